from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.groups import group, one_event
from crosscheck.model import Claim, Match, Span


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


def test_articles_without_an_anchor_are_of_another_event() -> None:
    claims = [claim(a, n) for a in "abc" for n in (1, 2)]
    scored = [match("ac1", "bc1", 0.9), match("ac2", "bc2", 0.4), match("ac1", "cc1", 0.4), match("bc2", "cc2", 0.45)]
    assert one_event(claims, scored) == tuple(scored[:2])


def test_events_are_joined_by_a_chain_of_articles() -> None:
    claims = [claim(a, 1) for a in "abc"]
    scored = [match("ac1", "bc1", 0.9), match("bc1", "cc1", 0.6), match("ac1", "cc1", 0.35)]
    assert one_event(claims, scored) == tuple(scored)
