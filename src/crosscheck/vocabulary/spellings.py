"""Whether two names that no table knows are one name, brought into Latin letters or typed in two ways."""

from __future__ import annotations

import functools
import re

from rapidfuzz.distance import OSA

from crosscheck.vocabulary.persons import compatible, given_gender, is_given, skeleton

LETTERS = 6
"""Letters from which on a name says enough for its consonants to tell it: "Nour" and "Nora" may be anybody."""
ALIKE = 0.6
"""Likeness (optimal string alignment) of two words with the same consonants, below which they are two words."""
NAMES = 3
"""Words of a name that has a middle name."""
_ARTICLE = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "the"})
"""The Arabic article as it is written before a name, which one newsroom keeps and another drops."""
_SOFT = re.compile("[aeiouh]")
_TWICE = re.compile("(.)\\1+")


@functools.lru_cache(maxsize=16384)
def consonants(name: str) -> str:
    """What is left of a folded name whatever alphabet it came from: "sheikhoun" and "shaykhun" are "sn".

    Args:
        name: one word or several, folded; the words stay apart, and an article before them is left out.
    """
    words = _words(name)
    return " ".join(_TWICE.sub("\\1", _SOFT.sub("", skeleton(w))) for w in words)


def respelled(left: str, right: str) -> bool:
    """Whether two folded names have the same words in the same order, some of them spelled in two ways. Symmetric.

    Vowels, doubled letters and what transliteration tables choose between may differ, consonants may not. Two given
    names that tell two genders, and words that differ by an "s" at their end, are two. One name may have words more
    than the other before the last.
    """
    short, long = sorted((_words(left), _words(right)), key=len)
    if len("".join(short)) < LETTERS or not (short[-1] == long[-1] or _one_word(short[-1], long[-1])):
        return False
    rest, other = iter(long[: len(long) - 1]), short[-1] != long[-1]
    for word in short[:-1]:
        met = next((w for w in rest if w == word or _one_word(w, word)), None)
        if met is None:
            return False
        other = other or met != word
    return other


def other_middle(left: str, right: str) -> bool:
    """Whether two folded names of persons differ in a middle name alone, which both give in full: one is wrong."""
    ours, theirs = left.split(), right.split()
    if not len(ours) == len(theirs) >= NAMES or (ours[0], ours[-1]) != (theirs[0], theirs[-1]):
        return False
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(pairs) == 1 and all(min(len(a), len(b)) > 1 and not compatible(a, b) for a, b in pairs)


def _words(name: str) -> tuple[str, ...]:
    words = name.split()
    return tuple(w for w in words if w not in _ARTICLE) or tuple(words)


def _one_word(one: str, other: str) -> bool:
    if one.rstrip("s") == other.rstrip("s") or consonants(one) != consonants(other):
        return False
    if is_given(one) and is_given(other) and given_gender(one) != given_gender(other):
        return False
    return OSA.normalized_similarity(skeleton(one), skeleton(other)) >= ALIKE and _starts(one) == _starts(other)


def _starts(word: str) -> str:
    """The first letter, or that it is a vowel: "Osama" and "Usama"."""
    first = skeleton(word)[:1]
    return "" if _SOFT.match(first) else first
