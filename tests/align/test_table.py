"""The columns against the obvious way, one pair after the other."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crosscheck.align.candidates import candidates
from crosscheck.align.features import matrix, rarity, row
from crosscheck.align.profile import Profile
from crosscheck.align.table import Profiles

words = st.frozensets(st.sampled_from(["ferry", "sank", "harbour", "storm", "crew", "port", "coast"]), max_size=5)
profiles = st.builds(
    Profile,
    words=words,
    names=words,
    predicate=words,
    subject=words,
    arguments=words,
    numbers=words,
    text=st.text("abc ", max_size=12),
    position=st.floats(0, 1),
    headline=st.booleans(),
    quoted=st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(profiles, min_size=2, max_size=12), st.integers(0, 1000))
def test_the_columns_say_what_the_rows_say(seen: list[Profile], seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = (np.abs(rng.standard_normal((len(seen), 6)))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    drawn = candidates(["ab"[n % 2] for n in range(len(seen))], vectors)
    idf = rarity(seen)
    rows = [
        row(
            seen[c.left],
            seen[c.right],
            idf,
            (c.cosine, round(float(vectors[c.left] @ vectors[c.right]), 5)),
            (c.rank_left, c.rank_right, c.margin),
        )
        for c in drawn
    ]
    assume(rows)  # random vectors may have no candidate
    np.testing.assert_allclose(Profiles(seen, vectors).table(drawn), matrix(rows), atol=1.1e-5)
