"""Whether two names stand beside one office: "the judge" of one trial is one, whatever either source calls her."""

from __future__ import annotations

from functools import cache

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.parties import Party
from crosscheck.vocabulary.syntax import children, top


def one_post(left: Claim, ours: Party, right: Claim, theirs: Party) -> bool:
    """Whether the words before the two names say one office, and not one that many hold."""
    one = post(left, ours)
    return bool(one) and one == post(right, theirs)


def post(claim: Claim, member: Party) -> frozenset[str]:
    """The nouns before the name, lower case, without those of land and people; none where many are called so."""
    for mention in claim.mentions:
        if mention.name != member.name or mention.pronoun:
            continue
        head = top([t for t in claim.tokens if mention.start <= t.start and t.end <= mention.end])
        if head is None:
            continue
        before = [t for t in children(claim.tokens, head, "compound", "nmod") if t.end <= mention.start]
        if before and not _many(max(before, key=lambda t: t.index), alone=len(before) == 1):
            return frozenset(t.text.casefold() for t in before if t.pos in {"NOUN", "PROPN"})
    return frozenset()


def _many(noun: Token, *, alone: bool) -> bool:
    if alone and noun.lemma.casefold() in table("actors")["of_bodies"]:
        return True
    return noun.lemma.casefold() in _crowd() or noun.text.casefold().rstrip(".") in _crowd()


@cache
def _crowd() -> frozenset[str]:
    """Nouns for one of many: two of them may both be told of."""
    return frozenset((*table("reporting_cues")["anonymous"]["nouns"], *table("actors")["many"]))
