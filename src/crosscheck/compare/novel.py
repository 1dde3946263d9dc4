"""Values that only one source knows: what two sentences of one fact say differently, whatever words tie it to them.

The kinds compare two details where the wording proves that both fill one slot: the same verb, the same role. Two
newsrooms seldom choose the same wording. What gives a wrong value away then is that nobody else has it: over the
development clusters, of the pairs of values of one type that differ in two claims of one fact, all but a few are of two
slots, and then each article gives the other's value somewhere else. So a difference counts as well where neither
article knows the other's value, or where one value is new in a pair of claims that are surely one fact; and only where
nothing else in the two sentences could be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

import numpy as np

from crosscheck.compare.aligned import Aligned, Pair, Pairs, Place, place
from crosscheck.compare.alike import Remembered
from crosscheck.compare.known import Known
from crosscheck.compare.telling import one_fact
from crosscheck.contracts import Bearing, Contrasting, Reach, Tacit
from crosscheck.model import UNKNOWN, Comparison, Reading, Severity, Verdict

EVEN = 0.5
"""Score from which on values are compared that neither article knows of the other: the claims are one fact."""
SURE = 0.75
"""The same for exact values of which one stands elsewhere in the other article. Of other kinds one new value is enough
from `EVEN` on."""
FAIR = 0.38
"""`EVEN` for kinds of every reach but `FACT`, where moreover no third article gives the two values."""
FAINT = 0.3
"""`FAIR` for kinds of the reaches from `MATCH` on, where the wording ties the values; exact ones are both new."""
LEAST = 0.25
"""The same where one of two names stands in one sentence of the whole run: it alone makes the claims look unlike."""
TIED = 0.5
"""Confidence of a contrast from which on the wording ties the values to one slot: `EVEN` is enough for these too."""
BOUND = 0.6
"""The same from which on they are of one event beyond doubt: then a value of one sentence of the whole run counts
against one of several articles in claims that are hardly likely one fact, too."""
PLAIN = 0.45
"""The same from which on values that may not differ beyond doubt are no estimates: two years."""
UNSURE = 0.3
"""Confidence of a contrast below which one new value is never enough: the statements may be two."""
LOOSE = 0.4
"""Confidence of a contrast from which on, or below `UNSURE`, a name in one sentence of the run counts alone;
between the two the kind knows that it may well stand there."""
STRAY = 0.25
"""The same below which it never does. But for this very confidence, unsure names count in claims that are one fact
where both are new to the other article."""

Contrast: TypeAlias = tuple[Reading, Reading, Comparison]
"""Two values that differ, and what the kind says of them."""


def novel(
    kind: Contrasting, aligned: Aligned, held: Mapping[str, Sequence[Reading]], known: Known
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    """The contrasts that stand, in the order of the matched pairs.

    Args:
        kind: says whether two values could be of one slot, and whether a claim gives a value.
        aligned: the pairs of claims.
        held: the readings of this kind, by the id of their claim.
        known: what the articles give of this kind.
    """
    rule = Remembered(kind.contrast, aligned.wordings)
    least = {Reach.FACT: EVEN, Reach.TIED: FAIR, Reach.PERSON: LEAST}.get(kind.reach, FAINT)
    further = (aligned.loose, least < EVEN), (aligned.beside, least < FAIR)
    asked = [aligned.matched, *(pairs for pairs, wanted in further if wanted)]
    told = _with_tacit(kind, aligned, [pairs.where(pairs.score >= least) for pairs in asked], held)
    for pair in chain.from_iterable(aligned.among(pairs, told, least) for pairs in asked):
        met = rule.between(told[pair.left.id], told[pair.right.id])
        if found := [m for m in met if m[2].verdict is Verdict.CONFLICT]:
            yield from _of_pair(kind, pair, found, known)


def borne(kind: Bearing, known: Known, one: Reading, other: Reading) -> Comparison:
    """What the kind says of two values of one bearer, where nobody has both and neither article the other's."""
    if one.detail.referent is None or one.detail.referent != other.detail.referent:
        return UNKNOWN
    found = kind.borne(one, other)
    alone = found.verdict is Verdict.CONFLICT and known.alone(one, other, tied=found.confidence >= TIED)
    return found if alone else UNKNOWN


