"""Values that only one source knows, with a kind of our own: words differ, or they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import pytest

from crosscheck.compare import compare
from crosscheck.compare.confidence import calibrated
from crosscheck.contracts import Example, Giving, Reach
from crosscheck.guard import guarded
from crosscheck.model import (
    UNKNOWN,
    Article,
    Claim,
    Comparison,
    Detail,
    Finding,
    Group,
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
    reach: Reach = Reach.FACT
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


@dataclass(frozen=True)
class Graded(Worded):
    """The same, which is less sure of words in small letters."""

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        found = super().contrast(left, right)
        small = left.detail.canonical.islower() or right.detail.canonical.islower()
        return replace(found, confidence=0.25) if small and found is not UNKNOWN else found


@dataclass(frozen=True)
class Surveyed(Worded):
    """The same with an index of an article's words, which it may fail to make or to ask; of one claim it knows less."""

    failing: str = ""

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        return False

    def survey(self, claims: Sequence[Claim]) -> Giving:
        words = {d.canonical for c in claims for d in c.details}

        def giving(detail: Detail, _: Detail) -> bool:
            if self.failing == "asked":
                raise ValueError(detail.canonical)
            return detail.canonical in words

        if self.failing == "made":
            raise ValueError(words)
        return giving


claim = partial(hollow, "worded")


def run(
    *claims: Claim, score: float = 0.6, kind: Worded | None = None, grouped: bool = True, met: str = ""
) -> tuple[Finding, ...]:
    """The first claim of `a` and the first of `b` are matched, and with that of `a`, by a little, that of `met`.

    These articles tell of one occasion: a further claim of each surely states one fact.
    """
    told = [claim(a, 90) for a in ("a", "b", *met)]
    sure = [Match(left=told[0].id, right=c.id, score=0.9, cosine=0.9) for c in told[1:]]
    first = [next(c for c in claims if c.article == a) for a in ("a", "b")]
    match = Match(left=first[0].id, right=first[1].id, score=score, cosine=0.6)
    articles = [Article(id=a, source=a, path=f"{a}.txt", text="") for a in ("a", "b", "c")]
    others = [Match(left=first[0].id, right=f"{met}c1", score=0.3, cosine=0.5)] if met else []
    rules = guarded([kind or Worded()], {a.id: a.path for a in articles})
    groups = (Group(id="g1", claims=(first[0].id, first[1].id)),) if grouped else ()
    found, _ = compare(rules, articles, (*claims, *told), ((match, *others, *sure), groups))
    return found


def test_two_values_that_neither_article_knows_of_the_other() -> None:
    (finding,) = run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen"))
    assert [s.detail.canonical for s in finding.sides] == ["Oslo", "Bergen"]
    assert finding.severity is Severity.DIVERGENCE
    assert finding.confidence == pytest.approx(calibrated(0.24), abs=0.01)


def test_claims_that_may_well_be_two_facts_say_nothing() -> None:
    assert not run(claim("a", 1, "Oslo"), claim("b", 1, "Bergen"), score=0.45)


@pytest.mark.parametrize(
    ("reach", "score", "confidence", "stands"),
    [
        (Reach.FACT, 0.6, 0.4, True),
        (Reach.EXACT, 0.6, 0.4, False),
        (Reach.EXACT, 0.8, 0.4, True),
        (Reach.EXACT, 0.6, 0.5, True),
    ],
)
def test_one_new_exact_value_needs_a_surer_match_or_words_that_tie_it(
    reach: Reach, score: float, confidence: float, stands: bool
) -> None:
    claims = claim("a", 1, "Oslo"), claim("a", 2, "Bergen"), claim("b", 1, "Bergen")
    assert bool(run(*claims, score=score, kind=Worded(confidence, reach))) is stands


def test_a_kind_with_an_index_is_asked_for_the_article_as_a_whole() -> None:
    claims = [claim("a", 1, "Oslo"), claim("b", 1, "Bergen"), claim("b", 2, "Oslo")]
    assert not Surveyed().survey(claims[:1])(claims[1].details[0], claims[0].details[0])
    rule = guarded([Surveyed()], {})[0]
    assert rule.survey(claims[1:])(claims[0].details[0], claims[1].details[0])
    assert not rule.failures


