"""The command as pip installs it, and the ways in which tests call it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

COMMAND = Path(sys.executable).with_name("crosscheck")
"""The script that pip makes, beside the interpreter."""

Call: TypeAlias = Callable[..., tuple[int, str]]
"""Arguments to the exit code and all that was printed, in this process."""

Installed: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]
"""Arguments, `cwd` and variables of the environment to a process of the installed command that has ended."""
