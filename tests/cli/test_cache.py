"""The cache as a user meets it: the same bytes with and without it, nothing heavy loaded, and commands to tend it."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crosscheck import desk, language
from crosscheck.cli import run
from crosscheck.compare import confidence
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.language import SpacyParser
from crosscheck.store import Database, Store

TEXTS = {
    "harbour.txt": "The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n",
    "tide.html": "<html><head><title>Ferry sinks off Lanmore</title></head>"
    "<body><article><h1>Ferry sinks off Lanmore</h1>"
    "<p>The ferry sank off Lanmore on Monday, and 31 people were killed, the coast guard said. The governor, Ann Hale, "
    "denied that the ship had been overloaded when it left the harbour on Sunday evening.</p><p>Divers searched the "
    "wreck for a second day, and two more vessels are on their way from the capital.</p></article></body></html>",
}
HEAVY = {"torch", "spacy", "thinc", "pandas", "sklearn", "scipy", "sentence_transformers", "transformers", "pebble"}
HEAVY |= {"trafilatura", "lxml", "onnxruntime", "tokenizers", "crosscheck.split", "crosscheck.clean"}
WHOLE = HEAVY | {"crosscheck.pipeline", "crosscheck.align", "crosscheck.compare", "crosscheck.details.number", "numpy"}
"""What a run that is known as a whole does not load either."""


@dataclass(frozen=True)
class Done:
    code: int
    report: bytes


@pytest.fixture(scope="module", autouse=True)
def models(parser: SpacyParser) -> Iterator[None]:
    """The real models, loaded once for all runs in this process."""
    encoder = SentenceTransformersEncoder()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "SpacyParser", lambda _name, **_options: parser)
        patch.setattr(desk, "encoder_of", lambda _settings: encoder)
        yield


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def here(story: Path, cache: Path, *options: str) -> Done:
    """A run in this process, which has the models loaded."""
    desk._store.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(story)
        patch.setenv("CROSSCHECK_CACHE_DIR", str(cache))
        args = ["crosscheck", "check", ".", "-q", "-f", "json", "-o", "../report.json", *options]
        patch.setattr(sys, "argv", args)
        with pytest.raises(SystemExit) as end:
            run()
    desk._store.cache_clear()
    report = story.parent / "report.json"
    return Done(code=int(str(end.value.code)), report=report.read_bytes())


def entries(cache: Path) -> dict[str, int]:
    said = command("cache", "info", cache=cache).stdout
    return {sort: int(count) for sort, count in re.findall(r"^  (\w+) +(\d+) entr", said, re.MULTILINE)}


def command(
    *args: str, cache: Path, cwd: Path | None = None, flags: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *flags, "-m", "crosscheck", *args],
        cwd=cwd or cache,
        env={**os.environ, "CROSSCHECK_CACHE_DIR": str(cache), "NO_COLOR": "1", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def without(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Done:
    unused = tmp_path_factory.mktemp("unused")
    done = here(story, unused, "--no-cache")
    assert list(unused.iterdir()) == []
    return done


@pytest.fixture(scope="module")
def cold(story: Path, cache: Path) -> Done:
    return here(story, cache)


def test_the_first_run_with_a_cache_gives_what_a_run_without_gives(without: Done, cold: Done, cache: Path) -> None:
    assert without.code == 1
    assert b'"conflict"' in without.report
    assert cold == without
    assert entries(cache) == {"article": 2, "read": 2, "run": 1, "vectors": 4}


def loaded(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_the_second_run_gives_the_same_and_loads_nothing_heavy(story: Path, cold: Done, cache: Path) -> None:
    args = ("check", ".", "-q", "-f", "json", "-o", "../warm.json")
    done = command(*args, cache=cache, cwd=story, flags=("-X", "importtime"))
    assert done.returncode == cold.code
    assert (story.parent / "warm.json").read_bytes() == cold.report
    assert "crosscheck.store" in loaded(done)
    assert loaded(done) & WHOLE == set()
    assert not {"crosscheck.vocabulary.quantity", "crosscheck.vocabulary.parties"} & loaded(done), "no kind is loaded"
    assert [line for line in done.stderr.splitlines() if line.startswith("crosscheck:")] == []


def test_where_only_the_articles_are_known_nothing_heavy_is_loaded(story: Path, cold: Done, cache: Path) -> None:
    with sqlite3.connect(cache / "store-1.sqlite3") as link:
        link.execute("DELETE FROM entry WHERE sort = 'run'")
    link.close()
    args = ("check", ".", "-q", "-f", "json", "-o", "../parts.json")
    done = command(*args, cache=cache, cwd=story, flags=("-X", "importtime"))
    assert (story.parent / "parts.json").read_bytes() == cold.report
    assert "crosscheck.align" in loaded(done)
    assert loaded(done) & HEAVY == set()


def test_one_changed_article_costs_one(story: Path, cold: Done, cache: Path) -> None:
    file = story / "harbour.txt"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace("43", "44"), encoding="utf-8")
    changed = here(story, cache)
    assert entries(cache) == {"article": 3, "read": 3, "run": 2, "vectors": 6}
    assert changed == here(story, cache, "--no-cache")
    assert changed.report != cold.report
    file.write_text(whole, encoding="utf-8")
    assert here(story, cache) == cold


def test_a_known_run_is_not_taken_for_one_with_other_kinds(story: Path, cold: Done, cache: Path) -> None:
    other = here(story, cache, "--ignore", "number")
    assert other == here(story, cache, "--ignore", "number", "--no-cache")
    assert other.report != cold.report


def test_a_known_run_holds_what_lies_below_the_threshold(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confidence, "_coefficients", lambda: (0.5, -2.0))  # nobody is sure of anything
    assert b'"fingerprint"' not in here(story, tmp_path).report
    low = here(story, tmp_path, "--min-confidence", "0")
    assert b'"fingerprint"' in low.report
    assert entries(tmp_path)["run"] == 1
    assert low == here(story, tmp_path, "--min-confidence", "0", "--no-cache")


def test_a_broken_cache_is_told_and_changes_nothing(
    story: Path, cold: Done, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "store-1.sqlite3").write_bytes(b"rubbish " * 2000)
    assert here(story, tmp_path) == cold
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1
    assert said[0].startswith("crosscheck: ")
    assert "the cache is broken" in said[0]
    assert entries(tmp_path) == {"article": 2, "read": 2, "run": 1, "vectors": 4}


def test_a_cache_that_cannot_be_written_is_told_and_changes_nothing(
    story: Path, cold: Done, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert here(story, tmp_path / "file" / "cache") == cold
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1
    assert "working without it" in said[0]


def test_clearing_and_pruning_tell_what_went(tmp_path: Path) -> None:
    file = Database(tmp_path, today=datetime.now(UTC).date())
    Store(file).keep("read", "basis", ("kept",))
    file.put(b"old", ("read", b"another version"), b"data")
    file.close()
    assert command("cache", "prune", cache=tmp_path).stdout.startswith("1 entry removed, ")
    assert entries(tmp_path) == {"read": 1}
    assert command("cache", "clear", cache=tmp_path).stdout.startswith("1 entry removed, ")
    assert entries(tmp_path) == {}


def test_a_cache_that_cannot_be_used_is_an_error_of_its_own_commands(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for what in ("info", "clear"):
        done = command("cache", what, cache=tmp_path / "file" / "x", cwd=tmp_path)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
