"""`crosscheck check`: all sources against each other."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import baseline as decisions
from crosscheck.cli import gate
from crosscheck.cli.inputs import gather_articles, settings_from, store, targets_of, with_columns
from crosscheck.cli.options import (
    Against,
    AllowUnreadable,
    ColumnNames,
    ConfigFile,
    EncoderName,
    EncodingName,
    Ignore,
    KnownBaseline,
    MinConfidence,
    MinSeverity,
    NoCache,
    Paths,
    PipelineName,
    Quiet,
    ReadEmbargoed,
    Select,
    StdinFilename,
    StrictEncoding,
)
from crosscheck.cli.output import Exit, deliver, progress_bar, verdict


def check(
    paths: Paths,
    against: Against = None,
    output_format: Annotated[
        list[str] | None,
        typer.Option("--output-format", "-f", help="markdown, json, html, sarif, ...; may be repeated."),
    ] = None,
    output_file: Annotated[
        list[Path] | None, typer.Option("--output-file", "-o", help="One for each format, in order; - is stdout.")
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    min_severity: MinSeverity = None,
    min_confidence: MinConfidence = None,
    baseline: KnownBaseline = None,
    strict_baseline: Annotated[
        bool, typer.Option("--strict-baseline", help="Fail on entries that are gone, and on unused suppressions.")
    ] = False,
    fail_on: Annotated[str | None, typer.Option(help="Exit 1 on new findings, on any, or never.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever was found.")] = False,
    allow_unreadable: AllowUnreadable = False,
    encoding: EncodingName = None,
    strict_encoding: StrictEncoding = None,
    stdin_filename: StdinFilename = None,
    read_embargoed: ReadEmbargoed = None,
    column: ColumnNames = None,
    encoder: EncoderName = None,
    pipeline: PipelineName = None,
    config: ConfigFile = None,
    quiet: Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show every finding on the terminal.")] = False,
    today: decisions.Today = None,
    no_cache: NoCache = False,
) -> None:
    """Compare all sources with each other, or a draft with its sources; write a report and print a summary."""
    from crosscheck import desk
    from crosscheck.threshold import asked, kept

    settings = settings_from(
        config,
        encoder=encoder,
        pipeline=pipeline,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        min_confidence=min_confidence,
        fail_on=fail_on,
        encoding=encoding,
        strict_encoding=strict_encoding,
        stdin_filename=stdin_filename,
        read_embargoed=read_embargoed,
        cache=False if no_cache else None,
    )
    settings = with_columns(settings, column)
    if against:
        from crosscheck.cli.against import Wishes, proofread

        wishes = Wishes(
            formats=output_format,
            files=output_file or [],
            baseline=gate.known(baseline),
            today=gate.day(today),
            strict=strict_baseline,
            exit_zero=exit_zero,
            allow_unreadable=allow_unreadable,
            quiet=quiet,
            verbose=verbose,
        )
        raise typer.Exit(proofread(paths, against, settings, wishes))
    targets = targets_of(output_format, output_file or [], paths)
    known = gate.known(baseline)
    intake = gather_articles(paths, options=settings.reading, known=store(settings))
    with progress_bar(quiet=quiet) as progress:
        run = desk.checked(intake, settings, progress)
    run = kept(gate.settle(run, known, gate.day(today)), asked(settings))
    deliver(run, targets, quiet=quiet, verbose=verbose)
    code = verdict(run, settings, strict=strict_baseline, allow_unreadable=allow_unreadable)
    raise typer.Exit(Exit.CLEAN if exit_zero and code is not Exit.BUG else code)
