"""Splitting: what becomes a claim, what its words are, and what its span is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Span
from crosscheck.split import split


def body(text: str, title: Span | None = None) -> Body:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(start=at, end=at + len(line)))
        at += len(line) + 1
    article = Article(id="a1", source="s", path="p", text=text, title_span=title)
    return Body(article=article, paragraphs=tuple(paragraphs))


def claims(parser: SpacyParser, text: str, title: Span | None = None) -> tuple[Claim, ...]:
    return split(parser.parse([body(text, title)])[0])


def texts(parser: SpacyParser, text: str) -> list[str]:
    return [c.text for c in claims(parser, text)]


def lawful(text: str, found: tuple[Claim, ...]) -> None:
    assert [c.id for c in found] == [f"a1c{n}" for n in range(1, len(found) + 1)]
    assert [c.start for c in found] == sorted(c.start for c in found)
    for claim in found:
        assert text[claim.start : claim.end] == claim.text
        assert claim.tokens
        assert all(claim.start <= t.start and t.end <= claim.end for t in claim.tokens)
        assert all(claim.start <= m.start and m.end <= claim.end for m in claim.mentions)
        assert claim.sentence.start <= claim.start
        assert claim.end <= claim.sentence.end


def test_coordinated_clauses_are_two(parser: SpacyParser) -> None:
    text = "Poland has proposed a new defence system, but no final agreement has been reached yet."
    assert texts(parser, text) == [
        "Poland has proposed a new defence system",
        "no final agreement has been reached yet",
    ]


def test_an_absolute_is_a_claim_of_its_own(parser: SpacyParser) -> None:
    text = "No final decisions have been made, with the United States and Germany expressing opposition."
    assert texts(parser, text) == [
        "No final decisions have been made",
        "the United States and Germany expressing opposition",
    ]


def test_contrast_is_a_claim_of_its_own(parser: SpacyParser) -> None:
    text = "While no decisions have been made, discussions are going on in three areas."
    assert texts(parser, text) == ["no decisions have been made", "discussions are going on in three areas"]


def test_a_condition_stays_with_what_it_narrows(parser: SpacyParser) -> None:
    text = "The union will call a strike if the company closes the plant."
    assert texts(parser, text) == [text[:-1]]


def test_a_shared_auxiliary_keeps_the_verbs_together(parser: SpacyParser) -> None:
    text = "The storm could flood the valley and destroy the old bridge."
    assert texts(parser, text) == [text[:-1]]


def test_a_comment_in_the_participle_borrows_its_subject(parser: SpacyParser) -> None:
    first, second = claims(parser, "The army shelled the town on Monday, killing 15 civilians near the market.")
    assert first.text == "The army shelled the town on Monday"
    assert second.text == "killing 15 civilians near the market"
    assert [t.text for t in second.borrowed] == ["The", "army"]


def test_the_words_of_an_inner_clause_are_left_out(parser: SpacyParser) -> None:
    outer, inner = claims(parser, "Russia, exploiting delays in the delivery of arms, launched an attack on the town.")
    assert outer.text.startswith("Russia")
    assert outer.text.endswith("town")
    assert "delays" not in {t.text for t in outer.tokens}
    assert "delays" in {t.text for t in inner.tokens}


def test_the_frame_is_no_claim(parser: SpacyParser) -> None:
    assert texts(parser, "General Brown said on Thursday that the deployment seemed inevitable.") == [
        "the deployment seemed inevitable"
    ]


def test_a_denial_stays_whole(parser: SpacyParser) -> None:
    text = "The ministry denied that its planes had bombed the hospital."
    assert texts(parser, text) == [text[:-1]]


def test_a_question_is_not_its_content(parser: SpacyParser) -> None:
    text = "The police did not say whether the driver had been arrested."
    assert texts(parser, text) == [text[:-1]]


def test_a_quotation_stays_whole(parser: SpacyParser) -> None:
    (claim,) = claims(parser, "“I heard a cry. I went outside. I saw my neighbour,” said the baker.")
    assert claim.quoted
    assert claim.text == "I heard a cry. I went outside. I saw my neighbour"


def test_a_quotation_over_paragraphs_has_no_foreign_words(parser: SpacyParser) -> None:
    text = "“We lost the house. We lost the farm,” Anna Weber said.\nPicture of a farm\n“We will come back.”"
    found = claims(parser, text)
    assert [c.text for c in found if c.quoted] == ["We lost the house. We lost the farm", "We will come back."]


def test_quoted_words_inside_a_clause_stay_in_it(parser: SpacyParser) -> None:
    text = "This plan, referred to as “advanced logistics,” is being developed by several nations."
    assert texts(parser, text) == [text[:-1]]


def test_fragments_are_no_claims(parser: SpacyParser) -> None:
    assert texts(parser, "000 new recruits.\nAir Defense\nTraining") == []


def test_a_headline_is_one_claim_without_a_verb(parser: SpacyParser) -> None:
    text = "Death toll at 51\nThe army left the town on Monday."
    found = claims(parser, text, Span(start=0, end=16))
    assert [(c.text, c.headline) for c in found] == [
        ("Death toll at 51", True),
        ("The army left the town on Monday", False),
    ]


def test_text_without_commas_and_apostrophes(parser: SpacyParser) -> None:
    text = "The group killed more than 50 people in an attack on two villages on Thursday a monitor said."
    (claim,) = claims(parser, text)
    assert claim.text == "The group killed more than 50 people in an attack on two villages on Thursday"
    assert claim.attribution is not None
    assert claim.attribution.speaker == "a monitor"


ODD = st.text(st.characters(codec="utf-8"), max_size=80)
PIECE = st.sampled_from(
    ["The army ", "said ", "left the town", ". ", "“", "”", '"', "'", "’", "(", ")", ", ", " — "]
) | (
    st.sampled_from(
        ["\n", "and ", "that ", "which ", "it ", "with ", "\u00a0", "12 people ", "...", "according to Reuters "]
    )
)
PIECES = st.lists(PIECE, max_size=24).map("".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=PIECES | ODD)
def test_any_text_splits_into_verbatim_spans(parser: SpacyParser, text: str) -> None:
    lawful(text, claims(parser, text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "”",
        "“",
        "“““ ”””",
        "He said: “",
        "said said said said.",
        "According to.",
        "According to Reuters.",
        ", , , and and which.",
    ],
)
def test_broken_text_is_survived(parser: SpacyParser, text: str) -> None:
    lawful(text, claims(parser, text))


@pytest.mark.parametrize(
    "text",
    [
        "A jury found the former mayor guilty of fraud on Monday.",
        "The court found the company liable for the spill.",
        "Police found the boy alive in a barn.",
        "The panel deemed the plan unworkable.",
    ],
)
def test_what_somebody_is_found_to_be_is_one_fact_with_who_found_it(parser: SpacyParser, text: str) -> None:
    (claim,) = claims(parser, text)
    assert claim.text == text.removesuffix(".")
    assert claim.attribution is None or claim.attribution.cue != "find"


def test_what_an_inquiry_found_in_a_clause_of_its_own_is_its_content(parser: SpacyParser) -> None:
    (claim,) = claims(parser, "The inquiry found that the army was responsible.")
    assert claim.text == "the army was responsible"
    assert claim.attribution is not None
    assert claim.attribution.cue == "find"


def speakers(parser: SpacyParser, text: str) -> list[str | None]:
    return [c.attribution.speaker if c.attribution is not None else None for c in claims(parser, text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The charge could cut shipments to Europe by 40 per cent, the trade ministry estimates.",
            "ministry",
        ),
        ("The house on the hill belongs to a firm of his wife, land records show.", "records"),
        ("Day trippers, two million annually by the tourist office's count, will hardly stay away.", "tourist office"),
        ("In the eyes of the mayor, the bridge was safe.", "the mayor"),
        ("To the minister's knowledge, no money was paid.", "the minister"),
        ('"The climate matters more than our view," council leader Morag Tweed called out.', "Morag Tweed"),
        ('Morag Tweed told the crowd: "This law is a door." Speaker Paul Amato rejected the charge.', "Morag Tweed"),
    ],
)
def test_who_says_it_stands_in_many_places(parser: SpacyParser, text: str, speaker: str) -> None:
    assert any(speaker in (found or "") for found in speakers(parser, text))


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke on Monday on account of the rain.",
        "The judge praised her in a few words of thanks.",
        "In the eye of the storm the wind was calm.",
        "He walked on, the crowd behind him, to the show.",
    ],
)
def test_what_only_looks_like_a_speaker_is_none(parser: SpacyParser, text: str) -> None:
    assert not any(speakers(parser, text))
