"""What a file is by its first bytes, for the formats that are text: HTML, XML dialects, JSON, mail.

Only openings that no article has count, so that prose is never taken for markup.
"""

from __future__ import annotations

import codecs
import re

HTML, FEED, NEWSML, JSON, MAIL = "html", "feed", "newsml", "json", "mail"

PROLOG = re.compile(
    r"\s*(?:<\?[^>]{0,400}\?>|<!--[^>]{0,2000}-->|<!doctype (?!html)[^\[>]{0,400}(?:\[[^\]]{0,3500}\])?\s*>)",
    re.IGNORECASE,
)
ROOT = re.compile(r"\s*<(!doctype html|(?:[a-z][\w.-]{0,30}:)?[a-z][\w.-]{0,30})(?=[\s>/])", re.IGNORECASE)
ROOTS = {
    "!doctype html": HTML,
    "html": HTML,
    "head": HTML,
    "body": HTML,
    "rss": FEED,
    "feed": FEED,
    "rdf": FEED,
    "newsitem": NEWSML,
    "newsmessage": NEWSML,
    "packageitem": NEWSML,
}
OBJECT = re.compile(r'\s*\[?\s*\{\s*"[^"\\\n]{1,80}"\s*:')
HEADER = re.compile(r"^([A-Za-z][A-Za-z-]{1,40}):[ \t]", re.MULTILINE)
STRONG = frozenset({"received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature"})
"""Header fields that stand in mail and in nothing that people write."""


def opening(head: bytes) -> str | None:
    """The format that these first bytes open, or None where they may be plain text."""
    text = characters(head)
    for _ in range(8):
        prolog = PROLOG.match(text)
        if prolog is None:
            break
        text = text[prolog.end() :]
    root = ROOT.match(text)
    if root is not None:
        return ROOTS.get(root[1].casefold().rpartition(":")[2])
    if OBJECT.match(text):
        return JSON
    fields = [name.casefold() for name in HEADER.findall(text.replace("\r\n", "\n").partition("\n\n")[0])]
    first = HEADER.match(text)
    return MAIL if first and len(fields) > 2 and STRONG.intersection(fields) and "from" in fields else None


def characters(head: bytes) -> str:
    """The bytes as characters, well enough to look at ASCII markup in them."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if head[:4].count(0) == 2:
        return head[: len(head) // 2 * 2].decode("utf-16-be" if head[0] == 0 else "utf-16-le", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
