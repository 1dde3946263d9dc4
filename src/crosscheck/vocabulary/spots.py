"""Places that no table knows, by the words around the name: "at Gannet Point", "near the town of Lenzu"; and bearings.

Small towns, streets and sites are in no gazetteer, and an entity model takes them for people and firms. Behind a
preposition of place such a name locates all the same. Two of them in two tellings of one happening are held against
each other where both are towns or both are sites, and neither article knows the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Mention, Reading, Severity, Token, Verdict
from crosscheck.vocabulary import gazetteer, names, towns
from crosscheck.vocabulary.events import CONTENT
from crosscheck.vocabulary.members import SPELLED, calendar, land
from crosscheck.vocabulary.persons import is_given
from crosscheck.vocabulary.roles import is_role
from crosscheck.vocabulary.syntax import children, head_of
from crosscheck.vocabulary.whereabouts import words

AT = frozenset(
    {"at", "in", "near", "off", "outside", "on", "by", "beside", "behind", "above", "below", "opposite", "inside"}
)
CLOSE = frozenset({"close", "next", "nearest"})
"""Adjectives before "to" that make it one of place."""
NO_PLACE = frozenset({"DATE", "TIME", "LANGUAGE", "LAW", "WORK_OF_ART", "EVENT", "MONEY", "PERCENT"})
ENOUGH = 2
"""Content words beside names that two claims must have in common, to tell one happening."""
UNTIED, TIED = 0.2, 0.5
"""Confidence of two places that no table knows, which counts only where both are new to the other article; and of two
bearings on one town."""
BEARING = re.compile(r"\b(north|south|east|west)(?:[- ]?(east|west))?(?:ern)? of (?:the )?$", re.IGNORECASE)
_BACK = 40
"""Characters before a name in which its bearing stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that no table knows."""

    words: frozenset[str]
    called: str
    sort: str
    """`way` or `site` by its noun; empty for a town."""
    thing: str = ""
    """What lies there, of which there is one: the epicentre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """On which side of a town it was."""

    town: str
    side: str


def spots(claim: Claim) -> Iterator[Detail]:
    """The places of the claim that no table knows, in text order."""
    for prep in claim.tokens:
        if prep.dep != "prep" or not (prep.lemma in AT or _close(claim, prep)) or _of_people(claim, prep):
            continue
        for first in children(claim.tokens, prep, "pobj"):
            name = _name(claim, first)
            if name:
                yield from _detail(claim, name, _thing(claim, prep))


def bearings(claim: Claim) -> Iterator[Detail]:
    """On which side of which town something was: "35 km north of Lenzu"."""
    for mention in claim.mentions:
        at = mention.start - claim.start
        found = None if mention.pronoun else BEARING.search(claim.text[max(0, at - _BACK) : at])
        if found is not None:
            side = "".join(p.lower() for p in found.groups() if p)
            start = mention.start - len(found.group())
            value = Bearing(town=names.fold(mention.name), side=side)
            shown = claim.between(start, mention.end)
            told = f"{side} of {value.town}"
            yield Detail(kind="place", start=start, end=mention.end, surface=shown, value=value, canonical=told)


def two_spots(left: Reading, right: Reading) -> Comparison:
    """Whether two places that no table knows may be where one thing happened."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Spot) and isinstance(b, Spot)) or a.sort != b.sort or _alike(a, b):
        return UNKNOWN
    if not _one_happening(left, right):
        return UNKNOWN
    first, second = sorted((a.called, b.called))
    sure = TIED if a.thing == b.thing != "" or _others(left) & _others(right) else UNTIED
    return _told(sure, f"The sources name two places for this: {first} and {second}.")


def two_bearings(left: Reading, right: Reading) -> Comparison:
    """Whether the same thing was on two sides of one town that exclude each other."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Bearing) and isinstance(b, Bearing)) or a.town != b.town or not _opposed(a.side, b.side):
        return UNKNOWN
    first, second = sorted((a.side, b.side))
    return _told(TIED, f"One source says {first} of {a.town}, the other {second}.")


def gives_spot(claim: Claim, value: Spot | Bearing) -> bool:
    """Whether the claim has the name, or the bearing."""
    if isinstance(value, Bearing):
        return any(d.value == value for d in bearings(claim))
    text = claim.text.casefold()
    return any(w in text for w in _telling(value.words))


def _told(sure: float, why: str) -> Comparison:
    return Comparison(verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=sure, point="place", why=why)


def _name(claim: Claim, first: Token) -> tuple[Token, ...]:
    """The tokens of the name that the noun is or bears: "Gannet Point", "Westing harbour", "the town of Lenzu"."""
    if first.lemma in words("settlements"):
        of = (p for p in children(claim.tokens, first, "prep") if p.lemma == "of")
        inner = next((t for p in of for t in children(claim.tokens, p, "pobj") if t.pos == "PROPN"), None)
        first = inner or first
    before = [t for t in children(claim.tokens, first, "compound", "nmod") if t.pos == "PROPN"]
    named = (*before, *((first,) if first.pos in {"PROPN", "NOUN"} else ()))
    if not any(t.pos == "PROPN" for t in named) or children(claim.tokens, first, "conj", "appos", "poss"):
        return ()
    if first.pos == "NOUN" and not _sort(first):
        return ()
    return named


