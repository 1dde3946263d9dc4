"""A marked draft on the terminal: what to change and what to look up, in the order of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from crosscheck.presentation.cards import Quoted
from crosscheck.presentation.draft import Conflict, Entry, Note, Sheet, sheet
from crosscheck.presentation.excerpts import Piece
from crosscheck.presentation.index import Index
from crosscheck.presentation.visible import clipped, visible
from crosscheck.presentation.wording import CAVEAT, plural
from crosscheck.proof import Proof
from crosscheck.terminal import Indented

SHOWN = 30
"""Sentences without a conflict that are shown; those with one always are."""
_STYLES = {"conflicting": "bold red", "unsupported": "bold yellow", "single-source": "bold", "corroborated": "green"}
_MARK = "bold underline"
"""The style that `Indented` turns into asterisks where there are no styles."""


def summary(proof: Proof, *, width: int = 80, verbose: bool = False) -> RenderableType:
    """The verdict and the marks. Corroborated claims are counted, and shown one by one where `verbose` is asked for."""
    view = sheet(proof)
    parts: list[RenderableType] = [Text(view.verdict, style="bold")]
    if view.tally:
        parts.append(Text(view.tally))
    chosen, left = _chosen(view, verbose=verbose)
    for entry in chosen:
        parts.extend([Text(), *_entry(entry, view.at, width, verbose=verbose)])
    if left:
        parts.extend([Text(), Text(f"{plural(left, 'more sentence')} in the report.")])
    return Group(*parts, Text(), *_sources(proof, view.at), Text(), Text(CAVEAT, style="dim"))


def _chosen(view: Sheet, *, verbose: bool) -> tuple[Sequence[Entry], int]:
    if verbose:
        return (*view.entries,), 0
    loud = [e for e in view.entries if e.worst != "corroborated" or any(n.among or n.spelling for n in e.notes)]
    quiet = [e for e in loud if e.worst != "conflicting"]
    dropped = {id(e) for e in quiet[SHOWN:]}
    return [e for e in loud if id(e) not in dropped], len(dropped)


def _entry(entry: Entry, at: Index, width: int, *, verbose: bool) -> Iterator[RenderableType]:
    notes = [n for n in entry.notes if verbose or n.word != "corroborated" or n.among or n.spelling]
    line = Text()
    for sign, word in dict.fromkeys((n.sign, n.word) for n in notes):
        line.append(f"{sign} ", style=_STYLES[word])
    line.append(f"{at.letters[entry.article.id]}:{entry.line} ", style="bold")
    line.append_text(_marked(entry.pieces))
    yield Indented(text=line, by=0)
    for note in notes:
        several = f"“{clipped(' … '.join(note.claims), 60)}”: " if len(entry.notes) > 1 else ""
        for text in _note(note, several, width):
            yield Indented(text=text, by=4)


def _note(note: Note, about: str, width: int) -> Iterator[Text]:
    if note.word != "conflicting":
        told = f" {note.support[0].words}" if note.word == "single-source" and note.support else ""
        where = f" ({', '.join(s.where for s in note.support)})" if note.support else ""
        yield Text(clipped(f"{about}{visible(note.says)}{where}{told}", max(2 * width, 120)), style="dim")
    for conflict in note.conflicts:
        yield from _conflict(conflict)
    for card in (*note.among, *note.spelling):
        who = "The sources differ here with each other: " if card in note.among else "Note: "
        held = ", ".join(f"“{h.label}” ({', '.join(h.letters)})" for h in card.readings)
        yield Text(f"{who}{visible(card.point)}: {held}")


def _conflict(conflict: Conflict) -> Iterator[Text]:
    card = conflict.card
    if conflict.again:
        yield Text(f"{card.sign} See {conflict.number}: {visible(card.heading)}")
        return
    yield Text.assemble((f"{card.sign} {conflict.number}  ", "bold red"), (visible(card.heading), "bold"))
    known = "" if card.standing == "new" else f" · {card.standing}"
    how = f"{card.severity} · {visible(card.kind)} · confidence {card.confidence:.2f}{known}"
    yield Text(f"{how} · {visible(card.fingerprint)}", style="dim")
    for quoted in (q for held in conflict.theirs for q in held.quotations):
        yield _quotation(quoted)
    if conflict.allies:
        yield Text(f"As you have it: {', '.join(f'{q.where} {visible(q.source)}' for q in conflict.allies)}")
    for told in (visible(card.history), f"Why: {visible(card.why)}" if card.why else ""):
        if told:
            yield Text(told)
    yield Text(f"To settle it: {visible(card.settle)}")


def _quotation(quoted: Quoted) -> Text:
    text = Text.assemble((f"{quoted.where} ", "bold"), f"{visible(quoted.source)}: “")
    text.append_text(_marked(quoted.pieces))
    text.append("”")
    if quoted.attribution:
        text.append(f" ({quoted.attribution})", style="italic")
    return text


def _marked(pieces: Sequence[Piece]) -> Text:
    text = Text()
    for piece in pieces:
        text.append(visible(piece.text), style=_MARK if piece.marked else "")
    return text


def _sources(proof: Proof, at: Index) -> Iterator[Text]:
    for key, letter in at.letters.items():
        article = at.article(key)
        role = "draft" if key in proof.draft else visible(article.source)
        yield Text(f"{letter}  {role}  {visible(article.path)}", style="dim")
