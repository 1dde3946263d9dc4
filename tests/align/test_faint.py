"""Pairs that score too little for a match are kept in runs of few articles, and only there."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from crosscheck.align import Said, align, weights
from crosscheck.antecedents import resolve
from crosscheck.language import SpacyParser
from crosscheck.matches import FAINT, FEW, Matches
from crosscheck.model import Article, Body, Span
from crosscheck.split import split

TOLD = (
    "The firm cut 640 jobs at its plant in Oslo.",
    "Some 700 posts go at the Oslo plant of the firm.",
    "Shares of the firm rose after it told of new orders from the navy and a plant in Turin.",
)


def by_words(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors that are the nearer the more words two texts share."""
    rows = np.full((len(texts), 64), 0.01, dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.lower().split():
            row[crc32(word.encode()) % 64] += 1
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def matches_of(parser: SpacyParser, count: int) -> Matches:
    articles = [Article(id=f"a{n}", source="S", path=f"a{n}", text=TOLD[n % len(TOLD)]) for n in range(count)]
    bodies = [Body(article=a, paragraphs=(Span(start=0, end=len(a.text)),)) for a in articles]
    claims = tuple(c for document in parser.parse(bodies) for c in split(resolve(document)))
    return align(Said(claims=claims, texts={a.id: a.text for a in articles}), by_words, weights())[0]


@pytest.mark.parametrize("count", [2, 3, FEW])
def test_few_articles_keep_them(parser: SpacyParser, count: int) -> None:
    faint = matches_of(parser, count).faint
    assert faint is not None
    assert all(FAINT <= m.score < weights().threshold for m in faint)


def test_there_are_some(parser: SpacyParser) -> None:
    found = matches_of(parser, 3)
    assert found.faint
    assert not {(m.left, m.right) for m in found} & {(m.left, m.right) for m in found.faint}


def test_more_do_not(parser: SpacyParser) -> None:
    assert matches_of(parser, FEW + 1).faint is None
