"""The terminal shows text as text: no markup, no escape sequence, nothing wider than the screen."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType

import factories
from crosscheck import terminal
from crosscheck.contracts import DetailKind, Example
from crosscheck.model import Claim, Comparison, Detail, Reading, Run, Verdict


class Sums:
    """A kind with two examples."""

    name = "sums"
    summary = "Sums that differ [so to speak]."
    examples = (
        Example(left="Paid $5 [net]", right="Paid $6", expect=Verdict.CONFLICT, why="Both are exact."),
        Example(left="Paid $5", right="Paid five dollars", expect=Verdict.AGREE, why="Same sum."),
    )

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        return claim.details

    def compare(self, left: Reading, right: Reading) -> Comparison:
        raise NotImplementedError


def shown(part: RenderableType, width: int = 80, *, colour: bool = False, environ: dict[str, str] | None = None) -> str:
    screen = io.StringIO()
    console = Console(
        file=screen,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        _environ=environ or {},
    )
    console.print(part)
    return screen.getvalue()


def with_text(text: str, path: str = "ferry/a3.txt", source: str = "Coast Wire") -> Run:
    """A run whose third article says `text` about the drunken captain."""
    run = factories.run()
    body = factories.TEXTS["a3"].replace("claimed", text)
    hostile = replace(run.bodies[2].article, text=body, path=path, source=source)
    sides = []
    for side in run.findings[1].sides:
        moved = len(text) - len("claimed") if side.article == "a3" else 0
        detail = replace(side.detail, start=side.detail.start + moved, end=side.detail.end + moved)
        sides.append(replace(side, detail=detail))
    claims = tuple(
        replace(c, sentence=replace(c.sentence, end=c.sentence.end + len(text) - 7)) if c.id == "c6" else c
        for c in run.claims
    )
    return replace(
        run,
        bodies=(*run.bodies[:2], replace(run.bodies[2], article=hostile)),
        claims=claims,
        findings=(replace(run.findings[1], sides=tuple(sides)),),
    )


def test_summary_has_verdict_counts_and_quotations() -> None:
    text = shown(terminal.summary(factories.run()))
    assert text.startswith("1 new conflict and 1 new divergence in 3 articles\n1 note on spelling")
    assert "▲ 1  People killed: “43” or “31”?\n  conflict · number" in text
    assert "C:3 “The sinking of the ferry on Tuesday claimed *31* lives.”" in text
    assert "Both rely on Radio Lanmore: go back to Radio Lanmore." in text


def test_marks_are_bold_and_underlined_where_styles_are() -> None:
    text = shown(terminal.summary(factories.run()), colour=True)
    assert "\x1b[1;4m31\x1b[0m" in text
    assert "*31*" not in text


def test_no_color_leaves_the_marks() -> None:
    text = shown(terminal.summary(factories.run()), colour=True, environ={"NO_COLOR": "1"})
    assert "\x1b[1;4m31\x1b[0m" in text
    assert "\x1b[1;31m" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_fits_the_screen(width: int) -> None:
    for part in (
        terminal.summary(factories.run(), width=width),
        terminal.claims_view(factories.run()),
        terminal.explain(kind()),
    ):
        assert max(cell_len(line) for line in shown(part, width).splitlines()) <= width


def test_long_lines_hang_and_end_without_spaces() -> None:
    run = with_text(
        "claimed", path="a/very/long/way/down/to/the/file/that/holds/it.txt", source="The Gazette of Ferries"
    )
    text = shown(terminal.summary(run, width=60), 60)
    assert "C  The Gazette of Ferries\n   a/very/long/way/down/to/the/file/that/holds/it.txt\n" in text
    assert all(line == line.rstrip() for line in text.splitlines())
    long = replace(run, findings=tuple(replace(f, point="word " * 30) for f in run.findings))
    assert re.search(r"^▲ 1  Word .*\n     word ", shown(terminal.summary(long, width=60), 60), re.MULTILINE)


def test_each_finding_can_be_named_to_accept_or_explain() -> None:
    assert "\n  cc1-number-c2-c4-c6\n" in shown(terminal.summary(factories.run()))


def test_what_is_left_out_is_counted() -> None:
    text = shown(terminal.summary(factories.run(), limit=1))
    assert "1 more finding in the report." in text
    assert "Day of the sinking" not in text


def test_escape_sequences_and_reading_order_are_shown_and_not_sent() -> None:
    text = shown(terminal.summary(with_text("\x1b]52;c;Zm9v\x07\x9b31m\u202eclaimed [bold]"), width=120), 120)
    assert "⟨U+001B⟩]52;c;Zm9v⟨U+0007⟩⟨U+009B⟩31m⟨U+202E⟩claimed [bold]" in text
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_markup_in_file_names_is_text() -> None:
    text = shown(terminal.summary(with_text("claimed", path="[/red][bold]x.txt", source="[link=x]"), width=80))
    assert "C  [link=x]  [/red][bold]x.txt" in text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_shown(words: str) -> None:
    text = shown(terminal.summary(with_text(words, source=words), width=80))
    text.encode("utf-8")
    assert "\x1b" not in text


def test_claims_with_line_speaker_and_details() -> None:
    text = shown(terminal.claims_view(factories.run()))
    assert "ferry/a3.txt: 2 claims" in text
    assert "4  the captain had been | drunk <b>\n    according to an official (unnamed)\n" in text
    assert "    number      At least 43  >=43 people\n" in text


def test_explain_shows_summary_docstring_and_examples() -> None:
    text = shown(terminal.explain(kind()), 120)
    assert "Sums that differ [so to speak]." in text
    assert "The terminal shows text as text" in text
    assert text.index("Flagged") < text.index("Paid $5 [net]") < text.index("Not flagged") < text.index("Same sum.")


def kind() -> DetailKind:
    return Sums()
