"""What must hold of reading any bytes, and sound files of each format to begin with."""

from __future__ import annotations

import json
from functools import cache

import documents as made
from crosscheck import readers
from crosscheck.contracts import Read, Reader
from crosscheck.plugins import discover
from crosscheck.reading import heading
from crosscheck.reading.isolation import attempt

MAIL = f"From: a@example.org\nSubject: {made.TITLE}\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n\n{made.LEAD}\n"


@cache
def by_name() -> dict[str, Reader]:
    """The readers by the first of their endings, without the dot."""
    found: tuple[Reader, ...] = discover(readers, Reader)  # type: ignore[type-abstract]
    return {reader.suffixes[0].removeprefix("."): reader for reader in found}


def seeds() -> dict[str, tuple[bytes, ...]]:
    """Sound files of each reader, by its first ending."""
    item = {"uri": "urn:1", "headline": made.TITLE, "body_xhtml": f"<p>{made.LEAD}</p>", "versioncreated": "2024-05-02"}
    entry = f"<item><title>{made.TITLE}</title><description>{made.LEAD}</description></item>"
    return {
        "csv": (f'title,text\n"{made.TITLE}","{made.LEAD}"\n'.encode(),),
        "docx": (made.docx(made.para(made.run(made.LEAD))),),
        "eml": (MAIL.encode(),),
        "html": (made.page().encode(), made.page("<p hidden>x</p><table><tr><td>1</td></tr></table>").encode()),
        "json": (json.dumps(item).encode(), json.dumps([{"title": "x", "text": made.LEAD}] * 2).encode()),
        "jsonl": (json.dumps({"text": made.LEAD}).encode() + b"\n",),
        "md": (b"---\nsource: x\ndate: 2024-05-02\n---\n# Title\n\ntext\n",),
        "newsml": (made.newsml().encode(),),
        "pdf": (made.pdf([[made.LEAD], []]),),
        "rss": (made.rss(entry).encode(),),
        "txt": (made.LEAD.encode(), made.LEAD.encode("utf-16"), "être".encode("cp1252")),
    }


def hold(name: str, data: bytes) -> None:
    """Read the bytes; whatever they are, the outcome is articles or one line."""
    reads, reason, _ = attempt(by_name()[name], bytes(data))
    if reason is not None:
        assert reason
        assert "\n" not in reason
        assert not reads
        return
    for read in reads:
        sound(read)


def sound(read: Read) -> None:
    """What the program relies on in every article that a reader hands over."""
    assert read.text.strip() or read.missing
    assert "\0" not in read.text
    read.text.encode("utf-8")
    assert list(read.pages) == sorted(read.pages)
    assert all(0 <= place <= len(read.text) for place in read.pages)
    for line in (*read.notes, *read.missing):
        assert "\n" not in line
    heading.read(read.text, read.title)
