"""What a command is given, turned into what the pipeline takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck import desk
from crosscheck.cli.output import complain, say
from crosscheck.desk import chosen, keyed, named, store
from crosscheck.errors import ConfigError, UnreadError

if TYPE_CHECKING:
    from crosscheck.config import Settings
    from crosscheck.contracts import AnyReport, DetailKind, ReadOptions
    from crosscheck.intake import Intake
    from crosscheck.pipeline import Tools
    from crosscheck.store import Store

NAMED = 5
"""Files that are named of those that were passed over."""

__all__ = [
    "chosen",
    "gather_articles",
    "keyed",
    "named",
    "settings_from",
    "store",
    "targets_of",
    "tools",
    "with_columns",
]


def settings_from(explicit: Path | None, **options: object) -> Settings:
    """Settings from file and environment, overruled by the options that were given.

    One that is None was not given, nor was a list without anything in it.
    """
    from crosscheck import config as configuration

    settings = configuration.load(explicit, Path.cwd(), os.environ)
    given = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items() if v is not None and v != []}
    return replace(settings, **given)  # type: ignore[arg-type]


def with_columns(settings: Settings, stated: Sequence[str] | None) -> Settings:
    """The settings with the columns that `--column` names."""
    from crosscheck.config import column

    columns = settings.columns
    for one in stated or ():
        columns = column(columns, one)
    return replace(settings, columns=columns)


def targets_of(
    stated: Sequence[str] | None, files: Sequence[Path], paths: Sequence[str]
) -> list[tuple[AnyReport, Path]]:
    """Each report with the file it goes to. Raises `ConfigError` for an unknown format or too many files.

    Where neither a format nor a file is stated, there are two: one to read, and one for `accept` to look things up.
    """
    from crosscheck import plugins, reports
    from crosscheck.contracts import AnyReport

    formats = stated or (["markdown"] if files else ["markdown", "json"])
    known: dict[str, AnyReport] = {}
    for name in formats:
        report = plugins.named(reports, name, AnyReport)  # type: ignore[arg-type]
        if report is None:
            every: tuple[AnyReport, ...] = plugins.discover(reports, AnyReport)  # type: ignore[arg-type]
            there = sorted(one.name for one in every)
            raise ConfigError(f"no output format is called '{name}': there are {', '.join(there)}")
        known[name] = report
    if len(files) > len(formats):
        raise ConfigError(f"{len(files)} --output-file for {len(formats)} --output-format: give one file for each")
    first = Path(paths[0]).resolve()
    name = "stdin" if paths == ["-"] else first.stem if len(paths) == 1 or first.is_dir() else "crosscheck"
    defaults = [Path("reports") / f"{name}{known[f].suffix}" for f in formats]
    return [(known[f], file) for f, file in zip(formats, [*files, *defaults[len(files) :]], strict=True)]


def gather_articles(
    paths: Sequence[str], least: int = 2, options: ReadOptions | None = None, known: Store | None = None
) -> Intake:
    """The articles under the paths, from the store as far as it has them.

    Raises:
        ConfigError: no path led to any file.
        UnreadError: fewer than `least` articles could be read.
    """
    from crosscheck import readers
    from crosscheck.contracts import OPTIONS, Reader
    from crosscheck.intake import gather
    from crosscheck.plugins import discover
    from crosscheck.store import FORGETFUL

    stdin = sys.stdin.buffer if "-" in paths else None
    found = discover(readers, Reader)  # type: ignore[type-abstract]
    intake = gather(paths, found, stdin=stdin, options=options or OPTIONS, store=known or FORGETFUL)
    _passed_over([item.path for item in intake.foreign])
    if len(intake.articles) < least:
        complain(intake.skipped)
        read = "no article was" if not intake.articles else f"only {intake.articles[0].path} was"
        cure = "give two or more articles to compare" if least > 1 else "give an article"
        there = (s.path == "-" or (os.path.lexists(s.path) and not Path(s.path).is_dir()) for s in intake.skipped)
        met = intake.articles or any(there)
        raise (UnreadError if met else ConfigError)(f"{read} read: {cure}")
    return replace(intake, articles=keyed(intake.articles, Path.cwd()))


def _passed_over(names: Sequence[str]) -> None:
    """One line on files of a folder that are sound and hold no article, or not under a name that is looked for."""
    if names:
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        say(f"passed over, no article found in them: {', '.join(names[:NAMED])}{more}; name one to learn why")


def tools(settings: Settings, kinds: tuple[DetailKind, ...]) -> Tools:
    """What a command needs beside its articles: it has the process to itself."""
    return desk.tools(settings, kinds, alone=True)
