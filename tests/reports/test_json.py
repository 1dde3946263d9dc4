"""The JSON report keeps the published contract."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import factories
from crosscheck.model import Run
from crosscheck.reports.json import PLUGIN


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("crosscheck").joinpath("data/report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(PLUGIN.render(factories.run()))
    return loaded


def test_keeps_the_schema(schema: dict[str, Any], report: dict[str, Any]) -> None:
    jsonschema.validate(report, schema)


def test_an_empty_run_keeps_the_schema(schema: dict[str, Any]) -> None:
    jsonschema.validate(json.loads(PLUGIN.render(Run(bodies=(), claims=()))), schema)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "crosscheck.report/2"),
        (("findings", 0, "severity"), "major"),
        (("findings", 0, "confidence"), 1.5),
        (("findings", 0, "sides", 0, "start"), -1),
        (("findings", 0, "sides"), []),
        (("claims", 0, "attribution", "mode"), "loud"),
        (("articles", 0, "published"), "7 May 2024"),
        (("articles", 0, "author"), 7),
        (("findings", 0, "sides", 0, "page"), 0),
        (("findings", 0, "sides", 0, "paragraph"), 0),
    ],
)
def test_the_schema_notices_a_wrong_field(
    schema: dict[str, Any], report: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    broken: Any = deepcopy(report)
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


def test_offsets_give_back_the_words(report: dict[str, Any]) -> None:
    texts = {article["id"]: factories.TEXTS[article["id"]] for article in report["articles"]}
    for claim in report["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]
    for finding in report["findings"]:
        for side in finding["sides"]:
            assert texts[side["article"]][side["start"] : side["end"]] == side["surface"]


def test_a_side_leads_back_to_its_page() -> None:
    run = factories.run()
    paged = tuple(
        replace(b, article=replace(b.article, pages=(0, 10), author="Ada Brill", verbatim=False)) for b in run.bodies
    )
    told = json.loads(PLUGIN.render(replace(run, bodies=paged)))
    sides = [side for finding in told["findings"] for side in finding["sides"]]
    assert {side["page"] for side in sides} == {2}
    assert {side["place"] for side in sides} >= {f"page 2, line {side['paragraph']}" for side in sides}
    assert [(article["author"], article["pages"]) for article in told["articles"]] == [("Ada Brill", 2)] * 3


def test_gravest_first_whatever_the_order_of_the_run() -> None:
    run = factories.run()
    turned = replace(run, findings=tuple(reversed(run.findings)))
    assert PLUGIN.render(turned) == PLUGIN.render(run)
    severities = [finding["severity"] for finding in json.loads(PLUGIN.render(run))["findings"]]
    assert severities == ["conflict", "conflict", "divergence", "note"]


def test_messages_follow_confidence(report: dict[str, Any]) -> None:
    messages = {finding["fingerprint"]: finding["message"] for finding in report["findings"]}
    assert messages["cc1-number-c2-c4-c6"] == (
        "The sources differ on people killed: “43” (Harbour Post, The Daily Tide) against “31” (Coast Wire)."
    )
    assert messages["cc1-date-c1-c6"].startswith("The sources may differ on day of the sinking")


def test_text_is_readable_and_lone_surrogates_survive() -> None:
    run = factories.run()
    odd = replace(run, skipped=(replace(run.skipped[0], path="Lānmore/\udcff.txt"),))
    text = PLUGIN.render(odd)
    assert text.endswith("}\n")
    assert "Lānmore" in text
    assert json.loads(text.encode("utf-8"))["skipped"][0]["path"] == "Lānmore/\udcff.txt"


@pytest.mark.parametrize("run", [factories.run(), Run(bodies=(), claims=())], ids=["full", "empty"])
def test_put_together_entry_by_entry_it_is_what_the_json_library_writes(run: Run) -> None:
    text = PLUGIN.render(run)
    assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text
