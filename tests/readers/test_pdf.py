from __future__ import annotations

import io
import random
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from crosscheck.contracts import Limits, Read, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.readers.pdf import PLUGIN
from crosscheck.reading.isolation import Workers, attempt
from documents import LEAD, MORE, TITLE, pdf, pdf_of


def take(data: bytes) -> Read:
    return PLUGIN.read(data)[0]


def reason(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        take(data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def locked(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([[LEAD]]))))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_and_pages() -> None:
    read = take(pdf([[TITLE, LEAD], [MORE[0]]]))
    assert read.text == f"{TITLE}\n{LEAD}\n\n{MORE[0]}\n\n"
    assert [read.text[start:][:9] for start in read.pages] == [TITLE[:9], MORE[0][:9]]
    assert read.missing == ()


def test_a_scanned_page_is_named() -> None:
    """Item 31."""
    assert take(pdf([[LEAD], []])).missing == ("no text in 1 of 2 pages, needs OCR",)
    assert reason(pdf([[]])) == "no text in 1 of 1 pages, needs OCR"


def test_passwords() -> None:
    """Item 31: only a password that is needed to read keeps us out."""
    assert LEAD in take(locked("")).text
    assert reason(locked("user")).startswith("encrypted, needs a password")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", pdf([[LEAD]])[:200], b"%PDF-1.7\n" + bytes(range(256)) * 8])
def test_broken_files(data: bytes) -> None:
    """Item 31: cut off, and no PDF after its first line."""
    _, why, _ = attempt(PLUGIN, data)
    assert why


def test_a_loop_of_pages() -> None:
    """Item 31."""
    reads, why, _ = attempt(PLUGIN, pdf([[LEAD]], kids="2 0 R"))
    assert why or not reads[0].text.strip()


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_unpacks_to_far_too_much(layers: int) -> None:
    """Item 31: 120 MB out of 120 kB, and out of about 400 bytes with two filters."""
    stream = b" " * 120_000_000
    for _ in range(layers):
        stream = zlib.compress(stream)
    data = pdf_of([stream], filters=f"/Filter [{'/FlateDecode ' * layers}]")
    assert "grows beyond the size limit" in reason(data)


def test_endless_operators_are_given_up() -> None:
    """Item 31: 20 MB of `(x) Tj`; the limit is short here to keep the test short."""
    stream = zlib.compress(b"BT /F1 12 Tf " + b"(x) Tj " * 3_000_000 + b" ET")
    data = pdf_of([stream], filters="/Filter /FlateDecode")
    with Workers(ReadOptions(limits=Limits(parse_processes=1, parse_seconds=3))) as workers:
        waiting = workers.start(PLUGIN, data)
        with pytest.raises(ReadError, match=r"gave up after 3 s|too much memory|size limit"):
            waiting()


def test_flipped_bytes_never_raise() -> None:
    """Item 32: pypdf raises TypeError, KeyError, NotImplementedError and more; each becomes one line."""
    chance = random.Random(11)
    good = pdf([[TITLE, LEAD], [MORE[0]]])
    for _ in range(300):
        data = bytearray(good)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(9, len(data))] = chance.choice(b"0123456789<>[]()/ Rabc\x00\xff")
        reads, why, _ = attempt(PLUGIN, bytes(data))
        assert bool(reads) != bool(why)
        assert "\n" not in (why or "")
