"""The extension points. One file in the matching folder, holding a constant `PLUGIN`, adds one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import Body, Claim, Comparison, Detail, Document, Kind, Reading, Run, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two sentences of two sources, and what the kind must say of them. Test and documentation in one.

    `expect` is CONFLICT (the kind must fire), AGREE (it must settle) or UNKNOWN; a case that must not fire
    without our caring which of the two it is has `expect=None`.
    """

    left: str
    right: str
    expect: Verdict | None
    why: str
    left_published: date | None = None
    right_published: date | None = None


class DetailKind(Protocol):
    """One kind of detail: its value, how it is found, and when two values of it differ."""

    @property
    def name(self) -> Kind:
        """The one word for it: option, report, file name and documentation anchor."""

    @property
    def summary(self) -> str:
        """One line: what it flags."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """At least six that must not fire for every three that must."""

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The details of this kind in the claim, in text order. Deterministic."""

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Whether two details of matched claims agree. Symmetric in verdict, severity and confidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a reader makes of one file: the raw text, and what the file itself says about it."""

    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Parts of the file that were not read, each with its reason: they make the run incomplete. An item without
    any text is a `Read` with an empty `text` and its reason here."""
    pages: tuple[int, ...] = ()
    """Where each page begins in `text`, for formats that have pages."""


class Reader(Protocol):
    """One input format."""

    @property
    def name(self) -> str:
        """The format's name."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings, lower case with the dot, that a folder walk picks up."""

    @property
    def hazardous(self) -> bool:
        """Whether `read` must run in a process that can be killed: its parser can hang, or eat the memory."""

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether this reader takes the file, by its first 4,096 bytes before its suffix."""

    def read(self, data: bytes) -> tuple[Read, ...]:
        """The articles in the file. Raises `ReadError` whose text is the reason, without the path."""


class Parser(Protocol):
    """A language pipeline: a tokeniser, a tagger, a dependency parser, entity recognition."""

    @property
    def identity(self) -> str:
        """Name and version of the pipeline."""

    def parse(self, bodies: Sequence[Body]) -> tuple[Document, ...]:
        """One document per body, in order."""


class Encoder(Protocol):
    """A sentence embedding model."""

    @property
    def identity(self) -> str:
        """Name and version or hash of the weights; thresholds and cached vectors belong to it."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One L2-normalised row per text, shape (len(texts), dimensions)."""


class Report(Protocol):
    """One output format: a pure function of a run."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def render(self, run: Run) -> str:
        """The whole report as text, ending in a newline. Deterministic; escapes all that articles say."""


@runtime_checkable
class BinaryReport(Protocol):
    """One output format that is no text."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def pack(self, run: Run) -> bytes:
        """The whole report. Deterministic."""


AnyReport: TypeAlias = Report | BinaryReport
"""What a module of `reports` may hold as its `PLUGIN`."""
