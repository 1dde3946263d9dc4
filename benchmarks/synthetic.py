"""Many small articles out of few: the development clusters' paragraphs, recombined under new names and dates.

    python benchmarks/synthetic.py TARGET --articles 1000 [--data FOLDER]

For measuring time and memory, never quality. Each event takes one cluster, gives every name in it another made of
syllables, moves days and months, and draws its articles' paragraphs from all of the cluster's articles, so that they
overlap as reports of one event do. The same arguments give the same files. The held-out clusters are not used.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from data import HELD_OUT, folder

PER_EVENT = 5
"""Articles of one event, each by another outlet."""
PARAGRAPHS = 14
"""Paragraphs of an article, at most: about 500 words."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# fmt: off
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
# fmt: on
CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,}\b")
INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
SYLLABLES = tuple(first + rest for first in "bdfghklmnprstvw" for rest in ("al", "en", "im", "or", "us"))


def write(data: Path, target: Path, articles: int) -> None:
    """Write that many articles below `target`, a folder for each event with its `sources.toml`."""
    names = sorted(p.name for p in (data / "clusters").iterdir() if p.name not in HELD_OUT)
    clusters = [_texts(data / "clusters" / name) for name in names]
    for event in range((articles + PER_EVENT - 1) // PER_EVENT):
        rng = random.Random(event)
        texts = clusters[event % len(clusters)]
        renamed = _renaming(texts, rng)
        place = target / f"event{event:05d}"
        place.mkdir(parents=True, exist_ok=True)
        count = min(PER_EVENT, articles - event * PER_EVENT)
        for n in range(count):
            words = "\n\n".join(_drawn(texts, rng))
            (place / f"{n}.txt").write_text(_said(words, renamed) + "\n", encoding="utf-8")
        day = date(2020, 1, 1) + timedelta(days=event % 2000)
        rows = (
            f'[[article]]\nfile = "{n}.txt"\nsource = "outlet{n}.example"\npublished = {day}\n' for n in range(count)
        )
        (place / "sources.toml").write_text("\n".join(rows), encoding="utf-8")


def _texts(cluster: Path) -> list[list[str]]:
    """The paragraphs of each article of a cluster."""
    texts = (p.read_text(encoding="utf-8") for p in sorted(cluster.glob("*.txt")))
    return [[part.strip() for part in text.split("\n") if part.strip()] for text in texts]


def _renaming(texts: Sequence[Sequence[str]], rng: random.Random) -> Mapping[str, str]:
    """Another word for each that stands with a capital inside of sentences, and never without one."""
    whole = "\n".join(part for text in texts for part in text)
    plain = set(re.findall(r"\b[a-z]{3,}\b", whole))
    found = sorted(w for w in set(INSIDE.findall(whole)) - {*DAYS, *MONTHS} if w.lower() not in plain)
    days, months = rng.randrange(1, 7), rng.randrange(1, 12)
    return {
        **{w: "".join(rng.choices(SYLLABLES, k=2)).capitalize() for w in found},
        **{d: DAYS[(n + days) % 7] for n, d in enumerate(DAYS)},
        **{m: MONTHS[(n + months) % 12] for n, m in enumerate(MONTHS)},
    }


def _drawn(texts: Sequence[Sequence[str]], rng: random.Random) -> list[str]:
    """For each place in the story, the paragraph that one of the articles has there."""
    drawn: dict[str, None] = {}
    for place in range(PARAGRAPHS):
        text = rng.choice(texts)
        drawn[text[min(len(text) - 1, place * len(text) // PARAGRAPHS + rng.randrange(2))]] = None
    return list(drawn)


def _said(text: str, renamed: Mapping[str, str]) -> str:
    return CAPITALISED.sub(lambda m: renamed.get(m.group(), m.group()), text)


def main() -> None:
    data = folder(__doc__)
    count = int(sys.argv[sys.argv.index("--articles") + 1]) if "--articles" in sys.argv else 100
    write(data, Path(sys.argv[1]), count)


if __name__ == "__main__":
    main()
