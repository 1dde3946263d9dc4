"""The sentence in which a side makes its claim, cut to a readable length, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import Claim, Side, Span
from crosscheck.presentation.index import Index
from crosscheck.presentation.phrases import WORD, likest, telling

LIMIT = 320
"""Characters of one excerpt: about four printed lines, longer than nine in ten news sentences."""

_SHORT = 5
"""Details of fewer words are marked as a whole: a diff inside them would split what one reads as one."""
_ALIKE = 0.5
"""Share of common words from which a diff of two long details says more than marking both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an excerpt: verbatim from the article, or an ellipsis of ours."""

    text: str
    marked: bool = False
    ellipsis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One side's quotation in pieces. `cut` tells that the sentence goes on beyond it."""

    pieces: tuple[Piece, ...]
    cut: bool


def excerpt(index: Index, side: Side, rivals: Sequence[Side] = (), *, limit: int = LIMIT) -> Excerpt:
    """The side's sentence with its detail marked; of long details only the words that no rival shares.

    A detail outside the claim's sentence (a speaker named a paragraph earlier) is set before or after it.
    """
    text = index.article(side.article).text
    claim = index.claims[side.claim]
    detail = _marked(side, claim, text)
    marks = tuple(
        Span(start=detail.start + start, end=detail.start + end)
        for start, end in differing(text[detail.start : detail.end], [rival.detail.surface for rival in rivals])
    )
    window = _window(text, claim, detail, limit)
    if window.overlaps(detail):
        window = Span(start=min(window.start, detail.start), end=max(window.end, detail.end))
    sentence = _stripped(text, claim.sentence)
    segments = [window] if window.holds(detail.start, detail.end) else sorted([window, detail])
    pieces: list[Piece] = []
    for place, segment in enumerate(segments):
        opened = segment is window and window.start > sentence.start
        if place or opened:
            pieces.append(Piece(text=" … " if place else "… ", ellipsis=True))
        pieces.extend(_pieces(text, segment, marks))
    if window.end < sentence.end:
        pieces.append(Piece(text=" …", ellipsis=True))
    return Excerpt(pieces=tuple(pieces), cut=window != sentence)


def sentence_of(index: Index, side: Side) -> str:
    """The whole sentence of the side's claim, verbatim."""
    text = index.article(side.article).text
    span = _stripped(text, index.claims[side.claim].sentence)
    return text[span.start : span.end]


def differing(surface: str, rivals: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The stretches of `surface` to mark: those that the likest rival lacks, or all of it where it is short."""
    whole = ((0, len(surface)),)
    words = list(WORD.finditer(surface))
    if len(words) < _SHORT or not rivals:
        return whole
    best = likest(surface, rivals)
    if best.ratio() < _ALIKE:
        return whole
    changed = [(low, high) for tag, low, high, _, _ in best.get_opcodes() if tag != "equal" and high > low]
    return tuple((words[low].start(), words[high - 1].end()) for low, high in changed) or whole


def _marked(side: Side, claim: Claim, text: str) -> Span:
    """The words to mark: the detail's span, or who speaks where the detail is about that and its span is not."""
    span = Span(start=side.detail.start, end=side.detail.end)
    said = claim.attribution
    if side.detail.kind == "attribution" and said and text[span.start : span.end] != side.detail.surface:
        return said.speaker_span or said.cue_span or span
    return telling(claim, side.detail)


def _window(text: str, claim: Claim, detail: Span, limit: int) -> Span:
    """The stretch to show: the sentence, else the claim, else what lies around the detail."""
    sentence = _stripped(text, claim.sentence)
    if sentence.end - sentence.start <= limit:
        return sentence
    if claim.end - claim.start <= limit and (
        claim.span.holds(detail.start, detail.end) or not sentence.holds(detail.start, detail.end)
    ):
        return _stripped(text, claim.span)
    centre = (detail.start + detail.end) // 2 if sentence.holds(detail.start, detail.end) else claim.start
    start = max(sentence.start, min(centre - limit // 2, sentence.end - limit))
    end = min(sentence.end, start + limit)
    if start > sentence.start and (space := text.find(" ", start, min(detail.start, end))) >= 0:
        start = space + 1
    if end < sentence.end and (space := text.rfind(" ", max(detail.end, start), end)) >= 0:
        end = space
    return Span(start=min(start, end), end=end)


def _pieces(text: str, segment: Span, marks: Sequence[Span]) -> Iterator[Piece]:
    """The segment's text, cut at the marks that touch it."""
    place = segment.start
    for mark in marks:
        start, end = max(mark.start, place), min(mark.end, segment.end)
        if start >= end:
            continue
        if place < start:
            yield Piece(text=text[place:start])
        yield Piece(text=text[start:end], marked=True)
        place = end
    if place < segment.end:
        yield Piece(text=text[place : segment.end])


def _stripped(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start=min(start, span.end), end=max(start, span.start + len(stretch.rstrip())))
