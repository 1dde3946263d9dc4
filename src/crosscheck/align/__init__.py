"""Claims and vectors in, matches and groups out: wide candidates, then a structured second look at each pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Drawn, candidates
from crosscheck.align.features import rarity
from crosscheck.align.groups import ANCHOR, group, one_event
from crosscheck.align.profile import profile, statement
from crosscheck.align.related import RELATED
from crosscheck.align.score import Weights, weights
from crosscheck.align.table import AT_ONCE, Profiles
from crosscheck.model import Claim, Group, Match

__all__ = ["RELATED", "Embed", "Said", "Weights", "align", "evidence", "weights", "wordings"]

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


def evidence(said: Said, embed: Embed) -> tuple[Drawn, NDArray[np.float64]]:
    """The candidate pairs and their features, shape (candidates, features)."""
    drawn, profiles = _prepared(said, embed)
    return drawn, profiles.table(drawn)


def align(said: Said, embed: Embed, model: Weights) -> tuple[tuple[Match, ...], tuple[Group, ...]]:
    """Every pair that the model takes for the same fact, in the order of the claims, and the groups they form."""
    drawn, profiles = _prepared(said, embed)
    parts = [model.probability(profiles.table(drawn[n : n + AT_ONCE])) for n in range(0, len(drawn), AT_ONCE)]
    scores = np.concatenate(parts) if parts else np.zeros(0)
    ids = [c.id for c in said.claims]
    places = np.flatnonzero(_counting(drawn, scores, model.threshold))
    pairs = tuple(
        Match(left=ids[left], right=ids[right], score=score, cosine=cosine)
        for left, right, score, cosine in zip(
            drawn.left[places].tolist(),
            drawn.right[places].tolist(),
            scores[places].tolist(),
            drawn.cosine[places].tolist(),
            strict=True,
        )
    )
    scored = one_event(said.claims, pairs)
    matches = tuple(m for m in scored if m.score >= model.threshold)
    return matches, group(said.claims, scored, model.threshold)


def _prepared(said: Said, embed: Embed) -> tuple[Drawn, Profiles]:
    claims = said.claims
    vectors, contexts = (embed(texts) for texts in wordings(said))
    drawn = candidates([c.article for c in claims], vectors)
    seen = [profile(c, len(said.texts[c.article])) for c in claims]
    return drawn, Profiles(seen, contexts, rarity(seen))


def _counting(drawn: Drawn, scores: NDArray[np.float64], threshold: float) -> NDArray[np.bool_]:
    """Which pairs can bear on matches and groups: those of two claims that each match some claim.

    A group holds no other claims, and what joins articles to an event scores more than a match.
    """
    strong = scores >= min(threshold, ANCHOR)
    matched = np.zeros(max(int(drawn.right.max(initial=-1)), 0) + 1, dtype=np.bool_)
    matched[drawn.left[strong]] = True
    matched[drawn.right[strong]] = True
    return np.asarray(matched[drawn.left] & matched[drawn.right])
