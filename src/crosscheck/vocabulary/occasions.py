"""Which happening a date belongs to: the verb or noun that governs it, its tense, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Claim, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.countwords import act, classes, words
from crosscheck.vocabulary.courses import Course, course
from crosscheck.vocabulary.days import Direction
from crosscheck.vocabulary.doers import actors, named, noun_class
from crosscheck.vocabulary.syntax import children, head_of, named_beside, top

PLAIN = frozenset({"", "on", "in", "at", "during", "of", "over", "for", "around", "within"})
SINCE = frozenset({"since", "from"})
HOURS = frozenset({"hour", "night", "morning", "afternoon", "evening", "dawn", "noon", "midnight", "dusk", "midday"})
"""Nouns between a day and its event that are no events: "Tuesday night"."""
UNTIL = frozenset({"until", "till", "through"})
BOUNDS = SINCE | UNTIL | {"before", "after"}
"""Prepositions that bound a time also from above another one: "since early on Tuesday"."""
OTHER_TIMES = frozenset(
    {"last", "first", "second", "previous", "earlier", "prior", "another", "next", "other", "similar"}
)
"""Adjectives that make an event another one of its sort: "his last arrest"."""
PHRASAL = " + "
"""Stands between verb and particle in the name of an event that has no noun."""
DISAPPEAR = "disappear"
"""The act of whoever went missing."""
PLAN = "plan"
"""The act where something is meant for a time: "closing is expected in May", "is foreseen for June"."""
DIES = frozenset({"die", "perish", "drown"})
"""Verbs whose subject it befalls."""
PARTICLES = frozenset({"out", "up", "off", "down", "away", "back", "over", "apart"})
"""What makes a light verb an act, as an adverb: "brought out of the cave", but not "over two days"."""
DEADLINES = frozenset({"until", "by"})
"""How an event lies to a date that, where no more is told, is still to come: "closed until Friday"."""
TOLD_OF = frozenset(
    {"know", "believe", "say", "think", "report", "suspect", "accuse", "charge", "allege", "see", "show"}
)
"""Verbs whose participle behind "is" tells of the past: "is seen on Monday", "is accused of"."""
FUTURE = frozenset({"will", "shall", "would", "may", "might", "can", "could", "should", "must", "'ll", "to"})
COMING = frozenset({"will", "shall", "'ll", "to"})
PAST = frozenset({"did", "was", "were", "had", "has", "have", "been", "'d", "'ve"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What a date is the date of."""

    event: str = ""
    """Class of the verb or noun; `say:...` for what somebody says; empty where the parse does not tell."""
    relation: str = ""
    """How the event lies to the date: at it (empty), `since`, `until`, `by`, `before`, `after`."""
    tense: Direction = None
    agents: frozenset[str] = frozenset()
    patients: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """Those of both who are named."""
    called: frozenset[str] = frozenset()
    """What those who are named are called besides: "mother" for "his mother, Anna Ruiz"."""
    noun: bool = False
    """Whether it is told by a noun: "Monday's debate"."""
    course: Course = ""
    """Whether it is a part of what goes on for days, "in the trial", or its first or last day."""
    adrift: bool = False
    """Whether it is a participle in a clause that does not tell whom it befell: "arrested on May 6"."""


def occasion(claim: Claim, start: int, end: int, *, year: bool = False) -> Occasion:
    """The happening that the date at `start`..`end` of the raw text belongs to.

    `year` tells that the date is a year alone: right before a noun, it names the thing ("the 1992 law").
    """
    tokens = claim.tokens
    inside = tuple(t for t in tokens if t.start < end and start < t.end)
    key = top(inside)
    if key is None:
        return Occasion()
    relation, noun, verb = _climb(tokens, key, frozenset(t.index for t in inside))
    if year and noun is not None and key.dep in {"compound", "nmod", "nummod", "amod"}:
        return Occasion(relation=relation)
    governing = verb if noun is None else noun
    if governing is None or governing.lemma in words("light", "amounts"):
        # "what the shares cost on Monday", "Monday's price" are no days on which something happened
        return Occasion(relation=relation if governing is None else governing.lemma)
    tense = _tense(tokens, verb)
    timed = noun is None and verb is not None and not claim.headline and _timetabled(tokens, verb)
    tense = "future" if relation in DEADLINES or timed else tense
    if verb is not None and noun is None and verb.lemma in words("light", "planned") and relation == "":
        tense = _planned_tense(tokens, verb, tense)
    apart = frozenset(t.index for t in inside)
    if noun is not None and any(t.lemma in OTHER_TIMES for t in children(tokens, noun, "amod", "det")):
        return Occasion(relation=relation, tense=tense)
    lasts = course(tokens, governing)
    if noun is not None:
        about = [t for t in _objects(tokens, noun) if t.index not in apart]
        return Occasion(
            event=_event(noun, verbal=False),
            relation=relation,
            tense=tense,
            patients=actors(claim, about),
            names=named(claim, about),
            noun=True,
            course=lasts,
        )
    return replace(_of_verb(claim, governing, relation, tense, apart), course=lasts)


