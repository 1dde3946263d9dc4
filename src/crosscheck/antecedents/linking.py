"""Joins mentions of one referent and gives each the fullest name that the article has for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.antecedents.recognition import explained
from crosscheck.model import Document, Mention, Verdict
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.persons import Person, given_gender, person, same_person
from crosscheck.vocabulary.states import spelled_out

_SORTS = {"PERSON": "person", "NORP": "people", "GPE": "place", "LOC": "place", "FAC": "place"}
BEFORE = 24
"""Characters before a name in which its title stands."""


def link(mentions: Sequence[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions, in order, each with the fullest name of its referent."""
    text = document.body.article.text
    spelled = {short: m.surface for m in mentions if (short := explained(m, text))}
    heads = tuple(s for s in document.sentences if s.headline)
    headed = frozenset(m.start for m in mentions for s in heads if s.start <= m.start < s.end)
    fullest = _people([m for m in mentions if m.label == "PERSON"], text, headed)
    others = _others([m for m in mentions if m.label != "PERSON"])
    return tuple(
        replace(m, name=fullest.get(m.start) or spelled.get(m.surface) or _state(m) or others.get(m.start) or m.surface)
        for m in mentions
    )


def _state(mention: Mention) -> str | None:
    return spelled_out(mention.surface) if mention.label == "GPE" else None


def _people(mentions: Sequence[Mention], text: str, headed: frozenset[int]) -> dict[int, str]:
    """Start of mention -> fullest name. A surname, or a first name alone, goes to its only bearer in the article.

    `headed` are the mentions in headlines, where capitals hide the end of a name ("Eric Lee Defeated by ..."): they
    give a name only where the story gives none.
    """
    parsed = {m.start: _person(m, text) for m in mentions}
    full = [m for m in mentions if (p := parsed[m.start]) is not None and len(p.words) > 1]
    groups: dict[int, int] = {}
    for turn, mention in enumerate(full):
        earlier = next((m for m in reversed(full[:turn]) if _agree(parsed[m.start], parsed[mention.start])), None)
        groups[mention.start] = groups[earlier.start] if earlier else mention.start
    best: dict[int, str] = {}
    for mention in sorted(full, key=lambda m: _rank(m, headed)):
        best[groups[mention.start]] = mention.surface
    names_of = {m.start: best[groups[m.start]] for m in full}
    for mention in mentions:
        ours = parsed[mention.start]
        if mention.start in names_of or ours is None:
            continue
        bearers = {groups[m.start] for m in full if _agree(parsed[m.start], ours)}
        bearers = bearers or {groups[m.start] for m in full if _first(parsed[m.start]) == ours.words[0]}
        names_of[mention.start] = best[bearers.pop()] if len(bearers) == 1 else mention.surface
    return names_of


def _rank(mention: Mention, headed: frozenset[int]) -> tuple[bool, int, int, int]:
    """The fuller of two names ranks higher; of equals the earlier."""
    surface = mention.surface
    return mention.start not in headed, len(surface.split()), len(surface), -mention.start


def _first(name: Person | None) -> str:
    return name.words[0] if name else ""


def _person(mention: Mention, text: str) -> Person | None:
    """The mention as a person's name, with the gender that a title or the given name tells."""
    ours = person(mention.surface)
    if ours is None or ours.gender:
        return ours
    before = text[max(0, mention.start - BEFORE) : mention.start].split()
    titled = person(f"{before[-1]} {mention.surface}") if before else None
    told = titled.gender if titled and titled.words == ours.words else ""
    return replace(ours, gender=told or (given_gender(ours.given[0]) if ours.given else ""))


def _agree(first: Person | None, second: Person | None) -> bool:
    return first is not None and second is not None and same_person(first, second) is Verdict.AGREE


def _others(mentions: Sequence[Mention]) -> dict[int, str]:
    """Bodies share the fullest of the names that agree; a place does so only where it stands abbreviated."""
    surfaces: dict[str, list[str]] = {}
    for mention in mentions:
        known = surfaces.setdefault(_SORTS.get(mention.label, "body"), [])
        if mention.surface not in known:
            known.append(mention.surface)
    fullest = {
        (sort, one): max((other for other in known if _fuller(one, other, sort)), key=lambda s: (_fullness(s), s))
        for sort, known in surfaces.items()
        for one in known
    }
    return {m.start: fullest[_SORTS.get(m.label, "body"), m.surface] for m in mentions}


def _fuller(one: str, other: str, sort: str) -> bool:
    if one == other:
        return True
    if sort == "people" or (sort == "place" and not (one.isupper() and len(one) <= 6)):
        return False
    return names.same(one, other, "GPE" if sort == "place" else "ORG") is Verdict.AGREE


def _fullness(surface: str) -> tuple[int, int]:
    """More words are fuller, then more letters."""
    return (len(gazetteer.key(surface).split()), len(gazetteer.key(surface)))
