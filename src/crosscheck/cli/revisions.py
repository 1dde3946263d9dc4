"""A baseline as git has it at some revision."""

from __future__ import annotations

import subprocess  # git is asked, with a fixed command and no shell
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.baseline.records import Baseline


def version(name: str, baseline: Path) -> Baseline:
    """The baseline in a file, or the one that a git revision has; an empty one where it has none yet.

    Raises:
        ConfigError: there is neither such a file nor such a revision.
    """
    from crosscheck.baseline import Baseline, load, parse

    if Path(name).is_file():
        return load(Path(name))
    if name.startswith("-"):
        raise ConfigError(f"'{name}' is neither a file nor a git revision")
    if _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is None:
        raise ConfigError(f"'{name}' is neither a file nor a git revision")
    data = _git("show", f"{name}:./{baseline.as_posix()}")
    return Baseline() if data is None else parse(data, f"{baseline} at {name}")


def _git(*arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, timeout=30)  # noqa: S603, S607
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConfigError(f"git cannot be asked ({error}): name two files") from error
    return done.stdout if done.returncode == 0 else None
