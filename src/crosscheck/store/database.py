"""What earlier runs found out, in one SQLite file that several processes share.

The store is never the reason for another result: whatever goes wrong with it (a broken, locked, full or read-only file)
is said once, and from then on every answer is "not known". An entry carries the checksum of its bytes.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sqlite3
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

FILE = "store-1.sqlite3"
"""The number goes up with the tables: two versions side by side never meet in one file."""
BROKEN = "store.broken"
"""Where a file goes that is no database any more; the next one takes its place."""
PATIENCE = 2.0
"""Seconds to wait for another process that is writing; one entry takes it about a millisecond."""
SUM = 16
LEVEL = 1
"""Of zlib: a third of the size for 1.5 ms an article; higher levels gain a tenth and cost five times that."""
TABLES = """
CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, sort TEXT NOT NULL, version BLOB NOT NULL, used INTEGER NOT NULL, data BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS digest (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
"""

log = logging.getLogger("crosscheck.store")


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """What lies in the store: entries and bytes of each sort, and the size of its files."""

    path: Path
    sorts: tuple[tuple[str, int, int], ...]
    """Sort, entries, bytes of their data."""
    size: int
    """Bytes on the disk."""


class Database:
    """The file behind a store. Opened at the first question, and given up at the first error but a broken entry."""

    def __init__(self, folder: Path, *, today: date) -> None:
        self.path = folder / FILE
        self._day = today.toordinal()
        self._link: sqlite3.Connection | None = None
        self._file: os.stat_result | None = None
        self._over = False

    def get(self, key: bytes) -> bytes | None:
        """The data under a key, or None where there is none or it is damaged."""

        def found(link: sqlite3.Connection) -> bytes | None:
            row = link.execute("SELECT data, used FROM entry WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if row[1] != self._day:
                with suppress(sqlite3.OperationalError):  # read-only or busy: it only looks older than it is
                    link.execute("UPDATE entry SET used = ? WHERE key = ?", (self._day, key))
            return _unpacked(row[0])

        return self._tried(found)

    def put(self, key: bytes, label: tuple[str, bytes], data: bytes, *, level: int = LEVEL) -> None:
        """Keep data under a key, in place of what was there.

        Args:
            key: what `get` asks for.
            label: the sort of the entry and the version that wrote it, for `prune`.
            data: all of it.
            level: how hard to squeeze it, 0 for what does not shrink.
        """
        row = (key, *label, self._day, _packed(data, level))
        self._tried(lambda link: link.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", row).close())

    def digest(self, path: str, stamp: str) -> str | None:
        """The digest of a file as it was noted for this stamp."""
        query = "SELECT value FROM digest WHERE path = ? AND stamp = ?"
        row = self._tried(lambda link: link.execute(query, (path, stamp)).fetchone())
        return row[0] if row else None

    def note(self, path: str, stamp: str, value: str) -> None:
        """Note the digest of a file."""
        row = (path, stamp, value)
        self._tried(lambda link: link.execute("INSERT OR REPLACE INTO digest VALUES (?, ?, ?)", row).close())

    def prune(self, versions: Mapping[str, bytes], days: int) -> int | None:
        """Remove what other versions wrote, and what was not used for `days` days; None where it cannot be done.

        Args:
            versions: of each sort, the version whose entries stay. None stay of a sort that is not named.
            days: 0 keeps what was used today.
        """
        query = "DELETE FROM entry WHERE used < ? OR NOT EXISTS (SELECT 1 FROM kept WHERE kept.sort = entry.sort AND "

        def pruned(link: sqlite3.Connection) -> int:
            link.execute("CREATE TEMP TABLE IF NOT EXISTS kept (sort TEXT, version BLOB)")
            link.execute("DELETE FROM kept")
            link.executemany("INSERT INTO kept VALUES (?, ?)", versions.items())
            gone = link.execute(query + "kept.version = entry.version)", (self._day - days,)).rowcount
            link.execute("VACUUM")
            link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return gone

        return self._tried(pruned)

    def clear(self) -> int | None:
        """Remove everything, also what was moved aside; None where it cannot be done."""
        gone = self.prune({}, 0)
        with suppress(OSError):
            self.path.with_name(BROKEN).unlink(missing_ok=True)
        return gone

    def census(self) -> Census | None:
        """What there is; None where the file cannot be used."""
        query = "SELECT sort, count(*), sum(length(data)) FROM entry GROUP BY sort ORDER BY sort"
        rows = self._tried(lambda link: link.execute(query).fetchall())
        return None if rows is None else Census(path=self.path, sorts=tuple(rows), size=_size(self.path))

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        if self._link is not None:
            with suppress(sqlite3.Error):
                self._link.close()
            self._link = None

    def _tried(self, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """The answer, or None. A file that is no database any more is moved aside, and a new one begun, once."""
        for _ in range(2):
            if self._over:
                return None
            try:
                return question(self._opened())
            except sqlite3.OperationalError as error:
                self._end(f"{self.path}: the cache cannot be used ({error}): working without it")
            except sqlite3.DatabaseError as error:
                self._replace(error)
            except OSError as error:
                self._end(f"{self.path}: the cache cannot be used ({error.strerror}): working without it")
        return None

    def _opened(self) -> sqlite3.Connection:
        if self._link is None:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(PermissionError):  # a read-only file may still be read
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))  # drafts are nobody else's to read
            self._file = self.path.stat()
            self._link = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            self._link.execute("PRAGMA journal_mode = WAL")
            self._link.execute("PRAGMA synchronous = NORMAL")  # after a power failure the last entries may be missing
            self._link.executescript(TABLES)
        return self._link

    def _end(self, why: str) -> None:
        self.close()
        self._over = True
        log.warning(why)

    def _replace(self, error: sqlite3.DatabaseError) -> None:
        self.close()
        try:
            if self._file is not None and os.path.samestat(self._file, self.path.stat()):  # else another has done it
                for ending in ("-wal", "-shm"):  # first: they would be taken for those of the new file
                    self.path.with_name(FILE + ending).unlink(missing_ok=True)
                self.path.replace(self.path.with_name(BROKEN))
        except OSError:
            self._end(f"{self.path}: the cache is broken ({error}): delete it")
        else:
            log.warning("%s: the cache is broken (%s): beginning a new one", self.path, error)


def _packed(data: bytes, level: int) -> bytes:
    squeezed = zlib.compress(data, level)
    return hashlib.blake2b(squeezed, digest_size=SUM).digest() + squeezed


def _unpacked(data: bytes) -> bytes | None:
    if hashlib.blake2b(data[SUM:], digest_size=SUM).digest() == data[:SUM]:
        return zlib.decompress(data[SUM:])
    log.warning("an entry of the cache is damaged: working it out again")
    return None


def _size(path: Path) -> int:
    files = (path, path.with_name(FILE + "-wal"), path.with_name(FILE + "-shm"), path.with_name(BROKEN))
    return sum(file.stat().st_size for file in files if file.is_file())
