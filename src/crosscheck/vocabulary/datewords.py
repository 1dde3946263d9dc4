"""The words and patterns that dates are written with: months, weekdays, ordinals, counts, shifts."""

from __future__ import annotations

import re
from types import MappingProxyType

from crosscheck.vocabulary.days import SEASONS, WEEKDAYS, Grain
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
DAYS = MappingProxyType(
    {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
     "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
)  # fmt: skip
SHIFTS = MappingProxyType(
    {"last": -1, "previous": -1, "past": -1, "this past": -1, "this": 0, "the": 0, "current": 0, "next": 1,
     "coming": 1, "this coming": 1, "following": 1, "upcoming": 1}
)  # fmt: skip
PART_WORDS = MappingProxyType(
    {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
     "end": "late", "earlier": "earlier", "later": "later", "first half": "first half", "second half": "second half"}
)  # fmt: skip
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth",
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
)
ORDINALS = MappingProxyType({word: n for n, word in enumerate(" ".join(_ORDINAL_WORDS).split(), start=1)})

_LONG_MONTHS = "January February April June July August September October November December"
LONG_MONTH = rf"(?i:{_LONG_MONTHS.replace(' ', '|')})"
MONTH = (
    r"(?:(?i:jan(?:uary|\.)?|ju(?:ne?|ly?)\b\.?|feb(?:ruary|\.)?|apr(?:il|\.)?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|march|may)|Mar\b\.?)"
)
"""A month beside a number: there no case is needed, save for "mar"."""
PROPER_MONTH = rf"(?:{LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|March|May|MARCH|MAY)"
"""A month that stands alone: "may" and "march" are verbs."""
WEEKDAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
SHORT_DAY = rf"(?:{WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NTH = r"(?:st|nd|rd|th)"
ORDINAL = (
    r"(?i:twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|twentieth|thirtieth"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)"
)
YEAR = r"(?:1\d{3}|20\d{2})"
SHIFT = r"(?:[Tt]his (?:past|coming)|[Ll]ast|[Nn]ext|[Tt]his|(?:the )?(?:past|previous|following|coming|current))"
EDGE = (
    r"(?:[Tt]he )?(?:(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|end of|start of|beginning of|middle of)"
    r"[ -](?:in )?(?:the )?)?"
)
COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)


def month_number(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str | None) -> int | None:
    """0 for Monday to 6 for Sunday."""
    return None if word is None else next((n for n, d in enumerate(WEEKDAYS) if d.startswith(word.lower()[:3])), None)


def ordinal(word: str) -> int:
    """The number of "21", "21st" or "twenty-first"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS["-".join(word.lower().split())]


def counted(word: str) -> int:
    """The number of "12", "twelve" or "a"."""
    return 1 if word.lower() in {"a", "an", "the"} else int(number(word) or 1)


def edge(word: str | None) -> str | None:
    """The part of a stretch that "early" or "end of" means."""
    return None if word is None else PART_WORDS.get(word.lower().removesuffix(" of"))


def shift(word: str) -> int:
    """How many units "last", "this" or "next" lies from now."""
    return SHIFTS.get(word.lower(), SHIFTS.get(word.lower().removeprefix("the "), 0))


def unit(word: str) -> tuple[Grain, str | None]:
    """The grain of a noun of time, and the season that it names."""
    if word in SEASONS:
        return "season", word
    units: dict[str, Grain] = {
        "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "decade": "decade",
        "century": "century", "day": "day", "fortnight": "fortnight", "half": "half",
    }  # fmt: skip
    return units.get(word, "year"), None
