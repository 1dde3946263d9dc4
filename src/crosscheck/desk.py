"""What every way of working needs around the pipeline, be it a command, a notebook or a page in the browser.

Imports wait inside the functions: the command line names them at its start, which must stay light.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.baseline.records import Baseline
    from crosscheck.config import Settings
    from crosscheck.contracts import DetailKind, Encoder
    from crosscheck.intake import Intake
    from crosscheck.language import SpacyParser
    from crosscheck.model import Article, Detail, Run, Side
    from crosscheck.pipeline import Progress, Tools
    from crosscheck.store import Store

KEPT = 100
"""Articles of the largest run that is kept whole: some 20 kB each in the cache."""


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


def keyed(articles: Sequence[Article], root: Path) -> tuple[Article, ...]:
    """The articles with their keys: the path below `root` without its suffix.

    Outside of `root` the folder's and the file's name stand for the path. What would share a key keeps its suffix, and
    what shares a file gets a number.
    """
    paths = [_below(article.path, root) for article in articles]
    stems = [path.with_suffix("").as_posix() for path in paths]
    files: dict[str, set[Path]] = defaultdict(set)
    for path, stem in zip(paths, stems, strict=True):
        files[stem].add(path)
    names = [stem if len(files[stem]) == 1 else path.as_posix() for path, stem in zip(paths, stems, strict=True)]
    times, so_far = Counter(names), Counter[str]()
    keys: list[str] = []
    for name in names:
        so_far[name] += 1
        keys.append(name if times[name] == 1 else f"{name}#{so_far[name]}")
    return tuple(replace(article, key=key) for article, key in zip(articles, keys, strict=True))


def _below(path: str, root: Path) -> Path:
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (a link keeps the name by which it was given)
    return whole.relative_to(root) if whole.is_relative_to(root) else Path(*whole.parts[-2:])


def tools(settings: Settings, kinds: tuple[DetailKind, ...], *, alone: bool = False) -> Tools:
    """The models that the settings name, loaded when they are first needed, and what earlier runs worked out.

    Args:
        settings: which models, and where earlier runs are remembered, if anywhere.
        kinds: the kinds of detail that take part.
        alone: nothing else in this process uses spaCy: it starts faster then.
    """
    return _tools(settings, _models(settings, alone=alone), kinds)


def _models(settings: Settings, *, alone: bool) -> tuple[SpacyParser, Encoder]:
    from crosscheck.language import SpacyParser

    return SpacyParser(settings.pipeline, remembered=store(settings).digest, alone=alone), encoder_of(settings)


def _tools(settings: Settings, models: tuple[SpacyParser, Encoder], kinds: tuple[DetailKind, ...]) -> Tools:
    from crosscheck.pipeline import Tools
    from crosscheck.store.vectors import StoredEncoder

    parser, encoder = models
    known = store(settings)
    return Tools(
        parser=parser, encoder=StoredEncoder(encoder, known), kinds=kinds, store=known, aliases=settings.called
    )


def checked(intake: Intake, settings: Settings, progress: Progress) -> Run:
    """The run over what was read with every finding of it, in a process that has nothing else to do.

    Where nothing that it depends on has changed it comes from the store, and neither the stages nor numpy are loaded. A
    run with a bug in it is not kept, nor is one over many articles, whose parts are kept in any case.
    """
    from crosscheck.model import Run
    from crosscheck.threshold import EVERYTHING

    parser, encoder = _models(settings, alone=True)
    known = store(settings)
    small = known.database is not None and len(intake.articles) <= KEPT
    told = (settings.select, settings.ignore, settings.called)
    basis = (intake.articles, intake.skipped, told, parser.identity, encoder.identity) if small else ()
    found = known.found("run", basis, Run) if small else None
    if found is not None:
        return found
    from crosscheck import pipeline

    used = _tools(settings, (parser, encoder), chosen(pipeline.kinds(), settings))
    made = pipeline.check(intake.articles, used, skipped=intake.skipped, threshold=EVERYTHING, progress=progress)
    if small and not any(item.bug for item in made.skipped):
        known.keep("run", basis, replace(_plain(made), matches=tuple(made.matches)))
    return made


def _plain(run: Run) -> Run:
    """The run without what details hold for comparing: their records are of all kinds, which reports need not load."""

    def plain(detail: Detail) -> Detail:
        return replace(detail, value=None)

    def sides(found: tuple[Side, ...]) -> tuple[Side, ...]:
        return tuple(replace(side, detail=plain(side.detail)) for side in found)

    return replace(
        run,
        claims=tuple(replace(claim, details=tuple(map(plain, claim.details))) for claim in run.claims),
        findings=tuple(replace(finding, sides=sides(finding.sides)) for finding in run.findings),
        agreements=tuple(replace(agreement, sides=sides(agreement.sides)) for agreement in run.agreements),
    )


def encoder_of(settings: Settings) -> Encoder:
    """The model's ONNX export where there is one, else sentence-transformers; or what `encoder_kind` asks for.

    Raises:
        ConfigError: the settings ask for an export and there is none.
    """
    from crosscheck.encoders import onnx
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder

    known = store(settings)
    if settings.encoder_kind in ("torch", "bfloat16"):
        dtype = settings.encoder_kind.removeprefix("torch")
        return SentenceTransformersEncoder(settings.encoder, dtype=dtype, remembered=known.digest)
    kind = onnx.SMALL if settings.encoder_kind == "int8" else onnx.KIND
    exported = onnx.find(settings.encoder, exports(settings), kind, remembered=known.digest)
    if exported is None and settings.encoder_kind != "auto":
        option = " --int8" if kind == onnx.SMALL else ""
        raise ConfigError(
            f"encoder_kind is '{settings.encoder_kind}', and there is no usable export of '{settings.encoder}': "
            f"write one with crosscheck models export{option}"
        )
    return exported or SentenceTransformersEncoder(settings.encoder, remembered=known.digest)


def exports(settings: Settings) -> Path:
    """The folder of the models that were exported."""
    return _cache_folder(settings) / "models"


def store(settings: Settings) -> Store:
    """What earlier runs worked out, as the settings have it."""
    return _store(_cache_folder(settings) if settings.cache else None)


def _cache_folder(settings: Settings) -> Path:
    if named := settings.cache_dir or os.environ.get("CROSSCHECK_CACHE_DIR", ""):
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_cache_path("crosscheck", appauthor=False)


@cache
def _store(place: Path | None) -> Store:
    """One for each folder, so that what goes wrong with it is told once."""
    from crosscheck.store import Database, Store

    if place is None:
        return Store(None)
    today = datetime.now(UTC).date()  # tells when an entry was last used, and nothing else
    return Store(Database(place, today=today))


def settle(run: Run, baseline: tuple[Baseline, str] | None, today: date) -> Run:
    """The run with what the baseline and the suppressions say of each finding.

    Args:
        run: all findings, none withheld.
        baseline: what the editors know, and the name of its file.
        today: the day on which decisions must still hold.

    Raises:
        ConfigError: a `crosscheck-ignore.toml` cannot be used.
    """
    from crosscheck import details
    from crosscheck.plugins import names
    from crosscheck.suppressions import sidecar, sidecars, suppress, wishes

    articles = [body.article for body in run.bodies]
    kinds = names(details)
    inside, wrong = wishes(articles, kinds)
    outside = [wish for file, shown in sidecars(articles, Path.cwd()) for wish in sidecar(file, shown, articles, kinds)]
    if baseline:
        from crosscheck.baseline import judge

        run = judge(run, baseline[0], today, baseline[1])
    return suppress(run, (*inside, *outside), wrong)
