"""From matches to groups: claims of two or more articles that speak of one fact, without drift."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Claim, Group, Match

COHERENCE = 0.5
"""A merger is made only while the mean score between the two parts stays at or above this."""


def group(claims: Sequence[Claim], matches: Sequence[Match]) -> tuple[Group, ...]:
    """Average-link clustering of the matches, strongest first; pairs without a match count as 0.

    A claim stands in one group. Two claims of one article may share a group when both restate the fact.
    """
    order = {c.id: n for n, c in enumerate(claims)}
    score = {frozenset((m.left, m.right)): m.score for m in matches}
    owner = {c.id: c.article for c in claims}
    member: dict[str, set[str]] = {}
    for match in sorted(matches, key=lambda m: (-m.score, order[m.left], order[m.right])):
        one = member.setdefault(match.left, {match.left})
        other = member.setdefault(match.right, {match.right})
        if one is other or _mean(one, other, score, owner) < COHERENCE:
            continue
        one |= other
        for claim in other:
            member[claim] = one
    distinct = {id(m): m for m in member.values()}.values()
    kept = sorted(
        (sorted(m, key=order.__getitem__) for m in distinct if len({owner[c] for c in m}) > 1),
        key=lambda m: [order[c] for c in m],
    )
    return tuple(Group(id=f"g{n}", claims=tuple(m)) for n, m in enumerate(kept, 1))


def _mean(one: set[str], other: set[str], score: dict[frozenset[str], float], owner: dict[str, str]) -> float:
    pairs = [frozenset((a, b)) for a in sorted(one) for b in sorted(other) if owner[a] != owner[b]]
    return sum(score.get(p, 0.0) for p in pairs) / len(pairs) if pairs else 0.0
