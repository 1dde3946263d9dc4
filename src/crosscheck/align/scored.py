"""Scored pairs of claims as columns: a run on many articles that look alike has many millions of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.candidates import Drawn
from crosscheck.align.score import Weights
from crosscheck.align.table import Profiles
from crosscheck.collecting import give_back

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
    """What the model says of all pairs. Features are held for one step of a window at a time, and no column twice."""
    left, right, steps, cosine = array("i"), array("i"), array("H"), array("f")
    for drawn in windows:
        scores = [model.probability(table) for table in profiles.tables(drawn)]
        left.frombytes(drawn.left.tobytes())
        right.frombytes(drawn.right.tobytes())
        steps.frombytes(np.rint(np.concatenate([np.zeros(0), *scores]) * STEPS).astype(np.uint16).tobytes())
        cosine.frombytes(drawn.cosine.tobytes())
        del drawn, scores  # or what is drawn next comes on top
        give_back()
    columns = (np.asarray(left), np.asarray(right), np.asarray(steps), np.asarray(cosine))
    return _ordered(Scored(**{f.name: column for f, column in zip(fields(Scored), columns, strict=True)}))


def _ordered(pairs: Scored) -> Scored:
    """By left, then right; as they are where they come so, as pairs of articles whose claims stand together do."""
    if (pairs.left[1:] >= pairs.left[:-1]).all():
        return pairs
    order = np.lexsort((pairs.right, pairs.left))
    return Scored(**{f.name: getattr(pairs, f.name)[order] for f in fields(Scored)})
