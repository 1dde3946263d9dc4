"""Smaller kinds of the encoder against the float32 reference: what they save, and which alignments they flip.

    python benchmarks/bench_encoders.py [--data FOLDER] [--repeat 5] [--kinds NAME,NAME] [--speed]

Articles are those of the five development clusters, parsed once. Each kind encodes them as the pipeline does, one
article at a time; kinds go in turn within a round, and speeds are medians of the rounds, in texts for each second of
CPU. A flip is a match that one of the two has and the other has not; the own threshold of a kind is that of the
alignment model, in steps of 0.01, with which it flips least. Scores are of the data folder's own scorer, with the
shipped threshold and with the own. `ONEDNN_MAX_CPU_ISA=AVX2` before the command, with `--speed`, shows what torch does
on a CPU without bfloat16. Needs onnx.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import numpy as np

from cached import CachedEncoder, Remembering
from crosscheck import pipeline, readers
from crosscheck.align import Said, align, weights, wordings
from crosscheck.align.score import Weights
from crosscheck.cli.models import accept, probe_of
from crosscheck.contracts import Encoder, Reader, Report
from crosscheck.encoders import DEFAULT_MODEL, onnx
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder, load
from crosscheck.intake import Intake, gather
from crosscheck.language import SpacyParser
from crosscheck.plugins import discover
from crosscheck.reports.json import PLUGIN as JSON
from data import ROOT, events

REPORT: Report = JSON
REFERENCE = "torch-float32"
STEPS = tuple(round(0.10 + 0.01 * n, 2) for n in range(41))
"""Thresholds of the alignment model that are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A cluster with its articles read, and its claims."""

    name: str
    intake: Intake
    said: Said


def kinds(folder: Path) -> dict[str, Encoder]:
    """Every kind by its name, the reference first; exports are written below the folder."""
    reference = SentenceTransformersEncoder()
    probe = probe_of(pipeline.kinds())
    found: dict[str, Encoder] = {REFERENCE: reference, "torch-bfloat16": SentenceTransformersEncoder(dtype="bfloat16")}
    for kind in (onnx.KIND, onnx.SMALL):
        held = partial(accept, reference, probe=probe, other=kind == onnx.SMALL)
        onnx.export(DEFAULT_MODEL, folder, load, held, kind)
        exported = onnx.find(DEFAULT_MODEL, folder, kind)
        assert exported is not None, "what was just written is there"
        found[kind] = exported
    return found


def clusters(data: Path, tools: pipeline.Tools) -> list[Cluster]:
    made = []
    for name in events(data, "dev"):
        intake = gather([str(data / "clusters" / name)], discover(readers, Reader))  # type: ignore[type-abstract]
        claims, run = pipeline.analyse(intake.articles, tools, pipeline.silent)
        texts = {body.article.id: body.article.text for body in run.bodies}
        made.append(Cluster(name=name, intake=intake, said=Said(claims=claims, texts=texts)))
    return made


def articles(found: Sequence[Cluster]) -> list[list[str]]:
    """The texts of each article that are encoded, in one list an article, as the pipeline has them."""
    parts = []
    for cluster in found:
        for name in cluster.said.texts:
            own = replace(cluster.said, claims=tuple(c for c in cluster.said.claims if c.article == name))
            parts.append([text for texts in wordings(own) for text in texts])
    return parts


def matches(found: Sequence[Cluster], encoder: Encoder, model: Weights) -> set[tuple[str, str, str]]:
    return {
        (cluster.name, match.left, match.right)
        for cluster in found
        for match in align(cluster.said, encoder.encode, model)[0]
    }


def speeds(encoders: dict[str, Encoder], texts: list[list[str]], repeat: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in encoders}
    count = sum(len(part) for part in texts)
    for round_ in range(repeat + 1):
        for name, encoder in encoders.items():
            start = time.process_time()
            for part in texts:
                encoder.encode(part)
            if round_:  # the first loads the model
                taken[name].append(count / (time.process_time() - start))
    return taken


def score(data: Path, found: Sequence[Cluster], tools: pipeline.Tools, model: Weights) -> dict[str, float]:
    """What the data folder's scorer says of the runs with this encoder and this threshold."""
    with tempfile.TemporaryDirectory() as name:
        runs, gold = Path(name) / "runs", Path(name) / "gold"
        runs.mkdir()
        gold.mkdir()
        for cluster in found:
            with patch.object(pipeline, "weights", lambda: model):
                run = pipeline.check(cluster.intake.articles, tools, skipped=cluster.intake.skipped)
            (runs / f"{cluster.name}.json").write_text(REPORT.render(run), encoding="utf-8")
            (gold / f"{cluster.name}.json").write_bytes((data / "gold" / f"{cluster.name}.json").read_bytes())
        command = [sys.executable, str(data.parent / "tools" / "score.py"), "--many", str(runs), str(gold)]
        said = subprocess.run([*command, str(data / "clusters")], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in re.findall(r"^  (\w+_\w+) +([\d.]+)$", said, re.MULTILINE)}


def quality(data: Path, found: Sequence[Cluster], tools: pipeline.Tools, encoders: dict[str, Encoder]) -> None:
    """One row for each kind: flips against the reference, its own threshold, and the scores with both."""
    model = weights()
    parts = articles(found)
    print("\n| kind | least cosine | matches | flips | own threshold: flips | F1 loose / strict | with its own |")
    print("|---|---|---|---|---|---|---|", flush=True)
    base = reference = None
    for kind, encoder in encoders.items():
        cached = CachedEncoder(encoder)
        vectors = np.concatenate([cached.encode(part) for part in parts])
        own = matches(found, cached, model)
        base = vectors if base is None else base
        reference = own if reference is None else reference
        flips = {t: len(matches(found, cached, replace(model, threshold=t)) ^ reference) for t in STEPS}
        best = min(STEPS, key=lambda t: (flips[t], abs(t - model.threshold)))
        scored = [
            score(data, found, replace(tools, encoder=cached), replace(model, threshold=t))
            for t in (model.threshold, best)
        ]
        told = [f"{s['f1_loose']:.3f} / {s['f1_strict']:.3f}" for s in scored]
        least = float((vectors * base).sum(axis=1).min())
        row = (kind, f"{least:.5f}", len(own), len(own ^ reference), f"{best:.2f}: {flips[best]}", *told)
        print(f"| {' | '.join(map(str, row))} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"skipped: no data at {options.data}; name the folder with --data")
        return
    with tempfile.TemporaryDirectory() as name:
        wanted = {REFERENCE, *options.kinds.split(",")}
        encoders = {kind: e for kind, e in kinds(Path(name)).items() if not options.kinds or kind in wanted}
        tools = pipeline.Tools(
            parser=SpacyParser(), encoder=encoders[REFERENCE], kinds=pipeline.kinds(), store=Remembering()
        )
        found = clusters(options.data, tools)
        texts = articles(found)
        print(f"{len(found)} clusters, {len(texts)} articles, {sum(map(len, texts))} texts", flush=True)
        for kind, taken in speeds(encoders, texts, options.repeat).items():
            print(f"{kind}: {statistics.median(taken):.1f} texts per CPU second", flush=True)
        if not options.speed:
            quality(options.data, found, tools, encoders)


if __name__ == "__main__":
    main()
