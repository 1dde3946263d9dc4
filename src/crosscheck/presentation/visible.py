"""Makes text from articles safe to look at: what would move the cursor, the reading order or the line is shown."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\\t\\n\\r\\x0b\\x0c\\x1c-\\x1f\\x85\u2028\u2029 ]+")
"""White space that would end a line or a table cell. The no-break and thin spaces of numbers stay as they are."""

_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f"  # C0 and C1 controls: escape sequences begin here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, overrides, isolates (UAX 9)
    "\u00ad\u180e\u200b-\u200d\u2060-\u2064"  # soft hyphens, zero-width spaces and joiners
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"  # lone surrogates, BOM, annotations, tags
)


def visible(text: str) -> str:
    """`text` on one line, with control, bidirectional, zero-width and unencodable characters written as ⟨U+202E⟩.

    Runs of breaks and spaces become one space each; leading and trailing ones are kept as one.
    """
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", _BREAKS.sub(" ", text))


def clipped(text: str, limit: int) -> str:
    """`text` made visible and stripped, cut at a word to at most `limit` characters with an ellipsis."""
    line = visible(text).strip()
    if len(line) <= limit:
        return line
    head = line[: max(limit - 1, 1)]
    space = head.rfind(" ")
    return (head[:space] if space > limit // 2 else head).rstrip(" ,;:") + "…"
