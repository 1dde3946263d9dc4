"""What verbs and nouns mean to each other: synonyms, contraries, scales; the words are in `data/stance.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import MappingProxyType

from crosscheck.model import Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.syntax import children


def words(*path: str) -> frozenset[str]:
    """A list of `data/stance.toml`, by its path."""
    return frozenset(_at(*path))


@cache
def _at(*path: str) -> tuple[str, ...]:
    at = table("stance")
    for key in path:
        at = at[key]
    return tuple(at)


@cache
def levels(scale: str, part: str) -> MappingProxyType[str, float]:
    """Word to level, for one part of speech of the scale `certainty` or `progress`."""
    return MappingProxyType(dict(table("stance")[scale][part]))


@cache
def _synonyms(part: str) -> MappingProxyType[str, str]:
    return MappingProxyType({word: group[0] for group in table("stance")["synonyms"][part] for word in group})


@cache
def position_levels(part: str) -> MappingProxyType[str, float]:
    """Word to level on the scale of positions, for `verbs`, `nouns` or `adjectives`."""
    return MappingProxyType({word: row["level"] for row in table("stance")["position"] for word in row[part]})


def common(lemma: str, part: str) -> str:
    """The first word of the lemma's synonym class among `verbs` or `nouns`; the lemma where it has none."""
    return _synonyms(part).get(lemma, lemma)


def contrary(left: str, right: str) -> bool:
    """Whether two verbs, each by the first word of its class, exclude each other."""
    return frozenset({left, right}) in _pairs("antonyms")


def weaker(left: str, right: str) -> bool:
    """Whether one of the two verbs does less of what the other does to one target: "suspend", "end"."""
    return frozenset({left, right}) in _pairs("weaker")


def has_contrary(verb: str) -> bool:
    """Whether some verb excludes this one, which stands by the first word of its class."""
    return any(verb in pair for pair in _pairs("antonyms"))


@cache
def _pairs(section: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(common(w, "verbs") for w in pair) for pair in table("stance")[section]["verbs"])


def lemma(tokens: Sequence[Token], verb: Token) -> str:
    """The lemma with its particle: "rule out"."""
    particle = next(iter(children(tokens, verb, "prt")), None)
    return f"{verb.lemma} {particle.lemma}" if particle is not None else verb.lemma
