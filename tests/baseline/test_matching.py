"""One to one, the surest ties first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.baseline.changes import create
from crosscheck.baseline.matching import UNCHANGED, match
from crosscheck.baseline.records import Held, Sighting
from disputes import entry, scene, sighting, sightings

KILLED = sighting("people killed", {"a": "43", "b": "31"})


def how(old: Sighting, new: Sighting, read: str = "", **changes: Any) -> str | None:
    pairs = match([entry(old, **changes)], scene(new, read=read)).pairs
    return pairs[0].how if pairs else None


def test_the_same_is_the_same() -> None:
    assert how(KILLED, KILLED) == "same"


def test_a_changed_value_is_a_change() -> None:
    assert how(KILLED, sighting("people killed", {"a": "44", "b": "31"})) == "changed"


def test_a_reworded_point_is_the_same_dispute() -> None:
    assert how(KILLED, sighting("people killed there", {"a": "43", "b": "31"})) == "reworded"
    assert how(KILLED, sighting("day of the vote", {"a": "43", "b": "31"})) is None


def test_another_source_that_joins_is_a_change_unless_that_was_allowed() -> None:
    joined = sighting("people killed", {"a": "43", "b": "31", "c": "31"})
    assert how(KILLED, joined) == "joined"
    assert how(KILLED, joined, any_source=True) == "more"
    other = sighting("people killed", {"a": "43", "b": "31", "c": "12"})
    assert how(KILLED, other, any_source=True) == "joined"


def test_a_source_that_says_it_no_longer_changes_nothing() -> None:
    three = sighting("people killed", {"a": "43", "b": "31", "c": "31"})
    assert how(three, KILLED) == "fewer"


def renamed(old: Sighting, source: str, name: str) -> Sighting:
    sides = tuple(replace(s, source=name) if s.source == source else s for s in old.sides)
    fresh = sighting(old.title, {s.source: s.value for s in sides})
    return replace(fresh, sides=sides)


def test_a_renamed_source_is_known_by_its_sentence_or_its_name() -> None:
    assert how(KILLED, renamed(KILLED, "b", "story/other")) == "renamed"
    assert how(KILLED, renamed(KILLED, "b", "story/other"), read="b") is None, "b was read: it is another source"
    stranger = sighting("people killed", {"a": "43", "z": "31"})
    assert how(KILLED, stranger) is None
    moved = sighting("people killed", {"new/a": "43", "new/b": "31"})
    assert how(sighting("people killed", {"old/a": "43", "old/b": "31"}), moved) == "renamed"


def test_values_of_another_story_do_not_match() -> None:
    assert (
        how(sighting("people killed", {"one/x": "2", "one/y": "3"}), sighting("people killed", {"p": "2", "q": "3"}))
        is None
    )


def test_kinds_never_mix() -> None:
    assert how(KILLED, sighting("people killed", {"a": "43", "b": "31"}, kind="date")) is None


def test_two_equal_disputes_are_two() -> None:
    (one,) = create(scene(KILLED)).entries
    matching = match([one], scene(KILLED, KILLED))
    assert [pair.sighting for pair in matching.pairs] == [0]
    (two,) = create(scene(KILLED, KILLED)).entries
    assert two.count == 2
    assert len(match([two], scene(KILLED, KILLED)).pairs) == 2
    assert match([two], scene(KILLED)).left == (two,)


def test_gone_only_where_all_sources_were_read() -> None:
    known = entry(KILLED)
    assert scene(read="a b").covers(known)
    assert not scene(read="a").covers(known)
    assert not replace(scene(read="a b"), kinds=frozenset({"date"})).covers(known)


@given(st.lists(sightings, max_size=6))
def test_a_baseline_made_of_findings_finds_nothing_new(seen: list[Sighting]) -> None:
    matching = match(create(scene(*seen)).entries, scene(*seen))
    assert [pair.sighting for pair in matching.pairs] == list(range(len(seen)))
    assert {pair.how for pair in matching.pairs} <= {"same"}
    assert not matching.left


@given(st.lists(sightings, max_size=5), st.lists(sightings, max_size=5), st.randoms(use_true_random=False))
def test_one_to_one_whatever_the_order(old: list[Sighting], new: list[Sighting], random: object) -> None:
    entries = create(scene(*old)).entries
    matching = match(entries, scene(*new))
    used = Counter(pair.entry.fingerprint for pair in matching.pairs)
    assert all(used[e.fingerprint] <= e.count for e in entries)
    assert len({pair.sighting for pair in matching.pairs}) == len(matching.pairs)
    assert sum(used.values()) + len(matching.left) == len(old)

    def outcome(order: list[Sighting]) -> Counter[tuple[str, str, str]]:
        pairs = match(list(reversed(entries)), scene(*order)).pairs
        return Counter((p.entry.fingerprint, order[p.sighting].fingerprint, p.how) for p in pairs)

    turned = list(new)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert outcome(turned) == outcome(new)


@given(st.lists(sightings, max_size=5), st.lists(sightings, max_size=5))
def test_what_counts_as_unchanged_says_nothing_that_was_not_accepted(old: list[Sighting], new: list[Sighting]) -> None:
    for pair in match(create(scene(*old)).entries, scene(*new)).pairs:
        if pair.how in UNCHANGED - {"renamed"}:
            assert new[pair.sighting].said <= pair.entry.said


@pytest.mark.parametrize("value", ["31.0", " 31"])
def test_a_side_is_compared_folded(value: str) -> None:
    same = Held(source="B", value=value).said == Held(source="b", value="31").said
    assert same is (value.strip() == "31")
