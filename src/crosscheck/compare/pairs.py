"""Which details are held against each other, and which of the differences stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.contracts import DetailKind
from crosscheck.model import Claim, Comparison, Group, Match, Reading, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two readings of different articles that were compared, and the outcome."""

    left: Reading
    right: Reading
    comparison: Comparison
    score: float
    """How sure it is that both speak of the same fact."""
    group: str | None


def compared(
    kind: DetailKind, claims: Mapping[str, Claim], matches: Sequence[Match], groups: Sequence[Group]
) -> tuple[Edge, ...]:
    """Every comparison of this kind that says agree or conflict, in the order of the matches."""
    edges: list[Edge] = []
    seen: set[tuple[Reading, Reading]] = set()
    for left, right, score, group in (*_matched(kind, claims, matches, groups), *_same_referent(kind, claims)):
        if (left, right) in seen:
            continue
        seen.add((left, right))
        outcome = kind.compare(left, right)
        if outcome.verdict is not Verdict.UNKNOWN:
            edges.append(Edge(left=left, right=right, comparison=outcome, score=score, group=group))
    return tuple(edges)


def standing(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The conflicts in which neither reading has found its equal in the other article.

    "70 ... 300" and "300 ... 70" is no conflict, and neither is a figure that the other article also gives elsewhere.
    """
    listed = tuple(edges)
    settled: set[tuple[Reading, str]] = set()
    for edge in listed:
        if edge.comparison.verdict is Verdict.AGREE:
            settled.add((edge.left, edge.right.claim.article))
            settled.add((edge.right, edge.left.claim.article))
    return tuple(
        e
        for e in listed
        if e.comparison.verdict is Verdict.CONFLICT
        and (e.left, e.right.claim.article) not in settled
        and (e.right, e.left.claim.article) not in settled
    )


def _readings(kind: DetailKind, claim: Claim) -> tuple[Reading, ...]:
    return tuple(Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind.name)


def _matched(
    kind: DetailKind, claims: Mapping[str, Claim], matches: Sequence[Match], groups: Sequence[Group]
) -> Iterator[tuple[Reading, Reading, float, str | None]]:
    home = {claim: group.id for group in groups for claim in group.claims}
    for match in matches:
        if home.get(match.left) is None or home.get(match.left) != home.get(match.right):
            continue
        for left in _readings(kind, claims[match.left]):
            for right in _readings(kind, claims[match.right]):
                yield left, right, match.score, home[match.left]


def _same_referent(
    kind: DetailKind, claims: Mapping[str, Claim]
) -> Iterator[tuple[Reading, Reading, float, str | None]]:
    by_referent: dict[str, list[Reading]] = defaultdict(list)
    for claim in claims.values():
        for reading in _readings(kind, claim):
            if reading.detail.referent is not None:
                by_referent[reading.detail.referent].append(reading)
    for referent in sorted(by_referent):
        for left, right in combinations(by_referent[referent], 2):
            if left.claim.article != right.claim.article:
                yield left, right, 1.0, None
