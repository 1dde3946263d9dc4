"""What a number counts that has no noun of its own: "48 in the embassy and 12 at the mission", "72 attached to it".

The noun stands elsewhere in the sentence, or in no words at all. What tells one such number from the other is where
those counted are, so that stands for the noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.befallen import STATES
from crosscheck.vocabulary.syntax import children, head_of, top

WHERE = frozenset({"in", "at", "from", "near", "outside", "inside", "aboard"})
"""Prepositions that tell where those counted are."""
ATTACHED = frozenset(
    {"attach", "base", "station", "post", "work", "live", "serve", "hold", "house", "belong", "assign"}
)
"""Participles that tell the same, with a preposition: "12 based at the mission"."""
TIMES = frozenset(
    {"year", "month", "week", "weekend", "day", "hour", "minute", "second", "morning", "afternoon", "evening", "night",
     "decade", "century", "season", "period", "row", "total", "all", "turn", "favor", "favour", "time", "half"}
)  # fmt: skip
"""Nouns behind these prepositions that tell no place."""


def whereabouts(claim: Claim, start: int, end: int) -> str:
    """The noun of the place of those whom a bare number counts, its last word; empty where none is told.

    Only a definite place tells them from others: "48 in the embassy", not "two in schools".
    """
    inside = tuple(t for t in claim.tokens if t.start < end and start < t.end)
    key = top(inside)
    if key is None or key.pos != "NUM":
        return ""
    preps = [*children(claim.tokens, key, "prep")]
    for verb in children(claim.tokens, key, "acl"):
        if verb.lemma in ATTACHED and verb.tag in {"VBN", "VBG"}:
            preps += children(claim.tokens, verb, "prep")
    above = head_of(claim.tokens, key) if key.dep == "nsubj" else None
    if above is not None and above.lemma in STATES:
        there = (
            n for p in children(claim.tokens, above, "prep") if p.lemma in WHERE for n in children(claim.tokens, p)
        )
        lying = next((n.lemma.lower() for n in there if n.dep == "pobj" and n.pos == "NOUN"), "")
        return "" if lying in TIMES else lying
    for prep in preps:
        if prep.start >= end and (prep.lemma in WHERE or (prep.dep == "prep" and prep.lemma == "to")):
            found = next(iter(children(claim.tokens, prep, "pobj")), None)
            if found is not None and _definite(claim.tokens, found):
                return found.lemma.lower()
    return ""


def _definite(tokens: Sequence[Token], noun: Token) -> bool:
    if noun.pos not in {"NOUN", "PROPN"} or noun.lemma.lower() in TIMES:
        return False
    told = children(tokens, noun, "det", "poss", "compound")
    return noun.pos == "PROPN" or any(t.lemma.lower() == "the" or t.dep in {"poss", "compound"} for t in told)
