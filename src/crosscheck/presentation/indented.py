"""JSON as `json.dumps` indents it, piece by piece and some times as fast: a large run's has hundreds of megabytes.

With an indent the standard library writes letter by letter in Python; without one it does so in C. A record that holds
no other one is written in C here too, with the line ends as separators.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Mapping
from functools import cache
from typing import Any


def pieces(report: Mapping[str, Any]) -> Iterator[str]:
    """The text of the whole with the line end after it. A generator in it is a list, and each of its entries a piece.

    Args:
        report: names, which are texts in all of its depth, and what JSON has;
    """
    before, line = "{\n  ", "\n    "
    for name, value in report.items():
        yield f"{before}{_dumped(name)}: "
        before = ",\n  "
        if isinstance(value, Generator):
            empty = True
            for entry in value:
                yield ("[" if empty else ",") + line + _dumped(entry, line)
                empty = False
            yield "[]" if empty else "\n  ]"
        else:
            yield _dumped(value, "\n  ")
    yield "\n}\n"


def _dumped(value: Any, line: str = "\n") -> str:
    """As JSON; `line` is what its last line begins with."""
    inner = f"{line}  "
    if isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join([_dumped(part, inner) for part in value])}{line}]"
    if not isinstance(value, dict) or not value:
        return _encoder("").encode(value)
    if not any(isinstance(part, list | dict) for part in value.values()):
        return f"{{{inner}{_encoder(inner).encode(value)[1:-1]}{line}}}"
    parts = [f"{_encoder('').encode(name)}: {_dumped(part, inner)}" for name, part in value.items()]
    return f"{{{inner}{f',{inner}'.join(parts)}{line}}}"


@cache
def _encoder(line: str) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(f",{line}", ": "))
