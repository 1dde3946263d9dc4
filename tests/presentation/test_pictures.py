"""The pictures are drawn from the run's records and nothing else, and say what the tables say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from crosscheck.model import Attribution, Detail, Run
from crosscheck.presentation.dates import choose, disputes, labelled, moments, span_of
from crosscheck.presentation.drawing import Box, Drawing, Words, fitted, svg
from crosscheck.presentation.heat import coverage, strength
from crosscheck.presentation.index import index
from crosscheck.presentation.pictures import Pictures, pictures
from crosscheck.presentation.reliance import reliances
from crosscheck.presentation.tables import matrix


def made(run: Run) -> Pictures:
    at = index(run)
    return pictures(run, matrix(run, at), at)


def texts(drawing: Drawing | None) -> list[str]:
    assert drawing is not None
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def test_the_heat_map_has_a_cell_for_every_reading_and_frames_the_lone_one() -> None:
    heat = made(factories.run()).heat
    assert heat is not None
    cells = [shape for shape in heat.shapes if isinstance(shape, Box) and shape.style.startswith("read")]
    assert len(cells) == 5
    assert [cell.style for cell in cells if "lone" in cell.style] == ["read1 heat4 lone"]
    assert texts(heat)[:3] == ["A", "B", "C"]


def test_what_is_shared_and_what_stands_alone_is_counted_in_claims() -> None:
    run = factories.run()
    told = coverage(run, index(run))
    assert {key: (one.shared, one.alone) for key, one in told.items()} == {"a1": (1, 0), "a2": (1, 0), "a3": (0, 1)}


@pytest.mark.parametrize(("confidence", "step"), [(0, 1), (0.69, 1), (0.7, 2), (0.8, 3), (0.9, 4), (1, 4)])
def test_tints_follow_confidence(confidence: float, step: int) -> None:
    assert strength(confidence) == step


def test_reliances_name_shared_origins_first_and_count_citing_claims() -> None:
    run = factories.run()
    wire = Attribution(speaker=None, cue="reported", outlet="Reuters", mode="indirect")
    claims = tuple(replace(c, attribution=wire) if c.id == "c6" else c for c in run.claims)
    ties = reliances(replace(run, claims=claims), index(run))
    assert [(tie.article, tie.on, tie.why, tie.shared) for tie in ties] == [
        ("a1", "Radio Lanmore", "1 claim cites it", True),
        ("a2", "Radio Lanmore", "1 claim cites it", True),
        ("a3", "Reuters", "1 claim cites it", False),
    ]


@pytest.mark.parametrize("source", ["Reuters", "reuters.com", "www.reuters.com"])
def test_an_outlet_does_not_rely_on_itself(source: str) -> None:
    run = factories.run()
    wire = Attribution(speaker=None, cue="reported", outlet="Reuters", mode="indirect")
    claims = tuple(replace(c, attribution=wire) for c in run.claims if c.article == "a3")
    bodies = tuple(replace(b, article=replace(b.article, source=source)) for b in run.bodies)
    alone = Run(bodies=bodies, claims=claims)
    assert reliances(alone, index(alone)) == ()
    assert made(alone).reliance is None


def test_an_origin_stated_by_hand_is_drawn_even_for_one_article() -> None:
    run = factories.run()
    bodies = tuple(replace(b, article=replace(b.article, origin="AP")) for b in run.bodies[:1]) + run.bodies[1:]
    (tie,) = [
        tie for tie in reliances(replace(run, bodies=bodies), index(replace(run, bodies=bodies))) if tie.on == "AP"
    ]
    assert (tie.article, tie.why) == ("a1", "stated in sources.toml")


@pytest.mark.parametrize(
    ("canonical", "days", "label"),
    [
        ("2013-05-06", (date(2013, 5, 6), date(2013, 5, 6)), "6 May 2013"),
        ("2013-05", (date(2013, 5, 1), date(2013, 5, 31)), "May 2013"),
        ("2013", (date(2013, 1, 1), date(2013, 12, 31)), "2013"),
        ("2018-W12", (date(2018, 3, 19), date(2018, 3, 25)), "19–25 March 2018"),
        ("2012-06-01..2012-08-31", (date(2012, 6, 1), date(2012, 8, 31)), "June–Aug 2012"),
        ("1999-01-01..2007-12-31", (date(1999, 1, 1), date(2007, 12, 31)), "1999–2007"),
        ("2018-06-29..2018-07-05", (date(2018, 6, 29), date(2018, 7, 5)), "29 June–5 July 2018"),
        ("2017-12-30..2018-01-02", (date(2017, 12, 30), date(2018, 1, 2)), "30 Dec 2017–2 Jan 2018"),
        ("--05-21", None, "21 May"),
        ("last week", None, "last week"),
        ("2013-02-30", None, "2013-02-30"),
        ("0000", None, "0000"),
    ],
)
def test_dates_are_read_back_from_their_canonical_text(
    canonical: str, days: tuple[date, date] | None, label: str
) -> None:
    assert span_of(canonical) == days
    assert labelled(canonical) == label


def test_the_timeline_is_in_order_with_the_days_of_publication() -> None:
    run = factories.run()
    found = moments(run, index(run))
    assert [(m.label, sorted(m.articles), m.published) for m in found] == [
        ("6 May 2024", ["a1"], ()),
        ("7 May 2024", ["a3"], ("a1", "a2", "a3")),
    ]


def test_without_any_year_the_calendar_gives_the_order() -> None:
    run = factories.run()
    said = ("--05-21", "last week", "--04-13")
    claims = tuple(
        replace(c, details=(Detail(kind="date", start=0, end=1, surface=d, value=d, canonical=d),))
        for c, d in zip(run.claims, said, strict=False)
    )
    bodies = tuple(replace(b, article=replace(b.article, published=None)) for b in run.bodies)
    bare = Run(bodies=bodies, claims=claims)
    assert [(m.label, m.days is None) for m in moments(bare, index(bare))] == [
        ("13 April", False),
        ("21 May", False),
        ("last week", True),
    ]


def test_disputed_dates_stand_side_by_side() -> None:
    run = factories.run()
    at = index(run)
    (dispute,) = disputes(matrix(run, at))
    assert [(rival.label, rival.letters) for rival in dispute.rivals] == [
        ("6 May 2024", ("A",)),
        ("7 May 2024", ("C",)),
    ]
    wide = texts(made(run).timeline)
    assert wide.index("A: 6 May 2024") < wide.index("C: 7 May 2024") < wide.index("6 May 2024")
    assert "2 Day of the sinking" in wide


def test_more_dates_than_there_is_room_for_are_counted() -> None:
    run = factories.run()
    one = run.claims[0]
    days = tuple(
        Detail(kind="date", start=0, end=1, surface="x", value=n, canonical=f"20{n:02d}-01-01") for n in range(10, 40)
    )
    crowded = replace(run, claims=(replace(one, details=days), *run.claims[1:]))
    drawn = made(crowded)
    assert drawn.more_dates == 11
    assert len(drawn.moments) == 31
    assert len(choose(drawn.moments, 20)) == 20


def test_nothing_to_draw() -> None:
    empty = made(Run(bodies=(), claims=()))
    assert (empty.heat, empty.reliance, empty.timeline) == (None, None, None)


def test_the_same_records_give_the_same_pictures_in_any_order() -> None:
    run = factories.run()
    turned = replace(
        run, claims=run.claims[::-1], findings=run.findings[::-1], bodies=run.bodies[::-1], origins=run.origins[::-1]
    )
    assert made(turned) == made(run)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_a_well_formed_picture_without_elements_of_its_own(text: str) -> None:
    drawn = made(factories.hostile(text))
    tame = made(factories.hostile("0"))
    for name in ("heat", "reliance", "timeline"):
        picture = getattr(drawn, name)
        root = ElementTree.fromstring(svg(picture))
        assert {element.tag for element in root.iter()} <= {"svg", "title", "desc", "rect", "circle", "text", "path"}
        assert not re.search(r"\b(?:style|href|on\w+)=", re.sub(r">[^<]*<", "><", svg(picture)))
        assert picture.width == getattr(tame, name).width


def test_labels_keep_within_their_box() -> None:
    assert fitted("washingtontimes.com", 70) == "washingto…"
    assert fitted("cnn", 70) == "cnn"
