"""Agreements that are worth a note: one fact, told alike, and by one source more exactly than by another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.compare.aligned import SURE, Aligned
from crosscheck.compare.pairs import Edge
from crosscheck.contracts import DetailKind
from crosscheck.model import Finding, Verdict


def noted(edges: Iterable[Edge], kind: DetailKind, aligned: Aligned) -> tuple[Edge, ...]:
    """The agreements on which the kind has a word, where the claims surely state one fact.

    Where an article gives both values, "dozens" in its headline and 60 below, it has no other precision than anybody.
    """
    worded = [e for e in edges if e.comparison.verdict is Verdict.AGREE and e.comparison.why and e.score >= SURE]
    if not worded:
        return ()
    given: dict[str, set[str]] = defaultdict(set)
    for article, claims in aligned.articles.items():
        given[article].update(d.canonical for c in claims for d in c.details if d.kind == kind.name)
    return tuple(
        e
        for e in worded
        if e.right.detail.canonical not in given[e.left.claim.article]
        and e.left.detail.canonical not in given[e.right.claim.article]
    )


def untold(notes: Iterable[Finding], found: Sequence[Finding]) -> Iterator[Finding]:
    """The notes whose values no finding opposes already."""
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    for n, finding in enumerate(found):
        for side in finding.sides:
            told[side.article, side.detail.canonical].add(n)
    for note in notes:
        opposing: dict[str, set[int]] = defaultdict(set)
        for side in note.sides:
            opposing[side.article] |= told.get((side.article, side.detail.canonical), set())
        articles = Counter(n for findings in opposing.values() for n in findings)
        if max(articles.values(), default=0) < 2:
            yield note
