"""One referent or two: names, places and bodies of two outlets against the coreference pairs.

    python benchmarks/bench_names.py [--data FOLDER] [--misses N]

`same=1` pairs that come out as CONFLICT are wrong alarms, `same=0` pairs that come out as AGREE are wrong merges; both
are shares of all pairs of that sort and should stay under 0.08. `found` is the share of same=1 pairs that AGREE. A
pair of `same=0` is another referent, not a contradiction, so UNKNOWN is no error there. Pairs of times belong to
another kind. The baseline calls two strings the same if they are equal but for case, else different.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crosscheck.model import Verdict
from crosscheck.vocabulary import names

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
LABELS = {"HUMAN": "PERSON", "ORG": "ORG", "LOC": "GPE"}
LIMIT = 0.08


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--misses", type=int, default=0, help="show the first N wrong alarms and wrong merges")
    args = parser.parse_args()
    path = args.data / "sets" / "coref_pairs.dev.jsonl"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [r for r in rows if r["type"] in LABELS]
    print(f"{'':<10} {'':<9} {'same=1':>7} {'same=0':>7} {'wrong alarm':>12} {'wrong merge':>12} {'found':>7}")
    for name, judge in (("names.same", ours), ("equal text", baseline)):
        for sort in (*LABELS, "all"):
            table([r for r in rows if sort in (r["type"], "all")], f"{name:<10} {sort:<9}", judge)
    wrong = [r for r in rows if r["same"] and ours(r) is Verdict.CONFLICT]
    wrong += [r for r in rows if not r["same"] and ours(r) is Verdict.AGREE]
    for row in wrong[: args.misses]:
        print(f"{row['type']:<6} same={row['same']}  {row['a']!r} / {row['b']!r}")


def table(rows: list[dict[str, Any]], title: str, judge: Callable[[dict[str, Any]], Verdict]) -> None:
    """Print one line."""
    count = Counter((bool(r["same"]), judge(r)) for r in rows)
    same = sum(n for (one, _), n in count.items() if one) or 1
    other = sum(n for (one, _), n in count.items() if not one) or 1
    alarm, merge = count[True, Verdict.CONFLICT] / same, count[False, Verdict.AGREE] / other
    found = count[True, Verdict.AGREE] / same
    mark = "" if max(alarm, merge) <= LIMIT else "  over the limit"
    print(f"{title} {same:>7} {other:>7} {alarm:>12.3f} {merge:>12.3f} {found:>7.3f}{mark}")


def ours(row: dict[str, Any]) -> Verdict:
    return names.same(row["a"], row["b"], LABELS[row["type"]])


def baseline(row: dict[str, Any]) -> Verdict:
    return Verdict.AGREE if row["a"].casefold() == row["b"].casefold() else Verdict.CONFLICT


if __name__ == "__main__":
    main()
