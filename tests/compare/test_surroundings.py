"""The words around details, and how near two of them are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from crosscheck.antecedents import resolve
from crosscheck.compare.surroundings import UNSEEN, Surroundings, surrounding, surroundings
from crosscheck.details.number import PLUGIN
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Reading, Span
from crosscheck.split import split


def claim_of(parser: SpacyParser, text: str) -> Claim:
    article = Article(id="a", source="S", path="a", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    (claim, *_) = split(resolve(parser.parse([body])[0]))
    return replace(claim, details=PLUGIN.extract(claim))


def test_the_detail_itself_is_not_in_what_surrounds_it(parser: SpacyParser) -> None:
    first, second = (
        claim_of(parser, text) for text in ("The firm cut 640 jobs there.", "The firm cut 700 jobs there.")
    )
    told = [surrounding(Reading(claim=c, detail=c.details[0])) for c in (first, second)]
    assert told[0] == told[1]
    assert "several" in told[0]
    assert "640" not in told[0]


def test_every_detail_that_may_fill_a_slot_has_some(parser: SpacyParser) -> None:
    claim = claim_of(parser, "Of the 41 aboard, 19 were treated.")
    assert len(list(surroundings((PLUGIN,), (claim,)))) == 2


def test_two_are_as_near_as_their_vectors(parser: SpacyParser) -> None:
    one, two = (
        Reading(claim=c, detail=c.details[0])
        for c in (claim_of(parser, text) for text in ("It cut 640 jobs.", "Some 700 posts go."))
    )
    vectors = {surrounding(one): np.array([1, 0], dtype=np.float32), surrounding(two): np.array([0.6, 0.8], np.float32)}
    assert Surroundings(vectors).near(one, two) == 0.6
    assert Surroundings().near(one, two) == UNSEEN
