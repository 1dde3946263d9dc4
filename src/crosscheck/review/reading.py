"""An article laid out to be read: its paragraphs in order, each claim and each disputed word marked where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.model import Body, Claim, Run, Span
from crosscheck.presentation.cards import Card
from crosscheck.presentation.index import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Words that a finding rests on."""

    start: int
    end: int
    number: int
    """The finding's number."""
    reading: int
    open: bool
    """Whether the finding waits for a decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A claim of another article that speaks of the same fact."""

    letter: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text, verbatim, within which nothing changes."""

    text: str
    start: int
    opens: tuple[str, ...] = ()
    """Claims that begin here."""
    claimed: bool = False
    shared: bool = False
    """Whether other articles speak of the fact."""
    strokes: tuple[Stroke, ...] = ()
    heads: tuple[Stroke, ...] = ()
    """Those of the strokes that begin here."""
    also: tuple[Elsewhere, ...] = ()
    """Where else the claims that end here are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What stands beside a paragraph about a finding: what this article says, and what others say."""

    card: Card
    number: int
    open: bool
    start: int
    """Where its first words stand, to which the number there points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph with what there is to say about it; or a stretch that is not the story, with the reason."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...] = ()
    dropped: str | None = None
    title: bool = False


def blocks(run: Run, body: Body, at: Index, numbered: Sequence[tuple[int, Card, bool]]) -> tuple[Block, ...]:
    """The whole article. Nothing of its text is missing, save white space.

    Args:
        run: the run.
        body: the article in it.
        at: the run's look-ups.
        numbered: each finding's number, the finding, and whether it waits for a decision.
    """
    article = body.article
    strokes = tuple(_strokes(article.id, numbered, len(article.text)))
    claims = sorted((c for c in run.claims if c.article == article.id), key=lambda c: (c.start, c.end))
    elsewhere = _elsewhere(run, article.id, at)
    made = []
    for span, reason, title in _stretches(body):
        inside = [s for s in strokes if span.start <= s.start < span.end]
        pieces = tuple(_pieces(article.text, span, claims, inside, elsewhere))
        made.append(Block(pieces=pieces, notes=_notes(inside, numbered), dropped=reason, title=title))
    return tuple(made)


def _stretches(body: Body) -> Iterator[tuple[Span, str | None, bool]]:
    """The title, the paragraphs, what was dropped, and any words between them, in order and without overlap."""
    text, title = body.article.text, body.article.title_span
    named: list[tuple[Span, str | None, bool]] = [(p, None, False) for p in body.paragraphs]
    named += [(d.span, d.reason, False) for d in body.dropped]
    named += [(title, None, True)] if title else []
    place = 0
    for span, reason, heading in sorted(named, key=lambda one: one[0]):
        if text[place : span.start].strip():
            yield Span(start=place, end=span.start), None, False
        if span.end > place:
            yield Span(start=max(place, span.start), end=span.end), reason, heading
            place = span.end
    if text[place:].strip():
        yield Span(start=place, end=len(text)), None, False


def _strokes(article: str, numbered: Sequence[tuple[int, Card, bool]], size: int) -> Iterator[Stroke]:
    for number, card, is_open in numbered:
        for place, held in enumerate(card.readings):
            for quoted in held.quotations:
                if quoted.article == article and quoted.start < size:
                    end = min(size, max(quoted.end, quoted.start + 1))
                    yield Stroke(start=quoted.start, end=end, number=number, reading=place, open=is_open)


def _pieces(
    text: str,
    span: Span,
    claims: Sequence[Claim],
    strokes: Sequence[Stroke],
    elsewhere: Mapping[str, tuple[Elsewhere, ...]],
) -> Iterator[Piece]:
    near = [claim for claim in claims if claim.span.overlaps(span)]
    bounds = [(one.start, one.end) for one in near] + [(one.start, one.end) for one in strokes]
    edges = {edge for pair in bounds for edge in pair if span.start < edge < span.end}
    for start, end in pairwise(sorted({span.start, *edges, span.end})):
        here = [claim for claim in near if claim.start <= start < claim.end]
        closing = [claim for claim in here if claim.end == end]
        struck = tuple(dict.fromkeys(s for s in strokes if s.start <= start < s.end))
        yield Piece(
            text=text[start:end],
            start=start,
            opens=tuple(claim.id for claim in here if claim.start == start),
            claimed=bool(here),
            shared=any(elsewhere.get(claim.id) for claim in here),
            strokes=struck,
            heads=tuple(s for s in struck if s.start == start),
            also=tuple(dict.fromkeys(other for claim in closing for other in elsewhere.get(claim.id, ()))),
        )


def _notes(strokes: Sequence[Stroke], numbered: Sequence[tuple[int, Card, bool]]) -> tuple[Note, ...]:
    cards = {number: card for number, card, _ in numbered}
    first: dict[int, Stroke] = {}
    for stroke in sorted(strokes, key=lambda s: (s.start, s.number)):
        first.setdefault(stroke.number, stroke)
    return tuple(
        Note(card=cards[number], number=number, open=stroke.open, start=stroke.start)
        for number, stroke in first.items()
    )


def _elsewhere(run: Run, article: str, at: Index) -> dict[str, tuple[Elsewhere, ...]]:
    """For each claim of the article the first claim of every other article in its group."""
    found: dict[str, tuple[Elsewhere, ...]] = {}
    for group in run.groups:
        others: dict[str, str] = {}
        for claim in group.claims:
            others.setdefault(at.claims[claim].article, claim)
        told = tuple(
            Elsewhere(letter=at.letters[other], article=other, claim=others[other])
            for other in at.letters
            if other in others and other != article
        )
        found.update({claim: told for claim in group.claims if at.claims[claim].article == article})
    return found
