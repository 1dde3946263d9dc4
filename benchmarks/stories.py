"""Invented stories of two outlets that state the same facts in other words.

Outlets of one cluster of real articles often share an agency's wording, so that rules made on them may ask for more
common words than two newsrooms have. The stories marked `unread` were only run, never read, while rules were made.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from data import ROOT

STORIES = ROOT / "benchmarks" / "stories.toml"
OUTLETS = {"first": "Northern Post", "second": "Harbour Times"}


def written(into: Path, *, unread: bool) -> dict[str, dict[str, Any]]:
    """Writes the stories as clusters of the data folder's form; their labels, by the name of the cluster."""
    listed = tomllib.loads(STORIES.read_text(encoding="utf-8"))["story"]
    return {s["name"]: _written(into / "clusters" / s["name"], s) for s in listed if s["unread"] == unread}


def _written(folder: Path, story: dict[str, Any]) -> dict[str, Any]:
    facts: list[list[str]] = story["facts"]
    folder.mkdir(parents=True)
    orders = {"first": facts, "second": [facts[0], *facts[3:5], *facts[1:3], *facts[5:]]}
    sources = []
    for place, (name, source) in enumerate(OUTLETS.items()):
        text = "\n\n".join(fact[place] for fact in orders[name]) + "\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        sources.append(f'[[article]]\nfile = "{name}.txt"\nsource = "{source}"\npublished = {story["published"]}\n')
    (folder / "sources.toml").write_text("\n".join(sources), encoding="utf-8")
    sides = ([{"article": f"{n}.txt", "snippet": s} for n, s in zip(OUTLETS, fact, strict=True)] for fact in facts)
    return {"items": [], "agreements": [{"sides": pair} for pair in sides]}
