"""The page of `check --against` as a sub-editor meets it: in a real Chromium, with the keyboard, under attack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factories
from browser.attacks import POLICY, Server, fallen_for, planted, saved
from crosscheck.proofing.draft import proof
from crosscheck.sheets.draft.html import PLUGIN

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from crosscheck.model import Run


def text(run: Run | None = None) -> str:
    return PLUGIN.render(proof(run or factories.run(), ["a1"], ()))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violations(browser: Browser, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(saved(tmp_path, text()))
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = axe.Axe().run(page).response
    page.close()
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert len(found["passes"]) > 20


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("words", ["", "unbroken" * 40])
def test_the_page_never_scrolls_sideways(browser: Browser, tmp_path: Path, width: int, words: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(saved(tmp_path, text(factories.hostile(words) if words else None)))
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    inside = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    page.close()
    assert inside == [width, width]


def test_each_note_stands_beside_its_sentence_and_below_it_on_a_telephone(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(saved(tmp_path, text()))
    entry = page.locator(".entry.worst-conflicting").first

    def corners() -> tuple[float, float, float, float]:
        draft, notes = (entry.locator(part).first.bounding_box() for part in (".draft", ".notes"))
        assert draft
        assert notes
        return draft["x"] + draft["width"], notes["x"], draft["y"] + draft["height"], notes["y"]

    right, left, _, _ = corners()
    assert right <= left
    page.set_viewport_size({"width": 360, "height": 800})
    _, _, bottom, top = corners()
    assert bottom <= top
    assert entry.get_by_text("To settle it:").first.is_visible()
    page.close()


def test_the_keyboard_reaches_the_draft_and_every_source(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(saved(tmp_path, text()))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the draft"
    page.keyboard.press("Enter")
    page.wait_for_url("**#draft")  # the browser tells of the new address a moment after the key
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('#draft a[href]')")
    page.close()


def test_what_an_article_plants_is_text(browser: Browser, tmp_path: Path, attacker: Server) -> None:
    assert fallen_for(browser, saved(tmp_path, text(factories.hostile(planted(attacker.address))))) is None
    assert attacker.asked == []


def test_the_policy_stops_what_an_escape_might_miss(browser: Browser, tmp_path: Path, attacker: Server) -> None:
    page = text().replace("</main>", planted(attacker.address) + "</main>")
    assert fallen_for(browser, saved(tmp_path, page)) is None
    assert attacker.asked == []
    assert fallen_for(browser, saved(tmp_path, POLICY.sub("", page))) in {1, 2, 3}
