"""The page on settings, from `config.py`, `contracts.py`, and the options of `check`."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from itertools import pairwise
from typing import Any, get_type_hints

import typer

from crosscheck import config, contracts
from crosscheck.cli import app
from crosscheck.presentation.markdown import code, escape, table
from crosscheck.reading import sources_file

TYPES: Mapping[Any, str] = {**config.WORDS, tuple[str, ...]: "a list of strings"}
MEANINGS: Mapping[str, str] = {
    "encoder_kind": "`onnx` takes the exported encoder and fails where there is none; `torch` takes the original even "
    "where there is an export, `bfloat16` the original in smaller numbers; `int8` takes the export in 8-bit integers "
    "and fails where there is none; `auto` takes the export in 32-bit floats where there is one.",
    "cache": "Whether earlier runs are remembered.",
    "zip_parts": "Parts of a Word file.",
    "table_rows": "Rows of a table that are read as articles.",
}
"""Of settings that neither an option of `check` nor a line in the source explains."""
COLUMNS: Mapping[str, str] = {
    "text": "The article itself.",
    "title": "Its headline.",
    "source": "The outlet.",
    "author": "The byline.",
    "date": "When it was published.",
    "url": "Its address.",
}
SOURCES: Mapping[str, str] = {
    "file": "The article's file, relative to `sources.toml`. Required.",
    "source": "The outlet's name, as reports show it.",
    "title": "The headline.",
    "url": "The address. It identifies the article from run to run, wherever the file lies.",
    "origin": "Whose report it retells. Articles with one origin are one witness.",
    "published": "The day, as in `2024-05-27`. It resolves \u201cMonday\u201d and \u201cyesterday\u201d.",
}


def settings() -> Iterator[str]:
    """Every setting, and what may stand in `sources.toml`."""
    told = _options() | _told(config.Settings) | _told(contracts.Limits)
    yield "# Settings"
    yield (
        "Settings stand in `crosscheck.toml` in the folder where crosscheck is started, in the table "
        "`[tool.crosscheck]` of `pyproject.toml`, or in the file that `--config` names. Each can also be given as an "
        f"environment variable (`min_severity` as `{config.PREFIX}MIN_SEVERITY`, `file_bytes` of the limits as "
        f"`{config.PREFIX}LIMITS_FILE_BYTES`; lists with commas), and most as an option: options come before "
        "variables, variables before the file. An unknown setting or a wrong type stops the run with exit code 2."
    )
    yield '```toml\nmin_severity = "divergence"\nignore = ["name"]\n\n[limits]\nparse_seconds = 30\n```'
    yield "## Top level"
    yield table(
        ("Setting", "Type", "Default", "Meaning"),
        [_setting(f, told) for f in fields(config.Settings) if f.name not in {"limits", "columns"}],
    )
    yield "`min_severity` is one of " + _or(config.SEVERITIES) + "; `fail_on` one of " + _or(config.FAIL_ON) + "."
    yield "## `[limits]`"
    yield "Where crosscheck stops reading. What lies beyond a limit is named in the report: see [limits](limits.md)."
    yield table(
        ("Setting", "Type", "Default", "Meaning"),
        [
            (code(f.name), TYPES[_hint(contracts.Limits, f)], _value(f), _meaning(f.name, told))
            for f in fields(contracts.Limits)
        ],
    )
    yield "## `[columns]`"
    yield (
        "Under which names tables, JSON and JSON Lines hold the parts of an article, in order; capitals do not count. "
        'A string or a list of strings: `text = "story"`. On the command line: `--column text=story`.'
    )
    yield table(
        ("Setting", "Names that are tried", "What it is"),
        [(code(f.name), ", ".join(map(code, _of(f))), COLUMNS[f.name]) for f in fields(contracts.Columns)],
    )
    yield "## `sources.toml`"
    yield (
        "An optional file beside the articles. It says what the files cannot: one table `[[article]]` for each "
        "article, with any of these keys. It overrules what the file itself says."
    )
    yield table(("Key", "Meaning"), [(code(key), SOURCES[key]) for key in ("file", *sorted(set(SOURCES) - {"file"}))])
    yield (
        '```toml\n[[article]]\nfile = "tide.txt"\nsource = "Evening Tide"\npublished = 2024-05-07\n'
        'origin = "Northwire"\n```'
    )
    if set(SOURCES) != set(sources_file.KEYS):
        raise SystemExit(f"SOURCES explains {sorted(SOURCES)}, sources.toml takes {sorted(sources_file.KEYS)}")


def _setting(field: Field[Any], told: Mapping[str, str]) -> tuple[str, ...]:
    option = _named().get(field.name, "")
    return (
        code(field.name),
        TYPES[_hint(config.Settings, field)],
        _value(field),
        _meaning(field.name, told) + (f" Option: {code(option)}." if option else ""),
    )


def _check() -> Any:
    return typer.main.get_command(app).commands["check"]  # type: ignore[attr-defined]


def _named() -> dict[str, str]:
    """The options of `check` by setting; `--no-cache` is the only one that turns something off."""
    longest = {p.name: max(p.opts, key=len) for p in _check().params if p.param_type_name == "option"}
    return longest | {"cache": "--no-cache"}


def _options() -> dict[str, str]:
    """What the options of `check` say of the settings of the same name."""
    return {p.name: escape(p.help) for p in _check().params if p.param_type_name == "option" and p.help}


def _told(record: type) -> dict[str, str]:
    """The lines under the fields of a record, as its source has them."""
    module = ast.parse(inspect.getsource(record))
    body = module.body[0].body if isinstance(module.body[0], ast.ClassDef) else []
    told: dict[str, str] = {}
    for before, after in pairwise(body):
        if not (isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name)):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            told[before.target.id] = escape(" ".join(str(after.value.value).split()))
    return told


def _meaning(name: str, told: Mapping[str, str]) -> str:
    if name not in told and name not in MEANINGS:
        raise SystemExit(f"nothing says what the setting {name} means: write a line under it")
    return MEANINGS.get(name) or told[name]


def _hint(record: type, field: Field[Any]) -> Any:
    return get_type_hints(record)[field.name]


def _of(field: Field[Any]) -> Any:
    if field.default is MISSING:
        raise SystemExit(f"the setting {field.name} has no default")
    return field.default


def _value(field: Field[Any]) -> str:
    default = _of(field)
    if isinstance(default, tuple):
        return code(json.dumps(list(default)))
    if isinstance(default, int) and not isinstance(default, bool):
        return code(f"{default:_}")
    return code(json.dumps(default))


def _or(words: Iterable[str]) -> str:
    *most, last = map(code, words)
    return f"{', '.join(most)} or {last}"