def _with_tacit(
    kind: Contrasting, aligned: Aligned, asked: Sequence[Pairs], held: Mapping[str, Sequence[Reading]]
) -> Mapping[str, Sequence[Reading]]:
    """The readings, and those of the claims in the pairs that the kind does not show."""
    if not isinstance(kind, Tacit):
        return held
    found = dict(held)
    for at in np.unique(np.concatenate([side for pairs in asked for side in (pairs.left, pairs.right)])).tolist():
        claim = aligned.claims[at]
        if further := kind.tacit(claim):
            found[claim.id] = (*held.get(claim.id, ()), *(Reading(claim=claim, detail=d) for d in further))
    return found


def _of_pair(
    kind: Contrasting, pair: Pair, found: Sequence[Contrast], known: Known
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    there = [r for r in found if not (known.told(r[0], r[1]) or known.told(r[1], r[0]))]
    standing = _surest([r for r in there if _stands(known, pair, r, kind.reach)])
    rivals: dict[Place, set[str]] = defaultdict(set)
    for one, other, _ in standing:
        rivals[place(one)].add(other.detail.canonical)
        rivals[place(other)].add(one.detail.canonical)
    for one, other, outcome in standing:
        alone = len(rivals[place(one)]) == len(rivals[place(other)]) == 1
        if alone and one_fact(kind.name, pair.score, one, other, outcome):
            yield one, other, outcome, pair


def _surest(standing: Sequence[Contrast]) -> list[Contrast]:
    """Without those that the wording speaks little for, where it speaks for another of one of their values."""
    sure = {place(r) for one, other, outcome in standing if outcome.confidence >= UNSURE for r in (one, other)}
    return [c for c in standing if c[2].confidence >= UNSURE or not {place(c[0]), place(c[1])} & sure]


def _stands(known: Known, pair: Pair, contrast: Contrast, reach: Reach) -> bool:
    """Whether two values count: by how sure the claims are one fact, what ties the values, and who knows them."""
    one, other, outcome = contrast
    tied = outcome.confidence >= TIED
    exact, hard = reach is Reach.EXACT, outcome.severity is Severity.CONFLICT
    if exact and pair.beside and not hard and (outcome.confidence < PLAIN or not known.both_new(one, other)):
        return False  # an estimate beside a figure may well be of something else
    names = reach in {Reach.NAME, Reach.PERSON}
    odd = STRAY <= outcome.confidence < UNSURE or outcome.confidence >= LOOSE
    if names and odd and known.stray(one, other):
        return True
    if pair.score < FAINT or (names and outcome.confidence < UNSURE):
        loose = names and outcome.confidence < UNSURE and outcome.confidence != STRAY
        return loose and pair.score >= EVEN and known.both_new(one, other)
    if pair.score < EVEN:
        weak = exact and pair.score < FAIR
        both = known.both_new(one, other) if weak else True
        if both and (tied or (exact and not weak)) and known.alone(one, other, tied=tied):
            return True
        return exact and hard and outcome.confidence >= BOUND and known.outlier(one, other)
    sure = outcome.confidence >= UNSURE and (pair.score >= SURE or tied or not exact)
    return _new(known, one, other, sure=sure) or (exact and hard and known.outlier(one, other))


def _new(known: Known, one: Reading, other: Reading, *, sure: bool) -> bool:
    """Whether both values are new, or one is and that is enough."""
    first = known.new(one, other)
    if first is False and not sure:
        return False
    new = first, known.new(other, one)
    return False not in new or (any(new) and sure)
