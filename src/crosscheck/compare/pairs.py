"""Which details are held against each other, and which of the differences stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from crosscheck.compare.aligned import Aligned, Place, place, readings_of
from crosscheck.compare.alike import Outcome, Remembered
from crosscheck.compare.collated import collated
from crosscheck.compare.confidence import calibrated
from crosscheck.compare.known import Known
from crosscheck.compare.novel import borne, novel
from crosscheck.compare.slots import Slots
from crosscheck.contracts import Bearing, Collating, Contrasting, DetailKind
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
    sure: float | None = None
    """How sure it is that the two fill one slot, where a model has learned to tell."""
    doubted: bool = False
    """Whether that model hardly takes for one slot what the rules flag: a dispute needs an edge without doubt."""

    @property
    def confidence(self) -> float:
        """How likely it is that a finding which rests on this is right, in (0, 1)."""
        return calibrated(self.score * self.comparison.confidence) if self.sure is None else self.sure


def compared(kind: DetailKind, aligned: Aligned) -> list[Edge]:
    """Every comparison of this kind that says agree or conflict, in the order of the matches."""
    held = _held(kind, aligned)
    known = Known(kind, aligned) if isinstance(kind, Contrasting) else None
    edges = _sure(kind, aligned, held, known)
    if isinstance(kind, Collating):
        edges.extend(_of_referents(kind, kind, aligned))
    if not isinstance(kind, Contrasting) or known is None:
        return edges
    further = list(novel(kind, aligned, held, known))
    spots = {(place(left), place(right)) for left, right, _, _ in further}
    decided = {spot for e in edges if (spot := (place(e.left), place(e.right))) in spots}
    edges.extend(
        Edge(left=left, right=right, comparison=outcome, score=pair.score, group=pair.group)
        for left, right, outcome, pair in further
        if (place(left), place(right)) not in decided
    )
    return _with_slots(edges, Slots(kind, aligned, known))


def _with_slots(edges: Sequence[Edge], slots: Slots) -> list[Edge]:
    """The edges, marked where the model of the kind's slots doubts a conflict, and those that it adds."""
    if not slots:
        return list(edges)
    conflict = Verdict.CONFLICT
    marked = [
        replace(e, doubted=True) if e.comparison.verdict is conflict and slots.doubted(e.left, e.right) else e
        for e in edges
    ]
    decided = {frozenset((place(e.left), place(e.right))) for e in edges}
    for (left, right, outcome, pair), sure in slots.likely():
        if frozenset((place(left), place(right))) not in decided:
            edge = Edge(left=left, right=right, comparison=outcome, score=pair.score, group=pair.group, sure=sure)
            marked.append(edge)
    return marked


def _sure(kind: DetailKind, aligned: Aligned, held: Mapping[str, Sequence[Reading]], known: Known | None) -> list[Edge]:
    """What the kind itself says of matched claims and of one referent, and of two values of one bearer."""
    edges: list[Edge] = []
    distinct = {claim: _distinct(found) for claim, found in held.items()}
    rule = Remembered(kind.compare, aligned.wordings)
    bearing = kind if known is not None and isinstance(kind, Bearing) else None
    for pair in chain(aligned.among(aligned.matched, held), aligned.among(aligned.beside, held)):
        ours, theirs = distinct[pair.left.id], distinct[pair.right.id]
        found = rule.between(ours, theirs)
        if bearing is not None and known is not None:
            found = [*found, *_of_bearers(bearing, known, ours, theirs, found)]
        for left, right, outcome in found:
            edges.append(Edge(left=left, right=right, comparison=outcome, score=pair.score, group=pair.group))
    for left, right in _same_referent(held, aligned):
        outcome = rule(left, right)
        if outcome.verdict is Verdict.UNKNOWN and bearing is not None and known is not None:
            outcome = borne(bearing, known, left, right)
        if outcome.verdict is not Verdict.UNKNOWN:
            edges.append(Edge(left=left, right=right, comparison=outcome, score=1.0, group=None))
    return edges


