"""`crosscheck diff OLD NEW`: which facts changed between two versions, and what that means for our own articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.inputs import chosen, gather_articles, settings_from, store, tools
from crosscheck.cli.options import (
    AllowUnreadable,
    ConfigFile,
    EncoderName,
    Ignore,
    PipelineName,
    Quiet,
    Select,
    StdinFilename,
)
from crosscheck.cli.output import Exit, complain, console, progress_bar
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.contracts import DetailKind
    from crosscheck.model import Article, Run
    from crosscheck.proof import Pair, Proof, Revision
    from crosscheck.proofing.pairing import Versions
    from crosscheck.sheets.formats import RevisionFormat
    from crosscheck.threshold import Threshold

    Check = Callable[[Sequence[Article]], Run]


def diff(
    old: Annotated[str, typer.Argument(help="The old version: an article, or a folder of them.")],
    new: Annotated[str, typer.Argument(help="The new version.")],
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="ARTICLES...", help="Our articles: which claims NEW breaks or settles."),
    ] = None,
    output_format: Annotated[
        list[str] | None, typer.Option("--output-format", "-f", help="markdown or json; may be repeated.")
    ] = None,
    output_file: Annotated[
        list[Path] | None, typer.Option("--output-file", "-o", help="One for each format, in order; else stdout.")
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: Annotated[float | None, typer.Option(help="From 0 to 1, for --against.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever changed.")] = False,
    allow_unreadable: AllowUnreadable = False,
    stdin_filename: StdinFilename = None,
    encoder: EncoderName = None,
    pipeline: PipelineName = None,
    config: ConfigFile = None,
    quiet: Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show rewordings too.")] = False,
) -> None:
    """Show which facts changed between two versions; exit 1 if any did, as git diff --exit-code does."""
    from crosscheck import pipeline as program
    from crosscheck.sheets.revision.terminal import summary

    settings = settings_from(
        config,
        encoder=encoder,
        pipeline=pipeline,
        select=select,
        ignore=ignore,
        min_confidence=min_confidence,
        stdin_filename=stdin_filename,
    )
    targets = _targets(output_format, output_file or [])
    kinds = chosen(program.kinds(), settings)
    loaded = tools(settings, kinds)
    reading, known = settings.reading, store(settings)
    before, after = (gather_articles([path], least=1, options=reading, known=known) for path in (old, new))
    ours = gather_articles(against, least=1, options=reading, known=known) if against else None
    with progress_bar(quiet=quiet) as progress:

        def check(articles: Sequence[Article]) -> Run:
            return program.check(articles, loaded, progress=progress)

        revision = _revision((before.articles, old), (after.articles, new), check, kinds)
        if ours:
            from crosscheck.threshold import Threshold

            threshold = Threshold(confidence=settings.min_confidence)
            pairs = tuple(_weighed(p, ours.articles, check, kinds, threshold) for p in revision.pairs)
            revision = replace(revision, pairs=pairs)
    skipped = (*before.skipped, *after.skipped, *(ours.skipped if ours else ()))
    revision = replace(revision, skipped=skipped)
    to_stdout = _written(revision, targets)
    complain(skipped)
    if not quiet:
        console(stderr=to_stdout).print(summary(revision, verbose=verbose))
    if skipped and not allow_unreadable:
        raise typer.Exit(Exit.UNREAD)
    raise typer.Exit(Exit.FINDINGS if revision.changed and not exit_zero else Exit.CLEAN)


def _revision(
    before: tuple[Sequence[Article], str],
    after: tuple[Sequence[Article], str],
    check: Check,
    kinds: Sequence[DetailKind],
) -> Revision:
    """The articles of both sides, paired, with what changed in each pair."""
    from crosscheck.proof import Revision
    from crosscheck.proofing.pairing import paired

    names = {id(a): _name(a, articles, root) for articles, root in (before, after) for a in articles}
    found = paired(before[0], after[0], lambda article: names[id(article)])
    pairs = tuple(_pair(versions, check, kinds) for versions in found.pairs)
    return Revision(pairs=pairs, added=found.added, removed=found.removed)


def _name(article: Article, among: Sequence[Article], root: str) -> str:
    """The article's path below its folder, with its title where one file holds several articles."""
    several = sum(a.path == article.path for a in among) > 1
    return os.path.relpath(article.path, root) + (f": {article.title}" if several else "")


def _pair(versions: Versions, check: Check, kinds: Sequence[DetailKind]) -> Pair:
    from crosscheck.proofing.revision import pair

    run = check([replace(article, id=f"a{n}") for n, article in enumerate(versions, 1)])
    return pair(run, "a1", "a2", kinds)


def _weighed(
    pair: Pair, ours: Sequence[Article], check: Check, kinds: Sequence[DetailKind], threshold: Threshold
) -> Pair:
    """The pair with what each version makes of our articles."""
    from crosscheck.proofing.draft import proof
    from crosscheck.proofing.turns import turns
    from crosscheck.threshold import kept

    versions = [next(b.article for b in pair.run.bodies if b.article.id == v) for v in (pair.old, pair.new)]

    def marked(version: Article) -> Proof:
        articles = [replace(a, id=f"a{n}") for n, a in enumerate((*ours, version), 1)]
        run = kept(check(articles), threshold)
        return proof(run, [a.id for a in articles[:-1]], kinds)

    before, after = (marked(version) for version in versions)
    return replace(pair, before=before, after=after, turns=turns(before, after))


def _targets(stated: Sequence[str] | None, files: Sequence[Path]) -> list[tuple[RevisionFormat, Path]]:
    """Each format with the file it goes to, or with `-` for standard output.

    Raises:
        ConfigError: a format that is unknown, or more files than formats.
    """
    from crosscheck.plugins import discover
    from crosscheck.sheets import revision
    from crosscheck.sheets.formats import RevisionFormat

    known = {form.name: form for form in discover(revision, RevisionFormat)}  # type: ignore[type-abstract]
    formats = stated or (["markdown"] if files else [])
    unknown = [f for f in formats if f not in known]
    if unknown:
        raise ConfigError(f"diff has no output format '{unknown[0]}': there are {', '.join(sorted(known))}")
    if len(files) > len(formats):
        raise ConfigError(f"{len(files)} --output-file for {len(formats)} --output-format: give one file for each")
    places = [*files, *[Path("-")] * (len(formats) - len(files))]
    return [(known[f], file) for f, file in zip(formats, places, strict=True)]


def _written(revision: Revision, targets: Sequence[tuple[RevisionFormat, Path]]) -> bool:
    """Write each format; whether standard output took one, so that the summary must go elsewhere."""
    from crosscheck.files import write

    for form, file in targets:
        text = form.render(replace(revision, base=_base(file)))
        if str(file) == "-":
            sys.stdout.write(text)
            sys.stdout.flush()
        else:
            write(file, text)
    return any(str(file) == "-" for _, file in targets)


def _base(file: Path) -> str:
    """What leads from the file's folder back to the working directory, from which article paths start."""
    if str(file) == "-":
        return ""
    back = Path(os.path.relpath(Path.cwd(), file.resolve().parent)).as_posix()
    return "" if back == "." else f"{back}/"
