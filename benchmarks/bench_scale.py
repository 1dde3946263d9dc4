"""Many articles in one run: seconds and memory of each stage.

Each article is two or three sentences about one of some hundred happenings, so that about ten articles tell of each,
as in a day of wire copy. Memory is what the process holds at the end of the stage; flat means that it grows with what
the run keeps of each article, and not with pairs of articles.

    python benchmarks/bench_scale.py [--files 1000] [--read-only] [--long] [--store FOLDER] [--data FOLDER]

`--long` takes articles of some 700 words in place of the small ones, recombined from the development clusters
(`synthetic.py`): all tell of the same few events, which is a hard case. With `--store` articles and vectors come from
the store in that folder, which the first such run fills: run it twice, and the second time no model is loaded.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path

import synthetic
from crosscheck import desk, pipeline, readers
from crosscheck.config import Settings
from crosscheck.contracts import PieceReport, Reader
from crosscheck.intake import Intake, gather
from crosscheck.pipeline import Tools
from crosscheck.plugins import discover
from crosscheck.reports import json
from data import ROOT

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


def peak() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


class Marks:
    """When each stage ended, and what the process held then. A line is printed at once: long runs may be cut off."""

    def __init__(self) -> None:
        self._last = self._now()
        print(f"{'stage':12} {'seconds':>8} {'CPU s':>8} {'MB after':>9} {'MB grown':>9} {'MB peak':>8}")
        self._stage = ""

    def __call__(self, name: str) -> None:
        """A stage has ended."""
        wall, cpu, size = (now - then for now, then in zip(self._now(), self._last, strict=True))
        self._last = self._now()
        print(f"{name:12} {wall:8.1f} {cpu:8.1f} {self._last[2]:9.0f} {size:9.0f} {peak():8.0f}", flush=True)

    def progress(self, stage: str, _done: int, _total: int) -> None:
        """What the pipeline tells: a new stage ends the one before."""
        if self._stage and stage != self._stage:
            self(self._stage)
        self._stage = stage

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.perf_counter(), time.process_time(), memory()


def written(folder: Path, count: int, data: Path | None) -> None:
    """The articles, long ones where there is data to make them of."""
    if data is not None:
        synthetic.write(data, folder, count)
        return
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(story(number), encoding="utf-8")


def checked(intake: Intake, tools: Tools, mark: Marks, folder: Path) -> None:
    """The run, stage by stage, and its JSON report."""
    run = pipeline.check(intake.articles, tools, skipped=intake.skipped, progress=mark.progress)
    mark("compare")
    with (folder / "report.json").open("w", encoding="utf-8") as file:
        report = json.PLUGIN
        file.writelines(report.pieces(run) if isinstance(report, PieceReport) else (report.render(run),))
        size = file.tell() / 1e6
    mark("JSON")
    print(f"{len(run.claims)} claims, {len(run.matches)} matches, {len(run.groups)} groups, JSON of {size:.0f} MB")
    print(f"{len(run.findings)} findings, {len(run.agreements)} agreements")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--read-only", action="store_true", help="stop after reading")
    parser.add_argument("--long", action="store_true", help="articles of some 700 words")
    parser.add_argument("--store", type=Path, help="folder of the store; none is used without it")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    asked = parser.parse_args()
    if asked.long and not asked.data.is_dir():
        parser.error(f"no data at {asked.data}; name the folder with --data")
    settings = Settings(cache=asked.store is not None, cache_dir=str(asked.store or ""))
    tools = desk.tools(settings, pipeline.kinds())
    if asked.store is None:
        tools.encoder.encode(["a sentence"])
    mark = Marks()
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "articles").mkdir()
        written(Path(name) / "articles", asked.files, asked.data if asked.long else None)
        mark("write files")
        intake = gather([str(Path(name) / "articles")], discover(readers, Reader))  # type: ignore[type-abstract]
        mark("read")
        print(f"{len(intake.articles)} articles")
        if not asked.read_only:
            checked(intake, tools, mark, Path(name))


if __name__ == "__main__":
    main()
