"""Run crosscheck over the clusters and score the labelled ones.

    python benchmarks/bench_clusters.py [--data FOLDER] [--only PART] [--show] [--event NAME]

Writes one JSON report per cluster into benchmarks/runs (ignored by git) and prints the figures of the data folder's own
scorer for the dev clusters, for the two held-out clusters, for both, and for nine more, whose divergences were labelled
for this project (`LABELS` in `benchmarks/data.py`); then for ten invented clusters that were read while rules were made
and ten that were not. `PART` is `dev`, `held`, `all`, `more`, `invented` or `invented-unread`. `--show` shows nothing
of what was not to be read.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from crosscheck import pipeline, readers
from crosscheck.contracts import Reader, Report
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.plugins import discover
from crosscheck.reports.json import PLUGIN as JSON
from data import ROOT, cluster, events, folder, gold

RUNS = ROOT / "benchmarks" / "runs"
REPORT: Report = JSON


def main() -> None:
    data = folder(__doc__)
    tools = pipeline.Tools(parser=SpacyParser(), encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else None
    event = sys.argv[sys.argv.index("--event") + 1] if "--event" in sys.argv else None
    sets = {"dev": events(data, "dev"), "held": events(data, "held")}
    sets |= {"all": sorted([*sets["dev"], *sets["held"]]), "more": events(data, "more")}
    sets |= {"invented": events(data, "invented"), "invented-unread": events(data, "invented-unread")}
    shown = ["dev", "held", "all", "more", "invented", "invented-unread"]
    wanted = [event] if event else sets[only] if only else sorted({name for part in shown for name in sets[part]})
    for name in wanted:
        intake = gather([str(cluster(data, name))], discover(readers, Reader))  # type: ignore[type-abstract]
        run = pipeline.check(intake.articles, tools, skipped=intake.skipped)
        for part in {k for k, v in sets.items() if name in v} | {name}:
            target = RUNS / part
            target.mkdir(parents=True, exist_ok=True)
            (target / f"{name}.json").write_text(REPORT.render(run), encoding="utf-8")
    for part in [event] if event else [only] if only else shown:
        print(f"== {part}", flush=True)
        score(data, part, [event] if event else sets[part])


def score(data: Path, part: str, names: list[str]) -> None:
    """Call the scorer on one set of reports, with just their gold beside them."""
    chosen = RUNS / part / "gold"
    shutil.rmtree(chosen, ignore_errors=True)
    chosen.mkdir(parents=True)
    for name in names:
        (chosen / f"{name}.json").write_text(json.dumps(gold(data, name)), encoding="utf-8")
    command = [sys.executable, str(data.parent / "tools" / "score.py"), "--many", str(RUNS / part), str(chosen)]
    articles = cluster(data, names[0]).parent
    hidden = {*events(data, "held"), *events(data, "invented-unread")}
    show = ["--show"] if "--show" in sys.argv and hidden.isdisjoint(names) else []
    subprocess.run([*command, str(articles), *show], check=True)
    shutil.rmtree(chosen)


if __name__ == "__main__":
    main()
