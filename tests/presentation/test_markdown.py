"""Text from articles, escaped: GitHub's own parser gives back the same text and no element of its own."""

from __future__ import annotations

import os
import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.presentation.excerpts import Piece
from crosscheck.presentation.markdown import code, escape, fenced, marked, slug
from crosscheck.presentation.visible import visible

cmarkgfm = pytest.importorskip("cmarkgfm")

EXAMPLES = int(os.environ.get("CROSSCHECK_TEST_EXAMPLES", "300"))
"""For a nightly run set it to 20,000."""

TRAPS = (
    *(" ", "  ", "\t", "\n", "\r\n", "\u2028", "\u202e", "\x00", "\x1b[1m"),
    *("1.", "12)", "```", "---", "- [ ]", "~~", "[^1]", "[x](y)", "<b>", "</details>", "<!--", "&amp;", "&#60;"),
    *("https://a.b/", "www.x.org", "me@b.co", "mailto:a@b.co", "xmpp:a@b.co", "@name", "#12", "GH-3", ":smile:"),
)

HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.sampled_from([*"\\`*_{}[]()#+-.!<>|~$&:@=\"'", *TRAPS]),
    ),
    max_size=12,
).map("".join)


def words(html: str) -> str:
    """The text of a rendering, without word joiners, with single spaces."""
    return _plain(unescape(re.sub("<[^>]*>", "", html)))


def _plain(text: str) -> str:
    return re.sub("[ \n]+", " ", text.replace("\u2060", "")).strip()


def elements(html: str) -> set[str]:
    return set(re.findall(r"<([a-z]\w*)", html))


def render(text: str) -> str:
    rendered: str = cmarkgfm.github_flavored_markdown_to_html(text, options=cmarkgfm.Options.CMARK_OPT_UNSAFE)
    return rendered


@settings(max_examples=EXAMPLES, deadline=None)
@given(HOSTILE)
@example("1.")
@example("a@.b")
@example(" -")
@example("\t# x")
@example("AT&T &amp; co")
def test_at_the_start_of_a_line(text: str) -> None:
    html = render(escape(text).strip())
    assert words(html) == _plain(visible(text))
    assert elements(html) <= {"p"}


@settings(max_examples=EXAMPLES, deadline=None)
@given(HOSTILE)
def test_inside_a_sentence(text: str) -> None:
    html = render(f"They said {escape(text)} again.")
    assert words(html) == _plain(f"They said {visible(text)} again.")
    assert elements(html) <= {"p"}


@settings(max_examples=EXAMPLES, deadline=None)
@given(HOSTILE)
def test_in_a_table_cell(text: str) -> None:
    html = render(f"| a | b |\n|---|---|\n| {escape(text)} | end |")
    assert words(html.replace("</td>", " </td>").replace("</th>", " </th>")) == _plain(f"a b {visible(text)} end")
    assert elements(html) <= {"table", "thead", "tbody", "tr", "th", "td"}


@settings(max_examples=EXAMPLES, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_with_marked_words_in_a_quotation(before: str, inside: str, after: str) -> None:
    html = render("> " + marked([Piece(text=before), Piece(text=inside, marked=True), Piece(text=after)]))
    assert words(html).replace(" ", "") == _plain(visible(before + inside + after)).replace(" ", "")
    assert elements(html) <= {"blockquote", "p", "mark", "b"}


@settings(max_examples=EXAMPLES, deadline=None)
@given(HOSTILE)
def test_in_code(text: str) -> None:
    assert _plain(words(render(f"x {code(text)} y"))) == _plain(f"x {visible(text).strip()} y")
    html = render(fenced([f"- {visible(text)}"], "diff"))
    assert elements(html) <= {"pre", "code"}


def test_names_and_numbers_are_not_linked_by_github() -> None:
    assert escape("@kyiv #12 GH-7") == "@\u2060kyiv #\u206012 GH-\u20607"


def test_ordinary_prose_stays_as_it_is() -> None:
    prose = "AT&T paid 2.5 (two and a half) million – “no more”, it said: that's all!"
    assert escape(prose) == prose


def test_slug_is_the_anchor_that_github_makes() -> None:
    assert slug("1 People killed: “43” or “31”?") == "1-people-killed-43-or-31"
