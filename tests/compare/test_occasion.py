"""Which articles tell of one occasion."""

from __future__ import annotations

import numpy as np
import pytest

from crosscheck.compare.occasion import CROWDED, SURE, occasions
from crosscheck.matches import ONE_EVENT
from hollow import hollow


def told(sizes: dict[str, int], met: list[tuple[str, str]], score: float = 0.6) -> set[str]:
    """The pairs of articles of one occasion, of articles with so many claims, of which some are matched: "a0", "b0"."""
    claims = [hollow("plain", article, n) for article, size in sizes.items() for n in range(size)]
    place = {f"{c.article}{c.start // 10}": n for n, c in enumerate(claims)}
    left = np.array([place[a] for a, _ in met], dtype=np.int32)
    right = np.array([place[b] for _, b in met], dtype=np.int32)
    found = occasions(claims, left, right, np.full(len(met), score))
    pairs = zip(left[found.pairs].tolist(), right[found.pairs].tolist(), strict=True)
    kept = {claims[a].article + claims[b].article for a, b in pairs}
    assert kept == {a + b for a, near in found.articles.items() for b in near if a < b}
    return kept


ONE = {"a": 12, "b": 30, "c": 24, "d": 20, "e": 20}


def test_a_twelfth_of_the_smaller_article_is_enough() -> None:
    assert told(ONE, [("a0", "b0")]) == {"ab"}
    assert told({**ONE, "a": 13}, [("a0", "b0")]) == set()


def test_what_is_hardly_one_fact_does_not_count() -> None:
    assert told(ONE, [("a0", "b0")], score=SURE - 0.01) == set()


def test_a_third_article_may_join_two() -> None:
    assert told(ONE, [("b1", "c1")]) == set()
    assert told(ONE, [("b1", "c1"), ("a0", "b0")]) == {"ab"}
    assert told(ONE, [("b1", "c1"), ("a0", "b0"), ("a1", "c0")]) == {"ab", "ac", "bc"}


@pytest.mark.parametrize(("size", "found"), [(ONE_EVENT, {"ab"}), (ONE_EVENT + 1, set())])
def test_a_few_articles_alone_belong_together(size: int, found: set[str]) -> None:
    sizes = dict.fromkeys("abcde"[:size], 20)
    assert told(sizes, [("a0", "b0")]) == found


def test_a_claim_with_as_many_matches_as_are_kept_is_no_sign_of_two_occasions() -> None:
    many = {"a": 20, "b": 20, **{f"z{n}": 1 for n in range(CROWDED)}}
    crowd = [(f"{article}{k}", f"z{n}0") for n in range(CROWDED) for k in range(19) for article in "ab"]
    assert "ab" not in told(many, [("a0", "b0")])
    assert "ab" in told(many, [("a19", "b19"), *crowd])


def test_no_articles() -> None:
    assert told({}, []) == set()
