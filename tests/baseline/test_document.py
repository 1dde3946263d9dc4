"""The file: the same text for the same entries, and no broken file that passes for an empty one."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.baseline import Baseline, BaselineError, Status, dump, parse
from crosscheck.baseline.changes import create
from crosscheck.baseline.records import Sighting
from disputes import entry, scene, sighting, sightings

KILLED = sighting("people killed", {"a": "43", "b": "31"})
VOTE = sighting("day of the vote", {"a": "Monday", "b": "Tuesday"}, kind="date")
BASELINE = Baseline(
    entries=(
        entry(KILLED, by="desk", added=date(2024, 5, 1), expires=date(2024, 8, 1), count=2, any_source=True),
        entry(VOTE, Status.UNAUDITED, reason=""),
    )
)


def test_what_was_written_is_read() -> None:
    assert parse(dump(BASELINE).encode(), "b.json") == BASELINE


@given(st.lists(sightings, max_size=6), st.text(max_size=20))
def test_any_baseline_comes_back_in_the_same_bytes(seen: list[Sighting], reason: str) -> None:
    made = Baseline(entries=tuple(entry(s, reason=reason) for s in {s.fingerprint: s for s in seen}.values()))
    text = dump(made)
    assert parse(text.encode("utf-8", "surrogatepass"), "b.json") == made
    assert dump(parse(text.encode("utf-8", "surrogatepass"), "b.json")) == text


def test_the_text_is_sorted_and_ends_in_a_newline() -> None:
    text = dump(BASELINE)
    assert text.endswith("}\n")
    assert "\r" not in text
    raw = json.loads(text)
    assert [e["fingerprint"] for e in raw["entries"]] == sorted(e["fingerprint"] for e in raw["entries"])
    assert list(raw) == sorted(raw)
    assert dump(create(scene(VOTE, KILLED))) == dump(create(scene(KILLED, VOTE)))


def broken(old: str, new: str) -> bytes:
    text = dump(BASELINE)
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (b"", "1:1", "not valid JSON"),
        (dump(BASELINE).encode()[:300], None, "not valid JSON"),
        (b"[]", "1:1", "not a JSON object"),
        (b"{}", "1:1", "no version number"),
        (b"null", "1:1", "not a JSON object"),
        (broken('"version": 1', '"version": 9'), "1:1", "version 9 of the file is not known here"),
        (broken('"scheme": "cc1"', '"scheme": "cc9"'), "1:1", "cc9"),
        (b'{\n  "entries": [\n<<<<<<< ours\n  ]\n}\n', "3:1", "unfinished merge"),
        (broken("people killed", "people \x00 killed"), None, "control character"),
        (broken('"status": "unaudited"', '"status": "fine"'), "3:5", "this entry is wrong ('fine' is not"),
        (broken('"count": 2', '"count": 0'), None, "'count' is not a positive number"),
        (broken('"count": 2', '"count": NaN'), None, "NaN is not a JSON number"),
        (broken('"count": 2', '"sum": 2'), None, "unknown key 'sum'"),
        (broken('"by": "desk",', '"by": "desk", "by": "x",'), None, "'by' stands twice"),
        (broken('"added": "2024-05-01"', '"added": "May"'), None, "Invalid isoformat"),
        (broken(VOTE.fingerprint, KILLED.fingerprint), None, "stands twice"),
        (b'{"entries": [], "scheme": "cc1", "version": 1, "x": "\xff"}', "1:54", "not UTF-8"),
        (b"[" * 100_000, "1:1", "not valid JSON"),
        (b" " * 10_000_001, "1:1", "over the limit"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_a_broken_file_is_named_with_its_place(data: bytes, place: str | None, what: str) -> None:
    with pytest.raises(BaselineError, match=r"^b\.json:\d+:\d+: the baseline cannot be used: ") as error:
        parse(data, "b.json")
    assert what in str(error.value)
    assert "\n" not in str(error.value)
    if place:
        assert str(error.value).startswith(f"b.json:{place}: ")


def test_older_versions_are_brought_up() -> None:
    def with_scheme(raw: dict[str, object]) -> dict[str, object]:
        return {**raw, "scheme": "cc1"}

    old = b'{"entries": [], "version": 0}'
    assert parse(old, "b.json", upgrades={0: with_scheme}) == Baseline()
    with pytest.raises(BaselineError, match="version 0"):
        parse(old, "b.json")
