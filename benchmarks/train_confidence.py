"""Fits the curve from evidence to confidence on the labelled clusters that are not held out, and writes its figures.

    python benchmarks/train_confidence.py [--data FOLDER] [--write]

A finding counts as right by the rule of `bench_confidence.py`. The curve is a logistic regression over the log-odds of
the evidence with unit L2 regularisation: findings are few, and without it a single cluster would bend it. The held-out
clusters are printed beside it and fit nothing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench_confidence import right, table
from cached import CachedEncoder
from crosscheck import compare, pipeline, readers
from crosscheck.compare.confidence import log_odds
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Severity
from crosscheck.plugins import discover
from crosscheck.threshold import EVERYTHING
from data import Part, events, folder, gold

PARTS: tuple[Part, ...] = ("dev", "more", "held")
FITTED: tuple[Part, ...] = ("dev", "more")
WRONG = 5
"""Fewest wrong findings from which a curve is learned."""
OUT = Path(__file__).resolve().parents[1] / "src" / "crosscheck" / "data" / "confidence.json"


def judged(data: Path, part: Part) -> list[tuple[float, bool]]:
    """The evidence of each finding above note, and whether it is right."""
    tools = pipeline.Tools(
        parser=SpacyParser(), encoder=CachedEncoder(SentenceTransformersEncoder()), kinds=pipeline.kinds()
    )
    found: list[tuple[float, bool]] = []
    for name in events(data, part):
        labels = gold(data, name)
        intake = gather([str(data / "clusters" / name)], discover(readers, Reader))  # type: ignore[type-abstract]
        with patch.object(compare, "calibrated", lambda evidence: evidence):
            run = pipeline.check(intake.articles, tools, threshold=EVERYTHING)
        found += [(f.confidence, right(f, run, labels)) for f in run.findings if f.severity > Severity.NOTE]
    return found


def main() -> None:
    data = folder(__doc__)
    rows = {part: judged(data, part) for part in PARTS}
    fitted = [row for part in FITTED for row in rows[part]]
    evidence = np.array([[log_odds(e)] for e, _ in fitted])
    model = LogisticRegression(C=1.0).fit(evidence, [r for _, r in fitted])
    slope, intercept = round(float(model.coef_[0][0]), 3), round(float(model.intercept_[0]), 3)
    print(f"slope {slope}, intercept {intercept}, on {len(fitted)} findings")
    for part in PARTS:
        print(part)
        table([(float(1 / (1 + np.exp(-(intercept + slope * log_odds(e))))), r) for e, r in rows[part]])
    if sum(not r for _, r in fitted) < WRONG:
        print(f"not written: fewer than {WRONG} of them are wrong, which teaches nothing of confidence")
    elif "--write" in sys.argv:
        card = {
            "command": "python benchmarks/train_confidence.py --write",
            "data": "findings above note on the five development clusters and the nine labelled for this project",
            "findings": len(fitted),
            "right": sum(r for _, r in fitted),
            "slope": slope,
            "intercept": intercept,
        }
        OUT.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
