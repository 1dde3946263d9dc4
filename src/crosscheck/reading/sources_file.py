"""`sources.toml`: what the files of a folder cannot say of themselves. Read strictly, so that a slip is seen."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from crosscheck.errors import ConfigError

NAME = "sources.toml"
TEXTS = ("file", "source", "title", "url", "origin")
KEYS = (*TEXTS, "published")
LIKELY = 60.0
"""rapidfuzz ratio, of 100, from which a known key is offered for an unknown one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One `[[article]]` table. `file` is relative to the folder of `sources.toml`; it may be gone."""

    file: str
    source: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    origin: str | None = None


def load(path: Path, shown: str) -> tuple[Entry, ...]:
    """The entries of a `sources.toml`. `shown` is its path as messages name it.

    Raises:
        ConfigError: the file cannot be read or does not keep the format; one line that names the cure.
    """
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read ({error.strerror}): fix its permissions or remove it") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8: save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{shown}: not valid TOML ({_line(str(error))}): correct that line") from error
    _known(table, ("article",), shown, "at the top")
    rows = table.get("article", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{shown}: 'article' must be tables: start each with [[article]]")
    entries = tuple(_entry(row, f"article {n}", shown) for n, row in enumerate(rows, 1))
    files = [entry.file for entry in entries]
    for file in files:
        if files.count(file) > 1:
            raise ConfigError(f"{shown}: two [[article]] tables for '{_line(file)}': keep one")
    return entries


def _entry(row: Mapping[str, object], where: str, shown: str) -> Entry:
    _known(row, KEYS, shown, f"in {where}")
    texts = {key: _text(row[key], key, where, shown) for key in TEXTS if key in row}
    if "file" not in texts:
        raise ConfigError(f'{shown}: {where} names no file: add file = "...", relative to {NAME}')
    file = texts.pop("file")
    if "\0" in file:
        raise ConfigError(f"{shown}: {where} names '{_line(file)}', which is no path: correct 'file'")
    return Entry(file=file, published=_day(row["published"], where, shown) if "published" in row else None, **texts)


def _known(row: Mapping[str, object], keys: tuple[str, ...], shown: str, where: str) -> None:
    for key in row:
        if key not in keys:
            from rapidfuzz import process  # noqa: PLC0415 - only a mistake needs it

            best = process.extractOne(key, keys, score_cutoff=LIKELY)
            cure = f"did you mean '{best[0]}'?" if best else f"known are {', '.join(keys)}"
            raise ConfigError(f"{shown}: unknown key '{_line(key)}' {where}: {cure}")


def _text(value: object, key: str, where: str, shown: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{shown}: '{key}' in {where} must be text: write it in quotation marks, or leave it out")
    return value.strip()


def _day(value: object, where: str, shown: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise ConfigError(f"{shown}: 'published' in {where} must be a date: write 2018-06-28, without quotation marks")


def _line(text: str) -> str:
    return " ".join(text.split())[:120]
