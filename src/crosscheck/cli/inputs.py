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
    from crosscheck.contracts import DetailKind, Report
    from crosscheck.intake import Intake
    from crosscheck.pipeline import Tools


def settings_from(explicit: Path | None, **options: object) -> Settings:
    from crosscheck import config as configuration  # noqa: PLC0415

    settings = configuration.load(explicit, Path.cwd(), os.environ)
    return replace(settings, **{k: v for k, v in options.items() if v is not None})  # type: ignore[arg-type]


def chosen(kinds: Sequence[DetailKind], settings: Settings) -> tuple[DetailKind, ...]:
    wanted = [named(kinds, name) for name in settings.select] or list(kinds)
    unwanted = {named(kinds, name).name for name in settings.ignore}
    return tuple(k for k in kinds if k in wanted and k.name not in unwanted)


def named(kinds: Sequence[DetailKind], name: str) -> DetailKind:
    from rapidfuzz import process  # noqa: PLC0415

    by_name = {k.name: k for k in kinds}
    if name not in by_name:
        near = process.extractOne(name, sorted(by_name), score_cutoff=60)
        hint = f": did you mean '{near[0]}'?" if near else f": there are {', '.join(sorted(by_name))}"
        raise ConfigError(f"no kind of detail is called '{name}'{hint}")
    return by_name[name]


def targets_of(formats: Sequence[str], files: Sequence[Path], paths: Sequence[str]) -> list[tuple[Report, Path]]:
    from crosscheck import reports  # noqa: PLC0415
    from crosscheck.contracts import Report  # noqa: PLC0415
    from crosscheck.plugins import discover  # noqa: PLC0415

    known = {r.name: r for r in discover(reports, Report)}  # type: ignore[type-abstract]
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
    from crosscheck import readers  # noqa: PLC0415
    from crosscheck.contracts import Reader  # noqa: PLC0415
    from crosscheck.intake import gather  # noqa: PLC0415
    from crosscheck.plugins import discover  # noqa: PLC0415

    stdin = sys.stdin.buffer if "-" in paths else None
    intake = gather(paths, discover(readers, Reader), stdin=stdin)  # type: ignore[type-abstract]
    if len(intake.articles) < least:
        complain(intake.skipped)
        read = "no article was" if not intake.articles else f"only {intake.articles[0].path} was"
        cure = "give two or more articles to compare" if least > 1 else "give an article"
        raise ConfigError(f"{read} read: {cure}")
    return intake


def tools(settings: Settings, kinds: tuple[DetailKind, ...]) -> Tools:
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder  # noqa: PLC0415
    from crosscheck.language import SpacyParser  # noqa: PLC0415
    from crosscheck.pipeline import Tools  # noqa: PLC0415

    return Tools(
        parser=SpacyParser(settings.pipeline), encoder=SentenceTransformersEncoder(settings.encoder), kinds=kinds
    )
