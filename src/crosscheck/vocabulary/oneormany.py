"""Whether one thing is told or several, where no number tells it: "run by a former judge", "run by former judges".

Read only of nouns that are narrowed ("former", "submarine") and governed by a verb or a preposition, so that two
sentences can be known to speak of the same. "The judges" and "its bases" tell of things that are known already; words
for what is said ("a senior official said", "officials said") are a matter of sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Token, Verdict
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.syntax import children, head_of, subtree

ONE = frozenset({"a", "an", "one", "single"})
PAIRED = frozenset({"double", "triple", "dual", "twin", "multiple", "repeated"})
"""What makes several of one: "a double left hook"."""
SURE = 0.45
"""Confidence of a contrast: a language may take one for several, and several for one."""
PLACES = frozenset({"pobj", "dobj", "nsubjpass", "attr"})
"""How the noun hangs on its governor: as whom or what is acted upon, or behind a preposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A noun, whether several are told, what narrows it, and the words that govern it, the nearest first."""

    noun: str
    many: bool
    modifiers: frozenset[str]
    governors: tuple[str, ...]
    plural: str = ""
    """The noun as it stands, where several are told."""

    def opposes(self, other: Form) -> bool:
        """Whether the one tells one thing of which the other, in the same place of a like sentence, tells several."""
        like = self.noun == other.noun and self.governors == other.governors
        return like and self.many != other.many and bool(self.modifiers & other.modifiers)


def forms(claim: Claim) -> Iterator[Detail]:
    """The nouns of the claim of which it tells one or several, in text order."""
    for token in claim.tokens:
        if token.tag not in {"NN", "NNS"}:
            continue
        many = _number_of(claim.tokens, token)
        top = _counted_one(claim.tokens, token) or token
        if many is None or top.dep not in PLACES:
            continue
        modifiers = _modifiers(claim.tokens, token)
        governors = _governors(claim.tokens, top)
        if modifiers and governors:
            plural = token.text.lower() if many else ""
            form = Form(noun=token.lemma, many=many, modifiers=modifiers, governors=governors, plural=plural)
            before = (t.start for t in subtree(claim.tokens, token) if t.end <= token.start)
            start = min(top.start, *before, token.start)
            surface = claim.between(start, token.end)
            shown = " ".join(surface.lower().split())
            yield Detail(
                kind="number", start=start, end=token.end, surface=surface, value=form, canonical=shown
            )  # fmt: skip


def one_or_many(left: Reading, right: Reading) -> Comparison:
    """Whether the one tells one thing where the other tells several."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Form) or not isinstance(two, Form) or not one.opposes(two):
        return UNKNOWN
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=SURE,
        why=f'One source tells of one, the other of several: "{left.detail.surface}", "{right.detail.surface}".',
        point=f"number of {one.plural or two.plural}",
    )


def tells(claim: Claim, noun: str, *, many: bool) -> bool:
    """Whether the claim has the noun in that number anywhere, whatever stands by it."""
    return any(
        t.lemma == noun
        and t.tag in {"NN", "NNS"}
        and ((t.tag == "NNS" and _counted_one(claim.tokens, t) is None) == many)
        for t in claim.tokens
    )


def _number_of(tokens: Sequence[Token], noun: Token) -> bool | None:
    """True where several are told without a number, False where one is, None where the words leave it open."""
    if _counted_one(tokens, noun) is not None:
        return False
    before = children(tokens, noun, "det", "poss", "nummod", "predet", "quantmod")
    if noun.tag == "NNS":
        return None if before else True
    if any(t.lemma.lower() in PAIRED for t in children(tokens, noun, "amod")):
        return None
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
