"""The edits that the clusters of the mutation benchmark allow, and which of them are made."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import planting
from crosscheck import pipeline, readers
from crosscheck.antecedents import resolve
from crosscheck.clean import clean
from crosscheck.contracts import Reader
from crosscheck.intake import gather
from crosscheck.model import Article, Document, Mention, Run, Sentence
from crosscheck.plugins import discover
from data import cluster as articles
from facts import Edit, Fact

SURE = 0.5
"""Claims that match with at least this probability are taken to state one fact."""
SEED = 20240501


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """One event: its articles, and what the program says before any edit."""

    name: str
    articles: tuple[Article, ...]
    documents: dict[str, Document]
    run: Run

    def mentions(self, article: str, sentence: Sentence) -> tuple[Mention, ...]:
        """The names in a sentence, pronouns left out."""
        found = self.documents[article].mentions
        return tuple(m for m in found if sentence.start <= m.start and m.end <= sentence.end and not m.pronoun)


def load(data: Path, name: str, tools: pipeline.Tools) -> Cluster:
    intake = gather([str(articles(data, name))], discover(readers, Reader))  # type: ignore[type-abstract]
    parsed = tools.parser.parse(tuple(clean(a) for a in intake.articles))
    documents = {d.body.article.id: resolve(d) for d in parsed}
    run = pipeline.check(intake.articles, tools)
    return Cluster(name=name, articles=intake.articles, documents=documents, run=run)


def facts(cluster: Cluster, labels: Mapping[str, Any]) -> Iterator[Fact]:
    """Both sorts, in a fixed order."""
    texts = {Path(a.path).name: a for a in cluster.articles}
    for item in labels["agreements"]:
        spots = []
        for side in item["sides"]:
            at = texts[side["article"]].text.find(side["snippet"])
            spots.append((texts[side["article"]], at, at + len(side["snippet"])))
        for here in spots:
            for there in spots:
                if here[0] is not there[0] and here[1] >= 0 <= there[1]:
                    yield from _facts(cluster, here, there, gold=True)
    by_id = {c.id: c for c in cluster.run.claims}
    article = {a.id: a for a in cluster.articles}
    for match in cluster.run.matches:
        if match.score >= SURE:
            pair = [(article[by_id[c].article], by_id[c].start, by_id[c].end) for c in (match.left, match.right)]
            for here, there in (pair, pair[::-1]):
                yield from _facts(cluster, here, there, gold=False)


def _facts(
    cluster: Cluster, here: tuple[Article, int, int], there: tuple[Article, int, int], *, gold: bool
) -> Iterator[Fact]:
    (article, start, end), (other, low, high) = here, there
    holding = [s for s in cluster.documents[other.id].sentences if s.start < high and low < s.end]
    for sentence in cluster.documents[article.id].sentences:
        if sentence.start < end and start < sentence.end:
            yield Fact(
                article=article,
                start=max(start, sentence.start),
                end=min(end, sentence.end),
                sentence=sentence,
                mentions=cluster.mentions(article.id, sentence),
                other=other.text[low:high],
                context=" ".join(other.text[s.start : s.end] for s in holding),
                lemmas=frozenset(t.lemma for s in holding for t in s.tokens if low <= t.start < high),
                gold=gold,
            )


def edits(cluster: Cluster, labels: Mapping[str, Any], rules: Sequence[planting.Rule]) -> list[Edit]:
    """Every distinct edit that changes something, gold facts first."""
    choice = random.Random(SEED)
    text = {a.id: a.text for a in cluster.articles}
    found: dict[tuple[str, int, int, str], Edit] = {}
    for fact in facts(cluster, labels):
        for rule in rules:
            for edit in rule(fact, choice):
                key = (edit.article, edit.start, edit.end, edit.rule)
                if text[edit.article][edit.start : edit.end].lower() != edit.new.lower() or edit.kind == "quote marks":
                    found.setdefault(key, edit)
    return list(found.values())


def chosen(found: list[tuple[Cluster, Edit]], each: int) -> list[tuple[Cluster, Edit]]:
    """At most `each` edits of a kind, drawn by the seed, as evenly from the clusters and rules as may be."""
    choice = random.Random(SEED)
    by_kind: dict[str, list[tuple[Cluster, Edit]]] = defaultdict(list)
    for pair in found:
        by_kind[pair[1].kind].append(pair)
    kept: list[tuple[Cluster, Edit]] = []
    for kind in sorted(by_kind):
        cells: dict[tuple[str, str, bool], list[tuple[Cluster, Edit]]] = defaultdict(list)
        for cluster, edit in by_kind[kind]:
            cells[cluster.name, edit.rule, edit.gold].append((cluster, edit))
        queues = [choice.sample(cells[c], len(cells[c])) for c in sorted(cells)]
        taken: list[tuple[Cluster, Edit]] = []
        while len(taken) < each and any(queues):
            taken.extend(queue.pop() for queue in queues if queue)
        kept.extend(taken[:each])
    return kept
