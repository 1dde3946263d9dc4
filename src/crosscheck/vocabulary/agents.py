"""Who did it, told by a common noun: "customs officers raided the farm", "the farm was searched by soldiers".

Bodies and people of two sorts that exclude each other, or of two countries, are two (`data/agents.toml`). Both sides
must tell one deed: by the verb and what it is done to. Whatever word fits many tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Reading, Severity, Token, Verdict
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.doers import noun_class
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import agent_and_patient, conjuncts, mention_at
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.syntax import children, head_of, subtree

BELOW = frozenset({"of", "from"})
"""Prepositions behind which stands whose they are: "officers of the customs police"."""
AIMED = frozenset({"into", "upon", "on", "at"})
"""Prepositions behind which stands what the deed is done to, where the verb has no object: "burst into a farm"."""
BOUND, TIED = 0.6, 0.5
"""Confidence where the verb and the target are the same, and where one of them is."""
NUMBERS = frozenset({"a", "an", "one", "two", "1", "2"})
"""Figures that any two things may have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who does one deed, by sort and country."""

    sorts: frozenset[str]
    lands: frozenset[str]
    deed: str
    """The verb, by the first of those that mean as much."""
    targets: frozenset[str]
    """What it is done to: lemmas, last words of names, and the figure before it."""
    called: str


def agents(claim: Claim) -> Iterator[Detail]:
    """The doers of the claim that are told by a common noun of a sort, in text order."""
    for verb in claim.tokens:
        if verb.pos != "VERB" or verb.lemma in _light() or negated(claim.tokens, verb):
            continue
        doer, target = agent_and_patient(claim.tokens, verb)
        doer = _cleft(claim, verb, doer)
        if doer is None or doer.pos not in {"NOUN", "PROPN"} or children(claim.tokens, doer, "conj"):
            continue
        phrase = _phrase(claim, doer)
        sorts, lands = _sorts(claim, phrase), _lands(claim, phrase)
        if not sorts:
            continue
        words = [t for t in phrase if t.pos in {"NOUN", "PROPN", "ADJ"}]
        start, end = words[0].start, words[-1].end
        called = " ".join(t.text for t in words)
        value = Agent(
            sorts=sorts, lands=lands, deed=_deed(claim, verb), targets=_targets(claim, verb, target), called=called
        )
        shown = claim.between(start, end)
        yield Detail(kind="actors", start=start, end=end, surface=shown, value=value, canonical=called)


def two_agents(left: Reading, right: Reading) -> Comparison:
    """Whether two of sorts or countries that exclude each other did one deed."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Agent) and isinstance(b, Agent)) or not _differ(a, b):
        return UNKNOWN
    same = (a.deed == b.deed, bool(a.targets & b.targets))
    if not any(same) or (not same[1] and a.targets and b.targets):
        return UNKNOWN
    first, second = sorted((a.called, b.called))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=BOUND if all(same) else TIED,
        point=f"who did it: “{min(a.deed, b.deed)}”",
        why=f"One source has {first} in this role, the other {second}.",
    )


def agent_told(claim: Claim, value: Agent, against: Agent) -> bool:
    """Whether the claim speaks of anybody of the sort, or of the country, that only this agent is of."""
    if any(_strict(s, o) for s in value.sorts for o in against.sorts):
        told = {s for t in claim.tokens for s in _sort_of(t)} & value.sorts - against.sorts
        return bool(told) and (not value.lands - against.lands or bool(_all_lands(claim) & value.lands))
    return bool(_all_lands(claim) & value.lands)


def _differ(a: Agent, b: Agent) -> bool:
    if a.lands and b.lands:
        if not a.lands & b.lands:
            return True
    elif a.sorts & b.sorts:
        return False
    return not a.sorts & b.sorts and any(_strict(x, y) for x in a.sorts for y in b.sorts)


