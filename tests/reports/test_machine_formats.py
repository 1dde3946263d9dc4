"""CSV, concise lines, GitHub annotations and SARIF."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from typing import Any

import pytest

import factories
from crosscheck.contracts import Report
from crosscheck.model import Run, Severity
from crosscheck.reports import concise, github, html, markdown, sarif
from crosscheck.reports import csv as table
from crosscheck.reports import json as machine

ALL = [concise.PLUGIN, table.PLUGIN, github.PLUGIN, html.PLUGIN, machine.PLUGIN, markdown.PLUGIN, sarif.PLUGIN]


@pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
def test_every_format_is_deterministic_ends_in_a_newline_and_takes_an_empty_run(report: Report) -> None:
    run = factories.run()
    turned = replace(run, findings=tuple(reversed(run.findings)), bodies=tuple(reversed(run.bodies)))
    assert report.render(run) == report.render(turned)
    for text in (report.render(run), report.render(Run(bodies=(), claims=()))):
        assert text.endswith("\n")
        text.encode("utf-8")


def rows(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.PLUGIN.render(run))))


def test_csv_has_a_row_for_each_side() -> None:
    found = rows(factories.run())
    assert len(found) == sum(len(f.sides) for f in factories.run().findings)
    first = found[0]
    assert (first["severity"], first["words"], first["path"], first["line"]) == ("conflict", "43", "ferry/a1.txt", "4")
    assert first["attribution"] == "according to the coast guard"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_csv_defuses_formulas(start: str) -> None:
    run = factories.run()
    found = rows(replace(run, findings=(replace(run.findings[1], why=start),)))
    assert found[0]["why"].startswith("'")


def test_concise_points_to_the_lone_reading() -> None:
    lines = concise.PLUGIN.render(factories.run()).splitlines()
    assert lines[0].startswith("ferry/a3.txt:3: conflict number 0.90 The sources differ on people killed: “43”")
    assert lines[-2] == "ferry/scan.pdf: not read or not compared: no text on any page"
    assert lines[-1] == "1 new conflict and 1 new divergence in 3 articles"


def with_path(path: str) -> Run:
    run = factories.run()
    return replace(run, bodies=tuple(replace(b, article=replace(b.article, path=path)) for b in run.bodies))


def test_no_line_starts_with_a_command_of_somebody_else() -> None:
    for path in ("::error::x.txt", "##[error]x", "\n::stop-commands::x"):
        lines = concise.PLUGIN.render(with_path(path)).split("\n")
        assert not [line for line in lines if line.startswith(("::", "##"))]
        lines = github.PLUGIN.render(with_path(path)).splitlines()
        assert all(line.startswith(("::error file=", "::warning file=", "::notice ")) for line in lines)


def test_annotations_escape_properties_and_data() -> None:
    run = with_path("a,b:c%.txt")
    run = replace(run, findings=(replace(run.findings[1], why="50%\n::error::x"),))
    first, last = github.PLUGIN.render(run).splitlines()
    assert first.startswith("::error file=a%2Cb%3Ac%25.txt,line=3,title=People killed%3A “43” or “31”?::The sources")
    assert "50%25 ::error::x" in first
    assert last == "::notice title=crosscheck::1 conflict in 3 articles. 1 input not read or not compared."


def test_more_annotations_than_github_shows_are_counted() -> None:
    run = factories.run()
    many = tuple(replace(run.findings[1], fingerprint=f"cc1-{n:02}") for n in range(13))
    lines = github.PLUGIN.render(replace(run, findings=many)).splitlines()
    assert len([line for line in lines if line.startswith("::error")]) == 10
    assert "3 more findings in the report." in lines[-1]


@pytest.fixture(scope="module")
def log() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(sarif.PLUGIN.render(factories.run()))["runs"][0]
    return loaded


def test_sarif_declares_every_rule_and_points_to_it(log: dict[str, Any]) -> None:
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert {"number", "date", "place", "quote"} <= set(rules)
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in log["results"])


def test_sarif_primary_is_the_lone_reading_and_the_others_are_linked(log: dict[str, Any]) -> None:
    first = log["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "ferry/a3.txt"
    assert place["region"] == {
        "startLine": 3, "startColumn": 45, "endLine": 3, "endColumn": 47, "charOffset": 60, "charLength": 2,
    }  # fmt: skip
    assert [related["id"] for related in first["relatedLocations"]] == [1, 2]
    assert "See [A line 4](1), [B line 3](2)." in first["message"]["text"]
    assert [result["suppressions"] != [] for result in log["results"]] == [False, True, False, False]


def test_sarif_counts_columns_in_utf16_and_escapes_brackets() -> None:
    run = factories.run()
    text = factories.TEXTS["a3"].replace("The sinking", "😀he sinking")
    bodies = (*run.bodies[:2], replace(run.bodies[2], article=replace(run.bodies[2].article, text=text)))
    log = json.loads(
        sarif.PLUGIN.render(replace(run, bodies=bodies, findings=(replace(run.findings[1], why="[x](1)"),)))
    )
    result = log["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == 46
    assert "\\[x\\](1)" in result["message"]["text"]


def test_pandas_loads_only_for_its_table() -> None:
    code = "import sys, crosscheck.reports.csv, crosscheck.reports.html; sys.exit('pandas' in sys.modules)"
    import subprocess

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (markdown.PLUGIN, "◆ divergence, superseded · number"),
        (html.PLUGIN, "◆ divergence, superseded</span>"),
        (concise.PLUGIN, "(superseded)"),
        (machine.PLUGIN, '"superseded": true'),
        (sarif.PLUGIN, '"superseded": true'),
    ],
    ids=lambda part: getattr(part, "name", ""),
)
def test_an_update_that_says_so_is_marked(report: Report, said: str) -> None:
    run = factories.run()
    first = replace(run.findings[0], kind="number", severity=Severity.DIVERGENCE, confidence=0.99)
    assert said not in report.render(replace(run, findings=(first, *run.findings[1:])))
    assert said in report.render(replace(run, findings=(replace(first, superseded=True), *run.findings[1:])))


def test_csv_marks_an_update_in_each_row_of_it() -> None:
    run = factories.run()
    marked = replace(run, findings=tuple(replace(f, superseded=f is run.findings[0]) for f in run.findings))
    assert {r["superseded"] for r in rows(run)} == {""}
    told = {r["fingerprint"]: r["superseded"] for r in rows(marked)}
    assert told == {f.fingerprint: "yes" if f is run.findings[0] else "" for f in run.findings}
