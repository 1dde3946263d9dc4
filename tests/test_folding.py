"""Folding for comparing, and the way back to the raw text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.folding import fold, remarks
from crosscheck.model import Span

ODD = "\u200b\u00ad\u202e\ufeff٣３，ﬁé\u0301\u0300АТОNα \n"


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("150\u200b,0\u00ad00", "150,000"),
        ("\u202d150,000\u202c men", "150,000 men"),
        ("١٥٠٬٠٠٠", "150,000"),
        ("１５０，０００", "150,000"),
        ("२.५", "2.5"),
        ("Zelen\u200dsky", "Zelensky"),
        ("o\ufb03cer", "officer"),
        ("e\u0301te\u0301", "été"),
        ("N\u0410TO", "NATO"),
        ("N\u0410\u0422\u041e", "NATO"),
        ("N\u200b\u0410TO", "NATO"),
    ],
)
def test_what_looks_the_same_becomes_the_same(raw: str, folded: str) -> None:
    found = fold(raw)
    assert found is not None
    assert found.text == folded


@pytest.mark.parametrize("text", ["", "plain", "“é” – 150\u00a0000 ½ km² 5 μg ΔT", "НАТО", "Київ", "αβγ"])
def test_the_rest_is_left_alone(text: str) -> None:
    assert fold(text) is None
    assert remarks(text) == ()


def test_places_lead_back_without_what_stands_around() -> None:
    raw = "said \u202a150\u200b,000\u202c men"
    found = fold(raw)
    assert found is not None
    start = found.text.index("150,000")
    back = found.back(Span(start=start, end=start + 7))
    assert raw[back.start : back.end] == "150\u200b,000"
    assert found.forth(back) == Span(start=start, end=start + 7)


@given(st.text(st.sampled_from(ODD) | st.characters(), max_size=60), st.data())
def test_any_place_leads_back_to_what_folds_to_it(raw: str, data: st.DataObject) -> None:
    found = fold(raw)
    if found is None:
        return
    assert len(found.starts) == len(found.ends) == len(found.text)
    assert list(found.starts) == sorted(found.starts)
    assert all(0 <= s < e <= len(raw) for s, e in zip(found.starts, found.ends, strict=True))
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    back = found.back(Span(start=start, end=end))
    assert 0 <= back.start <= back.end <= len(raw)
    forth = found.forth(back)
    assert forth.start <= start
    assert forth.end >= end or start == end


def test_an_editor_is_told() -> None:
    assert remarks("150\u200b,000\u200b \u00ad") == (
        "invisible characters, passed over in comparing: 3 (U+00AD, U+200B)",
    )
    (told,) = remarks("N\u0410TO said")
    assert told == "mixed scripts: “N\u0410TO” (U+0410 Cyrillic Capital Letter A)"


def test_a_run_of_marks_takes_no_time() -> None:
    fold("a" + "\u0301\u0323" * 100_000)
