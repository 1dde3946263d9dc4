"""What remembers in the life of the program, so that a benchmark embeds each text and reads each article once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from crosscheck.contracts import Encoder
from crosscheck.store import Store

T = TypeVar("T")


class Remembering(Store):
    """A store without a file."""

    def __init__(self) -> None:
        super().__init__(None)
        self._known: dict[Hashable, object] = {}

    def record(self, sort: str, basis: object, expected: type[T], make: Callable[[], T]) -> T:
        """The record of this basis, made the first time."""
        key = (sort, basis)
        if key not in self._known:
            self._known[key] = make()
        found = self._known[key]
        if not isinstance(found, expected):
            raise TypeError(f"{sort}: {type(found).__name__} where {expected.__name__} was kept")
        return found


class CachedEncoder:
    """Any encoder, asked for each text once in the life of the program."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    @property
    def identity(self) -> str:
        """The identity of the encoder behind."""
        return self._encoder.identity

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit row per text."""
        new = sorted(set(texts) - self._known.keys())
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        rows = [self._known[t] for t in texts]
        return np.stack(rows) if rows else np.zeros((0, 0), dtype=np.float32)
