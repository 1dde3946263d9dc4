"""The review page as editors meet it: two of them at once in a real Chromium, on the command as it is installed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

pytest.importorskip("starlette", reason="starlette is not installed, so the review page was not tried")

import factories
from commands import COMMAND
from crosscheck.baseline import Status, load
from crosscheck.review.app import Review
from crosscheck.review.server import bound, prepared
from review.editors import board, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

STORY = {
    "harbour": ("killing 43 people", "carried 120 passengers"),
    "tide": ("killing 31 people", "carried 102 passengers"),
}
KILLED, ABOARD = re.compile("people killed", re.IGNORECASE), re.compile("passenger", re.IGNORECASE)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder in which `crosscheck review` runs, and its address; it ends with Ctrl-C and says so by 130."""
    root = tmp_path_factory.mktemp("newsroom")
    (root / "ferry").mkdir()
    for name, (killed, carried) in STORY.items():
        text = f"The ferry Corrib sank on Monday off Lanmore, {killed}, the coast guard said.\n\n"
        (root / "ferry" / f"{name}.txt").write_text(text + f"The ferry {carried}, the operator said.\n", "utf-8")
    command = [str(COMMAND), "review", "ferry", "--no-open"]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1"}
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        said = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S{40,}", said)
        assert address, said + process.stderr.read()
        yield root, address[0]
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=60)
        assert (process.returncode, complaints) == (130, "")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The page on the run of the factories, served by this process."""
    yield from served(Review(board(tmp_path / "baseline.json"), run))


def served(review: Review) -> Iterator[str]:
    with bound(0) as listening:
        server, address = prepared(review, listening)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield address
        server.should_exit = True
        thread.join(30)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    """A page that has been let in, and what its console says from now on."""
    page, said = context.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    return page, said


def decide(page: Page, point: re.Pattern[str], choice: str, reason: str, by: str) -> None:
    finding = page.get_by_role("article").filter(has=page.get_by_role("heading", name=point, level=2))
    if not finding.get_by_label("Reason").is_visible():
        finding.get_by_text("Decide", exact=True).click()
    finding.get_by_label(choice).check()
    finding.get_by_label("Reason").fill(reason)
    finding.get_by_label("Your name").fill(by)
    finding.get_by_role("button", name="Save").click()


def title(page: Page, words: str) -> None:
    page.get_by_role("heading", name=words, level=1, exact=True).wait_for(timeout=10_000)


@pytest.mark.parametrize("script", [True, False], ids=["with its script", "without JavaScript"])
def test_two_editors_at_once(browser: Browser, newsroom: tuple[Path, str], script: bool) -> None:
    root, address = newsroom
    file = root / ".crosscheck-baseline.json"
    file.unlink(missing_ok=True)
    hers, his = (browser.new_context(java_script_enabled=script) for _ in range(2))
    (ann, said), (bob, told) = opened(hers, address), opened(his, address)
    assert "token" not in ann.url
    for page in (ann, bob):
        title(page, "2 findings left to decide")

    decide(ann, KILLED, "Accept", "The Harbour counted at noon", "Ann")
    title(ann, "1 finding left to decide")
    decide(bob, ABOARD, "Ask for a correction", "The Tide turned two figures round", "Bob")
    title(bob, "Nothing left to decide")
    entries = {(entry.status, entry.by) for entry in load(file).entries}
    assert entries == {(Status.ACCEPTED, "Ann"), (Status.CORRECTION_REQUESTED, "Bob")}, "neither is lost"

    ann.reload()
    title(ann, "Nothing left to decide")
    ann.get_by_role("link", name=re.compile("^Decided")).click()
    ann.get_by_text("Correction requested by Bob").wait_for()
    ann.get_by_role("button", name=re.compile("^Reopen.*people killed", re.IGNORECASE)).click()
    title(ann, "1 finding left to decide")
    assert {entry.by for entry in load(file).entries} == {"Bob"}

    for page in (ann, bob):
        page.get_by_role("link", name=re.compile("^To decide")).click()
        title(page, "1 finding left to decide")
    decide(ann, KILLED, "Dismiss", "Both count the same people", "Ann")
    title(ann, "Nothing left to decide")
    decide(bob, KILLED, "Accept", "The Harbour counted at noon", "Bob")
    late = bob.get_by_role("alert").filter(has_text="Somebody has decided about this meanwhile")
    late.wait_for()
    assert bob.get_by_label("Reason").input_value() == "The Harbour counted at noon"
    bob.get_by_text("False positive by Ann: Both count the same people").wait_for()
    assert sorted((entry.status.value, entry.by) for entry in load(file).entries) == [
        ("correction-requested", "Bob"),
        ("false-positive", "Ann"),
    ], "nothing is overwritten in silence"
    bob.get_by_role("button", name="Save").click()
    late.wait_for(state="detached")  # the title was the same before
    title(bob, "Nothing left to decide")
    assert {entry.by for entry in load(file).entries} == {"Bob"}
    assert all("409" in line for line in (*said, *told)), "the one complaint is the browser's on the late form"
    hers.close()
    his.close()


def test_an_article_is_corrected_and_read_again(browser: Browser, newsroom: tuple[Path, str]) -> None:
    root, address = newsroom
    (root / ".crosscheck-baseline.json").unlink(missing_ok=True)
    context = browser.new_context()
    page, said = opened(context, address)
    title(page, "2 findings left to decide")
    tide = root / "ferry" / "tide.txt"
    before = tide.read_text("utf-8")
    tide.write_text(before.replace("102 passengers", "120 passengers"), "utf-8")
    page.get_by_role("button", name="Read the articles again").click()
    title(page, "1 finding left to decide")
    tide.write_text(before, "utf-8")
    page.get_by_role("button", name="Read the articles again").click()
    title(page, "2 findings left to decide")
    assert said == []
    context.close()


def test_from_a_finding_to_its_words_and_to_the_other_article(context: BrowserContext, address: str) -> None:
    page, said = opened(context, address)
    page.get_by_role("article").first.get_by_role("link", name="A:4").click()
    words = page.locator("mark:target")
    assert words.inner_text() == "43"
    assert words.is_visible()
    note = page.get_by_role("complementary").filter(has_text="People killed").last
    note.get_by_role("link", name="C:3 Coast Wire").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "C Coast Wire"
    assert page.locator("mark:target").is_visible()
    page.get_by_role("complementary").get_by_role("link", name="People killed").click()
    assert page.locator(".finding:target h2").inner_text().endswith("People killed: “43” or “31”?")
    page.get_by_role("link", name="Whole report").click()
    page.get_by_role("link", name="A:4").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "A Harbour Post"
    assert said == []


def test_the_keyboard_alone_decides(context: BrowserContext, address: str) -> None:
    page, said = opened(context, address)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("d")
    page.keyboard.type("Only one of them counts the crew")
    page.keyboard.press("Tab")
    page.keyboard.type("Ann")
    page.keyboard.press("Enter")
    title(page, "2 findings left to decide")
    page.get_by_role("status").filter(has_text="False positive: People killed").wait_for()
    assert page.evaluate("document.activeElement.classList.contains('finding')"), "the next finding is at hand"
    page.get_by_role("button", name="Undo: people killed").click()
    title(page, "3 findings left to decide")
    assert said == []


def test_a_page_that_is_gone_says_so_and_keeps_the_words(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    serving = served(Review(board(tmp_path / "baseline.json"), run))
    page, _ = opened(context, next(serving))
    assert next(serving, None) is None
    decide(page, KILLED, "Accept", "The Post counted at noon", "Ann")
    page.get_by_role("status").filter(has_text="Not saved").wait_for()
    assert page.get_by_label("Reason").first.input_value() == "The Post counted at noon"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violations(browser: Browser, address: str, scheme: Literal["light", "dark"]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page, _ = opened(context, address)
    decide(page, KILLED, "Accept", "The Post counted at noon", "Ann")
    title(page, "2 findings left to decide")
    origin = address.partition("/?")[0]
    for path in (page.url.removeprefix(origin), "/?show=all", "/articles/a1", "/articles/a3", "/nowhere"):
        page.goto(origin + path)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        found = axe.Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_runs_over_the_edge(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, _ = opened(context, address)
    origin = address.partition("/?")[0]
    for path in ("/?show=all", "/articles/a1", "/articles/a3"):
        page.goto(origin + path)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def test_planted_markup_does_nothing_and_no_request_leaves(browser: Browser, tmp_path: Path) -> None:
    planted = (
        '<script>window.taken = 1</script><img src="http://evil.example/x.png" onerror="window.taken = 2">'
        '<form action="http://evil.example/"><button>send</button></form><a href="javascript:window.taken = 3">more</a>'
    )
    context = browser.new_context()
    hostile = factories.hostile(planted)
    serving = served(Review(board(tmp_path / "baseline.json", hostile), lambda: hostile))
    page, said = opened(context, address := next(serving))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    origin = address.partition("/?")[0]
    for path in ("/?show=all", "/articles/a1", "/articles/a3"):
        page.goto(origin + path)
        assert page.evaluate("window.taken") is None
        assert page.locator("img, a[href^=javascript], form[action^=http], script:not(body > script)").count() == 0
    assert asked
    assert all(url.startswith(f"{origin}/") for url in asked), asked
    assert said == []
    context.close()
    assert next(serving, None) is None
