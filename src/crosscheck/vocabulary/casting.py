"""Whether two events have the same parties in the same roles."""

from __future__ import annotations

from crosscheck.model import Verdict
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.parties import Party, overlap, same_party
from crosscheck.vocabulary.predicates import common, words

MANY = 5
"""Words besides the verb from which on two claims of one verb are of one event, whomever a pronoun in it stands for."""
FEW = 2
"""Words besides the verb from which on two claims of one fact are about one event."""


def role(left: tuple[Party, ...] | None, right: tuple[Party, ...] | None) -> Verdict:
    """AGREE where the two share a party, CONFLICT where both are told and differ, else UNKNOWN."""
    if left is None or right is None:
        return Verdict.UNKNOWN
    named = [tuple(b for p in side for b in _behind(p)) for side in (left, right)]
    if overlap(left, right) or _same_nouns(left, right) or overlap(*named):
        return Verdict.AGREE
    if any(same_party(a, b) is Verdict.UNKNOWN for a in left for b in right if a.name and b.name):
        return Verdict.UNKNOWN
    if any(a.head == b.head and a.plural != b.plural and not (a.count or b.count) for a in left for b in right):
        return Verdict.UNKNOWN  # "Peeters" is read as one, and as many
    return Verdict.CONFLICT


def _same_nouns(left: tuple[Party, ...], right: tuple[Party, ...]) -> bool:
    return any(
        common(a.head, "nouns") == common(b.head, "nouns")
        and not (a.name or b.name or (a.within and b.within))
        and (a.plural == b.plural and not (a.count and b.count and a.count != b.count))
        for a in left
        for b in right
    )


def _behind(found: Party) -> tuple[Party, ...]:
    """The named parties that a party is or acts for: "the US" for "a US airstrike"."""
    if found.name is not None:
        return (found,)
    acting = found.head in words("predicates", "acting")
    return tuple(Party(name=n, head=n) for n in found.within) if acting else ()


def strangers(left: Event, right: Event) -> bool:
    """Whether both name who does it, or who undergoes it, and the names are of two.

    Whom a pronoun stands for is a guess, which so many words in common outweigh.
    """
    sure = len(left.words & right.words) < MANY
    return any(
        mine is not None
        and theirs is not None
        and (sure or not any(p.guessed for p in (*mine, *theirs)))
        and all(_behind(p) for p in (*mine, *theirs))
        and not any(
            same_party(a, b) is not Verdict.CONFLICT or _kin(a, b)
            for p in mine
            for q in theirs
            for a in _behind(p)
            for b in _behind(q)
        )
        for mine, theirs in (
            (left.agents, right.agents),
            (left.patients, right.patients),
            (left.partners or None, right.partners or None),
        )
    )


def _kin(left: Party, right: Party) -> bool:
    """Whether two bodies may be one, by what they are called first: "the Labour Party", "Labour headquarters"."""
    if not left.label == right.label == "ORG" or left.name is None or right.name is None:
        return False
    one, two = (name.casefold().removeprefix("the ").split()[0] for name in (left.name, right.name))
    return one == two and not lexicon.public(f"{one} of")


def other_target(left: Event, right: Event) -> bool:
    """Whether both tell who or what undergoes it, and these are two: "brought the boys out", "brought the total"."""
    return role(left.patients, right.patients) is Verdict.CONFLICT


def other_cast(left: Event, right: Event) -> bool:
    """Whether what undergoes it is two; of what nobody undergoes, "lived at the home", whether who does it is two."""
    alone = not any(e.patients or e.partners for e in (left, right))
    return other_target(left, right) or (alone and role(left.agents, right.agents) is Verdict.CONFLICT)


def one_cast(left: Event, right: Event) -> bool:
    """Whether the named parties of the two go together, in whatever roles: who meets whom may be told from either side.

    Where one names nobody, the words around both must do.
    """
    mine, theirs = left.cast, right.cast
    if not mine or not theirs:
        return len(left.words & right.words) >= FEW
    shared = [p for p in mine if any(same_party(p, q) is Verdict.AGREE for q in theirs)]
    return len(shared) >= min(len(mine), len(theirs))


def firm(left: Event, right: Event) -> bool:
    """Whether the shared party is sure to be the same: a name or something definite in both."""
    return any(
        any(p.firm for p in mine) and any(p.firm for p in theirs) and role(mine, theirs) is Verdict.AGREE
        for mine, theirs in ((left.agents, right.agents), (left.patients, right.patients))
        if mine is not None and theirs is not None
    )


def settled(left: Event, right: Event, roles: tuple[Verdict, Verdict]) -> bool:
    """Whether enough is the same for one event: both roles, or one role where the other is told by neither or one."""
    if left.patients is None and right.patients is None:
        return roles[0] is Verdict.AGREE
    if roles[1] is Verdict.AGREE:
        return True
    return (left.patients is None) != (right.patients is None) and left.mood.positive == right.mood.positive
