"""Article -> the spans of its story. What is left out keeps its reason; the raw text is never rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from crosscheck.clean import blocks, page, trims
from crosscheck.comments import comments
from crosscheck.model import Article, Body, Dropped, Span
from crosscheck.reading import frontmatter
from crosscheck.reading.lines import Line, lines

Pass: TypeAlias = Callable[[tuple[Line, ...], dict[int, str]], dict[int, str]]
"""Looks at all lines and at the reasons found so far, by line; returns further reasons. The first one stands."""

PASSES: tuple[Pass, ...] = (
    blocks.marks,
    page.outside,
    blocks.phrases,
    blocks.repeated,
    blocks.appeals,
    blocks.boxes,
    blocks.bylines,
    blocks.cards,
    blocks.headings,
)


def clean(article: Article) -> Body:
    """The story of an article: one span per paragraph, in order, and everything else with its reason.

    The title, where `title_span` says it stands, is neither a paragraph nor dropped. An article of which
    nothing would be left keeps all its lines: a reader can judge better than rules that fail so plainly.
    """
    front = frontmatter.find(article.text)
    rows = lines(article.text, front.span.end if front else 0)
    title = article.title_span
    aside = {n for n, row in enumerate(rows) if title is not None and title.overlaps(_span(row))}
    reasons: dict[int, str] = {}
    for look in PASSES:
        found = look(rows, reasons)
        reasons = {**{n: why for n, why in found.items() if n not in aside}, **reasons}
    paragraphs: list[Span] = []
    dropped = [Dropped(span=front.span, reason="front matter")] if front else []
    heading = article.title if title is None else article.text[title.start : title.end]
    for n, row in enumerate(rows):
        if n in aside:
            continue
        if n in reasons:
            dropped.append(Dropped(span=_span(row), reason=reasons[n]))
            continue
        kept, cut = trims.trim(row, heading, first=not paragraphs)
        paragraphs.extend(kept)
        dropped.extend(cut)
    if not paragraphs:
        paragraphs = [_span(row) for n, row in enumerate(rows) if n not in aside and row.words]
        dropped = dropped[:1] if front else []
    told = [comment.span for comment in comments(article.text)]
    dropped.extend(Dropped(span=span, reason="comment to crosscheck") for span in told)
    story = tuple(part for paragraph in paragraphs for part in _around(paragraph, told, article.text))
    return Body(article=article, paragraphs=story, dropped=tuple(sorted(dropped, key=lambda d: d.span)))


def _around(paragraph: Span, told: Sequence[Span], text: str) -> Iterator[Span]:
    """The stretches of a paragraph between the comments inside it."""
    start = paragraph.start
    for stop, after in (*((s.start, s.end) for s in told if s.overlaps(paragraph)), (paragraph.end, 0)):
        piece = text[start : max(start, stop)]
        if piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            yield Span(start=begin, end=start + len(piece.rstrip()))
        start = after


def _span(row: Line) -> Span:
    return Span(start=row.start, end=row.end)
