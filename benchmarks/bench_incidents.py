"""Alarms on the incidents of ECB+, and how many of them a reader called right.

    python benchmarks/bench_incidents.py [--data FOLDER] [--few | --month] [--show]

Prints for each kind the findings above note, those whose pair of sentences was judged right, trivial or wrong, and
those that no one has judged. `--few` takes four articles of each incident, drawn by a fixed seed, which is what an
editor has. `--month` takes 84 articles of a month of one election campaign (PolNeAR) in one run instead, which
seldom tell of the same. `--show` prints the findings that no one has judged.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cached import CachedEncoder
from crosscheck import compare, pipeline, readers
from crosscheck.compare.pairs import Edge
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Finding, Severity
from crosscheck.plugins import discover
from data import folder
from incidents import Pair, month, verdicts, written

FEW = 4
SEED = 20240501
COLUMNS = ("right", "trivial", "wrong", "unjudged")


def alarms(place: Path, tools: pipeline.Tools, *, few: bool) -> Iterator[tuple[Finding, frozenset[Pair]]]:
    """The findings above note of one incident, each with the two sentences that it rests on."""
    paths = sorted(place.glob("*.txt"))
    chosen = sorted(random.Random(SEED).sample(paths, FEW)) if few and len(paths) > FEW else paths
    intake = gather([str(p) for p in chosen], discover(readers, Reader))  # type: ignore[type-abstract]
    names = {a.id: Path(a.path).stem for a in intake.articles}
    resting: dict[str, Edge] = {}
    told = compare._findings  # noqa: SLF001  (the edge that a finding rests on is not in the report)

    def noted(kind: object, parts: object, agreed: object, scene: object) -> Iterator[Finding]:
        for part in parts:  # type: ignore[attr-defined]
            for finding in told(kind, [part], agreed, scene):  # type: ignore[arg-type]
                resting[finding.fingerprint] = max(part, key=lambda edge: edge.confidence)
                yield finding

    with patch.object(compare, "_findings", noted):
        run = pipeline.check(intake.articles, tools)
    for finding in run.findings:
        if finding.severity > Severity.NOTE:
            edge = resting[finding.fingerprint]
            claims = (edge.left.claim, edge.right.claim)
            yield finding, frozenset((names[c.article], c.sentence.start, c.sentence.end) for c in claims)


def main() -> None:
    data = folder(__doc__)
    parser = argparse.ArgumentParser()
    parser.add_argument("--few", action="store_true")
    parser.add_argument("--month", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_known_args()[0]
    encoder = CachedEncoder(SentenceTransformersEncoder())
    tools = pipeline.Tools(parser=SpacyParser(), encoder=encoder, kinds=pipeline.kinds())
    known, counts = verdicts(), Counter[tuple[str, str]]()
    with TemporaryDirectory() as scratch:
        for place in (month if options.month else written)(data, Path(scratch)):
            for finding, pair in alarms(place, tools, few=options.few):
                verdict = known.get((place.name, finding.kind, pair), "unjudged")
                counts[finding.kind, verdict] += 1
                if options.show and verdict == "unjudged":
                    print(place.name, finding.kind, finding.why, sorted(pair))
    table(counts)


def table(counts: Counter[tuple[str, str]]) -> None:
    """One line for each kind, and all together; the share is of those judged, and trivial ones are right in it."""
    print(f"{'kind':<12}{'findings':>10}" + "".join(f"{c:>10}" for c in COLUMNS) + f"{'share':>8}")
    kinds = sorted({kind for kind, _ in counts})
    for name in [*kinds, "all"]:
        cells = [sum(n for (kind, v), n in counts.items() if v == c and name in (kind, "all")) for c in COLUMNS]
        judged = sum(cells[:3])
        share = f"{(cells[0] + cells[1]) / judged:.2f}" if judged else "-"
        print(f"{name:<12}{sum(cells):>10}" + "".join(f"{c:>10}" for c in cells) + f"{share:>8}")


if __name__ == "__main__":
    main()
