"""Which findings a run shows; what it leaves out is counted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.config import CREDIBLE, Settings
from crosscheck.model import Finding, Run, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """Which findings a run keeps."""

    severity: Severity = Severity.NOTE
    confidence: float = CREDIBLE


EVERYTHING = Threshold(confidence=0.0)


def asked(settings: Settings) -> Threshold:
    """What the settings ask for."""
    return Threshold(severity=Severity[settings.min_severity.upper()], confidence=settings.min_confidence)


def kept(run: Run, threshold: Threshold) -> Run:
    """The run without the findings below a threshold, which are counted.

    After the baseline had its say, which would take what was left out for settled.
    """
    found = tuple(f for f in run.findings if _kept(f, threshold))
    return replace(run, findings=found, withheld=run.withheld + len(run.findings) - len(found))


def _kept(finding: Finding, threshold: Threshold) -> bool:
    return finding.severity >= threshold.severity and finding.confidence >= threshold.confidence
