"""A sentence of an article in pieces, with some of its words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.model import Span
from crosscheck.presentation.excerpts import Piece


def pieces(text: str, sentence: Span, marks: Iterable[Span]) -> Iterator[Piece]:
    """The sentence, cut at the marks that lie inside it; marks that overlap run together."""
    place = sentence.start
    for mark in sorted(m for m in marks if sentence.holds(m.start, m.end)):
        if mark.end <= place:
            continue
        if place < mark.start:
            yield Piece(text=text[place : mark.start])
        yield Piece(text=text[max(place, mark.start) : mark.end], marked=True)
        place = mark.end
    if place < sentence.end:
        yield Piece(text=text[place : sentence.end])


def stripped(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start=min(start, span.end), end=max(start, span.start + len(stretch.rstrip())))
