"""NewsML-G2 of the IPTC: a `newsItem`, or a `newsMessage` with many. See https://iptc.org/std/NewsML-G2/guidelines/.

Parsed by defusedxml, which refuses entities; a canceled or withheld item is left out with its reason.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import markup, rows
from crosscheck.reading.markup import Element, local
from crosscheck.reading.sniffing import NEWSML, opening


@dataclass(frozen=True, slots=True)
class NewsMl:
    """`.newsml` files, and `.xml` files that open as NewsML-G2."""

    name: str = "NewsML-G2"
    suffixes: tuple[str, ...] = (".newsml", ".nml", ".xml")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:  # noqa: ARG002  (content decides)
        """Whether the root element is one of NewsML-G2."""
        return opening(head) == NEWSML

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """Each news item; one that is no usable article stands under `missing`."""
        root = parsed(data)
        items = [element for element in root.iter() if local(element) == "newsitem"]
        if not items:
            raise ForeignError("XML, but no news item in it: name an item, not a package")
        return (item(items[0], options),) if len(items) == 1 else tuple(_numbered(items, options))


def parsed(data: bytes) -> Element:
    """The root of an XML document.

    Raises:
        ReadError: not well-formed, declares entities, or nested too deep.
    """
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415  (the exception only)

    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415

    level = 0
    root: Element = None
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(data), events=("start", "end")):
            root = element if root is None else root
            level += 1 if event == "start" else -1
            if level > markup.DEEPEST:
                raise ReadError(f"nested too deep: over {markup.DEEPEST} levels of markup; export it again")
    except DefusedXmlException as error:
        raise ReadError("entity limit: the file declares its own entities; export it without") from error
    except (ParseError, ValueError, LookupError) as error:
        raise ReadError(f"not well-formed XML ({' '.join(str(error).split())[:80]}): export it again") from error
    return root


def item(element: Element, options: ReadOptions = OPTIONS) -> Read:
    """The article in one news item.

    Raises:
        ReadError: withdrawn by its publisher, under embargo, or without a text.
    """
    first = {local(e): e for e in reversed(list(element.iter()))}
    status = first.get("pubstatus")
    rows.withdrawn(status.get("qcode") or status.get("literal") if status is not None else None)
    title = _words(first.get("headline")) or _words(first.get("title"))
    body = _body(element)
    if not body:
        raise ReadError(rows.EMPTY)
    created = _words(first.get("versioncreated"))
    until = "".join(first["embargoed"].itertext()) if "embargoed" in first else None
    notes = rows.embargo(until, created, options)
    return Read(
        text=markup.story(title, body),
        title=title,
        source=_publisher(first.get("infosource")) or _publisher(first.get("provider")),
        published=rows.day(created or _words(first.get("contentcreated"))),
        url=rows.web(element.get("guid")),
        author=rows.author(_words(first.get("by")) or _publisher(first.get("creator"))),
        notes=notes,
    )


def _numbered(items: Iterable[Element], options: ReadOptions) -> Iterable[Read]:
    for number, element in enumerate(items, 1):
        try:
            yield replace(item(element, options), part=f"item {number}")
        except ReadError as error:
            yield Read(text="", missing=(f"item {number}: {error}",))


def _body(element: Element) -> tuple[str, ...]:
    for part in element.iter():
        if local(part) == "inlinexml":
            inner = next((e for e in part.iter() if local(e) in {"body.content", "body"}), part)
            inner = next((e for e in inner.iter() if local(e) == "body.content"), inner)
            found = markup.paragraphs(inner)
        elif local(part) == "inlinedata":
            found = markup.plain(part.text or "")
        else:
            continue
        if found:
            return found
    return ()


def _publisher(element: Element) -> str | None:
    if element is None:
        return None
    names = (e for e in element.iter() if local(e) == "name")
    return next((found for e in names if (found := _words(e))), None) or element.get("literal")


def _words(element: Element) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None


PLUGIN: Reader = NewsMl()
