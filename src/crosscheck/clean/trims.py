"""What is no story inside a line that is: datelines, stamps, a box glued to the lead, credits amid crawled text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.clean.phrases import appeal, rule
from crosscheck.model import Dropped, Span
from crosscheck.reading.heading import dateline, stamp
from crosscheck.reading.lines import SMALL, Line, folded, prose, titled

AGENCY = r"(?:REUTERS|Reuters|AFP|AP|EPA|EFE|TASS|RIA Novosti|Sputnik|Xinhua|Anadolu|UPI|PA|DPA|Getty Images|Bloomberg)"
GLUE = re.compile(r"(?<=[a-z”\")][.!?])(?=[A-Z“][\w’']*\s)")
DATELINE = re.compile(rf"(?<![\w(])[A-Z]{{3,}}[A-Z ,]{{0,40}} \({AGENCY}\)(?: ?[-–—]{{1,2}})?(?= )")
WIRE = re.compile(rf"(?<=[.!?\"”])\s*[(\[]{AGENCY}(?:, {AGENCY}){{0,3}}[)\]]\.?(?=\s|$)")
LONGEST_CAPTION = 300
STOP = re.compile(r"(?<=[a-z0-9\"”)][.!?]) (?=[A-Z\"“])")
SHORT_URL = re.compile(r"(?:\(updated[^)\n]{0,40}\)\s*)?Get short URL(?:\s+\d{1,6}){0,4}\s*", re.IGNORECASE)
UPDATED = re.compile(r"\((?:last )?updated[^)\n]{0,40}\)\s*", re.IGNORECASE)
SOURCE_MARK = re.compile(rf"(?:by [A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}}|{AGENCY}(?: and {AGENCY})?)\s+(?=[A-Z\"“])")
CREDIT = re.compile(
    rf"[ ](?:[(\[](?:[A-Z][\w.]*(?: [A-Z]\w*)? and [Aa]gencies|{AGENCY}(?:/[\w .]{{1,40}}| [Pp]hoto| [Ff]ile [Pp]hoto)"
    rf"|(?:File )?[Pp]hoto(?: by [\w .]{{1,40}})?|[A-Z][\w.]* (?:File )?Photo)[)\]]"
    rf"|(?<=[a-z] )\[{AGENCY}\])(?= [A-Z\"“]|$)"
)
PICTURE = re.compile(rf"(?<=[.!?\"”] ){AGENCY}(?: /|/)? (?P<who>[A-Z][\w'-]+ [A-Z][\w'-]+) (?=[A-Z])")
OPENER = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "in", "on", "at", "as", "for",
    "after", "when", "while", "there", "its", "his",
})  # fmt: skip
TELLING = frozenset({"a", "an", "the", "of", "out", "was", "were", "is", "are", "has", "have", "had", "said", "in",
                     "on", "at", "to", "by", "for", "that", "with", "from", "up", "its", "his", "their"})  # fmt: skip
FOOTER = re.compile(
    r"\s(?:\.\.\. \d{1,6} )?(?:Related [A-Z]|Tags [A-Za-z]|Community standards|Comment via "
    r"|Source [A-Z][\w ]{0,30} and agencies\b|\(Source:? [A-Z]|Share this (?:article|story)"
    r"|Follow us on |More from [A-Z])"
)
TAGS = re.compile(r"(?<=[.!?] )Tags (?:[A-Z][\w-]* |[a-z][\w-]* ){2,14}(?=[A-Z])")
VIDEO = re.compile(r"(?:(?<=[.!?] )|^)[^.!?]{10,120} - YouTube(?=\s|$)")
SHORTEST = 3
"""Words; what is left of a line by cutting and is shorter goes with what was cut."""
TAIL = 0.5
"""A footer of crawled text stands in the last half of its line."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of one line, in offsets of that line, and why it goes."""

    start: int
    end: int
    reason: str


