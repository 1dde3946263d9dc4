"""How many were killed, hurt or missed: a figure that somebody has counted, and that a newsroom gives as his word."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crosscheck.model import Claim
from crosscheck.vocabulary.countwords import flat
from crosscheck.vocabulary.quantity import COUNT, quantities

SENSES = ("killed", "wounded", "missing")
KEYS = ("object", "subject", "nouns", "words", "tolls")
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A toll with a year is often history: nobody asks any more who counted."""


def counts_harm(claim: Claim) -> bool:
    """Whether the claim says how many came to harm."""
    return bool(_figures(claim))


def one_toll(left: Claim, right: Claim) -> bool:
    """Whether both count people who came to harm with one figure, and neither speaks of a year."""
    return bool(_figures(left) & _figures(right)) and not any(YEAR.search(c.text) for c in (left, right))


def _figures(claim: Claim) -> frozenset[Decimal]:
    """The figures of a claim that speaks of harm, however exact they are said to be."""
    if not any(t.lemma.lower() in _harm() or t.text.lower() in _harm() for t in claim.tokens):
        return frozenset()
    return frozenset(q.amount for q in quantities(claim.text) if q.dimension == COUNT)


@cache
def _harm() -> frozenset[str]:
    return frozenset().union(*(flat("senses", sense, *KEYS) for sense in SENSES))
