"""Who says what: content spans and speakers against the attributions of PolNeAR.

    python benchmarks/bench_attribution.py [--data FOLDER] [--articles N] [--misses N]

Gold marks every attribution, attitudes and wishes included ("called for a vote"); the splitter reports only what is
stated, so recall has a ceiling; `r speech` is the recall on plain cues of speech. A content span counts as found if a
predicted one covers at least half of the shorter of the two; each is used once. Predicted contents are the claims that
share a cue, from the first to the last.
Two more rows, which are not the measure: "a quotation goes on" takes quotations of one cue and paragraph for one
content, as gold does with “A,” he said. “B.”; "clauses only" leaves out contents without a finite verb ("attacked
Smith", "wants to leave"), which are no statement, and what was predicted there.
The baseline takes every stretch in quotation marks for content, and the name nearest to it for the speaker.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.antecedents import resolve
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Document, Span
from crosscheck.split import split

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
SPEECH = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|according to|wrote|writes?|reported|reports?|added|adds|noted|notes|"
    r"announced|announces)\b",
    re.IGNORECASE,
)
"""The plainest cues of speech, fixed beforehand: on them recall has no ceiling."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
QUOTED = re.compile(r"[“\"]([^”\"“]{8,600})[”\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A content span with its speaker."""

    start: int
    end: int
    speaker: str | None
    speaker_span: Span | None
    direct: bool
    speech: bool = False
    """Gold only: whether the cue is one of plain speech."""
    clause: bool = True
    """Gold only: whether the content holds a finite verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts over all articles."""

    gold: int = 0
    found: int = 0
    predicted: int = 0
    direct: int = 0
    right: int = 0
    speech: int = 0
    heard: int = 0

    def plus(self, other: Score) -> Score:
        """The sum, field by field."""
        return Score(
            gold=self.gold + other.gold,
            found=self.found + other.found,
            predicted=self.predicted + other.predicted,
            direct=self.direct + other.direct,
            right=self.right + other.right,
            speech=self.speech + other.speech,
            heard=self.heard + other.heard,
        )

    def row(self, name: str) -> str:
        """One line of the table."""
        p, r = _ratio(self.found, self.predicted), _ratio(self.found, self.gold)
        f1 = _ratio(2 * p * r, p + r)
        speaker = _ratio(self.right, self.direct)
        plain = _ratio(self.heard, self.speech)
        return f"{name:<28} {p:>9.3f} {r:>9.3f} {f1:>9.3f} {plain:>9.3f} {speaker:>9.3f} {self.direct:>7}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--articles", type=int, default=0, help="only the first N articles")
    parser.add_argument("--misses", type=int, default=0, help="show the first N misses and false finds")
    args = parser.parse_args()
    path = args.data / "sets" / "polnear.dev.jsonl"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = rows[: args.articles or None]
    documents = _parsed(rows)
    ours, quotes, whole, stated, left = Score(), Score(), Score(), Score(), args.misses
    for row, document in zip(rows, documents, strict=True):
        mine, gold = predicted(document), _gold(row, document)
        ours = ours.plus(score(gold, mine))
        joined = predicted(document, going_on=True)
        whole = whole.plus(score(gold, joined))
        clauses = [g for g in gold if g.clause]
        stated = stated.plus(score(clauses, _without(joined, gold)))
        quotes = quotes.plus(score(gold, baseline(document)))
        left = _show(row["text"], gold, mine, left)
    print(f"PolNeAR dev, {len(rows)} articles, {ours.gold} attributions")
    print(f"{'':<28} {'precision':>9} {'recall':>9} {'F1':>9} {'r speech':>9} {'speaker':>9} {'of':>7}")
    print(quotes.row("baseline: quotation marks"))
    print(ours.row("crosscheck"))
    print(whole.row("  a quotation goes on"))
    print(stated.row("  and clauses only") + f"  ({stated.gold} attributions)")


def _parsed(rows: list[dict[str, Any]]) -> tuple[Document, ...]:
    bodies = []
    for n, row in enumerate(rows):
        article = Article(id=f"a{n}", source=row["publisher"], path=row["id"], text=row["text"])
        bodies.append(Body(article=article, paragraphs=tuple(_paragraphs(row["text"]))))
    return tuple(resolve(d) for d in SpacyParser().parse(bodies))


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start=at, end=at + len(line))
        at += len(line) + 1


def _gold(row: dict[str, Any], document: Document) -> list[Said]:
    finite = [t for s in document.sentences for t in s.tokens if t.tag in FINITE]
    found = []
    for item in row["attributions"]:
        source = item["source"][0] if item["source"] else None
        found.append(
            Said(
                start=min(s for s, _, _ in item["content"]),
                end=max(e for _, e, _ in item["content"]),
                speaker=source[2] if source else None,
                speaker_span=Span(start=source[0], end=source[1]) if source else None,
                direct=item["in_quotes_share"] >= 0.9,
                speech=any(SPEECH.search(c[2]) for c in item["cue"]),
                clause=any(s <= t.start and t.end <= e for s, e, _ in item["content"] for t in finite),
            )
        )
    return found


