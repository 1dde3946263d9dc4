"""Run crosscheck over the invented briefs and score it.

    python benchmarks/bench_briefs.py [--long] [--unread] [--show] [--data FOLDER]

Each brief is a run of its own: two outlets, a few sentences each, or some ten with `--long` (`briefs/README.md`). The
figures are those of the data folder's own scorer, but its trap rate, which says nothing here. `--show` shows nothing of
what was not to be read.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import briefs
from crosscheck import pipeline, readers
from crosscheck.contracts import Reader, Report
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.plugins import discover
from crosscheck.reports.json import PLUGIN as JSON
from data import ROOT, folder

RUNS = ROOT / "benchmarks" / "runs"
REPORT: Report = JSON


def main() -> None:
    data = folder(__doc__)
    unread, longer = ("--unread" in sys.argv), ("--long" in sys.argv)
    part = ("long-unread" if unread else "long") if longer else ("unread" if unread else "read")
    target = RUNS / f"briefs-{part}"
    shutil.rmtree(target, ignore_errors=True)
    labels = briefs.written(target, ROOT / "benchmarks" / "briefs" / part)
    (target / "reports").mkdir()
    (target / "gold").mkdir()
    tools = pipeline.Tools(parser=SpacyParser(), encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())
    for name, gold in sorted(labels.items()):
        intake = gather([str(target / "clusters" / name)], discover(readers, Reader))  # type: ignore[type-abstract]
        run = pipeline.check(intake.articles, tools, skipped=intake.skipped)
        (target / "reports" / f"{name}.json").write_text(JSON.render(run), encoding="utf-8")
        (target / "gold" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    score = str(data.parent / "tools" / "score.py")
    parts = [str(target / folder_) for folder_ in ("reports", "gold", "clusters")]
    show = ["--show"] if "--show" in sys.argv and not unread else []
    subprocess.run([sys.executable, score, "--many", *parts, *show], check=True)


if __name__ == "__main__":
    main()
