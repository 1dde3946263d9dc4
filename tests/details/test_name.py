"""The laws of the kind `name`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.name import PLUGIN, Name
from crosscheck.model import Claim, Detail, Mention, Reading, Severity, Span, Verdict

NAME = st.builds(
    Name,
    name=st.sampled_from(["Kyiv", "Kiev", "Zelensky", "Zelenskyy", "Iran", "Iraq", "Ann Lee", "Anne Lee", "Bob Lee"]),
    label=st.sampled_from(["PERSON", "GPE"]),
)


def reading(value: Name) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="name", start=0, end=1, surface="x", value=value, canonical="x"))


@given(NAME, NAME)
def test_compare_is_symmetric_and_only_ever_a_note(left: Name, right: Name) -> None:
    one, other = PLUGIN.compare(reading(left), reading(right)), PLUGIN.compare(reading(right), reading(left))
    assert one == other
    assert one.verdict is not Verdict.CONFLICT or one.severity is Severity.NOTE


@given(NAME)
def test_compare_agrees_with_itself(value: Name) -> None:
    assert PLUGIN.compare(reading(value), reading(value)).verdict is Verdict.AGREE


def test_the_fullest_name_is_compared_where_the_surname_stands() -> None:
    mention = Mention(start=0, end=5, surface="Brown", name="Charles Q. Brown Jr.", label="PERSON")
    pronoun = Mention(start=6, end=8, surface="he", name="Charles Q. Brown Jr.", label="PERSON", pronoun=True)
    claim = Claim(
        id="c", article="a", text="Brown he", start=0, end=8, sentence=Span(start=0, end=8), paragraph=0, tokens=(),
        mentions=(mention, pronoun),
    )  # fmt: skip
    (detail,) = PLUGIN.extract(claim)
    assert detail.value == Name(name="Charles Q. Brown Jr.", label="PERSON")
    assert detail.surface == "Brown"
