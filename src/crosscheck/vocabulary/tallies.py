"""Tallies: how a vote or a game ended, "ruled 6-3", "by 217 votes to 213", "won 3-1".

A tally is two numbers that hang on a word for a vote or for a game. Two numbers on any other word are a range, a span
of years or a name, and none is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Token, Verdict
from crosscheck.vocabulary.syntax import head_of

Contest: TypeAlias = Literal["vote", "game"]

_SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen")  # fmt: skip
"""Numbers as courts and boards spell them, each at its own place."""
_NUMBER = rf"(\d{{1,3}}|{'|'.join(sorted(_SPELLED, key=len, reverse=True))})"
_END = r"(?![\w%/:-]|[.,]\d| ?(?:percent|per cent)\b)"
_PAIR = re.compile(
    rf"(?<![\w.,:/$€£-]){_NUMBER}(?:\s?[-–—]\s?|(?: votes?)?,? to | votes? against ){_NUMBER}{_END}", re.IGNORECASE
)
_FOR = re.compile(
    rf"(?<![\w.,:/$€£-]){_NUMBER}(?: \w+)? (?:in favou?r|for),? (?:and |to )?{_NUMBER}(?: \w+)? against\b",
    re.IGNORECASE,
)
"""A vote told by both sides: "120 votes in favour and 80 against"."""
SURE = 0.5
"""Confidence that two tallies in two claims of one fact are of one contest."""
_REACH = 3
"""Words above the numbers among which the vote or the game is looked for."""
VOTES = frozenset(
    {"vote", "rule", "ruling", "decision", "decide", "majority", "verdict", "ballot", "split", "opinion", "judgment",
     "approve", "reject", "uphold", "adopt", "confirm", "pass", "strike", "overturn", "acquit", "defeat", "margin"}
)  # fmt: skip
"""Words that a vote's outcome hangs on. General English, of courts, parliaments and boards."""
GAMES = frozenset(
    {"win", "beat", "lose", "draw", "tie", "victory", "loss", "thrash", "edge", "rout", "score", "match", "game",
     "defeat", "lead", "trail", "shootout"}
)  # fmt: skip
"""The same of a game's. What stands here is a vote where the sentence tells of one (`HOUSES`)."""
HOUSES = (VOTES - GAMES) | frozenset(
    {"bill", "law", "motion", "amendment", "resolution", "court", "senate", "parliament", "congress", "council",
     "assembly", "committee", "board", "election", "referendum", "judge", "justice", "jury"}
)  # fmt: skip


COURTS = frozenset({"court", "judge", "justice", "ruling", "decision", "opinion", "verdict", "rule"})
"""Words that tell of a court's vote: of one case it votes once."""
BELOW = frozenset({"appeal", "appeals", "appellate", "lower", "district", "earlier", "previous", "precedent"})
"""Words that tell of another court's vote, or an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """For and against, the larger first, and of what."""

    most: int
    least: int
    contest: Contest

    @property
    def text(self) -> str:
        """The tally as it is written in short: "6-3"."""
        return f"{self.most}-{self.least}"


def tallies(claim: Claim) -> Iterator[Detail]:
    """The tallies of the claim's own words, in text order."""
    for found in sorted((*_PAIR.finditer(claim.text), *_FOR.finditer(claim.text)), key=lambda m: m.start()):
        start, end = claim.start + found.start(), claim.start + found.end()
        contest: Contest | None = (
            "vote" if found.re is _FOR or "vote" in found[0] else _contest(claim.tokens, start, end)
        )
        if contest is not None and not _counts(claim.tokens, found, start, end):
            least, most = sorted((_value(found[1]), _value(found[2])))
            value = Tally(most=most, least=least, contest=contest)
            court = contest == "vote" and _of_court(claim.tokens)
            yield Detail(
                kind="number", start=start, end=end, surface=found[0], value=value, canonical=value.text,
                referent="vote of the court" if court else None,
            )  # fmt: skip


def ended_otherwise(left: Reading, right: Reading) -> Comparison:
    """Whether two tallies are of one sort of contest, and differ."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Tally) or not isinstance(two, Tally) or one.contest != two.contest or one.text == two.text:
        return UNKNOWN
    point = f"outcome of the {one.contest}"
    told = f'One source gives "{left.detail.surface}", the other "{right.detail.surface}"'
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=SURE,
        why=f"{told} for the {point}: they cannot both be right.",
        point=point,
    )


def _of_court(tokens: Sequence[Token]) -> bool:
    """Whether the words are of a court's vote, and of no other court's than the one that the news is of."""
    words = {t.lemma.lower() for t in tokens}
    return bool(words & COURTS) and not words & (HOUSES - VOTES - COURTS | BELOW)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _SPELLED.index(number.lower())


def _counts(tokens: Sequence[Token], found: re.Match[str], start: int, end: int) -> bool:
    """Whether the two are a range of that which stands behind: "five to ten judges voted"."""
    if "vote" in found[0] or " to " not in found[0]:
        return False
    behind = next((t for t in tokens if t.start >= end), None)
    inside = {t.index for t in tokens if t.start < end and start < t.end}
    counted = behind is not None and behind.pos == "NOUN" and behind.lemma not in VOTES | GAMES
    return counted and any(t.head == behind.index for t in tokens if t.index in inside and behind is not None)


def _contest(tokens: Sequence[Token], start: int, end: int) -> Contest | None:
    """What the two numbers are the outcome of, by the words above them and the word behind."""
    inside = [t for t in tokens if t.start < end and start < t.end]
    if not inside:
        return None
    behind = next((t for t in tokens if t.start >= end), None)
    words = [] if behind is None or behind.start > end + 1 else [behind.lemma.lower()]
    at: Token | None = inside[0]
    for _ in range(_REACH):
        at = None if at is None else head_of(tokens, at)
        if at is None:
            break
        if at not in inside:
            words.append(at.lemma.lower())
    for word in words:
        if word in VOTES - GAMES:
            return "vote"
        if word in GAMES:
            return "vote" if {t.lemma.lower() for t in tokens} & HOUSES else "game"
    return None
