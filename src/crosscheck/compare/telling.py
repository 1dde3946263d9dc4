"""Whether two claims that give different values look like two tellings of one fact, by a small learned model.

Over unread articles most values of one type that differ in two matched claims are of two facts: another game, another
stage of one quake, another man's age. What tells them apart is what else the two claims say. The model, one logistic
regression for each kind that needs one, is in `data/contrasts.json` with its figures; `benchmarks/train_contrasts.py`
fits it on alarms that were judged by reading and on errors planted in real sentences.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.compare.confidence import log_odds
from crosscheck.model import Comparison, Kind, Reading, Token
from crosscheck.vocabulary.events import CONTENT
from crosscheck.vocabulary.syntax import head_of, top

FEATURES = (
    "match",
    "rule",
    "of the shorter claim",
    "of the longer claim",
    "figures of both",
    "figures of each alone",
    "governor",
    "predicate",
)
"""Log-odds of the match and confidence of the rule; share of content words that both have; whether both give a further
figure or date, and whether each gives one that the other has not; the same verb over the values; the same main word."""
EXACT = frozenset({"number", "date"})
PLAIN = 0.7
"""Confidence of a rule about names from which on the values alone show one fact: lists with all but one in common."""
NEAR = 0.5
"""Share of the cut that is enough for two values that lie near each other. Of the figures of ECB+ that the rules let
stand and a reader judged, ten in fourteen of those a sixth to a third apart are of one fact, and one in six of those
further apart than by half; the models are not told how far the values lie apart. Where each claim has a further figure
that the other has not they may be two rows of one table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A logistic regression over standardised features, and the probability from which on a contrast counts."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    coefficients: tuple[float, ...]
    intercept: float
    least: float

    def probability(self, row: Sequence[float]) -> float:
        """That the two claims tell one fact, given the features in the order of `FEATURES`."""
        terms = zip(row, self.mean, self.scale, self.coefficients, strict=True)
        return 1 / (1 + math.exp(-(self.intercept + sum((x - m) / s * c for x, m, s, c in terms))))


def one_fact(kind: Kind, score: float, one: Reading, other: Reading, outcome: Comparison) -> bool:
    """Whether a contrast of this kind in claims that match with this score counts; true where no model is learned."""
    model = _models().get(kind)
    if model is None or (kind not in EXACT and outcome.confidence >= PLAIN):
        return True
    row = features(score, one, other, outcome)
    near = outcome.near and not row[FEATURES.index("figures of each alone")]
    return model.probability(row) >= model.least * (NEAR if near else 1)


def features(score: float, one: Reading, other: Reading, outcome: Comparison) -> tuple[float, ...]:
    """What `FEATURES` names, of two readings; symmetric in them."""
    ours, theirs = _content(one), _content(other)
    shared, sizes = len(ours & theirs), sorted((len(ours), len(theirs)))
    figures, others = _figures(one), _figures(other)
    governor, rival = _governor(one), _governor(other)
    return (
        log_odds(score),
        outcome.confidence,
        shared / max(sizes[0], 1),
        shared / max(sizes[1], 1),
        float(bool(figures & others)),
        float(bool(figures - others) and bool(others - figures)),
        float(governor is not None and rival is not None and governor.lemma == rival.lemma),
        float(_main(one) == _main(other) != ""),
    )


def _content(reading: Reading) -> frozenset[str]:
    """The content words of a claim and of what it leans on, without those of the value."""
    claim, detail = reading.claim, reading.detail
    words = (t for t in (*claim.tokens, *claim.borrowed) if t.pos in CONTENT)
    return frozenset(t.lemma.lower() for t in words if not detail.start <= t.start < detail.end)


def _figures(reading: Reading) -> frozenset[tuple[Kind, str]]:
    """The other figures and dates of the claim."""
    own = reading.detail
    beside = (d for d in reading.claim.details if d.kind in EXACT and (d.end <= own.start or own.end <= d.start))
    return frozenset((d.kind, d.canonical) for d in beside)


def _governor(reading: Reading) -> Token | None:
    """The verb that the value hangs on, or is."""
    tokens, detail = reading.claim.tokens, reading.detail
    here = top([t for t in tokens if detail.start <= t.start < detail.end])
    own = here
    for _ in tokens:
        above = None if here is None else head_of(tokens, here)
        if above is None or above.pos in {"VERB", "AUX"}:
            return above or (own if own is not None and own.pos == "VERB" else None)
        here = above
    return None


def _main(reading: Reading) -> str:
    found = top(reading.claim.tokens)
    return "" if found is None else found.lemma


@cache
def _models() -> dict[Kind, Model]:
    table = json.loads((files("crosscheck") / "data" / "contrasts.json").read_text(encoding="utf-8"))
    return {
        kind: Model(
            mean=tuple(m["mean"]),
            scale=tuple(m["scale"]),
            coefficients=tuple(m["coefficients"]),
            intercept=m["intercept"],
            least=m["least"],
        )
        for kind, m in table["kinds"].items()
    }
