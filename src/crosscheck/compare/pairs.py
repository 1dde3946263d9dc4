"""Which details are held against each other, and which of the differences stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from crosscheck.compare.novel import Pair, novel
from crosscheck.contracts import Contrasting, DetailKind
from crosscheck.model import Claim, Comparison, Group, Match, Reading, Span, Verdict

SURE = 0.5
"""Two claims more likely than not state one fact: their neighbours are compared too, and agreement is worth showing."""
ALONE = 0.5
"""Score from which on two claims are compared whose groups hold others."""
BESIDE = 0.7
"""What remains of the score for a clause beside the matched one."""


Place: TypeAlias = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two readings of different articles that were compared, and the outcome."""

    left: Reading
    right: Reading
    comparison: Comparison
    score: float
    """How sure it is that both speak of the same fact."""
    group: str | None


def place(reading: Reading) -> Place:
    """Where a detail stands and what it says: as good as the reading itself, which is long to hash."""
    detail = reading.detail
    return reading.claim.id, detail.start, detail.end, detail.canonical


def compared(
    kind: DetailKind, claims: Mapping[str, Claim], matches: Sequence[Match], groups: Sequence[Group]
) -> tuple[Edge, ...]:
    """Every comparison of this kind that says agree or conflict, in the order of the matches."""
    edges: list[Edge] = []
    seen: set[tuple[Place, Place]] = set()
    for left, right, score, group in (*_matched(kind, claims, matches, groups), *_same_referent(kind, claims)):
        pair = place(left), place(right)
        if pair in seen:
            continue
        seen.add(pair)
        outcome = kind.compare(left, right)
        if outcome.verdict is not Verdict.UNKNOWN:
            edges.append(Edge(left=left, right=right, comparison=outcome, score=score, group=group))
    if isinstance(kind, Contrasting):
        decided = {(place(e.left), place(e.right)) for e in edges}
        found = _novel(kind, claims, matches, groups)
        edges.extend(e for e in found if (place(e.left), place(e.right)) not in decided)
    return tuple(edges)


def standing(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The conflicts in which neither reading has found its equal in the other's sentence.

    "70 ... 300" and "300 ... 70" is no conflict. A value that the other article gives elsewhere settles nothing: one of
    its two sentences is then wrong, and an editor wants to know which.
    """
    listed = tuple(edges)
    settled: set[tuple[Place, str, Span]] = set()
    for edge in listed:
        if edge.comparison.verdict is Verdict.AGREE:
            settled.add((place(edge.left), edge.right.claim.article, edge.right.claim.sentence))
            settled.add((place(edge.right), edge.left.claim.article, edge.left.claim.sentence))
    return tuple(
        e
        for e in listed
        if e.comparison.verdict is Verdict.CONFLICT
        and (place(e.left), e.right.claim.article, e.right.claim.sentence) not in settled
        and (place(e.right), e.left.claim.article, e.left.claim.sentence) not in settled
    )


def _novel(
    kind: Contrasting, claims: Mapping[str, Claim], matches: Sequence[Match], groups: Sequence[Group]
) -> Iterator[Edge]:
    home = {claim: group.id for group in groups for claim in group.claims}
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        by_article[claim.article].append(claim)
    pairs = (
        Pair(left=claims[m.left], right=claims[m.right], score=m.score, group=group)
        for m, group in _compared(matches, home)
    )
    for left, right, outcome, pair in novel(kind, pairs, by_article):
        yield Edge(left=left, right=right, comparison=outcome, score=pair.score, group=pair.group)


def _compared(matches: Sequence[Match], home: Mapping[str, str]) -> list[tuple[Match, str | None]]:
    """The pairs of one group, and those outside that are likely enough by themselves, each with its group."""
    found = [(m, home.get(m.left) if home.get(m.left) == home.get(m.right) else None) for m in matches]
    return [(m, group) for m, group in found if group is not None or m.score >= ALONE]


def _readings(kind: DetailKind, claim: Claim) -> tuple[Reading, ...]:
    return tuple(Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind.name)


def _matched(
    kind: DetailKind, claims: Mapping[str, Claim], matches: Sequence[Match], groups: Sequence[Group]
) -> Iterator[tuple[Reading, Reading, float, str | None]]:
    home = {claim: group.id for group in groups for claim in group.claims}
    told = _compared(matches, home)
    for one, other, score, group in (
        *((m.left, m.right, m.score, group) for m, group in told),
        *_beside([m for m, group in told if group is not None], claims, home),
    ):
        for left in _readings(kind, claims[one]):
            for right in _readings(kind, claims[other]):
                yield left, right, score, group


def _beside(
    matches: Sequence[Match], claims: Mapping[str, Claim], home: Mapping[str, str]
) -> Iterator[tuple[str, str, float, str]]:
    """The other clauses of two sentences of which a clause each surely states one fact.

    "The ferry sank, killing 43" and "The ferry sank, and 31 were killed" are cut differently; what is a participle
    here is a clause there.
    """
    clauses: dict[tuple[str, Span], list[str]] = defaultdict(list)
    for claim in claims.values():
        clauses[claim.article, claim.sentence].append(claim.id)
    matched = {(m.left, m.right) for m in matches}
    for match in sorted(matches, key=lambda m: -m.score):
        if match.score < SURE:
            break
        one, other = claims[match.left], claims[match.right]
        for left in clauses[one.article, one.sentence]:
            for right in clauses[other.article, other.sentence]:
                if (left, right) not in matched:
                    matched.add((left, right))
                    yield left, right, match.score * BESIDE, home[match.left]


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
