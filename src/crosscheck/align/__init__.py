"""Claims and vectors in, matches and groups out: wide candidates, then a structured second look at each pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Candidate, candidates
from crosscheck.align.features import matrix, rarity, row
from crosscheck.align.groups import group, one_event
from crosscheck.align.profile import profile, statement
from crosscheck.align.score import Weights, weights
from crosscheck.model import Claim, Group, Match

__all__ = ["Embed", "Said", "align", "evidence", "weights", "wordings"]

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to unit vectors, one row per text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Claims beside the raw texts of their articles, by article id."""

    claims: tuple[Claim, ...]
    texts: Mapping[str, str]


def wordings(said: Said) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is embedded of each claim: its statement, and the sentence that holds it."""
    return (
        tuple(statement(c) for c in said.claims),
        tuple(said.texts[c.article][c.sentence.start : c.sentence.end] for c in said.claims),
    )


def evidence(said: Said, embed: Embed) -> tuple[tuple[Candidate, ...], NDArray[np.float64]]:
    """The candidate pairs and their features, shape (candidates, features)."""
    claims = said.claims
    vectors, contexts = (embed(texts) for texts in wordings(said))
    found = candidates([c.article for c in claims], vectors)
    seen = [profile(c, len(said.texts[c.article])) for c in claims]
    idf = rarity(seen)
    rows = [
        row(
            seen[c.left],
            seen[c.right],
            idf,
            (c.cosine, round(float(contexts[c.left] @ contexts[c.right]), 5)),
            (c.rank_left, c.rank_right, c.margin),
        )
        for c in found
    ]
    return found, matrix(rows)


def align(said: Said, embed: Embed, model: Weights) -> tuple[tuple[Match, ...], tuple[Group, ...]]:
    """Every pair that the model takes for the same fact, in the order of the claims, and the groups they form."""
    found, table = evidence(said, embed)
    scores = model.probability(table)
    pairs = tuple(
        Match(left=said.claims[c.left].id, right=said.claims[c.right].id, score=float(s), cosine=c.cosine)
        for c, s in zip(found, scores, strict=True)
    )
    scored = one_event(said.claims, pairs)
    matches = tuple(m for m in scored if m.score >= model.threshold)
    return matches, group(said.claims, scored, model.threshold)
