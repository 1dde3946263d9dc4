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
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from crosscheck.compare.aligned import Aligned, Pair, Place, place
from crosscheck.compare.alike import Remembered
from crosscheck.contracts import Bearing, Contrasting, DetailKind, Enumerating, Reach, Tacit
from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Span, Verdict

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
ASKED = 51
"""Articles up to which all are asked whether they give two values; of a larger run those with which one of the two
articles has a match: what another story gives says nothing of this one, and asking all costs their square."""
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
    kind: Contrasting, aligned: Aligned, held: Mapping[str, Sequence[Reading]]
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    """The contrasts that stand, in the order of the matched pairs.

    Args:
        kind: says whether two values could be of one slot, and whether a claim gives a value.
        aligned: the pairs of claims.
        held: the readings of this kind, by the id of their claim.
    """
    rule, known = Remembered(kind.contrast, aligned.wordings), _Known(kind, aligned)
    least = {Reach.FACT: EVEN, Reach.TIED: FAIR, Reach.PERSON: LEAST}.get(kind.reach, FAINT)
    beside = aligned.beside if least < FAIR else ()
    pairs = [p for p in chain(aligned.matched, aligned.loose if least < EVEN else (), beside) if p.score >= least]
    told = _with_tacit(kind, pairs, held)
    for pair in pairs:
        ours, theirs = told.get(pair.left.id), told.get(pair.right.id)
        met = rule.between(ours, theirs) if ours and theirs else ()
        if found := [m for m in met if m[2].verdict is Verdict.CONFLICT]:
            yield from _of_pair(pair, found, known, kind.reach)


def borne(kind: DetailKind, aligned: Aligned) -> Callable[[Reading, Reading], Comparison]:
    """What the kind says of two values of one bearer, where nobody has both and neither article the other's."""
    if not (isinstance(kind, Bearing) and isinstance(kind, Contrasting)):
        return lambda _one, _other: UNKNOWN
    known, bearing = _Known(kind, aligned), kind

    def outcome(one: Reading, other: Reading) -> Comparison:
        if one.detail.referent is None or one.detail.referent != other.detail.referent:
            return UNKNOWN
        found = bearing.borne(one, other)
        alone = found.verdict is Verdict.CONFLICT and known.alone(one, other, tied=found.confidence >= TIED)
        return found if alone else UNKNOWN

    return outcome


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
    pair: Pair, found: Sequence[Contrast], known: _Known, reach: Reach
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    there = [r for r in found if not (known.told(r[0], r[1]) or known.told(r[1], r[0]))]
    standing = _surest([r for r in there if _stands(known, pair, r, reach)])
    rivals: dict[Place, set[str]] = defaultdict(set)
    for one, other, _ in standing:
        rivals[place(one)].add(other.detail.canonical)
        rivals[place(other)].add(one.detail.canonical)
    for one, other, outcome in standing:
        if len(rivals[place(one)]) == len(rivals[place(other)]) == 1:
            yield one, other, outcome, pair


def _surest(standing: Sequence[Contrast]) -> list[Contrast]:
    """Without those that the wording speaks little for, where it speaks for another of one of their values."""
    sure = {place(r) for one, other, outcome in standing if outcome.confidence >= UNSURE for r in (one, other)}
    return [c for c in standing if c[2].confidence >= UNSURE or not {place(c[0]), place(c[1])} & sure]


def _stands(known: _Known, pair: Pair, contrast: Contrast, reach: Reach) -> bool:
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


def _new(known: _Known, one: Reading, other: Reading, *, sure: bool) -> bool:
    """Whether both values are new, or one is and that is enough."""
    first = known.new(one, other)
    if first is False and not sure:
        return False
    new = first, known.new(other, one)
    return False not in new or (any(new) and sure)


def _unreferred(claim: Claim) -> Claim:
    """The claim without those whom it only means by a pronoun."""
    named = tuple(m for m in claim.mentions if not m.pronoun)
    return claim if len(named) == len(claim.mentions) else replace(claim, mentions=named)


class _Known:
    """What articles and sentences give, each asked once for each two values. Lives for one kind in one run."""

    def __init__(self, kind: Contrasting, aligned: Aligned) -> None:
        self._kind = kind
        self._aligned = aligned
        self._claims = aligned.articles
        few = isinstance(kind, Enumerating) and kind.enumerating
        self._giving: dict[str, list[Claim]] = {article: [] for article in aligned.articles}
        self._sentences: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
        for claim in chain.from_iterable(aligned.articles.values()):
            if not few or any(d.kind == kind.name for d in claim.details):
                self._giving[claim.article].append(claim)
                self._sentences[claim.article, claim.sentence.start, claim.sentence.end].append(claim)
        self._number: dict[object, int] = {}
        self._numbered: dict[int, tuple[Detail, int]] = {}
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
        third = self._near({one.claim.article, other.claim.article})
        return not any(self._in(a, one, other) and self._in(a, other, one) for a in third)

    def both_new(self, one: Reading, other: Reading) -> bool:
        """Whether neither article knows the other's value."""
        return self.new(one, other) is True and self.new(other, one) is True

    def outlier(self, one: Reading, other: Reading) -> bool:
        """Whether one of two values stands in one sentence of the whole run, and the other in several articles.

        Where its own article gives the other's value too, but not again its own, that one sentence is odd.
        """
        return self._lone(one, other) or self._lone(other, one)

    def stray(self, one: Reading, other: Reading) -> bool:
        """Whether one value stands in one sentence of the whole run, and everybody else has the other, or nothing.

        A pronoun in a further sentence does not count: it stands for whoever is put before it.
        """
        return self._stray(one, other) or self._stray(other, one)

    def _stray(self, one: Reading, other: Reading) -> bool:
        return bool(self.new(one, other)) and self.new(other, one) is not True and self._once(one, other)

    def _once(self, one: Reading, other: Reading) -> bool:
        """Whether no other article gives the one value, nor any other sentence of its own."""
        if any(self._in(a, one, other) for a in self._near({one.claim.article})):
            return False
        elsewhere = (c for c in self._claims[one.claim.article] if c.sentence != one.claim.sentence)
        return not any(self._kind.gives(_unreferred(c), one.detail, other.detail) for c in elsewhere)

    def _lone(self, one: Reading, other: Reading) -> bool:
        """Whether the one value stands nowhere else, and the other in some article beside its own."""
        if not self.new(one, other) or not self._once(one, other):
            return False
        articles = self._near({one.claim.article}) | {one.claim.article}
        return any(self._in(a, other, one) for a in articles - {other.claim.article})

    def _near(self, articles: Set[str]) -> Set[str]:
        """The other articles of the run; of a large one those that match something in one of these."""
        few = len(self._claims) <= ASKED
        near = self._claims.keys() if few else set().union(*(self._aligned.met[a] for a in articles))
        return near - articles

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
            near = (
                self._giving[article]
                if sentence is None
                else self._sentences.get((article, sentence.start, sentence.end), ())
            )
            found = any(self._kind.gives(c, reading.detail, against.detail) for c in near)
            self._given[article, sentence, *values] = found
        return found

    def _value(self, detail: Detail) -> int:
        """A number for what the detail says, wherever it stands; values are long to hash, so once for each detail."""
        known = self._numbered.get(id(detail))
        if known is None:
            said = (detail.surface, detail.canonical, detail.value, detail.referent, detail.update)
            known = self._numbered[id(detail)] = detail, self._number.setdefault(said, len(self._number))
        return known[1]
