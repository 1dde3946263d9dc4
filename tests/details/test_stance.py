"""The laws of the kind `stance`, and what its readings are made of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.details.stance import PLUGIN, Stance
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Detail, Reading, Severity, Span, Verdict
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.parties import Party
from crosscheck.vocabulary.positions import Position
from crosscheck.vocabulary.stances import Mood

NAMES = st.sampled_from(["Norway", "Denmark", "Ann Lee", "John Hall"])
PARTY = st.builds(Party, name=NAMES, head=st.just("x"), label=st.sampled_from(["GPE", "PERSON"]))
PARTIES = st.lists(PARTY, min_size=1, max_size=3).map(tuple)
MOOD = st.builds(
    Mood,
    positive=st.booleans(),
    certainty=st.sampled_from([1.0, 2.0, 2.5, 3.0, 3.5, 4.0]),
    progress=st.sampled_from([1.0, 2.0, 2.7, 3.0, 4.0, 4.5]),
    later=st.booleans(),
)
EVENT = st.builds(
    Event,
    predicate=st.sampled_from(["close", "send"]),
    mood=MOOD,
    agents=st.none() | PARTIES,
    patients=st.none() | PARTIES,
    bare=st.booleans(),
    asserted=st.booleans(),
    words=st.frozensets(st.sampled_from(["port", "mill", "town", "day"])),
)
POSITION = st.builds(
    Position,
    holders=PARTIES,
    level=st.sampled_from([-4.0, -3.0, -2.0, -1.5, 0.0, 1.0, 3.0]),
    word=st.just("word"),
    topic=st.frozensets(st.sampled_from(["treaty", "quota", "port"]), max_size=2),
)


def _claim(parser: SpacyParser, text: str) -> Claim:
    article = Article(id="a1", source="s", path="p", text=text)
    document = parser.parse([Body(article=article, paragraphs=(Span(start=0, end=len(text)),))])[0]
    tokens = tuple(t for s in document.sentences for t in s.tokens)
    whole = Span(start=0, end=len(text))
    return Claim(
        id="c1", article="a1", text=text, start=0, end=len(text), sentence=whole, paragraph=0, tokens=tokens,
        mentions=document.mentions,
    )  # fmt: skip


def _reading(value: Event | Position) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="stance", start=0, end=1, surface="x", value=value, canonical="x"))


@given(EVENT | POSITION, EVENT | POSITION)
def test_compare_is_symmetric(left: Event | Position, right: Event | Position) -> None:
    one, other = PLUGIN.compare(_reading(left), _reading(right)), PLUGIN.compare(_reading(right), _reading(left))
    assert (one.verdict, one.severity, one.confidence) == (other.verdict, other.severity, other.confidence)
    assert one.why == other.why


@given(EVENT | POSITION)
def test_compare_never_fires_against_itself(value: Event | Position) -> None:
    assert PLUGIN.compare(_reading(value), _reading(value)).verdict is not Verdict.CONFLICT


@given(POSITION)
def test_position_agrees_with_itself(value: Position) -> None:
    assert PLUGIN.compare(_reading(value), _reading(value)).verdict is Verdict.AGREE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union did not sign the pact.", Mood(positive=False, certainty=4.0, progress=4.5)),
        ("The union denied signing the pact.", Mood(positive=False, certainty=4.0, progress=4.5, sourced=True)),
        ("The union has not ruled out signing the pact.", Mood(positive=True, certainty=1.0, progress=4.5)),
        ("The union is considering signing the pact.", Mood(positive=True, certainty=4.0, progress=1.0)),
        ("The union has no plans to sign the pact.", Mood(positive=False, certainty=4.0, progress=2.0)),
        ("The union has begun to sign the pact.", Mood(positive=True, certainty=4.0, progress=4.0)),
        ("The union may sign the pact.", Mood(positive=True, certainty=1.0, progress=2.7)),
        ("The union is believed to have signed the pact.", Mood(positive=True, certainty=2.0, progress=4.5)),
        ("The union left without signing the pact.", Mood(positive=False, certainty=4.0, progress=4.5)),
        ("No one signed the pact.", Mood(positive=False, certainty=4.0, progress=4.5)),
        ("The union agreed to cut fees and sign the pact.", Mood(positive=True, certainty=4.0, progress=3.0)),
        (
            "The union denied cutting fees and signing the pact.",
            Mood(positive=False, certainty=4.0, progress=4.5, sourced=True),
        ),
        ("It is possible that the union signed the pact.", Mood(positive=True, certainty=1.0, progress=4.5)),
        ("It is impossible that the union signed the pact.", Mood(positive=False, certainty=4.0, progress=4.5)),
    ],
)
def test_mood_is_scoped_by_the_parse(parser: SpacyParser, text: str, expected: Mood) -> None:
    events = [d.value for d in PLUGIN.extract(_claim(parser, text)) if isinstance(d.value, Event)]
    assert next(e.mood for e in events if e.predicate == "sign") == expected


def test_one_verb_among_other_words_is_another_value(parser: SpacyParser) -> None:
    """What an article gives is asked once for each value: two that are compared by their words may not be one."""
    texts = "They rebooked the nurses.", "They rebooked the pilots."
    one, other = (next(d.value for d in PLUGIN.extract(_claim(parser, t)) if isinstance(d.value, Event)) for t in texts)
    assert replace(other, patients=one.patients, words=one.words, near=one.near) == one
    assert replace(other, patients=one.patients) != one


def test_a_condition_tells_nothing(parser: SpacyParser) -> None:
    details = PLUGIN.extract(_claim(parser, "Prices fall if the union signs the pact."))
    signed = [d.value for d in details if isinstance(d.value, Event) and d.value.predicate == "sign"]
    assert [(e.bare, e.asserted) for e in signed] == [(True, False)]


@pytest.mark.parametrize("verb", ["said", "told reporters of", "reported"])
def test_a_verb_of_telling_is_no_event(parser: SpacyParser, verb: str) -> None:
    details = PLUGIN.extract(_claim(parser, f"The union did not like what the firm {verb} the pact."))
    assert {"say", "tell", "report"}.isdisjoint(d.value.predicate for d in details if isinstance(d.value, Event))


@given(EVENT, EVENT)
def test_a_contrast_is_read_alike_from_both_sides(left: Event, right: Event) -> None:
    kind = Stance()
    one, other = kind.contrast(_reading(left), _reading(right)), kind.contrast(_reading(right), _reading(left))
    assert (one.verdict, one.severity, one.confidence) == (other.verdict, other.severity, other.confidence)
    assert one.severity is not Severity.CONFLICT or one.verdict is not Verdict.CONFLICT


def test_reservations_against_opposition_is_a_divergence(parser: SpacyParser) -> None:
    left = _claim(parser, "Norway and Denmark have expressed reservations about such actions.")
    right = _claim(parser, "No final decision was made, with Norway and Denmark expressing opposition.")
    found = [
        PLUGIN.compare(Reading(claim=left, detail=a), Reading(claim=right, detail=b))
        for a in PLUGIN.extract(left)
        for b in PLUGIN.extract(right)
    ]
    fired = [c for c in found if c.verdict is Verdict.CONFLICT]
    assert [(c.severity, c.point) for c in fired] == [(Severity.DIVERGENCE, "position of Norway and Denmark")]
    assert "reservation" in fired[0].why
    assert "opposition" in fired[0].why
