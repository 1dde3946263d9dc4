"""JSON, read strictly: what Python's parser lets pass silently (NaN, a key given twice) is an error here."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from crosscheck.errors import ReadError

SURROGATE = re.compile("[\ud800-\udfff]")
CURE = "export it again, or save the article as plain text"


def loads(text: str, line: int = 1) -> object:
    """The value of a JSON text. Numbers without a fraction are `int`; lone surrogates become U+FFFD.

    Args:
        text: the whole of it.
        line: the number of its first line in the file, for messages.

    Raises:
        ReadError: not JSON, cut off, nested too deep, a number of over 4,300 digits, NaN, or a key given twice.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"not JSON: {error.msg}, line {error.lineno + line - 1} column {error.colno}; {CURE}"
        ) from error
    except RecursionError as error:
        raise ReadError(f"nested too deep for an article; {CURE}") from error
    except ValueError as error:  # int() refuses over 4,300 digits
        raise ReadError(f"not JSON: a number of thousands of digits; {CURE}") from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = {_whole(key): _whole(value) if isinstance(value, str) else value for key, value in pairs}
    if len(table) != len(pairs):
        twice = next(key for n, (key, _) in enumerate(pairs) if key in {other for other, _ in pairs[:n]})
        raise ReadError(f"not JSON: the key '{_whole(twice)[:40]}' stands twice in one object; {CURE}")
    return table


def _whole(text: str) -> str:
    return SURROGATE.sub("\ufffd", text)


def _constant(name: str) -> NoReturn:
    raise ReadError(f"not JSON: it holds {name}; {CURE}")
