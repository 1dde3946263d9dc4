"""Kinds held so that a bug in one of them costs a pair of details, and not the run."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from pathlib import PurePath

from crosscheck.contracts import (
    Bearing,
    Collating,
    Contrasting,
    DetailKind,
    Example,
    Giving,
    Reach,
    Slot,
    Slotted,
    Surveying,
    Tacit,
)
from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Skipped

SHOWN = 80
"""Characters of a claim or a detail that say which one it was."""


class Guarded:
    """A kind whose exceptions are kept as inputs that were not compared.

    Lives for one run; `failures` grows while the run goes on.
    """

    def __init__(self, kind: DetailKind, paths: Mapping[str, str]) -> None:
        self._kind = kind
        self._contrasting = kind if isinstance(kind, Contrasting) else None  # asked once: it takes as long as a rule
        self._tacit = kind if isinstance(kind, Tacit) else None
        self._bearing = kind if isinstance(kind, Bearing) else None
        self._collating = kind if isinstance(kind, Collating) else None
        self._surveying = kind if isinstance(kind, Surveying) else None
        self._slotted = kind if isinstance(kind, Slotted) else None
        self._paths = paths
        self.failures: list[Skipped] = []

    @property
    def name(self) -> Kind:
        """The kind's own name."""
        return self._kind.name

    @property
    def summary(self) -> str:
        """The kind's own summary."""
        return self._kind.summary

    @property
    def examples(self) -> tuple[Example, ...]:
        """The kind's own examples."""
        return self._kind.examples

    @property
    def reach(self) -> Reach:
        """The kind's own reach; the shortest where it holds no values against others."""
        return Reach.FACT if self._contrasting is None else self._contrasting.reach

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The details that the kind finds; none where it fails."""
        return self._read(self._kind.extract, claim)

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """What the kind says of the pair; unknown where it fails."""
        try:
            return self._kind.compare(left, right)
        except Exception as error:  # noqa: BLE001
            words = f"“{left.detail.surface[:SHOWN]}” beside “{right.detail.surface[:SHOWN]}”"
            other = self._paths.get(right.claim.article, right.claim.article)
            self._failed(left.claim.article, f"{words} in {other}", error)
            return UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """What the kind says of the two values; unknown where it fails, and where it holds no values against others."""
        if self._contrasting is None:
            return UNKNOWN
        try:
            return self._contrasting.contrast(left, right)
        except Exception as error:  # noqa: BLE001
            self._failed(left.claim.article, f"“{left.detail.surface[:SHOWN]}”", error)
            return UNKNOWN

    def borne(self, left: Reading, right: Reading) -> Comparison:
        """What the kind says of two values of one bearer; unknown where it fails, and where it asks for none."""
        if self._bearing is None:
            return UNKNOWN
        try:
            return self._bearing.borne(left, right)
        except Exception as error:  # noqa: BLE001
            self._failed(left.claim.article, f"“{left.detail.surface[:SHOWN]}”", error)
            return UNKNOWN

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim has the value; taken for true where the kind fails, so that nothing is made of it."""
        try:
            return self._contrasting is None or self._contrasting.gives(claim, detail, against)
        except Exception as error:  # noqa: BLE001
            self._failed(claim.article, f"“{claim.text[:SHOWN]}”", error)
            return True

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """As `gives` of one of the claims; each of them is asked where the kind has no index of them, or it fails."""

        def each(detail: Detail, against: Detail) -> bool:
            return any(self.gives(claim, detail, against) for claim in claims)

        if self._surveying is None or not claims:
            return each
        try:
            giving = self._surveying.survey(claims)
        except Exception as error:  # noqa: BLE001
            self._failed(claims[0].article, "an index of its claims", error)
            return each

        def asked(detail: Detail, against: Detail) -> bool:
            try:
                return giving(detail, against)
            except Exception as error:  # noqa: BLE001
                self._failed(claims[0].article, f"“{detail.surface[:SHOWN]}”", error)
                return each(detail, against)

        return asked

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """What the kind reads and does not show; nothing where it fails."""
        return () if self._tacit is None else self._read(self._tacit.tacit, claim)

    def unshown(self, claim: Claim, /) -> tuple[Detail, ...]:
        """What the kind reads for its slots alone; nothing where it fails, and where its values fill none."""
        return () if self._slotted is None else self._read(self._slotted.unshown, claim)

    def sort(self, reading: Reading) -> Hashable:
        """The type of the value; none where the kind fails, and where its values fill no slots."""
        try:
            return None if self._slotted is None else self._slotted.sort(reading)
        except Exception as error:  # noqa: BLE001
            self._failed(reading.claim.article, f"“{reading.detail.surface[:SHOWN]}”", error)
            return None

    def slot(self, left: Reading, right: Reading) -> Slot | None:
        """What the model of the kind sees of two values; nothing where the kind fails, and where it has none."""
        if self._slotted is None:
            return None
        try:
            return self._slotted.slot(left, right)
        except Exception as error:  # noqa: BLE001
            self._failed(left.claim.article, f"“{left.detail.surface[:SHOWN]}”", error)
            return None

    def collected(self, claim: Claim) -> tuple[Detail, ...]:
        """What the kind holds together wherever it stands; nothing where it fails, and where it holds nothing so."""
        return () if self._collating is None else self._read(self._collating.collected, claim)

    def _read(self, rule: Callable[[Claim], Iterable[Detail]], claim: Claim) -> tuple[Detail, ...]:
        """The details that the rule finds; none where it fails."""
        try:
            return tuple(rule(claim))
        except Exception as error:  # noqa: BLE001  (the point of this class)
            self._failed(claim.article, f"“{claim.text[:SHOWN]}”", error)
            return ()

    def _failed(self, article: str, part: str, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {PurePath(last.filename).name}, line {last.lineno}"
        reason = f"{part} not compared: the rule '{self.name}' failed ({where}), which is a bug in crosscheck"
        self.failures.append(Skipped(path=self._paths.get(article, article), reason=reason, part=part, bug=True))


def guarded(kinds: Iterable[DetailKind], paths: Mapping[str, str]) -> tuple[Guarded, ...]:
    """The kinds, each with an empty list of failures. `paths` names each article."""
    return tuple(Guarded(kind, paths) for kind in kinds)
