"""From scored pairs to groups: claims of two or more articles that speak of one fact, without drift."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Claim, Group, Match

ANCHOR = 0.5
"""Articles speak of one event where at least one pair of their claims scores this much."""


def one_event(claims: Sequence[Claim], scored: Sequence[Match]) -> tuple[Match, ...]:
    """The pairs whose articles a chain of anchors joins: what another event shares with this one is its topic."""
    owner = {c.id: c.article for c in claims}
    event = {article: {article} for article in owner.values()}
    for match in scored:
        one, other = event[owner[match.left]], event[owner[match.right]]
        if match.score >= ANCHOR and one is not other:
            one |= other
            for article in other:
                event[article] = one
    return tuple(m for m in scored if event[owner[m.left]] is event[owner[m.right]])


def group(claims: Sequence[Claim], scored: Sequence[Match], threshold: float) -> tuple[Group, ...]:
    """Average-link clustering, strongest pair first: parts merge while the mean score across stays at the threshold.

    A claim stands in one group. Two claims of one article may share a group when both restate the fact.

    Args:
        claims: all claims, in order.
        scored: every candidate pair with its score, those below the threshold too; a pair that was no candidate
            counts as 0.
        threshold: the score from which a pair is a match.
    """
    order = {c.id: n for n, c in enumerate(claims)}
    score = {frozenset((m.left, m.right)): m.score for m in scored}
    owner = {c.id: c.article for c in claims}
    member: dict[str, set[str]] = {}
    strong = (m for m in scored if m.score >= threshold)
    for match in sorted(strong, key=lambda m: (-m.score, order[m.left], order[m.right])):
        one = member.setdefault(match.left, {match.left})
        other = member.setdefault(match.right, {match.right})
        if one is other or _mean(one, other, score, owner) < threshold:
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
