from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import ReadError
from crosscheck.readers.eml import PLUGIN
from crosscheck.reading.isolation import attempt
from documents import LEAD, MORE, TITLE


def mail(plain: str | None = None, html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Port of Lesse <press@example.org>"
    made["Date"] = "Thu, 02 May 2024 23:30:00 -0500"
    made["Subject"] = TITLE
    made["Message-ID"] = "<1@example.org>"
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def test_a_plain_mail() -> None:
    read = PLUGIN.read(bytes(mail(f"{LEAD}\n\n{MORE[0]}\n")))[0]
    assert read.text == f"{TITLE}\n\n{LEAD}\n\n{MORE[0]}\n"
    assert (read.title, read.source, read.published) == (TITLE, "Port of Lesse", date(2024, 5, 2))


def test_broken_lines_are_joined() -> None:
    broken = LEAD[:60] + "\n" + LEAD[60:] + "\n\nShort\nlines\n"
    assert PLUGIN.read(bytes(mail(broken)))[0].text.split("\n\n")[2:] == ["Short", "lines\n"]


def test_a_mail_of_html_only() -> None:
    made = mail(html=f"<p>{LEAD}</p><p style='display:none'>Preheader</p>")
    assert PLUGIN.read(bytes(made))[0].text == f"{TITLE}\n\n{LEAD}\n"


def test_attachments_are_missing_unless_they_are_pictures() -> None:
    made = mail(LEAD)
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="release.pdf")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert PLUGIN.read(bytes(made))[0].missing == ("attachment 'release.pdf': save it as a file and name that",)


def test_an_encoding_that_nobody_knows_is_found_out_and_noted() -> None:
    head = b"From: a@example.org\nMIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: text/plain; charset=klingon\n\n"
    (read,) = PLUGIN.read(head + "Le ministre peut être là.\n".encode())
    assert read.text == "Le ministre peut être là.\n"
    assert read.notes == ("states the encoding 'klingon', which is unknown",)


def test_damaged_base64_is_noted() -> None:
    head = b"From: a@example.org\nMIME-Version: 1.0\nMessage-ID: <1>\nContent-Transfer-Encoding: base64\n\n"
    (read,) = PLUGIN.read(head + b"VGhlIHBvcnQgd2FzIGNsb3NlZC4\n")
    assert read.text == "The port was closed.\n"
    assert read.notes == ("its base64 is damaged: the text may be cut or wrong",)


def test_what_is_no_mail() -> None:
    with pytest.raises(ReadError, match=r"no text in the mail|not a mail"):
        PLUGIN.read(b"\n\n")
    with pytest.raises(ReadError, match="no text in the mail"):
        PLUGIN.read(bytes(mail("")))


def test_a_bomb_of_parts_is_refused() -> None:
    parts = "".join("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" for _ in range(300))
    data = f"From: a@b.c\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
    with pytest.raises(ReadError, match="over 200 parts"):
        PLUGIN.read(data.encode())


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(tail: bytes) -> None:
    reads, why, _ = attempt(PLUGIN, b"From: a@example.org\nMIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: " + tail)
    assert bool(reads) != bool(why)
    assert "\n" not in (why or "")
