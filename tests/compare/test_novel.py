"""Values that only one source knows, with a kind of our own: words differ, or they do not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pytest

from crosscheck.compare import compare
from crosscheck.compare.confidence import calibrated
from crosscheck.contracts import Example
from crosscheck.guard import guarded
from crosscheck.model import (
    UNKNOWN,
    Article,
    Claim,
    Comparison,
    Detail,
    Finding,
    Group,
    Kind,
    Match,
    Reading,
    Severity,
    Verdict,
)
from hollow import hollow


@dataclass(frozen=True)
class Worded:
    """A kind that never ties two values by itself, and holds any two words against each other."""

    confidence: float = 0.4
    name: str = "worded"
    summary: str = "for tests"
    examples: tuple[Example, ...] = ()
    severity: Severity = Severity.DIVERGENCE

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        return claim.details

    def compare(self, left: Reading, right: Reading) -> Comparison:
        return UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        if left.detail.canonical == right.detail.canonical:
            return UNKNOWN
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=self.severity,
            confidence=self.confidence,
            why="they differ",
            point="the word",
        )

    def gives(self, claim: Claim, detail: Detail, _: Detail, /) -> bool:
        if detail.canonical == "crash":
            raise ValueError(detail.canonical)
        return any(d.canonical == detail.canonical for d in claim.details)


claim = partial(hollow, "worded")
day = partial(hollow, "date")


def run(*claims: Claim, score: float = 0.6, kind: Worded | None = None, grouped: bool = True) -> tuple[Finding, ...]:
    """The first claim of `a` and the first of `b` are matched."""
    first = [next(c for c in claims if c.article == a) for a in ("a", "b")]
    match = Match(left=first[0].id, right=first[1].id, score=score, cosine=0.6)
    articles = [Article(id=a, source=a, path=f"{a}.txt", text="") for a in ("a", "b", "c")]
    rules = guarded([kind or Worded()], {a.id: a.path for a in articles})
    groups = (Group(id="g1", claims=(first[0].id, first[1].id)),) if grouped else ()
    found, _ = compare(rules, articles, claims, ((match,), groups))
    return found


def test_two_values_that_neither_article_knows_of_the_other() -> None:
    (finding,) = run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen"))
    assert [s.detail.canonical for s in finding.sides] == ["Oslo", "Bergen"]
    assert finding.severity is Severity.DIVERGENCE
    assert finding.confidence == pytest.approx(calibrated(0.24), abs=0.01)


def test_claims_that_may_well_be_two_facts_say_nothing() -> None:
    assert not run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen"), score=0.45)


@pytest.mark.parametrize(
    ("name", "score", "confidence", "stands"),
    [
        ("worded", 0.6, 0.4, True),
        ("date", 0.6, 0.4, False),
        ("date", 0.8, 0.4, True),
        ("date", 0.6, 0.5, True),
    ],
)
def test_one_new_day_needs_a_surer_match_or_words_that_tie_it(
    name: Kind, score: float, confidence: float, stands: bool
) -> None:
    made = partial(hollow, name)
    claims = made("a", 1, "Oslo"), made("a", 2, "Bergen"), made("b", 1, "Bergen")
    assert bool(run(*claims, score=score, kind=Worded(confidence, name=name))) is stands


def test_values_that_both_articles_know_are_of_two_slots() -> None:
    claims = claim("a", 1, "Oslo"), claim("a", 2, "Bergen"), claim("b", 1, "Bergen"), claim("b", 2, "Oslo")
    assert not run(*claims, score=0.99)


def test_a_value_that_stands_in_another_clause_of_the_sentence_is_meant_by_it() -> None:
    assert not run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen"), claim("b", 2, "Oslo", sentence=1), score=0.99)


def test_where_two_values_could_be_meant_neither_counts() -> None:
    assert not run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen", "Tromso"), score=0.99)


def test_a_rule_that_fails_makes_nothing_of_the_pair() -> None:
    assert not run(claim("a", 1, "crash"), claim("b", 1, "Bergen"), score=0.99)


@pytest.mark.parametrize("grouped", [True, False])
def test_figures_and_days_are_held_against_each_other_where_names_are_not(grouped: bool) -> None:
    claims = day("a", 1, "June 4"), day("b", 1, "June 23")
    assert run(*claims, score=0.45, kind=Worded(name="date"), grouped=grouped)
    assert not run(*claims, score=0.3, kind=Worded(name="date"), grouped=grouped)


@pytest.mark.parametrize(("confidence", "stands"), [(0.45, False), (0.5, True)])
def test_below_an_even_chance_one_new_figure_needs_words_that_tie_it(confidence: float, stands: bool) -> None:
    claims = day("a", 1, "June 4"), day("a", 2, "June 23"), day("b", 1, "June 23")
    assert bool(run(*claims, score=0.45, kind=Worded(confidence, name="date"))) is stands


def test_below_an_even_chance_a_third_article_that_gives_both_tells_them_apart() -> None:
    claims = day("a", 1, "June 4"), day("b", 1, "June 23"), day("c", 1, "June 4"), day("c", 2, "June 23")
    assert not run(*claims, score=0.45, kind=Worded(name="date"))
    assert run(*claims, score=0.55, kind=Worded(name="date"))


@pytest.mark.parametrize(("confidence", "score", "stands"), [(0.5, 0.32, True), (0.4, 0.32, False), (0.5, 0.28, False)])
def test_days_that_words_tie_need_a_weaker_match_where_both_are_new(
    confidence: float, score: float, stands: bool
) -> None:
    claims = day("a", 1, "June 4"), day("b", 1, "June 23")
    assert bool(run(*claims, score=score, kind=Worded(confidence, name="date"), grouped=False)) is stands


def test_below_a_fair_chance_one_new_day_is_not_enough() -> None:
    claims = day("a", 1, "June 4"), day("a", 2, "June 23"), day("b", 1, "June 23")
    assert not run(*claims, score=0.32, kind=Worded(0.5, name="date"), grouped=False)


OUTLIER = Worded(name="date", severity=Severity.CONFLICT)


def test_a_day_of_one_sentence_alone_against_one_that_its_own_article_gives_too() -> None:
    claims = day("a", 1, "June 4"), day("a", 2, "June 23"), day("b", 1, "June 23")
    assert run(*claims, kind=OUTLIER)
    assert not run(*claims, kind=Worded(name="date"))


@pytest.mark.parametrize("article", ["a", "c"])
def test_a_day_that_another_sentence_gives_too_is_no_outlier(article: str) -> None:
    claims = day("a", 1, "June 4"), day("a", 2, "June 23"), day("b", 1, "June 23"), day(article, 3, "June 4")
    assert not run(*claims, kind=OUTLIER)


def test_other_clauses_of_two_sentences_of_one_fact_give_days_too() -> None:
    claims = day("a", 1), day("a", 2, "June 4", sentence=1), day("b", 1), day("b", 2, "June 23", sentence=1)
    assert run(*claims, score=0.8, kind=Worded(name="date"))
    assert not run(*claims, score=0.8, kind=Worded(name="place"))
