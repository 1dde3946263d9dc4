"""Bytes from outside: regular files opened so that nothing blocks, and standard input; never more than the limit."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from crosscheck.contracts import OPTIONS
from crosscheck.errors import ReadError

LIMIT = OPTIONS.limits.file_bytes
CHUNK = 1 << 20
IRREGULAR = "not a regular file: name a file or a folder"


def contents(path: str, limit: int = LIMIT) -> tuple[bytes, tuple[int, int]]:
    """The bytes of a regular file and its identity (device, inode). A pipe or device never blocks.

    Raises:
        ReadError: the file is not there, is no regular file, cannot be read, or is over the limit.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:
        raise ReadError("not a path: it holds a NUL character; check the command line") from error
    except FileNotFoundError as error:
        raise ReadError("no such file or folder: check the path") from error
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            raise ReadError(IRREGULAR) from error
        raise ReadError(f"cannot be opened ({error.strerror}): check the path and its permissions") from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(IRREGULAR)
        data = bytearray()
        while len(data) <= limit and (chunk := os.read(handle, CHUNK)):
            data += chunk
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror}): check the disk and its permissions") from error
    finally:
        os.close(handle)
    return _within(data, status.st_size, limit), (status.st_dev, status.st_ino)


def stream(stdin: BinaryIO | None, limit: int = LIMIT) -> bytes:
    """All of standard input, up to the limit.

    Raises:
        ReadError: there is none, it cannot be read, or it is over the limit.
    """
    if stdin is None:
        raise ReadError("standard input is closed: name a file")
    data = bytearray()
    try:
        while len(data) <= limit and (chunk := stdin.read(CHUNK)):
            data += chunk
    except (OSError, ValueError) as error:
        raise ReadError("standard input cannot be read: name a file") from error
    return _within(data, 0, limit)


def _within(data: bytearray, size: int, limit: int) -> bytes:
    if len(data) > limit:
        most = f"limit of {limit / 1e6:g} MB a file: split it, one article a file"
        raise ReadError(f"{max(size, len(data)) / 1e6:.1f} MB is over the {most}")
    return bytes(data)
