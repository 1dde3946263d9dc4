"""Whether the words of a claim deny or allege what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.model import Token
from crosscheck.vocabulary.predicates import words
from crosscheck.vocabulary.syntax import children

PARTS = re.compile(r"[^\w'’]+")
"""Between the words of a token that holds several."""


def alleges(tokens: Sequence[Token]) -> bool:
    """Whether the claim alleges something, wherever the parse puts it: "police allege Lee fired"."""
    return any(t.lemma.startswith("alleg") or t.lemma == "accuse" for t in tokens)


def denials(tokens: Sequence[Token], cue: str | None) -> tuple[str, ...]:
    """The words of a claim that deny something, in alphabetical order; `cue` is the verb that introduces it, if any."""
    parts = "words", "determiners", "pronouns", "prepositions", "verbs", "adjectives"
    known = {"unlikely", *(w for part in parts for w in words("negation", part))}
    found = [w for t in tokens for w in PARTS.split(t.lemma.lower()) if w in known]  # some tokens are glued: "]--not"
    if cue and cue.casefold() in words("cues", "denial") | words("cues", "doubt"):
        found.append(cue.casefold())
    return tuple(sorted("not" if w in words("negation", "words") else w for w in found))


def negated(tokens: Sequence[Token], word: Token) -> bool:
    """Whether `word` itself is negated: by "not" or "never", or by "no" at its subject or object."""
    below = children(tokens, word)
    if any(t.dep == "neg" or t.lemma in words("negation", "words") for t in below if t.dep in {"neg", "advmod", "cc"}):
        return True
    near = [word, *(t for t in below if t.dep in {"dobj", "nsubj", "nsubjpass", "attr", "expl"})]
    if any(t.lemma in words("negation", "pronouns") and not _excepted(tokens, t) for t in near[1:]):
        return True
    if any(t.lemma == "no" for t in near[1:]):
        return True  # "no-one", which is three tokens
    deps = [c for t in near for c in children(tokens, t, "det")]
    return any(t.lemma in words("negation", "determiners") for t in deps)


def _excepted(tokens: Sequence[Token], pronoun: Token) -> bool:
    """Whether something is left of "nothing": "nothing but a hat", "nothing less than the future"."""
    return any(t.lemma in words("negation", "excepting") for t in children(tokens, pronoun))
