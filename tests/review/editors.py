"""A review without a browser: the application behind its guard, with a client that has been let in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

import factories
from crosscheck.model import Run, Severity
from crosscheck.review.app import Review
from crosscheck.review.board import Board
from crosscheck.review.guard import Guard
from crosscheck.threshold import Threshold

PORT = 8123
HOME = f"http://127.0.0.1:{PORT}"
TOKEN = "a-token-of-the-tests"
TODAY = date(2026, 3, 1)
DEAD = "cc1-number-c2-c4-c6"
"""The fingerprint of the finding on the number of dead."""


def run() -> Run:
    """The run of the factories, with nothing decided."""
    made = factories.run()
    return replace(made, findings=tuple(replace(finding, status="new") for finding in made.findings))


def board(file: Path, made: Run | None = None) -> Board:
    least = Threshold(severity=Severity.NOTE, confidence=0.0)
    return Board(run=made or run(), file=file, threshold=least, today=lambda: TODAY)


def guarded(file: Path, made: Run | None = None) -> Guard:
    found = made or run()
    return Guard(Review(board(file, found), lambda: found).app(), port=PORT, token=TOKEN)


def editor(app: Guard) -> TestClient:
    """A browser of its own, let in with the token."""
    client = TestClient(app, base_url=HOME, headers={"Origin": HOME})
    assert client.get("/", params={"token": TOKEN}).status_code == 200
    return client


def form(page: str, fingerprint: str, what: str = "decide") -> dict[str, str]:
    """The hidden fields of a finding's form."""
    found = re.search(rf'<form method="post" action="/findings/{fingerprint}/{what}">(.*?)</form>', page, re.DOTALL)
    assert found, f"no form to {what}"
    return {
        name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', found[1])
    }


def headline(page: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    assert found
    return unescape(found[1])
