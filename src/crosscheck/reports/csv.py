"""The findings as a table for spreadsheets: one row for each side of each finding."""

from __future__ import annotations

from typing import Any

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run
from crosscheck.presentation.excerpts import sentence_of
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, readings
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import chain, point

COLUMNS = (
    *("fingerprint", "severity", "kind", "confidence", "status", "point", "why", "shared_origin", "reading"),
    *("letter", "source", "path", "line", "words", "value", "sentence", "attribution"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets would run (OWASP, CSV injection)."""


class Csv:
    """One row a side, for spreadsheets."""

    name = "csv"
    suffix = ".csv"

    def render(self, run: Run) -> str:
        """The table with a head. Text that a spreadsheet would take for a formula gets an apostrophe in front."""
        import pandas as pd  # noqa: PLC0415 - heavy, and only this format needs it

        at = index(run)
        rows = [row for finding in gravest_first(run.findings) for row in _rows(finding, at)]
        return pd.DataFrame(rows, columns=list(COLUMNS)).to_csv(index=False, lineterminator="\n")


def _rows(finding: Finding, at: Index) -> list[dict[str, Any]]:
    return [
        {
            "fingerprint": _cell(finding.fingerprint),
            "severity": finding.severity.word,
            "kind": _cell(finding.kind),
            "confidence": f"{finding.confidence:.4f}",
            "status": finding.status,
            "point": _cell(point(finding)),
            "why": _cell(finding.why),
            "shared_origin": _cell(finding.shared_origin or ""),
            "reading": place,
            "letter": at.letters[side.article],
            "source": _cell(at.article(side.article).source),
            "path": _cell(at.article(side.article).path),
            "line": at.line(side),
            "words": _cell(side.detail.surface),
            "value": _cell(side.detail.canonical),
            "sentence": _cell(sentence_of(at, side)),
            "attribution": _cell(chain(at.claims[side.claim].attribution)),
        }
        for place, view in enumerate(readings(finding, at), start=1)
        for side in view.sides
    ]


def _cell(text: str) -> str:
    line = visible(text)
    return f"'{line}" if line.lstrip().startswith(_FORMULA) else line


PLUGIN: Report = Csv()
