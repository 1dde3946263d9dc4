"""Dates and their values against GUM and the date part of the Recognizers-Text cases.

    python benchmarks/bench_dates.py [--data FOLDER] [--misses N]

A date is right where it overlaps a gold date and means exactly the same days. Gold that names no fixed days ("the
last ice age", "--06") is left out, and what is found there counts neither way. GUM leans on the document's date, its
tense unknown; the gold of both ends of a range ("1947 to 1960") is met by either end or by the whole. The
Recognizers give a past and a future reading of most expressions, and either will do; their spans that
hold a clock time or a length of time are no part of it. The baseline takes "Month D, YYYY", years and
weekdays and asks dateparser what they mean. The goal is a value F1 of 0.80.
"""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from dateparser.date import DateDataParser

from crosscheck.vocabulary.calendar import resolve
from crosscheck.vocabulary.days import Direction, Moment
from crosscheck.vocabulary.moments import moments
from data import folder, rows

GOAL = 0.80
Days: TypeAlias = "tuple[date, date]"
_SIMPLE = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2})?(?:,? \d{4})?|(?:1\d|20)\d{2}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text, its date, and its gold: (start, end, accepted readings); no readings where none counts."""

    text: str
    anchor: date
    gold: tuple[tuple[int, int, frozenset[Days]], ...]
    directions: tuple[Direction, ...]


def main() -> None:
    data = folder(__doc__)
    sets = {
        "gum_dates": list(gum(list(rows(data / "sets" / "gum_dates.dev.jsonl")))),
        "recognizers": list(recognizers(list(rows(data / "sets" / "recognizers.dev.jsonl")))),
    }
    sets["all"] = [case for cases in sets.values() for case in cases]
    print(f"{'':<12} {'gold':>5} {'P':>6} {'R':>6} {'F1':>6}   {'baseline P':>10} {'R':>6} {'F1':>6}")
    for name, cases in sets.items():
        gold, *mine = score(cases, ours)
        _, *base = score(cases, baseline)
        mark = "  under the goal" if mine[2] < GOAL else ""
        left = " ".join(f"{v:>6.3f}" for v in mine)
        print(f"{name:<12} {gold:>5} {left}   {base[0]:>10.3f} {base[1]:>6.3f} {base[2]:>6.3f}{mark}")
    shown = int(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv else 0
    for line in list(errors(sets["all"]))[:shown]:
        print(line)


def gum(documents: list[dict[str, Any]]) -> Iterator[Case]:
    for row in documents:
        gold = [(d["start"], d["end"], frozenset(_gum_value(d))) for d in row["dates"]]
        yield Case(text=row["text"], anchor=date.fromisoformat(row["dct"]), gold=tuple(gold), directions=(None,))


def _gum_value(entry: dict[str, str]) -> Iterator[Days]:
    low, high = entry.get("when") or entry.get("from"), entry.get("when") or entry.get("to")
    first, last = (None if v is None else _stretch(v[:10]) for v in (low, high))
    if first is not None and last is not None:
        yield first[0], last[1]


def _stretch(value: str) -> Days | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value)
    if match is None or match[1] == "0000":
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    if year is None or month is None:
        return None if year is None else (date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def recognizers(cases: list[dict[str, Any]]) -> Iterator[Case]:
    for row in cases:
        if row["model"] != "DateTimeModel" or not row["reference_datetime"]:
            continue
        gold = [(r["start"], r["end"] + 1, frozenset(_readings(r))) for r in row["results"]]
        yield Case(
            text=row["input"], anchor=date.fromisoformat(row["reference_datetime"][:10]), gold=tuple(gold),
            directions=("past", "future", None),
        )  # fmt: skip


def _readings(result: dict[str, Any]) -> Iterator[Days]:
    kind = result["type"].split(".")[-1]
    for value in result["resolution"].get("values", ()):
        if kind == "date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.get("value", "")):
            day = date.fromisoformat(value["value"])
            yield day, day
        if kind == "daterange" and "start" in value and "end" in value and "Mod" not in value:
            yield date.fromisoformat(value["start"]), date.fromisoformat(value["end"]) - timedelta(days=1)
            if value.get("timex", "").startswith("("):
                # "from May 2 to May 6" ends on the last day or before it, as one reads it.
                yield date.fromisoformat(value["start"]), date.fromisoformat(value["end"])


def ours(case: Case) -> list[tuple[int, int, frozenset[Days]]]:
    found = []
    for moment in moments(case.text):
        whole = _resolved(moment, case)
        if moment.bounds is not None:
            # Some gold lets a range end where its last month or year begins.
            tails = {first for first, _ in _resolved(moment.bounds[1], case)}
            whole |= {(a, t - timedelta(days=d)) for a, b in whole for t in tails for d in (0, 1) if a < t <= b}
        found += [(m.start, m.end, _resolved(m, case) | whole) for m in moment.bounds or (moment,)]
    return [f for f in found if f[2]]


def _resolved(moment: Moment, case: Case) -> frozenset[Days]:
    read = [resolve(moment, case.anchor, d) for d in case.directions]
    return frozenset((i.first, i.last) for i in read if i is not None)


def baseline(case: Case) -> list[tuple[int, int, frozenset[Days]]]:
    base = datetime(case.anchor.year, case.anchor.month, case.anchor.day)  # noqa: DTZ001  (dateparser wants it naive)
    parser = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"})
    found = []
    for match in _SIMPLE.finditer(case.text):
        read = parser.get_date_data(match[0])
        if read.date_obj is None:
            continue
        day, period = read.date_obj.date(), read.period
        text = {"year": f"{day.year:04d}", "month": f"{day.year:04d}-{day.month:02d}"}.get(period, day.isoformat())
        stretch = _stretch(text)
        if stretch is not None:
            found.append((match.start(), match.end(), frozenset({stretch})))
    return found


def _meet(one: tuple[int, int, frozenset[Days]], two: tuple[int, int, frozenset[Days]]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def score(
    cases: list[Case], read: Callable[[Case], list[tuple[int, int, frozenset[Days]]]]
) -> tuple[int, float, float, float]:
    """(gold dates, precision, recall, F1)."""
    gold = total = hit = fit = 0
    for case in cases:
        found = read(case)
        scored = [g for g in case.gold if g[2]]
        gold += len(scored)
        hit += sum(any(_meet(g, f) and g[2] & f[2] for f in found) for g in scored)
        counted = [f for f in found if not any(_meet(f, g) for g in case.gold if not g[2])]
        total += len(counted)
        fit += sum(any(_meet(g, f) and g[2] & f[2] for g in scored) for f in counted)
    precision, recall = fit / (total or 1), hit / (gold or 1)
    return gold, precision, recall, 2 * precision * recall / (precision + recall or 1)


def errors(cases: list[Case]) -> Iterator[str]:
    for case in cases:
        found = ours(case)
        for gold in case.gold:
            if gold[2] and not any(_meet(gold, f) and gold[2] & f[2] for f in found):
                near = [(case.text[f[0] : f[1]], [f"{a}..{b}" for a, b in f[2]]) for f in found if _meet(gold, f)]
                want = [f"{a}..{b}" for a, b in gold[2]]
                yield f"missed {case.text[gold[0] : gold[1]]!r} in {case.anchor} {want} found {near}"
        for one in found:
            if not any(_meet(one, g) for g in case.gold):
                around = case.text[max(0, one[0] - 20) : one[1] + 20].replace("\n", " ")
                yield f"extra  {case.text[one[0] : one[1]]!r} in {around!r}"


if __name__ == "__main__":
    main()
