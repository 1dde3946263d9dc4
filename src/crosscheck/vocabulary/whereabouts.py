"""Where a claim puts what it tells: places under the preposition, direction or noun of extent that makes them one.

"In Aleppo", "over Western Ukraine" and "Ukrainian skies" locate; "Ukraine said", "Ukrainian troops" and "an attack on
Russia" do not. The word lists are in `data/place_words.toml`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Claim, Detail, Mention, Token
from crosscheck.vocabulary import gazetteer, names, towns
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.quantity import quantities
from crosscheck.vocabulary.syntax import between, children, head_of

FAR = 2000
"""Metres from which on a thing at that distance from a town does not lie in it."""
_STEPS = 4
"""How many nouns of extent or part are climbed from a place to what happens there."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Where:
    """A place under the words that make it one."""

    name: str
    """The country for a demonym, else the name as folded, without direction."""
    modifier: str = ""
    """The direction that narrows it: `west`, `north`, ..."""
    relation: str = ""
    """`at`, `to`, `from` or `through`."""
    extent: str = ""
    """`air`, `ground` or `water` where the text says which; empty else."""
    around: bool = False
    """Whether it was only near there."""
    governor: str = ""
    """Lemma of the verb or noun that the place belongs to."""
    event: bool = False
    """Whether that is a happening: only then can there be no second one elsewhere."""


def located(claim: Claim, mention: Mention) -> Iterator[Detail]:
    """The mention as a detail of the kind `place`, if it locates something."""
    tokens = between(claim.tokens, mention.start, mention.end)
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside), None)
    found = _climb(claim, head, adjective=gazetteer.demonym(mention.surface)) if head is not None else None
    if head is None or found is None or _of_region(claim, mention, head):
        return
    modifier, name = _narrowed(called(claim, mention))
    start, top = mention.start, found.top
    around = (*children(claim.tokens, head, "amod", "compound"), *_with_modifiers(claim, top))
    for token in around:
        if not modifier and token.start < mention.start and _direction(token.text):
            modifier, start = _direction(token.text), token.start
    code = gazetteer.country(name) if gazetteer.demonym(name) else None
    land = gazetteer.place_of(code) if code else None
    governor = _governor(claim, found.governor)
    value = Where(
        name=land.name if land else name,
        modifier=modifier,
        relation="to" if governor is not None and governor.lemma in words("awaited") else found.relation or "at",
        extent=found.extent,
        around=found.around,
        governor=governor.lemma if governor else "",
        event=governor is not None and (governor.pos == "VERB" or governor.lemma in words("events")),
    )
    canonical = " ".join(w for w in (modifier, settled(value.name)) if w)
    end = max(mention.end, top.end) if top is not None and found.extent else mention.end
    shown = claim.between(start, end)
    yield Detail(kind="place", start=start, end=end, surface=shown, value=value, canonical=canonical)


def _of_region(claim: Claim, mention: Mention, head: Token) -> bool:
    """Whether "the" before the name of a town says that it is a region which no table knows: "in the Beira"."""
    the = any(t.text == "the" and t.start < mention.start for t in children(claim.tokens, head, "det"))
    return the and towns.level(mention.surface) == "city"


