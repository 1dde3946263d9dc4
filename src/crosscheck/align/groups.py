"""From scored pairs to groups: claims of two or more articles that speak of one fact, without drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.scored import STEPS, Scored
from crosscheck.matches import ONE_EVENT
from crosscheck.model import Group

ANCHOR = 0.5
"""Articles speak of one event where at least one pair of their claims scores this much."""
_UNITS = 1_000_000_000
"""A threshold is held against means in whole billionths, so that none is missed by rounding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Claims that stand together so far, named by the first of them; grows by merging."""

    name: int
    claims: list[int]
    articles: Counter[int]
    """How many of the claims each article has."""


def one_event(articles: NDArray[np.int64], pairs: Scored) -> NDArray[np.bool_]:
    """Which pairs are of articles that a chain of anchors joins: what another event shares with this one is its topic.

    Of up to `ONE_EVENT` articles all are.

    Args:
        articles: that of each claim, numbered from 0.
        pairs: with every anchor among them.
    """
    count = int(articles.max(initial=-1)) + 1
    if count <= ONE_EVENT:
        return np.ones(len(pairs), dtype=np.bool_)
    anchors = pairs.reaching(ANCHOR)
    joined = np.unique(articles[pairs.left[anchors]] * count + articles[pairs.right[anchors]])
    event = list(range(count))

    def root(n: int) -> int:
        while event[n] != n:
            event[n] = event[event[n]]
            n = event[n]
        return n

    for one, other in zip(*(part.tolist() for part in np.divmod(joined, max(count, 1))), strict=True):
        event[root(one)] = root(other)
    of = np.array([root(n) for n in range(count)], dtype=np.int32)
    return np.asarray(of[articles][pairs.left] == of[articles][pairs.right])


def group(ids: Sequence[str], articles: NDArray[np.int64], pairs: Scored, threshold: float) -> tuple[Group, ...]:
    """Average-link clustering, strongest pair first: parts merge while the mean score across stays at the threshold.

    A claim stands in one group. Two claims of one article may share a group when both restate the fact.

    Args:
        ids: of all claims, in order.
        articles: that of each claim.
        pairs: every candidate pair with its score, those below the threshold too, in order; a pair that was no
            candidate counts as 0.
        threshold: the score from which a pair is a match.
    """
    strong = np.flatnonzero(pairs.reaching(threshold))
    strong = strong[np.argsort(-pairs.steps[strong].astype(np.int32), kind="stable")]
    parts = _Parts(articles, pairs, threshold)
    for left, right in zip(pairs.left[strong].tolist(), pairs.right[strong].tolist(), strict=True):
        parts.join(left, right)
    kept = sorted(sorted(part.claims) for part in parts.found() if len(part.articles) > 1)
    return tuple(Group(id=f"g{n}", claims=tuple(ids[c] for c in claims)) for n, claims in enumerate(kept, 1))


class _Parts:
    """The parts while they grow. Means are worked out from the columns of pairs when they are asked for."""

    def __init__(self, articles: NDArray[np.int64], pairs: Scored, threshold: float) -> None:
        self._pairs = pairs
        self._least = round(threshold * _UNITS)
        self._start = np.searchsorted(pairs.left, np.arange(len(articles) + 1)).tolist()
        self._of = np.arange(len(articles), dtype=np.int32)
        """The name of the part that holds each claim."""
        self._owner = articles.tolist()
        self._parts: dict[int, _Part] = {}
        self._refused: dict[tuple[int, int], tuple[int, int]] = {}
        """Two parts that stayed apart, and how many claims each had."""

    def join(self, left: int, right: int) -> None:
        """Merge the parts of two matched claims, if the mean across allows."""
        if self._of[left] == self._of[right]:
            return
        one, other = sorted((self._part(left), self._part(right)), key=lambda part: (len(part.claims), part.name))
        names, sizes = (one.name, other.name), (len(one.claims), len(other.claims))
        if self._refused.get(names) == sizes:
            return
        if sizes == (1, 1) or self._mean_reaches(one, other):
            self._merge(one, other)
        else:
            self._refused[names] = sizes

    def found(self) -> list[_Part]:
        """All parts."""
        return list(self._parts.values())

    def _part(self, claim: int) -> _Part:
        name = int(self._of[claim])
        if name not in self._parts:
            self._parts[name] = _Part(name=name, claims=[claim], articles=Counter([self._owner[claim]]))
        return self._parts[name]

    def _mean_reaches(self, one: _Part, other: _Part) -> bool:
        """Whether the mean score across, between claims of different articles, is at least the threshold."""
        fewer, more = sorted((one.articles, other.articles), key=len)
        across = len(one.claims) * len(other.claims) - sum(n * more[article] for article, n in fewer.items())
        total = self._onto(one, other) + self._onto(other, one)
        return total * (_UNITS // STEPS) >= self._least * max(1, across)

    def _onto(self, one: _Part, other: _Part) -> int:
        """The sum of the scores of the pairs whose lower claim is in the one part and whose higher is in the other."""
        spans = [slice(self._start[claim], self._start[claim + 1]) for claim in one.claims]
        right = np.concatenate([self._pairs.right[span] for span in spans])
        steps = np.concatenate([self._pairs.steps[span] for span in spans])
        return int(steps[self._of[right] == other.name].sum(dtype=np.int64))

    def _merge(self, gone: _Part, stays: _Part) -> None:
        """Move what the smaller part holds to the larger."""
        stays.claims.extend(gone.claims)
        stays.articles.update(gone.articles)
        self._of[gone.claims] = stays.name
        del self._parts[gone.name]
