"""How far a matter has come, by closed lists: being considered, meant, decided, to come; ended, suspended, put off.

Two newsrooms name one matter by two words ("the merger", "a union of the two"), so that no verb need be the same. What
they say of it is one of a few things, though, and two of those differ whatever else the sentences say. The words live
in `data/steps.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import mention_at
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.stances import asserted
from crosscheck.vocabulary.syntax import SUBJECT, children

DECISION, FATE, OFFICE = "decision", "fate", "office"
WEIGHED, PERHAPS, MEANT, DECIDED, WILL, DONE = "considered", "possible", "meant", "decided", "to come", "done"
REFUSED, SAID, PROMISED = "ruled out", "announced", "promised"
"""`SAID` is of "would" in somebody's words: to come, or what were so if it came to that."""
ENDED, SUSPENDED, PUT_OFF, IN_FORCE, ON = "ended", "suspended", "put off", "in force", "going on"
AHEAD = frozenset({"will", "'ll", "’ll", "shall"})
LEFT, AWAY = "left for good", "away"
FATES = (ENDED, SUSPENDED, PUT_OFF)
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
TOLD = frozenset({"ROOT", "ccomp", "conj", "parataxis", "acl"})
"""Where a verb stands that the claim itself tells; what hangs on it as when, why or which tells another matter."""
HELD = (
    "dobj",
    "nsubjpass",
    "xcomp",
    "ccomp",
    "csubj",
    "csubjpass",
    "pcomp",
    "pobj",
    "prep",
    "conj",
    "attr",
    "oprd",
    "poss",
    "agent",
)
"""Relations to what a verb is about."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
FEW, SOME = 2, 3
"""Words in common from which on two claims are of one matter: where the act is the same, and where it need not be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where a matter stands."""

    scale: str
    step: str
    word: str
    """The word that says so, as the text has it."""
    does: str
    """The verb of what is done or meant."""
    whole: bool
    """Whether the clause has its subject: one that lost it to the clause before tells less of what it speaks of."""
    onto: frozenset[str]
    """What it is done to, where the clause tells."""
    acts: frozenset[str]
    """What is considered, meant, decided, ended: verbs and nouns by the first words of their classes."""
    about: frozenset[str]
    """All that the claim speaks of; of a name the last word."""

    @property
    def canonical(self) -> str:
        """The step and its word as a report lists them."""
        return f"{self.step}: {self.word}"

    def shared(self, other: Step) -> frozenset[str]:
        """What both speak of."""
        return (self.about | self.acts) & (other.about | other.acts)

    def against(self, other: Step) -> bool:
        """Whether the two say of one matter what is not one thing."""
        held = _HELD_AGAINST.get(frozenset({self.step, other.step})) if self.scale == other.scale else None
        shared, acts = len(self.shared(other)), bool(self.acts & other.acts)
        if held == "matter":
            return shared >= (FEW if acts and self.whole and other.whole else SOME)
        if held == "verb":
            apart = bool(self.onto and other.onto) and not self.onto & other.onto
            return shared >= FEW and self.does == other.does != "" and not apart
        if held == "thing":
            return shared >= FEW and bool(self.onto & (other.onto | other.acts) or other.onto & self.acts)
        if held == "done":
            done, weighed = (self, other) if self.step == DONE else (other, self)
            return shared >= FEW and done.does in weighed.acts
        return held is not None and acts and shared >= (FEW if held == "act" else SOME)


_HELD_AGAINST = {
    frozenset({WEIGHED, DECIDED}): "matter",
    frozenset({WEIGHED, WILL}): "matter",
    frozenset({WEIGHED, SAID}): "matter",
    frozenset({REFUSED, WEIGHED}): "act",
    frozenset({PROMISED, WEIGHED}): "thing",
    frozenset({PERHAPS, DECIDED}): "close",
    frozenset({WEIGHED, DONE}): "done",
    frozenset({PERHAPS, WILL}): "verb",
    frozenset({PERHAPS, REFUSED}): "verb",
    frozenset({MEANT, DONE}): "verb",
    frozenset({MEANT, DECIDED}): "verb",
    frozenset({ENDED, SUSPENDED}): "matter",
    frozenset({ENDED, PUT_OFF}): "matter",
    frozenset({ENDED, IN_FORCE}): "matter",
    frozenset({SUSPENDED, IN_FORCE}): "matter",
    frozenset({ENDED, ON}): "act",
    frozenset({SUSPENDED, ON}): "act",
    frozenset({LEFT, AWAY}): "act",
}
"""Which two steps differ, and what must be the same: the matter in whatever words, the act, or the very verb."""


def steps(claim: Claim) -> tuple[tuple[Token, Step], ...]:
    """The steps that the claim tells, each with the word that says so, in text order."""
    found = []
    for verb in claim.tokens:
        if verb.pos not in {"VERB", "AUX"} or not _told(claim.tokens, verb) or _conditional(claim.tokens, verb):
            continue
        for scale, step, cue in (*_decisions(claim, verb), *_fates(claim.tokens, verb), *_offices(claim.tokens, verb)):
            made = Step(
                scale=scale,
                step=step,
                word=cue.text,
                does=_does(claim.tokens, verb, cue, step),
                whole=bool(children(claim.tokens, verb, *SUBJECT)),
                onto=_onto(claim, verb, cue),
                acts=_acts(claim, verb, cue),
                about=_about(claim),
            )
            found.append((cue, made))
    decided = any(s.step == DECIDED for _, s in found)  # "it will be closed, the council decided"
    return tuple((t, s) for t, s in found if not (decided and s.step in {WILL, SAID, DONE}))


def _told(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the claim itself tells it, and no clause that hangs on a noun."""
    return verb.dep in TOLD and (verb.dep != "acl" or bool(children(tokens, verb, "nsubjpass")))


