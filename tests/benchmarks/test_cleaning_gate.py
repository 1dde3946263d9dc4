"""Cleaning may not get worse: the figures of `benchmarks/cleaning.json` are a floor, raised when they are passed.

As trafilatura's evaluation gate: a corpus with stored scores. The pages are not part of this repository.
"""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETS = ROOT.parent / "shared" / "data" / "sets"
SLACK = 0.0005
"""The figures are stored to three digits."""


@pytest.mark.timeout(600)
@pytest.mark.skipif(not SETS.is_dir(), reason="the pages that cleaning is measured on are not here")
def test_the_figures_do_not_fall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    bench = importlib.import_module("bench_cleaning")
    stored = json.loads((ROOT / "benchmarks" / "cleaning.json").read_text(encoding="utf-8"))
    for name, measure in (("segments", bench.segments), ("articles", bench.words)):
        pages = bench._load(SETS / f"boiler_{name}.dev.jsonl")
        assert measure(pages, bench.cleaned) >= stored[name] - SLACK, name
