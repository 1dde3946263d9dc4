from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align import groups
from crosscheck.align.scored import STEPS, Scored
from crosscheck.model import Claim, Group, Match, Span


def claim(article: str, n: int) -> Claim:
    return Claim(
        id=f"{article}c{n}",
        article=article,
        text="x",
        start=n,
        end=n + 1,
        sentence=Span(start=n, end=n + 1),
        paragraph=0,
        tokens=(),
    )


def match(left: str, right: str, score: float) -> Match:
    return Match(left=left, right=right, score=score, cosine=0.7)


def columns(claims: Sequence[Claim], pairs: Sequence[Match]) -> Scored:
    """The pairs as alignment has them."""
    place = {c.id: n for n, c in enumerate(claims)}
    rows = sorted((*sorted((place[m.left], place[m.right])), round(m.score * STEPS)) for m in pairs)
    left, right, steps = zip(*rows, strict=True) if rows else ((), (), ())
    return Scored(
        left=np.array(left, dtype=np.int32),
        right=np.array(right, dtype=np.int32),
        steps=np.array(steps, dtype=np.uint16),
        cosine=np.full(len(rows), 0.7, dtype=np.float32),
    )


def owners(claims: Sequence[Claim]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([ord(c.article) - ord("a") for c in claims], dtype=np.int64)


def group(claims: Sequence[Claim], pairs: Sequence[Match], threshold: float) -> tuple[Group, ...]:
    return groups.group([c.id for c in claims], owners(claims), columns(claims, pairs), threshold)


def one_event(claims: Sequence[Claim], pairs: Sequence[Match]) -> list[tuple[str, str]]:
    """The ids of the pairs that are left, in order."""
    scored = columns(claims, pairs)
    found = scored.where(groups.one_event(owners(claims), scored))
    return [
        (claims[left].id, claims[right].id)
        for left, right in zip(found.left.tolist(), found.right.tolist(), strict=True)
    ]


def test_a_chain_of_matches_does_not_drift() -> None:
    """a~b and b~c are strong, but a and c have nothing in common: the weaker link does not pull c in."""
    claims = [claim("a", 1), claim("b", 1), claim("c", 1), claim("d", 1)]
    chain = [match("ac1", "bc1", 0.95), match("bc1", "cc1", 0.6), match("cc1", "dc1", 0.94)]
    assert [g.claims for g in group(claims, chain, 0.5)] == [("ac1", "bc1"), ("cc1", "dc1")]


def test_three_sources_of_one_fact_are_one_group() -> None:
    claims = [claim(a, 1) for a in "abc"]
    full = [match("ac1", "bc1", 0.9), match("bc1", "cc1", 0.9), match("ac1", "cc1", 0.8)]
    assert [g.claims for g in group(claims, full, 0.5)] == [("ac1", "bc1", "cc1")]


def test_no_matches_no_groups() -> None:
    assert group([claim("a", 1)], [], 0.5) == ()


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.floats(0.5, 1)), max_size=20),
    st.randoms(use_true_random=False),
)
def test_groups_part_the_claims_span_articles_and_ignore_the_order_of_matches(
    rows: list[tuple[int, int, float]], random: object
) -> None:
    claims = [claim("abc"[n % 3], n) for n in range(9)]
    pairs = {(min(i, j), max(i, j)): score for i, j, score in rows if claims[i].article != claims[j].article}
    matches = [match(claims[i].id, claims[j].id, round(s, 3)) for (i, j), s in sorted(pairs.items())]
    groups = group(claims, matches, 0.5)
    members = [c for g in groups for c in g.claims]
    assert len(members) == len(set(members))
    assert all(len({c[0] for c in g.claims}) > 1 for g in groups)
    shuffled = list(matches)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group(claims, shuffled, 0.5) == groups


@given(st.integers(0, 2**32), st.integers(2, 16), st.integers(1, 6), st.integers(0, 12))
def test_groups_are_those_of_means_worked_out_anew(seed: int, count: int, articles: int, least: int) -> None:
    """Sixteenths are exact in binary and in steps: a mean that just reaches the threshold does so in both."""
    random = Random(seed)
    dense = random.random()
    claims = [claim("abcdef"[random.randrange(articles)], n) for n in range(count)]
    across = [pair for pair in combinations(claims, 2) if pair[0].article != pair[1].article]
    pairs = [(one.id, other.id) for one, other in across if random.random() < dense]
    scored = [match(one, other, random.randint(0, 16) / 16) for one, other in pairs]
    assert [g.claims for g in group(claims, scored, least / 16)] == plainly_grouped(claims, scored, least / 16)


def plainly_grouped(claims: list[Claim], scored: list[Match], threshold: float) -> list[tuple[str, ...]]:
    """The same clustering with every mean from all its pairs."""
    order = {c.id: n for n, c in enumerate(claims)}
    owner = {c.id: c.article for c in claims}
    score = {frozenset((m.left, m.right)): m.score for m in scored}
    member = {c.id: frozenset([c.id]) for c in claims}
    for m in sorted(scored, key=lambda m: (-m.score, order[m.left], order[m.right])):
        one, other = member[m.left], member[m.right]
        across = [score.get(frozenset((a, b)), 0.0) for a in one for b in other if owner[a] != owner[b]]
        mean = sum(across) / len(across) if across else 0.0
        if m.score >= threshold and one is not other and mean >= threshold:
            member.update(dict.fromkeys(one | other, one | other))
    kept = [sorted(part, key=order.__getitem__) for part in set(member.values()) if len({owner[c] for c in part}) > 1]
    return [tuple(part) for part in sorted(kept, key=lambda part: [order[c] for c in part])]


def test_a_mean_of_just_the_threshold_is_not_lost_to_rounding() -> None:
    assert (0.57 + 0.23) / 2 < 0.4
    claims = [claim(a, 1) for a in "abc"]
    full = [match("ac1", "bc1", 0.9), match("ac1", "cc1", 0.57), match("bc1", "cc1", 0.23)]
    assert [g.claims for g in group(claims, full, 0.4)] == [("ac1", "bc1", "cc1")]


def test_articles_without_an_anchor_are_of_another_event() -> None:
    claims = [claim(a, n) for a in "abcde" for n in (1, 2)]
    scored = [match("ac1", "bc1", 0.9), match("ac2", "bc2", 0.4), match("ac1", "cc1", 0.4), match("bc2", "cc2", 0.45)]
    assert one_event(claims, scored) == [("ac1", "bc1"), ("ac2", "bc2")]


def test_so_few_articles_are_of_one_event_without_an_anchor() -> None:
    claims = [claim(a, n) for a in "abcd" for n in (1, 2)]
    scored = [match("ac1", "bc1", 0.3), match("ac2", "cc2", 0.4)]
    assert one_event(claims, scored) == [("ac1", "bc1"), ("ac2", "cc2")]


def test_events_are_joined_by_a_chain_of_articles() -> None:
    claims = [claim(a, 1) for a in "abcde"]
    scored = [match("ac1", "bc1", 0.9), match("bc1", "cc1", 0.6), match("ac1", "cc1", 0.35), match("ac1", "dc1", 0.35)]
    assert one_event(claims, scored) == [("ac1", "bc1"), ("ac1", "cc1"), ("bc1", "cc1")]
