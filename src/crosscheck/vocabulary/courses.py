"""Whether a date is of one day of what goes on for days: of a trial, a search, a siege.

A witness was heard on Tuesday and the trial went on on Wednesday: two days of one trial differ only where both are its
first day, or both its last. The word lists are in `data/counted.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from crosscheck.model import Token
from crosscheck.vocabulary.countwords import words
from crosscheck.vocabulary.syntax import children

Course: TypeAlias = Literal["", "itself", "within", "bound"]
"""`itself` is any day of it, `within` one of something else in its course, `bound` its first or last day."""
WITHIN = frozenset({"in", "at", "during", "of", "on", "into", "as"})
"""Prepositions before what goes on at the time; after a trial it is over."""


def course(tokens: Sequence[Token], governing: Token) -> Course:
    """How the event under that verb or noun lies to what goes on for days; empty where the words name no such thing."""
    below = children(tokens, governing)
    behind = [t for p in below if p.dep == "prep" and p.lemma in WITHIN for t in children(tokens, p, "pobj")]
    itself = any(_goes_on(t) for t in (governing, *(t for t in below if t.dep != "prep")))
    if not itself and not any(_goes_on(t) for t in behind):
        return ""
    return "bound" if governing.lemma in words("light", "bounds") else "itself" if itself else "within"


def _goes_on(noun: Token) -> bool:
    return noun.pos == "NOUN" and noun.lemma in words("light", "courses")
