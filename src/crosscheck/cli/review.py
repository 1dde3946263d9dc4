"""`crosscheck review`: the findings as a page in the browser, to decide about them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import baseline as decisions
from crosscheck.cli import gate
from crosscheck.cli.inputs import chosen, gather_articles, settings_from, store, tools
from crosscheck.cli.options import ConfigFile, NoCache
from crosscheck.cli.output import complain, progress_bar
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.config import Settings
    from crosscheck.model import Run


def review(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH...]", help="Articles, or folders of them; else those of the report in reports/."),
    ] = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Print the address and open no browser.")] = False,
    baseline: decisions.BaselineFile = decisions.HERE,
    by: decisions.By = None,
    today: decisions.Today = None,
    config: ConfigFile = None,
    no_cache: NoCache = False,
) -> None:
    """Read the findings in a browser on this machine, and accept, dismiss or ask for a correction."""
    try:
        from crosscheck.review.app import Review
        from crosscheck.review.board import Board
        from crosscheck.review.server import bound, serve
    except ModuleNotFoundError as error:
        if error.name not in {"starlette", "uvicorn"}:
            raise
        raise ConfigError(f"review needs {error.name}: pip install 'crosscheck-news[review]'") from error
    from crosscheck.threshold import asked

    settings = settings_from(config, cache=False if no_cache else None)
    if baseline.exists() or baseline.is_symlink():
        gate.known(baseline)  # one that cannot be used is told now, and not in the browser
    again = _checker(paths or _reported(Path("reports")), settings)

    def ready(address: str) -> None:
        typer.echo(f"Review at {address}\nCtrl-C ends it.")
        sys.stdout.flush()
        if not no_open:
            _open(address)

    with bound(port) as listening:
        looked_at = Board(run=again(), file=baseline, threshold=asked(settings), today=lambda: gate.day(today))
        serve(Review(looked_at, again, by or ""), listening, ready)


def _checker(paths: list[str], settings: Settings) -> Callable[[], Run]:
    """What reads and compares the articles as they are now; the models are loaded once."""
    from crosscheck import pipeline as program
    from crosscheck.threshold import EVERYTHING

    used = tools(settings, chosen(program.kinds(), settings))

    def run() -> Run:
        intake = gather_articles(paths, options=settings.reading, known=store(settings))
        with progress_bar(quiet=False) as progress:
            found = program.check(
                intake.articles, used, skipped=intake.skipped, threshold=EVERYTHING, progress=progress
            )
        complain(intake.skipped)
        return found

    return run


def _reported(folder: Path) -> list[str]:
    """The articles of the one JSON report in the folder.

    Raises:
        ConfigError: there is none, there are several, or it is no report.
    """
    import json

    files = sorted(folder.glob("*.json"))
    if len(files) != 1:
        raise ConfigError(
            f"{len(files) or 'no'} JSON reports in {folder}/: name the articles, as in 'crosscheck review story/'"
        )
    try:
        return list(dict.fromkeys(str(article["path"]) for article in json.loads(files[0].read_bytes())["articles"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(f"{files[0]}: not a report of crosscheck: name the articles") from error


def _open(address: str) -> None:
    """Open the page where there is a desktop to open it on: a browser in this terminal would take it over."""
    import webbrowser

    desktop = sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if desktop:
        webbrowser.open(address)
