"""Whether two values that differ are told of one thing, by a learned model that sees all there is to see.

The rules of a kind ask for words that tie two values to one slot: the same verb, the same noun. Where two newsrooms
tell a fact each in its own words, hardly any are there. A reader takes it for one slot all the same, because the two
claims match, neither article has the other's value or a better partner for its own, and nothing speaks against it. How
much each of these tells is learned, from stories whose divergences are all labelled: of a kind that says what its
values share (`Slotted`), every two of one type that differ in matched claims are examples, right or wrong. The models,
boosted trees of depth two (Friedman 2001, "Greedy function approximation: a gradient boosting machine"), one for each
kind, are in `data/slots.json` with their figures; `benchmarks/train_slots.py` fits them.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TypeAlias

from crosscheck.compare.aligned import Aligned, Pair, Place, place
from crosscheck.compare.confidence import log_odds
from crosscheck.compare.known import ASKED, Known
from crosscheck.compare.surroundings import slotted
from crosscheck.compare.telling import FEATURES as TELLING
from crosscheck.compare.telling import features as telling
from crosscheck.contracts import Contrasting, Slotted
from crosscheck.model import Claim, Comparison, Kind, Reading, Verdict

DOUBT = 0.05
"""Probability below which a difference does not count that the rules of a kind take for one. Of the figures that they
flag in the incidents of ECB+, with topics left out, a quarter of the wrong ones fall below, and one in twelve right;
at 0.15 it would be over half, but also one in ten of the errors planted in real clusters."""
SHARED = (
    "match",
    "gap",
    "first",
    "both new",
    "one new",
    "apart",
    "crowd",
    "articles",
    "rule",
    "ruled",
    "around",
    "around gap",
    "nearest",
    "names of both",
    "two names",
    "two places",
    *TELLING[2:],
)
"""What the model sees of every kind: log-odds of the match; by how much it beats the best other value of that type that
either could be held against, and how many of the two have no better; how many of the values the other article lacks;
how far apart the claims stand in their articles, 0 to 1; logarithms of how many values of that type the article with
more of them has, and of how many articles there are; the confidence of the kind's rule, and whether it takes them for a
contrast at all; how near the words around the two are, by how much nearer than those around the best other value, and
how many of the two have no nearer one; whether the claims name somebody or something both, and whether
they name others, or are of other places; and what `telling` sees."""

PLACES = frozenset({"GPE", "LOC", "FAC"})
"""Labels of the recogniser for what is a place (OntoNotes 5)."""

Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"
"""A value, or a feature, a threshold up to which the first branch holds, and two branches."""
Drawn: TypeAlias = tuple[Reading, Reading, Comparison, Pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Boosted trees: their values add up to the log-odds that two values fill one slot."""

    features: tuple[str, ...]
    start: float
    trees: tuple[Tree, ...]
    least: float
    """The probability from which on a difference counts."""

    def probability(self, evidence: Mapping[str, float]) -> float:
        """That the two fill one slot, given what is named in `features`."""
        row = [evidence[name] for name in self.features]
        return 1 / (1 + math.exp(-(self.start + math.fsum(_value(tree, row) for tree in self.trees))))


class Slots:
    """What the model of a kind says of all values of one type that differ in matched claims. Lives for one run."""

    def __init__(self, kind: Contrasting, aligned: Aligned, known: Known) -> None:
        """Ask the model.

        Args:
            kind: the model says nothing of one that is not `Slotted`, or has none.
            aligned: the pairs of claims.
            known: what the articles give of this kind.
        """
        model = _models().get(kind.name)
        self._least = 1.0 if model is None else model.least
        self._found: list[tuple[Drawn, float]] = []
        if model is not None and len(aligned.articles) <= ASKED:  # a large run has millions of pairs
            self._found = [(met, model.probability(e)) for met, e in drawn(kind, aligned, known)]
        self._sure = {frozenset((place(met[0]), place(met[1]))): sure for met, sure in self._found}

    def __bool__(self) -> bool:
        return bool(self._found)

    def doubted(self, left: Reading, right: Reading) -> bool:
        """Whether the model hardly takes the two for one slot."""
        return self._sure.get(frozenset((place(left), place(right))), 1.0) < DOUBT

    def likely(self) -> Iterator[tuple[Drawn, float]]:
        """The differences that it takes for one slot, surest first, each with how sure it is; no value is in two."""
        taken: set[tuple[Place, str]] = set()
        for met, sure in sorted(self._found, key=lambda f: -f[1]):
            one, other = met[:2]
            spots = {(place(one), other.claim.article), (place(other), one.claim.article)}
            if sure >= self._least and not spots & taken:
                taken |= spots
                yield met, sure


