"""Attribution: who says a claim, through which outlet, and how far that reaches."""

from __future__ import annotations

import pytest

from crosscheck.antecedents import resolve
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Attribution, Body, Claim, Span
from crosscheck.split import split
from crosscheck.vocabulary.lexicon import adjective, anonymous, cue, hedge, table, verb


def claims(parser: SpacyParser, text: str) -> tuple[Claim, ...]:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(start=at, end=at + len(line)))
        at += len(line) + 1
    article = Article(id="a1", source="s", path="p", text=text)
    return split(resolve(parser.parse([Body(article=article, paragraphs=tuple(paragraphs))])[0]))


def said(parser: SpacyParser, text: str) -> Attribution:
    found = [c.attribution for c in claims(parser, text) if c.attribution is not None]
    assert found, [c.text for c in claims(parser, text)]
    return found[-1]


def test_cues_know_their_strength() -> None:
    assert {w: c.strength for w in ("say", "confirm", "claim", "deny", "warn") if (c := cue(w)) is not None} == {
        "say": "neutral",
        "confirm": "confirm",
        "claim": "doubtful",
        "deny": "denial",
        "warn": "assertive",
    }
    assert cue("walk") is None
    assert verb("according to") is None
    assert adjective("adamant") is not None
    assert hedge("reportedly") is not None
    assert anonymous("official")
    assert not anonymous("ministry")


def test_tables_are_read_once() -> None:
    assert table("reporting_cues") is table("reporting_cues")
    with pytest.raises(FileNotFoundError):
        table("no_such_table")


@pytest.mark.parametrize(
    ("text", "speaker", "word"),
    [
        ("Maria Lopez said the dam had failed during the night.", "Maria Lopez", "say"),
        ("The dam had failed during the night, Maria Lopez said on Monday.", "Maria Lopez", "say"),
        ("The dam had failed during the night, said Maria Lopez, the governor.", "Maria Lopez", "say"),
        ("According to Maria Lopez, the dam had failed during the night.", "Maria Lopez", "according to"),
        ("Moving the school, Maria Lopez acknowledged, would cost the town millions.", "Maria Lopez", "acknowledge"),
        ("“The dam has failed,” Maria Lopez said.", "Maria Lopez", "say"),
        ("Maria Lopez spoke on Monday. “The dam has failed,” she said.", "Maria Lopez", "say"),
    ],
)
def test_speaker_and_cue(parser: SpacyParser, text: str, speaker: str, word: str) -> None:
    found = said(parser, text)
    assert (found.speaker, found.cue) == (speaker, word)
    assert not found.anonymous
    assert found.cue_span is not None


def test_anonymous_speakers_of_an_outlet(parser: SpacyParser) -> None:
    found = said(parser, "The ship sank within an hour, according to sources from Reuters.")
    assert (found.speaker, found.outlet, found.anonymous) == ("sources from Reuters", "Reuters", True)


def test_an_outlet_is_no_speaker(parser: SpacyParser) -> None:
    found = said(parser, "The ship sank within an hour, Reuters reported on May 27.")
    assert (found.speaker, found.outlet) == (None, "Reuters")


def test_an_outlet_that_was_told(parser: SpacyParser) -> None:
    found = said(parser, "A senior official told Reuters that the ship had sunk within an hour.")
    assert (found.speaker, found.outlet, found.anonymous) == ("A senior official", "Reuters", True)


def test_a_sentence_that_points_back(parser: SpacyParser) -> None:
    (claim,) = claims(parser, "The ship sank within an hour of the blast.\nReuters reported this.")
    assert claim.attribution is not None
    assert claim.attribution.outlet == "Reuters"


def test_the_publication_is_the_outlet_named_last(parser: SpacyParser) -> None:
    text = "Reuters reported on Monday that the ship had sunk. The captain fled in a boat, the publication noted."
    assert said(parser, text).outlet == "Reuters"


def test_a_chain_has_both_links(parser: SpacyParser) -> None:
    found = said(parser, "According to Reuters, the captain said that the ship had sunk within an hour.")
    assert (found.speaker, found.outlet) == ("the captain", "Reuters")


def test_a_quotation_goes_on_with_its_speaker(parser: SpacyParser) -> None:
    text = "“We lost the house,” Maria Lopez said. “We lost the farm.”\n“We will come back.”"
    speakers = [c.attribution.speaker for c in claims(parser, text) if c.attribution is not None]
    assert speakers == ["Maria Lopez"] * 3
    assert all(c.attribution is not None and c.attribution.mode == "direct" for c in claims(parser, text))


def test_a_plain_sentence_after_a_speaker_is_plain(parser: SpacyParser) -> None:
    found = claims(parser, "Maria Lopez said the dam had failed. Thousands of people left the valley in buses.")
    assert found[-1].attribution is None


def test_a_clause_beside_the_frame_is_plain(parser: SpacyParser) -> None:
    found = claims(parser, "The valley was empty on Monday, but Maria Lopez said the dam had held.")
    assert [c.attribution is None for c in found] == [True, False]


