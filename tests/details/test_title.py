"""The laws of the kind `title`, and the titles that phrases hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.title import PLUGIN, Described, Held, _referent
from crosscheck.model import Claim, Detail, Reading, Span, Verdict
from crosscheck.vocabulary.titles import Title, evaluative, title

WORDS = [
    "former",
    "acting",
    "deputy",
    "foreign",
    "defence",
    "minister",
    "general",
    "colonel",
    "Lt.",
    "Ohio",
    "governor",
]
TITLE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(title).filter(lambda t: t is not None)
HELD = st.builds(Held, person=st.sampled_from(["Ann Lee", "John Hall"]), title=TITLE)
DESCRIBED = st.builds(
    Described,
    count=st.sampled_from(["12", "27"]),
    head=st.just("fighter"),
    predicate=st.just("kill"),
    modifiers=st.frozensets(st.sampled_from(["rebel", "pro-government", "young"]), min_size=1, max_size=2),
)


def _reading(value: Held | Described) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="title", start=0, end=1, surface="x", value=value, canonical="x"))


@given(HELD | DESCRIBED, HELD | DESCRIBED)
def test_compare_is_symmetric(left: Held | Described, right: Held | Described) -> None:
    one, other = PLUGIN.compare(_reading(left), _reading(right)), PLUGIN.compare(_reading(right), _reading(left))
    assert (one.verdict, one.severity, one.confidence) == (other.verdict, other.severity, other.confidence)
    assert one.why == other.why


@given(HELD | DESCRIBED)
def test_compare_agrees_with_itself(value: Held | Described) -> None:
    assert PLUGIN.compare(_reading(value), _reading(value)).verdict is not Verdict.CONFLICT


@pytest.mark.parametrize(
    ("phrase", "head", "status", "portfolio"),
    [
        ("Former Chiang Rai governor", "governor", "former", ""),
        ("acting Gov.", "governor", "acting", ""),
        ("Deputy Foreign Minister", "minister", "deputy", "foreign"),
        ("Secretary of State", "minister", "", "foreign"),
        ("the U.K. defense secretary", "minister", "", "defence"),
        ("Lt. Gen.", "lieutenant general", "", ""),
        ("secretary general", "secretary-general", "", ""),
        ("vice president", "vice president", "", ""),
    ],
)
def test_a_phrase_gives_its_title(phrase: str, head: str, status: str, portfolio: str) -> None:
    found = title(phrase.split())
    assert isinstance(found, Title)
    assert (found.head, found.status, found.portfolio) == (head, status, portfolio)


def test_a_phrase_without_a_title_gives_none() -> None:
    assert title(["the", "old", "red", "house"]) is None


@pytest.mark.parametrize("word", ["pro-government", "US-backed", "popular", "Kurdish-led"])
def test_words_that_take_sides(word: str) -> None:
    assert evaluative(word)


@pytest.mark.parametrize("word", ["young", "foreign", "part-time"])
def test_words_that_take_none(word: str) -> None:
    assert not evaluative(word)


def test_titles_of_two_persons_are_not_compared() -> None:
    governor, former = title(["governor"]), title(["former", "governor"])
    assert governor is not None
    assert former is not None
    left, right = Held(person="Ann Lee", title=governor), Held(person="John Hall", title=former)
    assert PLUGIN.compare(_reading(left), _reading(right)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("other", ["Narongsak Osottanakorn", "Gov. Osatanakorn"])
def test_spellings_of_one_surname_are_one_referent(other: str) -> None:
    assert _referent("Narongsak Osotthanakorn") == _referent(other)
    assert _referent("Narongsak Osotthanakorn") != _referent("Ann Lee")
