"""From evidence to a confidence that means what it says: of findings at 0.8, about four in five are right.

Platt scaling (Platt 1999, "Probabilistic outputs for support vector machines"): a logistic curve over the log-odds of
the evidence, with two coefficients in `data/confidence.json`, fitted by `benchmarks/train_confidence.py`.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files

EDGE = 0.02
"""Evidence is kept this far from 0 and 1, where log-odds are without bounds."""


def calibrated(evidence: float) -> float:
    """The share of findings with this evidence that is right, in (0, 1). Never falls as the evidence grows.

    Args:
        evidence: the probability that two claims state one fact, times how sure it is that their values differ.
    """
    slope, intercept = _coefficients()
    return 1 / (1 + math.exp(-(intercept + slope * log_odds(evidence))))


def log_odds(evidence: float) -> float:
    """ln(p / (1 - p)), held inside the edges."""
    held = min(max(evidence, EDGE), 1 - EDGE)
    return math.log(held / (1 - held))


@cache
def _coefficients() -> tuple[float, float]:
    table = json.loads((files("crosscheck") / "data" / "confidence.json").read_text(encoding="utf-8"))
    return float(table["slope"]), float(table["intercept"])
