"""What "last Monday", "two weeks ago", "this summer" and "the next five days" mean from the day of publication."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from crosscheck.vocabulary.days import (
    DAY,
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


def nearest(candidates: Iterable[Interval], anchor: date, direction: Direction) -> Interval | None:
    """The candidate next to the anchor, on its past or future side where the tense tells."""
    listed = list(candidates)
    allowed = [
        c for c in listed if direction is None or (c.first <= anchor if direction == "past" else c.last >= anchor)
    ] or listed
    return min(allowed, key=lambda c: (max((c.first - anchor).days, (anchor - c.last).days, 0), c.first), default=None)


def beside(candidates: Iterable[Interval], anchor: date, shift: int) -> Interval | None:
    """The last candidate before the anchor, or the first after it: "last Easter", "next summer"."""
    if shift < 0:
        return max((c for c in candidates if c.last < anchor), key=lambda c: c.first, default=None)
    return min((c for c in candidates if c.first > anchor), key=lambda c: c.first, default=None)


def weekday(moment: Moment, anchor: date, direction: Direction) -> Interval:  # noqa: PLR0911  (one a form)
    """A weekday, alone or with "last", "next" or a week."""
    wanted = (moment.weekday or 0) - anchor.weekday()
    back, ahead = -((-wanted) % 7), wanted % 7
    if moment.shift is None:
        return one_day(anchor + (ahead if direction == "future" else back) * DAY)
    if moment.unit == "week":
        return one_day(anchor + (wanted + 7 * moment.shift) * DAY)
    if moment.shift == 0:
        return one_day(anchor + (back if direction == "past" else ahead) * DAY)
    near = (back or -7) if moment.shift < 0 else (ahead or 7)
    day = anchor + near * DAY
    if moment.part == "past":
        return one_day(day)
    if moment.shift < -1:
        return one_day(day + 7 * (moment.shift + 1) * DAY)
    if day.isocalendar()[:2] != anchor.isocalendar()[:2]:
        return one_day(day)
    # "last Monday" on a Thursday is this week's Monday to some and the week before's to others.
    other = day + 7 * moment.shift * DAY
    return Interval(first=min(day, other), last=max(day, other), grain="week")


def ago(unit: Grain, count: int, anchor: date) -> Interval:
    """The days of "two weeks ago", some day around it, and of "two years ago", some day of that year."""
    match unit:
        case "day":
            return one_day(anchor - count * DAY)
        case "week" | "fortnight":
            middle = moved(anchor, unit, -count)
            return Interval(first=middle - 3 * DAY, last=middle + 3 * DAY, grain="week")
        case "month":
            return month_of(*months_on(anchor.year, anchor.month, -count))
        case "decade":
            return Interval(
                first=date(anchor.year - 10 * count - 4, 1, 1),
                last=date(anchor.year - 10 * count + 4, 12, 31),
                grain="decade",
            )
        case _:
            return years(anchor.year - count, 1, "year")


def stretch(unit: Grain, count: int, anchor: date) -> Interval:
    """The days of "the past three weeks", which end today, and of "the next three weeks", which begin tomorrow."""
    if unit == "quarter":
        here = quarter_of(anchor.year, 3 * ((anchor.month - 1) // 3) + 1).first
        first, last = sorted((moved(here, unit, count if count < 0 else count + 1), moved(here, unit, count > 0)))
        return Interval(first=first, last=last - DAY, grain="stretch")
    first, last = (moved(anchor, unit, count), anchor) if count < 0 else (anchor + DAY, moved(anchor, unit, count))
    return Interval(first=first, last=last, grain="stretch")


def unit(moment: Moment, shift: int, anchor: date, direction: Direction) -> Interval | None:  # noqa: PLR0911  (one a unit)
    """A whole week, month, season or year, so many before or after this one."""
    monday = anchor - anchor.weekday() * DAY
    if moment.season is not None:
        near = [season_of(anchor.year + k, moment.season) for k in (-2, -1, 0, 1)]
        return beside(near, anchor, shift) if shift else nearest(near, anchor, None)
    if moment.month is not None:
        side: Direction = "past" if shift < 0 else "future" if shift > 0 else None
        return nearest((month_of(anchor.year + k, moment.month) for k in (-1, 0, 1)), anchor, direction or side)
    match moment.unit:
        case "week":
            first = monday + 7 * shift * DAY
            return Interval(first=first, last=first + 6 * DAY, grain="week")
        case "weekend":
            back = shift - 1 if anchor.weekday() < 5 and shift == 0 and direction == "past" else shift
            first = monday + (5 + 7 * back) * DAY
            return Interval(first=first, last=first + DAY, grain="weekend")
        case "month":
            return month_of(*months_on(anchor.year, anchor.month, shift))
        case "quarter":
            return quarter_of(*months_on(anchor.year, 3 * ((anchor.month - 1) // 3) + 1, 3 * shift))
        case "decade":
            return years(10 * (anchor.year // 10 + shift), 10, "decade")
        case "century":
            return years(100 * (anchor.year // 100 + shift), 100, "century")
        case _:
            return years(anchor.year + shift, 1, "year")
