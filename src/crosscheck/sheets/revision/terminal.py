"""The changed facts on the terminal, in the order of the new version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from crosscheck.presentation.cards import Card
from crosscheck.presentation.excerpts import Piece
from crosscheck.presentation.revision import Item, Leaf, Passage, leaf, remark, verdict
from crosscheck.presentation.visible import visible
from crosscheck.proof import Revision
from crosscheck.terminal import Indented

_STYLES = {"changed": "bold yellow", "added": "bold green", "removed": "bold red", "reworded": "dim"}
_MARK = "bold underline"
"""The style that `Indented` turns into asterisks where there are no styles."""


def summary(revision: Revision, *, verbose: bool = False) -> RenderableType:
    """The verdict and every change; what was only reworded, and has nothing to compare, where `verbose` is asked."""
    parts: list[RenderableType] = [Text(verdict(revision), style="bold")]
    if told := remark(revision):
        parts.append(Text(told))
    several = len(revision.pairs) + len(revision.added) + len(revision.removed) > 1
    for pair in revision.pairs:
        view = leaf(pair)
        items = (*view.items, *view.reworded) if verbose else view.items
        if several and (items or view.turned):
            parts.extend([Text(), Text(f"{visible(view.old.path)} → {visible(view.new.path)}", style="bold")])
        for item in items:
            parts.extend([Text(), *_item(item)])
        parts.extend(_turned(view))
    for sign, articles in (("+", revision.added), ("-", revision.removed)):
        for article in articles:
            title = f": {visible(article.title)}" if article.title else ""
            parts.append(Text(f"{sign} {visible(article.path)}{title}"))
    return Group(*parts)


def _item(item: Item) -> Iterator[RenderableType]:
    head = Text(f"{item.sign} ", style=_STYLES[item.how])
    head.append("; ".join(_shift(s.kind, s.old, s.new) for s in item.shifts) or item.how, style="bold")
    yield head
    for sign, passage in (("-", item.old), ("+", item.new)):
        if passage is not None:
            yield Indented(text=_passage(sign, passage))


def _shift(kind: str, old: str, new: str) -> str:
    if old and new:
        return f"{kind}: “{old}” → “{new}”"
    return f"{kind}: “{new}” added" if new else f"{kind}: “{old}” removed"


def _passage(sign: str, passage: Passage) -> Text:
    text = Text(f"{sign} {passage.line}: ", style="bold")
    for piece in passage.pieces:
        text.append(visible(piece.text), style=_MARK if piece.marked else "")
    return text


def _turned(view: Leaf) -> Iterator[RenderableType]:
    for turned in view.turned:
        ours = turned.ours
        yield Text()
        yield Text.assemble((f"{visible(ours.article.path)}:{ours.line} ", "bold"), visible(turned.says))
        yield Indented(text=_passage("", ours))
        for card in turned.cards:
            yield from _card(card, view)


def _card(card: Card, view: Leaf) -> Iterator[RenderableType]:
    yield Indented(text=Text(f"{card.sign} {visible(card.heading)}", style="bold"))
    quoted = [q for h in card.readings for q in h.quotations if q.path in {view.old.path, view.new.path}]
    yield from (Indented(text=_quoted(q.path, q.line, q.pieces), by=4) for q in quoted)


def _quoted(path: str, line: int, pieces: Sequence[Piece]) -> Text:
    text = Text(f"{visible(path)}:{line} ", style="bold")
    for piece in pieces:
        text.append(visible(piece.text), style=_MARK if piece.marked else "")
    return text
