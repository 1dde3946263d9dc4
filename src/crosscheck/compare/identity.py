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

SCHEME = "cc1"
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
    return _digest(kind, [kind, _subject(point), [list(s) for s in listed]])


def locus(kind: str, point: str, sources: Iterable[str]) -> str:
    """The identity without the values: a changed figure leaves it as it is."""
    return _digest(kind, [kind, _subject(point), sorted({fold(s) for s in sources})])


def _subject(point: str) -> list[str]:
    return sorted(set(fold(point).split()))


def _digest(kind: str, parts: list[object]) -> str:
    packed = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return f"{SCHEME}-{kind}-{hashlib.sha256(packed.encode()).hexdigest()[:16]}"
