"""Decisions from several places: twenty at once, and an editor at a terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from dataclasses import replace
from pathlib import Path

import pytest

import factories
from commands import COMMAND
from crosscheck.baseline import Status, load
from crosscheck.model import Run
from crosscheck.reports import json as machine

NAME = ".crosscheck-baseline.json"


def several(count: int) -> Run:
    """The factory's run with that many disputes, each with a fingerprint of its own."""
    run = factories.run()
    made = [replace(run.findings[1], fingerprint=f"cc1-number-{n:016x}", locus=f"cc1-number-l{n}", point=f"point {n}")
            for n in range(count)]  # fmt: skip
    return replace(run, findings=tuple(made), kinds=("number",), skipped=())


@pytest.fixture
def reported(tmp_path: Path) -> Path:
    """A folder with the report of a run that found twenty disputes."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "story.json").write_text(machine.PLUGIN.render(several(20)), "utf-8")
    return tmp_path


def test_twenty_editors_accept_at_once_and_all_twenty_entries_are_there(reported: Path) -> None:
    names = [finding.fingerprint for finding in several(20).findings]
    reason = ("--reason", "Both counts are given as such")
    editors = [
        subprocess.Popen(
            [str(COMMAND), "accept", name, *reason, "--by", f"desk {n}"],
            cwd=reported,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for n, name in enumerate(names)
    ]
    said = [editor.communicate(timeout=200)[0] for editor in editors]
    assert [editor.returncode for editor in editors] == [0] * 20, said
    entries = load(reported / NAME).entries
    assert [(entry.fingerprint, entry.by) for entry in entries] == [(name, f"desk {n}") for n, name in enumerate(names)]
    assert {path.name for path in reported.iterdir()} == {NAME, "reports"}, "neither lock nor temporary file is left"


def test_a_decision_loads_no_model(reported: Path) -> None:
    code = (
        "import sys; from crosscheck.cli import run\n"
        "try: run()\n"
        "except SystemExit as stop: code = stop.code\n"
        "heavy = {'torch', 'spacy', 'pandas', 'numpy', 'sentence_transformers'} & set(sys.modules)\n"
        "print(code, sorted(heavy))"
    )
    args = ("accept", "cc1-number-0000000000000003", "--reason", "Both counts are given as such")
    done = subprocess.run(
        [sys.executable, "-c", code, *args], cwd=reported, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "0 []"


class Terminal:
    """The command at a real terminal, a key at a time."""

    def __init__(self, folder: Path, *args: str) -> None:
        self.screen = ""
        self.pid, self.handle = pty.fork()
        if self.pid == 0:  # the child: it has nothing but the terminal
            os.chdir(folder)
            os.environ.update({"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "100"})
            os.execv(str(COMMAND), [str(COMMAND), *args])

    def until(self, words: str, seconds: float = 60) -> None:
        """Wait until the screen shows the words after what was awaited before."""
        end = time.monotonic() + seconds
        while words not in self.screen:
            if not select.select([self.handle], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"no {words!r} in {self.screen!r}")
            try:
                self.screen += os.read(self.handle, 65536).decode("utf-8", "replace")
            except OSError as error:  # the terminal is closed once the command is gone
                raise AssertionError(f"no {words!r} in {self.screen!r}") from error
        self.screen = self.screen.partition(words)[2]

    def press(self, key: str, seconds: float = 60) -> None:
        """One key, once the terminal hands over single keys: what is typed before that is thrown away."""
        end = time.monotonic() + seconds
        while termios.tcgetattr(self.handle)[3] & termios.ICANON:
            assert time.monotonic() < end, "it never asked for a key"
            time.sleep(0.01)
        os.write(self.handle, key.encode())

    def answer(self, line: str) -> None:
        os.write(self.handle, f"{line}\r".encode())

    def ended(self) -> int:
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.handle)
        return code


def test_an_audit_at_a_terminal_takes_single_keys_and_saves_each_answer(reported: Path) -> None:
    (reported / "reports" / "story.json").write_text(machine.PLUGIN.render(several(4)), "utf-8")
    editor = Terminal(reported, "baseline", "audit", "--by", "desk", "--today", "2024-05-08")
    editor.until("[1 of 4] conflict · number · point 0")
    for quotation in (
        "killing \x1b[1;4m43\x1b[0m people",
        "\x1b[1;4mAt least 43\x1b[0m people",
        "\x1b[1;4m31\x1b[0m lives",
    ):
        editor.until(quotation)
    editor.press("x")
    editor.until("Keys: a accept")
    editor.until("[1 of 4]")
    editor.press("s")
    editor.until("[2 of 4]")
    editor.press("b")
    editor.until("[1 of 4]")
    editor.press("a")
    editor.until("Reason (10 characters")
    editor.answer("short")
    editor.until("Reason (10 characters")
    assert not (reported / NAME).exists()
    editor.answer("Counted at another hour")
    editor.until("[2 of 4]")
    (first,) = load(reported / NAME).entries
    assert (first.fingerprint, first.status, first.by) == ("cc1-number-0000000000000000", Status.ACCEPTED, "desk")
    assert (first.reason, str(first.expires)) == ("Counted at another hour", "2024-08-06")
    editor.press("f")
    editor.until("Reason (10 characters")
    editor.answer("The boats are not the same")
    editor.until("[3 of 4]")
    editor.press("c")
    editor.until("Reason (10 characters")
    editor.answer("The Post was asked on May 8")
    editor.until("[4 of 4]")
    editor.press("q")
    editor.until("3 decided")
    assert editor.ended() == 0
    assert [entry.status for entry in load(reported / NAME).entries] == [
        Status.ACCEPTED,
        Status.FALSE_POSITIVE,
        Status.CORRECTION_REQUESTED,
    ]


def test_ctrl_c_in_an_audit_keeps_what_was_answered(reported: Path) -> None:
    (reported / "reports" / "story.json").write_text(machine.PLUGIN.render(several(2)), "utf-8")
    editor = Terminal(reported, "baseline", "audit")
    editor.until("[1 of 2]")
    editor.press("a")
    editor.until("Reason")
    editor.answer("Counted at another hour")
    editor.until("[2 of 2]")
    editor.press("\x03")
    assert editor.ended() == 130
    assert len(json.loads((reported / NAME).read_text("utf-8"))["entries"]) == 1
