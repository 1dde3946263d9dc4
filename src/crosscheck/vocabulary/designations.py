"""Numbers that name a thing: "Flight 417", "Resolution 2334", "a Category 4 hurricane".

They count nothing, so no bound or rounding makes two of them one. Things of which one story has many (rooms, pages) are
left out; of the parts of a text two sources may well cite two, so those count only under the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Verdict
from crosscheck.vocabulary.units import unit_behind
from crosscheck.vocabulary.wording import worded_alike

THINGS = frozenset(
    {"flight", "bill", "resolution", "highway", "route", "interstate", "motorway", "proposition", "train", "platform",
     "directive"}
)  # fmt: skip
"""What is known by its number, and of which news of one event speaks of one."""
PARTS = frozenset({"article", "section", "clause", "paragraph", "chapter", "amendment", "title"})
"""Parts of a law or treaty."""
STEPS = frozenset({"category", "phase", "level", "tier", "grade", "stage"})
"""Steps of a scale: a storm may have passed from one to the next."""
_NAMED = re.compile(
    rf"\b({'|'.join(sorted(THINGS | PARTS | STEPS))})[ -](?:(?:no\.|number|nr\.) ?)?((?:[A-Z]{{1,3}}[ -]?)?\d{{1,5}})"
    r"(?![\w%]|[.,]\d|['’-]\w)",
    re.IGNORECASE,
)
WEAK = 0.45
"""Confidence that two numbers are meant for one thing: so low that both must be new to the other article. One who flew
out on one flight flew back on another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """What sort of thing is named, and by which number; letters before it are left out."""

    thing: str
    number: int

    @property
    def text(self) -> str:
        """The name in small letters: "flight 417"."""
        return f"{self.thing} {self.number}"


def designations(claim: Claim) -> Iterator[Detail]:
    """The numbers of the claim's own words that name a thing, in text order."""
    for found in _NAMED.finditer(claim.text):
        start, end = claim.start + found.start(), claim.start + found.end()
        if any(t.start < end and start < t.end for t in claim.tokens) and not _measures(claim, found, end):
            value = Designation(thing=found[1].lower(), number=int(re.sub(r"\D", "", found[2])))
            yield Detail(
                kind="number", start=start, end=end, surface=found[0], value=value, canonical=value.text
            )  # fmt: skip


def _measures(claim: Claim, found: re.Match[str], end: int) -> bool:
    """Whether the number tells how many of what stands behind: "a train 12 kilometres away", "a bill 40 times"."""
    behind = next((t for t in claim.tokens if t.start >= end), None)
    counted = behind is not None and behind.tag == "NNS" and behind.start <= end + 1
    return found[0][0].islower() and (counted or unit_behind(claim.text[found.end() :]) is not None)


def named_otherwise(left: Reading, right: Reading) -> Comparison:
    """Whether two numbers name one sort of thing, and differ."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Designation) or not isinstance(two, Designation):
        return UNKNOWN
    if one.thing != two.thing or one.number == two.number:
        return UNKNOWN
    if one.thing in PARTS and not worded_alike(left, right):
        return UNKNOWN
    both = "they are two steps of one scale" if one.thing in STEPS else "it may be a slip, or another one is meant"
    told = f'One source gives "{left.detail.surface}", the other "{right.detail.surface}"'
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=WEAK,
        why=f"{told}: {both}.",
        point=f"number of the {one.thing}",
    )
