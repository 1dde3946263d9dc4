"""When Python looks for records that only refer to each other, which ours never do."""

from __future__ import annotations

import gc
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
