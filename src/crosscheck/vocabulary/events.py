"""Events: what happens by what a claim's clause says, who does it, who undergoes it, and how it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from crosscheck.model import Claim, Token
from crosscheck.packing import packed
from crosscheck.vocabulary import lexicon as cues
from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.outlooks import outlook, planner
from crosscheck.vocabulary.parties import Party, agent_and_patient, conjuncts, parties, partners, subject
from crosscheck.vocabulary.predicates import common, has_contrary, lemma, levels, position_levels, words
from crosscheck.vocabulary.stances import AHEAD, DECIDED, HEARSAY, WOULD, Mood, blames, mood, unreal
from crosscheck.vocabulary.syntax import CLAUSE, SUBJECT, children, head_of, subtree, top

T = TypeVar("T")

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SHARED = 3
ALIKE = 0.6
"""Words besides the verb, and share of the claim that has fewer, from which on two claims are worded alike."""


@lru_cache(maxsize=1 << 14)
def _one(part: T) -> T:
    """The part of an event, the same object for all who ask."""
    return part


def _listed(words: frozenset[str]) -> tuple[str, ...]:
    """The words as they are held: a quarter of what a set takes."""
    listed: tuple[str, ...] = _one(tuple(sorted(words)))
    return listed


@packed(_listed, frozenset, "words", "near")
@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a clause says of an event. `agents` and `patients` are None where the parse does not tell."""

    predicate: str
    mood: Mood
    agents: tuple[Party, ...] | None
    patients: tuple[Party, ...] | None
    told: bool = False
    """Whether the text gives it as somebody's words."""
    bare: bool = False
    """Whether the verb says too little, or the parse too little of the verb, to know the event again by its parties."""
    asserted: bool = True
    """Whether the clause is told as so: no condition, question, command or duty."""
    meant: bool = False
    """Whether it is not told itself, but what something was done for: "called to congratulate her"."""
    outlook: str = ""
    """How near it is that somebody brings it about, where the clause tells."""
    partners: tuple[Party, ...] = ()
    """With whom it is done."""
    noun: bool = False
    """Whether a noun takes it for given, whatever its clause tells: "the death of the diver shocked the town"."""
    words: frozenset[str] = frozenset()
    """What else the claim speaks of, by the first words of their synonym classes."""
    near: frozenset[str] = frozenset()
    """Those that stand in the verb's own clause."""

    def __post_init__(self) -> None:
        """Hold equal parts once: one article tells several things of those it names, and in few moods."""
        for name in ("mood", "agents", "patients", "partners"):
            object.__setattr__(self, name, _one(getattr(self, name)))

    @property
    def cast(self) -> tuple[Party, ...]:
        """The named parties, whatever they do in it."""
        return tuple(p for p in (*(self.agents or ()), *(self.patients or ()), *self.partners) if p.name is not None)

    def worded_as(self, other: Event) -> bool:
        """Whether the claims of both, or their clauses, say much the same around the event."""
        return _alike(self.words, other.words) or _alike(self.near, other.near)


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    shared = len(left & right)
    return shared >= SHARED and shared >= ALIKE * min(len(left), len(right))


def whole(claim: Claim) -> Claim:
    """The claim with the subject that its verb shares with the clause before it: "(the nurse) was arrested"."""
    verb = top(claim.tokens)
    if not claim.borrowed or verb is None or verb.pos != "VERB" or verb.dep not in {"conj", "advcl"}:
        return claim
    if children(claim.tokens, verb, *SUBJECT):
        return claim
    first = top(claim.borrowed)
    if first is None or first.end > verb.start:
        return claim
    passive = bool(children(claim.tokens, verb, "auxpass"))
    shared = replace(first, head=verb.index, dep="nsubjpass" if passive else "nsubj")
    return replace(claim, tokens=(*(shared if t is first else t for t in claim.borrowed), *claim.tokens))


