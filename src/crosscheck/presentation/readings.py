"""The readings of a finding as columns of a report: who holds each, and what to call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.model import Finding, Run, Severity, Side
from crosscheck.presentation.index import Index
from crosscheck.presentation.phrases import first_difference, unnamed, words
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
    spoken: bool = True
    """Whether the label is the source's own words; else it is ours, and must not stand in quotation marks."""
    claim: str = ""
    """The first side's claim, verbatim."""
    speaker: str = ""
    """Who says it, by the first side that names somebody."""

    @property
    def quoted(self) -> str:
        """The label, in quotation marks where the words are the source's."""
        return f"“{self.label}”" if self.spoken else self.label


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
    labels = _labels(list(columns.values()), index)
    return tuple(
        View(
            sides=tuple(sides),
            letters=tuple(dict.fromkeys(index.letters[side.article] for side in sides)),
            sources=sources[number],
            label=label,
            canonical=clipped(sides[0].detail.canonical, 80),
            lone=len(sources[number]) < most,
            spoken=spoken,
            claim=index.claims[sides[0].claim].text,
            speaker=next((name for side in sides if (name := _speaker(index, side))), ""),
        )
        for (number, sides), (label, spoken) in zip(columns.items(), labels, strict=True)
    )


def _labels(columns: Sequence[Sequence[Side]], index: Index) -> list[tuple[str, bool]]:
    """For each reading what to call it, and whether those are the source's words.

    Values stand in where two readings use the same words.
    """
    firsts = [sides[0] for sides in columns]
    said = [words(side, index) for side in firsts]
    if any(len(text) > LABEL and side.detail.kind == "quote" for side, text in zip(firsts, said, strict=True)):
        said = [first_difference(text, [t for t in said if t is not text]) for text in said]
    cut = [clipped(text, LABEL) for text in said]
    same = len({text.casefold() for text in cut}) < len(cut)
    values = [clipped(side.detail.canonical, LABEL) for side in firsts]
    return [
        (ours, False) if ours else (value or "–", False) if same or not text else (text, True)
        for text, value, ours in zip(cut, values, map(unnamed, firsts), strict=True)
    ]


def _speaker(index: Index, side: Side) -> str:
    said = index.claims[side.claim].attribution
    return said.speaker or "" if said and not said.anonymous else ""


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