def _of_verb(claim: Claim, verb: Token, relation: str, tense: Direction, apart: frozenset[int]) -> Occasion:
    tokens = claim.tokens
    above = head_of(tokens, verb)
    agents = [t for t in children(tokens, verb, "nsubj", "agent") if t.index not in apart]
    if not agents and above is not None and verb.dep in {"conj", "xcomp"}:
        agents = list(children(tokens, above, "nsubj", "agent"))
    patients = [t for t in children(tokens, verb, "dobj", "nsubjpass", "oprd") if t.index not in apart]
    if above is not None and above.pos in {"NOUN", "PROPN"}:
        agents, patients = _of_noun(verb, above, agents, patients)
    agents, patients = _joined(tokens, agents), _joined(tokens, patients)
    event = _planned(verb, patients) or _into(tokens, verb) or _gone(tokens, verb) or _event(verb, verbal=True)
    if not event and verb.lemma in words("light", "events"):
        carried = next((t for t in (*patients, *agents) if t.pos == "NOUN" and t.lemma != "place"), None)
        known = carried is not None and (verb.lemma != "be" or carried.lemma in classes("acts"))
        event = act(carried) if known else ""
        patients = [t for t in patients if t is not carried]
        agents = [t for t in agents if t is not carried]
    event = event or _phrasal(tokens, verb)
    agents = [t for t in agents if t.pos == "PROPN" or t.lemma not in classes("acts")]  # "the strike killed": no doer
    if verb.lemma in DIES and not patients:
        agents, patients = [], agents
    apposed = [t for t in (*agents, *patients) if named_beside(tokens, t) is not None]
    return Occasion(
        event=event,
        relation=relation,
        tense=tense,
        agents=actors(claim, agents),
        patients=actors(claim, patients),
        names=named(claim, (*agents, *patients)),
        called=frozenset(noun_class(t, people=True) for t in apposed),
        adrift=verb.tag == "VBN" and not (agents or patients or children(tokens, verb, "aux", "auxpass")),
    )


def _planned(verb: Token, patients: list[Token]) -> str:
    """The happening that is meant for a time: "the election is set for October"; of what is none, `PLAN`."""
    meant = [t for t in patients if t.dep == "nsubjpass"] if verb.lemma in words("light", "planned") else []
    return next((act(t) for t in meant if t.lemma in classes("acts")), PLAN if meant else "")


def _joined(tokens: Sequence[Token], nouns: list[Token]) -> list[Token]:
    """The nouns with those that "and" joins to them."""
    found = list(nouns)
    for noun in found:
        found += [t for t in children(tokens, noun, "conj") if t.pos in {"NOUN", "PROPN"} and t not in found]
    return found


def _into(tokens: Sequence[Token], verb: Token) -> str:
    """The act that a light verb puts behind a preposition: "taken into custody", "came under attack"."""
    if verb.lemma not in words("light", "verbs"):
        return ""
    behind = (n for prep in children(tokens, verb, "prep") for n in children(tokens, prep, "pobj"))
    return next((act(n) for n in behind if n.pos == "NOUN" and n.lemma in classes("acts")), "")


def _gone(tokens: Sequence[Token], verb: Token) -> str:
    """The act of whoever "went missing" or "was last seen"."""
    told = {t.lemma for t in children(tokens, verb, "acomp", "oprd", "xcomp", "attr", "advmod")}
    if (verb.lemma in {"go", "be", "report"} and "missing" in told) or (verb.lemma == "see" and "last" in told):
        return DISAPPEAR
    return ""


