"""The features of many pairs at once: what `features.row` says of each, by columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from crosscheck.align.candidates import PLACES, Drawn
from crosscheck.align.features import FEATURES
from crosscheck.align.profile import Profile

Floats: TypeAlias = NDArray[np.float64]
_Words: TypeAlias = Callable[[Profile], frozenset[str]]

AT_ONCE = 2048
"""Pairs whose words are held against each other in one step: a table of some ten megabytes."""


class Profiles:
    """The profiles of all claims as columns, and the vectors of their sentences."""

    def __init__(self, seen: Sequence[Profile], contexts: NDArray[np.float32], idf: Mapping[str, float]) -> None:
        self._contexts = contexts
        self._words = _Incidence(seen, lambda p: p.words, idf)
        self._names = _Incidence(seen, lambda p: p.names, idf)
        self._subject = _Incidence(seen, lambda p: p.subject)
        self._predicate = _Incidence(seen, lambda p: p.predicate)
        self._arguments = _Incidence(seen, lambda p: p.arguments)
        self._numbers = _Incidence(seen, lambda p: p.numbers)
        self._texts = np.array([p.text for p in seen], dtype=np.object_)
        self._position = np.array([p.position for p in seen])
        self._headline = np.array([p.headline for p in seen], dtype=np.bool_)
        self._quoted = np.array([p.quoted for p in seen], dtype=np.bool_)

    def table(self, drawn: Drawn) -> Floats:
        """One row per pair, one column per feature."""
        parts = [self._rows(drawn[n : n + AT_ONCE]) for n in range(0, len(drawn), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, len(FEATURES)))

    def _rows(self, drawn: Drawn) -> Floats:
        columns = {**self._wording(drawn), **self._roles(drawn), **self._standing(drawn)}
        columns["cosine_x_words"] = columns["cosine"] * columns["words"]
        columns["names_x_predicate"] = columns["names"] * columns["predicate"]
        return np.column_stack([columns[name] for name in FEATURES])

    def _wording(self, drawn: Drawn) -> dict[str, Floats]:
        left, right = drawn.left, drawn.right
        _, shared, rarest = self._words.common(left, right)
        common, _, named = self._names.common(left, right)
        one, other = self._words.weight[left], self._words.weight[right]
        smaller = np.minimum(one, other)
        texts = self._texts[left], self._texts[right]
        contexts = np.einsum("ij,ij->i", self._contexts[left], self._contexts[right])
        return {
            "context": np.round(contexts.astype(np.float64), PLACES),
            "words": _over(shared, one + other - shared),
            "words_contained": _over(shared, smaller),
            "rare_words": np.maximum(rarest, named) / 8,
            "names": _over(common, self._names.fewer(left, right)),
            "names_apart": self._names.apart(left, right, common),
            "string": process.cpdist(*texts, scorer=fuzz.token_set_ratio, dtype=np.float64, workers=-1) / 100,
            "string_part": process.cpdist(*texts, scorer=fuzz.partial_ratio, dtype=np.float64, workers=-1) / 100,
            "brevity": 1 / (1 + self._words.fewer(left, right)),
        }

    def _roles(self, drawn: Drawn) -> dict[str, Floats]:
        left, right = drawn.left, drawn.right
        subject, predicate, arguments, numbers = (
            part.common(left, right)[0] for part in (self._subject, self._predicate, self._arguments, self._numbers)
        )
        return {
            "subject": _over(subject, self._subject.fewer(left, right)),
            "subject_apart": self._subject.apart(left, right, subject),
            "predicate": (predicate > 0).astype(np.float64),
            "arguments": _over(arguments, self._arguments.fewer(left, right)),
            "numbers": (numbers > 0).astype(np.float64),
            "numbers_apart": self._numbers.apart(left, right, numbers),
        }

    def _standing(self, drawn: Drawn) -> dict[str, Floats]:
        left, right = drawn.left, drawn.right
        cosine = drawn.cosine.astype(np.float64)
        return {
            "cosine": cosine,
            "rank_left": 1 / (1 + np.minimum(drawn.rank_left, drawn.rank_right).astype(np.float64)),
            "rank_right": 1 / (1 + np.maximum(drawn.rank_left, drawn.rank_right).astype(np.float64)),
            "margin": cosine - drawn.rival.astype(np.float64),
            "position": np.abs(self._position[left] - self._position[right]),
            "headline": (self._headline[left] | self._headline[right]).astype(np.float64),
            "quoted": (self._quoted[left] & self._quoted[right]).astype(np.float64),
        }


class _Incidence:
    """Which words each claim has: numbers of words, claim after claim."""

    def __init__(self, seen: Sequence[Profile], words: _Words, idf: Mapping[str, float] | None = None) -> None:
        number: dict[str, int] = {}
        listed = [sorted(words(p)) for p in seen]
        self._flat = np.array([number.setdefault(w, len(number)) for ws in listed for w in ws], dtype=np.int64)
        self._count = np.array([len(ws) for ws in listed], dtype=np.int64)
        self._start = np.concatenate(([0], np.cumsum(self._count)))
        self._idf = np.array([idf.get(w, 0.0) if idf else 1.0 for w in number])
        rows = np.repeat(np.arange(len(seen)), self._count)
        self.weight = _summed(rows, self._idf[self._flat], len(seen))

    def fewer(self, left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.int64]:
        """The lesser number of words of each pair."""
        return np.minimum(self._count[left], self._count[right])

    def apart(self, left: NDArray[np.int32], right: NDArray[np.int32], common: Floats) -> Floats:
        """1 where both have words and none in common."""
        return np.asarray((self.fewer(left, right) > 0) & (common == 0), dtype=np.float64)

    def common(self, left: NDArray[np.int32], right: NDArray[np.int32]) -> tuple[Floats, Floats, Floats]:
        """Of each pair, how many words both have, their idf in sum, and the greatest of them, 0 where there is none."""
        words, owner = self._of(left)
        others, other = self._of(right)
        size = len(self._idf) + 1
        one, two = owner * size + words, other * size + others
        both = one[np.isin(one, two, assume_unique=True)]
        pair, idf = both // size, self._idf[both % size]
        greatest = np.zeros(len(left))
        np.maximum.at(greatest, pair, idf)
        return _summed(pair, np.ones(len(pair)), len(left)), _summed(pair, idf, len(left)), greatest

    def _of(self, claims: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words of the claims one after the other, and the place of the claim that each belongs to."""
        count = self._count[claims]
        owner = np.repeat(np.arange(len(claims)), count)
        inside = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
        return self._flat[self._start[claims][owner] + inside], owner


def _summed(places: NDArray[np.int64], weights: Floats, count: int) -> Floats:
    """The sum of the weights at each of `count` places."""
    return np.asarray(np.bincount(places, weights=weights, minlength=count), dtype=np.float64)


def _over(part: NDArray[np.float64], whole: NDArray[np.float64] | NDArray[np.int64]) -> Floats:
    """Part of the whole; 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
