"""The curve from evidence to confidence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.compare.confidence import calibrated

SHARES = st.floats(0, 1)


@given(SHARES, SHARES)
def test_more_evidence_never_means_less_confidence(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 < calibrated(low) <= calibrated(high) < 1


def test_evidence_counts() -> None:
    assert calibrated(0.9) - calibrated(0.1) > 0.1
