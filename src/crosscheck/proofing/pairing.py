"""Which article of the new folder is the new version of which article of the old one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from crosscheck.identity import fold
from crosscheck.model import Article

HEADLINE = 80
"""Likeness of two headlines (token sort ratio, 0 to 100) from which they are one headline, edited."""
TEXT = 30
"""Per cent of the shorter text's pairs of neighbouring words that the other has, from which it is one text, edited."""

Versions = tuple[Article, Article]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Articles with both versions, in the order of the new ones, and those with one."""

    pairs: tuple[Versions, ...]
    added: tuple[Article, ...]
    removed: tuple[Article, ...]


def paired(old: Sequence[Article], new: Sequence[Article], name: Callable[[Article], str]) -> Pairing:
    """Pair by name, then by address, then by headline, then by text; what is left came or went.

    Args:
        old: the old versions.
        new: the new ones.
        name: what an article is called in its folder.
    """
    if len(old) == len(new) == 1:
        return Pairing(pairs=((old[0], new[0]),), added=(), removed=())
    before, after = list(old), list(new)
    found: list[Versions] = []
    for likeness, least in (
        (lambda a, b: 100.0 * (name(a) == name(b)), 100.0),
        (lambda a, b: 100.0 * (a.url is not None and a.url == b.url), 100.0),
        (lambda a, b: fuzz.token_sort_ratio(fold(a.title), fold(b.title)) if a.title and b.title else 0.0, HEADLINE),
        (lambda a, b: _common(_neighbours(a.text), _neighbours(b.text)), TEXT),
    ):
        for one, other in _best(before, after, likeness, least):
            found.append((one, other))
            before.remove(one)
            after.remove(other)
    order = {article.path: place for place, article in enumerate(new)}
    found.sort(key=lambda versions: (order[versions[1].path], versions[1].id))
    return Pairing(pairs=tuple(found), added=tuple(after), removed=tuple(before))


def _neighbours(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(fold(text).split()))


def _common(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    fewer = min(len(one), len(other))
    return 100.0 * len(one & other) / fewer if fewer else 0.0


def _best(
    before: Sequence[Article], after: Sequence[Article], likeness: Callable[[Article, Article], float], least: float
) -> list[Versions]:
    """Pairs of at least that likeness, the likest first, each article in one."""
    scored = [(likeness(a, b), i, j) for i, a in enumerate(before) for j, b in enumerate(after)]
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score >= least and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append((before[i], after[j]))
    return found
