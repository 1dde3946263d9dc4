"""Which claims are held against each other: the matched ones, and the other clauses of their sentences."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crosscheck.compare.alike import wordings
from crosscheck.compare.occasion import occasions
from crosscheck.compare.surroundings import Surroundings
from crosscheck.matches import ONE_EVENT, Matches
from crosscheck.model import Claim, Group, Kind, Match, Reading, Span

SURE = 0.5
"""Two claims more likely than not state one fact: their neighbours are compared too, and agreement is worth showing."""
ALONE = 0.5
"""Score from which on two claims are compared whose groups hold others."""
BESIDE = 0.7
"""What remains of the score for a clause beside the matched one."""

BLOCK = 1 << 14
"""Pairs that are looked through in one go: numbers are records while they are, and there may be millions."""

Place: TypeAlias = tuple[str, int, int, str]


class Pair(NamedTuple):
    """Two claims of different articles, with how sure it is that they state one fact."""

    left: Claim
    right: Claim
    score: float
    group: str | None
    beside: bool
    """Whether they are not matched, but other clauses of two matched sentences."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of claims as columns, in order: a large run has hundreds of thousands, and each kind asks for a few."""

    left: NDArray[np.int32]
    """The place of the one claim among all claims of the run."""
    right: NDArray[np.int32]
    score: NDArray[np.float64]
    group: NDArray[np.int32]
    """Which group holds both, by its place among all groups; -1 where none does."""
    beside: bool = False

    def where(self, kept: NDArray[np.bool_] | slice) -> Pairs:
        """The pairs that are kept."""
        return Pairs(
            left=self.left[kept],
            right=self.right[kept],
            score=self.score[kept],
            group=self.group[kept],
            beside=self.beside,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """The claims of a run and their pairs, worked out once for all kinds."""

    claims: Sequence[Claim]
    places: Mapping[str, int]
    """The place of each claim among these, by its id."""
    groups: Sequence[Group]
    articles: Mapping[str, Sequence[Claim]]
    """The claims of each article, by its id, in order."""
    matched: Pairs
    """In the order of the matches."""
    loose: Pairs
    """The other matches, in their order: neither in one group nor likely enough by themselves."""
    faint: Pairs
    """Pairs below the score of a match, in runs of few articles: only the models of slots look at them."""
    beside: Pairs
    """Other clauses of two sentences of which a clause each surely states one fact, surest first; none is matched."""
    wordings: Mapping[str, int]
    """By the id of each claim that another repeats word for word, a number that both have."""
    met: Mapping[str, Set[str]]
    """The articles of the same occasion with which each has a match, by its id."""
    around: Surroundings
    """How near the words around two details are."""

    def among(self, pairs: Pairs, held: Iterable[str], least: float = 0.0) -> Iterator[Pair]:
        """Of some pairs those of which both claims are held, by their ids, and that score at least so much."""
        holds = np.zeros(len(self.claims), dtype=np.bool_)
        holds[[self.places[claim] for claim in held]] = True
        one: dict[float, float] = {}  # each score is one object: what becomes of many a pair holds it for long
        for n in range(0, len(pairs.left), BLOCK):
            part = pairs.where(slice(n, n + BLOCK))
            found = part.where(holds[part.left] & holds[part.right] & (part.score >= least))
            columns = (found.left.tolist(), found.right.tolist(), found.score.tolist(), found.group.tolist())
            for left, right, score, group in zip(*columns, strict=True):
                home = self.groups[group].id if group >= 0 else None
                yield Pair(self.claims[left], self.claims[right], one.setdefault(score, score), home, pairs.beside)


def aligned(
    claims: Sequence[Claim],
    matches: Sequence[Match],
    groups: Sequence[Group],
    around: Surroundings | None = None,
) -> Aligned:
    """The pairs of one group, those outside that are likely enough by themselves, and what stands beside the former."""
    places = {c.id: n for n, c in enumerate(claims)}
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.article].append(claim)
    home = np.full(len(claims), -1, dtype=np.int32)
    for n, group in enumerate(groups):
        home[[places[claim] for claim in group.claims]] = n
    left, right, score = _columns(matches, places)
    pairs = Pairs(left=left, right=right, score=score, group=np.where(home[left] == home[right], home[left], -1))
    told = occasions(claims, left, right, score)
    pairs = pairs.where(told.pairs)
    likely = (pairs.group >= 0) | (pairs.score >= ALONE)
    matched = pairs.where(likely)
    return Aligned(
        claims=claims,
        places=places,
        groups=groups,
        articles=articles,
        matched=matched,
        loose=pairs.where(~likely),
        faint=_faint(claims, places, matches, told.articles),
        beside=_beside(matched, claims),
        wordings=wordings(claims),
        met=told.articles,
        around=around or Surroundings(),
    )


