"""Writing a file so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from crosscheck.errors import CrosscheckError


class WriteError(CrosscheckError):
    """An output file cannot be written."""


def write(path: Path, text: str) -> None:
    """Write UTF-8 text with `\\n` line ends by way of a temporary file in the same folder.

    A symbolic link stays a link; the mode of an existing file is kept.

    Raises:
        WriteError: the folder cannot be made, or the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    temporary: str | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".crosscheck-", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise WriteError(f"{path}: cannot be written ({error.strerror}): name another file with --output-file") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
