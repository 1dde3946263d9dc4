"""Planted errors that must be found, and harmless edits that must stay quiet.

    python benchmarks/bench_mutation.py [--data FOLDER] [--each N] [--part PART] [--show]

`PART` is `dev`, `held` or `more` of the data folder, or `stories` or `unread` of `benchmarks/stories.toml`.

A fact is what two articles of a labelled cluster state alike: the `agreements` of the gold, and pairs of claims that
the program itself takes for the same (the table tells the two apart: the second have the alignment for granted). One
edit at a time is made in one article, the whole program compares the cluster again, and what is new counts. A planted
error is found if a new finding above note, of the right kind, has a side in the sentence that the edit touches. A
harmless edit is quiet if no finding above note is new: none whose kind, point and sources were not there before.
`once` are the planted errors whose right value stands nowhere else in the edited article: where it does, the article
contradicts itself, and the program takes the place that agrees with the other article for its word. `other kind` are
planted errors that raise a new finding in the right place under another kind. At most N edits of each kind, by a
fixed seed.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import harmless
import planting
import stories
from cached import CachedEncoder, Remembering
from crosscheck import pipeline, readers
from crosscheck.antecedents import resolve
from crosscheck.clean import clean
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Document, Finding, Mention, Run, Sentence, Severity
from crosscheck.plugins import discover
from data import events, folder, gold
from facts import Edit, Fact, applied

SURE = 0.5
"""Claims that match with at least this probability are taken to state one fact."""
SEED = 20240501
REACH = {"planted": 0.80, "harmless": 0.97}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one edit led to."""

    edit: Edit
    cluster: str
    found: bool
    """A new finding in the right place, of the right kind (planted); any new finding (harmless)."""
    other: tuple[str, ...]
    """Kinds of the new findings."""
    once: bool


def load(data: Path, name: str, tools: pipeline.Tools) -> Cluster:
    intake = gather([str(data / "clusters" / name)], discover(readers, Reader))  # type: ignore[type-abstract]
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
        drawn: list[tuple[Cluster, Edit]] = []
        while len(drawn) < each and any(queues):
            drawn.extend(queue.pop() for queue in queues if queue)
        kept.extend(drawn[:each])
    return kept


def outcome(cluster: Cluster, edit: Edit, tools: pipeline.Tools, *, planted: bool) -> Outcome:
    """Make the edit, run, and look at what is new."""
    articles = tuple(applied(a, edit) if a.id == edit.article else a for a in cluster.articles)
    run = pipeline.check(articles, tools)
    before = {f.fingerprint if planted else f.locus for f in cluster.run.findings}
    new = [
        f for f in run.findings if f.severity > Severity.NOTE and (f.fingerprint if planted else f.locus) not in before
    ]
    old = next(a for a in cluster.articles if a.id == edit.article).text
    if planted:
        new = [f for f in new if _touches(f, edit, run)]
    return Outcome(
        edit=edit,
        cluster=cluster.name,
        found=any(f.kind == edit.kind for f in new) if planted else bool(new),
        other=tuple(sorted({f.kind for f in new})),
        once=edit.start < edit.end and old.lower().count(old[edit.start : edit.end].lower()) == 1,
    )


def _touches(finding: Finding, edit: Edit, run: Run) -> bool:
    by_id = {c.id: c for c in run.claims}
    return any(s.article == edit.article and by_id[s.claim].sentence.overlaps(edit.after) for s in finding.sides)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=30)
    parser.add_argument("--part", choices=("dev", "held", "more", "stories", "unread"), default="dev")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_known_args()[0]
    with TemporaryDirectory() as scratch:
        if options.part in {"stories", "unread"}:
            data = Path(scratch)
            labels = stories.written(data, unread=options.part == "unread")
        else:
            data = folder(__doc__)
            labels = {name: gold(data, name) for name in events(data, options.part)}
        _measure(data, labels, options)


def _measure(data: Path, labels: Mapping[str, Mapping[str, Any]], options: argparse.Namespace) -> None:
    encoder = CachedEncoder(SentenceTransformersEncoder())
    tools = pipeline.Tools(parser=SpacyParser(), encoder=encoder, kinds=pipeline.kinds(), store=Remembering())
    clusters = [load(data, name, tools) for name in labels]
    alarms = sum(f.severity > Severity.NOTE for c in clusters for f in c.run.findings)
    print(f"{len(clusters)} clusters, {alarms} findings above note before any edit")
    for sort, rules in (("planted", planting.RULES), ("harmless", harmless.RULES)):
        found = [(c, e) for c in clusters for e in edits(c, labels[c.name], rules)]
        drawn = chosen(found, options.each)
        outcomes = [outcome(c, e, tools, planted=sort == "planted") for c, e in drawn]
        table(sort, outcomes, len(found))
        if options.show:
            show(outcomes, clusters, planted=sort == "planted")


def table(sort: str, outcomes: list[Outcome], possible: int) -> None:
    """Print one row per kind, and all together."""
    planted = sort == "planted"
    kinds = [*sorted({o.edit.kind for o in outcomes}), "all"]
    print(f"{sort}: {len(outcomes)} edits of {possible} possible, reach {REACH[sort]:.2f}")
    heads = ("found", "gold facts", "once", "other kind") if planted else ("quiet", "gold facts", "", "")
    print(f"  {'kind':<14}{'edits':>6}" + "".join(f"{h:>18}" for h in heads))
    for kind in kinds:
        mine = [o for o in outcomes if kind in (o.edit.kind, "all")]
        cells = [share(mine, planted), share([o for o in mine if o.edit.gold], planted)]
        if planted:
            cells += [
                share([o for o in mine if o.once], planted),
                f"{sum(bool(o.other) and not o.found for o in mine)}",
            ]
        print(f"  {kind:<14}{len(mine):>6}" + "".join(f"{c:>18}" for c in cells), flush=True)


def share(outcomes: Sequence[Outcome], planted: bool) -> str:  # noqa: FBT001
    good = sum(o.found == planted for o in outcomes)
    return f"{good / len(outcomes):.3f} ({good}/{len(outcomes)})" if outcomes else "-"


def show(outcomes: list[Outcome], clusters: list[Cluster], *, planted: bool) -> None:
    """Every failure, with the text around the edit."""
    for o in outcomes:
        if o.found == planted:
            continue
        cluster = next(c for c in clusters if c.name == o.cluster)
        text = next(a for a in cluster.articles if a.id == o.edit.article).text
        old, e = text[o.edit.start : o.edit.end][:60], o.edit
        around = text[max(0, e.start - 60) : e.end + 60].replace("\n", " ")
        print(f"  {e.kind}/{e.rule} {o.cluster[:8]} {e.article} gold={e.gold} once={o.once} {old!r} -> {e.new[:60]!r}")
        print(f"      new kinds {o.other} in {around!r}")


if __name__ == "__main__":
    main()
