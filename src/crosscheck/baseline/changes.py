"""What the commands do to a baseline. Each is a function from the old one to the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from crosscheck.baseline.document import BaselineError
from crosscheck.baseline.matching import UNCHANGED, match
from crosscheck.baseline.records import LIFETIME, SHORTEST_REASON, Baseline, Entry, Scene, Sighting, Status

P = TypeVar("P", Entry, Sighting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What an editor decided about a finding, before it has a place in the baseline."""

    status: Status
    reason: str
    by: str | None = None
    today: date
    days: int | None = None
    """Days until it expires; the status's own lifetime where none are given, never where 0."""
    any_source: bool = False

    def __post_init__(self) -> None:
        if len(self.reason.strip()) < SHORTEST_REASON:
            raise BaselineError(
                f"the reason is too short: say in {SHORTEST_REASON} characters or more why it may stand"
            )

    @property
    def expires(self) -> date | None:
        """The last day on which the decision holds."""
        days = LIFETIME.get(self.status) if self.days is None else self.days
        return self.today + timedelta(days=days) if days else None


def create(scene: Scene) -> Baseline:
    """All findings of a run, as known and looked at by nobody."""
    return _joined(_entry(sighting, Status.UNAUDITED) for sighting in scene.sightings)


def update(baseline: Baseline, scene: Scene) -> Baseline:
    """The baseline brought up to a run: what is new or changed comes in unaudited.

    Known findings get their present fingerprint; what this run did not find stays until `prune` removes it.
    """
    matching = match(baseline.entries, scene)
    known = {pair.sighting: pair for pair in matching.pairs}
    made: list[Entry] = []
    for place, sighting in enumerate(scene.sightings):
        pair = known.get(place)
        if pair is None or pair.how not in UNCHANGED:
            made.append(_entry(sighting, Status.UNAUDITED))
        elif pair.how in {"fewer", "more"}:  # the decision was about all these sources, and still is
            made.append(replace(pair.entry, count=1))
        else:
            made.append(_carried(pair.entry, sighting))
    return _joined([*made, *(replace(entry, count=1) for entry in matching.left)])


def prune(baseline: Baseline, scene: Scene) -> Baseline:
    """The baseline without the entries whose sources were all read and no longer differ.

    Raises:
        BaselineError: the run left out findings, whose entries would pass for gone.
    """
    if not scene.whole:
        raise BaselineError("the report leaves out findings below a threshold: name the articles, or check without one")
    gone = Counter(e.fingerprint for e in match(baseline.entries, scene).left if scene.covers(e))
    left = (replace(e, count=e.count - gone[e.fingerprint]) for e in baseline.entries if e.count > gone[e.fingerprint])
    return Baseline(entries=tuple(left))


def decide(baseline: Baseline, scene: Scene, sighting: Sighting, ruling: Ruling) -> Baseline:
    """The baseline with an editor's decision on one finding, which takes the place of the entry that it had."""
    same = [n for n, other in enumerate(scene.sightings) if other.fingerprint == sighting.fingerprint]
    pairs = [pair for pair in match(baseline.entries, scene).pairs if pair.sighting in same]
    replaced = Counter(pair.entry.fingerprint for pair in pairs)
    replaced[sighting.fingerprint] = max((e.count for e in baseline.entries), default=0)
    rest = [
        replace(entry, count=entry.count - replaced[entry.fingerprint])
        for entry in baseline.entries
        if entry.count > replaced[entry.fingerprint]
    ]
    entry = replace(
        _entry(sighting, ruling.status),
        count=len(same),
        reason=" ".join(ruling.reason.split()),
        by=ruling.by,
        added=ruling.today,
        expires=ruling.expires,
        any_source=ruling.any_source,
    )
    return Baseline(entries=(*rest, entry))


def reopen(baseline: Baseline, fingerprint: str) -> Baseline:
    """The baseline without one entry: its finding is new again.

    Raises:
        BaselineError: no entry has this fingerprint.
    """
    entry = find(baseline.entries, fingerprint)
    return Baseline(entries=tuple(e for e in baseline.entries if e is not entry))


def find(points: Iterable[P], fingerprint: str) -> P:
    """The one entry or finding with this fingerprint, or whose fingerprint begins with it.

    Raises:
        BaselineError: none has it, or several different ones begin with it.
    """
    listed = list(points)
    fits = [p for p in listed if p.fingerprint == fingerprint] or [
        p for p in listed if p.fingerprint.startswith(fingerprint)
    ]
    if not fits:
        raise BaselineError(f"no finding has the fingerprint '{fingerprint}': copy it from a report")
    if len({point.fingerprint for point in fits}) > 1:
        raise BaselineError(f"{len(fits)} findings have a fingerprint that begins with '{fingerprint}': give all of it")
    return fits[0]


def _entry(sighting: Sighting, status: Status) -> Entry:
    return Entry(
        fingerprint=sighting.fingerprint,
        locus=sighting.locus,
        kind=sighting.kind,
        title=sighting.title,
        subject=sighting.subject,
        sides=sighting.sides,
        status=status,
    )


def _carried(entry: Entry, sighting: Sighting) -> Entry:
    fresh = _entry(sighting, entry.status)
    return replace(
        fresh,
        reason=entry.reason,
        by=entry.by,
        added=entry.added,
        expires=entry.expires,
        any_source=entry.any_source,
    )


def _joined(entries: Iterable[Entry]) -> Baseline:
    """One entry a fingerprint, with their counts added up; the first one's decision stands."""
    joined: dict[str, Entry] = {}
    for entry in entries:
        known = joined.get(entry.fingerprint)
        joined[entry.fingerprint] = replace(known, count=known.count + entry.count) if known else entry
    return Baseline(entries=tuple(joined.values()))
