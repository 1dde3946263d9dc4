"""Reads years in words, as transcripts of speech have them: "nineteen ninety-six", "October two thousand and five"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.vocabulary.datewords import DAY, LONG_MONTH, NTH, ORDINAL
from crosscheck.vocabulary.days import Moment
from crosscheck.vocabulary.numerals import ONES, TEENS, TENS

_ONE = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TWO = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONE}))?|{_TEEN}"
_SPELLED = re.compile(
    rf"\b(?:(?P<c>seventeen|eighteen|nineteen|twenty) (?:hundred (?:and )?)?(?:(?P<r>{_TWO})|oh (?P<oh>{_ONE}))"
    rf"|two thousand(?: (?:and )?(?P<k>{_TWO}|{_ONE}))?)\b"
    r"(?!-| (?:hundred|thousand|million|people|men|women|[a-z]+s\b))",
    re.IGNORECASE,
)
_MONTHED = re.compile(rf"\b{LONG_MONTH}(?:,? (?:the )?(?:{ORDINAL}|{DAY}{NTH}?))?,? $")
_TIMED = re.compile(r"\b(?:in|since|until|by|from|year) $", re.IGNORECASE)


def spelled(text: str) -> Iterator[Moment]:
    """Years in words behind a month or a preposition; a bare "two thousand" only behind a month."""
    for m in _SPELLED.finditer(text):
        lead = text[max(0, m.start() - 40) : m.start()]
        rest = m["r"] or m["oh"] or m["k"]
        if _MONTHED.search(lead) or (rest and _TIMED.search(lead[-9:])):
            century = 100 * _value(m["c"]) if m["c"] else 2000
            year = century + (_value(rest) if rest else 0)
            yield Moment(start=m.start(), end=m.end(), shape="date", year=year, unit="year")


def _value(words: str) -> int:
    return sum(TENS.get(w, TEENS.get(w, ONES.get(w, 0))) for w in re.split(r"[- ]", words.lower()))
