"""One exact figure in two claims: what somebody has counted or worked out, and so is somebody's word."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model import Claim
from crosscheck.vocabulary.quantity import COUNT, Quantity, quantities

LEAST = Decimal(10)
"""Smaller figures many things have."""
YEARS = (Decimal(1500), Decimal(2100))

Figure = tuple[Decimal, str, str]


def one_figure(left: Claim, right: Claim) -> bool:
    """Whether both give one figure that is no year, exact or not."""
    return bool(_figures(left) & _figures(right))


def _figures(claim: Claim) -> frozenset[Figure]:
    return frozenset(
        (q.amount, q.dimension, q.unit) for q in quantities(claim.text) if q.amount >= LEAST and not _year(claim, q)
    )


def _year(claim: Claim, found: Quantity) -> bool:
    """Whether the figure may be a year: four digits without anything that they count or measure."""
    plain = claim.text[found.start : found.end].isdigit()
    return plain and found.dimension == COUNT and YEARS[0] <= found.amount <= YEARS[1]