def _conditional(tokens: Sequence[Token], verb: Token) -> bool:
    return not asserted(tokens, verb) or any(
        t.lemma in {"if", "unless", "whether"}
        for c in children(tokens, verb, "advcl")
        for t in children(tokens, c, "mark")
    )


def _decisions(claim: Claim, verb: Token) -> Iterator[tuple[str, str, Token]]:
    tokens, name, helpers = claim.tokens, lemma(claim.tokens, verb), _helpers(claim.tokens, verb)
    if negated(tokens, verb):
        if name in _words("excluding") and (helpers & {"can", "could"} or not helpers - {"have", "do"}):
            yield DECISION, WEIGHED, verb  # "has not ruled out an appeal"
        elif helpers & AHEAD or ("would" in helpers and claim.attribution is not None):
            yield DECISION, REFUSED, verb
    elif helpers & {"may", "might", "could"}:
        if "have" not in helpers:
            yield DECISION, PERHAPS, verb
    elif _weighs(tokens, verb) or _put_off(tokens, verb) or _leaves_open(tokens, verb):
        yield DECISION, WEIGHED, verb
    elif name in {"be", "remain"}:
        yield from ((DECISION, step, cue) for step, cue in _being(tokens, verb))
    else:
        step = _plain(claim, verb, name, helpers)
        if step:
            yield DECISION, step, verb


def _plain(claim: Claim, verb: Token, name: str, helpers: set[str]) -> str:
    """What a verb says that leaves nothing open; empty where it tells no step."""
    if name in _words("meaning") and children(claim.tokens, verb, "xcomp"):
        return MEANT
    said = "would" in helpers and claim.attribution is not None
    if said or helpers & AHEAD:
        return SAID if said else WILL
    if helpers - {"have", "be"}:
        return ""
    if name in _words("excluding"):
        return REFUSED
    if verb.tag not in {"VBD", "VBN"}:
        return ""
    return DECIDED if name in _words("deciding") else PROMISED if name in _words("announcing") else DONE


