"""The gate as a newsroom uses it: one story over the example repository, and each exit code by the installed command.

The story runs in this process, since every start of the command loads the models anew; what only a process has
(signals, closed pipes) is asked of the command itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from commands import COMMAND, Call
from crosscheck.baseline import load

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "newsroom-repo"
NAME = ".crosscheck-baseline.json"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "repo")
    monkeypatch.chdir(tmp_path / "repo")
    monkeypatch.setenv("CROSSCHECK_TODAY", "2024-03-10")
    return tmp_path / "repo"


def findings() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(Path("reports/articles.json").read_text("utf-8"))["findings"]
    return found


def states() -> list[str]:
    return [f["decision"]["state"] if f["decision"] else f["status"] for f in findings()]


def edit(file: str, old: str, new: str) -> None:
    path = Path("articles/bridge") / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.timeout(900)
def test_the_history_of_a_newsroom(newsroom: Path, crosscheck: Call) -> None:
    check = ("check", "articles", "-q")
    assert crosscheck(*check)[0] == 0, "clean"
    assert not Path(NAME).exists(), "check never writes a baseline"

    edit("herald.txt", "1962", "1972")
    assert crosscheck(*check)[0] == 1
    code, said = crosscheck("baseline", "create")
    assert (code, "1 entries, all unaudited" in said) == (0, True)
    code, said = crosscheck("check", "articles")
    assert (code, states()) == (0, ["unaudited"])
    assert "1 in the baseline unaudited" in said
    assert crosscheck("check", "articles", "-q", "--fail-on", "any")[0] == 1

    edit("herald.txt", "14 people", "11 people")
    assert crosscheck(*check)[0] == 1
    assert sorted(states()) == ["new", "unaudited"]
    (fresh,) = [f for f in findings() if f["status"] == "new"]
    assert (fresh["kind"], sorted({s["value"] for s in fresh["sides"]})) == ("number", ["11", "14"])

    accept = ("accept", fresh["fingerprint"], "--reason", "Herald counted at noon", "--by", "desk", "--expires", "30d")
    code, said = crosscheck(*accept)
    assert (code, "accepted until 2024-04-09" in said) == (0, True)
    before = Path(NAME).read_bytes()
    assert str(newsroom).encode() not in before
    assert crosscheck(*check)[0] == 0
    assert sorted(states()) == ["accepted", "unaudited"]
    assert crosscheck(*check, "--today", "2024-04-09")[0] == 0
    assert crosscheck(*check, "--today", "2024-04-10")[0] == 1
    assert sorted(states()) == ["expired", "unaudited"]

    text = Path("articles/bridge/herald.txt").read_text("utf-8")
    head, one, two, *rest = text.split("\n\n")
    Path("articles/bridge/herald.txt").write_text("\n\n".join([head, two, one.replace("'", "’"), *rest]), "utf-8")
    assert crosscheck(*check)[0] == 0, "moved paragraphs change nothing"

    edit("herald.txt", "said the city would inspect 9 other bridges this month", "was not there when it fell")
    assert crosscheck(*check)[0] == 0, "nor does a neighbour that was reworded"
    elsewhere = shutil.copytree(newsroom, newsroom.parent / "another machine")
    with contextlib.chdir(elsewhere):
        assert crosscheck(*check)[0] == 0, "nor does another place"

    edit("herald.txt", "11 people", "12 people")
    code, said = crosscheck("check", "articles")
    assert (code, sorted(states())) == (1, ["changed", "unaudited"])
    assert "had “11”" in said
    a_source_goes_and_comes_back(crosscheck)


def a_source_goes_and_comes_back(crosscheck: Call) -> None:
    before = Path(NAME).read_bytes()
    Path("articles/bridge/herald.txt").unlink()
    code, said = crosscheck("check", "articles")
    assert (code, "articles/bridge/herald.txt: sources.toml names it, but it is not there" in said) == (3, True)
    assert "2 of the baseline not checked" in " ".join(said.split())
    sources = Path("articles/bridge/sources.toml").read_text("utf-8")
    edit(
        "sources.toml", '[[article]]\nfile = "herald.txt"\nsource = "Lenn Valley Herald"\npublished = 2024-03-06\n', ""
    )
    code, said = crosscheck("check", "articles", "--strict-baseline")
    assert (code, findings()) == (0, [])
    assert "2 of the baseline not checked" in said
    assert crosscheck("baseline", "prune")[0] == 0
    assert Path(NAME).read_bytes() == before, "what was not checked is not gone"

    Path("articles/bridge/sources.toml").write_text(sources, "utf-8")
    shutil.copy(EXAMPLE / "articles/bridge/herald.txt", "articles/bridge/herald.txt")
    code, said = crosscheck("check", "articles")
    assert (code, "2 of the baseline gone" in said) == (0, True)
    assert crosscheck("check", "articles", "-q", "--strict-baseline")[0] == 1
    assert crosscheck("baseline", "prune")[0] == 0
    assert load(Path(NAME)).entries == ()


@pytest.mark.timeout(300)
def test_a_suppression_in_the_text_and_an_audit(newsroom: Path, crosscheck: Call, monkeypatch: Any) -> None:
    edit("herald.txt", "14 people", "11 people")
    edit("herald.txt", "Two people", "Three people")
    note = '<!-- crosscheck: ignore number reason="A count from before noon" -->\n'
    edit("herald.txt", "Police said", note + "Police said")
    assert crosscheck("check", "articles", "-q")[0] == 1
    assert sorted(states()) == ["new", "suppressed"]

    answers = iter(["x", "a"])
    monkeypatch.setattr("crosscheck.cli.audit._pressed", lambda: next(answers))
    monkeypatch.setattr("crosscheck.cli.audit._typed", lambda _: "The Herald stands by it")
    code, said = crosscheck("baseline", "audit")
    assert code == 0, said
    assert (code, "1 decided" in said, "Three people" in said, "killed two people" in said) == (0, True, True, True)
    assert crosscheck("check", "articles", "-q")[0] == 0
    assert sorted(states()) == ["accepted", "suppressed"]

    edit("herald.txt", "11 people", "14 people")
    code, said = crosscheck("check", "articles")
    assert (code, "1 suppression unused" in said) == (0, True)
    assert crosscheck("check", "articles", "-q", "--strict-baseline")[0] == 1
    assert crosscheck("reopen", "cc1-number-")[0] == 0
    assert crosscheck("check", "articles", "-q")[0] == 1


@pytest.mark.parametrize(
    "args",
    [
        ("check", "articles"),
        ("accept", "cc1-x", "--reason", "long enough for that"),
        ("reopen", "cc1-x"),
        ("baseline", "update"),
        ("baseline", "prune"),
        ("baseline", "merge", NAME, NAME),
        ("baseline", "diff", NAME),
    ],
)
def test_a_damaged_baseline_stops_every_command_and_stays(
    newsroom: Path, crosscheck: Call, args: tuple[str, ...]
) -> None:
    Path(NAME).write_bytes(b'{\n  "entries": [\n<<<<<<< ours\n')
    Path("reports").mkdir()
    finding = {"fingerprint": "cc1-x", "locus": "l", "kind": "number", "point": "p", "severity": "conflict", "why": ""}
    report: dict[str, Any] = {
        "schema": "crosscheck.report/1",
        "kinds": [],
        "counts": {"withheld": 0},
        "articles": [],
        "claims": [],
    }
    report["findings"] = [finding | {"decision": None, "sides": []}]
    Path("reports/articles.json").write_text(json.dumps(report))
    code, said = crosscheck(*args)
    assert code == 2, said
    assert f"{NAME}:3:1: the baseline cannot be used: marks of an unfinished merge" in said
    assert Path(NAME).read_bytes() == b'{\n  "entries": [\n<<<<<<< ours\n'


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("check", "articles", "--baseline", "none.json"), "none.json: cannot be read"),
        (("accept", "cc1-x", "--reason", "long enough for that"), "no report in reports/"),
        (("accept", "cc1-x", "--reason", "short"), "the reason is too short"),
        (("accept", "cc1-x", "--reason", "long enough for that", "--status", "fine"), "--status is 'fine'"),
        (("accept", "cc1-x", "--reason", "long enough for that", "--expires", "soon"), "--expires is 'soon'"),
        (("reopen", "cc1-x"), "no such file"),
        (("accept",), "FINGERPRINT"),
        (("baseline", "diff", "--", "-x"), "neither a file nor a git revision"),
    ],
)
def test_wrong_use_of_the_gate(newsroom: Path, crosscheck: Call, args: tuple[str, ...], message: str) -> None:
    code, said = crosscheck(*args)
    assert (code, message in said) == (2, True), said
    assert "Traceback" not in said


def how_to(command: str) -> list[str]:
    """The lines of the how-to page that begin with this command."""
    page = (ROOT / "docs" / "how-to" / "ci.md").read_text("utf-8")
    return [line.partition("  #")[0] for line in page.splitlines() if line.startswith(command)]


def test_git_merges_and_compares_baselines(newsroom: Path, crosscheck: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from crosscheck.baseline import Baseline, dump
    from disputes import entry, sighting

    monkeypatch.setenv("PATH", f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}")

    def git(*args: str) -> str:
        names = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(["git", *names, *args], check=True, capture_output=True, text=True).stdout

    def keep(*points: str) -> None:
        made = [entry(sighting(point, {"a": "1", "b": "2"})) for point in points]
        Path(NAME).write_text(dump(Baseline(entries=tuple(made))), "utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", "x")

    git("init", "--quiet", "--initial-branch", "main")
    (driver,) = how_to("git config merge.crosscheck")
    subprocess.run(shlex.split(driver), check=True)
    (attributes,) = how_to("echo '.crosscheck-baseline.json merge")
    Path(".gitattributes").unlink()
    subprocess.run(["sh", "-c", attributes], check=True)
    assert Path(".gitattributes").read_text() == (EXAMPLE / ".gitattributes").read_text()
    keep("first")
    git("switch", "--quiet", "--create", "branch")
    keep("first", "second")
    git("switch", "--quiet", "main")
    keep("third")
    git("merge", "--quiet", "branch", "--message", "x")
    assert {e.title for e in load(Path(NAME)).entries} == {"second", "third"}
    assert git("status", "--porcelain") == ""
    code, said = crosscheck("baseline", "diff", "branch..main")
    assert code == 0
    assert [line[0] for line in sorted(said.splitlines())] == ["+", "-"]
    assert "third" in said
