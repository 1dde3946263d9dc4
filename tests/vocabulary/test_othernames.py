"""Whether two nouns may stand for one group."""

from __future__ import annotations

import pytest

from crosscheck.vocabulary.counting import Counted
from crosscheck.vocabulary.othernames import may_be_called


@pytest.mark.parametrize(
    ("one", "two", "alike", "may"),
    [
        ("prisoner", "man", False, True),
        ("pilgrim", "people", False, True),
        ("intruder", "robber", True, True),
        ("intruder", "robber", False, False),
        ("child", "people", True, False),
        ("ship", "school", True, False),
        ("ruin", "diver", True, False),
    ],
)
def test_nouns_alone_tell_some_groups_apart(one: str, two: str, alike: bool, may: bool) -> None:
    assert may_be_called(Counted(noun=one), Counted(noun=two), alike=alike) is may
    assert may_be_called(Counted(noun=two), Counted(noun=one), alike=alike) is may


def test_what_is_described_otherwise_is_another_group() -> None:
    ours = Counted(noun="officer", modifiers=frozenset({"russian"}))
    theirs = Counted(noun="people", modifiers=frozenset({"chinese"}))
    assert not may_be_called(ours, theirs, alike=True)
    assert may_be_called(ours, Counted(noun="people"), alike=True)
