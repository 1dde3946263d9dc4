"""The five articles of `seeds/` from end to end: what an editor must be told, and what no one may be told."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck import pipeline, reports
from crosscheck.cli.inputs import gather_articles
from crosscheck.contracts import Report
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.language import SpacyParser
from crosscheck.model import Finding, Run, Severity
from crosscheck.plugins import discover

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def run(parser: SpacyParser) -> Run:
    old = Path.cwd()
    os.chdir(ROOT)
    try:
        intake = gather_articles(["seeds"])
        tools = pipeline.Tools(parser=parser, encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())
        return pipeline.check(intake.articles, tools, skipped=intake.skipped)
    finally:
        os.chdir(old)


def alarms(run: Run) -> list[Finding]:
    return [f for f in run.findings if f.severity > Severity.NOTE]


def between(run: Run, kind: str, *snippets: str) -> bool:
    texts = {c.id: c.text for c in run.claims}
    return any(
        f.kind == kind and all(any(s in texts[side.claim] for side in f.sides) for s in snippets) for f in alarms(run)
    )


def test_reservations_are_not_opposition(run: Run) -> None:
    assert between(run, "stance", "expressed reservations", "expressing opposition")


def test_a_part_of_a_country_is_not_the_country(run: Run) -> None:
    assert between(run, "place", "Western Ukraine", "Ukrainian skies")


def test_one_refusal_has_a_further_source(run: Run) -> None:
    assert between(run, "attribution", "will not put American troops", "will not deploy American soldiers")


def test_an_editor_is_not_flooded(run: Run) -> None:
    assert len(alarms(run)) <= 12


def test_another_meeting_of_another_year_is_left_out(run: Run) -> None:
    assert not [f for f in alarms(run) if any(s.article == "a5" for s in f.sides)]


def test_retellings_of_one_report_are_one_origin(run: Run) -> None:
    found = {o.name: set(o.articles) for o in run.origins}
    assert found["Bild"] >= {"a1", "a2"}
    assert found["The New York Times"] >= {"a3", "a4"}


def test_no_boilerplate_becomes_a_claim(run: Run) -> None:
    said = " ".join(c.text for c in run.claims)
    for junk in ("Advertisement", "Read also", "Read more", "Patron", "Your donation", "Photo credit", "Ctrl"):
        assert junk not in said
    assert "Nato defence ministers will gather in Brussels" in said


def test_claims_are_verbatim(run: Run) -> None:
    texts = {b.article.id: b.article.text for b in run.bodies}
    for claim in run.claims:
        assert texts[claim.article][claim.start : claim.end] == claim.text
        for detail in claim.details:
            assert texts[claim.article][detail.start : detail.end] == detail.surface


@pytest.mark.parametrize("name", ["markdown", "json", "html", "sarif", "csv"])
def test_the_golden_reports_are_what_the_seeds_give(run: Run, name: str) -> None:
    """After a wanted change: `nox -s golden`, and read the difference."""
    (report,) = [r for r in discover(reports, Report) if r.name == name]  # type: ignore[type-abstract]
    golden = ROOT / "reports" / f"seeds{report.suffix}"
    assert report.render(replace(run, base="../")) == golden.read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """In another order of arguments, with another hash seed, time zone and locale."""
    files = sorted(p.name for p in (ROOT / "seeds").glob("*.txt"))
    seen = set()
    for n, order in enumerate((files, files[::-1])):
        target = tmp_path / f"{n}.json"
        paths = [f"seeds/{f}" for f in order]
        subprocess.run(
            [sys.executable, "-m", "crosscheck", "check", *paths, "-q", "--exit-zero", "-f", "json", "-o", str(target)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(n + 1), "TZ": ("UTC", "Asia/Tokyo")[n], "LC_ALL": "C"},
            check=True,
            timeout=280,
        )
        seen.add(target.read_bytes())
    assert len(seen) == 1
