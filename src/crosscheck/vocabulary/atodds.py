"""Two events of one verb, or of two that exclude each other: one side tells what the other leaves open or denies.

What the verb governs and who takes part may be worded in two ways; the words around it must do then.
"""

from __future__ import annotations

from functools import cache

from crosscheck.model import Verdict
from crosscheck.vocabulary.casting import FEW, other_target, role
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.predicates import common, contrary, weaker, words
from crosscheck.vocabulary.stances import AHEAD, BEGUN, DONE, FACT, FUTURE, POSSIBLE, Mood

EMPTY = frozenset({"be", "have", "deny"})
"""Verbs that say too little, or are denials themselves, to be held against their negation by the words around them."""
MANY = 4
"""The same from which on what undergoes it may be told in two ways: "the raid was aimed at X", "a drone aimed at X"."""
HEARD = 4
"""Words in common from which on what one speaker denies and another tells is one thing."""


def one_verb(left: Event, right: Event) -> bool:
    """Whether both tell one verb, one of them perhaps with the verb that it governs: "vowed to answer", "vowed"."""
    short, long = sorted((left.predicate, right.predicate), key=len)
    lent = words("predicates", "light") | words("predicates", "enabling") | words("predicates", "resulting") | EMPTY
    governs = long.startswith(f"{short} ") and short not in lent
    return short == long or governs


def turned(left: Event, right: Event) -> bool:
    """Whether one tells the contrary of what the other tells, both as done, with words in common around it."""
    if not (left.mood.done and right.mood.done and contrary(left.predicate, right.predicate)):
        return False
    if other_theme(left, right):
        return False
    parts = role(left.agents, right.agents), role(left.patients, right.patients)
    both = parts == (Verdict.AGREE, Verdict.AGREE)
    return parts[0] is not Verdict.CONFLICT and (both or _near(left, right))


def other_theme(left: Event, right: Event) -> bool:
    """Whether two verbs tell how far two things are: "started the game", "finished with 11 points"."""
    phase = {left.predicate, right.predicate} & words("predicates", "phase")
    things = left.patients or left.agents, right.patients or right.agents
    return bool(phase) and role(*things) is Verdict.CONFLICT


def hedged(open_: Event, told: Event) -> bool:
    """Whether the one only may be, and the other is told as so: "may have left" and "left", "may" and "will leave"."""
    a, b = open_.mood, told.mood
    perhaps = a.positive and b.positive and a.certainty <= POSSIBLE
    if other_target(open_, told) and len(open_.words & told.words) <= FEW:
        return False
    if a.progress >= DONE:
        return perhaps and b.certainty == FACT and b.progress >= BEGUN
    will = a.progress == b.progress == FUTURE and b.certainty == AHEAD
    return perhaps and will and _near(open_, told)


def denies(no: Event, yes: Event) -> bool:
    """Whether the one tells as not so, in its own words, what the other tells as so."""
    a, b = no.mood, yes.mood
    whole = not a.positive and b.positive and not (a.partial or b.partial or a.later or a.sourced)
    to_come = a.progress == b.progress == FUTURE and a.certainty == b.certainty == AHEAD
    flat = whole and (min(a.certainty, b.certainty) == FACT or to_come)
    heard = no.told and yes.told and len(no.words & yes.words) < HEARD
    if not flat or heard or no.predicate in EMPTY or not _near(no, yes):
        return False
    return not other_target(no, yes) or len(no.words & yes.words) >= MANY


def _near(left: Event, right: Event) -> bool:
    """Whether enough is the same around the verb, or some of it and who does or undergoes it.

    A name of several words counts once.
    """
    both = left.words & right.words
    shared = len(both) - sum(len(name & both) - 1 for name in _names(left) & _names(right) if name & both)
    return shared > FEW or (shared == FEW and share_party(left, right))


def _names(found: Event) -> frozenset[frozenset[str]]:
    """The words of each name among those who take part."""
    there = (*(found.agents or ()), *(found.patients or ()), *found.partners)
    return frozenset(frozenset(p.name.casefold().split()) for p in there if p.name)


def share_party(left: Event, right: Event) -> bool:
    """Whether one does it in both, or one undergoes it."""
    return Verdict.AGREE in (role(left.agents, right.agents), role(left.patients, right.patients))


def errand(left: Event, right: Event) -> bool:
    """Whether the one tells as open or not so what in the other was meant by something that was done.

    "Did not evacuate them", "sent helicopters to evacuate them".
    """
    meant, said = (left, right) if left.meant else (right, left)
    if not meant.meant or not said.asserted or left.predicate != right.predicate:
        return False
    alike = len(said.words & meant.words) >= FEW and not other_target(said, meant)
    return alike and meant.mood.done and _unreal(said.mood)


def aside(left: Event, right: Event) -> bool:
    """Whether the one tells as open or not so what the other tells by another word: nothing else in the two differs.

    "Was not rescued from the ruins", "rescue workers pulled her from the ruins".
    """
    no, yes = (left, right) if _unreal(left.mood) else (right, left)
    if not (_unreal(no.mood) and _so(yes.mood, no.mood)) or not (no.asserted and yes.asserted):
        return False
    if no.told != yes.told or no.noun or yes.noun or {no.predicate, yes.predicate} & EMPTY:
        return False
    if not no.mood.positive and (_lacks(no) != _lacks(yes) or contrary(no.predicate, yes.predicate)):
        return False  # "did not attend", "skipped"
    if weaker(no.predicate, yes.predicate) or yes.words & _hedges() or not _cast(no) & _cast(yes):
        return False
    if no.predicate in yes.near:
        return len(no.words & yes.words) >= FEW
    mine, theirs = _around(no), _around(yes)
    shared = len(mine & theirs)
    enough = shared > FEW or (shared == FEW and share_party(no, yes))
    return enough and 2 * shared >= max(len(mine), len(theirs))


def _lacks(found: Event) -> bool:
    """Whether the verb says by itself that something is not so."""
    return bool({found.predicate, *found.predicate.split()} & words("predicates", "lacking"))


def _around(found: Event) -> frozenset[str]:
    """What its own clause speaks of, with those who take part: "the ferry is to be handed over"."""
    return found.near | _cast(found)


def _cast(found: Event) -> frozenset[str]:
    """The words for those who take part."""
    there = (*(found.agents or ()), *(found.patients or ()))
    named = (w for p in there for w in (p.head, *(p.name or "").casefold().split()))
    return frozenset(common(common(w, "nouns"), "verbs") for w in named) - {"the"}


@cache
def _hedges() -> frozenset[str]:
    """The words that leave open what a noun says, and the verbs that they are read as."""
    found = words("labels", "hedges")
    return found | {w.removesuffix("ed") for w in found} | {w.removesuffix("d") for w in found}


def _unreal(found: Mood) -> bool:
    """Whether it is told as not so in whole, or as what may have been, or may come."""
    if found.partial or found.later or found.sourced:
        return False
    sure = found.certainty >= (FACT if found.progress >= DONE else AHEAD)
    return sure if not found.positive else found.certainty <= POSSIBLE


def _so(found: Mood, against: Mood) -> bool:
    """Whether it is told as done, or as what will come where that is what the other leaves open."""
    if against.progress >= DONE:
        return found.done
    return found.positive and found.progress == against.progress == FUTURE and found.certainty == AHEAD