def _faint(
    claims: Sequence[Claim], places: Mapping[str, int], matches: Sequence[Match], met: Mapping[str, Set[str]]
) -> Pairs:
    """The pairs that score too little for a match, between articles of one occasion, or of few articles all."""
    faint = matches.faint if isinstance(matches, Matches) else None
    left, right, score = _columns(faint if faint is not None else (), places)
    pairs = Pairs(left=left, right=right, score=score, group=np.full(len(left), -1, dtype=np.int32))
    owners = [(claims[a].article, claims[b].article) for a, b in zip(left.tolist(), right.tolist(), strict=True)]
    few = len(met) <= ONE_EVENT
    return pairs.where(np.array([few or theirs in met[ours] for ours, theirs in owners], dtype=np.bool_))


def _columns(
    matches: Sequence[Match], places: Mapping[str, int]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """The place of either claim of each match, and its score."""
    if isinstance(matches, Matches):
        at = np.array([places[claim] for claim in matches.ids], dtype=np.int32)
        return at[np.asarray(matches.left)], at[np.asarray(matches.right)], np.asarray(matches.score)
    left = np.fromiter((places[m.left] for m in matches), dtype=np.int32, count=len(matches))
    right = np.fromiter((places[m.right] for m in matches), dtype=np.int32, count=len(matches))
    return left, right, np.fromiter((m.score for m in matches), dtype=np.float64, count=len(matches))


def _beside(matched: Pairs, claims: Sequence[Claim]) -> Pairs:
    """The other clauses of two matched sentences.

    "The ferry sank, killing 43" and "The ferry sank, and 31 were killed" are cut differently; what is a participle
    here is a clause there.

    One article goes after the other, so that what is known already is that of one: of a large run it is millions.
    """
    clauses: dict[tuple[str, Span], list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        clauses[claim.article, claim.sentence].append(n)
    sentence = [clauses[claim.article, claim.sentence] for claim in claims]
    of_left: dict[str, list[int]] = defaultdict(list)
    lefts, rights = matched.left.tolist(), matched.right.tolist()
    for n, left in enumerate(lefts):
        of_left[claims[left].article].append(n)
    sure = (matched.group >= 0) & (matched.score >= SURE)
    order = -matched.score
    found: tuple[array[int], array[int], array[int]] = (array("q"), array("i"), array("i"))
    for places in of_left.values():
        known = {(lefts[n], rights[n]) for n in places}
        for n in sorted((n for n in places if sure[n]), key=order.__getitem__):
            for pair in product(sentence[lefts[n]], sentence[rights[n]]):
                if pair not in known:
                    known.add(pair)
                    for column, value in zip(found, (n, *pair), strict=True):
                        column.append(value)
    of, left_, right_ = (np.array(column, dtype=kind) for column, kind in zip(found, ("q", "i", "i"), strict=True))
    sorted_ = np.lexsort((of, order[of]))  # what is of one pair stays in its order
    of, left_, right_ = of[sorted_], left_[sorted_], right_[sorted_]
    return Pairs(left=left_, right=right_, score=matched.score[of] * BESIDE, group=matched.group[of], beside=True)


def readings_of(kind: Kind, claim: Claim) -> tuple[Reading, ...]:
    """The claim's details of that kind, each with the claim."""
    return tuple(Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind)


def place(reading: Reading) -> Place:
    """Where a detail stands and what it says: as good as the reading itself, which is long to hash."""
    detail = reading.detail
    return reading.claim.id, detail.start, detail.end, detail.canonical
