"""Agreements that are worth a note: one fact, told alike, and by one source more exactly than by another."""

from __future__ import annotations

from collections import defaultdict
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
    told = [{(s.article, s.detail.canonical) for s in f.sides} for f in found]
    for note in notes:
        values = {(s.article, s.detail.canonical) for s in note.sides}
        if not any(len({article for article, _ in values & known}) > 1 for known in told):
            yield note
