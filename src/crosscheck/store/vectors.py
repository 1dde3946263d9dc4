"""An encoder that remembers its vectors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from crosscheck.contracts import Encoder
from crosscheck.store import Store

Known: TypeAlias = Callable[[str], NDArray[np.float32] | None]
"""The vector that the same encoder has given for a text in this run, if it has."""


@runtime_checkable
class Steady(Protocol):
    """An encoder that knows whether it gives a text the same vector, to the last bit, in any company."""

    @property
    def steady(self) -> bool:
        """Whether it does: texts of several calls may then be encoded in one."""


class StoredEncoder:
    """An encoder whose vectors are kept, one entry for each call.

    Vectors of one text may differ in the last bits with the texts that it is encoded with, so that an entry is the
    whole of a call: the same calls give the same bytes, whether or not they were answered from the store.
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
        return self.together((texts,))[0] if texts else self._encoder.encode(())

    def together(
        self, calls: Sequence[Sequence[str]], known: Known = lambda _: None
    ) -> tuple[NDArray[np.float32], ...]:
        """What `encode` gives for each of these calls, to the last bit.

        Where the encoder is steady that is done in one go, and no text is encoded that is `known`.
        """
        asked = [_distinct(texts) for texts in calls]
        bases = [(self.identity, texts) for texts in asked]
        found = self._store.blobs("vectors", bases, lambda places: self._made([asked[n] for n in places], known))
        return tuple(map(_rows, calls, asked, found))

    def _made(self, calls: Sequence[tuple[str, ...]], known: Known) -> Iterator[bytes]:
        if not (isinstance(self._encoder, Steady) and self._encoder.steady):
            yield from (self._encoder.encode(texts).astype("<f4").tobytes() for texts in calls)
            return
        asked = {text: known(text) for texts in calls for text in texts}
        rows = {text: row for text, row in asked.items() if row is not None}
        fresh = _distinct([text for text in asked if text not in rows])
        rows.update(zip(fresh, self._encoder.encode(fresh), strict=True))
        yield from (b"".join(rows[text].astype("<f4").tobytes() for text in texts) for texts in calls)


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts), key=lambda text: (len(text), text)))


def _rows(texts: Sequence[str], distinct: Sequence[str], data: bytes) -> NDArray[np.float32]:
    """The rows of the texts out of those of the distinct ones."""
    if not distinct:
        return np.zeros((0, 0), dtype=np.float32)
    rows = np.frombuffer(data, dtype="<f4").reshape(len(distinct), -1).astype(np.float32, copy=False)
    place = {text: n for n, text in enumerate(distinct)}
    return rows[[place[text] for text in texts]]
