"""Clauses against the propositions that people cut sentences into (PropSegmEnt).

    python benchmarks/bench_splitting.py [--data FOLDER] [--sentences N] [--show N]

A proposition is a set of tokens. Predicted and gold propositions of a sentence are paired one to one by their Jaccard
overlap, largest first; a pair counts from 0.8. Gold repeats a shared subject in every proposition, so the words that a
claim borrows count as its own here. Gold also takes appositions and modifiers ("production designer Robert Stromberg")
for propositions, which claims are not: recall has a ceiling. The baseline cuts at conjunctions and commas.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Document, Span
from crosscheck.split import split
from data import ROOT, rows

ENOUGH = 0.8
CUT = re.compile(r"^(?:and|but|or|while|although|which|who|because|,|;|:)$", re.IGNORECASE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--sentences", type=int, default=0, help="only the first N")
    parser.add_argument("--show", type=int, default=0, help="print the first N sentences that are not perfect")
    args = parser.parse_args()
    path = args.data / "sets" / "propseg_split.dev.jsonl"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return
    items = [r for r in rows(path) if r["propositions"] and all(p["tokens"] for p in r["propositions"])][
        : args.sentences or None
    ]
    texts = [" ".join(item["tokens"]) for item in items]
    documents = SpacyParser().parse([_body(n, text) for n, text in enumerate(texts)])
    totals = {"baseline: conjunctions": [0, 0, 0], "crosscheck": [0, 0, 0]}
    shown = args.show
    for item, document in zip(items, documents, strict=True):
        gold = [frozenset(p["tokens"]) for p in item["propositions"]]
        bare = frozenset(n for n, word in enumerate(item["tokens"]) if not any(c.isalnum() for c in word))
        gold = [g - bare for g in gold if g - bare]
        mine = [m - bare for m in propositions(item["tokens"], document) if m - bare]
        found = matched(gold, mine)
        _add(totals["crosscheck"], found, len(mine), len(gold))
        base = [b - bare for b in baseline(item["tokens"]) if b - bare]
        _add(totals["baseline: conjunctions"], matched(gold, base), len(base), len(gold))
        if shown > 0 and found < len(gold):
            shown -= 1
            _print(item["tokens"], gold, mine)
    print(f"PropSegmEnt dev, {len(items)} sentences, Jaccard {ENOUGH}")
    print(f"{'':<28} {'precision':>9} {'recall':>9} {'F1':>9}")
    for name, (found, predicted, wanted) in totals.items():
        p, r = found / max(predicted, 1), found / max(wanted, 1)
        print(f"{name:<28} {p:>9.3f} {r:>9.3f} {2 * p * r / max(p + r, 1e-9):>9.3f}")


def _body(number: int, text: str) -> Body:
    article = Article(id=f"a{number}", source="s", path="p", text=text)
    return Body(article=article, paragraphs=(Span(start=0, end=len(text)),))


def _add(total: list[int], found: int, predicted: int, wanted: int) -> None:
    total[0] += found
    total[1] += predicted
    total[2] += wanted


def propositions(words: Sequence[str], document: Document) -> list[frozenset[int]]:
    """The claims of the sentence, and their borrowed words, as sets of positions among the gold tokens."""
    starts, at = [], 0
    for word in words:
        starts.append((at, at + len(word)))
        at += len(word) + 1
    found = []
    for claim in split(document):
        own = [(t.start, t.end) for t in (*claim.borrowed, *claim.tokens)]
        found.append(frozenset(n for n, (s, e) in enumerate(starts) if any(s < y and x < e for x, y in own)))
    return found


def baseline(words: Sequence[str]) -> list[frozenset[int]]:
    """The stretches between conjunctions and commas that have three words or more."""
    parts: list[list[int]] = [[]]
    for n, word in enumerate(words):
        if CUT.match(word):
            parts.append([])
        else:
            parts[-1].append(n)
    return [frozenset(p) for p in parts if len(p) >= 3] or [frozenset(range(len(words)))]


def matched(gold: Sequence[frozenset[int]], mine: Sequence[frozenset[int]]) -> int:
    """How many pairs overlap enough, one to one, best first."""
    pairs = sorted(
        ((len(g & m) / len(g | m), i, j) for i, g in enumerate(gold) for j, m in enumerate(mine)), reverse=True
    )
    left, right = set[int](), set[int]()
    for value, i, j in pairs:
        if value >= ENOUGH and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left)


def _print(words: Sequence[str], gold: Sequence[frozenset[int]], mine: Sequence[frozenset[int]]) -> None:
    print(" ".join(words))
    for name, sets in (("gold", gold), ("mine", mine)):
        for one in sets:
            print(f"   {name}: {' '.join(words[n] for n in sorted(one))}")


if __name__ == "__main__":
    main()
