"""The laws of comparing, with a kind of our own whose rule is plain: values differ, or they do not."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.compare import compare
from crosscheck.compare.confidence import calibrated
from crosscheck.contracts import Example
from crosscheck.model import (
    AGREE,
    UNKNOWN,
    Article,
    Claim,
    Comparison,
    Detail,
    Finding,
    Group,
    Match,
    Origin,
    Reading,
    Severity,
    Span,
    Verdict,
)


@dataclass(frozen=True)
class Plain:
    """A kind whose details conflict when their values differ; `?` compares with nothing."""

    name: str = "plain"
    summary: str = "for tests"
    examples: tuple[Example, ...] = ()

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        return claim.details

    def compare(self, left: Reading, right: Reading) -> Comparison:
        one, other = left.detail.canonical, right.detail.canonical
        if "?" in (one, other):
            return UNKNOWN
        if one == other:
            return AGREE
        severity = Severity.CONFLICT if "!" in one + other else Severity.DIVERGENCE
        return Comparison(
            verdict=Verdict.CONFLICT, severity=severity, confidence=0.9, why="they differ", point="the toll"
        )


def claim(article: str, n: int, *values: str, referent: str | None = None) -> Claim:
    details = tuple(
        Detail(kind="plain", start=k, end=k + 1, surface=v, value=v, canonical=v, referent=referent)
        for k, v in enumerate(values, 10 * n)
    )
    return Claim(
        id=f"{article}c{n}",
        article=article,
        text="x" * 10,
        start=10 * n,
        end=10 * n + 10,
        sentence=Span(start=10 * n, end=10 * n + 10),
        paragraph=0,
        tokens=(),
        details=details,
    )


def run(claims: list[Claim], pairs: list[tuple[str, str]], origins: tuple[Origin, ...] = ()) -> tuple[Finding, ...]:
    articles = [Article(id=a, source=a.upper(), path=a, text="") for a in sorted({c.article for c in claims})]
    matches = [Match(left=a, right=b, score=0.8, cosine=0.7) for a, b in pairs]
    group = Group(id="g1", claims=tuple(dict.fromkeys(c for p in pairs for c in p)))
    return compare((Plain(),), articles, claims, (matches, (group,) if pairs else ()), origins)[0]


def test_two_values_of_one_fact_are_one_finding() -> None:
    (finding,) = run([claim("a", 1, "43"), claim("b", 1, "31")], [("ac1", "bc1")])
    assert [(s.article, s.detail.canonical, s.reading) for s in finding.sides] == [("a", "43", 0), ("b", "31", 1)]
    assert finding.confidence == round(calibrated(0.72), 2)
    assert finding.group == "g1"


def test_three_sources_stand_in_two_readings_the_wider_held_first() -> None:
    claims = [claim("a", 1, "43"), claim("b", 1, "31"), claim("c", 1, "31")]
    (finding,) = run(claims, [("ac1", "bc1"), ("ac1", "cc1"), ("bc1", "cc1")])
    assert [(s.article, s.reading) for s in finding.sides] == [("b", 0), ("c", 0), ("a", 1)]


def test_a_detail_that_has_found_its_equal_is_settled() -> None:
    assert run([claim("a", 1, "70", "300"), claim("b", 1, "300", "70")], [("ac1", "bc1")]) == ()


def test_unknown_is_never_a_finding() -> None:
    assert run([claim("a", 1, "?"), claim("b", 1, "31")], [("ac1", "bc1")]) == ()


def test_claims_that_do_not_match_are_not_compared() -> None:
    assert run([claim("a", 1, "43"), claim("b", 1, "31")], []) == ()


def test_a_property_of_one_referent_needs_no_match() -> None:
    (finding,) = run([claim("a", 1, "30", referent="knight"), claim("b", 1, "32", referent="knight")], [])
    assert finding.group is None
    assert run([claim("a", 1, "30", referent="knight"), claim("b", 1, "32", referent="berry")], []) == ()


def test_the_same_dispute_in_headline_and_lead_is_told_once() -> None:
    claims = [claim("a", 1, "43"), claim("a", 2, "43"), claim("b", 1, "31"), claim("b", 2, "31")]
    assert len(run(claims, [("ac1", "bc1"), ("ac2", "bc2")])) == 1


def test_the_gravest_stands_first() -> None:
    claims = [claim("a", 1, "1"), claim("b", 1, "2"), claim("a", 2, "3!"), claim("b", 2, "4!")]
    found = run(claims, [("ac1", "bc1"), ("ac2", "bc2")])
    assert [f.severity for f in found] == [Severity.CONFLICT, Severity.DIVERGENCE]


def test_a_shared_origin_is_named_only_when_all_sides_share_it() -> None:
    origin = Origin(name="Reuters", articles=("a", "b"), why="cited")
    two = [claim("a", 1, "43"), claim("b", 1, "31")]
    assert run(two, [("ac1", "bc1")], (origin,))[0].shared_origin == "Reuters"
    three = [*two, claim("c", 1, "7")]
    assert run(three, [("ac1", "bc1"), ("ac1", "cc1")], (origin,))[0].shared_origin is None


@given(st.lists(st.sampled_from(["1", "2", "3", "?"]), min_size=2, max_size=5))
def test_every_finding_has_two_readings_and_one_side_for_each_article_and_value(values: list[str]) -> None:
    claims = [claim("abcde"[n], 1, v) for n, v in enumerate(values)]
    pairs = [(x.id, y.id) for n, x in enumerate(claims) for y in claims[n + 1 :]]
    for finding in run(claims, pairs):
        assert len({s.reading for s in finding.sides}) >= 2
        named = [(s.article, s.detail.canonical) for s in finding.sides]
        assert len(named) == len(set(named))
        by_value: dict[str, set[int]] = {}
        for side in finding.sides:
            by_value.setdefault(side.detail.canonical, set()).add(side.reading)
        assert all(len(r) == 1 for r in by_value.values())
    assert bool(run(claims, pairs)) == (len(set(values) - {"?"}) > 1)


def test_a_coarse_value_that_fits_both_sides_neither_joins_nor_ends_the_dispute() -> None:
    """`2003` agrees with two days of that year; the days are still two."""

    class Days(Plain):
        def compare(self, left: Reading, right: Reading) -> Comparison:
            one, other = left.detail.canonical, right.detail.canonical
            if one.startswith(other) or other.startswith(one):
                return AGREE
            return Comparison(verdict=Verdict.CONFLICT, confidence=0.9, why="two days", point="the day")

    claims = [claim("a", 1, "2003-04-02"), claim("b", 1, "2003-04-21"), claim("c", 1, "2003")]
    articles = [Article(id=a, source=a, path=a, text="") for a in "abc"]
    pairs = [("ac1", "bc1"), ("ac1", "cc1"), ("bc1", "cc1")]
    matches = [Match(left=a, right=b, score=0.8, cosine=0.7) for a, b in pairs]
    (finding,), _ = compare((Days(),), articles, claims, (matches, (Group(id="g1", claims=("ac1", "bc1", "cc1")),)))
    assert [(s.article, s.reading) for s in finding.sides] == [("a", 0), ("b", 1)]
