"""Articles that come as records: rows of a table, lines of JSON, items of an agency. Which field means what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from crosscheck.contracts import OPTIONS, Read, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading.lines import folded

USABLE = frozenset({"", "usable"})
DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
EMPTY = "no text in it: export it with its text, or leave it out"
TOP = 2000
"""Characters in which a title that the text repeats is looked for."""
BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)


def read(row: Mapping[str, object], options: ReadOptions = OPTIONS) -> Read:
    """The article in one record.

    Raises:
        ForeignError: the record has no field for a text.
        ReadError: the text is empty, or the agency has withdrawn the item, or it is under embargo.
    """
    columns = options.columns
    fields = {str(key).strip().casefold(): value for key, value in row.items()}
    if not any(name.casefold() in fields for name in columns.text):
        raise ForeignError(f"no article: no field called {', '.join(columns.text[:3])}; rename the field of the text")
    withdrawn(stated(fields.get("pubstatus")))
    notes = embargo(stated(fields.get("embargoed")), _string(fields.get("versioncreated")), options)
    body = _body(fields, columns.text)
    title, dated, url = (_first(fields, names) for names in (columns.title, columns.date, columns.url))
    published = day(dated)
    if dated and not published:
        notes += (f"date '{dated[:40]}' is not YYYY-MM-DD, so it was not used",)
    return Read(
        text=titled(title, body),
        title=" ".join(title.split()) if title else None,
        source=_first(fields, columns.source),
        author=author(_first(fields, columns.author)),
        published=published,
        url=web(url),
        notes=notes,
    )


def titled(title: str | None, body: str) -> str:
    """The text with its title as first line, unless it opens with it. The body stays as it is."""
    head = " ".join(title.split()) if title else ""
    opening = [folded(line) for line in body[:TOP].split("\n") if line.strip()][:4]
    return body if not head or folded(head) in opening else f"{head}\n\n{body}"


def stated(value: object) -> str | None:
    """What an item says of its status or its embargo, whatever the type: a form that no standard knows counts too.

    None where it says nothing. `{"literal": "canceled"}` and `["canceled"]` say as much as "canceled" does.
    """
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("literal", "qcode", "name", "value") if value.get(key)), "unclear")
    if isinstance(value, list | tuple):
        value = " ".join(filter(None, map(stated, value)))
    if value is None or value is False:
        return None
    return str(value) if str(value).strip() else None


def withdrawn(status: str | None) -> None:
    """Raise `ReadError` unless the item may be used: what an agency took back corroborates nothing (IPTC pubStatus)."""
    plain = (status or "").rpartition(":")[2].strip().casefold()
    if plain not in USABLE:
        raise ReadError(f"withdrawn by its publisher (pubstatus '{plain[:20]}'): it is no source any more")


def embargo(until: str | None, created: str | None, options: ReadOptions) -> tuple[str, ...]:
    """A note on an embargo that is over. Without a clock, that is so for a version made after its end.

    Raises:
        ReadError: under embargo: nobody may publish it, so it corroborates nothing. The user can say that it is over.
    """
    if until is None:
        return ()
    end = f"until {' '.join(until.split())[:40]}" if until.strip() else "until further notice"
    if not options.embargoed and not _before(until, created):
        raise ReadError(f"under embargo {end}, so it is no source: where that is past, add --read-embargoed")
    return (f"was under embargo {end}",)


def _before(first: str, second: str | None) -> bool:
    """Whether the first time is not after the second; unknown where one of them has no time zone."""
    try:
        return datetime.fromisoformat(first.strip()) <= datetime.fromisoformat((second or "").strip())
    except (ValueError, TypeError):
        return False


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


def author(stated: str | None) -> str | None:
    """The writer as stated, on one line, without the "By" of a byline."""
    words = " ".join((stated or "").split())
    return BY.sub("", words, count=1) if BY.match(words) else words or None


def web(url: str | None) -> str | None:
    """The address where it is one of the web; no `javascript:` or `file:` gets into a report."""
    return url.strip() if url and WEB.match(url.strip()) else None


def _body(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The text; a list of strings is a list of paragraphs.

    Raises:
        ReadError: there is none, or it is no text.
    """
    odd = ""
    for name in names:
        value = fields.get(name.casefold())
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and value and all(isinstance(row, str) for row in value):
            if text := "\n\n".join(row for row in value if row.strip()):
                return text
        elif value is not None and not isinstance(value, str):
            odd = odd or f"'{name}' is of type {type(value).__name__}, not text: export it as text"
    raise ReadError(odd or EMPTY)


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next((text for name in names if (text := _string(fields.get(name.casefold())))), None)


def _string(value: object) -> str | None:
    """A field as text; a named object (`{"name": "AFP"}`, as schema.org writes publishers) counts by its name."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list | tuple):
        value = ", ".join(filter(None, map(_string, value)))
    text = str(value) if isinstance(value, str | int | date) else ""
    return text if text.strip() else None
