"""What somebody denies or owns up to: "denied any wrongdoing", "admitted the charges", "has confirmed being behind it".

The words live in `data/stance.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crosscheck.model import Claim, Token, Verdict
from crosscheck.vocabulary.casting import role
from crosscheck.vocabulary.events import CONTENT
from crosscheck.vocabulary.gazetteer import government
from crosscheck.vocabulary.names import fold
from crosscheck.vocabulary.parties import Party, listed, parties, subject
from crosscheck.vocabulary.predicates import lemma, levels, words
from crosscheck.vocabulary.stances import POSSIBLE, asserted
from crosscheck.vocabulary.statements import main_verb
from crosscheck.vocabulary.syntax import children, subtree

STEM = 5
"""Letters by which words of one root are known: "collude", "collusion"."""
ENOUGH = 2
"""Words in common from which on two matters are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Avowal:
    """Who denies or owns up to what, or does not."""

    holders: tuple[Party, ...]
    verb: str
    owns: bool
    """Whether the verb is one of owning up; else it is one of denying."""
    positive: bool
    possible: bool
    """Whether it only may be so."""
    matter: frozenset[str]
    """The beginnings of the words for it, other than those for guilt as such."""
    guilt: bool
    """Whether it is guilt as such: "wrongdoing", "any part in", "being behind"."""

    @property
    def canonical(self) -> str:
        """Who, and the verb as it is told."""
        return f"{listed(self.holders)}: {self.told}"

    @property
    def told(self) -> str:
        """The verb as it is told."""
        return f"{'may ' if self.possible else ''}{'' if self.positive else 'not '}{self.verb}"

    @property
    def referent(self) -> str | None:
        """Whose guilt it is, where that is all that it is about: whoever owns up to something denies no wrongdoing."""
        named = [p.name for p in self.holders if p.name]
        if not self.guilt or len(named) != 1 or len(self.holders) != 1:
            return None
        return f"guilt of {government(named[0]) or fold(named[0].split()[-1])}"

    @property
    def flat(self) -> bool:
        """Whether it is told as so."""
        return self.positive and not self.possible

    def against(self, other: Avowal) -> bool:
        """Whether one person or body denies one matter and owns up to it, or may do so, or does not."""
        one = self.owns == other.owns
        differs = (self.flat != other.flat) if one else (self.flat and other.flat)
        return differs and _one_body(self.holders, other.holders) and self._one_matter(other)

    def alike(self, other: Avowal) -> bool:
        """Whether both tell the same verb of the same matter."""
        same = (self.owns, self.positive, self.possible) == (other.owns, other.positive, other.possible)
        return same and _one_body(self.holders, other.holders) and self._one_matter(other)

    def _one_matter(self, other: Avowal) -> bool:
        if self.guilt and other.guilt and not (self.matter and other.matter):
            return True
        shared, least = len(self.matter & other.matter), min(len(self.matter), len(other.matter))
        return 2 * shared >= least > 0 and (shared >= ENOUGH or shared == least)


def avowal_at(claim: Claim, token: Token) -> Avowal | None:
    """What the verb says of a denial or a confession; None for any other verb, and without a matter."""
    verb = lemma(claim.tokens, token)
    if token.pos != "VERB" or verb not in words("avowal", "own") | words("avowal", "deny"):
        return None
    if token.dep in {"xcomp", "amod", "acl"} or not asserted(claim.tokens, token):
        return None
    below = children(claim.tokens, token)
    positive = not any(t.dep == "neg" for t in below)
    modal = [t.lemma for t in below if t.dep == "aux" and t.tag == "MD"]
    possible = any(levels("certainty", "modals").get(m) == POSSIBLE for m in modal)
    if modal and not possible:
        return None
    if any(t.dep in {"auxpass", "nsubjpass"} or t.lemma in words("negation", "later") for t in below):
        return None
    held = subject(claim.tokens, token)
    objects = [t for t in below if t.start > token.start and (t.dep in {"dobj", "xcomp", "ccomp"} or _to(t))]
    if held is None or held.start > token.start or not objects:
        return None
    matter = [t for at in objects for t in subtree(claim.tokens, at)]
    found = _avowal(parties(claim, held), verb, matter)
    return None if found is None else replace(found, positive=positive, possible=possible)


def avowal_of(claim: Claim) -> tuple[Token, Avowal] | None:
    """What the speaker of a claim says of its matter, and the claim's verb; None where nobody says it."""
    said, verb = claim.attribution, main_verb(claim.tokens)
    if said is None or said.speaker is None or said.cue is None or verb is None or claim.quoted:
        return None
    name = said.speaker if said.speaker_label is not None else None
    head = said.speaker.split()[-1].casefold()
    holders = (Party(name=name, head=head, label=said.speaker_label or ""),)
    found = _avowal(holders, said.cue, claim.tokens)
    return None if found is None else (verb, found)


def _avowal(holders: tuple[Party, ...] | None, verb: str, matter: Iterable[Token]) -> Avowal | None:
    said = tuple(_content(matter))
    if holders is None or not said or verb not in words("avowal", "own") | words("avowal", "deny"):
        return None
    return Avowal(
        holders=holders,
        verb=verb,
        owns=verb in words("avowal", "own"),
        positive=True,
        possible=False,
        matter=frozenset(t.lemma.casefold()[:STEM] for t in said if not _guilty(t)),
        guilt=any(_guilty(t) for t in said),
    )


def _to(token: Token) -> bool:
    return token.dep == "prep" and token.lemma == "to"


def _one_body(left: tuple[Party, ...], right: tuple[Party, ...]) -> bool:
    """Whether somebody is in both; a capital may stand for its country."""
    if role(left, right) is Verdict.AGREE:
        return True
    lands = [{government(p.name) for p in side if p.name} - {None} for side in (left, right)]
    return bool(lands[0] & lands[1]) or any(p.head == q.head for p in left for q in right if not (p.name or q.name))


def _guilty(token: Token) -> bool:
    return token.lemma.casefold() in words("avowal", "guilt")


def _content(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words that say what it is."""
    for token in tokens:
        if _guilty(token) or (token.pos in CONTENT and token.lemma.casefold() not in words("avowal", "idle")):
            yield token
