"""`crosscheck check DRAFT --against SOURCES...`: the draft's claims, each with what the sources make of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand

from crosscheck.cli import gate
from crosscheck.cli.inputs import chosen, gather_articles, store, targets_of, tools
from crosscheck.cli.output import Exit, complain, deliver, progress_bar, verdict
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rich.console import Console, RenderableType

    from crosscheck.baseline.records import Baseline
    from crosscheck.config import Settings
    from crosscheck.contracts import AnyReport
    from crosscheck.intake import Intake
    from crosscheck.model import Article, Run
    from crosscheck.proof import Proof
    from crosscheck.sheets.formats import DraftFormat

AGAINST = "--against"


class Spreading(TyperCommand):
    """A command whose `--against` takes every argument up to the next option: `--against a.txt b.txt`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeat the option before each of its values, which is what the parser knows."""
        return super().parse_args(ctx, spread(args))


def spread(args: Sequence[str]) -> list[str]:
    """`--against a b -q` as `--against a --against b -q`. After `--` nothing is an option."""
    result: list[str] = []
    taking, given = False, False
    for place, argument in enumerate(args):
        if argument == "--":
            return [*result, *args[place:]]
        if argument.startswith("-") and argument != "-":
            taking, given = argument == AGAINST, False
            result.append(argument)
            continue
        result += [AGAINST, argument] if taking and given else [argument]
        given = True
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the options of `check` ask of the outcome."""

    formats: Sequence[str] | None
    files: Sequence[Path]
    baseline: tuple[Baseline, str] | None
    today: date
    strict: bool
    exit_zero: bool
    allow_unreadable: bool
    quiet: bool
    verbose: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The draft and its sources as one intake: the draft's articles come first."""

    intake: Intake
    draft: tuple[str, ...]
    twins: tuple[str, ...]


def proofread(paths: Sequence[str], against: Sequence[str], settings: Settings, wishes: Wishes) -> Exit:
    """Mark the draft, write the reports, print the marks. The exit code is that of `check`, for the draft's findings.

    Raises:
        ConfigError: there is no draft, or no source besides it.
    """
    from crosscheck import pipeline as program
    from crosscheck.proofing.draft import proof
    from crosscheck.sheets.draft.terminal import summary
    from crosscheck.threshold import EVERYTHING, asked, kept

    targets = _targets(wishes, paths)
    kinds = chosen(program.kinds(), settings)
    desk = gathered(paths, against, settings)
    with progress_bar(quiet=wishes.quiet) as progress:
        intake = desk.intake
        run = program.check(
            intake.articles,
            tools(settings, kinds),
            skipped=intake.skipped,
            threshold=EVERYTHING,
            progress=progress,
        )
    run = kept(gate.settle(run, wishes.baseline, wishes.today), asked(settings))
    marked = proof(run, desk.draft, kinds, twins=desk.twins)

    def shown(screen: Console) -> RenderableType:
        return summary(marked, width=screen.width, verbose=wishes.verbose)

    bound = [(_bound(form, marked), file) for form, file in targets]
    deliver(marked.concerned, bound, quiet=wishes.quiet, verbose=wishes.verbose, shown=shown)
    code = verdict(marked.concerned, settings, strict=wishes.strict, allow_unreadable=wishes.allow_unreadable)
    return Exit.CLEAN if wishes.exit_zero and code is not Exit.BUG else code


def gathered(paths: Sequence[str], against: Sequence[str], settings: Settings) -> Desk:
    """Read the draft and its sources. A source that is the draft's file, or holds its very text, is left out.

    Raises:
        ConfigError: `-` stands for both, or nothing is left to hold the draft against.
    """
    from crosscheck.desk import keyed

    if "-" in paths and "-" in against:
        raise ConfigError("- is both the draft and a source: standard input can be read once")
    draft = gather_articles(paths, least=1, options=settings.reading, known=store(settings))
    sources = gather_articles(against, least=1, options=settings.reading, known=store(settings))
    own = {_real(article) for article in draft.articles}
    texts = {_words(article) for article in draft.articles}
    others = [a for a in sources.articles if _real(a) not in own]
    kept = [a for a in others if _words(a) not in texts]
    if not kept:
        complain((*draft.skipped, *sources.skipped))
        raise ConfigError("no source besides the draft itself: name other articles after --against")
    articles = [replace(a, id=f"a{n}") for n, a in enumerate((*draft.articles, *kept), 1)]
    return Desk(
        intake=replace(
            draft,
            articles=keyed(articles, Path.cwd()),
            skipped=(*draft.skipped, *(s for s in sources.skipped if s not in draft.skipped)),
        ),
        draft=tuple(a.id for a in articles[: len(draft.articles)]),
        twins=tuple(a.path for a in others if _words(a) in texts),
    )


def _real(article: Article) -> tuple[str, str]:
    """The file, and which article of it."""
    return os.path.realpath(article.path), article.title or ""


def _words(article: Article) -> tuple[str, ...]:
    return tuple(article.text.split())


def _targets(wishes: Wishes, paths: Sequence[str]) -> list[tuple[AnyReport | DraftFormat, Path]]:
    """The formats of a marked draft in the place of those of a run where there are both."""
    from crosscheck.plugins import discover
    from crosscheck.sheets import draft
    from crosscheck.sheets.formats import DraftFormat

    forms = {form.name: form for form in discover(draft, DraftFormat)}  # type: ignore[type-abstract]
    listed = targets_of(wishes.formats, wishes.files, paths)
    return [(forms.get(report.name, report), file) for report, file in listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """A format of a marked draft as a report of its run."""

    name: str
    suffix: str
    render: Callable[[Run], str]


def _bound(form: AnyReport | DraftFormat, marked: Proof) -> AnyReport:
    """Formats of a run get the draft's findings; those of a draft get the marks, and where their report lies."""
    from crosscheck.sheets import draft

    if not type(form).__module__.startswith(f"{draft.__name__}."):
        return form  # type: ignore[return-value]
    sheet: DraftFormat = form  # type: ignore[assignment]
    return _Bound(
        name=sheet.name,
        suffix=sheet.suffix,
        render=lambda placed: sheet.render(replace(marked, run=replace(marked.run, base=placed.base))),
    )
