"""Which pairs of claims deserve a second look: wide by design, since true divergences have a median cosine of 0.57."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

NEAREST = 5
"""Neighbours drawn for each claim in each other article, from either side."""
FLOOR = 0.30
"""No pair below this cosine is drawn as a neighbour; a true divergence has a median of 0.57 (all-MiniLM-L6-v2)."""
KINDRED = 0.55
"""From this cosine on, a pair is drawn whatever its rank."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Candidate:
    """Two claims of different articles, by their places in the list of claims, `left < right`."""

    left: int
    right: int
    cosine: float
    rank_left: int
    """How many claims of the right article lie nearer to `left`."""
    rank_right: int
    margin: float
    """Cosine less that of the nearest rival of either claim in the other's article."""


def candidates(owners: Sequence[str], vectors: NDArray[np.float32]) -> tuple[Candidate, ...]:
    """Every pair worth a look, sorted. `owners[i]` is the article of claim i, whose unit vector is `vectors[i]`."""
    rows: dict[str, list[int]] = defaultdict(list)
    for n, owner in enumerate(owners):
        rows[owner].append(n)
    found: list[Candidate] = []
    for one, other in combinations(sorted(rows), 2):
        found.extend(_between(rows[one], rows[other], vectors))
    return tuple(sorted(found))


def _between(one: list[int], other: list[int], vectors: NDArray[np.float32]) -> list[Candidate]:
    cosines = np.clip(np.round(vectors[one] @ vectors[other].T, 5), 0.0, 1.0)
    ahead = _ranks(cosines)
    behind = _ranks(cosines.T).T
    drawn = (((ahead < NEAREST) | (behind < NEAREST)) & (cosines >= FLOOR)) | (cosines >= KINDRED)
    across, down = _best_rival(cosines), _best_rival(cosines.T).T
    found = []
    for i, j in zip(*np.nonzero(drawn), strict=True):
        left, right = one[i], other[j]
        ranks = int(ahead[i, j]), int(behind[i, j])
        if left > right:
            left, right, ranks = right, left, ranks[::-1]
        cosine = float(cosines[i, j])
        rival = float(max(across[i, j], down[i, j]))
        found.append(
            Candidate(
                left=left, right=right, cosine=cosine, rank_left=ranks[0], rank_right=ranks[1], margin=cosine - rival
            )
        )
    return found


def _ranks(cosines: NDArray[np.float32]) -> NDArray[np.int64]:
    """For each row, how many entries are greater than each entry (ties by place)."""
    order = np.argsort(-cosines, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(cosines.shape[1])[None, :], axis=1)
    return ranks


def _best_rival(cosines: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each entry, the greatest other entry of its row; 0 where there is none."""
    if cosines.shape[1] < 2:
        return np.zeros_like(cosines)
    two = np.partition(cosines, -2, axis=1)[:, -2:]
    best, second = two[:, 1:2], two[:, 0:1]
    return np.where(cosines == best, second, best).astype(np.float32)
