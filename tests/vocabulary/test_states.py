"""States behind their towns, in short."""

from __future__ import annotations

import pytest

from crosscheck.model import Mention, Verdict
from crosscheck.vocabulary import gazetteer, towns
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.states import spelled_out, with_states


def town(text: str, name: str, label: str = "GPE") -> Mention:
    start = text.index(name)
    return Mention(start=start, end=start + len(name), surface=name, name=name, label=label)


def test_every_state_is_one_that_the_gazetteer_knows() -> None:
    names = table("place_words")["us_states"]
    assert len(names) == 50
    for name in names:
        assert any(p.id.startswith("US.") and p.kind == "region" for p in gazetteer.candidates(name)), name


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("born in Ashland, Va., in 1964", "Va."),
        ("born in Ashland, VA, in 1964", "VA"),
        ("born in Ashland, W.Va.", "W.Va."),
        ("born in Ashland, W. Va.", "W. Va."),
    ],
)
def test_a_state_stands_short_behind_its_town(text: str, short: str) -> None:
    wrong = town(text, "Va.", "ORG") if "Va." in text else town(text, short, "ORG")
    found = with_states([town(text, "Ashland"), wrong], text)
    assert {(m.surface, m.label) for m in found} == {("Ashland", "GPE"), (short, "GPE")}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ashland, Vance and others came", "GPE"),
        ("Ashland Va. is short", "GPE"),
        ("the song by Ashland, Me. they said", "PERSON"),
    ],
)
def test_other_words_behind_a_name_are_no_state(text: str, label: str) -> None:
    mention = town(text, "Ashland", label)
    assert with_states([mention], text) == [mention]


def test_the_short_form_is_told_from_a_word_by_its_full_stop() -> None:
    assert (spelled_out("Ore."), spelled_out("Ore"), spelled_out("OR")) == ("Oregon", None, "Oregon")


@pytest.mark.parametrize(
    ("name", "around", "whole"),
    [
        ("Quantico", "Virginia", "Quantico, Virginia"),
        ("Ashland", "Virginia", "Ashland, Virginia"),
        ("Ashland", "Ohio", "Ashland"),
        ("Norway", "Sweden", "Norway"),
        ("Quantico", "Tuesday", "Quantico"),
    ],
)
def test_a_town_that_is_not_known_there_is_told_by_what_is_around_it(name: str, around: str, whole: str) -> None:
    assert towns.seated(name, around) == whole


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Ashland, Virginia", "Virginia", Verdict.UNKNOWN),
        ("Ashland, Virginia", "United States", Verdict.UNKNOWN),
        ("Ashland, Virginia", "Ashland", Verdict.AGREE),
        ("Ashland, Virginia", "Ashland, Oregon", Verdict.CONFLICT),
        ("Ashland, Virginia", "Roanoke", Verdict.CONFLICT),
        ("Ashland, Virginia", "Quantico, Virginia", Verdict.CONFLICT),
        ("Ashland, Virginia", "Quantico", Verdict.UNKNOWN),
    ],
)
def test_such_a_town_is_compared_by_name_and_by_where_it_lies(left: str, right: str, verdict: Verdict) -> None:
    assert towns.same(left, right) is towns.same(right, left) is verdict
