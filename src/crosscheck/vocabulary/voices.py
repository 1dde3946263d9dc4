"""Who speaks for whom, told by two offices and no name: "the governor's spokesman", "a spokesman for the governor"."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Claim, Phrase, Token
from crosscheck.vocabulary.roles import is_kin, is_role, role_of
from crosscheck.vocabulary.syntax import children

SERVED = frozenset({"for", "of", "to"})
"""Prepositions behind which stands whom somebody speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An office that speaks, and the office that it serves, each by the first word of its row."""

    office: str
    served: str

    @property
    def canonical(self) -> str:
        """Both offices as a report lists them."""
        return f"{self.office} for the {self.served}"


def voice_of(phrase: Phrase) -> tuple[Token, Voice] | None:
    """The voice that a phrase of attribution names, and its noun; None where it names anybody, or only one office."""
    if any(m.label == "PERSON" and not m.pronoun for m in phrase.mentions):
        return None
    for token in phrase.tokens:
        if not _office(token) or token.dep in {"poss", "pobj", "compound"}:
            continue
        preps = [p for p in children(phrase.tokens, token, "prep") if p.lemma in SERVED]
        whom = [
            *children(phrase.tokens, token, "poss"),
            *(t for p in preps for t in children(phrase.tokens, p, "pobj")),
        ]
        if len(whom) == 1 and _office(whom[0]):
            return token, Voice(office=role_of(token.lemma.lower()), served=role_of(whom[0].lemma.lower()))
    return None


def other_voice(left: Voice, right: Voice) -> bool:
    """Whether one of the two offices is the same and the other differs."""
    return (left.office == right.office) != (left.served == right.served)


def voiced(claim: Claim, voice: Voice, against: Voice) -> bool:
    """Whether the claim, or the words that say who tells it, has the office that the other voice has not."""
    new = voice.office if voice.office != against.office else voice.served
    said = claim.attribution.phrase if claim.attribution is not None else None
    return any(role_of(t.lemma.lower()) == new for t in (*claim.tokens, *(said.tokens if said is not None else ())))


def _office(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.tag in {"NN", "NNP"} and is_role(lemma) and not is_kin(lemma)
