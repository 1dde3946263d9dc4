"""Whether two claims that give different values tell one fact."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from crosscheck.compare.telling import FEATURES, Model, features, one_fact
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Comparison, Detail, Reading, Severity, Span, Verdict
from crosscheck.split import split

OUTCOME = Comparison(verdict=Verdict.CONFLICT, severity=Severity.CONFLICT, confidence=0.45)
SHARED = ("shorter", "longer", "figures", "alone", "governor", "predicate")


def reading(parser: SpacyParser, text: str, surface: str, kind: str = "number") -> Reading:
    article = Article(id="a1", source="a1", path="a1.txt", text=text)
    (document,) = parser.parse([Body(article=article, paragraphs=(Span(start=0, end=len(text)),))])
    (claim,) = split(document)
    start = text.index(surface)
    detail = Detail(kind=kind, start=start, end=start + len(surface), surface=surface, value=surface, canonical=surface)
    return Reading(claim=replace(claim, details=(detail,)), detail=detail)


def told(parser: SpacyParser, left: tuple[str, str], right: tuple[str, str]) -> dict[str, float]:
    row = features(0.6, reading(parser, *left), reading(parser, *right), OUTCOME)
    assert len(row) == len(FEATURES)
    assert row == features(0.6, reading(parser, *right), reading(parser, *left), OUTCOME)
    assert row[0] == pytest.approx(math.log(0.6 / 0.4))
    assert row[1] == OUTCOME.confidence
    return dict(zip(SHARED, row[2:], strict=True))


def test_one_sentence_but_for_its_figure(parser: SpacyParser) -> None:
    found = told(parser, ("The fire destroyed 12 homes.", "12"), ("The fire destroyed 19 homes.", "19"))
    assert found == {"shorter": 1, "longer": 1, "figures": 0, "alone": 0, "governor": 1, "predicate": 1}


def test_the_words_of_the_value_do_not_count(parser: SpacyParser) -> None:
    found = told(parser, ("Police arrested 12 men.", "12 men"), ("Police arrested Anna Kern.", "Anna Kern"))
    assert (found["shorter"], found["governor"]) == (1, 1)


def test_other_words_and_another_verb(parser: SpacyParser) -> None:
    found = told(parser, ("He scored 12 goals in May.", "12"), ("The club lost 19 games abroad last year.", "19"))
    assert found == {"shorter": 0, "longer": 0, "figures": 0, "alone": 0, "governor": 0, "predicate": 0}


def test_further_figures(parser: SpacyParser) -> None:
    def beside(text: str, surface: str, other: str) -> Reading:
        one, two = reading(parser, text, surface), reading(parser, text, other)
        return replace(one, claim=replace(one.claim, details=(one.detail, two.detail)))

    left = beside("He scored 12 goals in 54 games.", "12", "54")
    apart = features(0.6, left, beside("He scored 19 goals in 90 games.", "19", "90"), OUTCOME)
    alike = features(0.6, left, beside("He scored 19 goals in 54 games.", "19", "54"), OUTCOME)
    assert (apart[4], apart[5], alike[4], alike[5]) == (0, 1, 1, 0)


def test_a_model_weighs_standardised_features() -> None:
    model = Model(mean=(1.0, 0.0), scale=(2.0, 1.0), coefficients=(0.5, -1.0), intercept=0.25, least=0.5)
    assert model.probability((1.0, 0.0)) == pytest.approx(1 / (1 + math.exp(-0.25)))
    assert model.probability((5.0, 0.0)) == pytest.approx(1 / (1 + math.exp(-1.25)))
    assert model.probability((1.0, 2.0)) < model.probability((1.0, 1.0))


def test_what_the_models_let_stand(parser: SpacyParser) -> None:
    alike = reading(parser, "The fire destroyed 12 homes.", "12"), reading(parser, "The fire destroyed 19 homes.", "19")
    apart = (
        reading(parser, "He scored 12 goals in May.", "12"),
        reading(parser, "The club lost 19 games abroad last year.", "19"),
    )
    assert one_fact("number", 0.6, *alike, OUTCOME)
    assert not one_fact("number", 0.6, *apart, OUTCOME)
    assert one_fact("a kind without a model", 0.6, *apart, OUTCOME)


def test_values_near_each_other_need_less(parser: SpacyParser) -> None:
    pair = (
        reading(parser, "The man faces 31 charges of arson in a case that shook the county.", "31"),
        reading(parser, "Mr Kern denies all 32 charges.", "32"),
    )
    assert not one_fact("number", 0.5, *pair, OUTCOME)
    assert one_fact("number", 0.5, *pair, replace(OUTCOME, near=True))
