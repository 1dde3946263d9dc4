"""Counted people by what they are: "60 Russian diplomats", "three security guards".

The words live in `data/roles.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.numerals import number
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.syntax import children, head_of

FEW = 10
"""Groups up to this size are many: they need the same verb."""
ALL_BUT = frozenset({"conj", "appos", "pobj", "prep", "dobj", "nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """A number of people, and what they are."""

    count: Decimal
    sort: str
    """The first word of the row."""
    noun: str
    words: frozenset[str]
    """The lemmas that narrow it down, in lower case."""
    verb: str
    """What they do, or what is done to them."""

    @property
    def canonical(self) -> str:
        """Count, words and noun as a report lists them."""
        return " ".join((f"{self.count:f}", *sorted(self.words), self.noun))


def people_at(claim: Claim, counter: Token) -> People | None:
    """The people whom a number counts; None for anything else, and for words that fit many."""
    noun = head_of(claim.tokens, counter)
    count = number(counter.text) if counter.dep == "nummod" else None
    if noun is None or count is None or count < 2 or noun.pos not in {"NOUN", "PROPN"}:
        return None
    before = [t for t in children(claim.tokens, noun, "amod", "compound", "nmod") if t.pos != "NUM"]
    head = noun.lemma.lower()
    close = next((t for t in before if f"{t.lemma.lower()} {head}" in _sorts()), None)
    head = head if close is None else f"{close.lemma.lower()} {head}"
    sort = _sorts().get(head)
    if sort is None or any(t.text.lower() == "former" for t in before):
        return None
    return People(
        count=count,
        sort=sort,
        noun=head,
        words=frozenset(t.text.lower() for t in before if t != close),
        verb=_verb(claim, noun),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """People without a number, and what they are called."""

    noun: str
    camp: str
    """The first word of the row."""

    @property
    def canonical(self) -> str:
        """The noun as a report lists it."""
        return self.noun


def crowd_at(claim: Claim, token: Token) -> Crowd | None:
    """The people whom a plural without a number names; None for words that fit many, and for doubted ones."""
    camp = _camps().get(token.lemma.lower()) if token.pos == "NOUN" and token.tag == "NNS" else None
    if camp is None or token.dep == "compound" or children(claim.tokens, token, "nummod"):
        return None
    return Crowd(noun=token.lemma.lower(), camp=camp)


def apart(left: People, right: People) -> bool:
    """Whether two groups are one by their number and what happens to them, and are called what one group seldom is."""
    shared, both = left.words & right.words, left.words and right.words
    if left.count != right.count or not _exclude(left.sort, right.sort) or (both and not shared):
        return False
    return bool(left.verb and left.verb == right.verb) or (left.count > FEW and bool(shared))


def _exclude(one: str, other: str) -> bool:
    """Whether who is the one is hardly the other."""
    against = table("roles")["beside"]
    if one in against or other in against:
        return other in against.get(one, ()) or one in against.get(other, ())
    return one != other


def _verb(claim: Claim, noun: Token) -> str:
    """The verb above the noun, lists, appositions and "the expulsion of" between them left aside."""
    at: Token | None = noun
    for _ in range(6):
        if at is None or at.pos == "VERB":
            break
        act = table("stance")["predicates"]["nominal"].get(at.lemma)
        if act is not None and at != noun:
            return common(act, "verbs")
        at = head_of(claim.tokens, at) if at.dep in ALL_BUT else None
    return "" if at is None or at.pos != "VERB" else common(lemma(claim.tokens, at), "verbs")


@cache
def _sorts() -> MappingProxyType[str, str]:
    return MappingProxyType({word: row[0] for row in table("roles")["groups"] for word in row})


@cache
def _camps() -> MappingProxyType[str, str]:
    return MappingProxyType({word: row[0] for row in table("roles")["camps"] for word in row})
