"""From paths on the command line to articles: reads files safely, and adds what `sources.toml` says.

Whatever was left out, cut or passed over is named with its reason.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.model import Article, Skipped
from crosscheck.reading import heading, sources_file
from crosscheck.reading.decoding import CURE, HEAD, binary
from crosscheck.reading.isolation import Workers, attempt
from crosscheck.reading.opening import contents, stream
from crosscheck.reading.sources_file import Entry
from crosscheck.reading.walking import STDIN, Input, printable, walk
from crosscheck.store import FORGETFUL, Store

LONGEST = OPTIONS.limits.article_characters
AHEAD = 6
"""Files that may wait for their parser while the walk goes on: few, so that memory stays flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What was read. `skipped` failed and make the run incomplete; `unused` were passed over on purpose.

    Of those, `foreign` were opened: tables, JSON and XML in a folder, without any article in them.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    unused: tuple[Skipped, ...] = ()
    foreign: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    shown: str
    reads: tuple[Read, ...] = ()
    skipped: str | None = None
    unused: str | None = None
    foreign: bool = False
    again: bool = False
    """Whether it was read already, by another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What every file is read with."""

    readers: tuple[Reader, ...]
    options: ReadOptions
    stdin: BinaryIO | None
    workers: Workers
    store: Store


def gather(
    paths: Sequence[str],
    readers: tuple[Reader, ...],
    *,
    stdin: BinaryIO | None = None,
    options: ReadOptions = OPTIONS,
    store: Store = FORGETFUL,
) -> Intake:
    """Read every article under the paths. Ids follow the sorted paths, whatever the order of the arguments.

    A file that is reached twice is read once, under the first of its paths. A path that cannot be read is
    `skipped` with its reason and does not stop the others. The path `-` is `stdin`.

    Raises:
        ConfigError: a `sources.toml` beside an article cannot be used.
    """
    with Workers(options) as workers:
        desk = _Desk(readers=readers, options=options, stdin=stdin, workers=workers, store=store)
        files = tuple(_files(paths, desk))
    folders = sorted({os.path.dirname(file.shown) for file in files if file.reads})  # noqa: PTH120 (keeps "" and "./a")
    known = {path: entry for folder in folders for path, entry in _entries(folder)}
    articles: list[Article] = []
    skipped: list[Skipped] = []
    first: dict[str, str] = {}
    for file in files:
        if file.skipped:
            skipped.append(Skipped(path=file.shown, reason=file.skipped))
        entry = known.get(os.path.normpath(file.shown))
        for read in (_capped(read, options.limits.article_characters) for read in file.reads):
            skipped.extend(_missing(file.shown, read))
            if read.text:
                other = first.setdefault(_digest(read.text), file.shown)
                twin = (f"same text as {other}",) if other != file.shown else ()
                own = entry if len(file.reads) == 1 or entry is None else replace(entry, title=None, url=None)
                noted = replace(read, notes=(*read.notes, *twin))
                articles.append(_article(f"a{len(articles) + 1}", file.shown, noted, own))
    skipped.extend(_absent(known, paths))
    skipped.extend(_barren(paths, files))
    unused = tuple(Skipped(path=f.shown, reason=f.unused) for f in files if f.unused)
    foreign = tuple(Skipped(path=f.shown, reason=f.unused) for f in files if f.unused and f.foreign)
    return Intake(articles=tuple(articles), skipped=tuple(skipped), unused=unused, foreign=foreign)


def given(reads: Sequence[tuple[Read, str | None]], *, after: int = 0) -> Intake:
    """Articles whose text was handed over, each with its source and whose report it retells. Ids follow `after`.

    They have no path but their outlet's name. Two of one outlet without addresses are told apart by their order.
    """
    articles: list[Article] = []
    skipped: list[Skipped] = []
    names: list[str] = []
    for read, origin in reads:
        shown = printable(read.source or "text")
        if not read.text.strip():
            skipped.append(Skipped(path=shown, reason="empty: the text holds no words; give the article's text"))
            continue
        cut = _capped(read)
        skipped.extend(_missing(shown, cut))
        names.append(shown)
        key = f"{shown}#{names.count(shown)}" if names.count(shown) > 1 else shown
        made = _article(f"a{after + len(articles) + 1}", shown, cut, Entry(file=shown, origin=origin))
        articles.append(replace(made, key=key))
    return Intake(articles=tuple(articles), skipped=tuple(skipped))


