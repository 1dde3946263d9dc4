"""Claims and vectors in, matches and groups out: wide candidates, then a structured second look at each pair."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Drawn, candidates, strips, windows
from crosscheck.align.groups import ANCHOR, group, one_event
from crosscheck.align.partners import BEST, SPREAD, partners
from crosscheck.align.profile import profile, statement
from crosscheck.align.related import RELATED, peers
from crosscheck.align.score import Weights, weights
from crosscheck.align.scored import Scored, scored
from crosscheck.align.table import Profiles
from crosscheck.collecting import acyclic, give_back
from crosscheck.matches import FAINT, FEW, Matches
from crosscheck.model import Claim, Group

__all__ = ["KEPT", "RELATED", "Embed", "Said", "Weights", "align", "evidence", "peers", "weights", "worded", "wordings"]

KEPT = BEST + SPREAD
"""Partners that a claim keeps in a run over more than `RELATED` articles and one; those that chose it aside."""

WINDOW = 1 << 17
"""Pairs that are scored in one go: the more, the more often two wordings meet that were held against each other."""

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worded:
    """What is embedded of all claims, each text once, and which of the texts is each claim's."""

    texts: tuple[str, ...]
    statement: NDArray[np.int32]
    sentence: NDArray[np.int32]


def worded(said: Said) -> Worded:
    """The statements and sentences of the claims, numbered as they come."""
    number: dict[str, int] = {}
    statements, sentences = (
        np.array([number.setdefault(text, len(number)) for text in texts], dtype=np.int32) for texts in wordings(said)
    )
    return Worded(texts=tuple(number), statement=statements, sentence=sentences)


def evidence(said: Said, embed: Embed) -> tuple[Drawn, NDArray[np.float64]]:
    """The candidate pairs and their features, shape (candidates, features)."""
    vectors, words, profiles = _prepared(said, embed)
    drawn = candidates([c.article for c in said.claims], vectors, words.statement)
    return drawn, profiles.table(drawn)


def align(said: Said, embed: Embed, model: Weights) -> tuple[Matches, tuple[Group, ...]]:
    """The pairs that the model takes for the same fact, in the order of the claims, and the groups that all form.

    Every such pair, where every article is compared with every other; else of each claim the `KEPT` that tell most.
    Pairs go through in windows: what is kept of one that is no match are its score and the places of its claims.
    """
    owners = [c.article for c in said.claims]
    vectors, words, profiles = _prepared(said, embed)
    del embed  # what holds the vectors of a large run lets go of them here, or it takes the memory of all its claims
    with acyclic():
        pairs = scored(windows(strips(owners, vectors, words.statement), WINDOW), profiles, model)
        del vectors, profiles
        give_back()
        settled = _settled(tuple([c.id for c in said.claims]), owners, pairs, model)
        del pairs
        give_back()
    return settled


def _settled(
    ids: Sequence[str], owners: Sequence[str], pairs: Scored, model: Weights
) -> tuple[Matches, tuple[Group, ...]]:
    """The matches and groups among the scored pairs of claims of these articles."""
    articles = np.unique(np.array(owners, dtype=np.str_), return_inverse=True)[1].astype(np.int64)
    together = one_event(articles, pairs)
    few = articles.max(initial=-1) < FEW
    faint = pairs.where(together & pairs.reaching(FAINT) & ~pairs.reaching(model.threshold)) if few else None
    pairs = pairs.only(_counting(pairs, model.threshold) & together)
    groups = group(ids, articles, pairs, model.threshold)
    pairs = pairs.where(pairs.reaching(model.threshold))
    kept = partners(pairs) if articles.max(initial=-1) > RELATED else pairs
    matches = _matches(ids, kept)
    matches.faint = None if faint is None else _matches(ids, faint)
    return matches, groups


def _prepared(said: Said, embed: Embed) -> tuple[NDArray[np.float32], Worded, Profiles]:
    words = worded(said)
    vectors = embed(words.texts)
    seen = (profile(c, len(said.texts[c.article])) for c in said.claims)
    return vectors, words, Profiles(seen, vectors, words.sentence)


def _counting(pairs: Scored, threshold: float) -> NDArray[np.bool_]:
    """Which pairs can bear on matches and groups: those of two claims that each match some claim.

    A group holds no other claims, and what joins articles to an event scores more than a match.
    """
    strong = pairs.reaching(min(threshold, ANCHOR))
    matched = np.zeros(max(int(pairs.right.max(initial=-1)), 0) + 1, dtype=np.bool_)
    matched[pairs.left[strong]] = True
    matched[pairs.right[strong]] = True
    return np.asarray(matched[pairs.left] & matched[pairs.right])


def _matches(ids: Sequence[str], pairs: Scored) -> Matches:
    """The pairs by the claims' ids."""
    return Matches(
        ids,
        array("i", pairs.left.tobytes()),
        array("i", pairs.right.tobytes()),
        array("d", pairs.score.tobytes()),
        array("f", pairs.cosine.tobytes()),
    )
