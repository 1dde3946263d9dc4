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
from crosscheck.vocabulary.datewords import COUNT, NTH, ORDINAL, WEEKDAY, counted, ordinal, unit, weekday_number
from crosscheck.vocabulary.days import Moment

_HABIT = re.compile(r"\b(?:every|each|per|most|alternate)\s$", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—~]\s?|\s(?:to|through|thru|until|till|up to)\s(?:the\s)?")
_NOW = re.compile(
    r"(?<=between )now(?= and )|(?<= and )now\b|(?<= to )now\b|(?<= till )now\b|(?<= until )now\b", re.IGNORECASE
)
_REACH = 60
"""How far before a date the words that lean on it can begin."""
_OFFSET = re.compile(
    rf"(?<![\w-])(?P<n>an?|the|{COUNT}) (?P<unit>day|week|fortnight|month|year)(?P<s>s?)"
    r" (?P<way>before|after|from|prior to|ahead of) (?:the )?$",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"\b(?:less than|more than|within|up to|at least|at most|over|under|nearly|almost|about|around|roughly|barely"
    r"|some|only|just|or|to|and)\s$",
    re.IGNORECASE,
)
"""Words that make a count of days no exact one."""
_OF_YEAR = re.compile(r",? (?:of |in )?")
_THAT_YEAR = re.compile(r",? (?:of |in )?(?:that(?: same)?|the (?:same|following|next|previous)) year\b")
_WEEK_OF = re.compile(
    r"(?<![\w-])(?:the )?week (?P<way>of|beginning|starting|commencing|ending)(?: on)? $", re.IGNORECASE
)
_LASTING = re.compile(
    rf"(?<![\w-])(?:(?P<n>{COUNT}) (?P<unit>day|week|month|year)s? (?:starting|beginning)(?: on| from)?"
    rf"|for (?P<n2>{COUNT}) (?P<unit2>day|week|month|year)s?,? from) $",
    re.IGNORECASE,
)
_NTH_OF = re.compile(
    rf"(?<![\w-])(?:the )?(?P<n>last|final|{ORDINAL}|\d{{1,2}}{NTH}) (?:(?P<count>{COUNT}) )?"
    rf"(?P<unit>(?P<wd>{WEEKDAY})|day|week|weekend|month|quarter|half|decade)s? (?:of|in) (?:the )?$",
    re.IGNORECASE,
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
            if clear and not _HABIT.search(flat[max(0, moment.start - 12) : moment.start]):
                found.append(_worded(flat, moment))
    leaning = _leaning(flat, _yeared(flat, sorted(found, key=lambda m: m.start)))
    return tuple(m for m in _joined(flat, leaning) if m.words != "now")


def _worded(text: str, moment: Moment) -> Moment:
    return replace(moment, words=" ".join(text[moment.start : moment.end].lower().split()))


def _from_now(text: str) -> Iterator[Moment]:
    for m in _FROM_NOW.finditer(text):
        today = Moment(start=m.start(), end=m.end(), shape="day", shift=0)
        yield replace(today, shape="offset", base=today, unit=unit(m["unit"].lower())[0], shift=counted(m["n"]))


def _now(text: str) -> Iterator[Moment]:
    """The end of a range that is today; `moments` drops it elsewhere."""
    for m in _NOW.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="day", shift=0)


def _yeared(text: str, found: list[Moment]) -> list[Moment]:
    """The dates, each with the year behind it: "June last year"; that of "June that year" is not known."""
    out: list[Moment] = []
    for at, moment in enumerate(found):
        bare = moment.shape == "date" and moment.year is None and moment.shift is None and moment.unit != "year"
        after = found[at + 1] if at + 1 < len(found) else None
        that = _THAT_YEAR.match(text, moment.end) if bare else None
        if that is not None:
            unknown = Moment(start=that.start(), end=that.end(), shape="unit", unit="year")
            out.append(_worded(text, replace(moment, end=that.end(), base=unknown)))
        elif bare and after is not None and _names_year(text, moment, after):
            out.append(_worded(text, replace(moment, end=after.end, base=after)))
        else:
            out.append(moment)
    return [m for at, m in enumerate(out) if at == 0 or m.start >= out[at - 1].end]


