"""Times of day as they are written, and how far two lie apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.clocks import EXACT, HALF, ROUGH, ROUND, clocks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The accident happened at about 9:30 a.m.", "~09:30"),
        ("It fell shortly after two in the afternoon", "~14:00"),
        ("Officers pulled it over at 9.20am", "09:20"),
        ("at 11 o'clock on the morning of May 21", "11:00"),
        ("at 5.10 in the afternoon", "17:10"),
        ("It was shortly after half past eight when", "~8:30"),
        ("Disaster struck at ten minutes to one", "12:50"),
        ("around a quarter to ten on Tuesday evening", "~21:45"),
        ("closed until noon on Wednesday", "12:00"),
        ("at 20.15 the doors opened", "20:15"),
        ("at 4 p.m. EDT", "16:00"),
        ("at ten at night", "22:00"),
        ("at two at night", "02:00"),
        ("at 12.30am", "00:30"),
    ],
)
def test_a_time_of_day(text: str, shown: str) -> None:
    assert [c.text for c in clocks(text)] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the three were 3.5 percent up",
        "won 3:2 and 7-6",
        "at 5.20 euros a litre",
        "fell by 2.30",
        "won in 2:38:10",
        "Psalm 23:4",
        "8 in 10 say so",
        "at six in Paris",
        "at 60",
        "at 12.5 per cent",
        "one in the morning crowd",
    ],
)
def test_no_time_of_day(text: str) -> None:
    assert not clocks(text)


def test_how_a_time_is_put_tells_by_how_much_it_may_miss() -> None:
    told = ("at 9:22 a.m.", "at 9 a.m.", "around 9 a.m.", "shortly before 9:22 a.m.")
    assert [clocks(text)[0].slack for text in told] == [EXACT, ROUND, ROUGH, ROUGH]


def test_the_gap_goes_round_the_clock_and_forgets_an_untold_half() -> None:
    late, early, either = (clocks(text)[0] for text in ("at 11:50 p.m.", "at 0:10 a.m.", "at 11:50"))
    assert late.gap(early) == early.gap(late) == 20
    assert late.gap(either) == 0
    assert not either.halved
    assert either.minute < HALF


@given(st.text(alphabet="0123456789:. apmto'clockhalf", max_size=60))
def test_any_text_is_read_in_order_and_inside_itself(text: str) -> None:
    found = clocks(text)
    assert all(0 <= c.start < c.end <= len(text) and 0 <= c.minute < 2 * HALF for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