def _without(mine: list[Said], gold: list[Said]) -> list[Said]:
    """The predictions less those whose best match is a content without a finite verb."""
    kept = []
    for m in mine:
        best = max(gold, key=lambda g: _overlap(g, m), default=None)
        if best is None or not _overlap(best, m) or best.clause:
            kept.append(m)
    return kept


def predicted(document: Document, *, going_on: bool = False) -> list[Said]:
    """One content per cue: from the first to the last claim that it attributes.

    Every quotation is a content of its own, unless `going_on` joins those of one cue in one paragraph.
    """
    groups: dict[tuple[int, int, bool], list[Said]] = {}
    for claim in split(document):
        said = claim.attribution
        if said is None:
            continue
        at = said.cue_span.start if said.cue_span is not None else -1
        place = claim.paragraph if going_on and at >= 0 else claim.start
        key = (at, place if claim.quoted else claim.sentence.start, claim.quoted)
        groups.setdefault(key, []).append(
            Said(
                start=claim.start,
                end=claim.end,
                speaker=said.speaker or said.outlet,
                speaker_span=said.speaker_span,
                direct=claim.quoted,
            )
        )
    merged = []
    for group in groups.values():
        first = group[0]
        start, end = min(g.start for g in group), max(g.end for g in group)
        merged.append(
            Said(start=start, end=end, speaker=first.speaker, speaker_span=first.speaker_span, direct=first.direct)
        )
    return merged


def baseline(document: Document) -> list[Said]:
    """Every stretch in quotation marks, said by the named person or body nearest to it."""
    text = document.body.article.text
    names = [m for m in document.mentions if m.label in {"PERSON", "ORG"} and not m.pronoun]
    found = []
    for match in QUOTED.finditer(text):
        outside = [m for m in names if m.end <= match.start() or m.start >= match.end()]
        near = min(outside, key=lambda m: min(abs(m.start - match.end()), abs(match.start() - m.end)), default=None)
        span = None if near is None else Span(start=near.start, end=near.end)
        name = None if near is None else near.name
        found.append(Said(start=match.start(), end=match.end(), speaker=name, speaker_span=span, direct=True))
    return found


def score(gold: list[Said], mine: list[Said]) -> Score:
    """Greedy one-to-one matching by overlap, longest overlap first."""
    pairs = sorted(
        ((_overlap(g, m), i, j) for i, g in enumerate(gold) for j, m in enumerate(mine) if _overlap(g, m)), reverse=True
    )
    used_gold: dict[int, int] = {}
    used_mine: set[int] = set()
    for shared, i, j in pairs:
        shorter = min(gold[i].end - gold[i].start, mine[j].end - mine[j].start)
        if i not in used_gold and j not in used_mine and shared * 2 >= shorter:
            used_gold[i] = j
            used_mine.add(j)
    direct = [(gold[i], mine[j]) for i, j in used_gold.items() if gold[i].direct and gold[i].speaker]
    right = sum(_same_speaker(g, m) for g, m in direct)
    return Score(
        gold=len(gold),
        found=len(used_gold),
        predicted=len(mine),
        direct=len(direct),
        right=right,
        speech=sum(g.speech for g in gold),
        heard=sum(gold[i].speech for i in used_gold),
    )


def _overlap(a: Said, b: Said) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _same_speaker(gold: Said, mine: Said) -> bool:
    """The speaker's words overlap, or share a name."""
    if (
        gold.speaker_span is not None
        and mine.speaker_span is not None
        and gold.speaker_span.overlaps(mine.speaker_span)
    ):
        return True
    named = {w for w in re.findall(r"\w{3,}", gold.speaker or "") if w[0].isupper()}
    return bool(named & set(re.findall(r"\w{3,}", mine.speaker or "")))


def _show(text: str, gold: list[Said], mine: list[Said], left: int) -> int:
    if left <= 0:
        return 0
    for g in gold:
        best = max(mine, key=lambda m: _overlap(g, m), default=None)
        if best is None or not _overlap(g, best):
            print("MISSED ", repr(g.speaker), "|", text[g.start : g.end][:150].replace("\n", " "))
        elif g.direct and g.speaker and not _same_speaker(g, best):
            print(
                "SPEAKER", repr(g.speaker), repr(best.speaker), "|", text[g.start - 60 : g.end + 60].replace("\n", "/")
            )
    for m in mine:
        if not any(_overlap(g, m) for g in gold):
            print("FALSE  ", repr(m.speaker), "|", text[m.start : m.end][:150].replace("\n", " "))
    return left - 1


def _ratio(a: float, b: float) -> float:
    return a / b if b else 0.0


if __name__ == "__main__":
    main()
