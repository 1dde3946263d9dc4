"""The application: which address shows which page, and what each form does. Pages are whole without any script."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from html import unescape
from threading import Lock
from urllib.parse import quote, unquote, urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from crosscheck.baseline import Status
from crosscheck.baseline.changes import Ruling
from crosscheck.baseline.records import DECIDED
from crosscheck.errors import ConfigError, CrosscheckError
from crosscheck.model import Run
from crosscheck.reports.html import PLUGIN as REPORT
from crosscheck.review import pages
from crosscheck.review.board import Board, StaleError, UnknownError
from crosscheck.review.pages import Draft, Visit

NAME = "crosscheck-by"
"""The cookie that keeps an editor's name from form to form."""
YEAR = 365 * 86_400
POLICY = re.compile('http-equiv="Content-Security-Policy" content="([^"]{1,2000})"')
"""Where the report says what may run in it."""


class Review:
    """One board behind its pages. What it holds changes in one way only: a new run takes the old one's place."""

    def __init__(self, board: Board, again: Callable[[], Run], by: str = "") -> None:
        self._board = board
        self._again = again
        self._by = by
        self._lock = Lock()

    def app(self) -> Starlette:
        """The application, without the guard before it."""
        return Starlette(
            routes=[
                Route("/", self.overview),
                Route("/articles/{id}", self.article),
                Route("/report", self.report),
                Route("/findings/{fingerprint}/decide", self.decide, methods=["POST"]),
                Route("/findings/{fingerprint}/reopen", self.reopen, methods=["POST"]),
                Route("/again", self.again, methods=["POST"]),
                Route("/{path:path}", self.elsewhere),
            ],
            exception_handlers={CrosscheckError: self.trouble},
        )

    def overview(self, request: Request) -> Response:
        """The findings."""
        return self._findings(request)

    def article(self, request: Request) -> Response:
        """One article with its claims in place."""
        page = pages.article(self._board.judged(), request.path_params["id"], self._visit(request))
        return self.elsewhere(request) if page is None else _html(page)

    def report(self, _: Request) -> Response:
        """The report as `check --output-format html` writes it, under the policy that it brings along."""
        page = REPORT.render(replace(self._board.judged().run, base="/"))
        own = POLICY.search(page)
        sealed = {"Content-Security-Policy": f"{unescape(own[1])}; frame-ancestors 'none'"} if own else None
        return HTMLResponse(page.encode("utf-8", "replace"), headers=sealed)

    def decide(self, request: Request) -> Response:
        """Write a decision, or show the form again with what is wrong with it."""
        form, fingerprint = request.state.form, request.path_params["fingerprint"]
        try:
            ruling = _ruling(form, self._board.today())
        except ConfigError as error:
            return self._findings(request, Draft(fingerprint=fingerprint, problem=str(error), fields=form), 422)
        try:
            self._board.decide(fingerprint, ruling, form.get("seen", ""))
        except StaleError as error:
            return self._findings(request, Draft(fingerprint=fingerprint, problem=str(error), fields=form), 409)
        answer = _back(form, fingerprint)
        answer.set_cookie(NAME, quote(ruling.by or ""), max_age=YEAR, httponly=True, samesite="strict", path="/")
        return answer

    def reopen(self, request: Request) -> Response:
        """Take a decision back."""
        form, fingerprint = request.state.form, request.path_params["fingerprint"]
        try:
            self._board.reopen(fingerprint, form.get("seen", ""))
        except StaleError as error:
            return self._findings(request, Draft(fingerprint=fingerprint, problem=str(error)), 409)
        return _back(form, fingerprint)

    def again(self, request: Request) -> Response:
        """Read and compare the articles again: one of them may have been corrected."""
        with self._lock:
            self._board = replace(self._board, run=self._again())
        return _back(request.state.form, "")

    def elsewhere(self, request: Request) -> Response:
        """The report's links to files lead to the pages of the articles; nothing else is served, and no file."""
        for body in self._board.run.bodies:
            if request.path_params.get("path") == body.article.path.lstrip("/"):
                return RedirectResponse(f"/articles/{body.article.id}", 303)
        page = pages.message("No such page", "Go back to the findings.", self._visit(request))
        return _html(page, 404)

    def trouble(self, request: Request, error: Exception) -> Response:
        """What a person can mend: a damaged baseline, a folder that cannot be written."""
        status = 404 if isinstance(error, UnknownError) else 503
        return _html(pages.message("That did not work", str(error), self._visit(request)), status)

    def _findings(self, request: Request, draft: Draft | None = None, status: int = 200) -> Response:
        return _html(pages.overview(self._board.judged(), self._visit(request, draft)), status)

    def _visit(self, request: Request, draft: Draft | None = None) -> Visit:
        return Visit(
            csrf=request.state.csrf,
            by=unquote(request.cookies.get(NAME, "")) or self._by,
            show=(draft.fields.get("show") if draft else None) or request.query_params.get("show", "open"),
            done=request.query_params.get("done", ""),
            draft=draft,
        )


def _html(page: str, status: int = 200) -> Response:
    return HTMLResponse(page.encode("utf-8", "replace"), status, {"Content-Security-Policy": pages.policy()})


def _back(form: Mapping[str, str], fingerprint: str) -> Response:
    return RedirectResponse("/?" + urlencode({"show": form.get("show", "open"), "done": fingerprint}), 303)


def _ruling(form: Mapping[str, str], today: date) -> Ruling:
    """The form as a decision. Raises `ConfigError` that says what to fill in."""
    if form.get("status") not in {status.value for status in DECIDED}:
        raise ConfigError("nothing was chosen: accept it, dismiss it, or ask for a correction")
    return Ruling(
        status=Status(form["status"]),
        reason=form.get("reason", ""),
        by=" ".join(form.get("by", "").split())[:80] or None,
        today=today,
        days=0 if form.get("endless") else _days(form.get("expires", ""), today),
    )


def _days(stated: str, today: date) -> int | None:
    if not stated:
        return None
    try:
        left = (date.fromisoformat(stated) - today).days
    except ValueError:
        left = 0
    if left < 1:
        raise ConfigError("the day on which it ends is not a coming one: choose a later one, or leave it empty")
    return left
