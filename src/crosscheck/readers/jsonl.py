"""JSON Lines: each line is an article, with its text under `text` or `body` and the rest under the usual names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import jsontext, rows
from crosscheck.reading.decoding import HEAD, binary, decode


@dataclass(frozen=True, slots=True)
class JsonLines:
    """`.jsonl` and `.ndjson` files."""

    name: str = "JSON Lines"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    hazardous: bool = False

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file is called JSON Lines."""
        return suffix in self.suffixes and binary(head[:HEAD]) is None

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The article of each line; a line that is none stands under `missing` with its number."""
        text, notes = decode(data, options)
        single = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        found = tuple(_line(n, line, notes, options) for n, line in enumerate(single, 1) if line.strip())
        if not any(read.text for read in found) and all("no field called" in read.missing[0] for read in found):
            raise ForeignError(f"JSON Lines, but no article: no line has a field called {options.columns.text[0]}")
        return found


def _line(number: int, line: str, notes: tuple[str, ...], options: ReadOptions) -> Read:
    part = f"line {number}"
    try:
        value = jsontext.loads(line, number)
        read = rows.read(value, options) if isinstance(value, dict) else None
    except ReadError as error:
        return Read(text="", missing=(f"{part}: {error}",))
    if read is None:
        return Read(text="", missing=(f"{part}: not an object: write each article as {{...}}, or leave the line out",))
    return replace(read, notes=(*notes, *read.notes), part=part)


PLUGIN: Reader = JsonLines()
