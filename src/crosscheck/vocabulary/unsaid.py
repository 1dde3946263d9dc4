"""A statement that one article gives as somebody's word, and another as a fact of its own.

Newsrooms leave out who says a thing for many harmless reasons. What makes it worth a look is that the other article
names the speaker nowhere, so that its readers are not told whose word they have.
"""

from __future__ import annotations

from crosscheck.model import Claim, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.chains import Chain
from crosscheck.vocabulary.contested import MARKS, denials, doubted
from crosscheck.vocabulary.gazetteer import is_outlet
from crosscheck.vocabulary.speakers import back_to, heading
from crosscheck.vocabulary.statements import checkable, in_common, main_verb
from crosscheck.vocabulary.syntax import children

STATED = ((4, 0.6), (3, 0.9))
"""Content words in common, and their share of the shorter claim's, from which on two claims are one statement."""


def unsaid(fact: Claim, word: Claim, told: Chain) -> bool:
    """Whether both claims make one statement, of what is so or will be so, and who tells it has no part in it.

    Args:
        fact: the claim of a source that gives it as its own.
        word: the claim of the source that gives it as somebody's word.
        told: whose.
    """
    if any(c.headline or c.quoted for c in (fact, word)) or not _aside(told, fact, word):
        return False
    shared, share = in_common(fact.tokens, word.tokens)
    if not any(shared >= least and share >= part for least, part in STATED) or denials(fact) != denials(word):
        return False
    if (
        fact.attribution is not None
        or MARKS & set(fact.text)
        or doubted(fact)
        or (_telling(fact) and not _telling(word))
    ):
        return False
    return (checkable(fact) and checkable(word)) or (_foretells(fact, "will") and _foretells(word, "will", "would"))


def reckoned(fact: Claim, word: Claim, told: Chain) -> bool:
    """Whether one tells a figure as a fact, and the other as the word of somebody whose own it is not."""
    if any(c.headline or c.quoted for c in (fact, word)) or not _aside(told, fact, word) or told.strength == "belief":
        return False
    if fact.attribution is not None or MARKS & set(fact.text) or doubted(fact) or _telling(fact):
        return False
    return denials(fact) == denials(word) and in_common(fact.tokens, word.tokens)[0] > 0 and checkable(fact)


def speaks_of(claim: Claim, speaker: str) -> bool:
    """Whether the claim, or the words that say who tells it, has the noun or the last name of a speaker."""
    said = claim.attribution.phrase if claim.attribution is not None else None
    return _among(speaker, *claim.tokens, *(said.tokens if said is not None else ()))


def _aside(told: Chain, *claims: Claim) -> bool:
    """Whether the teller is known, no outlet that retells, and neither claim is about him, who must know."""
    speaker = told.speaker
    if speaker is None or told.label == "GPE" or back_to(speaker):
        return False
    if is_outlet(speaker) is not None or lexicon.press(speaker):
        return False
    return not any(
        _among(speaker, *c.tokens) or any(m.name.casefold() == speaker.casefold() for m in c.mentions) for c in claims
    )


def _among(speaker: str, *tokens: Token) -> bool:
    return heading(speaker).rstrip("s") in {t.text.casefold().rstrip("s") for t in tokens}


def _telling(claim: Claim) -> bool:
    """Whether a verb of the claim is one of saying: what it says is somebody's word already."""
    return any(t.pos == "VERB" and lexicon.verb(t.lemma) is not None for t in claim.tokens)


def _foretells(claim: Claim, *words: str) -> bool:
    """Whether the claim says what will be so, by one of these auxiliaries and no other, and asks nothing."""
    verb = main_verb(claim.tokens)
    modal = [] if verb is None else [t for t in children(claim.tokens, verb, "aux") if t.tag == "MD"]
    return len(modal) == 1 and modal[0].lemma.lower() in words and "?" not in claim.text
