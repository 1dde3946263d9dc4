"""The HTML report as an editor meets it: in a real Chromium, with the keyboard, without JavaScript, under attack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factories
from browser.attacks import POLICY, Server, fallen_for, planted, saved
from crosscheck.reports.html import PLUGIN

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from crosscheck.model import Run

FIRST, SECOND = "People killed: “43” or “31”?", "Day of the sinking: “Monday” or “Tuesday”?"
ACCEPT = 'crosscheck accept cc1-number-c2-c4-c6 --reason "…"'


def rendered(folder: Path, run: Run | None = None) -> str:
    return saved(folder, PLUGIN.render(run or factories.run()))


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    opened = context.new_page()
    opened.goto(rendered(tmp_path))
    yield opened
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violations(browser: Browser, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(rendered(tmp_path))
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = axe.Axe().run(page).response
    page.close()
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert len(found["passes"]) > 30


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("words", ["", "unbroken" * 40])
def test_the_page_never_scrolls_sideways(browser: Browser, tmp_path: Path, width: int, words: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(rendered(tmp_path, factories.hostile(words) if words else None))
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    inside = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    page.close()
    assert inside == [width, width]


def test_keys_walk_open_copy_and_find(page: Page) -> None:
    def current() -> str:
        return page.locator(".finding.current h3").inner_text()

    page.keyboard.press("j")
    assert FIRST in current()
    page.keyboard.press("j")
    assert SECOND in current()
    page.keyboard.press("k")
    assert FIRST in current()
    fold = page.locator(".finding.current details")
    page.keyboard.press("o")
    assert fold.get_attribute("open") is not None
    page.keyboard.press("o")
    assert fold.get_attribute("open") is None
    page.keyboard.press("c")
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == ACCEPT
    page.keyboard.press("/")
    page.keyboard.type("jjo Tuesday")
    assert page.input_value("#search") == "jjo Tuesday"
    assert FIRST in current()
    page.fill("#search", "fit two days")
    assert page.locator("#count").inner_text() == "1 of 4 shown"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_the_last_finding_lies_in_a_fold_that_opens(page: Page) -> None:
    for _ in range(6):
        page.keyboard.press("j")
    assert "“120” or “31”" in page.locator(".finding.current h3").inner_text()
    assert page.locator(".finding.current").is_visible()


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [("kind", "date", 1), ("status", "accepted", 1), ("source", "B", 2), ("kind", "number", 2)],
)
def test_filters_by_kind_status_and_source(page: Page, name: str, value: str, left: int) -> None:
    page.select_option(f"select[name={name}]", value)
    assert page.locator("#count").inner_text() == f"{left} of 4 shown"
    assert page.locator(".finding:not([hidden])").count() == left


def test_filter_by_severity(page: Page) -> None:
    page.uncheck("[name=severity][value=conflict]")
    assert not page.get_by_role("heading", name=FIRST).is_visible()
    assert page.get_by_role("heading", name=SECOND).is_visible()


def test_everything_is_there_without_javascript(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(rendered(tmp_path))
    assert page.get_by_role("heading", name=FIRST).is_visible()
    assert page.get_by_role("heading", name=SECOND).is_visible()
    assert page.locator("svg.drawing:visible").count() == 3
    assert not page.locator(".bar").is_visible()
    assert page.locator("button:visible").count() == 0
    page.get_by_text("Settled earlier: 1").click()
    assert page.get_by_text("crosscheck reopen cc1-number-c3-c6").is_visible()
    context.close()


def test_what_an_article_plants_is_text(browser: Browser, tmp_path: Path, attacker: Server) -> None:
    assert fallen_for(browser, rendered(tmp_path, factories.hostile(planted(attacker.address)))) is None
    assert attacker.asked == []


def test_the_policy_stops_what_an_escape_might_miss(browser: Browser, tmp_path: Path, attacker: Server) -> None:
    page = PLUGIN.render(factories.run()).replace("</main>", planted(attacker.address) + "</main>")
    assert fallen_for(browser, saved(tmp_path, page)) is None
    assert attacker.asked == []


def test_without_the_policy_the_same_attack_works(browser: Browser, tmp_path: Path, attacker: Server) -> None:
    """So that the two tests above can fail."""
    page = PLUGIN.render(factories.run()).replace("</main>", planted(attacker.address) + "</main>")
    assert fallen_for(browser, saved(tmp_path, POLICY.sub("", page))) in {1, 2, 3}
    assert {"/pixel.png", "/x.css", "/frame", "/form?"} <= set(attacker.asked)


def test_paper_has_the_folds_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert not page.locator("button").first.is_visible()
    assert page.get_by_text("cc1-number-c3-c6", exact=True).is_visible()
    assert page.pdf().startswith(b"%PDF")
