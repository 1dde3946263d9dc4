"""What newsrooms had better not state as a fact of their own.

That is guilt, forbidden weapons, sums that somebody estimated, and the reasons that somebody gives.

Where one source does and another says whose word it is, an editor wants to know, however the rest is worded. The words
live in `data/contested.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crosscheck.model import Claim, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.statements import NEGATIVE, checkable, in_common
from crosscheck.vocabulary.syntax import subtree

MATTER = (5, 0.6)
"""Content words in common, and their share of the shorter claim's, from which on two claims are of one such thing."""
REASON = (2, 0.5)
"""The same for two reasons."""
MARKS = frozenset('“”"„«»')
SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
CAUSES = frozenset({"because", "due", "owing"})


def contested(fact: Claim, told: Claim, cue: str) -> bool:
    """Whether one claim states as a fact what the other gives as somebody's word, and that is a thing to be disputed.

    Args:
        fact: the claim that gives nobody's word.
        told: the claim that does.
        cue: the word of saying in it, or nothing.
    """
    if _guarded(fact) or denials(fact) != denials(told):
        return False
    return _estimate(fact, told, cue) or (checkable(fact) and (_charge(fact, told) or _reason(fact, told)))


def _charge(fact: Claim, told: Claim) -> bool:
    """Whether both have one word of guilt, or one weapon, and most of the words around it."""
    shared, share = in_common(fact.tokens, told.tokens)
    return shared >= MATTER[0] and share >= MATTER[1] and bool(_charges(fact.tokens) & _charges(told.tokens))


def _estimate(fact: Claim, told: Claim, cue: str) -> bool:
    """Whether both have one large figure, and the told one is said to be worked out."""
    if cue not in table("contested")["estimate"] or any(t.tag == "MD" for t in fact.tokens):
        return False
    return bool(_figures(fact.tokens) & _figures(told.tokens))


def _reason(fact: Claim, told: Claim) -> bool:
    """Whether both give one reason for one thing."""
    ours, theirs = _because(fact.tokens), _because(told.tokens)
    if not ours or not theirs:
        return False
    shared, share = in_common(ours, theirs)
    rest = [[t for t in c.tokens if t not in why] for c, why in ((fact, ours), (told, theirs))]
    return shared >= REASON[0] and share >= REASON[1] and in_common(*rest)[0] >= REASON[0]


def _because(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of the first reason."""
    for token in tokens:
        if token.lemma.lower() in CAUSES and token.dep in {"prep", "mark", "acomp"}:
            above = next((t for t in tokens if token.dep == "mark" and t.index == token.head), token)
            return tuple(t for t in subtree(tokens, above) if t != token)
    return ()


def _charges(tokens: Sequence[Token]) -> frozenset[str]:
    words = [t.lemma.lower() for t in tokens]
    known = _words("weapon") | _words("guilt")
    return frozenset({*words, *(f"{a} {b}" for a, b in pairwise(words))} & known)


def _figures(tokens: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """The figures that stand before a word of scale, each with it: "$150 billion"."""
    pairs = pairwise(tokens)
    return frozenset((a.text, b.lemma.lower()) for a, b in pairs if a.pos == "NUM" and b.lemma.lower() in SCALES)


def _guarded(claim: Claim) -> bool:
    """Whether the claim leaves open that its matter is a fact: it quotes, somebody says it, or it is doubted."""
    if claim.attribution is not None or claim.quoted or MARKS & set(claim.text):
        return True
    return doubted(claim) or any(t.pos == "VERB" and lexicon.verb(t.lemma) is not None for t in claim.tokens)


def doubted(claim: Claim) -> bool:
    """Whether a word of the claim says that it may be no fact: "alleged", "accused", "reportedly"."""
    said = {word for t in claim.tokens for word in (t.lemma.lower(), t.text.lower())}
    return bool(said & _words("doubt")) or any(lexicon.hedge(t.lemma) for t in claim.tokens)


def denials(claim: Claim) -> int:
    """How many words of the claim deny something."""
    return sum(t.dep == "neg" or t.lemma in NEGATIVE for t in claim.tokens)


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(table("contested")[section])
