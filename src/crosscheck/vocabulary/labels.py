"""What an event or a person is called, and how surely: "a suspected gas attack", "the gas attack", "an alleged spy".

The words live in `data/stance.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.predicates import words
from crosscheck.vocabulary.stances import mood
from crosscheck.vocabulary.syntax import children, head_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A noun that calls something what it may not be."""

    noun: str
    plural: bool
    hedge: str = ""
    """The word that leaves it open, as the text has it."""
    words: frozenset[str] = frozenset()
    """The lemmas that narrow the noun down, in lower case."""
    governor: str = ""
    """The verb that the noun stands under."""
    flat: bool = True
    """Whether the article tells it in its own words, as so."""
    start: int = field(default=0, compare=False)
    """Where its words begin, in the article."""

    @property
    def canonical(self) -> str:
        """The words and the noun as a report lists them."""
        return " ".join((*((self.hedge,) if self.hedge else ()), *sorted(self.words), self.noun))

    def fits(self, other: Label) -> bool:
        """Whether both may call one thing by one noun: under one verb, or with a word in common."""
        one = self.noun == other.noun and self.plural == other.plural
        return one and bool(self.words & other.words or (self.governor and self.governor == other.governor))


def label_at(claim: Claim, token: Token) -> Label | None:
    """The label that a noun is; None for nouns that are seldom doubted."""
    if token.pos not in {"NOUN", "PROPN"} or token.lemma.lower() not in words("labels", "nouns"):
        return None
    if token.dep in {"compound", "nmod"}:
        return None
    before = children(claim.tokens, token, "amod", "compound", "nmod")
    hedge = next((t.text.lower() for t in before if t.text.lower() in words("labels", "hedges")), "")
    verb = _verb(claim, token)
    return Label(
        noun=token.lemma.lower(),
        plural=token.tag in {"NNS", "NNPS"},
        hedge=hedge,
        words=frozenset(t.lemma.lower() for t in before if t.text.lower() != hedge and t.pos != "NUM"),
        governor="" if verb is None else verb.lemma,
        flat=_flat(claim, token, verb),
        start=min((t.start for t in before), default=token.start),
    )


def _verb(claim: Claim, noun: Token) -> Token | None:
    """The verb that the noun hangs on, itself or by a preposition."""
    above = head_of(claim.tokens, noun)
    if above is not None and above.dep in {"prep", "agent"}:
        above = head_of(claim.tokens, above)
    return above if above is not None and above.pos in {"VERB", "AUX"} else None


def _flat(claim: Claim, noun: Token, verb: Token | None) -> bool:
    if claim.attribution is not None or claim.quoted:
        return False
    if any(t.lemma.lower() in words("labels", "open") for t in children(claim.tokens, noun, "det", "amod")):
        return False
    governed = None if verb is None else mood(claim.tokens, verb)
    return governed is None or (governed.asserted and governed.mood.positive)
