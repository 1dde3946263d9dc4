"""What two articles say of one referent wherever they name it."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.compare.aligned import aligned
from crosscheck.compare.collated import NEXT, collated
from crosscheck.model import Claim, Detail, Match
from hollow import hollow


@dataclass(frozen=True)
class Everywhere:
    """A kind that collects all its details."""

    def collected(self, claim: Claim) -> tuple[Detail, ...]:
        return claim.details


def pairs(claims: list[Claim], met: list[tuple[str, str]]) -> list[tuple[str, str]]:
    matches = [Match(left=a, right=b, score=0.6, cosine=0.6) for a, b in met]
    found = collated(Everywhere(), aligned(claims, matches, []))
    return [(f"{a.claim.id} {a.detail.canonical}", f"{b.claim.id} {b.detail.canonical}") for a, b in found]


def named(article: str, n: int, *values: str, referent: str | None = "r") -> Claim:
    return hollow("plain", article, n, *values, referent=referent)


def test_the_first_of_each_value_in_articles_that_share_a_match() -> None:
    claims = [named("a1", 0), named("a1", 1, "x"), named("a1", 2, "x"), named("a2", 0), named("a2", 1, "y")]
    assert pairs(claims, [("a1c0", "a2c0")]) == [("a1c1 x", "a2c1 y")]


def test_articles_of_two_stories_are_not_held_together() -> None:
    assert pairs([named("a1", 1, "x"), named("a2", 1, "y")], []) == []


def test_whoever_has_both_values_tells_two_referents_apart() -> None:
    claims = [named("a1", 1, "x", "y"), named("a2", 1, "y"), named("a3", 1, "x")]
    met = [("a1c1", "a2c1"), ("a1c1", "a3c1"), ("a2c1", "a3c1")]
    assert pairs(claims, met) == [("a2c1 y", "a3c1 x")]


def test_two_referents_are_not_held_together() -> None:
    claims = [named("a1", 1, "x", referent="r"), named("a2", 1, "y", referent="s"), named("a2", 2, "z", referent=None)]
    assert pairs(claims, [("a1c1", "a2c1")]) == []


def test_pairs_grow_with_the_articles_and_not_with_their_square() -> None:
    claims = [named(f"a{n}", 1, "xy"[n % 2]) for n in range(10 * NEXT)]
    met = [(a.id, b.id) for k, a in enumerate(claims) for b in claims[k + 1 :]]
    found = pairs(claims, met)
    assert len(found) <= len(claims) * NEXT
    assert {article for pair in found for article in pair} == {f"{c.id} {c.details[0].canonical}" for c in claims}