def _of_referents(rule: DetailKind, kind: Collating, aligned: Aligned) -> Iterator[Edge]:
    """The conflicts between what two articles say of one referent, wherever they name it."""
    for left, right in collated(kind, aligned):
        outcome = rule.compare(left, right)
        if outcome.verdict is Verdict.CONFLICT:
            yield Edge(left=left, right=right, comparison=outcome, score=1.0, group=None)


def _of_bearers(
    kind: Bearing, known: Known, left: Sequence[Reading], right: Sequence[Reading], found: Sequence[Outcome]
) -> Iterator[Outcome]:
    """What the kind says of two values of one bearer, in two matched claims, of which nothing is said yet."""
    ours, theirs = ([r for r in side if r.detail.referent is not None] for side in (left, right))
    decided = {(place(a), place(b)) for a, b, _ in found} if ours and theirs else set()
    for one in ours:
        for other in theirs:
            outcome = borne(kind, known, one, other)
            if outcome.verdict is not Verdict.UNKNOWN and (place(one), place(other)) not in decided:
                yield one, other, outcome


def standing(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The conflicts in which neither reading has found its equal in the other's sentence.

    "70 ... 300" and "300 ... 70" is no conflict. A value that the other article gives elsewhere settles nothing: one of
    its two sentences is then wrong, and an editor wants to know which. Nor does a value settle anything that its own
    article says was replaced: the later one stands.
    """
    listed = tuple(edges)
    open_ = [e for e in listed if e.comparison.verdict is Verdict.CONFLICT]
    asked = {spot for e in open_ for spot in _towards(e)}  # most agreements are about other values
    settled = {
        spot
        for e in listed
        if e.comparison.verdict is Verdict.AGREE and not e.comparison.superseded
        for spot in _towards(e)
        if spot in asked
    }
    return tuple(e for e in open_ if settled.isdisjoint(_towards(e)))


def _towards(edge: Edge) -> Iterator[tuple[Place, str, Span]]:
    """Each of the two readings, and the sentence that it was held against."""
    for one, other in ((edge.left, edge.right), (edge.right, edge.left)):
        yield place(one), other.claim.article, other.claim.sentence


def _held(kind: DetailKind, aligned: Aligned) -> dict[str, tuple[Reading, ...]]:
    """The readings of each claim that has any, by its id, in the order of articles and text."""
    claims = chain.from_iterable(aligned.articles.values())
    return {claim.id: found for claim in claims if (found := readings_of(kind.name, claim))}


def _distinct(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Without those that are the same in the same place; one name may stand there in two roles."""
    found: dict[tuple[Place, object], Reading] = {}
    for reading in readings:
        found.setdefault((place(reading), reading.detail.value), reading)
    return tuple(found.values()) if len(found) < len(readings) else readings


def _same_referent(held: Mapping[str, Sequence[Reading]], aligned: Aligned) -> Iterator[tuple[Reading, Reading]]:
    """What is said of one person or body anywhere, and was not compared before.

    Of a referent whom many articles name, each reading is held against those of the next `NEXT` of them: a value that
    one article has alone still meets the others', and the pairs do not grow with the square of the articles.
    """
    by_referent: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for reading in chain.from_iterable(held.values()):
        if reading.detail.referent is not None:
            by_referent[reading.detail.referent][reading.claim.article].append(reading)
    named = {r.claim.id for parts in by_referent.values() for rs in parts.values() for r in rs}
    pairs = chain(aligned.among(aligned.matched, named), aligned.among(aligned.beside, named))
    met = {(p.left.id, p.right.id) for p in pairs}
    seen: set[tuple[Place, Place]] = set()
    for referent in sorted(by_referent):
        articles = list(by_referent[referent].items())
        for n, (article, own) in enumerate(articles):
            near = [found for other, found in articles[n + 1 : n + 1 + NEXT] if other in aligned.met[article]]
            for left in own:
                for right in chain.from_iterable(near):
                    spot = place(left), place(right)
                    if spot not in seen and (left.claim.id, right.claim.id) not in met:
                        seen.add(spot)
                        yield left, right
