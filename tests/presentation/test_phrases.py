"""What a reading is called: the detail's words, a verb's with those around it, or ours where words are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factories
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Attribution, Body, Claim, Detail, Run, Side, Span
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.phrases import first_difference, telling, words
from crosscheck.presentation.readings import readings
from crosscheck.presentation.wording import heading


def side(parser: SpacyParser, text: str, verb: str, kind: str = "stance") -> tuple[Index, Side]:
    """The reading of one sentence whose detail is the verb in it."""
    article = Article(id="a1", source="s", path="p.txt", text=text)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    tokens = parser.parse((body,))[0].sentences[0].tokens
    start = text.index(verb)
    claim = Claim(
        id="c1",
        article="a1",
        text=text,
        start=0,
        end=len(text),
        sentence=Span(start=0, end=len(text)),
        paragraph=0,
        tokens=tokens,
    )
    detail = Detail(kind=kind, start=start, end=start + len(verb), surface=verb, value=verb, canonical=verb)
    return index(Run(bodies=(body,), claims=(claim,))), Side(claim="c1", article="a1", detail=detail, reading=0)


@pytest.mark.parametrize(
    ("text", "verb", "marked", "label"),
    [
        (
            "The passengers appeared to be in good health.",
            "be",
            "appeared to be",
            "passengers appeared to be in good health",
        ),
        (
            "Firms had apparently left a door open.",
            "left",
            "had apparently left",
            "Firms had apparently left a door open",
        ),
        ("Police left, they said.", "left", "left", "Police left"),
    ],
)
def test_a_verb_is_shown_with_what_tells_how_firmly_it_is_said(
    parser: SpacyParser, text: str, verb: str, marked: str, label: str
) -> None:
    at, one = side(parser, text, verb)
    span = telling(at.claims["c1"], one.detail)
    assert text[span.start : span.end] == marked
    assert words(one, at) == label


def test_other_kinds_and_nouns_keep_their_own_words(parser: SpacyParser) -> None:
    at, one = side(parser, "The firm left the town.", "left", kind="account")
    assert words(one, at) == "left"
    at, one = side(parser, "They voiced opposition to it.", "opposition")
    assert words(one, at) == "opposition"


def test_long_quotations_are_called_by_their_difference() -> None:
    ours = "I come outside and I see somebody trying to get out of a house"
    theirs = "I come outside and I see somebody trying to get out of the house"
    assert first_difference(ours, [theirs]) == "…get out of a house"
    assert first_difference(ours, [ours]) == ours
    assert first_difference("", []) == ""


@pytest.mark.parametrize(("canonical", "said"), [("plain fact", "stated as a fact"), ("somebody", "nobody named")])
def test_missing_words_are_named_in_ours_and_not_in_quotation_marks(canonical: str, said: str) -> None:
    run = factories.run()
    finding = replace(
        run.findings[1],
        kind="attribution",
        sides=tuple(
            replace(s, detail=replace(s.detail, kind="attribution", canonical=canonical if s.reading else "guard"))
            for s in run.findings[1].sides
        ),
    )
    views = readings(finding, index(run))
    assert [view.spoken for view in views] == [True, False]
    assert heading(finding, views) == f"Who says “killing 43 people”: “43” or {said}?"


def test_the_speaker_is_named_where_a_quotation_differs() -> None:
    run = factories.run()
    said = Attribution(speaker="Ann Lee", cue="said", outlet=None, mode="direct")
    claims = tuple(replace(c, attribution=said) for c in run.claims)
    finding = replace(run.findings[1], kind="quote", point="wording of a quotation")
    assert heading(finding, readings(finding, index(replace(run, claims=claims)))).startswith(
        "Wording of a quotation (Ann Lee): "
    )
