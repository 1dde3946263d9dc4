"""What a command leaves behind: reports, a summary, complaints, and an exit code."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from crosscheck.config import Settings
    from crosscheck.contracts import AnyReport
    from crosscheck.model import Run, Skipped
    from crosscheck.pipeline import Progress


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
    """A terminal that keeps to NO_COLOR and to COLUMNS or the width it has; 100 columns where there is neither."""
    from rich.console import Console

    file = sys.stderr if stderr else sys.stdout
    return Console(
        file=file, width=None if file.isatty() or "COLUMNS" in os.environ else 100, highlight=False, soft_wrap=False
    )


def say(text: str) -> None:
    """One line on standard error, with our name before it."""
    from crosscheck.presentation.visible import visible

    print(f"crosscheck: {visible(text)}", file=sys.stderr)  # noqa: T201


def complain(skipped: Iterable[Skipped]) -> None:
    """One line for each input that was not read."""
    for item in skipped:
        say(f"{item.path}: {item.reason}")


class Spoken(logging.Handler):
    """Tells warnings of the program as the command tells its own."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line on standard error."""
        say(record.getMessage())


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Progress]:
    """A bar on standard error with the stage, how many of how many articles, and the time left.

    Silent when piped or told to be, and gone when the work is done.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from rich import progress as rich

    columns = (
        rich.TextColumn("{task.description:8}"),
        rich.BarColumn(),
        rich.TextColumn("{task.fields[count]:>11}"),
        rich.TimeRemainingColumn(compact=True, elapsed_when_finished=True),
    )
    with rich.Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("read", total=None, count="")

        def advance(stage: str, done: int, total: int) -> None:
            if bar.tasks[task].description != stage:
                bar.reset(task, description=stage, total=total or None)  # the time left is that of this stage
            bar.update(task, completed=done, count=f"{done}/{total}" if total else "")

        yield advance


def deliver(
    run: Run,
    targets: Sequence[tuple[AnyReport, Path]],
    *,
    quiet: bool,
    verbose: bool,
    shown: Callable[[Console], RenderableType] | None = None,
) -> None:
    """Write each report to its file, or to standard output for `-`, and print the summary, or what `shown` makes."""
    from crosscheck.contracts import BinaryReport, PieceReport
    from crosscheck.files import write

    _spare(run, [path for _, path in targets])
    to_stdout = False
    for report, path in targets:
        placed = replace(run, base=_base(path))
        if isinstance(report, PieceReport) and str(path) != "-":
            write(path, report.pieces(placed))
            continue
        content = report.pack(placed) if isinstance(report, BinaryReport) else report.render(placed)
        if str(path) != "-":
            write(path, content)
            continue
        to_stdout = True
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            sys.stdout.write(content)
        sys.stdout.flush()
    complain(run.skipped)
    if quiet:
        return
    from crosscheck import terminal

    screen = console(stderr=to_stdout)
    limit = len(run.findings) if verbose else terminal.SHOWN
    screen.print(shown(screen) if shown else terminal.summary(run, width=screen.width, limit=limit))
    for _, path in targets:
        if str(path) != "-":
            screen.print(f"Report: {path}", markup=False, soft_wrap=True)


def _spare(run: Run, outputs: Iterable[Path]) -> None:
    """Raise `ConfigError` where a report would take the place of an article or of the baseline."""
    inputs = [*(body.article.path for body in run.bodies), *(item.path for item in run.skipped)]
    if run.baseline and run.baseline.path:
        inputs.append(run.baseline.path)
    taken = {place for path in inputs if (place := _place(path))}
    for output in outputs:
        if str(output) != "-" and _place(output) in taken:
            raise ConfigError(f"{output}: is an input of this run: name another file with --output-file")


def _place(path: str | Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 (takes the paths of articles as they are)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _base(path: Path) -> str:
    """What leads from the report's folder back to the working directory, from which article paths start."""
    if str(path) == "-":
        return ""
    back = Path(os.path.relpath(Path.cwd(), path.resolve().parent)).as_posix()
    return "" if back == "." else f"{back}/"


def verdict(run: Run, settings: Settings, *, strict: bool, allow_unreadable: bool) -> Exit:
    """The exit code of a run. Notes never fail one.

    Args:
        run: with its findings held against the baseline.
        settings: `fail_on` says which findings fail.
        strict: whether entries that are gone and unused suppressions fail too.
        allow_unreadable: whether inputs that were not read do not matter.
    """
    from crosscheck.model import Severity

    if any(item.bug for item in run.skipped):
        return Exit.BUG
    if run.skipped and not allow_unreadable:
        return Exit.UNREAD
    failing = [
        f for f in run.findings if f.severity > Severity.NOTE and (settings.fail_on == "any" or f.status == "new")
    ]
    if failing and settings.fail_on != "never":
        return Exit.FINDINGS
    if strict and run.baseline and (run.baseline.gone or run.baseline.unused):
        return Exit.FINDINGS
    return Exit.CLEAN
