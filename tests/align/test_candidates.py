from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from crosscheck.align.candidates import FLOOR, KINDRED, NEAREST, candidates


def unit(rows: list[list[float]]) -> NDArray[np.float32]:
    table = np.array(rows, dtype=np.float32)
    norms = np.linalg.norm(table, axis=1, keepdims=True)
    return np.asarray(table / np.where(norms == 0, 1, norms), dtype=np.float32)


def slow(owners: list[str], vectors: NDArray[np.float32]) -> set[tuple[int, int]]:
    """The obvious way: for each claim, sort the claims of each other article."""
    cosines = np.clip(np.round(vectors @ vectors.T, 5), 0, 1)
    found = set()
    for i, j in combinations(range(len(owners)), 2):
        if owners[i] == owners[j]:
            continue
        near = any(
            sum(
                cosines[a, k] > cosines[a, b] or (cosines[a, k] == cosines[a, b] and k < b)
                for k in range(len(owners))
                if owners[k] == owners[b]
            )
            < NEAREST
            for a, b in ((i, j), (j, i))
        )
        if (near and cosines[i, j] >= FLOOR) or cosines[i, j] >= KINDRED:
            found.add((i, j))
    return found


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.lists(st.integers(-3, 3), min_size=3, max_size=3)), min_size=0, max_size=25
    )
)
def test_the_fast_way_draws_the_pairs_of_the_obvious_way(rows: list[tuple[str, list[int]]]) -> None:
    owners = [o for o, _ in rows]
    vectors = unit([[float(x) for x in v] for _, v in rows]) if rows else np.zeros((0, 3), dtype=np.float32)
    assert {(c.left, c.right) for c in candidates(owners, vectors)} == slow(owners, vectors)


def test_claims_of_one_article_are_never_paired() -> None:
    assert len(candidates(["a", "a"], unit([[1, 0], [1, 0]]))) == 0


def test_the_margin_is_negative_where_a_rival_lies_nearer() -> None:
    found = candidates(["a", "b", "b"], unit([[1.0, 0.0], [1.0, 0.1], [1.0, 0.8]]))
    assert [(c.left, c.right, c.margin > 0) for c in found] == [(0, 1, True), (0, 2, False)]
    assert [c.rank_left for c in found] == [0, 1]
