"""The command, run in two ways: as it is installed, and in this process, where the models are loaded once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from commands import COMMAND, Call, Installed
from crosscheck import cli, language
from crosscheck.encoders import sentence_transformers


@pytest.fixture(scope="session")
def installed() -> Installed:
    """Runs the installed command in a folder."""

    def call(*args: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(COMMAND), *args],
            cwd=cwd,
            env={**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    return call


@pytest.fixture(scope="session")
def models() -> Iterator[None]:
    """Keeps each model in memory once it is loaded, for all tests of the command line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "SpacyParser", cache(language.SpacyParser))
        encoder = sentence_transformers.SentenceTransformersEncoder
        patch.setattr(sentence_transformers, "SentenceTransformersEncoder", cache(encoder))
        yield


@pytest.fixture
def crosscheck(models: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the command in this process: its exit code, and all that it printed."""

    def call(*args: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["crosscheck", *args])
        with pytest.raises(SystemExit) as stop:
            cli.run()
        said = capsys.readouterr()
        return int(str(stop.value.code)), said.out + said.err

    return call


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles that differ, which is also the working directory."""
    ferry(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def shared_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for several tests that leave it as it is."""
    return ferry(tmp_path_factory.mktemp("story"))


def ferry(root: Path) -> Path:
    folder = root / "ferry"
    folder.mkdir()
    left = "The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n"
    right = "The ferry sank off Lanmore on Monday, and 31 people were killed, the coast guard said.\n"
    (folder / "harbour.txt").write_text(left, encoding="utf-8")
    (folder / "tide.txt").write_text(right, encoding="utf-8")
    return root
