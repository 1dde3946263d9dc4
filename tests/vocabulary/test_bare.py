"""Figures beside which no word says what they count."""

from __future__ import annotations

from crosscheck.vocabulary.bare import amounts, bare


def test_units_and_dates_are_no_bare_figures() -> None:
    found = bare("On 12 March 2024 the share fell from 71 percent to 66, the lowest of 4.2 million.")
    assert [q.low for q in found] == [66, 4_200_000]


def test_times_of_day_are_no_bare_figures() -> None:
    assert [q.low for q in bare("At 7:30 p.m. it was 66.")] == [66]


def test_the_sizes_of_several_texts_are_one_set() -> None:
    assert sorted(amounts(["now it is 71", "their grandson of nine", "40 to 50 in May"])) == [9, 40, 50, 71]
    assert not amounts([])
