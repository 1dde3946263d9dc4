"""How often findings of a given confidence are right, on the labelled clusters.

    python benchmarks/bench_confidence.py [--data FOLDER] [--part dev|held|more|invented|invented-unread]

A finding above note is right if it joins two sides of a divergence that readers marked, with different values, of
whatever kind: the `loose` rule of the data folder's own scorer. The last line is the mean distance between confidence
and share right over the bins, weighted by their size (expected calibration error; Naeini et al. 2015).
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from crosscheck import pipeline, readers
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Finding, Run, Severity
from crosscheck.plugins import discover
from data import Part, cluster, events, folder, gold

BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.01)


def right(finding: Finding, run: Run, labels: dict[str, Any]) -> bool:
    """The scorer's loose rule."""
    articles = {b.article.id: b.article for b in run.bodies}
    claims = {c.id: c for c in run.claims}
    for item in labels["items"]:
        hit = set()
        for side in finding.sides:
            text, name = articles[side.article].text, Path(articles[side.article].path).name
            claim = claims[side.claim]
            start, end = min(claim.start, side.detail.start), max(claim.end, side.detail.end)
            for given in item["sides"]:
                at = text.find(given["snippet"]) if given["article"] == name else -1
                while at >= 0:
                    if start < at + len(given["snippet"]) and at < end:
                        hit.add((name, given["value"].strip().casefold()))
                    at = text.find(given["snippet"], at + 1)
        if len({article for article, _ in hit}) > 1 and len({value for _, value in hit}) > 1:
            return True
    return False


def main() -> None:
    data = folder(__doc__)
    tools = pipeline.Tools(parser=SpacyParser(), encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())
    part: Part = sys.argv[sys.argv.index("--part") + 1] if "--part" in sys.argv else "dev"  # type: ignore[assignment]
    judged: list[tuple[float, bool]] = []
    for name in events(data, part):
        labels = gold(data, name)
        intake = gather([str(cluster(data, name))], discover(readers, Reader))  # type: ignore[type-abstract]
        run = pipeline.check(intake.articles, tools)
        judged += [(f.confidence, right(f, run, labels)) for f in run.findings if f.severity > Severity.NOTE]
    table(judged)


def table(judged: list[tuple[float, bool]]) -> None:
    """Print the bins, and how far confidence is from the truth."""
    print(f"{'confidence':<14}{'findings':>9}{'mean':>8}{'right':>8}")
    error = 0.0
    for low, high in pairwise(BINS):
        mine = [(c, r) for c, r in judged if low <= c < high]
        if mine:
            mean, share = sum(c for c, _ in mine) / len(mine), sum(r for _, r in mine) / len(mine)
            error += abs(mean - share) * len(mine) / len(judged)
            print(f"{low:.1f} to {min(high, 1.0):.1f}    {len(mine):>9}{mean:>8.2f}{share:>8.2f}")
    share = sum(r for _, r in judged) / max(1, len(judged))
    print(f"{'all':<14}{len(judged):>9}{'':>8}{share:>8.2f}\nexpected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
