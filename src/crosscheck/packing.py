"""Parts of frozen records that are held small, and are made anew for whoever asks.

The words of a parse and the sets of words in details are most of what a run over thousands of articles holds, and at
any time only those of a few articles are asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")

MADE = 1 << 12
"""Parts of one sort that stay as they were made: those of some hundred articles."""


def packed(pack: Callable[[Any], Any], unpack: Callable[[Any], Any], *names: str) -> Callable[[type[T]], type[T]]:
    """For a slotted record: of the fields with these names only what `pack` makes is held.

    The fields have their own type for all who give or ask for them; equality, hash and `replace` see no difference.

    Args:
        pack: a value to a small and hashable one, from which `unpack` makes it again.
        unpack: the way back.
        names: of the fields.
    """
    made = lru_cache(maxsize=MADE)(unpack)

    def held(record: type[T]) -> type[T]:
        for name in names:
            setattr(record, name, _Packed(record.__dict__[name], pack, made))
        return record

    return held


def held(record: object, name: str) -> Any:
    """What is held of a packed field."""
    field: _Packed = type(record).__dict__[name]
    return field.held(record)


class _Packed:
    """Stands before the slot of a field."""

    def __init__(self, slot: Any, pack: Callable[[Any], Any], unpack: Callable[[Any], Any]) -> None:
        self._put, self.held = slot.__set__, slot.__get__
        self._pack, self._unpack = pack, unpack

    def __get__(self, record: object | None, owner: type) -> Any:
        return self if record is None else self._unpack(self.held(record))

    def __set__(self, record: object, value: Any) -> None:
        self._put(record, self._pack(value))
