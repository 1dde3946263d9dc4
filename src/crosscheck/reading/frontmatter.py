"""The block between `---` lines at the top of a Markdown file: plain `key: value` pairs, as Jekyll and Hugo use.

Only the flat part of YAML that articles need is read; nested values are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.model import Span

FENCE = re.compile(r"---[ \t]*\r?\n")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
PAIR = re.compile(r"^([A-Za-z][\w-]{0,39})[ \t]*:[ \t]*(.*?)[ \t]*\r?$")
LONGEST = 8000
"""A block longer than this, in code points, is not front matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The block's span, fences included, and its pairs in order, keys in lower case."""

    span: Span
    pairs: tuple[tuple[str, str], ...]

    def get(self, *keys: str) -> str | None:
        """The first non-empty value under one of the keys, by the order of the keys."""
        found = dict(reversed(self.pairs))
        return next((found[key] for key in keys if found.get(key)), None)


def find(text: str) -> FrontMatter | None:
    """The front matter of the text, or None where the text does not open with a closed block of pairs."""
    opening = FENCE.match(text)
    if opening is None:
        return None
    closing = CLOSE.search(text, opening.end(), LONGEST)
    if closing is None:
        return None
    lines = text[opening.end() : closing.start()].split("\n")
    pairs = tuple((m[1].lower(), _unquoted(m[2])) for line in lines if (m := PAIR.match(line)))
    if not pairs:
        return None
    return FrontMatter(span=Span(start=0, end=closing.end()), pairs=pairs)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
