"""ZIP containers, opened with limits. Nothing is ever written to the disk, so names inside can lead nowhere."""

from __future__ import annotations

import io
import zipfile
import zlib

from crosscheck.errors import ReadError

PARTS = 5000
UNPACKED = 100_000_000
"""Bytes of all parts that are read, unpacked."""
RATIO = 200
"""Unpacked to packed size from which a part of over 1 MB is a bomb; Office documents stay below 30."""
SMALL = 1_000_000
CURE = "open it in the program that made it and save it again"


def repacked(data: bytes, endings: tuple[str, ...]) -> tuple[bytes, dict[str, bytes]]:
    """The container again with only the parts whose names end so, uncompressed; and these parts.

    Sizes that the container states are checked first and counted again while reading, since they can lie.

    Raises:
        ReadError: no sound ZIP, encrypted, or over a limit.
    """
    parts: dict[str, bytes] = {}
    left = UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            wanted = [info for info in box.infolist() if info.filename.lower().endswith(endings)]
            _check(len(box.infolist()), wanted)
            for info in wanted:
                with box.open(info) as part:
                    content = part.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise ReadError(f"unpacks to over {UNPACKED / 1e6:.0f} MB: {CURE}")
                parts[info.filename] = content
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise ReadError(f"broken or cut off container: {CURE}") from error
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as box:
        for name, content in parts.items():
            box.writestr(name, content)
    return packed.getvalue(), parts


def _check(count: int, wanted: list[zipfile.ZipInfo]) -> None:
    if count > PARTS:
        raise ReadError(f"{count} parts, limit {PARTS}: {CURE}")
    total = sum(info.file_size for info in wanted)
    if total > UNPACKED:
        raise ReadError(f"unpacks to {total / 1e6:.0f} MB, limit {UNPACKED / 1e6:.0f} MB: {CURE}")
    for info in wanted:
        if info.flag_bits & 1:
            raise ReadError(f"encrypted: {CURE} without a password")
        if info.file_size > SMALL and info.file_size > RATIO * max(info.compress_size, 1):
            raise ReadError(f"packed over {RATIO} to 1, as no document is: {CURE}")