def _phrasal(tokens: Sequence[Token], verb: Token) -> str:
    """The act of a verb that says nothing without its particle: "brought out", "took over"."""
    if verb.pos != "VERB":
        return ""
    found = next((t for t in children(tokens, verb, "prt", "prep", "advmod") if t.lemma in PARTICLES), None)
    return "" if found is None else f"{verb.lemma}{PHRASAL}{found.lemma}"


def _of_noun(verb: Token, noun: Token, agents: list[Token], patients: list[Token]) -> tuple[list[Token], list[Token]]:
    """Agents and patients of a verb that says more of a noun: "civilians killed", "women who disappeared"."""
    if verb.dep == "acl" and verb.tag == "VBN" and not patients:
        return agents, [noun]
    if verb.dep == "acl" and verb.tag == "VBG" and not agents:
        return [noun], patients
    if verb.dep == "relcl":
        swap = {t.index for t in (*agents, *patients) if t.tag in {"WP", "WDT"}}
        return [noun if t.index in swap else t for t in agents], [noun if t.index in swap else t for t in patients]
    return agents, patients


def _climb(tokens: Sequence[Token], key: Token, inside: frozenset[int]) -> tuple[str, Token | None, Token | None]:
    """(relation, event noun or None, verb above or None)."""
    at, relation, noun, steps, passed = key, "", None, 0, False
    while steps < 9:
        above = head_of(tokens, at)
        steps += 1
        if above is None:
            verb = at if at.pos in {"VERB", "AUX"} and at.index not in inside else None
            return relation, noun, verb
        if above.pos in {"ADP", "SCONJ"} and above.lemma != "of" and noun is None:
            # else it governs another noun: "by forces on Tuesday", "from the rubble of a house on Tuesday"
            if at is key or (above.lemma.lower() in BOUNDS and not passed):
                relation = relation or _relation(above.lemma)
        elif above.pos in {"VERB", "AUX"}:
            return relation, noun, above
        elif above.lemma in HOURS:
            pass
        elif above.pos in {"NOUN", "PROPN"} and noun is None and above.index not in inside:
            direct = at.dep in {"compound", "nmod", "poss", "nummod", "npadvmod", "amod"}
            if above.pos == "NOUN" and (direct or above.lemma in classes("acts")):
                noun = above
            passed = passed or at is not key
        at = above
    return relation, noun, None


def _relation(lemma: str) -> str:
    word = lemma.lower()
    return "" if word in PLAIN else "since" if word in SINCE else "until" if word in UNTIL else word


def _event(token: Token, *, verbal: bool) -> str:
    cue = lexicon.verb(token.lemma) if verbal else None
    if cue is not None and token.lemma not in classes("acts"):
        return f"say:{cue.group}"
    return act(token)


def _tense(tokens: Sequence[Token], verb: Token | None) -> Direction:
    if verb is None:
        return None
    helpers = {t.text.lower() for t in children(tokens, verb, "aux", "auxpass")}
    past = "have" in helpers and not helpers & COMING  # "should not have left"
    if helpers & FUTURE and not past:
        return "future"
    if verb.tag in {"VBD", "VBN"} or helpers & PAST:
        return "past"
    return None


def _timetabled(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the present tells with a date what is to come: "sits on Tuesday", "are lowered from Sunday"."""
    helpers = {t.text.lower() for t in children(tokens, verb, "aux", "auxpass")}
    if verb.tag == "VBN":
        return bool(helpers) and helpers <= {"is", "are", "'s", "’s"} and verb.lemma not in TOLD_OF
    return verb.tag in {"VBZ", "VBP"} and not helpers & PAST and lexicon.verb(verb.lemma) is None


def _planned_tense(tokens: Sequence[Token], verb: Token, tense: Direction) -> Direction:
    """What "is set for" tells lies ahead, and what "was set for" tells need not."""
    helpers = {t.text.lower() for t in children(tokens, verb, "auxpass")}
    if helpers & {"is", "are", "'s", "been"}:
        return "future"
    return None if helpers else tense


def _objects(tokens: Sequence[Token], noun: Token) -> list[Token]:
    """What an event noun is about: "the attack on the village", "the Manbij attack"."""
    found = list(children(tokens, noun, "compound"))
    for prep in children(tokens, noun, "prep"):
        if prep.lemma in {"on", "of", "with", "against"}:
            found += children(tokens, prep, "pobj")
    return [t for t in found if t.pos in {"NOUN", "PROPN"}]
