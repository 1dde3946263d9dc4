"""What earlier runs worked out, by everything that it depends on: articles as read, their claims, their vectors.

A store changes how long a run takes and nothing else. Keys hold the content, the version of the code and of the
libraries (`versions`), the models by their weights, and the settings that matter; what is not in the key must not be
seen by the work whose outcome is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from crosscheck.store.codec import decode, encode
from crosscheck.store.database import Census, Database, log

__all__ = ["FORGETFUL", "Census", "Database", "Digest", "Remembered", "Store"]

T = TypeVar("T")
Digest = Callable[[Path], str]
"""Tells files apart by their content, slowly."""
Remembered = Callable[[Path, Digest], str]
"""What such a function says of a file or folder, perhaps from an earlier run."""

KEY = 24
"""Bytes of a key: far from any collision."""


class Store:
    """The memory of earlier runs, or none where there is no database: then everything is worked out."""

    def __init__(self, database: Database | None) -> None:
        self.database = database

    def record(self, sort: str, basis: object, expected: type[T], make: Callable[[], T]) -> T:
        """The record that `make` gives for this basis, from the store if it is there.

        One that was just made is read back, where that is possible: what it shares with others is then one object.

        Args:
            sort: `read` or `article`; names the version of the code that it depends on.
            basis: records and plain values; all that `make` depends on besides code and libraries.
            expected: the type of the record.
            make: works the record out.
        """
        found = self.found(sort, basis, expected)
        if found is not None:
            return found
        made = make()
        self.keep(sort, basis, made)
        again = self.found(sort, basis, expected)
        return made if again is None else again

    def found(self, sort: str, basis: object, expected: type[T]) -> T | None:
        """The record that was kept for this basis, or None."""
        data = self.database.get(_key(sort, basis)) if self.database else None
        if data is None:
            return None
        try:
            record = decode(data)
        except ValueError as error:
            log.warning("an entry of the cache cannot be used (%s): working it out again", error)
            return None
        return record if isinstance(record, expected) else None

    def keep(self, sort: str, basis: object, record: object) -> None:
        """Keep a record for this basis."""
        if self.database:
            self.database.put(_key(sort, basis), (sort, _version(sort)), encode(record))

    def blobs(
        self, sort: str, bases: Sequence[object], make: Callable[[Sequence[int]], Iterable[bytes]]
    ) -> tuple[bytes, ...]:
        """Bytes for each basis; `make` is asked once, with the places of those that are not there, if any."""
        if self.database is None:
            return tuple(make(range(len(bases))))
        keys = [_key(sort, basis) for basis in bases]
        found = [self.database.get(key) for key in keys]
        missing = [n for n, data in enumerate(found) if data is None]
        for n, data in zip(missing, make(missing) if missing else (), strict=True):
            self.database.put(keys[n], (sort, _version(sort)), data, level=0)
            found[n] = data
        return tuple(data for data in found if data is not None)

    def digest(self, path: Path, make: Digest) -> str:
        """What `make` says of a file or folder, remembered while places, sizes and times in it stay as they are."""
        if self.database is None:
            return make(path)
        name, stamp = f"{make.__module__}.{make.__qualname__} {path.absolute()}", _stamp(path)
        found = self.database.digest(name, stamp)
        if found is None:
            found = make(path)
            self.database.note(name, stamp, found)
        return found


FORGETFUL = Store(None)
"""Remembers nothing."""


def _stamp(path: Path) -> str:
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    total = hashlib.blake2b(digest_size=KEY)
    for file in files:
        status = file.stat()
        times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
        total.update(f"{file}\0{status.st_dev} {status.st_ino} {status.st_size} {times}\n".encode("utf-8", "replace"))
    return total.hexdigest()


def _key(sort: str, basis: object) -> bytes:
    parts = (sort.encode(), _version(sort), encode(basis))
    return hashlib.blake2b(b"%s\0%s\0%s" % parts, digest_size=KEY).digest()


def _version(sort: str) -> bytes:
    from crosscheck.store.versions import current  # noqa: PLC0415 - reads the whole package: not without a store

    return current()[sort]
