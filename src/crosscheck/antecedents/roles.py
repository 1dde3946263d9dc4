"""Titles and roles of persons: before the name, in apposition, and standing for the name later on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model import Document, Mention, Sentence, Token
from crosscheck.vocabulary.gazetteer import key
from crosscheck.vocabulary.persons import is_title
from crosscheck.vocabulary.syntax import children, subtree

_BEFORE = frozenset({"former", "ex", "then", "acting", "interim", "deputy", "vice", "prime", "chief", "first", "late"})
_JOINED = frozenset({"compound", "amod", "nmod", "punct"})
_FULL = {"gov": "governor", "sen": "senator", "gen": "general", "pres": "president", "col": "colonel", "adm": "admiral"}
_LONGEST_ROLE = 8
"""Words in the longest role that is told in apposition."""


def with_roles(mentions: Sequence[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions, each person with the title or role that stands with it here."""
    text = document.body.article.text
    taken = [(m.start, m.end) for m in mentions]
    found: list[Mention] = []
    for mention in mentions:
        sentence = _sentence(document, mention) if mention.label == "PERSON" else None
        span = _role(mention, sentence, taken) if sentence else None
        found.append(replace(mention, role=text[span[0] : span[1]]) if span else mention)
    return tuple(found)


def bare_roles(mentions: Sequence[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions and those roles that stand for one person: "the governor", where only one was named so before."""
    bearers: dict[str, set[str]] = {}
    for m in mentions:
        if m.role and m.label == "PERSON":
            bearers.setdefault(_head(m.role), set()).add(m.name)
    added = [
        Mention(start=t.start, end=t.end, surface=t.text, name=next(iter(bearers[key(t.lemma)])), label="PERSON")
        for s in document.sentences
        for t in s.tokens
        if len(bearers.get(key(t.lemma), ())) == 1 and _told_before(t, mentions, _narrowed(t, s))
    ]
    covered = [(m.start, m.end) for m in mentions]
    free = [a for a in added if not any(s < a.end and a.start < e for s, e in covered)]
    return (*mentions, *free)


def _sentence(document: Document, mention: Mention) -> Sentence | None:
    return next((s for s in document.sentences if s.start <= mention.start and mention.end <= s.end), None)


def _role(mention: Mention, sentence: Sentence, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    before = [t for t in sentence.tokens if t.end <= mention.start]
    inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
    if not inside:
        return None
    direct = _direct(before, taken)
    if direct is not None:
        return direct
    return _apposed(inside, sentence, taken) or _comma(before, taken)


def _direct(before: Sequence[Token], taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The title right before the name, with the words that belong to it: "Foreign Minister", "former Lt. Gen."."""
    at = len(before)
    named = 0
    while at > 0 and len(before) - at < _LONGEST_ROLE:
        token = before[at - 1]
        if _covered(token, taken):
            break
        if _titled(before, at):
            named = len(before) - at + 1
        elif not (token.text.casefold() in _BEFORE or token.text == "-" or _belongs(token, before[at:])):
            break
        at -= 1
    while (at < len(before) and before[at].text in ("-", ",")) or (at < len(before) and before[at].pos == "DET"):
        at += 1
    return (before[at].start, before[-1].end) if named and at < len(before) and _titled(before, len(before)) else None


def _titled(before: Sequence[Token], at: int) -> bool:
    """Whether the word at `at - 1` is a title, by itself or with the one before: "secretary-general"."""
    word = key(before[at - 1].text)
    if is_title(word):
        return True
    return at > 2 and before[at - 2].text == "-" and is_title(f"{key(before[at - 3].text)} {word}")


def _belongs(token: Token, after: Sequence[Token]) -> bool:
    """Whether the word narrows a title behind it: "foreign" in "foreign minister"."""
    return token.dep in _JOINED and token.pos in ("ADJ", "NOUN", "PROPN") and any(t.index == token.head for t in after)


def _apposed(inside: Sequence[Token], sentence: Sentence, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The role in apposition: "X, the chairman of the Joint Chiefs", or "the foreign minister, X"."""
    indices = {t.index for t in inside}
    behind = [t for t in sentence.tokens if t.dep == "appos" and t.head in indices and t.index not in indices]
    heads = {t.head for t in inside if t.dep == "appos"} - indices
    for noun in (*behind, *(t for t in sentence.tokens if t.index in heads)):
        if is_title(key(noun.lemma)) and noun.pos in ("NOUN", "PROPN"):
            return _phrase(noun, sentence, taken)
    return None


def _comma(before: Sequence[Token], taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The role before a comma that the parser did not join to the name: "Lithuania's foreign minister, X"."""
    if len(before) < 2 or before[-1].text != "," or not is_title(key(before[-2].lemma)):
        return None
    if before[-2].dep in ("pobj", "dobj") and before[-2].tag == "NNS":
        return None
    return _direct(before[:-1], taken)


def _phrase(noun: Token, sentence: Sentence, taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The noun with what narrows it on the left and its "of" phrase on the right."""
    left = [t for t in children(sentence.tokens, noun, *_JOINED) if t.start < noun.start and not _covered(t, taken)]
    words = [t for t in left if t.pos != "PUNCT"]
    of = next((t for t in children(sentence.tokens, noun, "prep") if t.text == "of"), None)
    right = subtree(sentence.tokens, of) if of is not None and of.start > noun.start else ()
    stop = next((n for n, t in enumerate(right) if t.text in (",", ";", "(")), len(right))
    if stop > _LONGEST_ROLE:
        stop = next((n for n, t in enumerate(right) if n > 1 and t.tag == "IN"), stop)
    tail = right[: min(stop, _LONGEST_ROLE)]
    return (min([noun.start, *(t.start for t in words)]), max([noun.end, *(t.end for t in tail)]))


def _covered(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in taken)


def _head(role: str) -> str:
    """The noun that carries a role: "foreign minister" and "minister of defence" are both a minister."""
    words = key(role.split(" of ", maxsplit=1)[0].split(" for ", maxsplit=1)[0]).split()
    return _FULL.get(words[-1], words[-1]) if words else ""


def _narrowed(token: Token, sentence: Sentence) -> frozenset[str] | None:
    """The words that narrow a definite noun; None where it is none, or where more than such words stands before it."""
    if token.pos != "NOUN" or token.tag != "NN" or token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "poss"):
        return None
    below = [t for t in children(sentence.tokens, token) if t.pos not in ("PUNCT", "PART") and t.dep != "relcl"]
    if not any(t.text.casefold() == "the" for t in below):
        return None
    words = [t for t in below if t.dep in ("compound", "amod", "nmod") and t.start < token.start]
    return frozenset(key(t.lemma) for t in words) if len(words) == len(below) - 1 else None


def _told_before(token: Token, mentions: Sequence[Mention], narrowed: frozenset[str] | None) -> bool:
    """Whether the role was told of a name before, in words that hold those which narrow it here."""
    head = key(token.lemma)
    return narrowed is not None and any(
        m.role and _head(m.role) == head and m.end < token.start and narrowed <= set(key(m.role).split())
        for m in mentions
    )
