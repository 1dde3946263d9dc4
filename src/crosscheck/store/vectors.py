"""An encoder that remembers its vectors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from crosscheck.contracts import Encoder
from crosscheck.store import Store


class StoredEncoder:
    """An encoder whose vectors are kept, one entry for each call.

    Vectors of one text differ in the last bits with the texts that it is encoded with, so that an entry is the whole
    of a call: the same calls give the same bytes, whether or not they were answered from the store.
    """

    def __init__(self, encoder: Encoder, store: Store) -> None:
        self._encoder = encoder
        self._store = store

    @cached_property
    def identity(self) -> str:
        """That of the encoder, which hashes the weights for it: asked for once."""
        return self._encoder.identity

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row per text, as the encoder gives them for the distinct texts."""
        distinct = tuple(sorted(set(texts), key=lambda text: (len(text), text)))
        if not distinct:
            return self._encoder.encode(())
        basis = (self.identity, distinct)
        data = self._store.blob("vectors", basis, lambda: self._encoder.encode(distinct).astype("<f4").tobytes())
        rows = np.frombuffer(data, dtype="<f4").reshape(len(distinct), -1).astype(np.float32, copy=False)
        place = {text: n for n, text in enumerate(distinct)}
        return rows[[place[text] for text in texts]]
