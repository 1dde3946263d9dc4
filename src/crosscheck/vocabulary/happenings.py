"""Hits of the table of accounts (`data/accounts.toml`): the words by which a claim tells one of its classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.causes import brings, failed, lit
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import Party, agent_and_patient, party
from crosscheck.vocabulary.predicates import lemma
from crosscheck.vocabulary.syntax import children, head_of

HARM = frozenset({"kill", "wound", "injure", "die", "hit", "destroy", "damage", "murder", "attack", "perish", "hurt"})
WITHIN = frozenset({"compound", "amod", "nmod"})
HELD = frozenset({"be", "remain", "stay", "hold", "keep", "sit"})
PREPOSITIONS = {"dies": ("of", "from", "after"), "on": ("on",), "states": ("in",)}
"""Before the nouns of each section of the table that tell a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A word that tells a class of a topic, and of whom or what."""

    token: Token
    name: str
    party: Party | None = None
    agent: Party | None = None


@cache
def topics() -> tuple[Mapping[str, Any], ...]:
    """The topics of the table."""
    return tuple(MappingProxyType(t) for t in table("accounts")["topic"])


def topic_named(name: str) -> Mapping[str, Any]:
    """The topic of that name."""
    return next(t for t in topics() if t["name"] == name)


def _class(topic: Mapping[str, Any], section: str, word: str) -> str:
    return next((name for name, listed in topic.get(section, {}).items() if word in listed), "")


@cache
def _words(name: str) -> frozenset[str]:
    """Every word of the sections of the topic of that name: a claim that has none of them tells no class of it."""
    sections = (section for section in topic_named(name).values() if isinstance(section, dict))
    phrases = (phrase for section in sections for listed in section.values() for phrase in listed)
    return frozenset(word for phrase in phrases for word in phrase.split())


def hits(claim: Claim, topic: Mapping[str, Any]) -> Iterator[Hit]:
    """Every word of the claim that tells a class of the topic, in text order."""
    if _words(topic["name"]).isdisjoint(t.lemma for t in claim.tokens):
        return
    spoken = any(t.lemma in topic.get("about", ()) for t in (*claim.tokens, *claim.borrowed))
    for token in claim.tokens:
        gerund = token.tag == "VBG" and token.dep == "nsubj"
        if token.pos == "VERB" and token.dep != "pcomp" and not gerund:
            yield from _verb(claim, topic, token)
        elif token.pos not in {"NOUN", "PROPN", "ADJ", "VERB"}:
            continue
        elif name := _brought(claim, topic, token, spoken=spoken):
            yield Hit(token=token, name=name)
        elif name := _state(claim, topic, token):
            yield from _said_of(claim, topic, token, name)


def _brought(claim: Claim, topic: Mapping[str, Any], token: Token, *, spoken: bool) -> str:
    """The class of what brought it about, or by what somebody was hurt, where the word tells it."""
    if spoken and (name := _class(topic, "causes", token.lemma)) and brings(claim, token, topic):
        return name
    if (name := _class(topic, "fails", token.lemma)) and failed(claim, token):
        return name
    verb = verb_over(claim, token)
    if (name := _class(topic, "sleeps", token.lemma)) and verb is not None and verb.lemma == "fall":
        return name
    if (name := _class(topic, "means", token.lemma)) and _harm(claim, token):
        return name
    above = head_of(claim.tokens, token)
    within = above is not None and above.lemma in topic.get("about", ()) and token.dep in WITHIN
    return _class(topic, "of", token.lemma) if within else ""


def _verb(claim: Claim, topic: Mapping[str, Any], verb: Token) -> Iterator[Hit]:
    particle = next((f" {t.lemma}" for t in children(claim.tokens, verb, "advmod") if t.lemma == "down"), "")
    said = lemma(claim.tokens, verb) + particle
    longer = _at_law(claim, verb)
    name = _class(topic, "verbs", said) or _class(topic, "verbs", longer)
    doer, hit = agent_and_patient(claim.tokens, verb)
    alone = said in topic.get("alone", ())
    undergoer = hit if hit is not None else doer if alone else None
    if not name and doer is not None and (hit is None or hit.lemma in topic.get("under", ())):
        name, undergoer, doer = _class(topic, "does", said) or _class(topic, "does", longer), doer, None
    if (burnt := _class(topic, "lights", said)) and lit(claim, verb, *agent_and_patient(claim.tokens, verb)):
        yield Hit(token=verb, name=burnt)
    if not name or undergoer is None:
        return
    if undergoer.tag == "PRP" and undergoer.text.lower().endswith("self") and doer is not None:
        undergoer = doer
    about = frozenset(topic.get("about", ()))
    if about:
        if undergoer.lemma in about:
            yield Hit(token=verb, name=name)
        return
    things = frozenset(topic.get("things", ()))
    who = party(claim, undergoer)
    if who is None or (things and undergoer.lemma not in things) or not _fits(topic, who):
        return
    agent = party(claim, doer) if doer is not None and doer is not undergoer else None
    yield Hit(token=verb, name=name, party=who, agent=agent)


def _at_law(claim: Claim, verb: Token) -> str:
    """The verb with the word that tells how it came to a conviction; empty where none does: "pleaded guilty"."""
    if verb.lemma == "plead":
        after = next((t.lemma for t in claim.tokens if t.index > verb.index), "")
        return "plead guilty" if after == "guilty" and not negated(claim.tokens, verb) else ""
    if verb.lemma != "convict":
        return ""
    behind = (t for p in children(claim.tokens, verb, "prep", "agent") for t in children(claim.tokens, p, "pobj"))
    how = next((t.lemma for t in behind if t.lemma in {"trial", "jury"}), "")
    return f"convict {how}" if how else ""


def _state(claim: Claim, topic: Mapping[str, Any], word: Token) -> str:
    """The class of a noun behind a preposition or of an adjective, as in "in custody", "at large", "critically ill"."""
    if word.lemma == "condition":
        before = children(claim.tokens, word, "amod", "compound")
        mixed = any(children(claim.tokens, t, "conj") for t in before)  # "critical but stable"
        return "" if mixed else next(filter(None, (_class(topic, "conditions", t.lemma) for t in before)), "")
    if _class(topic, "at", word.lemma):
        at = any(t.index == word.index - 1 and t.lemma == "at" for t in claim.tokens)
        return _class(topic, "at", word.lemma) if at else ""
    if word.dep == "acomp":
        if any(t.dep != "prep" or t.lemma in {"of", "to", "about"} for t in _further(claim, word)):
            return ""  # "critical of the plan", "alive to the risk", "critical but stable"
        adverbs = [f"{t.text.lower()} " for t in children(claim.tokens, word, "advmod") if t.text.endswith("ly")]
        return _class(topic, "is", "".join((*adverbs, word.lemma)))
    sections = ("states", "dies", "on")
    return next(filter(None, (_class(topic, section, word.lemma) for section in sections)), "")


def _further(claim: Claim, adjective: Token) -> tuple[Token, ...]:
    return children(claim.tokens, adjective, "prep", "xcomp", "ccomp", "conj")


def _said_of(claim: Claim, topic: Mapping[str, Any], word: Token, name: str) -> Iterator[Hit]:
    """What somebody is, is in or died of: under the verb whose subject is the party."""
    verb = verb_over(claim, word) if word.dep == "acomp" or _class(topic, "at", word.lemma) else None
    for section, prepositions in PREPOSITIONS.items():
        if verb is None and (section == "states" or _class(topic, section, word.lemma)):
            verb = _under(claim, word, prepositions)
            verb = verb if verb is not None and verb.lemma in ({"die"} if section == "dies" else HELD) else None
    if verb is None or verb.lemma not in HELD | {"die"}:
        return
    doer, hit = agent_and_patient(claim.tokens, verb)
    undergoer = hit if hit is not None else doer
    who = None if undergoer is None else party(claim, undergoer)
    if who is not None and _fits(topic, who):
        yield Hit(token=word, name=name, party=who)


def _harm(claim: Claim, means: Token) -> bool:
    """Whether the noun, or the "shelling" that the parser takes for a verb, tells by what somebody was hurt."""
    verb = _under(claim, means, ["in", "by", "with"])
    return verb is not None and verb.lemma in HARM


def _fits(topic: Mapping[str, Any], who: Party) -> bool:
    return topic.get("who") != "person" or (who.name is not None and who.label == "PERSON")


def _under(claim: Claim, noun: Token, prepositions: Sequence[str]) -> Token | None:
    """The verb that the noun hangs on by one of the prepositions, compounds and "attack" between them left aside."""
    at: Token | None = noun
    while at is not None and at.dep in {"compound", "amod", "conj", "nmod"}:
        at = head_of(claim.tokens, at)
    prep = None if at is None or at.dep not in {"pobj", "pcomp"} else head_of(claim.tokens, at)
    if prep is None or prep.lemma not in prepositions:
        return None
    verb = head_of(claim.tokens, prep)
    return verb if verb is not None and verb.pos in {"VERB", "AUX"} else None


def verb_over(claim: Claim, token: Token) -> Token | None:
    """The verb itself, or the one above the noun or adjective."""
    verb: Token | None = token
    while verb is not None and verb.pos not in {"VERB", "AUX"}:
        verb = head_of(claim.tokens, verb)
    return verb
