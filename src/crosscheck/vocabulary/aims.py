"""What a plot or a charge was about: "conspired to steal secrets", "was charged with hacking into computers"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Claim, Token, Verdict
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.parties import Party, agent_and_patient, party, same_party, subject
from crosscheck.vocabulary.predicates import common
from crosscheck.vocabulary.stances import FACT, mood
from crosscheck.vocabulary.syntax import children, head_of, subtree

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
MATTER = 2
"""Words in common from which on two charges are of one matter, whatever verb either has: "passing papers on the
submarine's batteries", "handing over documents about the batteries of submarines"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What was plotted, or what somebody is charged with having done."""

    sort: str
    """The class of `data/accounts.toml` under `aims` that its governing word belongs to."""
    verb: str
    """The first word of the synonym class of its verb."""
    words: frozenset[str]
    """The other content words below the verb."""
    who: Party | None
    flat: bool

    def differs(self, other: Aim) -> bool:
        """Whether both tell plainly of one doer's plot, and tell of another thing done."""
        if self.sort != other.sort or not (self.flat and other.flat) or self.verb == other.verb:
            return False
        if self.who is not None and other.who is not None and same_party(self.who, other.who) is Verdict.CONFLICT:
            return False
        if not (self.words and other.words) or self.verb in other.words or other.verb in self.words:
            return False
        shared = len(self.words & other.words)
        one = self.sort == "charge" and shared >= MATTER
        return not one and 2 * shared < min(len(self.words), len(other.words))


def aims(claim: Claim) -> Iterator[tuple[Token, Token, Aim]]:
    """The first and the last word of each aim's phrase, and the aim, in text order."""
    for verb in claim.tokens:
        governor = _governor(claim, verb) if verb.pos == "VERB" else None
        if governor is None:
            continue
        sort, above = governor
        below = subtree(claim.tokens, verb)
        near = [t for t in below if t.index >= verb.index]
        target = next(iter(children(claim.tokens, verb, "dobj")), verb)
        yield (
            verb,
            target if target in near else verb,
            Aim(
                sort=sort,
                verb=_class(verb),
                words=frozenset(_class(t) for t in near if t is not verb and t.pos in CONTENT),
                who=_doer(claim, above),
                flat=_flat(claim, above, verb),
            ),
        )


def mentions(claim: Claim, aim: Aim) -> bool:
    """Whether the claim has the aim's verb, and one of its other words beside it."""
    said = {_class(t) for t in (*claim.tokens, *claim.borrowed)}
    return aim.verb in said and bool(aim.words & said)


def _governor(claim: Claim, verb: Token) -> tuple[str, Token] | None:
    above = head_of(claim.tokens, verb)
    if above is None:
        return None
    infinitive = any(t.tag == "TO" for t in children(claim.tokens, verb))
    if infinitive and verb.dep in {"xcomp", "advcl", "acl"}:
        sort = _sort("plots", above.lemma)
        return (sort, above) if sort else None
    if verb.dep == "pcomp" and above.lemma in {"with", "for", "of"}:
        charged = head_of(claim.tokens, above)
        sort = "" if charged is None else _sort("charges", charged.lemma)
        return (sort, charged) if charged is not None and sort else None
    return None


def _sort(form: str, word: str) -> str:
    return next((name for name, forms in table("accounts")["aims"].items() if word in forms.get(form, ())), "")


def _class(token: Token) -> str:
    return common(common(token.lemma.casefold(), "nouns"), "verbs")


def _doer(claim: Claim, governor: Token) -> Party | None:
    """Who plots; of a charge, who is charged."""
    if governor.pos != "VERB":
        return None
    hit = agent_and_patient(claim.tokens, governor)[1]
    who = hit if hit is not None else subject(claim.tokens, governor)
    return None if who is None else party(claim, who)


def _flat(claim: Claim, governor: Token, verb: Token) -> bool:
    if any(t.dep == "neg" for t in children(claim.tokens, verb)):
        return False
    found = mood(claim.tokens, governor)
    return found.mood.positive and (found.mood.certainty >= FACT or found.mood.sourced)
