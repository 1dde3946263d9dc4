from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.config import Settings, load
from crosscheck.errors import ConfigError


def test_silence_means_defaults(tmp_path: Path) -> None:
    assert load(None, tmp_path, {}) == Settings()


def test_the_file_speaks_and_the_environment_overrules_it(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text('ignore = ["name"]\nmin-confidence = 0.5\n')
    found = load(None, tmp_path, {"CROSSCHECK_MIN_CONFIDENCE": "0.75", "CROSSCHECK_SELECT": "number, date"})
    assert found == Settings(ignore=("name",), min_confidence=0.75, select=("number", "date"))


def test_pyproject_holds_a_table_of_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.crosscheck]\nmin_severity = "conflict"\n[tool.other]\nx = 1\n')
    assert load(None, tmp_path, {}).min_severity == "conflict"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["number"]', "unknown setting 'selct': did you mean 'select'"),
        ("select = 3", "select must be a list of strings"),
        ('min_confidence = "high"', "min_confidence must be a number"),
        ("min_confidence = 7", "from 0 to 1"),
        ('min_severity = "grave"', "note, divergence, conflict"),
        ("select = [", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_cure(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "crosscheck.toml").write_text(text)
    with pytest.raises(ConfigError, match=message.replace("(", r"\(")):
        load(None, tmp_path, {})


def test_a_missing_file_that_was_named_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--config"):
        load(tmp_path / "none.toml", tmp_path, {})


def test_a_number_in_the_environment_is_checked(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="CROSSCHECK_MIN_CONFIDENCE"):
        load(None, tmp_path, {"CROSSCHECK_MIN_CONFIDENCE": "much"})
