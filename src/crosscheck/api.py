"""The Python API: what `import crosscheck` offers to notebooks and programs.

`check` takes paths or texts and gives a `Run`, which shows itself in a notebook and yields its findings as objects
and as a table. Everything here is documented in docs/reference/python-api.md and stays as it is from release to
release; the records behind it (`Run.record`) may grow.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from crosscheck import model, pipeline
from crosscheck.config import Settings
from crosscheck.desk import chosen, keyed, settle, store, tools
from crosscheck.errors import ConfigError, ReadError, UnreadError
from crosscheck.intake import Intake, gather, given
from crosscheck.presentation.cards import Card, Held, Quoted, card
from crosscheck.presentation.cells import COLUMNS, cells
from crosscheck.presentation.index import index
from crosscheck.presentation.readings import gravest_first
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import tally, verdict
from crosscheck.threshold import EVERYTHING, asked, kept

if TYPE_CHECKING:
    import pandas as pd
    from jinja2 import Environment

    from crosscheck.baseline.records import Baseline

__all__ = ["Article", "Finding", "Held", "Input", "Quoted", "Run", "Settings", "check"]

ROWS = 20
"""Findings that a run lists in a notebook; how many follow is said below them."""
_UNLOADED: Any = {"select": (), "ignore": (), "min_severity": "note", "min_confidence": 0.0, "fail_on": "new"}
"""Settings that do not tell which models are loaded."""
_NUMBERS = {"confidence": "float64", "reading": "int64", "line": "int64"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text that comes from no file: from a database, a content system, a variable.

    `source` is the outlet. `published` is the day on which relative dates ("on Monday") lean; without it they are
    compared as they stand. `origin` says whose report it retells, `url` identifies it from run to run.
    """

    source: str
    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None


