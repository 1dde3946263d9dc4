"""The learned second look: a logistic regression whose coefficients lie in `data/alignment.json`.

Trained by `benchmarks/train_alignment.py`; the file says from what, and how well it did.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.features import FEATURES
from crosscheck.errors import ModelError


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Coefficients on standardised features, and the probability from which a pair is a match."""

    identity: str
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    coefficients: tuple[float, ...]
    intercept: float
    threshold: float

    def probability(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability that each row's pair states the same fact, rounded to four places."""
        standard = (table - np.array(self.mean)) / np.array(self.scale)
        return np.asarray(np.round(1 / (1 + np.exp(-(standard @ np.array(self.coefficients) + self.intercept))), 4))


@cache
def weights() -> Weights:
    """The shipped model. Raises `ModelError` if the file does not fit the code."""
    raw = json.loads(resources.files("crosscheck").joinpath("data/alignment.json").read_text(encoding="utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise ModelError("data/alignment.json was trained for other features: run benchmarks/train_alignment.py")
    return Weights(
        identity=raw["identity"],
        mean=tuple(raw["mean"]),
        scale=tuple(raw["scale"]),
        coefficients=tuple(raw["coefficients"]),
        intercept=raw["intercept"],
        threshold=raw["threshold"],
    )
