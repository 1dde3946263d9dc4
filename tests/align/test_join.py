from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from crosscheck.align.join import COLUMNS, near, rescored
from crosscheck.align.related import ALIKE, FEWER, FEWEST, MANY, RELATED, _weights, peers, related


def bunches(count: int, size: int, seed: int) -> NDArray[np.float32]:
    """Unit vectors in bunches, so that many pairs are near and many lie about the floor."""
    rng = np.random.default_rng(seed)
    centres = rng.standard_normal((count // size + 1, 64))
    rows = np.repeat(centres, size, axis=0)[:count] + rng.standard_normal((count, 64))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def slow(vectors: NDArray[np.float32], floor: float) -> set[tuple[int, int]]:
    """The obvious way: the cosine of every pair."""
    left, right = np.triu_indices(len(vectors), 1)
    kept = rescored(vectors, left, right) >= floor
    return set(zip(left[kept].tolist(), right[kept].tolist(), strict=True))


@pytest.mark.parametrize("screen", [False, True])
@pytest.mark.parametrize("count", [0, 1, 2, COLUMNS + 300])
def test_both_ways_find_the_pairs_of_the_obvious_way(count: int, *, screen: bool) -> None:
    if screen:
        pytest.importorskip("numkong")
    vectors = bunches(count, 20, seed=count)
    found = [
        pair
        for left, right, _ in near(vectors, 0.5, screen=screen)
        for pair in zip(left.tolist(), right.tolist(), strict=True)
    ]
    assert len(found) == len(set(found))
    assert set(found) == slow(vectors, 0.5)
    assert not count or count < 3 or len(found) > count


def test_a_cosine_is_the_same_in_any_company() -> None:
    vectors = bunches(400, 20, seed=1)
    left, right = np.triu_indices(400, 1)
    whole = rescored(vectors, left, right)
    assert [float(rescored(vectors, left[n : n + 1], right[n : n + 1])[0]) for n in range(0, 3000, 7)] == [
        float(c) for c in whole[:3000:7]
    ]


def test_in_a_small_run_every_article_is_compared_with_every_other() -> None:
    compared = related(np.repeat(np.arange(RELATED + 1), 2), bunches(2 * RELATED + 2, 2, seed=2))
    assert compared.sum() == (RELATED + 1) * RELATED


def test_in_a_large_run_an_article_keeps_those_that_say_the_same() -> None:
    size = 4
    owners = np.repeat(np.arange(60 * size), 3)
    vectors = bunches(60 * 3, 1, seed=3).reshape(60, 3, 64).repeat(size, axis=0).reshape(-1, 64)
    compared = related(owners, vectors)
    assert all(compared[a, b] for a in range(240) for b in range(a // size * size, a // size * size + size) if a != b)
    assert not compared.diagonal().any()
    assert compared.sum() <= 2 * peers(240) * 240


def test_beyond_many_articles_each_has_fewer_peers() -> None:
    counts = (0, 1, 30, RELATED + 1, RELATED + 2, MANY, MANY + 1)
    assert [peers(count) for count in counts] == [0, 0, 29, RELATED, RELATED, RELATED, FEWER]


def test_claims_that_share_a_vector_relate_their_articles_as_if_each_had_its_own() -> None:
    """The pairs of claims one by one: what stands once in the array counts for each claim that has it."""
    rng = np.random.default_rng(4)
    distinct = bunches(240, 4, seed=5)
    owners = np.sort(rng.integers(0, 80, 900))
    owners[:80] = np.arange(80)
    rows = rng.integers(0, 240, 900).astype(np.int32)
    found = _weights(owners, distinct, rows)
    slow_way = np.zeros((80, 80))
    for one in range(900):
        for other in range(one + 1, 900):
            same = rows[one] == rows[other]
            cosine = 1.0 if same else float(distinct[rows[one]] @ distinct[rows[other]])
            slow_way[owners[one], owners[other]] += (cosine - ALIKE) ** 2 if cosine >= ALIKE else 0
    both = [weight + weight.T for weight in (found, slow_way)]
    off = ~np.eye(80, dtype=np.bool_)
    np.testing.assert_allclose(both[0][off], both[1][off], rtol=1e-3, atol=1e-4)
    assert both[1][off].max() > 0


def test_an_article_that_shares_no_claim_is_compared_with_those_of_its_topic() -> None:
    count = RELATED + 20
    rows = np.eye(count, 64 + count, 64, dtype=np.float32) * 0.8
    rows[np.arange(count), np.arange(count) % 2] = 0.6
    compared = related(np.arange(count), rows)
    assert (compared.sum(axis=1) >= FEWEST).all()
    assert not any(compared[a, b] for a in range(count) for b in range(count) if (a - b) % 2)
