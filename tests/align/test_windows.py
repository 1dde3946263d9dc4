"""Windows change what is held at a time, and nothing that is found."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.candidates import candidates, joined, strips, windows


@given(st.lists(st.integers(0, 5), max_size=30), st.integers(1, 40), st.integers(0, 1000))
def test_windows_hold_the_pairs_of_all_strips_in_order(articles: list[int], least: int, seed: int) -> None:
    owners = [f"a{n}" for n in sorted(articles)]
    rng = np.random.default_rng(seed)
    vectors = np.abs(rng.standard_normal((8, 6))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = rng.integers(0, 8, len(owners)).astype(np.int32)
    parts = list(windows(strips(owners, vectors, rows), least))
    assert all(len(part) >= least for part in parts[:-1])
    assert list(joined(parts)) == list(candidates(owners, vectors[rows]))
