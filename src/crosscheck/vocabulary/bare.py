"""Figures beside which no word says what they count: "8.7 million instead of the 4.2 million foreseen", "now it is 71".

They are too many to be shown, and nobody knows what they are of. But a sentence that has one of the same size as the
other's figure may well tell the same thing, in fewer words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from decimal import Decimal
from functools import lru_cache

from crosscheck.vocabulary.clocks import Clock, clocks
from crosscheck.vocabulary.days import Moment
from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.quantity import COUNT, Quantity, quantities

LEAST = 10
"""Whole figures below are told of too many things: "one", "the two"."""
KEPT = 1 << 12
"""Texts whose figures are kept: a sentence is asked about several figures in a row."""


@lru_cache(maxsize=KEPT)
def bare(text: str) -> tuple[Quantity, ...]:
    """The figures of a text by which no unit stands, without those of dates and times of day, in order."""
    found = [q for q in quantities(text) if q.bare and q.dimension == COUNT and not q.vague]
    return tuple(timeless(found, moments(text), text)) if found else ()


def timeless(found: Iterable[Quantity], dates: Sequence[Moment], text: str) -> list[Quantity]:
    """The figures of a text that are in none of its dates, and in no time of day."""
    taken: tuple[Moment | Clock, ...] = (*dates, *clocks(text))
    return [q for q in found if not any(t.start < q.inner[1] and q.inner[0] < t.end for t in taken)]


def amounts(texts: Iterable[str]) -> Set[Decimal]:
    """The sizes of the bare figures of several texts, both ends of each."""
    ends = (end for text in texts for q in bare(text) for end in (q.low, q.high))
    return frozenset(end for end in ends if end is not None)