@pytest.mark.parametrize("failing", ["made", "asked"])
def test_where_the_index_fails_each_claim_is_asked_and_the_failure_is_told(failing: str) -> None:
    claims = [claim("a", 1, "Oslo"), claim("b", 1, "Oslo")]
    rule = guarded([Surveyed(failing=failing)], {})[0]
    assert not rule.survey(claims[1:])(claims[0].details[0], claims[0].details[0])
    assert [f.bug for f in rule.failures] == [True]


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
def test_exact_values_are_held_against_each_other_where_the_claims_are_less_likely_one_fact(grouped: bool) -> None:
    claims = claim("a", 1, "June 4"), claim("b", 1, "June 23")
    assert run(*claims, score=0.45, kind=Worded(reach=Reach.EXACT), grouped=grouped)
    assert not run(*claims, score=0.3, kind=Worded(reach=Reach.EXACT), grouped=grouped)


@pytest.mark.parametrize(("confidence", "stands"), [(0.45, False), (0.5, True)])
def test_below_an_even_chance_one_new_figure_needs_words_that_tie_it(confidence: float, stands: bool) -> None:
    claims = claim("a", 1, "June 4"), claim("a", 2, "June 23"), claim("b", 1, "June 23")
    assert bool(run(*claims, score=0.45, kind=Worded(confidence, Reach.EXACT))) is stands


@pytest.mark.parametrize(("confidence", "stands"), [(0.45, False), (0.5, True)])
def test_below_an_even_chance_a_tied_kind_needs_the_words_for_two_new_values_too(
    confidence: float, stands: bool
) -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bergen")
    assert bool(run(*claims, score=0.45, kind=Worded(confidence, Reach.TIED))) is stands
    assert not run(*claims, score=0.45, kind=Worded(confidence, Reach.FACT))


@pytest.mark.parametrize(("reach", "stands"), [(Reach.FACT, False), (Reach.MATCH, True)])
def test_names_are_held_against_each_other_in_the_other_clauses_too(reach: Reach, stands: bool) -> None:
    claims = claim("a", 1), claim("a", 2, "Oslo", sentence=1), claim("b", 1), claim("b", 2, "Bergen", sentence=1)
    assert bool(run(*claims, score=0.9, kind=Worded(reach=reach))) is stands


def test_below_an_even_chance_a_third_article_that_gives_both_tells_them_apart() -> None:
    claims = claim("a", 1, "June 4"), claim("b", 1, "June 23"), claim("c", 1, "June 4"), claim("c", 2, "June 23")
    assert not run(*claims, score=0.45, kind=Worded(reach=Reach.EXACT))
    assert run(*claims, score=0.55, kind=Worded(reach=Reach.EXACT))


@pytest.mark.parametrize(("size", "met", "stands"), [(51, "", False), (52, "", True), (52, "c", False)])
def test_in_a_large_run_only_articles_that_tell_of_the_same_are_asked(size: int, met: str, stands: bool) -> None:
    claims = claim("a", 1, "June 4"), claim("b", 1, "June 23"), claim("c", 1, "June 4"), claim("c", 2, "June 23")
    rest = (claim(f"d{n}", 1) for n in range(size - 3))
    assert bool(run(*claims, *rest, score=0.45, kind=Worded(reach=Reach.EXACT), met=met)) is stands


@pytest.mark.parametrize(("confidence", "score", "stands"), [(0.5, 0.32, True), (0.4, 0.32, False), (0.5, 0.28, False)])
def test_days_that_words_tie_need_a_weaker_match_where_both_are_new(
    confidence: float, score: float, stands: bool
) -> None:
    claims = claim("a", 1, "June 4"), claim("b", 1, "June 23")
    assert bool(run(*claims, score=score, kind=Worded(confidence, Reach.EXACT), grouped=False)) is stands


def test_below_a_fair_chance_one_new_day_is_not_enough() -> None:
    claims = claim("a", 1, "June 4"), claim("a", 2, "June 23"), claim("b", 1, "June 23")
    assert not run(*claims, score=0.32, kind=Worded(0.5, Reach.EXACT), grouped=False)


OUTLIER = Worded(reach=Reach.EXACT, severity=Severity.CONFLICT)


