"""Where the development data lies, and how it is read. Only the invented clusters are in this repository."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeAlias

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = frozenset({"hongkong_bill_2019", "syria_qamishli_2016"})
"""Labelled clusters that no rule was written by and no model was trained on: the check on the other five."""
LABELS = ROOT / "benchmarks" / "labels"
"""Where the divergences of nine more clusters stand: labelled for this project, by one reading after the data folder's
guide. The words are the data folder's."""
INVENTED = ROOT / "benchmarks" / "invented"
"""Clusters written for this project without knowledge of its rules, with their labels: those in `read` were read
while rules were made, those in `unread` were only counted. No event, person or company in them is real."""
Part: TypeAlias = Literal["dev", "held", "more", "invented", "invented-unread"]


def folder(description: str | None) -> Path:
    """The data folder that `--data` names, `../shared/data` by default; ends the program where it is missing."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data: Path = parser.parse_known_args()[0].data
    if not data.is_dir():
        print(f"skipped: no data at {data}; name the folder with --data")
        sys.exit(0)
    return data


def events(data: Path, part: Part) -> list[str]:
    """The labelled clusters of one part: five for development, two held out, nine more, ten and ten invented."""
    if part.startswith("invented"):
        return sorted(p.stem for p in (INVENTED / ("unread" if part.endswith("unread") else "read") / "gold").iterdir())
    if part == "more":
        return sorted(p.stem for p in LABELS.glob("*.json"))
    return sorted(p.stem for p in (data / "gold").glob("*.json") if (p.stem in HELD_OUT) == (part == "held"))


def home(data: Path, event: str) -> Path:
    """The folder whose `clusters` and `gold` hold the event: the data folder, or one of the invented clusters."""
    return next((p for p in (INVENTED / "read", INVENTED / "unread") if (p / "clusters" / event).is_dir()), data)


def cluster(data: Path, event: str) -> Path:
    """The folder that holds the articles."""
    return home(data, event) / "clusters" / event


def gold(data: Path, event: str) -> dict[str, Any]:
    """The labels of a cluster as the scorer wants them: each side with the words that stand there."""
    own = home(data, event) / "gold" / f"{event}.json"
    if own.is_file():
        return dict(json.loads(own.read_text(encoding="utf-8")))
    listed = json.loads((LABELS / own.name).read_text(encoding="utf-8"))
    for side in (s for sort in ("items", "agreements") for item in listed[sort] for s in item["sides"]):
        text = (cluster(data, event) / side["article"]).read_text(encoding="utf-8")
        side["snippet"] = text[side.pop("start") : side.pop("end")]
    return dict(listed)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
