"""How alike the words around two details are, whatever stands in their place.

"Cut 640 jobs at the plant" and "some 700 posts go there" share no word, and a match says of two whole claims that they
are one fact, not which of their figures are. So a few words on either side of each detail, with a word in its place
that says nothing, are embedded like claims, and two details are as near as these are. Only details whose kind asks a
learned model for their slots have one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from crosscheck.contracts import DetailKind, Slotted
from crosscheck.model import Claim, Kind, Reading

WIDTH = 7
"""Words on either side; with four or with all of them the models tell slots apart less well."""
STAND_IN: Mapping[Kind, str] = MappingProxyType({"number": "several", "date": "sometime"})
UNSEEN = 0.4
"""How near two details are taken to be whose words were not embedded: the mean over those of matched claims."""


class Surroundings:
    """How near two details are. Lives for one run."""

    def __init__(self, vectors: Mapping[str, NDArray[np.float32]] = MappingProxyType({})) -> None:
        """Hold the unit vectors by their texts."""
        self._vectors = vectors
        self._found: dict[tuple[str, Kind, int, int], NDArray[np.float32] | None] = {}

    def near(self, one: Reading, other: Reading) -> float:
        """The cosine of the words around the two, rounded, so that no machine's last bits decide."""
        ours, theirs = self._vector(one), self._vector(other)
        return UNSEEN if ours is None or theirs is None else round(float(ours @ theirs), 3)

    def _vector(self, reading: Reading) -> NDArray[np.float32] | None:
        """That of the words around a detail, which are put together once: it is held against many."""
        spot = reading.claim.id, reading.detail.kind, reading.detail.start, reading.detail.end
        if spot not in self._found:
            self._found[spot] = self._vectors.get(surrounding(reading))
        return self._found[spot]


def surrounding(reading: Reading) -> str:
    """The words around a detail, with another one in its place; empty for kinds that have none."""
    claim, detail = reading.claim, reading.detail
    stand_in = STAND_IN.get(detail.kind)
    start, end = detail.start - claim.start, detail.end - claim.start
    if stand_in is None or not 0 <= start < end <= len(claim.text):
        return ""
    before, behind = claim.text[:start].split(" "), claim.text[end:].split(" ")
    return f"{' '.join(before[-WIDTH:])}{stand_in}{' '.join(behind[:WIDTH])}"


def surroundings(kinds: Sequence[DetailKind], claims: Sequence[Claim]) -> Iterator[str]:
    """What is to be embedded of claims: the words around each detail that may fill a slot."""
    for kind in kinds:
        if isinstance(kind, Slotted) and kind.name in STAND_IN:
            for claim in claims:
                for reading in slotted(kind, kind.name, claim):
                    yield surrounding(reading)


def slotted(kind: Slotted, name: Kind, claim: Claim) -> Iterator[Reading]:
    """The details of a claim that may fill a slot of the kind of that name, also those that are not shown."""
    for detail in (*(d for d in claim.details if d.kind == name), *kind.unshown(claim)):
        reading = Reading(claim=claim, detail=detail)
        if kind.sort(reading) is not None:
            yield reading
