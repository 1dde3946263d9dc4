"""Whose people somebody is who is told by a noun: "the captain, a Sri Lankan", "four ski tourers from Slovakia"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Mention, Reading, Severity, Token, Verdict
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.members import people
from crosscheck.vocabulary.numerals import number
from crosscheck.vocabulary.roles import is_kin, is_role, role_of
from crosscheck.vocabulary.syntax import children, subtree

SURE = 0.5
"""Confidence of two countries: one word ties them to one person or group, and neither article knows the other's."""
DOERS = ("er", "or", "ist", "ian", "ee", "man", "woman")
"""Endings of most nouns for people: those of a counted group."""
LANDS = frozenset({"NORP", "GPE"})
BELONGS = frozenset({"national", "citizen", "native", "man", "woman", "nationality", "passport", "holder"})
"""Nouns behind the adjective of a country that say no more than it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Homeland:
    """A noun for one person or a counted group, and the countries whose people they are said to be."""

    noun: str
    count: str
    """The figure of a group; empty for one person."""
    lands: frozenset[str]
    definite: bool
    """Whether the words point to one that is known: "the captain", "their captain"."""


def homelands(claim: Claim) -> Iterator[Detail]:
    """Who is told with a country, in text order."""
    for noun in claim.tokens:
        if noun.pos != "NOUN" or not _person(noun):
            continue
        found = list(_told(claim, noun))
        lands = frozenset(code for word in found for code in _codes(word))
        count = _count(claim, noun)
        if not lands or (count is None and noun.tag != "NN"):
            continue
        definite = any(t.lemma.lower() == "the" or t.dep == "poss" for t in children(claim.tokens, noun, "det", "poss"))
        value = Homeland(noun=role_of(noun.lemma.lower()), count=count or "", lands=lands, definite=definite)
        start, end = min(noun.start, *(w.start for w in found)), max(noun.end, *(w.end for w in found))
        shown = claim.between(start, end)
        yield Detail(kind="title", start=start, end=end, surface=shown, value=value, canonical=shown.casefold())


def two_homelands(left: Reading, right: Reading) -> Comparison:
    """Whether one person or group is said to be of two countries' people."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Homeland) or not isinstance(b, Homeland) or (a.noun, a.count) != (b.noun, b.count):
        return UNKNOWN
    if a.lands & b.lands or not (a.count or a.definite or b.definite):
        return UNKNOWN
    first, second = sorted((left.detail.surface, right.detail.surface))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=SURE,
        point=f"country of the {a.noun}",
        why=f"One source has “{first}”, the other “{second}”.",
    )


def of_land(claim: Claim, value: Homeland) -> bool:
    """Whether the claim speaks of one of the countries, or of its people, at all."""
    words = (t for t in claim.tokens if t.text[:1].isupper())
    named: tuple[Mention | Token, ...] = (*(m for m in claim.mentions if not m.pronoun), *words)
    return any(not value.lands.isdisjoint(_codes(word)) for word in named)


def _person(noun: Token) -> bool:
    """Whether the noun is of a person, and of no office of state: two countries have two presidents."""
    known, word = table("title_words"), noun.lemma.lower()
    state = (known["abroad"], known["offices"], known["general"], known["governing"])
    if is_kin(word) or any(word in part["words"] for part in state):
        return False
    return is_role(word) or word in people() or (noun.tag == "NNS" and word.endswith(DOERS))


def _count(claim: Claim, noun: Token) -> str | None:
    """The figure before the noun, if it is a whole number of more than one."""
    for token in children(claim.tokens, noun, "nummod"):
        figure = number(token.text)
        if figure is not None and figure > 1 and figure == int(figure):
            return str(int(figure))
    return None


def _told(claim: Claim, noun: Token) -> Iterator[Mention | Token]:
    """The countries and peoples in the words that say who it is: before the noun, beside it, behind "from" or "be"."""
    behind = [t for p in children(claim.tokens, noun, "prep") if p.lemma == "from" for t in children(claim.tokens, p)]
    beside = children(claim.tokens, noun, "appos")
    said = [t for t in claim.tokens if t.dep == "attr" and noun in _subjects(claim, t)]
    own = [
        *children(claim.tokens, noun, "amod", "compound", "nmod"),
        *(t for t in (*beside, *said) if _says(claim, t)),
        *behind,
    ]
    inside = {t.index for head in own for t in _phrase(claim, head)}
    inner = [t for t in claim.tokens if t.index in inside]
    for mention in claim.mentions:
        words = [t for t in claim.tokens if mention.start <= t.start and t.end <= mention.end]
        if mention.label in LANDS and not mention.pronoun and words and all(t in inner for t in words):
            yield mention
    yield from (t for t in inner if t.text[:1].isupper() and gazetteer.demonym(t.text))


def _subjects(claim: Claim, attribute: Token) -> tuple[Token, ...]:
    """Of which noun a form of "be" says it."""
    verb = next((t for t in claim.tokens if t.index == attribute.head and t.lemma == "be"), None)
    return () if verb is None else children(claim.tokens, verb, "nsubj")


def _says(claim: Claim, noun: Token) -> bool:
    """Whether the words beside a noun say no more than of which country somebody is."""
    return noun.lemma.lower() in BELONGS or gazetteer.country(noun.text) is not None or _heads(claim, noun)


def _heads(claim: Claim, noun: Token) -> bool:
    """Whether the noun is the last word of a people's name: "a Sri Lankan"."""
    return any(m.label == "NORP" and m.end == noun.end for m in claim.mentions)


def _phrase(claim: Claim, head: Token) -> tuple[Token, ...]:
    """The word with what stands before it: the countries behind it are of something else."""
    return tuple(t for t in subtree(claim.tokens, head) if t.index <= head.index)


def _codes(word: Mention | Token) -> frozenset[str]:
    """The countries of a name: "German-Iranian" has two."""
    called = (word.surface if isinstance(word, Mention) else word.text).removeprefix("the ")
    whole, parts = gazetteer.country(called), called.split("-")
    found = [whole] if whole is not None or len(parts) < 2 else [gazetteer.country(p) for p in parts]
    return frozenset(code for code in found if code is not None)
