"""Bytes of a text file to characters, without guessing more than is safe; every departure leaves a note.

Order: byte order mark (it wins over all else, as in the Encoding Standard of the WHATWG), the encoding that the user
names, strict UTF-8, a cautious charset-normalizer, else Windows-1252. charset-normalizer takes
short Western text for cp1250 and noise for cp1125 (measured on its 3.5), so its word counts only for encodings
that it tells apart by byte pairs: those of East Asia and UTF-16/32 without a mark.
"""

from __future__ import annotations

import codecs
import unicodedata

from crosscheck.contracts import OPTIONS, ReadOptions
from crosscheck.errors import ReadError

HEAD = 4096
"""Bytes that tell what a file is."""

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"PAR1", "a Parquet table"),
)
TRUSTED = frozenset({"big5", "big5hkscs", "gb18030", "gbk", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949",
                     "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"})  # fmt: skip
FEW_CONTROLS = 0.01
"""Share of control characters (other than tab and line ends) above which a file is not text."""
FOREIGN = 0.2
"""Share of characters beyond the Latin alphabets from which a guess of an Asian encoding is believed: Western text
with a few accents also happens to be valid in some of them ("être" reads as one ideograph in GB 18030)."""
NULS = 0.6
"""Share of zero bytes at every second place from which on text is UTF-16: half of ASCII text in it is zeros."""
CURE = "export the article as plain text in UTF-8"
NAME_IT = "save it as UTF-8, or name its encoding with --encoding"


def binary(head: bytes) -> str | None:
    """What kind of binary file these first bytes open, or None where they may be text."""
    return next((what for magic, what in MAGIC if head.startswith(magic)), None)


def decode(data: bytes, options: ReadOptions = OPTIONS) -> tuple[str, tuple[str, ...]]:
    """The characters of a text file, and notes on what had to be done to its bytes.

    Line ends stay as they are, so that offsets are those of the file as an editor shows it.

    Raises:
        ReadError: the file is empty, is not text, or has no certain encoding where the options ask for one.
    """
    if not data.strip():
        raise ReadError("empty: the file holds no text; paste the article into it, or leave it out")
    if what := binary(data[:HEAD]):
        raise ReadError(f"not text: this is {what}; {CURE}")
    text, notes = _characters(data, options.encoding)
    if notes and options.strict_encoding:
        raise ReadError(f"{notes[0]}, which --strict-encoding refuses: {NAME_IT}")
    if count := text.count("\0"):
        text = text.replace("\0", "")
        notes += (f"{count} NUL characters removed",)
    if not text.strip():
        raise ReadError("empty: the file holds no text; paste the article into it, or leave it out")
    controls = sum(1 for c in text if unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\v\x85")
    if controls + count > FEW_CONTROLS * len(text) + 2:
        raise ReadError(f"not text: {controls + count} control characters; {CURE}")
    return text, notes


def _characters(data: bytes, named: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _as(data[len(mark) :], encoding)
    if named:
        return _as(data, named)
    if wide := _unmarked(data[:HEAD]):
        return data.decode(wide, "replace"), (f"no byte order mark: read as {wide}",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most files say what they are

    guess = from_bytes(data[: 64 * HEAD]).best()
    if guess is not None and guess.encoding in TRUSTED:
        try:
            text = data.decode(guess.encoding)
        except UnicodeDecodeError:
            text = ""
        if sum(c > "\u024f" for c in text) > FOREIGN * len(text):
            return text, (f"encoding guessed: {guess.encoding}",)
    return data.decode("cp1252", "replace"), ("encoding not stated and not UTF-8: read as Windows-1252",)


def _as(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), (f"broken {encoding}: unreadable bytes replaced",)


def _unmarked(head: bytes) -> str | None:
    """UTF-16 without a mark, told by zeros at every second place and few at the others."""
    half = len(head) // 2
    if half < 8 or not head.count(0):
        return None
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    if max(even, odd) < NULS or min(even, odd) > 1 - NULS:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
