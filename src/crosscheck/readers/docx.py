"""Word files, by mammoth behind checks of the container.

Tracked changes are read as accepted: what was inserted stands, what was deleted does not. Tables,
footnotes and text boxes are read; headers, footers and comments are not.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from crosscheck.contracts import Read, Reader
from crosscheck.errors import ReadError
from crosscheck.reading import archives, markup

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
PARTS = (".xml", ".rels")
CHANGED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")
COMMENT = re.compile(rb"<w:comment[ >]")
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

    def read(self, data: bytes) -> tuple[Read, ...]:
        """The one article of the file."""
        import mammoth  # noqa: PLC0415

        if data.startswith(OLE):
            raise ReadError("encrypted or old Word file: save it as .docx without a password")
        packed, parts = archives.repacked(data, PARTS)
        notes = _checked(parts)
        converted: Any = mammoth.convert_to_html(io.BytesIO(packed), convert_image=_no_image)
        root = markup.tree(converted.value or "<p></p>")
        for mark in root.xpath("//a[starts-with(@id, 'footnote-ref') or starts-with(@id, 'endnote-ref')]"):
            mark.drop_tree()
        for back in root.xpath("//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"):
            back.drop_tree()
        rows = markup.paragraphs(root)
        if not rows:
            raise ReadError("no text in it: if it holds pictures of text, save the text itself")
        titles = [markup.paragraphs(h) for h in root.xpath("//h1")]
        title = titles[0][0] if len(titles) == 1 and titles[0] else None
        return (Read(text="\n\n".join(rows) + "\n", title=title, notes=notes),)


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


def _no_image(_: object) -> list[object]:
    return []


PLUGIN: Reader = Docx()
