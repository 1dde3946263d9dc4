"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles, or folders of articles.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings file instead of crosscheck.toml.")]
EncoderName = Annotated[str | None, typer.Option("--encoder", help="A sentence-transformers model: name or folder.")]
PipelineName = Annotated[str | None, typer.Option("--pipeline", help="An installed spaCy pipeline.")]
