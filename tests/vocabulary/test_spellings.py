"""Names that no table knows, in two spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.names import fold
from crosscheck.vocabulary.spellings import consonants, other_middle, respelled

WORDS = ["sheikhoun", "shaykhun", "khan", "al", "karin", "karen", "maria", "mario", "papadimos", "hassan", "hussein"]
NAME = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Al Shabab", "al-Shabaab"),
        ("Al-Tukhar", "Tokhar"),
        ("Narongsak Osottanakorn", "Narongsak Osatanakorn"),
        ("Usama Aziz", "Osama Azeez"),
        ("Papadopoulous", "George Papadopoulos"),
        ("Angela Merkel", "Angela Markle"),
    ],
)
def test_one_name(left: str, right: str) -> None:
    assert respelled(fold(left), fold(right))
    assert consonants(fold(left)).split()[-1] == consonants(fold(right)).split()[-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Maria Lopez", "Mario Lopez"),
        ("Daniel Smith", "Danielle Smith"),
        ("Aaron Smith", "Erin Smith"),
        ("Houthi", "Houthis"),
        ("Nour", "Nora"),
        ("Ali Hassan", "Ali Hussein"),
        ("George Papadopoulos", "Papadopoulos"),
        ("Stephen Miller", "Stephen Mueller Jones"),
    ],
)
def test_two_names(left: str, right: str) -> None:
    assert not respelled(fold(left), fold(right))


@given(NAME, NAME)
def test_symmetric(left: str, right: str) -> None:
    assert respelled(left, right) == respelled(right, left)
    assert other_middle(left, right) == other_middle(right, left)
    assert not respelled(left, left)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("thomas eric duncan", "thomas edward duncan", True),
        ("thomas e duncan", "thomas edward duncan", False),
        ("thomas duncan", "thomas edward duncan", False),
        ("thomas bill duncan", "thomas william duncan", False),
        ("thomas eric duncan", "james edward duncan", False),
    ],
)
def test_middle_names(left: str, right: str, expected: bool) -> None:
    assert other_middle(left, right) is expected