def _names_year(text: str, one: Moment, two: Moment) -> bool:
    year = two.shape == "unit" and two.unit == "year" and two.part is None and two.season is None
    in_words = two.shape == "date" and two.unit == "year" and two.part is None and text[two.start].isalpha()
    return (year or in_words) and _OF_YEAR.fullmatch(text[one.end : two.start]) is not None


def _leaning(text: str, found: list[Moment]) -> list[Moment]:
    """The dates, each with the words before it that lean on it: "two days after May 3", "the first week of June"."""
    out: list[Moment] = []
    for moment in found:
        lead = text[max(0, moment.start - _REACH) : moment.start]
        whole = _on(lead, moment, text[moment.end : moment.end + 4])
        if whole is not None:
            # "last week" of "the last week of June" is no date of its own.
            out = [m for m in out if m.end <= whole.start]
        out.append(moment if whole is None else _worded(text, whole))
    return out


def _on(lead: str, base: Moment, after: str) -> Moment | None:  # noqa: PLR0911  (one a form)
    if base.shape in {"span", "offset", "nth", "week of", "stretch"}:
        return None
    if (m := _NTH_OF.search(lead)) and _holds(base):
        place = -1 if m["n"].lower() in {"last", "final"} else ordinal(m["n"])
        start = base.start - len(lead) + m.start()
        if m["unit"].lower() == "half":
            part = {1: "first half", 2: "second half", -1: "second half"}.get(place)
            return None if part is None or base.part else replace(base, start=start, part=part)
        day = weekday_number(m["wd"])
        grain = "day" if m["wd"] else unit(m["unit"].lower())[0]
        return replace(
            _bare(base), start=start, shape="nth", base=base, unit=grain, weekday=day, shift=place,
            count=counted(m["count"]) if m["count"] else 1,
        )  # fmt: skip
    if (m := _WEEK_OF.search(lead)) and _is_day(base):
        shift = -6 if m["way"].lower() == "ending" else 0
        return replace(
            _bare(base), start=base.start - len(lead) + m.start(), shape="week of", base=base, unit="week", shift=shift
        )
    if (m := _LASTING.search(lead)) and _is_day(base):
        return replace(
            _bare(base), start=base.start - len(lead) + m.start(), shape="stretch", base=base,
            unit=unit((m["unit"] or m["unit2"]).lower())[0], shift=counted(m["n"] or m["n2"]),
        )  # fmt: skip
    if (
        (m := _OFFSET.search(lead))
        and not _ROUGHLY.search(lead[: m.start()])
        and not (m["n"].lower() == "the" and m["s"])
        and not (m["way"] == "from" and after == " to ")
    ):
        grain = unit(m["unit"].lower())[0]
        if _is_day(base) or (base.shape == "date" and grain == "year" and base.unit == "year"):
            shift = counted(m["n"]) * (-1 if m["way"].lower() in {"before", "prior to", "ahead of"} else 1)
            return replace(
                _bare(base),
                start=base.start - len(lead) + m.start(),
                shape="offset",
                base=base,
                unit=grain,
                shift=shift,
            )
    return None


def _bare(base: Moment) -> Moment:
    return Moment(start=base.start, end=base.end, shape=base.shape)


def _holds(base: Moment) -> bool:
    """Whether weeks and days can be counted in it: a month, a quarter, a year or longer."""
    if base.shape == "unit":
        return base.unit in {"month", "quarter", "year", "decade", "century"}
    return base.shape == "date" and base.day is None and base.holiday is None


def _is_day(base: Moment) -> bool:
    return base.shape in {"day", "weekday"} or (
        base.shape == "date" and (base.day is not None or base.holiday is not None)
    )


def _joined(text: str, found: list[Moment]) -> Iterator[Moment]:
    at = 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        if two is not None and _ranged(text, one, two):
            yield _worded(text, Moment(start=one.start, end=two.end, shape="span", bounds=(_early(one, two), two)))
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
    (relativedates.on_weekday, ("day",)),
    (relativedates.near, ("day", "night", "this", "morrow")),
    (relativedates.stretches, ("next", "coming", "past", "last")),
    (relativedates.relative, ("week", "month", "year", "quarter", "decade", "centur", "s", *_MONTHLY)),
    (relativedates.ago, ("ago",)),
    (_from_now, ("from now",)),
    (longdates.in_month, _MONTHLY),
    (longdates.year, ("1", "20", "21")),
    (_now, ("now",)),
)
"""In order of precedence: what a reader has found, the later ones leave alone. With each, what its texts must hold."""
