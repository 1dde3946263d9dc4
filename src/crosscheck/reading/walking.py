"""The files under the paths of the command line, in which order they may come, and which of them are no articles.

In a folder, hidden files, `README*` and `sources.toml` are no articles, and endings that no reader knows are left
alone, but for those of documents, which may well hold an article: they are tried, and named as not read. A file named
outright is always tried. Links to folders are not followed. Whatever is left out is named.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crosscheck.reading import sources_file

STDIN = "-"
DOCUMENTS = frozenset({
    ".docm", ".dot", ".dotm", ".dotx", ".epub", ".gz", ".mht", ".mhtml", ".msg", ".odt", ".ott", ".pages", ".rtf",
    ".webarchive", ".wpd", ".wps", ".zip",
})  # fmt: skip
"""Endings of what people save articles as, and no reader takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One path to read. `given` tells that the user named it, not that a folder held it."""

    shown: str
    given: bool = True
    unused: str | None = None


def walk(path: str, suffixes: frozenset[str]) -> Iterator[Input]:
    """Every file under a path as given, with the reason not to read it, if there is one."""
    given = path.replace(os.sep, "/")
    if "\0" in path or path == STDIN or not os.path.isdir(path):  # noqa: PTH112 (Path would drop the "./" given)
        yield Input(shown=given)
        return
    for folder, inner, names in os.walk(path):
        links = [name for name in inner if (Path(folder) / name).is_symlink()]
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        base = folder.replace(os.sep, "/").rstrip("/") or "/"
        for name in sorted([*names, *links]):
            if name != sources_file.NAME:
                unused = _unused(name, suffixes, link=name in links)
                yield Input(shown=f"{base.rstrip('/')}/{name}", given=False, unused=unused)


def _unused(name: str, suffixes: frozenset[str], *, link: bool) -> str | None:
    if link:
        return "a link to a folder: name the folder itself to read it"
    if name.startswith("."):
        return "a hidden file"
    if name.casefold().startswith("readme"):
        return "a README, not an article: name the file itself to read it"
    if Path(name).suffix.casefold() not in suffixes | DOCUMENTS:
        return "no reader for this ending: name the file itself, or save it as .txt"
    return None


def printable(path: str) -> str:
    """The path with bytes that are no UTF-8 written out, so that every report can print it."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
