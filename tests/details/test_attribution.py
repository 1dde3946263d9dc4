"""The attribution kind beyond its examples: one detail per claim, chains, and what it stays silent on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.antecedents import resolve
from crosscheck.details.attribution import PLUGIN
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Comparison, Reading, Severity, Span, Verdict
from crosscheck.split import split
from crosscheck.vocabulary.chains import Chain


def last(parser: SpacyParser, text: str) -> Claim:
    article = Article(id="a1", source="s", path="p", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    return split(resolve(parser.parse([body])[0]))[-1]


def compared(left: Claim, right: Claim) -> Comparison:
    (x,), (y,) = PLUGIN.extract(left), PLUGIN.extract(right)
    there = PLUGIN.compare(Reading(claim=left, detail=x), Reading(claim=right, detail=y))
    back = PLUGIN.compare(Reading(claim=right, detail=y), Reading(claim=left, detail=x))
    assert (there.verdict, there.severity, there.confidence) == (back.verdict, back.severity, back.confidence)
    return there


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("The dam failed during the night.", "plain fact"),
        ("Maria Lopez said the dam failed during the night.", "maria lopez"),
        ("The dam failed during the night, according to sources from Reuters.", "reuters > sources from reuters"),
        ("The dam reportedly failed during the night.", "somebody"),
        (
            "The ministry said it will not send soldiers to the border, which an official repeated on Monday.",
            "ministry > an official",
        ),
    ],
)
def test_one_detail_per_claim(parser: SpacyParser, text: str, canonical: str) -> None:
    claim = last(parser, text)
    (detail,) = PLUGIN.extract(claim)
    assert detail.canonical.removeprefix("the ") == canonical
    assert text[detail.start : detail.end] == detail.surface
    assert claim.sentence.holds(detail.start, detail.end)
    assert isinstance(detail.value, Chain)


def test_the_same_claim_agrees_or_is_silent_with_itself(parser: SpacyParser) -> None:
    for text in ("The dam failed during the night.", "Maria Lopez said the dam failed during the night."):
        claim = last(parser, text)
        assert compared(claim, claim).verdict is not Verdict.CONFLICT


def test_headlines_and_quotations_are_left_alone(parser: SpacyParser) -> None:
    fact = last(parser, "The strike killed 15 civilians in the village.")
    said = last(parser, "The monitor said the strike killed 15 civilians in the village.")
    assert compared(fact, said).verdict is Verdict.CONFLICT
    assert compared(replace(fact, headline=True), said).verdict is Verdict.UNKNOWN
    assert compared(fact, replace(said, quoted=True)).verdict is Verdict.UNKNOWN


def test_a_divergence_never_a_conflict_of_fact(parser: SpacyParser) -> None:
    fact = last(parser, "The strike killed 15 civilians in the village.")
    said = last(parser, "The monitor said the strike killed 15 civilians in the village.")
    found = compared(fact, said)
    assert found.severity is Severity.DIVERGENCE
    assert found.confidence <= 0.6
    assert found.why.endswith(".")


def test_a_further_source_of_a_refusal(parser: SpacyParser) -> None:
    left = last(
        parser, "The White House has been adamant that it will not put troops, including trainers, on the ground."
    )
    right = last(
        parser,
        "The White House has firmly stated that it will not deploy soldiers, including trainers, on the ground, "
        "which an administration official reiterated on Thursday.",
    )
    assert compared(left, right).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("text", "canonical", "surface"),
    [
        ("Sheriff Paul Bremer identified the suspect as Ann Miller.", "paul bremer", "Sheriff Paul Bremer"),
        ("The suspect was identified as Ann Miller.", "somebody", "identified"),
        ("Ann Miller identified the car.", "plain fact", "identified"),
    ],
)
def test_who_identifies_answers_for_it(parser: SpacyParser, text: str, canonical: str, surface: str) -> None:
    (detail,) = PLUGIN.extract(last(parser, text))
    assert (detail.canonical, detail.surface) == (canonical, surface)
