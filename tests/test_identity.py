from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.identity import fingerprint, fold, locus

sides = st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), min_size=1, max_size=4)


@given(sides, st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(pairs: list[tuple[str, str]], random: object) -> None:
    other = list(pairs)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert fingerprint("number", "people killed", pairs) == fingerprint("number", "killed people", other)


def test_a_changed_value_changes_the_fingerprint_and_keeps_the_locus() -> None:
    old, new = [("A", "43"), ("B", "31")], [("A", "44"), ("B", "31")]
    assert fingerprint("number", "people killed", old) != fingerprint("number", "people killed", new)
    assert locus("number", "people killed", [s for s, _ in old]) == locus(
        "number", "people killed", [s for s, _ in new]
    )


def test_kind_point_and_source_are_part_of_the_identity() -> None:
    base = fingerprint("number", "people killed", [("A", "43"), ("B", "31")])
    assert base != fingerprint("quote", "people killed", [("A", "43"), ("B", "31")])
    assert base != fingerprint("number", "people wounded", [("A", "43"), ("B", "31")])
    assert base != fingerprint("number", "people killed", [("A", "43"), ("C", "31")])
    assert base.startswith("cc1-number-")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_ignores_quotes_space_and_invisible_characters() -> None:
    assert fold("“We’ll  get\u00a0there”") == fold('"We\'ll get there"') == fold('\u200b"we\'ll get there"')