@pytest.mark.parametrize(("confidence", "score", "stands"), [(0.6, 0.32, True), (0.5, 0.32, False), (0.6, 0.28, False)])
def test_a_day_of_one_sentence_alone_counts_in_weaker_matches_where_one_event_is_told(
    confidence: float, score: float, stands: bool
) -> None:
    claims = claim("a", 1, "June 4"), claim("a", 2, "June 23"), claim("b", 1, "June 23")
    kind = Worded(confidence, Reach.EXACT, severity=Severity.CONFLICT)
    assert bool(run(*claims, score=score, kind=kind, grouped=False)) is stands
    assert not run(*claims, score=score, kind=Worded(confidence, Reach.EXACT), grouped=False)


def test_years_of_other_clauses_count_where_both_are_new_and_estimates_do_not() -> None:
    claims = claim("a", 1), claim("a", 2, "1992", sentence=1), claim("b", 1), claim("b", 2, "1989", sentence=1)
    assert run(*claims, score=0.8, kind=Worded(0.45, Reach.EXACT))
    assert not run(*claims, score=0.8, kind=Worded(0.4, Reach.EXACT))
    assert not run(*claims, claim("b", 3, "1992"), score=0.8, kind=Worded(0.45, Reach.EXACT))


def test_a_day_of_one_sentence_alone_against_one_that_its_own_article_gives_too() -> None:
    claims = claim("a", 1, "June 4"), claim("a", 2, "June 23"), claim("b", 1, "June 23")
    assert run(*claims, kind=OUTLIER)
    assert not run(*claims, kind=Worded(reach=Reach.EXACT))


@pytest.mark.parametrize("article", ["a", "c"])
def test_a_day_that_another_sentence_gives_too_is_no_outlier(article: str) -> None:
    claims = claim("a", 1, "June 4"), claim("a", 2, "June 23"), claim("b", 1, "June 23"), claim(article, 3, "June 4")
    assert not run(*claims, kind=OUTLIER)


def test_other_clauses_of_two_sentences_of_one_fact_give_days_too() -> None:
    claims = claim("a", 1), claim("a", 2, "June 4", sentence=1), claim("b", 1), claim("b", 2, "June 23", sentence=1)
    assert run(*claims, score=0.8, kind=OUTLIER)
    assert not run(*claims, score=0.8, kind=Worded(reach=Reach.EXACT))
    assert not run(*claims, score=0.8, kind=Worded(reach=Reach.TIED))


def test_values_that_little_speaks_for_count_only_where_both_are_new() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bergen")
    faint = Worded(0.25, Reach.EXACT)
    assert run(*claims, kind=faint)
    assert not run(*claims, claim("a", 2, "Bergen"), score=0.95, kind=faint)


def test_a_value_that_little_speaks_for_is_no_rival_of_a_surer_one() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bergen", "in all")
    (finding,) = run(*claims, kind=Graded())
    assert {s.detail.canonical for s in finding.sides} == {"Oslo", "Bergen"}
    assert not run(*claims, kind=Worded())


@pytest.mark.parametrize(
    ("reach", "score", "stands"),
    [
        (Reach.TIED, 0.4, False),
        (Reach.MATCH, 0.4, False),
        (Reach.NAME, 0.32, True),
        (Reach.NAME, 0.27, False),
        (Reach.PERSON, 0.27, True),
        (Reach.PERSON, 0.2, False),
    ],
)
def test_a_name_in_one_sentence_of_the_run_counts_against_one_that_both_know(
    reach: Reach, score: float, stands: bool
) -> None:
    claims = claim("a", 1, "Oslo"), claim("a", 2, "Bergen"), claim("b", 1, "Bergen")
    assert bool(run(*claims, score=score, kind=Worded(reach=reach), grouped=False)) is stands


@pytest.mark.parametrize("article", ["a", "c"])
def test_a_name_that_another_sentence_gives_too_is_not_stray(article: str) -> None:
    claims = claim("a", 1, "Oslo"), claim("a", 2, "Bergen"), claim("b", 1, "Bergen"), claim(article, 3, "Oslo")
    assert not run(*claims, score=0.4, kind=Worded(reach=Reach.PERSON), grouped=False)


def test_a_name_of_which_the_kind_knows_that_it_may_well_stand_there_is_not_stray() -> None:
    claims = claim("a", 1, "Oslo"), claim("a", 2, "Bergen"), claim("b", 1, "Bergen")
    assert not run(*claims, score=0.4, kind=Worded(0.35, Reach.PERSON), grouped=False)
