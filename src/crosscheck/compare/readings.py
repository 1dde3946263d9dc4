"""From pairs to readings: A, C and D against B, in one finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from crosscheck.compare.pairs import Edge
from crosscheck.model import Claim, Reading, Side

RESTATED = 60
"""Likeness (token sort ratio, 0 to 100) of two claims of one article from which on one repeats the other."""


def components(edges: Sequence[Edge]) -> tuple[tuple[Edge, ...], ...]:
    """The edges parted into disputes, in order of appearance.

    Edges that share a reading, or that oppose the same values of the same articles elsewhere in the text (a headline
    and its lead), belong to one dispute.
    """
    parts: list[list[Edge]] = []
    marks: list[set[object]] = []
    for edge in edges:
        mine = _marks(edge)
        joined = [n for n, known in enumerate(marks) if known & mine]
        part, known = [edge], mine
        for n in reversed(joined):
            part, known = parts.pop(n) + part, marks.pop(n) | known
        parts.append(part)
        marks.append(known)
    return tuple(tuple(part) for part in parts)


def _marks(edge: Edge) -> set[object]:
    values = frozenset(
        ((edge.left.claim.article, edge.left.detail.canonical), (edge.right.claim.article, edge.right.detail.canonical))
    )
    return {edge.left, edge.right, values}


def readings(part: Sequence[Edge], agreed: Iterable[Edge]) -> tuple[Side, ...]:
    """One side per article and value, the most widely held reading first.

    Args:
        part: the conflicts of one dispute.
        agreed: comparisons that found two readings equal; they bring in the articles that side with one reading.
    """
    chosen: dict[tuple[str, str], Reading] = {}
    for edge in sorted(part, key=lambda e: -e.score):
        for reading in (edge.left, edge.right):
            chosen.setdefault(_name(reading), reading)
    value = {name: name[1] for name in chosen}
    for edge in agreed:
        for known, other in ((edge.left, edge.right), (edge.right, edge.left)):
            if _name(known) not in chosen:
                continue
            if _name(other) in chosen:
                one, two = sorted((value[_name(known)], value[_name(other)]))
                value = {n: one if v == two else v for n, v in value.items()}
            elif other.claim.article not in {article for article, _ in chosen}:
                chosen[_name(other)] = other
                value[_name(other)] = value[_name(known)]
    camps = sorted(
        set(value.values()),
        key=lambda v: (-len({n[0] for n in value if value[n] == v}), min(n for n in value if value[n] == v)),
    )
    rank = {camp: n for n, camp in enumerate(camps)}
    listed = sorted(chosen, key=lambda n: (rank[value[n]], n))
    return tuple(
        Side(claim=chosen[n].claim.id, article=n[0], detail=chosen[n].detail, reading=rank[value[n]]) for n in listed
    )


def restated(sides: Sequence[Side], claims: Sequence[Claim]) -> tuple[Side, ...]:
    """The sides, and beside each every other place where its own article says the same.

    A headline repeats its lead, and whoever corrects one must correct the other. In the order of reading, article
    and text.
    """
    by_id = {c.id: c for c in claims}
    found = {(s.claim, s.detail.start): s for s in sides}
    for side in sides:
        text = by_id[side.claim].text
        for claim in claims:
            if claim.article != side.article or claim.id == side.claim:
                continue
            for detail in claim.details:
                same = detail.kind == side.detail.kind and detail.value == side.detail.value
                if same and fuzz.token_sort_ratio(text, claim.text) >= RESTATED:
                    here = Side(claim=claim.id, article=claim.article, detail=detail, reading=side.reading)
                    found.setdefault((claim.id, detail.start), here)
    return tuple(sorted(found.values(), key=lambda s: (s.reading, s.article, s.detail.start)))


def _name(reading: Reading) -> tuple[str, str]:
    return reading.claim.article, reading.detail.canonical