Input: TypeAlias = str | os.PathLike[str] | Article
"""A file, a folder, or a text with its source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Card):
    """One point on which sources differ, with its readings and their quotations. Shows itself in a notebook."""

    def __repr__(self) -> str:
        return f"<crosscheck.Finding {self.severity}, {self.kind}: {self.heading}>"

    def _repr_html_(self) -> str:
        return _environment().get_template("notebook.html.j2").module.finding(self)  # type: ignore[attr-defined,no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one check found. `record` holds all of it: claims, groups, agreements, origins."""

    record: model.Run

    @property
    def verdict(self) -> str:
        """The first line of every report: what was found, in how many articles."""
        return verdict(self.record)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Conflicts, then divergences, then notes, the surest first; also those that editors have settled."""
        at = index(self.record)
        names = [field.name for field in fields(Card)]
        cards = (card(finding, at) for finding in gravest_first(self.record.findings))
        return tuple(Finding(**{name: getattr(one, name) for name in names}) for one in cards)

    @property
    def articles(self) -> tuple[model.Article, ...]:
        """The articles that were read and compared."""
        return tuple(body.article for body in self.record.bodies)

    @property
    def errors(self) -> tuple[ReadError, ...]:
        """One for each input, or part of one, that was not read: the file, the reason and the cure. Not raised."""
        return tuple(ReadError(f"{item.path}: {item.reason}") for item in self.record.skipped)

    def findings_frame(self) -> pd.DataFrame:
        """One row for each quotation of each finding, gravest finding first: the columns of the CSV report.

        Texts are as the articles have them. An empty run gives an empty table with the same columns and types.
        """
        import pandas as pd  # noqa: PLC0415 - heavy, and only tables need it

        frame = pd.DataFrame(list(cells(self.record)), columns=list(COLUMNS))
        return frame.astype({name: _NUMBERS.get(name, "string") for name in COLUMNS})

    def report(self, name: str = "markdown") -> str:
        """The run as a report in one of the text formats of `crosscheck check --output-format`.

        Raises:
            ConfigError: no such format, or one that is no text.
        """
        from crosscheck import reports  # noqa: PLC0415 - the formats are many, and a run may need none
        from crosscheck.contracts import Report  # noqa: PLC0415
        from crosscheck.plugins import discover  # noqa: PLC0415

        found: tuple[Report, ...] = discover(reports, Report)  # type: ignore[type-abstract]
        formats = {one.name: one for one in found if hasattr(one, "render")}
        if name not in formats:
            raise ConfigError(f"no text format is called '{name}': there are {', '.join(sorted(formats))}")
        return formats[name].render(self.record)

    def __repr__(self) -> str:
        return f"<crosscheck.Run: {self.verdict}>"

    def _repr_html_(self) -> str:
        found = self.findings
        page = _environment().get_template("notebook.html.j2")
        said = {"verdict": self.verdict, "tally": tally(self.record)}
        return page.render(said, findings=found[:ROWS], more=len(found[ROWS:]), skipped=self.record.skipped)


def check(
    inputs: Input | Iterable[Input],
    *,
    settings: Settings | None = None,
    baseline: str | os.PathLike[str] | None = None,
    today: date | None = None,
) -> Run:
    """Compare all articles with each other.

    An input that cannot be read costs none of the others: it is named in `Run.errors` and in every report.

    Args:
        inputs: a path, an `Article`, or several of them. A folder stands for the articles in it; `sources.toml`
            and suppressions beside files count as they do for the command.
        settings: kinds, thresholds and models; the defaults where none are given. No settings file is read.
        baseline: the file with what the editors decided; none is looked for.
        today: the day on which decisions must still hold; the clock's where none is given.

    Raises:
        UnreadError: fewer than two articles could be read. The message names each input, why, and the cure.
        ConfigError: an input of another type, a wrong setting, or a baseline, `sources.toml` or suppression file
            that cannot be used.
        ModelError: the language pipeline or the encoder is not installed.
    """
    settings = settings or Settings()
    listed = tuple(_listed(inputs))
    known = _known(baseline)
    kinds = chosen(pipeline.kinds(), settings)
    intake = _read(listed, settings)
    used = replace(_loaded(replace(settings, **_UNLOADED)), kinds=kinds)
    found = pipeline.check(intake.articles, used, skipped=intake.skipped, threshold=EVERYTHING)
    found = settle(found, known, today or datetime.now(UTC).date())
    return Run(record=kept(found, asked(settings)))


def _listed(inputs: object) -> Iterator[Input]:
    """What was given, one by one; a notebook has no type checker before it, so this is one."""
    several = inputs if isinstance(inputs, Iterable) and not isinstance(inputs, str | bytes) else [inputs]
    for place, one in enumerate(several):
        if not isinstance(one, str | os.PathLike | Article):
            raise ConfigError(f"input {place} is of type {type(one).__name__}: give a path or a crosscheck.Article")
        yield one


def _read(listed: Sequence[Input], settings: Settings) -> Intake:
    from crosscheck import readers  # noqa: PLC0415 - texts need no reader
    from crosscheck.contracts import Read, Reader  # noqa: PLC0415
    from crosscheck.plugins import discover  # noqa: PLC0415

    paths = [os.fsdecode(one) for one in listed if not isinstance(one, Article)]
    formats = discover(readers, Reader)  # type: ignore[type-abstract]
    taken = gather(paths, formats, options=settings.reading, store=store(settings)) if paths else Intake(articles=())
    reads = [
        (Read(text=a.text, title=a.title, source=a.source, published=a.published, url=a.url), a.origin)
        for a in listed
        if isinstance(a, Article)
    ]
    texts = given(reads, after=len(taken.articles))
    articles = (*keyed(taken.articles, Path.cwd()), *texts.articles)
    skipped = (*taken.skipped, *texts.skipped)
    if len(articles) < 2:
        got = f"only {articles[0].path} was read" if articles else "no article was read"
        failed = "".join(f"; {item.path}: {item.reason}" for item in skipped)
        raise UnreadError(f"{got}, and it takes two to compare: give two or more articles{failed}")
    return replace(taken, articles=articles, skipped=skipped)


def _known(baseline: str | os.PathLike[str] | None) -> tuple[Baseline, str] | None:
    if baseline is None:
        return None
    from crosscheck.baseline import load  # noqa: PLC0415 - most runs in a notebook have none

    path = Path(baseline)
    return load(path), path.as_posix()


@cache
def _loaded(settings: Settings) -> pipeline.Tools:
    """The models, loaded once a process, however often a notebook checks."""
    return tools(settings, ())


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - only notebooks show HTML

    folder = files("crosscheck").joinpath("data", "templates")
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8")),
        finalize=lambda value: visible(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
