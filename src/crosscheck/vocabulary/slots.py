"""What stands in one place of two claims that are the same but for a few words: one agency's copy, rewritten."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from crosscheck.model import Reading, Token

LEAST, SHARE = 5, 0.75
"""Words that both claims have in order beside the two details, and their share of the longer claim's."""

ROOM = 0.6
"""The same of all their tokens, with room for marks and for details of several words."""


def in_one_place(one: Reading, other: Reading) -> bool:
    """Whether two claims have the same words before the two details and behind them, but for few.

    The words next to the details must be the same on both sides, or there are none.
    """
    sizes = len(one.claim.tokens), len(other.claim.tokens)
    if min(sizes) < ROOM * max(sizes):  # most are far from it, and this costs nothing
        return False
    (before, after), (earlier, later) = _around(one), _around(other)
    if before[-1:] != earlier[-1:] or after[:1] != later[:1]:
        return False
    least = _least(len(before) + len(after), len(earlier) + len(later))
    if len({*before, *after} & {*earlier, *later}) < least / 2:
        return False
    return _same(before, earlier) + _same(after, later) >= least


def alike_but(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of words are the same, in the same order, but for few."""
    least = _least(len(one), len(other))
    return len({*one} & {*other}) >= least / 2 and _same(one, other) >= least


def _least(one: int, other: int) -> float:
    """How many words of claims of so many words must be the same."""
    return max(LEAST, SHARE * max(one, other))


def _around(reading: Reading) -> tuple[list[str], list[str]]:
    """The words of the claim before the detail, and those behind it."""
    detail, words = reading.detail, [t for t in reading.claim.tokens if t.text[:1].isalnum()]
    before = [_word(t) for t in words if t.end <= detail.start]
    return before, [_word(t) for t in words if t.start >= detail.end]


def _word(token: Token) -> str:
    """The word; "an" is "a" before another sound."""
    word = token.text.casefold()
    return "a" if word == "an" else word


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both have in order."""
    if one == other:
        return len(one)
    return sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
