"""What a number in a sentence counts: the sense ("killed"), the things, of which set, by whom.

Reads the dependency parse around the number; the words live in `data/counted.toml`. The reading is meant to be
sure rather than complete: a field that the parse does not give stays empty, and empty fields make two figures
incomparable.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crosscheck.model import Claim, Token
from crosscheck.vocabulary.befallen import befallen, of_whole
from crosscheck.vocabulary.countwords import act, flat, senses, words
from crosscheck.vocabulary.datewords import PROPER_MONTH, WEEKDAY
from crosscheck.vocabulary.doers import names_of, noun_class, owners
from crosscheck.vocabulary.gazetteer import country
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.syntax import children, head_of, subtree, top

Part: TypeAlias = Literal["", "more", "including", "of", "whole", "each"]

_DAY = re.compile(rf"{PROPER_MONTH}|{WEEKDAY}", re.IGNORECASE)
UNCOUNTED = frozenset({"plus", "time", "fold", "odd", "way"})
"""What a hyphen joins to a number without being counted: "three-plus seasons", "a four-time champion"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
UPWARD = frozenset({"nummod", "compound", "nmod", "quantmod", "amod", "npadvmod", "advmod"})
DEMAND = "demand"
"""The act of those who want a sum: "want 8 percent", "ask for 8 percent"."""
OFTEN = "time"
"""The noun of how often something was done."""
ADVERBS = frozenset({"twice", "thrice"})
"""Numbers of times in one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the number counts. Words are lemmas or classes of near-synonyms, folded; empty is not known."""

    sense: str = ""
    """What befalls the counted: `killed`, `wounded`, ..."""
    noun: str = ""
    """The class of the things: a group of people, or a thing."""
    modifiers: frozenset[str] = frozenset()
    """What narrows the set: "Russian" diplomats, "rescue" workers."""
    act: str = ""
    """The class of the verb that governs the number."""
    relation: str = ""
    """The preposition between act and number: "for" two years."""
    owners: frozenset[str] = frozenset()
    """Who acts or who has it: last words of names and lemmas, folded."""
    links: frozenset[str] = frozenset()
    """Words tied to the number: percent of "voters", miles from "Damascus"."""
    part: Part = ""


def counted(claim: Claim, start: int, end: int, *, measure: bool) -> Counted | None:
    """What the number at `start`..`end` of the raw text counts, or None where it counts nothing.

    Args:
        claim: holds the words and their parse.
        start: where the number begins, modifier left out.
        end: where the number and its unit end.
        measure: whether the number has a unit of its own (money, length, percent).
    """
    tokens = claim.tokens
    inside = tuple(t for t in tokens if t.start < end and start < t.end and t.pos != "PUNCT")
    key = _key(inside)
    if key is None:
        return None
    often = not measure and key.lemma in ADVERBS
    thing = None if often else _thing(tokens, key, inside, measure=measure)
    if thing is not None and thing.pos == "PROPN" and thing.tag != "NNPS" and not measure:
        return None
    named = thing or key
    verb, relation, part = _governor(tokens, named, frozenset(t.index for t in inside))
    sense = "" if measure else befallen(tokens, inside, named, verb) or (of_whole(tokens, named) if part else "")
    if part == "whole" and (sense or measure):
        part = ""  # "one of 17 people missing" counts the missing
    noun = "" if thing is None else noun_class(thing, people=not measure)
    if often and _of_act(tokens, key):
        noun = OFTEN
    if noun == "people" and verb is not None and verb.lemma == "employ":
        noun = "worker"
    if not measure and sense and noun in flat("senses", sense, "nouns", "tolls", "words"):
        noun = ""
    modifiers = frozenset() if thing is None else _modifiers(tokens, thing, inside)
    if thing is not None and thing.tag == "NNPS" and not measure and country(thing.text) is not None:
        noun, modifiers = "people", modifiers | {thing.lemma.lower().removesuffix("s")}  # "19 Russians"
    if not measure and verb is not None and verb.lemma in words("light", "measures") and thing is None:
        noun, sense = _subject_count(tokens, verb, sense)
    elif not measure and verb is not None and thing is None and relation == "to" and not sense:
        noun = _changed(tokens, verb)
    more = bool(_words(tokens, named) & words("light", "added")) or named.lemma == "more"
    done = DEMAND if verb is not None and verb.lemma == "want" and measure else act(verb)
    each = any(t.lemma in {"each", "per"} for t in children(tokens, named)) or _each(tokens, verb)
    relation = "" if done == DEMAND and relation == "for" else relation
    return Counted(
        sense=sense, noun=noun, modifiers=modifiers, act=done, relation=relation,
        owners=owners(claim, verb, frozenset(t.index for t in (*inside, named))), links=_links(claim, named, key, verb),
        part="more" if more else part or ("each" if each else "") or _of(tokens, key),
    )  # fmt: skip


