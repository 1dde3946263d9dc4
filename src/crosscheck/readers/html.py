"""Saved web pages: the article's text by trafilatura, what the page states of it by its metadata and JSON-LD.

The tree is our own (lxml, `huge_tree`), because the default one drops all below 256 levels without a word; hidden
passages are taken out first, because trafilatura keeps them. What looks as if text was missed leaves a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.reading import markup
from crosscheck.reading.decoding import HEAD, MARKS, binary, decode
from crosscheck.reading.rows import author, web
from crosscheck.reading.sniffing import HTML, opening

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?([\w-]{2,30})", re.IGNORECASE)
SAVED = re.compile(r"<!-- saved from url=\(\d{4,5}\)(\S{1,2000}) -->")
CONSENT = re.compile(r"\b(?:cookies?|consent|privacy|javascript|subscri\w+)\b", re.IGNORECASE)
SHORT = 250
"""Characters below which what was found may be no article; with words of consent in it, it is none."""
SHARE = 3
"""Visible text this many times longer than the article found is worth a note."""
LAST_DAY = "2100-12-31"
"""No date of a page is doubted for being late: what is read must not depend on the day of reading."""
CURE = "save the text of the article as .txt"


@dataclass(frozen=True, slots=True)
class Html:
    """`.html` files and all that opens like one."""

    name: str = "HTML"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file opens as HTML, or is called so and opens like nothing else."""
        found = opening(head)
        return found == HTML or (suffix in self.suffixes and found is None and binary(head[:HEAD]) is None)

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The one article of the page."""
        text, notes = characters(data, options)
        if not re.search(r"<[a-zA-Z!/]", text):
            return (Read(text=text, notes=(*notes, "no markup in it: read as plain text"), verbatim=True),)
        return (page(text, notes),)


def page(text: str, notes: tuple[str, ...]) -> Read:
    """The article on a page of HTML.

    Raises:
        ReadError: nested too deep, or no article text found.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415

    tree = markup.tree(text)
    if hidden := markup.unhide(tree):
        notes += (f"hidden on the page, so left out: {hidden} passages",)
    visible = sum(len(row) for row in markup.paragraphs(tree))
    articles = len(tree.xpath("//article[not(ancestor::article)]"))
    found: Any = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": LAST_DAY},
    )
    body = list(_rows(found.text or "")) if found else []
    size = sum(len(row) for row in body)
    if not body or (size < SHORT and CONSENT.search(" ".join(body))):
        raise ReadError(f"no article text found (the page may need a script, or hold a notice only): {CURE}")
    return Read(
        text=markup.story(found.title, body),
        title=_line(found.title),
        source=_line(found.sitename) or _line(found.hostname),
        published=_day(found.date),
        author=author(found.author),
        url=web(found.url) or _saved_from(text),
        notes=(*notes, *_doubts(size, visible, articles)),
    )


def _rows(text: str) -> Iterator[str]:
    """The paragraphs of trafilatura's text; a row of a table without its outer bars, and no rule under its head."""
    for line in text.split("\n"):
        row = line.strip()
        if row.startswith("|") and row.endswith("|"):
            row = "" if set(row) <= set("|-: ") else row.strip("| ")
        if row:
            yield row


def characters(data: bytes, options: ReadOptions = OPTIONS) -> tuple[str, tuple[str, ...]]:
    """The page as characters: byte order mark, UTF-8, the encoding that the page states, else the careful guess."""
    stated = CHARSET.search(data[:HEAD])
    if stated and options.encoding is None and not any(data.startswith(mark) for mark, _ in MARKS):
        for encoding in ("utf-8", stated[1].decode("ascii", "replace")):
            try:
                return decode(data.decode(encoding).encode("utf-8"), options)
            except (UnicodeError, LookupError):
                continue
    return decode(data, options)


def _saved_from(text: str) -> str | None:
    """The address that browsers, and `crosscheck fetch`, write at the top of a page that they save."""
    found = SAVED.search(text[:HEAD])
    return web(found[1]) if found else None


def _doubts(size: int, visible: int, articles: int) -> list[str]:
    doubts = []
    if articles > 1:
        doubts.append(f"{articles} articles in one page, read the first")
    if size < SHORT:
        doubts.append(f"only {size} characters of article text found")
    if visible > SHARE * size:
        doubts.append(f"the page shows {visible} characters, of which {size} were read as the article")
    return doubts


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat(stated[:10]) if stated else None
    except ValueError:
        return None


def _line(stated: str | None) -> str | None:
    return " ".join(stated.split()) or None if stated else None


PLUGIN: Reader = Html()
