"""The incidents of ECB+ as clusters of articles, and what a reader said of the alarms that they gave.

672 short articles of 58 incidents (sport, crime, show business, disasters), eleven to an incident in the mean: none was
read while rules were made before 2026-11. Alarms above note of the tree 4f50b0e were then judged one by one after the
data folder's guide, by the pair of sentences that each finding rests on: `right`, `wrong`, or `trivial` (a difference
that is there and that no editor asks for); so were those of the tree 0f611e5 on a month of an election campaign. They
stand in `labels/alarms.jsonl` by article and place.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from crosscheck.model import Kind
from data import LABELS, rows

Pair: TypeAlias = tuple[str, int, int]
"""An article and a stretch of its text, half-open."""
Verdicts: TypeAlias = Mapping[tuple[str, Kind, frozenset[Pair]], str]

_TOKENISED = (
    (re.compile(r"(\d)\s?([.:])\s(?=\d)"), r"\1\2"),
    (re.compile(r"(?<!\d)(\d{1,3})\s?,\s(?=\d{3}(?!\d))"), r"\1,"),
    (re.compile(r"(?<=\d) / (?=\d)"), "/"),
    (re.compile(r"\b([ap])\. ?m\b\.?"), r"\1.m."),
    (re.compile(r"([’'])\s(s|t|re|ve|ll|d|m)\b"), r"\1\2"),
    (re.compile(r"\b([A-Z])\. (?=[A-Z]\.)"), r"\1."),
)
"""The set writes "10: 30 a. m.", "15, 000" and "6. 1": its tokens with spaces between them."""
_QUOTE = re.compile(r'\s*"\s*')
_STOPS = ",.?!"


def written(data: Path, into: Path) -> list[Path]:
    """Writes each incident as a folder of articles, a sentence to a paragraph; the folders in order."""
    incidents: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row in rows(data / "sets" / "ecbplus_docs.dev.jsonl"):
        incidents[row["incident"]].append((row["id"], list(row["sentences"])))
    for incident, articles in incidents.items():
        (into / incident).mkdir(parents=True)
        for name, sentences in articles:
            text = "\n\n".join(_joined(s) for s in sentences) + "\n"
            (into / incident / f"{name}.txt").write_text(text, encoding="utf-8")
    return sorted(into.iterdir())


def month(data: Path, into: Path) -> list[Path]:
    """Writes the 84 articles of PolNeAR, seven outlets on a month of one campaign, as one folder with their dates."""
    place = into / "month"
    place.mkdir(parents=True)
    listed = []
    for row in rows(data / "sets" / "polnear.dev.jsonl"):
        (place / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
        title = " ".join(row["title"].split())
        fields = {"file": f"{row['id']}.txt", "source": row["publisher"], "title": title}
        told = "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())
        listed.append(f"[[article]]\n{told}published = {row['date']}\n")
    (place / "sources.toml").write_text("\n".join(listed), encoding="utf-8")
    return [place]


def verdicts() -> Verdicts:
    """By incident, kind and the two sentences."""
    found = (json.loads(line) for line in (LABELS / "alarms.jsonl").read_text(encoding="utf-8").splitlines())
    return {
        (row["incident"], row["kind"], frozenset((name, start, end) for name, start, end in row["sides"])): row[
            "verdict"
        ]
        for row in found
    }


def _joined(sentence: str) -> str:
    text = " ".join(sentence.split())
    for pattern, words in _TOKENISED:
        text = pattern.sub(words, text)
    return _quoted(text)


def _quoted(text: str) -> str:
    """With the marks of quotations at their words: the set has `this, "he said`."""
    parts = _QUOTE.split(text)
    out, within = parts[0], False
    for n, part in enumerate(parts[1:], start=1):
        left = len(parts) - n
        ends = within or (left % 2 == 1 and out.endswith(tuple(_STOPS)) and part[:1].islower())
        if ends:
            out += '"' + ("" if not part or part[0] in _STOPS + ")]'’-" else " ") + part
        else:
            out += ("" if not out or out.endswith(("(", "[", "-", "'", "‘")) else " ") + '"' + part
        within = not ends
    return out
