"""Files of every format, sound and hostile, made by the tests themselves."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from crosscheck import intake
from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions

LEAD = "The port of Lesse was closed on Monday after a storm broke two of its cranes, the harbour office said."
MORE = (
    "Ships were sent to Varn, 40 kilometres to the south, and none is expected back before the end of the week.",
    "The harbour master, Ada Brill, told reporters that 150 workers had been sent home with full pay on Tuesday.",
    "Repairs may cost three million euros, an engineer of the port said, and insurance will not cover all of it.",
)
TITLE = "Storm closes the port of Lesse"
SECRET = "s3cret-content-of-a-local-file"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def page(body: str | None = None, head: str = "") -> str:
    story = "".join(f"<p>{row}</p>" for row in (LEAD, *MORE)) if body is None else body
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head>"
        f"<body><article><h1>{TITLE}</h1>{story}</article></body></html>"
    )


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="{type}" Target="{target}"/></Relationships>'
)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def docx(
    body: str, extra: Mapping[str, bytes | str] | None = None, prolog: str = "", notes: str | None = None
) -> bytes:
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELS.format(type=f"{OFFICE}/officeDocument", target="word/document.xml"),
        "word/document.xml": f'<?xml version="1.0"?>{prolog}<w:document {W}><w:body>{body}</w:body></w:document>',
        **(extra or {}),
    }
    if notes is not None:
        parts["word/_rels/document.xml.rels"] = RELS.format(type=f"{OFFICE}/footnotes", target="footnotes.xml")
        parts["word/footnotes.xml"] = f'<?xml version="1.0"?><w:footnotes {W}>{notes}</w:footnotes>'
    return zipped(parts)


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in parts.items():
            box.writestr(name, content)
    return out.getvalue()


def pdf(pages: Sequence[Sequence[str]], *, kids: str | None = None) -> bytes:
    """A PDF of one font; each page is its lines of ASCII text."""
    streams = [
        "BT /F1 12 Tf 14 TL 40 800 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" if lines else ""
        for lines in pages
    ]
    return pdf_of([stream.encode("ascii") for stream in streams], kids=kids)


def pdf_of(streams: Sequence[bytes], *, kids: str | None = None, filters: str = "") -> bytes:
    """A PDF whose pages have these content streams, already packed by `filters`."""
    count = len(streams)
    numbers = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids or numbers}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * n} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} {filters} >>\nstream\n".encode() + stream + b"\nendstream")
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def rss(items: str, prolog: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{prolog}<rss version="2.0" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Coast News</title>'
        f"<link>https://example.org</link>{items}</channel></rss>"
    )


def newsml(status: str = "stat:usable", prolog: str = "", body: str = LEAD, embargo: str | None = None) -> str:
    until = "" if embargo is None else f"<embargoed>{embargo}</embargoed>"
    return (
        f'<?xml version="1.0"?>{prolog}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" '
        f'guid="urn:newsml:example.org:20240502:1" version="2"><itemMeta><itemClass qcode="ninat:text"/>'
        f'<provider literal="EXA"><name>Example Agency</name></provider>'
        f"<versionCreated>2024-05-02T10:00:00+02:00</versionCreated>{until}"
        f'<pubStatus qcode="{status}"/></itemMeta><contentMeta><headline>{TITLE}</headline></contentMeta>'
        f'<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body><p>{body}</p><p>{MORE[0]}</p></body></html></inlineXML></contentSet>"
        f"</newsItem>"
    )


@dataclass(frozen=True, slots=True)
class Faulty:
    """A reader that fails as its input says. Here, because a parsing process must be able to import it."""

    name: str = "faulty"
    suffixes: tuple[str, ...] = (".fault",)
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        return suffix in self.suffixes

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        match data:
            case b"die":
                os.kill(os.getpid(), signal.SIGKILL)
            case b"hang":
                time.sleep(600)
            case b"memory":
                return (Read(text="x" * 3_000_000_000),)
            case b"write":
                with open(f"/tmp/crosscheck-test-{os.getpid()}", "w") as file:  # noqa: PTH123
                    file.write("x")
            case b"raise":
                raise KeyError("two\nlines")
            case b"deep":
                return self.read(data)
        return (Read(text=data.decode()),)


@dataclass(frozen=True, slots=True)
class Reaching:
    """A reader that does what its input says. Here, because a parsing process must be able to import it."""

    name: str = "reaching"
    suffixes: tuple[str, ...] = (".reach",)
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        return True

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        match data:
            case b"connect":
                socket.socket().connect(("127.0.0.1", 9))
            case b"resolve":
                socket.getaddrinfo("localhost", 80)
            case b"send":
                socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9))
            case b"start":
                subprocess.run(["true"], check=False)
            case b"shell":
                os.system("true")
        return (Read(text="done"),)


class Near:
    """Stands for `Workers`, and runs nothing elsewhere: starting a pool takes a second."""

    def __init__(self, options: ReadOptions = OPTIONS) -> None:
        self._options = options

    def __enter__(self) -> Near:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def start(self, reader: Reader, data: bytes) -> Callable[[], tuple[Read, ...]]:
        return partial(intake._here, reader, data, self._options)
