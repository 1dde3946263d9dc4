"""RSS and Atom: each entry is an article. defusedxml looks at the file first, then feedparser reads its bytes.

feedparser opens what it is given as a string, be it a path or an address: it gets a stream of bytes, never a string.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import markup, rows
from crosscheck.reading.sniffing import FEED, opening


@dataclass(frozen=True, slots=True)
class Feed:
    """`.rss` and `.atom` files, and `.xml` files that open as one."""

    name: str = "feed"
    suffixes: tuple[str, ...] = (".rss", ".atom", ".xml")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:  # noqa: ARG002  (content decides)
        """Whether the root element is that of a feed."""
        return opening(head) == FEED

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:  # noqa: ARG002  (a feed states its encoding)
        """Each entry with a text; an entry without one stands under `missing`."""
        import feedparser  # noqa: PLC0415

        notes = checked(data)
        found: Any = feedparser.parse(
            io.BytesIO(data), response_headers={"content-type": "application/xml"}, resolve_relative_uris=False
        )
        if not found.version and not found.entries:
            if notes:
                raise ReadError("not well-formed XML: export it again, or save the article as .txt")
            raise ForeignError("XML, but neither a feed nor NewsML-G2: save the article as .txt")
        if not found.entries:
            raise ReadError("a feed without entries: save it again when it has some")
        outlet = " ".join(str(found.feed.get("title", "")).split()) or None
        return tuple(entry(e, outlet, notes, number) for number, e in enumerate(found.entries, 1))


def checked(data: bytes) -> tuple[str, ...]:
    """Refuse entities and depth; a note where the XML is not well-formed, as many real feeds are not.

    Raises:
        ReadError: declares entities, or nested too deep.
    """
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415  (the exception only)

    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415

    for encoding in ("latin-1", "utf-16-le", "utf-16-be"):
        markup.refuse_entities(data.decode(encoding, "replace"))
    level = 0
    try:
        for event, _ in ElementTree.iterparse(io.BytesIO(data), events=("start", "end")):
            level += 1 if event == "start" else -1
            if level > markup.DEEPEST:
                raise ReadError(f"nested too deep: over {markup.DEEPEST} levels of markup; save the article as .txt")
    except DefusedXmlException as error:
        raise ReadError("entity limit: the file declares its own entities; save the article as .txt") from error
    except (ParseError, ValueError, LookupError):
        return ("not well-formed XML: read as far as it goes",)
    return ()


def entry(fields: Mapping[str, Any], outlet: str | None, notes: tuple[str, ...], number: int) -> Read:
    """The article in one entry: its full content where the feed carries it, else its summary, which leaves a note."""
    contents = [str(part.get("value", "")) for part in fields.get("content", ())]
    full = max(contents, key=len, default="")
    body = markup.plain(full or str(fields.get("summary", "")))
    title = " ".join(" ".join(markup.plain(str(fields.get("title", "")))).split()) or None
    if not body:
        return Read(text="", missing=(f"entry {number}: {rows.EMPTY}",))
    source = fields.get("source")
    named = " ".join(str(source.get("title", "")).split()) if isinstance(source, Mapping) else ""
    return Read(
        text=markup.story(title, body),
        title=title,
        source=named or outlet,
        author=_author(fields),
        published=_day(fields),
        url=rows.web(str(fields.get("link", ""))),
        notes=notes if full else (*notes, "the feed carries a summary only"),
        part=f"entry {number}",
    )


def _author(fields: Mapping[str, Any]) -> str | None:
    """The names of the entry's authors, without their mail addresses where they have a name."""
    found = [part for part in fields.get("authors", ()) if isinstance(part, Mapping)]
    names = [str(part.get("name") or part.get("email") or "") for part in found] or [str(fields.get("author", ""))]
    return rows.author(", ".join(name for name in dict.fromkeys(names) if name))


def _day(fields: Mapping[str, Any]) -> date | None:
    for name in ("published", "updated"):
        if stated := rows.day(str(fields.get(name, ""))):
            return stated
        if parsed := fields.get(f"{name}_parsed"):
            return date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday)
    return None


PLUGIN: Reader = Feed()
