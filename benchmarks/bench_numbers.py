"""Values of numbers, sums of money, percentages and measures against the Recognizers-Text cases.

    python benchmarks/bench_numbers.py [--data FOLDER] [--misses N]

`reach` is the share of gold values that are found at their place with exactly the right value; `precision` the share
of what was found that overlaps a gold value and equals it. Cases whose gold has no value are left out. The baseline
takes every run of digits, with commas and a decimal point, as it stands. The goal for all together is a reach of 0.85.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from crosscheck.vocabulary.numerals import numerals
from crosscheck.vocabulary.quantity import quantities
from data import folder, rows

Found: TypeAlias = "tuple[int, int, Decimal]"
GOAL = 0.85
MODELS = ("NumberModel", "CurrencyModel", "PercentModel", "DimensionModel", "AgeModel")
DIMENSION = {"CurrencyModel": {"money"}, "PercentModel": {"percent"}, "AgeModel": {"age", "duration"}}
_DIGITS = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def main() -> None:
    data = folder(__doc__)
    cases = [r for r in rows(data / "sets" / "recognizers.dev.jsonl") if r["model"] in MODELS]
    print(f"{'':<16} {'gold':>5} {'reach':>7} {'precision':>10} {'baseline reach':>15} {'precision':>10}")
    for model in (*MODELS, "all"):
        mine = [r for r in cases if model in (r["model"], "all")]
        gold, reach, precision = score(mine, ours)
        _, base_reach, base_precision = score(mine, baseline)
        mark = "  under the goal" if model == "all" and reach < GOAL else ""
        print(
            f"{model:<16} {gold:>5} {reach:>7.3f} {precision:>10.3f} {base_reach:>15.3f} {base_precision:>10.3f}{mark}"
        )
    shown = int(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv else 0
    missed = [(r, g) for r in cases for g in golds(r) if not any(right(f, g) for f in ours(r))]
    for row, gold_value in missed[:shown]:
        print(f"{row['model']:<15} {row['input'][:70]!r} gold {gold_value} found {ours(row)}")


def golds(row: dict[str, Any]) -> list[Found]:
    """(start, end, value) of each gold result that has a value; the set's ends are inclusive."""
    found = []
    for result in row["results"]:
        value = str(result["resolution"].get("value") or "").rstrip("%")
        if re.fullmatch(r"-?[\d.]+(?:E-?\d+)?", value):
            found.append((result["start"], result["end"] + 1, Decimal(value)))
    return found


def ours(row: dict[str, Any]) -> list[Found]:
    """What the package reads: bare numbers for the number cases, else quantities of the case's dimension."""
    if row["model"] == "NumberModel":
        return [(n.start, n.end, n.low) for n in numerals(row["input"]) if not n.vague]
    wanted = DIMENSION.get(row["model"])
    return [
        (q.start, q.end, q.amount)
        for q in quantities(row["input"])
        if (q.dimension in wanted if wanted else q.dimension not in {"count", "money", "percent", "age", "duration"})
    ]


def baseline(row: dict[str, Any]) -> list[Found]:
    """Every run of digits."""
    return [(m.start(), m.end(), Decimal(m[0].replace(",", ""))) for m in _DIGITS.finditer(row["input"])]


def right(one: Found, two: Found) -> bool:
    """Whether the two overlap and their values agree to nine digits."""
    return one[0] < two[1] and two[0] < one[1] and abs(one[2] - two[2]) <= abs(two[2]) * Decimal("1e-9")


def score(cases: list[dict[str, Any]], read: Callable[[dict[str, Any]], list[Found]]) -> tuple[int, float, float]:
    """(gold values, share found, share of the found that is right)."""
    pairs = [(golds(row), read(row)) for row in cases]
    gold = sum(len(g) for g, _ in pairs)
    hit = sum(any(right(f, one) for f in found) for g, found in pairs for one in g)
    total = sum(len(found) for _, found in pairs)
    fit = sum(any(right(f, one) for one in g) for g, found in pairs for f in found)
    return gold, hit / (gold or 1), fit / (total or 1)


if __name__ == "__main__":
    main()
