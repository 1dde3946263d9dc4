"""How well cleaning keeps the story and drops the rest, on whole pages that were saved as lines of text.

`boiler_segments`: strings that must stay and strings that must go; F1 of keeping, as trafilatura's evaluation counts.
`boiler_articles`: words of the gold body; F1 per page, averaged, as the article extraction benchmark counts (there
over 4-grams, here over single words as a multiset). Weights were tuned, and errors read, on the half of the pages
whose id has an even sum of bytes; the other half is reported beside it.

The other half is not untouched. Before the phrase lexicon was written, up to three of the strings to drop were read
on every page of `boiler_segments`, and a few pages of both sets whole. With all 70 phrases that match such a string
of the other half taken out, its segment F1 falls from 0.939 to 0.909 and that of all pages from 0.912 to 0.891; without
the six of its article pages that were read, its word F1 is 0.939 instead of 0.942. Take the lower figures.

    python benchmarks/bench_cleaning.py [--data ../shared/data] [--errors N]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from crosscheck.clean import clean
from crosscheck.model import Article

Page: TypeAlias = dict[str, object]
Keep: TypeAlias = Callable[[str], str]


def everything(text: str) -> str:
    return text


def cleaned(text: str) -> str:
    body = clean(Article(id="a1", source="page", path="page.txt", text=text))
    return "\n".join(text[span.start : span.end] for span in body.paragraphs)


def segments(pages: Sequence[Page], keep: Keep) -> float:
    hit = wrong = missed = 0
    for page in pages:
        text = keep(_text(page))
        for piece in _strings(page["keep"]):
            hit, missed = (hit + 1, missed) if piece in text else (hit, missed + 1)
        wrong += sum(piece in text for piece in _strings(page["drop"]))
    return 2 * hit / (2 * hit + wrong + missed)


def words(pages: Sequence[Page], keep: Keep) -> float:
    return sum(_words(page, keep) for page in pages) / len(pages)


def _words(page: Page, keep: Keep) -> float:
    gold, got = Counter(_tokens(str(page["body"]))), Counter(_tokens(keep(_text(page))))
    both = sum((gold & got).values())
    return 2 * both / max(1, sum(gold.values()) + sum(got.values()))


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _text(page: Page) -> str:
    return "\n".join(_strings(page["lines"]))


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, Iterable) else []


def _even(page: Page) -> bool:
    return sum(str(page["id"]).encode()) % 2 == 0


def _load(path: Path) -> list[Page]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _latin(page: Page) -> bool:
    letters = [c for c in str(page["body"]) if c.isalpha()]
    return sum(c.isascii() for c in letters) > 0.9 * len(letters)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--errors", type=int, default=0, help="also name the N worst pages of the tuning half")
    options = parser.parse_args()
    sets = options.data / "sets"
    if not (sets / "boiler_segments.dev.jsonl").is_file():
        print(f"no data in {sets}: nothing measured")
        return 0
    marked, bodies = _load(sets / "boiler_segments.dev.jsonl"), _load(sets / "boiler_articles.dev.jsonl")
    print(f"{'set':<34}{'pages':>6}{'keep all':>10}{'crosscheck':>12}{'reach':>8}")
    for name, pages, measure, reach in (
        ("segments, F1", marked, segments, 0.90),
        ("articles, word F1", bodies, words, 0.92),
        ("articles in Latin script, word F1", [p for p in bodies if _latin(p)], words, 0.92),
    ):
        halves = [(", all", pages), (", tuned on", [p for p in pages if _even(p)])]
        halves.append((", other half", [p for p in pages if not _even(p)]))
        for part, chosen in halves:
            row = f"{measure(chosen, everything):>10.3f}{measure(chosen, cleaned):>12.3f}{reach:>8.2f}"
            print(f"{(name + part)[:44]:<46}{len(chosen):>4}{row}")
    worst = sorted((p for p in bodies if _even(p)), key=lambda p: _words(p, cleaned))[: options.errors]
    for page in worst:
        print(f"{_words(page, cleaned):.3f} {page['id']} {page['url']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
