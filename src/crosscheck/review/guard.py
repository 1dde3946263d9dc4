"""Who may talk to the page: this machine, this address, whoever was given the token, and only forms of our own.

A page on the loopback interface is open to every program and to every web site that the browser visits meanwhile. So,
in this order: the Host must be ours (DNS rebinding), the token in the address is exchanged for a cookie that others
cannot send, a change must come from our own Origin, and its form must carry the session's own key (OWASP, Cross-Site
Request Forgery Prevention: origin check and synchroniser token).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from urllib.parse import parse_qsl

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST = 32_768
"""Bytes of a form: a reason of several pages."""
FIELDS = 16
SAFE = frozenset({"GET", "HEAD"})
CLOSED = "open the address that 'crosscheck review' printed: this browser has not been let in"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""On every answer; a page replaces the policy by its own."""


class RefusedError(Exception):
    """A request that may not pass: the status, and a line that says why."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class Guard:
    """Stands before the application and lets through what may pass, with the form of a change already read.

    `request.state.csrf` is the key for the forms of a page, `request.state.form` the fields of a change.
    """

    def __init__(self, app: ASGIApp, *, port: int, token: str) -> None:
        self._app = app
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))
        self._cookie = f"crosscheck-review-{port}"
        self._token = token
        self._key = secrets.token_bytes(32)
        self._sessions: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        request = Request(scope, receive)
        answer: ASGIApp = self._app
        try:
            if welcome := self._door(request):
                answer = welcome
            elif request.method not in SAFE:
                await self._change(request)
        except RefusedError as refused:
            answer = PlainTextResponse(f"{refused}\n", refused.status)
        except ClientDisconnect:
            return
        await answer(scope, receive, sealed)

    def _door(self, request: Request) -> Response | None:
        """The answer for whoever comes in just now; None for whoever is in."""
        if request.headers.getlist("host") not in [[host] for host in self._hosts]:
            raise RefusedError(421, "this address is not served here")
        if request.method in SAFE and request.url.path == "/" and "token" in request.query_params:
            return self._welcome(request.query_params["token"])
        session = request.cookies.get(self._cookie, "")
        if session not in self._sessions:
            raise RefusedError(403, CLOSED)
        request.state.csrf = self._csrf(session)
        return None

    def _welcome(self, token: str) -> Response:
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            raise RefusedError(403, CLOSED)
        session = secrets.token_urlsafe(32)
        self._sessions.add(session)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, session, httponly=True, samesite="strict", path="/")
        return answer

    async def _change(self, request: Request) -> None:
        """Let a change pass that is one of our own forms, with its fields read."""
        if request.headers.getlist("origin") != [f"http://{request.headers['host']}"]:
            raise RefusedError(403, "a change must come from the page itself")
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
            raise RefusedError(415, "a change must be a form")
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST:
                raise RefusedError(413, "the form is too long: shorten the reason")
        try:
            form = dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=FIELDS))
        except ValueError as error:
            raise RefusedError(400, "the form cannot be read") from error
        if not hmac.compare_digest(form.get("csrf", "").encode(), request.state.csrf.encode()):
            raise RefusedError(403, "the form is not one of this page's: load the page again")
        request.state.form = form

    def _csrf(self, session: str) -> str:
        return hmac.new(self._key, session.encode(), hashlib.sha256).hexdigest()
