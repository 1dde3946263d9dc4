"""The baseline as a file: sorted JSON that diffs well, and reading that never takes a broken file for an empty one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from crosscheck.baseline.records import Baseline, Entry, Held, Status
from crosscheck.errors import ConfigError
from crosscheck.identity import SCHEME

VERSION = 1
LIMIT = 10_000_000
"""Bytes: some twenty thousand entries, far beyond what editors can have decided."""

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
UPGRADES: Mapping[int, Upgrade] = {}
"""From a version of the file to the next one. There has been one version so far."""

NAME = ".crosscheck-baseline.json"
"""The file that `check` uses where it lies in the working directory."""

_FIELDS = frozenset(
    ("added", "any_source", "by", "count", "expires", "fingerprint", "kind", "locus", "reason", "sides", "status")
) | {"subject", "title"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_CURE = "repair it, or take it from version control"


class BaselineError(ConfigError):
    """The baseline cannot be used: nothing was compared, and the file stays as it is."""


def dump(baseline: Baseline) -> str:
    """The file's text: keys and entries sorted, no clock, no scores, no absolute path."""
    raw = {"entries": [_raw(entry) for entry in baseline.entries], "scheme": SCHEME, "version": VERSION}
    text = json.dumps(raw, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def load(path: Path) -> Baseline:
    """The baseline in the file.

    Raises:
        BaselineError: it cannot be read or understood; one line with the place, by line and column.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        cure = "make one with 'crosscheck baseline create'" if isinstance(error, FileNotFoundError) else "check it"
        raise BaselineError(f"{path}: cannot be read ({error.strerror}): {cure}") from error
    return parse(data, str(path))


def parse(data: bytes, name: str, upgrades: Mapping[int, Upgrade] = UPGRADES, version: int = VERSION) -> Baseline:
    """The baseline in the bytes of a file.

    Args:
        data: all of the file.
        name: the file's name, for messages.
        upgrades: how older versions become newer ones.
        version: the version to arrive at.

    Raises:
        BaselineError: as `load` says.
    """
    place = _Place(name, data)
    if len(data) > LIMIT:
        place.fail(0, f"over the limit of {LIMIT / 1e6:.0f} MB")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place.fail(len(data[: error.start].decode("utf-8", "replace")), "not UTF-8")
    place.text = text
    raw = _loaded(text, place)
    stated = raw.get("version")
    if not isinstance(stated, int) or isinstance(stated, bool):
        place.fail(0, "no version number: is this a baseline?")
    while stated < version and stated in upgrades:
        raw = upgrades[stated](raw)
        stated += 1
    if stated != version:
        place.fail(0, f"version {stated} of the file is not known here: update crosscheck")
    if raw.get("scheme") != SCHEME:
        place.fail(0, f"fingerprints of scheme {str(raw.get('scheme'))[:20]!r}, not '{SCHEME}'")
    return _baseline(raw, place)


class _Place:
    """A file's name and text, to say where in it something is wrong."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.text = data.decode("utf-8", "replace")

    def fail(self, offset: int, what: str) -> NoReturn:
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        raise BaselineError(f"{self.name}:{line}:{column}: the baseline cannot be used: {what}: {_CURE}")


def _loaded(text: str, place: _Place) -> dict[str, Any]:
    for mark in re.finditer(r"^(?:<{7}|={7}|>{7})", text, re.MULTILINE):
        place.fail(mark.start(), "marks of an unfinished merge")
    try:
        raw = json.loads(text, object_pairs_hook=_once, parse_constant=_once_constant)
    except json.JSONDecodeError as error:
        place.fail(error.pos, f"not valid JSON ({error.msg})")
    except (ValueError, RecursionError) as error:
        place.fail(0, f"not valid JSON ({str(error)[:80]})")
    if not isinstance(raw, dict):
        place.fail(0, "not a JSON object")
    return raw


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the key {max(names, key=names.count)[:40]!r} stands twice in one object")
    return made


def _once_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _baseline(raw: Mapping[str, Any], place: _Place) -> Baseline:
    if unknown := sorted(raw.keys() - {"entries", "scheme", "version"}):
        place.fail(0, f"unknown key {unknown[0][:40]!r}")
    listed = raw.get("entries")
    if not isinstance(listed, list):
        place.fail(0, "'entries' is not a list")
    offsets = list(_offsets(place.text, len(listed)))
    entries: dict[str, Entry] = {}
    for offset, item in zip(offsets, listed, strict=True):
        try:
            entry = _entry(item)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            place.fail(offset, f"this entry is wrong ({_said(error)})")
        if entry.fingerprint in entries:
            place.fail(offset, f"the fingerprint {entry.fingerprint} stands twice")
        entries[entry.fingerprint] = entry
    return Baseline(entries=tuple(entries.values()))


def _offsets(text: str, count: int) -> Iterator[int]:
    """Where each entry begins. The text is known to be JSON; after an upgrade the places may be unknown."""
    decoder = json.JSONDecoder()
    key = re.search(r'"entries"\s*:\s*\[', text)
    at = key.end() if key else 0
    for _ in range(count):
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n,")) if key else 0
        yield at
        if key:
            try:
                _, at = decoder.raw_decode(text, at)
            except ValueError:
                key = None


def _said(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)[:120]


def _raw(entry: Entry) -> dict[str, Any]:
    optional = {
        "added": entry.added.isoformat() if entry.added else None,
        "any_source": entry.any_source or None,
        "by": entry.by,
        "count": entry.count if entry.count > 1 else None,
        "expires": entry.expires.isoformat() if entry.expires else None,
        "reason": entry.reason or None,
    }
    return {
        "fingerprint": entry.fingerprint,
        "kind": entry.kind,
        "locus": entry.locus,
        "sides": [{"sentence": s.sentence, "source": s.source, "value": s.value} for s in sorted(entry.sides)],
        "status": entry.status.value,
        "subject": list(entry.subject),
        "title": entry.title,
    } | {key: value for key, value in optional.items() if value is not None}


def _entry(raw: Mapping[str, Any]) -> Entry:
    if unknown := sorted(raw.keys() - _FIELDS):
        raise ValueError(f"unknown key {unknown[0][:40]!r}")
    count, wide = raw.get("count", 1), raw.get("any_source", False)
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise ValueError("'count' is not a positive number")
    if not isinstance(wide, bool):
        raise TypeError("'any_source' is neither true nor false")
    sides = tuple(
        Held(source=_text(s, "source"), value=_text(s, "value"), sentence=_text(s, "sentence", ""))
        for s in raw["sides"]
    )
    if len(sides) < 2:
        raise ValueError("fewer than two sides")
    return Entry(
        fingerprint=_text(raw, "fingerprint"),
        locus=_text(raw, "locus"),
        kind=_text(raw, "kind"),
        title=_text(raw, "title"),
        subject=tuple(sorted(str(word) for word in raw["subject"])),
        sides=tuple(sorted(sides)),
        status=Status(_text(raw, "status")),
        reason=_text(raw, "reason", ""),
        by=_text(raw, "by") if "by" in raw else None,
        added=date.fromisoformat(_text(raw, "added")) if "added" in raw else None,
        expires=date.fromisoformat(_text(raw, "expires")) if "expires" in raw else None,
        count=count,
        any_source=wide,
    )


def _text(raw: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = raw[key] if default is None else raw.get(key, default)
    if not isinstance(value, str):
        raise TypeError(f"'{key}' is not text")
    return value
