"""Unicode folded for comparing, with the way back: what is shown is the raw text.

A zero-width space inside "150,000", digits of another script or a Cyrillic letter in "NATO" look like nothing to a
reader, and would be a difference to every rule. So the rules see a folded copy of such an article, and every place that
they find is moved back to the raw text. An article without such characters, the normal case, is passed through.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeAlias

from crosscheck.model import Article, Run, Span, Token

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # hyphens, joiners, reading order
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]"  # variants of glyphs, byte order marks, tags
)
VARIANT = re.compile("(?![0-9])\\d|[\uff01-\uff5e\u066b\u066c\ufb00-\ufb06]|[^\\W\\d_][\u0300-\u036f]{1,4}")
"""Digits of any script, full-width ASCII, Arabic separators, ligatures, letters with separate accents."""
SEPARATORS = {"\u066b": ".", "\u066c": ","}
LOOKALIKES = dict(
    zip(
        "АВЕКМНОРСТУХІЈЅаеорсухіјѕԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTYXIJSaeopcyxijsdqw" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Cyrillic and Greek letters that are drawn like a Latin one (after the confusables of Unicode TS 39)."""
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
SUSPECT = re.compile(f"{INVISIBLE.pattern}|{VARIANT.pattern}|[\u0370-\u03ff\u0400-\u052f]")
NAMED = 3
"""Characters or words that a note names; the rest are counted."""

Edit: TypeAlias = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folding:
    """A folded text, and where each of its characters begins and ends in the raw one."""

    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """The stretch of the raw text that a stretch of the folded one stands for."""
        if span.start == span.end:
            place = self.starts[span.start] if span.start < len(self.starts) else len(self.raw)
            return Span(start=place, end=place)
        return Span(start=self.starts[span.start], end=self.ends[span.end - 1])

    def forth(self, span: Span) -> Span:
        """The stretch of the folded text that stands for a stretch of the raw one."""
        start = sum(1 for end in self.ends if end <= span.start)
        return Span(start=start, end=max(start, sum(1 for place in self.starts if place < span.end)))


def fold(text: str) -> Folding | None:
    """The folded text, or None where there is nothing to fold."""
    if SUSPECT.search(text) is None:
        return None
    folded, starts, ends = text, range(len(text)), range(1, len(text) + 1)
    for find in (_invisible, _variants, _lookalikes):
        folded, starts, ends = _applied(folded, starts, ends, find(folded))  # type: ignore[assignment]
    return None if folded == text else Folding(raw=text, text=folded, starts=tuple(starts), ends=tuple(ends))


def plain(article: Article, folding: Folding | None) -> Article:
    """The article as the rules see it."""
    if folding is None:
        return article
    title = fold(article.title) if article.title else None
    return replace(
        article,
        text=folding.text,
        title=title.text if title else article.title,
        title_span=folding.forth(article.title_span) if article.title_span else None,
    )


def shown(run: Run, articles: Iterable[Article], foldings: Mapping[str, Folding]) -> Run:
    """The run with the articles as they were read, and every place moved to where it stands in them."""
    if not foldings:
        return run
    raw = {article.id: article for article in articles}
    bodies = tuple(
        replace(_moved(body, foldings[body.article.id]), article=raw[body.article.id])
        if body.article.id in foldings
        else body
        for body in run.bodies
    )
    return replace(
        run,
        bodies=bodies,
        claims=_each(run.claims, foldings),
        findings=tuple(replace(f, sides=_each(f.sides, foldings)) for f in run.findings),
        agreements=tuple(replace(a, sides=_each(a.sides, foldings)) for a in run.agreements),
        uncompared=_each(run.uncompared, foldings),
    )


def remarks(text: str) -> tuple[str, ...]:
    """What an editor should know of characters that do not show."""
    found: list[str] = []
    hidden = Counter(INVISIBLE.findall(text))
    if hidden:
        names = ", ".join(f"U+{ord(c):04X}" for c in sorted(hidden)[:NAMED])
        found.append(f"invisible characters, passed over in comparing: {hidden.total()} ({names})")
    words = sorted({word for word in WORD.findall(INVISIBLE.sub("", text)) if _mixed(word)})
    if words:
        told = ", ".join(f"“{word[:40]}” ({_foreign(word)})" for word in words[:NAMED])
        found.append(f"mixed scripts in {len(words)} words: {told}" if len(words) > 1 else f"mixed scripts: {told}")
    return tuple(found)


def _applied(
    text: str, starts: Sequence[int], ends: Sequence[int], edits: Iterable[Edit]
) -> tuple[str, Sequence[int], Sequence[int]]:
    pieces: list[str] = []
    first: list[int] = []
    last: list[int] = []
    at = 0
    for start, end, new in (*edits, (len(text), len(text), "")):
        pieces += (text[at:start], new)
        first += (*starts[at:start], *[starts[start]] * len(new)) if new else starts[at:start]
        last += (*ends[at:start], *[ends[end - 1]] * len(new)) if new else ends[at:start]
        at = end
    return "".join(pieces), first, last


def _invisible(text: str) -> Iterator[Edit]:
    return ((found.start(), found.end(), "") for found in INVISIBLE.finditer(text))


def _variants(text: str) -> Iterator[Edit]:
    for found in VARIANT.finditer(text):
        new = SEPARATORS.get(found[0]) or _normal(found[0])
        if new != found[0]:
            yield found.start(), found.end(), new


def _normal(piece: str) -> str:
    if len(piece) > 1:
        return unicodedata.normalize("NFC", piece)
    digit = unicodedata.decimal(piece, None)
    return unicodedata.normalize("NFKC", piece) if digit is None else str(digit)


def _lookalikes(text: str) -> Iterator[Edit]:
    for word in WORD.finditer(text):
        if _mixed(word[0]) and all(c in LOOKALIKES or LATIN.match(c) for c in word[0]):
            for place, letter in enumerate(word[0], word.start()):
                if letter in LOOKALIKES:
                    yield place, place + 1, LOOKALIKES[letter]


def _mixed(word: str) -> bool:
    """Whether a word holds Latin letters and others drawn like them; "μg" and "ΔT" are no such words."""
    return LATIN.search(word) is not None and any(c in LOOKALIKES for c in word)


def _foreign(word: str) -> str:
    letters = sorted({c for c in word if "\u0370" <= c <= "\u052f"})
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, '').title()}".strip() for c in letters[:NAMED])


def _each(records: tuple[Any, ...], foldings: Mapping[str, Folding]) -> tuple[Any, ...]:
    return tuple(_moved(r, foldings[r.article]) if r.article in foldings else r for r in records)


def _moved(record: Any, folding: Folding) -> Any:
    """The record with each span in it moved back; `value` belongs to the kind and holds no place in the text."""
    if isinstance(record, tuple):
        return tuple(_moved(item, folding) for item in record)
    if not is_dataclass(record) or isinstance(record, type | Article):
        return record
    changes = {f.name: _moved(getattr(record, f.name), folding) for f in fields(record) if f.name != "value"}
    if "start" in changes and "end" in changes:
        span = Span(start=changes["start"], end=changes["end"])
        place = folding.back(span)
        changes |= {"start": place.start, "end": place.end}
        for name in ("surface", "text"):
            if changes.get(name) == folding.text[span.start : span.end] and not isinstance(record, Token):
                changes[name] = folding.raw[place.start : place.end]
    return replace(record, **changes)
