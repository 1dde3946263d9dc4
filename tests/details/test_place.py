"""The laws of the kind `place`, and what it takes for a place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.antecedents import resolve
from crosscheck.details.place import PLUGIN
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Detail, Reading, Severity, Span, Verdict
from crosscheck.vocabulary.whereabouts import Situated, Struck, Where

WHERE = st.builds(
    Where,
    name=st.sampled_from(["Ukraine", "Kyiv", "Kiev", "UK", "Great Britain", "Aleppo", "Syria", "Idlib", "Nowhere", ""]),
    modifier=st.sampled_from(["", "west", "east", "northwest"]),
    relation=st.sampled_from(["at", "to"]),
    extent=st.sampled_from(["", "air", "ground"]),
    governor=st.sampled_from(["", "sign", "kill", "be"]),
    event=st.booleans(),
)


def reading(value: Where | Situated | Struck) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="place", start=0, end=1, surface="x", value=value, canonical="x"))


def found(parser: SpacyParser, text: str) -> list[Where]:
    article = Article(id="a", source="x", path="x", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    document = resolve(parser.parse([body])[0])
    sentence = document.sentences[0]
    claim = Claim(
        id="c",
        article="a",
        text=text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        sentence=Span(start=sentence.start, end=sentence.end),
        paragraph=0,
        tokens=sentence.tokens,
        mentions=document.mentions,
    )
    details = PLUGIN.extract(claim)
    assert all(claim.start <= d.start < d.end <= claim.end for d in details)
    return [d.value for d in details if isinstance(d.value, Where)]


@settings(deadline=None)
@given(WHERE, WHERE)
def test_compare_is_symmetric(left: Where, right: Where) -> None:
    one, other = PLUGIN.compare(reading(left), reading(right)), PLUGIN.compare(reading(right), reading(left))
    assert one == other


@settings(deadline=None)
@given(WHERE)
def test_compare_never_fires_on_itself(value: Where) -> None:
    assert PLUGIN.compare(reading(value), reading(value)).verdict is not Verdict.CONFLICT


@pytest.mark.parametrize(
    ("text", "name", "modifier", "extent"),
    [
        ("They want to secure the airspace over Western Ukraine.", "Ukraine", "west", "air"),
        ("They want to protect Ukrainian skies.", "Ukraine", "", "air"),
        ("The plan would protect Western Ukraine’s airspace.", "Ukraine", "west", "air"),
        ("Soldiers were trained on Ukrainian soil.", "Ukraine", "", "ground"),
        ("A bomb exploded in the city of Aleppo.", "Aleppo", "", ""),
        ("A bomb exploded in the north of Syria.", "Syria", "north", ""),
        ("She was born in West Virginia.", "West Virginia", "", ""),
    ],
)
def test_extract(parser: SpacyParser, text: str, name: str, modifier: str, extent: str) -> None:
    places = found(parser, text)
    assert [(p.name, p.modifier, p.extent) for p in places] == [(name, modifier, extent)]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said it would answer.",
        "Ukrainian troops advanced.",
        "Washington warned Moscow.",
        "PARIS (Reuters) - The strike ended.",
        "The president of France resigned.",
    ],
)
def test_actors_and_datelines_are_no_places(parser: SpacyParser, text: str) -> None:
    assert found(parser, text) == []


def test_a_town_against_its_province_is_a_note() -> None:
    town, province = (
        Where(name="Lviv", relation="at", governor="hit", event=True),
        Where(name="Lviv region", relation="at", governor="hit", event=True),
    )
    outcome = PLUGIN.compare(reading(town), reading(province))
    assert (outcome.verdict, outcome.severity) == (Verdict.CONFLICT, Severity.NOTE)


def test_a_town_against_its_country_is_nothing() -> None:
    town, land = (
        Where(name="Lviv", relation="at", governor="hit", event=True),
        Where(name="Ukraine", relation="at", governor="hit", event=True),
    )
    assert PLUGIN.compare(reading(town), reading(land)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(("governor", "severity"), [("arrest", Severity.NOTE), ("send", Severity.DIVERGENCE)])
def test_a_part_of_a_country_is_precision_for_what_has_one_spot(governor: str, severity: Severity) -> None:
    part, whole = (
        Where(name="Florida", modifier=direction, relation="at", governor=governor, event=True)
        for direction in ("south", "")
    )
    outcome = PLUGIN.compare(reading(part), reading(whole))
    assert (outcome.verdict, outcome.severity) == (Verdict.CONFLICT, severity)


def test_a_thing_lies_in_a_town_or_at_a_distance() -> None:
    inside = Situated(town="ellwood", things=frozenset({"chapel"}), inside=True)
    apart = Situated(town="ellwood", things=frozenset({"chapel", "gate"}), inside=False)
    other = Situated(town="ashby", things=frozenset({"chapel"}), inside=False)
    assert PLUGIN.compare(reading(inside), reading(apart)).verdict is Verdict.CONFLICT
    assert PLUGIN.compare(reading(apart), reading(apart)).verdict is Verdict.AGREE
    assert PLUGIN.compare(reading(inside), reading(other)).verdict is Verdict.UNKNOWN


def test_parts_of_a_site_differ_for_one_doer_and_act_alone() -> None:
    roof, cellar = (Struck(act="flood", doer="rain", part=part) for part in ("roof", "cellar"))
    both = Struck(act="flood", doer="rain", part="cellar", also=frozenset({"roof"}))
    assert PLUGIN.compare(reading(roof), reading(cellar)).verdict is Verdict.CONFLICT
    assert PLUGIN.compare(reading(roof), reading(both)).verdict is Verdict.UNKNOWN
    fire = Struck(act="burn", doer="fire", part="cellar")
    assert PLUGIN.compare(reading(roof), reading(fire)).verdict is Verdict.UNKNOWN
