"""Numbers as written, their units, and how exactly they are meant."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.magnitude import Amount, Relation, relation
from crosscheck.vocabulary.numerals import number, numerals
from crosscheck.vocabulary.quantity import canonical, quantities
from crosscheck.vocabulary.units import Modifier


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("1,234,567", "1234567"), ("150 thousand", "150000"), ("2.5bn", "2500000000"), ("fifty-one", "51"),
        ("half a million", "500000"), ("two-thirds", "0.6667"), ("a dozen", "12"),
        ("two and a half million", "2500000"),
        ("one hundred and three quarters", "100.75"), ("three hundred and two", "302"), ("¾", "0.75"),
        ("10 1/2", "10.5"), ("five billion and three quarters", "5750000000"), ("12,34,567.89", "1234567.89"),
    ],
)  # fmt: skip
def test_number(surface: str, value: str) -> None:
    found = number(surface)
    assert found is not None
    assert round(found, 4) == Decimal(value)


@pytest.mark.parametrize(
    "surface", ["17th", "the second man", "a third man", "F-16", "9/11", "6:30", "MH17", "19.07.2016"]
)
def test_ordinals_names_and_times_are_no_numbers(surface: str) -> None:
    assert numerals(surface) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 43 people", [">=43"]),
        ("43 or more people", [">=43"]),
        ("up to 50 men", ["<=50"]),
        ("nearly 60 ships", ["~60"]),
        ("10-12 hours", ["10..12 h"]),
        ("a five- to six-hour route", ["5..6 h"]),
        ("$5.4 million to $200,000", ["5400000 USD", "200000 USD"]),
        ("$10-12 million", ["10000000..12000000 USD"]),
        ("£5m", ["5000000 GBP"]),
        ("60 km (37 miles)", ["60 km", "59.5457 km"]),
        ("55.5 per cent", ["55.5%"]),
        ("a 6-year-old girl aged 6", ["6 y", "6 y"]),
        ("boys aged between 11 and 16", ["11..16 y"]),
        ("5 feet 4 inches", ["1.6256 m"]),
        ("half an hour", ["30 min"]),
        ("Article 5 and No. 2", []),
        ("less than eight hours", ["<=8 h"]),
        ("one voter in three", ["~33.3333%"]),
        ("at least four farms in ten", [">=40%"]),
        ("two men in ten cars", ["2", "10"]),
        ("two people in three cars", ["2", "3"]),
        ("three villages in ten days", ["3", "10 d"]),
        ("two million families and more", [">=2000000"]),
        ("two families and more of their friends", ["2"]),
    ],
)
def test_quantities(text: str, expected: list[str]) -> None:
    found = [canonical(q.low, q.high, q.modifier, q.dimension, q.unit) for q in quantities(text)]
    assert found == expected


def test_dozens_are_vague() -> None:
    (found,) = quantities("dozens of people")
    assert found.vague
    assert found.low <= 50 <= (found.high or 0)


def amount(low: int, modifier: Modifier = "exact", high: int | None = None, dimension: str = "count") -> Amount:
    top = None if modifier == "at_least" else Decimal(high if high is not None else low)
    return Amount(
        low=Decimal(0) if modifier == "at_most" else Decimal(low), high=top, modifier=modifier, dimension=dimension
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (amount(43), amount(43), Relation.SAME),
        (amount(43), amount(31), Relation.APART),
        (amount(31), amount(30), Relation.APART),
        (amount(152340), amount(150000), Relation.ROUNDED),
        (amount(30, "at_least"), amount(43), Relation.LOOSE),
        (amount(70, "at_least"), amount(84), Relation.FITTING),
        (amount(50, "at_least"), amount(51), Relation.FITTING),
        (amount(85, "at_least"), amount(56), Relation.APART),
        (amount(56, "at_least"), amount(85, "at_least"), Relation.LOOSE),
        (amount(50, "about"), amount(52), Relation.FITTING),
        (amount(10, "range", 12), amount(11), Relation.FITTING),
        (amount(10, "range", 12), amount(5, "range", 6), Relation.APART),
        (amount(52, dimension="age"), amount(53, dimension="age"), Relation.APART),
    ],
)
def test_relation(left: Amount, right: Amount, expected: Relation) -> None:
    assert relation(left, right) is expected
    assert relation(right, left) is expected


AMOUNTS = st.builds(
    lambda low, span, modifier, dimension: amount(low, modifier, low + span if modifier == "range" else low, dimension),
    st.integers(0, 10**9), st.integers(1, 1000), st.sampled_from(["exact", "at_least", "at_most", "about", "range"]),
    st.sampled_from(["count", "money", "age", "length"]),
)  # fmt: skip


@given(AMOUNTS, AMOUNTS)
def test_relation_is_symmetric_and_agrees_with_itself(left: Amount, right: Amount) -> None:
    right = replace(right, dimension=left.dimension)  # others are never held against each other
    assert relation(left, right) is relation(right, left)
    assert relation(left, left) is Relation.SAME


WORDS = st.lists(
    st.sampled_from(
        [
            "a",
            "half",
            "and",
            "million",
            "hundred",
            "one",
            "two",
            "twenty",
            "thirds",
            "of",
            "dozens",
            "5",
            "1,000",
            "2.5",
            "$",
            "€",
            "m",
            "km",
            "-",
            "–",
            "%",
            "at",
            "least",
            "more",
            "than",
            "years",
            "old",
            "point",
            "thousand",
            "quarter",
            "quarters",
            "hundredth",
            "up",
            "to",
            "between",
            "or",
            "½",
            "aged",
            "feet",
            "in",
            "dollars",
            "cents",
            "several",
            "few",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(), WORDS))
def test_reads_any_text(text: str) -> None:
    for found in quantities(text):
        assert 0 <= found.start <= found.inner[0] < found.inner[1] <= found.end <= len(text)
        assert found.high is None or found.low <= found.high
        assert canonical(found.low, found.high, found.modifier, found.dimension, found.unit)
