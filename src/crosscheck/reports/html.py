"""The report as one HTML page: no network, no foreign script, readable without JavaScript and on paper.

Jinja escapes everything; the content security policy allows the page's one style and one script by their hashes, so
that nothing that an article might smuggle in can run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run, Side
from crosscheck.presentation.dates import Moment
from crosscheck.presentation.drawing import svg
from crosscheck.presentation.excerpts import excerpt, sentence_of
from crosscheck.presentation.heat import coverage
from crosscheck.presentation.index import Index, index, link
from crosscheck.presentation.pictures import pictures
from crosscheck.presentation.readings import View, notes, readings, settled
from crosscheck.presentation.standing import history, remarks, standing
from crosscheck.presentation.tables import Matrix, agreed, left_out, matrix, read
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import (
    CAVEAT,
    SIGNS,
    chain,
    command,
    grade,
    heading,
    matter,
    settle,
    sides,
    tally,
    verdict,
)

OPEN = 12
"""Rows of what agrees that stand open; the rest is folded behind its count."""
_JOINTS = re.compile(r"(?<=[^\W_][._/-])(?=[^\W_])")
_PLACES = ("first", "second", "third")


class Html:
    """The whole report as a single web page."""

    name = "html"
    suffix = ".html"

    def render(self, run: Run) -> str:
        """The page. Deterministic, and the same whether or not its script runs."""
        style, script = _resource("report.css"), _resource("report.js")
        page = _environment().get_template("report.html.j2")
        text = page.render(
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
            verdict=verdict(run),
            tally=tally(run),
            caveat=CAVEAT,
            open=OPEN,
            models="; ".join(f"{part}: {identity}" for part, identity in sorted(run.models)),
            **_content(run, index(run)),
        )
        return text.rstrip("\n") + "\n"


def _content(run: Run, at: Index) -> dict[str, Any]:
    grid = matrix(run, at)
    first_note = len(grid.points) + 1
    quiet = notes(run)
    covered = coverage(run, at)
    return {
        "columns": [{"letter": at.letters[a.id], "source": a.source, "told": covered[a.id]} for a in grid.articles],
        "filters": {
            "kinds": sorted({finding.kind for finding in run.findings}),
            "statuses": sorted({standing(finding) for finding in run.findings}),
            "sources": [{"letter": letter, "source": at.article(key).source} for key, letter in at.letters.items()],
        },
        "pictures": _pictures(run, grid, at),
        "absent": grid.absent,
        "lone": any(view.lone for row in grid.points for view in row.views),
        "points": _points(grid),
        "findings": [_finding(row.number, row.finding, row.views, at) for row in grid.points],
        "notes": [_finding(n, f, readings(f, at), at) for n, f in enumerate(quiet, first_note)],
        "settled": [_finding(n, f, readings(f, at), at) for n, f in enumerate(settled(run), first_note + len(quiet))],
        **_tables(run, at),
    }


def _points(grid: Matrix) -> list[dict[str, Any]]:
    return [
        {
            "number": row.number,
            "severity": row.finding.severity.word,
            "sign": SIGNS[row.finding.severity],
            "point": matter(row.finding, row.views),
            "cells": [
                [{"label": c.label, "lone": c.lone, "place": _place(c.reading)} for c in cells] for cells in row.cells
            ],
        }
        for row in grid.points
    ]


def _finding(number: int, finding: Finding, views: Sequence[View], at: Index) -> dict[str, Any]:
    return {
        "number": number,
        "severity": finding.severity.word,
        "grade": grade(finding),
        "sign": SIGNS[finding.severity],
        "status": finding.status,
        "state": standing(finding),
        "history": history(finding),
        "kind": finding.kind,
        "confidence": f"{finding.confidence:.2f}",
        "heading": heading(finding, views),
        "against": sides(finding, views),
        "why": finding.why,
        "settle": settle(finding),
        "fingerprint": finding.fingerprint,
        "command": command(finding),
        "letters": " ".join(dict.fromkeys(name for view in views for name in view.letters)),
        "readings": [
            {
                "place": _place(place),
                "letters": view.letters,
                "label": view.label,
                "value": view.canonical,
                "sides": [
                    _quotation(side, [s for v in views if v is not view for s in v.sides], at) for side in view.sides
                ],
            }
            for place, view in enumerate(views)
        ],
    }


def _quotation(side: Side, rivals: Sequence[Side], at: Index) -> dict[str, Any]:
    return _where(side, at) | {
        "letter": at.letters[side.article],
        "place": at.spot(side),
        "source": at.article(side.article).source,
        "said": chain(at.claims[side.claim].attribution),
        "pieces": excerpt(at, side, rivals).pieces,
        "sentence": sentence_of(at, side),
    }


def _where(side: Side, at: Index) -> dict[str, Any]:
    return {"where": at.where(side), "link": link(at.article(side.article), at.line(side), base=at.base)}


def _pictures(run: Run, grid: Matrix, at: Index) -> dict[str, Any]:
    """The pictures as SVG, and the rows of the tables beside them."""
    made = pictures(run, grid, at)
    drawings = {name: getattr(made, name) for name in ("heat", "reliance", "timeline", "timeline_narrow")}
    return {
        **{name: svg(drawing) if drawing else None for name, drawing in drawings.items()},
        "ties": [
            {"letter": at.letters[tie.article], "source": at.article(tie.article).source, "on": tie.on, "why": tie.why}
            for tie in made.ties
        ],
        "more_ties": made.more_ties,
        "dates": [_moment(moment, at) for moment in made.moments],
        "disputes": made.disputes,
        "more_dates": made.more_dates,
    }


def _moment(moment: Moment, at: Index) -> dict[str, Any]:
    return {
        "label": moment.label,
        "placed": moment.days is not None,
        "datings": [
            {
                "where": f"{at.letters[one.article]}:{one.line}",
                "link": link(at.article(one.article), one.line, base=at.base),
                "words": one.words,
                "claim": one.claim,
            }
            for one in moment.datings
        ],
    }


def _tables(run: Run, at: Index) -> dict[str, Any]:
    return {
        "agreed": [
            {
                "agree_in": "; ".join(item.values),
                "context": item.context,
                "sources": item.sources,
                "origin": item.origin,
                "sides": [_where(side, at) for side in item.sides],
            }
            for item in agreed(run, at)
        ],
        "left_out": left_out(run, at),
        "remarks": [{"what": what, "why": why} for what, why in remarks(run)],
        "articles": [
            {
                "letter": item.letter,
                "path": item.article.path,
                "link": link(item.article, base=at.base),
                "source": item.article.source,
                "published": item.article.published.isoformat() if item.article.published else "not stated",
                "relies_on": item.relies_on,
                "words": f"{item.words:,}",
                "remarks": "; ".join(item.remarks) or "read whole",
            }
            for item in read(run, at)
        ],
    }


def _place(reading: int) -> str:
    """The style of a reading. From the third on they look alike: their labels tell them apart."""
    return _PLACES[min(reading, len(_PLACES) - 1)]


def _hash(text: str) -> str:
    """The source expression that allows exactly this inline style or script (CSP level 2)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _resource(name: str) -> str:
    return files("crosscheck").joinpath("data", "templates", name).read_text("utf-8")


def _breakable(name: str) -> Markup:
    """A file or outlet name that may go on in the next line after a dot, a stroke or the like."""
    return Markup("<wbr>").join(_JOINTS.split(visible(name)))


@cache
def _environment() -> Environment:
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_resource),
        finalize=lambda value: visible(value) if type(value) is str else value,
        keep_trailing_newline=True,
    )
    made.filters["breakable"] = _breakable
    return made


PLUGIN: Report = Html()
