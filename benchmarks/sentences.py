"""Pairs of bare sentences as the aligner sees them: each sentence is an article of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crosscheck.align import weights
from crosscheck.align.features import matrix, rarity, row
from crosscheck.align.profile import Profile, profile, statement
from crosscheck.antecedents import resolve
from crosscheck.contracts import DetailKind, Encoder, Parser
from crosscheck.model import Article, Body, Claim, Span
from crosscheck.split import split

Read: TypeAlias = Mapping[str, tuple[Claim, ...]]
"""The claims of each text, with their details; empty where it states nothing."""

ALONE = (0, 0, 0.0)
"""Ranks and margin of a pair without rivals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for it that two sentences state one fact."""

    features: NDArray[np.float64]
    """The aligner's features of the claims that match best, then `EXTRA`."""
    shipped: float
    """The probability that the shipped model gives to that pair of claims; 0 where a sentence has no claim."""


EXTRA = ("sentence cosine", "best probability", "mean of best probabilities", "claims paired")


def read(texts: Iterable[str], parser: Parser, kinds: Sequence[DetailKind] = ()) -> Read:
    """Every distinct text, one paragraph each, cut into claims."""
    distinct = sorted(set(texts))
    bodies = []
    for n, text in enumerate(distinct):
        article = Article(id=f"s{n}", source=f"s{n}", path=f"s{n}", text=text)
        bodies.append(Body(article=article, paragraphs=(Span(start=0, end=len(text)),)))
    found = {}
    for text, document in zip(distinct, parser.parse(bodies), strict=True):
        found[text] = tuple(_detailed(c, kinds) for c in split(resolve(document)))
    return found


def _detailed(claim: Claim, kinds: Sequence[DetailKind]) -> Claim:
    return replace(claim, details=tuple(d for kind in kinds for d in kind.extract(claim)))


class Bench:
    """The aligner's view of many sentences at once."""

    def __init__(self, known: Read, encoder: Encoder) -> None:
        self._known = known
        self._profiles: dict[str, tuple[Profile, ...]] = {
            text: tuple(profile(c, len(text)) for c in claims) for text, claims in known.items()
        }
        self._idf = rarity(p for ps in self._profiles.values() for p in ps)
        statements = sorted({statement(c) for claims in known.values() for c in claims} | set(known))
        vectors = encoder.encode(statements)
        self._vector = dict(zip(statements, vectors, strict=True))

    def cosine(self, one: str, other: str) -> float:
        """Of two whole texts."""
        return float(self._vector[one] @ self._vector[other])

    def table(self, one: str, other: str) -> NDArray[np.float64]:
        """The aligner's features of every pair of claims, one row each, claims of `one` first."""
        cosine = self.cosine(one, other)
        rows = []
        pairs = product(
            zip(self._known[one], self._profiles[one], strict=True),
            zip(self._known[other], self._profiles[other], strict=True),
        )
        for (left, seen_left), (right, seen_right) in pairs:
            near = float(self._vector[statement(left)] @ self._vector[statement(right)])
            rows.append(row(seen_left, seen_right, self._idf, (near, cosine), ALONE))
        return matrix(rows)

    def evidence(self, one: str, other: str) -> Evidence:
        """The best pair of claims, and how well the claims of the two pair up as a whole."""
        table = self.table(one, other)
        cosine = self.cosine(one, other)
        if not len(table):
            return Evidence(features=np.append(np.zeros(table.shape[1]), [cosine, 0.0, 0.0, 0.0]), shipped=0.0)
        scores = weights().probability(table).reshape(len(self._known[one]), -1)
        best = float(scores.max())
        mean = float((scores.max(axis=1).mean() + scores.max(axis=0).mean()) / 2)
        paired = float((scores.max(axis=1) >= weights().threshold).mean())
        extra = [cosine, best, mean, paired]
        return Evidence(features=np.append(table[int(scores.argmax())], extra), shipped=best)
