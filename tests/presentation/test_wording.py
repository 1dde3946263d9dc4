"""The sentences follow confidence and count in good English."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factories
from crosscheck.model import Attribution, Run
from crosscheck.presentation.index import index
from crosscheck.presentation.readings import readings
from crosscheck.presentation.visible import clipped, visible
from crosscheck.presentation.wording import chain, heading, listed, settle, sides, tally, verdict


@pytest.mark.parametrize(("confidence", "verb"), [(0.9, "differ"), (0.75, "differ"), (0.74, "may differ")])
def test_confidence_decides_the_verb(confidence: float, verb: str) -> None:
    run = factories.run()
    finding = replace(run.findings[1], confidence=confidence)
    assert sides(finding, readings(finding, index(run))) == f"A and B {verb} from C."


def test_one_source_differs() -> None:
    run = factories.run()
    sure = replace(run.findings[0], confidence=0.8)
    assert sides(sure, readings(sure, index(run))) == "A differs from C."


def test_same_words_for_two_values_are_told_apart_by_the_values() -> None:
    run = factories.run()
    finding = run.findings[0]
    same = tuple(replace(s, detail=replace(s.detail, surface="that day")) for s in finding.sides)
    views = readings(replace(finding, sides=same), index(run))
    assert heading(finding, views) == "Day of the sinking: 2024-05-06 or 2024-05-07?"


def test_long_readings_leave_the_heading_a_statement() -> None:
    run = factories.run()
    finding = run.findings[0]
    long = tuple(replace(s, detail=replace(s.detail, surface=f"{s.claim} " * 20)) for s in finding.sides)
    assert heading(finding, readings(replace(finding, sides=long), index(run))) == (
        "Day of the sinking: the sources may differ"
    )


def test_a_point_without_words_is_called_by_its_kind() -> None:
    run = factories.run()
    finding = replace(run.findings[1], point=" ", kind="quote")
    assert heading(finding, readings(finding, index(run))).startswith("Quotation (the coast guard): ")


def test_every_status_has_its_place_in_the_verdict() -> None:
    run = factories.run()
    known = replace(run, findings=tuple(replace(f, status="known") for f in run.findings))
    assert verdict(known) == "No new conflicts or divergences in the 3 articles that could be read"
    assert tally(known).startswith("3 known from the baseline. 1 note on spelling")
    fresh = replace(run, findings=tuple(replace(f, status="new") for f in run.findings))
    assert verdict(fresh) == "2 conflicts and 1 divergence in 3 articles"
    assert verdict(Run(bodies=run.bodies[:1], claims=())) == "Nothing to compare: 1 article read"


def test_chains() -> None:
    base = Attribution(speaker="A Biden official", cue="said", outlet="The New York Times", mode="indirect")
    assert chain(base) == "according to a Biden official, via The New York Times"
    assert chain(replace(base, anonymous=True, outlet=None)) == "according to a Biden official (unnamed)"
    assert chain(replace(base, speaker=None)) == "via The New York Times"
    assert chain(None) == ""


def test_settling_goes_back_to_the_shared_origin_first() -> None:
    finding = replace(factories.run().findings[0], shared_origin="U.S. News")
    assert settle(finding).startswith("Both rely on U.S. News: go back to U.S. News. Check the day")
    assert settle(replace(finding, shared_origin=None, kind="other")).startswith("Go back to the source")


def test_lists_and_cuts() -> None:
    assert [listed(w) for w in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]
    assert clipped("one two three four", 12) == "one two…"
    assert clipped(" a\n\tb ", 12) == "a b"
    assert visible("a\r\n\u2028b\x07\ud800") == "a b⟨U+0007⟩⟨U+D800⟩"