def point(what: Counted, dimension: str) -> str:
    """The matter in a few words."""
    if what.sense:
        who = "" if what.noun in {"", "people"} else f" ({what.noun})"
        return f"{table('counted')['senses'][what.sense]['point']}{who}"
    name = {"count": "number", "percent": "share", "money": "sum", "duration": "length of time"}.get(
        dimension, dimension
    )
    links = [link for link in what.links if not _DAY.fullmatch(link)]
    of = what.noun or (min(links) if links else what.act)
    return f"{name} of {of}" if what.noun and dimension == "count" else f"{name} ({of})" if of else name


def _key(inside: Sequence[Token]) -> Token | None:
    upper = top(inside)
    numbers = [t for t in inside if t.pos == "NUM" or t.tag in {"CD", "$"}]
    if upper is None or (upper.pos in {"ADP", "ADV", "CCONJ"} and numbers):
        return numbers[-1] if numbers else upper
    return upper


def _thing(tokens: Sequence[Token], key: Token, inside: Sequence[Token], *, measure: bool) -> Token | None:
    """The noun that the number stands before, or the one behind "of"."""
    within = {t.index for t in inside}
    if not measure and (joined := _hyphened(tokens, inside)) is not None:
        return joined
    at, steps = key, 0
    while at.dep in UPWARD and steps < 4:
        above = head_of(tokens, at)
        if above is None or (above.pos in {"VERB", "AUX"} and at.dep in {"npadvmod", "advmod", "amod"}):
            break
        at, steps = above, steps + 1
        if at.index not in within and at.pos in {"NOUN", "PROPN"} and at.dep not in {"compound", "nmod"}:
            break
    if at.index not in within and at.pos in {"NOUN", "PROPN", "ADJ"} and at.lemma not in {"least", "most"}:
        return at
    for prep in children(tokens, key, "prep"):
        if prep.lemma == "of" and not measure:
            return next((t for t in children(tokens, prep, "pobj") if t.pos in {"NOUN", "PROPN"}), None)
    return None


def _hyphened(tokens: Sequence[Token], inside: Sequence[Token]) -> Token | None:
    """The noun that a hyphen joins to the number: a "30-goal season" has 30 goals."""
    end = max((t.end for t in inside), default=0)
    behind = [t for t in tokens if end <= t.start][:2]
    joined = len(behind) == 2 and behind[0].text == "-" and behind[0].start == end and behind[1].start == end + 1
    return behind[1] if joined and behind[1].pos == "NOUN" and behind[1].lemma not in UNCOUNTED else None


def _of_act(tokens: Sequence[Token], adverb: Token) -> bool:
    """Whether "twice" counts what is done: "voted twice", "twice this year", but not "twice as long"."""
    above = head_of(tokens, adverb)
    return above is not None and (above.pos == "VERB" or above.dep == "npadvmod")


def _of(tokens: Sequence[Token], key: Token) -> Part:
    """Whether a part of a set is counted: "two of the men", "one of 17 men", but not "dozens of men"."""
    for prep in children(tokens, key, "prep"):
        if prep.lemma != "of":
            continue
        for noun in children(tokens, prep, "pobj"):
            told = any(d.lemma in {"the", "those", "these"} for d in children(tokens, noun, "det", "poss"))
            if noun.pos == "PRON" or told or children(tokens, noun, "nummod"):
                return "of"
    return ""


