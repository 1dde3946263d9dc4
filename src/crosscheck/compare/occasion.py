"""Whether two articles tell of one occasion: a story told twice has more than one fact in common.

A folder may hold a month of one campaign. Claims of two such articles meet because the same people do the same things
on other days, and what they say differently is no divergence. Two articles count as of one occasion if a twelfth of
the claims of the smaller one stand in the other, or if a third article has that much in common with both. Over fourteen
clusters of one event each every two articles between which a finding stands do; of 3,486 pairs of articles out of one
month of an election campaign 75 share so much. Of up to four articles whoever gives them says that they belong
together: a local paper may tell the story in words that share hardly a claim with an agency's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.matches import ONE_EVENT
from crosscheck.model import Claim

SURE = 0.5
"""Score of the match from which on a claim of the one article counts as told by the other: more likely than not."""
SHARE = 1 / 12
"""Matches that count, for each claim of the smaller article, from which on the occasion is one."""
CROWDED = 24
"""Matches from which on a claim does not count as one that the other article lacks: of a large run no more are kept."""


class Occasions(NamedTuple):
    """What is told of one occasion."""

    pairs: NDArray[np.bool_]
    """For each match, whether its two articles tell of one occasion."""
    articles: Mapping[str, Set[str]]
    """By the id of an article those that tell of its occasion and have a match with it."""


def occasions(
    claims: Sequence[Claim], left: NDArray[np.int32], right: NDArray[np.int32], score: NDArray[np.float64]
) -> Occasions:
    """Which of the matched claims stand in articles that tell of one occasion.

    Args:
        claims: all claims of the run.
        left: the place of the one claim of each match.
        right: the place of the other.
        score: how sure it is of each that the two state one fact.
    """
    names = list(dict.fromkeys(c.article for c in claims))
    number = {name: n for n, name in enumerate(names)}
    article = np.fromiter((number[c.article] for c in claims), dtype=np.int64, count=len(claims))
    met = np.bincount(left, minlength=len(claims)) + np.bincount(right, minlength=len(claims))
    size = np.bincount(article, weights=met < CROWDED, minlength=len(names))
    ours, theirs = article[left], article[right]
    both = np.minimum(ours, theirs) * len(names) + np.maximum(ours, theirs)
    distinct, place = np.unique(both, return_inverse=True)
    one, other = np.divmod(distinct, max(len(names), 1))
    shared = np.bincount(place, weights=score >= SURE, minlength=len(distinct))
    close = (shared >= SHARE * np.minimum(size[one], size[other])) | (len(names) <= ONE_EVENT)
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in zip(one[close].tolist(), other[close].tolist(), strict=True):
        beside[a].add(b)
        beside[b].add(a)
    found: dict[str, set[str]] = {name: set() for name in names}
    kept = close.copy()
    for n, (a, b) in enumerate(zip(one.tolist(), other.tolist(), strict=True)):
        kept[n] |= not beside[a].isdisjoint(beside[b])
        if kept[n]:
            found[names[a]].add(names[b])
            found[names[b]].add(names[a])
    return Occasions(kept[place], found)
