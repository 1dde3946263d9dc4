"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.gate import BASELINE

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles, or folders of articles.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings file instead of crosscheck.toml.")]
EncodingName = Annotated[
    str | None, typer.Option("--encoding", help="Of text files without a byte order mark; else it is found out.")
]
StrictEncoding = Annotated[
    bool | None, typer.Option("--strict-encoding", help="Do not read files whose encoding is uncertain.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="What - would be called as a file: its ending tells the format."
    ),
]
ReadEmbargoed = Annotated[
    bool | None, typer.Option("--read-embargoed", help="Read items under embargo too: their time has come.")
]
ColumnNames = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="PART=NAME",
        help="Where tables and JSON hold the text, title, source, author, date, url; may be repeated.",
    ),
]
Select = Annotated[list[str] | None, typer.Option(help="Only these kinds; may be repeated.")]
Ignore = Annotated[list[str] | None, typer.Option(help="All kinds but these; may be repeated.")]
MinSeverity = Annotated[str | None, typer.Option(help="note, divergence or conflict.")]
MinConfidence = Annotated[float | None, typer.Option(help="From 0 to 1.")]
KnownBaseline = Annotated[
    Path | None, typer.Option("--baseline", help=f"What is known already; {BASELINE} where it is there.")
]
AllowUnreadable = Annotated[
    bool, typer.Option("--allow-unreadable", help="Do not exit 3 for inputs that were not read.")
]
EncoderName = Annotated[str | None, typer.Option("--encoder", help="A sentence-transformers model: name or folder.")]
PipelineName = Annotated[str | None, typer.Option("--pipeline", help="An installed spaCy pipeline.")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Work everything out anew, and remember nothing of it.", show_default=False)
]
Against = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="SOURCES...", help="Mark PATH as a draft against these articles or folders."),
]
