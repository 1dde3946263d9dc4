"""What the command line shows, as rich renderables: built from plain `Text`, never from markup.

Everything from articles passes through `visible` first, so no escape sequence reaches the terminal. No sign rests on
colour alone: severities have shapes, and the words that differ are bold and underlined, or stand between asterisks
where the output takes no styles.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from crosscheck.contracts import DetailKind, Example
from crosscheck.model import Article, Claim, Finding, Run, Severity, Side, Verdict
from crosscheck.places import line_of
from crosscheck.presentation.excerpts import Excerpt, excerpt
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import readings, shown
from crosscheck.presentation.standing import history, standing
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import (
    CAVEAT,
    SIGNS,
    chain,
    grade,
    heading,
    plural,
    sides,
    tally,
    upstream,
    verdict,
)

_STYLES = {Severity.CONFLICT: "bold red", Severity.DIVERGENCE: "bold yellow", Severity.NOTE: "bold"}
_MARK = "bold underline"
_EXPECTED = {
    Verdict.CONFLICT: "flagged",
    Verdict.AGREE: "agree",
    Verdict.UNKNOWN: "not compared",
    None: "not flagged",
}


SHOWN = 5
"""Findings that the summary sets out; the report has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indented:
    """Text set in from the left, wrapped without trailing spaces, with its marks kept where styles are not.

    `head` stands on the first line in place of the indent.
    """

    text: Text
    by: int = 2
    head: Text | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The wrapped lines."""
        text = self.text.copy() if console.color_system else _starred(self.text)
        by = self.head.cell_len if self.head else self.by
        for place, line in enumerate(text.wrap(console, max(options.max_width - by, 10), overflow="fold")):
            line.rstrip()
            yield Text.assemble(self.head if self.head and not place else " " * by, line)


def summary(run: Run, *, width: int = 80, limit: int = SHOWN) -> RenderableType:
    """The verdict, counts, and the gravest findings with their quotations, for a terminal of `width` columns.

    `limit` is how many findings are set out; the rest is counted.
    """
    at = index(run)
    found = shown(run)
    parts: list[RenderableType] = [Indented(text=Text(verdict(run), style="bold"), by=0)]
    if counts := tally(run):
        parts.append(Indented(text=Text(counts), by=0))
    for number, finding in enumerate(found[:limit], start=1):
        parts.append(Text())
        parts.extend(_finding(number, finding, at, width))
    if len(found) > limit:
        parts.extend([Text(), Text(f"{plural(len(found) - limit, 'more finding')} in the report.")])
    if found:
        parts.extend([Text(), *_sources(at), Text()])
    return Group(*parts, Indented(text=Text(CAVEAT, style="dim"), by=0))


def claims_view(run: Run) -> RenderableType:
    """What the program sees in each article: every claim with its line, who says it, and its details by kind."""
    at = index(run)
    parts: list[RenderableType] = []
    for key, body in at.bodies.items():
        own = [claim for claim in run.claims if claim.article == key]
        parts.append(Text(f"{visible(body.article.path)}: {plural(len(own), 'claim')}", style="bold"))
        for claim in own:
            parts.extend(_claim(claim, body.article))
        parts.append(Text())
    return Group(*parts)


def explain(kind: DetailKind) -> RenderableType:
    """What a check flags and what it lets pass: its summary, the explanation in its module, its examples."""
    module = inspect.getdoc(inspect.getmodule(type(kind))) or ""
    parts: list[RenderableType] = [Text(kind.name, style="bold"), Text(kind.summary), Text()]
    if module:
        parts.extend([Text(_flowing(module)), Text()])
    for flagged, title in ((True, "Flagged"), (False, "Not flagged")):
        examples = [example for example in kind.examples if (example.expect is Verdict.CONFLICT) is flagged]
        if examples:
            parts.extend([Text(title, style="bold"), _examples(examples)])
    return Group(*parts)


def _flowing(text: str) -> str:
    """A docstring without its line ends, so that the terminal wraps it: paragraphs and list items stay apart."""
    lines: list[str] = []
    for line in text.splitlines():
        joined = lines and lines[-1] and line and not line.startswith(("- ", "* "))
        if joined:
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _finding(number: int, finding: Finding, at: Index, width: int) -> Iterator[RenderableType]:
    views = readings(finding, at)
    head = Text.assemble((f"{SIGNS[finding.severity]} ", _STYLES[finding.severity]), (f"{number}  ", "bold"))
    yield Indented(text=Text(heading(finding, views), style="bold"), head=head)
    known = "" if standing(finding) == "new" else f" · {standing(finding)}"
    yield Indented(
        text=Text(
            f"{grade(finding)} · {visible(finding.kind)} · confidence {finding.confidence:.2f}{known} · "
            f"{sides(finding, views)}",
            style="dim",
        )
    )
    for view in views:
        rivals = [side for other in views if other is not view for side in other.sides]
        for side in view.sides:
            yield Indented(text=_quotation(side, rivals, at, width))
    if past := history(finding):
        yield Indented(text=Text(past))
    if finding.why:
        yield Indented(text=Text(f"Why: {visible(finding.why)}"))
    if finding.shared_origin:
        yield Indented(text=Text(upstream(finding)))
    yield Indented(text=Text(visible(finding.fingerprint), style="dim"))


def _quotation(side: Side, rivals: Sequence[Side], at: Index, width: int) -> Text:
    """`A:9 “… words …” according to ...`, about three lines long."""
    text = Text(f"{at.where(side)} ", style="bold")
    text.append("“")
    text.append_text(_marked(excerpt(at, side, rivals, limit=max(120, 3 * (width - 6)))))
    text.append("”")
    if said := chain(at.claims[side.claim].attribution):
        text.append(f" ({said})", style="italic")
    return text


def _marked(quoted: Excerpt) -> Text:
    text = Text()
    for piece in quoted.pieces:
        text.append(visible(piece.text), style=_MARK if piece.marked else "")
    return text


def _starred(text: Text) -> Text:
    """The text with asterisks around what a terminal would underline."""
    starred = Text()
    place = 0
    for span in sorted(text.spans):
        if span.style == _MARK:
            starred.append(f"{text.plain[place : span.start]}*{text.plain[span.start : span.end]}*")
            place = span.end
    return starred.append(text.plain[place:])


def _sources(at: Index) -> Iterator[Indented]:
    """Which letter is which source; a path that does not fit beside it goes to the next line."""
    for key, letter in at.letters.items():
        article = at.article(key)
        named = Text(f"{visible(article.source)}  {visible(article.path)}", style="dim")
        yield Indented(text=named, head=Text(f"{letter}  ", style="dim"))


def _claim(claim: Claim, article: Article) -> Iterator[RenderableType]:
    """A claim as `line  text`, who says it, and a line for each of its details."""
    line = str(line_of(article.text, claim.start))
    note = " (headline)" if claim.headline else " (quotation)" if claim.quoted else ""
    yield Text()
    yield Text.assemble((line, "bold"), f"  {visible(claim.text).strip()}", (note, "dim"))
    if said := chain(claim.attribution):
        yield Indented(text=Text(said, style="italic"), by=4)
    for detail in claim.details:
        words = (f"{visible(detail.kind):<12}", "bold"), f"{visible(detail.surface)}  "
        yield Indented(text=Text.assemble(*words, (visible(detail.canonical), "dim")), by=4)


def _examples(examples: Sequence[Example]) -> Table:
    table = Table(expand=True, box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="underline")
    for title, share in (("One source", 3), ("Another", 3), ("Outcome", 2)):
        table.add_column(title, ratio=share, overflow="fold")
    for example in examples:
        outcome = Text.assemble((f"{_EXPECTED[example.expect]}: ", "bold"), visible(example.why))
        table.add_row(Text(visible(example.left)), Text(visible(example.right)), outcome)
    return table
