"""Memory of long stages: when Python looks for cycles, of which our records have none, and what the allocator keeps."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def acyclic() -> Iterator[None]:
    """For what makes millions of records: none refers to its parent, and to look for cycles costs a quarter.

    What other threads leave meanwhile is looked for afterwards.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def give_back() -> None:
    """Return to the system what arrays have left behind, which glibc keeps for more of them: records are no arrays."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other libraries have none
        if trim is not None:
            trim(0)
