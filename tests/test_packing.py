"""What is held packed is the same for all who give it or ask for it."""

from __future__ import annotations

import gc
import pickle
from dataclasses import dataclass, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.collecting import acyclic
from crosscheck.model import Claim, Phrase, Row, Span, Token
from crosscheck.packing import held, packed
from crosscheck.store.codec import decode, encode
from crosscheck.vocabulary.events import Event
from crosscheck.vocabulary.stances import Mood

words = st.sampled_from(("the", "ferry", "sank", "", "Ærø"))
places = st.integers(min_value=0, max_value=1 << 20)
tokens = st.builds(
    Token,
    **dict.fromkeys(("text", "lemma", "pos", "tag", "dep"), words),
    **dict.fromkeys(("index", "head", "start", "end"), places),
)


def claim(*row: Token) -> Claim:
    where = Span(start=0, end=9)
    return Claim(id="a1c1", article="a1", text="It sank.", start=0, end=8, sentence=where, paragraph=0, tokens=row)


@given(st.lists(tokens, max_size=6).map(tuple))
def test_tokens_come_back_as_they_were_given(row: tuple[Token, ...]) -> None:
    made = claim(*row)
    assert made.tokens == row
    assert Phrase(start=0, end=1, text="x", tokens=row).tokens == row
    assert replace(made, id="a1c2").tokens == row
    assert pickle.loads(pickle.dumps(made)) == made
    assert decode(encode(made)) == made
    assert {made, claim(*row)} == {made}


def test_another_token_makes_another_claim() -> None:
    one = Token(index=3, text="sank", lemma="sink", pos="VERB", tag="VBD", dep="ROOT", head=3, start=3, end=7)
    assert claim(one) != claim(replace(one, lemma="sank"))
    assert claim(one) != claim(replace(one, start=2))
    assert claim(one) != claim(replace(one, index=4, head=4))
    assert claim(one) != claim()


def test_rows_that_differ_in_their_place_alone_share_what_they_hold() -> None:
    one = Token(index=3, text="sank", lemma="sink", pos="VERB", tag="VBD", dep="ROOT", head=3, start=3, end=7)
    first, second = (held(c, "tokens") for c in (claim(one), claim(replace(one, index=9, head=9, start=50, end=54))))
    assert isinstance(first, Row)
    assert (first.words, first.places) == (second.words, second.places)
    assert first.words is second.words
    assert (second.index - first.index, second.start - first.start) == (6, 47)


def test_words_of_events_are_sets_for_all_who_ask() -> None:
    event = Event(predicate="sink", mood=Mood(), agents=None, patients=(), words=frozenset({"ferry", "sea"}))
    assert event.words == frozenset({"ferry", "sea"})
    assert event.near == frozenset()
    assert replace(event, near=frozenset({"sea"})).words == event.words
    assert hash(event) == hash(replace(event))
    assert held(event, "words") == ("ferry", "sea")


def test_a_record_says_itself_what_it_holds() -> None:
    @packed(len, "x".__mul__, "marks")
    @dataclass(frozen=True, slots=True)
    class Tally:
        marks: str

    assert held(Tally("xxx"), "marks") == 3
    assert Tally("xxx").marks == "xxx"
    assert repr(Tally("xx")) == repr(Tally("xx"))
    assert [f.name for f in fields(Tally)] == ["marks"]
    with pytest.raises(AttributeError):
        Tally("x").marks = "xx"  # type: ignore[misc]


def test_the_collector_rests_and_comes_back_as_it_was() -> None:
    for was in (True, False):
        (gc.enable if was else gc.disable)()
        try:
            with acyclic():
                assert not gc.isenabled()
            assert gc.isenabled() is was
        finally:
            gc.enable()