def test_a_copied_report_is_split_and_keeps_its_outlet(parser: SpacyParser) -> None:
    text = (
        'According to Reuters: "The ship left the harbour on Monday with 40 sailors on board. '
        'Police said the captain had been drinking before the ship sank off the northern coast."'
    )
    found = claims(parser, text)
    assert len(found) >= 2
    assert not any(c.quoted for c in found)
    assert all(c.attribution is not None and c.attribution.outlet == "Reuters" for c in found)


def test_the_words_of_the_speaker_travel_with_the_claim(parser: SpacyParser) -> None:
    text = "Former Ohio governor John Miller said that the bridge would reopen on Monday."
    phrase = said(parser, text).phrase
    assert phrase is not None
    assert text[phrase.start : phrase.end] == phrase.text == "Former Ohio governor John Miller"
    assert [m.name for m in phrase.mentions if m.label == "PERSON"] == ["John Miller"]


@pytest.mark.parametrize(
    ("text", "speaker", "word", "content"),
    [
        ("The mayor avoided a vote by claiming that the dam was safe.", "The mayor", "claim", "the dam was safe"),
        ("A letter saying that the dam was unsafe reached the town.", "A letter", "say", "the dam was unsafe"),
        ("Engineers mocked Maria Lopez’s claim that the dam was safe.", "Maria Lopez", "claim", "the dam was safe"),
        (
            "The report by the auditors that the bridge was unsafe was published in May.",
            "the auditors",
            "report",
            "the bridge was unsafe",
        ),
        (
            "As many engineers, including Maria Lopez, have pointed out, the dam is not safe.",
            "many engineers",
            "point",
            "the dam is not safe",
        ),
        ("As Maria Lopez put it in a statement, the dam is unsafe.", "Maria Lopez", "put", "the dam is unsafe"),
        ("The driver carried a gun, as police have said.", "police", "say", "The driver carried a gun"),
        ("Lopez tweeted last week that the dam could fail.", "Lopez", "tweet", "the dam could fail"),
    ],
)
def test_what_is_told_inside_a_sentence(parser: SpacyParser, text: str, speaker: str, word: str, content: str) -> None:
    (claim,) = [c for c in claims(parser, text) if c.attribution is not None]
    assert claim.attribution is not None
    assert (claim.attribution.speaker, claim.attribution.cue, claim.text) == (speaker, word, content)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor stopped short of saying that the dam was safe.",
        "The mayor has not ended the dispute by saying that the dam was safe.",
        "Voters who said that they feared the dam chose Lopez by a wide margin.",
        "Smith’s denial that the dam was unsafe surprised the council.",
        "The council’s decision that schools must close was criticized on Monday.",
        "The fact that the dam failed angered the town.",
        "As he spoke to the crowd on Monday, the bridge fell into the river.",
    ],
)
def test_what_nobody_tells_inside_a_sentence(parser: SpacyParser, text: str) -> None:
    assert [c.attribution for c in claims(parser, text) if c.attribution is not None] == []


@pytest.mark.parametrize("mark", [":", ";"])
def test_a_sentence_before_a_colon_is_not_what_is_said_after_it(parser: SpacyParser, mark: str) -> None:
    found = claims(parser, f"The dam broke at noon{mark} the governor said that nobody was hurt.")
    assert [(c.text, c.attribution is None) for c in found] == [
        ("The dam broke at noon", True),
        ("nobody was hurt", False),
    ]


QUOTE = "“The dam will hold through the winter and the spring.”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{QUOTE} — Maria Lopez", "Maria Lopez"),
        (f"{QUOTE} ― Maria Lopez, the governor of the valley.", "Maria Lopez"),
        (f"Maria Lopez spoke to reporters on Monday and said:\n{QUOTE}", "Maria Lopez"),
        (f"{QUOTE} — The valley was empty.", None),
        (f"{QUOTE} — Maria Lopez was in the valley on Monday when the dam broke.", None),
        (f"The house had three rooms:\n{QUOTE}", None),
    ],
)
def test_who_signs_or_is_announced_for_a_quotation(parser: SpacyParser, text: str, speaker: str | None) -> None:
    (quote,) = [c for c in claims(parser, text) if c.quoted]
    assert (quote.attribution.speaker if quote.attribution is not None else None) == speaker


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Maria Lopez: The dam will hold through the winter", "Maria Lopez"),
        ("Flood in the valley: The dam will hold through the winter", None),
        ("Maria Lopez: a life in the valley", None),
    ],
)
def test_the_name_before_the_colon_of_a_headline(parser: SpacyParser, title: str, speaker: str | None) -> None:
    span = Span(start=0, end=len(title))
    body = Body(article=Article(id="a1", source="s", path="p", text=title, title_span=span), paragraphs=(span,))
    (claim,) = split(resolve(parser.parse([body])[0]))
    assert (claim.attribution.speaker if claim.attribution is not None else None) == speaker


def test_a_programme_in_quotation_marks_is_no_quotation(parser: SpacyParser) -> None:
    found = claims(parser, "In an interview on “Face the Nation,” Maria Lopez said the dam had failed.")
    assert [(c.text, c.quoted) for c in found] == [("the dam had failed", False)]


def test_a_claim_keeps_the_mark_that_closes_its_quotation(parser: SpacyParser) -> None:
    (claim,) = claims(parser, "Maria Lopez said the dam was “a danger to the whole valley.”")
    assert claim.text.endswith("valley.”")
