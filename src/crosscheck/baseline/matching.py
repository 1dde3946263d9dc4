"""Which entry of a baseline is which finding of a run: one to one, the surest ties first.

The order of the tests, and the idea of a cascade that spends each entry once, follow SonarQube's issue tracker;
values take the part that line hashes have there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rapidfuzz import fuzz

from crosscheck.baseline.records import Entry, Held, Scene, Sighting
from crosscheck.identity import fold

How: TypeAlias = Literal["same", "changed", "reworded", "renamed", "fewer", "more", "joined"]
"""`fewer`: some of the accepted sources say it no longer; `more`: further sources, which the entry allows."""

ALIKE = 80
"""rapidfuzz's token_set_ratio of two subjects from which a point counts as reworded."""

UNCHANGED = frozenset({"same", "reworded", "renamed", "fewer", "more"})
"""Ways to match that leave the editors' decision as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An entry and the finding that it knows."""

    entry: Entry
    sighting: int
    """Its place among the run's sightings."""
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Pairs, and the entries that met nothing: once for each of their `count` that is left over."""

    pairs: tuple[Pair, ...]
    left: tuple[Entry, ...]


Test: TypeAlias = Callable[[Entry, Sighting, Scene], float]
"""How well the two fit, above 0, or 0 where they do not."""


def match(entries: Sequence[Entry], scene: Scene) -> Matching:
    """Spend each entry, as often as it counts, on at most one finding, and each finding on at most one entry.

    Whatever the order of entries and findings, the same pairs come out, up to findings that are equal.
    """
    slots = [entry for entry in sorted(entries, key=lambda e: e.fingerprint) for _ in range(entry.count)]
    free_slots, free = set(range(len(slots))), set(range(len(scene.sightings)))
    pairs: list[Pair] = []
    for how, test in STEPS:
        fits = [
            (-fit, slots[n].fingerprint, scene.sightings[place].fingerprint, n, place)
            for n in sorted(free_slots)
            for place in sorted(free)
            if slots[n].kind == scene.sightings[place].kind and (fit := test(slots[n], scene.sightings[place], scene))
        ]
        for *_, n, place in sorted(fits):
            if n in free_slots and place in free:
                free_slots.remove(n)
                free.remove(place)
                pairs.append(Pair(entry=slots[n], sighting=place, how=how))
    pairs.sort(key=lambda pair: pair.sighting)
    return Matching(pairs=tuple(pairs), left=tuple(slots[n] for n in sorted(free_slots)))


def _same(entry: Entry, sighting: Sighting, _: Scene) -> float:
    return float(entry.fingerprint == sighting.fingerprint)


def _changed(entry: Entry, sighting: Sighting, _: Scene) -> float:
    """The same matter and sources: the values must differ, or the fingerprints would be equal."""
    return 1 + len(entry.said & sighting.said) if entry.locus == sighting.locus else 0


def _reworded(entry: Entry, sighting: Sighting, _: Scene) -> float:
    return _alike(entry, sighting) if entry.said == sighting.said else 0


def _renamed(entry: Entry, sighting: Sighting, scene: Scene) -> float:
    """The same values, where each source that differs was not read and another one says the same sentence."""
    old = sorted((side for side in entry.sides if side.said not in sighting.said), key=_by_sentence)
    new = sorted((side for side in sighting.sides if side.said not in entry.said), key=_by_sentence)
    if not old or len(old) != len(new) or any(fold(side.source) in scene.read for side in old):
        return 0
    followed = all(_follows(one, two) for one, two in zip(old, new, strict=True))
    return _alike(entry, sighting) if followed else 0


def _fewer(entry: Entry, sighting: Sighting, _: Scene) -> float:
    """All that it says was accepted already, of more sources."""
    return _alike(entry, sighting) * len(sighting.said) if sighting.said < entry.said else 0


def _more(entry: Entry, sighting: Sighting, _: Scene) -> float:
    values = {value for _, value in entry.said}
    covered = entry.any_source and all(value in values for _, value in sighting.said)
    return _alike(entry, sighting) if covered and entry.sources & sighting.sources else 0


def _joined(entry: Entry, sighting: Sighting, _: Scene) -> float:
    """Most of an accepted dispute, with a source or a value that the editors have not seen."""
    shared = len(entry.said & sighting.said)
    enough = shared and len(entry.sources & sighting.sources) > 1
    return _alike(entry, sighting) * shared if enough else 0


STEPS: tuple[tuple[How, Test], ...] = (
    ("same", _same),
    ("changed", _changed),
    ("reworded", _reworded),
    ("renamed", _renamed),
    ("fewer", _fewer),
    ("more", _more),
    ("joined", _joined),
)


def _by_sentence(side: Held) -> tuple[str, str, str]:
    return fold(side.value), side.sentence, side.source


def _follows(old: Held, new: Held) -> bool:
    same = fold(old.value) == fold(new.value)
    return same and ((bool(old.sentence) and old.sentence == new.sentence) or _stem(old.source) == _stem(new.source))


def _stem(source: str) -> str:
    return fold(source).rpartition("/")[2]


def _alike(entry: Entry, sighting: Sighting) -> float:
    if entry.subject == sighting.subject:
        return 1.0
    ratio = fuzz.token_set_ratio(" ".join(entry.subject), " ".join(sighting.subject))
    return ratio / 101 if ratio >= ALIKE else 0.0
