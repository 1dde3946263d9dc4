"""Planted errors that must be found, and harmless edits that must stay quiet.

    python benchmarks/bench_mutation.py [--data FOLDER] [--each N] [--part PART] [--gold] [--edits FOLDER] [--show]

`PART` is `dev`, `held` or `more` of the data folder, `invented` or `invented-unread` of `benchmarks/invented`, or
`stories` or `unread` of `benchmarks/stories.toml`.

A fact is what two articles of a labelled cluster state alike: the `agreements` of the gold, and pairs of claims that
the program itself takes for the same (the table tells the two apart: the second have the alignment for granted). One
edit at a time is made in one article, the whole program compares the cluster again, and what is new counts. A planted
error is found if a new finding above note, of the right kind, has a side in the sentence that the edit touches. A
harmless edit is quiet if no finding above note is new: none whose kind, point and sources were not there before.
`once` are the planted errors whose right value stands nowhere else in the edited article: where it does, the article
contradicts itself, and the program takes the place that agrees with the other article for its word. `other kind` are
planted errors that raise a new finding in the right place under another kind. At most N edits of each kind, by a
fixed seed. `--gold` draws from the facts that readers marked alone.

What is drawn depends on what the program takes for stated alike, so two trees draw different edits. To compare trees,
name a folder with `--edits`: the first run writes its edits there, a later one makes the same.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import harmless
import planting
import stories
from cached import CachedEncoder, Remembering
from crosscheck import pipeline
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.language import SpacyParser
from crosscheck.model import Finding, Run, Severity
from data import Part, events, folder, gold
from drawing import Cluster, chosen, edits, load
from facts import Edit, applied, drawn, lines

REACH = {"planted": 0.80, "harmless": 0.97}


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
    parser.add_argument("--part", choices=(*get_args(Part), "stories", "unread"), default="dev")
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--edits", type=Path)
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
        made = _made(clusters, labels, rules, options, f"{options.part}-{sort}.jsonl")
        outcomes = [outcome(c, e, tools, planted=sort == "planted") for c, e in made]
        table(sort, outcomes)
        if options.show:
            show(outcomes, clusters, planted=sort == "planted")


def _made(
    clusters: Sequence[Cluster],
    labels: Mapping[str, Mapping[str, Any]],
    rules: Sequence[planting.Rule],
    options: argparse.Namespace,
    name: str,
) -> list[tuple[Cluster, Edit]]:
    """The edits of the folder of edits, or newly drawn ones, which are kept in that folder where one is named."""
    kept = options.edits / name if options.edits is not None else None
    if kept is not None and kept.is_file():
        by_name = {c.name: c for c in clusters}
        return [(by_name[cluster], edit) for cluster, edit in drawn(kept.read_text(encoding="utf-8"))]
    found = [(c, e) for c in clusters for e in edits(c, labels[c.name], rules) if e.gold or not options.gold]
    made = chosen(found, options.each)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(lines((c.name, e) for c, e in made), encoding="utf-8")
    return made


def table(sort: str, outcomes: list[Outcome]) -> None:
    """Print one row per kind, and all together."""
    planted = sort == "planted"
    kinds = [*sorted({o.edit.kind for o in outcomes}), "all"]
    print(f"{sort}: {len(outcomes)} edits, reach {REACH[sort]:.2f}")
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