def event_at(claim: Claim, token: Token) -> Event | None:
    """The event that `token` names, or None where it names none or the text does not tell it as one."""
    predicate, verb = _predicate(claim.tokens, token)
    if predicate is None or _idle(claim.tokens, verb) or _asks(claim.tokens, verb):
        return None
    governed = mood(claim.tokens, verb)
    if not governed.asserted:
        return None
    agent, patient = agent_and_patient(claim.tokens, verb)
    if governed.control != verb and agent is None:
        above = governed.control
        agent = agent_and_patient(claim.tokens, above)[1] if blames(above) else subject(claim.tokens, above)
        agent = None if agent == patient else agent  # "is believed to have been arrested"
    if token != verb:
        patient = object_of(claim.tokens, token)
    if verb.lemma == "be" and patient is None:
        patient = _owner(claim.tokens, verb)
    if agent is None and patient is None and token.pos != "NOUN":
        return None
    found = _backshifted(claim, verb, governed.mood)
    if verb.dep not in {"acl", "relcl"}:  # "they believe that the girl found at the home is ..." has found her
        found = _by_cue(claim, found)
    if token != verb and verb.lemma in words("predicates", "settling"):
        found = replace(found, progress=min(found.progress, DECIDED))
    event = event_around(claim, verb, (agent, patient), token)
    return replace(event, predicate=predicate, mood=found)


def bare_event_at(claim: Claim, token: Token) -> Event | None:
    """What any verb says of itself: its polarity and certainty, for claims that are worded alike around it."""
    main = token.pos == "VERB" or (token.lemma in {"be", "have"} and token.dep not in {"aux", "auxpass"})
    if token.pos not in {"VERB", "AUX"} or not main or token.dep in {"amod", "compound", "prep", "aux"}:
        return None
    skipped = unreal(claim.tokens, token) or _idle(claim.tokens, token) or _asks(claim.tokens, token)
    if skipped or _of_a_name(claim.tokens, token):
        return None
    name = common(lemma(claim.tokens, token), "verbs")
    if token.lemma in words("predicates", "light"):
        held = children(claim.tokens, token, "dobj", "nsubjpass")
        name = " ".join((name, *(common(t.lemma, "nouns") for t in held)))
    passive = bool(children(claim.tokens, token, "auxpass"))
    act = token.lemma not in words("predicates", "skip") and (passive or _acts(claim.tokens, token))
    telling = cues.verb(token.lemma) is not None and not act
    if telling and not has_contrary(name):
        return None
    governed = mood(claim.tokens, token)
    event = event_around(claim, token, agent_and_patient(claim.tokens, token), token)
    meant = not governed.asserted and _meant(claim.tokens, token)
    found = _backshifted(claim, token, governed.mood)
    return replace(event, predicate=name, mood=found, bare=True, asserted=governed.asserted, meant=meant)


