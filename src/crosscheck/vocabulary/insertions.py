"""A word of denial that one of two claims has more than the other, where all other words are the same.

An event that is denied is told as one (`events`); here are words that are none: "pleaded not guilty", "a lake that was
not known for fish".
"""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.negation import denials
from crosscheck.vocabulary.slots import alike_but
from crosscheck.vocabulary.statements import main_verb

DENIALS = frozenset({"not", "n't", "n’t", "never"})
NO_DENIAL = frozenset({"only", "just", "merely", "simply", "least", "necessarily", "even", "yet", "until"})
"""Words before which it denies nothing, or not for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Which word a claim denies, if any, that is no event."""

    denied: str = ""
    """Its lemma."""

    def opposes(self, other: Sign) -> bool:
        """Whether one of the two denies a word and the other none."""
        return bool(self.denied) != bool(other.denied)


def sign_at(claim: Claim) -> tuple[Token, Token, Sign] | None:
    """The denial and the word behind it; of a claim without one the main verb. None where events are denied."""
    found = [n for n, t in enumerate(claim.tokens) if t.text.casefold() in DENIALS]
    if not found:
        verb = main_verb(claim.tokens)
        return None if verb is None else (verb, verb, Sign())
    if any(isinstance(d.value, Event) and not d.value.mood.positive for d in claim.details) or len(found) > 1:
        return None
    denial, behind = claim.tokens[found[0]], claim.tokens[found[0] + 1 : found[0] + 2]
    if not behind or not behind[0].text.isalpha() or behind[0].lemma in NO_DENIAL or _main(behind[0]):
        return None
    return denial, behind[0], Sign(denied=behind[0].lemma)


def _main(word: Token) -> bool:
    """Whether the word is a verb of its own clause: then it is for `events` whether it is denied."""
    return word.pos in {"VERB", "AUX"} and word.dep not in {"relcl", "acl"}


def inserted(denying: Claim, plain: Claim, sign: Sign) -> bool:
    """Whether two claims are the same word for word, but for one denial and few others, and the plain one has its word.

    No other word in the plain one may deny anything: "not guilty" is "innocent of all charges".
    """
    if all(t.lemma != sign.denied for t in plain.tokens) or denials(plain.tokens, None):
        return False
    words = ([t.lemma.casefold() for t in c.tokens if t.text[:1].isalnum()] for c in (denying, plain))
    ours, theirs = ([w for w in row if w not in DENIALS] for row in words)
    return alike_but(ours, theirs)


def has(claim: Claim, sign: Sign, against: Sign) -> bool:
    """Whether the claim denies the word; for a claim that denies none, whether it has the other's word undenied."""
    own = sign_at(claim)
    if sign.denied:
        return own is not None and own[2] == sign
    return any(t.lemma == against.denied for t in claim.tokens) and (own is None or own[2].denied != against.denied)
