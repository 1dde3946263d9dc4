"""Finds the dates of a text as they are written, for `calendar.resolve` to lean on the publication date.

An own small grammar of English date expressions: absolute dates, weekdays, "last week", "two years ago", "late
June", decades, a few fixed holidays. Durations ("for two weeks"), ages, clock times and habits ("every Monday")
are no dates. A four-digit number is a year only where its neighbours say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType

from crosscheck.vocabulary.calendar import SEASONS, WEEKDAYS, Grain, Moment, Shape
from crosscheck.vocabulary.numerals import number

MONTHS = MappingProxyType(
    {
        name: n
        for n, names in enumerate(
            ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
             "sep sept september", "oct october", "nov november", "dec december"),
            start=1,
        )
        for name in names.split()
    }
)  # fmt: skip
HOLIDAYS = MappingProxyType(
    {"christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
     "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31)}
)  # fmt: skip
"""Holidays that fall on the same day of the Gregorian year everywhere."""
DAYS = MappingProxyType(
    {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
     "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
)  # fmt: skip
SHIFTS = MappingProxyType(
    {"last": -1, "previous": -1, "past": -1, "this past": -1, "this": 0, "the": 0, "current": 0, "next": 1,
     "coming": 1, "this coming": 1, "following": 1}
)  # fmt: skip
PART_WORDS = MappingProxyType(
    {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
     "end": "late", "earlier": "earlier", "later": "later", "first half": "first half", "second half": "second half"}
)  # fmt: skip
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first",
)
ORDINALS = MappingProxyType({word: n for n, word in enumerate(" ".join(_ORDINAL_WORDS).split(), start=1)})

_MONTH = (
    r"(?:J(?:an(?:uary|\.)?|une?\b\.?|uly?\b\.?)|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_SHORT_DAY = rf"(?:{_WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1\d{3}|20\d{2})"
_SHIFT = r"(?:[Tt]his (?:past|coming)|[Ll]ast|[Nn]ext|[Tt]his|(?:the )?(?:past|previous|following|coming))"
_EDGE = (
    r"(?:[Tt]he )?(?:(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|end of|start of|beginning of|middle of)"
    r"[ -](?:in )?(?:the )?)?"
)
_UNIT = r"(?P<unit>week(?:end)?|month|year|quarter|decade|century|spring|summer|autumn|fall|winter)"

_ABSOLUTE = re.compile(
    rf"(?<![\w/-])(?:(?P<wd>{_SHORT_DAY}),?[ -])?(?:"
    rf"(?P<m1>{_MONTH})[ /-]?,? ?(?:the )?(?P<d1>{_DAY})(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
    rf"(?: ?[-–] ?(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:]))?(?: ?,? ?(?:of )?(?P<y1>{_YEAR})(?!\d|,\d))?"
    rf"|(?:the )?(?P<d3>{_DAY})(?:st|nd|rd|th)?(?: ?[-–] ?(?P<d4>{_DAY})(?:st|nd|rd|th)?)?"
    rf"(?: of | ?- ?| )(?P<m2>{_MONTH})(?![\w’'])(?:,? ?(?:of )?(?P<y2>{_YEAR})(?!\d))?"
    rf"|{_EDGE}(?P<m3>{_MONTH})(?: |/|,? of |, )(?P<y3>{_YEAR})(?!\d))"
)
_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>[12]\d{3})(?P<s1>[-/.])(?P<m>\d{1,2})(?P=s1)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<s2>[-/.])(?P<b>\d{1,2})(?P=s2)(?P<c>[12]\d{3}))(?![\w/])"
)
_ON_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:(?P<week1>[Nn]ext|[Ll]ast|[Tt]his) week (?:on )?|(?P<shift>{_SHIFT}) )?(?P<wd>{_WEEKDAY})(?![\w])"
    r"(?!['’]s [A-Z])(?:,? (?:of )?(?P<week2>last|this|next) week)?"
)
_NEAR = re.compile(rf"\b(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})\b", re.IGNORECASE)
_RELATIVE = re.compile(rf"(?<![\w-]){_EDGE}(?P<shift>{_SHIFT}|(?<=ver )the|(?<=at )the) {_UNIT}\b(?!-|['’]s\b(?= end))")
_EDGED = re.compile(
    r"\b(?P<edge>earlier|later|early|late|end|start) (?:in |of )?(?:this |the )(?P<unit>week|month|year)\b"
)
_SHIFT_MONTH = re.compile(rf"\b(?P<shift>{_SHIFT}) (?P<m>{_MONTH})(?![\w.]|\s\d)")
_AGO = re.compile(
    r"\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) "
    r"(?P<unit>day|week|month|year|decade)s? ago\b",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    rf"(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=[Ss]ince )|(?<=until )|(?<=till )|(?<=from )|(?<=[Ff]rom )"
    rf"|(?<=uring )|(?<=through )"
    rf"|(?<=etween )|(?<=\bto )|(?<=\band )|(?<=fter )|(?<=efore ))(?:{_EDGE})(?P<m>{_MONTH})(?![\w’']|[ ]\d)"
    rf"|(?<![\w-])(?:the )?(?P<edge2>early|mid|late|Early|Mid|Late|end of|beginning of|start of|middle of)"
    rf"[ -](?P<m2>{_MONTH})(?![\w’']| \d)"
)
_SEASON = re.compile(
    r"\b(?:the )?(?P<s>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?:,? of)?,? (?P<y>1\d{3}|20\d{2})\b"
)
_DECADE = re.compile(r"\b(?:the )?(?:(?P<edge>early|mid|late)[ -])?(?P<y>1\d{2}0|20\d0)['’]?s\b")
_CENTURY = re.compile(
    rf"\b(?:the )?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)"
    rf"|(?P<w>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))[ -]+century\b",
    re.IGNORECASE,
)
_PART_YEAR = re.compile(
    rf"\b(?:the )?(?P<q>first|second|third|fourth|last) (?P<unit>quarter|half) of "
    rf"(?:(?P<y>{_YEAR})|(?P<rel>this|last|next|the) year)\b"
)
_YEAR_ALONE = re.compile(
    rf"(?<![\w.,$£€#/:-])(?:(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|end of|start of|beginning of)[ -])?"
    rf"(?P<y>{_YEAR})(?![\w%$€£/:]|[,.]\d|[-–]\d{{1,3}}\b)"
)
_HOLIDAY = re.compile(
    rf"\b(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})\b(?:,? (?P<y>{_YEAR}))?", re.IGNORECASE
)

_YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|during|before|after|through|to|between|and|or|for|circa|ca|c|year|the|early|late|around|a|"
    r"winter|spring|summer|fall|autumn|as of|than|his|her|their|its|our|back in|AD|on|at|with|both)\s|[(,–—-]\s?|^)$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\s(?:[a-z]+s|people|men|women|children|percent|per|year|feet|miles?|km|metres?|meters?|dollars?|more|dead|killed|wounded|of)\b"
)
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|soldiers|troops|civilians|dead|killed|wounded|others|or|miles|km|feet|metres|meters"
    r"|dollars|euros|pounds|[-+]|years?|homes|houses|workers|members|migrants|refugees|protesters|police)\b"
)
_HABIT = re.compile(r"\b(?:every|each|per|most|alternate)\s$", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—~]\s?|\s(?:to|through|thru|until|till|up to)\s(?:the\s)?")


def moments(text: str) -> tuple[Moment, ...]:
    """The date expressions of the text, in order, none inside another; ranges are one."""
    flat = text.replace("\n", " ").replace("\u00a0", " ")
    found: list[Moment] = []
    for read in _READERS:
        for moment in read(flat):
            clear = not any(m.start < moment.end and moment.start < m.end for m in found)
            if clear and not _HABIT.search(flat[max(0, moment.start - 12) : moment.start]):
                found.append(replace(moment, words=" ".join(flat[moment.start : moment.end].lower().split())))
    return tuple(_joined(flat, sorted(found, key=lambda m: m.start)))


def _joined(text: str, found: list[Moment]) -> Iterator[Moment]:
    at = 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        if two is not None and _ranged(text, one, two):
            early = replace(one, year=two.year) if one.shape == "date" and one.year is None else one
            yield Moment(
                start=one.start, end=two.end, shape="span", bounds=(early, two),
                words=" ".join(text[one.start : two.end].lower().split()),
            )  # fmt: skip
            at += 2
        else:
            yield one
            at += 1


def _ranged(text: str, one: Moment, two: Moment) -> bool:
    gap = text[one.end : two.start]
    before = text[max(0, one.start - 9) : one.start].lower()
    if gap == " and ":
        return before.endswith("between ")
    dash = not any(c.isalpha() for c in gap)
    return _TO.fullmatch(gap) is not None and (dash or before.endswith("from ") or "through" in gap or "till" in gap)


def _month(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def _weekday(word: str | None) -> int | None:
    return None if word is None else next((n for n, d in enumerate(WEEKDAYS) if d.startswith(word.lower()[:3])), None)


def _edge(word: str | None) -> str | None:
    return None if word is None else PART_WORDS.get(word.lower().removesuffix(" of"))


def _shift(word: str) -> int:
    return SHIFTS.get(word.lower(), SHIFTS.get(word.lower().removeprefix("the "), 0))


def _absolute(text: str) -> Iterator[Moment]:
    for m in _ABSOLUTE.finditer(text):
        year = m["y1"] or m["y2"] or m["y3"]
        month = _month(m["m1"] or m["m2"] or m["m3"])
        day, until = m["d1"] or m["d3"], m["d2"] or m["d4"]
        if day is None and year is None:
            continue
        part = _edge(m["edge"])
        one = Moment(
            start=m.start(), end=m.end(), shape="date", year=int(year) if year else None, month=month,
            day=int(day) if day else None, weekday=_weekday(m["wd"]), part=part,
        )  # fmt: skip
        if until is None:
            yield one
        elif day is not None and int(until) > int(day):
            group = "d1" if m["d1"] else "d3"
            ends = replace(one, end=m.end(group)), replace(one, start=m.end(group), day=int(until), weekday=None)
            yield replace(one, shape="span", bounds=ends)


def _numeric(text: str) -> Iterator[Moment]:
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


def _on_weekday(text: str) -> Iterator[Moment]:
    for m in _ON_WEEKDAY.finditer(text):
        week = m["week1"] or m["week2"]
        shift = _shift(week or m["shift"]) if week or m["shift"] else None
        yield Moment(
            start=m.start(), end=m.end(), shape="weekday", weekday=_weekday(m["wd"]), shift=shift,
            unit="week" if week else "day",
        )  # fmt: skip


def _near(text: str) -> Iterator[Moment]:
    for m in _NEAR.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="day", shift=DAYS[m[0].lower()])


def _unit(word: str) -> tuple[Grain, str | None]:
    if word in SEASONS:
        return "season", word
    units: dict[str, Grain] = {
        "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "decade": "decade",
        "century": "century", "day": "day",
    }  # fmt: skip
    return units.get(word, "year"), None


def _relative(text: str) -> Iterator[Moment]:
    for m in _RELATIVE.finditer(text):
        if m["shift"] == "the" and m["unit"] != "weekend":
            continue
        unit, season = _unit(m["unit"])
        lately = m["shift"].lower().endswith("past") and unit in {"week", "month", "year", "decade", "century"}
        yield Moment(
            start=m.start(), end=m.end(), shape="unit", unit=unit, season=season, shift=_shift(m["shift"]),
            part="past" if lately else _edge(m["edge"]),
        )  # fmt: skip
    for m in _EDGED.finditer(text):
        unit, _ = _unit(m["unit"])
        yield Moment(start=m.start(), end=m.end(), shape="unit", unit=unit, shift=0, part=_edge(m["edge"]))
    for m in _SHIFT_MONTH.finditer(text):
        yield Moment(
            start=m.start(), end=m.end(), shape="unit", unit="month", month=_month(m["m"]), shift=_shift(m["shift"])
        )


def _ago(text: str) -> Iterator[Moment]:
    for m in _AGO.finditer(text):
        count = 1 if m["n"].lower() in {"a", "an"} else int(number(m["n"]) or 1)
        unit, _ = _unit(m["unit"].lower())
        yield Moment(start=m.start(), end=m.end(), shape="ago", unit=unit, shift=count)


def _in_month(text: str) -> Iterator[Moment]:
    for m in _IN_MONTH.finditer(text):
        word, edge = m["m"] or m["m2"], m["edge"] or m["edge2"]
        yield Moment(start=m.start(), end=m.end(), shape="date", month=_month(word), part=_edge(edge), unit="month")


def _long(text: str) -> Iterator[Moment]:
    """Seasons, decades, centuries, quarters and halves with their year."""
    for m in _SEASON.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="date", season=m["s"].lower(), year=int(m["y"]))
    for m in _DECADE.finditer(text):
        unit: Grain = "century" if m["y"].endswith("00") and m["y"] < "2000" else "decade"
        yield Moment(start=m.start(), end=m.end(), shape="date", year=int(m["y"]), unit=unit, part=_edge(m["edge"]))
    for m in _CENTURY.finditer(text):
        count = int(m["n"]) if m["n"] else ORDINALS[m["w"].lower()]
        yield Moment(start=m.start(), end=m.end(), shape="date", year=100 * (count - 1), unit="century")
    for m in _PART_YEAR.finditer(text):
        place = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(m["q"], 4 if m["unit"] == "quarter" else 2)
        year = int(m["y"]) if m["y"] else None
        half = None if m["unit"] == "quarter" else "first half" if place == 1 else "second half"
        if m["unit"] == "quarter" and year is not None:
            yield Moment(start=m.start(), end=m.end(), shape="date", year=year, month=3 * place - 2, unit="quarter")
        elif half is not None:
            shift = None if year is not None else _shift(m["rel"])
            shape: Shape = "date" if year is not None else "unit"
            yield Moment(start=m.start(), end=m.end(), shape=shape, year=year, unit="year", shift=shift, part=half)


def _year(text: str) -> Iterator[Moment]:
    for m in _YEAR_ALONE.finditer(text):
        before, behind = text[max(0, m.start() - 12) : m.start()], text[m.end() : m.end() + 12]
        paired = re.match(rf"\s?[-–—]\s?{_YEAR}\b", text[m.end() :])
        if re.search(r"\b[Tt]he\s$", before) and not _COUNTED.match(behind):
            paired = paired or re.match("", behind)
        time = re.search(r"\b(?:in|since|until|during|by|of|year|from)\s$", before, re.IGNORECASE)
        if not paired and (not (m["edge"] or _YEAR_AFTER.search(before)) or (_THINGS.match(behind) and not time)):
            continue
        yield Moment(start=m.start(), end=m.end(), shape="date", year=int(m["y"]), unit="year", part=_edge(m["edge"]))


def _holiday(text: str) -> Iterator[Moment]:
    for m in _HOLIDAY.finditer(text):
        name = m[0].lower() if m["y"] is None else m[0][: m.start("y") - m.start()].rstrip(" ,").lower()
        month, day = HOLIDAYS[name.replace("’", "'")]
        year = int(m["y"]) if m["y"] else None
        yield Moment(start=m.start(), end=m.end(), shape="date", year=year, month=month, day=day)


_READERS: tuple[Callable[[str], Iterator[Moment]], ...] = (
    _numeric, _absolute, _long, _on_weekday, _near, _relative, _ago, _in_month, _holiday, _year,
)  # fmt: skip
"""In order of precedence: what a reader has found, the later ones leave alone."""
