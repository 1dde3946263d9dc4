"""From paths on the command line to articles: reads files safely, and adds what `sources.toml` says.

Whatever was left out, cut or passed over is named with its reason.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from crosscheck.contracts import Read, Reader
from crosscheck.errors import ForeignError, ReadError
from crosscheck.model import Article, Skipped
from crosscheck.reading import heading, sources_file
from crosscheck.reading.decoding import CURE, HEAD, binary
from crosscheck.reading.isolation import Workers, attempt
from crosscheck.reading.opening import contents, stream
from crosscheck.reading.sources_file import Entry
from crosscheck.reading.walking import STDIN, Input, printable, walk

LONGEST = 200_000
"""Characters of one article, some 35,000 words; the rest is cut at a paragraph and said to be missing."""
AHEAD = 6
"""Files that may wait for their parser while the walk goes on: few, so that memory stays flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What was read. `skipped` failed and make the run incomplete; `unused` were passed over on purpose."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    unused: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    shown: str
    reads: tuple[Read, ...] = ()
    skipped: str | None = None
    unused: str | None = None


def gather(paths: Sequence[str], readers: tuple[Reader, ...], *, stdin: BinaryIO | None = None) -> Intake:
    """Read every article under the paths. Ids follow the sorted paths, whatever the order of the arguments.

    A file that is reached twice is read once, under the first of its paths. A path that cannot be read is
    `skipped` with its reason and does not stop the others. The path `-` is `stdin`.

    Raises:
        ConfigError: a `sources.toml` beside an article cannot be used.
    """
    files = tuple(_files(paths, readers, stdin))
    folders = sorted({os.path.dirname(file.shown) for file in files if file.reads})  # noqa: PTH120 (keeps "" and "./a")
    known = {path: entry for folder in folders for path, entry in _entries(folder)}
    articles: list[Article] = []
    skipped: list[Skipped] = []
    first: dict[str, str] = {}
    for file in files:
        if file.skipped:
            skipped.append(Skipped(path=file.shown, reason=file.skipped))
        entry = known.get(os.path.normpath(file.shown))
        for read in map(_capped, file.reads):
            skipped.extend(_missing(file.shown, read))
            if read.text:
                other = first.setdefault(_digest(read.text), file.shown)
                twin = (f"same text as {other}",) if other != file.shown else ()
                own = entry if len(file.reads) == 1 or entry is None else replace(entry, title=None, url=None)
                noted = replace(read, notes=(*read.notes, *twin))
                articles.append(_article(f"a{len(articles) + 1}", file.shown, noted, own))
    unused = tuple(Skipped(path=f.shown, reason=f.unused) for f in files if f.unused)
    return Intake(articles=tuple(articles), skipped=tuple(skipped), unused=unused)


def _files(paths: Sequence[str], readers: tuple[Reader, ...], stdin: BinaryIO | None) -> Iterator[_File]:
    """Each input with what was read of it, in the order of the sorted paths; a few are parsed ahead."""
    suffixes = frozenset(suffix for reader in readers for suffix in reader.suffixes)
    found: dict[str, Input] = {}
    for path in paths:
        for file in walk(path, suffixes):
            if file.shown not in found or (file.given and not found[file.shown].given):
                found[file.shown] = file
    seen: dict[tuple[int, int], str] = {}
    pending: deque[Callable[[], _File]] = deque()
    with Workers() as workers:
        for shown in sorted(found):
            pending.append(_begun(found[shown], readers, (workers, seen, stdin)))
            if len(pending) > AHEAD:
                yield pending.popleft()()
        while pending:
            yield pending.popleft()()


def _begun(
    file: Input, readers: tuple[Reader, ...], around: tuple[Workers, dict[tuple[int, int], str], BinaryIO | None]
) -> Callable[[], _File]:
    """Open a file and begin to read it; the call that is returned waits for the outcome."""
    workers, seen, stdin = around
    name = printable(file.shown)
    if file.unused is not None:
        return partial(_File, shown=name, unused=file.unused)
    try:
        if file.shown == STDIN:
            return partial(_ended, file, _reading(file, stream(stdin), readers, workers))
        data, identity = contents(file.shown)
        if identity in seen:
            return partial(_File, shown=name, unused=f"the same file as {seen[identity]}")
        seen[identity] = name
        return partial(_ended, file, _reading(file, data, readers, workers))
    except ReadError as error:
        return partial(_File, shown=name, skipped=str(error))


def _ended(file: Input, reading: Callable[[], tuple[Read, ...]]) -> _File:
    name = printable(file.shown)
    try:
        reads = reading()
    except ForeignError as error:
        return _File(shown=name, skipped=str(error)) if file.given else _File(shown=name, unused=str(error))
    except ReadError as error:
        return _File(shown=name, skipped=str(error))
    if not reads:
        return _File(shown=name, skipped="empty: the file holds no article; paste one into it, or leave it out")
    return _File(shown=name, reads=reads)


def _reading(file: Input, data: bytes, readers: tuple[Reader, ...], workers: Workers) -> Callable[[], tuple[Read, ...]]:
    """The reading of the bytes by the reader that takes them: content counts before the ending.

    Raises:
        ReadError: no reader takes them.
    """
    if not data.strip():
        raise ReadError("empty: the file holds no text; paste the article into it, or leave it out")
    head, suffix = data[:HEAD], ".txt" if file.shown == STDIN else Path(file.shown).suffix.casefold()
    taking = [reader for reader in readers if reader.accepts(head, suffix)]
    taking.sort(key=lambda reader: suffix not in reader.suffixes)
    named = [reader for reader in readers if suffix in reader.suffixes]
    reader = next(iter((*taking, *named)), None)
    if reader is None:
        if what := binary(head):
            raise ReadError(f"not text: this is {what}; {CURE}")
        raise ReadError(f"no reader for '{suffix or 'files without an ending'}': save the article as .txt")
    waiting = workers.start(reader, data) if reader.hazardous else partial(_here, reader, data)
    if suffix in reader.suffixes or suffix == "" or file.shown == STDIN:
        return waiting
    note = f"named '{suffix}', but opens as {reader.name} and was read as that"
    return lambda: tuple(replace(read, notes=(note, *read.notes)) for read in waiting())


def _here(reader: Reader, data: bytes) -> tuple[Read, ...]:
    reads, reason, foreign = attempt(reader, data)
    if reason is not None:
        raise ForeignError(reason) if foreign else ReadError(reason)
    return reads


def _capped(read: Read) -> Read:
    """The article cut at the last paragraph before the limit, with word of it."""
    size = len(read.text)
    if size <= LONGEST:
        return read
    breaks = (read.text.rfind(mark, LONGEST // 2, LONGEST) for mark in ("\n\n", "\n", ". ", " "))
    end = next((at + 1 for at in breaks if at > 0), LONGEST)
    said = f"cut: read {end} of {size} characters, limit {LONGEST}"
    pages = tuple(page for page in read.pages if page < end)
    return replace(
        read,
        text=read.text[:end],
        notes=(*read.notes, said),
        missing=(*read.missing, f"{said} an article"),
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
    )


def _stem(shown: str) -> str:
    return "standard input" if shown == STDIN else Path(shown).stem
