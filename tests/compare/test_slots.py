"""Whether two values that differ are told of one thing, with a model of our own."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import pytest

from crosscheck.compare import compare, known, slots
from crosscheck.compare.aligned import aligned
from crosscheck.compare.known import Known
from crosscheck.compare.slots import SHARED, Model, Slots, drawn
from crosscheck.contracts import Example, Reach, Slot
from crosscheck.guard import guarded
from crosscheck.matches import Matches
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

DIFFERENT = Comparison(
    verdict=Verdict.CONFLICT, severity=Severity.CONFLICT, confidence=0.9, why="they differ", point="the word"
)
NEAR = (SHARED.index("match"), 0.0, -4.0, 2.0)
"""A tree: claims that are likelier one fact than not."""


@dataclass(frozen=True)
class Word:
    """A kind that takes any two words of one length for one type, and knows no rule."""

    name: Kind = "worded"
    summary: str = "for tests"
    reach: Reach = Reach.FACT
    examples: tuple[Example, ...] = ()
    ruled: bool = False
    failing: bool = False

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        return claim.details

    def compare(self, left: Reading, right: Reading) -> Comparison:
        differ = self.ruled and left.detail.canonical != right.detail.canonical
        return DIFFERENT if differ else UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        return UNKNOWN

    def gives(self, claim: Claim, detail: Detail, _: Detail, /) -> bool:
        return any(d.canonical == detail.canonical for d in claim.details)

    def unshown(self, _: Claim, /) -> tuple[Detail, ...]:
        return ()

    def sort(self, reading: Reading) -> Hashable:
        if self.failing:
            raise ValueError(reading.detail.canonical)
        return len(reading.detail.canonical)

    def slot(self, left: Reading, right: Reading) -> Slot | None:
        if left.detail.canonical == right.detail.canonical:
            return None
        return Slot(difference=DIFFERENT, evidence={"capital": float(left.detail.canonical.istitle())})


def model(*trees: slots.Tree, least: float = 0.7) -> Model:
    return Model(features=(*SHARED, "capital"), start=0.0, trees=trees, least=least)


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "_models", lambda: {"worded": model(NEAR)})


def claim(article: str, number: int, *words: str) -> Claim:
    return hollow("worded", article, number, *words)


def found(claims: Sequence[Claim], matches: Sequence[Match], kind: Word | None = None) -> tuple[Finding, ...]:
    articles = [Article(id=a, source=a, path=f"{a}.txt", text="") for a in sorted({c.article for c in claims})]
    rules = guarded([kind or Word()], {a.id: a.path for a in articles})
    groups = (Group(id="g1", claims=tuple(c.id for c in claims)),)
    told, _ = compare(rules, articles, claims, (matches, groups))
    assert bool(rules[0].failures) is (kind is not None and kind.failing)
    return told


def match(left: str, right: str, score: float) -> Match:
    return Match(left=left, right=right, score=score, cosine=score)


def test_trees_add_up_to_log_odds() -> None:
    two = model(NEAR, (len(SHARED), 0.5, 0.0, (0, 1.0, -1.0, 1.0)))
    evidence = dict.fromkeys((*SHARED, "capital"), 0.0)
    assert two.probability(evidence) == pytest.approx(0.018, abs=0.001)
    assert two.probability({**evidence, "capital": 1.0}) == pytest.approx(0.007, abs=0.001)
    assert two.probability({**evidence, "capital": 1.0, "match": 1.5}) == pytest.approx(0.953, abs=0.001)


@pytest.mark.usefixtures("learned")
def test_what_the_model_takes_for_one_slot_is_found_as_surely_as_it_says() -> None:
    (finding,) = found((claim("a", 1, "Oslo"), claim("b", 1, "Bonn")), [match("ac1", "bc1", 0.6)])
    assert [s.detail.canonical for s in finding.sides] == ["Oslo", "Bonn"]
    assert finding.confidence == 0.88
    assert finding.severity is Severity.CONFLICT


@pytest.mark.usefixtures("learned")
@pytest.mark.parametrize(("score", "other"), [(0.4, "Bonn"), (0.6, "Bergen"), (0.6, "Oslo")])
def test_nothing_comes_of_unlikely_claims_of_two_types_or_of_equal_values(score: float, other: str) -> None:
    assert not found((claim("a", 1, "Oslo"), claim("b", 1, other)), [match("ac1", "bc1", score)])


@pytest.mark.usefixtures("learned")
def test_a_value_that_the_other_sentence_gives_too_is_in_no_slot() -> None:
    assert not found((claim("a", 1, "Oslo"), claim("b", 1, "Bonn", "Oslo")), [match("ac1", "bc1", 0.6)])


@pytest.mark.usefixtures("learned")
def test_a_value_stands_in_one_slot_of_an_article_the_surest() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bonn"), claim("b", 2, "Rome")
    (finding,) = found(claims, [match("ac1", "bc1", 0.6), match("ac1", "bc2", 0.7)])
    assert [s.detail.canonical for s in finding.sides] == ["Oslo", "Bonn"]


@pytest.mark.usefixtures("learned")
def test_what_the_rules_flag_and_the_model_doubts_does_not_count() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bonn")
    assert found(claims, [match("ac1", "bc1", 0.6)], Word(ruled=True))
    assert not found(claims, [match("ac1", "bc1", 0.4)], Word(ruled=True))


@pytest.mark.usefixtures("learned")
def test_a_run_of_many_articles_is_left_to_the_rules() -> None:
    claims = [claim(f"a{n:02}", 1, "Oslo" if n else "Bonn") for n in range(known.ASKED + 1)]
    assert not found(claims, [match(claims[0].id, claims[1].id, 0.6)])


@pytest.mark.usefixtures("learned")
def test_a_kind_that_fails_costs_its_values() -> None:
    assert not found((claim("a", 1, "Oslo"), claim("b", 1, "Bonn")), [match("ac1", "bc1", 0.6)], Word(failing=True))


def test_the_gap_is_to_the_best_rival_of_either() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bonn"), claim("b", 2, "Rome")
    pairs = aligned(claims, [match("ac1", "bc1", 0.6), match("ac1", "bc2", 0.8)], [])
    kind = Word()
    seen = {met[1].detail.canonical: evidence for met, evidence in drawn(kind, pairs, Known(kind, pairs))}
    assert {name: round(evidence["gap"], 3) for name, evidence in seen.items()} == {"Bonn": -0.2, "Rome": 0.2}
    assert {name: evidence["first"] for name, evidence in seen.items()} == {"Bonn": 1.0, "Rome": 2.0}
    assert all(e["both new"] == 1.0 and e["one new"] == 0.0 for e in seen.values())


def test_a_kind_without_a_model_has_no_slots() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bonn")
    pairs = aligned(claims, [match("ac1", "bc1", 0.9)], [])
    told = Slots(Word(), pairs, Known(Word(), pairs))
    assert not list(told.likely())
    one, other = (Reading(claim=c, detail=c.details[0]) for c in claims)
    assert not told.doubted(one, other)


def test_the_shipped_models_see_what_their_kinds_tell() -> None:
    assert {"date", "number"} <= slots._models().keys()
    for found_ in slots._models().values():
        assert set(SHARED) < set(found_.features)
        assert slots.DOUBT < found_.least < 1


def test_a_pair_that_is_no_match_fills_a_slot_and_shows_no_other_difference() -> None:
    claims = claim("a", 1, "Oslo"), claim("b", 1, "Bonn")
    ids = [c.id for c in claims]
    columns = array("i", [0]), array("i", [1]), array("d", [0.1]), array("f", [0.5])
    told = Matches(ids, array("i"), array("i"), array("d"), array("f"))
    assert not list(drawn(Word(), aligned(claims, told, []), Known(Word(), aligned(claims, told, []))))
    told.faint = Matches(ids, *columns)
    pairs = aligned(claims, told, [])
    ((_, evidence),) = drawn(Word(), pairs, Known(Word(), pairs))
    assert evidence["match"] < 0
    assert not len(pairs.matched.left)
    assert not len(pairs.loose.left)
