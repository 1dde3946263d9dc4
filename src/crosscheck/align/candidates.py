"""Which pairs of claims deserve a second look: wide by design, since true divergences have a median cosine of 0.57."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.related import related

NEAREST = 5
"""Neighbours drawn for each claim in each other article, from either side."""
FLOOR = 0.30
"""No pair below this cosine is drawn as a neighbour; a true divergence has a median of 0.57 (all-MiniLM-L6-v2)."""
KINDRED = 0.55
"""From this cosine on, a pair is drawn whatever its rank."""
PLACES = 5
"""Decimals of a cosine: what lies below is noise of the order of summation."""


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn(Sequence[Candidate]):
    """Candidates as columns, in order: a run on many articles has millions of them."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    cosine: NDArray[np.float32]
    rank_left: NDArray[np.int32]
    rank_right: NDArray[np.int32]
    rival: NDArray[np.float32]
    """Cosine of the nearest rival of either claim in the other's article; 0 where there is none."""

    def __len__(self) -> int:
        return len(self.left)

    @overload
    def __getitem__(self, place: int) -> Candidate: ...
    @overload
    def __getitem__(self, place: slice) -> Drawn: ...
    def __getitem__(self, place: int | slice) -> Candidate | Drawn:
        if isinstance(place, slice):
            return Drawn(**{f.name: getattr(self, f.name)[place] for f in fields(self)})
        cosine = float(self.cosine[place])
        return Candidate(
            left=int(self.left[place]),
            right=int(self.right[place]),
            cosine=cosine,
            rank_left=int(self.rank_left[place]),
            rank_right=int(self.rank_right[place]),
            margin=cosine - float(self.rival[place]),
        )


def candidates(owners: Sequence[str], vectors: NDArray[np.float32]) -> Drawn:
    """Every pair worth a look, sorted. `owners[i]` is the article of claim i, whose unit vector is `vectors[i]`.

    One matrix product for each article, with all that it is compared with: memory is that of one such strip and of what
    is drawn.
    """
    _, article = np.unique(np.array(owners, dtype=np.str_), return_inverse=True)
    compared = related(article, vectors)
    order = np.argsort(article, kind="stable")
    starts = np.searchsorted(article[order], np.arange(len(compared) + 1))
    strips = [_empty()]
    for n in range(len(compared)):
        later = np.flatnonzero(compared[n, n + 1 :]) + n + 1
        if len(later):
            spans = [order[starts[k] : starts[k + 1]] for k in later]
            strips.append(_strip(order[starts[n] : starts[n + 1]], spans, vectors))
    return _sorted([np.concatenate(column) for column in zip(*strips, strict=True)])


_Columns: TypeAlias = tuple[NDArray[Any], ...]
"""Left, right, cosine, the two ranks, and the rival."""


def _empty() -> _Columns:
    kinds = (np.int32, np.int32, np.float32, np.int32, np.int32, np.float32)
    return tuple(np.zeros(0, dtype=kind) for kind in kinds)


def _sorted(columns: Sequence[NDArray[Any]]) -> Drawn:
    """Each pair with its lower claim first, in order."""
    left, right, cosine, ahead, behind, rival = columns
    turned = left > right
    left, right = np.where(turned, right, left), np.where(turned, left, right)
    ahead, behind = np.where(turned, behind, ahead), np.where(turned, ahead, behind)
    order = np.lexsort((right, left))
    names = [f.name for f in fields(Drawn)]
    return Drawn(**{k: c[order] for k, c in zip(names, (left, right, cosine, ahead, behind, rival), strict=True)})


def _strip(one: NDArray[np.int64], spans: Sequence[NDArray[np.int64]], vectors: NDArray[np.float32]) -> _Columns:
    """What is drawn between one article and others, whose claims `spans` holds."""
    others = np.concatenate(spans)
    first = np.concatenate(([0], np.cumsum([len(s) for s in spans])))[:-1]
    span = np.repeat(np.arange(len(spans)), [len(s) for s in spans])
    cosines = np.clip(np.round(vectors[one] @ vectors[others].T, PLACES), 0.0, 1.0)
    row, column = np.nonzero(cosines >= FLOOR)
    value = cosines[row, column]
    low = np.where(cosines >= FLOOR, np.float32(0), cosines)
    across = np.maximum.reduceat(low, first, axis=1)[row, span[column]]
    down = low.max(axis=0)[column]
    ahead, beside = _standing(row * len(spans) + span[column], column, value)
    behind, below = _standing(column, row, value)
    drawn = (ahead < NEAREST) | (behind < NEAREST) | (value >= KINDRED)
    rival = np.maximum(np.maximum(across, beside), np.maximum(down, below))
    found = (one[row], others[column], value, ahead, behind, rival)
    return tuple(c[drawn].astype(e.dtype) for c, e in zip(found, _empty(), strict=True))


def _standing(
    rivalry: NDArray[np.int64], place: NDArray[np.int64], value: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Each pair among those of one rivalry: how many are nearer (ties by place), and the nearest other one's cosine."""
    if not len(value):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
    order = np.lexsort((place, -value, rivalry))
    sorted_ = rivalry[order]
    fresh = np.concatenate(([True], sorted_[1:] != sorted_[:-1]))
    head = np.maximum.accumulate(np.where(fresh, np.arange(len(order)), 0))
    alone = np.concatenate((fresh[1:], [True]))
    best = value[order][head]
    after = np.concatenate((value[order][1:], np.zeros(1, dtype=np.float32)))
    second = np.where(fresh, np.where(alone, np.float32(0), after), best)
    rank, rival = np.empty(len(order), dtype=np.int64), np.empty(len(order), dtype=np.float32)
    rank[order] = np.arange(len(order)) - head
    rival[order] = second
    return rank, rival
