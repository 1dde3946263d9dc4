"""Matches as columns: a run over thousands of articles has millions, and a record of each takes six times as much."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from crosscheck.model import Match

ONE_EVENT = 4
"""Articles of a run up to which they are of one event and one occasion without more: whoever gives so few says that
they belong together, and two short articles may tell all of it in words of their own."""
FEW = 8
"""Articles of a run up to which pairs that score too little for a match are kept, from `FAINT` on."""
FAINT = 0.05
"""Score from which on they are: of the labelled figures and days of two invented articles that tell one thing in words
of their own, a third stand in such pairs."""


class Matches(Sequence[Match]):
    """Matches in order, each made when it is asked for. Equal to others, as columns or a tuple, of equal records."""

    __slots__ = ("cosine", "faint", "ids", "left", "right", "score")

    def __init__(
        self, ids: Sequence[str], left: array[int], right: array[int], score: array[float], cosine: array[float]
    ) -> None:
        """Hold the columns, which nobody changes any more.

        Args:
            ids: of claims.
            left: the place of the one claim of each match among these ids.
            right: that of the other.
            score: as `Match` has it.
            cosine: as `Match` has it.
        """
        self.ids, self.left, self.right, self.score, self.cosine = ids, left, right, score, cosine
        self.faint: Matches | None = None
        """The pairs that score too little for a match, where anybody may want them."""

    def __len__(self) -> int:
        return len(self.left)

    @overload
    def __getitem__(self, place: int) -> Match: ...
    @overload
    def __getitem__(self, place: slice) -> Matches: ...
    def __getitem__(self, place: int | slice) -> Match | Matches:
        if isinstance(place, slice):
            return Matches(self.ids, self.left[place], self.right[place], self.score[place], self.cosine[place])
        left, right = self.ids[self.left[place]], self.ids[self.right[place]]
        return Match(left=left, right=right, score=self.score[place], cosine=self.cosine[place])

    def __iter__(self) -> Iterator[Match]:
        for left, right, score, cosine in zip(self.left, self.right, self.score, self.cosine, strict=True):
            yield Match(left=self.ids[left], right=self.ids[right], score=score, cosine=cosine)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Matches | tuple):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))
