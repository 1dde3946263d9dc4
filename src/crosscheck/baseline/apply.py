"""What the baseline says of a run: each finding gets its status, and what is missing is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crosscheck import model
from crosscheck.baseline.matching import UNCHANGED, Pair, match
from crosscheck.baseline.records import Baseline, Entry, Status
from crosscheck.baseline.sightings import scene
from crosscheck.model import Decision, Finding, Ledger, Run, State, Unmet

_STATES: dict[Status, State] = {
    Status.UNAUDITED: "unaudited",
    Status.ACCEPTED: "accepted",
    Status.FALSE_POSITIVE: "false_positive",
    Status.CORRECTION_REQUESTED: "correction_requested",
}


def judge(run: Run, baseline: Baseline, today: date, path: str) -> Run:
    """The run with a decision on each finding that the baseline knows.

    Args:
        run: all findings, none withheld: one that was left out would count as gone.
        baseline: what the editors know.
        today: the day on which decisions must still hold.
        path: the baseline's file, for reports.
    """
    seen = scene(run)
    matching = match(baseline.entries, seen)
    known = {pair.sighting: pair for pair in matching.pairs}
    findings = tuple(
        _decided(finding, known[place], today) if place in known else replace(finding, status="new", decision=None)
        for place, finding in enumerate(run.findings)
    )
    ledger = replace(
        run.baseline or Ledger(),
        path=path,
        gone=tuple(_unmet(entry) for entry in matching.left if seen.covers(entry)),
        not_checked=tuple(_unmet(entry) for entry in matching.left if not seen.covers(entry)),
    )
    return replace(run, findings=findings, baseline=ledger)


def _decided(finding: Finding, pair: Pair, today: date) -> Finding:
    entry = pair.entry
    state = _state(pair, today)
    decision = Decision(
        state=state,
        reason=entry.reason,
        by=entry.by,
        expires=entry.expires,
        before=tuple((side.source, side.value) for side in entry.sides) if state == "changed" else (),
    )
    return replace(finding, status=_status(state), decision=decision)


def _state(pair: Pair, today: date) -> State:
    if pair.how not in UNCHANGED:
        return "changed"
    return "expired" if pair.entry.expired(today) else _STATES[pair.entry.status]


def _status(state: State) -> model.Status:
    match state:
        case "accepted" | "suppressed":
            return "accepted"
        case "false_positive":
            return "false_positive"
        case "unaudited" | "correction_requested":
            return "known"
        case _:
            return "new"


def _unmet(entry: Entry) -> Unmet:
    return Unmet(
        fingerprint=entry.fingerprint,
        kind=entry.kind,
        title=entry.title,
        sources=tuple(dict.fromkeys(side.source for side in entry.sides)),
    )
