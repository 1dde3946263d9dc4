"""SARIF 2.1.0 (OASIS) for code scanning services: each finding at the reading that fewer sources hold.

Columns count UTF-16 code units, as the format's consumers do; `charOffset` counts code points, as ours.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run, Severity, Side
from crosscheck.places import line_of
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, primary, readings
from crosscheck.presentation.standing import history, remarks
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import KINDS, advice, message

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000
"""Results of one run that GitHub takes; the gravest stay, and a notification counts the others."""
_LEVELS = {Severity.CONFLICT: "error", Severity.DIVERGENCE: "warning", Severity.NOTE: "note"}


class Sarif:
    """Results for code scanning."""

    name = "sarif"
    suffix = ".sarif"

    def render(self, run: Run) -> str:
        """The log, with a rule for each kind of detail, used or not."""
        kinds = sorted({*KINDS, *(finding.kind for finding in run.findings)})
        at = index(run)
        log = {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": {"name": "crosscheck", "rules": [_rule(kind) for kind in kinds]}},
                    "columnKind": "utf16CodeUnits",
                    "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _unread(run)}],
                    "results": [_result(finding, kinds, at) for finding in gravest_first(run.findings)[:MOST]],
                }
            ],
        }
        return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _rule(kind: str) -> dict[str, Any]:
    return {
        "id": visible(kind),
        "shortDescription": {"text": f"Sources differ: {visible(kind)}."},
        "help": {"text": advice(kind)},
    }


def _unread(run: Run) -> list[dict[str, Any]]:
    told = [("warning", f"{skipped.path}: {skipped.reason}") for skipped in run.skipped]
    told += [("note", f"{what}: {why}") for what, why in remarks(run)]
    if len(run.findings) > MOST:
        told.append(("warning", f"{len(run.findings) - MOST} findings are not among the results: limit {MOST}"))
    return [{"level": level, "message": {"text": _escaped(text)}} for level, text in told]


def _result(finding: Finding, kinds: list[str], at: Index) -> dict[str, Any]:
    views = readings(finding, at)
    first = primary(views)
    said = " ".join(filter(None, (message(finding, views), finding.why, history(finding))))
    others = [side for view in views for side in view.sides if side is not first]
    links = ", ".join(
        f"[{at.letters[side.article]} line {at.line(side)}]({number})" for number, side in enumerate(others, start=1)
    )
    return {
        "ruleId": visible(finding.kind),
        "ruleIndex": kinds.index(finding.kind),
        "level": _LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": f"{_escaped(said)} See {links}."},
        "locations": [_location(first, at)],
        "relatedLocations": [
            {"id": number, "message": {"text": _escaped(at.article(side.article).source)}, **_location(side, at)}
            for number, side in enumerate(others, start=1)
        ],
        "partialFingerprints": {
            "crosscheckConflict/v1": visible(finding.fingerprint),
            "crosscheckLocus/v1": visible(finding.locus),
        },
        "baselineState": _baseline_state(finding),
        "suppressions": _suppressions(finding),
    } | ({"properties": {"superseded": True}} if finding.superseded else {})


def _baseline_state(finding: Finding) -> str:
    if finding.decision and finding.decision.state == "changed":
        return "updated"
    expired = finding.decision is not None and finding.decision.state == "expired"
    return "new" if finding.status == "new" and not expired else "unchanged"


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """Why nobody need act: outside the text by the baseline, or inside it by a comment (SARIF 3.35)."""
    if finding.status not in {"accepted", "false_positive"}:
        return []
    inside = finding.decision is not None and finding.decision.state == "suppressed"
    made = {"kind": "inSource" if inside else "external", "status": "accepted"}
    reason = finding.decision.reason if finding.decision else ""
    return [made | {"justification": visible(reason)} if reason else made]


def _location(side: Side, at: Index) -> dict[str, Any]:
    article = at.article(side.article)
    text, start, end = article.text, side.detail.start, side.detail.end
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(re.sub("^/{2,}", "/", article.path), safe="/", errors="replace")},
            "region": {
                "startLine": line_of(text, start),
                "startColumn": _column(text, start),
                "endLine": line_of(text, end),
                "endColumn": _column(text, end),
                "charOffset": start,
                "charLength": end - start,
            },
        }
    }


def _column(text: str, offset: int) -> int:
    """The column from 1, in UTF-16 code units."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return len(before) + sum(ord(character) > 0xFFFF for character in before) + 1


def _escaped(text: str) -> str:
    """Plain text inside a message, where square brackets would make a link (SARIF 3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", visible(text))


PLUGIN: Report = Sarif()
