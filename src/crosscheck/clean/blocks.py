"""Lines that are no story: by their words, by their shape, and by the lines around them."""

from __future__ import annotations

import re
from itertools import pairwise

from crosscheck.clean.phrases import appeal, ours, rule, share_bar
from crosscheck.clean.trims import holds_story
from crosscheck.reading.lines import Line, folded, prose, titled

HEADING_WORDS = 10
"""Longest section heading. Short story sentences without a full stop are rarer than headings of that length."""
CARD_WORDS = 24
TEASER_WORDS = 45
TOP = 6
"""How many lines, from the top, may hold bylines."""
SPEECH = re.compile(r"[\"“”»]\s*$")
ITEM = re.compile(r"(?:[-*•▪◦–—]|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
LABELLED = re.compile(r"(?=[A-Z])[\w'’ -]{2,40}:[A-Z‘“\"'][^.!?]*$")
"""`Topic:Headline` without a space: a link whose label the page set in another style."""
BYLINE = re.compile(r"(?:By|by|BY)\s+(?=[A-Z])[^.!?]{3,90}$")
NAMES = re.compile(
    r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|la|le)){1,3}"
    r"(?:(?:, and |, | and | & )[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|la|le)){1,3}){0,6}$"
)
OUTLET = re.compile(r"(?:Special to |For |The )?[A-Z][A-Za-z.&'’]*(?: [A-Z&][A-Za-z.&'’]*){0,4}$")
STAMPS = re.compile(
    r"(?:(?:last |first )?(?:updated|published|posted|modified)\b.{0,60}"
    r"|.{0,30}\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|[A-Z]{2,4})\b.{0,30}"
    r"|(?:\w{3,9},? )?(?:\w{3,9} \d{1,2}|\d{1,2} \w{3,9}),? \d{4}"
    r"|\d{1,2} (?:min|minute)s?(?: read| ago)?|\d+ comments?|\d+ shares?)$",
    re.IGNORECASE,
)


def marks(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Lines without a word: rules, bullets, a stray `#`; pictures of Markdown."""
    return {
        n: "photo credit or caption" if row.text.startswith("![") else "stray mark"
        for n, row in enumerate(rows)
        if n not in reasons
        and (not any(c.isalnum() for c in row.text) or (row.text.startswith("![") and row.text.endswith(")")))
    }


def phrases(rows: tuple[Line, ...], _reasons: dict[int, str]) -> dict[int, str]:
    """Lines that the lexicon knows, share bars, and links with a label."""
    found: dict[int, str] = {}
    for n, row in enumerate(rows):
        hit = None if holds_story(row) else rule(row)
        if hit is not None:
            found[n] = hit.reason
        elif share_bar(row):
            found[n] = "share bar"
        elif len(row.words) <= 30 and LABELLED.match(row.text):
            found[n] = "teaser"
    return found


def repeated(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Lines that stand twice. Captions and teasers lose every copy, sentences and titles all but the first."""
    places: dict[str, list[int]] = {}
    for n, row in enumerate(rows):
        if n not in reasons and (key := folded(row.text)):
            places.setdefault(key, []).append(n)
    found: dict[int, str] = {}
    for copies in places.values():
        if len(copies) > 1:
            first = rows[copies[0]]
            keep = first.finished or SPEECH.search(first.text) or prose(first)
            found.update(dict.fromkeys(copies[1:] if keep else copies, "repeated line"))
    return found


def appeals(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Boxes that ask the reader for support: plain appeals, and the lines in the outlet's own voice between them."""
    plain = [n for n, row in enumerate(rows) if appeal(row) >= 2 or reasons.get(n) == "appeal for support"]
    found = {n: "appeal for support" for n in plain if not holds_story(rows[n])}
    for left, right in pairwise(plain):
        between = range(left + 1, right)
        if 0 < len(between) <= 3 and all(ours(rows[n]) or n in reasons for n in between):
            found.update(dict.fromkeys(between, "appeal for support"))
    return {n: why for n, why in found.items() if n not in reasons}


def boxes(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """What follows the head of a box of other stories: headlines, and the teaser under one where the box has them."""
    found: dict[int, str] = {}
    for n, row in enumerate(rows):
        head = rule(row)
        if head is None or not head.box:
            continue
        end = next((k for k in range(n + 1, len(rows)) if not _headlike(rows[k])), len(rows))
        if head.teasers and n + 1 < end < len(rows) - 1 and len(rows[end].words) <= TEASER_WORDS:
            end += 1
        found.update(dict.fromkeys(range(n + 1, end), "box of other stories"))
    return {n: why for n, why in found.items() if n not in reasons}


def bylines(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Names of writers and outlet, and time stamps, above the story; `By ...` and stamps anywhere."""
    found: dict[int, str] = {}
    top = next((n for n, row in enumerate(rows) if prose(row) and row.finished), 0)
    for n, row in enumerate(rows):
        if n in reasons or row.finished or len(row.words) > 16:
            continue
        if BYLINE.match(row.text) and titled(tuple(w for w in row.words if w.casefold() != "by")):
            found[n] = "byline"
        elif STAMPS.match(row.text):
            found[n] = "time stamp"
        elif 0 < n < min(top, TOP) and len(row.words) <= 12 and (NAMES.match(row.text) or OUTLET.match(row.text)):
            found[n] = "byline"
    return found


def cards(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Promotion of another story between paragraphs: the name of an outlet, right under it a headline.

    Only where paragraphs are set apart by empty lines and these two lines are not.
    """
    found: dict[int, str] = {}
    apart = sum(row.gap for row in rows[1:]) * 2 > len(rows)
    for n in range(1, len(rows) - 1) if apart else ():
        name, head = rows[n], rows[n + 1]
        loose = not name.finished and not head.finished and not SPEECH.search(head.text) and not head.gap
        if loose and len(name.words) <= 4 and titled(name.words) and 4 <= len(head.words) <= CARD_WORDS:
            found.update({n: "promotion of another story", n + 1: "promotion of another story"})
    return {n: why for n, why in found.items() if n not in reasons}


def headings(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Short lines that are no sentences: section headings, and headlines of other stories in capitals.

    Says nothing of a file that does not end its sentences: there a short line may be one.
    """
    found: dict[int, str] = {}
    left = [row for n, row in enumerate(rows) if n not in reasons]
    if sum(row.finished for row in left) * 2 < len(left):
        return found
    for n, row in enumerate(rows):
        if n in reasons or row.text.endswith((",", ";", "…", "...")) or ITEM.match(row.text):
            continue
        words = row.words
        if row.text.isupper() and len(words) > 4 and not SPEECH.search(row.text):
            found[n] = "teaser"
        elif not row.finished and len(words) <= HEADING_WORDS and not _spoken(row) and not row.text.endswith(":"):
            found[n] = "section heading"
    return found


def _spoken(row: Line) -> bool:
    """Whether the line is a piece of speech: it ends in a quotation that holds most of it."""
    quote = SPEECH.search(row.text)
    return quote is not None and row.text[0] in '"“«' and len(row.words) > 4


def _headlike(row: Line) -> bool:
    closed = row.finished or row.text.endswith(":") or SPEECH.search(row.text)
    return not closed and len(row.words) <= CARD_WORDS
