"""The tables of a report, free of any format: who says what, what agrees, what was left out, what was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.model import Agreement, Article, Body, Finding, Run, Side
from crosscheck.places import line_of
from crosscheck.presentation.index import Index
from crosscheck.presentation.phrases import words
from crosscheck.presentation.readings import LABEL, View, readings, shown
from crosscheck.presentation.visible import clipped
from crosscheck.presentation.wording import plural

WIDE = 8
"""Columns up to which the matrix shows every article; beyond, only those that take part in a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one article says on a point, in its own words. `lone`: fewer sources say so than say otherwise."""

    label: str
    lone: bool
    reading: int
    """The place of the reading among the finding's readings, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A row of the matrix: a finding, its readings, and for each column what the article says."""

    number: int
    finding: Finding
    views: tuple[View, ...]
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Points against articles. `absent` are the letters of articles without a column, since no point concerns them."""

    articles: tuple[Article, ...]
    absent: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A claim with all the claims that agree with it in some detail: one row, however many details they share.

    `origin` names the one report behind all sides: then nothing is corroborated. A value that stands inside another
    of the same sources ("Poland" in a list of six countries) is not repeated.
    """

    values: tuple[str, ...]
    context: str
    sides: tuple[Side, ...]
    """The first side of each article."""
    sources: int
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was not compared: the place, the words, the reason, as plain text."""

    where: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """One article read: whose reports it relies on, how many words count as story, what was left out of it."""

    letter: str
    article: Article
    relies_on: str
    words: int
    remarks: tuple[str, ...]


def matrix(run: Run, at: Index) -> Matrix:
    """The findings that the report sets out, numbered from 1, against the articles."""
    found = shown(run)
    involved = {side.article for finding in found for side in finding.sides}
    columns = [key for key in at.letters if len(at.letters) <= WIDE or key in involved]
    return Matrix(
        articles=tuple(at.article(key) for key in columns),
        absent=tuple(name for key, name in at.letters.items() if key not in columns),
        points=tuple(_point(number, finding, columns, at) for number, finding in enumerate(found, start=1)),
    )


def agreed(run: Run, at: Index) -> tuple[Agreed, ...]:
    """The claims that agree: most sources first, then as they stand in the first article."""
    order = {key: place for place, key in enumerate(at.letters)}
    joined: dict[str, list[Agreement]] = {}
    for agreement in run.agreements:
        first = min(agreement.sides, key=lambda side: (order[side.article], side.detail.start))
        joined.setdefault(first.claim, []).append(agreement)
    rows = [_agreed(agreements, run, at) for agreements in joined.values()]
    return tuple(
        sorted(rows, key=lambda row: (-row.sources, order[row.sides[0].article], row.sides[0].detail.start, row.values))
    )


def left_out(run: Run, at: Index) -> tuple[LeftOut, ...]:
    """Inputs that were not read, then details that were not compared, joined by article and reason."""
    joined: dict[tuple[str, str], list[tuple[int, str]]] = {}
    order = list(at.letters)
    for item in sorted(run.uncompared, key=lambda u: (order.index(u.article), u.start, u.end)):
        line = line_of(at.article(item.article).text, item.start)
        joined.setdefault((item.article, item.reason), []).append((line, clipped(item.surface, 80)))
    inputs = tuple(LeftOut(where=s.path, what=s.part, reason=s.reason) for s in run.skipped)
    return inputs + tuple(
        LeftOut(
            where=f"{at.letters[identity]}:{_lines(line for line, _ in items)}",
            what="; ".join(dict.fromkeys(words for _, words in items)),
            reason=reason,
        )
        for (identity, reason), items in joined.items()
    )


def read(run: Run, at: Index) -> tuple[ReadArticle, ...]:
    """Every article read, in letter order."""
    return tuple(
        ReadArticle(
            letter=at.letters[key],
            article=body.article,
            relies_on=", ".join(_relies_on(run, body.article)),
            words=sum(len(body.article.text[span.start : span.end].split()) for span in body.paragraphs),
            remarks=_remarks(body),
        )
        for key, body in at.bodies.items()
    )


def _point(number: int, finding: Finding, columns: Sequence[str], at: Index) -> Point:
    views = readings(finding, at)
    return Point(number=number, finding=finding, views=views, cells=tuple(_cells(views, key, at) for key in columns))


def _cells(views: Sequence[View], article: str, at: Index) -> tuple[Cell, ...]:
    """The article's readings, nearly always one. Values stand in for words where the readings share their words."""
    cells: dict[tuple[str, int], Cell] = {}
    for place, view in enumerate(views):
        own = [side for side in view.sides if side.article == article]
        for side in own:
            plain = side is view.sides[0] or not view.spoken
            label = (view.label if plain else clipped(words(side, at), LABEL)) or "–"
            cells.setdefault((label.casefold(), place), Cell(label=label, lone=view.lone, reading=place))
    return tuple(cells.values())


