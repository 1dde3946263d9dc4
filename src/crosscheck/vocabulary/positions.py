"""Positions: who supports, opposes, refuses or has reservations about what. The scale is in `data/stance.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.parties import Party, parties, subject
from crosscheck.vocabulary.predicates import common, lemma, levels, position_levels, words
from crosscheck.vocabulary.syntax import children, head_of, subtree

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
TOPIC = frozenset({"about", "to", "for", "over", "on", "against", "of", "toward", "towards", "at", "with"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What `holders` think of a topic: `level` on the scale, `word` as the text puts it."""

    holders: tuple[Party, ...]
    level: float
    word: str
    topic: frozenset[str]
    """The content lemmas of what it is about; empty where the text only points back to it."""

    @property
    def canonical(self) -> str:
        """Holders and word."""
        return f"{', '.join(sorted(p.text for p in self.holders))}: {self.word}"

    def topic_fits(self, other: Position) -> bool:
        """Whether the two may be about one thing: shared words, or one that only points back."""
        return not self.topic or not other.topic or self.shares_topic(other)

    def shares_topic(self, other: Position) -> bool:
        """Whether the two are about one thing for sure: half of the shorter topic stands in the longer."""
        smaller = min(len(self.topic), len(other.topic))
        return smaller > 0 and 2 * len(self.topic & other.topic) >= smaller


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A position and where its word stands."""

    position: Position
    span: tuple[int, int]


def positions(claim: Claim) -> tuple[Placed, ...]:
    """Every position whose holders the claim tells, in text order."""
    return tuple(p for token in claim.tokens for p in _at(claim, token))


def _at(claim: Claim, token: Token) -> Iterator[Placed]:
    tokens = claim.tokens
    if token.pos == "VERB" and (token.tag != "VBN" or token.dep in {"ROOT", "conj", "ccomp"}):
        level = position_levels("verbs").get(lemma(tokens, token)) or _as(tokens, token)
        holder = _doer(tokens, token)
        no = negated(tokens, token)
        topic = children(tokens, token, "dobj", "xcomp", "prep")
    elif token.pos == "NOUN":
        level = position_levels("nouns").get(token.lemma)
        holder, no = _noun_holder(tokens, token) if level is not None else (None, False)
        topic = children(tokens, token, "prep", "acl")
    else:
        level = position_levels("adjectives").get(token.lemma) if token.dep == "acomp" else None
        verb = head_of(tokens, token)
        holder = subject(tokens, verb) if verb is not None else None
        no = verb is not None and negated(tokens, verb)
        topic = children(tokens, token, "prep", "xcomp")
    held = parties(claim, holder) if level is not None and holder is not None else None
    if level is None or held is None or _hedged(tokens, token):
        return
    if no:
        level = table("stance")["negated"]["positive" if level > 0 else "negative"]
    word = f"{'no ' if no else ''}{lemma(tokens, token)}"
    found = Position(holders=held, level=level, word=word, topic=_topic(tokens, topic))
    yield Placed(position=found, span=(token.start, token.end))


def _as(tokens: Sequence[Token], verb: Token) -> float | None:
    """The level of a verb that takes a position only with "as": "dismissed the offer as a trick"."""
    told = verb.lemma == "dismiss" and any(t.lemma == "as" for t in _below(tokens, verb))
    return position_levels("verbs")["reject"] if told else None


def _below(tokens: Sequence[Token], verb: Token) -> list[Token]:
    below = children(tokens, verb, "dobj", "prep")
    return [*below, *(t for c in below for t in children(tokens, c, "prep"))]


def _hedged(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the position itself is only possible: "may oppose"."""
    verb = token if token.pos == "VERB" else head_of(tokens, token)
    if verb is None:
        return False
    return any(t.lemma in levels("certainty", "modals") for t in children(tokens, verb, "aux"))


def _doer(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Who takes the position: the subject, or the "by" phrase of a passive."""
    if children(tokens, verb, "auxpass", "nsubjpass"):
        by = [t for p in children(tokens, verb, "agent") for t in children(tokens, p, "pobj")]
        return by[0] if by else None
    return subject(tokens, verb)


def _noun_holder(tokens: Sequence[Token], noun: Token) -> tuple[Token | None, bool]:
    """Whose opposition it is, and whether the text denies it."""
    whose = children(tokens, noun, "poss")
    verb = head_of(tokens, noun)
    source = _source(tokens, noun, verb)
    expression = table("stance")["expression"]
    met = head_of(tokens, verb) if verb is not None and noun.dep == "pobj" and verb.lemma == "with" else None
    if met is not None and met.lemma in expression["met"] and not children(tokens, met, "auxpass"):
        return _doer(tokens, met), False
    if verb is not None and noun.dep in {"dobj", "nsubjpass"} and verb.pos == "VERB":
        no = negated(tokens, verb)
        if source is not None and verb.lemma in expression["by_source"]:
            return source, no
        if verb.lemma in expression["by_subject"] and source is None:
            return _doer(tokens, verb), no
        return None, no
    return (whose[0] if whose else source), negated(tokens, noun)


def _source(tokens: Sequence[Token], noun: Token, verb: Token | None) -> Token | None:
    """The object of "from" at the noun or at its verb."""
    for head in (noun, verb):
        for prep in children(tokens, head, "prep") if head is not None else ():
            if prep.lemma == "from":
                return next(iter(children(tokens, prep, "pobj")), None)
    return None


def _topic(tokens: Sequence[Token], tops: Iterable[Token]) -> frozenset[str]:
    """The content lemmas below the tops; names only where nothing else tells the topic."""
    found: set[str] = set()
    named: set[str] = set()
    for top in tops:
        if top.dep == "prep" and top.lemma not in TOPIC:
            continue
        for token in subtree(tokens, top):
            if token.pos in CONTENT and token.lemma not in words("topic", "anaphora") | words("predicates", "skip"):
                (named if token.pos == "PROPN" else found).add(common(common(token.lemma, "nouns"), "verbs"))
    return frozenset(found or named)
