"""PDF files, by pypdf: the slowest of the readers measured, and the only one with limits (docs/user/security.md)."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.reading.lines import folded

if TYPE_CHECKING:
    from pypdf import PdfReader

MAGIC = b"%PDF-"
STREAMS = (
    *("maximum_declared_stream_length", "array_based_stream_maximum_output_length", "lzw_maximum_output_length"),
    *("run_length_maximum_output_length", "zlib_maximum_output_length", "brotli_maximum_output_length"),
)
"""What pypdf calls the limits of a stream."""
BLANK = re.compile(r"[ \t\f\v]+")
ODD = re.compile("[\x00\ud800-\udfff]")
"""What damaged fonts give for letters, and no text can carry."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """`.pdf` files; one article each, page after page."""

    name: str = "PDF"
    suffixes: tuple[str, ...] = (".pdf",)
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:  # noqa: ARG002  (content decides)
        """Whether the file opens as a PDF; a few stray bytes before the mark are usual."""
        return MAGIC in head[:1024]

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The text of all pages that have any."""
        from pypdf import Configuration, apply_configuration  # noqa: PLC0415

        most = options.limits.pdf_stream_bytes
        limits = dict.fromkeys(STREAMS, most) | {"stream_decoding_work_maximum_length": 4 * most}
        with apply_configuration(Configuration().with_overwrites(**limits)):
            return _articles(data)


def _articles(data: bytes) -> tuple[Read, ...]:
    pdf = _opened(data)
    pages: list[str] = []
    missing: list[str] = []
    total = len(pdf.pages)
    blank = odd = 0
    for number in range(total):
        raw, reason = _page(pdf, number)
        text, count = ODD.subn("", raw)
        odd += count
        blank += not text and reason is None
        if reason:
            missing.append(f"page {number + 1} of {total}: {reason}")
        pages.append(text)
    if blank:
        missing.append(f"no text in {blank} of {total} pages, needs OCR")
    if not any(pages):
        raise ReadError("; ".join(missing[:3]) or "no pages in it: export it again")
    text, starts = _joined(pages)
    title = _title(pdf, text)
    notes = (f"{odd} NUL or unencodable characters removed",) if odd else ()
    return (Read(text=text, title=title, notes=notes, missing=tuple(missing), pages=starts),)


def _opened(data: bytes) -> PdfReader:
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError  # noqa: PLC0415

    try:
        pdf = PdfReader(io.BytesIO(data), strict=False)
        if pdf.is_encrypted and not pdf.decrypt(""):
            raise ReadError("encrypted, needs a password: save a copy without one")
        len(pdf.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise ReadError("encrypted, needs a password: save a copy without one") from error
    except LimitReachedError as error:
        raise ReadError("grows beyond the size limit when unpacked: print it to a new PDF") from error
    except PyPdfError as error:
        words = " ".join(str(error).split())[:100]
        raise ReadError(f"broken or cut off PDF ({words}): export it again") from error
    return pdf


def _page(pdf: PdfReader, number: int) -> tuple[str, str | None]:
    from pypdf.errors import LimitReachedError  # noqa: PLC0415

    try:
        rows = [BLANK.sub(" ", row).strip() for row in pdf.pages[number].extract_text().split("\n")]
    except LimitReachedError:
        return "", "grows beyond the size limit when unpacked"
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001  (pypdf raises TypeError, KeyError and more on broken pages)
        return "", f"the PDF parser failed ({type(error).__name__})"
    return "\n".join(row for row in rows if row), None


def _joined(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    text, starts = "", []
    for page in pages:
        starts.append(len(text))
        text += f"{page}\n\n" if page else ""
    return text, tuple(starts)


def _title(pdf: PdfReader, text: str) -> str | None:
    """The title in the file's properties, where the text bears it out: many are left over from a template."""
    try:
        stated = str((pdf.metadata.title if pdf.metadata else None) or "")
    except Exception:  # noqa: BLE001  (broken properties cost the title only)
        return None
    wanted = folded(stated)
    return " ".join(stated.split()) if wanted and wanted in folded(text[:3000]) else None


PLUGIN: Reader = Pdf()
