"""Reads months, quarters, seasons, years, decades and centuries: "in May", "Q3 2018", "the 1990s", "early 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from crosscheck.vocabulary.datewords import EDGE, ORDINALS, PROPER_MONTH, YEAR, edge, month_number, shift
from crosscheck.vocabulary.days import Grain, Moment, Shape
from crosscheck.vocabulary.units import unit_behind

_IN_MONTH = re.compile(
    rf"(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=[Ss]ince )|(?<=until )|(?<=till )|(?<=from )|(?<=[Ff]rom )"
    rf"|(?<=uring )|(?<=through )"
    rf"|(?<=etween )|(?<=\bto )|(?<=\band )|(?<=fter )|(?<=efore )"
    rf"|(?<=(?:set|led|ned|ted|due|xed) for )"
    rf"|(?<=day of )|(?<=days of )|(?<=week of )|(?<=weeks of )|(?<=half of )|(?<=day in )|(?<=week in ))"
    rf"(?:{EDGE})(?P<m>{PROPER_MONTH})(?![\w’']|[ ]\d)"
    rf"|(?<![\w-])(?:the )?(?P<edge2>early|mid|late|Early|Mid|Late|end of|beginning of|start of|middle of)"
    rf"[ -](?P<m2>{PROPER_MONTH})(?![\w’']| \d)"
    rf"|(?<![\w-])(?P<m3>{PROPER_MONTH})(?=\s?[-–—]\s?{PROPER_MONTH}\b)"
)
_SEASON = re.compile(
    r"\b(?:the )?(?P<s>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?:,? of)?,? (?P<y>1\d{3}|20\d{2})\b"
)
_TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_DECADE = re.compile(
    r"\b(?:the )?(?:(?P<edge>early|mid|late)[ -])?(?P<y>1\d{2}0|20\d0)(?:['’]?| )s\b"
    rf"|\bthe (?:(?P<edge2>early|mid|late)[ -])?(?:['’](?P<yy>[2-9]0)s\b|(?P<yy2>[2-9]0)['’]?s\b"
    r"|(?P<w>{_TENS})\b)"
    rf"|(?<=\b[Ii]n )(?P<w2>{_TENS})\b"
)
_DEGREES = re.compile(r"\b(?:temperatures?|highs?|lows?|degrees?|mercury|heat|aged?|score|scored)\b", re.IGNORECASE)
_CENTURY = re.compile(
    rf"\b(?:the )?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)"
    rf"|(?P<w>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))[ -]+century\b",
    re.IGNORECASE,
)
_PART_YEAR = re.compile(
    rf"\b(?:the )?(?P<q>first|second|third|fourth|last) (?P<unit>quarter|half) of "
    rf"(?:(?P<y>{YEAR})|(?P<rel>this|last|next|the) year)\b"
)
_QUARTER = re.compile(
    rf"(?<![\w-])(?:(?P<u1>[QqHh])(?P<n1>[1-4])(?: of|,)?(?:[ -](?P<y1>{YEAR}))"
    rf"|(?P<y2>{YEAR})[ -]?(?P<u2>[QqHh])(?P<n2>[1-4])"
    r"|[Qq](?P<n3>[1-4]))(?![\w-])"
)
_YEARS = re.compile(
    rf"(?<![\w.,$£€#/:+-])(?P<y>{YEAR})(?P<dash>\s?[-–—~]\s?|/)(?P<z>{YEAR}|\d\d)(?![\w%$€£/:-]|[,.]\d)"
)
_ERA = 200
"""How many years a range can span: beyond, they are hardly years."""
_YEAR_ALONE = re.compile(
    rf"(?<![\w.,$£€#/:-])(?:(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|end of|start of|beginning of)[ -])?"
    rf"(?P<y>{YEAR}|(?<=\b[BbIi][yn] )21\d\d|(?<=ntil )21\d\d)(?![\w%$€£/:]|[,.]\d|[-–]\d{{1,3}}\b)"
)
_YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|during|before|after|through|to|between|and|or|for|circa|ca|c|year|the|early|late|around|a|"
    r"winter|spring|summer|fall|autumn|as of|than|his|her|their|its|our|back in|AD|on|at|with|both)\s|[(,–—-]\s?|^)$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\s(?:[a-z]+s|people|men|women|children|percent|per|year|feet|miles?|km|metres?|meters?|dollars?|more|dead|killed|wounded|of)\b"
)
_ELECTION = re.compile(
    r"\s(?:(?:U\.?S\.?|presidential|general|midterm|parliamentary|local|European|federal|state|national)\s){0,2}"
    r"(?:elections?|referendum|primar(?:y|ies)|midterms?|(?:Winter |Summer )?(?:Olympics|Games)|World Cup|campaign)\b",
    re.IGNORECASE,
)
"""What is held once in a year and named by it: "sway 2016 election"."""
_MEASURES = frozenset({"mass", "length", "area", "volume", "speed", "power"})
"""Dimensions whose units no year stands before; prices are in "1990 dollars"."""
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|soldiers|troops|civilians|dead|killed|wounded|others|or|miles|km|feet|metres|meters"
    r"|dollars|euros|pounds|[-+]|years?|homes|houses|workers|members|migrants|refugees|protesters|police)\b"
)


def in_month(text: str) -> Iterator[Moment]:
    """Months without a year, where a preposition or "early" tells that they are months."""
    for m in _IN_MONTH.finditer(text):
        word, part = m["m"] or m["m2"] or m["m3"], m["edge"] or m["edge2"]
        yield Moment(
            start=m.start(), end=m.end(), shape="date", month=month_number(word), part=edge(part), unit="month"
        )


def long(text: str) -> Iterator[Moment]:
    """Seasons, centuries, quarters and halves with their year."""
    for m in _SEASON.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="date", season=m["s"].lower(), year=int(m["y"]))
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
            leaning = None if year is not None else shift(m["rel"])
            shape: Shape = "date" if year is not None else "unit"
            yield Moment(start=m.start(), end=m.end(), shape=shape, year=year, unit="year", shift=leaning, part=half)
    for m in _QUARTER.finditer(text):
        found = _quarter(m)
        if found is not None:
            yield found


def _quarter(m: re.Match[str]) -> Moment | None:
    place, half = int(m["n1"] or m["n2"] or m["n3"]), (m["u1"] or m["u2"] or "Q") in "Hh"
    year = int(m["y1"] or m["y2"]) if m["y1"] or m["y2"] else None
    if half:
        part = {1: "first half", 2: "second half"}.get(place)
        if part is None:
            return None
        return Moment(start=m.start(), end=m.end(), shape="date", year=year, unit="year", part=part)
    return Moment(start=m.start(), end=m.end(), shape="date", year=year, month=3 * place - 2, unit="quarter")


def _measured(behind: str) -> bool:
    """Whether a measure of weight, length or the like stands behind: "of 1300 tonnes", "over 2000 km"."""
    measure = unit_behind(behind)
    if measure is None or measure[1].dimension not in _MEASURES:
        return False
    return behind[: measure[0]].endswith(("s", "feet", "km", "kg", "mph"))


def decade(text: str) -> Iterator[Moment]:
    """Decades, and centuries written like them: "the 1800s"."""
    for m in _DECADE.finditer(text):
        part, word = edge(m["edge"] or m["edge2"]), m["w"] or m["w2"]
        if m["y"]:
            grain: Grain = "century" if m["y"].endswith("00") and m["y"] < "2000" else "decade"
            yield Moment(start=m.start(), end=m.end(), shape="date", year=int(m["y"]), unit=grain, part=part)
        elif not _DEGREES.search(text[max(0, m.start() - 60) : m.end() + 20]):
            tens = 10 * (_TENS.split("|").index(word) + 2) if word else int(m["yy"] or m["yy2"])
            yield Moment(start=m.start(), end=m.end(), shape="date", year=1900 + tens, unit="decade", part=part)


def years(text: str) -> Iterator[Moment]:
    """Ranges of years: "2014-2018", "2017-18"."""
    for m in _YEARS.finditer(text):
        first, short = int(m["y"]), len(m["z"]) == 2
        last = first - first % 100 + int(m["z"]) if short else int(m["z"])
        tight = m["dash"] in {"-", "–", "/"}
        if (
            not first < last < first + _ERA
            or (short and (not tight or last != first + 1))
            or (m["dash"] == "/" and not short)
        ):
            continue
        one = Moment(start=m.start(), end=m.end("y"), shape="date", year=first, unit="year", words=m["y"])
        two = replace(one, start=m.start("z"), end=m.end(), year=last, words=str(last))
        yield replace(one, end=m.end(), shape="span", bounds=(one, two), year=None)


def year(text: str) -> Iterator[Moment]:
    """Years alone, where their neighbours say that they are years."""
    for m in _YEAR_ALONE.finditer(text):
        before, behind = text[max(0, m.start() - 12) : m.start()], text[m.end() : m.end() + 40]
        paired = re.match(rf"\s?[-–—]\s?{YEAR}\b", text[m.end() :])
        if re.search(r"\b[Tt]he\s$", before) and not _COUNTED.match(behind):
            paired = paired or re.match("", behind)
        time = re.search(r"\b(?:in|since|until|during|by|of|year|from)\s$", before, re.IGNORECASE)
        if _measured(behind):
            continue
        if m["y"] >= "2100" and (_THINGS.match(behind) or _COUNTED.match(behind)):
            continue
        if (
            not paired
            and not _ELECTION.match(behind)
            and (not (m["edge"] or _YEAR_AFTER.search(before)) or (_THINGS.match(behind) and not time))
        ):
            continue
        yield Moment(start=m.start(), end=m.end(), shape="date", year=int(m["y"]), unit="year", part=edge(m["edge"]))
