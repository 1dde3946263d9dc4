"""Train the alignment model and write src/crosscheck/data/alignment.json.

    python benchmarks/train_alignment.py [--data FOLDER] [--write]

Pairs come from the labelled dev clusters (two held out) and from ECB+ sentence pairs. A positive is a pair of claims
that hold two sides of one labelled fact; a negative is a pair of which one holds a side of a fact while the other, in
an article that states the fact too, does not. Figures are by leave-one-cluster-out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.metrics import average_precision_score

from crosscheck import readers
from crosscheck.align import Said, evidence
from crosscheck.align.candidates import Candidate
from crosscheck.align.features import FEATURES
from crosscheck.antecedents import resolve
from crosscheck.clean import clean
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Span
from crosscheck.plugins import discover
from crosscheck.split import split
from data import ROOT, events, folder, rows

TOPICS = (3, 8, 13, 19, 22, 30)
"""ECB+ topics that are trained on; the others are left for the alignment benchmark."""
LONGEST = 25
"""ECB+ documents with more sentences are left out: they are not one story."""
THRESHOLD = 0.25
"""From this probability on a pair is a match: low, since the kinds take a look of their own at each pair."""
RUNS = ROOT / "benchmarks" / "runs"
WEIGHT_POSITIVE = 2.0
"""Weight of a positive against a negative: there are fifteen times as many of these."""
WEIGHT_OUTSIDE = 0.3
"""Weight of an ECB+ pair against one of the clusters, whose articles are what users have."""


Spot = tuple[str, int, int]
"""(article, start, end) of a snippet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Features and labels of candidate pairs, with the cluster that each comes from."""

    features: NDArray[np.float64]
    labels: NDArray[np.int64]
    origin: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """The two models that make claims and vectors."""

    parser: SpacyParser
    encoder: SentenceTransformersEncoder


def claims_of(bodies: list[Body], models: Models) -> list[Claim]:
    return [c for d in models.parser.parse(bodies) for c in split(resolve(d))]


def evidence_of(bodies: list[Body], claims: list[Claim], models: Models) -> tuple[Any, NDArray[np.float64]]:
    said = Said(claims=tuple(claims), texts={b.article.id: b.article.text for b in bodies})
    return evidence(said, models.encoder.encode)


def spots(item: dict[str, Any], texts: dict[str, str]) -> list[Spot]:
    found = []
    for side in item["sides"]:
        at = texts[side["article"]].find(side["snippet"])
        if at >= 0:
            found.append((side["article"], at, at + len(side["snippet"])))
    return found


def holds(claim: Claim, name: str, spot: Spot) -> bool:
    """Whether the claim is where the fact is stated: it covers most of the snippet, or lies mostly in it."""
    common = min(claim.end, spot[2]) - max(claim.start, spot[1])
    return name == spot[0] and common >= 0.5 * min(claim.end - claim.start, spot[2] - spot[1])


def cluster_table(data: Path, event: str, models: Models) -> Table:
    intake = gather([str(data / "clusters" / event)], discover(readers, Reader))  # type: ignore[type-abstract]
    gold = json.loads((data / "gold" / f"{event}.json").read_text(encoding="utf-8"))
    bodies = [clean(a) for a in intake.articles]
    names = {a.id: Path(a.path).name for a in intake.articles}
    texts = {names[a.id]: a.text for a in intake.articles}
    claims = claims_of(bodies, models)
    found, table = evidence_of(bodies, claims, models)
    facts = [spots(i, texts) for i in (*gold["items"], *gold["agreements"])]
    labels = labelled(claims, found, names, facts)
    keep = sorted(labels)
    return Table(features=table[keep], labels=np.array([labels[n] for n in keep]), origin=[event] * len(keep))


def labelled(
    claims: list[Claim], found: Sequence[Candidate], names: dict[str, str], facts: list[list[Spot]]
) -> dict[int, int]:
    """Labels by candidate.

    Where several claims hold a snippet, the nearest pair is the positive and the rest are left out: a snippet often
    covers two clauses, of which one states the fact.
    """
    best: dict[tuple[int, str, str], int] = {}
    open_pairs: set[int] = set()
    negative: set[int] = set()
    for n, pair in enumerate(found):
        left, right = claims[pair.left], claims[pair.right]
        one, other = names[left.article], names[right.article]
        for f, fact in enumerate(facts):
            at_left = any(holds(left, one, s) for s in fact)
            at_right = any(holds(right, other, s) for s in fact)
            stated = {s[0] for s in fact}
            if at_left and at_right:
                open_pairs.add(n)
                key = (f, one, other)
                if key not in best or pair.cosine > found[best[key]].cosine:
                    best[key] = n
            elif (at_left and other in stated) or (at_right and one in stated):
                negative.add(n)
    positive = set(best.values())
    return {n: int(n in positive) for n in positive | (negative - open_pairs)}


def ecb_table(data: Path, models: Models) -> Table:
    docs = {r["id"]: r for r in rows(data / "sets" / "ecbplus_docs.dev.jsonl")}
    pairs = [r for r in rows(data / "sets" / "ecbplus_align.dev.jsonl") if r["topic"] in TOPICS]
    parts: list[Table] = []
    for topic in TOPICS:
        mine = [p for p in pairs if p["topic"] == topic]
        ids = sorted({p[k] for p in mine for k in ("doc_a", "doc_b")})
        bodies = [_body(i, docs[i]["sentences"]) for i in ids if len(docs[i]["sentences"]) <= LONGEST]
        claims = claims_of(bodies, models)
        found, table = evidence_of(bodies, claims, models)
        sentence = [(c.article, c.paragraph) for c in claims]
        wanted = {}
        for p in mine:
            a, b = (p["doc_a"], p["sent_a"]), (p["doc_b"], p["sent_b"])
            wanted[a, b] = wanted[b, a] = p["aligned"]
        best: dict[Any, int] = {}
        negatives: list[int] = []
        for n, c in enumerate(found):
            key = (sentence[c.left], sentence[c.right])
            if wanted.get(key) == 0:
                negatives.append(n)
            elif wanted.get(key) == 1 and c.cosine > (found[best[key]].cosine if key in best else -1):
                best[key] = n
        keep = [*best.values(), *negatives]
        parts.append(
            Table(
                features=table[keep],
                labels=np.array([1] * len(best) + [0] * len(negatives)),
                origin=[f"ecb{topic}"] * len(keep),
            )
        )
    return joined(parts)


def _body(name: str, sentences: list[str]) -> Body:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(start=len(text), end=len(text) + len(sentence)))
        text += sentence + "\n"
    return Body(article=Article(id=name, source=name, path=name, text=text), paragraphs=tuple(spans))


def kept(path: Path, make: Callable[[], Table]) -> Table:
    """The table from `path`, made and stored there first if need be: delete it after a change of a feature."""
    if path.is_file():
        with np.load(path) as stored:
            return Table(features=stored["x"], labels=stored["y"], origin=[str(o) for o in stored["o"]])
    table = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, x=table.features, y=table.labels, o=np.array(table.origin))
    return table


def joined(tables: list[Table]) -> Table:
    return Table(
        features=np.vstack([t.features for t in tables]),
        labels=np.concatenate([t.labels for t in tables]),
        origin=[o for t in tables for o in t.origin],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A logistic regression on standardised features."""

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    coefficients: NDArray[np.float64]
    intercept: float

    def probability(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability of a match for each row."""
        z = (features - self.mean) / self.scale @ self.coefficients + self.intercept
        return np.asarray(1 / (1 + np.exp(-z)))


SIGNS = {
    "names_apart": -1,
    "subject_apart": -1,
    "numbers_apart": 0,  # a number that differs is what we look for: it must not speak against the pair
    "position": -1,
    "brevity": -1,
    "headline": None,
    "quoted": None,
}
"""Which way a feature may speak; the rest may only speak for a match. Keeps the few data from teaching nonsense."""
PENALTY = 3.0


def fitted(table: Table) -> Fit:
    """Weighted maximum likelihood with an L2 penalty under the signs above, by L-BFGS-B (Byrd et al. 1995)."""
    mean, scale = table.features.mean(axis=0), table.features.std(axis=0) + 1e-9
    x = (table.features - mean) / scale
    y = 2.0 * table.labels - 1
    weight = np.array([WEIGHT_OUTSIDE if o.startswith("ecb") else 1.0 for o in table.origin])
    weight *= np.where(table.labels == 1, WEIGHT_POSITIVE, 1.0)

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = y * (x @ w[:-1] + w[-1])
        pull = -weight * y / (1 + np.exp(margin))
        value = float((weight * np.logaddexp(0, -margin)).sum() + PENALTY * (w[:-1] ** 2).sum())
        return value, np.append(x.T @ pull + 2 * PENALTY * w[:-1], pull.sum())

    bounds: list[tuple[float | None, float | None]] = []
    for name in FEATURES:
        sign = SIGNS.get(name, 1)
        bounds.append({1: (0.0, None), -1: (None, 0.0), 0: (0.0, 0.0), None: (None, None)}[sign])
    found = minimize(loss, np.zeros(len(FEATURES) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return Fit(mean=mean, scale=scale, coefficients=found.x[:-1], intercept=float(found.x[-1]))


def main() -> None:
    data = folder(__doc__)
    models = Models(parser=SpacyParser(), encoder=SentenceTransformersEncoder())
    names = events(data, "dev")
    clusters = [kept(RUNS / f"{e}.npz", partial(cluster_table, data, e, models)) for e in names]
    outside = kept(RUNS / "ecb.npz", partial(ecb_table, data, models))
    print(f"{'left out':28s} pairs positive  AP  cosine AP  P / R at 0.5")
    scores, truth = [], []
    for n, event in enumerate(names):
        model = fitted(joined([*clusters[:n], *clusters[n + 1 :], outside]))
        held = clusters[n]
        p = model.probability(held.features)
        scores.append(p)
        truth.append(held.labels)
        hit = p >= 0.5
        right = int((held.labels[hit] == 1).sum())
        print(
            f"{event:28s} {len(p):5d} {int(held.labels.sum()):5d}   {average_precision_score(held.labels, p):.3f} "
            f"{average_precision_score(held.labels, held.features[:, 0]):.3f}   "
            f"{right / max(int(hit.sum()), 1):.2f} / {right / max(int(held.labels.sum()), 1):.2f}"
        )
    every, true = np.concatenate(scores), np.concatenate(truth)
    print("threshold  precision recall (all left-out clusters together)")
    for t in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        hit = every >= t
        right = int((true[hit] == 1).sum())
        print(f"  {t:.1f}      {right / max(int(hit.sum()), 1):.3f} {right / int(true.sum()):.3f}")
    whole = joined([*clusters, outside])
    model = fitted(whole)
    for name, c in sorted(zip(FEATURES, model.coefficients, strict=True), key=lambda x: -abs(x[1])):
        print(f"  {name:18s} {c:+.3f}")
    if "--write" in sys.argv:
        _write(model, whole, average_precision_score(true, every))


def _write(model: Fit, table: Table, precision: float) -> None:
    path = ROOT / "src" / "crosscheck" / "data" / "alignment.json"
    card = {
        "identity": "align-1",
        "about": "Logistic regression on standardised features of a pair of claims: do they state the same fact?",
        "trained_by": "python benchmarks/train_alignment.py --write",
        "trained_on": sorted(set(table.origin)),
        "encoder": "all-MiniLM-L6-v2",
        "pairs": len(table.labels),
        "positive": int(table.labels.sum()),
        "average_precision_left_out": round(float(precision), 3),
        "threshold": THRESHOLD,
        "features": list(FEATURES),
        "mean": [round(float(x), 6) for x in model.mean],
        "scale": [round(float(x), 6) for x in model.scale],
        "coefficients": [round(float(x), 6) for x in model.coefficients],
        "intercept": round(model.intercept, 6),
    }
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
