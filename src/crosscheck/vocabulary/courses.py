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

Course: TypeAlias = Literal["", "within", "bound"]
"""`bound` is its first or last day, `within` any day of it."""


def course(tokens: Sequence[Token], governing: Token) -> Course:
    """How the event under that verb or noun lies to what goes on for days; empty where the words name no such thing."""
    nouns = [governing]
    for token in children(tokens, governing):
        nouns += children(tokens, token, "pobj") if token.dep in {"prep", "agent"} else (token,)
    if not any(t.pos == "NOUN" and t.lemma in words("light", "courses") for t in nouns):
        return ""
    return "bound" if governing.lemma in words("light", "bounds") else "within"
