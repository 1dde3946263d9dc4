"""Fits the models of `compare/telling.py`: whether two claims that give different values tell one fact.

    python benchmarks/train_contrasts.py [--data FOLDER] [--each N] [--write]

Examples are contrasts that the rules let stand without the models: right ones where one side is an error planted in a
fact that two articles state alike (development clusters, the nine more, the stories that were read) or an alarm judged
right, wrong ones where a reader judged the alarm wrong (`incidents.py`). Logistic regression on standardised features,
one for each kind; the cluster or topic of each example is left out in turn for the figures that are printed, and for
the cut, which keeps the share of the planted errors that `LEARNED` names.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import planting
import stories
from cached import CachedEncoder, Remembering
from crosscheck import pipeline, readers
from crosscheck.compare import novel
from crosscheck.compare.telling import FEATURES, features
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Comparison, Kind, Reading
from crosscheck.plugins import discover
from data import ROOT, events, folder, gold
from drawing import chosen, edits, load
from facts import Edit, applied
from incidents import Verdicts, verdicts, written

LEARNED = {"actors": 0.84, "date": 0.82, "number": 0.86, "stance": 0.97}
"""The kinds that get a model, and the share of planted errors that its cut keeps: of the others no feature tells
planted from wrong (places, offices, speakers), or most alarms are right."""
OUT = ROOT / "src" / "crosscheck" / "data" / "contrasts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The features of one contrast; the group is left out as a whole."""

    kind: Kind
    group: str
    row: tuple[float, ...]
    planted: bool
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A contrast that the rules let stand."""

    kind: Kind
    one: Reading
    other: Reading
    row: tuple[float, ...]


@contextmanager
def watched() -> Iterator[list[Met]]:
    """Every contrast that stands without the models."""
    found: list[Met] = []

    def noted(kind: Kind, score: float, one: Reading, other: Reading, outcome: Comparison) -> bool:
        found.append(Met(kind=kind, one=one, other=other, row=features(score, one, other, outcome)))
        return True

    with patch.object(novel, "one_fact", noted):
        yield found


def planted(data: Path, labels: dict[str, dict[str, object]], tools: pipeline.Tools, each: int) -> Iterator[Example]:
    """The contrasts that planted errors raise, by the place of the edit."""
    clusters = [load(data, name, tools) for name in labels]
    drawn = [(c, e) for c in clusters for e in edits(c, labels[c.name], planting.RULES) if e.kind in LEARNED]
    for cluster, edit in chosen(drawn, each):
        articles = tuple(applied(a, edit) if a.id == edit.article else a for a in cluster.articles)
        with watched() as found:
            pipeline.check(articles, tools)
        mine = [m for m in found if m.kind == edit.kind and any(_planted(r, edit) for r in (m.one, m.other))]
        if mine:  # the surest: an error may raise others against claims that tell something else
            surest = max(mine, key=lambda met: met.row[0])
            yield Example(kind=edit.kind, group=cluster.name, row=surest.row, planted=True, right=True)


def _planted(reading: Reading, edit: Edit) -> bool:
    detail = reading.detail
    there = detail.start <= edit.after.end and edit.after.start <= detail.end
    return reading.claim.article == edit.article and there


def judged(place: Path, known: Verdicts, tools: pipeline.Tools) -> Iterator[Example]:
    """The contrasts of an incident that a reader judged."""
    intake = gather([str(place)], discover(readers, Reader))  # type: ignore[type-abstract]
    names = {a.id: Path(a.path).stem for a in intake.articles}
    for met in _met(intake.articles, tools):
        claims = (met.one.claim, met.other.claim)
        pair = frozenset((names[c.article], c.sentence.start, c.sentence.end) for c in claims)
        verdict = known.get((place.name, met.kind, pair))
        if verdict is not None and met.kind in LEARNED:
            topic = place.name.split("_")[0]
            yield Example(kind=met.kind, group=topic, row=met.row, planted=False, right=verdict != "wrong")


def _met(articles: tuple[Article, ...], tools: pipeline.Tools) -> list[Met]:
    with watched() as found:
        pipeline.check(articles, tools)
    return found


def main() -> None:
    data = folder(__doc__)
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_known_args()[0]
    encoder = CachedEncoder(SentenceTransformersEncoder())
    tools = pipeline.Tools(parser=SpacyParser(), encoder=encoder, kinds=pipeline.kinds(), store=Remembering())
    examples = list(gathered(data, tools, options.each))
    kinds = {kind: fitted([e for e in examples if e.kind == kind], kept) for kind, kept in LEARNED.items()}
    if options.write:
        card = {
            "about": "Logistic regression on standardised features of a contrast: do the two claims tell one fact?",
            "trained_by": "python benchmarks/train_contrasts.py --write",
            "trained_on": "errors planted in development clusters, nine more and read stories; judged alarms of ECB+",
            "features": list(FEATURES),
            "kinds": kinds,
        }
        OUT.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def gathered(data: Path, tools: pipeline.Tools, each: int) -> Iterator[Example]:
    """All examples, the planted ones first."""
    for part in ("dev", "more"):
        yield from planted(data, {n: gold(data, n) for n in events(data, part)}, tools, each)
    with TemporaryDirectory() as scratch:
        yield from planted(Path(scratch), stories.written(Path(scratch), unread=False), tools, each)
    known = verdicts()
    with TemporaryDirectory() as scratch:
        for place in written(data, Path(scratch)):
            yield from judged(place, known, tools)


def fitted(examples: list[Example], kept: float) -> dict[str, object]:
    """The model of one kind, with its figures, which are printed."""
    rows, right = np.array([e.row for e in examples]), np.array([e.right for e in examples])
    planted_ = np.array([e.planted for e in examples])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=1000))
    groups = [e.group for e in examples]
    apart = cross_val_predict(model, rows, right, groups=groups, cv=GroupKFold(8), method="predict_proba")[:, 1]
    least = float(np.quantile(apart[planted_], 1 - kept))
    wrong = ~right
    told = right & ~planted_
    figures = {
        "planted": [int(planted_.sum()), int((planted_ & (apart >= least)).sum())],
        "wrong": [int(wrong.sum()), int((wrong & (apart >= least)).sum())],
        "right": [int(told.sum()), int((told & (apart >= least)).sum())],
        "area_under_curve": round(float(roc_auc_score(right, apart)), 3),
    }
    print(examples[0].kind, figures, "cut", round(least, 3))
    model.fit(rows, right)
    scaler, regression = model[0], model[-1]
    print("   " + ", ".join(f"{n} {c:+.2f}" for n, c in zip(FEATURES, regression.coef_[0], strict=True)))
    return {
        "mean": [round(float(x), 6) for x in scaler.mean_],
        "scale": [round(float(x), 6) for x in scaler.scale_],
        "coefficients": [round(float(x), 6) for x in regression.coef_[0]],
        "intercept": round(float(regression.intercept_[0]), 6),
        "least": round(least, 3),
        "all_and_kept_left_out": figures,
    }


if __name__ == "__main__":
    main()
