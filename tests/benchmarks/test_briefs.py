"""The briefs have the form that their labels promise."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
FILES = sorted((BENCHMARKS / "briefs").glob("*/*.txt"))
Read = Callable[[Path], list[Any]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[Read]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    yield importlib.import_module("briefs").read
    sys.modules.pop("briefs", None)


def test_no_two_have_one_name(read: Read) -> None:
    names = [brief.name for path in FILES for brief in read(path)]
    assert len(names) == len(set(names)) == 1446


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_side_stands_in_its_outlet(path: Path, read: Read) -> None:
    for brief in read(path):
        for item in (*brief.items, *brief.agreements):
            for side in item["sides"]:
                assert side["snippet"] in brief.texts[side["article"][0]], (brief.name, item["what"])


def test_words_that_stand_nowhere_are_an_error(tmp_path: Path, read: Read) -> None:
    told = "# name\npublished: 2024-03-12\na: One | Head\nb: Two | Head\nA| Four died.\nB| Six died.\n"
    path = tmp_path / "brief.txt"
    path.write_text(told + "! number conflict :: dead :: Four :: 4 :: Seven :: 7\n", encoding="utf-8")
    with pytest.raises(ValueError, match="stands 0 times in B"):
        read(path)
    path.write_text(told + "! number conflict :: dead :: Four :: 4 :: Six :: 6\n", encoding="utf-8")
    (brief,) = read(path)
    assert [side["value"] for item in brief.items for side in item["sides"]] == ["4", "6"]
