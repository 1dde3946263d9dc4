"""The report for the news desk as Markdown: it reads well on GitHub, in an editor and as plain text.

Verdict first, then who says what, then each finding by its readings, then what agrees, what was not compared and
what was read. All that comes from articles is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run, Side
from crosscheck.places import line_of
from crosscheck.presentation.excerpts import excerpt, sentence_of
from crosscheck.presentation.index import Index, index, link
from crosscheck.presentation.markdown import code, escape, fenced, fold, marked, slug, table
from crosscheck.presentation.readings import View, notes, readings, settled
from crosscheck.presentation.standing import history, remarks, standing
from crosscheck.presentation.tables import Agreed, Cell, Matrix, Point, agreed, left_out, matrix, read
from crosscheck.presentation.wording import (
    CAVEAT,
    SIGNS,
    command,
    compared,
    grade,
    heading,
    matter,
    plural,
    provenance,
    settle,
    sides,
    tally,
    verdict,
)

OPEN = 12
"""Rows of a table that stand open; a longer table is folded behind the count of its rows."""


class Markdown:
    """The whole report in GitHub-flavoured Markdown."""

    name = "markdown"
    suffix = ".md"

    def render(self, run: Run) -> str:
        """The report, in parts divided by blank lines."""
        at = index(run)
        grid = matrix(run, at)
        parts = [
            f"# {verdict(run)}",
            *_alert(run, grid),
            *_who_says_what(grid, at),
            *_findings(grid, at),
            *_folded("Notes", "note", notes(run), at),
            *_folded("Settled earlier", "finding", settled(run), at),
            *_agreements(agreed(run, at), at),
            *_not_compared(run, at),
            *_baseline(run),
            *_articles(run, at),
            *_end(run),
        ]
        return "\n\n".join(parts) + "\n"


def _alert(run: Run, grid: Matrix) -> Iterator[str]:
    sentence = tally(run)
    if sentence:
        yield f"> [!{'WARNING' if grid.points or run.skipped else 'NOTE'}]\n> {sentence}"


def _who_says_what(grid: Matrix, at: Index) -> Iterator[str]:
    if not grid.points:
        return
    yield "## Who says what"
    yield table(
        ["", "Point", *(f"{at.letters[a.id]}<br>{escape(a.source)}" for a in grid.articles)],
        (
            [
                SIGNS[row.finding.severity],
                f"[{row.number}](#{slug(_title(row))}) {escape(matter(row.finding, row.views))}",
            ]
            + [_cell(cells) for cells in row.cells]
            for row in grid.points
        ),
    )
    key = "▲ conflict: both cannot be true as written. ◆ divergence: both may be true. – says nothing that was matched."
    lone = any(view.lone for row in grid.points for view in row.views)
    bold = " Bold is the reading of fewer sources, which does not make it wrong." if lone else ""
    absent = f" Not in the table, since no point here concerns them: {', '.join(grid.absent)}." if grid.absent else ""
    yield key + bold + absent


def _cell(cells: Sequence[Cell]) -> str:
    return "; ".join(f"<b>{escape(cell.label)}</b>" if cell.lone else escape(cell.label) for cell in cells) or "–"


def _title(row: Point) -> str:
    return f"{row.number} {heading(row.finding, row.views)}"


def _findings(grid: Matrix, at: Index) -> Iterator[str]:
    if not grid.points:
        return
    yield "## Where the sources differ"
    for row in grid.points:
        yield f"### {row.number} {escape(heading(row.finding, row.views))}"
        yield from _finding(row.finding, row.views, at)


def _finding(finding: Finding, views: Sequence[View], at: Index) -> Iterator[str]:
    yield (
        f"{SIGNS[finding.severity]} {grade(finding)} · {escape(finding.kind)} · **{standing(finding)}** · "
        f"confidence {finding.confidence:.2f} · {sides(finding, views)}"
    )
    for view in views:
        yield f"**{', '.join(view.letters)}: {escape(view.label)}**"
        rivals = [side for other in views if other is not view for side in other.sides]
        yield "\n>\n".join(f"> {_quotation(side, rivals, at)}" for side in view.sides)
    if short := compared(views):
        width = max(len(", ".join(view.letters)) for view in views)
        yield fenced(
            (
                f"{'-+!'[min(place, 2)]} {', '.join(view.letters):<{width}}  {value}"
                for place, (view, value) in enumerate(zip(views, short, strict=True))
            ),
            "diff",
        )
    if past := history(finding):
        yield f"**Baseline:** {escape(past)}"
    if finding.why:
        yield f"**Why:** {escape(finding.why)}"
    yield f"**To settle it:** {escape(settle(finding))}"
    whole = [side for view in views for side in view.sides if excerpt(at, side).cut]
    summary = "Whole sentences, fingerprint and accept command" if whole else "Fingerprint and accept command"
    yield fold(summary, "\n\n".join(_folded_away(finding, whole, at)))


def _folded_away(finding: Finding, whole: Sequence[Side], at: Index) -> Iterator[str]:
    """What is wanted only now and then: sentences that the quotations cut, fingerprint and command."""
    if whole:
        yield "\n>\n".join(f"> {_where(side, at)} {escape(sentence_of(at, side)).strip()}" for side in whole)
    yield f"Fingerprint {code(finding.fingerprint)}"
    yield fenced([command(finding)], "sh")


def _quotation(side: Side, rivals: Sequence[Side], at: Index) -> str:
    return f"{marked(excerpt(at, side, rivals).pieces)}\\\n> {_where(side, at)} {escape(provenance(side, at))}"


def _where(side: Side, at: Index) -> str:
    article = at.article(side.article)
    return f"[{at.where(side)}]({link(article, line_of(article.text, side.detail.start), base=at.base)})"


def _folded(title: str, noun: str, findings: Sequence[Finding], at: Index) -> Iterator[str]:
    """Findings in one line each, behind their count."""
    if not findings:
        return
    yield f"## {title}"
    lines = []
    for finding in findings:
        views = readings(finding, at)
        held = " / ".join(
            f"{escape(view.quoted)} {', '.join(_where(side, at) for side in view.sides)}" for view in views
        )
        state = "" if finding.status == "new" else f" · {finding.status.replace('_', ' ')}"
        why = f" {escape(finding.why)}" if finding.why else ""
        lines.append(f"- {escape(matter(finding, views))}: {held}.{why} {code(finding.fingerprint)}{state}")
    yield fold(plural(len(findings), noun), "\n".join(lines))


def _agreements(points: Sequence[Agreed], at: Index) -> Iterator[str]:
    if not points:
        return
    yield "## What agrees"
    rows = [
        [
            escape(item.context),
            escape("; ".join(item.values)),
            ", ".join(_where(side, at) for side in item.sides),
            f"{item.sources}" + (f" (one origin: {escape(item.origin)})" if item.origin else ""),
        ]
        for item in points
    ]
    yield from _capped(["In the words of the first", "Agree in", "Where", "Sources"], rows, "statement")


def _not_compared(run: Run, at: Index) -> Iterator[str]:
    rows = [[escape(item.where), escape(item.what), escape(item.reason)] for item in left_out(run, at)]
    if rows:
        yield "## Not compared"
        yield from _capped(["Where", "What", "Reason"], rows, "entry", "entries")


def _baseline(run: Run) -> Iterator[str]:
    rows = [[escape(what), escape(why)] for what, why in remarks(run)]
    if rows:
        yield "## Baseline and suppressions"
        yield from _capped(["What", "Why it is named"], rows, "entry", "entries")


def _articles(run: Run, at: Index) -> Iterator[str]:
    if not run.bodies:
        return
    yield "## Articles read"
    rows = [
        [
            item.letter,
            f"[{escape(item.article.path)}]({link(item.article, base=at.base)})",
            escape(item.article.source),
            item.article.published.isoformat() if item.article.published else "not stated",
            escape(item.relies_on) or "–",
            f"{item.words:,}",
            escape("; ".join(item.remarks)) or "read whole",
        ]
        for item in read(run, at)
    ]
    yield table(["", "File", "Outlet", "Published", "Relies on", "Words", "Left out, and reading notes"], rows)


def _capped(head: Sequence[str], rows: Sequence[Sequence[str]], noun: str, many: str | None = None) -> Iterator[str]:
    yield table(head, rows[:OPEN])
    if len(rows) > OPEN:
        rest = rows[OPEN:]
        yield fold(plural(len(rest), f"more {noun}", f"more {many}" if many else None), table(head, rest))


def _end(run: Run) -> Iterator[str]:
    made = "; ".join(f"{escape(part)}: {escape(identity)}" for part, identity in sorted(run.models))
    yield "---"
    yield CAVEAT + (f" Made with {made}." if made else "")


PLUGIN: Report = Markdown()
