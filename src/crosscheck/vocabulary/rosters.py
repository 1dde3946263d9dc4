"""Who a claim names together: doers and targets of a verb, lists after a preposition, names in one enumeration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from crosscheck.model import Claim, Detail, Mention, Token, Verdict
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import (
    Party,
    agent_and_patient,
    as_party,
    can_act,
    conjuncts,
    mention_at,
    parties,
    party,
    same_party,
)
from crosscheck.vocabulary.persons import person
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.roles import is_role
from crosscheck.vocabulary.statements import main_verb
from crosscheck.vocabulary.syntax import children, head_of, named_beside, top

LISTED = "listed"
"""The role of names that stand in one enumeration, whatever it hangs on."""
SORTS = frozenset({"PERSON", "ORG", "GPE"})
"""Labels of names that can act."""
NAMED = "named"
"""The role of a name that only stands somewhere in the claim. It is `specific` where it could be one who takes part;
after "as", the predicate, it is the one to whom something is done: "identified as"."""
TELLER = "teller"
"""The role of whoever is named as saying the claim, outside it: elsewhere a verb says as much, "Kern urged"."""
CUE = 3
"""Characters between a name and the verb of saying right behind it: a comma and a blank."""
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "appos"})
BEFORE = frozenset({"as", "include", "including", "like"})
"""Prepositions before the name of one who takes part: "identified as", "officials, including"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The parties in one role of one predicate. `others` are those in the opposite role."""

    role: str
    predicate: str
    members: frozenset[Party]
    whole: bool = True
    """False for a list that only gives examples."""
    others: frozenset[Party] = frozenset()
    specific: bool = False
    """Whether the predicate has one doer and one target."""
    positive: bool = True

    @property
    def ordered(self) -> tuple[Party, ...]:
        """The members in the order of their names."""
        if len(self.members) == 1:
            return tuple(self.members)
        return tuple(sorted(self.members, key=lambda p: (p.text.casefold(), p)))


def in_roles(claim: Claim, verb: Token) -> Iterator[Detail]:
    """Doer and target of a verb, where they are named; who is something, where the verb is "be"."""
    if verb.pos == "AUX":
        yield from _being(claim, verb)
    if verb.pos != "VERB":
        return
    agent, patient = agent_and_patient(claim.tokens, verb)
    predicate = lemma(claim.tokens, verb)
    if not any(c.isalpha() for c in predicate):
        return  # a dash that the tagger takes for a verb
    specific = predicate in table("actors")["specific"] and _is_deed(predicate, patient)
    doers = phrased(claim, agent)
    hit = phrased(claim, patient)
    predicate = common(predicate, "verbs")
    positive, whole = not negated(claim.tokens, verb), not _adds(claim, verb)
    for role, (phrase, own), other in (("agent", doers, hit[1]), ("patient", hit, doers[1])):
        if not own or all(p.name is None for p in own):
            continue
        value = Actors(
            role=role,
            predicate=predicate,
            members=frozenset(own),
            whole=whole or (len(own) == 1 and verb.lemma == "include"),
            others=frozenset(other),
            specific=specific,
            positive=positive,
        )
        yield as_detail(claim, phrase, value)


def after_prepositions(claim: Claim, prep: Token) -> Iterator[Detail]:
    """Named lists after "including", "such as" and after the prepositions of counterparties."""
    if prep.dep not in {"prep", "agent"}:
        return
    opening = opens(claim.tokens, prep)
    head = head_of(claim.tokens, prep)
    first = next(iter(children(claim.tokens, prep, "pobj")), None)
    if head is None or first is None or not (opening or prep.lemma in table("actors")["counterparties"]):
        return
    found = parties(claim, first)
    if found is None or len(found) < 2 or any(p.name is None or _is_office(p) for p in found):
        return
    role = "member" if opening else prep.lemma
    value = Actors(role=role, predicate=common(head.lemma, "nouns"), members=frozenset(found), whole=not opening)
    yield as_detail(claim, conjuncts(claim.tokens, first), value)


def enumerated(claim: Claim, first: Token) -> Iterator[Detail]:
    """Two names or more of one sort that stand in one enumeration: "the brothers A, B and C", "They are A and B"."""
    if first.dep == "conj" or first.pos not in {"PROPN", "NOUN"} or not children(claim.tokens, first, "conj", "appos"):
        return
    above = head_of(claim.tokens, first)
    if first.dep == "appos" and above is not None and above.pos == "PROPN":
        return
    phrase, found = _row(claim, first)
    if len(found) < 2 or any(p.name is None for p in found) or not _of_one_sort(found):
        return
    over = above and head_of(claim.tokens, above)
    whole = above is None or not (opens(claim.tokens, above) or _adds(claim, above) or (over and _adds(claim, over)))
    value = Actors(role=LISTED, predicate="", members=frozenset(found), whole=whole)
    yield as_detail(claim, phrase, value)


def mentioned(claim: Claim, found: Iterable[Detail]) -> Iterator[Detail]:
    """The names that stand in the claim, in whatever part of the sentence, and in none of the details found so far."""
    taken = [(d.start, d.end) for d in found]
    for name in claim.mentions:
        if name.pronoun or name.label not in SORTS or any(a < name.end and name.start < b for a, b in taken):
            continue
        inside = [t for t in claim.tokens if name.start <= t.start and t.end <= name.end]
        if not inside or inside[-1].pos != "PROPN" or _speaks(claim, name):
            continue
        above = head_of(claim.tokens, inside[-1])
        plain = _leading(claim, inside[-1]).dep in PARTS or (above is not None and above.lemma in BEFORE)
        member = as_party(name, inside[-1])
        called = "as" if above is not None and above.lemma == "as" else ""
        value = Actors(role=NAMED, predicate=called, members=frozenset({member}), specific=plain)
        yield as_detail(claim, (inside[-1],), value)


def _speaks(claim: Claim, name: Mention) -> bool:
    """Whether the name is the last word before a verb of saying that has no speaker: some parsers leave it behind.

    "The white came on the market in 1921, the court's expert, Ann Lee, explained."
    """
    said = claim.attribution
    if said is None or said.speaker is not None or said.cue_span is None:
        return False
    return name.end >= claim.end and 0 < said.cue_span.start - name.end <= CUE


def frame(claim: Claim) -> Claim | None:
    """Who says the claim, as words of their own; None where nobody is named, or these are words in quotation marks."""
    told = claim.attribution
    if told is None or told.phrase is None or told.anonymous or claim.quoted:
        return None
    said = told.phrase
    return replace(
        claim,
        text=said.text,
        start=said.start,
        end=said.end,
        tokens=said.tokens,
        mentions=said.mentions,
        attribution=None,
        details=(),
    )


def telling(claim: Claim) -> Iterator[Detail]:
    """Those who are named as saying the claim."""
    said = frame(claim)
    head = None if said is None else top(said.tokens)
    if said is None or head is None:
        return
    phrase, own = phrased(said, head)
    if own and all(p.label == "PERSON" for p in own):
        yield as_detail(said, phrase, Actors(role=TELLER, predicate="say", members=frozenset(own)))


def tells(claim: Claim, detail: Detail) -> bool:
    """Whether those in the detail do what the claim as a whole tells, and it is done by words: "announced", "urged"."""
    verb = main_verb(claim.tokens)
    if verb is None or verb.lemma not in _cues():
        return False
    agent, _ = agent_and_patient(claim.tokens, verb)
    return agent is not None and detail.start <= agent.start < detail.end


@cache
def _cues() -> frozenset[str]:
    """The verbs of telling, and those that bring something about by words alone."""
    verbs = (v for cue in table("reporting_cues")["cue"] for v in cue.get("verbs", ()))
    return frozenset((*verbs, *table("actors")["by_words"]))


def _leading(claim: Claim, token: Token) -> Token:
    """The first of the words that the token is coordinated with: its part in the sentence is theirs."""
    for _ in claim.tokens:
        above = head_of(claim.tokens, token)
        if token.dep != "conj" or above is None:
            break
        token = above
    return token


def opens(tokens: tuple[Token, ...], prep: Token) -> bool:
    """Whether the word opens a list that only gives examples; "as" does after "such" alone, "among" before "them"."""
    if prep.lemma == "among":
        return any(t.pos == "PRON" for t in children(tokens, prep, "pobj"))
    if prep.lemma not in table("actors")["open_list"] or prep.text.casefold() in {"include", "includes"}:
        return False
    return prep.lemma != "as" or any(t.lemma == "such" and t.index == prep.index - 1 for t in tokens)


def _being(claim: Claim, verb: Token) -> Iterator[Detail]:
    """Who is something: "Berry is dead"."""
    said = children(claim.tokens, verb, "acomp", "attr")
    first = next(iter(children(claim.tokens, verb, "nsubj")), None)
    if verb.lemma != "be" or not said or first is None:
        return
    phrase, own = phrased(claim, first)
    if own and all(p.name is not None for p in own):
        positive = not negated(claim.tokens, verb)
        value = Actors(role="agent", predicate=f"be {said[0].lemma}", members=frozenset(own), positive=positive)
        yield as_detail(claim, phrase, value)


def _adds(claim: Claim, verb: Token) -> bool:
    """Whether the words say that there are others: "also named were A and B", "the accused include A and B"."""
    return verb.lemma == "include" or any(t.lemma in {"also", "too"} for t in children(claim.tokens, verb, "advmod"))


def _is_deed(predicate: str, patient: Token | None) -> bool:
    """Light verbs tell of a deed only with a noun of one: "carried out the strike"."""
    if predicate in {"carry out", "launch", "stage", "claim", "cause", "win"}:
        return patient is not None and patient.lemma in table("actors")["deeds"]
    return True


def phrased(claim: Claim, first: Token | None) -> tuple[tuple[Token, ...], tuple[Party, ...]]:
    """The tokens of the names and their parties; a noun gives way to the names in apposition to it."""
    if first is None:
        return (), ()
    beside = named_beside(claim.tokens, first)
    row = ((), ()) if beside is None else _row(claim, beside)
    if len(row[1]) > 1 and all(p.name is not None for p in row[1]):
        return row
    phrase = (*_before(claim, first), *conjuncts(claim.tokens, first))
    if parties(claim, first) is None or any(t.tag == "POS" for p in phrase for t in children(claim.tokens, p, "case")):
        return (), ()
    return phrase, tuple(_called(t, p) for t, p in _each(claim, phrase))


def _before(claim: Claim, last: Token) -> tuple[Token, ...]:
    """The person whom a parser hangs on the one behind "and": "President Kern and Maria Lund said"."""
    for token in children(claim.tokens, last, "nmod"):
        names = mention_at(claim, token), mention_at(claim, last)
        joined = token.pos == last.pos == "PROPN" and children(claim.tokens, token, "cc")
        if joined and names[0] != names[1] and names[0] is not None and names[0].label == "PERSON":
            return (token,)
    return ()


def _is_office(found: Party) -> bool:
    """Whether the capitalised words say what somebody is: "the Governor of Utah, Gary Herbert"."""
    return found.name is not None and not found.label and is_role(found.name.split()[-1].casefold())


def _each(claim: Claim, tokens: tuple[Token, ...]) -> Iterator[tuple[Token, Party]]:
    for token in tokens:
        found = party(claim, token) if can_act(claim, token) else None
        if found is not None:
            yield token, replace(found, name=None) if _is_office(found) else found


def _row(claim: Claim, first: Token) -> tuple[tuple[Token, ...], tuple[Party, ...]]:
    """The names of an enumeration.

    A parser takes the second of three names for an apposition to the first, and names in apposition for more of
    what stands before them: "the three women, A, B and C".
    """
    tokens = list(conjuncts(claim.tokens, first))
    if first.tag == "NNS" and first in tokens[:1] and children(claim.tokens, first, "det", "nummod"):
        tokens = tokens[1:]
    for token in tokens:
        for beside in children(claim.tokens, token, "appos"):
            if token.pos == "PROPN" and beside.pos == "PROPN" and _another(claim, token, beside):
                tokens.extend(t for t in conjuncts(claim.tokens, beside) if t not in tokens)
    owners = any(t.tag == "POS" for token in tokens for t in children(claim.tokens, token, "case"))
    if owners or not any(children(claim.tokens, t, "cc") for t in tokens):
        return (), ()
    ordered = tuple(sorted(tokens, key=lambda t: t.index))
    found = tuple(_called(t, p) for t, p in _each(claim, ordered))
    return (ordered, found) if len(found) == len(ordered) else ((), ())


def _another(claim: Claim, token: Token, beside: Token) -> bool:
    one, other = party(claim, token), party(claim, beside)
    if one is None or other is None:
        return False
    pair = _called(token, one), _called(beside, other)
    return pair[0].label == pair[1].label == "PERSON" and same_party(*pair) is Verdict.CONFLICT


def _called(token: Token, found: Party) -> Party:
    """The party; two or three capitalised words that nobody knows for anything else are a person.

    Entity recognition misses names that are rare in English.
    """
    if found.label or found.name is None or token.pos != "PROPN":
        return found
    words = found.name.split()
    plain = len(words) in {2, 3} and all(w.isalpha() and w.istitle() for w in words)
    known = gazetteer.candidates(found.name) or gazetteer.body(found.name) or gazetteer.country(found.name)
    return replace(found, label="PERSON") if plain and not known and person(found.name) is not None else found


def _of_one_sort(found: tuple[Party, ...]) -> bool:
    return any(all(p.label in group for p in found) for group in table("actors")["comparable_labels"])


def as_detail(claim: Claim, phrase: tuple[Token, ...], value: Actors) -> Detail:
    """Those in one role as a detail, where the tokens of their names stand."""
    tokens = tuple(named_beside(claim.tokens, t) or t for t in phrase)
    starts = [m.start for m in claim.mentions for t in tokens[:1] if m.start <= t.start < m.end]
    start, end = min([tokens[0].start, *starts]), max(t.end for t in tokens)
    surface = claim.between(start, end)
    names = "; ".join(p.text for p in value.ordered)
    mark = "" if value.whole else "among them "
    return Detail(kind="actors", start=start, end=end, surface=surface, value=value, canonical=mark + names)
