"""Train the alignment model and write src/crosscheck/data/alignment.json.

    python benchmarks/train_alignment.py [--data FOLDER] [--write]

Pairs come from the labelled dev clusters (two held out) and from ECB+ sentence pairs. A positive is a pair of claims that
hold two sides of one labelled fact; a negative is a pair of which one holds a side of a fact while the other, in an
article that states the fact too, does not. Figures are by leave-one-cluster-out.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from data import HELD_OUT, ROOT, folder, rows
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.preprocessing import StandardScaler

from crosscheck import readers
from crosscheck.align import evidence, statement
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

TOPICS = (1, 3, 5, 7, 8, 10, 13, 16, 19, 22, 26, 30, 33)
"""ECB+ topics that are trained on; the others are left for the alignment benchmark."""
THRESHOLD_PRECISION = 0.5
WEIGHT_OUTSIDE = 0.3
"""Weight of an ECB+ pair against one of the clusters, whose articles are what users have."""


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
    texts = {b.article.id: b.article.text for b in bodies}
    vectors = models.encoder.encode([statement(c) for c in claims])
    contexts = models.encoder.encode([texts[c.article][c.sentence.start : c.sentence.end] for c in claims])
    return evidence(claims, {k: len(v) for k, v in texts.items()}, vectors, contexts)


def spots(item: dict[str, Any], texts: dict[str, str]) -> list[tuple[str, int, int]]:
    found = []
    for side in item["sides"]:
        at = texts[side["article"]].find(side["snippet"])
        if at >= 0:
            found.append((side["article"], at, at + len(side["snippet"])))
    return found


def holds(claim: Claim, name: str, spot: tuple[str, int, int]) -> bool:
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
    keep, labels = [], []
    for n, pair in enumerate(found):
        label = verdict(claims[pair.left], claims[pair.right], names, facts)
        if label is not None:
            keep.append(n)
            labels.append(label)
    return Table(features=table[keep], labels=np.array(labels), origin=[event] * len(keep))


def verdict(
    left: Claim, right: Claim, names: dict[str, str], facts: list[list[tuple[str, int, int]]]
) -> int | None:
    one, other = names[left.article], names[right.article]
    negative = False
    for fact in facts:
        at_left = any(holds(left, one, s) for s in fact)
        at_right = any(holds(right, other, s) for s in fact)
        if at_left and at_right:
            return 1
        stated = {s[0] for s in fact}
        negative |= (at_left and other in stated) or (at_right and one in stated)
    return 0 if negative else None


def ecb_table(data: Path, models: Models) -> Table:
    docs = {r["id"]: r for r in rows(data / "sets" / "ecbplus_docs.dev.jsonl")}
    pairs = [r for r in rows(data / "sets" / "ecbplus_align.dev.jsonl") if r["topic"] in TOPICS]
    parts: list[Table] = []
    for topic in TOPICS:
        mine = [p for p in pairs if p["topic"] == topic]
        ids = sorted({p[k] for p in mine for k in ("doc_a", "doc_b")})
        bodies = [_body(i, docs[i]["sentences"]) for i in ids]
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


def joined(tables: list[Table]) -> Table:
    return Table(
        features=np.vstack([t.features for t in tables]),
        labels=np.concatenate([t.labels for t in tables]),
        origin=[o for t in tables for o in t.origin],
    )


def fitted(table: Table) -> tuple[StandardScaler, LogisticRegression]:
    scaler = StandardScaler().fit(table.features)
    weight = np.array([WEIGHT_OUTSIDE if o.startswith("ecb") else 1.0 for o in table.origin])
    weight = weight * np.where(table.labels == 1, 2.0, 1.0)
    model = LogisticRegression(C=0.1, max_iter=2000)
    return scaler, model.fit(scaler.transform(table.features), table.labels, sample_weight=weight)


def main() -> None:
    data = folder(__doc__)
    models = Models(parser=SpacyParser(), encoder=SentenceTransformersEncoder())
    events = sorted(p.stem for p in (data / "gold").glob("*.json") if p.stem not in HELD_OUT)
    clusters = [cluster_table(data, e, models) for e in events]
    outside = ecb_table(data, models)
    print(f"{'left out':28s} pairs positive  AP  cosine AP  P / R at 0.5")
    scores, truth = [], []
    for n, event in enumerate(events):
        scaler, model = fitted(joined([*clusters[:n], *clusters[n + 1 :], outside]))
        held = clusters[n]
        p = model.predict_proba(scaler.transform(held.features))[:, 1]
        scores.append(p)
        truth.append(held.labels)
        hit = p >= THRESHOLD_PRECISION
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
    scaler, model = fitted(whole)
    for name, c in sorted(zip(FEATURES, model.coef_[0], strict=True), key=lambda x: -abs(x[1])):
        print(f"  {name:18s} {c:+.3f}")
    if "--write" in sys.argv:
        _write(scaler, model, whole, average_precision_score(true, every))


def _write(scaler: StandardScaler, model: LogisticRegression, table: Table, precision: float) -> None:
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
        "threshold": 0.5,
        "features": list(FEATURES),
        "mean": [round(float(x), 6) for x in scaler.mean_],
        "scale": [round(float(x), 6) for x in scaler.scale_],
        "coefficients": [round(float(x), 6) for x in model.coef_[0]],
        "intercept": round(float(model.intercept_[0]), 6),
    }
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
