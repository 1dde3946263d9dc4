"""Do two sentences, or two facts, of two outlets state the same thing?

    python benchmarks/bench_alignment.py [--data FOLDER]

`ecbplus_align`: sentence pairs; F1 of "aligned", and the share of pairs from look-alike incidents
(`cross_event_negative`) that are taken for aligned. Each sentence is read as an article of its own, so that neither
ranks nor rivals help. Topics that the shipped model was trained on are left out. `shipped` is the model of the package,
at its own threshold and at the best one; `learned` gradient boosting on the same features and the tf-idf cosine,
cross-validated by topic. `with articles` adds what the program has and a bare sentence has not: how alike the two
articles are among all articles of their topic, by names and by words. Articles of one incident resemble the same third
articles, so the rows of their table of likenesses are compared (second-order likeness): it tells look-alike incidents
apart. Nothing of it is labelled, and the shipped program has only `one_event` in its place.

`qaalign`: facts as question and answer; F1 of the pairs of facts, one to one. `learned` is a logistic regression on
cosines, shared words, the question word, the verb, and the shipped model's score of the claims that hold the two verbs.

Each threshold is chosen on the training topics, by scores from folds inside them: the best F1 under the limit of false
alignments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from cached import CachedEncoder
from crosscheck.align import weights
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.language import SpacyParser
from data import folder, rows
from sentences import Bench, Read, read
from train_alignment import TOPICS

FOLDS = 5
LIMIT = 0.05
"""At most this share of the pairs of look-alike incidents may be taken for aligned."""
WORD = re.compile(r"[a-z0-9]+")
NAME = re.compile(r"\b(?:[A-Z]\w+|\d[\d,.]*)")
# fmt: off
VAGUE = frozenset(["someone", "something", "somewhere", "did", "do", "does", "was", "is", "were", "are", "be", "been",
                   "has", "have", "had", "the", "a", "an", "to", "of"])
# fmt: on

Row = dict[str, Any]
Floats = NDArray[np.float64]


def model() -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=2000, class_weight="balanced"))


def f1(truth: NDArray[np.int64], hit: NDArray[np.bool_]) -> float:
    both = int((truth * hit).sum())
    return 2 * both / max(1, int(truth.sum()) + int(hit.sum()))


def threshold(scores: Floats, truth: NDArray[np.int64], guarded: NDArray[np.bool_]) -> float:
    """The best F1 among thresholds at which at most the limit of the guarded pairs pass."""
    low = float(np.quantile(scores[guarded], 1 - LIMIT)) if guarded.any() else -np.inf
    options = [t for t in np.unique(np.round(scores, 3)) if t > low]
    return max(options, key=lambda t: f1(truth, scores >= t), default=low)


def boosted() -> HistGradientBoostingClassifier:
    """Small trees, few of them (scikit-learn; after Ke et al. 2017)."""
    return HistGradientBoostingClassifier(
        max_iter=120, learning_rate=0.05, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=5, random_state=0
    )


def crossed(table: Floats, truth: NDArray[np.int64], groups: Sequence[Any]) -> Iterator[tuple[Floats, Floats, Any]]:
    """For each fold: scores of the training part (by inner folds) and of the test part, and the indices of both."""
    named = np.array(groups)
    for train, test in GroupKFold(FOLDS).split(table, truth, groups):
        x, y = table[train], truth[train]
        inner = cross_val_predict(boosted(), x, y, groups=named[train], cv=GroupKFold(FOLDS), method="predict_proba")
        yield inner[:, 1], boosted().fit(x, y).predict_proba(table[test])[:, 1], (train, test)


def plain(scores: Floats, groups: Sequence[Any]) -> Iterator[tuple[Floats, Floats, Any]]:
    """The same for a score that needs no training."""
    for train, test in GroupKFold(FOLDS).split(scores, scores, groups):
        yield scores[train], scores[test], (train, test)


def decided(folds: Iterator[tuple[Floats, Floats, Any]], truth: NDArray[np.int64], guard: NDArray[np.bool_]) -> Any:
    """The decision on each pair, by the threshold of the other folds."""
    hit = np.zeros(len(truth), dtype=bool)
    for known, scores, (train, test) in folds:
        hit[test] = scores >= threshold(known, truth[train], guard[train])
    return hit


def sentence_pairs(data: Any, encoder: CachedEncoder, parser: SpacyParser) -> None:
    pairs = [r for r in rows(data / "sets" / "ecbplus_align.dev.jsonl") if r["topic"] not in TOPICS]
    documents = {r["id"]: r["sentences"] for r in rows(data / "sets" / "ecbplus_docs.dev.jsonl")}
    truth = np.array([r["aligned"] for r in pairs])
    guard = np.array([r["kind"] == "cross_event_negative" for r in pairs])
    topics = [r["topic"] for r in pairs]
    bench = Bench(read((r[k] for r in pairs for k in ("text_a", "text_b")), parser), encoder)
    found = [bench.evidence(r["text_a"], r["text_b"]) for r in pairs]
    table = np.vstack([e.features for e in found])
    shipped = np.array([e.shipped for e in found])
    cosine = np.array([bench.cosine(r["text_a"], r["text_b"]) for r in pairs])
    words = tfidf([r["text_a"] for r in pairs], [r["text_b"] for r in pairs])
    told = likeness(pairs, {k: " ".join(v) for k, v in documents.items()})
    print(
        f"ecbplus_align, {len(pairs)} pairs of {len(set(topics))} topics not trained on: reach F1 0.72, false <= 0.05"
    )
    print(f"{'':<34}{'F1':>8}{'precision':>11}{'recall':>8}{'false, look-alike':>19}{'false, same event':>19}")
    both = np.column_stack([table, words])
    for name, hit in (
        ("tf-idf, best F1", decided(plain(words, topics), truth, np.zeros_like(guard))),
        ("tf-idf", decided(plain(words, topics), truth, guard)),
        ("sentence cosine", decided(plain(cosine, topics), truth, guard)),
        (f"shipped, at {weights().threshold}", shipped >= weights().threshold),
        ("shipped, threshold by folds", decided(plain(shipped, topics), truth, guard)),
        ("learned", decided(crossed(both, truth, topics), truth, guard)),
        ("learned, with articles", decided(crossed(np.column_stack([both, told]), truth, topics), truth, guard)),
    ):
        right = (truth == 1) & hit
        same = (truth == 0) & ~guard
        print(
            f"{name:<34}{f1(truth, hit):>8.3f}{right.sum() / max(1, hit.sum()):>11.3f}{right.sum() / truth.sum():>8.3f}"
            f"{hit[guard].mean():>19.3f}{hit[same].mean():>19.3f}",
            flush=True,
        )


def tfidf(one: list[str], other: list[str]) -> Floats:
    """Cosines of the pairs."""
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit(one + other)
    return np.asarray(vectors.transform(one).multiply(vectors.transform(other)).sum(axis=1)).ravel()


def likeness(pairs: Sequence[Row], articles: dict[str, str]) -> Floats:
    """Columns for each pair of articles: cosine by words, by names and figures, and of their rows of likenesses.

    Words are weighed within the topic, where its own words say nothing.
    """
    found = np.zeros((len(pairs), 3))
    topics = [str(r["topic"]) for r in pairs]
    for topic in sorted(set(topics)):
        ids = sorted(i for i in articles if i.split("_")[0] == topic)
        place = {name: n for n, name in enumerate(ids)}
        words = _alike([articles[i] for i in ids])
        names = _alike([" ".join(NAME.findall(articles[i])) for i in ids])
        others = names.copy()
        np.fill_diagonal(others, np.median(names))  # an article's likeness to itself says nothing
        others -= others.mean(axis=0, keepdims=True)
        others /= np.linalg.norm(others, axis=1, keepdims=True)
        second = others @ others.T
        for n in (n for n, t in enumerate(topics) if t == topic):
            at = place[pairs[n]["doc_a"]], place[pairs[n]["doc_b"]]
            found[n] = words[at], names[at], second[at]
    return found


def _alike(texts: list[str]) -> Floats:
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    return np.asarray((vectors @ vectors.T).toarray())


def facts(data: Any, encoder: CachedEncoder, parser: SpacyParser) -> None:
    items = list(rows(data / "sets" / "qaalign.dev.jsonl"))
    known = read((r[k] for r in items for k in ("text_a", "text_b")), parser)
    bench = Bench(known, encoder)
    encoder.encode([t for r in items for f in (*r["facts_a"], *r["facts_b"]) for t in (_told(f), f["answer"])])
    tables = [fact_table(r, known, bench, encoder) for r in items]
    labels = [gold(r) for r in items]
    groups = [r["topic"] for r in items]
    total = sum(int(y.sum()) for y in labels)
    print(f"\nqaalign, {len(items)} sentence pairs, {total} aligned facts: reach F1 0.65")
    print(f"{'':<34}{'F1':>8}")
    print(f"{'words of question and answer':<34}{fact_f1([t[:, :, 0] for t in tables], labels, groups):>8.3f}")
    print(f"{'cosine of question and answer':<34}{fact_f1([t[:, :, 1] for t in tables], labels, groups):>8.3f}")
    print(f"{'learned':<34}{fact_f1(tables, labels, groups):>8.3f}")


def gold(item: Row) -> NDArray[np.int64]:
    """1 where two facts are aligned; shape (facts of a, facts of b)."""
    place_a = {f["id"]: n for n, f in enumerate(item["facts_a"])}
    place_b = {f["id"]: n for n, f in enumerate(item["facts_b"])}
    found = np.zeros((len(place_a), len(place_b)), dtype=np.int64)
    for left, right in item["aligned"]:
        for one in left:
            for other in right:
                found[place_a[one], place_b[other]] = 1
    return found


def fact_table(item: Row, known: Read, bench: Bench, encoder: CachedEncoder) -> Floats:
    """Features of every pair of facts, shape (facts of a, facts of b, features)."""
    left, right = item["facts_a"], item["facts_b"]
    told = encoder.encode([_told(f) for f in left]) @ encoder.encode([_told(f) for f in right]).T
    answers = encoder.encode([f["answer"] for f in left]) @ encoder.encode([f["answer"] for f in right]).T
    verbs = encoder.encode([f["verb"] for f in left]) @ encoder.encode([f["verb"] for f in right]).T
    rows_of = bench.table(item["text_a"], item["text_b"])
    claims = weights().probability(rows_of).reshape(len(known[item["text_a"]]), -1) if len(rows_of) else None
    found = np.zeros((len(left), len(right), 15))
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            score = 0.0
            if claims is not None:
                places = [_holding(a, known[item["text_a"]]), _holding(b, known[item["text_b"]])]
                score = max((float(claims[x, y]) for x in places[0] for y in places[1]), default=0.0)
            near = [float(answers[i, j]), float(verbs[i, j]), score]
            found[i, j, :11] = [_overlap(_told(a), _told(b)), float(told[i, j]), *_fact_row(a, b), *near]
    for n, column in ((11, 1), (13, 8)):
        whole = found[:, :, column]
        found[:, :, n] = whole - whole.max(axis=1, initial=0, keepdims=True)
        found[:, :, n + 1] = whole - whole.max(axis=0, initial=0, keepdims=True)
    return found


def _fact_row(a: Row, b: Row) -> list[float]:
    asks = [WORD.findall(f["question"].lower()) for f in (a, b)]
    return [
        float(asks[0][0] == asks[1][0]),
        _overlap(" ".join(asks[0]), " ".join(asks[1])),
        float(a["verb"][:4].lower() == b["verb"][:4].lower()),
        fuzz.token_set_ratio(a["answer"].lower(), b["answer"].lower()) / 100,
        _overlap(a["answer"], b["answer"]),
        fuzz.partial_ratio(a["answer"].lower(), b["answer"].lower()) / 100,
    ]


def _told(fact: Row) -> str:
    return f"{fact['question']} {fact['answer']}"


def _holding(fact: Row, claims: Sequence[Any]) -> list[int]:
    return [n for n, c in enumerate(claims) if any(t.text == fact["verb"] for t in c.tokens)]


def _overlap(one: str, other: str) -> float:
    a, b = (set(WORD.findall(text.lower())) - VAGUE for text in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0


def fact_f1(tables: list[Floats], labels: list[NDArray[np.int64]], groups: list[str]) -> float:
    """F1 over all pairs of facts, threshold and weights from the other topics."""
    hit = gold_count = guess = 0
    for train, test in GroupKFold(FOLDS).split(tables, groups=groups):
        score = _scorer([tables[i] for i in train], [labels[i] for i in train])
        known = [_assigned(score(tables[i]), labels[i]) for i in train]
        every = sum(int(labels[i].sum()) for i in train)
        scores, right = (np.concatenate([k[n] for k in known]) for n in (0, 1))
        cut = max(
            np.unique(np.round(scores, 3)), key=lambda t: right[scores >= t].sum() / (every + (scores >= t).sum())
        )
        for i in test:
            chosen, fits = _assigned(score(tables[i]), labels[i])
            hit, guess = hit + int(fits[chosen >= cut].sum()), guess + int((chosen >= cut).sum())
            gold_count += int(labels[i].sum())
    return 2 * hit / (guess + gold_count)


def _best_cut(scores: Floats, right: NDArray[np.int64], every: int) -> float:
    """The threshold of the best F1 where `every` pairs are to be found."""
    options = [float(t) for t in np.unique(np.round(scores, 3))]
    return max(options, key=lambda t: float(right[scores >= t].sum() / (every + (scores >= t).sum())))


def _scorer(tables: list[Floats], labels: list[NDArray[np.int64]]) -> Callable[[Floats], Floats]:
    if tables[0].ndim == 2:
        return lambda table: table
    x = np.vstack([t.reshape(-1, t.shape[2]) for t in tables])
    fitted = model().fit(x, np.concatenate([y.ravel() for y in labels]))
    return lambda t: np.asarray(fitted.predict_proba(t.reshape(-1, t.shape[2]))[:, 1].reshape(t.shape[:2]))


def _assigned(scores: Floats, labels: NDArray[np.int64]) -> tuple[Floats, NDArray[np.int64]]:
    """The one-to-one assignment of the greatest sum (Kuhn 1955): scores and whether each is right."""
    one, other = linear_sum_assignment(scores, maximize=True)
    return scores[one, other], labels[one, other]


def main() -> None:
    data = folder(__doc__)
    encoder, parser = CachedEncoder(SentenceTransformersEncoder()), SpacyParser()
    sentence_pairs(data, encoder, parser)
    facts(data, encoder, parser)


if __name__ == "__main__":
    main()