def _idle(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether it only says that something is, of what a pronoun stands for: "something that has not happened"."""
    if verb.lemma not in words("predicates", "coming_about"):
        return False
    who = children(tokens, verb, "nsubj")
    return not who or verb.dep == "relcl" or any(t.pos == "PRON" or t.tag in {"WDT", "WP", "DT"} for t in who)


def _of_a_name(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether a participle without anything below it stands before a noun that is not its object: "starting center"."""
    behind = next((t for t in tokens if t.index == verb.index + 1), None)
    alone = not [t for t in children(tokens, verb) if t.dep not in {"mark", "advmod"}]
    return verb.tag == "VBG" and alone and behind is not None and behind.dep == "compound"


def _asks(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether what it is about is a question that it leaves open: "the videos do not show whether he had a gun"."""
    below = children(tokens, verb, "ccomp", "xcomp")
    return any(t.lemma in {"whether", "if"} for clause in below for t in children(tokens, clause, "mark"))


def _acts(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether a verb of telling is done to something, and tells nothing: "criticized the agreement"."""
    return bool(children(tokens, verb, "dobj")) and not children(tokens, verb, "ccomp", "xcomp")


def _meant(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether that is what somebody came, was sent or did something else for: "called to congratulate her"."""
    above = head_of(tokens, verb)
    if above is None or above.lemma not in words("predicates", "errands") or verb.dep not in {"xcomp", "advcl", "acl"}:
        return False
    whole = mood(tokens, above)
    return any(t.tag == "TO" for t in children(tokens, verb)) and whole.asserted and whole.mood.done


def event_around(claim: Claim, verb: Token, roles: tuple[Token | None, Token | None], named: Token) -> Event:
    """What the words around the verb tell, whatever it is called; `named` is the word that names it."""
    agent, patient = roles
    agent = planner(claim.tokens, agent) if agent is not None else None
    return Event(
        predicate=verb.lemma,
        mood=Mood(),
        agents=parties(claim, agent) if agent is not None else None,
        patients=parties(claim, patient) if patient is not None else None,
        told=_told(claim, verb),
        outlook=outlook(claim.tokens, verb),
        partners=partners(claim, verb),
        words=_words(claim.tokens, named),
        near=_words(_clause(claim.tokens, named), named),
    )


def _words(tokens: tuple[Token, ...], verb: Token) -> frozenset[str]:
    others = {t.index for p in tokens if p.lemma in words("predicates", "setting_apart") for t in subtree(tokens, p)}
    return frozenset(
        common(common(t.lemma, "nouns"), "verbs")
        for t in tokens
        if t.pos in CONTENT
        and t.dep not in {"aux", "auxpass", "neg"}
        and t.index != verb.index
        and t.index not in others
    )


def _clause(tokens: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """The words below the verb, without the clauses that hang on it or on them."""
    found = [verb]
    for token in found:
        found.extend(t for t in children(tokens, token) if t.dep not in CLAUSE or (t.dep == "conj" and t.pos != "VERB"))
    return tuple(found)


def _told(claim: Claim, verb: Token) -> bool:
    """Whether a speaker or a verb of saying stands over the event."""
    if claim.attribution is not None or claim.quoted:
        return True
    at: Token | None = verb
    for _ in range(6):
        below = at
        at = head_of(claim.tokens, below) if below is not None else None
        if at is None or below is None:
            return False
        if below.dep in {"ccomp", "advcl", "parataxis"} and cues.verb(at.lemma) is not None:
            return True
    return False


def _predicate(tokens: tuple[Token, ...], token: Token) -> tuple[str | None, Token]:
    """The event's name, and the verb (or noun) whose mood it has."""
    if token.pos == "NOUN":
        return _by_noun(tokens, token)
    if token.lemma == "be" and token.dep not in {"aux", "auxpass"}:
        return _by_copula(tokens, token), token
    if token.pos != "VERB" or token.dep in {"amod", "compound", "prep", "aux"}:
        return None, token
    return _by_verb(tokens, token), token


def _by_noun(tokens: tuple[Token, ...], noun: Token) -> tuple[str | None, Token]:
    """A noun that stands for a verb, after a light verb or under one of progress or denial."""
    name, verb = _nominal().get(noun.lemma), head_of(tokens, noun)
    if name is None or verb is None or noun.dep not in {"dobj", "nsubjpass"}:
        return None, noun
    above = lemma(tokens, verb)
    if above in words("predicates", "light") or (above in words("predicates", "settling") and object_of(tokens, noun)):
        return name, verb
    governs = verb.lemma in levels("progress", "verbs") or above in words("negation", "verbs")
    return (name if governs else None), noun


def object_of(tokens: tuple[Token, ...], noun: Token) -> Token | None:
    """What undergoes what the noun names: "the closure of the port"."""
    found = (t for p in children(tokens, noun, "prep") if p.lemma == "of" for t in children(tokens, p, "pobj"))
    return next(found, None)


def _by_copula(tokens: tuple[Token, ...], verb: Token) -> str | None:
    """What something is said to be: "be daughter", "be ready", "be in health"."""
    said = next(iter(children(tokens, verb, "attr", "acomp")), None)
    if said is not None:
        plain = said.pos in {"ADJ", "NOUN"} and said.lemma not in levels("certainty", "adjectives")
        plain = plain and said.lemma not in words("predicates", "idle")
        return f"be {common(said.lemma, 'nouns')}" if plain else None
    prep = next((t for t in children(tokens, verb, "prep") if t.lemma == "in"), None)
    inside = children(tokens, prep, "pobj") if prep is not None else ()
    return f"be in {inside[0].lemma}" if inside and inside[0].lemma in words("predicates", "conditions") else None


def _owner(tokens: tuple[Token, ...], verb: Token) -> Token | None:
    """Whose something is said to be: "is the mayor's daughter"."""
    said = next(iter(children(tokens, verb, "attr")), None)
    return None if said is None else next(iter(children(tokens, said, "poss")), None)


def _by_verb(tokens: tuple[Token, ...], verb: Token) -> str | None:
    """The lemma with its particle and what it governs; None for words too general to compare."""
    name = lemma(tokens, verb)
    objects = [c for t in children(tokens, verb, "dobj", "nsubjpass") for c in conjuncts(tokens, t)]
    if {name, verb.lemma} & (words("predicates", "skip") | words("predicates", "light")):
        return None
    if position_levels("verbs").get(name, -4.0) > -4.0 or any(_passes_on(name, t.lemma) for t in objects):
        return None
    # With an object of its own the verb tells the event: what follows is a clause that the parser could not place.
    bare = not children(tokens, verb, "dobj")
    further = [t.lemma for t in children(tokens, verb, "xcomp") if bare and t.pos in {"VERB", "AUX"}]
    further = further or _brought(tokens, verb)
    governing = set(levels("progress", "verbs")) | set(levels("certainty", "verbs")) | words("negation", "verbs")
    if (further or children(tokens, verb, "pcomp", "oprd")) and {name, verb.lemma} & governing:
        return None
    return " ".join(common(part, "verbs") for part in (name, *further))


def _brought(tokens: tuple[Token, ...], verb: Token) -> list[str]:
    """What it brings somebody to do or be: "allows Congress to review", "left empty"."""
    if verb.lemma in words("predicates", "enabling"):
        below = children(tokens, verb, "xcomp", "ccomp", "advcl")
        return [t.lemma for t in below if any(c.tag == "TO" for c in children(tokens, t, "aux"))][:1]
    result = verb.lemma in words("predicates", "resulting") and not children(tokens, verb, "dobj")
    return [t.lemma for t in children(tokens, verb, "oprd", "acomp") if result][:1]


def _backshifted(claim: Claim, verb: Token, found: Mood) -> Mood:
    """The mood of what will be, where the claim has "would" only because somebody told it in the past.

    "Moving the port would help" says what would be if it were done; what has its day, or its hour, is to come.
    """
    would = any(t.lemma == "would" for t in children(claim.tokens, verb, "aux"))
    told = claim.attribution is not None and not claim.quoted
    if not would or not told or found.certainty != WOULD:
        return found
    return replace(found, certainty=AHEAD) if moments(claim.text) else found


def _by_cue(claim: Claim, found: Mood) -> Mood:
    """The mood under the verb that introduces the claim: "he thinks", "the ministry denied"."""
    cue = claim.attribution.cue if claim.attribution is not None else None
    if cue is None:
        return found
    word = cue.casefold()
    if word in words("cues", "denial"):
        return replace(found, positive=not found.positive)
    if word in words("cues", "doubt"):
        return replace(found, positive=not found.positive, certainty=min(found.certainty, HEARSAY), sourced=True)
    doubt = next((level for name, level in (("belief", 2.0), ("hope", 1.5)) if word in words("cues", name)), None)
    if doubt is None:
        return found
    return replace(
        found, certainty=min(found.certainty, doubt), sourced=found.sourced or word in words("certainty", "sourced")
    )


def _passes_on(verb: str, noun: str) -> bool:
    """Whether the object says what the clause is about: "voice support", "weigh a withdrawal", "examine the idea"."""
    if noun in _nominal() or noun in position_levels("nouns"):
        return True
    return verb in levels("progress", "verbs") and noun in levels("progress", "nouns")


@cache
def _nominal() -> MappingProxyType[str, str]:
    return MappingProxyType(dict(cues.table("stance")["predicates"]["nominal"]))
