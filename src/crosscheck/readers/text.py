"""Plain text files: one article each, in whatever encoding it was saved."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.reading.decoding import HEAD, binary, decode
from crosscheck.reading.sniffing import opening


@dataclass(frozen=True, slots=True)
class Text:
    """`.txt` files; the file is the article."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    hazardous: bool = False

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file is called text and opens like no other format."""
        return suffix in self.suffixes and binary(head[:HEAD]) is None and opening(head) is None

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The article as it stands in the file."""
        text, notes = decode(data, options)
        return (Read(text=text, notes=notes, verbatim=True),)


PLUGIN: Reader = Text()
