"""The evidence that two claims state the same fact, as numbers. One row per candidate pair."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from crosscheck.align.profile import Profile

FEATURES = (
    "cosine",
    "context",
    "words",
    "words_contained",
    "rare_words",
    "names",
    "names_apart",
    "subject",
    "subject_apart",
    "predicate",
    "arguments",
    "numbers",
    "numbers_apart",
    "string",
    "string_part",
    "rank_left",
    "rank_right",
    "margin",
    "position",
    "brevity",
    "headline",
    "quoted",
    "cosine_x_words",
    "names_x_predicate",
)
"""The columns, in order; the alignment model has one coefficient for each (`data/alignment.json`)."""


PHRASE = 16
"""Code points from which on a text that stands in another word for word is no mere phrase: some four words."""


def rarity(profiles: Iterable[Profile]) -> dict[str, float]:
    """Inverse document frequency of each word over the claims of the run (Sparck Jones 1972), smoothed."""
    listed = list(profiles)
    return idf_of(Counter(word for p in listed for word in p.words | p.names), len(listed))


def idf_of(counts: Mapping[str, int], claims: int) -> dict[str, float]:
    """The same, from how many of so many claims have each word."""
    return {word: math.log((claims + 1) / (n + 0.5)) for word, n in counts.items()}


def row(
    left: Profile, right: Profile, idf: dict[str, float], cosines: tuple[float, float], ranks: tuple[int, int, float]
) -> NDArray[np.float64]:
    """The features of one pair. Symmetric in its two claims.

    Args:
        left: one claim.
        right: the other, of another article.
        idf: from `rarity`.
        cosines: of the two claims, and of the two sentences that hold them.
        ranks: how many claims of the other article lie nearer than the partner, seen from each side, and the
            cosine less that of the best rival of either (negative when a rival is nearer).
    """
    cosine, context = cosines
    shared = left.words & right.words
    weigh = _weight(shared, idf)
    total = _weight(left.words | right.words, idf)
    smaller = min(_weight(left.words, idf), _weight(right.words, idf))
    shared_weight = weigh / total if total else 0.0
    both_named = bool(left.names and right.names)
    common = len(left.names & right.names) / min(len(left.names), len(right.names)) if both_named else 0.0
    predicate = float(bool(left.predicate & right.predicate))
    near, far = sorted(ranks[:2])
    return np.array(
        [
            cosine,
            context,
            shared_weight,
            weigh / smaller if smaller else 0.0,
            max((idf[w] for w in shared | (left.names & right.names)), default=0.0) / 8,
            common,
            float(both_named and not left.names & right.names),
            _overlap(left.subject, right.subject),
            float(bool(left.subject and right.subject) and not left.subject & right.subject),
            predicate,
            _overlap(left.arguments, right.arguments),
            float(bool(left.numbers & right.numbers)),
            float(bool(left.numbers and right.numbers) and not left.numbers & right.numbers),
            fuzz.token_set_ratio(left.text, right.text) / 100,
            fuzz.partial_ratio(left.text, right.text) / 100,
            1 / (1 + near),
            1 / (1 + far),
            ranks[2],
            abs(left.position - right.position),
            0.0 if verbatim(left.text, right.text) else 1 / (1 + min(len(left.words), len(right.words))),
            float(left.headline or right.headline),
            float(left.quoted and right.quoted),
            cosine * shared_weight,
            common * predicate,
        ]
    )


def _weight(words: Iterable[str], idf: dict[str, float]) -> float:
    return math.fsum(sorted(idf.get(w, 0.0) for w in words))


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def verbatim(left: str, right: str) -> bool:
    """Whether one text holds the other word for word, and that is no mere phrase.

    "Nobody got everything" has not one word of content, and is one statement wherever it stands.
    """
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) >= PHRASE and f" {shorter} " in f" {longer} "


def matrix(rows: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """The rows as one table, shape (pairs, features), also when there are none."""
    return np.vstack(rows) if rows else np.zeros((0, len(FEATURES)))
