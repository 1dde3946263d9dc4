"""Commands that show what crosscheck sees, checks and runs on."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from crosscheck import __version__
from crosscheck.cli.inputs import gather_articles, named, settings_from, store, tools, with_columns
from crosscheck.cli.options import (
    ColumnNames,
    ConfigFile,
    EncoderName,
    EncodingName,
    NoCache,
    PipelineName,
    ReadEmbargoed,
    StdinFilename,
    StrictEncoding,
)
from crosscheck.cli.output import complain, console


def claims(
    path: Annotated[str, typer.Argument(help="One article.")],
    encoding: EncodingName = None,
    strict_encoding: StrictEncoding = None,
    stdin_filename: StdinFilename = None,
    read_embargoed: ReadEmbargoed = None,
    column: ColumnNames = None,
    config: ConfigFile = None,
    no_cache: NoCache = False,
) -> None:
    """Show what crosscheck sees in one article: its claims, who says them, and their details."""
    from crosscheck import pipeline as program
    from crosscheck import terminal

    asked = {
        "encoding": encoding,
        "strict_encoding": strict_encoding,
        "stdin_filename": stdin_filename,
        "read_embargoed": read_embargoed,
    }
    settings = with_columns(settings_from(config, cache=False if no_cache else None, **asked), column)
    intake = gather_articles([path], least=1, options=settings.reading, known=store(settings))
    _, run = program.analyse(intake.articles, tools(settings, program.kinds()), program.silent)
    console().print(terminal.claims_view(run))
    complain(intake.skipped)


def explain(kind: Annotated[str, typer.Argument(help="A kind of detail, such as number.")]) -> None:
    """Say what a check flags, what it never flags, and show its examples."""
    from crosscheck import pipeline as program
    from crosscheck import terminal

    console().print(terminal.explain(named(program.kinds(), kind)))


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
