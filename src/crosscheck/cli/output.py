"""What a command leaves behind: reports, a summary, complaints, and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from crosscheck.config import Settings
    from crosscheck.contracts import Report
    from crosscheck.model import Run, Skipped


class Exit(IntEnum):
    """What the exit code says. A partial run (3) wins over findings (1): it cannot say which there are."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREAD = 3
    BUG = 4
    INTERRUPTED = 130
    PIPE = 141


def console(*, stderr: bool = False) -> Console:
    """A terminal that keeps to NO_COLOR and to the width it has; 100 columns where there is no terminal."""
    from rich.console import Console  # noqa: PLC0415

    file = sys.stderr if stderr else sys.stdout
    return Console(file=file, width=None if file.isatty() else 100, highlight=False, soft_wrap=False)


def say(text: str) -> None:
    """One line on standard error, with our name before it."""
    from crosscheck.presentation.visible import visible  # noqa: PLC0415

    print(f"crosscheck: {visible(text)}", file=sys.stderr)  # noqa: T201


def complain(skipped: Iterable[Skipped]) -> None:
    """One line for each input that was not read."""
    for item in skipped:
        say(f"{item.path}: {item.reason}")


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[str], None]]:
    """A bar on standard error with the stage and the time so far; silent when piped or told to be."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    from crosscheck.pipeline import STAGES  # noqa: PLC0415

    columns = (TextColumn("{task.description:8}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("read", total=len(STAGES) + 1)

        def advance(stage: str) -> None:
            bar.update(task, description=stage, advance=1)

        yield advance


def deliver(run: Run, targets: Sequence[tuple[Report, Path]], *, quiet: bool, verbose: bool) -> None:
    """Write each report to its file, or to standard output for `-`, and print the summary."""
    from crosscheck.files import write  # noqa: PLC0415

    to_stdout = False
    for report, path in targets:
        text = report.render(run)
        if str(path) == "-":
            sys.stdout.write(text)
            sys.stdout.flush()
            to_stdout = True
        else:
            write(path, text)
    complain(run.skipped)
    if quiet:
        return
    from crosscheck import terminal  # noqa: PLC0415

    screen = console(stderr=to_stdout)
    limit = len(run.findings) if verbose else terminal.SHOWN
    screen.print(terminal.summary(run, width=screen.width, limit=limit))
    for _, path in targets:
        if str(path) != "-":
            screen.print(f"Report: {path}", markup=False, soft_wrap=True)


def verdict(run: Run, settings: Settings, *, exit_zero: bool, allow_unreadable: bool) -> Exit:
    """The exit code of a run. Notes never fail one."""
    from crosscheck.model import Severity  # noqa: PLC0415

    if run.skipped and not allow_unreadable and not exit_zero:
        return Exit.UNREAD
    failing = [
        f
        for f in run.findings
        if f.severity > Severity.NOTE and (settings.fail_on == "any" or f.status == "new")
    ]
    if failing and settings.fail_on != "never" and not exit_zero:
        return Exit.FINDINGS
    return Exit.CLEAN
