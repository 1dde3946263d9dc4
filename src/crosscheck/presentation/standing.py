"""What the baseline and the suppressions say, in the words of every report."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import Finding, Ledger, Run, Unmet
from crosscheck.presentation.visible import clipped, visible

_CHANGED = 60


def standing(finding: Finding) -> str:
    """One or two words: `new`, `changed`, `unaudited`, `false positive`."""
    return (finding.decision.state if finding.decision else finding.status).replace("_", " ")


def history(finding: Finding) -> str:
    """One sentence on what was decided before, or what changed since; empty for what is simply new."""
    decision = finding.decision
    if decision is None or decision.state == "new":
        return ""
    by = f" by {clipped(decision.by, 60)}" if decision.by else ""
    reason = f": {clipped(decision.reason, 300)}" if decision.reason else ""
    match decision.state:
        case "changed":
            held = "; ".join(f"{clipped(s, 80)} had “{clipped(v, _CHANGED)}”" for s, v in decision.before)
            told = f" It was settled{by}{reason}" if decision.reason else ""
            return f"Changed since the baseline: {held}.{told}"
        case "expired":
            return f"Settled until {decision.expires}{by}{reason}"
        case "unaudited":
            return "Taken over into the baseline unseen: nobody has decided about it yet."
        case "suppressed":
            return f"Silenced beside the text{reason}"
        case _:
            until = f" until {decision.expires}" if decision.expires else ""
            return f"{standing(finding).capitalize()}{by}{until}{reason}"


def unaudited(run: Run) -> int:
    """How many findings the baseline took over unseen."""
    return sum(f.decision is not None and f.decision.state == "unaudited" for f in run.findings)


def remarks(run: Run) -> Iterator[tuple[str, str]]:
    """What the baseline holds that this run did not meet, and suppressions that silence nothing: (what, why)."""
    ledger = run.baseline or Ledger()
    for entry in ledger.gone:
        yield _entry(entry), "gone: all its sources were read and no longer differ; remove it with 'baseline prune'"
    for entry in ledger.not_checked:
        yield _entry(entry), "not checked: some of its sources or its kind took no part in this run"
    for unused in ledger.unused:
        where = f"{unused.path}:{unused.line}" if unused.line else unused.path
        yield f"suppression in {visible(where)}", visible(unused.why)


def _entry(entry: Unmet) -> str:
    sources = ", ".join(clipped(source, 60) for source in entry.sources)
    return f"{clipped(entry.title, 80) or entry.kind} ({sources}) [{visible(entry.fingerprint)}]"
