"""Groups in, findings out: asks each kind about its own details, and tells each story once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from crosscheck.collecting import acyclic, give_back
from crosscheck.compare.aligned import SURE, Aligned, aligned
from crosscheck.compare.known import ASKED
from crosscheck.compare.notes import noted, untold
from crosscheck.compare.pairs import Edge, compared, standing
from crosscheck.compare.readings import Agreed, agreed_on, components, disputes, readings, restated
from crosscheck.compare.surroundings import Surroundings, surroundings
from crosscheck.compare.updates import unexplained, updated
from crosscheck.contracts import DetailKind
from crosscheck.identity import fingerprint, locus, source_id
from crosscheck.model import Agreement, Article, Claim, Finding, Group, Match, Origin, Reading, Side, Verdict

__all__ = ["ASKED", "Beside", "Surroundings", "compare", "surroundings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known of the articles beside their claims."""

    origins: Sequence[Origin] = ()
    around: Surroundings = field(default_factory=Surroundings)


def compare(
    kinds: Sequence[DetailKind],
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matched: tuple[Sequence[Match], Sequence[Group]],
    beside: Beside | None = None,
) -> tuple[tuple[Finding, ...], tuple[Agreement, ...]]:
    """One finding per fact, group and kind, by readings; and the points on which sources agree.

    Findings come gravest first, then surest, then in the order of the text.
    """
    beside = beside or Beside()
    with acyclic():
        pairs = aligned(claims, *matched, beside.around)
        findings, agreements = _compared(kinds, articles, pairs, _retold(beside.origins))
    order = {c.id: n for n, c in enumerate(claims)}
    findings.sort(key=lambda f: (-f.severity, -f.confidence, order[f.sides[0].claim], f.kind, f.fingerprint))
    agreements.sort(key=lambda a: (order[a.sides[0].claim], a.sides[0].detail.start, a.kind))
    return tuple(findings), tuple(agreements)


def _compared(
    kinds: Sequence[DetailKind],
    articles: Sequence[Article],
    pairs: Aligned,
    retold: Mapping[str, Sequence[tuple[str, frozenset[str]]]],
) -> tuple[list[Finding], list[Agreement]]:
    scene = _Scene(sources={a.id: source_id(a) for a in articles}, claims=pairs.articles, retold=retold)
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    for kind in kinds:
        give_back()
        differing, agreed = _of_kind(kind, pairs, scene)
        findings.extend(differing)
        agreements.extend(agreed)
    give_back()
    return findings, agreements


def _of_kind(kind: DetailKind, pairs: Aligned, scene: _Scene) -> tuple[list[Finding], list[Agreement]]:
    """What one kind finds; what it was found by is let go before the next one begins."""
    edges = updated(kind, compared(kind, pairs), pairs.articles)
    parts = [part for part in disputes(components(standing(edges), kind), kind) if not all(e.doubted for e in part)]
    found = tuple(_findings(kind, parts, agreed_on(edges, parts), scene))
    notes = untold(_findings(kind, components(noted(edges, kind, pairs), kind), {}, scene), found)
    return [*found, *notes], list(_agreements(kind, edges))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What every finding of a run is told with."""

    sources: Mapping[str, str]
    """The name of each article across runs, by its id."""
    claims: Mapping[str, Sequence[Claim]]
    """The claims of each article, by its id, in order."""
    retold: Mapping[str, Sequence[tuple[str, frozenset[str]]]]
    """The origins that each article shares, by its id."""


def _findings(kind: DetailKind, parts: Sequence[Sequence[Edge]], agreed: Agreed, scene: _Scene) -> Iterable[Finding]:
    for part in parts:
        best = max(part, key=attrgetter("confidence"))
        sides = restated(readings(part, agreed), scene.claims)
        if len({s.reading for s in sides}) < 2:
            continue  # told apart by the kind and called the same: there is nothing to show
        involved = {s.article for s in sides}
        named = sorted({(scene.sources[s.article], s.detail.canonical) for s in sides})
        point = best.comparison.point
        open_ = unexplained(part, sides)
        telling = open_ or [e for e in part if e.comparison.superseded]
        yield Finding(
            fingerprint=fingerprint(kind.name, point, named),
            locus=locus(kind.name, point, [source for source, _ in named]),
            kind=kind.name,
            severity=max(e.comparison.severity for e in telling),
            confidence=round(best.confidence, 2),
            point=point,
            why=max(telling, key=attrgetter("confidence")).comparison.why,
            group=best.group,
            sides=sides,
            shared_origin=next((name for name, all_ in scene.retold.get(min(involved), ()) if involved <= all_), None),
            superseded=not open_,
        )


def _retold(origins: Sequence[Origin]) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """By the id of each article the origins that it shares, in order, with all articles that share them."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for origin in origins:
        articles = frozenset(origin.articles)
        for article in articles:
            found[article].append((origin.name, articles))
    return found


def _agreements(kind: DetailKind, edges: Sequence[Edge]) -> Iterable[Agreement]:
    same = [e for e in edges if e.comparison.verdict is Verdict.AGREE and e.score >= SURE and e.left.detail.canonical]
    for part in components(same, kind):
        members: dict[str, Reading] = {}
        for edge in part:
            for reading in (edge.left, edge.right):
                members.setdefault(reading.claim.article, reading)
        sides = tuple(
            Side(claim=r.claim.id, article=article, detail=r.detail, reading=0)
            for article, r in sorted(members.items())
        )
        yield Agreement(kind=kind.name, canonical=sides[0].detail.canonical, group=part[0].group, sides=sides)
