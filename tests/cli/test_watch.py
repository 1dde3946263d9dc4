"""Watching a folder with the installed command: a change is seen, told, and Ctrl-C ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import COMMAND, Call

READY = "watching; Ctrl-C ends it"


@pytest.fixture
def watching(story: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [str(COMMAND), "watch", "ferry"],
        cwd=story,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    deadline = threading.Timer(180, process.kill)
    deadline.start()
    yield process
    deadline.cancel()
    process.kill()
    process.communicate()


def until_ready(process: subprocess.Popen[str]) -> str:
    """What is printed up to the next wait for a change."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if READY in line:
            return "".join(lines)
    pytest.fail(f"ended: {''.join(lines)}")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT cannot be sent to one process there")
def test_a_change_is_told_and_ctrl_c_ends_it(story: Path, watching: subprocess.Popen[str]) -> None:
    first = until_ready(watching)
    assert "43" in first
    assert "Since the last run" not in first
    tide = story / "ferry" / "tide.txt"
    tide.write_text(tide.read_text("utf-8").replace("31 people", "43 people"), encoding="utf-8")
    second = until_ready(watching)
    assert "ferry/tide.txt" in second
    assert "1 gone" in second
    tide.write_text("", encoding="utf-8")
    assert "tide.txt: empty" in until_stderr(watching), "half-written: named, and the watch goes on"
    watching.send_signal(signal.SIGINT)
    assert watching.wait(timeout=20) == 130
    assert not (story / "reports").exists()


def until_stderr(process: subprocess.Popen[str]) -> str:
    """What is printed up to the line that says why there was no run."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if "two or more articles" in line:
            break
    return "".join(lines)


def test_what_is_not_there_cannot_be_watched(story: Path, crosscheck: Call) -> None:
    code, said = crosscheck("watch", "ferry", "nowhere")
    assert (code, "nowhere: there is nothing to watch" in said) == (2, True)
