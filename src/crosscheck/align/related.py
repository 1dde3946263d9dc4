"""Which articles are held against each other: all, or in a large run each with those that say most of the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.join import near

RELATED = 50
"""Articles that each article is compared with at most, those that chose it aside; up to one more, all are compared."""
MANY = 200
FEWER = 24
"""The same in a run over more than `MANY` articles: as many as the partners that a claim keeps. With more, what an
article costs would go on growing with the run, for matches of which a claim keeps no more."""
FEWEST = 10
"""... and at least: those of the nearest topic, where fewer have a claim near to one of its own. 77 of 81 pairs of
articles of one development cluster have such claims."""
ALIKE = 0.7
"""Cosine from which two claims count for the relation of their articles (all-MiniLM-L6-v2)."""
COMMON = 1000
"""Claims that share a statement with more than so many others of its wording, or with as many of another, do not relate
their articles by it: what stands everywhere tells none apart, and its pairs are the square."""


def peers(count: int) -> int:
    """With how many others an article of a run over so many is compared at most, those that choose it aside."""
    if count <= RELATED + 1:
        return max(count - 1, 0)
    return RELATED if count <= MANY else FEWER


def related(
    owners: NDArray[np.int64], vectors: NDArray[np.float32], rows: NDArray[np.int32] | None = None
) -> NDArray[np.bool_]:
    """Whether each pair of articles is compared, shape (articles, articles), symmetric.

    An article is compared with those that have claims near to its own, ordered by how many and how near; all distinct
    vectors of the run are joined for that, exactly. Cost is the square of their number, some billion pairs a second.

    Args:
        owners: the article of each claim, numbered from 0.
        vectors: unit vectors.
        rows: which of the vectors is that of each claim; none where there is one for each claim.
    """
    count = int(owners.max(initial=-1)) + 1
    if count <= RELATED + 1:
        return ~np.eye(count, dtype=np.bool_)
    rows = np.arange(len(owners), dtype=np.int32) if rows is None else rows
    weight = _weights(owners, vectors, rows)
    topics = _topics(owners, vectors, rows, count)
    chosen = np.zeros((count, count), dtype=np.bool_)
    for article in range(count):
        alike = weight[article] + weight[:, article]
        alike[article] = 0
        kept = min(max(int((alike > 0).sum()), FEWEST), peers(count))
        near_by = topics @ topics[article]
        near_by[article] = -2
        chosen[article, np.lexsort((-near_by, -alike))[:kept]] = True
    chosen |= chosen.T
    np.fill_diagonal(chosen, val=False)
    return chosen


def _topics(
    owners: NDArray[np.int64], vectors: NDArray[np.float32], rows: NDArray[np.int32], count: int
) -> NDArray[np.float32]:
    """The mean of each article's claims, as a unit vector."""
    total = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    for n in range(0, len(owners), COMMON):
        np.add.at(total, owners[n : n + COMMON], vectors[rows[n : n + COMMON]])
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _weights(owners: NDArray[np.int64], vectors: NDArray[np.float32], rows: NDArray[np.int32]) -> NDArray[np.float32]:
    """How near the claims of two articles lie, in sum: one part of it at (one, other), the rest at (other, one)."""
    used, place = np.unique(rows, return_inverse=True)
    held = np.bincount(place, minlength=len(used))
    first = np.cumsum(held) - held
    holders = owners[np.argsort(place, kind="stable")]
    count = int(owners.max(initial=-1)) + 1
    weight = np.zeros((count, count), dtype=np.float32)

    def add(left: NDArray[np.int64], right: NDArray[np.int64], weights: NDArray[np.float32]) -> None:
        """For each two claims that have these vectors."""
        pairs = held[left] * held[right]
        counting = np.flatnonzero(pairs <= COMMON**2)
        for part in np.split(counting, np.flatnonzero(np.diff(np.cumsum(pairs[counting]) // COMMON**2)) + 1):
            one, other, times = left[part], right[part], pairs[part]
            inside = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
            row, column = np.divmod(inside, np.repeat(held[other], times))
            at = holders[np.repeat(first[one], times) + row], holders[np.repeat(first[other], times) + column]
            np.add.at(weight, at, np.repeat(weights[part], times))

    for left, right, cosines in near(vectors[used], ALIKE):
        add(left, right, (cosines - ALIKE) ** 2)
    several = np.flatnonzero(held > 1)
    add(several, several, np.full(len(several), (1 - ALIKE) ** 2 / 2, dtype=np.float32))
    return weight
