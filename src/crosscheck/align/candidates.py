"""Which pairs of claims deserve a second look: wide by design, since true divergences have a median cosine of 0.57."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import overload

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.related import related
from crosscheck.collecting import give_back

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


def candidates(owners: Sequence[str], vectors: NDArray[np.float32], rows: NDArray[np.int32] | None = None) -> Drawn:
    """Every pair worth a look, sorted: all `strips` in one. Without `rows`, each claim has a vector of its own."""
    rows = np.arange(len(owners), dtype=np.int32) if rows is None else rows
    return _ordered(joined(list(strips(owners, vectors, rows))))


def strips(owners: Sequence[str], vectors: NDArray[np.float32], rows: NDArray[np.int32]) -> Iterator[Drawn]:
    """The pairs worth a look, for one article after the other those with all later ones that it is compared with.

    One matrix product each: memory is that of one such strip. Where the claims of an article stand together, the pairs
    of all strips are in order.

    Args:
        owners: the article of each claim.
        vectors: unit vectors.
        rows: which of them is that of each claim.
    """
    number: dict[str, int] = {}
    article = np.array([number.setdefault(owner, len(number)) for owner in owners], dtype=np.int64)
    compared = related(article, vectors, rows)
    give_back()
    order = np.argsort(article, kind="stable")
    starts = np.searchsorted(article[order], np.arange(len(compared) + 1))
    for n in range(len(compared)):
        later = np.flatnonzero(compared[n, n + 1 :]) + n + 1
        if len(later):
            spans = [order[starts[k] : starts[k + 1]] for k in later]
            yield _ordered(_strip(order[starts[n] : starts[n + 1]], spans, vectors, rows))


def windows(parts: Iterable[Drawn], least: int) -> Iterator[Drawn]:
    """The pairs of all parts, at least so many at a time but for the last of them."""
    window: list[Drawn] = []
    for part in parts:
        window.append(part)
        if sum(map(len, window)) >= least:
            yield joined(window)
            window = []
    if window:
        yield joined(window)


def joined(parts: Sequence[Drawn]) -> Drawn:
    """The pairs of all parts, one part after the other."""
    kinds = (np.int32, np.int32, np.float32, np.int32, np.int32, np.float32)
    return Drawn(
        **{
            f.name: np.concatenate([np.zeros(0, dtype=kind), *(getattr(part, f.name) for part in parts)])
            for f, kind in zip(fields(Drawn), kinds, strict=True)
        }
    )


def _ordered(drawn: Drawn) -> Drawn:
    """Each pair with its lower claim first, in order."""
    turned = drawn.left > drawn.right
    left, right = np.where(turned, drawn.right, drawn.left), np.where(turned, drawn.left, drawn.right)
    order = np.lexsort((right, left))
    return Drawn(
        left=left[order],
        right=right[order],
        cosine=drawn.cosine[order],
        rank_left=np.where(turned, drawn.rank_right, drawn.rank_left)[order],
        rank_right=np.where(turned, drawn.rank_left, drawn.rank_right)[order],
        rival=drawn.rival[order],
    )


def _strip(
    one: NDArray[np.int64],
    spans: Sequence[NDArray[np.int64]],
    vectors: NDArray[np.float32],
    rows: NDArray[np.int32],
) -> Drawn:
    """What is drawn between one article and others, whose claims `spans` holds."""
    others = np.concatenate(spans)
    first = np.concatenate(([0], np.cumsum([len(s) for s in spans])))[:-1]
    span = np.repeat(np.arange(len(spans)), [len(s) for s in spans])
    cosines = np.clip(np.round(vectors[rows[one]] @ vectors[rows[others]].T, PLACES), 0.0, 1.0)
    row, column = np.nonzero(cosines >= FLOOR)
    value = cosines[row, column]
    low = np.where(cosines >= FLOOR, np.float32(0), cosines)
    across = np.maximum.reduceat(low, first, axis=1)[row, span[column]]
    down = low.max(axis=0)[column]
    ahead, beside = _standing(row * len(spans) + span[column], column, value)
    behind, below = _standing(column, row, value)
    drawn = (ahead < NEAREST) | (behind < NEAREST) | (value >= KINDRED)
    rival = np.maximum(np.maximum(across, beside), np.maximum(down, below))
    return Drawn(
        left=one[row[drawn]].astype(np.int32),
        right=others[column[drawn]].astype(np.int32),
        cosine=value[drawn],
        rank_left=ahead[drawn].astype(np.int32),
        rank_right=behind[drawn].astype(np.int32),
        rival=rival[drawn],
    )


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
