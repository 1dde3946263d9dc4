"""Workflow commands that GitHub Actions turns into annotations.

GitHub shows ten annotations of each level a step; the rest would be lost, so it is counted in the last one.
Escaping follows `@actions/core`: `%`, CR and LF in messages, and `:` and `,` as well in properties.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.contracts import Report
from crosscheck.model import Finding, Ledger, Run, Severity
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, primary, readings
from crosscheck.presentation.standing import history, unaudited
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import heading, message, plural, verdict

SHOWN = 10
"""Annotations of one level that GitHub shows for a step."""

_LEVELS = {Severity.CONFLICT: "error", Severity.DIVERGENCE: "warning", Severity.NOTE: "notice"}


class Github:
    """Annotations for GitHub Actions."""

    name = "github"
    suffix = ".txt"

    def render(self, run: Run) -> str:
        """A command for each open finding, gravest first, and one notice with the verdict and what is not shown."""
        at = index(run)
        commands: list[str] = []
        more = 0
        for severity, level in _LEVELS.items():
            room = SHOWN - 1 if level == "notice" else SHOWN
            found = [f for f in gravest_first(run.findings) if f.severity is severity and f.status in {"new", "known"}]
            commands += [_annotation(level, finding, at) for finding in found[:room]]
            more += max(0, len(found) - room)
        closing = [verdict(run) + ".", *_rest(more, len(run.skipped)), *_baseline(run)]
        return "\n".join([*commands, f"::notice title=crosscheck::{_data(' '.join(closing))}"]) + "\n"


def _annotation(level: str, finding: Finding, at: Index) -> str:
    views = readings(finding, at)
    side = primary(views)
    place = f"file={_property(at.article(side.article).path)},line={at.line(side)}"
    text = " ".join(
        part for part in (message(finding, views), finding.why, history(finding), f"[{finding.fingerprint}]") if part
    )
    return f"::{level} {place},title={_property(heading(finding, views))}::{_data(text)}"


def _baseline(run: Run) -> Iterator[str]:
    ledger = run.baseline or Ledger()
    for count, what in (
        (unaudited(run), "unaudited in the baseline"),
        (len(ledger.gone), "gone from it"),
        (len(ledger.not_checked), "of it not checked"),
        (len(ledger.unused), "suppressions unused"),
    ):
        if count:
            yield f"{count:,} {what}."


def _rest(more: int, skipped: int) -> Iterator[str]:
    if more:
        yield f"{plural(more, 'more finding')} in the report."
    if skipped:
        yield f"{plural(skipped, 'input')} not read or not compared."


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


PLUGIN: Report = Github()
