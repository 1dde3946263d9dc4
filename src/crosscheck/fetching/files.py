"""How a fetched page is kept: its name, which is the same each time, and its bytes."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import unquote, urlsplit

from crosscheck.fetching.network import Answer, FetchError
from crosscheck.reading import sniffing
from crosscheck.reading.decoding import HEAD, binary

LONGEST = 80
"""Characters of the readable part of a name."""
OPENINGS = {sniffing.HTML: ".html", sniffing.FEED: ".rss", sniffing.NEWSML: ".newsml", sniffing.JSON: ".json"}
STATED = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/json": ".json",
    "message/rfc822": ".eml",
}
WORD = re.compile(r"[a-z0-9]+")


def named(url: str, ending: str) -> str:
    """A file name made of the address: words of it to know it by, and a digest of all of it to tell it from others."""
    parts = urlsplit(url)
    words = WORD.findall(f"{(parts.hostname or '').removeprefix('www.')} {unquote(parts.path)}".lower())
    readable = "-".join(words)[:LONGEST].strip("-") or "page"
    return f"{readable}-{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()[:8]}{ending}"


def suffix(answer: Answer) -> str:
    """The ending by which a reader knows the file: by its content before what the server says of it.

    Raises:
        FetchError: no reader takes it.
    """
    head = answer.data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith(b"PK\x03\x04") and (b"word/" in head or "wordprocessingml" in answer.kind):
        return ".docx"
    what = binary(head)
    found = None if what else OPENINGS.get(sniffing.opening(head) or "") or STATED.get(answer.kind)
    if found is None:
        raise FetchError(f"no article, but {what or answer.kind or 'something unnamed'}: leave it out")
    return found
