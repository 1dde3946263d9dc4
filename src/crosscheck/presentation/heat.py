"""The matrix as a heat map: which source gives which reading of each point, and how sure we are that they differ."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model import Run
from crosscheck.presentation.drawing import Box, Dot, Drawing, Line, Shape, Words
from crosscheck.presentation.index import Index
from crosscheck.presentation.tables import Matrix, Point
from crosscheck.presentation.wording import SIGNS, plural

_HEAD, _ROW, _SIDE, _BAR = 30, 34, 64, 92
"""Height of the head and of a row; width of the row's name and of its bar of confidence."""
_WIDTH = 400
_NARROW, _BROAD = 26, 64
"""Least and greatest width of a column."""
NAMES = "abcdefghijklmnopqrstuvwxyz"
STEPS = (0.7, 0.8, 0.9)
"""Confidences at which a tint grows stronger: findings lie between 0.6 and 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one article another source tells too."""

    shared: int
    """Its claims that agree with another source's in some detail."""
    alone: int
    """Its claims that no other source makes."""


def coverage(run: Run, at: Index) -> dict[str, Coverage]:
    """For each article id, in letter order."""
    grouped = {identity for group in run.groups for identity in group.claims}
    agreeing = {(side.article, side.claim) for agreement in run.agreements for side in agreement.sides}
    shared = Counter(article for article, _ in agreeing)
    alone = Counter(claim.article for claim in run.claims if claim.id not in grouped)
    return {key: Coverage(shared=shared[key], alone=alone[key]) for key in at.letters}


def heat_map(run: Run, at: Index, grid: Matrix) -> Drawing | None:
    """One row a point, one column a source; two rows for what is shared and what stands alone. None without articles.

    A cell's strength is the finding's confidence, its letter the reading; a frame marks the reading of fewer sources.
    """
    if len(grid.articles) < 2:
        return None
    count = len(grid.articles)
    cell = max(_NARROW, min(_BROAD, (_WIDTH - _SIDE - _BAR) / count))
    covered = coverage(run, at)
    shapes: list[Shape] = [
        Words(x=_SIDE + cell * (n + 0.5), y=19, text=at.letters[a.id], style="strong", anchor="middle")
        for n, a in enumerate(grid.articles)
    ]
    edge = _SIDE + cell * count
    if grid.points:
        shapes.append(Words(x=edge + 10, y=19, text="confidence", style="faint"))
    for place, point in enumerate(grid.points):
        shapes.extend(_point(point, _HEAD + place * _ROW, cell))
    top = _HEAD + len(grid.points) * _ROW + (8 if grid.points else 0)
    if grid.points:
        shapes.append(Line(x1=0, y1=top - 4, x2=edge, y2=top - 4, style="rule"))
    for name, counts, low in (
        ("agrees", [covered[a.id].shared for a in grid.articles], top),
        ("alone", [covered[a.id].alone for a in grid.articles], top + _ROW),
    ):
        shapes.extend(_counts(name, counts, low, cell))
    return Drawing(
        name="heat",
        title="Heat map of points and sources",
        description=f"{plural(len(grid.points), 'point')} on which {count} sources differ, with the reading that each "
        "gives. The table “Who says what” has the same in words.",
        width=max(_WIDTH, edge + (_BAR if grid.points else 0)),
        height=top + 2 * _ROW + 2,
        shapes=tuple(shapes),
    )


def strength(confidence: float) -> int:
    """The step of a tint, from 1 to 4, for a confidence from 0 to 1."""
    return bisect_right(STEPS, confidence) + 1


def _point(row: Point, top: float, cell: float) -> Iterator[Shape]:
    severity = row.finding.severity
    yield Words(x=2, y=top + 21, text=SIGNS[severity], style=f"sign {severity.word}")
    yield Words(x=24, y=top + 21, text=str(row.number), style="strong")
    for place, cells in enumerate(row.cells):
        left = _SIDE + place * cell
        if not cells:
            yield Dot(x=left + cell / 2, y=top + 16, radius=2, style="silent")
        width = (cell - 4) / max(len(cells), 1)
        for part, one in enumerate(cells):
            style = f"read{min(one.reading, 2)} heat{strength(row.finding.confidence)}" + (" lone" if one.lone else "")
            x = left + 2 + part * width
            yield Box(x=x + 0.5, y=top + 2, width=width - 1, height=_ROW - 6, style=style)
            name = NAMES[one.reading % len(NAMES)]
            yield Words(x=x + width / 2, y=top + 21, text=name, style="cell", anchor="middle")
    edge = _SIDE + len(row.cells) * cell + 10
    yield Box(x=edge, y=top + 12, width=46, height=8, style="trough", round=2)
    yield Box(x=edge, y=top + 12, width=46 * row.finding.confidence, height=8, style="filled", round=2)
    yield Words(x=edge + 52, y=top + 20.5, text=f"{row.finding.confidence:.2f}", style="faint")


def _counts(name: str, counts: list[int], top: float, cell: float) -> Iterator[Shape]:
    most = max([*counts, 1])
    yield Words(x=2, y=top + 21, text=name, style="faint")
    for place, count in enumerate(counts):
        left = _SIDE + place * cell
        style = f"plain heat{strength(count / most - 0.01)}" if count else "plain heat0"
        yield Box(x=left + 2.5, y=top + 2, width=cell - 5, height=_ROW - 6, style=style)
        yield Words(x=left + cell / 2, y=top + 21, text=str(count), style="cell", anchor="middle")
