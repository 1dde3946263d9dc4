"""Spellings of one word against two words that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.vocabulary.spelling import american, one_name, one_word


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("colour", "color"), ("neighbours", "neighbors"), ("organise", "organize"), ("analysed", "analyzed"),
        ("centres", "centers"), ("travelled", "traveled"), ("defence", "defense"), ("dialogue", "dialog"),
        ("programme", "program"), ("judgement", "judgment"), ("towards", "toward"), ("learnt", "learned"),
        ("grey", "gray"), ("café", "cafe"), ("recieve", "receive"), ("fulfilment", "fulfillment"),
    ],
)  # fmt: skip
def test_one_word_in_two_spellings(left: str, right: str) -> None:
    assert one_word(left, right)
    assert one_word(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("interest", "interests"), ("legal", "illegal"), ("lawful", "unlawful"), ("million", "billion"),
        ("could", "would"), ("where", "were"), ("woman", "women"), ("award", "awards"), ("prise", "prize"),
        ("three", "there"), ("four", "for"), ("begin", "began"), ("filled", "filed"), ("from", "form"),
        ("possible", "impossible"), ("killed", "skilled"), ("hour", "our"), ("trial", "trail"),
        ("united", "untied"), ("want", "wanted"),
    ],
)  # fmt: skip
def test_two_words_that_look_alike(left: str, right: str) -> None:
    assert not one_word(left, right)
    assert not one_word(right, left)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Qaeda", "Qaida", True), ("Sheikhoun", "Shaykhun", True), ("Ecuadorean", "Ecuadorian", True),
        ("Iran", "Iraq", False), ("Austria", "Australia", False), ("Johnson", "Johnston", False),
        ("Wendy", "Debbie", False), ("Korean", "Koreans", False), ("Monday", "Sunday", False),
    ],
)  # fmt: skip
def test_names(left: str, right: str, one: bool) -> None:
    assert one_name(left, right) is one
    assert one_name(right, left) is one


@given(st.text(max_size=20))
def test_a_word_is_itself(word: str) -> None:
    assert one_word(word, word)
    assert american(word) == american(word)
