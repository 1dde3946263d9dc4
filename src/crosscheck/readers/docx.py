"""Word files, by mammoth behind checks of the container.

Tracked changes are read as accepted: what was inserted stands, what was deleted does not. Tables,
footnotes and text boxes are read; hidden text, headers, footers and comments are not.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.parsers.expat import ExpatError

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.reading import archives, markup, rows

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
PARTS = (".xml", ".rels")
CHANGED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")
CHUNK = re.compile(rb"<w:altChunk(?=[ />])")
COMMENT = re.compile(rb"<w:comment[ >]")
HIDDEN = re.compile(rb"<w:vanish(?=[ />])")
UNUSUAL = re.compile(rb"<w:(?:vanish|txbxContent|fldSimple|customXml|dir|bdo|rubyBase)(?=[ />])")
"""Opens what mammoth would show although it is hidden, or drop although it is text."""
IGNORED = re.compile(r"unrecognised element was ignored: (\S{1,120})")
READ = re.compile(r"(?:document|footnotes|endnotes)\.xml$", re.IGNORECASE)
TEXT_IN = "//*[local-name()=$name][.//*[local-name()='t']]"
CREATOR = re.compile(rb"<dc:creator>([^<]{1,200})</dc:creator>")
W: dict[str, Any] = {
    "namespaces": {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }
}
DOCTYPE = re.compile(rb"<!\s{0,5}(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Docx:
    """`.docx` files; `.doc` and encrypted ones are known, to be refused with the right reason."""

    name: str = "DOCX"
    suffixes: tuple[str, ...] = (".docx", ".doc")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file opens as a Word file, new or old."""
        if head.startswith(OLE):
            return True
        return head.startswith(ZIP) and (suffix in self.suffixes or b"[Content_Types].xml" in head or b"word/" in head)

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The one article of the file."""
        import mammoth  # noqa: PLC0415

        if data.startswith(OLE):
            raise ReadError("encrypted or old Word file: save it as .docx without a password")
        parts = archives.unpacked(data, PARTS, options.limits)
        notes = _checked(parts)
        shown = {name: _prepared(name, content) for name, content in parts.items()}
        if shown != parts and any(HIDDEN.search(content) for content in parts.values()):
            notes += ("hidden text, left out",)
        try:
            converted: Any = mammoth.convert_to_html(io.BytesIO(archives.packed(shown)), convert_image=_no_image)
        except ExpatError as error:
            raise ReadError(f"broken Word file ({error}): open it in Word and save it again") from error
        root = markup.tree(converted.value or "<p></p>")
        for mark in root.xpath("//a[starts-with(@id, 'footnote-ref') or starts-with(@id, 'endnote-ref')]"):
            mark.drop_tree()
        for back in root.xpath("//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"):
            back.drop_tree()
        body = markup.paragraphs(root)
        if not body:
            raise ReadError("no text in it: if it holds pictures of text, save the text itself")
        titles = [markup.paragraphs(h) for h in root.xpath("//h1")]
        title = titles[0][0] if len(titles) == 1 and titles[0] else None
        text = "\n\n".join(body) + "\n"
        missing = (*_ignored(converted.messages, shown), *_inserted(parts))
        return (Read(text=text, title=title, author=_author(parts), notes=notes, missing=missing),)


def _checked(parts: dict[str, bytes]) -> tuple[str, ...]:
    """Refuse what no word processor writes; notes on what it does write."""
    if not any(name.lower().endswith("document.xml") for name in parts):
        raise ReadError("a ZIP archive, but no Word file: save the article as .docx or .txt")
    for content in parts.values():
        plain = content if b"\0" not in content[:200] else content.replace(b"\0", b"")
        if DOCTYPE.search(plain):
            raise ReadError("entity limit: the file declares its own entities; save it again from Word")
    notes: list[str] = []
    if any(CHANGED.search(content) for content in parts.values()):
        notes.append("has tracked changes, read as accepted")
    if count := sum(len(COMMENT.findall(content)) for name, content in parts.items() if "comments" in name):
        notes.append(f"comments in the margin, not read: {count}")
    return tuple(notes)


def _prepared(name: str, content: bytes) -> bytes:
    """A part of the file as mammoth reads all of it: no hidden runs, no wrappers, text boxes where it looks for them.

    Word writes a text box twice, and mammoth reads the older way (VML); some programs write the newer one alone.
    """
    if not name.lower().endswith(".xml") or not UNUSUAL.search(content):
        return content
    root = _root(content)
    if root is None:
        return content
    from lxml import etree  # noqa: PLC0415

    for run in root.xpath("//w:r[w:rPr/w:vanish[not(@w:val) or @w:val='1' or @w:val='true' or @w:val='on']]", **W):
        run.getparent().remove(run)
    boxes = "//mc:AlternateContent[not(mc:Fallback//w:txbxContent)] | //w:drawing[not(ancestor::mc:AlternateContent)]"
    for drawn in root.xpath(boxes, **W):
        for box in drawn.xpath(".//w:txbxContent", **W):
            drawn.addnext(box)
    for wrapper in root.xpath("//w:fldSimple | //w:customXml | //w:dir | //w:bdo | //w:ruby[w:rubyBase]", **W):
        for child in reversed(wrapper.find("w:rubyBase", **W) if wrapper.tag.endswith("}ruby") else wrapper):
            wrapper.addnext(child)
        wrapper.getparent().remove(wrapper)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _root(content: bytes) -> Any:
    """The XML of a part, or None where it is broken: mammoth says what is wrong with it."""
    from lxml import etree  # noqa: PLC0415

    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError:
        return None


def _ignored(messages: Iterable[Any], parts: Mapping[str, bytes]) -> Iterator[str]:
    """Elements with text in them that mammoth does not know: formulas, mostly."""
    names = {re.split("[:}]", found[1])[-1] for message in messages if (found := IGNORED.search(message.message))}
    read = [name for name in parts if READ.search(name)]
    for name in sorted(names):
        roots = (_root(parts[part]) for part in read if name.encode() in parts[part])
        if any(root is not None and root.xpath(TEXT_IN, name=name) for root in roots):
            yield f"text in '{name}': not read; write it out, or save the article as plain text"


def _inserted(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Documents within the document (`w:altChunk`, ISO/IEC 29500-1, 17.17.2.1), which Word alone shows."""
    if count := sum(len(CHUNK.findall(content)) for name, content in parts.items() if READ.search(name)):
        yield f"inserted documents, not read: {count}; open the file in Word and save it again"


def _author(parts: dict[str, bytes]) -> str | None:
    """The author in the properties of the file."""
    found = CREATOR.search(parts.get("docProps/core.xml", b""))
    return rows.author(html.unescape(found[1].decode("utf-8", "replace"))) if found else None


def _no_image(_: object) -> list[object]:
    return []


PLUGIN: Reader = Docx()
