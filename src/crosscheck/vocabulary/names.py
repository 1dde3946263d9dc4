"""Whether two names call the same person, place or body. Precision first: what is not sure is UNKNOWN.

Names are folded (case, accents, quotation marks, articles, titles), looked up in the gazetteer, and then compared
as persons (given names, initials, nicknames, spellings from other scripts) or as bodies (acronyms, word order).
"""

from __future__ import annotations

import functools
import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from crosscheck.model import Verdict
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.gazetteer import Place, key
from crosscheck.vocabulary.persons import (
    Person,
    compatible,
    gender,
    given_gender,
    person,
    person_marks,
    same_person,
    strip_titles,
)
from crosscheck.vocabulary.spellings import respelled

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de", "la", "du", "des", "und", "to", "a", "&"})
_LEGAL = frozenset(
    {"inc", "corp", "corporation", "ltd", "limited", "co", "company", "llc", "plc", "group", "ag", "sa", "gmbh", "com"}
    | {"magazine", "newspaper", "daily", "agency", "incorporated"}
)
_GENERIC = frozenset(
    {"ministry", "department", "government", "army", "forces", "police", "university", "party", "council", "court"}
    | {"committee", "commission", "office", "agency", "union", "association", "group", "force", "state", "states"}
    | {"house", "senate", "board", "bank", "institute", "center", "service", "team", "club", "national", "school"}
    | {"parliament", "assembly", "administration", "bureau", "unit", "division", "league", "federation", "authority"}
)
_BRITISH = {"defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization"}
_KNOWN_CITY = 300_000
"""People from which a city's name counts as a place even where nobody says that it is one."""
_BITS = 512
"""Of a sieve: of two names that share no mark one in eight has a bit in common with the other."""
_LIKELY = 0.05
"""Share of the likeliest place's people from which another place of that name is thought of at all."""


