"""Mail as saved by a mail program: press releases, mostly. Subject, sender, date, and the plain or HTML body."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.reading import markup, rows
from crosscheck.reading.decoding import HEAD, binary, decode
from crosscheck.reading.sniffing import MAIL, opening

PICTURES = ("image", "audio", "video")
PARTS = 200


@dataclass(frozen=True, slots=True)
class Eml:
    """`.eml` files and all that opens like one."""

    name: str = "mail"
    suffixes: tuple[str, ...] = (".eml",)
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file opens with the fields of a mail, or is called so and is text."""
        return opening(head) == MAIL or (suffix in self.suffixes and binary(head[:HEAD]) is None)

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The one article of the mail. Attachments are not read; those that may hold text stand under `missing`."""
        mail = BytesParser(policy=default).parsebytes(data)
        if not mail.keys():
            raise ReadError("not a mail: no header fields; save the text as .txt")
        if sum(1 for _ in mail.walk()) > PARTS:
            raise ReadError(f"over {PARTS} parts: save the text of the mail as .txt")
        body, notes = _body(mail, options)
        if not body:
            raise ReadError("no text in the mail: save what it carries as a file")
        title = _field(mail, "Subject")
        name, address = parseaddr(_field(mail, "From") or "")
        return (
            Read(
                text=markup.story(title, body),
                title=title,
                source=name or address or None,
                published=rows.day(_field(mail, "Date")),
                notes=notes,
                missing=tuple(_attached(mail)),
            ),
        )


def _body(mail: EmailMessage, options: ReadOptions) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs of the mail, and notes on how its bytes became text."""
    for kind in ("plain", "html"):
        part = mail.get_body(preferencelist=(kind,))
        if not isinstance(part, EmailMessage):
            continue
        text, notes = _text(part, options)
        found = markup.plain(text) if kind == "html" else tuple(_unfolded(text))
        if found:
            return found, notes
    return (), ()


def _text(part: EmailMessage, options: ReadOptions) -> tuple[str, tuple[str, ...]]:
    """The text of a part in the encoding that it states; one that nobody knows is found out from the bytes."""
    try:
        content = part.get_content()
    except LookupError:
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes) or not raw.strip():
            return "", ()
        text, notes = decode(raw, options)
        stated = " ".join(str(part.get_content_charset()).split())[:40]
        return text, (f"states the encoding '{stated}', which is unknown", *notes)
    damaged = any("Base64" in type(defect).__name__ for defect in part.defects)
    notes = ("its base64 is damaged: the text may be cut or wrong",) if damaged else ()
    return content if isinstance(content, str) else "", notes


def _unfolded(text: str) -> list[str]:
    """Paragraphs of a plain body, whose lines mail programs break near 76 characters."""
    found: list[str] = []
    after = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        row = line.strip()
        if found and row and after and len(after) > 55:  # a shorter line was ended on purpose
            found[-1] += f" {row}"
        elif row:
            found.append(row)
        after = row
    return found


def _attached(mail: EmailMessage) -> list[str]:
    parts = [part for part in mail.iter_attachments() if part.get_content_maintype() not in PICTURES]
    names = [" ".join(str(part.get_filename() or part.get_content_type()).split())[:60] for part in parts]
    return [f"attachment '{name}': save it as a file and name that" for name in names]


def _field(mail: EmailMessage, name: str) -> str | None:
    try:
        value = mail.get(name)
    except (ValueError, IndexError, AttributeError):  # the header parser of the standard library raises on some
        return None
    return " ".join(str(value).split()) or None if value is not None else None


PLUGIN: Reader = Eml()
