"""Who acts or undergoes in a clause, by the words under which two texts can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.model import Claim, Mention, Token
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.countwords import inverse
from crosscheck.vocabulary.syntax import SUBJECT, children, head_of, named_beside

GENERATION = re.compile(r",?\s([js]r|i{2,3}|iv)\.?$")
"""What stands behind a surname, in small letters: "Ruiz Jr."."""
SOMEBODY = "?"
"""Stands for a pronoun whose antecedent is not known."""


def owners(claim: Claim, verb: Token | None, apart: frozenset[int]) -> frozenset[str]:
    """Names and nouns of who does the act or has the figure; `apart` are tokens of the figure itself."""
    if verb is None:
        return frozenset()
    below = children(claim.tokens, verb, *SUBJECT, "agent")
    passive = any(t.dep == "agent" for t in below)  # then the subject undergoes it
    doers = [t for t in below if t.index not in apart and t.dep != "expl" and not (passive and t.dep in SUBJECT)]
    doers = [t for t in doers if not any(p.index in apart for p in children(claim.tokens, t, "pobj"))]
    if not doers and verb.dep in {"xcomp", "conj", "advcl"}:
        above = head_of(claim.tokens, verb)
        return frozenset() if above is None else owners(claim, above, apart)
    relative = verb.dep == "relcl" and all(d.tag in {"WP", "WDT"} for d in doers)
    antecedent = head_of(claim.tokens, verb) if doers and relative else None
    return actors(claim, doers if antecedent is None else (antecedent,))


def actors(claim: Claim, tokens: Iterable[Token]) -> frozenset[str]:
    """Who or what these words stand for: last words of names, classes of nouns; a preposition's object for it."""
    found: set[str] = set()
    for token in tokens:
        noun = next(iter(children(claim.tokens, token, "pobj")), token)
        names = named(claim, (noun,))
        found |= names or ({noun_class(noun, people=True)} if noun.pos in {"NOUN", "PROPN"} else set())
        if not names and noun.pos == "PRON":
            found.add(SOMEBODY)
    return frozenset(found)


def named(claim: Claim, tokens: Iterable[Token]) -> frozenset[str]:
    """Of those whom `actors` finds, the named: "Ruiz" for "Anna Ruiz" and for "the mayor, Anna Ruiz"."""
    found: set[str] = set()
    for token in tokens:
        noun = next(iter(children(claim.tokens, token, "pobj")), token)
        found |= names_of(claim.mentions, named_beside(claim.tokens, noun) or noun)
    return frozenset(found)


def names_of(mentions: Iterable[Mention], token: Token) -> set[str]:
    """The last word of the name, or of that under which a state or body is known by all its names."""
    return {
        (GENERATION.sub("", _called(m).casefold()) or m.name.casefold()).split()[-1]
        for m in mentions
        if m.start <= token.start and token.end <= m.end and m.name.split()
    }


def _called(mention: Mention) -> str:
    if mention.label == "PERSON":
        return mention.name
    return gazetteer.country(mention.name) or gazetteer.body(mention.name) or mention.name


def noun_class(token: Token, *, people: bool) -> str:
    """The group of people or sort of thing that a noun names, by its first word; the lemma for any other."""
    groups = inverse("groups") if people else {}
    return groups.get(token.lemma) or inverse("things").get(token.lemma) or token.lemma
