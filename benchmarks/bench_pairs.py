"""Alignment on judged pairs: does the score tell pairs of claims that state one fact from the rest?

    python benchmarks/bench_pairs.py [--data FOLDER]

The pairs of `labels/pairs.tsv` were drawn from all candidates of the fourteen development clusters in five bands of
score, and each judged by one reading: one fact, a part of one, or another. Each counts by how many candidates it stands
for. The learned model is trained on the other clusters; it is not shipped (see RESULTS.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from crosscheck import readers
from crosscheck.align import weights
from crosscheck.clean import clean
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.plugins import discover
from data import ROOT, folder
from train_alignment import Models, Spot, claims_of, evidence_of

LABELS = ROOT / "benchmarks" / "labels" / "pairs.tsv"
PART = 0.3
"""Weight of a pair that shares a part of a fact, among the negatives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The judged pairs of one cluster."""

    features: NDArray[np.float64]
    same: NDArray[np.bool_]
    weight: NDArray[np.float64]
    """How many candidates each pair stands for."""
    training: NDArray[np.float64]
    """What it weighs in training: the many unlikely ones say little each."""


def judged() -> dict[str, dict[frozenset[Spot], tuple[str, float]]]:
    """Label and weight of each pair, by cluster."""
    found: dict[str, dict[frozenset[Spot], tuple[str, float]]] = defaultdict(dict)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            event, one, low, high, two, start, end, label, _, weight = line.split("\t")
            pair = frozenset(((one, int(low), int(high)), (two, int(start), int(end))))
            found[event][pair] = (label, float(weight))
    return found


def table(path: Path, pairs: dict[frozenset[Spot], tuple[str, float]], models: Models) -> Table:
    """Features as the program makes them now; a pair whose claims it no longer makes is left out."""
    intake = gather([str(path)], discover(readers, Reader))  # type: ignore[type-abstract]
    bodies = [clean(a) for a in intake.articles]
    claims = claims_of(bodies, models)
    drawn, features = evidence_of(bodies, claims, models)
    names = {a.id: Path(a.path).name for a in intake.articles}
    spots = [(names[c.article], c.start, c.end) for c in claims]
    rows = {n: pairs[key] for n, c in enumerate(drawn) if (key := frozenset((spots[c.left], spots[c.right]))) in pairs}
    labels = [label for label, _ in rows.values()]
    weight = np.array([w for _, w in rows.values()])
    return Table(
        features=features[list(rows)],
        same=np.array([label == "same" for label in labels]),
        weight=weight,
        training=np.sqrt(weight) * np.where([label == "part" for label in labels], PART, 1.0),
    )


def learned(others: Sequence[Table], features: NDArray[np.float64]) -> NDArray[np.float64]:
    """The scores of a model of the other clusters."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=3000))
    model.fit(
        np.vstack([t.features for t in others]),
        np.concatenate([t.same for t in others]),
        logisticregression__sample_weight=np.concatenate([t.training for t in others]),
    )
    return np.asarray(model.predict_proba(features)[:, 1])


def main() -> None:
    data = folder(__doc__)
    models = Models(parser=SpacyParser(), encoder=SentenceTransformersEncoder())
    tables = {name: table(data / "clusters" / name, pairs, models) for name, pairs in sorted(judged().items())}
    print(f"{'cluster':28s} pairs  same  average precision: cosine, shipped, learned")
    every = []
    for name, held in tables.items():
        scores = (
            held.features[:, 0],
            weights().probability(held.features),
            learned([t for n, t in tables.items() if n != name], held.features),
        )
        found = [average_precision_score(held.same, s, sample_weight=held.weight) for s in scores]
        every.append(found)
        print(f"{name:28s} {len(held.same):5d} {int(held.same.sum()):5d}  " + " ".join(f"{f:.3f}" for f in found))
    print(f"{'mean':40s} " + " ".join(f"{f:.3f}" for f in np.mean(every, axis=0)))


if __name__ == "__main__":
    main()