def _files(paths: Sequence[str], desk: _Desk) -> Iterator[_File]:
    """Each input with what was read of it, in the order of the sorted paths; a few are parsed ahead."""
    suffixes = frozenset(suffix for reader in desk.readers for suffix in reader.suffixes)
    found: dict[str, Input] = {}
    for path in paths:
        for file in walk(path, suffixes):
            if file.shown not in found or (file.given and not found[file.shown].given):
                found[file.shown] = file
    seen: dict[tuple[int, int], str] = {}
    pending: deque[Callable[[], _File]] = deque()
    for shown in sorted(found):
        pending.append(_begun(found[shown], desk, seen))
        if len(pending) > AHEAD:
            yield pending.popleft()()
    while pending:
        yield pending.popleft()()


def _begun(file: Input, desk: _Desk, seen: dict[tuple[int, int], str]) -> Callable[[], _File]:
    """Open a file and begin to read it; the call that is returned waits for the outcome."""
    name = printable(file.shown)
    if file.unused is not None:
        return partial(_File, shown=name, unused=file.unused)
    try:
        if file.shown == STDIN:
            data = stream(desk.stdin, desk.options.limits.file_bytes)
            return partial(_ended, file, _reading(file, data, desk))
        data, identity = contents(file.shown, desk.options.limits.file_bytes)
        if identity in seen:
            return partial(_File, shown=name, unused=f"the same file as {seen[identity]}", again=True)
        seen[identity] = name
        return partial(_ended, file, _reading(file, data, desk))
    except ReadError as error:
        return partial(_File, shown=name, skipped=str(error))


def _ended(file: Input, reading: Callable[[], tuple[Read, ...]]) -> _File:
    name = printable(file.shown)
    try:
        reads = reading()
    except ForeignError as error:
        return (
            _File(shown=name, skipped=str(error)) if file.given else _File(shown=name, unused=str(error), foreign=True)
        )
    except ReadError as error:
        return _File(shown=name, skipped=str(error))
    if not reads:
        return _File(shown=name, skipped="empty: the file holds no article; paste one into it, or leave it out")
    return _File(shown=name, reads=reads)


def _reading(file: Input, data: bytes, desk: _Desk) -> Callable[[], tuple[Read, ...]]:
    """The reading of the bytes by the reader that takes them: content counts before the ending.

    Raises:
        ReadError: no reader takes them.
    """
    if not data.strip():
        raise ReadError("empty: the file holds no text; paste the article into it, or leave it out")
    name = (desk.options.stdin or "-.txt") if file.shown == STDIN else file.shown
    head, suffix = data[:HEAD], Path(name).suffix.casefold()
    taking = [reader for reader in desk.readers if reader.accepts(head, suffix)]
    taking.sort(key=lambda reader: suffix not in reader.suffixes)
    named = [reader for reader in desk.readers if suffix in reader.suffixes]
    reader = next(iter((*taking, *named)), None)
    if reader is None:
        if what := binary(head):
            raise ReadError(f"not text: this is {what}; {CURE}")
        raise ReadError(f"no reader for '{suffix or 'files without an ending'}': save the article as .docx or .txt")
    waiting = _parsed(reader, data, desk)
    if suffix in reader.suffixes or suffix == "" or (file.shown == STDIN and not desk.options.stdin):
        return waiting
    note = f"named '{suffix}', but opens as {reader.name} and was read as that"
    return lambda: tuple(replace(read, notes=(note, *read.notes)) for read in waiting())


