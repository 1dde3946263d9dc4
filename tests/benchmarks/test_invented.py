"""The labels of the invented clusters point at words that stand there."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

INVENTED = Path(__file__).resolve().parents[2] / "benchmarks" / "invented"
LABELS = sorted(INVENTED.glob("*/gold/*.json"))


def test_there_are_as_many_read_as_unread() -> None:
    assert [p.parts[-3] for p in LABELS].count("read") == [p.parts[-3] for p in LABELS].count("unread") == 10


@pytest.mark.parametrize("path", LABELS, ids=lambda p: p.stem)
def test_every_side_stands_in_its_article(path: Path) -> None:
    cluster = path.parents[1] / "clusters" / path.stem
    articles = {p.name: p.read_text(encoding="utf-8") for p in cluster.glob("*.txt")}
    listed = tomllib.loads((cluster / "sources.toml").read_text(encoding="utf-8"))["article"]
    assert {a["file"] for a in listed} == set(articles)
    labels = json.loads(path.read_text(encoding="utf-8"))
    for item in (*labels["items"], *labels["agreements"]):
        assert len({side["article"] for side in item["sides"]}) > 1, item["what"]
        for side in item["sides"]:
            assert side["snippet"] in articles[side["article"]], item["what"]
