from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.presentation.indented import pieces

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=20
)


@given(st.dictionaries(st.text(), VALUES, min_size=1, max_size=4))
def test_it_is_what_the_json_library_writes(report: dict[str, Any]) -> None:
    plain = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    assert "".join(pieces(report)) == plain
    parted = {name: (entry for entry in v) if isinstance(v, list) else v for name, v in report.items()}
    assert "".join(pieces(parted)) == plain
