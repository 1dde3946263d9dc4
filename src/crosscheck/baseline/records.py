"""What a baseline holds, and what of a run it is held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from crosscheck.identity import fold
from crosscheck.model import Kind


class Status(Enum):
    """What the editors decided, in the words of options and of the file."""

    UNAUDITED = "unaudited"
    """Taken over in bulk: nobody has looked at it."""
    ACCEPTED = "accepted"
    FALSE_POSITIVE = "false-positive"
    CORRECTION_REQUESTED = "correction-requested"


DECIDED = tuple(status for status in Status if status is not Status.UNAUDITED)
"""What a person can decide."""

LIFETIME = {Status.ACCEPTED: 90, Status.CORRECTION_REQUESTED: 90}
"""Days after which a decision expires unless it says otherwise. A false alarm stays one."""

SHORTEST_REASON = 10
"""Characters: "ok" explains nothing to the next editor."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Held:
    """What one source says: one side of an entry."""

    source: str
    """The source id: an address or a path without suffix (`identity.source_id`)."""
    value: str
    """The canonical value, readable."""
    sentence: str = ""
    """Digest of the sentence, by which a renamed file is known again (`identity.sentence_mark`)."""

    @property
    def said(self) -> tuple[str, str]:
        """Source and value as they are compared."""
        return fold(self.source), fold(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What identifies a dispute, in an entry and in a run alike."""

    fingerprint: str
    locus: str
    kind: Kind
    title: str
    """The matter in a few words, for people; its folded words are `subject`."""
    subject: tuple[str, ...]
    sides: tuple[Held, ...]

    @property
    def said(self) -> frozenset[tuple[str, str]]:
        """Folded (source, value) of each side."""
        return frozenset(side.said for side in self.sides)

    @property
    def sources(self) -> frozenset[str]:
        """Folded source ids."""
        return frozenset(fold(side.source) for side in self.sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Point):
    """A known dispute and what was decided about it."""

    status: Status
    reason: str = ""
    by: str | None = None
    added: date | None = None
    expires: date | None = None
    """The last day on which the decision holds."""
    count: int = 1
    """How many equal disputes it stands for: the baseline is a multiset."""
    any_source: bool = False
    """Whether it also covers further sources that give one of its values."""

    def expired(self, today: date) -> bool:
        """Whether the decision holds no longer."""
        return self.expires is not None and self.expires < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Where and how a source says it, to show to an editor."""

    source: str
    path: str
    line: int
    words: str
    text: str
    reading: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting(Point):
    """A finding as the baseline sees it."""

    severity: str
    why: str = ""
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a run saw: its findings, and what it looked at to find them."""

    sightings: tuple[Sighting, ...]
    read: frozenset[str]
    """Folded ids of the sources that were read."""
    kinds: frozenset[Kind]
    """Kinds of detail that were compared."""
    whole: bool = True
    """Whether no finding was left out for being below a threshold."""

    def covers(self, entry: Entry) -> bool:
        """Whether an entry that met no finding is gone: all its sources were read, and its kind was compared."""
        return entry.sources <= self.read and entry.kind in self.kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """All entries, sorted by fingerprint, each fingerprint once."""

    entries: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        names = [entry.fingerprint for entry in self.entries]
        if len(set(names)) < len(names):
            raise ValueError("a fingerprint stands twice")
        object.__setattr__(self, "entries", tuple(sorted(self.entries, key=lambda entry: entry.fingerprint)))

    def entry(self, fingerprint: str) -> Entry | None:
        """The entry with that fingerprint."""
        return next((entry for entry in self.entries if entry.fingerprint == fingerprint), None)
