"""The laws of comparing, with a kind of our own whose rule is plain: values differ, or they do not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.compare import Beside, compare
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
    Update,
    Verdict,
)
from hollow import hollow


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


claim = partial(hollow, "plain")


def run(claims: list[Claim], pairs: list[tuple[str, str]], origins: tuple[Origin, ...] = ()) -> tuple[Finding, ...]:
    articles = [Article(id=a, source=a.upper(), path=a, text="") for a in sorted({c.article for c in claims})]
    matches = [Match(left=a, right=b, score=0.8, cosine=0.7) for a, b in pairs]
    group = Group(id="g1", claims=tuple(dict.fromkeys(c for p in pairs for c in p)))
    return compare((Plain(),), articles, claims, (matches, (group,) if pairs else ()), Beside(origins=origins))[0]


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


def test_a_property_of_one_referent_needs_no_match_of_its_own() -> None:
    one, story = claim("a", 1, "30", referent="knight"), [claim("a", 2), claim("b", 2)]
    (finding,) = run([one, claim("b", 1, "32", referent="knight"), *story], [("ac2", "bc2")])
    assert finding.group is None
    assert run([one, claim("b", 1, "32", referent="berry"), *story], [("ac2", "bc2")]) == ()
    assert run([one, claim("b", 1, "32", referent="knight"), *story], []) == ()


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


@dataclass(frozen=True)
class Counted(Plain):
    """Figures of which a text may say that they replaced another: `>43` the 31 of others, `<31` was replaced."""

    def compare(self, left: Reading, right: Reading) -> Comparison:
        one, other = (r.detail.canonical.strip("<>") for r in (left, right))
        marks = [r.detail.canonical[0] if r.detail.canonical[0] in "<>" else "" for r in (left, right)]
        if one == other:
            return Comparison(verdict=Verdict.AGREE, superseded=marks.count("<") == 1)
        if marks.count("<") == 1:
            return UNKNOWN
        said = marks.count(">") == 1
        severity = Severity.DIVERGENCE if said else Severity.CONFLICT
        why = "it says so" if said else "they differ"
        return Comparison(verdict=Verdict.CONFLICT, severity=severity, why=why, point="the toll", superseded=said)


def told(article: str, n: int, *values: str) -> Claim:
    """A claim whose values stand without their mark, `update` says it."""
    made = claim(article, n, *values)
    ways: dict[str, Update] = {"<": "earlier", ">": "raised"}
    return replace(made, details=tuple(replace(d, update=ways.get(d.canonical[0], "")) for d in made.details))


def counted(claims: list[Claim]) -> tuple[Finding, ...]:
    articles = [Article(id=a, source=a.upper(), path=a, text="") for a in sorted({c.article for c in claims})]
    pairs = [(x.id, y.id) for n, x in enumerate(claims) for y in claims[n + 1 :] if x.article != y.article]
    matches = [Match(left=a, right=b, score=0.8, cosine=0.7) for a, b in pairs]
    return compare((Counted(),), articles, claims, (matches, (Group(id="g1", claims=tuple(c.id for c in claims)),)))[0]


def test_a_later_figure_that_says_so_is_a_superseded_divergence() -> None:
    (finding,) = counted([told("a", 1, ">43"), told("b", 1, "31")])
    assert (finding.severity, finding.superseded, finding.why) == (Severity.DIVERGENCE, True, "it says so")


def test_the_mark_is_no_part_of_the_fingerprint() -> None:
    claims = [claim("a", 1, "43"), claim("b", 1, "31")]
    plain = run(claims, [("ac1", "bc1")])[0]

    class Marked(Plain):
        def compare(self, left: Reading, right: Reading) -> Comparison:
            return replace(super().compare(left, right), superseded=True)

    articles = [Article(id=a, source=a.upper(), path=a, text="") for a in "ab"]
    match = Match(left="ac1", right="bc1", score=0.8, cosine=0.7)
    (marked,), _ = compare((Marked(),), articles, claims, ([match], [Group(id="g1", claims=("ac1", "bc1"))]))
    assert (plain.superseded, marked.superseded) == (False, True)
    assert (plain.fingerprint, plain.locus) == (marked.fingerprint, marked.locus)


def test_of_two_figures_of_one_article_the_later_stands_and_the_earlier_agrees() -> None:
    (finding,) = counted([told("a", 1, "<31", ">43"), told("b", 1, "31")])
    assert [(s.article, s.detail.canonical) for s in finding.sides] == [("a", ">43"), ("b", "31")]
    assert finding.superseded
    assert counted([told("a", 1, "<31", ">43"), told("b", 1, "43")]) == ()


def test_an_earlier_figure_elsewhere_in_the_article_explains_the_later_one() -> None:
    (finding,) = counted([told("a", 1, "43"), told("a", 2, "<31"), told("b", 1, "31")])
    assert (finding.severity, finding.superseded) == (Severity.DIVERGENCE, True)
    (other,) = counted([told("a", 1, "43"), told("a", 2, "<31"), told("b", 1, "35")])
    assert (other.severity, other.superseded) == (Severity.CONFLICT, False)


def test_what_one_source_explains_goes_for_those_who_say_the_same() -> None:
    (finding,) = counted([told("a", 1, ">43"), told("b", 1, "31"), told("c", 1, "43")])
    assert (finding.severity, finding.superseded) == (Severity.DIVERGENCE, True)
    assert [(s.article, s.reading) for s in finding.sides] == [("a", 0), ("c", 0), ("b", 1)]


def test_a_third_figure_that_nobody_explains_leaves_the_conflict() -> None:
    (finding,) = counted([told("a", 1, ">43"), told("b", 1, "31"), told("c", 1, ">50")])
    assert (finding.severity, finding.superseded) == (Severity.CONFLICT, False)
    assert len({s.reading for s in finding.sides}) == 3
