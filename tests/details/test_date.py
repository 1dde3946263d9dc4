"""The laws of the kind `date`, and which happening a date belongs to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.date import PLUGIN, Dated
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Detail, Reading, Span, Verdict
from crosscheck.vocabulary.days import Interval
from crosscheck.vocabulary.occasions import Occasion

DAYS = st.dates(date(2018, 1, 1), date(2018, 3, 1))
INTERVALS = st.builds(
    lambda first, length, grain: Interval(first=first, last=first + timedelta(days=length), grain=grain),
    DAYS, st.integers(0, 20), st.sampled_from(["day", "week", "month", "part"]),
)  # fmt: skip
DATED = st.builds(
    Dated,
    interval=st.one_of(st.none(), INTERVALS),
    symbol=st.sampled_from(["monday", "tuesday", "--05-21", "last week"]),
    occasion=st.builds(
        Occasion, event=st.sampled_from(["", "vote", "say:say"]), relation=st.sampled_from(["", "before", "since"]),
        tense=st.sampled_from(["past", "future", None]),
        agents=st.sampled_from([frozenset(), frozenset({"x"}), frozenset({"y"}), frozenset({"?"})]),
    ),
    weekday=st.sampled_from([None, 0, 1]),
    month=st.sampled_from([None, 5, 6]),
    day=st.sampled_from([None, 21]),
    near=st.booleans(),
)  # fmt: skip


def reading(value: Dated) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="date", start=0, end=1, surface="x", value=value, canonical="x"))


def details(parser: SpacyParser, text: str, published: date | None = date(2018, 7, 9)) -> list[Detail]:
    article = Article(id="a", source="x", path="x", text=text, published=published)
    document = parser.parse([Body(article=article, paragraphs=(Span(start=0, end=len(text)),))])[0]
    sentence = document.sentences[0]
    claim = Claim(
        id="c", article="a", text=text[sentence.start : sentence.end], start=sentence.start, end=sentence.end,
        sentence=Span(start=sentence.start, end=sentence.end), paragraph=0, tokens=sentence.tokens,
        mentions=document.mentions, anchor=published,
    )  # fmt: skip
    return list(PLUGIN.extract(claim))


@given(DATED, DATED)
def test_compare_is_symmetric(left: Dated, right: Dated) -> None:
    one, two = PLUGIN.compare(reading(left), reading(right)), PLUGIN.compare(reading(right), reading(left))
    assert (one.verdict, one.severity, one.confidence, one.point) == (
        two.verdict,
        two.severity,
        two.confidence,
        two.point,
    )


@given(DATED)
def test_a_date_never_conflicts_with_itself(value: Dated) -> None:
    expected = Verdict.AGREE if value.occasion.event else Verdict.UNKNOWN
    assert PLUGIN.compare(reading(value), reading(value)).verdict is expected


@pytest.mark.parametrize(
    ("text", "event", "tense"),
    [
        ("Parliament voted on Tuesday.", "vote", "past"),
        ("Parliament will vote on Tuesday.", "vote", "future"),
        ("The vote took place on Tuesday night.", "vote", "past"),
        ("The talks were held on May 21.", "meet", "past"),
        ("He said on Thursday that they had met.", "say:say", "past"),
        ("Tuesday's attack killed two.", "attack", "past"),
    ],
)
def test_event(parser: SpacyParser, text: str, event: str, tense: str) -> None:
    (found,) = (d.value for d in details(parser, text))
    assert isinstance(found, Dated)
    assert (found.occasion.event, found.occasion.tense) == (event, tense)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Parliament voted on Tuesday.", "2018-07-03"),
        ("Parliament will vote on Tuesday.", "2018-07-10"),
        ("Parliament voted last week.", "2018-W27"),
        ("Parliament voted in July 2018.", "2018-07"),
    ],
)
def test_canonical(parser: SpacyParser, text: str, canonical: str) -> None:
    assert [d.canonical for d in details(parser, text)] == [canonical]


def test_without_a_publication_date_a_weekday_stays_one(parser: SpacyParser) -> None:
    assert [d.canonical for d in details(parser, "Parliament voted on Thursday.", None)] == ["thursday"]


def test_a_year_that_names_a_thing_is_no_date_of_it(parser: SpacyParser) -> None:
    (found,) = (d.value for d in details(parser, "The court struck down the 1992 law."))
    assert isinstance(found, Dated)
    assert found.occasion.event == ""


@given(st.text(max_size=40), st.one_of(st.none(), st.dates()))
def test_extract_never_raises(text: str, published: date | None) -> None:
    whole = Span(start=0, end=len(text))
    claim = Claim(
        id="c", article="a", text=text, start=0, end=len(text), sentence=whole, paragraph=0, tokens=(), anchor=published
    )
    assert PLUGIN.extract(claim) == ()
