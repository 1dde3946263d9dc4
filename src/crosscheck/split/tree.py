"""Lookups over the dependency parse of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Token
from crosscheck.vocabulary.syntax import SUBJECT

VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
QUOTES = frozenset({'"', "``", "''", "“", "”"})


class Tree:
    """Lookups over the tokens of one sentence; built once, never changed."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        self.by_index = {t.index: t for t in tokens}
        self.below: dict[int, list[Token]] = {t.index: [] for t in tokens}
        for token in tokens:
            if token.head != token.index and token.head in self.below:
                self.below[token.head].append(token)

    def head(self, token: Token) -> Token | None:
        """The head inside the sentence, or None for a root."""
        return None if token.head == token.index else self.by_index.get(token.head)

    def children(self, token: Token, *deps: str) -> list[Token]:
        """What hangs on the token, with one of `deps` where any is given."""
        return [t for t in self.below[token.index] if not deps or t.dep in deps]

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The token and all below it, in text order."""
        seen, waiting = {token.index}, [token.index]
        while waiting:
            for child in self.below[waiting.pop()]:
                if child.index not in seen:
                    seen.add(child.index)
                    waiting.append(child.index)
        return tuple(t for t in self.tokens if t.index in seen)

    def subject(self, token: Token) -> Token | None:
        """The token's own subject."""
        return next((t for t in self.below[token.index] if t.dep in SUBJECT), None)

    def first(self, token: Token) -> Token:
        """The leftmost word below the token, commas left out."""
        return next((t for t in self.subtree(token) if t.dep != "punct"), token)

    def after_comma(self, token: Token) -> bool:
        """Whether a comma, dash or bracket stands right before the token's phrase."""
        start = self.first(token).start
        before = [t for t in self.tokens if t.end <= start]
        return bool(before) and before[-1].dep == "punct" and before[-1].text not in {'"', "'"}


def words(tokens: Sequence[Token]) -> int:
    """How many of the tokens are words or numbers rather than marks."""
    return sum(t.text[0].isalnum() for t in tokens)
