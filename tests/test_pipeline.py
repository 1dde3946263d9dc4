"""What the program as a whole says of a run, without a model."""

from __future__ import annotations

from crosscheck.pipeline import unrelated


def test_a_run_too_large_to_compare_all_with_all_says_so() -> None:
    assert unrelated(51) == ()
    (left_out,) = unrelated(52)
    assert left_out.path == "52 articles"
    assert "50 that say most of the same" in left_out.reason