def _governor(tokens: Sequence[Token], named: Token, inside: frozenset[int]) -> tuple[Token | None, str, Part]:
    """The verb above the noun, the preposition between, and whether the noun is named as a part of another.

    None of what has a number of its own above: "missed 10 of the 16 games" tells nothing of the 16, nor does "of 596
    branches 574 are left" of the 596.
    """
    at, relation, steps = named, "", 0
    part: Part = ""
    while steps < 8:
        above = head_of(tokens, at)
        if above is None:
            return (at if at.pos in {"VERB", "AUX"} else None), relation, part
        if above.lemma in {"include", "among"} and above.dep in {"prep", "acl", "advcl", "pcomp"}:
            part = "including"
        elif above.pos in {"ADP", "SCONJ"} and above.dep in {"prep", "agent"} and at.dep == "pobj":
            number = head_of(tokens, above) if above.lemma == "of" else None
            fronted = number is not None and number.pos in {"VERB", "AUX"} and above.index < number.index
            if number is not None and (fronted or (number.pos == "NUM" and number.index not in inside)):
                return None, relation, "whole"
            relation = relation or ("" if above.lemma == "of" or above.dep == "agent" else above.lemma)
        elif above.pos in {"VERB", "AUX"}:
            return above, relation, part
        at, steps = above, steps + 1
    return None, relation, part


def _subject_count(tokens: Sequence[Token], verb: Token, sense: str) -> tuple[str, str]:
    """What the subject counts: "the death toll rose to 43", "the number of arrests reached 43"."""
    for subject in children(tokens, verb, "nsubj", "nsubjpass"):
        phrase = {subject.lemma, *(f"{c.lemma} {subject.lemma}" for c in children(tokens, subject, "compound"))}
        for name in senses():
            if phrase & flat("senses", name, "tolls", "nouns"):
                return "", name
        of = [p for c in children(tokens, subject, "prep") if c.lemma == "of" for p in children(tokens, c, "pobj")]
        if subject.lemma in {"number", "total", "count"} and of:
            inner = next((s for s in senses() if of[0].lemma in flat("senses", s, "nouns")), sense)
            return ("" if inner else noun_class(of[0], people=True)), inner
    return "", sense


def _changed(tokens: Sequence[Token], verb: Token) -> str:
    """The class of that whose number becomes another: "doubled their seats to 14"; empty for a toll."""
    if verb.lemma not in words("light", "changes"):
        return ""
    tolls = frozenset().union(*(flat("senses", s, "tolls", "nouns") for s in senses()))
    return next((noun_class(t, people=True) for t in children(tokens, verb, "dobj") if t.lemma not in tolls), "")


def _modifiers(tokens: Sequence[Token], thing: Token, inside: Sequence[Token]) -> frozenset[str]:
    within = {t.index for t in inside}
    return frozenset(
        t.lemma
        for t in children(tokens, thing, "amod", "compound", "nmod", "poss")
        if t.index not in within
        and t.pos in {"ADJ", "NOUN", "PROPN"}
        and t.lemma not in words("light", "adjectives")
        and not any(t.text.lower() in flat("senses", s, "words") for s in senses())
    )


def _words(tokens: Sequence[Token], named: Token) -> set[str]:
    """Determiners and adjectives; the "more" of "more than 70" is none."""
    than = {t.index - 1 for t in tokens if t.lemma == "than"}
    return {t.text.lower() for t in children(tokens, named, "det", "amod") if t.index not in than}


def _each(tokens: Sequence[Token], verb: Token | None) -> bool:
    """Whether the number is a rate and no total: "two divers for each boy"."""
    return verb is not None and any(t.lemma in {"each", "every", "per", "apiece"} for t in subtree(tokens, verb))


def _links(claim: Claim, named: Token, key: Token, verb: Token | None) -> frozenset[str]:
    """What the number hangs on by prepositions: "of voters", "from Damascus", "for the campaign", "km deep"."""
    found: set[str] = set()
    for base in {named.index: named, key.index: key}.values():
        above = head_of(claim.tokens, base)
        if above is not None and above.pos in {"ADJ", "ADV"} and above.lemma not in words("light", "added"):
            found.add(above.lemma)
        for prep in children(claim.tokens, base, "prep"):
            for noun in children(claim.tokens, prep, "pobj"):
                found |= names_of(claim.mentions, noun) or {noun.lemma}
    for prep in () if verb is None else children(claim.tokens, verb, "prep", "dobj"):
        for noun in (prep,) if prep.dep == "dobj" else children(claim.tokens, prep, "pobj"):
            if noun.index not in {named.index, key.index} and noun.pos in {"NOUN", "PROPN"}:
                found |= names_of(claim.mentions, noun) or {noun.lemma}
    return frozenset(found)
