"""What a command is given, turned into what the pipeline takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.output import complain
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.config import Settings
    from crosscheck.contracts import AnyReport, DetailKind
    from crosscheck.intake import Intake
    from crosscheck.model import Article
    from crosscheck.pipeline import Tools


def settings_from(explicit: Path | None, **options: object) -> Settings:
    """Settings from file and environment, overruled by the options that were given."""
    from crosscheck import config as configuration

    settings = configuration.load(explicit, Path.cwd(), os.environ)
    return replace(settings, **{k: v for k, v in options.items() if v is not None})  # type: ignore[arg-type]


def chosen(kinds: Sequence[DetailKind], settings: Settings) -> tuple[DetailKind, ...]:
    """The kinds that `--select` and `--ignore` leave."""
    wanted = [named(kinds, name) for name in settings.select] or list(kinds)
    unwanted = {named(kinds, name).name for name in settings.ignore}
    return tuple(k for k in kinds if k in wanted and k.name not in unwanted)


def named(kinds: Sequence[DetailKind], name: str) -> DetailKind:
    """The kind of that name. Raises `ConfigError` with the nearest name for any other."""
    from rapidfuzz import process

    by_name = {k.name: k for k in kinds}
    if name not in by_name:
        near = process.extractOne(name, sorted(by_name), score_cutoff=60)
        hint = f": did you mean '{near[0]}'?" if near else f": there are {', '.join(sorted(by_name))}"
        raise ConfigError(f"no kind of detail is called '{name}'{hint}")
    return by_name[name]


def targets_of(
    stated: Sequence[str] | None, files: Sequence[Path], paths: Sequence[str]
) -> list[tuple[AnyReport, Path]]:
    """Each report with the file it goes to. Raises `ConfigError` for an unknown format or too many files.

    Where neither a format nor a file is stated, there are two: one to read, and one for `accept` to look things up.
    """
    from crosscheck import reports
    from crosscheck.contracts import AnyReport
    from crosscheck.plugins import discover

    formats = stated or (["markdown"] if files else ["markdown", "json"])
    known = {r.name: r for r in discover(reports, AnyReport)}  # type: ignore[arg-type, var-annotated]
    unknown = [f for f in formats if f not in known]
    if unknown:
        raise ConfigError(f"no output format is called '{unknown[0]}': there are {', '.join(sorted(known))}")
    if len(files) > len(formats):
        raise ConfigError(f"{len(files)} --output-file for {len(formats)} --output-format: give one file for each")
    first = Path(paths[0]).resolve()
    name = "stdin" if paths == ["-"] else first.stem if len(paths) == 1 or first.is_dir() else "crosscheck"
    defaults = [Path("reports") / f"{name}{known[f].suffix}" for f in formats]
    return [(known[f], file) for f, file in zip(formats, [*files, *defaults[len(files) :]], strict=True)]


def gather_articles(paths: Sequence[str], least: int = 2) -> Intake:
    """The articles under the paths. Raises `ConfigError` where fewer than `least` could be read."""
    from crosscheck import readers
    from crosscheck.contracts import Reader
    from crosscheck.intake import gather
    from crosscheck.plugins import discover

    stdin = sys.stdin.buffer if "-" in paths else None
    intake = gather(paths, discover(readers, Reader), stdin=stdin)  # type: ignore[type-abstract]
    if len(intake.articles) < least:
        complain(intake.skipped)
        read = "no article was" if not intake.articles else f"only {intake.articles[0].path} was"
        cure = "give two or more articles to compare" if least > 1 else "give an article"
        raise ConfigError(f"{read} read: {cure}")
    return replace(intake, articles=keyed(intake.articles, Path.cwd()))


def keyed(articles: Sequence[Article], root: Path) -> tuple[Article, ...]:
    """The articles with their keys: the path below `root` without its suffix.

    Outside of `root` the folder's and the file's name stand for the path. What would share a key keeps its suffix, and
    what shares a file gets a number.
    """
    paths = [_below(article.path, root) for article in articles]
    stems = [path.with_suffix("").as_posix() for path in paths]
    files = {stem: {path for path, other in zip(paths, stems, strict=True) if other == stem} for stem in stems}
    names = [stem if len(files[stem]) == 1 else path.as_posix() for path, stem in zip(paths, stems, strict=True)]
    keys = [name if names.count(name) == 1 else f"{name}#{names[: n + 1].count(name)}" for n, name in enumerate(names)]
    return tuple(replace(article, key=key) for article, key in zip(articles, keys, strict=True))


def _below(path: str, root: Path) -> Path:
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (a link keeps the name by which it was given)
    return whole.relative_to(root) if whole.is_relative_to(root) else Path(*whole.parts[-2:])


def tools(settings: Settings, kinds: tuple[DetailKind, ...]) -> Tools:
    """The models that the settings name, loaded when they are first needed."""
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
    from crosscheck.language import SpacyParser
    from crosscheck.pipeline import Tools

    return Tools(
        parser=SpacyParser(settings.pipeline), encoder=SentenceTransformersEncoder(settings.encoder), kinds=kinds
    )
