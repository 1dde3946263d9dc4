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
    value = _camps(chosen, part, agreed)
    camps = sorted(
        set(value.values()),
        key=lambda v: (-len({n[0] for n in value if value[n] == v}), min(n for n in value if value[n] == v)),
    )
    rank = {camp: n for n, camp in enumerate(camps)}
    listed = sorted(chosen, key=lambda n: (rank[value[n]], n))
    return tuple(
        Side(claim=chosen[n].claim.id, article=n[0], detail=chosen[n].detail, reading=rank[value[n]]) for n in listed
    )


def _camps(
    chosen: dict[tuple[str, str], Reading], part: Sequence[Edge], agreed: Iterable[Edge]
) -> dict[tuple[str, str], str]:
    """The value that each reading stands for. Adds to `chosen` the articles that side with one camp alone.

    "2003" agrees with April 2 and with April 21: what agrees with both sides of a conflict neither joins nor ends it.
    """
    value = {name: name[1] for name in chosen}
    apart = {frozenset((_name(e.left), _name(e.right))) for e in part}
    joined: dict[tuple[str, str], list[tuple[Reading, tuple[str, str]]]] = {}
    for edge in agreed:
        one, two = _name(edge.left), _name(edge.right)
        if one in chosen and two in chosen:
            low, high = sorted((value[one], value[two]))
            camps = [[n for n in value if value[n] == camp] for camp in (low, high)]
            if not any(frozenset((a, b)) in apart for a in camps[0] for b in camps[1]):
                value = {n: low if v == high else v for n, v in value.items()}
        for known, other in ((edge.left, edge.right), (edge.right, edge.left)):
            if _name(known) in chosen and other.claim.article not in {article for article, _ in chosen}:
                joined.setdefault(_name(other), []).append((other, _name(known)))
    for name, sides in joined.items():
        camps_of = {value[known] for _, known in sides}
        if len(camps_of) == 1 and name[0] not in {article for article, _ in chosen}:
            chosen[name] = sides[0][0]
            value[name] = camps_of.pop()
    return value


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
