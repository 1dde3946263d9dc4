"""The gate: a run held against the baseline and against the suppressions beside the text."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.inputs import chosen, gather_articles, settings_from, store, tools
from crosscheck.desk import settle

if TYPE_CHECKING:
    from crosscheck.baseline.records import Baseline, Scene

__all__ = ["BASELINE", "day", "known", "looked_at", "settle"]

BASELINE = ".crosscheck-baseline.json"
"""The baseline that `check` uses where it lies in the working directory."""


def day(stated: datetime | None) -> date:
    """The day that counts as today: the one stated, else the clock's."""
    return stated.date() if stated else datetime.now(UTC).date()


def known(file: Path | None) -> tuple[Baseline, str] | None:
    """The baseline and its name: the file that was named, else the one in the working directory if it is there.

    Raises:
        BaselineError: it is there, or was named, and cannot be used.
    """
    if file is None and not Path(BASELINE).is_symlink() and not Path(BASELINE).exists():
        return None
    from crosscheck.baseline import load

    path = file or Path(BASELINE)
    return load(path), path.as_posix()


def looked_at(paths: list[str], report: Path | None, config: Path | None) -> list[Scene]:
    """What a run saw: of the report that was named, of a new run over the paths, or of each report in `reports/`.

    Raises:
        ConfigError: there is nothing to look at.
    """
    from crosscheck.baseline.sightings import load_report
    from crosscheck.errors import ConfigError

    if paths and report:
        raise ConfigError("both PATH and --report: give one of them")
    if paths:
        return [_fresh(paths, config)]
    files = [report] if report else sorted(Path("reports").glob("*.json"))
    if not files:
        raise ConfigError("no report in reports/: run 'crosscheck check PATH...' first, or name the articles")
    return [load_report(file) for file in files]


def _fresh(paths: list[str], config: Path | None) -> Scene:
    from dataclasses import replace

    from crosscheck import pipeline as program
    from crosscheck.baseline.sightings import scene
    from crosscheck.cli.output import complain, progress_bar

    settings = settings_from(config)
    intake = gather_articles(paths, options=settings.reading, known=store(settings))
    with progress_bar(quiet=False) as progress:
        kinds = chosen(program.kinds(), settings)
        run = program.check(intake.articles, tools(settings, kinds), skipped=intake.skipped, progress=progress)
    complain(intake.skipped)
    run = settle(run, None, day(None))
    open_findings = tuple(f for f in run.findings if f.decision is None or f.decision.state != "suppressed")
    return scene(replace(run, findings=open_findings))
