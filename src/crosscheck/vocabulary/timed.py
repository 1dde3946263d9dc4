"""Times of day of one happening: "at about 9:30 a.m." against "shortly after two in the afternoon".

They are too many to be shown as details, and agree in too many ways to be shown as agreements: they are only held
against each other. Two of different days or time zones are never compared, nor are a time until which something lasts
and one at which it happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Verdict
from crosscheck.vocabulary.alike import clash
from crosscheck.vocabulary.calendar import past_days
from crosscheck.vocabulary.clocks import FAR, ROUGH, Clock, clocks
from crosscheck.vocabulary.countwords import label
from crosscheck.vocabulary.days import Interval
from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.occasions import DEADLINES, SINCE, UNTIL, Occasion, occasion

TIED, WEAK = 0.6, 0.35
"""Confidence of two times of one event, and of two of which no word tells that they are."""
ENDS = DEADLINES | UNTIL
"""How what ends then lies to a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A time of day, what happened then, and the days that its claim speaks of."""

    clock: Clock
    occasion: Occasion
    days: tuple[Interval, ...] = ()
    alone: bool = True
    """Whether the claim has no other."""


def timed(claim: Claim) -> Iterator[Detail]:
    """The times of day that the claim tells, each with its happening, in text order."""
    found = clocks(claim.text)
    dates = () if not found else moments(claim.text)
    days = past_days(dates, claim.anchor)
    for clock in found:
        start, end = claim.start + clock.start, claim.start + clock.end
        if any(t.start < end and start < t.end for t in claim.tokens):
            yield Detail(
                kind="date",
                start=start,
                end=end,
                surface=claim.text[clock.start : clock.end],
                value=Timed(clock=clock, occasion=occasion(claim, start, end), days=days, alone=len(found) == 1),
                canonical=clock.text,
                referent=None,
            )


def timed_otherwise(left: Reading, right: Reading) -> Comparison:
    """CONFLICT where two times of day lie apart that may be of one happening; UNKNOWN else."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Timed) or not isinstance(two, Timed) or not _comparable(one, two):
        return UNKNOWN
    apart = one.clock.gap(two.clock)
    if apart <= max(one.clock.slack, two.clock.slack):
        return UNKNOWN
    event = one.occasion.event if one.occasion.event == two.occasion.event else ""
    rough = ROUGH in {one.clock.slack, two.clock.slack}
    far = apart >= (FAR + ROUGH if rough else FAR)
    matter = f"time of the {label(event)}" if event else "time of day"
    reason = "they cannot both be right" if far else "they lie further apart than such times are rounded"
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT if far else Severity.DIVERGENCE,
        confidence=TIED if event else WEAK,
        why=f'One source gives "{left.detail.surface}", the other "{right.detail.surface}" for the {matter}: {reason}.',
        point=matter,
    )


def gives_time(claim: Claim, value: Timed) -> bool:
    """Whether the claim tells that time of day, of whatever happening."""
    return any(c.gap(value.clock) <= max(c.slack, value.clock.slack) for c in clocks(claim.text))


def _comparable(one: Timed, two: Timed) -> bool:
    if one.clock.zone != two.clock.zone or _end(one) != _end(two):
        return False
    if one.days and two.days and not any(a.overlaps(b) for a in one.days for b in two.days):
        return False
    ours, theirs = one.occasion, two.occasion
    if ours.event and ours.event == theirs.event:
        return not clash(ours.names, theirs.names)
    # where the parse gives one of the two no event, it may be the other's, if there is but one time in each
    return not (ours.event and theirs.event) and one.alone and two.alone


def _end(time: Timed) -> str:
    relation = time.occasion.relation
    return "last" if relation in ENDS else "first" if relation in SINCE else ""
