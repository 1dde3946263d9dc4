"""Texts from outside break out of no sheet: not of Markdown, HTML or JSON, and not of the terminal."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from lxml import html
from rich.console import Console

from crosscheck.model import Run
from crosscheck.plugins import discover
from crosscheck.proof import Change, Pair, Place, Proof, Revision
from crosscheck.proofing.draft import proof
from crosscheck.sheets import draft, revision
from crosscheck.sheets.draft import terminal
from crosscheck.sheets.formats import DraftFormat, RevisionFormat
from crosscheck.sheets.revision import terminal as changes
from factories import hostile, run

TEXTS = (
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "\x1b]52;c;aGk=\x07\x1b[2J",
    "[bold]x[/] [/] | **a** `b` {{ 7*7 }}",
    "a\u202eb\ud800c",
)


def marked(made: Run) -> Proof:
    return proof(made, ["a1"], ())


def revised(made: Run) -> Revision:
    places = [Place(claim=c.id, detail=c.details[0] if c.details else None) for c in made.claims]
    listed = (
        Change(how="changed", kind="number", old=places[1], new=places[3]),
        Change(how="added", kind=None, old=None, new=places[6]),
        Change(how="removed", kind=None, old=places[0], new=None),
    )
    return Revision(
        pairs=(Pair(run=made, old="a1", new="a3", changes=listed, reworded=listed[:1]),),
        added=(made.bodies[1].article,),
        skipped=made.skipped,
    )


def harmless(markdown: str) -> None:
    """Nothing but our own elements is left once it is rendered, raw HTML let through."""
    page = html.fromstring(cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE))
    assert [e.tag for e in page.iter("script", "img", "iframe", "style")] == []
    assert all(not a.get("href").lower().startswith("javascript:") for a in page.iter("a"))


def screen(shown: object) -> str:
    out = io.StringIO()
    Console(file=out, width=80, color_system=None).print(shown)
    return out.getvalue()


@pytest.mark.parametrize("text", TEXTS)
def test_no_sheet_obeys_an_article(text: str) -> None:
    made = hostile(text)
    forms = [*discover(draft, DraftFormat)]  # type: ignore[type-abstract]
    shown = {form.name: form.render(marked(made)) for form in forms}
    page = html.fromstring(shown["html"])
    assert [e.tag for e in page.iter("script", "img", "iframe", "object", "link")] == []
    assert not [a for e in page.iter() for a in e.attrib if a.startswith("on")]
    assert all(not a.get("href").lower().startswith("javascript:") for a in page.iter("a"))
    assert json.loads(shown["json"])["draft"]["schema"] == "crosscheck.draft/1"
    harmless(shown["markdown"])
    told = [form.render(revised(made)) for form in discover(revision, RevisionFormat)]  # type: ignore[type-abstract]
    assert json.loads(told[0])["schema"] == "crosscheck.revision/1"
    harmless(told[1])
    screens = screen(terminal.summary(marked(made))), screen(changes.summary(revised(made)))
    for written in (*screens, shown["markdown"], told[1]):
        assert "\x1b" not in written
        assert "\u202e" not in written


def test_sheets_are_pure_functions() -> None:
    for form in discover(draft, DraftFormat):  # type: ignore[type-abstract]
        assert form.render(marked(run())) == form.render(marked(run()))


def test_what_sources_say_of_a_conflict_stands_once() -> None:
    made = run()
    text = screen(terminal.summary(marked(made), width=80))
    assert text.count("To settle it") == 2
    assert "*31*" in text
    assert max(map(len, text.splitlines())) <= 80
    again = replace(made, findings=made.findings[:2])
    assert "settled earlier" not in screen(terminal.summary(marked(again)))
    assert "1 difference settled earlier" in text
