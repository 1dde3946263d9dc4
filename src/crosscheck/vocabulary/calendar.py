"""From a date as it is written to the closed interval of days that it means.

A `Moment` is the expression ("last week", "May 21"); `resolve` leans it on the publication date. Nothing reads the
clock: without an anchor a relative expression stays symbolic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from crosscheck.vocabulary import holidays
from crosscheck.vocabulary.days import (
    DAY,
    DAYS_IN,
    WEEKDAYS,
    Direction,
    Grain,
    Interval,
    Moment,
    month_of,
    months_on,
    moved,
    one_day,
    quarter_of,
    season_of,
    years,
)
from crosscheck.vocabulary.leaning import ago, beside, nearest, stretch, unit, weekday

AHEAD, BEHIND, SOON = 300 * DAY, 60 * DAY, 14 * DAY
PARTS = {
    "early": (0.0, 0.4),
    "mid": (0.25, 0.75),
    "late": (0.6, 1.0),
    "first half": (0.0, 0.5),
    "second half": (0.5, 1.0),
}
"""Which share of a longer stretch "early", "mid" and "late" can mean: generous, so that neighbours overlap."""


HALVES = ("first half", "second half")


def past_days(found: Iterable[Moment], anchor: date | None) -> tuple[Interval, ...]:
    """The days of those that can be told, as of what has happened."""
    return tuple(i for m in found if (i := resolve(m, anchor, "past")) is not None)


def resolve(moment: Moment, anchor: date | None, direction: Direction = None) -> Interval | None:
    """The days that the expression means for a text published on `anchor`, or None where that is not known.

    `direction` is the tense around it: a past weekday is the last such day on or before the anchor, a future one
    the next on or after it. Without tense, a weekday is taken as past and a day of a month as the nearest.
    """
    try:
        found = _resolved(moment, anchor, direction)
        return found if found is None or moment.part is None else _part(found, moment, anchor)
    except (ValueError, OverflowError):
        return None


def symbol(moment: Moment) -> str:
    """A stable text for an expression that is not resolved: `thursday`, `--05-21`, `--02`, `last week`."""
    if moment.shape == "weekday" and moment.weekday is not None and moment.shift is None:
        return WEEKDAYS[moment.weekday]
    if (
        moment.shape == "date"
        and moment.base is None
        and moment.month is not None
        and moment.part is None
        and moment.unit != "quarter"
    ):
        day = "" if moment.day is None else f"-{moment.day:02d}"
        return f"--{moment.month:02d}{day}"
    if moment.bounds is not None:
        return f"{symbol(moment.bounds[0])}..{symbol(moment.bounds[1])}"
    return moment.words


def _resolved(moment: Moment, anchor: date | None, direction: Direction) -> Interval | None:  # noqa: PLR0911  (one line a shape)
    if moment.bounds is not None:
        return _span(moment.bounds, anchor, direction)
    if moment.base is not None:
        base = resolve(moment.base, anchor, direction)
        return None if base is None else _leaning(moment, base)
    if moment.shape == "date":
        return _date(moment, anchor, direction)
    if anchor is None or (moment.shift is None and moment.shape != "weekday"):
        return None
    shift = moment.shift or 0
    match moment.shape:
        case "weekday":
            return weekday(moment, anchor, direction)
        case "day":
            return one_day(anchor + shift * DAY)
        case "ago":
            return ago(moment.unit, shift, anchor)
        case "stretch":
            return stretch(moment.unit, shift, anchor)
        case _:
            return unit(moment, shift, anchor, direction)


def _span(bounds: tuple[Moment, Moment], anchor: date | None, direction: Direction) -> Interval | None:
    start, end = bounds
    one, two = resolve(start, anchor, direction), resolve(end, anchor, direction)
    if two is not None and start.shape == "date" and start.year is None and start.month is not None:
        # "November to February" begins in the year before, and "May 3" of "May 3 to June 4" in the year of June.
        tries = (resolve(replace(start, year=two.last.year - k), anchor, direction) for k in (0, 1))
        one = next((t for t in tries if t is not None and t.first <= two.last), one)
    if one is None or two is None or one.first > two.last:
        return None
    return Interval(first=one.first, last=two.last, grain="span")


def _leaning(moment: Moment, base: Interval) -> Interval | None:
    shift = moment.shift or 0
    if moment.shape == "date":
        return _one(moment, base.first.year)
    if moment.shape == "week of":
        first = base.first + shift * DAY if shift else base.first - base.first.weekday() * DAY
        return Interval(first=first, last=first + 6 * DAY, grain="week")
    if moment.shape == "stretch":
        return Interval(first=base.first, last=moved(base.first, moment.unit, shift) - DAY, grain="span")
    if moment.shape == "nth":
        return _nth(moment, shift, base)
    if base.grain == "day" or (base.grain == "year" and moment.unit == "year"):
        first, last = moved(base.first, moment.unit, shift), moved(base.last, moment.unit, shift)
        return Interval(first=first, last=last, grain=_loosely(moment, base))
    return None


def _loosely(moment: Moment, base: Interval) -> Grain:
    """How exact "two weeks after May 3" is: to the day or two; "two months after" it only roughly."""
    if base.grain != "day" or moment.unit == "day":
        return base.grain
    return "part" if moment.unit in DAYS_IN else "stretch"


def _nth(moment: Moment, place: int, base: Interval) -> Interval | None:
    """The place-th weekday, day, week, month, quarter, half or decade of the base."""
    if place == 0:
        return None
    if moment.weekday is not None:
        first = base.first + (moment.weekday - base.first.weekday()) % 7 * DAY
        last = base.last - (base.last.weekday() - moment.weekday) % 7 * DAY
        day = first + 7 * (place - 1) * DAY if place > 0 else last + 7 * (place + 1) * DAY
        return one_day(day) if first <= day <= last else None
    if moment.unit in DAYS_IN and moment.unit != "day":
        # Weeks belong to the month or the year that holds their Thursday (ISO 8601); weekends as their Saturday.
        key = 5 if moment.unit == "weekend" else 3
        start = base.first + (key - base.first.weekday()) % 7 * DAY
        end = base.last - (base.last.weekday() - key) % 7 * DAY
        pivot = start + 7 * (place - 1) * DAY if place > 0 else end - 7 * (moment.count - 1) * DAY
        if pivot < start or pivot + 7 * (moment.count - 1) * DAY > end:
            return None
        first = pivot if key == 5 else pivot - key * DAY
        days = 2 if key == 5 else 7 * moment.count
        return Interval(first=first, last=first + (days - 1) * DAY, grain="weekend" if key == 5 else "stretch")
    if place > 0:
        first = moved(base.first, moment.unit, (place - 1) * moment.count)
        last = moved(first, moment.unit, moment.count) - DAY
    else:
        last = base.last
        first = moved(last + DAY, moment.unit, -moment.count)
    if first < base.first or last > base.last:
        return None
    return Interval(first=first, last=last, grain=moment.unit if moment.count == 1 else "stretch")


def _date(moment: Moment, anchor: date | None, direction: Direction) -> Interval | None:
    if moment.year is not None:
        return _one(moment, moment.year)
    if anchor is None:
        return None
    if moment.month is None and moment.holiday is None and moment.day is not None:
        return _day_of_month(moment, anchor, direction)
    tried = [c for k in (-1, 0, 1) if (c := _maybe(moment, anchor.year + k)) is not None]
    if moment.shift is not None:
        return beside(tried, anchor, moment.shift) if moment.shift else _maybe(moment, anchor.year)
    fitting = [c for c in tried if moment.weekday is None or c.first.weekday() == moment.weekday] or tried
    found, close = nearest(fitting, anchor, direction), nearest(fitting, anchor, None)
    return _at_hand(found, close, anchor) if found and close else found


def _at_hand(found: Interval, close: Interval, anchor: date) -> Interval:
    """Of the one that the tense tells and the nearest one the one that is meant.

    Nobody leaves the year out of a day ten months off: "after the attack of March 4" only looks like the future, and
    "had called a vote for March 4" only like the past.
    """
    past = found.first - anchor > AHEAD and anchor - close.last < BEHIND
    soon = close.grain == "day" and 0 * DAY < close.first - anchor <= SOON and anchor - found.last > AHEAD
    return close if past or soon else found


def _day_of_month(moment: Moment, anchor: date, direction: Direction) -> Interval | None:
    """Of "the 21st" or "Friday the 13th": of the months around the anchor, of those where the weekday is right."""
    reach = 2 if moment.weekday is None else 12
    around = (months_on(anchor.year, anchor.month, k) for k in range(-reach, reach + 1))
    tried = [c for y, m in around if (c := _maybe(replace(moment, month=m), y)) is not None]
    fitting = [c for c in tried if moment.weekday is None or c.first.weekday() == moment.weekday]
    return nearest(fitting, anchor, direction)


def _one(moment: Moment, year: int) -> Interval | None:
    if moment.unit in {"decade", "century"}:
        return years(year, 10 if moment.unit == "decade" else 100, moment.unit)
    if moment.unit == "quarter":
        return quarter_of(year, moment.month or 1)
    if moment.season is not None:
        return season_of(year, moment.season)
    if moment.holiday is not None:
        day = holidays.day_of(moment.holiday, year)
        before, after = holidays.WEEKENDS[moment.holiday] if moment.unit == "weekend" else (0, 0)
        return Interval(first=day + before * DAY, last=day + after * DAY, grain=moment.unit)
    if moment.month is None:
        return years(year, 1, "year") if moment.unit == "year" else None
    return month_of(year, moment.month) if moment.day is None else one_day(date(year, moment.month, moment.day))


def _maybe(moment: Moment, year: int) -> Interval | None:
    try:
        return _one(moment, year)
    except ValueError:
        return None


def _part(whole: Interval, moment: Moment, anchor: date | None) -> Interval:
    days = (whole.last - whole.first).days + 1
    if moment.shape == "weekday":
        return whole
    if moment.part == "past":
        return whole if anchor is None else Interval(first=whole.first, last=max(anchor, whole.last), grain="part")
    if moment.part in {"earlier", "later"}:
        if anchor is None or not whole.first <= anchor <= whole.last:
            return whole
        before = max(whole.first, anchor - DAY)
        first, last = (whole.first, before) if moment.part == "earlier" else (anchor, whole.last)
        return Interval(first=first, last=last, grain="part")
    if whole.grain in {"year", "decade", "century"} and moment.part in HALVES:
        months = 6 * {"year": 1, "decade": 10, "century": 100}[whole.grain]
        middle = moved(whole.first, "month", months)
        first, last = (whole.first, middle - DAY) if moment.part == "first half" else (middle, whole.last)
        return Interval(first=first, last=last, grain="part")
    low, high = PARTS.get(moment.part or "", (0.0, 1.0))
    first, last = whole.first + int(low * days) * DAY, whole.first + (max(1, round(high * days)) - 1) * DAY
    return Interval(first=first, last=last, grain="part")
