"""Dates as written, and the days that they mean."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.calendar import resolve, symbol
from crosscheck.vocabulary.days import Direction
from crosscheck.vocabulary.holidays import BY_WEEKDAY, FIXED, FROM_EASTER
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
        ("from 4 to 22 January", ["2018-01-04..2018-01-22"]),
        ("between May 3 and May 10", ["2018-05-03..2018-05-10"]),
        ("between May 3 and 10", ["2018-05-03..2018-05-10"]),
        ("from april 9th through 17th", ["2018-04-09..2018-04-17"]),
        ("Nov 18-Dec 19, 2015", ["2015-11-18..2015-12-19"]),
        ("from November to February 2017", ["2016-11-01..2017-02-28"]),
        ("between May and June in 1981", ["1981-05-01..1981-06-30"]),
        ("between May 2 and now", ["2018-05-02..2018-07-09"]),
        ("2014-2018", ["2014-01-01..2018-12-31"]),
        ("the 2017-18 season", ["2017-01-01..2018-12-31"]),
        ("the twenty-second of May", ["2018-05-22"]),
        ("on July fourth", ["2018-07-04"]),
        ("on 21 Apr '16", ["2016-04-21"]),
        ("23-Sep-2020", ["2020-09-23"]),
        ("on 4/22", ["2018-04-22"]),
        ("on the 21st.", ["2018-06-21"]),
        ("Monday the 21st", ["2018-05-21"]),
        ("on May 3 last year", ["2017-05-03"]),
        ("in late June of last year", ["2017-06-19..2017-06-30"]),
        ("past three weeks", ["2018-06-18..2018-07-09"]),
        ("the next 5 days", ["2018-07-10..2018-07-14"]),
        ("the past two quarters", ["2018-01-01..2018-06-30"]),
        ("for three days from Monday", ["2018-07-09..2018-07-11"]),
        ("three weeks from tomorrow", ["2018-07-31..2018-07-31"]),
        ("two days before Christmas", ["2017-12-23"]),
        ("two days after Tuesday's attack", ["2018-07-05"]),
        ("two Sundays ago", ["2018-07-01"]),
        ("this past Wednesday", ["2018-07-04"]),
        ("Monday of next week", ["2018-07-16"]),
        ("next week Mon", ["2018-07-16"]),
        ("the week before last", ["2018-W26"]),
        ("the week of 18 March", ["2018-W11"]),
        ("the third week of June", ["2018-06-18..2018-06-24"]),
        ("the first Monday in September", ["2017-09-04"]),
        ("the last four months of 2017", ["2017-09-01..2017-12-31"]),
        ("the second half of 2016", ["2016-07-01..2016-12-31"]),
        ("the second half of the 19th century", ["1850-01-01..1899-12-31"]),
        ("Q3 2018", ["2018-Q3"]),
        ("2019 H2", ["2019-07-01..2019-12-31"]),
        ("in the '90s", ["1990-01-01..1999-12-31"]),
        ("by 2100", ["2100"]),
        ("in nineteen ninety-six", ["1996"]),
        ("on April 6 seventeen hundred thirty three", ["1733-04-06"]),
        ("in October two thousand and five", ["2005-10"]),
        ("Good Friday", ["2018-03-30"]),
        ("last Easter", ["2018-04-01"]),
        ("Memorial Day 2018", ["2018-05-28"]),
        ("over Labor Day weekend", ["2017-09-02..2017-09-04"]),
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
     "on 05/06/2018", "$2000", "No. 1984b", "aged 16", "it may 5 times", "they march 5 miles", "this august body",
     "the march 3 times", "at least 3 may die", "3 march on the town", "Theresa May first said",
     "May second-guessed him",
     "in May 22 soldiers fell", "$12 may", "in 4.22 seconds", "won 3-2", "a 5-4 ruling", "open 24/7",
     "on 11/20 shooting", "from 9/16 of an inch", "the second half of the match", "scored in the second half",
     "the second quarter of the game", "Week 10", "the first lady", "in the 21st minute", "the 5th floor",
     "on the 4th attempt", "on the second", "in his 90s", "temperatures in the 90s", "highs in the nineties",
     "in 2150 homes", "Article 2014-15-16", "the last two days of the siege", "the next two of them",
     "for the two weeks", "up to now", "Easter Island", "the Good Friday Agreement", "the Christmas tree",
     "in two thousand homes", "in two thousand and five cases", "in twenty five towns", "nineteen ninety-year-olds",
     "of nineteen eleven died",
     "Orthodox Easter", "a new year"],
)  # fmt: skip
def test_is_no_date(text: str) -> None:
    assert moments(text) == ()


def test_an_impossible_day_is_not_resolved() -> None:
    (found,) = moments("on February 30, 2020")
    assert resolve(found, MONDAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nearly two weeks after May 3", ["2018-05-03"]),
        ("moved three weeks from May 3 to May 24", ["2018-05-03..2018-05-24"]),
        ("in June that year", ["june that year"]),
        ("4 and 22 January", ["2018-01-22"]),
        ("Theresa May in 2018", ["2018"]),
        ("12 and 13 people in May", ["2018-05"]),
    ],
)
def test_reads_no_more_than_is_said(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("year", "easter"), [(1961, "04-02"), (2008, "03-23"), (2011, "04-24"), (2018, "04-01"), (2019, "04-21")]
)
def test_easter(year: int, easter: str) -> None:
    assert meant(f"Easter {year}") == [f"{year}-{easter}"]


def test_every_holiday_is_found_and_has_a_day() -> None:
    for name in (*FIXED, *FROM_EASTER, *BY_WEEKDAY):
        found = [resolve(m, MONDAY) for m in moments(f"before {name} 2018")]
        assert [i.first.year for i in found if i is not None] == [2018], name


@pytest.mark.parametrize(
    "word",
    [
        "2 ",
        "May ",
        "the week of ",
        "the first 2 weeks of ",
        "2014-",
        "twenty ",
        "last ",
        "on the 21st ",
        "May 3 to ",
        " ",
    ],
)
def test_no_reader_runs_away(word: str) -> None:
    times = []
    for length in (4_000, 16_000):
        start = time.process_time()
        moments(word * (length // len(word)))
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 0.5


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
            "half",
            "Easter",
            "Q3",
            "now",
            "after",
            "before",
            "next 3",
            "4/22",
            "that year",
            "last year",
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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the fifth Friday of June 2018", "2018-06-29"),
        ("the last Friday of 2018", "2018-12-28"),
        ("the tenth Monday of 2018", "2018-03-05"),
        ("the last Sunday of summer 2018", "2018-08-26"),
    ],
)
def test_a_weekday_is_counted_through_the_whole_stretch(text: str, days: str) -> None:
    assert meant(text) == [days]


@pytest.mark.parametrize(
    "text",
    [
        "the fifth Monday of June 2018",
        "the fifth week of June 2018",
        "the 0th Monday of June 2018",
        "the 0th week of June 2018",
        "the 60th Monday of 2018",
    ],
)
def test_a_place_that_the_stretch_has_not_is_no_day(text: str) -> None:
    (moment,) = moments(text)
    assert resolve(moment, MONDAY, "past") is None


ORDINALS = ("first", "second", "third", "fourth", "fifth", "tenth", "last", "final", "0th", "31st", "99th")
UNITS = ("Monday", "Sunday", "day", "two days", "week", "three weeks", "weekend", "month", "quarter", "half", "decade")
BASES = (
    "February 2018",
    "June",
    "2018",
    "the summer of 2018",
    "the 1990s",
    "next year",
    "last month",
    "September last year",
)


@given(st.sampled_from(ORDINALS), st.sampled_from(UNITS), st.sampled_from(BASES), st.sampled_from([MONDAY, None]))
def test_whatever_is_counted_in_whatever_stretch_is_a_time_or_unknown(
    place: str, unit: str, base: str, anchor: date | None
) -> None:
    for moment in moments(f"on the {place} {unit} of {base}"):
        found = resolve(moment, anchor, "past")
        assert found is None or found.first <= found.last
