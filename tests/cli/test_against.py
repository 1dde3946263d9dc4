"""A draft against its sources, as an editor runs it: one run, and what each of its outputs says."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from commands import Call
from crosscheck.cli.against import spread

DRAFT = """Ferry sinks off Lanmore, 43 dead

The ferry Corrib sank off Lanmore on Monday, killing 43 people, the coast guard said.

The boat, built in 1987, carried 120 passengers. Captain Maeve Dunne was rescued by a fishing boat.

Opposition leader Ivo Pasker called for an inquiry.

Was the disaster avoidable? Many in Lanmore think so.
"""
HARBOUR = """Dozens die as ferry goes down

The ferry Corrib sank off Lanmore on Monday and 43 people were killed, the coast guard said.

Opposition leader Ivo Pasker called for an inquiry. Divers will search the wreck as soon as the weather allows it,
the harbour master said, and relatives of those on board are looked after in the town hall by the Red Cross.
"""
TIDE = """Ferry disaster claims 31 lives

At least 31 people were killed when the ferry Corrib went down off Lanmore on Monday, the coast guard said.

The boat had 120 passengers on board, and it was not the first time that its engine failed, the union told us.
Its captain, Maeve Dunne, was rescued by a fishing boat.
"""
WIRE = """Inquiry demanded

An inquiry was called for by Ivo Pasker, the opposition leader. Ministers met behind closed doors late in the evening.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    for name, text in (("harbour", HARBOUR), ("tide", TIDE), ("wire", WIRE), ("copy", DRAFT.replace("\n\n", "\n\n\n"))):
        (tmp_path / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def marked(report: dict[str, Any], words: str) -> dict[str, Any]:
    (mark,) = [m for m in report["draft"]["marks"] if words in m["text"]]
    return dict(mark)


def test_a_draft_gets_its_marks(desk: Path, crosscheck: Call) -> None:
    formats = ("markdown", "json", "html", "sarif")
    wanted = [argument for form in formats for argument in ("-f", form, "-o", f"out.{form}")]
    code, said = crosscheck("check", "draft.txt", "--against", "sources", "draft.txt", *wanted)
    assert code == 1, said
    report = json.loads(Path("out.json").read_text("utf-8"))
    jsonschema.validate(report["draft"], json.loads(files("crosscheck").joinpath("data/draft.schema.json").read_text()))
    jsonschema.validate(report, json.loads(files("crosscheck").joinpath("data/report.schema.json").read_text()))
    names = {a["id"]: a["path"] for a in report["articles"]}

    killed = marked(report, "sank off Lanmore on Monday")
    assert killed["mark"] == "conflicting"
    (finding,) = [f for f in report["findings"] if f["fingerprint"] in killed["findings"] and f["kind"] == "number"]
    assert {s["surface"] for s in finding["sides"] if names[s["article"]] == "sources/tide.txt"} >= {"At least 31"}
    assert marked(report, "43 dead")["mark"] == "conflicting", "the headline falls with its story"

    built = marked(report, "built in 1987")
    assert (built["mark"], [d["surface"] for d in built["missing"]]) == ("unsupported", ["1987"])
    assert {names[b["article"]] for b in built["backing"]} == {"sources/tide.txt"}, "without the year it is in one"

    captain = marked(report, "Maeve Dunne")
    assert (captain["mark"], [[names[a] for a in o] for o in captain["origins"]]) == (
        "single-source",
        [["sources/tide.txt"]],
    )
    inquiry = marked(report, "called for an inquiry")
    assert (inquiry["mark"], len(inquiry["origins"])) == ("corroborated", 2)
    assert not marked(report, "avoidable")["checkable"]

    assert report["draft"]["twins"] == ["sources/copy.txt"], "the draft bears itself out no more than its copy does"
    order = [m["line"] for m in report["draft"]["marks"]]
    assert order == sorted(order)

    markdown, page = Path("out.markdown").read_text("utf-8"), Path("out.html").read_text("utf-8")
    for shown in (said, markdown, page):
        assert shown.index("43") < shown.index("1987") < shown.index("Maeve Dunne")
        assert "have this, but not all of it" in shown or "has this, but not all of it" in shown
    assert "*At least 31* people" in said
    assert "<mark><b>At least 31</b></mark> people" in markdown
    assert "<mark>At least 31</mark> people" in page
    assert "Left out as the draft's own text: sources/copy.txt." in " ".join(said.split())
    sarif = json.loads(Path("out.sarif").read_text("utf-8"))
    surfaces = {s["surface"] for f in report["findings"] for s in f["sides"]}
    assert surfaces, "the report of the run keeps every difference"
    assert len(sarif["runs"][0]["results"]) <= len(report["findings"])


def test_the_gate_holds_for_a_draft(desk: Path, crosscheck: Call) -> None:
    check = ("check", "draft.txt", "--against", "sources", "-q")
    assert crosscheck(*check, "--exit-zero")[0] == 0
    assert crosscheck(*check, "--select", "place")[0] == 0
    report = json.loads(Path("reports/draft.json").read_text("utf-8"))
    assert report["findings"] == []
    assert crosscheck(*check)[0] == 1
    assert crosscheck("baseline", "create")[0] == 0
    assert crosscheck(*check)[0] == 0, "what is known fails no run"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("draft.txt", "--against", "draft.txt"), "no source besides the draft itself"),
        (("draft.txt", "--against", "sources/copy.txt"), "no source besides the draft itself"),
        (("draft.txt", "--against", "nowhere"), "nowhere"),
        (("-", "--against", "-"), "standard input can be read once"),
    ],
)
def test_a_draft_needs_sources(desk: Path, crosscheck: Call, args: tuple[str, ...], message: str) -> None:
    code, said = crosscheck("check", *args)
    assert code == 2, said
    assert message in said
    assert not Path("reports").exists()


@pytest.mark.parametrize(
    ("given", "spelt"),
    [
        ("d --against a b", "d --against a --against b"),
        ("d --against a b -q -o x y", "d --against a --against b -q -o x y"),
        ("--against a -- d", "--against a -- d"),
        ("d --against a - -f json", "d --against a --against - -f json"),
        ("d --against a --against b c", "d --against a --against b --against c"),
        ("d -f json e", "d -f json e"),
    ],
)
def test_against_takes_all_up_to_the_next_option(given: str, spelt: str) -> None:
    assert spread(given.split()) == spelt.split()