def drawn(kind: Contrasting, aligned: Aligned, known: Known) -> Iterator[tuple[Drawn, dict[str, float]]]:
    """Every two values of one type that differ in matched claims, and what the model sees of them."""
    if not isinstance(kind, Slotted):
        return
    found = {c.id: [(r, kind.sort(r)) for r in slotted(kind, kind.name, c)] for c in aligned.claims}
    met = list(_of_one_type({claim: listed for claim, listed in found.items() if listed}, aligned))
    near = [aligned.around.near(one, other) for one, other, _ in met]
    rivals = _rivals((one, other, pair.score) for one, other, pair in met)
    closer = _rivals((one, other, how) for (one, other, _), how in zip(met, near, strict=True))
    crowds = _crowds(found)
    length = {article: max((c.end for c in claims), default=1) for article, claims in aligned.articles.items()}
    for (one, other, pair), how in zip(met, near, strict=True):
        new = [known.new(one, other) is True, known.new(other, one) is True]
        if not any(new) or known.told(one, other) or known.told(other, one):
            continue
        slot = kind.slot(one, other)
        if slot is None:
            continue
        gaps = [pair.score - rivals(mine, theirs) for mine, theirs in ((one, other), (other, one))]
        nearer = [how - closer(mine, theirs) for mine, theirs in ((one, other), (other, one))]
        spots = [r.claim.start / length[r.claim.article] for r in (one, other)]
        rule = kind.contrast(one, other)
        ruled = rule.verdict is Verdict.CONFLICT
        shared = (
            log_odds(pair.score),
            min(gaps),
            float(sum(gap >= 0 for gap in gaps)),
            float(all(new)),
            float(any(new) and not all(new)),
            abs(spots[0] - spots[1]),
            math.log(max(crowds[r.claim.article, kind.sort(r)] for r in (one, other))),
            math.log(len(aligned.articles)),
            rule.confidence if ruled else 0.0,
            float(ruled),
            how,
            min(nearer),
            float(sum(gap >= 0 for gap in nearer)),
            *_named(one.claim, other.claim),
            *telling(pair.score, one, other, slot.difference)[2:],
        )
        evidence = {**dict(zip(SHARED, shared, strict=True)), **slot.evidence}
        yield (one, other, slot.difference, pair), evidence


def _named(one: Claim, other: Claim) -> tuple[float, float, float]:
    """Whether two claims name one thing, whether each names others, and whether each names other places."""
    names = [{m.name.casefold() for m in c.mentions if not m.pronoun} for c in (one, other)]
    places = [{m.name.casefold() for m in c.mentions if m.label in PLACES} for c in (one, other)]
    shared = bool(names[0] & names[1])
    apart, elsewhere = (all(sides) and not sides[0] & sides[1] for sides in (names, places))
    return float(shared), float(apart), float(elsewhere)


def _of_one_type(
    found: Mapping[str, Sequence[tuple[Reading, Hashable]]], aligned: Aligned
) -> Iterator[tuple[Reading, Reading, Pair]]:
    asked = (aligned.matched, aligned.loose, aligned.faint)
    for pair in chain.from_iterable(aligned.among(pairs, found) for pairs in asked):
        for one, sort in found[pair.left.id]:
            for other, same in found[pair.right.id]:
                if sort == same:
                    yield one, other, pair


def _crowds(found: Mapping[str, Sequence[tuple[Reading, Hashable]]]) -> Mapping[tuple[str, Hashable], int]:
    """How many different values of each type each article has."""
    values = {(r.claim.article, sort, r.detail.canonical) for listed in found.values() for r, sort in listed}
    return Counter((article, sort) for article, sort, _ in values)


def _rivals(met: Iterable[tuple[Reading, Reading, float]]) -> _Best:
    best = _Best()
    for one, other, score in met:
        best.add(one, other, score)
        best.add(other, one, score)
    return best


class _Best:
    """For each value and other article the two best partners of its type, and how well they go together."""

    def __init__(self) -> None:
        self._two: dict[tuple[Place, str], list[tuple[float, Place]]] = defaultdict(list)

    def add(self, mine: Reading, theirs: Reading, score: float) -> None:
        two = self._two[place(mine), theirs.claim.article]
        two.append((score, place(theirs)))
        two.sort(reverse=True)
        del two[2:]

    def __call__(self, mine: Reading, theirs: Reading) -> float:
        """How well the best partner of the one other than this one goes with it; 0 where there is none."""
        spot = place(theirs)
        return next((s for s, at in self._two[place(mine), theirs.claim.article] if at != spot), 0.0)


def _value(tree: Tree, row: Sequence[float]) -> float:
    while not isinstance(tree, float):
        feature, threshold, low, high = tree
        tree = low if row[feature] <= threshold else high
    return tree


def _tree(raw: object) -> Tree:
    if isinstance(raw, list):
        feature, threshold, low, high = raw
        return int(feature), float(threshold), _tree(low), _tree(high)
    return float(str(raw))


@cache
def _models() -> dict[Kind, Model]:
    table = json.loads((files("crosscheck") / "data" / "slots.json").read_text(encoding="utf-8"))
    return {
        kind: Model(
            features=tuple(m["features"]),
            start=m["start"],
            trees=tuple(_tree(tree) for tree in m["trees"]),
            least=m["least"],
        )
        for kind, m in table["kinds"].items()
    }
