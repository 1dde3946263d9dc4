"""The account kind beyond its examples: the table's own rules, agreement, flatness."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from crosscheck.antecedents import resolve
from crosscheck.details.account import PLUGIN, Account
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Detail, Severity, Span
from crosscheck.split import split
from crosscheck.vocabulary.lexicon import table

TOPICS = [pytest.param(topic, id=topic["name"]) for topic in table("accounts")["topic"]]
SECTIONS = ("verbs", "causes", "states", "dies", "means", "of")


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
    ],
)
def test_what_is_read(parser: SpacyParser, text: str, classes: set[str]) -> None:
    (found,) = details(parser, text)
    assert isinstance(found.value, Account)
    assert found.value.classes == classes
    assert found.value.flat


@pytest.mark.parametrize(
    "text",
    [
        "Paul Bremer fired a shot.",
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
