"""From pairs to readings: A, C and D against B, in one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from rapidfuzz import fuzz, utils

from crosscheck.compare.aligned import place
from crosscheck.compare.pairs import Edge
from crosscheck.contracts import Contrasting, DetailKind, Reach
from crosscheck.model import Claim, Reading, Side, Verdict

Name: TypeAlias = tuple[str, str]
"""An article and the value that it gives."""
Agreed: TypeAlias = dict[Name, list[tuple[int, Edge]]]
"""By each of the two names, comparisons that found two readings equal, with their places in the order of all."""

RESTATED = 60
"""Likeness of two claims of one article from which on one repeats the other: token sort ratio, 0 to 100, by letters and
figures alone."""


def components(edges: Sequence[Edge], kind: DetailKind) -> tuple[tuple[Edge, ...], ...]:
    """The edges of one kind parted into disputes, in order of appearance.

    Edges that share a reading, or that oppose the same values of the same articles elsewhere in the text (a headline
    and its lead), belong to one dispute. So do those on one point in which an article gives one figure or day.
    """
    exact = isinstance(kind, Contrasting) and kind.reach is Reach.EXACT
    owner: dict[object, int] = {}
    number: dict[object, int] = {}
    joined = list(range(len(edges)))

    def part(n: int) -> int:
        while joined[n] != n:
            joined[n] = joined[joined[n]]
            n = joined[n]
        return n

    for n, edge in enumerate(edges):
        for mark in _marks(edge, number, exact=exact):
            one, other = sorted((part(owner.setdefault(mark, n)), part(n)))
            joined[other] = one
    parts: dict[int, list[Edge]] = {}
    for n, edge in enumerate(edges):
        parts.setdefault(part(n), []).append(edge)
    return tuple(tuple(found) for found in parts.values())


def disputes(parts: Sequence[Sequence[Edge]], kind: DetailKind) -> tuple[tuple[Edge, ...], ...]:
    """The parts, in order, without those that only repeat another on the same point: those are added to it.

    A headline says "85 killed" and "over 100", the leads "at least 85" and "over 100", which can both be right, against
    "56" in a third article: whoever settles the one settles the other.
    """
    listed = [list(part) for part in parts]
    said: dict[tuple[str, str], list[int]] = {}  # by point and article: of a large run's thousands of parts, a few
    for n, part in enumerate(listed):
        for article in {r.claim.article for edge in part for r in (edge.left, edge.right)}:
            said.setdefault((part[0].comparison.point, article), []).append(n)
    for n in sorted(range(len(listed)), key=lambda n: (len(listed[n]), -n)):
        first = listed[n][0]
        near = said[first.comparison.point, first.left.claim.article]
        whole = next((m for m in near if m != n and listed[m] and _repeats(listed[n], listed[m], kind)), None)
        if whole is not None:
            listed[whole] += listed[n]
            listed[n] = []
    return tuple(tuple(part) for part in listed if part)


def _repeats(part: Sequence[Edge], whole: Sequence[Edge], kind: DetailKind) -> bool:
    """Whether all that is said in one part is said in the other, by the same articles."""
    said = {place(r): r for edge in whole for r in (edge.left, edge.right)}.values()
    return all(any(_says(other, one, kind) for other in said) for edge in part for one in (edge.left, edge.right))


def _says(one: Reading, other: Reading, kind: DetailKind) -> bool:
    """Whether the one is the other's value, or a claim that repeats the other's gives an equal one."""
    if _name(one) == _name(other):
        return True
    repeated = one.claim.article == other.claim.article and _alike(one.claim.text, other.claim.text)
    return repeated and kind.compare(one, other).verdict is Verdict.AGREE


def _alike(text: str, other: str) -> bool:
    return fuzz.token_sort_ratio(text, other, processor=utils.default_process) >= RESTATED


def _marks(edge: Edge, number: dict[object, int], *, exact: bool) -> Iterator[object]:
    """What an edge shares with those of its dispute. Names go by a number: two of them are of most edges their own."""
    names = _name(edge.left), _name(edge.right)
    yield place(edge.left)
    yield place(edge.right)
    low, high = sorted(number.setdefault(name, len(number)) for name in names)
    yield low << 32 | high
    if exact and edge.comparison.verdict is Verdict.CONFLICT:
        yield from ((edge.comparison.point, name) for name in names)


def agreed_on(edges: Iterable[Edge], parts: Sequence[Sequence[Edge]]) -> Agreed:
    """The comparisons that found two readings equal, for each name that disputes are about: most are about others."""
    found: Agreed = {_name(r): [] for part in parts for edge in part for r in (edge.left, edge.right)}
    for n, edge in enumerate(edges):
        if edge.comparison.verdict is Verdict.AGREE:
            for name in {_name(edge.left), _name(edge.right)} & found.keys():
                found[name].append((n, edge))
    return found


def readings(part: Sequence[Edge], agreed: Agreed) -> tuple[Side, ...]:
    """One side per article and value, the most widely held reading first.

    Args:
        part: the conflicts of one dispute.
        agreed: they bring in the articles that side with one reading.
    """
    chosen: dict[Name, Reading] = {}
    for edge in sorted(part, key=lambda e: -e.score):
        for reading in (edge.left, edge.right):
            chosen.setdefault(_name(reading), reading)
    value = _camps(chosen, part, agreed)
    members = _members(value)
    camps = sorted(members, key=lambda v: (-len({article for article, _ in members[v]}), min(members[v])))
    rank = {camp: n for n, camp in enumerate(camps)}
    listed = sorted(chosen, key=lambda n: (rank[value[n]], n))
    return tuple(
        Side(claim=chosen[n].claim.id, article=n[0], detail=chosen[n].detail, reading=rank[value[n]]) for n in listed
    )


def _members(value: Mapping[Name, str]) -> dict[str, set[Name]]:
    """Who stands for each value."""
    members: dict[str, set[Name]] = {}
    for name, camp in value.items():
        members.setdefault(camp, set()).add(name)
    return members


def _camps(chosen: dict[Name, Reading], part: Sequence[Edge], agreed: Agreed) -> dict[Name, str]:
    """The value that each reading stands for. Adds to `chosen` the articles that side with one camp alone.

    "2003" agrees with April 2 and with April 21: what agrees with both sides of a conflict neither joins nor ends it.
    """
    value = {name: name[1] for name in chosen}
    camps, apart = _members(value), _apart(part)
    joined: dict[Name, list[tuple[Reading, Name]]] = {}
    articles = {article for article, _ in chosen}
    for _, edge in sorted({n: edge for name in chosen for n, edge in agreed.get(name, ())}.items()):
        one, two = _name(edge.left), _name(edge.right)
        if one in chosen and two in chosen and value[one] != value[two]:
            low, high = sorted((value[one], value[two]))
            if all(apart[name].isdisjoint(camps[low]) for name in camps[high]):
                value.update(dict.fromkeys(camps[high], low))
                camps[low] |= camps.pop(high)
        for known, other in ((edge.left, edge.right), (edge.right, edge.left)):
            if _name(known) in chosen and other.claim.article not in articles:
                joined.setdefault(_name(other), []).append((other, _name(known)))
    for name, sides in joined.items():
        camps_of = {value[known] for _, known in sides}
        if len(camps_of) == 1 and name[0] not in articles:
            chosen[name] = sides[0][0]
            value[name] = camps_of.pop()
            articles.add(name[0])
    return value


def _apart(part: Sequence[Edge]) -> Mapping[Name, set[Name]]:
    """By name, those that it is in conflict with."""
    apart: dict[Name, set[Name]] = defaultdict(set)
    for edge in part:
        one, other = _name(edge.left), _name(edge.right)
        apart[one].add(other)
        apart[other].add(one)
    return apart


def restated(sides: Sequence[Side], claims: Mapping[str, Sequence[Claim]]) -> tuple[Side, ...]:
    """The sides, and beside each every other place where its own article says the same.

    A headline repeats its lead, and whoever corrects one must correct the other. In the order of reading, article
    and text.

    Args:
        sides: of one finding.
        claims: those of each article, by its id, in order.
    """
    found = {(s.claim, s.detail.start): s for s in sides}
    for side in sides:
        text = next(c.text for c in claims[side.article] if c.id == side.claim)
        for claim in claims[side.article]:
            if claim.id == side.claim:
                continue
            for detail in claim.details:
                same = detail.kind == side.detail.kind and detail.value == side.detail.value
                if same and _alike(text, claim.text):
                    here = Side(claim=claim.id, article=claim.article, detail=detail, reading=side.reading)
                    found.setdefault((claim.id, detail.start), here)
    return tuple(sorted(found.values(), key=lambda s: (s.reading, s.article, s.detail.start)))


def _name(reading: Reading) -> Name:
    return reading.claim.article, reading.detail.canonical
