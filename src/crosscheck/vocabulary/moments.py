"""Finds the dates of a text as they are written, for `calendar.resolve` to lean on the publication date.

An own small grammar of English date expressions: absolute dates, weekdays, "last week", "two years ago", "late
June", decades, holidays that have one day. Durations ("for two weeks"), ages, clock times and habits ("every
Monday") are no dates. A four-digit number is a year only where its neighbours say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from crosscheck.vocabulary import calendardates, holidays, longdates, relativedates, spelledyears
from crosscheck.vocabulary.baseddates import leaning, worded, yeared
from crosscheck.vocabulary.datewords import COUNT, counted, unit
from crosscheck.vocabulary.days import Moment

_NEAR = 24
"""Characters before a date that may tell that it is none."""
_ELSEWHERE = re.compile(r"\((?:at\s)?\d{1,2}[:.]?\d{2}\s?(?:GMT|UTC|[A-Z]{1,3}T)(?:\son)?,?\s$")
"""Before a day that is one in another zone only: "this evening (0241 GMT Friday)"."""
_HABIT = re.compile(r"\b(?:every|each|per|most|alternate)\s$", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—~]\s?|\s(?:to|through|thru|until|till|up to)\s(?:the\s)?")
_NOW = re.compile(
    r"(?<=between )now(?= and )|(?<= and )now\b|(?<= to )now\b|(?<= till )now\b|(?<= until )now\b", re.IGNORECASE
)
_FROM_NOW = re.compile(rf"\b(?P<n>an?|{COUNT}) (?P<unit>day|week|month|year)s? from now\b", re.IGNORECASE)


def moments(text: str) -> tuple[Moment, ...]:
    """The date expressions of the text, in order, none inside another; ranges are one."""
    flat = text.replace("\n", " ").replace("\u00a0", " ")
    found: list[Moment] = []
    low = flat.lower()
    for read, hints in _READERS:
        for moment in read(flat) if any(h in low for h in hints) else ():
            clear = not any(m.start < moment.end and moment.start < m.end for m in found)
            before = flat[max(0, moment.start - _NEAR) : moment.start]
            if clear and not _HABIT.search(before) and not _ELSEWHERE.search(before):
                found.append(worded(flat, moment))
    based = leaning(flat, yeared(flat, sorted(found, key=lambda m: m.start)))
    return tuple(m for m in _joined(flat, based) if m.words != "now")


def _from_now(text: str) -> Iterator[Moment]:
    for m in _FROM_NOW.finditer(text):
        today = Moment(start=m.start(), end=m.end(), shape="day", shift=0)
        yield replace(today, shape="offset", base=today, unit=unit(m["unit"].lower())[0], shift=counted(m["n"]))


def _now(text: str) -> Iterator[Moment]:
    """The end of a range that is today; `moments` drops it elsewhere."""
    for m in _NOW.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="day", shift=0)


def _joined(text: str, found: list[Moment]) -> Iterator[Moment]:
    at = 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        if two is not None and _ranged(text, one, two):
            yield worded(text, Moment(start=one.start, end=two.end, shape="span", bounds=(_early(one, two), two)))
            at += 2
        else:
            yield one
            at += 1


def _early(one: Moment, two: Moment) -> Moment:
    """The start of a range, which borrows the year of its end: the year before from November to February."""
    if one.shape != "date" or one.year is not None or two.year is None or one.month is None:
        return one
    late = two.month is not None and (one.month, one.day or 1) > (two.month, two.day or 31)
    return replace(one, year=two.year - late)


def _ranged(text: str, one: Moment, two: Moment) -> bool:
    gap = text[one.end : two.start]
    before = text[max(0, one.start - 9) : one.start].lower()
    if gap in {" and ", " and the "}:
        return before.endswith(("between ", "between the "))
    dash = not any(c.isalpha() for c in gap)
    full = one.shape == "date" and one.day is not None and one.year is not None
    return _TO.fullmatch(gap) is not None and (
        dash or full or before.endswith("from ") or "through" in gap or "till" in gap
    )


_MONTHLY = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_READERS: tuple[tuple[Callable[[str], Iterator[Moment]], tuple[str, ...]], ...] = (
    (calendardates.numeric, ("-", "/", ".")),
    (calendardates.slashed, ("/",)),
    (calendardates.absolute, _MONTHLY),
    (spelledyears.spelled, ("teen ", "twenty ", "two thousand")),
    (longdates.years, ("-", "–", "—", "~", "/")),
    (longdates.long, ("spring", "summer", "fall", "autumn", "winter", "centur", "quarter", "half", "q", "h1", "h2")),
    (longdates.decade, ("0s", "0 s", "0'", "0’", "ies")),
    (calendardates.day_alone, ("st", "nd", "rd", "th")),
    (calendardates.holiday, holidays.HINTS),
    (relativedates.on_weekday, ("day", "week")),
    (relativedates.near, ("day", "night", "this", "morrow")),
    (relativedates.ahead, ("coming", "ahead", "to come")),
    (relativedates.stretches, ("next", "coming", "past", "last")),
    (relativedates.relative, ("week", "month", "year", "quarter", "decade", "centur", "s", *_MONTHLY)),
    (relativedates.ago, ("ago",)),
    (_from_now, ("from now",)),
    (longdates.in_month, _MONTHLY),
    (longdates.year, ("1", "20", "21")),
    (_now, ("now",)),
)
"""In order of precedence: what a reader has found, the later ones leave alone. With each, what its texts must hold."""
