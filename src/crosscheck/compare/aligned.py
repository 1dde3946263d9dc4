"""Which claims are held against each other: the matched ones, and the other clauses of their sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from crosscheck.compare.alike import wordings
from crosscheck.model import Claim, Group, Kind, Match, Reading, Span

SURE = 0.5
"""Two claims more likely than not state one fact: their neighbours are compared too, and agreement is worth showing."""
ALONE = 0.5
"""Score from which on two claims are compared whose groups hold others."""
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
    """Whether they are not matched, but other clauses of two matched sentences."""


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
    met: Mapping[str, Set[str]]
    """The articles with which each has a match, by its id."""


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
    return Aligned(
        articles=articles,
        matched=matched,
        loose=loose,
        beside=tuple(_beside(matched, articles)),
        wordings=wordings(claims),
        met=_met(pairs, articles),
    )


def _met(pairs: Sequence[Pair], articles: Iterable[str]) -> Mapping[str, Set[str]]:
    met: dict[str, set[str]] = {article: set() for article in articles}
    for pair in pairs:
        met[pair.left.article].add(pair.right.article)
        met[pair.right.article].add(pair.left.article)
    return met


def _beside(matched: Sequence[Pair], articles: Mapping[str, Sequence[Claim]]) -> list[Pair]:
    """The other clauses of two matched sentences.

    "The ferry sank, killing 43" and "The ferry sank, and 31 were killed" are cut differently; what is a participle
    here is a clause there.

    One article goes after the other, so that what is known already is that of one: of a large run it is millions.
    """
    clauses: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in chain.from_iterable(articles.values()):
        clauses[claim.article, claim.sentence].append(claim)
    of_left: dict[str, list[int]] = {article: [] for article in articles}
    for n, pair in enumerate(matched):
        of_left[pair.left.article].append(n)
    found: list[tuple[int, Pair]] = []
    for places in of_left.values():
        known = {(matched[n].left.id, matched[n].right.id) for n in places}
        sure = (n for n in places if matched[n].group is not None and matched[n].score >= SURE)
        for n in sorted(sure, key=lambda n: -matched[n].score):
            found.extend((n, pair) for pair in _clauses_of(matched[n], clauses, known))
    found.sort(key=lambda of_pair: (-matched[of_pair[0]].score, of_pair[0]))
    return [pair for _, pair in found]


def _clauses_of(
    pair: Pair, clauses: Mapping[tuple[str, Span], Sequence[Claim]], known: set[tuple[str, str]]
) -> Iterator[Pair]:
    """Every two clauses of the two sentences that are not known; from now on they are."""
    for left in clauses[pair.left.article, pair.left.sentence]:
        for right in clauses[pair.right.article, pair.right.sentence]:
            if (left.id, right.id) not in known:
                known.add((left.id, right.id))
                yield Pair(left=left, right=right, score=pair.score * BESIDE, group=pair.group, beside=True)


def readings_of(kind: Kind, claim: Claim) -> tuple[Reading, ...]:
    """The claim's details of that kind, each with the claim."""
    return tuple(Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind)


def place(reading: Reading) -> Place:
    """Where a detail stands and what it says: as good as the reading itself, which is long to hash."""
    detail = reading.detail
    return reading.claim.id, detail.start, detail.end, detail.canonical
