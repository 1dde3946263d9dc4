"""Whether a text's own words say that a figure has replaced another, or was replaced: "the toll rose from 31 to 43".

Reads the words right before and behind a number by the lists of `data/updates.toml`. What stands further away, a
forecast ("could rise to 43") and a comparison of two periods ("up from 31 the year before") say nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from crosscheck.model import Attribution, Claim, Update
from crosscheck.vocabulary.counting import Counted, counted
from crosscheck.vocabulary.countwords import flat, senses
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.quantity import COUNT, Quantity

_WAYS: tuple[Update, ...] = ("raised", "lowered")
NEAR = 90
"""Code points before and behind a number in which the words stand."""
_GAP = r"(?:[^\W\d_][\w'’-]{0,20} ){0,3}"
"""A few words without a figure: "at least", "as many as"."""
_ANY = r"(?:[\w'’-]{1,20} ){0,4}"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TO = re.compile(rf"\bto {_GAP}$")
_FROM = re.compile(rf"\bfrom {_GAP}$")
_UP_FROM = re.compile(r"^[^.;:]{0,60}?\b(?P<way>up|down) from (?:[^\W\d_][\w'’-]{0,20} ){0,5}$")


def updates(claim: Claim, found: Sequence[Quantity]) -> tuple[Update, ...]:
    """For each quantity of the claim's text, in order, what the claim says of its place among others of its matter."""
    text = _flat(claim.text)
    if _YEAR.search(text) or _has(text, "periods", "words"):
        return tuple("" for _ in found)
    framed = _framed(claim.attribution)
    marks = [_mark(text, q) or framed for q in found]
    for n in range(1, len(found)):
        way = _came_from(text[found[n - 1].end : found[n].inner[0]], marks[n - 1])
        if way and _counts(text, found[n]):
            marks[n - 1], marks[n] = way, "earlier"
    return tuple(marks)


