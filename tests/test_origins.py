from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Article, Attribution, Claim, Span
from crosscheck.origins import REUSED, SHINGLE, origins

COPY = (
    "The harbour master said that the ferry had been overloaded since the spring and that nobody had listened to the "
    "warnings of the crew before the storm came up from the south"
)


def article(identity: str, source: str = "", origin: str | None = None) -> Article:
    return Article(id=identity, source=source or f"paper {identity}", path=f"{identity}.txt", text="", origin=origin)


def claim(
    owner: str, n: int, text: str = "The ferry sank", outlet: str | None = None, *, quoted: bool = False
) -> Claim:
    attribution = Attribution(speaker=None, cue="report", outlet=outlet, mode="indirect") if outlet else None
    return Claim(
        id=f"{owner}c{n}",
        article=owner,
        text=text,
        start=100 * n,
        end=100 * n + len(text),
        sentence=Span(start=100 * n, end=100 * n + len(text)),
        paragraph=n,
        tokens=(),
        attribution=attribution,
        quoted=quoted,
    )


def test_articles_that_cite_one_outlet_in_the_lead_are_one_origin() -> None:
    found = origins(
        [article("a"), article("b"), article("c")],
        [claim("a", 0, outlet="The New York Times"), claim("b", 1, outlet="NYT"), claim("c", 0)],
    )
    assert [(o.name, o.articles) for o in found] == [("The New York Times", ("a", "b"))]


def test_one_citation_far_down_is_not_what_an_article_relies_on() -> None:
    claims = [claim("a", 0, outlet="Reuters"), *(claim("b", n) for n in range(8)), claim("b", 9, outlet="Reuters")]
    assert origins([article("a"), article("b")], claims) == ()


def test_the_outlet_itself_belongs_to_its_origin() -> None:
    found = origins([article("a", "Reuters"), article("b")], [claim("a", 0), claim("b", 0, outlet="Reuters")])
    assert [(o.name, o.articles) for o in found] == [("Reuters", ("a", "b"))]


def test_an_outlet_that_cites_itself_relies_on_nobody() -> None:
    found = origins([article("a", "CNN"), article("b")], [claim("a", 0, outlet="CNN"), claim("b", 0)])
    assert found == ()


def test_text_reuse_is_an_origin() -> None:
    found = origins([article("a"), article("b")], [claim("a", 0, COPY), claim("b", 3, COPY)])
    assert [o.articles for o in found] == [("a", "b")]
    assert "100 %" in found[0].why


def test_a_shared_quotation_is_no_reuse() -> None:
    claims = [claim("a", 0, COPY, quoted=True), claim("b", 0, COPY, quoted=True)]
    assert origins([article("a"), article("b")], claims) == ()


def test_what_sources_toml_states_counts() -> None:
    found = origins([article("a", origin="AP"), article("b", origin="Associated Press")], [])
    assert [(o.name, o.articles, o.why) for o in found] == [("AP", ("a", "b"), "stated in sources.toml")]


WORDS = st.lists(st.sampled_from(["ferry", "storm", "crew"]), min_size=SHINGLE - 1, max_size=30)


@given(st.lists(WORDS, max_size=6))
def test_text_reuse_is_what_every_pair_of_articles_shares(texts: list[list[str]]) -> None:
    """The obvious way: each article beside each other, run of words for run of words."""
    runs = [{tuple(text[n : n + SHINGLE]) for n in range(len(text) - SHINGLE + 1)} for text in texts]
    expected = {}
    for i, j in combinations(range(len(texts)), 2):
        fewer = min(len(runs[i]), len(runs[j]))
        if fewer and len(runs[i] & runs[j]) / fewer >= REUSED:
            expected[str(i), str(j)] = f"{100 * len(runs[i] & runs[j]) / fewer:.0f} %"
    found = origins(
        [article(str(n)) for n in range(len(texts))],
        [claim(str(n), 0, " ".join(text)) for n, text in enumerate(texts)],
    )
    assert {o.articles: " ".join(o.why.split()[:2]) for o in found} == expected
    assert [o.articles for o in found] == sorted(expected)
