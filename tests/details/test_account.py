"""The account kind beyond its examples: the table's own rules, agreement, flatness."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from crosscheck.antecedents import resolve
from crosscheck.details.account import PLUGIN, Account
from crosscheck.details.date import PLUGIN as DATE
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Detail, Reading, Severity, Span, Verdict
from crosscheck.split import split
from crosscheck.vocabulary.lexicon import table

TOPICS = [pytest.param(topic, id=topic["name"]) for topic in table("accounts")["topic"]]
SECTIONS = ("verbs", "causes", "states", "dies", "means", "of", "is", "does", "conditions", "at", "on")


def details(parser: SpacyParser, text: str) -> list[Detail]:
    article = Article(id="a1", source="a1", path="a1.txt", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    return [d for claim in split(resolve(parser.parse([body])[0])) for d in PLUGIN.extract(claim)]


@pytest.mark.parametrize("topic", TOPICS)
def test_no_word_stands_in_two_classes_of_a_topic(topic: dict[str, Any]) -> None:
    for section in SECTIONS:
        count = Counter(word for listed in topic.get(section, {}).values() for word in listed)
        assert max(count.values(), default=1) == 1, section


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_can_differ_and_says_how_bad_that_is(topic: dict[str, Any]) -> None:
    classes = {name for section in SECTIONS for name in topic.get(section, {})}
    assert len(classes) >= 2
    assert Severity[topic["severity"].upper()] > Severity.NOTE
    assert topic["point"]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Maria Lopez was shot and stabbed.", {"shot", "stabbed"}),
        ("Maria Lopez drowned.", {"drowned"}),
        ("Maria Lopez died of a heart attack.", {"heart"}),
        ("Paul Bremer was sacked.", {"dismissed"}),
        ("Paul Bremer stepped down.", {"resigned"}),
        ("Anna Weber turned herself in.", {"surrendered"}),
        ("The helicopter was brought down by a missile.", {"shot"}),
        ("The crash of the plane was blamed on bad weather.", {"weather"}),
        ("The fire was started by a short circuit.", {"electric"}),
        ("The court overturned the law.", {"overturned"}),
        ("Paul Bremer remains at large.", {"free"}),
        ("Paul Bremer is still at large.", {"free"}),
        ("Anna Weber was critically ill.", {"critical"}),
        ("Anna Weber is in fair condition.", {"good"}),
        ("Maria Lopez survived the earthquake.", {"alive"}),
    ],
)
def test_what_is_read(parser: SpacyParser, text: str, classes: set[str]) -> None:
    found = [d.value for d in details(parser, text) if isinstance(d.value, Account)]
    (told,) = [value for value in found if value.topic != "life"] or found
    assert told.classes == classes
    assert told.flat


@pytest.mark.parametrize(
    "text",
    [
        "Paul Bremer fired a shot.",
        "Anna Weber is critical of the plan.",
        "Anna Weber is critical but stable.",
        "Maria Lopez survived her husband.",
        "Paul Bremer won a seat in the country at large.",
        "The company fired its chief engineer's rockets.",
        "He shot a film about the plane.",
        "The book was released in custody of nobody.",
        "The bill came to nine dollars.",
        "Investigators of the fire found cigarettes in the kitchen.",
        "The passengers waited for the plane in bad weather.",
    ],
)
def test_what_is_not(parser: SpacyParser, text: str) -> None:
    assert not details(parser, text)


@pytest.mark.parametrize(
    "text",
    ["Paul Bremer might resign.", "Paul Bremer has not resigned.", "If Paul Bremer was sacked, nobody said so."],
)
def test_what_is_no_fact(parser: SpacyParser, text: str) -> None:
    assert not any(d.value.flat for d in details(parser, text) if isinstance(d.value, Account))


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Anna Weber was critically ill on 4 May 2020.", "Anna Weber was stable on 7 May 2020.", Verdict.UNKNOWN),
        ("Anna Weber was critically ill on 4 May 2020.", "Anna Weber was stable on 4 May 2020.", Verdict.CONFLICT),
        ("Anna Weber was critically ill on 4 May 2020.", "Anna Weber was stable.", Verdict.CONFLICT),
        ("Police caught Paul Bremer on 4 May 2020.", "Paul Bremer was at large on 1 May 2020.", Verdict.UNKNOWN),
    ],
)
def test_states_of_two_days_do_not_differ(parser: SpacyParser, left: str, right: str, verdict: Verdict) -> None:
    assert PLUGIN.compare(*(reading(parser, text) for text in (left, right))).verdict is verdict


def reading(parser: SpacyParser, text: str) -> Reading:
    article = Article(id="a1", source="a1", path="a1.txt", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    (claim,) = split(resolve(parser.parse([body])[0]))
    topics = {"health", "search"}
    told = [d for d in PLUGIN.extract(claim) if isinstance(d.value, Account) and d.value.topic in topics]
    return Reading(claim=replace(claim, details=DATE.extract(claim)), detail=told[0])
