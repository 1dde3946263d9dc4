"""The dated claims as a picture: days go down, each source has its lane, and disputed dates stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.presentation.dates import Dispute, Moment, choose
from crosscheck.presentation.drawing import Box, Dot, Drawing, Line, Shape, Words, fitted
from crosscheck.presentation.index import Index
from crosscheck.presentation.visible import clipped
from crosscheck.presentation.wording import SIGNS, capital, plural

ROWS = 20
"""Dates that the picture shows; the table beside it has all."""
NARROW, WIDE = 400, 1100
_HEAD, _ROW, _BLOCK, _LABEL, _LANE = 30, 30, 66, 128, 40
"""Heights of head, row and dispute; width of a date, and of a source's lane where there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The measures that all rows of one drawing share."""

    width: float
    lane: float
    letters: dict[str, str]

    def centre(self, article: str) -> float:
        """The middle of the article's lane."""
        return _LABEL + self.lane * (list(self.letters).index(article) + 0.5)

    @property
    def edge(self) -> float:
        """Where the lanes end and the words begin."""
        return _LABEL + self.lane * len(self.letters)


def timeline(made: Sequence[Moment], disputed: Sequence[Dispute], at: Index, width: float) -> Drawing | None:
    """The picture at one of two widths: the narrow one has dots only, the wide one a claim beside each. None if empty.

    A dot is a source that gives the date, larger where it does so more often; a ring is its day of publication.
    """
    drawn = choose(made, ROWS)
    if not any(moment.datings for moment in drawn) and not disputed:
        return None
    count = len(at.letters)
    lane = _LANE if width > NARROW else max((NARROW - _LABEL) / count, 22)
    frame = Frame(width=max(width, _LABEL + lane * count), lane=lane, letters=dict(at.letters))
    shapes: list[Shape] = [
        Words(x=frame.centre(key), y=19, text=name, style="strong", anchor="middle") for key, name in at.letters.items()
    ]
    top: float = _HEAD
    body: list[Shape] = []
    for row in _ordered(drawn, disputed):
        if isinstance(row, Dispute):
            body.extend(_dispute(row, top, frame))
            top += _BLOCK
        else:
            body.extend(_moment(row, top, frame))
            top += _ROW
    lanes = [Line(x1=frame.centre(key), y1=_HEAD, x2=frame.centre(key), y2=top, style="lane") for key in at.letters]
    return Drawing(
        name="timeline" if width > NARROW else "timeline-narrow",
        title="Timeline of the dated claims",
        description=f"{plural(len(drawn), 'date')} and who gives them"
        + (f"; {plural(len(disputed), 'point')} on which the dates differ" if disputed else "")
        + ". The table below has all of them in words.",
        width=frame.width,
        height=top + 4,
        shapes=(*shapes, *lanes, *body),
    )


def _ordered(drawn: Sequence[Moment], disputed: Sequence[Dispute]) -> list[Moment | Dispute]:
    """By day; a dispute stands before what else is said of its first day, and after all where it has no day."""
    rows: list[Moment | Dispute] = [*disputed, *drawn]
    return sorted(rows, key=lambda row: row.days or (date.max, date.max))


def _moment(row: Moment, top: float, frame: Frame) -> Iterator[Shape]:
    middle = top + _ROW / 2
    yield Words(x=2, y=middle + 4.5, text=row.label, style="strong" if len(row.articles) > 1 else "")
    times = Counter(dating.article for dating in row.datings)
    ends = [frame.centre(key) for key in times]
    if len(ends) > 1:
        yield Line(x1=min(ends), y1=middle, x2=max(ends), y2=middle, style="joint", width=2)
    for key in row.published:
        yield Dot(x=frame.centre(key), y=middle, radius=10, style="published")
    for key, count in times.items():
        yield Dot(x=frame.centre(key), y=middle, radius=min(4 + count, 8), style="dot")
    if frame.width > NARROW and row.datings and frame.width - frame.edge > 200:
        first = row.datings[0]
        said = f"{frame.letters[first.article]}:{first.line}  {clipped(first.claim, 200)}"
        yield Words(x=frame.edge + 14, y=middle + 4.5, text=fitted(said, frame.width - frame.edge - 16), style="faint")


def _dispute(row: Dispute, top: float, frame: Frame) -> Iterator[Shape]:
    """The point, and below it the rival dates side by side."""
    share = min((frame.width - 20) / len(row.rivals), 260)
    width = frame.width - 2 if frame.width <= NARROW else max(share * len(row.rivals) + 12, frame.edge)
    yield Box(x=1, y=top + 2, width=width, height=_BLOCK - 6, style=f"dispute {row.severity.word}")
    yield Words(x=10, y=top + 20, text=SIGNS[row.severity], style=f"sign {row.severity.word}")
    yield Words(x=28, y=top + 20, text=fitted(f"{row.number} {capital(row.point)}", width - 36), style="strong")
    for place, rival in enumerate(row.rivals):
        left = 10 + place * share
        yield Box(x=left, y=top + 28, width=share - 8, height=28, style=f"read{min(place, 2)} heat2")
        held = f"{', '.join(rival.letters)}: {rival.label}"
        yield Words(x=left + 8, y=top + 46.5, text=fitted(held, share - 22), style="cell")
