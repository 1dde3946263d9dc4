"""The dated claims of a run in the order of their dates, with the dates on which sources differ."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crosscheck.model import Claim, Detail, Run, Severity
from crosscheck.places import line_of
from crosscheck.presentation.index import Index
from crosscheck.presentation.tables import Matrix
from crosscheck.presentation.wording import point

Days = tuple[date, date]
"""First and last day, both included."""

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """One place where an article gives a date."""

    article: str
    line: int
    words: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date and everybody who gives it. `days` is none where no publication date settles which day is meant."""

    label: str
    days: Days | None
    datings: tuple[Dating, ...]
    published: tuple[str, ...] = ()
    """Articles that came out then."""

    @property
    def articles(self) -> frozenset[str]:
        """Who gives the date."""
        return frozenset(dating.article for dating in self.datings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """One reading of a disputed date."""

    label: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A point of the report on which sources give different dates."""

    number: int
    severity: Severity
    point: str
    days: Days | None
    """The earliest of the readings."""
    rivals: tuple[Rival, ...]


def moments(run: Run, at: Index) -> tuple[Moment, ...]:
    """Every date given by a claim, earliest first; those that lean on an unknown day of publication last.

    Where no year is known at all, days of the month are in the order of the calendar.
    """
    found: dict[str, list[Dating]] = {}
    for claim in run.claims:
        for detail in claim.details:
            if detail.kind == "date":
                found.setdefault(detail.canonical, []).append(_dating(claim, detail, at))
    published: dict[str, list[str]] = {}
    for key in at.letters:
        if day := at.article(key).published:
            published.setdefault(day.isoformat(), []).append(key)
    order = list(at.letters)
    bare = not any(span_of(canonical) for canonical in {**found, **published})
    made = [
        Moment(
            label=labelled(canonical),
            days=_yearless(canonical) if bare else span_of(canonical),
            datings=tuple(sorted(found.get(canonical, ()), key=lambda d: (order.index(d.article), d.line, d.words))),
            published=tuple(published.get(canonical, ())),
        )
        for canonical in {**found, **published}
    ]
    return tuple(sorted(made, key=_chronological))


def disputes(grid: Matrix) -> tuple[Dispute, ...]:
    """The report's findings about dates, in the order of their earliest reading."""
    made = []
    for row in grid.points:
        if row.finding.kind != "date":
            continue
        spans = [days for view in row.views if (days := span_of(view.canonical))]
        made.append(
            Dispute(
                number=row.number,
                severity=row.finding.severity,
                point=point(row.finding),
                days=min(spans) if spans else None,
                rivals=tuple(Rival(label=labelled(view.canonical), letters=view.letters) for view in row.views),
            )
        )
    return tuple(sorted(made, key=lambda d: (d.days is None, d.days or (date.max, date.max), d.number)))


def span_of(canonical: str) -> Days | None:
    """The days that a date detail's canonical text stands for: ISO days, months, years, weeks, or two with `..`."""
    first, dots, last = canonical.partition("..")
    start, end = _iso(first), _iso(last) if dots else None
    if start is None or (dots and end is None):
        return None
    return (start[0], end[1]) if end else start


def labelled(canonical: str) -> str:
    """The date as an editor writes it: `6 May 2013`, `May 2013`, `2013`, `19–25 March 2018`; else as it stands."""
    days = span_of(canonical)
    if days is None:
        bare = _yearless(canonical)
        return f"{bare[0].day} {_MONTHS[bare[0].month - 1]}" if bare else canonical
    first, last = days
    if first == last:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    if (first.day, last.day) == (1, monthrange(last.year, last.month)[1]):
        if (first.year, first.month) == (last.year, last.month):
            return f"{_MONTHS[first.month - 1]} {first.year}"
        if (first.month, last.month) == (1, 12):
            return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
        opening = _MONTHS[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
        return f"{opening}–{_MONTHS[last.month - 1]} {last.year}"
    opening = f"{first.day}" if (first.year, first.month) == (last.year, last.month) else _short(first, last)
    return f"{opening}–{last.day} {_MONTHS[last.month - 1]} {last.year}"


def _yearless(canonical: str) -> Days | None:
    """`--05-21`, as ISO 8601 had it until 2004, in a leap year that stands for any."""
    return span_of(f"2000-{canonical[2:]}") if canonical.startswith("--") else None


def _short(first: date, last: date) -> str:
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {_MONTHS[first.month - 1]}{year}"


def _iso(text: str) -> Days | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, week = (int(part) if part else 0 for part in match.groups())
    try:
        if week:
            return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        if day:
            return (date(year, month, day),) * 2
        low, high = (month, month) if month else (1, 12)
        return date(year, low, 1), date(year, high, monthrange(year, high)[1])
    except ValueError:
        return None


def _dating(claim: Claim, detail: Detail, at: Index) -> Dating:
    text = at.article(claim.article).text
    return Dating(article=claim.article, line=line_of(text, detail.start), words=detail.surface, claim=claim.text)


def _chronological(moment: Moment) -> tuple[bool, Days, str]:
    return (moment.days is None, moment.days or (date.max, date.max), moment.label)


def choose(made: Iterable[Moment], most: int) -> tuple[Moment, ...]:
    """At most so many moments for a picture, in order: those that most sources give, days before longer stretches."""
    placed = [moment for moment in made if moment.days]
    best = sorted(placed, key=lambda m: (-len(m.articles), _length(m), _chronological(m)))[:most]
    return tuple(moment for moment in placed if moment in best)


def _length(moment: Moment) -> int:
    return (moment.days[1] - moment.days[0]).days if moment.days else 0
