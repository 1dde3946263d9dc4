"""Reads days and months of the calendar: "May 21", "the twenty-first of May", "2018-05-21", "the 21st", "Easter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from crosscheck.vocabulary import holidays
from crosscheck.vocabulary.datewords import (
    DAY,
    EDGE,
    MONTH,
    NTH,
    ORDINAL,
    SHIFT,
    SHORT_DAY,
    YEAR,
    edge,
    month_number,
    ordinal,
    shift,
    weekday_number,
)
from crosscheck.vocabulary.days import Moment

_BEGIN = r"(?:(?<![\w/-])|(?<=\d-)|(?<=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-))"
_DAYED = rf"{_BEGIN}(?:(?P<wd>{SHORT_DAY}),?[ -])?"
_UNTIL = r"(?P<to> ?[-–—~] ?| to | and | through | until | till )(?:the )?"
_MONTH_DAY = re.compile(
    rf"{_DAYED}(?P<m>{MONTH})[ /-]?,? ?(?:the )?(?:(?P<d>{DAY})(?P<th>{NTH})?(?![\d:]|[.,]\d)|(?P<w>{ORDINAL})\b)"
    rf"(?:{_UNTIL}(?P<until>{DAY}(?P<th2>{NTH})?(?![\w:/%-]|[.,]\d)|{ORDINAL}\b))?"
    rf"(?: ?,? ?(?:of |in )?(?P<y>{YEAR})(?!\d|,\d)|,? ['’](?P<yy>\d\d)\b)?"
)
_DAY_MONTH = re.compile(
    rf"(?<![$£€])(?<![$£€] )(?<![\d.,])(?<!\d-){_DAYED}"
    rf"(?:(?:the )?(?P<d>{DAY})(?P<th>{NTH})?(?:{_UNTIL}(?P<until>{DAY}){NTH}?)?"
    rf"(?:(?: day)? of | ?- ?| )"
    rf"|(?:the )?(?P<w>{ORDINAL})(?: day)? of )"
    rf"(?P<m>{MONTH})(?![\w’']\w)(?:,? ?(?:of )?(?P<y>{YEAR})(?!\d)|,? ['’](?P<yy>\d\d)\b)?(?!\w)"
)
_MONTH_YEAR = re.compile(rf"{_BEGIN}{EDGE}(?P<m>{MONTH})(?P<of> |/|,? of |, | in )(?P<y>{YEAR})(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>[12]\d{3})(?P<s1>[-/.])(?P<m>\d{1,2})(?P=s1)(?P<d>\d{1,2})(?:T\d{2}:\d{2}(?::\d{2})?Z?)?"
    r"|(?P<a>\d{1,2})(?P<s2>[-/.])(?P<b>\d{1,2})(?P=s2)(?P<c>[12]\d{3}))(?![\w/])"
)
_SLASHED = re.compile(
    r"(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=ince )|(?<=ntil )|(?<=fter )|(?<=efore )|(?<=rom )|(?<=etween )|(?<=hrough )"
    r"|(?<=\bto )|(?<=day )|(?<=day, )|(?<=/\d\d, )|(?<=/\d\d or )|(?<=/\d\d and )|(?<=/\d\d - )|(?<=/\d\d-))"
    r"(?P<m>1[0-2]|0?[1-9])/(?P<d>1[3-9]|2\d|3[01])"
    r"(?![\w/%]|[.,]\d| (?:of|inch|inches|shooting|from|odds|acres?|miles?|cups?|majority|split|vote)\b)"
)
"""Month and day behind a word of time; a day of 12 or less could be the month as well."""
_MIXED = re.compile(
    rf"(?<![\w./-])(?:(?P<y>{YEAR})(?P<s>[-/])(?P<m>{MONTH})(?P=s)(?P<d>{DAY})"
    rf"|(?P<d2>{DAY})(?P<s2>[-/])(?P<m2>{MONTH})(?P=s2)(?P<y2>{YEAR})"
    rf"|(?P<m3>{MONTH})(?P<s3>[-/])(?P<d3>{DAY})(?P=s3)(?P<y3>{YEAR}))(?![\w/])"
)
_DAY_ALONE = re.compile(
    rf"(?<![\w-])(?:(?P<wd>{SHORT_DAY}),? (?:the )?(?P<d1>{DAY}){NTH}"
    rf"|(?<=\bon )the (?P<d2>{DAY}){NTH}(?: of (?:this|the) month)?"
    r"(?=[.,;:!?)]|$| and | at | when | of (?:this|the) month))"
    r"(?![\w-]| [A-Z])"
)
_THINGS = (
    "islands?|eggs?|bunn|rising|agreement|accord|deal|peace|tree|market|part(?:y|ies)|shopp|card|carol|gift|present"
    "|dinner|lunch|lights?|season|sale|bonus|break|holidays|period|week\\b|message|speech|special|story|song|movie"
)
"""What a holiday names that is not its day."""
_HOLIDAY = re.compile(
    rf"\b(?:(?P<shift>{SHIFT}) )?(?P<name>{holidays.NAMES})\b(?! (?:{_THINGS}))"
    rf"(?:,? (?P<y>{YEAR})(?!\d))?(?P<weekend> weekend\b)?",
    re.IGNORECASE,
)
_OTHER_CHURCH = re.compile(r"\b(?:Orthodox|Coptic|Greek|Russian|Julian)\s$", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:in|from|to|since|until|between|and|of|by)\s$", re.IGNORECASE)
_LED = re.compile(r"\b(?:on|since|until|from|before|after)\s$", re.IGNORECASE)
_PEOPLE = re.compile(
    r" (?:more |other )?(?:people|men|women|children|soldiers|troops|civilians|police|officers|migrants|refugees)\b"
)
"""What is counted behind "in May 22 ...", where 22 is no day."""
_CLOSED = re.compile(
    r"[.,;:!?)]|\s*$|\s(?:to|through|until|till|and|at|of|in|from|two thousand|[12]\d{3})\b|\s?[-–—](?=\s|\d)"
)
"""What may follow an ordinal that is a day: "May first" is a name and an adverb before anything else."""


_COUNTS = re.compile(r"(?:\s(?!(?:a|and|as|at|but|for|in|on|or|the|to|when|with)\b)[a-z]|[\s-]?%)")
"""What follows a number that counts: "at the end of August, 15 centavos more"."""


def absolute(text: str) -> Iterator[Moment]:
    """Days and months by name, and ranges of days of one month."""
    hits = [m for p in (_MIXED, _MONTH_DAY, _DAY_MONTH, _MONTH_YEAR) for m in p.finditer(text)]
    for m in sorted(hits, key=lambda m: (m.start(), -m.end())):
        groups = m.groupdict()
        if m.re is _MIXED:
            yield _mixed(m)
        elif m.re is _MONTH_YEAR:
            # "Theresa May in 2018" is no month.
            if m["of"] != " in " or _TIMED.search(text[max(0, m.start() - 9) : m.start()]):
                yield Moment(
                    start=m.start(), end=m.end(), shape="date", year=int(m["y"]), month=month_number(m["m"]),
                    part=edge(groups["edge"]),
                )  # fmt: skip
        elif _is_day(text, m):
            yield from _days(text, m)


def _mixed(m: re.Match[str]) -> Moment:
    month, day, year = (m[g] or m[f"{g}2"] or m[f"{g}3"] for g in "mdy")
    return Moment(start=m.start(), end=m.end(), shape="date", year=int(year), month=month_number(month), day=int(day))


def _is_day(text: str, m: re.Match[str]) -> bool:
    """Whether the month is none of the verbs "may" and "march", nor the ordinal an adverb."""
    dated = m["y"] or m["yy"] or m["th"] or m["wd"]
    if m["m"] in {"may", "march"} and not dated and not (m["w"] and m.re is _DAY_MONTH):
        return m.re is _DAY_MONTH and _LED.search(text[max(0, m.start() - 9) : m.start()]) is not None
    if (
        not dated
        and m.re is _MONTH_DAY
        and _PEOPLE.match(text, m.end())
        and text[max(0, m.start() - 9) : m.start()].lower().endswith("in ")
    ):
        return False
    if m["w"] is None and not dated and m.re is _MONTH_DAY and "," in m[0] and _COUNTS.match(text, m.end()):
        return False
    if m["w"] is None or m.re is _DAY_MONTH or dated:
        return True
    before = text[max(0, m.start() - 9) : m.start()]
    named = m["m"] in {"May", "March", "April", "June", "August"}
    led = re.search(r"\b(?:on|since|until|from|by|to|of|between|and)\s$|^$", before, re.IGNORECASE)
    return _CLOSED.match(text, m.end()) is not None and (led is not None or not named)


def _days(text: str, m: re.Match[str]) -> Iterator[Moment]:
    year = int(m["y"]) if m["y"] else None if m["yy"] is None else int(m["yy"]) + (2000 if m["yy"] < "60" else 1900)
    day = ordinal(m["d"] or m["w"])
    one = Moment(
        start=m.start(), end=m.end(), shape="date", year=year, month=month_number(m["m"]), day=day,
        weekday=weekday_number(m["wd"]),
    )  # fmt: skip
    if m["until"] is None:
        yield one
        return
    until, joined = ordinal(m["until"]), _joins(text, m)
    group = "d" if m["d"] else "w"
    if joined and until > day:
        ends = replace(one, end=m.end(group)), replace(one, start=m.end(group), day=until, weekday=None)
        yield replace(one, shape="span", bounds=ends)
    elif not joined and m.re is _DAY_MONTH:
        yield replace(one, start=m.start("until"), day=until, weekday=None)
    elif not joined:
        yield replace(one, end=m.end("th") if m["th"] else m.end(group), year=None)


def _joins(text: str, m: re.Match[str]) -> bool:
    """Whether the word between the two days makes them a range: "and" only behind "between"."""
    before = text[max(0, m.start() - 9) : m.start()].lower()
    if m["to"] == " and ":
        return before.endswith("between ")
    if m["to"] == " to " and m.re is _MONTH_DAY:
        after = re.match(r" [a-z]", text[m.end() :])
        return before.endswith("from ") or m["th2"] is not None or after is None
    return True


def numeric(text: str) -> Iterator[Moment]:
    """Dates all in digits, where they can be read one way."""
    for m in _NUMERIC.finditer(text):
        if m["y"]:
            year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
        else:
            one, two, year = int(m["a"]), int(m["b"]), int(m["c"])
            # "05/06/2018" is May in America and June elsewhere: only what can be read one way is read.
            day, month = (one, two) if one > 12 or m["s2"] == "." else (two, one)
            if one <= 12 and two <= 12 and one != two and m["s2"] != ".":
                continue
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Moment(start=m.start(), end=m.end(), shape="date", year=year, month=month, day=day)


def slashed(text: str) -> Iterator[Moment]:
    """Days of the year in digits: "on 4/22"."""
    for m in _SLASHED.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="date", month=int(m["m"]), day=int(m["d"]))


def day_alone(text: str) -> Iterator[Moment]:
    """Days of a month that is not named: "on the 21st", "Monday the 21st"."""
    for m in _DAY_ALONE.finditer(text):
        day = int(m["d1"] or m["d2"])
        yield Moment(start=m.start(), end=m.end(), shape="date", day=day, weekday=weekday_number(m["wd"]))


def holiday(text: str) -> Iterator[Moment]:
    """Holidays, with their year or with "last" and "next"."""
    for m in _HOLIDAY.finditer(text):
        name = holidays.named(m["name"])
        if _OTHER_CHURCH.search(text[max(0, m.start() - 10) : m.start()]):
            continue
        if name == "new year" and not text[max(0, m.start() - 9) : m.start()].lower().endswith(" before "):
            continue
        month, day = holidays.FIXED.get(name, (None, None))
        if m["weekend"] and (month is not None or name not in holidays.WEEKENDS):
            continue
        yield Moment(
            start=m.start(), end=m.end(), shape="date", year=int(m["y"]) if m["y"] else None, month=month, day=day,
            holiday=None if month else name, shift=shift(m["shift"]) if m["shift"] else None,
            unit="weekend" if m["weekend"] else "day",
        )  # fmt: skip
