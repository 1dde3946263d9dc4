"""Finds named mentions: the language model's, trimmed, with the gazetteer in front where it knows better."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.antecedents.titled import with_titled
from crosscheck.model import Document, Mention, Sentence, Token
from crosscheck.vocabulary import gazetteer, towns
from crosscheck.vocabulary.persons import is_given, is_title, person
from crosscheck.vocabulary.roles import is_role
from crosscheck.vocabulary.states import with_states

LONGEST = 7
"""Words in the longest name that is looked up."""
KNOWN_CITY = 300_000
"""People from which a city is recognised without the language model's word for it."""
_INNER = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "to", "-", "'", "’"})
_LEAD = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_TAIL = re.compile(r"(?:['’]s?|[\s\"“”,.;:!?)\]}]|--+)$")
_PORTFOLIO = re.compile("(?:Foreign|Def[ae]n[cs]e|Interior|Home|Finance|Justice|Health|Press|Treasury|Prime)")
_OFFICE = re.compile(r"\s(?:Minister|Secretary|Spokes\w+|Chief)\b", re.IGNORECASE)
"""What makes the word before it a part of a title, not a body."""
_UNDER = re.compile(r"\s(?:administration|presidency)\b")
"""What follows the name of a head of government."""
_FLIPPED = frozenset({"ORG", "GPE"})
"""Labels that the model gives to persons."""
_BEFORE_NOUNS = frozenset({"det", "amod", "compound", "nummod", "poss"})
"""How the words hang on a noun that no name has before it."""
_LOST = frozenset({"PERSON", "ORG", "PRODUCT"})
"""Labels that the model gives to towns."""
_PLACED = re.compile(r"\b(?:near|outside|(?:town|city|village|port|suburb|north|south|east|west) of)\s$")
"""What stands before the name of a place and of nothing else."""
_AT_HOME = re.compile(
    r"\s(?:(?:wo)?m[ae]n|boys?|girls?|couple|teen(?:ager)?s?|residents?|native|motorist|neighbou?rhood)\b",
    re.IGNORECASE,
)
"""What follows the name of the place that somebody is from, and no person's: "a Burnsville woman"."""
_UNNAMED = frozenset({"WORK_OF_ART", "LAW", "LANGUAGE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the gazetteer makes of some words: a label, and whether it may overrule the model on one word."""

    label: str
    sure: bool


def recognise(document: Document) -> tuple[Mention, ...]:
    """Named mentions in order, without overlaps; `name` is still the surface."""
    text = document.body.article.text
    known = tuple(m for s in document.sentences for m in _looked_up(s, text))
    people = _surnames(document.mentions)
    found = [m for m in (_trimmed(m, text) for m in document.mentions) if m is not None]
    merged = _merged(found, known, people)
    merged = [_as_town(m, text) if m.surface not in people else m for m in merged]
    merged = _surnames_added(with_titled(merged, document), document)
    return tuple(sorted(with_states(_acronyms_added(merged, document), text), key=lambda m: m.start))


@functools.lru_cache(maxsize=8192)
def entry(words: str) -> Entry | None:
    """What a stretch of text is to the gazetteer; None where it is nothing."""
    if gazetteer.body(words) or gazetteer.is_outlet(words):
        return Entry(label="ORG", sure=True)
    if gazetteer.demonym(words):
        return Entry(label="NORP", sure=True)
    if gazetteer.country(words):
        return Entry(label="GPE", sure=True)
    place = gazetteer.place(words)
    if place is not None and place.kind == "region" and _adjective(words, place.name):
        return Entry(label="NORP", sure=True)
    if place is not None:
        label = "LOC" if not place.country else "GPE"
        known = place.kind == "region" and place.population >= 1_000_000
        return Entry(label=label, sure=known or place.kind == "capital" or place.population >= KNOWN_CITY)
    return Entry(label="ORG", sure=True) if gazetteer.government(words) else None


def _adjective(words: str, name: str) -> bool:
    """Whether the words are the adjective of a region: "European", "Bavarian"."""
    folded = gazetteer.key(words)
    return folded != gazetteer.key(name) and folded.endswith(("an", "ish", "ese", "ic")) and " sea" not in folded


def _looked_up(sentence: Sentence, text: str) -> Iterator[Mention]:
    """The longest known names of a sentence, from left to right; none in a line of capitals."""
    tokens = sentence.tokens
    words = [t.text for t in tokens if t.text.isalpha()]
    if len(words) > 3 and sum(w.isupper() for w in words) > 0.6 * len(words):
        return
    at = 0
    while at < len(tokens):
        found = _longest(tokens, at, text) if tokens[at].text[:1].isupper() else None
        if found is None:
            at += 1
            continue
        mention, at = found
        yield mention


def _longest(tokens: Sequence[Token], at: int, text: str) -> tuple[Mention, int] | None:
    for end in range(min(len(tokens), at + LONGEST), at, -1):
        window = tokens[at:end]
        last = window[-1].text
        if not (last[:1].isupper() or last[:1].isdigit()) or not all(_within(t) for t in window):
            continue
        if any(t.text[:1].isupper() and t.pos not in ("PROPN", "ADJ", "NOUN") for t in window[:1]):
            continue
        start, stop = window[0].start, window[-1].end
        article = at > 0 and tokens[at - 1].text.casefold() == "the"
        found = entry(text[tokens[at - 1].start : stop] if article else text[start:stop])
        if found is not None and (found.sure or len(window) > 1) and not _part_of_name(tokens, at, end, found):
            surface = text[start:stop]
            return Mention(start=start, end=stop, surface=surface, name=surface, label=found.label), end
    return None


def _within(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text.casefold() in _INNER


def _part_of_name(tokens: Sequence[Token], at: int, end: int, found: Entry) -> bool:
    """Whether one looked-up word is the first or last of a longer name: "Jordan Peterson", "Michael Jordan"."""
    if found.label == "NORP" or end - at > 1:
        return False
    before = tokens[at - 1] if at else None
    after = tokens[end] if end < len(tokens) else None
    named = [t for t in (before, after) if t is not None and t.pos == "PROPN" and t.text[:1].isupper()]
    joined = [t for t in named if t.dep in ("compound", "flat") or tokens[at].dep in ("compound", "flat")]
    return any(not (is_title(t.text.casefold()) or entry(t.text)) for t in joined) and found.label != "ORG"


def _trimmed(mention: Mention, text: str) -> Mention | None:
    """The model's mention without article, title, possessive and stray marks; None if nothing is left."""
    start, end = mention.start, mention.end
    lead = _LEAD.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    while end > start:
        tail = _TAIL.search(text[max(start, end - 4) : end])
        if tail is None or (text[end - 1] == "." and _abbreviated(text[start:end])):
            break
        end -= len(tail.group())
    while start < end and not text[start].isalnum():
        start += 1
    if mention.label == "PERSON":
        start = _after_titles(text, start, end)
    surface = text[start:end]
    if mention.label == "ORG" and _PORTFOLIO.fullmatch(surface) and _OFFICE.match(text, end):
        return None
    if mention.label == "PERSON" and len(surface) <= 2 and surface.isupper():
        return None
    if mention.label in _UNNAMED or not (any(c.isupper() for c in surface) or gazetteer.country(surface.title())):
        return None
    return replace(mention, start=start, end=end, surface=surface, name=surface)


def _abbreviated(surface: str) -> bool:
    last = surface.rsplit(maxsplit=1)[-1]
    return last in ("Jr.", "Sr.", "Inc.", "Corp.", "Co.", "Ltd.", "St.") or last.count(".") > 1 or len(last) == 2


def _after_titles(text: str, start: int, end: int) -> int:
    while True:
        word = re.compile(r"[^\s]+\s+").match(text, start, end)
        if word is None or word.end() >= end:
            return start
        known = gazetteer.key(word.group())
        full = len(text[word.end() : end].split()) > 1  # "Treasurer Eric Cantor", and not "Dean Martin"
        if not is_title(known) and not (full and is_role(known)):
            return start
        start = word.end()


def _merged(found: Sequence[Mention], known: Sequence[Mention], people: frozenset[str]) -> list[Mention]:
    """Both lists without overlaps: the longer mention stands, and of two alike the gazetteer's."""
    kept: list[Mention] = []
    for ours in known:
        rivals = [m for m in found if m.start < ours.end and ours.start < m.end]
        longer = any(m.end - m.start > ours.end - ours.start and not _loose(m, ours) for m in rivals)
        person = any(m.label == "PERSON" for m in rivals) and ours.surface in people
        if not longer and not person:
            kept.append(ours)
    for theirs in found:
        if not any(m.start < theirs.end and theirs.start < m.end for m in kept):
            kept.append(theirs)
    return kept


def _loose(theirs: Mention, ours: Mention) -> bool:
    """Whether the model joined a known name with what is none: "Lithuanian Foreign Minister", "Ukraine amid war"."""
    rest = theirs.surface.replace(ours.surface, "").strip()
    if any(w.islower() and w not in _INNER for w in rest.split()):
        return True
    return is_title(gazetteer.key(rest)) or (ours.label == "NORP" and theirs.label == "PERSON")


def _as_town(mention: Mention, text: str) -> Mention:
    """A town that the model took for a person or body: "near Salamanca", "the town of Bregenz", "a Bregenz woman"."""
    if mention.label == "PERSON" and _AT_HOME.match(text, mention.end):
        return replace(mention, label="GPE")
    lost = mention.label in _LOST and _PLACED.search(text, max(0, mention.start - 20), mention.start)
    return replace(mention, label="GPE") if lost and towns.candidates(mention.surface) else mention


def _surnames(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(
        w for m in mentions if m.label == "PERSON" and " " in m.surface for w in (*m.surface.split()[1:],) if len(w) > 2
    )


def _surnames_added(mentions: list[Mention], document: Document) -> list[Mention]:
    """Mentions by surname that the model took for something else, or passed over."""
    alone = Counter(m.surface for m in mentions if m.label == "PERSON" and " " not in m.surface)
    people = _surnames(mentions) | {word for word, times in alone.items() if times > 1 and len(word) > 3}
    whole = {m.surface for m in mentions if m.label == "PERSON" and " " in m.surface}
    text = document.body.article.text
    fixed = [
        replace(m, label="PERSON")
        if not _certain(m.surface)
        and (m.surface in people or m.surface in whole or _UNDER.match(text, m.end) or _christened(m))
        else m
        for m in mentions
    ]
    covered = [(m.start, m.end) for m in fixed]
    for token in (t for s in document.sentences for t in s.tokens):
        if token.text not in people or not _may_name(token, document) or _certain(token.text):
            continue
        if not any(start < token.end and token.start < end for start, end in covered):
            surface = text[token.start : token.end]
            fixed.append(Mention(start=token.start, end=token.end, surface=surface, name=surface, label="PERSON"))
    return fixed


def _may_name(token: Token, document: Document) -> bool:
    """Whether the word may be a name: a tagger takes "Peeters" at the head of a sentence for a plural."""
    if token.pos != "NOUN":
        return token.pos == "PROPN"
    tokens = [t for s in document.sentences if s.start <= token.start < s.end for t in s.tokens]
    alone = token.dep != "compound" and not any(t.head == token.index and t.dep in _BEFORE_NOUNS for t in tokens)
    common = token.text.casefold()
    return alone and not any(t.text == common for s in document.sentences for t in s.tokens)


def _certain(words: str) -> bool:
    """Whether the gazetteer knows the words too well to let a surname have them."""
    found = entry(words)
    known = found is not None and found.label in ("NORP", "ORG")
    return known or gazetteer.country(words) is not None or gazetteer.capital_of(words) is not None


def _christened(mention: Mention) -> bool:
    """Whether a supposed body or place looks like a person: a known given name, and no word that bodies bear."""
    surface = mention.surface
    words = surface.split()
    if mention.label not in _FLIPPED or entry(surface) is not None:
        return False
    if len(words) == 1:
        return is_given(gazetteer.key(surface)) and not surface.isupper()
    ours = person(surface) if 2 <= len(words) <= 3 and surface.replace(" ", "").isalpha() else None
    return ours is not None and len(ours.words) == len(words) and is_given(ours.words[0])


def _acronyms_added(mentions: list[Mention], document: Document) -> list[Mention]:
    """Short forms that the article explains in brackets, wherever they stand uncovered."""
    text = document.body.article.text
    short = {a for m in mentions if (a := explained(m, text)) and m.label != "PERSON"}
    covered = [(m.start, m.end) for m in mentions]
    added = [
        Mention(start=t.start, end=t.end, surface=t.text, name=t.text, label="ORG")
        for s in document.sentences
        for t in s.tokens
        if t.text in short and not any(start < t.end and t.start < end for start, end in covered)
    ]
    return [replace(m, label="ORG") if m.surface in short else m for m in mentions] + added


def explained(mention: Mention, text: str) -> str | None:
    """The acronym in brackets right behind the mention, if there is one: "Ukrainian Armed Forces (AFU)"."""
    found = re.compile(r"\s?\(\s?[\"“']?([A-Z][A-Za-z.-]{1,8})[\"”']?\s?\)").match(text, mention.end)
    if found is None or sum(c.isupper() for c in found.group(1)) < 2:
        return None
    letters, places = found.group(1), ("GPE", "LOC", "NORP")
    return letters if mention.label not in places and letters[0] == mention.surface[0].upper() else None
