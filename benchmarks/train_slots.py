"""Fits the models of `compare/slots.py`: whether two values that differ are told of one thing.

    python benchmarks/train_slots.py [--data FOLDER] [--write]

Examples are all values of one type that differ in matched claims of the stories whose divergences are labelled and may
be read: the development clusters, the nine more, the invented clusters and briefs. A pair is right where a label of the
kind stands at both values with two values of its own, and left out where one stands at both claims but not at both
values. Of the incidents of ECB+ those are examples whose two sentences a reader judged; the rest of them, which nobody
labelled, count as wrong with a small weight: most are of other facts. Boosted trees of depth two, one model for each
kind; the stories are left out in eighths for the figures that are printed and for the cut, which is the lowest from
which on `PRECISION` of what is taken is right.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

import briefs
from cached import CachedEncoder, Remembering
from crosscheck import pipeline, readers
from crosscheck.compare import slots
from crosscheck.compare.aligned import aligned
from crosscheck.compare.known import Known
from crosscheck.compare.slots import drawn
from crosscheck.compare.surroundings import Surroundings, surroundings
from crosscheck.contracts import Contrasting, Encoder, Reader, Slotted
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.matches import ONE_EVENT
from crosscheck.model import Claim, Kind, Reading, Run
from crosscheck.plugins import discover
from crosscheck.vocabulary.quantity import quantities
from data import ROOT, Part, cluster, events, folder, gold
from incidents import Pair, Verdicts, verdicts, written

OUT = ROOT / "src" / "crosscheck" / "data" / "slots.json"
PARTS: tuple[Part, ...] = ("dev", "more", "invented")
BRIEFS = ("read", "long")
JUDGED, UNJUDGED = 0.5, 0.25
"""What an example of an incident weighs, each of them being drawn twice, and one of which nobody said that it is wrong.
"""
PRECISION = 0.8
"""Of what a model takes for one slot, with stories left out. Many of the others differ too, and are not labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two values of one type that differ, in matched claims."""

    kind: Kind
    part: str
    story: str
    """Left out as a whole."""
    evidence: dict[str, float]
    right: bool
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a label says that an article gives a value."""

    article: str
    start: int
    end: int
    value: str

    def at(self, article: str, start: int, end: int) -> bool:
        """Whether it shares a character with a stretch of an article."""
        return self.article == article and start < self.end and self.start < end

    def holds(self, reading: Reading) -> bool:
        """Whether the value stands there; of several figures in the labelled words only the one that it gives."""
        detail = reading.detail
        if not self.at(reading.claim.article, detail.start, detail.end):
            return False
        given = {q.low for q in quantities(self.value)} if detail.kind == "number" else set()
        return not given or bool(given & {q.low for q in quantities(detail.surface)})


def differing(run: Run, encoder: Encoder) -> Iterator[tuple[Kind, Reading, Reading, dict[str, float]]]:
    """Every two values of a run that differ and are of one type, with what a model sees of them."""
    texts = tuple(dict.fromkeys(surroundings(pipeline.kinds(), run.claims)))
    around = Surroundings(dict(zip(texts, encoder.encode(texts), strict=True)))
    pairs = aligned(run.claims, run.matches, run.groups, around)
    for kind in pipeline.kinds():
        if isinstance(kind, Slotted) and isinstance(kind, Contrasting):
            for (one, other, _, _), evidence in drawn(kind, pairs, Known(kind, pairs)):
                yield kind.name, one, other, evidence


def examples(part: str, story: str, run: Run, labels: dict[str, Any], encoder: Encoder) -> Iterator[Example]:
    """What a model is to learn from one story whose divergences are labelled."""
    facts = [(item["kind"], _spots(item, run)) for item in labels["items"]]
    for kind, one, other, evidence in differing(run, encoder):
        right = _right([spots for of, spots in facts if of == kind], one, other)
        if right is not None:
            yield Example(kind=kind, part=part, story=story, evidence=evidence, right=right, weight=1.0)


def judged(place: Path, known: Verdicts, tools: pipeline.Tools) -> Iterator[Example]:
    """What a model is to learn from one incident: what a reader said of alarms, and that all else is none.

    A verdict is of two sentences: where they have more than two values of the kind, nobody knows of which. The articles
    are taken all at once, and by fours: that is what an editor gives, and there also pairs that hardly match are drawn.
    """
    paths = sorted(place.glob("*.txt"))
    mixed = random.Random(0).sample(paths, len(paths))
    for chosen in (paths, *(mixed[n : n + ONE_EVENT] for n in range(0, len(mixed), ONE_EVENT))):
        yield from _judged(place, _run(tools, *chosen), known, tools.encoder)


def _judged(place: Path, run: Run, known: Verdicts, encoder: Encoder) -> Iterator[Example]:
    names = {b.article.id: Path(b.article.path).stem for b in run.bodies}
    topic = place.name.split("_")[0]
    met: dict[tuple[Kind, frozenset[Pair]], list[dict[str, float]]] = defaultdict(list)
    for kind, one, other, evidence in differing(run, encoder):
        claims = (one.claim, other.claim)
        met[kind, frozenset((names[c.article], c.sentence.start, c.sentence.end) for c in claims)].append(evidence)
    for (kind, pair), listed in met.items():
        verdict = known.get((place.name, kind, pair), "")
        right, weight = verdict in {"right", "trivial"}, JUDGED if verdict else UNJUDGED
        if right and len(listed) > 1:
            continue
        for evidence in listed:
            yield Example(kind=kind, part="incidents", story=topic, evidence=evidence, right=right, weight=weight)


