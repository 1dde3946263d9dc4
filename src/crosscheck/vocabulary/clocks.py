"""Times of day as they are written: "9:30 a.m.", "20.15", "half past eight", "shortly after two in the afternoon".

A time without a half of the day ("at five", "8:40") fits both halves. How far two may lie apart and still be one
depends on how they are put: "shortly after nine" is not 9:00, and a time told to the minute is. Round hours in words
("around ten") are taken for half an hour more or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.vocabulary.units import unit_behind

HALF, DAY = 12 * 60, 24 * 60
ROUGH, ROUND, EXACT = 30, 15, 5
"""Minutes by which a time may miss that is put roughly ("around ten"), told by quarters, or to the minute."""
FAR = 45
"""Minutes from which on two times cannot both be right, however they are told."""
KEPT = 1 << 12

_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_STEPS = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PART = (
    r"(?:in the (?:small hours of the )?(?P<part>morning|afternoon|evening)|(?P<night>at night)|"
    r"on \w+ (?P<on>morning|afternoon|evening|night))"
)
_HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
_TIME = re.compile(
    rf"(?<![\w.:,$£€-])(?:"
    rf"(?P<noon>midnight|midday|noon)\b"
    rf"|(?:(?P<step>half|a quarter|quarter|five|ten|twenty|twenty-five)(?: minutes)? (?P<way>past|to) "
    rf"(?P<next>{_WORD})\b)"
    rf"|(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?:(?:\s?{_HALF})|(?P<clock>\s?o['’]clock\b|\s?hours\b|h\b)?)"
    rf"|(?P<word>{_WORD})(?P<called>\s?o['’]clock\b)?"
    rf")(?:,? (?:local time )?{_PART})?(?![\w%]|[:.]\d)",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|towards?|close to|"
    r"(?:shortly|just|soon|right|immediately|a little|minutes|moments) (?:before|after|past)|after|before)\s$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|around|about|before|after|until|till|from|since|towards?|near)\s(?:about |around |just |shortly )?$",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s?\(?(?P<zone>GMT|UTC|[A-Z]{1,3}T)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day in code points of its text."""

    start: int
    end: int
    minute: int
    """Minutes since midnight; since midnight or noon where the half of the day is not told."""
    halved: bool
    """Whether the half of the day is told."""
    slack: int
    """Minutes by which it may miss."""
    zone: str = ""

    @property
    def text(self) -> str:
        """`09:30`, `~21:00`, or `9:30` where the half of the day is not told."""
        hours, minutes = divmod(self.minute, 60)
        shown = f"{hours:02d}:{minutes:02d}" if self.halved else f"{hours or 12}:{minutes:02d}"
        return f"~{shown}" if self.slack >= ROUGH else shown

    def gap(self, other: Clock) -> int:
        """The least number of minutes between the two, whatever half of the day an untold one is of."""
        turn = DAY if self.halved and other.halved else HALF
        apart = abs(self.minute - other.minute) % turn
        return min(apart, turn - apart)


@lru_cache(maxsize=KEPT)
def clocks(text: str) -> tuple[Clock, ...]:
    """All times of day that a text tells, in order; no number that could be anything else."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Clock]:
    for m in _TIME.finditer(text):
        before = text[max(0, m.start() - 24) : m.start()]
        if not _certain(m, before) or (m["m"] and not m["half"] and unit_behind(text[m.end() : m.end() + 40])):
            continue  # "at 5.20 euros"
        hour, minute, halved = _read(m)
        zone = _ZONE.match(text, m.end())
        rough = _ROUGH.search(before) is not None
        by = EXACT if minute % 15 else ROUND
        yield Clock(
            start=m.start(),
            end=m.end(),
            minute=(hour * 60 + minute) % (DAY if halved else HALF),
            halved=halved,
            slack=ROUGH if rough else by,
            zone=zone["zone"] if zone else "",
        )


def _certain(m: re.Match[str], before: str) -> bool:
    """Whether the words leave no doubt that a time is told: a half of the day, a clock, or "at" before it."""
    if m["noon"] or m["half"] or m["step"] or m["called"] or (m["clock"] or "").strip().lower().startswith("o"):
        return True
    told = bool(m["part"] or m["night"] or m["on"])
    if m["word"]:
        return told and _AT.search(before) is not None
    if m["m"] is not None:
        return told or m[0][len(m["h"])] == ":" or _AT.search(before) is not None
    return told and m["h"] is not None and not m["clock"] and _AT.search(before) is not None


def _read(m: re.Match[str]) -> tuple[int, int, bool]:
    """Hour, minute, and whether the half of the day is told."""
    if m["noon"]:
        return (0 if m["noon"].lower() == "midnight" else 12), 0, True
    minute = int(m["m"] or 0)
    if m["step"]:
        past = _STEPS[m["step"].lower()]
        hour = _HOURS.index(m["next"].lower())
        hour, minute = (hour, past) if m["way"].lower() == "past" else (hour - 1, 60 - past)
    elif m["word"]:
        hour = _HOURS.index(m["word"].lower())
    else:
        hour = int(m["h"])
    part = (m["part"] or m["on"] or "").lower() or ("night" if m["night"] else "")
    half = (m["half"] or "").lower()
    if half:
        return hour % 12 + (12 if half == "p" else 0), minute, True
    if hour > 12 or (m["h"] or "").startswith("0"):
        return hour % 24, minute, True
    if not part:
        return hour % 12, minute, False
    late = {"morning": False, "afternoon": True, "evening": True, "night": hour % 12 >= 6}[part]
    return hour % 12 + (12 if late else 0), minute, True
