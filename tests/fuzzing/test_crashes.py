"""Every input that fuzzing once stumbled over is read again, and so is a sound file of each format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.contracts import Read
from crosscheck.errors import ReadError
from crosscheck.reading.isolation import Workers
from fuzzing.laws import by_name, hold, seeds, sound

KEPT = sorted(path for path in (Path(__file__).resolve().parents[1] / "corpus" / "crashes").glob("*-*"))


def test_a_kept_crash_is_read_or_refused() -> None:
    """In processes that can be killed, as the program reads them: some hang."""
    with Workers() as workers:
        waiting = [workers.start(by_name()[path.name.partition("-")[0]], path.read_bytes()) for path in KEPT]
        for reading in waiting:
            for read in outcome(reading):
                sound(read)


def outcome(reading: Callable[[], tuple[Read, ...]]) -> tuple[Read, ...]:
    """What was read; none where the file was refused in one line."""
    try:
        return reading()
    except ReadError as error:
        return () if "\n" not in str(error) else (Read(text=""),)


@pytest.mark.parametrize("name", sorted(seeds()))
def test_sound_files_are_read(name: str) -> None:
    for content in seeds()[name]:
        hold(name, content)
        reads = by_name()[name].read(content)
        assert any(read.text for read in reads)


def test_every_reader_is_fuzzed() -> None:
    assert set(seeds()) == set(by_name())


@pytest.mark.parametrize("name", sorted(set(seeds()) - {"pdf"}))
@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), min_size=1, max_size=5))
def test_any_bytes_are_read_or_refused(name: str, cuts: list[tuple[float, bytes]]) -> None:
    """Sound files with bytes put over them; those of PDF have a longer test of their own."""
    for content in seeds()[name]:
        data = bytearray(content)
        for share, new in cuts:
            at = int(share * len(data))
            data[at : at + len(new)] = new
        hold(name, bytes(data))
