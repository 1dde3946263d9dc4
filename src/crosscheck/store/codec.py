"""Records to bytes and back, without a registry and without pickle.

A record is written as the names of its class and fields and their values, so that a kind of detail may hold any frozen
record in its values and need not say so anywhere. Only dataclasses and enumerations of this package are ever made from
bytes; anything else in them is an error. An object that several others share is written once, and what says the same
in articles read one after another is one object, or the claims of look-alike articles would hold half as much again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from importlib import import_module
from struct import pack
from sys import intern
from typing import Any, TypeAlias

PACKAGE = __name__.partition(".")[0]
PLAIN = frozenset({type(None), bool, int, float, str})
"""What JSON gives back as it was; a subclass of one of these is not."""
TUPLE, SET, DECIMAL, DATE, ENUM, NODE = range(6)
EMPTY: frozenset[object] = frozenset()
"""One for all: Python makes a new one each time, of 216 bytes."""
SHORT = 24
"""Letters of a text that is read as one object, however many records hold it: a word, a label, the name of a kind."""
PLACED = frozenset({"start", "span"})
"""Fields of records that stand at a place of their article: hardly two are the same."""
HELD = 1 << 13
"""Parts that are one object for whatever is read next: those of some hundred articles, 3 MB."""


def encode(record: object) -> bytes:
    """The record as ASCII text; equal records give equal bytes if they share their parts alike.

    Raises:
        TypeError: it holds something that is no frozen record of this package and no plain value.
    """
    return _Writer().written(record)


def decode(data: bytes) -> object:
    """The record that `encode` was given.

    Raises:
        ValueError: these are no such bytes, or they name what this version of the package does not have.
    """
    try:
        whole = json.loads(data, parse_int=_number, parse_float=_real)
        return _Reader(whole["types"]).read(whole["nodes"], whole["root"])
    except (KeyError, IndexError, TypeError, AttributeError, ArithmeticError, ImportError, RecursionError) as error:
        raise ValueError(f"not a record of this version: {type(error).__name__}: {error}") from error


class _Writer:
    def __init__(self) -> None:
        self._types: dict[type, int] = {}
        self._nodes: list[list[Any]] = []
        self._places: dict[int, int] = {}

    def written(self, record: object) -> bytes:
        root = self.value(record)
        types = [[t.__module__, t.__qualname__, _names(t)] for t in self._types]
        return json.dumps({"types": types, "nodes": self._nodes, "root": root}, separators=(",", ":")).encode("ascii")

    def value(self, value: Any) -> Any:
        """The value as JSON has it."""
        kind = type(value)
        if kind in PLAIN:
            return value
        if kind in PARTS:
            mark, parted = PARTS[kind]
            return [mark, *parted(self, value)]
        if isinstance(value, Enum):
            return [ENUM, self._type(kind), value.name]
        return [NODE, self._node(value)]

    def _node(self, record: Any) -> int:
        place = self._places.get(id(record))
        if place is None:
            kind: Any = type(record)
            number = self._type(kind)
            values = [self.value(getattr(record, name)) for name in _names(kind)]
            self._nodes.append([number, *values])
            place = self._places[id(record)] = len(self._nodes) - 1
        return place

    def _type(self, kind: type) -> int:
        if kind not in self._types:
            if not _ours(kind):
                raise TypeError(f"not a frozen record of {PACKAGE}: {kind.__module__}.{kind.__qualname__}")
            self._types[kind] = len(self._types)
        return self._types[kind]


PARTS: dict[type, tuple[int, Callable[[_Writer, Any], Iterable[Any]]]] = {
    tuple: (TUPLE, lambda writer, values: map(writer.value, values)),
    frozenset: (SET, lambda writer, values: sorted(map(writer.value, values), key=json.dumps)),
    Decimal: (DECIMAL, lambda _, number: [str(number)]),
    date: (DATE, lambda _, day: [day.isoformat()]),
}


class _Reader:
    def __init__(self, types: Sequence[Sequence[Any]]) -> None:
        self._types = [_found(module, name, tuple(names)) for module, name, names in types]
        self._made: list[Any] = []
        self._free: list[bool] = []
        """Of each record whether neither it nor a part of it says where it stands."""
        self._ways = self._with(self.value, lambda kind, parts: kind(parts))
        self._shared_ways = self._with(self._shared, lambda kind, parts: _one(kind, parts, kind))

    def _with(self, value: Callable[[Any], Any], make: Callable[[Any, list[Any]], Any]) -> _Ways:
        return (
            lambda v: make(tuple, list(map(value, v[1:]))),
            lambda v: make(frozenset, list(map(value, v[1:]))) if len(v) > 1 else EMPTY,
            lambda v: _decimal(v[1]),
            lambda v: _day(v[1]),
            lambda v: self._types[v[1]].kind[v[2]],
            lambda v: self._made[v[1]],
        )

    def read(self, nodes: Sequence[list[Any]], root: Any) -> object:
        made, types = self._made, self._types
        for number, *values in nodes:
            form = types[number]
            free = not form.placed and all(map(self._is_free, values))
            self._free.append(free)
            if free:
                made.append(_one(form.kind, list(map(self._shared, values)), form.make))
            else:
                made.append(form.make(map(self.value, values)))
        return self.value(root)

    def value(self, value: Any) -> Any:
        if type(value) is list:
            return self._ways[value[0]](value)
        return intern(value) if type(value) is str and len(value) <= SHORT else value

    def _shared(self, value: Any) -> Any:
        """As `value`, the same object for the same value."""
        if type(value) is list:
            return self._shared_ways[value[0]](value)
        return intern(value) if type(value) is str else value

    def _is_free(self, value: Any) -> bool:
        if type(value) is not list or value[0] in {DECIMAL, DATE, ENUM}:
            return True
        return self._free[value[1]] if value[0] == NODE else all(map(self._is_free, value[1:]))


_Ways: TypeAlias = tuple[Callable[[list[Any]], Any], ...]
_number = lru_cache(maxsize=1 << 15)(int)
_real = lru_cache(maxsize=1 << 12)(float)
_decimal = lru_cache(maxsize=1 << 12)(Decimal)
_day = lru_cache(maxsize=1 << 12)(date.fromisoformat)


def _one(kind: Any, parts: list[Any], make: Callable[[list[Any]], Any]) -> Any:
    """What is made of these parts, the same object for the same parts.

    Parts are the same as objects, not as values: equal numbers may be written differently.
    """
    held = _held(pack(f"{len(parts) + 1}P", id(kind), *map(id, parts)))
    if not held:
        held += make(parts), *parts
    return held[0]


@lru_cache(maxsize=HELD)
def _held(_key: bytes) -> list[Any]:
    """What was made of the parts with these ids, and the parts: the ids are theirs for as long as they are held."""
    return []


@dataclass(frozen=True, slots=True)
class _Form:
    """A type as it is made from values."""

    kind: Any
    names: tuple[str, ...]
    placed: bool

    def make(self, values: Iterable[Any]) -> Any:
        return self.kind(**dict(zip(self.names, values, strict=True)))


def _found(module: str, name: str, names: tuple[str, ...]) -> _Form:
    if module.partition(".")[0] != PACKAGE:
        raise ValueError(f"not a module of {PACKAGE}: {module}")
    kind = getattr(sys.modules.get(module) or import_module(module), name)
    if not _ours(kind) or _names(kind) != names:
        raise ValueError(f"not the record it was: {module}.{name}")
    return _Form(kind, names, not PLACED.isdisjoint(names))


@cache
def _ours(kind: Any) -> bool:
    """Whether it is an enumeration or a frozen dataclass of this package."""
    if not isinstance(kind, type) or kind.__module__.partition(".")[0] != PACKAGE:
        return False
    settings = getattr(kind, "__dataclass_params__", None)
    return issubclass(kind, Enum) or (settings is not None and settings.frozen)


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind)) if isinstance(kind, type) and is_dataclass(kind) else ()
