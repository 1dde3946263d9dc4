"""Values that only one source knows: what two sentences of one fact say differently, whatever words tie it to them.

The kinds compare two details where the wording proves that both fill one slot: the same verb, the same role. Two
newsrooms seldom choose the same wording. What gives a wrong value away then is that nobody else has it: over the
development clusters, of the pairs of values of one type that differ in two claims of one fact, all but a few are of two
slots, and then each article gives the other's value somewhere else. So a difference counts as well where neither
article knows the other's value, or where one value is new in a pair of claims that are surely one fact; and only where
nothing else in the two sentences could be meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.contracts import Contrasting
from crosscheck.model import Claim, Comparison, Reading, Verdict

EVEN = 0.5
"""From this score on, two claims are one fact: values that neither article knows of the other are compared."""
SURE = 0.8
"""The same, where one of the values stands elsewhere in the other article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two matched claims, with how sure it is that they state one fact."""

    left: Claim
    right: Claim
    score: float
    group: str


def novel(
    kind: Contrasting, pairs: Iterable[Pair], claims: Mapping[str, Sequence[Claim]]
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    """The contrasts that stand, in the order of the pairs.

    Args:
        kind: says whether two values could be of one slot, and whether a claim gives a value.
        pairs: claims of two articles that state one fact.
        claims: the claims of each article, by its id.
    """
    for pair in pairs:
        if pair.score >= EVEN:
            yield from _of_pair(kind, pair, claims)


def _of_pair(
    kind: Contrasting, pair: Pair, claims: Mapping[str, Sequence[Claim]]
) -> Iterator[tuple[Reading, Reading, Comparison, Pair]]:
    left, right = _readings(kind, pair.left), _readings(kind, pair.right)
    found = [(a, b, c) for a in left for b in right if (c := kind.contrast(a, b)).verdict is Verdict.CONFLICT]
    there = [r for r in found if not _told(kind, r[0], pair.right, claims) and not _told(kind, r[1], pair.left, claims)]
    rivals = Counter(r for a, b, _ in there for r in (a, b))
    for a, b, outcome in there:
        if rivals[a] > 1 or rivals[b] > 1:
            continue
        known = [
            any(kind.gives(claim, reading.detail) for claim in claims[other.article])
            for reading, other in ((a, pair.right), (b, pair.left))
        ]
        if not any(known) or (not all(known) and pair.score >= SURE):
            yield a, b, outcome, pair


def _readings(kind: Contrasting, claim: Claim) -> list[Reading]:
    return [Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind.name]


def _told(kind: Contrasting, reading: Reading, other: Claim, claims: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether the other sentence gives the value too."""
    return any(kind.gives(c, reading.detail) for c in claims[other.article] if c.sentence == other.sentence)
