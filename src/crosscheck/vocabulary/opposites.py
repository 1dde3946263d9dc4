"""Words of which one fits a place: "the highest rate", "the lowest rate"; "murder", "manslaughter".

The words live in `data/opposites.toml`; those for sentences that are otherwise the same in `data/antonyms.tsv` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from crosscheck.model import Claim, Reading, Token
from crosscheck.vocabulary.gazetteer import rows
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.slots import in_one_place
from crosscheck.vocabulary.statements import in_common
from crosscheck.vocabulary.syntax import children, head_of
from crosscheck.vocabulary.wording import worded_alike

Sides: TypeAlias = tuple[tuple[int, int], ...]
"""The rows that a word stands in, each with its side."""
Table: TypeAlias = Mapping[str, Sides]

SECTIONS = {"VERB": "verbs", "ADJ": "adjectives", "ADV": "adjectives", "NOUN": "nouns", "NUM": "nouns",
            "ADP": "prepositions", "SCONJ": "prepositions"}  # fmt: skip
OBJECTS = ("dobj", "pobj", "nsubj", "nsubjpass")
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
    thing: str = ""
    """The lemma of what it is said of, does, or stands before: an article that has the word of another does not have
    this one."""
    word: str = field(default="", compare=False)
    """As it stands there, in lower case."""
    names: frozenset[str] = field(default=frozenset(), compare=False)
    """The names that narrow down what it is said of: "the fifth NBA coach"."""


def poles(claim: Claim) -> Iterator[tuple[Token, Pole]]:
    """The words of the claim that may have opposites, in text order; names and words of negation are none."""
    inside = {t.index for t in claim.tokens for m in claim.mentions if m.start <= t.start and t.end <= m.end}
    for token in claim.tokens:
        section = SECTIONS.get(token.pos)
        lemma = token.lemma.lower()
        if section is None or token.index in inside or not _known(section, token):
            continue
        form = token.tag if section == "adjectives" else ""
        yield (
            token,
            Pole(
                lemma=lemma,
                section=section,
                form=form,
                negated=_negated(claim, token),
                thing=_thing(claim, token),
                word=token.text.lower(),
                names=_names(claim, token),
            ),
        )


def opposed(left: Reading, right: Reading) -> bool:
    """Whether two sentences say opposites of one thing: nearly the same words, and neither has the other's word."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Pole) or not isinstance(b, Pole) or a.negated != b.negated:
        return False
    plain = opposite(a, b)
    if (plain or exclusive(a, b)) and in_one_place(left, right):
        return True
    if not plain or _has(left.claim, b) or _has(right.claim, a) or (a.names and b.names and not a.names & b.names):
        return False
    shared, share = in_common(left.claim.tokens, right.claim.tokens)
    return shared >= ENOUGH[0] and share >= ENOUGH[1] and worded_alike(left, right)


def opposite(a: Pole, b: Pole) -> bool:
    """Whether the two exclude each other."""
    if a.section != b.section or a.form != b.form or a.lemma == b.lemma:
        return False
    found = _exclude(_rows(a.section).get(a.lemma, ()), _rows(b.section).get(b.lemma, ()))
    if found is None:
        return a.section == "adjectives" and (_turned(a.lemma, b.lemma) or _turned(b.lemma, a.lemma))
    return found


def exclusive(a: Pole, b: Pole) -> bool:
    """Whether the two exclude each other where all words around them are the same, by lemma or as they stand there."""
    if a.section == b.section and a.form != b.form:
        return False
    found = _exclude(_sides(a), _sides(b))
    if found is None:
        return "adjectives" in {a.section, b.section} and (_turned(a.word, b.word) or _turned(b.word, a.word))
    return found


def _exclude(one: Sides, other: Sides) -> bool | None:
    """Whether two words stand on two sides of one row, and nowhere on one side; None where no row has both."""
    mine, theirs = dict(one), dict(other)
    shared = [theirs[row] == side for row, side in mine.items() if row in theirs]
    return not any(shared) if shared else None


def _sides(pole: Pole) -> Sides:
    known = _placed()
    return (*known.get(pole.lemma, ()), *known.get(pole.word, ()))


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
    known = _rows(pole.section)
    mine = set(known.get(pole.lemma, ()))
    return any(t.lemma.lower() == pole.lemma or mine & set(known.get(t.lemma.lower(), ())) for t in claim.tokens)


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


def _known(section: str, token: Token) -> bool:
    """Whether the word may have an opposite: an adjective, whose beginning may be turned, or a word of the tables."""
    if section == "adjectives" or token.lemma.lower() in _rows(section):
        return True
    turned = token.tag == "VBN" and token.dep == "amod"
    return turned or token.lemma.lower() in _placed() or token.text.lower() in _placed()


def _thing(claim: Claim, token: Token) -> str:
    """What the word is said of, does, or stands before; of what has nothing below it, the word above."""
    if token.pos not in {"ADJ", "ADV"} and (below := children(claim.tokens, token, *OBJECTS)):
        return below[0].lemma
    above = head_of(claim.tokens, token)
    return "" if above is None else above.lemma


@cache
def _rows(section: str) -> Table:
    """The rows and sides that each word stands in."""
    known = table("opposites")
    return _table((*known.get(section, ()), *(known["kinds"] if section == "nouns" else ())))


@cache
def _placed() -> Table:
    """The same of the words that exclude each other only where all words around them are the same."""
    return _table((*table("opposites")["placed"], *([[one], [other]] for _, one, other in rows("antonyms.tsv"))))


def _table(listed: Iterable[Sequence[Sequence[str]]]) -> Table:
    found: dict[str, Sides] = {}
    for n, row in enumerate(listed):
        for k, side in enumerate(row):
            for word in side:
                found[word] = (*found.get(word, ()), (n, k))
    return MappingProxyType(found)