def _agreed(agreements: Sequence[Agreement], run: Run, at: Index) -> Agreed:
    """All that others share of one claim. A value that not all of them share names those who do."""
    order = list(at.letters)
    sides = _ordered((side for agreement in agreements for side in agreement.sides), order)
    first = {side.article: side for side in reversed(sides)}
    everybody = frozenset(first)
    values: dict[frozenset[str], dict[str, None]] = {}
    for agreement in sorted(
        agreements, key=lambda a: (-len({side.article for side in a.sides}), a.sides[0].detail.start)
    ):
        own = _ordered(agreement.sides, order)
        who = frozenset(side.article for side in own)
        spoken = clipped(own[0].detail.surface, 60) or clipped(own[0].detail.canonical, 60)
        if not any(spoken in said for said in values.values()):
            values.setdefault(who, {})[spoken] = None
    return Agreed(
        values=tuple(text for who, said in values.items() for text in _values(said, who, everybody, at)),
        context=clipped(at.claims[sides[0].claim].text, 140),
        sides=tuple(first[key] for key in order if key in first),
        sources=len({at.article(key).source for key in first}),
        origin=next((origin.name for origin in run.origins if first.keys() <= set(origin.articles)), None),
    )


def _values(said: Iterable[str], who: frozenset[str], everybody: frozenset[str], at: Index) -> tuple[str, ...]:
    """The values once each, none that another holds, with the letters of those who share it where not all do."""
    words = list(said)
    best = [v for v in words if not any(v != w and v.casefold() in w.casefold() for w in words)]
    letters = ", ".join(name for key, name in at.letters.items() if key in who)
    return tuple(best if who == everybody else (f"{value} ({letters})" for value in best))


def _ordered(sides: Iterable[Side], order: Sequence[str]) -> list[Side]:
    return sorted(sides, key=lambda side: (order.index(side.article), side.detail.start, side.detail.kind))


def _relies_on(run: Run, article: Article) -> tuple[str, ...]:
    named = [article.origin] if article.origin else []
    return tuple(dict.fromkeys([*named, *(o.name for o in run.origins if article.id in o.articles)]))


def _remarks(body: Body) -> tuple[str, ...]:
    """What the reader did to the bytes and what is not story, each reason once with its lines."""
    reasons: dict[str, list[int]] = {}
    for dropped in body.dropped:
        first = line_of(body.article.text, dropped.span.start)
        last = line_of(body.article.text, max(dropped.span.start, dropped.span.end - 1))
        reasons.setdefault(dropped.reason, []).extend(range(first, last + 1))
    dropped_lines = tuple(
        f"{reason} ({plural(len(set(lines)), 'line')}: {_lines(lines)})" for reason, lines in reasons.items()
    )
    return (*body.article.notes, *dropped_lines)


def _lines(numbers: Iterable[int]) -> str:
    """`3, 5–7`."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(f"{low}" if low == high else f"{low}–{high}" for low, high in runs)
