"""Verbs that tell one deed from its other end: what is sold to somebody, somebody buys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

from crosscheck.model import Claim, Detail, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import agent_and_patient
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.rosters import Actors, as_detail, phrased
from crosscheck.vocabulary.syntax import children, subtree

RECEIVER = "receiver"
"""The role of whoever a thing is given, sold or left to; the predicate is what such a one does."""


def receiving(claim: Claim, verb: Token) -> Iterator[Detail]:
    """Whoever a deed is done "to", with the verb for what they do: "was sold to Corvia" is that Corvia bought."""
    converse = _converses().get(lemma(claim.tokens, verb)) if verb.pos == "VERB" else None
    if converse is None:
        return
    doer, patient = agent_and_patient(claim.tokens, verb)
    thing = doer if verb.lemma == "go" else patient
    if verb.lemma == "go" and (thing is None or thing.lemma not in _prizes()):
        return
    if thing is not None and not _one_thing(claim, thing):
        return
    for prep in children(claim.tokens, verb, "prep", "dative"):
        for first in children(claim.tokens, prep, "pobj") if prep.lemma == "to" else ():
            phrase, own = phrased(claim, first)
            if not own or any(p.name is None for p in own):
                continue
            value = Actors(
                role=RECEIVER,
                predicate=converse,
                members=frozenset(own),
                positive=not negated(claim.tokens, verb),
            )
            yield as_detail(claim, phrase, value)


def losing(claim: Claim, verb: Token) -> Iterator[Detail]:
    """Who loses to whom, as who is beaten by whom."""
    if verb.pos != "VERB" or verb.lemma not in table("actors")["losing"]:
        return
    loser, below = phrased(claim, agent_and_patient(claim.tokens, verb)[0]), subtree(claim.tokens, verb)
    rivals = (t for p in below if p.dep == "prep" and p.lemma == "to" for t in children(claim.tokens, p, "pobj"))
    winner = next((found for t in rivals if (found := phrased(claim, t))[1]), None)
    if winner is None or not loser[1] or any(p.name is None for p in (*winner[1], *loser[1])):
        return
    for role, (phrase, own), others in (("agent", winner, loser[1]), ("patient", loser, winner[1])):
        value = Actors(
            role=role,
            predicate=common("beat", "verbs"),
            members=frozenset(own),
            others=frozenset(others),
            positive=not negated(claim.tokens, verb),
        )
        yield as_detail(claim, phrase, value)


def one_end(left: Actors, right: Actors) -> bool:
    """Whether what is done to the one is what the other does: "sold to Corvia", "Halden bought"."""
    if RECEIVER not in {left.role, right.role} or not {left.role, right.role} <= {RECEIVER, "agent"}:
        return False
    return _end(left.predicate) == _end(right.predicate)


def other_end(left: Actors, right: Actors) -> bool:
    """Whether the one does what the other is the other end of: who sells and who buys are two."""
    if not left.role == right.role == "agent":
        return False
    ways = _both_ways(left.predicate, right.predicate)
    return any(
        (_gives(a) and _end(b) == _end("win")) or (a in _converses() and _converses()[a] == _end(b)) for a, b in ways
    )


def _gives(predicate: str) -> bool:
    """Whether whoever does it gives something: of such a one and who gets it no slot is told."""
    return predicate in _giving()


def _both_ways(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)


def _end(predicate: str) -> str:
    """The first of the verbs that say as much of whoever gets a thing."""
    return next((verbs[0] for verbs in table("actors")["receive"] if predicate in verbs), predicate)


def _one_thing(claim: Claim, thing: Token) -> bool:
    """Whether what is given goes to one alone: "shares" do not, "the shares" do."""
    return thing.tag != "NNS" or any(t.lemma == "the" or t.dep == "poss" for t in children(claim.tokens, thing))


@cache
def _giving() -> frozenset[str]:
    return frozenset(common(verb, "verbs") for verb in table("actors")["giving"])


@cache
def _prizes() -> frozenset[str]:
    return frozenset(table("actors")["prizes"])


@cache
def _converses() -> MappingProxyType[str, str]:
    return MappingProxyType(dict(table("actors")["converse"]))
