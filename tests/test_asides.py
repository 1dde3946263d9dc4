"""Dates beneath their weekday: out of the parser's sight, and back in the tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.asides import original, set_aside
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Document, Span

ASIDE = {
    "He spoke on Thursday, October 16, where she had stood.": "He spoke on Thursday where she had stood.",
    "He spoke on Monday, March 26, Reuters reported.": "He spoke on Monday, Reuters reported.",
    "On Tuesday, April 4, 2017, the dam broke.": "On Tuesday, the dam broke.",
    "The dam broke. Last Tuesday, Apr. 4, it held.": "The dam broke. Last Tuesday, it held.",
    "It was Monday, 3 May.": "It was Monday.",
    "They met on Friday 12 June and left.": "They met on Friday and left.",
}


@pytest.mark.parametrize(("text", "short"), ASIDE.items())
def test_a_date_after_its_weekday_is_set_aside(text: str, short: str) -> None:
    assert set_aside(text)[0] == short


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, May 5,000 people came.",
        "On Sunday, May 3-4, it rained.",
        "On Sunday, May spoke to 12 of them.",
        "The holiday, July 4, was quiet.",
        "On April 4, 2017, the dam broke.",
        "On Monday, 12 people came.",
        "On Monday, 12 marched.",
    ],
)
def test_what_is_no_date_of_a_weekday_stays(text: str) -> None:
    assert set_aside(text) == (text, ())


def parsed(parser: SpacyParser, text: str) -> Document:
    body = Body(article=Article(id="a1", source="S", path="a", text=text), paragraphs=(Span(start=0, end=len(text)),))
    return parser.parse((body,))[0]


@pytest.mark.parametrize(
    "text", [*ASIDE, "Monday, May 1, came. It was Friday, June 2, 2017. Anna Ruiz left Sunday 4 June."]
)
def test_the_tokens_are_those_of_the_whole_text(parser: SpacyParser, text: str) -> None:
    document = parsed(parser, text)
    tokens = [t for s in document.sentences for t in s.tokens]
    assert [t.index for t in tokens] == list(range(len(tokens)))
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == text.replace(" ", "")
    for sentence in document.sentences:
        assert {t.head for t in sentence.tokens} <= {t.index for t in sentence.tokens}
    assert all(text[m.start : m.end] == m.surface for m in document.mentions)


def test_what_stands_around_the_date_is_parsed_as_without_it(parser: SpacyParser) -> None:
    bare = parsed(parser, "The United States said on Monday it would expel 60 diplomats, joining others.")
    dated = parsed(parser, "The United States said on Monday, March 26, it would expel 60 diplomats, joining others.")
    date = {",", "March", "26"}
    words = [(t.text, t.dep) for s in bare.sentences for t in s.tokens]
    there = [(t.text, t.dep) for s in dated.sentences for t in s.tokens]
    assert [w for w in there if w[0] not in date] == [w for w in words if w[0] != ","]
    (weekday,) = (t for s in dated.sentences for t in s.tokens if t.text == "Monday")
    heads = {t.text: t.head for s in dated.sentences for t in s.tokens}
    assert heads["March"] == weekday.index
    assert heads["26"] == weekday.index + 2


@given(st.text("Mondayurs ,.0123456789AprilJune\n", max_size=60))
def test_offsets_lead_back_to_the_same_letters(text: str) -> None:
    short, asides = set_aside(text)
    assert len(short) + sum(len(a.text) for a in asides) == len(text)
    assert all(short[n] == text[original(n, asides)] for n in range(len(short)))
