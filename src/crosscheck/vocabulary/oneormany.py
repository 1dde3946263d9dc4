"""Whether one thing is told or several, where no number tells it: "run by a former judge", "run by former judges".

Read only of nouns that are narrowed ("former", "submarine") and governed by a verb or a preposition, so that two
sentences can be known to speak of the same. "The judges" and "its bases" tell of things that are known already; words for
what is said ("a senior official said", "officials said") are a matter of sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import Claim, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.syntax import children, head_of, subtree

ONE = frozenset({"a", "an", "one", "single"})
PLACES = frozenset({"pobj", "dobj", "nsubjpass", "attr"})
"""How the noun hangs on its governor: as whom or what is acted upon, or behind a preposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A noun, whether several are told, what narrows it, and the words that govern it, the nearest first."""

    noun: str
    many: bool
    modifiers: frozenset[str]
    governors: tuple[str, ...]
    start: int
    end: int
    """The noun with what stands before it, in the raw text."""
    plural: str = ""
    """The noun as it stands, where several are told."""

    def opposes(self, other: Form) -> bool:
        """Whether the one tells one thing of which the other, in the same place of a like sentence, tells several."""
        like = self.noun == other.noun and self.governors == other.governors
        return like and self.many != other.many and bool(self.modifiers & other.modifiers)


def forms(claim: Claim) -> Iterator[Form]:
    """The nouns of the claim of which it tells one or several, in text order."""
    for token in claim.tokens:
        if token.tag not in {"NN", "NNS"}:
            continue
        many = number_of(claim.tokens, token)
        top = _counted_one(claim.tokens, token) or token
        if many is None or top.dep not in PLACES:
            continue
        modifiers = _modifiers(claim.tokens, token)
        governors = _governors(claim.tokens, top)
        if modifiers and governors:
            first = min((t.start for t in subtree(claim.tokens, token) if t.end <= token.start), default=token.start)
            yield Form(
                noun=token.lemma, many=many, modifiers=modifiers, governors=governors, start=min(first, top.start),
                end=token.end, plural=token.text.lower() if many else "",
            )  # fmt: skip


def tells(claim: Claim, noun: str, *, many: bool) -> bool:
    """Whether the claim has the noun in that number anywhere, whatever stands by it."""
    return any(
        t.lemma == noun
        and t.tag in {"NN", "NNS"}
        and ((t.tag == "NNS" and _counted_one(claim.tokens, t) is None) == many)
        for t in claim.tokens
    )


def number_of(tokens: Sequence[Token], noun: Token) -> bool | None:
    """True where several are told without a number, False where one is, None where the words leave it open."""
    if _counted_one(tokens, noun) is not None:
        return False
    before = children(tokens, noun, "det", "poss", "nummod", "predet", "quantmod")
    if noun.tag == "NNS":
        return None if before else True
    return False if any(t.lemma.lower() in ONE for t in before) else None


def _counted_one(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The "one" of "one of our bases"."""
    prep = head_of(tokens, noun) if noun.dep == "pobj" and noun.tag == "NNS" else None
    above = head_of(tokens, prep) if prep is not None and prep.lemma == "of" else None
    return above if above is not None and above.lemma.lower() == "one" else None


def _modifiers(tokens: Sequence[Token], noun: Token) -> frozenset[str]:
    own = children(tokens, noun, "amod", "compound", "nmod")
    return frozenset(t.lemma.lower() for t in own if t.pos in {"ADJ", "NOUN", "PROPN"})


def _governors(tokens: Sequence[Token], noun: Token) -> tuple[str, ...]:
    """The word above and, where that is a preposition, the one above it; none where it is a verb of saying."""
    found: list[str] = []
    at: Token | None = noun
    for _ in range(2):
        at = None if at is None else head_of(tokens, at)
        if at is None or lexicon.verb(at.lemma) is not None:
            return ()
        found.append(at.lemma.lower())
        if at.pos not in {"ADP", "SCONJ"}:
            return tuple(found)
    return ()
