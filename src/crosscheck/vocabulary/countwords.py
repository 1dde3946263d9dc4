"""The words by which a number's matter is known: senses, groups, things and acts of `data/counted.toml`."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Any

from crosscheck.model import Token
from crosscheck.vocabulary.lexicon import table


def act(verb: Token | None) -> str:
    """The class of a verb's or noun's lemma; empty for verbs that say nothing alone."""
    if verb is None or verb.lemma in words("light", "verbs"):
        return ""
    return _acts().get(verb.lemma, verb.lemma)


def words(*path: str) -> frozenset[str]:
    """A list of `data/counted.toml`, by its path."""
    return _cached(path)


def classes(section: str) -> frozenset[str]:
    """All words that a section of `data/counted.toml` puts into classes."""
    return frozenset(inverse(section)) if section != "acts" else frozenset(_acts())


def label(name: str) -> str:
    """A noun for an act: "meeting" for `meet`."""
    bare = name.removeprefix("say:")
    return str(table("counted")["labels"].get(bare, "statement" if name.startswith("say:") else bare.replace("_", " ")))


@cache
def _cached(path: tuple[str, ...]) -> frozenset[str]:
    at: Any = table("counted")
    for key in path:
        at = at.get(key, ())
    return frozenset(at)


def flat(section: str, name: str, *keys: str) -> frozenset[str]:
    """Several lists of one entry together: the nouns and words of the sense `killed`."""
    return frozenset().union(*(words(section, name, key) for key in keys))


def vague_nouns() -> frozenset[str]:
    """Nouns that are numbers: "dozens of officers"."""
    return frozenset({"dozen", "score", "hundred", "thousand", "million"})


@cache
def senses() -> tuple[str, ...]:
    """The names of all senses, in the order of the file."""
    return tuple(table("counted")["senses"])


@cache
def inverse(section: str) -> MappingProxyType[str, str]:
    """From each word of a section to the class that it belongs to."""
    return MappingProxyType({w: name for name, listed in table("counted")[section].items() for w in listed})


@cache
def _acts() -> MappingProxyType[str, str]:
    found: dict[str, str] = {}
    for name, listed in table("counted")["acts"].items():
        for word in listed:
            found.setdefault(word, name)
    return MappingProxyType(found)
