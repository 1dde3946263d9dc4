"""A sentence and an edit of it that keeps or changes one fact: are the changes flagged, and only they?

    python benchmarks/bench_edits.py [--data FOLDER] [--show N]

SummEdits, news (Laban et al. 2023): the reference sentence against the edited one, each an article of its own.
`kinds` is the program's own comparison: every claim is matched with the one that it pairs with best by the shipped
aligner, all kinds of detail are compared, and a finding above note flags the pair. `learned` is a logistic
regression, cross-validated over the reference sentences, on what the two have not in common: words, numbers, names,
negations, and the kinds' own findings; its threshold is set on the training folds so that few consistent edits are
flagged. It is not shipped. The baseline flags a pair whose words differ by more than a threshold chosen in the same
way.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from cached import CachedEncoder
from crosscheck import pipeline
from crosscheck.align import weights
from crosscheck.compare import compare
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Claim, Finding, Group, Match, Severity
from data import folder, rows
from sentences import Bench, Read, read

LIMIT = 0.05
REACH = 0.78
FOLDS = 6
NEGATION = frozenset({"not", "no", "never", "without", "n't", "neither", "nor"})

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]


def findings(one: str, other: str, known: Read, bench: Bench) -> tuple[Finding, ...]:
    """What the kinds say, with the best matches forced and the grouping taken for granted."""
    left, right = known[one], known[other]
    if one == other or not left or not right:
        return ()
    scores = weights().probability(bench.table(one, other)).reshape(len(left), -1)
    chosen = {(i, int(scores[i].argmax())) for i in range(len(left))}
    chosen |= {(int(scores[:, j].argmax()), j) for j in range(len(right))}
    matches = [
        Match(left=left[i].id, right=right[j].id, score=max(0.5, float(scores[i, j])), cosine=1.0)
        for i, j in sorted(chosen)
    ]
    claims: tuple[Claim, ...] = (*left, *right)
    articles = [Article(id=c, source=c, path=c, text=t) for c, t in ((left[0].article, one), (right[0].article, other))]
    groups = [Group(id="g1", claims=tuple(c.id for c in claims))]
    return tuple(
        f for f in compare(pipeline.kinds(), articles, claims, (matches, groups))[0] if f.severity > Severity.NOTE
    )


def features(one: str, other: str, known: Read, bench: Bench, found: tuple[Finding, ...]) -> list[float]:
    """What the two sentences have not in common."""
    bags = [Counter(t.lemma for c in known[text] for t in (*c.tokens,) if t.text.isalnum()) for text in (one, other)]
    gone, come = bags[0] - bags[1], bags[1] - bags[0]
    digits = [{t.text for c in known[text] for t in c.tokens if t.pos == "NUM"} for text in (one, other)]
    names = [{w for c in known[text] for m in c.mentions for w in m.name.split()} for text in (one, other)]
    negated = [sum(n for w, n in bag.items() if w in NEGATION) for bag in bags]
    gentle, size = min(gone.total(), come.total()), max(1, bags[0].total())
    return [
        bench.cosine(one, other),
        fuzz.token_sort_ratio(one, other) / 100,
        gone.total() / size,
        come.total() / size,
        gentle / size,
        float(come.total() > 0 and gone.total() == 0),
        float(digits[0] != digits[1]),
        len(names[1] - names[0]),
        len(names[0] - names[1]),
        float(negated[0] != negated[1]),
        float(len(found)),
        float(any(f.kind in {"number", "date", "place"} for f in found)),
        float(any(f.kind in {"stance", "actors"} for f in found)),
    ]


def guarded(table: Floats, truth: Truth, groups: list[str], limit: float | None = LIMIT) -> Truth:
    """Flags from a logistic regression whose threshold spares the consistent edits of the training folds."""
    flags = np.zeros(len(truth), dtype=bool)
    for train, test in GroupKFold(FOLDS).split(table, truth, groups):
        fitted = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, class_weight="balanced", max_iter=2000))
        fitted.fit(table[train], truth[train])
        scores = fitted.predict_proba(table[train])[:, 1]
        cut = 0.5 if limit is None else np.quantile(scores[~truth[train]], 1 - limit)
        flags[test] = fitted.predict_proba(table[test])[:, 1] > cut
    return flags


def main() -> None:
    data = folder(__doc__)
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", type=int, default=0)
    shown = parser.parse_known_args()[0].show
    items = list(rows(data / "sets" / "summedits_news.dev.jsonl"))
    truth = np.array([not i["consistent"] for i in items])
    groups = [i["reference"] for i in items]
    known = read((i[k] for i in items for k in ("reference", "edited")), SpacyParser(), pipeline.kinds())
    bench = Bench(known, CachedEncoder(SentenceTransformersEncoder()))
    found = [findings(i["reference"], i["edited"], known, bench) for i in items]
    table = np.array(
        [features(i["reference"], i["edited"], known, bench, f) for i, f in zip(items, found, strict=True)]
    )
    print(f"summedits_news, {len(items)} pairs, {int(truth.sum())} changed: reach {REACH}, false flags <= {LIMIT}")
    print(f"{'':<26}{'balanced':>10}{'found':>8}{'false flags':>13}")
    flags = np.array([bool(f) for f in found])
    line("words differ", truth, guarded(table[:, [1]], truth, groups))
    line("words differ, no limit", truth, guarded(table[:, [1]], truth, groups, None))
    line("kinds", truth, flags)
    line("learned", truth, guarded(table, truth, groups))
    line("learned, no limit", truth, guarded(table, truth, groups, None))
    by_type(items, flags)
    wrong = [(i, f) for i, f, t in zip(items, found, truth, strict=True) if bool(f) != t]
    for item, mine in sorted(wrong, key=lambda pair: not pair[1])[:shown]:
        print(f"{'FALSE' if mine else 'MISSED'} {item['edit_types']}\n  {item['reference']}\n  {item['edited']}")
        print("".join(f"  {f.kind}: {[s.detail.surface for s in f.sides]} {f.why}\n" for f in mine), end="")


def line(name: str, truth: Truth, flags: Truth) -> None:
    """One row of the table."""
    hit, false = flags[truth].mean(), flags[~truth].mean()
    print(f"{name:<26}{(hit + 1 - false) / 2:>10.3f}{hit:>8.3f}{false:>13.3f}")


def by_type(items: list[dict[str, Any]], flags: Truth) -> None:
    """The share that the kinds find of each type of change."""
    types = sorted({t for i in items for t in i["edit_types"]})
    for name in types:
        mine = [flag for i, flag in zip(items, flags, strict=True) if name in i["edit_types"]]
        print(f"  {name:<30}{np.mean(mine):.3f} of {len(mine)}")


if __name__ == "__main__":
    main()
