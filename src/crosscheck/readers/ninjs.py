"""JSON articles: IPTC ninjs 1.3 to 2.x, and plain objects with a `text` or `body`; one object, or a list of them.

ninjs 1.x has `headline`, `body_text`, `body_xhtml`; 2.x has lists `headlines` and `bodies` of `{role, value}`.
See https://iptc.org/std/ninjs/. A canceled or withheld item is left out with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import jsontext, markup, rows
from crosscheck.reading.decoding import decode
from crosscheck.reading.sniffing import JSON, opening

MARKUP = ("text/html", "application/xhtml+xml", "text/xml", "html", "xhtml")


@dataclass(frozen=True, slots=True)
class Ninjs:
    """`.json` files and all that opens like one."""

    name: str = "JSON"
    suffixes: tuple[str, ...] = (".json", ".ninjs")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file opens as JSON and is not called a list of JSON lines."""
        return opening(head) == JSON and suffix not in {".jsonl", ".ndjson"}

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The item, or each item of the list; one that is no usable article stands under `missing`."""
        text, notes = decode(data, options)
        value = jsontext.loads(text)
        entries = value if isinstance(value, list) else [value]
        items: list[Mapping[str, object]] = [entry for entry in entries if isinstance(entry, Mapping)]
        if not items or len(items) != len(entries):
            raise ForeignError("JSON, but no article: neither an object nor a list of objects")
        if len(items) == 1:
            found = item(items[0], options)
            return (replace(found, notes=(*notes, *found.notes)),)
        return tuple(_numbered(items, options))


def item(fields: Mapping[str, object], options: ReadOptions = OPTIONS) -> Read:
    """The article in one item.

    Raises:
        ReadError: withdrawn by its publisher, under embargo, or without a text.
    """
    fields = {key.casefold(): value for key, value in fields.items()}  # from 3.0 on, ninjs writes `pubStatus`
    if "uri" not in fields and not ({"bodies", "body_xhtml"} & fields.keys()):
        return rows.read(fields, options)
    rows.withdrawn(rows.stated(fields.get("pubstatus")))
    if fields.get("type") in {"picture", "video", "audio", "graphic"}:
        raise ForeignError(f"no article, but a {fields['type']}: leave it out")
    body = _body(fields)
    title = _text(fields.get("headline")) or _chosen(fields.get("headlines"), "main") or _text(fields.get("title"))
    stated = _text(fields.get("versioncreated")) or _text(fields.get("firstcreated")) or _text(fields.get("published"))
    notes = rows.embargo(rows.stated(fields.get("embargoed")), _text(fields.get("versioncreated")), options)
    if not body and (body := _summary(fields)):
        notes += ("the item carries a summary only",)
    if not body:
        raise ReadError(rows.EMPTY)
    return Read(
        text=markup.story(title, body),
        title=title,
        source=_publisher(fields),
        author=rows.author(_text(fields.get("by")) or _text(fields.get("byline"))),
        published=rows.day(stated),
        url=rows.web(_text(fields.get("ednote_url")) or _text(fields.get("url")) or _text(fields.get("uri"))),
        notes=notes,
    )


def _numbered(items: Iterable[Mapping[str, object]], options: ReadOptions) -> Iterable[Read]:
    for number, fields in enumerate(items, 1):
        try:
            yield replace(item(fields, options), part=f"item {number}")
        except ReadError as error:
            yield Read(text="", missing=(f"item {number}: {error}",))


def _body(fields: Mapping[str, object]) -> tuple[str, ...]:
    bodies = fields.get("bodies")
    entries = [entry for entry in bodies if isinstance(entry, Mapping)] if isinstance(bodies, list) else []
    entries.sort(key=lambda entry: _type(entry).startswith("application/") and "xhtml" not in _type(entry))
    for entry in entries:
        if value := _text(entry.get("value")):
            return _paragraphs(value, marked=any(word in _type(entry) for word in MARKUP))
    for name in ("body_xhtml", "body_html", "body_text", "body"):
        if value := _text(fields.get(name)):
            return _paragraphs(value, marked=name.endswith("html"))
    return ()


def _summary(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The description, which is all that some items carry."""
    value = _chosen(fields.get("descriptions"), "text") or _text(fields.get("description_text"))
    return _paragraphs(value, marked=False) if value else ()


def _type(entry: Mapping[str, object]) -> str:
    return (_text(entry.get("contenttype")) or _text(entry.get("contentType")) or "").casefold()


def _paragraphs(value: str, *, marked: bool) -> tuple[str, ...]:
    return (
        markup.plain(value)
        if marked or value.lstrip().startswith("<")
        else tuple(row.strip() for row in value.replace("\r", "\n").split("\n") if row.strip())
    )


def _chosen(entries: object, role: str) -> str | None:
    """The value of the entry with the role, else of the first one."""
    values = [e for e in entries if isinstance(e, Mapping)] if isinstance(entries, list) else []
    values.sort(key=lambda e: e.get("role") != role)
    return next((text for e in values if (text := _text(e.get("value")))), None)


def _publisher(fields: Mapping[str, object]) -> str | None:
    for name in ("infosources", "infosource"):
        entries = fields.get(name)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, Mapping) and (found := _text(entry.get("name"))):
                return found
    return _text(fields.get("source")) or _text(fields.get("copyrightholder"))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


PLUGIN: Reader = Ninjs()
