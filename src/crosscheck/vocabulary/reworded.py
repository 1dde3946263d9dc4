"""Two short quotations of one speaker that are one remark in two wordings: half of what carries meaning is the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.vocabulary.spelling import american
from crosscheck.vocabulary.verbatim import GAP, holds

LONGEST = 14
"""Words of the longest of the two: of a longer one a part may be quoted, and then another."""
FEWEST = 5
"""Words of the shorter one."""
SHARED = 2
"""Words of meaning that both have."""
HALF = 0.5
"""Their share of the shorter one's."""
ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
STEM = 4
"""Letters that must be left of a word without its ending."""
LIGHT = frozenset({"a", "an", "the", "this", "that", "these", "those", "of", "to", "in", "on", "at", "for", "with",
                   "from", "by", "into", "about", "over", "under", "up", "down", "out", "off", "is", "are", "was",
                   "were", "be", "been", "being", "am", "have", "has", "had", "do", "does", "did", "done", "will",
                   "would", "shall", "should", "can", "could", "may", "might", "must", "i", "you", "he", "she",
                   "it", "we", "they", "me", "him", "us", "them", "my", "your", "our", "their", "his", "her", "its",
                   "myself", "what", "who", "which", "there", "here", "then", "now", "just", "very", "really", "so",
                   "well", "and", "but", "or", "if", "as", "than", "not", "no", "never", "nothing", "nobody",
                   "none", "say", "said", "says", "let", "get", "got", "go", "going", "come", "came", "make",
                   "made"})  # fmt: skip


def reworded(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the words are of one remark, and neither has the other's in a row.

    Args:
        one: the words of a quotation.
        two: those of another of the same speaker.
    """
    if GAP in one or GAP in two or len(one) > LONGEST or len(two) > LONGEST or min(len(one), len(two)) < FEWEST:
        return False
    ours, theirs = [american(w) for w in one], [american(w) for w in two]
    if holds(ours, theirs) or holds(theirs, ours):
        return False
    a, b = _meaning(ours), _meaning(theirs)
    shared = len(a & b)
    return shared >= SHARED and shared >= HALF * min(len(a), len(b)) and sorted(ours) != sorted(theirs)


def _meaning(words: Sequence[str]) -> frozenset[str]:
    return frozenset(_stem(w) for w in words if w not in LIGHT)


def _stem(word: str) -> str:
    bare = ENDING.sub("", word)
    return bare if len(bare) >= STEM else word
