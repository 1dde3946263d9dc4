"""Dates that lean on another date beside them: "two days after May 3", "the first week of June", "June last year"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from crosscheck.vocabulary.datewords import COUNT, NTH, ORDINAL, WEEKDAY, counted, ordinal, unit, weekday_number
from crosscheck.vocabulary.days import Moment

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


def worded(text: str, moment: Moment) -> Moment:
    """The moment with its words."""
    return replace(moment, words=" ".join(text[moment.start : moment.end].lower().split()))


def yeared(text: str, found: list[Moment]) -> list[Moment]:
    """The dates, each with the year behind it: "June last year"; that of "June that year" is not known."""
    out: list[Moment] = []
    for at, moment in enumerate(found):
        bare = moment.shape == "date" and moment.year is None and moment.shift is None and moment.unit != "year"
        after = found[at + 1] if at + 1 < len(found) else None
        that = _THAT_YEAR.match(text, moment.end) if bare else None
        if that is not None:
            unknown = Moment(start=that.start(), end=that.end(), shape="unit", unit="year")
            out.append(worded(text, replace(moment, end=that.end(), base=unknown)))
        elif bare and after is not None and _names_year(text, moment, after):
            out.append(worded(text, replace(moment, end=after.end, base=after)))
        else:
            out.append(moment)
    return [m for at, m in enumerate(out) if at == 0 or m.start >= out[at - 1].end]


def _names_year(text: str, one: Moment, two: Moment) -> bool:
    year = two.shape == "unit" and two.unit == "year" and two.part is None and two.season is None
    in_words = two.shape == "date" and two.unit == "year" and two.part is None and text[two.start].isalpha()
    return (year or in_words) and _OF_YEAR.fullmatch(text[one.end : two.start]) is not None


def leaning(text: str, found: list[Moment]) -> list[Moment]:
    """The dates, each with the words before it that lean on it: "two days after May 3", "the first week of June"."""
    out: list[Moment] = []
    for moment in found:
        lead = text[max(0, moment.start - _REACH) : moment.start]
        whole = _on(lead, moment, text[moment.end : moment.end + 4])
        if whole is not None:
            # "last week" of "the last week of June" is no date of its own.
            out = [m for m in out if m.end <= whole.start]
        out.append(moment if whole is None else worded(text, whole))
    return out


def _on(lead: str, base: Moment, after: str) -> Moment | None:
    if base.shape in {"span", "offset", "nth", "week of", "stretch"}:
        return None
    found = _nth(lead, base) if _holds(base) else None
    found = found or (_week_of(lead, base) or _lasting(lead, base) if _is_day(base) else None)
    return found or _offset(lead, base, after)


def _nth(lead: str, base: Moment) -> Moment | None:
    m = _NTH_OF.search(lead)
    if m is None:
        return None
    place = -1 if m["n"].lower() in {"last", "final"} else ordinal(m["n"])
    if m["unit"].lower() == "half":
        part = {1: "first half", 2: "second half", -1: "second half"}.get(place)
        return None if part is None or base.part else replace(base, start=base.start - len(lead) + m.start(), part=part)
    return _based(
        base, m, shape="nth", unit="day" if m["wd"] else unit(m["unit"].lower())[0], shift=place,
        weekday=weekday_number(m["wd"]), count=counted(m["count"]) if m["count"] else 1,
    )  # fmt: skip


def _week_of(lead: str, base: Moment) -> Moment | None:
    m = _WEEK_OF.search(lead)
    return m and _based(base, m, shape="week of", unit="week", shift=-6 if m["way"].lower() == "ending" else 0)


def _lasting(lead: str, base: Moment) -> Moment | None:
    m = _LASTING.search(lead)
    return m and _based(
        base, m, shape="stretch", unit=unit((m["unit"] or m["unit2"]).lower())[0], shift=counted(m["n"] or m["n2"])
    )


def _offset(lead: str, base: Moment, after: str) -> Moment | None:
    m = _OFFSET.search(lead)
    if m is None or _ROUGHLY.search(lead[: m.start()]) or (m["n"].lower() == "the" and m["s"]):
        return None
    # "Moved three weeks from May 3 to May 24" tells of a range.
    grain, ranged = unit(m["unit"].lower())[0], m["way"] == "from" and after == " to "
    if ranged or not (_is_day(base) or (base.shape == "date" and grain == base.unit == "year")):
        return None
    count = counted(m["n"])
    back = m["way"].lower() in {"before", "prior to", "ahead of"}
    return _based(base, m, shape="offset", unit=grain, shift=-count if back else count)


def _based(base: Moment, m: re.Match[str], **fields: Any) -> Moment:
    """The moment that leans on the base, from where the match begins in the words before it."""
    return Moment(start=base.start - len(m.string) + m.start(), end=base.end, base=base, **fields)


def _holds(base: Moment) -> bool:
    """Whether weeks and days can be counted in it: a month, a quarter, a year or longer."""
    if base.shape == "unit":
        return base.unit in {"month", "quarter", "year", "decade", "century"}
    return base.shape == "date" and base.day is None and base.holiday is None


def _is_day(base: Moment) -> bool:
    return base.shape in {"day", "weekday"} or (
        base.shape == "date" and (base.day is not None or base.holiday is not None)
    )
