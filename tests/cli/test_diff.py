"""Two versions of a wire story: the changed facts, and what they mean for our own article."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from commands import Call

OLD = """Ferry sinks off Lanmore

The ferry Corrib sank off Lanmore on Monday, killing 43 people, the coast guard said.

The boat carried 120 passengers when it hit a sandbank shortly after noon. Captain Maeve Dunne was rescued.

Transport Minister Lena Ostrov said the ministry would publish the inspection report within ten days.

Germany sent two rescue helicopters. The operator denied that the boat was overloaded.

The harbour was closed. Many in Lanmore are in mourning.
"""
NEW = """Ferry sinks off Lanmore

Captain Maeve Dunne was rescued. Shortly after noon the boat, which carried 120 passengers, hit a sandbank.

The ferry Corrib sank off Lanmore on Sunday, killing 51 people, police said.

Interior Minister Lena Ostrov said that the ministry would publish the report of the inspection within ten days.

France sent two rescue helicopters. The operator admitted that the boat was overloaded.

The boat had passed an inspection in March 2021. Many in Lanmore are in mourning.
"""
OURS = """Mourning in Lanmore

The ferry Corrib sank off Lanmore on Monday, killing 43 people, the coast guard said.

The boat had passed an inspection in March 2021.
"""
MOVED = """Ferry sinks off Lanmore

Captain Maeve Dunne was rescued. The boat had 120 passengers on board when it hit a sandbank shortly after noon.

On Monday the ferry Corrib sank off Lanmore, killing 43 people, the coast guard said.

The inspection report would be published within ten days by the ministry, Transport Minister Lena Ostrov said.

The harbour was closed. Germany sent two rescue helicopters. The operator denied that the boat was overloaded.

Many in Lanmore are in mourning.
"""


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("old", OLD), ("new", NEW), ("ours", OURS), ("moved", MOVED)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def shift(change: dict[str, Any]) -> tuple[str, str, str]:
    old, new = change["old"]["surface"], change["new"]["surface"]
    return change["kind"], old or change["old"]["claim"], new or change["new"]["claim"]


def test_a_new_version_is_told_by_its_facts(wire: Path, crosscheck: Call) -> None:
    written = ("-f", "json", "-o", "d.json", "-f", "markdown", "-o", "d.md")
    code, said = crosscheck("diff", "old.txt", "new.txt", "--against", "ours.txt", *written)
    assert code == 1, said
    found = json.loads(Path("d.json").read_text("utf-8"))
    schema = json.loads(files("crosscheck").joinpath("data/revision.schema.json").read_text("utf-8"))
    jsonschema.validate(found, schema)
    (pair,) = found["pairs"]
    shifts = {shift(c) for c in pair["changes"] if c["how"] == "changed"}
    assert shifts >= {
        ("date", "Monday", "Sunday"),
        ("number", "43", "51"),
        ("attribution", "the coast guard", "police"),
        ("title", "Transport Minister", "Interior Minister"),
        ("name", "Germany", "France"),
    }
    assert "stance" in {kind for kind, _, _ in shifts}
    assert [c["new"]["claim"] for c in pair["changes"] if c["how"] == "added"] == [
        "The boat had passed an inspection in March 2021"
    ]
    assert [c["old"]["claim"] for c in pair["changes"] if c["how"] == "removed"] == ["The harbour was closed"]
    assert not any("Dunne" in c["new"]["claim"] for c in pair["changes"] if c["new"]), "moved, and silent"
    turns = {(t["how"], t["claim"]) for t in pair["turns"]}
    assert ("confirms", "The boat had passed an inspection in March 2021") in turns
    assert any(how == "breaks" and "Corrib" in claim for how, claim in turns)

    for shown in (said, Path("d.md").read_text("utf-8")):
        assert "“43” → “51”" in shown
        assert "Germany" in shown
        assert "mourning" not in shown.split("ours.txt")[0]
    assert "killing *51* people" in said
    assert "killing <mark><b>51</b></mark> people" in Path("d.md").read_text("utf-8")


def test_moved_and_reworded_sentences_are_silent(wire: Path, crosscheck: Call) -> None:
    code, said = crosscheck("diff", "old.txt", "moved.txt")
    assert (code, said.splitlines()[0]) == (0, "No fact changed: old.txt → moved.txt"), said


def test_folders_are_paired_by_name_then_by_headline(wire: Path, crosscheck: Call) -> None:
    for folder, files_ in (
        ("monday", {"ferry.txt": OLD, "gone.txt": "Bridge closed\n\nThe bridge at Ardmore was closed on Friday.\n"}),
        (
            "tuesday",
            {"ferry.txt": OLD.replace("43", "44"), "late.txt": "Snow falls\n\nSnow fell in Brack on Sunday.\n"},
        ),
    ):
        Path(folder).mkdir()
        for name, text in files_.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
    code, said = crosscheck("diff", "monday", "tuesday", "--exit-zero")
    assert code == 0
    assert "“43” → “44”" in said
    assert "+ tuesday/late.txt" in said
    assert "- monday/gone.txt" in said


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("old.txt", "nowhere.txt"), 2, "nowhere.txt"),
        (("old.txt", "new.txt", "-f", "html"), 2, "diff has no output format 'html'"),
        (("old.txt", "new.txt", "-f", "json", "-o", "a", "-o", "b"), 2, "2 --output-file for 1 --output-format"),
    ],
)
def test_wrong_use_is_one_line(wire: Path, crosscheck: Call, args: tuple[str, ...], code: int, message: str) -> None:
    ended, said = crosscheck("diff", *args)
    assert ended == code, said
    assert message in said
