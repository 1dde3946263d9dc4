"""The lines of an article as spans over its raw text, and what their shape alone says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.comments import masked

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")
LINE_END = re.compile(r"[\r\n\u2028\u2029]")
WRAPS, WRAPPED = 3, 0.3
"""Lines that begin in lower case right under another, and their share, from which a file counts as wrapped."""
WIDE = 140
"""Characters; no line of a wrapped file is longer."""
NARROW = 40
"""Characters; a shorter line was ended on purpose."""
FINAL = re.compile(r"[.!?…]['\"”’)\]»*_]{0,3}$")
SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "is", "nor", "of", "off", "on",
    "onto", "or", "over", "per", "s", "so", "than", "that", "the", "to", "under", "up", "via", "vs", "was", "were",
    "will", "with", "after", "amid", "before",
})  # fmt: skip
"""Words that headline style leaves in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One non-empty line without its outer white space. `gap` tells that an empty line stands before it."""

    start: int
    end: int
    text: str
    gap: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in order, punctuation left out."""
        return tuple(WORD.findall(self.text))

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return FINAL.search(self.text) is not None


def lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """The non-empty lines from `start` on. Line ends are CR, LF and the two Unicode separators.

    Comments to crosscheck count as spaces: they are neither a title nor a word of the story.
    """
    found: list[Line] = []
    last = start
    text = masked(text)
    for match in LINE.finditer(text, start):
        body = match[0].strip(" \t\u00a0\ufeff\u200b\x0b\x0c")
        if not body:
            continue
        begin = match.start() + match[0].index(body)
        breaks = text.count("\n", last, begin) or text.count("\r", last, begin)
        found.append(Line(start=begin, end=begin + len(body), text=body, gap=breaks > 1))
        last = begin + len(body)
    return _unwrapped(tuple(found), text)


def _unwrapped(rows: tuple[Line, ...], text: str) -> tuple[Line, ...]:
    """The lines joined to paragraphs where the file breaks its lines at a fixed width.

    Such a file has no long line, and many that begin in lower case without an empty line before them. A joined
    line keeps its length: each line end inside becomes as many spaces.
    """
    joints = [row for row in rows[1:] if not row.gap]
    lower = sum(row.text[0].islower() for row in joints)
    if lower < WRAPS or lower < WRAPPED * len(joints) or max(len(row.text) for row in rows) > WIDE:
        return rows
    joined: list[Line] = []
    for row in rows:
        if joined and not row.gap and len(joined[-1].text) >= NARROW and row.text[0].isalnum():
            start = joined[-1].start
            whole = LINE_END.sub(" ", text[start : row.end])
            joined[-1] = Line(start=start, end=row.end, text=whole, gap=joined[-1].gap)
        else:
            joined.append(row)
    return tuple(joined)


def folded(text: str) -> str:
    """The words of a text in lower case with single spaces: equal for lines that differ in punctuation only."""
    return " ".join(word.casefold().replace("’", "'") for word in WORD.findall(text))


def titled(words: tuple[str, ...]) -> bool:
    """Whether the words stand in headline style: all but the small ones capitalised, or all capitals."""
    weighty = [w for w in words if w.casefold() not in SMALL]
    return bool(weighty) and all(w[0].isupper() or w[0].isdigit() for w in weighty)


def prose(line: Line) -> bool:
    """Whether the line reads as running text: ten words or more, at most half of them capitalised."""
    words = line.words
    return len(words) >= 10 and sum(w[0].isupper() for w in words) * 2 <= len(words)
