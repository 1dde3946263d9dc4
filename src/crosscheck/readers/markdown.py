"""Markdown files, with or without front matter. The raw text stays whole: cleaning drops the front matter by span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.reading import frontmatter, rows
from crosscheck.reading.decoding import HEAD, binary, decode
from crosscheck.reading.sniffing import opening

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Markdown:
    """`.md` files; front matter may state title, source, author, date and url."""

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    hazardous: bool = False

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file is called Markdown and opens like no other format."""
        return suffix in self.suffixes and binary(head[:HEAD]) is None and opening(head) is None

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The article, with what its front matter says of it."""
        text, notes = decode(data, options)
        front = frontmatter.find(text)
        if front is None:
            return (Read(text=text, notes=notes, verbatim=True),)
        if not text[front.span.end :].strip():
            raise ReadError("empty: front matter and no text under it; paste the article into it, or leave it out")
        stated = front.get("published", "date")
        published = _day(stated) if stated else None
        if stated and published is None:
            notes += (f"front matter: date '{stated[:40]}' is not YYYY-MM-DD, so it was not used",)
        return (
            Read(
                text=text,
                title=front.get("title"),
                source=front.get("source", "outlet", "publisher"),
                author=rows.author(front.get("author", "authors", "byline")),
                published=published,
                url=rows.web(front.get("url", "link")),
                notes=notes,
                verbatim=True,
            ),
        )


def _day(stated: str) -> date | None:
    found = DAY.match(stated)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


PLUGIN: Reader = Markdown()
