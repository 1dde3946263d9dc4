"""What the program as a whole says of a run, without a model."""

from __future__ import annotations

from crosscheck.pipeline import WINDOW, _windows, unrelated


def test_a_run_too_large_to_compare_all_with_all_says_so() -> None:
    assert unrelated(51) == ()
    (left_out,) = unrelated(52)
    assert left_out.path == "52 articles"
    assert "50 that say most of the same" in left_out.reason
    assert "24 of its matches" in left_out.reason
    assert "24 that say most of the same" in unrelated(201)[0].reason


def test_a_window_holds_whole_articles_and_little_more_than_its_texts() -> None:
    counts = (1, 0, WINDOW - 1, 3, 2 * WINDOW, 5)
    articles = [[f"text {k} of {n}" for k in range(count)] for n, count in enumerate(counts)]
    assert list(_windows(articles)) == [articles[:3], articles[3:5], articles[5:]]
    assert list(_windows([])) == []


def test_texts_that_came_before_fill_no_window() -> None:
    same = [f"text {k}" for k in range(WINDOW)]
    assert list(_windows([same, same, same[:5], ["another"]])) == [[same], [same, same[:5], ["another"]]]
