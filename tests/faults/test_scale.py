"""Fault 38: what the default run can ask of scale. `benchmarks/bench_scale.py` asks it of whole runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import gc, pathlib, sys, tracemalloc
from crosscheck import readers
from crosscheck.contracts import Reader
from crosscheck.intake import gather
from crosscheck.plugins import discover

found = discover(readers, Reader)
tracemalloc.start()
for count in (300, 1200):
    tracemalloc.reset_peak()
    got = gather([f"{sys.argv[1]}/{count}"], found)
    assert len(got.articles) == count, len(got.articles)
    gc.collect()  # what stands in a circle waits for it, and is not held
    peak = tracemalloc.get_traced_memory()[1]
    # pathlib keeps the names of files in a table of the interpreter, which doubles now and then.
    ours = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(False, pathlib.__file__)])
    held = sum(trace.size for trace in ours.traces)
    print(count, held, peak)
    del got
"""


def test_38_reading_many_files_keeps_memory_flat(tmp_path: Path) -> None:
    """Beyond the articles that it hands back, reading holds the same little for 300 files and for 1,200."""
    for count in (300, 1200):
        (tmp_path / str(count)).mkdir()
        for n in range(count):
            (tmp_path / str(count) / f"{n}.txt").write_text(f"The ferry number {n} sank off Lanmore on Monday.\n" * 20)
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path)], capture_output=True, text=True, timeout=120, check=True
    )
    (few, few_held, few_peak), (many, many_held, many_peak) = (
        map(int, row.split()) for row in done.stdout.splitlines()
    )
    assert (many_held / many) < 1.5 * (few_held / few), done.stdout
    assert (many_peak - many_held) < 2 * (few_peak - few_held) + 2_000_000, done.stdout
