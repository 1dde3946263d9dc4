"""Invented briefs: one event in a few sentences each of two outlets, in their own words, with what differs marked.

A few long stories teach the wording of a few stories; many short ones are broader. A file holds many briefs:

    # name-of-the-brief
    published: 2024-03-12
    a: Outlet | Headline
    b: Outlet | Headline
    A| a paragraph of the first outlet
    B| a paragraph of the second outlet
    ! kind severity :: what it is about :: words in A :: value :: words in B :: value
    = words in A :: words in B

`!` marks a divergence and `=` a fact that both tell alike. The words stand exactly once in the paragraphs of their
outlet. `python benchmarks/briefs.py FILE...` checks files and counts their labels.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KINDS = frozenset({"number", "date", "place", "actors", "attribution", "quote", "stance", "title", "name", "account"})
SEVERITIES = frozenset({"conflict", "divergence", "note"})
OUTLETS = ("A", "B")


@dataclass(frozen=True, slots=True)
class Brief:
    """One event, told twice; `items` and `agreements` have the form of the data folder's labels.

    An agreement has no kind, so that the scorer counts none of them as a trap.
    """

    name: str
    published: str
    heads: dict[str, tuple[str, str]]
    """Outlet and headline, by `A` and `B`."""
    texts: dict[str, str]
    items: list[dict[str, Any]] = field(default_factory=list)
    agreements: list[dict[str, Any]] = field(default_factory=list)


def read(path: Path) -> list[Brief]:
    """The briefs of a file.

    Raises:
        ValueError: a line that is not of the form, or words that do not stand exactly once in their paragraphs.
    """
    parts = ("\n" + path.read_text(encoding="utf-8")).split("\n# ")[1:]
    return [_brief(part.split("\n")) for part in parts]


def written(into: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Writes the briefs of a folder as clusters of the data folder's form; their labels, by the name of the cluster."""
    labels = {}
    for brief in (b for path in sorted(folder.glob("*.txt")) for b in read(path)):
        cluster = into / "clusters" / brief.name
        cluster.mkdir(parents=True)
        sources = []
        for outlet, text in brief.texts.items():
            (cluster / f"{outlet}.txt").write_text(text, encoding="utf-8")
            source, title = (_quoted(words) for words in brief.heads[outlet])
            named = f'file = "{outlet}.txt"\nsource = {source}\ntitle = {title}\n'
            sources.append(f"[[article]]\n{named}published = {brief.published}\n")
        (cluster / "sources.toml").write_text("\n".join(sources), encoding="utf-8")
        labels[brief.name] = {"items": brief.items, "agreements": brief.agreements}
    return labels


def _brief(lines: list[str]) -> Brief:
    name = lines[0].strip()
    heads, published, told = {}, "", {outlet: list[str]() for outlet in OUTLETS}
    for line in lines[1:]:
        if line.startswith("published:"):
            published = line.partition(":")[2].strip()
        elif line[:2] in ("a:", "b:"):
            source, _, title = line[2:].partition("|")
            heads[line[0].upper()] = (source.strip(), title.strip())
        elif line[:2] in ("A|", "B|"):
            told[line[0]].append(line[2:].strip())
        elif line.strip() and line[0] not in "!=":
            raise ValueError(f"{name}: what is this line? {line[:60]!r}")
    if not (published and len(heads) == len(OUTLETS) and all(told.values())):
        raise ValueError(f"{name}: published, a:, b:, A| and B| are all wanted")
    brief = Brief(name, published, heads, {outlet: "\n\n".join(told[outlet]) + "\n" for outlet in OUTLETS})
    for line in lines[1:]:
        if line.startswith("!"):
            brief.items.append(_item(brief, line[1:].strip().split(" :: ")))
        elif line.startswith("="):
            snippets = line[1:].strip().split(" :: ")
            sides = _sides(brief, snippets, snippets)
            brief.agreements.append({"kind": "", "what": snippets[0], "sides": sides})
    return brief


def _item(brief: Brief, parts: list[str]) -> dict[str, Any]:
    try:
        sort, what, first, one, second, other = parts
        kind, severity = sort.split()
    except ValueError:
        raise ValueError(f"{brief.name}: `!` wants six parts, and kind and severity first: {parts!r}") from None
    if kind not in KINDS or severity not in SEVERITIES:
        raise ValueError(f"{brief.name}: no such kind or severity: {sort!r}")
    sides = _sides(brief, [first, second], [one, other])
    return {"kind": kind, "severity": severity, "update": False, "what": what, "sides": sides}


def _sides(brief: Brief, snippets: list[str], values: list[str]) -> list[dict[str, str]]:
    sides = []
    for outlet, snippet, value in zip(OUTLETS, snippets, values, strict=True):
        if (count := brief.texts[outlet].count(snippet)) != 1:
            raise ValueError(f"{brief.name}: stands {count} times in {outlet}: {snippet!r}")
        sides.append({"article": f"{outlet}.txt", "snippet": snippet, "value": value})
    return sides


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        try:
            briefs = read(path)
        except ValueError as error:
            sys.exit(f"{path}: {error}")
        twice = [name for name, count in Counter(b.name for b in briefs).items() if count > 1]
        kinds = Counter(item["kind"] for b in briefs for item in b.items)
        alike = sum(len(b.agreements) for b in briefs)
        print(f"{path}: {len(briefs)} briefs, {kinds.total()} divergences {dict(kinds)}, {alike} alike; twice: {twice}")


if __name__ == "__main__":
    main()
