"""Comments to crosscheck inside an article: `<!-- crosscheck: ignore number, date reason="..." -->`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Span

MARK = re.compile(r"<!--[ \t]*crosscheck:(?P<body>[^<>]{0,600})-->", re.IGNORECASE)
"""One comment, on one or several lines, without angle brackets inside: those could only be another comment."""

SHORTEST = 10
"""Characters of a reason, as for the baseline."""

_REASON = re.compile(r"""\breason\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”)""")
_CURE = 'write <!-- crosscheck: ignore number reason="..." -->'


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment: what it silences and why, or what is wrong with it."""

    span: Span
    kinds: tuple[str, ...] = ()
    reason: str = ""
    whole: bool = False
    """Whether it is for the whole article."""
    problem: str | None = None


def comments(text: str) -> Iterator[Comment]:
    """Every comment to crosscheck in the text, in order."""
    for found in MARK.finditer(text):
        yield _comment(found["body"], Span(start=found.start(), end=found.end()))


def masked(text: str) -> str:
    """The text with a space for each character of a comment, line ends kept: every offset stays true."""
    if "<!--" not in text:
        return text
    return MARK.sub(lambda found: re.sub(r"[^\r\n\u2028\u2029]", " ", found[0]), text)


def _comment(body: str, span: Span) -> Comment:
    said = _REASON.search(body)
    words = [word for word in re.split(r"[,\s]+", _REASON.sub(" ", body).lower()) if word]
    if not words or words[0] not in {"ignore", "ignore-file"}:
        return Comment(span=span, problem=f"not understood: {_CURE}")
    if len(words) < 2:
        return Comment(span=span, problem=f"names no kind of detail: {_CURE}, or 'all'")
    reason = " ".join(next((group for group in said.groups() if group), "").split()) if said else ""
    if len(reason) < SHORTEST:
        return Comment(span=span, problem=f"gives no reason of {SHORTEST} characters or more: {_CURE}")
    return Comment(span=span, kinds=tuple(words[1:]), reason=reason, whole=words[0] == "ignore-file")
