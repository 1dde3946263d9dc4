"""A marked draft in GitHub-flavoured Markdown: the sub-editor's marks in the order of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.presentation.cards import Card, Quoted
from crosscheck.presentation.draft import Conflict, Entry, Note, Sheet, Support, relies, sheet
from crosscheck.presentation.index import Index, link
from crosscheck.presentation.markdown import code, escape, fold, marked, table
from crosscheck.presentation.wording import CAVEAT, plural
from crosscheck.proof import Proof
from crosscheck.sheets.formats import DraftFormat

KEY = (
    "▲ a source has it otherwise. ? no source has it. ✓1 one origin has it. ✓2 and more: so many origins, "
    "independent of each other, have it. Marked words are those to change or to look up."
)


class DraftMarkdown:
    """The draft's sentences with their marks, what sources say, and what was read."""

    name = "markdown"
    suffix = ".md"

    def render(self, proof: Proof) -> str:
        """The marked draft, in parts divided by blank lines."""
        view = sheet(proof)
        parts = [
            f"# {escape(view.verdict)}",
            *_alert(view, proof),
            KEY,
            *(part for entry in view.entries for part in _entry(entry, view.at)),
            *_folded(view),
            *_articles(proof, view.at),
            "---",
            CAVEAT,
        ]
        return "\n\n".join(parts) + "\n"


def _alert(view: Sheet, proof: Proof) -> Iterator[str]:
    if view.tally:
        loud = proof.run.skipped or any(m.word == "conflicting" for m in proof.marks)
        yield f"> [!{'WARNING' if loud else 'NOTE'}]\n> {escape(view.tally)}"


def _entry(entry: Entry, at: Index) -> Iterator[str]:
    signs = " ".join(dict.fromkeys(note.sign for note in entry.notes))
    place = f"[line {entry.line}]({link(entry.article, entry.line, base=at.base)})"
    yield f"**{signs}** {place} {marked(entry.pieces)}"
    several = len(entry.notes) > 1
    yield "\n".join(f"- {line}" for note in entry.notes for line in _note(note, at, several=several))


def _note(note: Note, at: Index, *, several: bool) -> Iterator[str]:
    about = f" “{escape(' … '.join(note.claims)).strip()}”:" if several else ""
    if note.word != "conflicting":
        yield f"**{note.sign} {note.word}**{about} {escape(note.says)}{_support(note, at)}"
    for conflict in note.conflicts:
        yield from _conflict(conflict, about, at)
    for other in note.among:
        yield f"The sources differ here with each other: {_readings(other, at)}"
    for spelling in note.spelling:
        yield f"Note: {_readings(spelling, at)} {escape(spelling.why)}"


def _support(note: Note, at: Index) -> str:
    if note.word == "corroborated":
        return f" {', '.join(_at(s, at) for s in note.support)}" if note.support else ""
    return "".join(f" {_at(s, at)} {escape(s.article.source)}: “{escape(s.words)}”" for s in note.support)


def _conflict(conflict: Conflict, about: str, at: Index) -> Iterator[str]:
    card = conflict.card
    if conflict.again:
        yield f"**{card.sign} conflicting**{about} See {conflict.number}: {escape(card.heading)}"
        return
    state = "" if card.standing == "new" else f" · {card.standing}"
    how = f"({card.severity} · {escape(card.kind)} · confidence {card.confidence:.2f}{state})"
    lines = [f"**{card.sign} {conflict.number} conflicting**{about} **{escape(card.heading)}** {how}"]
    lines += [_quotation(q, at) for held in conflict.theirs for q in held.quotations]
    if conflict.allies:
        lines.append(f"As you have it: {', '.join(f'{_where(q, at)} {escape(q.source)}' for q in conflict.allies)}")
    lines += [escape(card.history)] if card.history else []
    lines += [f"Why: {escape(card.why)}"] if card.why else []
    lines += [f"To settle it: {escape(card.settle)} {code(card.fingerprint)}"]
    yield "\\\n  ".join(lines)


def _quotation(quoted: Quoted, at: Index) -> str:
    said = f", {escape(quoted.attribution)}" if quoted.attribution else ""
    return f"{_where(quoted, at)} {escape(quoted.source)}{said}: “{marked(quoted.pieces)}”"


def _readings(card: Card, at: Index) -> str:
    held = (
        f"“{escape(h.label)}” ({', '.join(dict.fromkeys(_where(q, at) for q in h.quotations))})" for h in card.readings
    )
    return f"{escape(card.point)}: {', '.join(held)}."


def _where(quoted: Quoted, at: Index) -> str:
    return f"[{quoted.where}]({link(at.article(quoted.article), quoted.line, base=at.base)})"


def _at(support: Support, at: Index) -> str:
    return f"[{support.where}]({link(support.article, support.line, base=at.base)})"


def _folded(view: Sheet) -> Iterator[str]:
    if view.folded:
        lines = [f"- line {entry.line}: {escape(''.join(p.text for p in entry.pieces))}" for entry in view.folded]
        title = f"No source, and no figure, date, name or quotation: {plural(len(lines), 'sentence')}"
        yield fold(title, "\n".join(lines))


def _articles(proof: Proof, at: Index) -> Iterator[str]:
    yield "## Articles read"
    rows = []
    for key, body in at.bodies.items():
        article = body.article
        role = "draft" if key in proof.draft else "source"
        rows.append(
            [
                at.letters[key],
                role,
                f"[{escape(article.path)}]({link(article, base=at.base)})",
                escape(article.source),
                article.published.isoformat() if article.published else "not stated",
                escape(relies(proof, key)),
            ]
        )
    yield table(["", "Role", "File", "Outlet", "Published", "Shares an origin"], rows)
    if proof.run.skipped:
        yield "## Not read"
        yield table(["Path", "Reason"], ([escape(s.path), escape(s.reason)] for s in proof.run.skipped))


PLUGIN: DraftFormat = DraftMarkdown()
