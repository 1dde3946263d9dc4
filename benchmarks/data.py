"""Where the development data lies, and how the sets are read. Nothing of it is in this repository."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = frozenset({"hongkong_bill_2019", "syria_qamishli_2016"})
"""Labelled clusters that no rule was written by and no model was trained on: the check on the other five."""


def folder(description: str | None) -> Path:
    """The data folder that `--data` names, `../shared/data` by default; ends the program where it is missing."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data: Path = parser.parse_known_args()[0].data
    if not data.is_dir():
        print(f"skipped: no data at {data}; name the folder with --data")
        sys.exit(0)
    return data


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
