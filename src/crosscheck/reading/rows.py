"""Articles that come as records: rows of a table, lines of JSON, items of an agency. Which field means what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime

from crosscheck.contracts import Read
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading.lines import folded

USABLE = frozenset({"", "usable"})
DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
EMPTY = "no text in it"
TOP = 2000
"""Characters in which a title that the text repeats is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The names under which the parts of an article are looked for, in order; case does not count."""

    text: tuple[str, ...] = ("text", "body_text", "body", "content", "article", "article_text", "maintext")
    title: tuple[str, ...] = ("title", "headline", "head")
    source: tuple[str, ...] = ("source", "outlet", "publisher", "publication", "site_name", "site", "domain")
    published: tuple[str, ...] = (
        *("published", "date", "date_published", "datepublished", "published_at", "publish_date"),
        *("versioncreated", "firstcreated", "pubdate"),
    )
    url: tuple[str, ...] = ("url", "link", "canonical_url")


COLUMNS = Columns()


def read(row: Mapping[str, object], columns: Columns = COLUMNS) -> Read:
    """The article in one record.

    Raises:
        ForeignError: the record has no field for a text.
        ReadError: the text is empty, or the agency has withdrawn the item.
    """
    fields = {str(key).strip().casefold(): value for key, value in row.items()}
    if not any(name.casefold() in fields for name in columns.text):
        raise ForeignError(f"no article: no field called {', '.join(columns.text[:3])}; rename the field of the text")
    withdrawn(_string(fields.get("pubstatus")))
    body = _first(fields, columns.text)
    if body is None:
        raise ReadError(EMPTY)
    title, stated, url = (_first(fields, names) for names in (columns.title, columns.published, columns.url))
    published = day(stated)
    notes = () if published or not stated else (f"date '{stated[:40]}' is not YYYY-MM-DD, so it was not used",)
    return Read(
        text=titled(title, body),
        title=" ".join(title.split()) if title else None,
        source=_first(fields, columns.source),
        published=published,
        url=web(url),
        notes=notes,
    )


def titled(title: str | None, body: str) -> str:
    """The text with its title as first line, unless it opens with it. The body stays as it is."""
    head = " ".join(title.split()) if title else ""
    opening = [folded(line) for line in body[:TOP].split("\n") if line.strip()][:4]
    return body if not head or folded(head) in opening else f"{head}\n\n{body}"


def withdrawn(status: str | None) -> None:
    """Raise `ReadError` unless the item may be used: what an agency took back corroborates nothing (IPTC pubStatus)."""
    plain = (status or "").rpartition(":")[2].strip().casefold()
    if plain not in USABLE:
        raise ReadError(f"withdrawn by its publisher (pubstatus '{plain[:20]}'): it is no source any more")


def day(stated: str | None) -> date | None:
    """The calendar day of an ISO 8601 or RFC 5322 time, as stated there: never moved into another time zone."""
    if not stated:
        return None
    found = DAY.match(stated)
    try:
        if found is not None:
            return date(int(found[1]), int(found[2]), int(found[3]))
        return parsedate_to_datetime(stated).date()
    except (ValueError, TypeError, IndexError):
        return None


def web(url: str | None) -> str | None:
    """The address where it is one of the web; no `javascript:` or `file:` gets into a report."""
    return url.strip() if url and WEB.match(url.strip()) else None


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next((text for name in names if (text := _string(fields.get(name.casefold())))), None)


def _string(value: object) -> str | None:
    """A field as text; a named object (`{"name": "AFP"}`, as schema.org writes publishers) counts by its name."""
    if isinstance(value, Mapping):
        value = value.get("name")
    text = str(value) if isinstance(value, str | int | date) else ""
    return text if text.strip() else None
