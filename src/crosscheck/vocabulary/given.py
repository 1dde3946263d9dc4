"""Events that a noun takes for given, whatever its clause tells: "the death of the diver shocked the town"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.events import Event, event_around, object_of
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.predicates import common, words
from crosscheck.vocabulary.syntax import children, head_of


def given_event_at(claim: Claim, token: Token) -> Event | None:
    """The event that a noun takes for given, with whose it is: "the mayor's resignation came", "after the arrest of".

    None where it may not have come, or is nobody's.
    """
    if token.pos != "NOUN" or token.tag == "NNS" or negated(claim.tokens, token) or not _taken(claim.tokens, token):
        return None
    own = _given("own").get(token.lemma)
    name = own or _given("undergone").get(token.lemma)
    whose = next(iter((*children(claim.tokens, token, "poss"), *filter(None, (object_of(claim.tokens, token),)))), None)
    if name is None or whose is None:
        return None
    event = event_around(claim, token, (whose, None) if own else (None, whose), token)
    return replace(event, predicate=common(name, "verbs"), noun=True, outlook="")


def _taken(tokens: tuple[Token, ...], noun: Token) -> bool:
    """Whether the noun is what a clause speaks of, or when or why something came: what is feared or planned is not."""
    if any(t.pos == "ADJ" and t.dep == "amod" for t in children(tokens, noun)):
        return False  # "the alleged murder", "the possible closure"
    above = head_of(tokens, noun)
    if above is None:
        return False
    subject_of = noun.dep in {"nsubj", "nsubjpass"} and above.pos == "VERB" and above.tag in {"VBD", "VBZ", "VBN"}
    return subject_of or (noun.dep == "pobj" and above.lemma in words("predicates", "since"))


@cache
def _given(part: str) -> MappingProxyType[str, str]:
    return MappingProxyType(dict(table("stance")["given"][part]))
