"""The laws of the kind `number`, and what it takes for a figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.number import PLUGIN, Figure
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Detail, Reading, Severity, Span, Verdict
from crosscheck.vocabulary.ages import Aged
from crosscheck.vocabulary.counting import Counted
from crosscheck.vocabulary.magnitude import Amount

FIGURES = st.builds(
    lambda low, modifier, what, person: Figure(
        amount=Amount(
            low=Decimal(low), high=None if modifier == "at_least" else Decimal(low), modifier=modifier,
            dimension="age" if person else "count",
        ),
        unit="", what=what, person=person,
    ),
    st.integers(1, 200),
    st.sampled_from(["exact", "at_least", "about"]),
    st.builds(
        Counted, sense=st.sampled_from(["", "killed", "expelled"]),
        noun=st.sampled_from(["", "people", "child", "deal"]),
        act=st.sampled_from(["", "sign"]), owners=st.sampled_from([frozenset(), frozenset({"x"}), frozenset({"?"})]),
    ),
    st.sampled_from([None, None, Aged(person="ana lee"), Aged(person="lee", act="disappear")]),
)  # fmt: skip


def reading(value: Figure) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="number", start=0, end=1, surface="x", value=value, canonical="x"))


def claims(parser: SpacyParser, text: str, published: date | None = None) -> list[Claim]:
    article = Article(id="a", source="x", path="x", text=text, published=published)
    document = parser.parse([Body(article=article, paragraphs=(Span(start=0, end=len(text)),))])[0]
    return [
        Claim(
            id=str(n), article="a", text=text[s.start : s.end], start=s.start, end=s.end, paragraph=0, tokens=s.tokens,
            sentence=Span(start=s.start, end=s.end), anchor=published,
            mentions=tuple(m for m in document.mentions if s.start <= m.start and m.end <= s.end),
        )
        for n, s in enumerate(document.sentences)
    ]  # fmt: skip


def details(parser: SpacyParser, text: str) -> list[Detail]:
    return [d for claim in claims(parser, text) for d in PLUGIN.extract(claim)]


def figures(parser: SpacyParser, text: str) -> list[Figure]:
    return [d.value for d in details(parser, text) if isinstance(d.value, Figure)]


@given(FIGURES, FIGURES)
def test_compare_is_symmetric(left: Figure, right: Figure) -> None:
    one, two = PLUGIN.compare(reading(left), reading(right)), PLUGIN.compare(reading(right), reading(left))
    assert (one.verdict, one.severity, one.confidence, one.point) == (
        two.verdict,
        two.severity,
        two.confidence,
        two.point,
    )


@given(FIGURES)
def test_a_figure_never_conflicts_with_itself(value: Figure) -> None:
    assert PLUGIN.compare(reading(value), reading(value)).verdict is not Verdict.CONFLICT


@pytest.mark.parametrize(
    ("text", "sense", "noun"),
    [
        ("The attack killed at least 43 people.", "killed", "people"),
        ("43 people died.", "killed", "people"),
        ("The death toll rose to 43.", "killed", ""),
        ("The blast left 43 dead.", "killed", ""),
        ("The deaths of 43 people shocked the town.", "killed", "people"),
        ("Dozens of people were wounded.", "wounded", "people"),
        ("Police arrested 12 protesters.", "arrested", "protester"),
        ("The rescue of four boys took hours.", "rescued", "child"),
    ],
)
def test_sense(parser: SpacyParser, text: str, sense: str, noun: str) -> None:
    found = figures(parser, text)[0].what
    assert (found.sense, found.noun) == (sense, noun)


@pytest.mark.parametrize(
    ("text", "person", "age"),
    [
        ("Maria Lopez, 32, vanished.", "maria lopez", 32),
        ("Maria Lopez (32) vanished.", "maria lopez", 32),
        ("Maria Lopez is now 32.", "maria lopez", 32),
        ("Maria Lopez vanished at the age of 19.", "maria lopez", 19),
    ],
)
def test_age_belongs_to_a_person(parser: SpacyParser, text: str, person: str, age: int) -> None:
    (found,) = figures(parser, text)
    assert found.person is not None
    assert (found.person.person, int(found.amount.low)) == (person, age)


def test_an_age_is_a_property_of_the_person(parser: SpacyParser) -> None:
    assert details(parser, "Maria Lopez, 32, vanished.")[0].referent == "age of lopez"
    assert details(parser, "The attack killed 43 people.")[0].referent is None


@pytest.mark.parametrize(
    "text",
    ["Article 5 covers it.", "He lives at No. 2.", "She was born in 1971.", "She lives in flat 3-1.",
     "It began at 6:30 p.m.", "He was 17th.", "One of them left.", "The vote is on May 21."],
)  # fmt: skip
def test_is_no_figure(parser: SpacyParser, text: str) -> None:
    assert details(parser, text) == []


def test_canonical_forms(parser: SpacyParser) -> None:
    found = details(parser, "The attack killed at least 43 people, nearly 60 houses burned and dozens of men fled.")
    assert [d.canonical for d in found] == [">=43", "~60", "dozens"]
    assert found[0].surface == "at least 43"


@given(st.text(max_size=40))
def test_extract_never_raises(text: str) -> None:
    whole = Span(start=0, end=len(text))
    claim = Claim(id="c", article="a", text=text, start=0, end=len(text), sentence=whole, paragraph=0, tokens=())
    assert PLUGIN.extract(claim) == ()


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The death toll rose to 43.", ["raised"]),
        ("The death toll has risen from 31 to 43.", ["earlier", "raised"]),
        ("The death toll climbed to at least 43, from the 31 reported earlier.", ["raised", "earlier"]),
        ("At least 43 people were killed, up from an earlier toll of 31.", ["raised", "earlier"]),
        ("Officials revised the death toll upward to 43.", ["raised"]),
        ("The ministry updated the death toll to 43.", ["later"]),
        ("The death toll now stands at 43.", ["later"]),
        ("An updated toll of 43 dead was given by the ministry.", ["later"]),
        ("Officials had earlier put the toll at 31.", ["earlier"]),
        ("Police initially reported 31 dead.", ["earlier"]),
        ("The blast killed 43 people, not 31 as earlier reported.", ["", "earlier"]),
        ("The death toll could rise to 43.", [""]),
        ("The death toll has not risen to 43.", [""]),
        ("The attack earlier this week killed 31 people.", [""]),
        ("Some 31 deaths were reported earlier this week.", [""]),
        ("A reporter who first told of the blast said 31 people died.", [""]),
        ("Last year 43 people were murdered, up from 31.", [""]),
        ("Oil rose to $43 a barrel.", [""]),
        ("43 students enrolled, up from 31.", [""]),
        ("The crowd rose to greet the 43 survivors.", [""]),
        ("Police took a number of the wounded to 43 hospitals.", [""]),
        ("The storm cut power to a number of homes and to 43 schools.", [""]),
        ("Maria Lopez is now 32.", [""]),
    ],
)
def test_what_a_text_says_of_a_figure_before_or_after_it(parser: SpacyParser, text: str, marks: list[str]) -> None:
    assert [d.update for d in details(parser, text)] == marks


@pytest.mark.parametrize(
    ("left", "right", "published"),
    [
        ("The death toll rose to 43.", "The blast killed 50 people.", None),
        ("The death toll rose to 43.", "The death toll rose to 50.", None),
        ("The death toll could rise to 43.", "The blast killed 31 people.", None),
        ("The death toll was 43.", "The blast killed 31 people.", None),
        ("43 students enrolled, up from 31.", "31 students enrolled at the school in May.", None),
        ("The death toll rose to 43.", "The blast killed 31 people.", (date(2020, 5, 1), date(2020, 5, 2))),
    ],
)
def test_a_conflict_stays_one_where_no_text_explains_it(
    parser: SpacyParser, left: str, right: str, published: tuple[date, date] | None
) -> None:
    first, second = published or (None, None)
    one, two = claims(parser, left, first)[0], claims(parser, right, second)[0]
    found = PLUGIN.compare(
        Reading(claim=one, detail=PLUGIN.extract(one)[0]), Reading(claim=two, detail=PLUGIN.extract(two)[0])
    )
    assert (found.verdict, found.severity, found.superseded) == (Verdict.CONFLICT, Severity.CONFLICT, False)
