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

from crosscheck.compare.aligned import EXACT, LOOSE, Aligned, Pair, Place, place
from crosscheck.compare.alike import Remembered
from crosscheck.contracts import Contrasting, Tacit
from crosscheck.model import Claim, Comparison, Detail, Kind, Reading, Severity, Span, Verdict

EVEN = 0.5
"""Score from which on values are compared that neither article knows of the other: the claims are one fact."""
SURE = 0.75
"""The same for figures and days (`EXACT`) of which one stands elsewhere in the other article: these are told of many
things. Of other kinds one new value is enough from `EVEN` on."""
FAIR = 0.38
"""`EVEN` for figures, days, places and titles (`LOOSE`), where moreover no third article gives the two values."""
LEAST = 0.3
"""`FAIR` for figures and days that the wording ties to one slot, and neither article knows of the other.

Over the fourteen development clusters, no pair of such values between `LEAST` and `EVEN` stands wrongly.
"""
NEAR: frozenset[Kind] = EXACT | {"actors"}
"""Kinds whose values are also held against those of the other clauses of two matched sentences."""
TIED = 0.5
"""Confidence of a contrast from which on the wording ties the values to one slot: `EVEN` is enough for these too."""


def novel(
    kind: Contrasting, aligned: Aligned, held: Mapping[str, Sequence[Reading]]
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    """The contrasts that stand, in the order of the matched pairs.

    Args:
        kind: says whether two values could be of one slot, and whether a claim gives a value.
        aligned: the pairs of claims.
        held: the readings of this kind, by the id of their claim.
    """
    rule, known = Remembered(kind.contrast, aligned.wordings), _Known(kind, aligned.articles)
    least = LEAST if kind.name in EXACT else FAIR if kind.name in LOOSE else EVEN
    beside = aligned.beside if kind.name in NEAR else ()
    pairs = [p for p in chain(aligned.matched, aligned.loose if least < EVEN else (), beside) if p.score >= least]
    told = _with_tacit(kind, pairs, held)
    for pair in pairs:
        if pair.left.id in told and pair.right.id in told:
            found = [
                (a, b, outcome)
                for a in told[pair.left.id]
                for b in told[pair.right.id]
                if (outcome := rule(a, b)).verdict is Verdict.CONFLICT
            ]
            if found:
                yield from _of_pair(kind.name, pair, found, known)


def _with_tacit(
    kind: Contrasting, pairs: Sequence[Pair], held: Mapping[str, Sequence[Reading]]
) -> Mapping[str, Sequence[Reading]]:
    """The readings, and those of the claims in the pairs that the kind does not show."""
    if not isinstance(kind, Tacit):
        return held
    found = dict(held)
    for claim in {c.id: c for p in pairs for c in (p.left, p.right)}.values():
        if further := kind.tacit(claim):
            found[claim.id] = (*held.get(claim.id, ()), *(Reading(claim=claim, detail=d) for d in further))
    return found


def _of_pair(
    kind: Kind, pair: Pair, found: Sequence[tuple[Reading, Reading, Comparison]], known: _Known
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    there = [r for r in found if not (known.told(r[0], r[1]) or known.told(r[1], r[0]))]
    if pair.beside and kind == "number":  # an estimate beside a figure may well be of something else
        there = [r for r in there if r[2].severity is Severity.CONFLICT]
    if pair.score < FAIR:
        there = [r for r in there if r[2].confidence >= TIED and known.both_new(r[0], r[1])]
    if pair.score < EVEN:
        standing = [r for r in there if _alone(known, *r)]
    else:
        standing = [
            r
            for r in there
            if _stands(known, r[0], r[1], sure=_sure(pair, r[0].detail.kind, r[2]))
            or (kind in EXACT and r[2].severity is Severity.CONFLICT and known.outlier(r[0], r[1]))
        ]
    rivals: dict[Place, set[str]] = defaultdict(set)
    for one, other, _ in standing:
        rivals[place(one)].add(other.detail.canonical)
        rivals[place(other)].add(one.detail.canonical)
    for one, other, outcome in standing:
        if len(rivals[place(one)]) == len(rivals[place(other)]) == 1:
            yield one, other, outcome, pair


def _alone(known: _Known, one: Reading, other: Reading, outcome: Comparison) -> bool:
    """Whether two values count in claims that are less likely one fact; those that are not exact must be tied too."""
    tied = outcome.confidence >= TIED
    return (tied or one.detail.kind in EXACT) and known.alone(one, other, tied=tied)


def _sure(pair: Pair, kind: Kind, outcome: Comparison) -> bool:
    """Whether one new value is enough."""
    return pair.score >= SURE or outcome.confidence >= TIED or kind not in EXACT


def _stands(known: _Known, one: Reading, other: Reading, *, sure: bool) -> bool:
    """Whether two values count: both are new, or one is and the claims or the wording leave little doubt."""
    first = known.new(one, other)
    if first is False and not sure:
        return False
    new = first, known.new(other, one)
    return False not in new or (any(new) and sure)


class _Known:
    """What articles and sentences give, each asked once for each two values. Lives for one kind in one run."""

    def __init__(self, kind: Contrasting, claims: Mapping[str, Sequence[Claim]]) -> None:
        self._kind = kind
        self._claims = claims
        self._number: dict[object, int] = {}
        self._given: dict[tuple[str, Span | None, int, int], bool] = {}

    def new(self, reading: Reading, against: Reading) -> bool | None:
        """Whether the other's article knows nothing of what the reading has and the other has not.

        None where the reading has no more than the other.
        """
        if not self._kind.gives(reading.claim, reading.detail, against.detail):
            return None
        return not self._gives(reading, against, None)

    def alone(self, one: Reading, other: Reading, *, tied: bool) -> bool:
        """Whether both values are new, and no third article gives the two: one that does has them of two slots.

        One new value is enough where the wording ties the two to one slot.
        """
        new = self.new(one, other), self.new(other, one)
        if not (all(new) or (tied and any(new))):
            return False
        others = self._claims.keys() - {one.claim.article, other.claim.article}
        return not any(self._in(a, one, other) and self._in(a, other, one) for a in others)

    def both_new(self, one: Reading, other: Reading) -> bool:
        """Whether neither article knows the other's value."""
        return self.new(one, other) is True and self.new(other, one) is True

    def outlier(self, one: Reading, other: Reading) -> bool:
        """Whether one of two values stands in one sentence of the whole run, and the other in several articles.

        Where its own article gives the other's value too, but not again its own, that one sentence is odd.
        """
        return self._lone(one, other) or self._lone(other, one)

    def _lone(self, one: Reading, other: Reading) -> bool:
        articles = self._claims.keys() - {one.claim.article}
        if not self.new(one, other) or any(self._in(a, one, other) for a in articles):
            return False
        elsewhere = (c for c in self._claims[one.claim.article] if c.sentence != one.claim.sentence)
        if any(self._kind.gives(c, one.detail, other.detail) for c in elsewhere):
            return False
        return any(self._in(a, other, one) for a in self._claims.keys() - {other.claim.article})

    def told(self, reading: Reading, against: Reading) -> bool:
        """Whether the other sentence gives the value too."""
        return self._gives(reading, against, against.claim.sentence)

    def _gives(self, reading: Reading, against: Reading, sentence: Span | None) -> bool:
        """Whether a claim of the other's article, or of one sentence in it, gives what the reading has more."""
        return self._in(against.claim.article, reading, against, sentence)

    def _in(self, article: str, reading: Reading, against: Reading, sentence: Span | None = None) -> bool:
        """Whether a claim of the article, or of one sentence in it, gives what the reading has more."""
        values = self._value(reading.detail), self._value(against.detail)
        found = self._given.get((article, sentence, *values))
        if found is None:
            near = (c for c in self._claims[article] if sentence is None or c.sentence == sentence)
            found = any(self._kind.gives(c, reading.detail, against.detail) for c in near)
            self._given[article, sentence, *values] = found
        return found

    def _value(self, detail: Detail) -> int:
        """A number for what the detail says, wherever it stands."""
        said = (detail.surface, detail.canonical, detail.value, detail.referent, detail.update)
        return self._number.setdefault(said, len(self._number))
