"""`crosscheck cache`: what is remembered of earlier runs, and forgetting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.inputs import settings_from, store
from crosscheck.cli.options import ConfigFile
from crosscheck.cli.output import console
from crosscheck.errors import CrosscheckError

if TYPE_CHECKING:
    from pathlib import Path

    from crosscheck.store import Database

DAYS = 30

app = typer.Typer(
    name="cache", help="What is remembered of earlier runs: see its size, or make it smaller.", no_args_is_help=True
)
Days = Annotated[int, typer.Option("--days", min=0, help="Forget what was not used for so many days.")]


@app.command()
def info(config: ConfigFile = None) -> None:
    """Show where the cache lies, and how much of what is in it."""
    database = _database(config)
    census = database.census()
    if census is None:
        raise _unusable(database)
    _tell(f"{census.path}: {_size(census.size)}")
    for sort, count, size in census.sorts:
        _tell(f"  {sort:8} {count:7} {'entry' if count == 1 else 'entries'}, {_size(size)}")


@app.command()
def prune(days: Days = DAYS, config: ConfigFile = None) -> None:
    """Forget what another version of crosscheck, its rules or its libraries wrote, and what nobody used lately."""
    from crosscheck.store import versions

    _told(database := _database(config), database.prune(versions.current(), days))


@app.command()
def clear(config: ConfigFile = None) -> None:
    """Forget everything; also what a broken cache left behind."""
    _told(database := _database(config), database.clear())


def _database(config: Path | None) -> Database:
    database = store(settings_from(config, cache=True)).database
    if database is None:
        raise AssertionError("the settings ask for a cache")
    return database


def _told(database: Database, gone: int | None) -> None:
    if gone is None:
        raise _unusable(database)
    census = database.census()
    left = "" if census is None else f", {_size(census.size)} left"
    _tell(f"{gone} {'entry' if gone == 1 else 'entries'} removed{left}")


def _unusable(database: Database) -> CrosscheckError:
    return CrosscheckError(f"{database.path}: not done: wait until no other crosscheck writes, or delete the file")


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def _tell(text: str) -> None:
    console().print(text, markup=False, soft_wrap=True)
