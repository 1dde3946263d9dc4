"""Faults of state that no test of the baseline, the store or the processes holds."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from crosscheck.guard import Guarded
from crosscheck.model import UNKNOWN, Comparison, Detail, Reading, Run, Skipped
from crosscheck.store import Database, Store
from factories import claims
from outcomes import Outcome, check, rendered

BROKEN = """
from crosscheck.details.number import PLUGIN

def compare(self, left, right):
    return 1 / 0

type(PLUGIN).compare = compare
"""


@pytest.mark.timeout(300)
def test_59_an_exception_in_one_rule(tmp_path: Path) -> None:
    """The pair is listed as not compared, the other rules go on, the report is written, and the exit code is 4."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n")
    (folder / "b.txt").write_text("The ferry sank on Tuesday off Lanmore, killing 31 people, the coast guard said.\n")
    outcome = check(tmp_path, "in", code=BROKEN, options=("-q", "--exit-zero"))
    assert outcome.code == 4, outcome.err
    (skipped,) = outcome.json["skipped"]
    assert skipped["path"] == "in/a.txt"
    assert skipped["reason"].startswith("“43” beside “31” in in/b.txt not compared: the rule 'number' failed (ZeroDiv")
    assert outcome.err == f"crosscheck: in/a.txt: {skipped['reason']}\n"
    assert "“43” beside “31” in in/b.txt" in rendered(outcome.reports["markdown"])
    assert [f["kind"] for f in outcome.json["findings"]] == ["date"]
    assert "number" not in outcome.json["kinds"], "the baseline must not take its findings for gone"


class Failing:
    name = "failing"
    summary = ""
    examples = ()

    def extract(self, claim: object) -> tuple[Detail, ...]:
        raise RecursionError

    def compare(self, left: object, right: object) -> Comparison:
        raise AssertionError("two\nlines | `of` it")


def test_59_a_rule_that_fails_on_a_claim_or_a_pair() -> None:
    rule = Guarded(Failing(), {"a1": "one.txt", "a2": "two.txt"})
    made = claims()
    left, right = made["c2"], made["c4"]
    assert rule.extract(left) == ()
    assert rule.compare(*(Reading(claim=c, detail=c.details[0]) for c in (left, right))) == UNKNOWN
    assert [(f.path, f.bug, "\n" in f.reason) for f in rule.failures] == [("one.txt", True, False)] * 2
    assert rule.failures[0].reason.startswith("“killing 43 people” not compared: the rule 'failing' failed (Recursion")
    assert "in two.txt not compared" in rule.failures[1].reason


def test_60_an_unreadable_source_keeps_its_entries(outcome: Outcome, newsroom: Path) -> None:
    """`in/cut.pdf` was read when the baseline was made, and is broken now."""
    told = outcome.json["baseline"]
    assert [entry["title"] for entry in told["not_checked"]] == ["cost of the bridge"]
    assert told["gone"] == []
    assert "not checked" in rendered(outcome.reports["markdown"])
    assert "cost of the bridge" in (newsroom / ".crosscheck-baseline.json").read_text("utf-8")


def test_60_a_source_that_was_read_in_part_leaves_nothing_gone() -> None:
    import factories
    from crosscheck.baseline.sightings import scene

    run: Run = factories.run()
    torn = Skipped(path=run.bodies[0].article.path, reason="cut", part="a part of it")
    whole, partly = scene(run).read, scene(Run(bodies=run.bodies, claims=run.claims, skipped=(torn,))).read
    assert len(whole - partly) == 1


def test_the_baseline_is_as_it_was(outcome: Outcome, newsroom: Path) -> None:
    from crosscheck.baseline import Baseline, dump
    from disputes import entry, sighting

    assert outcome.code == 3
    known = entry(sighting("cost of the bridge", {"in/harbour": "3 euro", "in/cut": "4 euro"}))
    assert (newsroom / ".crosscheck-baseline.json").read_text("utf-8") == dump(Baseline(entries=(known,)))


@pytest.mark.parametrize("fault", ["noise", "cut off", "a file in place of the folder", "damaged entries"])
def test_56_a_cache_that_is_broken_is_a_miss_and_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    """What is asked for is worked out again, the same; and the next run is well."""
    folder = tmp_path / "cache"
    made = [0]

    def make(_places: Sequence[int]) -> tuple[bytes]:
        made[0] += 1
        return (b"worth" * 1000,)

    def asked() -> bytes:
        store = Store(Database(folder, today=date(2024, 5, 9)))
        (worth,) = store.blobs("read", ("basis",), make)
        if store.database is not None:
            store.database.close()
        return worth

    assert (asked(), asked(), made) == (b"worth" * 1000, b"worth" * 1000, [1])
    file = next(folder.glob("*.sqlite3"))
    if fault == "noise":
        file.write_bytes(b"no database" * 1000)
    elif fault == "cut off":
        file.write_bytes(file.read_bytes()[:3000])
    elif fault == "damaged entries":
        with closing(sqlite3.connect(file)) as link, link:
            link.execute("UPDATE entry SET data = x'00112233'")
    else:
        shutil.rmtree(folder)
        folder.write_text("in the way")
    with caplog.at_level(logging.WARNING):
        assert (asked(), made) == (b"worth" * 1000, [2])
    assert caplog.messages, "the user is told"
    if folder.is_dir():
        assert (asked(), made) == (b"worth" * 1000, [2])
