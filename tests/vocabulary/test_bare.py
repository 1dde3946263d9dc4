"""Figures beside which no word says what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.vocabulary.bare import bare, told_barely


def test_units_and_dates_are_no_bare_figures() -> None:
    found = bare("On 12 March 2024 the share fell from 71 percent to 66, the lowest of 4.2 million.")
    assert [q.low for q in found] == [66, 4_200_000]


@pytest.mark.parametrize(
    ("text", "amount", "small", "told"),
    [
        ("now it is 71", "71", False, True),
        ("instead of the 4.2 million foreseen", "4200000", False, True),
        ("their grandson of nine", "9", True, True),
        ("the nine who came", "9", False, False),
        ("a rate of 4.5 in May", "4.5", False, True),
        ("now it is 72", "71", False, False),
    ],
)
def test_a_number_is_told_without_its_unit(text: str, amount: str, small: bool, told: bool) -> None:
    assert told_barely(text, Decimal(amount), small=small) is told
