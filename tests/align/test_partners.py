"""Which matches of a large run stay, against the plain way; and what no choice of partners may hide."""

from __future__ import annotations

import sys
from random import Random

import numpy as np
import pytest

from crosscheck.align.partners import BEST, SPREAD, partners
from crosscheck.align.scored import Scored

MODULE = sys.modules[partners.__module__]


def columns(rows: dict[tuple[int, int], int]) -> Scored:
    order = sorted(rows)
    return Scored(
        left=np.array([left for left, _ in order], dtype=np.int32),
        right=np.array([right for _, right in order], dtype=np.int32),
        steps=np.array([rows[pair] for pair in order], dtype=np.uint16),
        cosine=np.array([rows[pair] / 10_000 for pair in order], dtype=np.float32),
    )


def places(pairs: Scored) -> list[tuple[int, int]]:
    return list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


def plainly(rows: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """One claim after the other: the best of its partners, and of the others so many at even distances."""
    kept = set()
    for claim in {claim for pair in rows for claim in pair}:
        own = sorted((pair for pair in rows if claim in pair), key=lambda pair: (-rows[pair], sum(pair) - claim))
        rest = own[BEST:]
        kept |= set(own[:BEST])
        if len(rest) <= SPREAD:
            kept |= set(rest)
        else:
            kept |= {rest[-(-(n + 1) * len(rest) // SPREAD) - 1] for n in range(SPREAD)}
    return sorted(kept)


@pytest.mark.parametrize("seed", range(6))
def test_those_stay_that_either_side_keeps(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(seed)
    monkeypatch.setattr(MODULE, "BLOCK", rng.choice((1, 7, 4096)))
    count, share = rng.choice(((5, 1.0), (60, 1.0), (80, 0.6), (150, 0.2)))
    pairs = ((a, b) for a in range(count) for b in range(a + 1, count))
    rows = {pair: rng.randrange(2500, 2560) for pair in pairs if rng.random() < share}
    found = partners(columns(rows))
    assert places(found) == plainly(rows)
    assert [rows[pair] for pair in places(found)] == found.steps.tolist()


def test_nothing_is_left_out_of_few() -> None:
    rows = {(a, b): 5000 for a in range(BEST + SPREAD + 1) for b in range(a + 1, BEST + SPREAD + 1)}
    assert places(partners(columns(rows))) == sorted(rows)
    assert places(partners(columns({}))) == []


def test_pairs_grow_with_the_claims_and_not_with_their_square() -> None:
    count = 400
    rows = {(a, b): 9000 for a in range(count) for b in range(a + 1, count)}
    assert len(partners(columns(rows))) <= count * (BEST + SPREAD)


def test_who_stands_alone_keeps_partners_that_would_not_choose_him() -> None:
    rows = {(a, b): 9900 for a in range(200) for b in range(a + 1, 200)} | {(a, 200): 4000 for a in range(200)}
    assert sum(right == 200 for _, right in places(partners(columns(rows)))) >= BEST + SPREAD


def test_two_camps_of_copies_meet() -> None:
    """A hundred articles copy one report and a hundred another: the copies are nearer to each other."""
    rows = {(a, b): 9900 if a // 100 == b // 100 else 4000 for a in range(200) for b in range(a + 1, 200)}
    met = [(left, right) for left, right in places(partners(columns(rows))) if left // 100 != right // 100]
    assert {claim for pair in met for claim in pair} == set(range(200))
