"""Which claims are held against each other: the matched ones, and the other clauses of their sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from crosscheck.compare.alike import wordings
from crosscheck.model import Claim, Group, Kind, Match, Reading, Span

SURE = 0.5
"""Two claims more likely than not state one fact: their neighbours are compared too, and agreement is worth showing."""
ALONE = 0.5
"""Score from which on two claims are compared whose groups hold others."""
EXACT: frozenset[Kind] = frozenset({"number", "date"})
"""Kinds whose values an article seldom gives twice for nothing, nor two articles, and that differ beyond doubt."""
LOOSE: frozenset[Kind] = EXACT | {"place", "title"}
"""Kinds whose values are compared too in claims that are somewhat less likely one fact, if nobody else has them;
those that are not exact, where the wording ties them to one slot."""
BESIDE = 0.7
"""What remains of the score for a clause beside the matched one."""

Place: TypeAlias = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims of different articles, with how sure it is that they state one fact."""

    left: Claim
    right: Claim
    score: float
    group: str | None
    beside: bool = False
    """Whether they are no matched claims, but other clauses of two matched sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """The claims of a run and their pairs, worked out once for all kinds."""

    articles: Mapping[str, Sequence[Claim]]
    """The claims of each article, by its id, in order."""
    matched: tuple[Pair, ...]
    """In the order of the matches."""
    loose: tuple[Pair, ...]
    """The other matches, in their order: neither in one group nor likely enough by themselves."""
    beside: tuple[Pair, ...]
    """Other clauses of two sentences of which a clause each surely states one fact, surest first; none is matched."""
    wordings: Mapping[str, int]
    """By the id of each claim that another repeats word for word, a number that both have."""


def aligned(claims: Sequence[Claim], matches: Sequence[Match], groups: Sequence[Group]) -> Aligned:
    """The pairs of one group, those outside that are likely enough by themselves, and what stands beside the former."""
    by_id = {c.id: c for c in claims}
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.article].append(claim)
    home = {claim: group.id for group in groups for claim in group.claims}
    found = ((m, home.get(m.left) if home.get(m.left) == home.get(m.right) else None) for m in matches)
    pairs = [Pair(left=by_id[m.left], right=by_id[m.right], score=m.score, group=group) for m, group in found]
    matched = tuple(p for p in pairs if p.group is not None or p.score >= ALONE)
    loose = tuple(p for p in pairs if p.group is None and p.score < ALONE)
    beside = tuple(_beside(matched, claims))
    return Aligned(articles=articles, matched=matched, loose=loose, beside=beside, wordings=wordings(claims))


def _beside(matched: Sequence[Pair], claims: Sequence[Claim]) -> Iterator[Pair]:
    """The other clauses of two matched sentences.

    "The ferry sank, killing 43" and "The ferry sank, and 31 were killed" are cut differently; what is a participle
    here is a clause there.
    """
    clauses: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        clauses[claim.article, claim.sentence].append(claim)
    number = {claim.id: n for n, claim in enumerate(claims)}
    known = {number[p.left.id] * len(number) + number[p.right.id] for p in matched}
    for pair in sorted((p for p in matched if p.group is not None and p.score >= SURE), key=lambda p: -p.score):
        for left in clauses[pair.left.article, pair.left.sentence]:
            for right in clauses[pair.right.article, pair.right.sentence]:
                place = number[left.id] * len(number) + number[right.id]
                if place not in known:
                    known.add(place)
                    yield Pair(left=left, right=right, score=pair.score * BESIDE, group=pair.group, beside=True)


def readings_of(kind: Kind, claim: Claim) -> tuple[Reading, ...]:
    """The claim's details of that kind, each with the claim."""
    return tuple(Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind)


def place(reading: Reading) -> Place:
    """Where a detail stands and what it says: as good as the reading itself, which is long to hash."""
    detail = reading.detail
    return reading.claim.id, detail.start, detail.end, detail.canonical
