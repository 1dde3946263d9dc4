"""Marks and origins on runs made by hand: what counts as a witness, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.contracts import Example
from crosscheck.model import AGREE, UNKNOWN, Comparison, Detail, Match, Origin, Reading, Run
from crosscheck.model import Claim as Statement
from crosscheck.proof import Mark
from crosscheck.proofing.draft import proof
from factories import claims, run


class Equal:
    """Numbers that agree where their values are equal."""

    name = "number"
    summary = ""
    examples: tuple[Example, ...] = ()

    def extract(self, claim: Statement) -> tuple[Detail, ...]:
        return ()

    def compare(self, left: Reading, right: Reading) -> Comparison:
        return AGREE if left.detail.canonical == right.detail.canonical else UNKNOWN


def drafted() -> Run:
    """The draft a1 says that 120 passengers were on board; a2 and a3 say so too. No findings, no origins."""
    at = claims()
    said = replace(at["c7"], details=at["c5"].details, tokens=())
    return replace(
        run(),
        claims=(*(c for c in at.values() if c.id != "c7"), said),
        findings=(),
        origins=(),
        matches=(
            Match(left="c3", right="c5", score=0.9, cosine=0.9),
            Match(left="c3", right="c7", score=0.9, cosine=0.9),
        ),
    )


def mark(made: Run, claim: str = "c3") -> Mark:
    return next(m for m in proof(made, ["a1"], (Equal(),)).marks if m.claim == claim)


def test_two_sources_that_agree_are_two_origins() -> None:
    made = mark(replace(drafted(), claims=tuple(_own(c) for c in drafted().claims)))
    assert (made.word, made.origins) == ("corroborated", (("a2",), ("a3",)))


def test_retellers_of_one_report_are_one_origin() -> None:
    plain = replace(drafted(), claims=tuple(_own(c) for c in drafted().claims))
    shared = replace(plain, origins=(Origin(name="Radio", articles=("a2", "a3"), why=""),))
    assert (mark(shared).word, mark(shared).origins) == ("single-source", (("a2", "a3"),))


def test_two_articles_of_one_outlet_are_one_witness() -> None:
    plain = replace(drafted(), claims=tuple(_own(c) for c in drafted().claims))
    bodies = tuple(replace(b, article=replace(b.article, source="Coast Wire")) for b in plain.bodies)
    assert mark(replace(plain, bodies=bodies)).word == "single-source"


def test_claims_that_cite_one_outlet_are_one_origin() -> None:
    at = claims()
    made = drafted()
    cited = replace(
        made, claims=tuple(replace(c, attribution=at["c5"].attribution) if c.id == "c7" else c for c in made.claims)
    )
    assert mark(cited).word == "single-source"


@pytest.mark.parametrize("score", [0.3, 0.39])
def test_a_likeness_of_topic_bears_nothing_out(score: float) -> None:
    made = drafted()
    weak = replace(made, matches=tuple(replace(m, score=score) for m in made.matches))
    assert mark(weak).word == "unsupported"


def test_another_figure_bears_nothing_out() -> None:
    made = drafted()
    other = tuple(
        replace(c, details=tuple(replace(d, canonical="99") for d in c.details)) if c.article != "a1" else c
        for c in made.claims
    )
    bare = mark(replace(made, claims=other))
    assert (bare.word, [d.surface for d in bare.missing]) == ("unsupported", ["120"])


def test_findings_of_the_draft_and_of_its_sources_are_kept_apart() -> None:
    whole = proof(run(), ["a1"], (Equal(),))
    assert {m.claim for m in whole.marks} == {"c1", "c2", "c3"}
    words = {m.claim: m.word for m in whole.marks}
    assert (words["c1"], words["c2"]) == ("conflicting", "conflicting")
    assert words["c3"] == "single-source", "what is accepted in the baseline is no conflict"
    sources = proof(run(), ["a3"], (Equal(),)).concerned
    assert all(any(s.article == "a3" for s in f.sides) for f in sources.findings)


def _own(claim: Statement) -> Statement:
    """The claim in its article's own name."""
    return replace(claim, attribution=None)
