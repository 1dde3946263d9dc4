"""Things that a text tells apart by place: "a Florida mail facility", "Norway's embassy", "casinos in New Jersey"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Claim, Detail, Mention, Token
from crosscheck.vocabulary import gazetteer, towns
from crosscheck.vocabulary.syntax import between, head_of, top
from crosscheck.vocabulary.whereabouts import settled

WITHIN = frozenset({"in", "at", "near"})
"""Prepositions that put a thing in a place."""
NAMED = frozenset({"GPE", "LOC"})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Belonging:
    """A thing, and the place by which it is told from others of its sort."""

    name: str
    thing: str
    """The lemma of the noun."""


def belonging(claim: Claim, mention: Mention) -> Iterator[Detail]:
    """The mention as what tells a thing from others, where it does."""
    if mention.label not in NAMED or gazetteer.demonym(mention.surface):
        return
    head = top(between(claim.tokens, mention.start, mention.end))
    thing = None if head is None else _thing(claim, head)
    if thing is None or thing.pos not in {"NOUN", "PROPN"}:
        return
    yield Detail(
        kind="place",
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        value=Belonging(name=towns.plain(mention.name), thing=thing.lemma),
        canonical=f"{thing.lemma} of {settled(towns.plain(mention.name))}",
    )


def _thing(claim: Claim, head: Token) -> Token | None:
    """The noun that the place stands before, or that it is said to lie in it."""
    above = head_of(claim.tokens, head)
    if above is None:
        return None
    if head.dep in {"poss", "compound", "nmod"}:
        return above
    if head.dep == "pobj" and above.lemma in WITHIN:
        return head_of(claim.tokens, above)
    return None
