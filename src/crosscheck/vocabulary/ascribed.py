"""Names that somebody hangs on people, against the same names in a source's own words.

"60 officials who Ankara says are spies" and "12 people identified by the police as rioters", against "60 spies".

The words live in `data/contested.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from crosscheck.model import Claim, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.contested import doubted
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.parties import mention_at
from crosscheck.vocabulary.syntax import children, head_of, subtree

RELATIVE = frozenset({"WP", "WDT"})
DOUBTED = frozenset(
    {"alleged", "suspected", "accused", "purported", "so-called", "suspect", "former", "ex", "supposed"}
)
"""Words before a name that keep it from being said as a fact, or of somebody who is it now."""
MARKS = frozenset('“”"„«»‘')


@dataclass(frozen=True, slots=True, kw_only=True)
class Ascription:
    """What people are called."""

    sort: str
    """The first word of the row."""
    noun: str
    teller: str
    """Who calls them so; empty where the source does."""
    words: frozenset[str]
    """What else the sentence says, as lemmas: whether it is of the same people."""

    @property
    def canonical(self) -> str:
        """The noun and who gives it, as a report lists them."""
        return f"{self.noun}, so {self.teller.casefold()}" if self.teller else f"{self.noun}, as a fact"


def labels(claim: Claim) -> Iterator[tuple[Token, Ascription]]:
    """Each name in the claim that somebody there gives, or that the source gives itself where nothing is quoted."""
    own = claim.attribution is None and not claim.quoted and not MARKS & set(claim.text)
    for token in claim.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.dep == "compound" or token.tag == "NNP":
            continue
        beside = [t for t in children(claim.tokens, token, "compound", "amod") if t.end <= token.start]
        noun = token.lemma.lower()
        pair = f"{beside[-1].lemma.lower()} {noun}" if beside else ""
        noun = pair if pair in _rows() else noun
        sort = _rows().get(noun)
        if sort is None:
            continue
        who = _namer(claim, token)
        plain = own and who is None and not DOUBTED & {t.text.lower() for t in beside} and _holds(claim, token)
        if who is not None or plain:
            words = frozenset(t.lemma.lower() for t in claim.tokens if t.pos in {"NOUN", "PROPN", "NUM", "VERB"})
            yield token, Ascription(sort=sort, noun=noun, teller=_phrase(claim, who) if who else "", words=words)


def disputed(left: Ascription, right: Ascription, shared: int) -> bool:
    """Whether one source hands on the name as somebody's word and the other uses it, of what may be the same people."""
    one = left.sort == right.sort and bool(left.teller) != bool(right.teller)
    return one and len((left.words & right.words) - {left.noun.split()[-1], right.noun.split()[-1]}) >= shared


def _namer(claim: Claim, noun: Token) -> Token | None:
    """Who calls them so: the subject of the verb of saying around "be", or whom "identified by" names."""
    above = head_of(claim.tokens, noun)
    if above is None:
        return None
    if above.lemma == "as" and (verb := head_of(claim.tokens, above)) is not None and verb.lemma in _naming():
        agents = [p for a in children(claim.tokens, verb, "agent") for p in children(claim.tokens, a, "pobj")]
        told = verb.dep == "acl" or bool(children(claim.tokens, verb, "auxpass"))
        return next(iter(agents if told else children(claim.tokens, verb, "nsubj")), None)
    if above.lemma == "be" and noun.dep == "attr":
        verb = head_of(claim.tokens, above)
        if verb is not None and verb.pos == "VERB" and lexicon.verb(verb.lemma) is not None and verb.dep == "relcl":
            return next((t for t in children(claim.tokens, verb, "nsubj") if t.tag not in RELATIVE), None)
    for verb in (above, head_of(claim.tokens, above)):  # "officers the council considers spies", however it is parsed
        if verb is not None and verb.lemma in {"consider", "deem", "call", "believe"} and verb.end <= noun.start:
            who = next(iter(children(claim.tokens, verb, "nsubj")), None)
            return who if who is not None and who.tag not in RELATIVE and who.pos != "PRON" else None
    return None


def _holds(claim: Claim, noun: Token) -> bool:
    """Whether nothing around the noun says that it is somebody's word, or no fact: a verb of saying, a question."""
    if "?" in claim.text or any(t.dep == "neg" or t.tag == "MD" for t in claim.tokens) or doubted(claim):
        return False
    verbs = [t for t in claim.tokens if t.pos == "VERB" and t != noun]
    return not any(lexicon.verb(t.lemma) is not None or t.lemma in _naming() for t in verbs)


def _phrase(claim: Claim, who: Token) -> str:
    mention = mention_at(claim, who)
    if mention is not None and not mention.pronoun:
        return mention.name
    words = [t for t in subtree(claim.tokens, who) if t.start <= who.start]
    return claim.text[words[0].start - claim.start : words[-1].end - claim.start]


@cache
def _rows() -> MappingProxyType[str, str]:
    return MappingProxyType({word: row[0] for row in table("contested")["label"] for word in row})


@cache
def _naming() -> frozenset[str]:
    return frozenset(table("contested")["naming"])
