"""The changed facts of two versions in GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.presentation.cards import Card
from crosscheck.presentation.index import link
from crosscheck.presentation.markdown import code, escape, fold, marked, table
from crosscheck.presentation.revision import Item, Leaf, Passage, Shift, Turned, leaf, remark, verdict
from crosscheck.presentation.wording import plural
from crosscheck.proof import Revision
from crosscheck.sheets.formats import RevisionFormat


class RevisionMarkdown:
    """Each changed fact with both sentences, the words that changed marked."""

    name = "markdown"
    suffix = ".md"

    def render(self, revision: Revision) -> str:
        """The changes, in parts divided by blank lines."""
        parts = [f"# {escape(verdict(revision))}"]
        if told := remark(revision):
            parts.append(f"> [!NOTE]\n> {escape(told)}")
        for pair in revision.pairs:
            parts.extend(_leaf(leaf(pair, revision.base), revision.base))
        for title, articles in (("Articles added", revision.added), ("Articles removed", revision.removed)):
            if articles:
                parts.append(f"## {title}")
                rows = [
                    [f"[{escape(a.path)}]({link(a, base=revision.base)})", escape(a.title or "–")] for a in articles
                ]
                parts.append(table(["File", "Title"], rows))
        if revision.skipped:
            parts.append("## Not read")
            parts.append(table(["Path", "Reason"], ([escape(s.path), escape(s.reason)] for s in revision.skipped)))
        return "\n\n".join(parts) + "\n"


def _leaf(view: Leaf, base: str) -> Iterator[str]:
    if not (view.items or view.reworded or view.turned):
        return
    yield f"## {escape(view.old.path)} → {escape(view.new.path)}"
    for item in view.items:
        yield from _item(item, base)
    if view.turned:
        yield "### What this means for us"
        for turned in view.turned:
            yield from _turned(turned, view, base)
    if view.reworded:
        body = "\n\n".join(part for item in view.reworded for part in _item(item, base))
        yield fold(f"Reworded, with nothing to compare: {plural(len(view.reworded), 'sentence')}", body)


def _item(item: Item, base: str) -> Iterator[str]:
    told = "; ".join(map(_shift, item.shifts)) or item.how.capitalize()
    yield f"**{escape(item.sign)}** {told}"
    passages = (("old", item.old), ("new", item.new))
    yield "\\\n".join(f"> {_passage(name, p, base)}" for name, p in passages if p is not None)


def _shift(shift: Shift) -> str:
    old, new = escape(shift.old), escape(shift.new)
    if old and new:
        return f"**{escape(shift.kind)}: “{old}” → “{new}”**"
    return f"**{escape(shift.kind)}: “{new}” added**" if new else f"**{escape(shift.kind)}: “{old}” removed**"


def _passage(name: str, passage: Passage, base: str) -> str:
    return f"[{name}:{passage.line}]({link(passage.article, passage.line, base=base)}) {marked(passage.pieces)}"


def _turned(turned: Turned, view: Leaf, base: str) -> Iterator[str]:
    ours = turned.ours
    where = f"[{escape(ours.article.path)}:{ours.line}]({link(ours.article, ours.line, base=base)})"
    yield f"**{escape(turned.says)}** {where}"
    yield f"> {marked(ours.pieces)}"
    for card in turned.cards:
        yield _card(card, view)


def _card(card: Card, view: Leaf) -> str:
    quoted = [q for h in card.readings for q in h.quotations if q.path in {view.old.path, view.new.path}]
    lines = [f"- {card.sign} {escape(card.heading)} {code(card.fingerprint)}"]
    lines += [f"{escape(q.path)}:{q.line}: “{marked(q.pieces)}”" for q in quoted]
    return "\\\n  ".join(lines)


PLUGIN: RevisionFormat = RevisionMarkdown()
