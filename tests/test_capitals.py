"""Headlines in title case, and the parse that they get as sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.capitals import sentence_case
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Span

STORY = "On Monday the attack in Syria killed over 50 people, Daesh said. The death toll of attacks rose in Hama."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("ISIL Kills Over 50 in Central Syria Attack", "ISIL kills over 50 in central Syria attack"),
        ("Daesh Death Toll in Hama Attack Reaches 51", "Daesh death toll in Hama attack reaches 51"),
        ("Trump Expels 60 Russian Diplomats After U.K. Attack", "Trump expels 60 Russian diplomats after U.K. attack"),
        ("‘We Have Seen Nothing Yet’, Says Hama Survivor", "‘We have seen nothing yet’, says Hama survivor"),
    ],
)
def test_title_case_becomes_a_sentence(headline: str, expected: str) -> None:
    assert sentence_case(headline, STORY) == expected


@pytest.mark.parametrize(
    "headline",
    [
        "",
        "ISIL kills over 50 in central Syria",
        "Death toll rises in Hama",
        "EUROPE STORM KILLS DOZENS OVERNIGHT",
        "Anna Kern, Paul Stone",
        "Syria: Daesh",
    ],
)
def test_others_stay_as_they_are(headline: str) -> None:
    assert sentence_case(headline, STORY) == headline


def test_a_copy_of_the_headline_in_the_story_is_no_evidence() -> None:
    headline = "Daesh Kills Over Fifty in Village Attack"
    assert sentence_case(headline, f"{headline}\n{STORY}") == "Daesh kills over fifty in village attack"


@given(st.text(max_size=60), st.text(max_size=120))
def test_offsets_hold(headline: str, story: str) -> None:
    found = sentence_case(headline, story)
    assert len(found) == len(headline)
    assert found.casefold() == headline.casefold()


def test_the_parser_sees_the_verb() -> None:
    headline = "Daesh Death Toll in Hama Attack Reaches 51"
    text = f"{headline}\n\n{STORY}"
    title = Span(start=0, end=len(headline))
    story = Span(start=len(headline) + 2, end=len(text))
    article = Article(id="a1", source="s", path="s.txt", text=text, title_span=title)
    (document,) = SpacyParser().parse((Body(article=article, paragraphs=(title, story)),))
    first = document.sentences[0]
    assert [t.lemma for t in first.tokens if t.dep == "ROOT"] == ["reach"]
    assert (first.start, first.end) == (0, len(headline))
