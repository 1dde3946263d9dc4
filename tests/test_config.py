from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck.config import Settings, column, load
from crosscheck.contracts import OPTIONS, Columns, Limits
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
        ('encoding = "utf-88"', "encoding is 'utf-88', which is unknown"),
        ('encoding = "rot13"', "encoding is 'rot13', which is unknown"),
        ('strict_encoding = "yes"', "strict_encoding must be true or false"),
        ("limits = 3", r"limits must be a table: start it with \[limits]"),
        ("[limits]\nfile_bites = 3", r"\[limits]: unknown setting 'file_bites': did you mean 'file_bytes'"),
        ("[limits]\nfile_bytes = 1.5", "file_bytes must be a whole number"),
        ("[limits]\nfile_bytes = true", "file_bytes must be a whole number"),
        ("[limits]\ntable_rows = 0", "table_rows is 0: give a number above 0"),
        ("[columns]\ntext = 3", "text must be a list of strings"),
    ],
)
def test_a_wrong_setting_is_named_with_its_cure(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "crosscheck.toml").write_text(text)
    with pytest.raises(ConfigError, match=message.replace("(", r"\(")):
        load(None, tmp_path, {})


def test_limits_columns_and_encoding_reach_the_readers(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text(
        'encoding = "koi8-r"\nstrict-encoding = true\n'
        "[limits]\nfile_bytes = 5_000\nparse-seconds = 3\n"
        '[columns]\ntext = "Beitrag"\nsource = ["Blatt", "Quelle"]\n'
    )
    told = load(None, tmp_path, {"CROSSCHECK_READ_EMBARGOED": "true"}).reading
    assert (told.encoding, told.strict_encoding, told.embargoed) == ("koi8-r", True, True)
    assert (told.limits.file_bytes, told.limits.parse_seconds) == (5000, 3.0)
    assert told.limits.zip_parts == OPTIONS.limits.zip_parts
    assert (told.columns.text, told.columns.source) == (("Beitrag",), ("Blatt", "Quelle"))
    assert load(None, tmp_path, {"CROSSCHECK_STRICT_ENCODING": "no"}).reading.strict_encoding is False


def test_a_switch_in_the_environment_is_checked(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="neither true nor false"):
        load(None, tmp_path, {"CROSSCHECK_STRICT_ENCODING": "perhaps"})


def test_a_column_of_the_command_line() -> None:
    assert column(OPTIONS.columns, "text=Text des Beitrags").text == ("Text des Beitrags",)
    for wrong in ("text", "text=", "words=x", "=x"):
        with pytest.raises(ConfigError, match="give text, title, source, author, date or url"):
            column(OPTIONS.columns, wrong)


def test_a_missing_file_that_was_named_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--config"):
        load(tmp_path / "none.toml", tmp_path, {})


def test_a_number_in_the_environment_is_checked(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="CROSSCHECK_MIN_CONFIDENCE"):
        load(None, tmp_path, {"CROSSCHECK_MIN_CONFIDENCE": "much"})


def test_aliases_name_what_they_stand_for(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text('aliases = ["RRF = Rapid Reaction Force"]\n')
    assert load(None, tmp_path, {}).called == (("RRF", "Rapid Reaction Force"),)
    (tmp_path / "crosscheck.toml").write_text('aliases = ["RRF"]\n')
    with pytest.raises(ConfigError, match="as A = B"):
        load(None, tmp_path, {})


def test_tables_can_be_set_in_the_environment_too(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text("[limits]\ntable_rows = 5\n", encoding="utf-8-sig")
    around = {
        "CROSSCHECK_LIMITS_FILE_BYTES": "20_000_000",
        "CROSSCHECK_LIMITS_PARSE_SECONDS": "2.5",
        "CROSSCHECK_COLUMNS_TEXT": "story, body",
    }
    found = load(None, tmp_path, around)
    assert found.limits == Limits(table_rows=5, file_bytes=20_000_000, parse_seconds=2.5)
    assert found.columns == Columns(text=("story", "body"))


@pytest.mark.parametrize(
    ("variable", "value", "why"),
    [
        ("CROSSCHECK_LIMITS_FILE_BYTE", "5", "unknown setting 'file_byte': did you mean 'file_bytes'?"),
        ("CROSSCHECK_LIMITS_FILE_BYTES", "many", "'many' is not a whole number"),
        ("CROSSCHECK_LIMITS_PARSE_SECONDS", "nan", "parse_seconds is nan: give a number above 0"),
        ("CROSSCHECK_LIMITS_TABLE_ROWS", "0", "table_rows is 0: give a number above 0"),
    ],
)
def test_a_limit_in_the_environment_is_checked(tmp_path: Path, variable: str, value: str, why: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(why)):
        load(None, tmp_path, {variable: value})


def test_other_variables_of_ours_are_left_alone(tmp_path: Path) -> None:
    around = {
        "CROSSCHECK_BY": "ada",
        "CROSSCHECK_TODAY": "2024-05-02",
        "CROSSCHECK_LIMITS": "5",
        "LIMITS_ZIP_PARTS": "1",
    }
    assert load(None, tmp_path, around) == Settings()
