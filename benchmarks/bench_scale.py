"""Many small articles in one run: seconds and memory of each stage.

Each article is two or three sentences about one of some hundred happenings, so that about ten articles tell of each,
as in a day of wire copy. Memory is what the process holds at the end of the stage; flat means that it grows with what
the run keeps of each article, and not with pairs of articles.

    python benchmarks/bench_scale.py [--files 1000] [--read-only]
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from crosscheck import desk, pipeline, readers
from crosscheck.config import Settings
from crosscheck.contracts import Reader
from crosscheck.intake import gather
from crosscheck.plugins import discover

PLACES = ("Lanmore", "Varn", "Lesse", "Oldbridge", "Port Karrow", "Tesk", "Milham", "Dunvale", "Arrow Bay", "Skerry")
THINGS = ("ferry", "warehouse", "bridge", "school", "tunnel", "harbour crane", "factory", "stadium", "depot", "market")
ENDS = ("burned down", "was closed", "was flooded", "collapsed", "was evacuated", "reopened")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
WHO = ("the police", "the mayor", "the fire brigade", "a spokesman for the council", "witnesses")


def story(number: int) -> str:
    """A small article; articles of the same happening differ in wording and now and then in a figure."""
    happening, own = random.Random(number % 1000 // 10 * 7919), random.Random(number)
    place, thing, end, day = (happening.choice(words) for words in (PLACES, THINGS, ENDS, DAYS))
    hurt = happening.randint(2, 90) + (own.random() < 0.1)
    told = f"The {thing} in {place} {end} on {day}, {own.choice(WHO)} said."
    return f"{told}\n\n{hurt} people were taken to hospital. Report {number} of the day, filed from {place}.\n"


def memory() -> float:
    """Megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--read-only", action="store_true", help="stop after reading")
    asked = parser.parse_args()
    settings = Settings(cache=False)
    tools = desk.tools(settings, pipeline.kinds())
    tools.encoder.encode(["a sentence"])
    marks = [("models", time.perf_counter(), time.process_time(), memory())]

    def mark(name: str) -> None:
        marks.append((name, time.perf_counter(), time.process_time(), memory()))

    with tempfile.TemporaryDirectory() as name:
        for number in range(asked.files):
            (Path(name) / f"{number:05}.txt").write_text(story(number), encoding="utf-8")
        mark("write files")
        intake = gather([name], discover(readers, Reader))  # type: ignore[type-abstract]
    mark("read")
    found = 0
    if not asked.read_only:
        last = [""]

        def progress(stage: str, _done: int, _total: int) -> None:
            if last[0] and stage != last[0]:
                mark(last[0])
            last[0] = stage

        run = pipeline.check(intake.articles, tools, skipped=intake.skipped, progress=progress)
        mark(last[0])
        found = len(run.findings)
        print(f"{len(run.claims)} claims, {len(run.matches)} matches, {len(run.groups)} groups")
    print(f"{len(intake.articles)} articles, {found} findings")
    print(f"{'stage':12} {'seconds':>8} {'CPU s':>8} {'MB after':>9} {'MB grown':>9}")
    for before, after in pairwise(marks):
        name, wall, cpu, size = after[0], after[1] - before[1], after[2] - before[2], after[3]
        print(f"{name:12} {wall:8.1f} {cpu:8.1f} {size:9.0f} {size - before[3]:9.0f}")


if __name__ == "__main__":
    main()
