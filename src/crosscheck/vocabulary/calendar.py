"""From a date as it is written to the closed interval of days that it means.

A `Moment` is the expression ("last week", "May 21"); `resolve` leans it on the publication date. Nothing reads the
clock: without an anchor a relative expression stays symbolic. Weeks follow ISO 8601 (Monday to Sunday).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century", "part", "span"
]
Direction: TypeAlias = Literal["past", "future"] | None
Shape: TypeAlias = Literal["date", "weekday", "day", "unit", "ago", "span"]

DAY = timedelta(days=1)
AHEAD, BEHIND = 300 * DAY, 60 * DAY
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, as meteorologists of the northern hemisphere count."""
PARTS = {
    "early": (0.0, 0.4),
    "mid": (0.25, 0.75),
    "late": (0.6, 1.0),
    "first half": (0.0, 0.5),
    "second half": (0.5, 1.0),
}
"""Which share of a longer stretch "early", "mid" and "late" can mean: generous, so that neighbours overlap."""


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

    `shape` says which fields count: `date` has year, month, day and weekday, each where given; `weekday` a weekday
    and perhaps a shift ("last Monday" -1); `day` a shift of days; `unit` a shift of `unit`s; `ago` a count of
    `unit`s into the past; `span` two moments.
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
    part: str | None = None
    words: str = ""
    """The expression, lower case, for those that no anchor resolves."""
    bounds: tuple[Moment, Moment] | None = None


def resolve(moment: Moment, anchor: date | None, direction: Direction = None) -> Interval | None:
    """The days that the expression means for a text published on `anchor`, or None where that is not known.

    `direction` is the tense around it: a past weekday is the last such day on or before the anchor, a future one
    the next on or after it. Without tense, a weekday is taken as past and a day of a month as the nearest.
    """
    try:
        found = _resolved(moment, anchor, direction)
    except (ValueError, OverflowError):
        return None
    if found is None or moment.part is None:
        return found
    return _part(found, moment, anchor)


def symbol(moment: Moment) -> str:
    """A stable text for an expression that is not resolved: `thursday`, `--05-21`, `--02`, `last week`."""
    if moment.shape == "weekday" and moment.weekday is not None and moment.shift is None:
        return WEEKDAYS[moment.weekday]
    if moment.shape == "date" and moment.month is not None and moment.part is None:
        day = "" if moment.day is None else f"-{moment.day:02d}"
        return f"--{moment.month:02d}{day}"
    if moment.bounds is not None:
        return f"{symbol(moment.bounds[0])}..{symbol(moment.bounds[1])}"
    return moment.words


def _resolved(moment: Moment, anchor: date | None, direction: Direction) -> Interval | None:  # noqa: PLR0911  (one line a shape)
    if moment.bounds is not None:
        return _span(moment.bounds, anchor, direction)
    if moment.shape == "date":
        return _date(moment, anchor, direction)
    if anchor is None or (moment.shift is None and moment.shape != "weekday"):
        return None
    if moment.shape == "weekday":
        return _weekday(moment, anchor, direction)
    shift = moment.shift or 0
    if moment.shape == "day":
        return _day(anchor + shift * DAY)
    if moment.shape == "ago":
        return _ago(moment.unit, shift, anchor)
    return _unit(moment, shift, anchor, direction)


def _day(day: date) -> Interval:
    return Interval(first=day, last=day, grain="day")


def _month(year: int, month: int) -> Interval:
    return Interval(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]), grain="month")


def _years(year: int, count: int, grain: Grain) -> Interval:
    return Interval(first=date(year, 1, 1), last=date(year + count - 1, 12, 31), grain=grain)


def _season(year: int, season: str) -> Interval:
    month = SEASONS[season]
    last = _month(year + (month + 2 > 12), (month + 1) % 12 + 1).last
    return Interval(first=date(year, month, 1), last=last, grain="season")


def _span(bounds: tuple[Moment, Moment], anchor: date | None, direction: Direction) -> Interval | None:
    one, two = resolve(bounds[0], anchor, direction), resolve(bounds[1], anchor, direction)
    if one is None or two is None or one.first > two.last:
        return None
    return Interval(first=one.first, last=two.last, grain="span")


def _date(moment: Moment, anchor: date | None, direction: Direction) -> Interval | None:
    if moment.year is not None and moment.unit in {"decade", "century"}:
        return _years(moment.year, 10 if moment.unit == "decade" else 100, moment.unit)
    if moment.year is not None and moment.unit == "quarter":
        first = _month(moment.year, moment.month or 1).first
        return Interval(first=first, last=_month(moment.year, (moment.month or 1) + 2).last, grain="quarter")
    if moment.season is not None:
        year = moment.year
        return None if year is None else _season(year, moment.season)
    if moment.year is not None:
        return _one(moment, moment.year)
    if anchor is None or moment.month is None:
        return None
    tried = [c for k in (-1, 0, 1) if (c := _maybe(moment, anchor.year + k)) is not None]
    fitting = [c for c in tried if moment.weekday is None or c.first.weekday() == moment.weekday] or tried
    found, nearest = _nearest(fitting, anchor, direction), _nearest(fitting, anchor, None)
    # Nobody leaves the year out of a day ten months ahead: "after the attack of March 4" only looks like the future.
    return nearest if found and nearest and found.first - anchor > AHEAD and anchor - nearest.last < BEHIND else found


