"""Units of measure, currencies and the words that loosen a number, from `data/units.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from crosscheck.vocabulary.lexicon import table

Modifier: TypeAlias = Literal["exact", "at_least", "at_most", "about", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure: how many base units it holds."""

    unit: str
    dimension: str
    factor: Decimal


@cache
def modifiers(side: str) -> tuple[tuple[str, Modifier], ...]:
    """Phrases with what they mean, the longest first."""
    groups: Mapping[str, list[str]] = table("units")["modifiers"][side]
    known: tuple[Modifier, ...] = ("at_least", "at_most", "about")
    pairs = [(phrase, modifier) for modifier in known for phrase in groups[modifier]]
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))


def sign_before(before: str) -> tuple[int, Unit] | None:
    """The currency sign at the end of the text before a number: how far it reaches back, and what it is."""
    low = before.lower()
    for sign, unit in _signs():
        if low.rstrip(" ").endswith(sign) and len(low) - len(low.rstrip(" ")) <= 1:
            left = low.rstrip(" ")[: -len(sign)]
            if not (sign[0].isalpha() and left and left[-1].isalnum()):
                return len(low) - len(left), unit
    return None


def unit_behind(behind: str) -> tuple[int, Unit] | None:
    """The unit at the beginning of the text behind a number: where it ends, and what it is."""
    gap = re.match(r"\s?[({<]\s?|[\s-]{0,2}", behind)
    skip = 0 if gap is None else gap.end()
    rest = behind[skip:]
    words = re.match(r"[^\W\d_]+(?:\.[^\W\d_]\.)?(?:\s[^\W\d_]+){0,2}", rest)
    if words is not None and skip:
        for count in (3, 2, 1):
            part = words[0].split(" ")[:count]
            if len(part) == count and (unit := _name(" ".join(part).lower())) is not None:
                return skip + len(" ".join(part)), unit
    for symbol, unit in _symbols():
        follows = rest[len(symbol) :][:1]
        if rest.startswith(symbol) and skip <= 1 and not (symbol[-1].isalnum() and follows.isalnum()):
            return skip + len(symbol), unit
    name = None if words is None or skip else _name(words[0].split(" ")[0].lower())
    return None if name is None or words is None else (len(words[0].split(" ")[0]), name)


def _name(word: str) -> Unit | None:
    names = _names()
    return names.get(word) or (names.get(word[:-1]) if word.endswith("s") else None)


@cache
def _names() -> MappingProxyType[str, Unit]:
    return MappingProxyType(dict(_listed("names")))


@cache
def _symbols() -> tuple[tuple[str, Unit], ...]:
    return tuple(sorted(_listed("symbols"), key=lambda p: (-len(p[0]), p[0])))


@cache
def _signs() -> tuple[tuple[str, Unit], ...]:
    rows = table("units")["unit"]
    pairs = [
        (sign, Unit(unit=row["unit"], dimension=row["dimension"], factor=Decimal(1)))
        for row in rows
        for sign in row.get("signs", ())
    ]
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))


def _listed(key: str) -> Iterator[tuple[str, Unit]]:
    for row in table("units")["unit"]:
        for word, factor in row[key].items():
            yield word, Unit(unit=row["unit"], dimension=row["dimension"], factor=Decimal(factor))
