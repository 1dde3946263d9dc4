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

from crosscheck.compare.aligned import Aligned, Pair, Place, place, readings_of
from crosscheck.contracts import Contrasting
from crosscheck.model import Claim, Comparison, Reading, Verdict

EVEN = 0.5
"""Score from which on values are compared that neither article knows of the other: the claims are one fact."""
SURE = 0.75
"""The same, where one of the values stands elsewhere in the other article."""
TIED = 0.5
"""Confidence of a contrast from which on the wording ties the values to one slot: `EVEN` is enough for these too."""


def novel(kind: Contrasting, aligned: Aligned) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    """The contrasts that stand, in the order of the matched pairs.

    `kind` says whether two values could be of one slot, and whether a claim gives a value.
    """
    for pair in aligned.matched:
        if pair.score >= EVEN:
            yield from _of_pair(kind, pair, aligned.articles)


def _of_pair(
    kind: Contrasting, pair: Pair, claims: Mapping[str, Sequence[Claim]]
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    left, right = readings_of(kind.name, pair.left), readings_of(kind.name, pair.right)
    found = [(a, b, c) for a in left for b in right if (c := kind.contrast(a, b)).verdict is Verdict.CONFLICT]
    there = [r for r in found if not (_told(kind, r[0], r[1], claims) or _told(kind, r[1], r[0], claims))]
    new = [(r, [_new(kind, x, y, claims) for x, y in (r[:2], r[1::-1])]) for r in there]
    standing = [r for r, news in new if _stands(news, pair.score, r[2].confidence)]
    rivals: dict[Place, set[str]] = defaultdict(set)
    for one, other, _ in standing:
        rivals[place(one)].add(other.detail.canonical)
        rivals[place(other)].add(one.detail.canonical)
    for one, other, outcome in standing:
        if len(rivals[place(one)]) == len(rivals[place(other)]) == 1:
            yield one, other, outcome, pair


def _stands(new: Sequence[bool | None], score: float, tied: float) -> bool:
    """Whether two values count: both are new, or one is and the claims or the wording leave little doubt."""
    return False not in new or (any(new) and (score >= SURE or tied >= TIED))


def _new(kind: Contrasting, reading: Reading, against: Reading, claims: Mapping[str, Sequence[Claim]]) -> bool | None:
    """Whether the other's article knows nothing of what the reading has and the other has not; None: it has no more."""
    if not kind.gives(reading.claim, reading.detail, against.detail):
        return None
    return not any(kind.gives(c, reading.detail, against.detail) for c in claims[against.claim.article])


def _told(kind: Contrasting, reading: Reading, against: Reading, claims: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether the other sentence gives the value too."""
    other = against.claim
    near = (c for c in claims[other.article] if c.sentence == other.sentence)
    return any(kind.gives(c, reading.detail, against.detail) for c in near)
