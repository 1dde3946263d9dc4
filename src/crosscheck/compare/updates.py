"""Which differences an article explains itself: it gives a later figure, and elsewhere says which one that replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crosscheck.compare.aligned import readings_of
from crosscheck.compare.pairs import Edge
from crosscheck.contracts import DetailKind
from crosscheck.model import Claim, Comparison, Reading, Severity, Side, Verdict


def updated(kind: DetailKind, edges: Sequence[Edge], claims: Mapping[str, Sequence[Claim]]) -> tuple[Edge, ...]:
    """The edges, with the differences marked that another sentence of one of the articles explains.

    Left out is what an article itself replaces by the other's value: a report that tells the first count in its second
    paragraph and the last one in its headline agrees with whoever gives the last one.

    Args:
        kind: that of the edges.
        edges: what was compared.
        claims: those of each article, by its id, in order.
    """
    marked = {
        article: [r for claim in own for r in readings_of(kind.name, claim) if r.detail.update]
        for article, own in claims.items()
    }
    return tuple(e for edge in edges for e in _of_edge(kind, edge, marked))


def _of_edge(kind: DetailKind, edge: Edge, marked: Mapping[str, Sequence[Reading]]) -> Iterator[Edge]:
    found = edge.comparison
    if found.verdict is not Verdict.CONFLICT or found.superseded:
        yield edge
        return
    for mine, other in ((edge.left, edge.right), (edge.right, edge.left)):
        for said in marked[mine.claim.article]:
            outcome = kind.compare(said, other)
            if outcome.verdict is Verdict.AGREE and kind.compare(said, mine).superseded:
                return
            why = _explained(mine, said, outcome)
            if why:
                severity = min(found.severity, Severity.DIVERGENCE)
                yield replace(edge, comparison=replace(found, superseded=True, severity=severity, why=why))
                return
    yield edge


def _explained(mine: Reading, said: Reading, outcome: Comparison) -> str:
    """Why the difference is one of time, by another figure of the same article; empty where it does not say so."""
    if said.detail.update == "earlier":
        if outcome.verdict is not Verdict.AGREE or not outcome.superseded:
            return ""
        new, old = mine.detail.surface, said.detail.surface
        return f'One source gives "{new}" and says that an earlier figure was "{old}", as the other has it.'
    same = said.detail.canonical == mine.detail.canonical
    return outcome.why if same and outcome.verdict is Verdict.CONFLICT and outcome.superseded else ""


def unexplained(part: Sequence[Edge], sides: Sequence[Side]) -> list[Edge]:
    """The edges of which no article of the dispute says that the one of the two values has replaced the other.

    What one of those who hold a value says of it goes for all who hold it.

    Args:
        part: all edges of the dispute.
        sides: its readings.
    """
    camp = {(s.article, s.detail.canonical): s.reading for s in sides}

    def held(one: Edge) -> frozenset[int | None]:
        return frozenset(camp.get((r.claim.article, r.detail.canonical)) for r in (one.left, one.right))

    replaced = {held(e) for e in part if e.comparison.superseded}
    return [e for e in part if held(e) not in replaced]
