"""Whether two numbers may count one thing that two sources call by different names: "34 matches", "34 games".

Asked only of two claims of one fact where neither source knows the other's number: over real clusters what is left then
is nearly always of one thing. So the words need not prove it; they must only not speak against it.
"""

from __future__ import annotations

from crosscheck.vocabulary.alike import GENERIC, IDLE
from crosscheck.vocabulary.counting import Counted
from crosscheck.vocabulary.countwords import inverse
from crosscheck.vocabulary.doers import SOMEBODY
from crosscheck.vocabulary.magnitude import Amount

NEARLY_ALL = 0.6
"""Share of all people from which on a group among them is no small part: 112 workers of 168 dead may be all of them."""
DOERS = ("er", "or", "ist", "ian", "man")
"""Endings of nouns that, where they are no things, are people."""
STEM = 4
"""Letters at the start that two names of one thing have in common: "dockers", "dockworkers"."""
ANYBODY = GENERIC | {"man", "victim", "suspect", "case"}
"""Nouns for people that say nothing of who they are."""
PART_OF_ALL = frozenset({"child", "woman", "student"})
"""Groups that are told of beside all people, as a part of them."""
PUPILS = frozenset({"child", "student"})
"""Groups that may be the same people."""
CROWD = frozenset({"worker", "passenger", "student", "protester", "migrant", "prisoner", "hostage", "player", "voter"})
"""Groups that may be everybody at the place: all aboard are passengers, all in a school are pupils."""


def other_names(one: Counted, two: Counted, amounts: tuple[Amount, Amount], *, only: bool = False) -> bool:
    """Whether two counts with different nouns may be of one thing.

    `only` tells that the sentences have words in common, and nothing else is counted in them that has no equal.
    """
    if one.part != two.part or one.part == "of" or {one.noun, two.noun} & IDLE:
        return False
    if one.sense != two.sense and not _untold(one, two):
        return False
    if one.noun == two.noun or {one.noun, two.noun} == PUPILS:
        # "fishermen rescued 80 people", "80 people were pulled out by fishermen"
        return one.sense != two.sense or one.noun != two.noun
    return _of_one_sort(one, two, amounts, only=only)


def may_be_called(one: Counted, two: Counted, *, alike: bool) -> bool:
    """Whether two nouns may stand for one group in two reports, as far as nouns and what describes them tell.

    Things of two sorts may not, nor may two groups of people, people and things, what is described otherwise, or
    children beside all people, of whom they are a part; and where no other word is common to the sentences (`alike`),
    one of the two must say no more than that they are people.
    """
    nouns = {one.noun, two.noun}
    groups = set(inverse("groups").values()) - ANYBODY
    if _told_apart(one.noun, two.noun) or nouns <= groups:
        return False
    if one.modifiers and two.modifiers and not one.modifiers & two.modifiers:
        return False
    if nouns & ANYBODY:
        return not nouns & PART_OF_ALL
    people = {noun in groups or noun.endswith(DOERS) for noun in nouns}
    return alike and len(people) == 1


def _of_one_sort(one: Counted, two: Counted, amounts: tuple[Amount, Amount], *, only: bool) -> bool:
    """Whether two nouns may be names of one thing, or of everybody at one place."""
    groups = set(inverse("groups").values())
    if groups & {one.noun, two.noun} or GENERIC & {one.noun, two.noun}:
        return _everybody(one, two, amounts)
    if not (one.noun and two.noun) or " " in one.noun + two.noun or _told_apart(one.noun, two.noun):
        return False
    return only or _tied(one, two)


def _untold(one: Counted, two: Counted) -> bool:
    """Whether the words of one do not say what befell those to whom the same did it: "pulled from the sea"."""
    return not (one.sense and two.sense) and one.noun == two.noun and bool(_owners(one) & _owners(two))


def _everybody(one: Counted, two: Counted, amounts: tuple[Amount, Amount]) -> bool:
    """Whether one counts people and the other a group that may be all of them."""
    least, most = sorted(a.low for a in amounts)
    nouns = {one.noun, two.noun}
    known = one.sense or (one.act == two.act and one.act) or (_owners(one) | one.links) & (_owners(two) | two.links)
    return bool(nouns & GENERIC) and nouns <= GENERIC | CROWD and bool(known) and least >= NEARLY_ALL * float(most)


def _told_apart(one: str, two: str) -> bool:
    """Whether both are known for things of two sorts, ships and houses, or one is people by its ending: "readers"."""
    known = inverse("things") | inverse("sorts")
    if one in known and two in known:
        return known[one] != known[two]
    return any(a in known and b not in known and b.endswith(DOERS) for a, b in ((one, two), (two, one)))


def _tied(one: Counted, two: Counted) -> bool:
    """Whether act, description or the start of the names is one."""
    acts = one.act == two.act and bool(one.act) and one.relation == two.relation
    return acts or bool(one.modifiers & two.modifiers) or one.noun[:STEM] == two.noun[:STEM]


def _owners(what: Counted) -> frozenset[str]:
    return what.owners - {SOMEBODY}
