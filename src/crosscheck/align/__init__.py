"""Claims and vectors in, matches and groups out: wide candidates, then a structured second look at each pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Candidate, candidates
from crosscheck.align.features import matrix, rarity, row
from crosscheck.align.groups import group
from crosscheck.align.profile import profile, statement
from crosscheck.align.score import Weights, weights
from crosscheck.model import Claim, Group, Match

__all__ = ["align", "evidence", "statement", "weights"]


def evidence(
    claims: Sequence[Claim],
    lengths: Mapping[str, int],
    vectors: NDArray[np.float32],
    contexts: NDArray[np.float32],
) -> tuple[tuple[Candidate, ...], NDArray[np.float64]]:
    """The candidate pairs and their features, shape (candidates, features).

    Args:
        claims: all claims of the run, in order.
        lengths: code points of each article's text, by article id.
        vectors: unit vectors of the claims' statements, one row per claim.
        contexts: unit vectors of the sentences that hold them, one row per claim.
    """
    found = candidates([c.article for c in claims], vectors)
    seen = [profile(c, lengths[c.article]) for c in claims]
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


def align(
    claims: Sequence[Claim],
    lengths: Mapping[str, int],
    vectors: NDArray[np.float32],
    contexts: NDArray[np.float32],
    model: Weights,
) -> tuple[tuple[Match, ...], tuple[Group, ...]]:
    """Every pair that the model takes for the same fact, in the order of the claims, and the groups they form."""
    found, table = evidence(claims, lengths, vectors, contexts)
    scores = model.probability(table)
    matches = tuple(
        Match(left=claims[c.left].id, right=claims[c.right].id, score=float(s), cosine=c.cosine)
        for c, s in zip(found, scores, strict=True)
        if s >= model.threshold
    )
    return matches, group(claims, matches)