def trim(row: Line, title: str | None, *, first: bool) -> tuple[list[Span], list[Dropped]]:
    """The spans of one line that are story, and those that are not. `first` tells that no paragraph came before."""
    cuts = [*_lead(row, title, first=first), *_glued(row), *_inside(row), *_tail(row)]
    kept: list[Span] = []
    dropped: list[Dropped] = []
    at = 0
    for cut in sorted(cuts, key=lambda c: (c.start, -c.end)):
        if cut.end <= at:
            continue
        start = max(cut.start, at)
        _take(row, at, start, kept, dropped)
        dropped.append(_dropped(row, start, cut.end, cut.reason))
        at = cut.end
    _take(row, at, len(row.text), kept, dropped)
    return kept, sorted((d for d in dropped if d.span.start < d.span.end), key=lambda d: d.span)


def _take(row: Line, start: int, end: int, kept: list[Span], dropped: list[Dropped]) -> None:
    piece = row.text[start:end]
    inner = piece.strip()
    if not inner:
        return
    begin = row.start + start + piece.index(inner)
    whole = start == 0 and end == len(row.text)
    if whole or len(inner.split()) >= SHORTEST:
        kept.append(Span(start=begin, end=begin + len(inner)))
    else:
        dropped.append(Dropped(span=Span(start=begin, end=begin + len(inner)), reason="crumb of what was cut"))


def _dropped(row: Line, start: int, end: int, reason: str) -> Dropped:
    piece = row.text[start:end]
    inner = piece.strip()
    begin = row.start + start + (piece.index(inner) if inner else 0)
    return Dropped(span=Span(start=begin, end=begin + len(inner)), reason=reason)


def _lead(row: Line, title: str | None, *, first: bool) -> list[Cut]:
    """Stamps, a repeat of the title, the agency and the dateline that open the first paragraph."""
    cuts: list[Cut] = []
    at = 0
    while first:
        end, reason = _lead_once(row.text, at, title)
        if end <= at:
            break
        cuts.append(Cut(at, end, reason))
        at = end
    line = Line(start=row.start + at, end=row.end, text=row.text[at:], gap=row.gap)
    if found := dateline(line):
        cuts.append(Cut(at, found.span.end - row.start, "dateline"))
    return cuts


def _lead_once(text: str, at: int, title: str | None) -> tuple[int, str]:
    rest = at + len(text[at:]) - len(text[at:].lstrip(" -–|:"))
    found = stamp(text, rest)
    if found and not re.match(r",?\s+(?!by [A-Z])[a-z]", text[found[1] :]) and text[found[1] : found[1] + 1] != ",":
        return found[1], "time stamp"
    for pattern, reason in ((SHORT_URL, "share bar"), (UPDATED, "time stamp")):
        if match := pattern.match(text, rest):
            return match.end(), reason
    for start in (rest, *_starts(text, rest)) if at else (rest,):
        if title and (end := _same(text, start, title)):
            return end, "repeated title"
    if at and (match := SOURCE_MARK.match(text, rest)):
        return match.end(), "byline"
    return at, ""


def _starts(text: str, at: int) -> list[int]:
    """Where the next words start: between a stamp and the title that follows it may stand the outlet's name."""
    return [at + match.start() for match in re.finditer(r"(?<= )\S", text[at : at + 60])]


def _same(text: str, at: int, title: str) -> int | None:
    """Where the title ends, if its words stand at `at`."""
    wanted = folded(title).split()
    words = list(re.finditer(r"\w+(?:[’'.,\-]\w+)*", text[at : at + 3 * len(title) + 20]))[: len(wanted)]
    if len(wanted) < 3 or [folded(m[0]) for m in words] != wanted:
        return None
    end = at + words[-1].end()
    return end + len(text[end:]) - len(text[end:].lstrip(" .!?:\"”’'"))


