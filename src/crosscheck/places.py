"""Where a place in an article's text stands, as a person finds it again in the file: page, row, paragraph, line."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from crosscheck.model import Article

BLOCK = re.compile(r"[^\r\n]*\S[^\r\n]*")
"""A line with words: where the text was made from markup, each is one paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One spot. All numbers are from 1."""

    line: int
    """Of the text as read: in plain text and Markdown, the line that an editor shows."""
    paragraph: int
    """Lines with words up to here; of its page, where there are pages."""
    page: int | None = None
    part: str | None = None
    """Which article of a file that holds several: "row 3"."""
    words: str = ""
    """The shortest way to find it: "line 9", "paragraph 4", "page 2, line 5", "row 3, paragraph 2"."""


def place(article: Article, offset: int) -> Place:
    """The place of the character at `offset` of the article's text."""
    line, page = line_of(article.text, offset), bisect_right(article.pages, offset) or None
    start = article.pages[page - 1] if page else 0
    paragraph = max(1, sum(1 for _ in BLOCK.finditer(article.text, start, offset + 1)))
    if page:  # a line of a page is what its reader found in one row of print
        spot = f"page {page}, line {paragraph}"
    else:
        spot = f"line {line}" if article.verbatim else f"paragraph {paragraph}"
    words = f"{article.part}, {spot}" if article.part else spot
    return Place(line=line, paragraph=paragraph, page=page, part=article.part, words=words)


def line_of(text: str, offset: int) -> int:
    """The line, from 1, of the character at `offset`. Only LF, CR LF and CR end a line, as in editors.

    `str.splitlines` would also end one at form feeds and at U+2028.
    """
    ends = text.count("\n", 0, offset) + text.count("\r", 0, offset)
    return ends - text.count("\r\n", 0, offset) + 1
