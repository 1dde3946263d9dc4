"""Dates as written, and the days that they mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.calendar import resolve, symbol
from crosscheck.vocabulary.days import Direction
from crosscheck.vocabulary.moments import moments

MONDAY = date(2018, 7, 9)


def meant(text: str, direction: Direction = "past", anchor: date | None = MONDAY) -> list[str]:
    found = []
    for moment in moments(text):
        interval = resolve(moment, anchor, direction)
        found.append(symbol(moment) if interval is None else interval.text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Tuesday, July 3", ["2018-07-03"]),
        ("on 21 May 2024", ["2024-05-21"]),
        ("on the 21st of May", ["2018-05-21"]),
        ("on April 21, 2003, she vanished", ["2003-04-21"]),
        ("on 19.07.2016", ["2016-07-19"]),
        ("2018-09-23", ["2018-09-23"]),
        ("last week", ["2018-W27"]),
        ("Monday last week", ["2018-07-02"]),
        ("last Monday", ["2018-07-02"]),
        ("on Monday", ["2018-07-09"]),
        ("on Tuesday", ["2018-07-03"]),
        ("yesterday", ["2018-07-08"]),
        ("in February", ["2018-02"]),
        ("in August", ["2017-08"]),
        ("in March 2006", ["2006-03"]),
        ("in 2003", ["2003"]),
        ("two years ago", ["2016"]),
        ("the first quarter of 2018", ["2018-Q1"]),
        ("from 2014 to 2018", ["2014-01-01..2018-12-31"]),
        ("July 4-6, 2018", ["2018-07-04..2018-07-06"]),
        ("the 1990s", ["1990-01-01..1999-12-31"]),
        ("late June", ["2018-06-19..2018-06-30"]),
        ("over the past year", ["2017-01-01..2018-07-09"]),
        ("last summer", ["2017-06-01..2017-08-31"]),
    ],
)
def test_resolves(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


def test_future_tense_looks_ahead() -> None:
    assert meant("on Tuesday", "future") == ["2018-07-10"]
    assert meant("in February", "future") == ["2019-02"]


def test_a_day_just_past_is_not_next_year_whatever_the_tense() -> None:
    (found,) = moments("March 4")
    past = resolve(found, date(2018, 3, 26), "future")
    ahead = resolve(found, date(2018, 12, 26), "future")
    assert past is not None
    assert ahead is not None
    assert (past.first, ahead.first) == (date(2018, 3, 4), date(2019, 3, 4))


def test_last_monday_on_a_thursday_can_be_either() -> None:
    assert meant("last Monday", anchor=date(2018, 7, 12)) == ["2018-07-02..2018-07-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("on Thursday", ["thursday"]), ("May 21", ["--05-21"]), ("in May", ["--05"]), ("last week", ["last week"])],
)
def test_without_anchor_it_stays_symbolic(text: str, expected: list[str]) -> None:
    assert meant(text, anchor=None) == expected


@pytest.mark.parametrize(
    "text",
    ["every Monday", "on Tuesdays", "2000 people", "Theresa May said", "it may pass", "for two weeks", "Mr. March",
     "on 05/06/2018", "$2000", "No. 1984b", "aged 16"],
)  # fmt: skip
def test_is_no_date(text: str) -> None:
    assert moments(text) == ()


def test_an_impossible_day_is_not_resolved() -> None:
    (found,) = moments("on February 30, 2020")
    assert resolve(found, MONDAY) is None


WORDS = st.lists(
    st.sampled_from(
        [
            "last",
            "next",
            "this",
            "the",
            "of",
            "in",
            "on",
            "since",
            "from",
            "to",
            "-",
            "between",
            "and",
            "Monday",
            "Tuesday",
            "May",
            "March",
            "June",
            "2",
            "21",
            "31st",
            "2003",
            "1990s",
            "week",
            "weekend",
            "month",
            "year",
            "summer",
            "early",
            "late",
            "mid-",
            "end",
            "ago",
            "two",
            "a",
            "days",
            "years",
            "today",
            "every",
            ",",
            "Feb.",
            "30",
            "first",
            "quarter",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(), WORDS), st.dates(), st.sampled_from(["past", "future", None]))
def test_reads_any_text(text: str, anchor: date, direction: Direction) -> None:
    for moment in moments(text):
        assert 0 <= moment.start < moment.end <= len(text)
        assert symbol(moment)
        for found in (resolve(moment, anchor, direction), resolve(moment, None, direction)):
            assert found is None or (found.first <= found.last and found.text)