def holds_story(row: Line) -> bool:
    """Whether a line of two texts run together has a piece that is story, so that it must not go as a whole."""
    pieces = _pieces(row)
    return len(pieces) > 1 and any(
        prose(piece) and piece.finished and _strange(piece) is None
        for piece in (_line(row.text[start:end]) for start, end in pieces)
    )


def _pieces(row: Line) -> list[tuple[int, int]]:
    bounds = [0, *(m.start() for m in GLUE.finditer(row.text)), len(row.text)]
    return list(pairwise(bounds))


def _glued(row: Line) -> list[Cut]:
    """Boilerplate before or behind a full stop with no space after it: two boxes of the page in one line."""
    pieces = _pieces(row)
    if len(pieces) < 2:
        return []
    return [
        Cut(start, end, why) for start, end in (pieces[0], pieces[-1]) if (why := _strange(_line(row.text[start:end])))
    ]


def _line(piece: str) -> Line:
    return Line(start=0, end=len(piece), text=piece.strip(), gap=False)


def _strange(line: Line) -> str | None:
    if found := rule(line):
        return found.reason
    return "appeal for support" if appeal(line) >= 2 else None


def _inside(row: Line) -> list[Cut]:
    """Captions with their credit, and promotion cards, that a crawler ran into the text."""
    cuts = [Cut(m.start(), m.end(), "teaser") for m in VIDEO.finditer(row.text)]
    cuts += [Cut(m.start(), _tags_end(row.text, m.start(), m.end()), "tags") for m in TAGS.finditer(row.text)]
    cuts += [Cut(m.start(), m.end(), "dateline") for m in DATELINE.finditer(row.text)]
    cuts += [Cut(m.start(), m.end(), "byline") for m in WIRE.finditer(row.text)]
    for match in CREDIT.finditer(row.text):
        start = _sentence_start(row.text, match.start())
        if match.start() - start <= LONGEST_CAPTION:
            cuts.append(Cut(start, match.end(), "photo credit or caption"))
    for match in PICTURE.finditer(row.text):
        cuts.append(Cut(match.start(), _card_end(row.text, match.end()), "promotion of another story"))
    return cuts


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence starts whose full stop stands right before `at`, or that runs up to it."""
    begin = max(0, at - 320)
    ends = [m.start() for m in STOP.finditer(text[begin : max(at - 2, 0)])]
    return begin + ends[-1] + 1 if ends else 0


def _tags_end(text: str, start: int, end: int) -> int:
    """Where a tag list ends and a sentence begins: at the last capital before the first small word of grammar."""
    words = list(re.finditer(r"\S+", text[start : start + 300]))
    told = next((n for n, word in enumerate(words) if n > 2 and word[0] in TELLING), 0)
    return next((start + words[n].start() for n in range(told - 1, 1, -1) if words[n][0][0].isupper()), end)


def _card_end(text: str, at: int) -> int:
    """Where a headline ends that no mark sets apart from the sentence after it; `at` itself if none stands there."""
    words = list(re.finditer(r"\S+", text[at : at + 250]))
    run = 0
    while run < len(words) and (titled((words[run][0],)) or words[run][0].casefold() in SMALL):
        run += 1
    if run < 6:
        return at
    for n in range(run - 1, 3, -1):
        if words[n][0].casefold() in OPENER and words[n][0][0].isupper():
            return at + words[n].start()
    upper = [n for n in range(4, run) if words[n][0].strip("()").isupper() and len(words[n][0]) > 3]
    return at + words[upper[0]].start() if upper else at


def _tail(row: Line) -> list[Cut]:
    """The footer of a page that a crawler ran into its last line."""
    for match in FOOTER.finditer(row.text, int(len(row.text) * TAIL)):
        rest = row.text[match.start() :]
        if not re.search(r"[a-z]{3}\. [A-Z][a-z]+ [a-z]", rest):
            return [Cut(match.start(), len(row.text), "page footer")]
    return []
