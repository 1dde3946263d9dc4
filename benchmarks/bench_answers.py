"""Do two outlets give the same answer to one question?

    python benchmarks/bench_answers.py [--data FOLDER]

NAnCo (Laban et al. 2022): balanced accuracy for each question, and their mean. Everything that is learned, thresholds
included, is learned on the other questions. The baseline is the MiniLM cosine of the two answers. `learned` is a
logistic regression on cosines of answers, of answers with their question, and of their paragraphs, on shared words, on
numbers and negations that one answer has and the other has not, and on names that the paragraphs share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from cached import CachedEncoder
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from data import folder, rows

REACH = 0.78
WORD = re.compile(r"[a-z]+|\d[\d,.]*")
# fmt: off
LIGHT = frozenset(["the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "is", "was", "are", "were", "be",
                   "been", "by", "with", "that", "which", "it", "its", "as", "from", "has", "have", "had", "will"])
# fmt: on
NEGATION = frozenset({"not", "no", "never", "without", "against", "n't", "refused", "declined"})

Floats = NDArray[np.float64]


def features(items: list[dict[str, Any]], encoder: CachedEncoder) -> Floats:
    """One row a pair; the first column is the baseline."""
    cosines = [_cosines(items, encoder, told) for told in (_answer, _asked, _paragraph, _sentence)]
    names = [_names(i["paragraph_a"]) & _names(i["paragraph_b"]) for i in items]
    table = np.array([_words(i["answer_a"], i["answer_b"]) for i in items])
    return np.column_stack([*cosines, table, np.minimum(cosines[0], cosines[1]), [len(n) for n in names]])


def _answer(item: dict[str, Any], side: str) -> str:
    return str(item[f"answer_{side}"])


def _asked(item: dict[str, Any], side: str) -> str:
    return f"{item['question']} {item[f'answer_{side}']}"


def _paragraph(item: dict[str, Any], side: str) -> str:
    return str(item[f"paragraph_{side}"])


def _sentence(item: dict[str, Any], side: str) -> str:
    """The sentence of the paragraph that holds the answer."""
    answer = item[f"answer_{side}"]
    pieces = re.split(r"(?<=[.!?])\s+", item[f"paragraph_{side}"])
    return next((p for p in pieces if answer in p), str(answer))


def _cosines(items: list[dict[str, Any]], encoder: CachedEncoder, told: Any) -> Floats:
    one, other = (encoder.encode([told(i, side)[:600] for i in items]) for side in ("a", "b"))
    return np.asarray((one * other).sum(axis=1), dtype=np.float64)


def _names(text: str) -> set[str]:
    return set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text))


def _words(one: str, other: str) -> list[float]:
    a, b = (set(WORD.findall(text.lower())) - LIGHT for text in (one, other))
    stems = [{w[:5] for w in words} for words in (a, b)]
    digits = [{w.rstrip(".,") for w in words if w[0].isdigit()} for words in (a, b)]
    shorter = max(1, min(len(stems[0]), len(stems[1])))
    return [
        len(stems[0] & stems[1]) / max(1, len(stems[0] | stems[1])),
        len(stems[0] & stems[1]) / shorter,
        fuzz.token_set_ratio(one.lower(), other.lower()) / 100,
        fuzz.partial_ratio(one.lower(), other.lower()) / 100,
        float(bool(digits[0] & digits[1])),
        float(bool(digits[0] and digits[1]) and not digits[0] & digits[1]),
        float(bool(NEGATION & a) != bool(NEGATION & b)),
        float(np.log(1 + min(len(a), len(b)))),
        abs(float(np.log((1 + len(a)) / (1 + len(b))))),
    ]


def learned(table: Floats, truth: NDArray[np.int64], questions: NDArray[np.str_]) -> Iterator[tuple[str, float]]:
    """Leave one question out."""
    for question in sorted(set(questions)):
        test = questions == question
        fitted = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, class_weight="balanced", max_iter=2000))
        fitted.fit(table[~test], truth[~test])
        yield question, float(balanced_accuracy_score(truth[test], fitted.predict(table[test])))


def main() -> None:
    data = folder(__doc__)
    items = list(rows(data / "sets" / "nanco.dev.jsonl"))
    truth = np.array([i["same"] for i in items])
    questions = np.array([i["qid"] for i in items])
    table = features(items, CachedEncoder(SentenceTransformersEncoder()))
    print(f"nanco, {len(items)} pairs of {len(set(questions))} questions: reach {REACH} (mean over questions)")
    print(f"{'':<26}" + "".join(f"{q:>8}" for q in sorted(set(questions))) + f"{'mean':>8}")
    for name, columns in (
        ("cosine of the answers", [0]),
        ("shared words", [4]),
        ("learned", list(range(table.shape[1]))),
    ):
        figures = [figure for _, figure in learned(table[:, columns], truth, questions)]
        print(f"{name:<26}" + "".join(f"{f:>8.3f}" for f in figures) + f"{np.mean(figures):>8.3f}")


if __name__ == "__main__":
    main()
