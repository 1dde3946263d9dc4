"""The readings of a finding as columns of a report: who holds each, and what to call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.model import Finding, Run, Severity, Side
from crosscheck.presentation.index import Index
from crosscheck.presentation.visible import clipped

LABEL = 48
"""Characters of a reading's label in headings and tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One reading of a finding: its sides, the letters of its articles, its label and stable value."""

    sides: tuple[Side, ...]
    letters: tuple[str, ...]
    sources: tuple[str, ...]
    label: str
    """The words of the first side, or the value where two readings use the same words. Visible, one line."""
    canonical: str
    lone: bool
    """Whether fewer sources hold it than another reading. Two articles of one outlet are one source."""


def readings(finding: Finding, index: Index) -> tuple[View, ...]:
    """The finding's readings in their numbering, each with its sides in article order."""
    order = list(index.letters)
    columns = {
        number: sorted(
            (side for side in finding.sides if side.reading == number),
            key=lambda side: (order.index(side.article), side.detail.start),
        )
        for number in sorted({side.reading for side in finding.sides})
    }
    sources = {
        number: tuple(dict.fromkeys(index.article(side.article).source for side in sides))
        for number, sides in columns.items()
    }
    most = max((len(names) for names in sources.values()), default=0)
    words = [clipped(sides[0].detail.surface, LABEL) for sides in columns.values()]
    same = len({word.casefold() for word in words}) < len(words)
    return tuple(
        View(
            sides=tuple(sides),
            letters=tuple(dict.fromkeys(index.letters[side.article] for side in sides)),
            sources=sources[number],
            label=clipped(sides[0].detail.canonical, LABEL)
            if same
            else word or clipped(sides[0].detail.canonical, LABEL) or "–",
            canonical=clipped(sides[0].detail.canonical, 80),
            lone=len(sources[number]) < most,
        )
        for (number, sides), word in zip(columns.items(), words, strict=True)
    )


def primary(views: Sequence[View]) -> Side:
    """The side that formats with one place for a finding point to: the first of the reading with fewest sources.

    Where two readings have as many, the later one, so that the first article of a list is not always the suspect.
    """
    fewest = min(len(view.sources) for view in views)
    return [view for view in views if len(view.sources) == fewest][-1].sides[0]


def gravest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Conflicts, then divergences, then notes, the surest first; the fingerprint settles ties."""
    return tuple(sorted(findings, key=lambda f: (-f.severity, -f.confidence, f.fingerprint)))


def shown(run: Run) -> tuple[Finding, ...]:
    """The findings that a report sets out at length: no notes, nothing that an editor has settled."""
    return tuple(
        finding
        for finding in gravest_first(run.findings)
        if finding.severity > Severity.NOTE and finding.status in {"new", "known"}
    )


def notes(run: Run) -> tuple[Finding, ...]:
    """Spelling, style and rounding that nobody has settled."""
    return tuple(f for f in gravest_first(run.findings) if f.severity is Severity.NOTE and f.status in {"new", "known"})


def settled(run: Run) -> tuple[Finding, ...]:
    """Findings that the baseline marks as accepted or as a false alarm."""
    return tuple(f for f in gravest_first(run.findings) if f.status in {"accepted", "false_positive"})
