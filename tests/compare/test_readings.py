"""Three and more articles on one fact, from sentences to findings, with the kinds that ship."""

from __future__ import annotations

import pytest

from crosscheck.contracts import DetailKind
from crosscheck.details.attribution import PLUGIN as ATTRIBUTION
from crosscheck.details.number import PLUGIN as NUMBER
from crosscheck.language import SpacyParser
from matched import found

NUMBERS = ("The blast killed 43 people.", "31 people were killed in the blast.", "The blast left 50 people dead.")
SPEAKERS = (
    "Maria Lopez said the dam had failed during the night.",
    "Paul Bremer said the dam had failed during the night.",
    "Anna Kern said the dam had failed during the night.",
)


@pytest.mark.parametrize(("kind", "texts"), [(NUMBER, NUMBERS), (ATTRIBUTION, SPEAKERS)], ids=["number", "attribution"])
def test_three_values_are_one_finding_with_three_readings(
    parser: SpacyParser, kind: DetailKind, texts: tuple[str, str, str]
) -> None:
    (finding,) = found(parser, kind, *texts)
    assert [(s.article, s.reading) for s in finding.sides] == [("a1", 0), ("a2", 1), ("a3", 2)]


@pytest.mark.parametrize(("kind", "texts"), [(NUMBER, NUMBERS), (ATTRIBUTION, SPEAKERS)], ids=["number", "attribution"])
def test_two_that_agree_stand_together_against_the_others(
    parser: SpacyParser, kind: DetailKind, texts: tuple[str, str, str]
) -> None:
    first, second, third = texts
    (finding,) = found(parser, kind, first, second, second.replace("were killed", "died"))
    assert [(s.article, s.reading) for s in finding.sides] == [("a2", 0), ("a3", 0), ("a1", 1)]
    (finding,) = found(parser, kind, first, second, third, first)
    assert [(s.article, s.reading) for s in finding.sides] == [("a1", 0), ("a4", 0), ("a2", 1), ("a3", 2)]


def test_a_later_figure_stands_against_the_earlier_one_that_its_article_gives_too(parser: SpacyParser) -> None:
    (finding,) = found(
        parser,
        NUMBER,
        "At least 43 people were killed in the blast. Officials had earlier put the toll at 31.",
        "The blast killed 31 people.",
        "The death toll has risen from 31 to 43.",
    )
    assert (finding.severity.word, finding.superseded) == ("divergence", True)
    assert [(s.article, s.detail.canonical) for s in finding.sides if s.reading] == [("a2", "31")]


HEADLINE = "Coalition airstrikes kill 85 civilians in villages held by rebels."
HEADED = (
    f"{HEADLINE}\n\nCoalition airstrikes killed at least 85 civilians in villages that rebels hold.",
    "Over 100 civilians were killed.\n\nOver 100 civilians were killed in the strikes, witnesses say.",
    "The strikes killed 56 civilians.",
)
HEADS = ("a1c1", "a2c1")


def test_what_a_headline_opposes_to_a_value_that_the_lead_can_live_with_is_no_second_finding(
    parser: SpacyParser,
) -> None:
    """85 against over 100 is told within the dispute over 56, where at least 85 and over 100 stand together."""
    (finding,) = found(parser, NUMBER, *HEADED, apart=HEADS)
    assert {s.detail.canonical for s in finding.sides} == {"85", ">=85", ">=100", "56"}


def test_two_tolls_of_one_article_stay_two_findings(parser: SpacyParser) -> None:
    """Nothing here repeats the other: an earlier strike has a toll of its own."""
    told = "Monday's raid killed 15 people on the coast.\n\nTuesday's strike left 85 people dead in the village."
    other = "A raid on Monday killed 21 people.\n\nA strike on Tuesday killed 56 people."
    assert len(found(parser, NUMBER, told, other, apart=HEADS)) == 2


def test_one_toll_that_an_article_gives_twice_is_one_dispute(parser: SpacyParser) -> None:
    """Two groups, and the second article's 44 in both."""
    told = "A bomb killed 48 people in the city."
    twice = "A bomb in the city killed 44 people.\n\nThe blast left 44 people dead, the ministry said."
    third = "The ministry said the blast killed 31 people."
    (finding,) = found(parser, NUMBER, told, twice, third, apart=HEADS)
    assert {s.detail.canonical for s in finding.sides} == {"48", "44", "31"}
    other = twice.replace("44 people dead", "22 people hurt")
    assert len(found(parser, NUMBER, told, other, third.replace("killed", "hurt"), apart=HEADS)) == 2
