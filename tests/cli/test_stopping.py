"""Ctrl-C, and a reader that goes away: nothing is left behind, and no traceback is shown."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from commands import COMMAND

PROC = Path("/proc")
SLOW = (
    "<html><body><article {}><p>Forty people came to the square on Monday, the police said.</p></article></body></html>"
)
"""A page that takes its parser more than a second: the time grows with the square of the attributes."""

pytestmark = pytest.mark.skipif(not (PROC / "self" / "maps").exists(), reason="needs /proc")


class Process(NamedTuple):
    """What `stat` in /proc says of a process."""

    pid: int
    state: str
    session: int
    seconds: float
    """Of processor time that it has used."""


def session(pid: int) -> list[Process]:
    """The processes that live in the session of this one."""
    found = []
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            found.append(Process(int(folder.name), fields[0], int(fields[3]), used))
    return [process for process in found if process.session == pid and process.state not in "ZX"]


def started(*args: str) -> subprocess.Popen[str]:
    """The installed command in a session of its own, as a terminal would start it."""
    return subprocess.Popen(
        [str(COMMAND), *args],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def reading(process: subprocess.Popen[str]) -> bool:
    """Whether two workers are deep in their pages."""
    return sum(other.seconds > 0.7 for other in session(process.pid) if other.pid != process.pid) > 1


def loading(process: subprocess.Popen[str]) -> bool:
    """Whether it is busy with a model."""
    try:
        maps = (PROC / str(process.pid) / "maps").read_text()
    except OSError:
        return False
    return "spacy" in maps or "libtorch" in maps


@pytest.mark.parametrize("busy", [reading, loading])
def test_ctrl_c_exits_130_within_two_seconds_and_leaves_nothing(
    story: Path, busy: Callable[[subprocess.Popen[str]], bool]
) -> None:
    if busy is reading:
        for n in range(6):
            page = SLOW.format(" ".join(f'a{i}="{n}"' for i in range(25_000)))
            (story / "ferry" / f"page{n}.html").write_text(page)
    before = sorted(path.relative_to(story) for path in story.rglob("*"))
    process = started("check", "ferry", "--no-cache")
    while not busy(process):
        assert process.poll() is None, "it ended before it could be stopped"
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    stopped = time.monotonic()
    out, err = process.communicate(timeout=60)
    took = time.monotonic() - stopped
    while session(process.pid) and time.monotonic() < stopped + 10:
        time.sleep(0.02)
    gone = time.monotonic() - stopped
    assert process.returncode == 130, err
    assert (out, err) == ("", "")
    assert sorted(path.relative_to(story) for path in story.rglob("*")) == before, "no report, no temporary file"
    assert (took < 2, gone < 2) == (True, True), f"ended after {took:.1f} s, its workers after {gone:.1f} s"


def test_ctrl_c_while_the_command_itself_is_loading_exits_130_without_a_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "crosscheck", "--help"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        while "typer." not in process.stderr.readline():
            assert process.poll() is None, "it ended before it could be stopped"
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert (process.returncode, "Traceback" in rest) == (130, False), rest
    assert "crosscheck.cli\n" not in rest, "the command line was loaded before the signal came"


def test_a_closed_pipe_exits_141_without_a_traceback(story: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [str(COMMAND), "explain", "number"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )
    os.close(writer)
    assert done.returncode == 141, done.stderr
    assert "Traceback" not in done.stderr