def apart(text: str, found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, with "rose from 31 to 43" as two figures and no range."""
    low = _flat(text)
    made: list[Quantity] = []
    for quantity in found:
        at = low.find(" to ", *quantity.inner)
        before = low[max(0, quantity.inner[0] - NEAR) : quantity.inner[0]]
        if at < 0 or quantity.modifier != "range" or not quantity.bare or _change(before, "from") is None:
            made.append(quantity)
            continue
        start, end = quantity.inner
        shell = replace(quantity, modifier="exact")
        high = quantity.low if quantity.high is None else quantity.high
        made.append(replace(shell, start=start, end=at, inner=(start, at), high=quantity.low))
        made.append(replace(shell, start=at + 4, end=end, inner=(at + 4, end), low=high, high=high, amount=high))
    return tuple(made)


def restated(claim: Claim, found: Sequence[Quantity], marks: Sequence[Update]) -> Counted | None:
    """What the marked figures of a claim count that have no noun of their own: "43 were killed, up from 31".

    The matter of the figure that has one, else that of the toll that the claim names; None where that is not sure.
    """
    if not any(marks):
        return None
    spans = [(claim.start + q.inner[0], claim.start + q.inner[1]) for q in found if q.dimension == COUNT]
    known = [what for start, end in spans if (what := counted(claim, start, end, measure=False)) and what.sense]
    if known:
        return known[0] if len({what.sense for what in known}) == 1 else None
    lemmas = {t.lemma.lower() for t in claim.tokens} | {t.text.lower() for t in claim.tokens}
    named = [s for s in senses() if lemmas & flat("senses", s, "tolls", "nouns", "words")]
    return Counted(sense=named[0]) if len(named) == 1 and _has(_flat(claim.text), "tolls", "nouns") else None


def _mark(text: str, found: Quantity) -> Update:
    before = text[max(0, found.inner[0] - NEAR) : found.inner[0]]
    if _earlier_before().search(before) or _earlier_behind().match(text[found.end : found.end + NEAR]):
        return "earlier"
    told = _told(before)
    if told or not _counts(text, found):
        return told
    if _change(before, "from") and text[found.end :].startswith(" to "):
        return "earlier"
    return _change(before, "to") or ("later" if _anew().search(before) else "")


def _counts(text: str, found: Quantity) -> bool:
    """Whether the figure can be that of a toll: "rose to 43", but not "rose to 40 degrees"."""
    return found.dimension == COUNT and not re.match(r"\s?(?:%|per ?cent)", text[found.end :])


def _change(before: str, link: str) -> Update | None:
    """Which way a subject went whose verb stands before "from" or "to" and a number."""
    for way in _WAYS:
        verb = _moved(way, link).search(before)
        if verb is not None and not _doubtful(before[: verb.start()]):
            return way
    return None


def _told(before: str) -> Update:
    """How somebody restates a toll: "revised the toll upward to 43", "bringing the number of dead to 43"."""
    end = _TO.search(before)
    stretch = re.split(r"[.;:]|\ba number of\b", before[: end.start()])[-1] if end is not None else ""
    if not _has(stretch, "tolls", "nouns"):
        return ""
    for section in (*_WAYS, "later"):
        verb = re.search(rf"\b(?:{_either((section, 'told'))})\b", stretch)
        if verb is not None and not _doubtful(stretch[: verb.start()]):
            return next((way for way in _WAYS if section == way or _has(stretch, way, "adverbs")), "later")
    return ""


def _came_from(between: str, mark: Update) -> Update:
    """Which way the first of two figures went by the words between them: "43, up from 31", "rose to 43 from 31"."""
    found = _UP_FROM.match(between)
    if found is not None:
        return "raised" if found["way"] == "up" else "lowered"
    return mark if mark in _WAYS and _FROM.fullmatch(between.strip(" ,") + " ") else ""


def _framed(said: Attribution | None) -> Update:
    """What the words that introduce a claim say of all its figures: "initial reports said", "officials now say"."""
    if said is None:
        return ""
    adverbs = set(said.adverbs)
    if adverbs & words_of("earlier", "adverbs") or (said.phrase and _old_report().search(_flat(said.phrase.text))):
        return "earlier"
    return "later" if adverbs & words_of("later", "adverbs") else ""


def _doubtful(before: str) -> bool:
    """Whether one of the last words before a verb makes it a forecast or denies it."""
    return bool(set(before.replace("n't", " not").split()[-3:]) & words_of("doubt", "words"))


def words_of(section: str, key: str) -> frozenset[str]:
    """A list of `data/updates.toml`."""
    return frozenset(table("updates")[section][key])


def _flat(text: str) -> str:
    """The text in lower case, of the same length."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("\n", " ")


def _has(text: str, section: str, key: str) -> bool:
    return re.search(rf"\b(?:{_either((section, key))})\b", text) is not None


@cache
def _either(*paths: tuple[str, str]) -> str:
    """The words of the lists as an alternation, the longest first."""
    listed = {word for section, key in paths for word in words_of(section, key)}
    return "|".join(re.escape(word) for word in sorted(listed, key=lambda w: (-len(w), w)))


@cache
def _moved(way: str, link: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either((way, 'verbs'))}) {_ANY}?{link} {_GAP}$")


@cache
def _anew() -> re.Pattern[str]:
    noun = rf"(?:{_either(('later', 'adjectives'))}) (?:[^\W\d_]+ ){{0,2}}(?:{_either(('tolls', 'nouns'))}) {_GAP}"
    return re.compile(rf"\b(?:{noun}|(?:{_either(('later', 'phrases'))}) {_GAP})$")


@cache
def _old_report() -> re.Pattern[str]:
    nouns = _either(("tolls", "nouns"), ("earlier", "nouns"))
    return re.compile(rf"\b(?:{_either(('earlier', 'adjectives'))}) (?:[^\W\d_]+ ){{0,2}}(?:{nouns})\b")


@cache
def _earlier_before() -> re.Pattern[str]:
    said = rf"(?:{_either(('earlier', 'adverbs'))}) (?:{_either(('earlier', 'verbs'))})\b"
    nouns = _either(("tolls", "nouns"))
    tolls = rf"(?:(?:the|a|its|their) (?:[^\W\d_]+ ){{0,2}}(?:{nouns}) (?:of [^\W\d_]+ )?(?:at|as|to be) )?"
    return re.compile(rf"(?:\b{said} (?:that )?{tolls}{_GAP}|{_old_report().pattern} {_GAP})$")


@cache
def _earlier_behind() -> re.Pattern[str]:
    adverbs, verbs = _either(("earlier", "adverbs")), _either(("earlier", "verbs"))
    placed = _either(("earlier", "placed"))
    said = rf"(?:as )?(?:(?:{adverbs}|first) (?:{verbs})|(?:{verbs}) (?:{adverbs}))\b(?! (?:{placed})\b)"
    return re.compile(rf" {_ANY}?{said}")
