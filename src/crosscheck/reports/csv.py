"""The findings as a table for spreadsheets: one row for each side of each finding."""

from __future__ import annotations

from crosscheck.contracts import Report
from crosscheck.model import Run
from crosscheck.presentation.cells import COLUMNS, cells
from crosscheck.presentation.visible import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets would run (OWASP, CSV injection)."""


class Csv:
    """One row a side, for spreadsheets."""

    name = "csv"
    suffix = ".csv"

    def render(self, run: Run) -> str:
        """The table with a head. Text that a spreadsheet would take for a formula gets an apostrophe in front."""
        import pandas as pd  # noqa: PLC0415 - heavy, and only this format needs it

        rows = [{name: _cell(value) for name, value in row.items()} for row in cells(run)]
        return pd.DataFrame(rows, columns=list(COLUMNS)).to_csv(index=False, lineterminator="\n")


def _cell(value: str | float) -> str | int:
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, int):
        return value
    line = visible(value)
    return f"'{line}" if line.lstrip().startswith(_FORMULA) else line


PLUGIN: Report = Csv()
