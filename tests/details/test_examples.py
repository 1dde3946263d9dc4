"""Every example of every detail kind runs through the real stages: parse, antecedents, split, extract, compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

import crosscheck.details
from crosscheck.antecedents import resolve
from crosscheck.compare.aligned import aligned
from crosscheck.compare.pairs import compared as edges_of
from crosscheck.compare.pairs import standing
from crosscheck.compare.updates import updated
from crosscheck.contracts import Contrasting, DetailKind, Example, Surveying, Tacit
from crosscheck.guard import guarded
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Comparison, Group, Match, Reading, Severity, Span, Verdict
from crosscheck.plugins import discover
from crosscheck.split import split

KINDS = discover(crosscheck.details, DetailKind)  # type: ignore[type-abstract]
CASES = [
    pytest.param(kind, example, id=f"{kind.name}-{n}") for kind in KINDS for n, example in enumerate(kind.examples)
]


def claims(parser: SpacyParser, kind: DetailKind, text: str, name: str, published: date | None) -> list[Claim]:
    article = Article(id=name, source=name, path=f"{name}.txt", text=text, published=published)
    body = Body(article=article, paragraphs=(Span(start=0, end=len(text)),))
    document = resolve(parser.parse([body])[0])
    return [replace(claim, details=kind.extract(claim)) for claim in split(document)]


def compared(parser: SpacyParser, kind: DetailKind, example: Example) -> list[Comparison]:
    left = claims(parser, kind, example.left, "a1", example.left_published)
    right = claims(parser, kind, example.right, "a2", example.right_published)
    if example.matched:
        return matched(kind, left, right)
    return [
        kind.compare(Reading(claim=a, detail=x), Reading(claim=b, detail=y))
        for a in left
        for b in right
        for x in a.details
        for y in b.details
    ]


def matched(kind: DetailKind, left: list[Claim], right: list[Claim]) -> list[Comparison]:
    """What stands where the first sentences of two articles are surely one fact."""
    first = [[c for c in side if c.sentence == side[0].sentence] for side in (left, right)]
    matches = [Match(left=a.id, right=b.id, score=0.9, cosine=0.8) for a in first[0] for b in first[1]]
    group = Group(id="g1", claims=tuple(c.id for side in first for c in side))
    (rule,) = guarded([kind], {"a1": "a1.txt", "a2": "a2.txt"})
    pairs = aligned((*left, *right), matches, [group])
    edges = updated(rule, edges_of(rule, pairs), pairs.articles)
    assert not rule.failures
    return [e.comparison for e in standing(edges)]


@pytest.mark.parametrize(("kind", "example"), CASES)
def test_example(parser: SpacyParser, kind: DetailKind, example: Example) -> None:
    found = compared(parser, kind, example)
    conflicts = [c for c in found if c.verdict is Verdict.CONFLICT]
    if example.expect is Verdict.CONFLICT:
        assert conflicts, f"must fire: {example.why}\n{example.left}\n{example.right}"
    else:
        loud = [c for c in conflicts if c.severity > Severity.NOTE or kind.name == "name"]  # which has notes alone
        assert not loud, f"must not fire: {example.why}\n{example.left}\n{example.right}\n{loud}"


@pytest.mark.parametrize(("kind", "example"), CASES)
def test_example_reads_the_same_from_both_sides(parser: SpacyParser, kind: DetailKind, example: Example) -> None:
    def fires(one: Example) -> bool:
        found = (c for c in compared(parser, kind, one) if c.verdict is Verdict.CONFLICT)
        return any(c.severity > Severity.NOTE or kind.name == "name" for c in found)

    turned = replace(
        example,
        left=example.right,
        right=example.left,
        left_published=example.right_published,
        right_published=example.left_published,
    )
    assert fires(example) == fires(turned)


@pytest.mark.parametrize(("kind", "example"), [c for c in CASES if c.values[1].expect is Verdict.CONFLICT])  # type: ignore[union-attr]
def test_what_fires_is_superseded_only_where_a_text_says_so(
    parser: SpacyParser, kind: DetailKind, example: Example
) -> None:
    fired = [c for c in compared(parser, kind, example) if c.verdict is Verdict.CONFLICT]
    assert {c.superseded for c in fired} == {example.superseded}
    if example.superseded:
        assert {c.severity for c in fired} == {Severity.DIVERGENCE}


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_twice_as_many_examples_must_not_fire(kind: DetailKind) -> None:
    fire = sum(e.expect is Verdict.CONFLICT for e in kind.examples)
    quiet = len(kind.examples) - fire
    assert fire >= 1
    assert quiet >= 2 * fire, f"{kind.name}: {fire} must fire, {quiet} must not"


@pytest.mark.parametrize("kind", [k for k in KINDS if isinstance(k, Surveying)], ids=lambda kind: kind.name)
def test_an_index_of_claims_gives_what_one_of_them_gives(parser: SpacyParser, kind: DetailKind) -> None:
    """Asked of articles made of two examples each, by every value of every other."""
    assert isinstance(kind, Surveying)
    assert isinstance(kind, Contrasting)
    texts = [text for example in kind.examples[::3] for text in (example.left, example.right)]
    told = [claims(parser, kind, text, f"a{n}", date(2024, 5, 1)) for n, text in enumerate(texts)]
    further = kind.tacit if isinstance(kind, Tacit) else lambda _: ()
    held = [[d for c in own for d in (*c.details, *further(c))] for own in told]
    articles = list(pairwise(told))[:20]
    answers = set()
    for n, (one, other) in enumerate(articles):
        together = [*one, *other]
        giving = kind.survey(together)
        values = [d for own in held[max(0, n - 2) : n + 4] for d in own]
        for detail in values:
            for against in values:
                answer = giving(detail, against)
                assert answer is any(kind.gives(claim, detail, against) for claim in together)
                answers.add(answer)
    assert answers == {True, False}
