"""How many a sentence says that it names, and whom it names: "five states (Ohio, Iowa, Utah, Idaho and Maine)".

Two sentences that name the same ones and count them differently cannot both be right, whatever words stand around:
"five other states" and "nine states" are of one set where their names are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Verdict
from crosscheck.vocabulary.names import fold
from crosscheck.vocabulary.numerals import numerals

LEAST = 3
"""Names from which on they are a list."""
_OPENS = re.compile(r"(?:\s[\w’'-]+){1,4}(?:\s[-–—]\s?|\s?[:(–—]\s?|, (?:namely|including) )")
"""What stands between the number and the first name: a noun with its adjectives, and a dash, colon or bracket."""
_GAP = re.compile(r",? (?:and|as well as|&) |, ")
SURE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The number that is told, and the names, folded."""

    count: int
    names: frozenset[str]


def listed(claim: Claim) -> Iterator[Detail]:
    """The numbers of the claim behind which it names at least `LEAST` of the counted, in text order."""
    spans = sorted({(m.start - claim.start, m.end - claim.start) for m in claim.mentions if not m.pronoun})
    for number in numerals(claim.text):
        opens = _OPENS.match(claim.text, number.end)
        names = () if opens is None else tuple(_names(claim.text, spans, opens.end()))
        if len(names) >= LEAST and number.low == number.high and number.low % 1 == 0:
            yield Detail(
                kind="number",
                start=claim.start + number.start,
                end=claim.start + number.end,
                surface=claim.text[number.start : number.end],
                value=Listed(count=int(number.low), names=frozenset(fold(n) for n in names)),
                canonical=str(int(number.low)),
            )


def counted_otherwise(left: Reading, right: Reading) -> Comparison:
    """Whether two claims name the same ones, and say that they are more or fewer."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Listed) or not isinstance(two, Listed) or one.count == two.count or one.names != two.names:
        return UNKNOWN
    named = len(one.names)
    odd = next((r.detail.surface for r, v in ((left, one), (right, two)) if v.count != named), "")
    also = f'; the one with "{odd}" names {named}' if named in {one.count, two.count} else ""
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=SURE,
        why=f'One source gives "{left.detail.surface}", the other "{right.detail.surface}" for the same names{also}.',
        point="number of those named",
    )


def _names(text: str, spans: list[tuple[int, int]], at: int) -> Iterator[str]:
    """The names that begin at `at` and follow one another."""
    while (span := next((s for s in spans if s[0] == at), None)) is not None:
        yield text[slice(*span)]
        gap = _GAP.match(text, span[1])
        if gap is None:
            return
        at = gap.end()
