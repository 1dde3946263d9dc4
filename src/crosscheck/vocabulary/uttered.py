"""Quotations with the same words that two articles give to two persons."""

from __future__ import annotations

from functools import cache

from crosscheck.model import Claim, Verdict
from crosscheck.vocabulary import names
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.verbatim import in_common, quoted, wording

BEGINNING = 5
"""Words with which a quotation begins that others may give in full."""
FEWEST = (6, 0.8)
"""Words that two quotations have in common, and their share of the shorter, from which on they are one."""
ALL = 6
"""The same where one holds the other as a whole: five light words two people may well say."""
NEAR = 12
"""Characters between a frame and the quotation behind it: "he said. "We ...\"."""


def utterance(claim: Claim) -> str | None:
    """How a quotation begins, for other articles that have it; None where it is short, or none."""
    said = wording(claim.text).words[:BEGINNING] if claim.quoted and _spoken(claim) else ()
    return f"words {' '.join(said)}" if len(said) == BEGINNING else None


def two_voices(left: Claim, right: Claim) -> bool:
    """Whether two claims quote the same words, one of one person by name and one of another."""
    one, two = left.attribution, right.attribution
    if one is None or two is None or not (_spoken(left) and _spoken(right)):
        return False
    if names.same(one.speaker or "", two.speaker or "", "PERSON") is not Verdict.CONFLICT:
        return False
    return any(_one(ours, theirs) for ours in _stretches(left) for theirs in _stretches(right))


def _spoken(claim: Claim) -> bool:
    """Whether a person by name, and no pronoun, says it in this sentence, or in the frame right before it."""
    said = claim.attribution
    if said is None or said.speaker_label != "PERSON" or said.speaker_span is None or claim.headline:
        return False
    if said.phrase is None or not any(m.label == "PERSON" and not m.pronoun for m in said.phrase.mentions):
        return False
    here = claim.sentence.start <= said.speaker_span.start < claim.sentence.end
    ends = max(said.speaker_span.end, said.cue_span.end if said.cue_span is not None else 0)
    return here or 0 <= claim.start - ends < NEAR


def _stretches(claim: Claim) -> list[tuple[str, ...]]:
    return [wording(claim.between(start, end)).words for start, end in quoted(claim)]


def _one(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    short, long = sorted((ours, theirs), key=len)
    if len(short) < ALL or _formulas() & {*short, *long}:
        return False
    pairs = in_common(short, long)
    whole = len(pairs) == len(short) and pairs[-1][1] - pairs[0][1] == len(short) - 1
    return whole or (len(pairs) >= FEWEST[0] and len(pairs) >= FEWEST[1] * len(short))


@cache
def _formulas() -> frozenset[str]:
    """Words of what anybody says: condolences, thanks."""
    return frozenset(table("reporting_cues")["formulas"]["words"])
