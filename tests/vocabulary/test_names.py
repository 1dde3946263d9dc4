"""One referent or two."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.model import Verdict
from crosscheck.vocabulary.names import acronym, fold, marks, same, sieve, spelling_variant
from crosscheck.vocabulary.persons import person

WORDS = ["Kim", "Jong-un", "Mr.", "Mrs.", "Ann", "Brown", "Jr.", "Iran", "Iraq", "UK", "Britain", "NATO", "AFU", "the"]
WORDS += ["of", "Ministry", "Defence", "Ukrainian", "Kyiv", "Kiev", "John", "Jack", "Smith", "Smyth", "’s", "al-Assad"]
NAME = st.lists(st.sampled_from(WORDS), min_size=0, max_size=4).map(" ".join) | st.text(max_size=20)
LABEL = st.sampled_from([None, "PERSON", "ORG", "GPE", "NORP", "FAC"])


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("UK", "Great Britain", "GPE"),
        ("Ukrainian", "Ukraine", None),
        ("Kyiv", "Kiev", "GPE"),
        ("Türkiye", "Turkey", "GPE"),
        ("Congo", "DRC", "GPE"),
        ("Gen. Charles Q. Brown Jr.", "General Charles Brown Jr.", "PERSON"),
        ("Gen. Charles Q. Brown Jr.", "General Brown", "PERSON"),
        ("French President Emmanuel Macron", "Mr. Macron", "PERSON"),
        ("President Emmanuel Macron of France", "Emmanuel Macron", "PERSON"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "PERSON"),
        ("Zelenskiy", "Zelensky", "PERSON"),
        ("Kim Jong-un", "Kim", "PERSON"),
        ("Kim Jong-un", "Kim Jong Un", "PERSON"),
        ("President Moon", "Moon Jae-in", "PERSON"),
        ("Jim Comey", "James B. Comey", "PERSON"),
        ("Bashar al-Assad", "Bashar Assad", "PERSON"),
        ("Gaddafi", "Qaddafi", "PERSON"),
        ("Narongsak Osottanakorn", "Narongsak Osatanakorn", "PERSON"),
        ("Vladimir Putin", "Putin", None),
        ("Erdoğan", "Erdogan", "PERSON"),
        ("ISIS", "Islamic State", "ORG"),
        ("SOHR", "Syrian Observatory for Human Rights", None),
        ("Ukrainian Armed Forces", "AFU", "ORG"),
        ("Justice Department", "Department of Justice", "ORG"),
        ("German Defense Ministry", "Germany's Ministry of Defence", "ORG"),
        ("Hezbollah", "Hizbullah", "ORG"),
        ("Colts", "Indianapolis Colts", "ORG"),
        ("“Bild”", "BILD", "ORG"),
    ],
)
def test_one_referent(left: str, right: str, label: str | None) -> None:
    assert same(left, right, label) is Verdict.AGREE


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("Britain", "Brittany", "GPE"),
        ("Iran", "Iraq", "GPE"),
        ("Austria", "Australia", "GPE"),
        ("Niger", "Nigeria", "GPE"),
        ("North Korea", "South Korea", "GPE"),
        ("Ukrainian", "Russian", "NORP"),
        ("Kyiv", "Moscow", "GPE"),
        ("Kremlin", "White House", "ORG"),
        ("Polish Foreign Ministry", "Russian Foreign Ministry", "ORG"),
        ("NATO", "EU", "ORG"),
        ("Hillary Clinton", "Bill Clinton", "PERSON"),
        ("Mr. Clinton", "Mrs. Clinton", "PERSON"),
        ("Emmanuel Macron", "Olaf Scholz", "PERSON"),
    ],
)
def test_two_referents(left: str, right: str, label: str | None) -> None:
    assert same(left, right, label) is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("Kyiv", "Ukraine", "GPE"),
        ("FBI", "Justice Department", "ORG"),
        ("UN Security Council", "United Nations", "ORG"),
        ("Johnson", "Johnston", "PERSON"),
        ("Donald Trump", "Donald Trump Jr.", "PERSON"),
        ("the president", "Donald Trump", "PERSON"),
        ("Hillary", "Clinton", "PERSON"),
        ("Teenager", "Kimani Gray", "PERSON"),
        ("Smith", "Jones", None),
        ("", "", None),
        ("Department", "Justice Department", "ORG"),
    ],
)
def test_not_sure(left: str, right: str, label: str | None) -> None:
    assert same(left, right, label) is Verdict.UNKNOWN


@given(NAME, NAME, LABEL)
@example("SOHR", "Syrian Observatory for Human Rights", None)
@example("Bill Clinton", "William Clinton", "PERSON")
@example("J. Smith", "John Smith", "PERSON")
@example("Volodymyr Zelensky", "Zelenskyy", "PERSON")
@example("Bashar al Assad", "Alassad", "PERSON")
@example("U.K.", "Great Britain", "GPE")
@example("Defence Ministry", "Ministry of Defense", "ORG")
def test_names_of_one_referent_share_a_mark(left: str, right: str, label: str | None) -> None:
    if same(left, right, label) is Verdict.AGREE:
        assert sieve(left) & sieve(right)
        assert not marks(left) or not marks(right) or marks(left) & marks(right)


def test_marks_tell_most_names_apart() -> None:
    assert not marks("Lanmore Ferries") & marks("Emmanuel Macron")
    assert not marks("J. Smith")


@given(NAME, NAME, LABEL)
def test_same_is_symmetric(left: str, right: str, label: str | None) -> None:
    assert same(left, right, label) is same(right, left, label)
    assert spelling_variant(left, right) is spelling_variant(right, left)


@given(NAME, LABEL)
def test_same_is_reflexive(name: str, label: str | None) -> None:
    expected = Verdict.AGREE if fold(name) else Verdict.UNKNOWN
    assert same(name, name, label) is expected
    assert not spelling_variant(name, name)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Kyiv", "Kiev"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Hezbollah", "Hizbullah"),
        ("Dave Brat", "David Brat"),
        ("Narongsak Osottanakorn", "Narongsak Osotthanakorn"),
        ("Ariel Castro", "Aerial Castro"),
    ],
)
def test_spelling_variants(left: str, right: str) -> None:
    assert spelling_variant(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("UK", "Great Britain"),
        ("Emmanuel Macron", "Macron"),
        ("Iran", "Iraq"),
        ("Britain", "Brittany"),
        ("Ukraine", "Ukrainian"),
        ("Charles Q. Brown", "Charles Brown"),
        ("NATO", "Nato"),
        ("ISIS", "ISIL"),
        ("Jim Comey", "James Comey"),
    ],
)
def test_no_spelling_variants(left: str, right: str) -> None:
    assert not spelling_variant(left, right)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("President Trump", "trump"),
        ("General Motors", "general motors"),
        ("the United Kingdom", "united kingdom"),
        ("Gen. Charles Q. Brown Jr.", "charles q brown jr"),
        ("Ukraine’s", "ukraine"),
        ("Kim Jong‑un", "kim jong un"),
        ("Zel\u200bensky", "zelensky"),
        ("President", "president"),
        ("", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_an_acronym_has_all_the_initials() -> None:
    assert acronym("SDF", "Syrian Democratic Forces")
    assert not acronym("SDF", "Syrian Observatory")
    assert not acronym("US", "Ulster Senate")


def test_a_phrase_holds_a_person() -> None:
    found = person("newly-minted President Donald Trump")
    assert found is not None
    assert found.words == ("donald", "trump")
    assert person("the president") is None
    assert person("the Waitrose supermarket in Wellington town centre") is None
