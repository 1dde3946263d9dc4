"""Events: what happens by what a claim's clause says, who does it, who undergoes it, and how it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon import table
from crosscheck.model import Claim, Token
from crosscheck.parties import Party, agent_and_patient, conjuncts, parties, subject
from crosscheck.stances import Mood, common, lemma, levels, mood, words
from crosscheck.syntax import children


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a clause says of an event. `agents` and `patients` are None where the parse does not tell."""

    predicate: str
    mood: Mood
    agents: tuple[Party, ...] | None
    patients: tuple[Party, ...] | None


def event_at(claim: Claim, token: Token) -> Event | None:
    """The event that `token` names, or None where it names none or the text does not tell it as one."""
    predicate, verb = _predicate(claim.tokens, token)
    if predicate is None:
        return None
    governed = mood(claim.tokens, verb)
    if not governed.asserted:
        return None
    agent, patient = agent_and_patient(claim.tokens, verb)
    if governed.control != verb and agent is None:
        agent = subject(claim.tokens, governed.control)
    if token != verb:
        patient = None
    if agent is None and patient is None and token.pos != "NOUN":
        return None
    found = _by_cue(claim, governed.mood)
    return Event(
        predicate=predicate,
        mood=found,
        agents=parties(claim, agent) if agent is not None else None,
        patients=parties(claim, patient) if patient is not None else None,
    )


def _predicate(tokens: tuple[Token, ...], token: Token) -> tuple[str | None, Token]:
    """The event's name, and the verb (or noun) whose mood it has."""
    nominal = _nominal().get(token.lemma) if token.pos == "NOUN" else None
    if nominal is not None and token.dep in {"dobj", "nsubjpass"}:
        verb = next((t for t in tokens if t.index == token.head), None)
        if verb is not None and lemma(tokens, verb) in words("predicates", "light"):
            return nominal, verb
        if verb is not None and (
            verb.lemma in levels("progress", "verbs") or lemma(tokens, verb) in words("negation", "verbs")
        ):
            return nominal, token
    if token.pos != "VERB" or token.dep in {"amod", "compound", "prep", "aux"}:
        return None, token
    name = lemma(tokens, token)
    objects = [c for t in children(tokens, token, "dobj", "nsubjpass") for c in conjuncts(tokens, t)]
    governs = any(t.dep in {"xcomp", "pcomp"} for t in children(tokens, token))
    if (
        name in words("predicates", "skip")
        or name in words("predicates", "light")
        or any(t.pos == "NOUN" and t.lemma in _nominal() for t in objects)
    ):
        return None, token
    if governs and (token.lemma in levels("progress", "verbs") or name in words("negation", "verbs")):
        return None, token
    return common(name, "verbs"), token


def _by_cue(claim: Claim, found: Mood) -> Mood:
    """The mood under the verb that introduces the claim: "he thinks", "the ministry denied"."""
    cue = claim.attribution.cue if claim.attribution is not None else None
    if cue is None:
        return found
    word = cue.casefold()
    if word in words("cues", "denial"):
        return replace(found, positive=not found.positive)
    doubt = next((level for name, level in (("belief", 2.0), ("hope", 1.5)) if word in words("cues", name)), None)
    return replace(found, certainty=min(found.certainty, doubt)) if doubt is not None else found


@cache
def _nominal() -> MappingProxyType[str, str]:
    return MappingProxyType(dict(table("stance")["predicates"]["nominal"]))
