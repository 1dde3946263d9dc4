"""Figures beside which no word says what they count: "8.7 million instead of the 4.2 million foreseen", "now it is 71".

They are too many to be shown, and nobody knows what they are of. But a sentence that has one of the same size as the
other's figure may well tell the same thing, in fewer words.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.quantity import COUNT, Quantity, quantities

LEAST = 10
"""Whole figures below are told of too many things: "one", "the two"."""
KEPT = 1 << 12
"""Texts whose figures are kept: a sentence is asked about several figures in a row."""


@lru_cache(maxsize=KEPT)
def bare(text: str) -> tuple[Quantity, ...]:
    """The figures of a text by which no unit stands, without those of dates, in order."""
    found = [q for q in quantities(text) if q.bare and q.dimension == COUNT and not q.vague]
    dates = moments(text) if found else ()
    return tuple(q for q in found if not any(m.start < q.inner[1] and q.inner[0] < m.end for m in dates))


def told_barely(text: str, amount: Decimal, *, small: bool = False) -> bool:
    """Whether the text has a figure of that size and no unit.

    Args:
        text: of a claim.
        amount: as it stands with its unit: 71 for "71 percent".
        small: whether figures below `LEAST` count too, as they do for an age.
    """
    telling = small or amount >= LEAST or amount % 1 != 0
    return telling and any(amount in {q.low, q.high} for q in bare(text))
