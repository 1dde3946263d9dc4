"""Words of which one fits a place: "the highest rate", "the lowest rate"; "murder", "manslaughter".

The words live in `data/opposites.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from crosscheck.model import Claim, Reading, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.slots import in_one_place
from crosscheck.vocabulary.statements import in_common
from crosscheck.vocabulary.syntax import children, head_of
from crosscheck.vocabulary.wording import worded_alike

SECTIONS = {"VERB": "verbs", "ADJ": "adjectives", "ADV": "adjectives", "NOUN": "nouns", "NUM": "nouns"}
ENOUGH = (4, 0.6)
"""Content words in common, and their share of the shorter claim's, from which on two claims are worded alike."""
UP = 5
"""Words above one, itself among them, on which a denial of it may stand."""
STEM = 4
"""Letters of the shortest word that a prefix turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pole:
    """A word that has opposites, as it stands in a claim."""

    lemma: str
    section: str
    form: str
    """The tag of an adjective: the highest is held against the lowest, not against what is low."""
    negated: bool = False
    names: frozenset[str] = field(default=frozenset(), compare=False)
    """The names that narrow down what it is said of: "the fifth NBA coach"."""


def poles(claim: Claim) -> Iterator[tuple[Token, Pole]]:
    """The words of the claim that may have opposites, in text order; names and words of negation are none."""
    inside = {t.index for t in claim.tokens for m in claim.mentions if m.start <= t.start and t.end <= m.end}
    for token in claim.tokens:
        section = SECTIONS.get(token.pos)
        lemma = token.lemma.lower()
        if section is None or token.index in inside or (section != "adjectives" and lemma not in _rows(section)):
            continue
        form = token.tag if section == "adjectives" else ""
        yield (
            token,
            Pole(
                lemma=lemma,
                section=section,
                form=form,
                negated=_negated(claim, token),
                names=_names(claim, token),
            ),
        )


def opposed(left: Reading, right: Reading) -> bool:
    """Whether two sentences say opposites of one thing: nearly the same words, and neither has the other's word."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Pole) or not isinstance(b, Pole) or not opposite(a, b) or a.negated != b.negated:
        return False
    if in_one_place(left, right):
        return True
    if _has(left.claim, b) or _has(right.claim, a) or (a.names and b.names and not a.names & b.names):
        return False
    shared, share = in_common(left.claim.tokens, right.claim.tokens)
    return shared >= ENOUGH[0] and share >= ENOUGH[1] and worded_alike(left, right)


def opposite(a: Pole, b: Pole) -> bool:
    """Whether the two exclude each other."""
    if a.section != b.section or a.form != b.form or a.lemma == b.lemma:
        return False
    rows = _rows(a.section)
    mine, theirs = dict(rows.get(a.lemma, ())), dict(rows.get(b.lemma, ()))
    if any(row in theirs and theirs[row] != side for row, side in mine.items()):
        return not any(theirs.get(row) == side for row, side in mine.items())
    return a.section == "adjectives" and (_turned(a.lemma, b.lemma) or _turned(b.lemma, a.lemma))


def _turned(plain: str, other: str) -> bool:
    known = table("opposites")
    turned = len(plain) >= STEM and other.endswith(plain) and other not in known["same"]
    return turned and other.removesuffix(plain).removesuffix("-") in known["prefixes"]


def _names(claim: Claim, token: Token) -> frozenset[str]:
    noun = head_of(claim.tokens, token) if token.dep in {"amod", "nummod"} else None
    beside = children(claim.tokens, noun, "compound", "nmod", "amod") if noun is not None else ()
    return frozenset(t.text.lower() for t in beside if t.text[0].isupper())


def _has(claim: Claim, pole: Pole) -> bool:
    """Whether the claim has the word, or another of its side."""
    rows = _rows(pole.section)
    mine = set(rows.get(pole.lemma, ()))
    return any(t.lemma.lower() == pole.lemma or mine & set(rows.get(t.lemma.lower(), ())) for t in claim.tokens)


def _negated(claim: Claim, token: Token) -> bool:
    """Whether the word or one of those that it hangs on is denied: "did not call for a voluntary test"."""
    at: Token | None = token
    for _ in range(UP):
        if at is None:
            break
        if children(claim.tokens, at, "neg") or any(t.lemma == "no" for t in children(claim.tokens, at, "det")):
            return True
        at = head_of(claim.tokens, at)
    return False


@cache
def _rows(section: str) -> MappingProxyType[str, tuple[tuple[int, int], ...]]:
    """The rows and sides that each word stands in."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    known = table("opposites")
    for n, row in enumerate((*known[section], *(known["kinds"] if section == "nouns" else ()))):
        for k, side in enumerate(row):
            for word in side:
                found[word] = (*found.get(word, ()), (n, k))
    return MappingProxyType(found)
