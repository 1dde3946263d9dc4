"""Whether two numbers count the same thing: unknown unless that is sure."""

from __future__ import annotations

from typing import Literal, TypeAlias

from crosscheck.vocabulary.counting import Counted
from crosscheck.vocabulary.doers import SOMEBODY
from crosscheck.vocabulary.gazetteer import place_of

Likeness: TypeAlias = Literal["same", "part"]
"""`part`: one counts a group ("56 civilians") of those whom the other counts ("85 people")."""

GENERIC = frozenset({"", "people"})
IDLE = frozenset(
    {"time", "way", "thing", "point", "step", "part", "case", "side", "half", "reason", "one", "day", "kind"}
)
"""Nouns that say nothing of what is counted."""
AGENTS = frozenset({"expelled", "arrested", "rescued", "kidnapped"})
"""Senses whose count belongs to who does it: Germany expels four diplomats, France six."""


def alike(left: Counted, right: Counted, *, measure: bool, equal: bool) -> Likeness | None:
    """How the matters of two numbers of one unit relate; None where they differ or that is not known.

    Args:
        left: what one number counts.
        right: what the other counts.
        measure: whether the numbers have a unit of their own.
        equal: whether the amounts agree, so that less is asked of the words around them.
    """
    if measure:
        return "same" if _same_measure(left, right) and not two_lands(left, right) else None
    if left.sense != right.sense or not _same_part(left, right):
        return None
    if left.sense:
        return _same_people(left, right, equal=equal)
    return "same" if _same_things(left, right, equal=equal) else None


def two_lands(left: Counted, right: Counted) -> bool:
    """Whether each is tied to a country, and not to one that both are: "55 percent of traffic in Saudi Arabia"."""
    ours, theirs = (frozenset(w for w in c.links if place_of(w.upper()) is not None) for c in (left, right))
    return clash(ours, theirs)


def _same_part(left: Counted, right: Counted) -> bool:
    plain = {left.part, right.part} <= {"", "including"} and left.noun not in GENERIC and right.noun not in GENERIC
    return left.part == right.part or plain


def _same_people(left: Counted, right: Counted, *, equal: bool) -> Likeness | None:
    if left.sense in AGENTS and (left.owners or right.owners) and not left.owners & right.owners - {SOMEBODY}:
        return None
    generic = (left.noun in GENERIC) + (right.noun in GENERIC)
    if generic == 1:
        return "part"
    if generic == 0 and left.noun != right.noun:
        return None
    if generic == 2 and left.part == "including":
        return None
    return "same" if equal or not clash(left.modifiers, right.modifiers) else None


def _same_things(left: Counted, right: Counted, *, equal: bool) -> bool:
    if not left.noun or left.noun != right.noun or left.noun in IDLE or left.part == "of":
        return False
    if equal:
        return True
    if SOMEBODY in left.owners | right.owners:
        return False
    if left.act != right.act or left.relation != right.relation:
        return False
    apart = clash(left.modifiers, right.modifiers) or clash(left.owners, right.owners) or clash(left.links, right.links)
    tied = bool(left.act or left.owners & right.owners or left.links & right.links)
    return tied and not apart


def _same_measure(left: Counted, right: Counted) -> bool:
    if left.part != right.part or clash(left.owners, right.owners):
        return False
    if left.noun or right.noun:
        acts = left.act == right.act or not (left.act and right.act)
        return left.noun == right.noun and acts and not clash(left.modifiers, right.modifiers)
    if SOMEBODY in left.owners | right.owners:
        return False
    tied = left.owners & right.owners or left.links & right.links
    return (
        left.act == right.act and left.relation == right.relation and bool(tied) and not clash(left.links, right.links)
    )


def clash(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both are known and have nothing in common."""
    known = left - {SOMEBODY}, right - {SOMEBODY}
    return all(known) and not known[0] & known[1]
