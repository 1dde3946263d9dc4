"""On which floor of a house something came about: "the fire began on the second floor", "started in the basement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Token, Verdict
from crosscheck.vocabulary.datewords import NTH, ORDINAL, ordinal
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.syntax import head_of

TIED = 0.5
"""Confidence of two floors of one deed."""
LEVEL = re.compile(
    rf"\b(?:(?:(?P<nth>{ORDINAL}|\d{{1,2}}{NTH})|(?P<ground>ground))[- ](?:floor|storey)|"
    r"(?P<other>basement|cellar|attic))\b",
    re.IGNORECASE,
)
BELOW = frozenset({"basement", "cellar"})
STARTS = frozenset({"begin", "start", "break out", "break", "originate", "erupt", "ignite"})
"""Verbs for the first that was seen of a fire."""
LIGHT = frozenset({"be", "have", "live", "work", "rent", "own", "say", "go", "use", "include"})
"""Verbs that tell of no one deed."""
CLIMBED = 4
"""Words between a floor and its verb: nouns and prepositions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Storey:
    """A floor, and the first of the verbs that say as much of what came about there."""

    level: str
    deed: str


def storeys(claim: Claim) -> Iterator[Detail]:
    """The floors of the claim on which something came about, in text order."""
    for found in LEVEL.finditer(claim.text):
        start, end = claim.start + found.start(), claim.start + found.end()
        last = next((t for t in claim.tokens if t.start < end <= t.end), None)
        verb = None if last is None else _verb(claim, last)
        if verb is None or verb.lemma in LIGHT:
            continue
        said = lemma(claim.tokens, verb)
        deed = "start" if {said, verb.lemma} & STARTS else common(said, "verbs")
        shown = claim.between(start, end)
        value = Storey(level=_level(found), deed=deed)
        yield Detail(kind="place", start=start, end=end, surface=shown, value=value, canonical=shown.casefold())


def two_storeys(left: Reading, right: Reading) -> Comparison:
    """Whether one deed is put on two floors."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Storey) and isinstance(b, Storey)) or a.deed != b.deed or a.level == b.level:
        return UNKNOWN
    first, second = sorted((left.detail.surface, right.detail.surface))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=TIED,
        point="floor",
        why=f"The sources name two floors: {first} and {second}.",
    )


def has_storey(claim: Claim, value: Storey) -> bool:
    """Whether the claim names the floor."""
    return any(_level(found) == value.level for found in LEVEL.finditer(claim.text))


def _level(found: re.Match[str]) -> str:
    """The number of the floor, or its word."""
    if found["nth"]:
        return str(ordinal(found["nth"]))
    word = (found["ground"] or found["other"]).casefold()
    return "basement" if word in BELOW else word


def _verb(claim: Claim, noun: Token) -> Token | None:
    """The verb over the floor, through a preposition and the house that it is a floor of."""
    at: Token | None = noun
    for _ in range(CLIMBED):
        at = None if at is None else head_of(claim.tokens, at)
        if at is not None and at.pos == "VERB":
            return at
    return None
