"""Escapes text from articles for GitHub-flavoured Markdown, so that it is shown and never obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.presentation.excerpts import Piece
from crosscheck.presentation.visible import visible

_JOINER = "\u2060"
"""Word joiner. GitHub links @name and #123 after Markdown is done, so that a backslash does not help there."""

_SPECIAL = re.compile(r"[\\`*_\[\]<|~$]|&(?=#|[A-Za-z][0-9A-Za-z]*;)")
_LINE_START = re.compile(r"^( ?)([#>+=:-])")
_LIST_START = re.compile(r"^( ?\d{1,9})([.)])(?= |$)")
_ADDRESS = re.compile(r"(www)(\.)|(:)(?=//)|(?<=mailto)(:)|(?<=xmpp)(:)", re.IGNORECASE)
_REFERENCE = re.compile(r"@|#(?=\d)|GH-(?=\d)", re.IGNORECASE)
_EMOJI = re.compile(r":(?=[a-z0-9_+\-]+:)", re.IGNORECASE)


def escape(text: str) -> str:
    """`text` as Markdown that renders to the same text on one line, wherever in a line or table cell it stands.

    Rendered, it differs from `visible(text)` in nothing but word joiners.
    """
    line = _LIST_START.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", visible(text))))
    line = _ADDRESS.sub(_broken, line)
    line = _REFERENCE.sub(rf"\g<0>{_JOINER}", line)
    return _EMOJI.sub(rf":{_JOINER}", line)


def code(text: str, *, cell: bool = False) -> str:
    """`text` as a code span, with a fence longer than any run of backticks inside."""
    line = visible(text).strip() or " "
    fence = _fence(line, 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line.replace('|', chr(92) + '|') if cell else line}{pad}{fence}"


def fenced(lines: Iterable[str], language: str = "") -> str:
    """A code block around lines that are already visible text."""
    body = "\n".join(lines)
    fence = _fence(body, 3)
    return f"{fence}{language}\n{body}\n{fence}"


def marked(pieces: Iterable[Piece]) -> str:
    """An excerpt with its marked words in `<mark><b>`: both, since not every host shows the one or the other."""
    return "".join(map(_piece, pieces)).strip()


def row(cells: Iterable[str]) -> str:
    """One line of a table. The cells are Markdown already."""
    return "| " + " | ".join(cells) + " |"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table with a head."""
    titles = tuple(head)
    return "\n".join([row(titles), "|" + "---|" * len(titles), *map(row, rows)])


def fold(summary: str, body: str) -> str:
    """A part that opens on a click. `summary` is HTML, not Markdown, and must hold nothing from articles."""
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading: lower case, spaces to hyphens, nothing but letters, digits, `-`, `_`."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    return f"<mark><b>{text.strip(' ')}</b></mark>" if piece.marked and text.strip() else text


def _broken(match: re.Match[str]) -> str:
    found = match[0]
    return found[:-1] + "\\" + found[-1]


def _fence(text: str, least: int) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)
