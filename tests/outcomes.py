"""Runs of the installed command, and what every bad input must lead to, whatever is wrong with it."""

from __future__ import annotations

import html
import json
import os
import re
import resource
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cmarkgfm
from cmarkgfm.cmark import Options

from crosscheck.presentation.visible import visible

COMMAND = Path(sys.executable).with_name("crosscheck")
FORMATS = {"markdown": "md", "json": "json", "html": "html", "sarif": "sarif", "csv": "csv"}
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run left: exit code, streams, reports by format, CPU seconds and bytes of memory of all its processes."""

    code: int
    out: str
    err: str
    reports: Mapping[str, str]
    cpu: float
    peak: int

    @property
    def json(self) -> dict[str, Any]:
        """The JSON report."""
        loaded: dict[str, Any] = json.loads(self.reports["json"])
        return loaded

    def reason(self, path: str) -> str:
        """Why the file was not read: once on standard error, and the same in every report."""
        (said,) = {entry["reason"] for entry in self.json["skipped"] if entry["path"] == path}
        line = f"crosscheck: {visible(path)}: {visible(said)}"
        assert self.err.splitlines().count(line) == 1, self.err
        told = [
            note["message"]["text"].replace("\\", "")
            for note in json.loads(self.reports["sarif"])["runs"][0]["invocations"][0]["toolExecutionNotifications"]
        ]
        assert _plain(f"{path}: {said}".replace("\\", "")) in [_plain(text) for text in told]
        for words in (path, said):
            assert _plain(words) in rendered(self.reports["markdown"])
            assert _plain(words) in _plain(html.unescape(TAG.sub("", self.reports["html"])))
        return str(said)


def rendered(markdown: str) -> str:
    """The text of Markdown as GitHub shows it."""
    page = cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)
    return _plain(html.unescape(TAG.sub("", page)))


def check(folder: Path, *paths: str, code: str | None = None, options: Sequence[str] = (), **around: str) -> Outcome:
    """Run `crosscheck check` in the folder, all reports into `out/`.

    Args:
        folder: the working directory.
        paths: what to check.
        code: Python that runs before the command, in its process.
        options: further options.
        around: environment variables.
    """
    start = [sys.executable, "-c", f"{code}\nfrom crosscheck.cli import run\nrun()"] if code else [str(COMMAND)]
    files = [o for form, end in FORMATS.items() for o in ("-f", form, "-o", f"out/report.{end}")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = subprocess.Popen(
        [*start, "check", *options, *files, "--", *paths],
        cwd=folder,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1", **around},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(running, peaks))
    watch.start()
    try:
        out, err = running.communicate(timeout=240)
    finally:
        running.kill()
        watch.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Outcome(
        code=running.returncode,
        out=out.decode("utf-8"),
        err=err.decode("utf-8"),
        reports={
            form: (folder / f"out/report.{end}").read_bytes().decode("utf-8")
            for form, end in FORMATS.items()
            if (folder / f"out/report.{end}").exists()
        },
        cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        peak=peaks[0],
    )


def _watch(running: subprocess.Popen[bytes], peaks: list[int]) -> None:
    """Keep the most memory that all processes of the run have had at one time."""
    while running.poll() is None:
        peaks[0] = max(peaks[0], sum(_resident(entry, running.pid) for entry in Path("/proc").glob("[0-9]*")))
        threading.Event().wait(0.2)


def _resident(entry: Path, session: int) -> int:
    try:
        rest = (entry / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(rest[21]) * resource.getpagesize() if int(rest[3]) == session else 0


def _plain(text: str) -> str:
    """One line, without the word joiners that keep GitHub from making links."""
    return " ".join(visible(text.replace("\u2060", "")).split())
