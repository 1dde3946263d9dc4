from __future__ import annotations

from array import array

from crosscheck.matches import Matches
from crosscheck.model import Match

RECORDS = (
    Match(left="a1c1", right="a2c1", score=0.9, cosine=0.5),
    Match(left="a1c1", right="a3c1", score=0.4, cosine=0.25),
    Match(left="a2c1", right="a3c1", score=0.7, cosine=0.75),
)


def columns(score: float = 0.7) -> Matches:
    return Matches(
        ("a1c1", "a2c1", "a3c1"),
        array("i", [0, 0, 1]),
        array("i", [1, 2, 2]),
        array("d", [0.9, 0.4, score]),
        array("f", [0.5, 0.25, 0.75]),
    )


def test_columns_are_the_records_every_time_they_are_asked_for() -> None:
    found = columns()
    assert tuple(found) == RECORDS
    assert tuple(found) == RECORDS
    assert len(found) == 3
    assert [found[0], found[-1]] == [RECORDS[0], RECORDS[2]]
    assert tuple(found[1:]) == RECORDS[1:]
    assert RECORDS[1] in found


def test_columns_are_equal_by_value() -> None:
    assert columns() == columns() == RECORDS
    assert hash(columns()) == hash(RECORDS)
    assert columns() != columns(score=0.6)
    assert columns() != RECORDS[:2]
