"""Whether a claim is worth an editor's look-up where nothing bears it out."""

from __future__ import annotations

from crosscheck.model import Claim
from crosscheck.proofing.coverage import exact
from crosscheck.vocabulary.statements import checkable

TELLING = frozenset({"PERSON", "ORG", "GPE", "FAC", "EVENT"})
"""Names (OntoNotes 5) whose bearers can be asked, or looked up."""


def worth_checking(claim: Claim) -> bool:
    """Whether the claim holds what an editor looks up, and is no question, forecast, wish or bare opinion."""
    if claim.text.rstrip("”\"' ").endswith("?"):
        return False
    if any(map(exact, claim.details)) or any(d.kind == "title" for d in claim.details):
        return True
    named = any(m.label in TELLING and not m.pronoun for m in claim.mentions)
    return named and not claim.quoted and checkable(claim)
