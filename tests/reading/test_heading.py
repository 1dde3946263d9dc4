from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reading import heading

LEAD = "The port of Lesse was closed on Monday after a storm broke two of its three cranes, the mayor said."


def test_the_first_line_is_the_title_where_it_looks_like_one() -> None:
    text = f"#\n\nStorm closes the port of Lesse\n\n{LEAD}\n"
    found = heading.read(text)
    assert found.title == "Storm closes the port of Lesse"
    assert found.title_span is not None
    assert text[found.title_span.start : found.title_span.end] == found.title


@pytest.mark.parametrize(
    "top",
    [
        "The port of Lesse was closed on Monday.",
        "Photo credit: A. Person / Agency for pictures",
        "Three things to know about the storm:",
        "Tuesday 19 Jul 2016",
        "Port closed",
    ],
)
def test_unknown_beats_wrong(top: str) -> None:
    assert heading.read(f"{top}\n\n{LEAD}\n").title is None


def test_a_headline_needs_a_story_under_it() -> None:
    assert heading.read("Storm closes the port of Lesse\n\nMore to come\n").title is None


@pytest.mark.parametrize(
    "line", ["title: Storm closes port", "# Storm closes port", "Storm Closes Port", "“Storm closes port”"]
)
def test_a_known_title_is_found_where_it_stands(line: str) -> None:
    text = f"{line}\n\n{LEAD}\n"
    found = heading.read(text, "Storm closes port")
    assert found.title == "Storm closes port"
    assert found.title_span is not None
    assert "torm" in text[found.title_span.start : found.title_span.end]
    assert "title:" not in text[found.title_span.start : found.title_span.end]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published July 19 2016 " + LEAD, date(2016, 7, 19)),
        ("Tuesday 19 Jul 2016 " + LEAD, date(2016, 7, 19)),
        ("19.07.2016(updated 1457 19.07.2016) Get short URL 2440 " + LEAD, date(2016, 7, 19)),
        ("Posted on April 4 2017 by The Day " + LEAD, date(2017, 4, 4)),
        ("Date of publication 4 April 2017 " + LEAD, date(2017, 4, 4)),
        ("May 18, 2017", date(2017, 5, 18)),
        ("2019-04-11", date(2019, 4, 11)),
        ("July 30, 2019 1:16 pm", date(2019, 7, 30)),
        ("Monday 19 Jul 2016 " + LEAD, None),
        ("Updated July 19 2016", None),
        ("May 2, 2011, was the day on which the port of Lesse was closed for the first time in its history.", None),
        ("31.02.2016", None),
        ("On July 19 2016 " + LEAD, None),
    ],
)
def test_the_day_of_publication(line: str, day: date | None) -> None:
    assert heading.read(f"Storm closes the port of Lesse\n\n{line}\n\n{LEAD}\n").published == day


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LONDON (Reuters) - ", "LONDON", "Reuters"),
        ("London (CNN) ", "London", "CNN"),
        ("LONDON/WASHINGTON (Reuters) - ", "LONDON/WASHINGTON", "Reuters"),
        ("MAE SAI, Thailand – ", "MAE SAI, Thailand", None),
        ("SEOUL, South Korea — ", "SEOUL, South Korea", None),
        ("(CNN) ", None, "CNN"),
    ],
)
def test_datelines(opening: str, place: str | None, agency: str | None) -> None:
    text = f"Storm closes the port of Lesse\n\n{opening}{LEAD}\n"
    found = heading.read(text).dateline
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert text[found.span.end :].startswith(LEAD)


@pytest.mark.parametrize("opening", ["", "Mayor Anna Weil — ", "Nobody – ", "The Port Authority (of Lesse) "])
def test_no_dateline(opening: str) -> None:
    assert heading.read(f"Storm closes the port of Lesse\n\n{opening}{LEAD}\n").dateline is None


def test_the_outlet_that_the_footer_names() -> None:
    assert heading.read(f"{LEAD}\n\nRead the original article on The Lesse Post\n").outlet == "The Lesse Post"
    assert heading.read(f"{LEAD}\n\nCopyright 2013 The Wire.\n").outlet is None


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_has_spans_inside_it(text: str, title: str) -> None:
    found = heading.read(text, title)
    for span in (found.title_span, found.dateline.span if found.dateline else None):
        assert span is None or (span.end <= len(text) and text[span.start : span.end].strip())
