"""One count told with another precision is an agreement with a note on it, once, where no finding tells more."""

from __future__ import annotations

import pytest

from crosscheck.details.number import PLUGIN as NUMBER
from crosscheck.language import SpacyParser
from crosscheck.model import Severity
from matched import found

EXACT = "The storm wounded 60 people in the town."


@pytest.mark.parametrize(
    "other",
    [
        "The storm wounded dozens of people in the town.",
        "The storm wounded more than 60 people in the town.",
        "The storm wounded up to 60 people in the town.",
    ],
)
def test_another_precision_is_a_note(parser: SpacyParser, other: str) -> None:
    (finding,) = found(parser, NUMBER, EXACT, other)
    assert finding.severity is Severity.NOTE
    assert {s.reading for s in finding.sides} == {0, 1}
    assert "more exact" in finding.why


@pytest.mark.parametrize(
    "other",
    [
        "The storm wounded sixty people in the town.",
        "The storm wounded about 60 people in the town.",
        "The storm destroyed dozens of houses in the town.",
        "Dozens wounded in the storm.\n\nThe storm wounded 60 people in the town.",
    ],
)
def test_no_other_precision_is_no_note(parser: SpacyParser, other: str) -> None:
    assert not found(parser, NUMBER, EXACT, other)


def test_what_a_finding_opposes_is_not_noted_again(parser: SpacyParser) -> None:
    dozens = "The storm wounded dozens of people in the town."
    findings = found(parser, NUMBER, EXACT, dozens, "The storm wounded 600 people in the town.")
    assert [f.severity > Severity.NOTE for f in findings] == [True]


def test_two_least_counts_that_differ_are_more_than_a_note(parser: SpacyParser) -> None:
    (finding,) = found(parser, NUMBER, "The storm killed at least 58 people.", "The storm killed at least 72 people.")
    assert finding.severity is Severity.DIVERGENCE
    assert not found(parser, NUMBER, "The storm killed at least 70 people.", "The storm killed at least 72 people.")
