"""Which details are held against each other, and which of the differences stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from crosscheck.compare.aligned import Aligned, Place, place, readings_of
from crosscheck.compare.alike import Remembered
from crosscheck.compare.novel import borne, novel
from crosscheck.contracts import Contrasting, DetailKind
from crosscheck.model import Comparison, Reading, Span, Verdict

NEXT = 50
"""Articles after its own, of those that name a referent, in which a reading of that referent is held against others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two readings of different articles that were compared, and the outcome."""

    left: Reading
    right: Reading
    comparison: Comparison
    score: float
    """How sure it is that both speak of the same fact."""
    group: str | None


def compared(kind: DetailKind, aligned: Aligned) -> tuple[Edge, ...]:
    """Every comparison of this kind that says agree or conflict, in the order of the matches."""
    edges: list[Edge] = []
    held = _held(kind, aligned)
    distinct = {claim: _distinct(found) for claim, found in held.items()}
    rule, of_bearer = Remembered(kind.compare, aligned.wordings), borne(kind, aligned)
    for left, right, score, group in chain(_matched(distinct, aligned), _same_referent(held, aligned)):
        outcome = rule(left, right)
        if outcome.verdict is Verdict.UNKNOWN:
            outcome = of_bearer(left, right)
        if outcome.verdict is not Verdict.UNKNOWN:
            edges.append(Edge(left=left, right=right, comparison=outcome, score=score, group=group))
    if isinstance(kind, Contrasting):
        decided = {(place(e.left), place(e.right)) for e in edges}
        edges.extend(
            Edge(left=left, right=right, comparison=outcome, score=pair.score, group=pair.group)
            for left, right, outcome, pair in novel(kind, aligned, held)
            if (place(left), place(right)) not in decided
        )
    return tuple(edges)


def standing(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The conflicts in which neither reading has found its equal in the other's sentence.

    "70 ... 300" and "300 ... 70" is no conflict. A value that the other article gives elsewhere settles nothing: one of
    its two sentences is then wrong, and an editor wants to know which. Nor does a value settle anything that its own
    article says was replaced: the later one stands.
    """
    listed = tuple(edges)
    settled: set[tuple[Place, str, Span]] = set()
    for edge in listed:
        if edge.comparison.verdict is Verdict.AGREE and not edge.comparison.superseded:
            settled.add((place(edge.left), edge.right.claim.article, edge.right.claim.sentence))
            settled.add((place(edge.right), edge.left.claim.article, edge.left.claim.sentence))
    return tuple(
        e
        for e in listed
        if e.comparison.verdict is Verdict.CONFLICT
        and (place(e.left), e.right.claim.article, e.right.claim.sentence) not in settled
        and (place(e.right), e.left.claim.article, e.left.claim.sentence) not in settled
    )


def _held(kind: DetailKind, aligned: Aligned) -> dict[str, tuple[Reading, ...]]:
    """The readings of each claim that has any, by its id, in the order of articles and text."""
    claims = chain.from_iterable(aligned.articles.values())
    return {claim.id: found for claim in claims if (found := readings_of(kind.name, claim))}


def _distinct(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Without those that are the same in the same place; one name may stand there in two roles."""
    found: dict[tuple[Place, object], Reading] = {}
    for reading in readings:
        found.setdefault((place(reading), reading.detail.value), reading)
    return tuple(found.values())


def _matched(
    held: Mapping[str, Sequence[Reading]], aligned: Aligned
) -> Iterator[tuple[Reading, Reading, float, str | None]]:
    for pair in chain(aligned.matched, aligned.beside):
        for left in held.get(pair.left.id, ()):
            for right in held.get(pair.right.id, ()):
                yield left, right, pair.score, pair.group


def _same_referent(
    held: Mapping[str, Sequence[Reading]], aligned: Aligned
) -> Iterator[tuple[Reading, Reading, float, str | None]]:
    """What is said of one person or body anywhere, and was not compared before.

    Of a referent whom many articles name, each reading is held against those of the next `NEXT` of them: a value that
    one article has alone still meets the others', and the pairs do not grow with the square of the articles.
    """
    by_referent: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for reading in chain.from_iterable(held.values()):
        if reading.detail.referent is not None:
            by_referent[reading.detail.referent][reading.claim.article].append(reading)
    named = {r.claim.id for parts in by_referent.values() for rs in parts.values() for r in rs}
    pairs = chain(aligned.matched, aligned.beside)
    met = {(p.left.id, p.right.id) for p in pairs if p.left.id in named and p.right.id in named}
    seen: set[tuple[Place, Place]] = set()
    for referent in sorted(by_referent):
        articles = list(by_referent[referent].values())
        for n, own in enumerate(articles):
            for left in own:
                for right in chain.from_iterable(articles[n + 1 : n + 1 + NEXT]):
                    spot = place(left), place(right)
                    if spot not in seen and (left.claim.id, right.claim.id) not in met:
                        seen.add(spot)
                        yield left, right, 1.0, None
