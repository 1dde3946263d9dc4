"""Pronouns whose antecedent is safe: he and she for persons, "it said" for bodies and states.

The rule is the one that coreference systems find hard to beat in news: the nearest subject of the right sort in the
same sentence or the one before. Where two persons compete, nobody is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model import Document, Mention, Sentence, Token
from crosscheck.vocabulary.persons import gender, given_gender, person
from crosscheck.vocabulary.syntax import SUBJECT, head_of, named_beside

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SAYING = frozenset({"say", "add", "tell", "announce", "report", "state", "warn", "confirm", "deny", "claim", "note"})
_ACTORS = frozenset({"ORG", "GPE"})
_QUOTES = frozenset('"“”«»')


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A mention that a pronoun may point to."""

    mention: Mention
    sentence: int
    subject: bool


def pronouns(mentions: Sequence[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions, and one for every pronoun with a safe antecedent.

    Two passes: where no title or given name tells, the pronouns of the first pass vote on a person's gender.
    """
    genders = _genders(mentions)
    votes: dict[str, Counter[str]] = {}
    for found in _pass(mentions, document, genders):
        if found.surface.casefold() in GENDERS and not genders.get(found.name):
            votes.setdefault(found.name, Counter())[GENDERS[found.surface.casefold()]] += 1
    for name, count in votes.items():
        genders[name] = "m" if count["m"] > count["f"] else "f" if count["f"] > count["m"] else "?"
    return (*mentions, *_pass(mentions, document, genders))


def _pass(mentions: Sequence[Mention], document: Document, genders: dict[str, str]) -> list[Mention]:
    found: list[Candidate] = []
    added: list[Mention] = []
    by_sentence = [[m for m in mentions if s.start <= m.start < s.end] for s in document.sentences]
    quoted = False
    paragraph = -1
    for turn, sentence in enumerate(document.sentences):
        quoted = quoted and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        waiting = sorted(by_sentence[turn], key=lambda m: m.start)
        for token in sentence.tokens:
            while waiting and waiting[0].start <= token.start:
                found.append(_candidate(waiting.pop(0), turn, sentence))
            if token.text in _QUOTES:
                quoted = not quoted
            if quoted or sentence.headline:
                continue
            relative = _relative(token, sentence, by_sentence[turn])
            if relative is not None:
                added.append(_standing_for(token, relative))
                continue
            target = _antecedent(token, turn, found, genders, document.sentences)
            if target is not None:
                mention = _standing_for(token, target)
                added.append(mention)
                found.append(_candidate(mention, turn, sentence))
    return added


def _standing_for(token: Token, target: Mention) -> Mention:
    return Mention(
        start=token.start, end=token.end, surface=token.text, name=target.name, label=target.label, pronoun=True
    )


def _relative(token: Token, sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """The person whom "who" or "whom" stands for, by a name or by a name in apposition to the noun before it."""
    if token.text.casefold() not in {"who", "whom"} or token.tag != "WP":
        return None
    verb = head_of(sentence.tokens, token)
    noun = head_of(sentence.tokens, verb) if verb is not None and verb.dep == "relcl" else None
    if noun is None or noun.dep == "pobj":  # "an aide of Smith who": which of the two is open
        return None
    name = named_beside(sentence.tokens, noun) or noun
    held = (m for m in mentions if m.label == "PERSON" and m.start <= name.start and name.end <= m.end)
    return next(held, None)


def _genders(mentions: Sequence[Mention]) -> dict[str, str]:
    """Fullest name -> what given names and titles tell."""
    told: dict[str, str] = {}
    for m in mentions:
        if m.label == "PERSON":
            ours = person(m.name)
            given = given_gender(ours.given[0]) if ours and ours.given else ""
            told[m.name] = gender(m.role or "") or told.get(m.name, "") or given
    return told


def _candidate(mention: Mention, turn: int, sentence: Sentence) -> Candidate:
    inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
    return Candidate(mention=mention, sentence=turn, subject=any(t.dep in SUBJECT for t in inside))


def _antecedent(
    token: Token, turn: int, found: Sequence[Candidate], genders: dict[str, str], sentences: Sequence[Sentence]
) -> Mention | None:
    word = token.text.casefold()
    if token.pos != "PRON":
        return None
    if word in GENDERS:
        near = [c for c in found if _near(c, turn, sentences) and c.mention.label == "PERSON"]
        return _choose([c for c in near if genders.get(c.mention.name, "") in ("", GENDERS[word])], turn)
    if word == "it" and token.dep == "nsubj" and _says(token, sentences[turn]):
        near = [c for c in found if _near(c, turn, sentences) and c.mention.label in _ACTORS and c.subject]
        return _choose(near, turn)
    return None


def _near(candidate: Candidate, turn: int, sentences: Sequence[Sentence]) -> bool:
    """In this sentence or the one before; a headline is before nothing."""
    return 0 <= turn - candidate.sentence <= 1 and not sentences[candidate.sentence].headline


def _choose(candidates: Sequence[Candidate], turn: int) -> Mention | None:
    """The only one, else the only subject of this sentence, else the only subject of the last; else nobody."""
    here = [c for c in candidates if c.sentence == turn]
    last = [c for c in candidates if c.sentence == turn - 1]
    for group in (candidates, [c for c in here if c.subject], [] if here else [c for c in last if c.subject]):
        if len({c.mention.name for c in group}) == 1:
            return group[-1].mention
    return None


def _says(token: Token, sentence: Sentence) -> bool:
    return any(t.index == token.head and t.lemma in _SAYING for t in sentence.tokens)
