"""What the second look at a pair of claims needs to know of each: words, names, roles, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.model import Claim, Mention, Token
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.syntax import SUBJECT, children, subtree, top

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# fmt: off
LIGHT = frozenset({
    "be", "have", "do", "say", "tell", "go", "get", "make", "take", "give", "come", "put", "keep", "seem", "appear",
    "become", "also", "just", "so", "still", "even", "very", "more", "most", "then", "now", "here", "there", "when",
    "where", "how", "not", "other", "such", "same", "own", "many", "much", "several", "some", "as", "well", "new",
})
# fmt: on
"""Words that say nothing of which fact a claim states: auxiliaries, light verbs, cues, quantifiers."""
DIGITS = re.compile(r"\d[\d,.]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One claim as the aligner sees it. All words are lemmas, folded; names are keys of referents."""

    words: frozenset[str]
    names: frozenset[str]
    predicate: frozenset[str]
    """The lemmas of the main verb and, after a light verb, of what carries its meaning."""
    subject: frozenset[str]
    """Keys and head lemmas of who or what the main verb is said of."""
    arguments: frozenset[str]
    """Head lemmas of the nouns."""
    numbers: frozenset[str]
    text: str
    """The claim's words, folded, for measures on strings."""
    position: float
    """Where in its article the claim stands, 0 the beginning, 1 the end."""
    headline: bool
    quoted: bool


def statement(claim: Claim) -> str:
    """The claim's text with each pronoun replaced by its antecedent: what is embedded.

    A claim on its own ("He denied it") would otherwise lie close to any other with the same words.
    """
    parts: list[str] = []
    at = claim.start
    for mention in claim.mentions:
        if mention.pronoun and mention.name != mention.surface and mention.start >= at:
            parts += (claim.between(at, mention.start), mention.name)
            at = mention.end
    parts.append(claim.text[at - claim.start :])
    return " ".join("".join(parts).split())


def profile(claim: Claim, length: int) -> Profile:
    """The profile of a claim in an article of `length` code points."""
    main = top(claim.tokens)
    named = {n for m in claim.mentions for n in range(m.start, m.end)}
    return Profile(
        words=frozenset(_lemma(t) for t in claim.tokens if _content(t)),
        names=frozenset(k for k in map(key, claim.mentions) if k),
        predicate=_predicate(claim, main),
        subject=_subject(claim, main),
        arguments=frozenset(_lemma(t) for t in claim.tokens if t.pos == "NOUN" and t.start not in named),
        numbers=frozenset(m.group().rstrip(".,") for t in claim.tokens for m in [DIGITS.search(t.text)] if m),
        text=names.fold(statement(claim)),
        position=claim.start / max(length, 1),
        headline=claim.headline,
        quoted=claim.quoted,
    )


def key(mention: Mention) -> str:
    """One word for the referent of a mention: a country's code, a body's name, a person's surname."""
    place = gazetteer.country(mention.name)
    if place is not None:
        return place
    known = gazetteer.body(mention.name) or gazetteer.is_outlet(mention.name)
    folded = names.fold(known or mention.name)
    if mention.pronoun and mention.name == mention.surface:
        return ""
    if mention.label == "PERSON" and folded:
        return folded.split()[-1]
    return folded


def _content(token: Token) -> bool:
    return token.pos in CONTENT and token.lemma not in LIGHT and any(c.isalnum() for c in token.text)


def _lemma(token: Token) -> str:
    return names.fold(token.lemma) or token.lemma


def _predicate(claim: Claim, main: Token | None) -> frozenset[str]:
    if main is None:
        return frozenset()
    found = {_lemma(main)} - LIGHT
    if not found or main.lemma in {"express", "hold", "carry", "offer", "show", "launch", "conduct", "consider"}:
        found |= {
            _lemma(t)
            for t in children(claim.tokens, main, "dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "pcomp", "oprd")
            if _content(t)
        }
    return frozenset(found)


def _subject(claim: Claim, main: Token | None) -> frozenset[str]:
    if main is None:
        return frozenset()
    found: set[str] = set()
    for head in children(claim.tokens, main, *SUBJECT):
        phrase = subtree(claim.tokens, head)
        span = (phrase[0].start, phrase[-1].end)
        found |= {key(m) for m in claim.mentions if span[0] <= m.start and m.end <= span[1]}
        if head.pos == "NOUN":
            found.add(_lemma(head))
    return frozenset(found - {""})
