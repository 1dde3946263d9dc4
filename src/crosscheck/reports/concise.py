"""One line a finding, in the `path:line:` form that editors and terminals turn into links."""

from __future__ import annotations

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, primary, readings
from crosscheck.presentation.standing import history, remarks, standing
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import message, verdict


class Concise:
    """One line a finding, then the verdict."""

    name = "concise"
    suffix = ".txt"

    def render(self, run: Run) -> str:
        """The lines, gravest first, each at the reading that fewer sources hold."""
        at = index(run)
        lines = [_line(finding, at) for finding in gravest_first(run.findings)]
        unread = [
            f"{_safe(skipped.path)}: not read or not compared: {visible(skipped.reason)}" for skipped in run.skipped
        ]
        rest = [f"baseline: {what}: {why}" for what, why in remarks(run)]
        return "\n".join([*lines, *unread, *rest, verdict(run)]) + "\n"


def _line(finding: Finding, at: Index) -> str:
    views = readings(finding, at)
    side = primary(views)
    told = visible(" ".join(filter(None, (message(finding, views), history(finding)))))
    state = "" if standing(finding) == "new" else f" ({standing(finding)})"
    state += " (superseded)" if finding.superseded else ""
    return (
        f"{_safe(at.article(side.article).path)}:{at.line(side)}: {finding.severity.word} {visible(finding.kind)} "
        f"{finding.confidence:.2f} {told} [{visible(finding.fingerprint)}]{state}"
    )


def _safe(path: str) -> str:
    """A path that no build service takes for a command at the start of a line (`::error::`, `##[error]`)."""
    line = visible(path).lstrip()
    return f"./{line}" if line.startswith((":", "#")) else line  # one is enough: we add a colon


PLUGIN: Report = Concise()
