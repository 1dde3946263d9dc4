"""How near an event is that somebody means to bring about: hoped for, talked about, planned, set, tried, done.

"Hoped to meet", "in talks to meet", "plans to meet" and "is due to meet" are four things to tell of one meeting, and
"tried to open the door" is not "opened the door". The words live in `data/stance.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import MappingProxyType

from crosscheck.model import Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import subject
from crosscheck.vocabulary.predicates import words
from crosscheck.vocabulary.stances import asserted
from crosscheck.vocabulary.syntax import children, head_of

DONE, SET = "done", "set"
PASSED_ON = frozenset({"xcomp", "acl", "ccomp", "pcomp", "prep", "conj"})
"""Relations through which what governs a word holds for what hangs on it."""
STEPS = 4


def outlook(tokens: Sequence[Token], verb: Token) -> str:
    """One of the outlooks of `data/stance.toml`, or "" where the clause does not tell.

    A condition, a question and what is denied have none.
    """
    if verb.pos != "VERB" or negated(tokens, verb) or _conditional(tokens, verb):
        return ""
    if not asserted(tokens, verb):
        return _weighed(tokens, verb)
    helpers = {t.lemma for t in children(tokens, verb, "aux")}
    if helpers & words("outlook", "open"):
        return ""
    if helpers & words("outlook", "ahead"):
        above = head_of(tokens, verb)
        wished = above is not None and verb.dep == "ccomp" and _governors("verbs").get(above.lemma) == "hoped for"
        return "hoped for" if wished else SET
    if verb.tag == "VB" or "to" in helpers or verb.tag == "VBG":
        return _governed(tokens, verb)
    passive = children(tokens, verb, "auxpass")
    told = verb.tag == "VBD" or (verb.tag == "VBN" and (passive or "have" in helpers))
    return DONE if told and verb.dep != "advcl" else ""


def _weighed(tokens: Sequence[Token], verb: Token) -> str:
    """What is talked about as a question: "is considering whether to sell"."""
    above = head_of(tokens, verb)
    whether = any(t.lemma == "whether" for t in children(tokens, verb, "mark", "advmod")) and _infinitive(tokens, verb)
    if above is None or not whether or verb.dep not in {"ccomp", "xcomp"} or not asserted(tokens, above):
        return ""
    name = _governors("verbs").get(above.lemma, "")
    return name if name == "talked about" and not negated(tokens, above) else ""


def apart(left: str, right: str) -> bool:
    """Whether two outlooks tell an editor two things; what is set and what is done differ in the hour only."""
    if not left or not right or left == right:
        return False
    return frozenset({left, right}) not in _near()


def planner(tokens: Sequence[Token], noun: Token) -> Token | None:
    """Whose plan it is, where `noun` is one: "Kim is in talks to meet", "Kim's plan to meet", "they made plans to"."""
    if noun.pos != "NOUN" or noun.lemma not in _governors("nouns"):
        return noun
    whose = children(tokens, noun, "poss")
    verb = head_of(tokens, noun)
    if verb is not None and verb.dep == "prep":
        verb = head_of(tokens, verb)
    if whose or verb is None or verb.pos not in {"VERB", "AUX"} or noun.dep not in {"dobj", "pobj", "attr"}:
        return whose[0] if whose else None
    return subject(tokens, verb)


@cache
def _near() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("stance")["outlook"]["near"])


@cache
def _governors(part: str) -> MappingProxyType[str, str]:
    """Word to outlook, for `verbs`, `passive`, `nouns` or `adjectives`."""
    rows = table("stance")["outlook"][part]
    return MappingProxyType({word: name for name, listed in rows.items() for word in listed})


def _governed(tokens: Sequence[Token], verb: Token) -> str:
    """What the first word above that has one makes of a bare verb; "" where another word stands between."""
    below = verb
    for _ in range(STEPS):
        above = head_of(tokens, below)
        if above is None or below.dep not in PASSED_ON or (below.dep == "conj" and below.tag != above.tag):
            return ""
        found = _of(tokens, below, above)
        if found is not None:
            return found
        if not (above.pos == "ADP" or below.dep == "conj" or above.lemma in words("outlook", "through")):
            return ""
        below = above
    return ""


def _of(tokens: Sequence[Token], below: Token, above: Token) -> str | None:
    """The outlook that a word gives to what hangs on it, "" where it is denied or open; None where it gives none."""
    by_clause = below.dep in {"xcomp", "ccomp", "acl"} and _infinitive(tokens, below)
    if above.pos == "NOUN":
        name = _governors("nouns").get(above.lemma)
        if name == "planned" and any(t.lemma in words("outlook", "vague") for t in children(tokens, above, "amod")):
            name = "talked about"
        return None if name is None else _unless_denied(tokens, above, name)
    if above.pos == "ADJ" and by_clause:
        name = _governors("adjectives").get(above.lemma)
        return None if name is None else _unless_denied(tokens, head_of(tokens, above) or above, name)
    return _by_verb(tokens, below, above, by_clause=by_clause) if above.pos in {"VERB", "AUX"} else None


def _by_verb(tokens: Sequence[Token], below: Token, above: Token, *, by_clause: bool) -> str | None:
    if above.lemma == "be" and by_clause:
        return _unless_denied(tokens, above, SET)
    passive = above.tag == "VBN" and bool(children(tokens, above, "auxpass", "nsubjpass"))
    name = _governors("passive").get(above.lemma) if passive else _governors("verbs").get(above.lemma)
    if name is None or not (by_clause or below.dep in {"prep", "xcomp"}):
        return None
    if name == "hoped for" and below.lemma in words("outlook", "performed"):
        return DONE
    return "" if below.lemma in words("outlook", "means") else _unless_denied(tokens, above, name)


def _unless_denied(tokens: Sequence[Token], word: Token, name: str) -> str:
    return "" if negated(tokens, word) or not asserted(tokens, word) else name


def _infinitive(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.tag == "TO" for t in children(tokens, verb, "aux"))


def _conditional(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the clause holds under a condition: "would walk out if"."""
    clauses = children(tokens, verb, "advcl")
    return any(t.lemma in {"if", "unless"} for c in clauses for t in children(tokens, c, "mark"))
