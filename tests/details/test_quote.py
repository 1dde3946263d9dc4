"""The quote kind beyond its examples: normal form, local alignment, laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.quote import PLUGIN, Quote
from crosscheck.model import Attribution, Claim, Comparison, Reading, Severity, Span, Verdict
from crosscheck.vocabulary.verbatim import wording


def claim(text: str, speaker: str | None = "Anna Weber", *, quoted: bool = True) -> Claim:
    said = Attribution(speaker=speaker, cue="say", outlet=None, mode="direct", speaker_label="PERSON")
    return Claim(
        id="a1c1",
        article="a1",
        text=text,
        start=5,
        end=5 + len(text),
        sentence=Span(start=5, end=5 + len(text)),
        paragraph=0,
        tokens=(),
        attribution=said,
        quoted=quoted,
    )


def compared(left: str, right: str) -> Comparison:
    a, b = claim(left), claim(right)
    x, y = PLUGIN.extract(a)[0], PLUGIN.extract(b)[0]
    there = PLUGIN.compare(Reading(claim=a, detail=x), Reading(claim=b, detail=y))
    back = PLUGIN.compare(Reading(claim=b, detail=y), Reading(claim=a, detail=x))
    assert (there.verdict, there.severity, there.confidence) == (back.verdict, back.severity, back.confidence)
    return there


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We’ll get there", "we will get there"),
        ("I can't go, it's late.", "i can not go it is late"),
        ("They [the rebels] left…", "they ... left ..."),
    ],
)
def test_normal_form(text: str, words: str) -> None:
    assert " ".join(wording(text).words) == words


def test_marked_words_inside_a_claim() -> None:
    one = claim('the plan was “a very bad joke” and "short"', quoted=False)
    (detail,) = PLUGIN.extract(one)
    assert detail.surface == "a very bad joke"
    assert one.text[detail.start - one.start : detail.end - one.start] == detail.surface
    assert isinstance(detail.value, Quote)


def test_two_words_are_no_quotation() -> None:
    assert PLUGIN.extract(claim("Never again.")) == ()


def test_the_common_stretch_counts_and_not_what_stands_around_it() -> None:
    left = "I'm eating my lunch. I come outside. I see this man going nuts trying to get out of a shed."
    right = "I come outside I see this man going nuts trying to get out of the shed. So I go on the porch and call him."
    found = compared(left, right)
    assert found.verdict is Verdict.CONFLICT
    assert found.severity is Severity.DIVERGENCE
    assert '"a" / "the"' in found.why or '"the" / "a"' in found.why


def test_a_condition_that_is_cut_off() -> None:
    assert compared("We will leave the town", "We will leave the town if they attack us").verdict is Verdict.CONFLICT


def test_a_long_cut_inside_is_an_abridgement() -> None:
    left = "We came here in May and we stayed with all of our friends from the old school until the end of June"
    right = "We came here in May and we stayed until the end of June"
    assert compared(left, right).verdict is not Verdict.CONFLICT


def test_a_lost_negation_is_a_conflict() -> None:
    found = compared("I have not spoken to the president about it", "I have spoken to the president about it")
    assert found.severity is Severity.CONFLICT


@given(st.text(max_size=120))
def test_every_quotation_agrees_with_itself(text: str) -> None:
    for detail in PLUGIN.extract(claim(text)):
        reading = Reading(claim=claim(text), detail=detail)
        assert PLUGIN.compare(reading, reading).verdict is Verdict.AGREE


WORD = st.sampled_from(["we", "will", "not", "go", "to", "the", "town", "...", "now", "if", "they", "come"])
WORDS = st.lists(WORD, min_size=3, max_size=14)


@given(left=WORDS, right=WORDS)
def test_compare_is_symmetric(left: list[str], right: list[str]) -> None:
    if sum(w != "..." for w in left) >= 3 and sum(w != "..." for w in right) >= 3:
        compared(" ".join(left), " ".join(right))


def test_a_snatch_settles_nothing() -> None:
    long = "Help me, I am Amanda. I was locked in a house for ten years and nobody knew. I am here, I am free now."
    assert compared("Help me, I am Amanda.", long).verdict is Verdict.UNKNOWN
    assert compared("I was held in a house for ten years and nobody knew. I am here, I am free now.", long).verdict is (
        Verdict.CONFLICT
    )


def test_an_ellipsis_does_not_hide_another_word_beside_it() -> None:
    whole = "We lost the house and the horses and the farm by the river"
    assert compared("We lost the house ... and the farm by the river", whole).verdict is Verdict.AGREE
    assert compared("We lost the house ... and the boat by the river", whole).verdict is Verdict.CONFLICT
