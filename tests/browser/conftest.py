"""A real Chromium for the tests of pages. Where there is none, they are skipped with the reason."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.attacks import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = (
    "no Chromium was found, so the page was not tried in a browser: install one (Debian: apt install chromium), "
    "or name its program in CROSSCHECK_CHROMIUM"
)
NO_PLAYWRIGHT = "playwright is not installed, so the page was not tried in a browser: pip install -e '.[dev]'"


def chromium() -> str | None:
    """The program of an installed Chromium: the one named in the environment, else one on the path."""
    named = os.environ.get("CROSSCHECK_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the session."""
    api = pytest.importorskip("playwright.sync_api", reason=NO_PLAYWRIGHT)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with api.sync_playwright() as driver:
        program = chromium() or driver.chromium.executable_path
        if not Path(program).exists():
            pytest.skip(NO_BROWSER)
        started = driver.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield started
        started.close()


@pytest.fixture
def attacker() -> Iterator[Server]:
    server = Server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
