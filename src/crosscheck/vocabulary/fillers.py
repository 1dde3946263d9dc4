"""Names that fill one place of two sentences which are otherwise the same: "the Dutch embassy", "the Danish one"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosscheck.model import Claim, Detail, Mention, Reading, Verdict
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.namesakes import apart, respelled, spelled_like
from crosscheck.vocabulary.parties import Party, as_party
from crosscheck.vocabulary.slots import in_one_place
from crosscheck.vocabulary.syntax import SUBJECT, between, head_of, top

LANDS = frozenset({"GPE", "NORP", "LOC"})
SORTS = LANDS | {"PERSON", "ORG"}
WITHIN = frozenset({"amod", "compound", "poss", "nmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """A name in a claim, in whatever part of it."""

    party: Party
    thing: str = ""
    """The lemma of the noun that it tells from others: "embassy"."""

    @property
    def land(self) -> str | None:
        """The code of the country whose name or adjective it is."""
        return gazetteer.country(self.party.text) if self.party.label in LANDS else None


def fillers(claim: Claim) -> Iterator[Detail]:
    """Every name in the claim that is spelled out."""
    for mention in claim.mentions:
        found = None if mention.pronoun or mention.label not in SORTS else _filler(claim, mention)
        if found is not None:
            yield Detail(
                kind="actors",
                start=mention.start,
                end=mention.end,
                surface=mention.surface,
                value=found,
                canonical=found.party.text,
            )


def _filler(claim: Claim, mention: Mention) -> Filler | None:
    head = top(between(claim.tokens, mention.start, mention.end))
    if head is None:
        return None
    above = head_of(claim.tokens, head) if head.dep in WITHIN else None
    return Filler(party=as_party(mention, head), thing="" if above is None else above.lemma)


def swapped(left: Reading, right: Reading, a: Filler, b: Filler) -> bool:
    """Whether the two names are of two, and stand in one place.

    Two who act alike are two facts unless something else shows one: "The Meyer campaign did not respond to requests".
    """
    if not _two(a, b) or not in_one_place(left, right) or _respelled(left, right, a.party, b.party):
        return False
    return not (_acts(left) and _acts(right)) or bool(_anchors(left) & _anchors(right))


def _acts(reading: Reading) -> bool:
    """Whether the name stands in the subject of a verb."""
    tokens, detail = reading.claim.tokens, reading.detail
    here = top(between(tokens, detail.start, detail.end))
    for _ in tokens:
        if here is None or here.dep in SUBJECT:
            return here is not None
        here = head_of(tokens, here)
    return False


def _anchors(reading: Reading) -> frozenset[str]:
    """The other names, days and figures of the claim, word by word."""
    own = reading.detail
    words = (t for t in reading.claim.tokens if t.pos in {"PROPN", "NUM"})
    return frozenset(t.text.casefold() for t in words if t.end <= own.start or own.end <= t.start)


def filled(claims: Iterable[Claim]) -> frozenset[Filler]:
    """All names in the claims, each once for each noun beside it."""
    return frozenset(d.value for claim in claims for d in fillers(claim) if isinstance(d.value, Filler))


def fills(given: Iterable[Filler], filler: Filler) -> bool:
    """Whether the name is given beside the same noun; that of no noun, anywhere."""
    return any(filler.thing in ("", f.thing) and _one(f, filler) is Verdict.AGREE for f in given)


def _one(a: Filler, b: Filler) -> Verdict:
    label = a.party.label if a.party.label == b.party.label else None
    return names.same(a.party.text, b.party.text, label)


def _two(a: Filler, b: Filler) -> bool:
    """Whether the names are of one sort, and surely of two."""
    sorts = {"land" if f.party.label in LANDS else f.party.label for f in (a, b)}
    if len(sorts) > 1:
        return False
    if sorts == {"land"}:
        return a.land is not None and b.land is not None and a.land != b.land
    if sorts == {"ORG"}:
        return _two_bodies(a.party, b.party)
    return names.same(a.party.text, b.party.text, "PERSON") is Verdict.CONFLICT


def _two_bodies(left: Party, right: Party) -> bool:
    """Whether two bodies are two; neither may be a part of the other, whose name may stand for it."""
    one, other = gazetteer.body(left.text), gazetteer.body(right.text)
    if one is None or other is None:
        return apart(left, right) is Verdict.CONFLICT
    return one != other and gazetteer.parent_body(one) != other and gazetteer.parent_body(other) != one


def _respelled(left: Reading, right: Reading, one: Party, other: Party) -> bool:
    """Whether the two may be spellings of one name, or one of them another spelling of a name in the other claim."""
    return one.label == "PERSON" and (
        respelled(one, other) or spelled_like(one, right.claim) or spelled_like(other, left.claim)
    )
