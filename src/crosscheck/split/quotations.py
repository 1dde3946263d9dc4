"""Finds quotations that stand on their own: whole sentences inside quotation marks.

A few quoted words inside a clause ("advanced logistics") belong to that clause and are no quotation in this
sense. A quotation over several paragraphs gives one stretch per paragraph, so that every stretch is verbatim
text without the marks, captions and subheads that may stand between paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosscheck.model import Document, Sentence, Span, Token

OPENING = "“„«"
CLOSING = "”»"
EITHER = "\"'‘’"
PROSE = 25
"""Words of the shortest copied report; speech of that length has a first or second person in it."""
PERSONS = frozenset({"i", "we", "you", "my", "our", "me", "us", "your", "mine", "ours", "yours", "myself"})
SHORTEST = 3
"""Words that a stretch in quotation marks needs to be a claim of its own."""

VERBLESS = 5
"""The same where no word is taken for a verb, and a stop stands before the closing mark."""
SPOKEN = (",", "!", "?")

LONGEST_TITLE = 8
"""Words of the longest title that is told from speech by its capitals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch inside quotation marks, without them, and the tokens in it."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    closed: bool
    """False where the paragraph ends before the closing mark: the speaker goes on in the next one."""
    prose: bool = False
    """Whether it is another outlet's report, copied between marks, rather than somebody's speech."""


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of the article that stand on their own, in text order."""
    text = document.body.article.text
    found: list[Quotation] = []
    for number, sentences in _paragraphs(document.sentences):
        tokens = tuple(t for s in sentences for t in s.tokens)
        for span, closed in _marked(text, tokens[0].start, tokens[-1].end):
            inside = tuple(t for t in tokens if span.holds(t.start, t.end))
            if _whole(text, span, inside, tokens, closed=closed):
                found.append(
                    Quotation(
                        start=span.start,
                        end=span.end,
                        paragraph=number,
                        tokens=inside,
                        closed=closed,
                        prose=_prose(inside, sentences),
                    )
                )
    return tuple(found)


def _paragraphs(sentences: Iterable[Sentence]) -> Iterator[tuple[int, tuple[Sentence, ...]]]:
    groups: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if not sentence.headline:
            groups.setdefault(sentence.paragraph, []).append(sentence)
    for number, group in groups.items():
        yield number, tuple(group)


def _marked(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The stretches between marks in `start`..`end`, and whether a closing mark follows."""
    at = start
    while at < end:
        closing = _closing(text, at, start, end)
        if not closing:
            at += 1
            continue
        stop = at + 1
        while stop < end and not (text[stop] in closing and _closes(text, stop)):
            stop += 1
        if stop < end or text[at] not in "'‘":
            yield Span(start=at + 1, end=stop), stop < end
            at = stop
        at += 1


def _closing(text: str, at: int, start: int, end: int) -> str:
    """The marks that may close what opens at `at`; empty where nothing opens."""
    mark = text[at]
    if mark in OPENING:
        return CLOSING + '"'
    if mark not in EITHER or at + 1 >= end or text[at + 1].isspace():
        return ""
    if at > start and (text[at - 1].isalnum() or text[at - 1] in "%)"):
        return ""
    if mark == '"':
        return '"”'
    return {"'": "'’", "‘": "’"}.get(mark, "")


def _closes(text: str, at: int) -> bool:
    """Whether the mark at `at` can close: an apostrophe inside a word cannot."""
    if text[at] not in "'’":
        return True
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isalnum() and not text[at - 1].isspace() and text[at - 1] != "s"


def _whole(text: str, span: Span, inside: tuple[Token, ...], paragraph: tuple[Token, ...], *, closed: bool) -> bool:
    """Whether the quoted stretch is a sentence of its own rather than words of the clause around it."""
    words = [t for t in inside if t.text[0].isalnum()]
    stopped = closed and text[span.start : span.end].rstrip()[-1:] in SPOKEN and len(words) >= VERBLESS
    if len(words) < SHORTEST or not (stopped or any(t.pos in {"VERB", "AUX"} for t in inside)):
        return False
    if text[span.start : span.end].isupper() and len(words) < SHORTEST + 3:
        return False
    if _title(words):
        return False
    before = text[paragraph[0].start : span.start].rstrip(" \"'“‘")
    last = text[span.start : span.end].rstrip()[-1:]
    after = text[span.end + 1 : span.end + 2] if closed else ""
    ends = last in ".!?,…—-:;" or after in {"", ".", ",", "\n"} or not closed
    fresh = words[0].text[0].isupper() or words[0].text[0].isdigit()
    if fresh and ends:
        return True
    # "..., he said, "because they were late."": goes on after a frame that stood between two quotations
    return ends and before.endswith(",") and last in ".!?" and len(words) > SHORTEST + 1


def _title(words: list[Token]) -> bool:
    """Whether the quoted words name a work or programme: "Face the Nation", "Make Your Kid a Millionaire"."""
    heavy = [t for t in words if len(t.text) > SHORTEST or t is words[0]]
    named = sum(t.text[0].isupper() for t in heavy)
    return len(words) <= LONGEST_TITLE and named == len(heavy) and named > 1


def _prose(inside: tuple[Token, ...], sentences: tuple[Sentence, ...]) -> bool:
    """Two sentences or more in which nobody says "I", "we" or "you" outside inner quotation marks."""
    starts = {t.index for t in inside}
    many = sum(any(t.index in starts for t in s.tokens) for s in sentences) >= 2
    if not many or sum(t.text[0].isalnum() for t in inside) < PROSE:
        return False
    inner = False
    for token in inside:
        if token.text in {"'", "‘", "’", "``", "''"}:
            inner = not inner
        elif not inner and token.text.lower() in PERSONS:
            return False
    return True
