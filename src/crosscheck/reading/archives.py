"""ZIP containers, opened with limits. Nothing is ever written to the disk, so names inside can lead nowhere."""

from __future__ import annotations

import io
import zipfile
import zlib

from crosscheck.contracts import OPTIONS, Limits
from crosscheck.errors import ReadError

SMALL = 1_000_000
CURE = "open it in the program that made it and save it again"


def unpacked(data: bytes, endings: tuple[str, ...], limits: Limits = OPTIONS.limits) -> dict[str, bytes]:
    """The parts of a container whose names end so.

    Sizes that the container states are checked first and counted again while reading, since they can lie.

    Raises:
        ReadError: no sound ZIP, encrypted, or over a limit.
    """
    parts: dict[str, bytes] = {}
    left = limits.zip_unpacked_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            wanted = [info for info in box.infolist() if info.filename.lower().endswith(endings)]
            _check(len(box.infolist()), wanted, limits)
            for info in wanted:
                with box.open(info) as part:
                    content = part.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise ReadError(f"unpacks to over {limits.zip_unpacked_bytes / 1e6:g} MB: {CURE}")
                parts[info.filename] = content
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise ReadError(f"broken or cut off container: {CURE}") from error
    return parts


def packed(parts: dict[str, bytes]) -> bytes:
    """A container of these parts, uncompressed: what a parser may open without checks of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for name, content in parts.items():
            box.writestr(name, content)
    return out.getvalue()


def _check(count: int, wanted: list[zipfile.ZipInfo], limits: Limits) -> None:
    if count > limits.zip_parts:
        raise ReadError(f"{count} parts, limit {limits.zip_parts}: {CURE}")
    total, most = sum(info.file_size for info in wanted), limits.zip_unpacked_bytes
    if total > most:
        raise ReadError(f"unpacks to {total / 1e6:.0f} MB, limit {most / 1e6:g} MB: {CURE}")
    for info in wanted:
        if info.flag_bits & 1:
            raise ReadError(f"encrypted: {CURE} without a password")
        if info.file_size > SMALL and info.file_size > limits.zip_ratio * max(info.compress_size, 1):
            raise ReadError(f"packed over {limits.zip_ratio} to 1, as no document is: {CURE}")
