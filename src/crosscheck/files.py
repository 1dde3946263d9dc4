"""Writing a file so that a reader sees the old one or the new one, never half of it, and no change is lost."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from crosscheck.errors import CrosscheckError

PREFIX = ".crosscheck-tmp-"
STALE = 3600
"""Seconds after which a temporary file is taken for the litter of a killed process."""
PATIENCE = 10.0
"""Seconds to wait for a lock: many times what reading and writing one takes."""
_BINARY = getattr(os, "O_BINARY", 0)
"""What Windows needs, so that a line end is written as it is."""
ANOTHER = "name another file with --output-file"


class WriteError(CrosscheckError):
    """An output file cannot be written."""


def write(path: Path, content: str | bytes | Iterable[str], *, cure: str = ANOTHER) -> None:
    """Write bytes, or text as UTF-8, by way of a temporary file in the same folder.

    A symbolic link stays a link; the mode of an existing file is kept. What a killed process left behind more than
    an hour ago is removed. A device or a pipe (`/dev/null`) is written to, and never replaced by a file.

    Args:
        path: the file; missing folders are made.
        content: all of it, or its pieces, which are never in memory together; what comes up while they are made leaves
            the old file as it was.
        cure: what the message advises where it cannot be written.

    Raises:
        WriteError: the folder cannot be made, or the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    pieces: Iterable[str | bytes] = [content] if isinstance(content, str | bytes) else content
    temporary = target.parent / f"{PREFIX}{secrets.token_hex(8)}"  # named before it is there: an interrupt leaves none
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                _written(file, pieces)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb") as file:
            _written(file, pieces)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        temporary.chmod(mode)
        temporary.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written ({error.strerror}): {cure}") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _written(file: IO[bytes], pieces: Iterable[str | bytes]) -> None:
    for piece in pieces:
        file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))


def rewrite(path: Path, change: Callable[[bytes | None], str], *, patience: float = PATIENCE) -> None:
    """Read a file, change it and write it while no other process does: the lock is `<path>.lock`.

    Args:
        path: the file. `change` is given None where it does not exist yet.
        change: from the bytes of the file to its new text; what it raises leaves the file as it is.
        patience: seconds to wait for the lock.

    Raises:
        WriteError: the lock is held for too long, or the file cannot be read or written.
    """
    target = Path(os.path.realpath(path))
    cure = "check the permissions of its folder"
    with _locked(target, path, patience):
        try:
            old = target.read_bytes()
        except FileNotFoundError:
            old = None
        except OSError as error:
            raise WriteError(f"{path}: cannot be read ({error.strerror}): check its permissions") from error
        new = change(old).encode("utf-8", "replace")
        if new != old:
            write(path, new, cure=cure)


@contextmanager
def _locked(target: Path, shown: Path, patience: float) -> Iterator[None]:
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only writers of shared files need it

    name = f"{target}.lock"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(name, timeout=patience)
        lock.acquire()
    except Timeout as error:
        raise WriteError(f"{name}: held by another crosscheck for {patience:g} s: wait, or end that process") from error
    except OSError as error:
        raise WriteError(
            f"{shown}: cannot be locked ({error.strerror}): check the permissions of its folder"
        ) from error
    try:
        yield
    finally:
        with suppress(OSError):  # removed while it is held: who waits for it sees that, and makes a new one
            Path(name).unlink()
        lock.release()


def _sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left. Best effort: somebody else may be removing them too."""
    for litter in folder.glob(f"{PREFIX}*"):
        try:
            if time.time() - litter.stat().st_mtime > STALE:
                litter.unlink()
        except OSError:
            continue


def _settle(folder: Path) -> None:
    """Make a rename last through a power failure. File systems and Windows that cannot sync a folder say EINVAL."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