def _thing(claim: Claim, prep: Token) -> str:
    """The noun of which there is one that is said to lie there; empty for any other."""
    above = head_of(claim.tokens, prep)
    for _ in range(2):
        if above is not None and above.lemma == "be":
            above = next(iter(children(claim.tokens, above, "nsubj")), None)
        elif above is not None and above.pos == "ADJ":
            above = head_of(claim.tokens, above)
    return above.lemma if above is not None and above.lemma in words("alone") else ""


def _detail(claim: Claim, named: tuple[Token, ...], thing: str) -> Iterator[Detail]:
    start, end = named[0].start, named[-1].end
    called = claim.between(start, end)
    own = frozenset(names.fold(called).split()) - {"the", "of"}
    held = [m for m in claim.mentions if m.start < end and start < m.end]
    if (
        not own
        or own & (calendar() | words("firms"))
        or any(_no_place(m, _sort(named[-1])) for m in held)
        or _known(called, held)
    ):
        return
    value = Spot(words=own, called=called, sort=_sort(named[-1]), thing=thing)
    yield Detail(kind="place", start=start, end=end, surface=called, value=value, canonical=called)


def _sort(token: Token) -> str:
    """What the last word of a name makes it."""
    told = {token.text.casefold().rstrip("."), token.lemma.casefold()}
    if told & words("ways") or any(c.isdigit() for c in token.text):
        return "way"
    return "site" if told & (words("named_sites") | words("sites")) else ""


def _no_place(mention: Mention, sort: str) -> bool:
    """Whether the mention is of a time, a work or a person; a street may be called after one."""
    person = mention.label == "PERSON" and not sort and is_given(mention.name.split()[0].casefold())
    return mention.pronoun or mention.label in NO_PLACE or person


def _known(called: str, held: list[Mention]) -> bool:
    """Whether some table knows the name, as a place or as a body."""
    return any(
        towns.place(n) is not None or bool(land(n)) or gazetteer.body(n) is not None
        for n in (called, *(m.name for m in held))
    )


def _close(claim: Claim, prep: Token) -> bool:
    above = head_of(claim.tokens, prep)
    return prep.lemma == "to" and above is not None and above.lemma in CLOSE


def _of_people(claim: Claim, prep: Token) -> bool:
    """Whether it says who somebody is: "a professor at Harwell"."""
    above = head_of(claim.tokens, prep)
    if above is None or above.pos == "PROPN":
        return True
    return above.pos == "NOUN" and is_role(above.lemma)


def _alike(a: Spot, b: Spot) -> bool:
    near = names.spelling_variant(a.called, b.called) or bool(_telling(a.words) & _telling(b.words))
    return near or ratio(*(" ".join(sorted(_telling(s.words))) for s in (a, b))) >= SPELLED


def _telling(own: frozenset[str]) -> frozenset[str]:
    """The words that tell the name from others: "Kant" of "Kant Square"."""
    return frozenset(w for w in own if w not in words("named_sites") | words("ways") and len(w) > 2) or own


def _one_happening(left: Reading, right: Reading) -> bool:
    """Whether the claims share a figure, a day or a further name, and words enough; or another such place."""
    if _others(left) & _others(right):
        return True
    ours, theirs = (
        {(d.kind, d.canonical) for d in r.claim.details if d.kind in {"number", "date"}} | _figures(r.claim)
        for r in (left, right)
    )
    marks, others = (_words(r, {"PROPN"}) for r in (left, right))
    if not (ours & theirs or marks & others):
        return False
    return len(_words(left, CONTENT) & _words(right, CONTENT)) >= ENOUGH


def _others(reading: Reading) -> frozenset[frozenset[str]]:
    """The other places of the claim that no table knows: "on the A44 at the Lenzu services"."""
    return frozenset(
        d.value.words
        for d in spots(reading.claim)
        if isinstance(d.value, Spot) and d.canonical != reading.detail.canonical
    )


def _figures(claim: Claim) -> set[tuple[str, str]]:
    return {("figure", t.text) for t in claim.tokens if t.pos == "NUM" and t.text[:1].isdigit() and len(t.text) > 1}


def _words(reading: Reading, parts: frozenset[str] | set[str]) -> frozenset[str]:
    own = reading.detail
    others = (t for t in reading.claim.tokens if t.pos in parts and not own.start <= t.start < own.end)
    return frozenset(t.lemma.casefold() for t in others) - calendar()


def _opposed(first: str, second: str) -> bool:
    pairs = (("north", "south"), ("east", "west"))
    return any((x in first and y in second) or (y in first and x in second) for x, y in pairs)