def _put_off(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a decision is put off, so that the matter is open."""
    below = children(tokens, verb, "dobj", "nsubjpass")
    return lemma(tokens, verb) in _words(PUT_OFF) and any(t.lemma in _words("rulings") for t in below)


def _leaves_open(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it is still to be decided: "left open whether to sue", "will decide next week whether it goes on"."""
    name = lemma(tokens, verb)
    wide = name in {"leave", "keep"} and any(t.lemma == "open" for t in children(tokens, verb, "oprd", "acomp", "amod"))
    asked = any(_whether(tokens, t) for t in children(tokens, verb, "ccomp", "xcomp"))
    if wide or name in {"leave open", "keep open"}:
        return asked
    to_come = bool(_helpers(tokens, verb) & AHEAD) or any(t.tag == "TO" for t in children(tokens, verb))
    return asked and to_come and name in _words("opening")


def _helpers(tokens: Sequence[Token], verb: Token) -> set[str]:
    """The helpers of the verb, and those that a parse hangs on its "be"."""
    own = children(tokens, verb, "aux", "auxpass")
    return {t.lemma for a in own for t in (a, *children(tokens, a, "aux")) if t.dep == "aux"}


def _weighs(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it is being considered; what was considered once may be decided by now."""
    name = lemma(tokens, verb)
    behind = {f"{name} {t.lemma}" for t in children(tokens, verb, "prep")}
    if not ({name} | behind) & _words("weighing") or not children(tokens, verb, *HELD):
        return False
    if children(tokens, verb, "oprd") or any(not _whether(tokens, t) for t in children(tokens, verb, "ccomp")):
        return False  # "considers them spies"
    goes_on = (verb.tag == "VBG" and bool(children(tokens, verb, "aux"))) or any(
        t.text == "being" for t in children(tokens, verb, "auxpass")
    )
    return goes_on or verb.tag in {"VBZ", "VBP"}


def _whether(tokens: Sequence[Token], clause: Token) -> bool:
    return any(t.lemma in {"whether", "if", "how"} for t in children(tokens, clause, "mark", "advmod"))


def _being(tokens: Sequence[Token], verb: Token) -> Iterator[tuple[str, Token]]:
    """What is said to be an option, under discussion, close or likely."""
    for said in children(tokens, verb, "attr", "acomp", "prep"):
        behind = [t for p in (said, *children(tokens, said, "prep")) for t in children(tokens, p, "pobj")]
        under = said.lemma == "under" and any(t.lemma in _words("under") for t in behind)
        one_of = said.lemma == "one" and any(t.lemma in _words("options") for t in behind)
        unsure = said.lemma in _words("undecided") and bool(children(tokens, said, "prep", "ccomp", "xcomp"))
        if under or one_of or unsure or said.lemma in _words("options"):
            yield WEIGHED, said
        elif said.lemma in _words("near") and children(tokens, said, "prep", "xcomp"):
            yield MEANT, said
        elif said.lemma in _words("causes") and verb.tag in {"VBD", "VBZ"} and not children(tokens, said, "amod"):
            yield DONE, said


def _fates(tokens: Sequence[Token], verb: Token) -> Iterator[tuple[str, str, Token]]:
    name, helpers = lemma(tokens, verb), _helpers(tokens, verb)
    if negated(tokens, verb) or helpers - {"have", "be", "will", "would"}:
        return
    if _goes_on(tokens, verb) and (helpers & {"will", "would"} or verb.tag in {"VBZ", "VBP"}):
        yield FATE, ON, verb  # "went on until midnight" may have been suspended since
    if helpers & {"will", "would"}:
        return
    told = verb.tag in {"VBD", "VBN"} or "be" in helpers
    for fate in FATES:
        if told and name in _words(fate) and not _put_off(tokens, verb):
            yield FATE, fate, verb
    if name == "lose" and any(t.lemma in _words("rights") for t in children(tokens, verb, "dobj")):
        yield FATE, ENDED, verb
    inside = (p for t in children(tokens, verb, "prep") if t.lemma == "in" for p in children(tokens, t, "pobj"))
    if name in {"remain", "stay", "be"} and any(t.lemma in {"force", "place"} for t in inside):
        yield FATE, IN_FORCE, verb


def _goes_on(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether something goes on, whatever the parse makes of "on": "will go on next week"."""
    if _tells(tokens, verb, ON):
        return True
    behind = [t for t in children(tokens, verb) if t.lemma == "on" and t.index == verb.index + 1]
    held = [t for p in behind for t in children(tokens, p, "pobj")]
    return verb.lemma in {"go", "carry"} and bool(behind) and all(t.lemma.lower() in _words("times") for t in held)


def _offices(tokens: Sequence[Token], verb: Token) -> Iterator[tuple[str, str, Token]]:
    """Whether somebody has left an office, or is away from it: "resigned", "is going on leave", "stepped aside"."""
    if negated(tokens, verb) or _helpers(tokens, verb) - {"have", "be"}:
        return
    name = lemma(tokens, verb)
    if name in _words(LEFT) and verb.tag in {"VBD", "VBN"}:
        yield OFFICE, LEFT, verb
    on = (p for t in children(tokens, verb, "prep") if t.lemma == "on" for p in children(tokens, t, "pobj"))
    if name in _words(AWAY) or (verb.lemma in _words("sending") and any(t.lemma == "leave" for t in on)):
        yield OFFICE, AWAY, verb


def _acts(claim: Claim, verb: Token, cue: Token) -> frozenset[str]:
    """What the verb itself does, unless it only tells the step, and what it is about."""
    tokens = claim.tokens
    telling = cue is not verb or any(
        _tells(tokens, verb, row) for row in ("weighing", "meaning", "deciding", "announcing", "opening", ON, *FATES)
    )
    found = set() if telling else {lemma(tokens, verb)}
    waiting = list(children(tokens, cue, *HELD))
    if (
        cue is not verb
        or verb.lemma in {"be", "remain", "stay"}
        or _goes_on(tokens, verb)
        or any(_offices(tokens, verb))
    ):
        doers = children(tokens, verb, "nsubj", "csubj")
        waiting.extend((*doers, *(t for d in doers for t in children(tokens, d, "appos"))))
    for token in waiting:
        if token.pos in {"VERB", "NOUN", "PROPN", "PRON"} and not children(tokens, token, "nummod", "quantmod"):
            found.update(_called(claim, token))
        if token.pos in {"VERB", "ADP", "AUX", "NOUN"}:
            waiting.extend(t for t in children(tokens, token, *HELD) if t not in waiting)
    return frozenset(_class(w) for w in found) - _words("empty") - _words("times")


def _does(tokens: Sequence[Token], verb: Token, cue: Token, step: str) -> str:
    if step == DONE and cue is not verb:
        return next((_class(t.lemma) for t in children(tokens, verb, "nsubj")), "")
    if step != MEANT:
        way = "".join(f" {t.lemma}" for t in children(tokens, verb, "dobj") if t.lemma == "way")  # "give way"
        return _class(lemma(tokens, verb) + way)
    below = children(tokens, cue, "xcomp") or [
        t for p in children(tokens, cue, "prep") if p.lemma == "to" for t in children(tokens, p, "pobj", "pcomp")
    ]
    return _class(lemma(tokens, below[0])) if below else ""


def _onto(claim: Claim, verb: Token, cue: Token) -> frozenset[str]:
    verbs = (verb, *children(claim.tokens, cue, "xcomp"))
    return frozenset(
        w for v in verbs for t in children(claim.tokens, v, "dobj", "nsubjpass") for w in _called(claim, t)
    )


def _tells(tokens: Sequence[Token], verb: Token, row: str) -> bool:
    return lemma(tokens, verb) in _words(row)


def _class(word: str) -> str:
    """The first word of its class; of a noun that stands for a verb that of the verb: "closure" is "close"."""
    alike: dict[str, str] = table("steps")["alike"]
    nominal: dict[str, str] = table("stance")["predicates"]["nominal"]
    found = common(common(alike.get(word) or nominal.get(word, word), "nouns"), "verbs")
    return alike.get(found, found)


def _called(claim: Claim, token: Token) -> Iterator[str]:
    """The word, or the last word of the name that it is part of or stands for."""
    mention = mention_at(claim, token)
    if mention is not None and mention.label in NAMED:
        yield from mention.name.casefold().removesuffix("'s").removesuffix("’s").split()[-1:]
    elif token.pos in CONTENT and token.dep not in {"aux", "auxpass"} and not _year(token):
        yield _class(lemma(claim.tokens, token).lower())


def _year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4


def _about(claim: Claim) -> frozenset[str]:
    """What the claim speaks of; who tells it is whoever "it" is: "it would appeal, the broadcaster said"."""
    found = {w for t in claim.tokens for w in _called(claim, t)}
    said = claim.attribution
    if said is not None and any(t.dep in {"nsubj", "nsubjpass"} and t.tag == "PRP" for t in claim.tokens):
        found.update(_class(w) for w in (said.speaker or "").casefold().split()[-1:])
    return frozenset(found) - _words("empty") - _words("times")


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("steps")[row])
