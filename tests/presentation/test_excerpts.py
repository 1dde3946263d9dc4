"""Excerpts hold the sentence, or what lies around the detail, with the right words marked."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from crosscheck.model import Article, Attribution, Body, Claim, Detail, Run, Side, Span
from crosscheck.presentation.excerpts import Excerpt, differing, excerpt, sentence_of
from crosscheck.presentation.index import Index, index


def case(text: str, detail: Span, claim: Span, sentence: Span) -> tuple[Index, Side]:
    article = Article(id="a1", source="s", path="p.txt", text=text)
    made = Claim(
        id="c1",
        article="a1",
        text=text[claim.start : claim.end],
        start=claim.start,
        end=claim.end,
        sentence=sentence,
        paragraph=0,
        tokens=(),
    )
    words = text[detail.start : detail.end]
    side = Side(
        claim="c1",
        article="a1",
        reading=0,
        detail=Detail(kind="k", start=detail.start, end=detail.end, surface=words, value=words, canonical=words),
    )
    return index(Run(bodies=(Body(article=article, paragraphs=()),), claims=(made,))), side


def shown(quoted: Excerpt) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in quoted.pieces)


def test_the_whole_sentence_where_it_is_short() -> None:
    run = factories.run()
    quoted = excerpt(index(run), run.findings[1].sides[2])
    assert shown(quoted) == "The sinking of the ferry on Tuesday claimed [31] lives."
    assert not quoted.cut


def test_a_long_sentence_is_cut_at_words_around_the_detail() -> None:
    text = "alpha " * 60 + "43 " + "omega " * 60 + "end."
    at, side = case(text, Span(start=360, end=362), Span(start=0, end=len(text)), Span(start=0, end=len(text)))
    quoted = excerpt(at, side, limit=60)
    assert shown(quoted) == "… alpha alpha alpha alpha [43] omega omega omega omega …"
    assert quoted.cut
    assert sentence_of(at, side) == text


def test_the_claim_stands_for_a_long_sentence() -> None:
    text = "x " * 200 + "and 43 people died."
    at, side = case(text, Span(start=404, end=406), Span(start=404, end=418), Span(start=0, end=len(text)))
    assert shown(excerpt(at, side)) == "… [43] people died …"


def test_a_detail_in_another_sentence_stands_before() -> None:
    text = "Gen. Brown spoke. It was raining. We will get there."
    at, side = case(text, Span(start=0, end=10), Span(start=34, end=51), Span(start=34, end=52))
    assert shown(excerpt(at, side)) == "[Gen. Brown] … We will get there."


def test_the_speaker_is_marked_where_a_detail_about_him_has_other_words() -> None:
    run = factories.run()
    text = factories.TEXTS["a1"]
    said = Attribution(
        speaker="the coast guard",
        cue="said",
        outlet=None,
        mode="indirect",
        speaker_span=Span(start=text.index("the coast guard"), end=text.index(" said.")),
    )
    claims = tuple(replace(c, attribution=said) if c.id == "c2" else c for c in run.claims)
    side = run.findings[1].sides[0]
    odd = replace(side, detail=replace(side.detail, kind="attribution", surface="coast guard: say"))
    quoted = excerpt(index(replace(run, claims=claims)), odd)
    assert shown(quoted) == "The ferry Corrib sank on Monday, killing 43 people, [the coast guard] said."


def test_long_details_are_marked_where_they_differ() -> None:
    ours = "we will get there eventually over time"
    theirs = "we will never get there eventually over some time"
    assert [theirs[a:b] for a, b in differing(theirs, [ours])] == ["never", "some"]
    assert differing(ours, [theirs]) == ((0, len(ours)),)
    assert differing("43 people", ["31 people"]) == ((0, 9),)
    short = "she tried to get out of a house"
    assert [short[a:b] for a, b in differing(short, ["she tried to get out of the house and stayed a long time"])] == [
        "a"
    ]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_spans_give_an_excerpt_of_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab .\n", min_size=1, max_size=80))

    def span() -> Span:
        start = data.draw(st.integers(0, len(text)))
        return Span(start=start, end=data.draw(st.integers(start, len(text))))

    at, side = case(text, span(), span(), span())
    quoted = excerpt(at, side, [replace(side)], limit=data.draw(st.integers(1, 60)))
    assert all(piece.ellipsis or piece.text in text for piece in quoted.pieces)
    marked = "".join(piece.text for piece in quoted.pieces if piece.marked)
    assert marked == side.detail.surface
