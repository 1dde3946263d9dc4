"""Encoders that remember, so that a benchmark embeds each text once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.contracts import Encoder


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
