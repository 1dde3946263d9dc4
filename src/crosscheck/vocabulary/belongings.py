"""Things that a text tells apart by place: "a Florida mail facility", "Norway's embassy", "casinos in New Jersey"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Claim, Detail, Mention, Token
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.syntax import between, head_of, top
from crosscheck.vocabulary.whereabouts import called, settled, words

WITHIN = frozenset({"in", "at", "near"})
"""Prepositions that put a thing in a place; "of" does so with a site: "the airport of Donetsk"."""
GENITIVE = frozenset({"'s", "’s"})
NAMED = frozenset({"GPE", "LOC"})
MISSIONS = frozenset({"embassy", "consulate", "ambassador", "consul", "envoy", "diplomat"})
"""What a state has abroad."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Belonging:
    """A thing, and the place by which it is told from others of its sort."""

    name: str
    thing: str
    """The lemma of the noun."""
    owner: bool = False
    """Whether the place is the country whose thing it is: "the U.S. consulate", wherever that stands."""
    around: bool = False
    """Whether the thing is only near there."""
    housing: bool = False
    """Whether something is said to be in the thing: "in a Texas depot"."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Seat:
    """Where a site with a name of its own lies: "Mercy Valley Hospital in Omaha"."""

    name: str
    site: str


def belonging(claim: Claim, mention: Mention) -> Iterator[Detail]:
    """The mention as what tells a thing from others, where it does."""
    if mention.label not in NAMED or gazetteer.demonym(mention.surface):
        return
    head = top(between(claim.tokens, mention.start, mention.end))
    name = called(claim, mention)
    thing = None if head is None else _thing(claim, head)
    if thing is None or thing.pos not in {"NOUN", "PROPN"}:
        return
    over = head_of(claim.tokens, thing) if thing.dep == "pobj" else None
    yield Detail(
        kind="place",
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        value=Belonging(
            name=name,
            thing=thing.lemma,
            owner=_owns(head, name) or _sends(head, thing),
            around=_near(claim, head),
            housing=over is not None and over.lemma in WITHIN,
        ),
        canonical=f"{thing.lemma} of {settled(name)}",
    )


def seats(claim: Claim) -> Iterator[Detail]:
    """The sites with names of their own that the claim puts in a place."""
    named = [m for m in claim.mentions if not m.pronoun]
    for site in named:
        *first, last = names.fold(site.surface).split() or [""]
        if last not in words("facilities") or not set(first) - words("commonplace"):
            continue
        for where in named:
            if where.label != "GPE" or gazetteer.demonym(where.surface) or not _joined(claim, site, where):
                continue
            name, known = called(claim, where), " ".join((*first, last))
            start, end = min(site.start, where.start), max(site.end, where.end)
            yield Detail(
                kind="place",
                start=start,
                end=end,
                surface=claim.between(start, end),
                value=Seat(name=name, site=known),
                canonical=f"{known} in {settled(name)}",
                referent=f"site of {known}",
            )


def _joined(claim: Claim, site: Mention, where: Mention) -> bool:
    """Whether nothing stands between the two but "in", or a genitive."""
    if site.end < where.start:
        return claim.between(site.end, where.start).split() == ["in"]
    return claim.between(where.end, site.start).strip() in GENITIVE


def _near(claim: Claim, head: Token | None) -> bool:
    above = None if head is None or head.dep != "pobj" else head_of(claim.tokens, head)
    return above is not None and above.lemma in words("around")


def _owns(head: Token | None, name: str) -> bool:
    place = gazetteer.place(name)
    return head is not None and head.dep != "pobj" and place is not None and place.kind == "country"


def _sends(head: Token | None, thing: Token) -> bool:
    """Whether the place stands for the state whose mission it is: "Moscow's embassy" is no embassy in Moscow."""
    return head is not None and head.dep == "poss" and thing.lemma.casefold() in MISSIONS


def _thing(claim: Claim, head: Token) -> Token | None:
    """The noun that the place stands before, or that it is said to lie in it."""
    above = head_of(claim.tokens, head)
    if above is None:
        return None
    if head.dep in {"poss", "compound", "nmod"}:
        return above
    thing = head_of(claim.tokens, above) if head.dep == "pobj" else None
    if thing is None or above.lemma in WITHIN:
        return thing
    site = thing.pos == "NOUN" and thing.lemma in words("sites") | words("facilities")
    return thing if above.lemma == "of" and site else None
