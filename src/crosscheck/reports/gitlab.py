"""GitLab's code quality report: each open finding at the reading that fewer sources hold.

The format is the part of the Code Climate specification that GitLab reads. Its fingerprint is ours, so that a merge
request shows only what it brings in. One fingerprint may stand once: equal findings get a number behind it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run, Severity
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, primary, readings
from crosscheck.presentation.standing import history
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import message

_SEVERITIES = {Severity.CONFLICT: "critical", Severity.DIVERGENCE: "major", Severity.NOTE: "info"}


class Gitlab:
    """Code quality for merge requests."""

    name = "gitlab"
    suffix = ".gitlab.json"
    """Apart from that of the JSON report of the same run."""

    def render(self, run: Run) -> str:
        """The list of issues, without what editors have settled: GitLab has no mark for that."""
        at = index(run)
        seen: Counter[str] = Counter()
        issues = []
        for finding in gravest_first(run.findings):
            if finding.status in {"new", "known"}:
                seen[finding.fingerprint] += 1
                issues.append(_issue(finding, at, seen[finding.fingerprint]))
        return json.dumps(issues, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _issue(finding: Finding, at: Index, number: int) -> dict[str, Any]:
    views = readings(finding, at)
    side = primary(views)
    told = " ".join(filter(None, (message(finding, views), finding.why, history(finding))))
    name = visible(finding.fingerprint)
    return {
        "description": visible(told),
        "check_name": f"crosscheck/{visible(finding.kind)}",
        "fingerprint": name if number == 1 else f"{name}-{number}",
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": re.sub(r"^(?:\./)+", "", visible(at.article(side.article).path)),
            "lines": {"begin": at.line(side)},
        },
    }


PLUGIN: Report = Gitlab()
