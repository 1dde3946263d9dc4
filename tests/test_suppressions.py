"""Differences that are silenced beside the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from crosscheck.clean import clean
from crosscheck.comments import comments, masked
from crosscheck.errors import ConfigError
from crosscheck.model import Article, Run
from crosscheck.reading.lines import lines
from crosscheck.suppressions import sidecar, suppress, wishes

KINDS = frozenset({"number", "date", "name"})
WHY = 'reason="The estimate of the organisers"'


def article(text: str) -> Article:
    return Article(id="a1", source="A", path="a.md", text=text)


def test_a_comment_is_understood() -> None:
    (one,) = comments(f"<!-- crosscheck: ignore number, date {WHY} -->")
    assert (one.kinds, one.reason, one.whole, one.problem) == (
        ("number", "date"), "The estimate of the organisers", False, None
    )  # fmt: skip
    (other,) = comments(f"<!--crosscheck:ignore-file all {WHY}-->")
    assert (other.kinds, other.whole) == (("all",), True)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("ignore number", "gives no reason"),
        ('ignore number reason="fine"', "gives no reason"),
        (f"ignore {WHY}", "names no kind"),
        (f"allow number {WHY}", "not understood"),
        (f"ignore numbr {WHY}", "no kind of detail is called 'numbr'"),
    ],
)
def test_a_comment_that_cannot_be_followed_is_reported_with_its_line(body: str, problem: str) -> None:
    found, wrong = wishes([article(f"One.\n<!-- crosscheck: {body} -->\nTwo.")], KINDS)
    assert not found
    assert [(u.path, u.line) for u in wrong] == [("a.md", 2)]
    assert problem in wrong[0].why


def test_a_comment_is_neither_title_nor_story() -> None:
    first = "Police said on Monday that the march had been a quiet one."
    text = f"<!-- crosscheck: ignore number {WHY} -->\n{first}\n\nSome 3,000 came. "
    text += f"<!-- crosscheck: ignore date\n{WHY} -->\n"
    assert [row.text for row in lines(text)] == [first, "Some 3,000 came."]
    body = clean(article(text))
    assert [text[p.start : p.end] for p in body.paragraphs] == [first, "Some 3,000 came."]
    assert [d.reason for d in body.dropped] == ["comment to crosscheck"] * 2


@given(st.text(alphabet="<!->crosschek: ignoumbea=\"'\n", max_size=80))
def test_masking_keeps_every_offset(text: str) -> None:
    assert len(masked(text)) == len(text)
    assert [n for n, c in enumerate(masked(text)) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]


def with_comment(place: str) -> Run:
    """The factory's run, with a comment where the third article has `place`; every offset after it moves."""
    run = replace(factories.run(), kinds=("date", "name", "number"))
    old = factories.TEXTS["a3"]
    at = old.index(place)
    comment = f"<!-- crosscheck: ignore number {WHY} -->\n"
    text = old[:at] + comment + old[at:]

    def moved(offset: int) -> int:
        return offset + len(comment) if offset >= at else offset

    bodies = tuple(replace(b, article=replace(b.article, text=text)) if b.article.id == "a3" else b for b in run.bodies)
    claims = tuple(replace(c, start=moved(c.start), end=moved(c.end)) if c.article == "a3" else c for c in run.claims)
    return replace(run, bodies=bodies, claims=claims)


def states(run: Run) -> list[str]:
    return [f.decision.state if f.decision else f.status for f in run.findings]


def told(run: Run) -> Run:
    return suppress(run, *wishes([body.article for body in run.bodies], KINDS))


def test_a_comment_silences_its_kind_in_the_next_line_and_nothing_else() -> None:
    assert states(told(with_comment("The sinking"))) == ["new", "suppressed", "new", "suppressed"]
    elsewhere = told(with_comment("An official"))
    assert states(elsewhere) == ["new", "new", "new", "accepted"]
    assert elsewhere.baseline is not None
    assert [(u.path, u.line) for u in elsewhere.baseline.unused] == [("ferry/a3.txt", 4)]


def test_a_kind_that_was_not_compared_leaves_no_unused_comment() -> None:
    run = replace(with_comment("An official"), kinds=("date",))
    assert told(run).baseline is None or not told(run).baseline.unused  # type: ignore[union-attr]


def test_the_sidecar_names_wire_copy(tmp_path: Path) -> None:
    run = replace(factories.run(), kinds=("date", "name", "number"))
    bodies = tuple(replace(b, article=replace(b.article, path=str(tmp_path / b.article.path))) for b in run.bodies)
    articles = [b.article for b in bodies]
    file = tmp_path / "crosscheck-ignore.toml"

    def asked(text: str) -> list[str]:
        file.write_text(f'[[ignore]]\nfile = "ferry/a3.txt"\nkind = "number"\nreason = "superseded"\n{text}')
        return states(suppress(replace(run, bodies=bodies), sidecar(file, file.name, articles, KINDS)))

    assert asked("") == ["new", "suppressed", "new", "suppressed"]
    assert asked('text = "claimed 31"') == ["new", "suppressed", "new", "suppressed"]
    assert asked('text = "elsewhere"') == ["new", "new", "new", "accepted"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[ignore]\n", "not valid TOML"),
        ("[other]\n", "only [[ignore]] tables"),
        ('[[ignore]]\nfile = "a.txt"\nkind = "number"\n', "'reason' must be text"),
        ('[[ignore]]\nfile = "a.txt"\nkind = "numbr"\nreason = "x"\n', "'numbr'"),
        ('[[ignore]]\nfile = "a.txt"\nkind = "number"\nreason = "x"\nwhy = "x"\n', "unknown key 'why'"),
        ('[[ignore]]\nfile = "a.txt"\nkind = "number"\nreason = " "\n', "'reason' must be text"),
    ],
)
def test_a_wrong_sidecar_stops_the_run(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "crosscheck-ignore.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=r"crosscheck-ignore\.toml: ") as error:
        sidecar(file, file.name, [], KINDS)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
