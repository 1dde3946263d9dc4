"""Scored pairs of claims as columns: a run on many articles that look alike has many millions of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Drawn
from crosscheck.align.score import Weights
from crosscheck.align.table import Profiles

STEPS = 10_000
"""Steps from 0 to 1 that a score can take: the model's are rounded to four places."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scored:
    """Pairs in order, by the places of their claims, `left < right`."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    steps: NDArray[np.uint16]
    """The score, in steps."""
    cosine: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.left)

    @property
    def score(self) -> NDArray[np.float64]:
        """The score as the model gave it, in [0, 1]."""
        return np.asarray(self.steps / STEPS, dtype=np.float64)

    def reaching(self, least: float) -> NDArray[np.bool_]:
        """Which pairs score that much."""
        return np.asarray((np.arange(STEPS + 1) / STEPS >= least)[self.steps])

    def only(self, kept: NDArray[np.bool_]) -> Scored:
        """All pairs, those that are not kept with no score: the columns of places are not copied."""
        return replace(self, steps=np.where(kept, self.steps, np.uint16(0)))

    def where(self, kept: NDArray[np.bool_] | slice) -> Scored:
        """The pairs that are kept."""
        return Scored(left=self.left[kept], right=self.right[kept], steps=self.steps[kept], cosine=self.cosine[kept])


def scored(windows: Iterable[Drawn], profiles: Profiles, model: Weights) -> Scored:
    """What the model says of all pairs. Features are held for one step of a window at a time."""
    columns: tuple[list[NDArray[np.int32 | np.uint16 | np.float32]], ...] = ([], [], [], [])
    for drawn in windows:
        scores = [model.probability(table) for table in profiles.tables(drawn)]
        steps = np.rint(np.concatenate([np.zeros(0), *scores]) * STEPS).astype(np.uint16)
        for column, part in zip(columns, (drawn.left, drawn.right, steps, drawn.cosine), strict=True):
            column.append(part)
    kinds = (np.int32, np.int32, np.uint16, np.float32)
    whole = []
    for column, kind in zip(columns, kinds, strict=True):
        whole.append(np.concatenate([np.zeros(0, dtype=kind), *column]))
        column.clear()
    return _ordered(Scored(**{f.name: column for f, column in zip(fields(Scored), whole, strict=True)}))


def _ordered(pairs: Scored) -> Scored:
    """By left, then right; as they are where they come so, as pairs of articles whose claims stand together do."""
    if (pairs.left[1:] >= pairs.left[:-1]).all():
        return pairs
    order = np.lexsort((pairs.right, pairs.left))
    return Scored(**{f.name: getattr(pairs, f.name)[order] for f in fields(Scored)})