@functools.lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name made comparable: ASCII, lower case, no article, no possessive, no titles before it.

    A name that the gazetteer knows keeps all its words ("General Motors"); so does one that is nothing but a title.
    """
    folded = key(name)
    shorter = strip_titles(folded)
    if shorter == folded or gazetteer.body(name) or gazetteer.is_outlet(name) or gazetteer.candidates(name):
        return folded
    return shorter


def same(left: str, right: str, label: str | None = None) -> Verdict:
    """Whether two names have one referent.

    Args:
        left: A name as it stands in one text.
        right: A name as it stands in the other.
        label: What both are, by OntoNotes label, where that is known. Without it only well-known places,
            governments and bodies can conflict.

    Returns:
        AGREE for the same referent, CONFLICT where the two surely differ, UNKNOWN otherwise. Symmetric.
    """
    return _same(left, right, label) if left <= right else _same(right, left, label)


@functools.lru_cache(maxsize=1 << 17)  # of hundreds of articles some 100,000 pairs of names are asked for: 30 MB
def _same(left: str, right: str, label: str | None) -> Verdict:
    a, b = fold(left), fold(right)
    if not a or not b:
        return Verdict.UNKNOWN
    if a == b:
        return Verdict.CONFLICT if {gender(left), gender(right)} == {"m", "f"} else Verdict.AGREE
    if label != "PERSON":
        verdict = _known(left, right, label)
        if verdict is not None:
            return verdict
        if acronym(left, right) or acronym(right, left):
            return Verdict.AGREE
        verdict = _bodies(a, b, label)
        if verdict is not Verdict.UNKNOWN or label is not None:
            return verdict
    return _persons(left, right, label)


@functools.lru_cache(maxsize=16384)
def sieve(name: str) -> int:
    """The marks of a name as bits: `same` never says AGREE of two that have no bit in common, so nobody need ask it."""
    found = marks(name)
    return sum(1 << place for place in {hash(mark) % _BITS for mark in found}) if found else -1


def marks(name: str) -> frozenset[str]:
    """What a name has in common with every other of one referent.

    Empty where there is no telling: initials stand for too many names.
    """
    folded, called = fold(name), person(name)
    if called is not None and any(len(word) == 1 for word in called.words):
        return frozenset()
    whole = key(name).split()
    first = ("".join(w[0] for w in whole if w not in _SMALL), "".join(w[0] for w in whole))
    return frozenset(
        {
            f"={folded}",
            *(f"={word}" for word in _bag(folded)[0]),
            *(f"={word}" for word in folded.split() if len(word) > 3),
            f"body {_body(name)}",
            *(f"place {place.id}" for place in _places(name)),
            *(f"first {letters}" for letters in (first if len(whole) >= 3 else ())),
            f"first {_letters(name).casefold()}",
            *(person_marks(called) if called is not None else ()),
        }
        - {"body None", "first "}
    )


def spelling_variant(left: str, right: str) -> bool:
    """Whether the two spell one name differently: "Zelensky" / "Zelenskyy", "Kiev" / "Kyiv". Symmetric.

    False where letters do not differ, and where the two are different names of one referent ("UK" / "Britain").
    """
    a, b = fold(left), fold(right)
    if a == b or min(len(a), len(b)) < 4:
        return False
    ours, theirs = _places(left), _places(right)
    if ours and theirs:
        one = ours[0].id == theirs[0].id and not (gazetteer.demonym(left) or gazetteer.demonym(right))
        return one and _spelled_alike(a, b)
    listed = _body(left), _body(right)
    if any(listed):
        alike = respelled(a, b) or (" " not in a + b and _spelled_alike(a, b))
        return listed[0] == listed[1] and not left.isupper() and alike
    first, second = person(left), person(right)
    if first is not None and second is not None and _respelled(first, second):
        return True
    return not (ours or theirs) and respelled(a, b)


def acronym(short: str, full: str) -> bool:
    """Whether `short` is made of the initials of `full`: "SOHR", "Syrian Observatory for Human Rights"."""
    letters = _letters(short)
    if not (3 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) >= len(letters) - 1):
        return False
    words = key(full).split()
    lead = "".join(w[0] for w in words if w not in _SMALL)
    every = "".join(w[0] for w in words)
    return len(words) >= 3 and letters.casefold() in (lead, every)


def _letters(short: str) -> str:
    return short.replace(".", "").removeprefix("the ").removeprefix("The ").strip()


def _known(left: str, right: str, label: str | None) -> Verdict | None:
    """What the gazetteer says; None where it does not know both names."""
    listed = _body(left), _body(right)
    if all(listed):
        return _same_body(listed[0] or "", listed[1] or "")
    if any(listed):
        return Verdict.UNKNOWN if _places(left) or _places(right) else None
    ours, theirs = _places(left), _places(right)
    if ours and theirs:
        return _same_place(ours, theirs, label)
    seats = gazetteer.government(left), gazetteer.government(right)
    if all(seats):
        return Verdict.CONFLICT if seats[0] != seats[1] else Verdict.UNKNOWN
    return None


def _same_body(ours: str, theirs: str) -> Verdict:
    if ours == theirs:
        return Verdict.AGREE
    related = {gazetteer.parent_body(ours), gazetteer.parent_body(theirs), ours, theirs} - {None}
    return Verdict.CONFLICT if len(related) == len(_lineage(ours)) + len(_lineage(theirs)) else Verdict.UNKNOWN


def _lineage(name: str) -> frozenset[str]:
    above = gazetteer.parent_body(name)
    return frozenset({name, above} if above else {name})


def _same_place(ours: tuple[Place, ...], theirs: tuple[Place, ...], label: str | None) -> Verdict:
    if {p.id for p in ours} & {p.id for p in theirs}:
        return Verdict.AGREE
    if any(gazetteer.contains(a, b) or gazetteer.contains(b, a) for a in ours for b in theirs):
        return Verdict.UNKNOWN
    sure = label is not None or all(p.kind != "city" or p.population >= _KNOWN_CITY for p in (ours[0], theirs[0]))
    return Verdict.CONFLICT if sure else Verdict.UNKNOWN


def _places(name: str) -> tuple[Place, ...]:
    found = gazetteer.candidates(name)
    if found:
        return tuple(p for p in found if p.population >= _LIKELY * found[0].population)
    code = gazetteer.country(name)
    land = gazetteer.place_of(code) if code else None
    return (land,) if land else ()


def _body(name: str) -> str | None:
    return gazetteer.body(name) or gazetteer.is_outlet(name)


def _bodies(a: str, b: str, label: str | None) -> Verdict:
    """Two names of bodies as bags of words, with countries apart: "Polish Foreign Ministry"."""
    (ours, our_lands), (theirs, their_lands) = _bag(a), _bag(b)
    if not ours or not theirs:
        return Verdict.UNKNOWN
    if ours == theirs:
        if our_lands == their_lands:
            return Verdict.AGREE
        return Verdict.CONFLICT if our_lands and their_lands and not our_lands & their_lands else Verdict.UNKNOWN
    short, long = sorted((a.split(), b.split()), key=len)
    if label == "ORG" and len(short) == 1 and len(long) > 1 and len(short[0]) > 3:
        return Verdict.AGREE if short[0] == long[-1] and short[0] not in _GENERIC else Verdict.UNKNOWN
    return Verdict.UNKNOWN


@functools.lru_cache(maxsize=4096)
def _bag(folded: str) -> tuple[frozenset[str], frozenset[str]]:
    words = [_BRITISH.get(w, w) for w in folded.split() if w not in _SMALL]
    lands = {w: gazetteer.country(w.upper()) for w in words}
    rest = [w for w in words if not lands[w] and w not in _LEGAL]
    return frozenset(rest), frozenset(code for code in lands.values() if code)


def _persons(left: str, right: str, label: str | None) -> Verdict:
    first, second = person(left), person(right)
    if first is None or second is None:
        return Verdict.UNKNOWN
    verdict = same_person(first, second)
    if label == "PERSON":
        return verdict
    return Verdict.AGREE if verdict is Verdict.AGREE else Verdict.UNKNOWN


def _respelled(first: Person, second: Person) -> bool:
    if first.surname == second.surname:
        pairs = list(zip(first.given, second.given, strict=False))
        return any(_slips(x, y) for x, y in pairs) and all(x == y or _slips(x, y) for x, y in pairs)
    if same_person(first, second) is not Verdict.AGREE:
        return False
    return _letters_differ(first.surname, second.surname)


def _letters_differ(a: str, b: str) -> bool:
    """Whether two words differ by a letter or so: no initial, no short form."""
    return min(len(a), len(b)) >= 4 and a != b and compatible(a, b) and OSA.normalized_similarity(a, b) >= 0.6


def _slips(a: str, b: str) -> bool:
    """As `_letters_differ`, and for two rare given names beside one surname also a slip: "Ariel" / "Aerial"."""
    rare = not (given_gender(a) or given_gender(b)) and a[0] == b[0] and min(len(a), len(b)) >= 5
    return _letters_differ(a, b) or (rare and a != b and OSA.normalized_similarity(a, b) >= 0.6)


def _spelled_alike(a: str, b: str) -> bool:
    alike = fuzz.ratio(a, b) >= 60 and not a.startswith(b) and not b.startswith(a)
    return alike and len(re.findall(" ", a)) == len(re.findall(" ", b))
