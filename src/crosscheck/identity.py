"""Fingerprints: what a finding is, across runs, machines and days. Scheme `cc1`.

Nothing of position, wording of messages, score, model or clock goes in; 64 bits of SHA-256 are kept, which
for 100,000 findings leaves a chance of any collision of about 3 in 10 billion.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable

from crosscheck.model import Article

SCHEME = "cc1"
_CAMPAIGN = ("utm_", "fbclid=", "gclid=", "cmpid=", "ocid=")
_IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"})


def fold(text: str) -> str:
    """NFKC without invisible characters, straight quotes, one dash, one space, case-folded. Idempotent."""
    plain = _IGNORED.sub("", unicodedata.normalize("NFKC", text)).translate(_STRAIGHT)
    return " ".join(unicodedata.normalize("NFKC", plain.casefold()).split())


def fingerprint(kind: str, point: str, sides: Iterable[tuple[str, str]]) -> str:
    """The identity of a finding.

    Args:
        kind: the kind's name.
        point: the matter without its values; its words are taken as a set.
        sides: (source, canonical value) of each side, in any order.
    """
    listed = sorted({(fold(source), fold(value)) for source, value in sides})
    return _digest(kind, [kind, list(subject(point)), [list(s) for s in listed]])


def locus(kind: str, point: str, sources: Iterable[str]) -> str:
    """The identity without the values: a changed figure leaves it as it is."""
    return _digest(kind, [kind, list(subject(point)), sorted({fold(s) for s in sources})])


def source_id(article: Article) -> str:
    """The name of an article across runs and machines: its address, else its path, else its outlet.

    Two articles of one outlet are two, and an outlet that is read for one story was not read for another: so the
    outlet's name stands only for articles that did not come from a file.
    """
    return address(article.url) if article.url else article.key or article.source


def address(url: str) -> str:
    """An address without what differs between two links to one page: scheme, `www.`, fragment, campaign, last slash."""
    bare = re.sub(r"^[a-z][a-z0-9+.-]*://", "", url.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^www\.", "", bare.split("#", 1)[0], flags=re.IGNORECASE)
    host, _, query = bare.partition("?")
    kept = [part for part in query.split("&") if part and not part.lower().startswith(_CAMPAIGN)]
    return host.rstrip("/") + (f"?{'&'.join(sorted(kept))}" if kept else "")


def sentence_mark(sentence: str) -> str:
    """A short digest of a sentence, by which a renamed file is known again."""
    return hashlib.sha256(fold(sentence).encode("utf-8", "replace")).hexdigest()[:12]


def subject(point: str) -> tuple[str, ...]:
    """The words of the matter, folded, each once, sorted."""
    return tuple(sorted(set(fold(point).split())))


def _digest(kind: str, parts: list[object]) -> str:
    packed = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return f"{SCHEME}-{kind}-{hashlib.sha256(packed.encode()).hexdigest()[:16]}"
