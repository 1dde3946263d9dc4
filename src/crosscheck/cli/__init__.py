"""The command line: parse, call, print, exit. Nothing else in the program prints or exits."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, Any

import typer

from crosscheck import __version__
from crosscheck.cli import baseline as decisions
from crosscheck.cli import gate
from crosscheck.cli.inputs import chosen, gather_articles, named, settings_from, targets_of, tools
from crosscheck.cli.output import Exit, complain, console, deliver, progress_bar, say, verdict
from crosscheck.errors import CrosscheckError

app = typer.Typer(
    name="crosscheck",
    help="See where the sources of a story disagree, before you publish.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


WRONG_USE: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")
"""What the command line parser raises: click's own class, or that of the copy of click which typer 0.29 carries."""

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles, or folders of articles.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings file instead of crosscheck.toml.")]
EncoderName = Annotated[str | None, typer.Option("--encoder", help="A sentence-transformers model: name or folder.")]
PipelineName = Annotated[str | None, typer.Option("--pipeline", help="An installed spaCy pipeline.")]


@app.command()
def check(
    paths: Paths,
    output_format: Annotated[
        list[str] | None,
        typer.Option("--output-format", "-f", help="markdown, json, html, sarif, ...; may be repeated."),
    ] = None,
    output_file: Annotated[
        list[Path] | None, typer.Option("--output-file", "-o", help="One for each format, in order; - is stdout.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these kinds; may be repeated.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="All kinds but these; may be repeated.")] = None,
    min_severity: Annotated[str | None, typer.Option(help="note, divergence or conflict.")] = None,
    min_confidence: Annotated[float | None, typer.Option(help="From 0 to 1.")] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help=f"What is known already; {gate.BASELINE} where it is there.")
    ] = None,
    strict_baseline: Annotated[
        bool, typer.Option("--strict-baseline", help="Fail on entries that are gone, and on unused suppressions.")
    ] = False,
    fail_on: Annotated[str | None, typer.Option(help="Exit 1 on new findings, on any, or never.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever was found.")] = False,
    allow_unreadable: Annotated[
        bool, typer.Option("--allow-unreadable", help="Do not exit 3 for inputs that were not read.")
    ] = False,
    encoder: EncoderName = None,
    pipeline: PipelineName = None,
    config: ConfigFile = None,
    quiet: Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show every finding on the terminal.")] = False,
    today: decisions.Today = None,
) -> None:
    """Compare all sources with each other; write a report and print a summary."""
    from crosscheck import pipeline as program
    from crosscheck.model import Severity

    settings = settings_from(
        config,
        encoder=encoder,
        pipeline=pipeline,
        select=tuple(select) if select else None,
        ignore=tuple(ignore) if ignore else None,
        min_severity=min_severity,
        min_confidence=min_confidence,
        fail_on=fail_on,
    )
    targets = targets_of(output_format, output_file or [], paths)
    known = gate.known(baseline)
    kinds = chosen(program.kinds(), settings)
    intake = gather_articles(paths)
    threshold = program.Threshold(severity=Severity[settings.min_severity.upper()], confidence=settings.min_confidence)
    with progress_bar(quiet=quiet) as progress:
        run = program.check(intake.articles, tools(settings, kinds), skipped=intake.skipped, progress=progress)
    run = program.kept(gate.settle(run, known, gate.day(today)), threshold)
    deliver(run, targets, quiet=quiet, verbose=verbose)
    if exit_zero:
        raise typer.Exit(Exit.CLEAN)
    raise typer.Exit(verdict(run, settings, strict=strict_baseline, allow_unreadable=allow_unreadable))


@app.command()
def claims(path: Annotated[str, typer.Argument(help="One article.")], config: ConfigFile = None) -> None:
    """Show what crosscheck sees in one article: its claims, who says them, and their details."""
    from crosscheck import pipeline as program
    from crosscheck import terminal

    settings = settings_from(config)
    intake = gather_articles([path], least=1)
    _, run = program.analyse(intake.articles, tools(settings, program.kinds()), lambda _: None)
    console().print(terminal.claims_view(run))
    complain(intake.skipped)


@app.command()
def explain(kind: Annotated[str, typer.Argument(help="A kind of detail, such as number.")]) -> None:
    """Say what a check flags, what it never flags, and show its examples."""
    from crosscheck import pipeline as program
    from crosscheck import terminal

    console().print(terminal.explain(named(program.kinds(), kind)))


@app.command()
def doctor(encoder: EncoderName = None, pipeline: PipelineName = None, config: ConfigFile = None) -> None:
    """Print versions, models and hashes, and whether each model loads."""
    from importlib.metadata import version

    from crosscheck import pipeline as program
    from crosscheck.align import weights

    settings = settings_from(config, encoder=encoder, pipeline=pipeline)
    screen = console()
    screen.print(f"crosscheck {__version__}, Python {sys.version.split()[0]}", highlight=False)
    for name in ("sentence-transformers", "torch", "spacy", "rapidfuzz", "pandas", "typer"):
        screen.print(f"  {name} {version(name)}", highlight=False)
    loaded = tools(settings, program.kinds())
    screen.print(f"language pipeline  {loaded.parser.identity}", highlight=False, markup=False)
    size = loaded.encoder.encode(["a sentence"]).shape[1]
    screen.print(f"encoder            {loaded.encoder.identity}, {size} dimensions", highlight=False, markup=False)
    screen.print(f"alignment model    {weights().identity}", highlight=False, markup=False)
    screen.print(f"kinds              {', '.join(k.name for k in loaded.kinds)}", highlight=False)


app.add_typer(decisions.app, name="baseline")
app.command()(decisions.accept)
app.command()(decisions.reopen)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """See where the sources of a story disagree, before you publish."""


def _closed() -> Exit:
    """Nobody reads standard output any more: what is left in its buffer goes nowhere, and not to a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.PIPE


def run() -> None:
    """Entry point: maps every way to end onto an exit code, and an uncaught exception onto 4, never 1."""
    try:
        code = int(app(standalone_mode=False) or Exit.CLEAN)  # click returns what `Exit` carries
    except typer.Exit as stop:
        code = stop.exit_code
    except SystemExit as stop:  # typer and rich turn a closed pipe into 1, which would read as "findings"
        if not isinstance(stop.__context__, BrokenPipeError):
            raise
        code = _closed()
    except typer.Abort:
        code = Exit.INTERRUPTED
    except WRONG_USE as error:
        error.show()
        code = Exit.USAGE
    except CrosscheckError as error:
        say(str(error))
        code = Exit.USAGE
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        code = _closed()
    except Exception:  # noqa: BLE001  (the last line of defence: a bug must not read as "findings")
        traceback.print_exc()
        say("this is a bug in crosscheck: please report it with the lines above")
        code = Exit.BUG
    sys.exit(code)