def _cleft(claim: Claim, verb: Token, doer: Token | None) -> Token | None:
    """Who is meant by "it was ... that": the noun behind "was"."""
    above = head_of(claim.tokens, verb)
    if doer is None or doer.tag not in {"WP", "WDT"} or above is None or above.lemma != "be":
        return doer
    return next(iter(children(claim.tokens, above, "attr")), doer)


def _phrase(claim: Claim, doer: Token) -> tuple[Token, ...]:
    """The noun, what stands right before it, and whose they are."""
    found = [t for t in subtree(claim.tokens, doer) if t.index <= doer.index]
    for prep in children(claim.tokens, doer, "prep"):
        if prep.lemma in BELOW:
            for noun in children(claim.tokens, prep, "pobj"):
                found += [t for t in subtree(claim.tokens, noun) if t.index <= noun.index]
    return tuple(sorted(found, key=lambda t: t.index))


def _sorts(claim: Claim, phrase: tuple[Token, ...]) -> frozenset[str]:
    """The sorts of the nouns: a word in a longer name tells nothing, "the European Union"."""
    called = ((t, mention_at(claim, t)) for t in phrase)
    return frozenset(s for t, m in called if m is None or m.surface == t.text for s in _sort_of(t))


def _sort_of(token: Token) -> tuple[str, ...]:
    if token.pos not in {"NOUN", "PROPN"}:
        return ()
    found = _rows().get(token.lemma.casefold()) or _rows().get(token.text.casefold())
    return () if found is None else (found,)


def _lands(claim: Claim, phrase: tuple[Token, ...]) -> frozenset[str]:
    inside = {t.index for t in phrase}
    named = (m.name for t in phrase if t.index in inside and (m := mention_at(claim, t)) is not None)
    words = (t.text for t in phrase if t.text[:1].isupper())
    return frozenset(code for w in (*named, *words) if (code := gazetteer.country(w)) is not None)


def _all_lands(claim: Claim) -> frozenset[str]:
    found = (gazetteer.country(w) for w in (*(m.name for m in claim.mentions), *_capitals(claim)))
    return frozenset(code for code in found if code is not None)


def _capitals(claim: Claim) -> Iterator[str]:
    return (t.text for t in claim.tokens if t.text[:1].isupper())


def _deed(claim: Claim, verb: Token) -> str:
    whole = lemma(claim.tokens, verb)
    found = _deeds().get(whole) or _deeds().get(verb.lemma)
    return found or common(whole, "verbs")


def _targets(claim: Claim, verb: Token, target: Token | None) -> frozenset[str]:
    firsts = [] if target is None else [target]
    if not firsts:
        aimed = (p for p in children(claim.tokens, verb, "prep") if p.lemma in AIMED)
        firsts = [t for p in aimed for t in children(claim.tokens, p, "pobj") if t.pos == "NOUN"][:1]
    found: set[str] = set()
    for token in (t for first in firsts for t in conjuncts(claim.tokens, first)):
        called = mention_at(claim, token)
        if called is not None:
            found.add(called.name.split()[-1].casefold())
        elif token.pos in {"NOUN", "PROPN"}:
            found.add(common(noun_class(token, people=False), "nouns"))
        beside = [t for t in children(claim.tokens, token, "appos", "compound") if t.pos == "PROPN"]
        found |= {t.text.casefold() for t in beside}
        figures = (t.text.casefold() for t in children(claim.tokens, token, "nummod"))
        found |= {f"#{f}" for f in figures if f not in NUMBERS}
    return frozenset(found)


@cache
def _strict(one: str, other: str) -> bool:
    return one != other and any(one in row and other in row for row in table("agents")["strict"]["rows"])


@cache
def _rows() -> dict[str, str]:
    return {word: sort for sort, row in table("agents")["sorts"].items() for word in row}


@cache
def _deeds() -> dict[str, str]:
    return {verb: row[0] for row in table("agents")["deeds"]["verbs"] for verb in row}


@cache
def _light() -> frozenset[str]:
    return frozenset(table("agents")["deeds"]["light"])
