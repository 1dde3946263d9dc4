"""`crosscheck watch PATH...`: checks again whenever an article changes, and says what is new and what is gone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import gate
from crosscheck.cli.inputs import chosen, gather_articles, settings_from, store, tools
from crosscheck.cli.options import (
    ConfigFile,
    EncoderName,
    Ignore,
    KnownBaseline,
    MinConfidence,
    MinSeverity,
    PipelineName,
    Select,
)
from crosscheck.cli.output import complain, console, progress_bar, say
from crosscheck.errors import ConfigError, CrosscheckError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from crosscheck.config import Settings
    from crosscheck.model import Finding, Run
    from crosscheck.pipeline import Tools

QUIET = 300
"""Milliseconds without a further change after which a run begins: an editor writes a file in several steps."""
LATEST = 3000
"""Milliseconds after which it begins though files still change."""
IDLE = 500
"""Milliseconds of waiting between two looks whether to end."""
BESIDE = frozenset({"sources.toml", "crosscheck-ignore.toml"})
"""Files beside the articles that a run reads too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one run has to show, and its findings by fingerprint."""

    show: Callable[[Console], RenderableType]
    findings: dict[str, Finding]
    run: Run


def watch(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles or folders; or a draft.")],
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="SOURCES...", help="Mark PATH as a draft against these, as check does."),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    min_severity: MinSeverity = None,
    min_confidence: MinConfidence = None,
    baseline: KnownBaseline = None,
    encoder: EncoderName = None,
    pipeline: PipelineName = None,
    config: ConfigFile = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show every finding.")] = False,
) -> None:
    """Check again on every change, analysing only what changed; Ctrl-C ends it."""
    from crosscheck import pipeline as program

    settings = settings_from(
        config,
        encoder=encoder,
        pipeline=pipeline,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        min_confidence=min_confidence,
    )
    given = [*paths, *(against or ())]
    missing = [path for path in given if not Path(path).exists()]
    if missing:
        raise ConfigError(f"{missing[0]}: there is nothing to watch: name a file or a folder")
    loaded = tools(settings, chosen(program.kinds(), settings))
    known: dict[str, Finding] | None = None
    for changed in _changes(given, baseline):
        screen = console()
        if changed:
            screen.rule(", ".join(changed), characters="─")
        try:
            outcome = _outcome(paths, against, (settings, loaded), baseline, verbose=verbose)
        except CrosscheckError as error:  # half-written, or moved away: the next change may mend it
            say(str(error))
            continue
        complain(outcome.run.skipped)
        screen.print(outcome.show(screen))
        if known is not None:
            screen.print(_since(known, outcome))
        known = outcome.findings
        say("watching; Ctrl-C ends it")


def _changes(given: Sequence[str], baseline: Path | None) -> Iterator[tuple[str, ...]]:
    """First nothing, then the names of the files of each change that matters.

    The watch has begun before the first is given: what changes while a run goes on is given after it.
    """
    from watchfiles import watch as notices

    files = {os.path.realpath(path) for path in given if not Path(path).is_dir()}
    files.add(os.path.realpath(baseline or gate.BASELINE))
    folders = [os.path.realpath(path) for path in given if Path(path).is_dir()]
    roots = {*folders, *(str(Path(file).parent) for file in files)}

    def matters(_change: object, path: str) -> bool:
        name = Path(path).name
        inside = any(Path(path).is_relative_to(folder) for folder in folders) and not name.startswith((".", "~"))
        return path in files or inside or name in BESIDE

    begun = False
    for found in notices(
        *sorted(roots),
        watch_filter=matters,
        debounce=LATEST,
        step=QUIET,
        rust_timeout=IDLE,
        yield_on_timeout=True,
        recursive=bool(folders),
        raise_interrupt=True,
    ):
        if found or not begun:
            begun = True
            yield tuple(sorted({os.path.relpath(path) for _, path in found}))


def _outcome(
    paths: Sequence[str],
    against: Sequence[str] | None,
    work: tuple[Settings, Tools],
    baseline: Path | None,
    *,
    verbose: bool,
) -> Outcome:
    """One run over what the files hold now."""
    from crosscheck import pipeline as program
    from crosscheck import terminal
    from crosscheck.cli.against import gathered
    from crosscheck.proofing.draft import proof
    from crosscheck.sheets.draft.terminal import summary
    from crosscheck.threshold import EVERYTHING, asked, kept

    settings, loaded = work
    known = gate.known(baseline)
    desk = gathered(paths, against, settings) if against else None
    intake = desk.intake if desk else gather_articles(paths, options=settings.reading, known=store(settings))
    with progress_bar(quiet=False) as progress:
        run = program.check(intake.articles, loaded, skipped=intake.skipped, threshold=EVERYTHING, progress=progress)
    run = kept(gate.settle(run, known, gate.day(None)), asked(settings))
    if desk is None:
        limit = len(run.findings) if verbose else terminal.SHOWN
        return Outcome(
            show=lambda screen: terminal.summary(run, width=screen.width, limit=limit),
            findings={f.fingerprint: f for f in run.findings},
            run=run,
        )
    marked = proof(run, desk.draft, loaded.kinds, twins=desk.twins)
    return Outcome(
        show=lambda screen: summary(marked, width=screen.width, verbose=verbose),
        findings={f.fingerprint: f for f in marked.concerned.findings},
        run=run,
    )


def _since(known: dict[str, Finding], outcome: Outcome) -> RenderableType:
    """What is new and what is gone since the last run, one line each."""
    from crosscheck.sheets.since import since

    return since(known, outcome.findings, outcome.run)
