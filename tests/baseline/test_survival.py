"""What a known dispute survives, and what it does not: laws of fingerprints and of matching, from the text on."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.baseline import dump, judge, parse
from crosscheck.baseline.changes import create
from crosscheck.baseline.matching import UNCHANGED, match
from crosscheck.baseline.records import Sighting
from crosscheck.baseline.sightings import scene as seen_by
from crosscheck.identity import fingerprint, locus
from crosscheck.model import Article, Body, Claim, Detail, Finding, Run, Severity, Side, Span
from disputes import scene, sighting, sightings

LAW = settings(max_examples=60, deadline=None)
TODAY = date(2024, 5, 8)
FACTS = ("people were killed", "people were injured", "boats were lost", "houses were flooded", "people were missing")
NEIGHBOURS = (
    "“We’ll wait,” the mayor said.",
    "It rained all day.",
    "The harbour is closed – until Monday.",
    "Nobody knew.",
)
FIGURES = st.sampled_from(["43", "31", "12", "7"])


def story(name: str, paragraphs: list[str]) -> Article:
    return Article(id=name, source=name, path=f"{name}.txt", key=name, text="\n\n".join(paragraphs))


def run(articles: list[Article], sources: list[str]) -> Run:
    """What the program would find, by a reader that knows the sentences: each fact whose figures differ is one dispute.

    It stands in for the pipeline, so that a law can be tried on hundreds of texts; offsets and sentences are those of
    the text, as the pipeline's are. The pipeline itself tells the same story in `cli/test_gate`.
    """
    claims: list[Claim] = []
    findings = []
    for fact in FACTS:
        sides = []
        for article in (a for name in sources for a in articles if a.id == name):
            at = article.text.casefold().find(f" {fact}")
            if at < 0:
                continue
            start = article.text.rfind("\n", 0, at) + 1
            end = at + 1 + len(fact) + 1
            words = article.text[start:at].strip()
            detail = Detail(kind="number", start=start, end=at, surface=words, value=words, canonical=f"{words} {fact}")
            claim = Claim(
                id=f"c{len(claims)}", article=article.id, text=article.text[start:end], start=start, end=end,
                sentence=Span(start=start, end=end), paragraph=article.text.count("\n\n", 0, at), tokens=(),
                details=(detail,),
            )  # fmt: skip
            claims.append(claim)
            sides.append(Side(claim=claim.id, article=article.id, detail=detail, reading=0))
        said = [(side.article, side.detail.canonical) for side in sides]
        if len({value for _, value in said}) > 1:
            findings.append(
                Finding(
                    fingerprint=fingerprint("number", fact, said),
                    locus=locus("number", fact, [s for s, _ in said]),
                    kind="number",
                    severity=Severity.CONFLICT,
                    confidence=0.9,
                    point=fact,
                    why="",
                    group="g",
                    sides=tuple(sides),
                )
            )
    bodies = tuple(Body(article=a, paragraphs=()) for name in sources for a in articles if a.id == name)
    return Run(bodies=bodies, claims=tuple(claims), findings=tuple(findings), kinds=("number",))


@st.composite
def desks(draw: st.DrawFn) -> dict[str, list[str]]:
    """Two to four articles, each with figures for some facts and with paragraphs that nobody disputes."""
    made = {}
    for name in draw(st.permutations(["courier", "herald", "post", "wire"]))[: draw(st.integers(2, 4))]:
        figures = draw(st.dictionaries(st.sampled_from(FACTS), FIGURES, min_size=1, max_size=len(FACTS)))
        others = draw(st.lists(st.sampled_from(NEIGHBOURS), max_size=3))
        made[name] = [*(f"{figure} {fact}." for fact, figure in figures.items()), *others]
    return made


def checked(desk: dict[str, list[str]], sources: list[str] | None = None) -> Run:
    return run([story(name, paragraphs) for name, paragraphs in desk.items()], sources or sorted(desk))


def states(old: Run, new: Run, today: date = TODAY) -> set[str]:
    """What a baseline made of the one run says of the findings of the other: as a file, on another day."""
    known = parse(dump(create(seen_by(old))).encode(), "b.json")
    return {f.decision.state if f.decision else "new" for f in judge(new, known, today, "b.json").findings}


def names(made: Run) -> set[str]:
    return {finding.fingerprint for finding in made.findings}


@LAW
@given(desks(), st.randoms(use_true_random=False))
def test_moved_and_swapped_paragraphs(desk: dict[str, list[str]], chance: random.Random) -> None:
    moved = {name: chance.sample(paragraphs, len(paragraphs)) for name, paragraphs in desk.items()}
    assert names(checked(moved)) == names(checked(desk))
    assert states(checked(desk), checked(moved)) <= {"unaudited"}


@LAW
@given(desks(), st.permutations(["courier", "herald", "post", "wire"]), st.dates(date(2024, 1, 1), date(2034, 1, 1)))
def test_another_order_of_sources_and_another_day(desk: dict[str, list[str]], order: list[str], day: date) -> None:
    turned = checked(desk, [name for name in order if name in desk])
    assert names(turned) == names(checked(desk))
    assert states(checked(desk), turned, day) <= {"unaudited"}
    assert dump(create(seen_by(turned))) == dump(create(seen_by(checked(desk))))


def restyled(text: str) -> str:
    """Other quotation marks, dashes and spaces; what is said stays."""
    for old, new in (("“", '"'), ("”", '"'), ("’", "'"), ("–", "—"), (" ", "\u00a0 ")):
        text = text.replace(old, new)
    return text


WORDS = st.lists(st.sampled_from(["“We’ll", "get", "there”", "–", "43", "people", "said"]), min_size=1).map(" ".join)


@given(WORDS, st.dictionaries(st.sampled_from(["herald", "post", "wire"]), WORDS, min_size=2))
def test_spacing_and_quotation_style(point: str, said: dict[str, str]) -> None:
    old, new = sighting(point, said), sighting(restyled(point), {s: restyled(value) for s, value in said.items()})
    assert (new.fingerprint, new.locus) == (old.fingerprint, old.locus)
    assert [pair.how for pair in match(create(scene(old)).entries, scene(new)).pairs] == ["same"]


@LAW
@given(desks(), st.lists(st.text(alphabet="abc “’.\n", max_size=30), min_size=1, max_size=4))
def test_a_reworded_neighbour(desk: dict[str, list[str]], words: list[str]) -> None:
    """Every paragraph around the disputed ones is written anew, and some are added."""
    disputed = {name: [p for p in paragraphs if p not in NEIGHBOURS] for name, paragraphs in desk.items()}
    around = {name: [words[0], *(x for p in kept for x in (p, words[-1])), *words] for name, kept in disputed.items()}
    assert names(checked(around)) == names(checked(desk))
    assert states(checked(desk), checked(around)) <= {"unaudited"}


@LAW
@given(desks(), st.data())
def test_a_changed_value_changes_its_dispute_and_no_other(desk: dict[str, list[str]], data: st.DataObject) -> None:
    old = checked(desk)
    if not old.findings:
        return
    finding = data.draw(st.sampled_from(old.findings))
    side = data.draw(st.sampled_from(finding.sides))
    fact = finding.point
    fresh = {
        **desk,
        side.article: [p.replace(f"{side.detail.surface} {fact}", f"99 {fact}") for p in desk[side.article]],
    }
    new = checked(fresh)
    (changed,) = [f for f in new.findings if f.point == fact]
    assert changed.fingerprint != finding.fingerprint
    assert changed.locus == finding.locus
    assert names(new) - names(old) == {changed.fingerprint}
    judged = judge(new, create(seen_by(old)), TODAY, "b.json").findings
    assert [f.point for f in judged if f.status == "new"] == [fact]
    (decided,) = [f for f in judged if f.point == fact]
    assert decided.decision is not None
    assert decided.decision.state == "changed"
    assert (side.article, f"{side.detail.surface} {fact}") in decided.decision.before


@LAW
@given(desks(), FIGURES)
def test_a_new_source_that_joins_makes_its_disputes_changed(desk: dict[str, list[str]], figure: str) -> None:
    old = checked(desk)
    joined = checked({**desk, "late": [f"{figure} {fact}." for fact in FACTS]})
    known = {f.point for f in old.findings}
    judged = judge(joined, create(seen_by(old)), TODAY, "b.json")
    assert {f.point: f.decision.state for f in judged.findings if f.decision} == dict.fromkeys(known, "changed")
    assert all(f.status == "new" for f in judged.findings)


@given(st.lists(sightings, min_size=1, max_size=4), st.integers(2, 3))
def test_equal_disputes_are_counted(seen: list[Sighting], times: int) -> None:
    known = create(scene(*(seen * times)))
    assert sum(entry.count for entry in known.entries) == len(seen) * times
    again = match(known.entries, scene(*(seen * times)))
    assert len(again.pairs) == len(seen) * times
    assert not again.left
    one_more = match(known.entries, scene(*(seen * times), seen[0]))
    assert len(one_more.pairs) == len(seen) * times, "one more of the same is new"
    fewer = match(known.entries, scene(*(seen * (times - 1))))
    assert len(fewer.left) == len(seen), "and one less is left over"


MORE = ("there", "in Lanmore", "on the ferry")


@given(sightings, st.sampled_from(MORE), st.lists(sightings, max_size=3))
def test_a_reworded_point_keeps_its_decision(seen: Sighting, words: str, others: list[Sighting]) -> None:
    """A light rewording (another model, another sentence) of the matter itself, among other disputes."""
    said = {side.source: side.value for side in seen.sides}
    reworded = sighting(f"{seen.title} {words}", said, seen.kind)
    rest = [other for other in others if other.locus != seen.locus]
    pairs = match(create(scene(seen, *rest)).entries, scene(reworded, *rest)).pairs
    (pair,) = [pair for pair in pairs if pair.sighting == 0]
    assert pair.how in UNCHANGED


ELSEWHERE = """
import sys
from crosscheck.baseline import dump
from crosscheck.baseline.changes import create
from disputes import scene, sighting
killed, day = sighting("people killed", {"a": "43", "b": "31"}), sighting("day", {"a": "x", "c": "é"})
sys.stdout.buffer.write(dump(create(scene(killed, day))).encode())
"""


def test_another_machine() -> None:
    """Another hash seed, another locale, another time zone: the same bytes."""
    environment = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Kathmandu"}
    environment["PYTHONPATH"] = ":".join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], env=environment, capture_output=True, check=True, timeout=60
    )
    killed, day = sighting("people killed", {"a": "43", "b": "31"}), sighting("day", {"a": "x", "c": "é"})
    assert done.stdout.decode("utf-8") == dump(create(scene(killed, day)))
