"""What an attacker would plant in a page, and a server of his that remembers what it is asked for."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def planted(address: str) -> str:
    """What an attacker would like an article to put into the page; `address` is his server."""
    return (
        f'<script>window.taken = 1</script><img src="{address}/pixel.png" onerror="window.taken = 2">'
        f'<a id="planted" href="javascript:window.taken = 3">more</a><style>h1 {{ color: red }}</style>'
        f'<link rel="stylesheet" href="{address}/x.css"><iframe src="{address}/frame"></iframe>'
        f'<form action="{address}/form"><button id="send">send</button></form>'
    )


def saved(folder: Path, page: str) -> str:
    path = folder / "report.html"
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


class Server(ThreadingHTTPServer):
    """An attacker's server, which remembers what it is asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if isinstance(self.server, Server):
            self.server.asked.append(self.path)
        self.send_response(404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the class has
        pass


def fallen_for(browser: Browser, address: str) -> object:
    """Opens the page, clicks on all that is planted in it, and returns what the planted scripts have set."""
    page = browser.new_page()
    page.goto(address)
    page.evaluate("document.getElementById('planted')?.click()")
    page.wait_for_timeout(200)
    taken: object = page.evaluate("window.taken ?? null")
    page.evaluate("document.getElementById('send')?.click()")
    page.wait_for_timeout(200)
    page.close()
    return taken
