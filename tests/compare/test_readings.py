"""Three and more articles on one fact, from sentences to findings, with the kinds that ship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.antecedents import resolve
from crosscheck.compare import compare
from crosscheck.contracts import DetailKind
from crosscheck.details.attribution import PLUGIN as ATTRIBUTION
from crosscheck.details.number import PLUGIN as NUMBER
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Finding, Group, Match, Span
from crosscheck.split import split


def found(parser: SpacyParser, kind: DetailKind, *texts: str) -> tuple[Finding, ...]:
    """The findings of articles all of whose claims are known to state one fact."""
    articles = [Article(id=f"a{n}", source=f"S{n}", path=f"a{n}", text=text) for n, text in enumerate(texts, start=1)]
    bodies = [Body(article=a, paragraphs=(Span(start=0, end=len(a.text)),)) for a in articles]
    claims: list[Claim] = [c for document in parser.parse(bodies) for c in split(resolve(document))]
    claims = [replace(c, details=kind.extract(c)) for c in claims]
    matches = [
        Match(left=a.id, right=b.id, score=0.9, cosine=0.8)
        for n, a in enumerate(claims)
        for b in claims[n + 1 :]
        if a.article != b.article
    ]
    return compare((kind,), articles, claims, (matches, [Group(id="g1", claims=tuple(c.id for c in claims))]))[0]


NUMBERS = ("The blast killed 43 people.", "31 people were killed in the blast.", "The blast left 50 people dead.")
SPEAKERS = (
    "Maria Lopez said the dam had failed during the night.",
    "Paul Bremer said the dam had failed during the night.",
    "Anna Kern said the dam had failed during the night.",
)


@pytest.mark.parametrize(("kind", "texts"), [(NUMBER, NUMBERS), (ATTRIBUTION, SPEAKERS)], ids=["number", "attribution"])
def test_three_values_are_one_finding_with_three_readings(
    parser: SpacyParser, kind: DetailKind, texts: tuple[str, str, str]
) -> None:
    (finding,) = found(parser, kind, *texts)
    assert [(s.article, s.reading) for s in finding.sides] == [("a1", 0), ("a2", 1), ("a3", 2)]


@pytest.mark.parametrize(("kind", "texts"), [(NUMBER, NUMBERS), (ATTRIBUTION, SPEAKERS)], ids=["number", "attribution"])
def test_two_that_agree_stand_together_against_the_others(
    parser: SpacyParser, kind: DetailKind, texts: tuple[str, str, str]
) -> None:
    first, second, third = texts
    (finding,) = found(parser, kind, first, second, second.replace("were killed", "died"))
    assert [(s.article, s.reading) for s in finding.sides] == [("a2", 0), ("a3", 0), ("a1", 1)]
    (finding,) = found(parser, kind, first, second, third, first)
    assert [(s.article, s.reading) for s in finding.sides] == [("a1", 0), ("a4", 0), ("a2", 1), ("a3", 2)]


def test_a_later_figure_stands_against_the_earlier_one_that_its_article_gives_too(parser: SpacyParser) -> None:
    (finding,) = found(
        parser,
        NUMBER,
        "At least 43 people were killed in the blast. Officials had earlier put the toll at 31.",
        "The blast killed 31 people.",
        "The death toll has risen from 31 to 43.",
    )
    assert (finding.severity.word, finding.superseded) == ("divergence", True)
    assert [(s.article, s.detail.canonical) for s in finding.sides if s.reading] == [("a2", "31")]
