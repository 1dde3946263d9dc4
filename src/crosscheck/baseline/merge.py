"""Joining two baselines, as a person or as git's merge driver."""

from __future__ import annotations

from datetime import date

from crosscheck.baseline.records import Baseline, Entry, Status


def merge(ours: Baseline, theirs: Baseline, base: Baseline | None = None) -> Baseline:
    """Every entry of either, the newest decision where both have one. Symmetric, so it needs no hand.

    Args:
        ours: one side.
        theirs: the other side.
        base: what both grew from: an entry that one side removed and the other left as it was is removed.
    """
    mine, yours = _by_name(ours), _by_name(theirs)
    before = _by_name(base or Baseline())
    merged: list[Entry] = []
    for name in sorted(mine.keys() | yours.keys()):
        found = [side[name] for side in (mine, yours) if name in side]
        if len(found) == 1 and before.get(name) == found[0]:
            continue  # one side removed what the other never touched
        if len(found) == 2 and before.get(name) in found and found[0] != found[1]:
            found.remove(before[name])  # one side changed it
        merged.append(max(found, key=_rank))
    return Baseline(entries=tuple(merged))


def _by_name(baseline: Baseline) -> dict[str, Entry]:
    return {entry.fingerprint: entry for entry in baseline.entries}


def _rank(entry: Entry) -> tuple[object, ...]:
    """Decided before unaudited, then the newest; the rest only makes the choice the same from both sides."""
    return (
        entry.status is not Status.UNAUDITED,
        entry.added or date.min,
        entry.expires or date.min,
        entry.count,
        entry.status.value,
        entry.reason,
        entry.by or "",
        entry.any_source,
        entry.title,
        entry.sides,
    )


def difference(old: Baseline, new: Baseline) -> tuple[tuple[Entry | None, Entry | None], ...]:
    """What changed between two baselines: (before, after) for each entry that is not the same, by fingerprint."""
    before, after = _by_name(old), _by_name(new)
    names = sorted(before.keys() | after.keys())
    return tuple((before.get(n), after.get(n)) for n in names if before.get(n) != after.get(n))