def _one(moment: Moment, year: int) -> Interval:
    if moment.month is None:
        return _years(year, 1, "year")
    return _month(year, moment.month) if moment.day is None else _day(date(year, moment.month, moment.day))


def _maybe(moment: Moment, year: int) -> Interval | None:
    try:
        return _one(moment, year)
    except ValueError:
        return None


def _nearest(candidates: Iterable[Interval], anchor: date, direction: Direction) -> Interval | None:
    """The candidate next to the anchor, on its past or future side where the tense tells."""
    listed = list(candidates)
    allowed = [
        c for c in listed if direction is None or (c.first <= anchor if direction == "past" else c.last >= anchor)
    ] or listed
    return min(allowed, key=lambda c: (max((c.first - anchor).days, (anchor - c.last).days, 0), c.first), default=None)


def _weekday(moment: Moment, anchor: date, direction: Direction) -> Interval:
    wanted = (moment.weekday or 0) - anchor.weekday()
    back, ahead = -((-wanted) % 7), wanted % 7
    if moment.shift is None:
        return _day(anchor + (ahead if direction == "future" else back) * DAY)
    if moment.unit == "week":
        return _day(anchor + (wanted + 7 * moment.shift) * DAY)
    if moment.shift == 0:
        return _day(anchor + (back if direction == "past" else ahead) * DAY)
    near = (back or -7) if moment.shift < 0 else (ahead or 7)
    day = anchor + near * DAY
    if day.isocalendar()[:2] != anchor.isocalendar()[:2]:
        return _day(day)
    # "last Monday" on a Thursday is this week's Monday to some and the week before's to others.
    other = day + 7 * moment.shift * DAY
    return Interval(first=min(day, other), last=max(day, other), grain="week")


def _back(anchor: date, months: int) -> tuple[int, int]:
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1


def _ago(unit: Grain, count: int, anchor: date) -> Interval:
    """The days of "two weeks ago", some day around it, and of "two years ago", some day of that year."""
    match unit:
        case "day":
            return _day(anchor - count * DAY)
        case "week":
            middle = anchor - 7 * count * DAY
            return Interval(first=middle - 3 * DAY, last=middle + 3 * DAY, grain="week")
        case "month":
            return _month(*_back(anchor, -count))
        case "decade":
            return Interval(
                first=date(anchor.year - 10 * count - 4, 1, 1),
                last=date(anchor.year - 10 * count + 4, 12, 31),
                grain="decade",
            )
        case _:
            return _years(anchor.year - count, 1, "year")


def _unit(moment: Moment, shift: int, anchor: date, direction: Direction) -> Interval | None:  # noqa: PLR0911  (one a unit)
    monday = anchor - anchor.weekday() * DAY
    if moment.season is not None:
        return _shifted_season(moment.season, shift, anchor)
    if moment.month is not None:
        return _nearest((_month(anchor.year + k, moment.month) for k in (-1, 0, 1)), anchor, direction or _side(shift))
    match moment.unit:
        case "week":
            first = monday + 7 * shift * DAY
            return Interval(first=first, last=first + 6 * DAY, grain="week")
        case "weekend":
            back = shift - 1 if anchor.weekday() < 5 and shift == 0 and direction == "past" else shift
            first = monday + (5 + 7 * back) * DAY
            return Interval(first=first, last=first + DAY, grain="weekend")
        case "month":
            return _month(*_back(anchor, shift))
        case "quarter":
            year, month = _back(date(anchor.year, 3 * ((anchor.month - 1) // 3) + 1, 1), 3 * shift)
            return Interval(first=date(year, month, 1), last=_month(year, month + 2).last, grain="quarter")
        case "decade":
            return _years(10 * (anchor.year // 10 + shift), 10, "decade")
        case "century":
            return _years(100 * (anchor.year // 100 + shift), 100, "century")
        case _:
            return _years(anchor.year + shift, 1, "year")


def _side(shift: int) -> Direction:
    return "past" if shift < 0 else "future" if shift > 0 else None


def _shifted_season(season: str, shift: int, anchor: date) -> Interval:
    near = [_season(anchor.year + k, season) for k in (-2, -1, 0, 1)]
    if shift < 0:
        return [s for s in near if s.last < anchor][-1]
    if shift > 0:
        return next(s for s in near if s.first > anchor)
    return min(near, key=lambda s: max((s.first - anchor).days, (anchor - s.last).days, 0))


def _part(whole: Interval, moment: Moment, anchor: date | None) -> Interval:
    days = (whole.last - whole.first).days + 1
    if moment.part == "past":
        return whole if anchor is None else Interval(first=whole.first, last=max(anchor, whole.last), grain="part")
    if moment.part in {"earlier", "later"}:
        if anchor is None or not whole.first <= anchor <= whole.last:
            return whole
        first, last = (whole.first, anchor) if moment.part == "earlier" else (anchor, whole.last)
        return Interval(first=first, last=last, grain="part")
    low, high = PARTS.get(moment.part or "", (0.0, 1.0))
    first, last = whole.first + int(low * days) * DAY, whole.first + (max(1, round(high * days)) - 1) * DAY
    return Interval(first=first, last=last, grain="part")
