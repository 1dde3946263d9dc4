"""Markup to paragraphs, for every reader whose text comes out of HTML or XML. Not recursive: depth cannot kill it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from crosscheck.errors import ReadError
from crosscheck.reading.lines import folded

Element: TypeAlias = Any
"""An element of lxml or of the standard library: both have `tag`, `text`, `tail`, and iterate over children."""

DEEPEST = 2000
"""Levels. libxml2 itself stops at 2,048 and drops the rest without raising; news pages have less than 60."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hl1", "hl2", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    "body.content", "body.head", "headline", "hedline", "byline", "dateline", "media", "caption",
})  # fmt: skip
"""Elements of HTML and NITF that a browser sets on lines of their own."""
CELLS = frozenset({"td", "th"})
SILENT = frozenset({"script", "style", "noscript", "template", "head", "iframe", "svg", "object", "select", "textarea"})
BLANK = re.compile(r"[ \t\r\n\f\v]+")
HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY\s", re.IGNORECASE)
PROLOG = 100_000
"""Characters in which a document type with entities would stand."""
LINES = re.compile(r"\r\n|\r|\n")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tree(text: str) -> Element:
    """The HTML as lxml's tree, without what a browser does not show.

    Raises:
        ReadError: nested too deep, declares entities, or holds no element at all.
    """
    from lxml import etree, html  # noqa: PLC0415

    refuse_entities(text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = html.document_fromstring(NOT_XML.sub(" ", text).encode("utf-8"), parser=parser)
    levels = deepest(etree.iterwalk(root, events=("start", "end")))
    limited = [entry for entry in parser.error_log if "RESOURCE_LIMIT" in entry.type_name or "depth" in entry.message]
    if levels > DEEPEST or limited:
        raise ReadError(f"nested too deep: over {DEEPEST} levels of markup; save the article as plain text")
    return root


def refuse_entities(text: str) -> None:
    """Raise `ReadError` where a document type declares entities: no article needs them, every attack does."""
    top = text[:PROLOG]
    start = top.lower().find("<html")
    if ENTITY.search(top if start < 0 else top[:start]):
        raise ReadError("entity limit: the file declares its own entities; save the article as plain text")


def deepest(events: Iterable[tuple[str, Element]]) -> int:
    """The deepest level among start and end events."""
    level = most = 0
    for event, _ in events:
        level += 1 if event == "start" else -1
        most = max(most, level)
    return most


def unhide(root: Element) -> int:
    """Take out of an lxml tree what a browser would not show; how many passages with words that were."""
    gone = 0
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.get("hidden") is not None or HIDDEN.search(element.get("style", "")):
            gone += bool("".join(element.itertext()).strip())
            element.drop_tree()
    return gone


def paragraphs(root: Element) -> tuple[str, ...]:
    """The text under an element, one string a block, white space folded; a table row is one string, cells by `|`."""
    found: list[str] = []
    piece: list[str] = []
    rows = 0
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        name = local(element)
        if name == "tr":
            rows += -1 if leaving else 1
        if name in BLOCKS and (rows == 0 or name == "tr"):
            _flush(piece, found, row=name == "tr" and leaving)
        elif name in BLOCKS:
            piece.append(" ")
        if leaving:
            piece.append(" | " if name in CELLS else "")
            piece.append(element.tail or "" if element is not root else "")
            continue
        stack.append((element, True))
        if name and name not in SILENT:
            piece.append(element.text or "")
            stack.extend((child, False) for child in reversed(list(element)))
    _flush(piece, found)
    return tuple(found)


def plain(html: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML, or of plain text where there is no tag in it."""
    if "<" not in html and "&" not in html:
        return tuple(clean for line in LINES.split(html) if (clean := BLANK.sub(" ", line).strip()))
    if not html.strip():
        return ()
    root = tree(html)
    unhide(root)
    return paragraphs(root)


def story(title: str | None, body: Sequence[str]) -> str:
    """The text of an article whose title stands apart: title first, unless the body opens with it."""
    wanted = folded(title) if title else ""
    rows = list(body)
    if title and wanted and all(folded(row) != wanted for row in rows[:4]):
        rows.insert(0, BLANK.sub(" ", title).strip())
    return "\n\n".join(rows) + "\n" if body else ""


def local(element: Element) -> str:
    """The name of an element without its namespace, in lower case; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _flush(piece: list[str], found: list[str], *, row: bool = False) -> None:
    text = BLANK.sub(" ", "".join(piece)).strip()
    if row:
        text = text.removesuffix("|").rstrip()
    piece.clear()
    if text:
        found.append(text)
