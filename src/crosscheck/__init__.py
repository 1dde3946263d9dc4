"""crosscheck: see where the sources of a story disagree, before you publish.

`check`, `Run` and the other names of `__all__` are the Python API, in `crosscheck.api`. They load when they are first
used, so that `import crosscheck` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.errors import ConfigError, CrosscheckError, ModelError, ReadError, UnreadError

if TYPE_CHECKING:
    from crosscheck.api import Article, Finding, Run, Settings, check

__version__ = "0.1.0"
__all__ = [
    "Article",
    "ConfigError",
    "CrosscheckError",
    "Finding",
    "ModelError",
    "ReadError",
    "Run",
    "Settings",
    "UnreadError",
    "check",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'crosscheck' has no attribute '{name}'")
    from crosscheck import api  # noqa: PLC0415 - what it stands on takes a second to load

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
