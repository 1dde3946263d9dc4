from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.analysis import analyse
from crosscheck.compare.alike import Remembered, alike, wordings
from crosscheck.language import SpacyParser
from crosscheck.model import AGREE, UNKNOWN, Article, Claim, Comparison, Reading
from crosscheck.pipeline import kinds
from crosscheck.store import FORGETFUL

TOLD = "Police said on Monday that 43 people were killed when the ferry sank off Palermo."


@pytest.fixture(scope="module")
def claims(parser: SpacyParser) -> tuple[Claim, ...]:
    """The same paragraph twice in two articles, once further down; and with another figure in a third."""
    texts = {"a": TOLD, "b": f"It was a dark night at sea.\n\n{TOLD}", "c": TOLD.replace("43", "44")}
    articles = [Article(id=name, source=name, path=name, text=text) for name, text in texts.items()]
    return tuple(c for a in articles for c in analyse(a, parser, kinds(), FORGETFUL).of(a).claims)


def test_a_sentence_further_down_is_worded_alike_and_another_figure_is_not(claims: tuple[Claim, ...]) -> None:
    number = wordings(claims)
    by_article = {name: [number.get(c.id) for c in claims if c.article == name] for name in "abc"}
    assert by_article["a"]
    assert by_article["b"][-len(by_article["a"]) :] == by_article["a"]
    assert None not in by_article["a"]
    figured = [c for c in claims if "44" in c.text]
    assert figured
    assert all(c.id not in number for c in figured)


def test_the_same_words_told_by_another_or_on_another_day_are_not_alike(claims: tuple[Claim, ...]) -> None:
    one = next(c for c in claims if c.article == "a" and c.attribution is not None)
    assert one.attribution is not None
    other = next(c for c in claims if c.article == "b" and c.text == one.text)
    assert alike(one, other)
    assert other.attribution is not None
    assert not alike(one, replace(other, attribution=replace(other.attribution, speaker="The mayor")))
    assert not alike(one, replace(other, details=other.details[:-1]))
    assert not alike(one, replace(other, sentence=replace(other.sentence, end=other.sentence.end + 1)))


def test_two_wordings_are_compared_once(claims: tuple[Claim, ...]) -> None:
    number = wordings(claims)
    asked: list[tuple[str, str]] = []

    def rule(left: Reading, right: Reading) -> Comparison:
        asked.append((left.claim.id, right.claim.id))
        return AGREE

    held = [Reading(claim=c, detail=d) for c in claims if c.article in "ab" and c.id in number for d in c.details]
    remembered = Remembered(rule, number)
    for left in held:
        for right in held:
            assert remembered(left, right) is AGREE
    half = len(held) // 2
    assert len(held) == 2 * half
    assert len(asked) == half * half


def test_two_wordings_meet_once_and_give_each_claim_its_own_readings(claims: tuple[Claim, ...]) -> None:
    number = wordings(claims)
    asked: list[tuple[str, str]] = []

    def rule(left: Reading, right: Reading) -> Comparison:
        asked.append((left.claim.id, right.claim.id))
        return AGREE if left.detail.canonical == right.detail.canonical else UNKNOWN

    def told(article: str) -> list[Reading]:
        return [
            Reading(claim=c, detail=d) for c in claims if c.article == article and "43" in c.text for d in c.details
        ]

    ours, theirs, others = told("a"), told("b"), [replace(r, claim=replace(r.claim, id="new")) for r in told("b")]
    assert len(ours) == len(theirs) > 1
    remembered = Remembered(rule, number)
    first = remembered.between(ours, ours)
    assert [(a, b) for a, b, _ in first] == [
        (a, b) for a in ours for b in ours if a.detail.canonical == b.detail.canonical
    ]
    before = len(asked)
    again = remembered.between(ours, theirs)
    assert len(asked) == before
    assert [(id(a), id(b)) for a, b, _ in again] == [(id(a), id(theirs[ours.index(b)])) for a, b, _ in first]
    assert len(remembered.between(ours, others)) == len(first)
    assert len(asked) == 2 * before
