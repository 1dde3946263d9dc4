"""Whether a claim says that one thing brought about another: "caused by a fault", "rain had loosened the rock"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.members import people
from crosscheck.vocabulary.parties import party
from crosscheck.vocabulary.syntax import children, head_of, subtree
from crosscheck.vocabulary.verbatim import LONG_MONTHS

PURE = frozenset({"cause", "trigger", "spark", "ignite", "start", "blame"})
"""Verbs that say nothing but that one thing brought about another."""
CAUSAL = PURE | {"down", "hit", "strike", "crash", "bring"}
"""Verbs between a cause and what it brought about; the cause is their subject, or stands behind their preposition."""
UNDOING = CAUSAL | {
    "set",
    "knock",
    "cut",
    "sever",
    "tear",
    "loosen",
    "disable",
    "cripple",
    "paralyse",
    "halt",
    "switch",
}
"""The same for what befalls a thing of which the story tells."""
PREPOSITIONS = frozenset({"by", "to", "of", "on", "from", "after", "because"})
FAIL = frozenset({"fail", "burst", "malfunction", "jam", "overheat", "snap", "break", "crack", "rupture"})
FAILURES = frozenset({"failure", "malfunction", "fault", "defect", "breakdown", "rupture", "loss"})
"""Nouns for the same: "a failure of the steering gear"."""
REASONS = frozenset({"cause", "reason", "culprit", "trigger", "origin"})
"""What a form of "be" makes of them: "the cause was a brake failure"."""
AMOUNTS = frozenset({"hour", "day", "night", "week", "month", "spell", "series", "lot"})
OTHERS = frozenset({"tear", "greenhouse"})
"""Words before a cause that make it another thing: "tear gas"."""
YOUNG = frozenset({"man", "woman", "youth", "boy", "girl", "teenager"})


def brings(claim: Claim, cause: Token, topic: Mapping[str, Any]) -> bool:
    """Whether the text says that this brought about what the topic is about."""
    about = frozenset(topic["about"])
    called = frozenset(topic.get("called", topic["about"]))
    at: Token | None = cause
    while at is not None and at.dep in {"compound", "amod", "nmod"}:
        at = head_of(claim.tokens, at)
        if at is not None and at.lemma in called:
            return True
    if at is not None and any(_active(claim, t, about) for t in children(claim.tokens, at, "acl")):
        return True
    at = _whole(claim, at)
    above = None if at is None else head_of(claim.tokens, at)
    other = any(t.lemma in OTHERS for t in children(claim.tokens, cause, "compound", "amod"))
    if at is None or above is None or other:
        return False
    if topic.get("story"):
        return _undoes(claim, at, above, about)
    if at.dep in {"nsubj", "nsubjpass"}:
        return above.lemma in CAUSAL and any(t.lemma in about for t in children(claim.tokens, above, "dobj"))
    return at.dep == "pobj" and above.lemma in PREPOSITIONS and _behind(claim, above)


def _behind(claim: Claim, prep: Token) -> bool:
    """Whether a verb of bringing about stands over the preposition."""
    verb = head_of(claim.tokens, prep)
    return verb is not None and (verb.lemma in CAUSAL or verb.lemma in {"due", "because"} or prep.lemma == "because")


def _undoes(claim: Claim, cause: Token, above: Token, about: frozenset[str]) -> bool:
    """Whether the cause is what does it to one of the things, or stands behind a verb of bringing about alone."""
    if cause.dep == "nsubj":
        below = (t for t in subtree(claim.tokens, above) if t.index > above.index)
        return above.lemma in UNDOING and any(t.lemma in about for t in below)
    if cause.dep != "pobj" or above.lemma not in PREPOSITIONS:
        return False
    verb = head_of(claim.tokens, above)
    if verb is None or above.lemma == "because" or verb.lemma in PURE | {"crash", "down", "due", "because"}:
        return verb is not None
    undergoers = children(claim.tokens, verb, "nsubjpass")
    hit = any(t.lemma in about for u in undergoers for t in subtree(claim.tokens, u))
    return above.dep == "agent" and verb.lemma in UNDOING and hit


def _active(claim: Claim, verb: Token, about: frozenset[str]) -> bool:
    """Whether the verb, taken for a participle, has an object: "a gas bottle set off the fire"."""
    return verb.lemma in UNDOING and any(t.lemma in about for t in children(claim.tokens, verb, "dobj"))


def _whole(claim: Claim, noun: Token | None) -> Token | None:
    """Of how much there was: "days of rain"."""
    prep = None if noun is None or noun.dep != "pobj" else head_of(claim.tokens, noun)
    above = None if prep is None or prep.lemma != "of" else head_of(claim.tokens, prep)
    return above if above is not None and above.lemma in AMOUNTS else noun


def failed(claim: Claim, thing: Token) -> bool:
    """Whether the thing failed: "its brakes failed", "after a tyre burst", "the cause was a failure of the brakes"."""
    verb = head_of(claim.tokens, thing)
    if verb is not None and thing.dep in {"nsubj", "nsubjpass"} and verb.lemma in FAIL:
        return True
    at: Token | None = thing
    for _ in range(3):
        above = None if at is None else head_of(claim.tokens, at)
        if at is None or above is None or not (at.dep in {"compound", "nmod", "pobj"} or above.lemma in FAILURES):
            return False
        at = above
        if at.lemma in FAILURES:
            return _reason(claim, at)
    return False


def _reason(claim: Claim, noun: Token) -> bool:
    """Whether a form of "be" says that this was the cause."""
    verb = head_of(claim.tokens, noun)
    if verb is None or verb.lemma != "be" or noun.dep not in {"nsubj", "attr"}:
        return False
    return any(t.lemma in REASONS for t in children(claim.tokens, verb, "nsubj", "attr") if t is not noun)


def lit(claim: Claim, verb: Token, doer: Token | None, hit: Token | None) -> bool:
    """Whether people put fire to something: "youths set light to mattresses", which sparks do without a hand."""
    if doer is None or hit is None or hit.lemma not in {"fire", "light"} or children(claim.tokens, verb, "prt"):
        return False
    who = party(claim, doer)
    person = who is not None and who.label == "PERSON"
    return person or doer.lemma in people() or doer.lemma in YOUNG


FORMER = frozenset({"year", "decade", "ago", "earlier", "previous", "previously", "once", "former", "last", "similar"})


def of_old(claim: Claim) -> bool:
    """Whether the claim tells of what happened another time: a year, or a month without a day."""
    for token, after in zip(claim.tokens, (*claim.tokens[1:], None), strict=True):
        if token.lemma in FORMER or (token.pos == "NUM" and len(token.text) == 4 and token.text[:2] in {"19", "20"}):
            return True
        day = after is not None and after.pos == "NUM"
        if token.lemma.casefold() in LONG_MONTHS.values() and token.pos == "PROPN" and not day:
            return True
    return False
