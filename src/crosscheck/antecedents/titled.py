"""Persons whom a model passes over, or takes for bodies, though a title stands beside them: "Bishop Paul Amato".

"Mae Brandt, the agency's president" and "youth coach Mae Brandt" are persons too, whatever a model makes of the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.model import Document, Mention, Token
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.bynames import so_far
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.persons import is_given, is_title, person
from crosscheck.vocabulary.roles import is_kin, is_role
from crosscheck.vocabulary.syntax import children
from crosscheck.vocabulary.whereabouts import words

_NOBODY = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC"})
"""Labels that give way where the words begin with the title."""

_ODD = _NOBODY | {"GPE", "LOC", "NORP"}
"""The same where both the given name and the family name stand there, and the office of one person beside them."""

_OWN = frozenset({"poss", "det"})
"""What stands before a title that is told of one person, who is named behind it."""


def with_titled(mentions: Sequence[Mention], document: Document) -> list[Mention]:
    """The mentions, and those persons: a title, a known given name and one word more."""
    found: list[Mention] = []
    for title, start, end in (spot for s in document.sentences for spot in _spots(s.tokens)):
        rivals = [m for m in mentions if m.start < end and start < m.end]
        if all(m.label in _NOBODY and m.start in (title, start) and m.end == end for m in rivals):
            surface = document.body.article.text[start:end]
            found.append(Mention(start=start, end=end, surface=surface, name=surface, label="PERSON"))
    taken = {f.start for f in found}
    for start, end in (spot for s in document.sentences for spot in _in_office(s.tokens) if spot[0] not in taken):
        rivals = [m for m in mentions if m.start < end and start < m.end]
        if all(m.label in _ODD and start <= m.start and m.end == end for m in rivals):
            surface = document.body.article.text[start:end]
            found.append(Mention(start=start, end=end, surface=surface, name=surface, label="PERSON"))
    free = (m for m in mentions if not any(f.start < m.end and m.start < f.end for f in found))
    return [*(replace(m, label="PERSON") if _spoken_of(m, document) else m for m in free), *found]


def _spoken_of(mention: Mention, document: Document) -> bool:
    """Whether a supposed body is told as a person: "its chairwoman Mae Brandt", "Mae Brandt, who heads the agency"."""
    named = mention.surface.split()
    plain = len(named) in (2, 3) and all(w.istitle() and w.isalpha() for w in named)
    if mention.label not in _NOBODY or not plain or person(mention.surface) is None or gazetteer.body(mention.surface):
        return False
    tokens = next((s.tokens for s in document.sentences if s.start <= mention.start and mention.end <= s.end), ())
    at = next((n for n, t in enumerate(tokens) if t.start == mention.start), 0)
    behind = [t for t in tokens if t.start >= mention.end]
    inside = tokens[at : len(tokens) - len(behind)]
    if not inside or _site(inside[-1]):
        return False
    if at > 1 and is_title(gazetteer.key(tokens[at - 1].text)) and tokens[at - 2].dep in _OWN:
        return True
    below = {t.index for t in inside}
    office = next((t for t in tokens for n in inside if n.dep == "appos" and n.head == t.index not in below), None)
    if office is not None and office.tag == "NN" and office.dep != "pobj" and is_title(gazetteer.key(office.lemma)):
        return True
    return len(behind) > 2 and [t.text for t in behind[:2]] == [",", "who"] and behind[2].tag == "VBZ"


def _spots(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Where the title begins, and where the name does and ends."""
    for title, (given, last) in zip(tokens, pairwise(tokens[1:]), strict=False):
        proper = all(t.text.istitle() and t.pos == "PROPN" for t in (title, given, last))
        if proper and is_title(gazetteer.key(title.text)) and is_given(gazetteer.key(given.text)) and not _site(last):
            yield title.start, given.start, last.end


def _in_office(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where two words stand as the name of somebody whose office is told beside them, in text order.

    "Mae Brandt, the agency's president", "committee chair Mae Brandt".
    """
    for n, (given, last) in enumerate(pairwise(tokens)):
        plain = all(t.pos == "PROPN" and t.text.istitle() and t.text.isalpha() for t in (given, last))
        if not plain or given.dep != "compound" or given.head != last.index or _site(last):
            continue
        before = tokens[n - 1] if n else None
        named = before is not None and before.text[:1].isupper() and before.dep == "compound" and before.pos == "PROPN"
        if named or any(map(_known, (given.text, f"{given.text} {last.text}"))):
            continue
        own = before is not None and before.dep == "compound" and before.head == last.index and before.text.islower()
        offices = [t for t in children(tokens, last, "appos") if t.start > last.end]
        told = so_far(tokens, last)
        beside = (*offices, *([before] if own and before is not None else []), *([told] if told is not None else []))
        if any(_office(tokens, t) for t in beside):
            yield given.start, last.end


def _office(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a noun is the office or calling of one person, and can be no body's: a firm may be an owner, too."""
    word = noun.lemma.casefold()
    if noun.tag != "NN" or is_kin(word) or not (is_role(word) or is_title(gazetteer.key(word))):
        return False
    narrowed = {t.lemma.casefold() for t in children(tokens, noun)}
    of_bodies = table("roles")["of_bodies"]
    return word not in of_bodies["words"] or bool(narrowed & set(of_bodies["unless"]))


def _known(words_: str) -> bool:
    return any(f(words_) for f in (gazetteer.country, gazetteer.demonym, gazetteer.body, gazetteer.is_outlet))


def _site(last: Token) -> bool:
    """Whether a place or body is called so: "Prince George County", "the John Smith Bridge", "Prince William Sound"."""
    word = last.text.casefold()
    known = any(word in words(sort) for sort in ("sites", "facilities", "parts"))
    return known or last.dep == "compound" or person(last.text) is None
