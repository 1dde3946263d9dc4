"""The pictures of a report, each with the rows of the table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Run
from crosscheck.presentation.dates import Dispute, Moment, disputes, moments
from crosscheck.presentation.drawing import Drawing
from crosscheck.presentation.heat import heat_map
from crosscheck.presentation.index import Index
from crosscheck.presentation.reliance import DRAWN, Reliance, reliance_graph, reliances
from crosscheck.presentation.tables import Matrix
from crosscheck.presentation.timeline import NARROW, ROWS, WIDE, timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """What there is to draw in a run; a drawing is none where it would be empty."""

    heat: Drawing | None
    reliance: Drawing | None
    ties: tuple[Reliance, ...]
    more_ties: int
    """Outlets that only the table has."""
    timeline: Drawing | None
    timeline_narrow: Drawing | None
    """The same for a small screen."""
    moments: tuple[Moment, ...]
    disputes: tuple[Dispute, ...]
    more_dates: int
    """Dates that only the table has, for want of room."""


def pictures(run: Run, grid: Matrix, at: Index) -> Pictures:
    """Heat map, graph of origins and timeline, from nothing but the run's records."""
    ties = reliances(run, at)
    dated = moments(run, at)
    disputed = disputes(grid)
    return Pictures(
        heat=heat_map(run, at, grid),
        reliance=reliance_graph(ties, at),
        ties=ties,
        more_ties=max(len({tie.on for tie in ties}) - DRAWN, 0),
        timeline=timeline(dated, disputed, at, WIDE),
        timeline_narrow=timeline(dated, disputed, at, NARROW),
        moments=tuple(moment for moment in dated if moment.datings),
        disputes=disputed,
        more_dates=max(sum(moment.days is not None for moment in dated) - ROWS, 0),
    )
