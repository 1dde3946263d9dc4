"""From scored pairs to groups: claims of two or more articles that speak of one fact, without drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model import Claim, Group, Match

ANCHOR = 0.5
"""Articles speak of one event where at least one pair of their claims scores this much."""
_UNITS = 1_000_000_000
"""Scores are summed as whole billionths: sums that grow in any order are the same, and none is rounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Claims that stand together so far, named by the first of them; grows by `_merge`."""

    name: str
    claims: list[str]
    articles: Counter[str]
    """How many of the claims each article has."""
    across: dict[str, int]
    """By the name of another part, the sum of the scores between its claims and these, in billionths."""

    def mean_reaches(self, least: int, other: _Part) -> bool:
        """Whether the mean score across, between claims of different articles, is at least that many billionths."""
        fewer, more = sorted((self.articles, other.articles), key=len)
        pairs = len(self.claims) * len(other.claims) - sum(n * more[article] for article, n in fewer.items())
        return self.across.get(other.name, 0) >= least * max(1, pairs)


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
    owner = {c.id: c.article for c in claims}
    strong = sorted(
        (m for m in scored if m.score >= threshold), key=lambda m: (-m.score, order[m.left], order[m.right])
    )
    member = _single({c for m in strong for c in (m.left, m.right)}, scored, owner)
    least = _units(threshold)
    for match in strong:
        one, other = member[match.left], member[match.right]
        if one is not other and one.mean_reaches(least, other):
            _merge(one, other, member)
    distinct = {part.name: part for part in member.values()}.values()
    kept = sorted(
        (sorted(part.claims, key=order.__getitem__) for part in distinct if len(part.articles) > 1),
        key=lambda m: [order[c] for c in m],
    )
    return tuple(Group(id=f"g{n}", claims=tuple(m)) for n, m in enumerate(kept, 1))


def _single(matched: Collection[str], scored: Sequence[Match], owner: Mapping[str, str]) -> dict[str, _Part]:
    """By claim, the part that holds it and no other."""
    member = {c: _Part(name=c, claims=[c], articles=Counter([owner[c]]), across={}) for c in matched}
    for match in scored:
        left, right = match.left, match.right
        if left in member and right in member and owner[left] != owner[right]:
            member[left].across[right] = member[right].across[left] = _units(match.score)
    return member


def _merge(one: _Part, other: _Part, member: dict[str, _Part]) -> None:
    """Move what the smaller part holds to the larger, so that little is moved often."""
    gone, stays = sorted((one, other), key=lambda part: len(part.claims) + len(part.across))
    stays.across.pop(gone.name, None)
    gone.across.pop(stays.name, None)
    for name, total in gone.across.items():
        near = member[name].across
        del near[gone.name]
        near[stays.name] = stays.across[name] = stays.across.get(name, 0) + total
    stays.claims.extend(gone.claims)
    stays.articles.update(gone.articles)
    member.update(dict.fromkeys(gone.claims, stays))


def _units(score: float) -> int:
    return round(score * _UNITS)
