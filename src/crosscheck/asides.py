"""Dates that only repeat a weekday, kept from the parser: of "on Tuesday, April 4, near the town" it sees no April.

The commas look to a parser like those of a list or a clause, and in half of the sentences some other word then hangs
elsewhere (76 of 142 in which a date was added to a weekday), so that one sentence of two articles would be read in two
ways. The words of the date come back as tokens beneath their weekday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Token
from crosscheck.vocabulary.datewords import DAY, MONTH, NTH, WEEKDAY, YEAR

_DATE = rf"(?:{MONTH} {DAY}{NTH}?|{DAY}{NTH}? {MONTH})(?:,? {YEAR})?(?![\w-])(?!,\d)"
DATED = re.compile(rf"(?<=day)(?:, {_DATE},?| {_DATE})")
_OPENING = re.compile(r"(?:^|[.!?:;][\"')]*\s)\s*(?:\w+ ){0,2}\w+\Z")
"""A weekday among the first three words of its sentence: the comma after its date is the one of an opening phrase."""
_NAMED = re.compile(rf"\b{WEEKDAY}\Z")
_WORD = re.compile(r"\d+\w*|[^\W\d]+\.?|,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words that were taken out of a text, and where."""

    at: int
    """Offset, in the text without asides, of what follows: the end of the weekday."""
    text: str


def set_aside(text: str) -> tuple[str, tuple[Aside, ...]]:
    """The text without the dates that follow their weekday, and those dates, in order."""
    kept: list[str] = []
    asides: list[Aside] = []
    end = length = 0
    for match in DATED.finditer(text):
        if not _NAMED.search(text, max(0, match.start() - 10), match.start()):
            continue
        kept.append(text[end : match.start()])
        length += len(kept[-1])
        end = match.end() - (match.group().endswith(",") and _needs_comma(text, match))
        asides.append(Aside(at=length, text=text[match.start() : end]))
    return "".join((*kept, text[end:])), tuple(asides)


def _needs_comma(text: str, match: re.Match[str]) -> bool:
    """Whether the last comma would stand without the date too, or keeps the weekday from a name."""
    follows = text[match.end() :].lstrip()[:1]
    return follows.isupper() or _OPENING.search(text, max(0, match.start() - 40), match.start()) is not None


def put_back(sentences: Sequence[Sequence[Token]], asides: Sequence[Aside], offset: int) -> tuple[Sequence[Token], ...]:
    """The tokens of a parsed text, numbered in one row, with those of the asides beneath their weekdays.

    Args:
        sentences: tokens whose offsets are those of the text without asides, counted from `offset`.
        asides: what was taken out of it.
        offset: where the text begins.
    """
    if not asides:
        return tuple(sentences)
    by_end = {offset + aside.at: aside for aside in asides}
    fresh: dict[int, int] = {}
    added = 0
    for token in (t for tokens in sentences for t in tokens):
        fresh[token.index] = token.index + added
        if token.end in by_end:
            added += len(_WORD.findall(by_end[token.end].text))

    def restored(tokens: Sequence[Token]) -> Iterator[Token]:
        for token in tokens:
            start = offset + original(token.start - offset, asides)
            end, number = start + token.end - token.start, fresh[token.index]
            yield replace(token, index=number, head=fresh[token.head], start=start, end=end)
            if token.end in by_end:
                yield from _words(by_end[token.end].text, number, end)

    return tuple(tuple(restored(tokens)) for tokens in sentences)


def _words(date: str, weekday: int, offset: int) -> Iterator[Token]:
    words = list(_WORD.finditer(date))
    month = next(n for n, w in enumerate(words, start=weekday + 1) if w.group()[0].isalpha())
    for number, word in enumerate(words, start=weekday + 1):
        pos, tag, dep = ("PUNCT", ",", "punct") if word.group() == "," else ("NUM", "CD", "nummod")
        if number == month:
            pos, tag, dep = "PROPN", "NNP", "npadvmod"
        yield Token(
            index=number,
            text=word.group(),
            lemma=word.group().lower(),
            pos=pos,
            tag=tag,
            dep=dep,
            head=month if dep == "nummod" else weekday,
            start=offset + word.start(),
            end=offset + word.end(),
        )


def original(offset: int, asides: Sequence[Aside], *, end: bool = False) -> int:
    """Where an offset into the text without asides stands in the whole text: an end before, a start after an aside."""
    return offset + sum(len(a.text) for a in asides if a.at < offset or (a.at == offset and not end))
