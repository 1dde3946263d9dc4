"""Small disputes for the tests of the baseline: sightings and entries made from a few words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from crosscheck.baseline.records import Entry, Held, Scene, Sighting, Status
from crosscheck.identity import fingerprint, fold, locus, sentence_mark, subject

KINDS = frozenset({"number", "date"})


def sighting(point: str, said: dict[str, str], kind: str = "number") -> Sighting:
    """Sources by what they say, each in a sentence of its own."""
    sides = [Held(source=s, value=v, sentence=sentence_mark(f"{point} {v} {s[-1:]}")) for s, v in sorted(said.items())]
    return Sighting(
        fingerprint=fingerprint(kind, point, said.items()),
        locus=locus(kind, point, said),
        kind=kind,
        title=point,
        subject=subject(point),
        sides=tuple(sides),
        severity="conflict",
    )


def entry(seen: Sighting, status: Status = Status.ACCEPTED, **changes: object) -> Entry:
    """The entry that a sighting would become."""
    made = Entry(
        fingerprint=seen.fingerprint,
        locus=seen.locus,
        kind=seen.kind,
        title=seen.title,
        subject=seen.subject,
        sides=seen.sides,
        status=status,
        reason="looked into",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def scene(*seen: Sighting, read: str = "") -> Scene:
    """A run that read the sources of its findings, and those named."""
    sources = {fold(side.source) for one in seen for side in one.sides} | {fold(name) for name in read.split()}
    return Scene(sightings=seen, read=frozenset(sources), kinds=KINDS)


points = st.sampled_from(["people killed", "people wounded", "day of the vote", "cost of the bridge"])
sightings = st.builds(
    sighting,
    points,
    st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from(["1", "2", "3"]), min_size=2, max_size=4),
    st.sampled_from(sorted(KINDS)),
)
"""Few words, so that equal and nearly equal disputes come up often."""
