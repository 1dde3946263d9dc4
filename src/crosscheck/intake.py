"""From paths on the command line to articles: walks folders, reads files safely, adds what `sources.toml` says.

In a folder, hidden files, `README*` and `sources.toml` are no articles, and endings that no reader knows are left
alone; a file named outright is always tried. Links to folders are not followed. Whatever was left out is named.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck import heading, sources_file
from crosscheck.contracts import Read, Reader
from crosscheck.decoding import CURE, HEAD, binary
from crosscheck.errors import ReadError
from crosscheck.model import Article, Skipped
from crosscheck.sources_file import Entry

LIMIT = 10_000_000
"""Bytes of one file: far above any article, and below what makes a parser slow."""


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


def gather(paths: Sequence[str], readers: tuple[Reader, ...]) -> Intake:
    """Read every article under the paths. Ids follow the sorted paths, whatever the order of the arguments.

    A file that is reached twice is read once, under the first of its paths. A path that cannot be read is
    `skipped` with its reason and does not stop the others.

    Raises:
        ConfigError: a `sources.toml` beside an article cannot be used.
    """
    files = tuple(_files(paths, readers))
    folders = sorted({os.path.dirname(file.shown) for file in files if file.reads})  # noqa: PTH120 (keeps "" and "./a")
    known = {path: entry for folder in folders for path, entry in _entries(folder)}
    articles: list[Article] = []
    for file in files:
        for read in file.reads:
            entry = known.get(os.path.normpath(file.shown))
            articles.append(_article(f"a{len(articles) + 1}", file.shown, read, entry))
    return Intake(
        articles=tuple(articles),
        skipped=tuple(Skipped(path=f.shown, reason=f.skipped) for f in files if f.skipped),
        unused=tuple(Skipped(path=f.shown, reason=f.unused) for f in files if f.unused),
    )


def _files(paths: Sequence[str], readers: tuple[Reader, ...]) -> Iterator[_File]:
    suffixes = frozenset(suffix for reader in readers for suffix in reader.suffixes)
    found: dict[str, str | None] = {}
    for path in paths:
        for shown, unused in _walk(path, suffixes):
            if shown not in found or unused is None:
                found[shown] = unused
    seen: dict[tuple[int, int], str] = {}
    for shown in sorted(found):
        if found[shown] is not None:
            yield _File(shown=_printable(shown), unused=found[shown])
            continue
        try:
            data, identity = _bytes(shown)
            if identity in seen:
                yield _File(shown=_printable(shown), unused=f"the same file as {seen[identity]}")
                continue
            seen[identity] = _printable(shown)
            yield _File(shown=_printable(shown), reads=_read(data, shown, readers))
        except ReadError as error:
            yield _File(shown=_printable(shown), skipped=str(error))


def _walk(path: str, suffixes: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """Every file under a path as given, with the reason not to read it, if there is one."""
    given = path.replace(os.sep, "/")
    if "\0" in path or not os.path.isdir(path):  # noqa: PTH112 (Path would drop the "./" that was given)
        yield given, None
        return
    for folder, inner, names in os.walk(path):
        links = [name for name in inner if (Path(folder) / name).is_symlink()]
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        base = folder.replace(os.sep, "/").rstrip("/") or "/"
        for name in sorted([*names, *links]):
            if name != sources_file.NAME:
                yield f"{base.rstrip('/')}/{name}", _unused(name, suffixes, link=name in links)


def _unused(name: str, suffixes: frozenset[str], *, link: bool) -> str | None:
    if link:
        return "a link to a folder: name the folder itself to read it"
    if name.startswith("."):
        return "a hidden file"
    if name.casefold().startswith("readme"):
        return "a README, not an article: name the file itself to read it"
    if Path(name).suffix.casefold() not in suffixes:
        return "no reader for this ending: name the file itself, or save it as .txt"
    return None


def _bytes(path: str) -> tuple[bytes, tuple[int, int]]:
    """The bytes of a regular file and its identity. A pipe or device never blocks: it is opened without waiting."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:
        raise ReadError("not a path: it holds a NUL character; check the command line") from error
    except FileNotFoundError as error:
        raise ReadError("no such file or folder: check the path") from error
    except OSError as error:
        raise ReadError(f"cannot be opened ({error.strerror}): check the path and its permissions") from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("not a regular file: name a file or a folder")
        data = bytearray()
        while len(data) <= LIMIT and (chunk := os.read(handle, 1 << 20)):
            data += chunk
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror}): check the disk and its permissions") from error
    finally:
        os.close(handle)
    if len(data) > LIMIT:
        size = max(status.st_size, len(data)) / 1e6
        raise ReadError(f"{size:.1f} MB is over the limit of {LIMIT / 1e6:.0f} MB a file: split it, one article a file")
    return bytes(data), (status.st_dev, status.st_ino)


def _read(data: bytes, path: str, readers: tuple[Reader, ...]) -> tuple[Read, ...]:
    """The articles in the bytes, by the reader that takes them; content counts before the ending."""
    suffix, head = Path(path).suffix.casefold(), data[:HEAD]
    taking = [reader for reader in readers if reader.accepts(head, suffix)]
    taking.sort(key=lambda reader: suffix not in reader.suffixes)
    named = [reader for reader in readers if suffix in reader.suffixes]
    for reader in (*taking, *named):
        reads = reader.read(data)
        if not reads:
            raise ReadError("empty: the file holds no article; paste one into it, or leave it out")
        return reads
    if what := binary(head):
        raise ReadError(f"not text: this is {what}; {CURE}")
    raise ReadError(f"no reader for '{suffix or 'files without an ending'}': save the article as .txt")


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
        source=entry.source or read.source or found.outlet or agency or Path(shown).stem,
        path=shown,
        text=read.text,
        title=found.title,
        published=entry.published or read.published or found.published,
        url=entry.url or read.url,
        origin=entry.origin,
        title_span=found.title_span,
        notes=read.notes,
    )


def _printable(path: str) -> str:
    """The path with bytes that are no UTF-8 written out, so that every report can print it."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