def _parsed(reader: Reader, data: bytes, desk: _Desk) -> Callable[[], tuple[Read, ...]]:
    """The articles of an earlier run over the same bytes; else the reader begins, in a process of its own if it must.

    A failure is not remembered: a parser that ran out of time may have it the next time.
    """
    basis = (reader.name, hashlib.sha256(data).hexdigest(), desk.options)
    known = desk.store.found("read", basis, tuple)
    if known is not None:
        return lambda: known
    waiting = desk.workers.start(reader, data) if reader.hazardous else partial(_here, reader, data, desk.options)

    def kept() -> tuple[Read, ...]:
        reads = waiting()
        desk.store.keep("read", basis, reads)
        return reads

    return kept


def _here(reader: Reader, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
    reads, reason, foreign = attempt(reader, data, options)
    if reason is not None:
        raise ForeignError(reason) if foreign else ReadError(reason)
    return reads


def _capped(read: Read, most: int = LONGEST) -> Read:
    """The article cut at the last paragraph before the limit, with word of it."""
    size = len(read.text)
    if size <= most:
        return read
    breaks = (read.text.rfind(mark, most // 2, most) for mark in ("\n\n", "\n", ". ", " "))
    end = next((at + 1 for at in breaks if at > 0), most)
    said = f"cut: read {end} of {size} characters, limit {most}"
    pages = tuple(page for page in read.pages if page < end)
    return replace(
        read,
        text=read.text[:end],
        notes=(*read.notes, said),
        missing=(*read.missing, f"{said} an article: split it, or raise limits.article_characters"),
        pages=pages,
    )


def _digest(text: str) -> str:
    """The same for texts that differ in white space only."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def _missing(shown: str, read: Read) -> Iterator[Skipped]:
    for reason in read.missing:
        yield Skipped(path=shown, reason=reason, part="a part of it" if read.text else "one item of it")


def _entries(folder: str) -> Iterator[tuple[str, Entry]]:
    file = Path(folder) / sources_file.NAME
    if file.is_file():
        shown = f"{folder}/{sources_file.NAME}" if folder else sources_file.NAME
        for entry in sources_file.load(file, shown):
            yield os.path.normpath(f"{folder}/{entry.file}" if folder else entry.file), entry


def _absent(named: Iterable[str], paths: Sequence[str]) -> Iterator[Skipped]:
    """Files that a `sources.toml` names and that are gone from a folder which was to be read whole."""
    folders = [os.path.normpath(path) for path in paths if os.path.isdir(path)]  # noqa: PTH112 (takes any text)
    for file in sorted(named):
        if not os.path.lexists(file) and any(Path(file).is_relative_to(folder) for folder in folders):
            reason = f"{sources_file.NAME} names it, but it is not there: correct 'file', or take its table out"
            yield Skipped(path=printable(file), reason=reason)


def _barren(paths: Sequence[str], files: Sequence[_File]) -> Iterator[Skipped]:
    """Folders that were named, and in which there was nothing to try."""
    tried = [os.path.normpath(file.shown) for file in files if file.unused is None or file.again]
    for path in dict.fromkeys(paths):
        folder = os.path.normpath(path)
        if os.path.isdir(path) and not any(Path(file).is_relative_to(folder) for file in tried):  # noqa: PTH112
            yield Skipped(path=printable(path), reason="no article in this folder: name another, or put articles in it")


def _article(name: str, shown: str, read: Read, entry: Entry | None) -> Article:
    entry = entry or Entry(file=shown)
    found = heading.read(read.text, entry.title or read.title)
    agency = found.dateline.agency if found.dateline else None
    return Article(
        id=name,
        source=entry.source or read.source or found.outlet or agency or _stem(shown),
        path=shown,
        text=read.text,
        title=found.title,
        published=entry.published or read.published or found.published,
        url=entry.url or read.url,
        origin=entry.origin,
        title_span=found.title_span,
        notes=read.notes,
        pages=read.pages,
        author=read.author,
        part=read.part,
        verbatim=read.verbatim,
    )


def _stem(shown: str) -> str:
    return "standard input" if shown == STDIN else Path(shown).stem