def _spots(item: dict[str, Any], run: Run) -> list[Spot]:
    articles = {Path(b.article.path).name: b.article for b in run.bodies}
    found = []
    for side in item["sides"]:
        article = articles[side["article"]]
        start = article.text.find(side["snippet"])
        end = start + len(side["snippet"])
        found.append(Spot(article=article.id, start=start, end=end, value=side["value"].lower()))
    return found


def _right(facts: list[list[Spot]], one: Reading, other: Reading) -> bool | None:
    """Whether a label has the two values apart; None where one has the claims, and not the values."""
    beside = False
    for spots in facts:
        there = [[s.value for s in spots if s.holds(r)] for r in (one, other)]
        if any(mine != theirs for mine in there[0] for theirs in there[1]):
            return True
        beside |= all(any(_at(s, r.claim) for s in spots) for r in (one, other))
    return None if beside else False


def _at(spot: Spot, claim: Claim) -> bool:
    return spot.at(claim.article, claim.start, claim.end)


def gathered(data: Path, tools: pipeline.Tools) -> Iterator[Example]:
    """The examples of all stories that may be read."""
    for part in PARTS:
        for name in events(data, part):
            yield from examples(part, name, _run(tools, cluster(data, name)), gold(data, name), tools.encoder)
    for told in BRIEFS:
        with TemporaryDirectory() as scratch:
            labels = briefs.written(Path(scratch), ROOT / "benchmarks" / "briefs" / told)
            for name, label in sorted(labels.items()):
                run = _run(tools, Path(scratch) / "clusters" / name)
                yield from examples(f"{told} briefs", name, run, label, tools.encoder)
    known = verdicts()
    with TemporaryDirectory() as scratch:
        for place in written(data, Path(scratch)):
            yield from judged(place, known, tools)


def _run(tools: pipeline.Tools, *places: Path) -> Run:
    intake = gather([str(place) for place in places], discover(readers, Reader))  # type: ignore[type-abstract]
    with patch.object(slots, "_models", dict):  # the shipped ones may be of other evidence
        return pipeline.check(intake.articles, tools, skipped=intake.skipped)


def model() -> GradientBoostingClassifier:
    """What is fitted: many shallow trees, each seeing a third of the features."""
    return GradientBoostingClassifier(
        max_depth=2, n_estimators=200, learning_rate=0.06, max_features=0.3, min_samples_leaf=20, random_state=0
    )


def fitted(listed: list[Example]) -> dict[str, object]:
    """The model of one kind, with its figures, which are printed."""
    names = sorted(listed[0].evidence)
    rows = np.array([[e.evidence[name] for name in names] for e in listed], dtype=np.float64)
    right = np.array([e.right for e in listed])
    weight = np.array([e.weight for e in listed])
    apart = np.zeros(len(listed))
    for learn, ask in GroupKFold(8).split(rows, right, [e.story for e in listed]):
        one = model().fit(rows[learn], right[learn], sample_weight=weight[learn])
        apart[ask] = one.predict_proba(rows[ask])[:, 1]
    least = _cut(right, apart, weight)
    taken = apart >= least
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    for part in sorted({e.part for e in listed}):
        of = np.array([e.part == part for e in listed])
        parts[part] = {
            "right": int((of & right).sum()),
            "taken_right": int((of & right & taken).sum()),
            "taken_wrong": int((of & ~right & taken).sum()),
        }
    figures = {
        "average_precision": round(float(average_precision_score(right, apart, sample_weight=weight)), 3),
        "left_out": parts,
    }
    print(listed[0].kind, len(listed), "examples, cut", round(least, 3), json.dumps(figures))
    learned = model().fit(rows, right, sample_weight=weight)
    share = float(np.average(right, weights=weight))
    return {
        "features": names,
        "start": round(float(np.log(share / (1 - share))), 6),
        "trees": [_branches(tree.tree_, model().learning_rate) for (tree,) in learned.estimators_],
        "least": round(least, 3),
        "examples": len(listed),
        "figures": figures,
    }


def _cut(right: NDArray[np.bool_], sure: NDArray[np.float64], weight: NDArray[np.float64]) -> float:
    order = np.argsort(-sure)
    shares = np.cumsum((right * weight)[order]) / np.cumsum(weight[order])
    good = np.flatnonzero(shares >= PRECISION)
    return float(sure[order][good[-1]]) if len(good) else 1.0


def _branches(tree: Any, rate: float, node: int = 0) -> object:
    """A tree of scikit-learn as lists: feature, threshold, the branches up to it and beyond; a leaf is its value."""
    if tree.children_left[node] == tree.children_right[node]:
        return round(rate * float(tree.value[node][0][0]), 5)
    low, high = (_branches(tree, rate, int(side[node])) for side in (tree.children_left, tree.children_right))
    return [int(tree.feature[node]), round(float(tree.threshold[node]), 5), low, high]


def main() -> None:
    data = folder(__doc__)
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    options = parser.parse_known_args()[0]
    encoder = CachedEncoder(SentenceTransformersEncoder())
    tools = pipeline.Tools(parser=SpacyParser(), encoder=encoder, kinds=pipeline.kinds(), store=Remembering())
    card(list(gathered(data, tools)), write=options.write)


def card(listed: list[Example], *, write: bool) -> None:
    """Fits the models, and writes them with what they were fitted on."""
    kinds = {kind: fitted([e for e in listed if e.kind == kind]) for kind in sorted({e.kind for e in listed})}
    if write:
        told = {
            "about": "Boosted trees of depth two: are two values that differ told of one thing?",
            "trained_by": "python benchmarks/train_slots.py --write",
            "trained_on": "development clusters, nine more, read invented clusters and briefs, judged incidents",
            "kinds": kinds,
        }
        OUT.write_text(json.dumps(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
