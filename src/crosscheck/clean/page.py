"""Where the story stands in a whole page pasted as text, menus and all.

Body Text Extraction (Finn, Kushmerick and Smyth 2001) on lines in place of tags: each line weighs for or against
the story, and the story is the stretch with the highest sum (Kadane). It is asked only where a file is mostly
short lines that are no sentences; a file that holds an article and a few crumbs is left to the other rules.
"""

from __future__ import annotations

import re

from crosscheck.clean.phrases import rule, share_bar
from crosscheck.reading.lines import Line, prose

FEWEST = 25
"""Lines below which a file is no page."""
CRUMBS = 0.4
"""Share of short lines from which a file is a page."""
MOST = 45
"""Words of one line that count, so that one long legal notice does not outweigh a story."""
CRUMB, PHRASE, BARRIER = -4, -12, -60
"""Weights of a short line, of a line of boilerplate, and of a line behind which no story comes."""
REPLY = -25
"""Weight of the line that names who wrote a reader's comment, and when."""
COMMENT = re.compile(
    r"(?:\b(?:says|said|wrote)\s?:|\bago\s?(?:reply)?|\breply|\b\d{4} at \d{1,2}:\d{2}(?: ?[ap]m)?)$", re.IGNORECASE
)
RUN_ON = re.compile(r"[a-z0-9%](?:The|An?|In|It|He|She|This|There|Two|Three|After|At|As) [a-z]")
"""A headline and the teaser under it in one line, as link lists give them."""


def outside(rows: tuple[Line, ...], reasons: dict[int, str]) -> dict[int, str]:
    """The lines of a page that stand before or after its story; nothing for a file that is no page."""
    if not is_page(rows):
        return {}
    first, last = stretch([_weight(row) for row in rows])
    return {n: "page outside the story" for n in range(len(rows)) if not first <= n < last and n not in reasons}


def is_page(rows: tuple[Line, ...]) -> bool:
    """Whether the file is a page with its menus: many lines, a large share of them short and no sentences."""
    crumbs = sum(1 for row in rows if not row.finished and len(row.words) < 10)
    return len(rows) >= FEWEST and crumbs >= CRUMBS * len(rows) and any(prose(row) for row in rows)


def stretch(weights: list[int]) -> tuple[int, int]:
    """The half-open range with the highest sum; the first one of equals."""
    best, at, total, start = 0, (0, len(weights)), 0, 0
    for n, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, n
        total += weight
        if total > best:
            best, at = total, (start, n + 1)
    return at


def _weight(row: Line) -> int:
    found = rule(row)
    if found is not None or share_bar(row):
        return BARRIER if found is not None and found.barrier else PHRASE
    words = len(row.words)
    if COMMENT.search(row.text):
        return REPLY
    if row.text.endswith(("…", "[…]", "...", "[...]")) or RUN_ON.search(row.text):
        return CRUMB
    if prose(row) and (row.finished or words >= 20):
        return min(words, MOST)
    if row.finished and words >= 4:
        return words // 2
    return CRUMB
