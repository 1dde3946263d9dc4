"""JSON Lines: each line is an article, with its text under `text` or `body` and the rest under the usual names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.contracts import Read, Reader
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import jsontext, rows
from crosscheck.reading.decoding import HEAD, binary, decode


@dataclass(frozen=True, slots=True)
class JsonLines:
    """`.jsonl` and `.ndjson` files. `columns` names the fields, where they are unusual."""

    name: str = "JSON Lines"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    hazardous: bool = False
    columns: rows.Columns = rows.COLUMNS

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file is called JSON Lines."""
        return suffix in self.suffixes and binary(head[:HEAD]) is None

    def read(self, data: bytes) -> tuple[Read, ...]:
        """The article of each line; a line that is none stands under `missing` with its number."""
        text, notes = decode(data)
        lines = [(n, line) for n, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1) if line.strip()]
        found = tuple(self._line(number, line, notes) for number, line in lines)
        if not any(read.text for read in found) and all("no field called" in read.missing[0] for read in found):
            raise ForeignError(f"JSON Lines, but no article: no line has a field called {self.columns.text[0]}")
        return found

    def _line(self, number: int, line: str, notes: tuple[str, ...]) -> Read:
        try:
            value = jsontext.loads(line)
            read = rows.read(value, self.columns) if isinstance(value, dict) else None
        except ReadError as error:
            return Read(text="", missing=(f"line {number}: {error}",))
        if read is None:
            return Read(text="", missing=(f"line {number}: not an object",))
        return replace(read, notes=(*notes, *read.notes))


PLUGIN: Reader = JsonLines()
