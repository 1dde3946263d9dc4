"""The labels of the invented clusters point at words that stand there."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

INVENTED = Path(__file__).resolve().parents[2] / "benchmarks" / "invented"
CLUSTERS = sorted(p.parent for p in INVENTED.glob("*/*/labels.json"))


def test_there_are_as_many_read_as_unread() -> None:
    assert sum(c.parent.name == "read" for c in CLUSTERS) == sum(c.parent.name == "unread" for c in CLUSTERS) == 10


@pytest.mark.parametrize("cluster", CLUSTERS, ids=lambda c: c.name)
def test_every_side_stands_in_its_article(cluster: Path) -> None:
    articles = {p.name: p.read_text(encoding="utf-8") for p in cluster.glob("*.txt")}
    listed = tomllib.loads((cluster / "sources.toml").read_text(encoding="utf-8"))["article"]
    assert {a["file"] for a in listed} == set(articles)
    labels = json.loads((cluster / "labels.json").read_text(encoding="utf-8"))
    for item in (*labels["items"], *labels["agreements"]):
        assert len({side["article"] for side in item["sides"]}) > 1, item["what"]
        for side in item["sides"]:
            assert side["snippet"] in articles[side["article"]], item["what"]
