from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ReadError
from crosscheck.readers.text import PLUGIN


def text(data: bytes) -> str:
    return PLUGIN.read(data)[0].text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_or_utf_8_is_read_without_a_note(encoding: str) -> None:
    read = PLUGIN.read("“Être” – naïve Zürich.".encode(encoding))[0]
    assert (read.text, read.notes) == ("“Être” – naïve Zürich.", ())


def test_western_bytes_are_read_as_windows_1252_with_a_note() -> None:
    read = PLUGIN.read("Être ou ne pas être, dit-il à Orléans.".encode("cp1252"))[0]
    assert read.text == "Être ou ne pas être, dit-il à Orléans."
    assert "Windows-1252" in read.notes[0]


def test_nul_characters_go_with_a_note() -> None:
    read = PLUGIN.read(b"The vote\0 was held on Monday." + b" It passed." * 20)[0]
    assert "\0" not in read.text
    assert read.notes == ("1 NUL characters removed",)


def test_line_ends_stay() -> None:
    assert text(b"A\r\nB\rC\n") == "A\r\nB\rC\n"


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf\n", b"\0\0"])
def test_nothing_is_an_error(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^empty"):
        PLUGIN.read(data)


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"PK\x03\x04abc", b"\x7fELF\x02", bytes(range(1, 32)) * 9])
def test_what_is_no_text_is_an_error_with_a_cure(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^not text: .*UTF-8"):
        PLUGIN.read(data)


@pytest.mark.parametrize(
    ("head", "suffix", "taken"),
    [(b"Hello", ".txt", True), (b"%PDF-1.4", ".txt", False), (b"Hello", ".md", False)],
)
def test_accepts_by_content_before_ending(head: bytes, suffix: str, taken: bool) -> None:
    assert PLUGIN.accepts(head, suffix) is taken


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        read = PLUGIN.read(data)[0]
    except ReadError as error:
        assert str(error).startswith(("empty", "not text"))  # noqa: PT017 (either outcome is right)
    else:
        assert read.text.strip()
        read.text.encode("utf-8")