def called(claim: Claim, mention: Mention) -> str:
    """The name of the place; of a town that is not known there, with the state or country right behind it."""
    plain = towns.plain(mention.surface)
    behind = next((m for m in claim.mentions if m.start > mention.end and m.label == "GPE"), None)
    if plain != mention.surface or behind is None or claim.between(mention.end, behind.start) != ", ":
        return plain
    return towns.seated(plain, behind.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """What stands above a place: relation and extent as in `Where`, the word above, and the noun of extent."""

    relation: str = ""
    extent: str = ""
    governor: Token | None = None
    top: Token | None = None
    around: bool = False


def _climb(claim: Claim, head: Token, *, adjective: bool) -> Climb | None:
    """From the name up through nouns of extent and part to what happens there; None if it locates nothing."""
    relation, extent, top, token = "", "", None, head
    for _ in range(_STEPS):
        above = head_of(claim.tokens, token)
        if above is None:
            return None
        if token.dep == "conj" and above.pos == token.pos == "PROPN":
            token = above
            continue
        if token.dep in ("poss", "amod", "compound", "nmod"):
            if not _extent(above) and (adjective or not _is_part(above)):
                return None
            extent, top, token = extent or _extent(above), above, above
        elif token.dep in ("pobj", "conj") and above.dep == "prep":
            # "an attack on Russia" has a target, "on Russian soil" a place.
            target = above.lemma == "on" and not extent and top is None
            sort = "" if target else _relation(above.lemma)
            extent = "air" if extent and above.lemma in ("over", "above") else extent
            noun = head_of(claim.tokens, above)
            direction = noun is not None and bool(_direction(noun.text))
            part = noun is not None and (bool(_extent(noun)) or direction or _is_part(noun))
            if noun is None or not part or not (sort or above.lemma == "of"):
                reached = sort or (relation if above.lemma == "of" else "")
                near = above.lemma in words("around")
                climb = Climb(relation=relation or sort, extent=extent, governor=noun, top=top, around=near)
                return climb if reached else None
            top = top or (noun if _extent(noun) or direction else None)
            extent, relation, token = extent or _extent(noun), relation or (sort if _extent(noun) else ""), noun
        elif token.dep in ("advmod", "npadvmod") and _direction(token.text):
            return Climb(relation="at", governor=above, around=True)  # "20 miles south of Aleppo"
        else:
            return Climb(relation=relation, extent=extent, governor=above, top=top) if extent else None
    return None


def _with_modifiers(claim: Claim, top: Token | None) -> tuple[Token, ...]:
    return () if top is None else (top, *children(claim.tokens, top, "amod"))


def _governor(claim: Claim, token: Token | None) -> Token | None:
    """The word above; a light noun or a preposition gives way to what stands above it.

    So does a house or site behind a preposition: "found at a home in Cleveland" is about finding.
    """
    for _ in range(_STEPS + 1):
        if token is None:
            return None
        site = token.lemma in words("sites") and token.dep == "pobj"
        if not (site or _extent(token) or _is_part(token) or token.pos == "ADP"):
            return token
        token = head_of(claim.tokens, token)
    return token


def _narrowed(surface: str) -> tuple[str, str]:
    """A direction in front of a name that is no place by itself: "Western Ukraine", but not "West Virginia"."""
    first, _, rest = surface.partition(" ")
    direction = _direction(first)
    if not direction or not rest or gazetteer.candidates(surface) or gazetteer.country(surface):
        return "", surface
    return direction, rest


@functools.cache
def _direction(word: str) -> str:
    """The direction without its ending: "western" is west; empty for other words."""
    folded = word.casefold().replace("-", "")
    if folded not in {d.replace("-", "") for d in words("directions")}:
        return ""
    return folded.removesuffix("ern")


def _extent(token: Token) -> str:
    return next((sort for sort, nouns in _groups()["stretches"].items() if token.lemma in nouns), "")


def _is_part(token: Token) -> bool:
    """Whether the noun only says which part or sort of place follows; "centred" is something else."""
    return token.pos != "VERB" and token.lemma in words("parts")


def _relation(preposition: str) -> str:
    return next((sort for sort, words in _groups()["prepositions"].items() if preposition in words), "")


def _groups() -> dict[str, dict[str, list[str]]]:
    return dict(table("place_words"))


@functools.cache
def words(which: str) -> frozenset[str]:
    """One of the plain word lists: `parts`, `directions`, `vague`, `events`."""
    return frozenset(table("place_words")[which])


@dataclass(frozen=True, slots=True, kw_only=True)
class Situated:
    """Whether a thing lies in a town, or so far from it that it does not."""

    town: str
    things: frozenset[str]
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """Which part of a site something befell: "rain flooded the entrance"."""

    act: str
    doer: str
    part: str
    also: frozenset[str] = frozenset()
    """Other parts that the claim names."""


def situated(claim: Claim) -> Iterator[Detail]:
    """What the claim says of a thing's lying in a town, or at a distance from it."""
    for town in claim.mentions:
        before = between(claim.tokens, town.start - 12, town.start)
        if town.pronoun or len(before) < 2 or before[-1].lemma != "of" or before[-2].lemma not in words("settlements"):
            continue
        later = [t for t in claim.tokens if t.start >= town.end]
        lies = next((t for t in later if t.lemma in words("lying") and children(later, t, "advmod")), None)
        if lies is not None and any(t.lemma == "where" for t in children(later, lies, "advmod")):
            yield from _situated(claim, town, children(later, lies, "nsubj", "nsubjpass"), inside=True)
        far = next((q for q in quantities(claim.text) if q.dimension == "length" and q.low >= FAR), None)
        start = None if far is None else claim.start + far.end
        if start is not None and start > town.end:
            behind = [t for t in later if t.start >= start and t.lemma != "away"][:1]
            if behind and behind[0].lemma == "from":
                yield from _situated(claim, town, children(later, behind[0], "pobj"), inside=False)


def _situated(claim: Claim, town: Mention, things: tuple[Token, ...], *, inside: bool) -> Iterator[Detail]:
    for thing in things:
        if thing.pos == "NOUN":
            both = {thing.lemma, *(t.lemma for t in children(claim.tokens, thing, "compound"))}
            value = Situated(town=names.fold(town.name), things=frozenset(both), inside=inside)
            end = max(town.end, thing.end)
            shown = claim.between(town.start, end)
            told = f"{'in' if inside else 'away from'} {value.town}"
            yield Detail(kind="place", start=town.start, end=end, surface=shown, value=value, canonical=told)


def struck(claim: Claim) -> Iterator[Detail]:
    """The parts of a site that something befell, by name of the part."""
    parts = [t for t in claim.tokens if t.pos == "NOUN" and t.lemma in words("site_parts")]
    for verb in claim.tokens:
        doer = next(iter(children(claim.tokens, verb, "nsubj")), None)
        if verb.pos != "VERB" or verb.lemma not in words("befalls") or doer is None or doer.pos != "NOUN":
            continue
        for hit in children(claim.tokens, verb, "dobj"):
            of = [n for p in children(claim.tokens, hit, "prep") for n in children(claim.tokens, p, "pobj")]
            part = next((t for t in (hit, *of) if t in parts), None)
            if part is None:
                continue
            also = frozenset(t.lemma for t in parts if t is not part and t.head in {part.index, verb.index})
            value = Struck(act=verb.lemma, doer=doer.lemma, part=part.lemma, also=also)
            start = min(t.start for t in (*children(claim.tokens, hit, "det", "amod"), hit))
            shown = claim.between(start, part.end)
            yield Detail(kind="place", start=start, end=part.end, surface=shown, value=value, canonical=part.lemma)


def settled(name: str) -> str:
    """The gazetteer's name of the place, else the folded one; a town with what it was said to lie in as it is."""
    place = gazetteer.place(name)
    return place.name if place else name if ", " in name else names.fold(name)


def opposed(first: str, second: str) -> bool:
    """Whether the directions exclude each other: north and south, not north and north-west."""
    return any((x in first and y in second) or (y in first and x in second) for x, y in table("place_words")["opposed"])
