"""Run crosscheck over the clusters and score the labelled ones.

    python benchmarks/bench_clusters.py [--data FOLDER] [--only dev|held|more] [--show] [--event NAME]

Writes one JSON report per cluster into benchmarks/runs (ignored by git) and prints the figures of the data folder's own
scorer for the dev clusters, for the two held-out clusters, for both, and for nine more. The divergences of those were
labelled for this project, by one reading after the data folder's guide; `benchmarks/labels` says where they stand, the
words are the data folder's.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from crosscheck import pipeline, readers
from crosscheck.contracts import Reader, Report
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.plugins import discover
from crosscheck.reports.json import PLUGIN as JSON
from data import HELD_OUT, ROOT, folder

RUNS = ROOT / "benchmarks" / "runs"
LABELS = ROOT / "benchmarks" / "labels"
REPORT: Report = JSON


def main() -> None:
    data = folder(__doc__)
    tools = pipeline.Tools(parser=SpacyParser(), encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else None
    event = sys.argv[sys.argv.index("--event") + 1] if "--event" in sys.argv else None
    gold = sorted(p.stem for p in (data / "gold").glob("*.json"))
    more = sorted(p.stem for p in LABELS.glob("*.json"))
    sets = {"dev": [e for e in gold if e not in HELD_OUT], "held": [e for e in gold if e in HELD_OUT], "all": gold}
    sets["more"] = more
    wanted = [event] if event else sets[only] if only else [*gold, *more]
    for name in wanted:
        intake = gather([str(data / "clusters" / name)], discover(readers, Reader))  # type: ignore[type-abstract]
        run = pipeline.check(intake.articles, tools, skipped=intake.skipped)
        for part in {k for k, v in sets.items() if name in v} | {name}:
            target = RUNS / part
            target.mkdir(parents=True, exist_ok=True)
            (target / f"{name}.json").write_text(REPORT.render(run), encoding="utf-8")
    for part in [event] if event else [only] if only else ["dev", "held", "all", "more"]:
        print(f"== {part}", flush=True)
        score(data, part, [event] if event else sets[part])


def score(data: Path, part: str, events: list[str]) -> None:
    """Call the scorer on one set of reports, with just their gold beside them."""
    chosen = RUNS / part / "gold"
    shutil.rmtree(chosen, ignore_errors=True)
    chosen.mkdir(parents=True)
    for event in events:
        labelled = data / "gold" / f"{event}.json"
        if labelled.is_file():
            shutil.copy(labelled, chosen)
        else:
            (chosen / f"{event}.json").write_text(json.dumps(_gold(data, event)), encoding="utf-8")
    command = [sys.executable, str(data.parent / "tools" / "score.py"), "--many", str(RUNS / part), str(chosen)]
    subprocess.run([*command, str(data / "clusters"), *(["--show"] if "--show" in sys.argv else [])], check=True)
    shutil.rmtree(chosen)


def _gold(data: Path, event: str) -> dict[str, Any]:
    """Labels as the scorer wants them: with the words that stand at each place."""
    listed = json.loads((LABELS / f"{event}.json").read_text(encoding="utf-8"))
    folder_ = data / "clusters" / event
    for side in (s for sort in ("items", "agreements") for item in listed[sort] for s in item["sides"]):
        text = (folder_ / side["article"]).read_text(encoding="utf-8")
        side["snippet"] = text[side.pop("start") : side.pop("end")]
    return dict(listed)


if __name__ == "__main__":
    main()
