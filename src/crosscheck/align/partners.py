"""Which matches of a large run are kept: those that one of their two claims needs.

Where hundreds of articles tell much the same, a claim matches a hundred others, and nearly all of them tell the editor
nothing that the first dozen did not. A match stays if either side wants it, so that a claim whose value nobody else has
keeps partners even where none of them would choose it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.scored import Scored

BEST = 12
"""Partners that a claim keeps for their score ..."""
SPREAD = 12
"""... and of all others, evenly over their scores: copies of one wording are the best partners of each other, and what
contradicts them stands further down."""
BLOCK = 4096
"""Claims whose partners are looked at in one go."""


def partners(pairs: Scored) -> Scored:
    """The pairs, in order, that are among the partners which one of their claims keeps.

    Args:
        pairs: matches, in order.
    """
    kept = np.zeros(len(pairs), dtype=np.bool_)
    turned = np.argsort(pairs.right, kind="stable")
    ends = np.arange(0, int(pairs.right.max(initial=-1)) + 1 + BLOCK, BLOCK)
    firsts = np.searchsorted(pairs.left, ends)
    seconds = np.searchsorted(pairs.right[turned], ends)
    for n in range(len(ends) - 1):
        first, second = slice(firsts[n], firsts[n + 1]), turned[seconds[n] : seconds[n + 1]]
        at = np.concatenate((np.arange(first.start, first.stop), second))
        claim = np.concatenate((pairs.left[first], pairs.right[second]))
        other = np.concatenate((pairs.right[first], pairs.left[second]))
        order = np.lexsort((other, -pairs.steps[at].astype(np.int32), claim))
        kept[at[order][_wanted(claim[order])]] = True
    return pairs.where(kept)


def _wanted(claims: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Of each claim's partners, best first, which it keeps: the first ones, and evenly spaced ones of the rest."""
    _, first, count = np.unique(claims, return_index=True, return_counts=True)
    rank = np.arange(len(claims)) - np.repeat(first, count) - BEST
    rest = np.maximum(np.repeat(count, count) - BEST, SPREAD)
    return np.asarray((rank < 0) | ((rank + 1) * SPREAD // rest > rank * SPREAD // rest))
