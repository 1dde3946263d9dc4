"""Which articles are held against each other: all, or in a large run each with those that say most of the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.join import near

RELATED = 50
"""Articles that each article is compared with, those that chose it aside; up to one more, all are compared."""
ALIKE = 0.7
"""Cosine from which two claims count for the relation of their articles (all-MiniLM-L6-v2)."""


def related(owners: NDArray[np.int64], vectors: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether each pair of articles is compared, shape (articles, articles), symmetric.

    Articles are ordered by how many of their claims lie near to one of the other's, and how near; all claims of the run
    are joined for that, exactly. Cost is the square of the claims, at a few billion pairs a second.

    Args:
        owners: the article of each claim, numbered from 0.
        vectors: the claims' unit vectors.
    """
    count = int(owners.max(initial=-1)) + 1
    if count <= RELATED + 1:
        return ~np.eye(count, dtype=np.bool_)
    weight = np.zeros((count, count), dtype=np.float32)
    for left, right, cosines in near(vectors, ALIKE):
        np.add.at(weight, (owners[left], owners[right]), (cosines - ALIKE) ** 2)
    weight += weight.T
    np.fill_diagonal(weight, -1)
    chosen = np.zeros((count, count), dtype=np.bool_)
    for article, row in enumerate(weight):
        chosen[article, np.argsort(-row, kind="stable")[:RELATED]] = True
    chosen |= chosen.T
    np.fill_diagonal(chosen, val=False)
    return chosen
