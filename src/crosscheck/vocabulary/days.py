"""Intervals of days, dates as they are written, and the stretches of the calendar.

Weeks follow ISO 8601 (Monday to Sunday), seasons the meteorologists of the northern hemisphere.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal[
    "day", "weekend", "week", "fortnight", "month", "quarter", "season", "half", "year", "decade", "century", "part",
    "span", "stretch",
]  # fmt: skip
"""How exactly the days are put; a `stretch` ("the past two weeks") holds many happenings and rules none out."""
Direction: TypeAlias = Literal["past", "future"] | None
Shape: TypeAlias = Literal["date", "weekday", "day", "unit", "ago", "span", "stretch", "offset", "nth", "week of"]

DAY = timedelta(days=1)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, as meteorologists of the northern hemisphere count."""
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Days from `first` to `last`, both included. `grain` is how exactly the text puts it."""

    first: date
    last: date
    grain: Grain

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def text(self) -> str:
        """`2018-07-08`, `2018-W27`, `2018-07`, `2018` or `2018-07-01..2018-07-05`."""
        year = f"{self.first.year:04d}"
        match self.grain:
            case "day" if self.first == self.last:
                return self.first.isoformat()
            case "week" if (self.last - self.first).days == 6 and self.first.weekday() == 0:
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}"
            case "month":
                return f"{year}-{self.first.month:02d}"
            case "quarter":
                return f"{year}-Q{(self.first.month + 2) // 3}"
            case "year":
                return year
            case _:
                return f"{self.first.isoformat()}..{self.last.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date as it is written, in code points.

    `shape` says which fields count: `date` has year, month, day, weekday and holiday, each where given; `weekday` a
    weekday and perhaps a shift ("last Monday" -1); `day` a shift of days; `unit` a shift of `unit`s; `ago` a count
    of `unit`s into the past; `stretch` a count of `unit`s that end (below zero) or begin today; `span` two moments.
    A `stretch` with a `base` begins there. Three more lean on one: `offset` lies a shift of `unit`s from it, `nth`
    is its shift-th `unit` or weekday, from its end where below zero, `week of` the week that holds it. A `date` with
    a base takes its year from there.
    """

    start: int
    end: int
    shape: Shape
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: Grain = "day"
    shift: int | None = None
    season: str | None = None
    holiday: str | None = None
    part: str | None = None
    words: str = ""
    """The expression, lower case, for those that no anchor resolves."""
    bounds: tuple[Moment, Moment] | None = None
    base: Moment | None = None
    count: int = 1
    """How many units an `nth` takes: "the first two weeks of June"."""


def one_day(day: date) -> Interval:
    """The day as an interval."""
    return Interval(first=day, last=day, grain="day")


def month_of(year: int, month: int) -> Interval:
    """A month of a year."""
    return Interval(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]), grain="month")


def quarter_of(year: int, month: int) -> Interval:
    """The quarter that begins with the month."""
    return Interval(first=date(year, month, 1), last=month_of(year, month + 2).last, grain="quarter")


def years(year: int, count: int, grain: Grain) -> Interval:
    """So many whole years."""
    return Interval(first=date(year, 1, 1), last=date(year + count - 1, 12, 31), grain=grain)


def season_of(year: int, season: str) -> Interval:
    """The season that begins in the year."""
    month = SEASONS[season]
    last = month_of(year + (month + 2 > 12), (month + 1) % 12 + 1).last
    return Interval(first=date(year, month, 1), last=last, grain="season")


def months_on(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month so many months on, or back where below zero."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def moved(day: date, unit: Grain, count: int) -> date:
    """The same day so many units on; the last day of a month that is too short."""
    if unit in DAYS_IN:
        return day + count * DAYS_IN[unit] * DAY
    year, month = months_on(day.year, day.month, count * MONTHS_IN[unit])
    return date(year, month, min(day.day, monthrange(year, month)[1]))
