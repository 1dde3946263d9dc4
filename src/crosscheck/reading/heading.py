"""What an article says of itself at its top: title, day of publication, place and agency. Unknown beats wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from crosscheck.model import Span
from crosscheck.reading import frontmatter
from crosscheck.reading.lines import Line, folded, lines, prose

TOP = 8
"""How many lines, from the top, may carry the title or a date stamp."""
LONGEST_TITLE = 25
"""Words; the longest of the headlines in the development clusters has 21."""

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?"
LABEL = r"(?:Date of publication|First published|Published(?: on| at)?|Publish(?:ed)? date|Posted(?: on)?|Date)"
STAMP = re.compile(
    rf"(?P<label>{LABEL})?[ ]?:?[ ]{{0,2}}(?:(?P<day>{_DAY})[.,]?[ ]{{1,2}})?"
    rf"(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
    rf"|(?P<d2>\d{{1,2}})\.(?P<m2>\d{{1,2}})\.(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[ ](?P<m3>{_MONTH})\.?,?[ ](?P<y3>\d{{4}})"
    rf"|(?P<m4>{_MONTH})\.?[ ](?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<y4>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
"""A date with its year, optionally behind a label and a weekday. Dotted dates are day first (ISO/DIN custom)."""
AFTER_STAMP = re.compile(r"\s*(?:$|[|,;(–—-]|(?:at|by)\b|\d{1,2}[:.]\d{2}|[A-Z][\w'-]*\b|Get short URL|updated)")
PREFIX = re.compile(r"(?:title|headline)[ \t]*:[ \t]*(?=\S)", re.IGNORECASE)
CREDIT = re.compile(
    r"\b(?:photo(?:s|graph|grapher)?|image|picture|illustration|credit|caption|getty|video)\b|^(?:by|published|updated)\b",
    re.IGNORECASE,
)
_PLACE = r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}){0,2}"
DATELINE = re.compile(
    rf"(?P<place>{_PLACE}) ?(?:,? {_MONTH}\.? \d{{1,2}} ?)?"
    rf"(?:\((?P<agency>[A-Z][\w .&/-]{{0,30}})\)(?:\s?[-–—:]{{1,2}}(?=\s)|(?=\s))|\s?[–—](?=\s)|\s-{{1,2}}(?=\s))"
)
"""`LONDON (Reuters) -`, `London (CNN)`, `SEOUL, South Korea —`: a place, and an agency or a dash."""
BARE_AGENCY = re.compile(r"\((?P<agency>[A-Z]{2,5}|Reuters)\)(?:\s?[-–—]{1,2})?(?=\s)")
ORIGINAL = re.compile(
    r"(?:Read the original (?:article|story|post) (?:on|at|in)|(?:This (?:article|story|post) (?:was )?)?"
    r"[Oo]riginally (?:published|appeared) (?:on|at|in|by))[ ](?P<outlet>(?:The )?[A-Z][^.\n]{1,50}?)\.?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place and agency that open the first paragraph. `span` ends before the first word of the story."""

    span: Span
    place: str | None
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the text states plainly; None where it does not."""

    title: str | None = None
    title_span: Span | None = None
    published: date | None = None
    dateline: Dateline | None = None
    outlet: str | None = None


def read(text: str, title: str | None = None) -> Heading:
    """The heading of an article's raw text. `title` is one that is known from elsewhere, to be found in the text."""
    front = frontmatter.find(text)
    rows = lines(text, front.span.end if front else 0)
    span = (_standing(rows, title) if title else None) or _headline(rows)
    return Heading(
        title=title or (text[span.start : span.end] if span else None),
        title_span=span,
        published=_published(rows),
        dateline=next((d for row in rows[: TOP + 2] if prose(row) and (d := dateline(row))), None),
        outlet=_outlet(rows),
    )


def dateline(row: Line) -> Dateline | None:
    """The dateline that opens a line, or None. A place must be written in capitals, or an agency must follow it."""
    found = DATELINE.match(row.text)
    if found is None:
        bare = BARE_AGENCY.match(row.text)
        if bare is None or row.text[bare.end() :].lstrip()[:1].islower():
            return None
        return Dateline(span=_until(row, bare.end()), place=None, agency=bare["agency"])
    place, agency = found["place"].rstrip(","), found["agency"]
    town = place.split(",")[0]
    if agency is None and not (town.isupper() and sum(c.isupper() for c in town) >= 3):
        return None
    if place.startswith("The ") or row.text[found.end() :].lstrip()[:1].islower():
        return None
    return Dateline(span=_until(row, found.end()), place=place, agency=agency)


def stamp(text: str, start: int = 0) -> tuple[date | None, int] | None:
    """The date stamp at `start` and where it ends, or None. A weekday that does not fit makes the date None."""
    found = STAMP.match(text, start)
    if found is None:
        return None
    parts = found.groupdict()
    year, month, number = next(
        (parts[f"y{n}"], parts[f"m{n}"], parts[f"d{n}"]) for n in range(1, 5) if parts[f"y{n}"] is not None
    )
    try:
        day = date(int(year), _month(month), int(number))
    except ValueError:
        return None
    if not 1900 <= day.year <= 2100:
        return None
    weekday = (found["day"] or "").casefold()[:3]
    fits = not weekday or DAYS[day.weekday()].startswith(weekday)
    return (day if fits else None), found.end()


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word.casefold()[:3]))


def _published(rows: tuple[Line, ...]) -> date | None:
    for row in rows[:TOP]:
        found = stamp(row.text)
        if found and AFTER_STAMP.match(row.text, found[1]) and not _told(row, found[1]):
            return found[0]
    return None


def _told(row: Line, end: int) -> bool:
    """Whether the date belongs to a sentence ("May 2, 2011, was ...") instead of standing for itself."""
    return row.text[end : end + 1] == "," and prose(row)


def _until(row: Line, end: int) -> Span:
    rest = row.text[end:]
    return Span(start=row.start, end=row.start + end + len(rest) - len(rest.lstrip()))


def _standing(rows: tuple[Line, ...], title: str) -> Span | None:
    wanted = folded(title)
    for row in rows if wanted else ():
        offset = _offset(row)
        if folded(row.text[offset:]) == wanted:
            return Span(start=row.start + offset, end=row.end)
    return None


def _offset(row: Line) -> int:
    """How far into the line the title starts: past `title:` or the `#` of Markdown."""
    prefix = PREFIX.match(row.text)
    if prefix:
        return prefix.end()
    return len(row.text) - len(row.text.lstrip("#*_ ")) if row.text.startswith("#") else 0


def _headline(rows: tuple[Line, ...]) -> Span | None:
    """The first line that holds words, where it looks like a headline and longer text follows."""
    top = next((n for n, row in enumerate(rows[:TOP]) if row.words), None)
    if top is None:
        return None
    row, offset = rows[top], _offset(rows[top])
    marked = offset > 0
    words = len(row.words) - (1 if PREFIX.match(row.text) else 0)
    likely = not row.finished and not row.text.endswith((":", ",", ";")) and 4 <= words <= LONGEST_TITLE
    if CREDIT.search(row.text) or stamp(row.text) or not (likely or (marked and words)):
        return None
    follows = rows[top + 1 : top + TOP]
    if not any(prose(r) and (r.finished or len(r.words) >= 20) for r in follows):
        return None
    return Span(start=row.start + offset, end=row.end)


def _outlet(rows: tuple[Line, ...]) -> str | None:
    for row in rows[-4:]:
        if len(row.words) <= 16 and (found := ORIGINAL.search(row.text)):
            return found["outlet"].strip()
    return None
