"""The features of many pairs at once: what `features.row` says of each, by columns."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from crosscheck.align.candidates import PLACES, Drawn
from crosscheck.align.features import FEATURES, idf_of, verbatim
from crosscheck.align.profile import Profile

Floats: TypeAlias = NDArray[np.float64]
Columns: TypeAlias = dict[str, Floats]
_Places: TypeAlias = NDArray[np.int64]

AT_ONCE = 2048
"""Pairs that are held against each other in one step: a table of some ten megabytes."""


class Profiles:
    """The profiles of all claims as columns, and the vectors of their sentences.

    Claims that differ in nothing but their place share a wording: look-alike articles have few, and what two wordings
    have in common is worked out once for all pairs of claims that have them.
    """

    def __init__(
        self, seen: Iterable[Profile], vectors: NDArray[np.float32], sentences: NDArray[np.int32] | None = None
    ) -> None:
        """Take the profiles one by one.

        Args:
            seen: of each claim.
            vectors: of sentences.
            sentences: which of the vectors is that of each claim's sentence; none where there is one for each claim.
        """
        self._words, self._names, self._subject = _Incidence(), _Incidence(), _Incidence()
        self._predicate, self._arguments, self._numbers = _Incidence(), _Incidence(), _Incidence()
        number: dict[object, int] = {}
        claims: Counter[str] = Counter()
        texts: list[str] = []
        wording, position, marks = array("i"), array("d"), array("b")
        for p in seen:
            parts = (p.words, p.names, p.subject, p.predicate, p.arguments, p.numbers)
            place = number.setdefault((*parts, p.text), len(number))
            if place == len(texts):
                texts.append(p.text)
                for incidence, words in zip(self._incidences(), parts, strict=True):
                    incidence.add(words)
            claims.update(p.words | p.names)
            wording.append(place)
            position.append(p.position)
            marks.append(2 * p.headline + p.quoted)
        idf = idf_of(claims, len(wording))
        for incidence in self._incidences():
            incidence.close(idf if incidence in (self._words, self._names) else None)
        self._texts = np.array(texts, dtype=np.object_)
        self._wording = np.array(wording, dtype=np.int64)
        self._position = np.array(position, dtype=np.float64)
        self._headline = np.array(marks, dtype=np.int8) >= 2
        self._quoted = np.array(marks, dtype=np.int8) % 2 == 1
        self._vectors = vectors
        self._sentences = np.arange(len(vectors), dtype=np.int32) if sentences is None else sentences

    def _incidences(self) -> tuple[_Incidence, ...]:
        return self._words, self._names, self._subject, self._predicate, self._arguments, self._numbers

    def tables(self, drawn: Drawn) -> Iterator[Floats]:
        """One row per pair, one column per feature, `AT_ONCE` pairs at a time."""
        one, other = self._wording[drawn.left], self._wording[drawn.right]
        pairs = np.minimum(one, other) * len(self._texts) + np.maximum(one, other)
        distinct, place = np.unique(pairs, return_inverse=True)
        shared = self._shared(*np.divmod(distinct, max(len(self._texts), 1)))
        for n in range(0, len(drawn), AT_ONCE):
            at = place[n : n + AT_ONCE]
            columns = {**{name: column[at] for name, column in shared.items()}, **self._own(drawn[n : n + AT_ONCE])}
            columns["cosine_x_words"] = columns["cosine"] * columns["words"]
            columns["names_x_predicate"] = columns["names"] * columns["predicate"]
            yield np.column_stack([columns[name] for name in FEATURES])

    def table(self, drawn: Drawn) -> Floats:
        """All rows in one."""
        return np.concatenate([np.zeros((0, len(FEATURES))), *self.tables(drawn)])

    def _shared(self, left: _Places, right: _Places) -> Columns:
        """What hangs on the wordings alone. The same whichever of the two is left."""
        spans = [slice(n, n + AT_ONCE) for n in range(0, max(len(left), 1), AT_ONCE)]
        parts = [{**self._wordings(left[s], right[s]), **self._roles(left[s], right[s])} for s in spans]
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    def _wordings(self, left: _Places, right: _Places) -> Columns:
        _, shared, rarest = self._words.common(left, right)
        common, _, named = self._names.common(left, right)
        one, other = self._words.weight[left], self._words.weight[right]
        smaller = np.minimum(one, other)
        texts = self._texts[left], self._texts[right]
        part = process.cpdist(*texts, scorer=fuzz.partial_ratio, dtype=np.float64, workers=-1) / 100
        same = np.zeros(len(left), dtype=np.bool_)
        for n in np.flatnonzero(part == 1.0).tolist():
            same[n] = verbatim(texts[0][n], texts[1][n])
        return {
            "words": _over(shared, one + other - shared),
            "words_contained": _over(shared, smaller),
            "rare_words": np.maximum(rarest, named) / 8,
            "names": _over(common, self._names.fewer(left, right)),
            "names_apart": self._names.apart(left, right, common),
            "string": process.cpdist(*texts, scorer=fuzz.token_set_ratio, dtype=np.float64, workers=-1) / 100,
            "string_part": part,
            "brevity": np.where(same, 0.0, 1 / (1 + self._words.fewer(left, right))),
        }

    def _roles(self, left: _Places, right: _Places) -> Columns:
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

    def _own(self, drawn: Drawn) -> Columns:
        """What hangs on where the two claims stand."""
        left, right = drawn.left, drawn.right
        cosine = drawn.cosine.astype(np.float64)
        sentences = (self._vectors[self._sentences[claims]] for claims in (left, right))
        contexts = np.einsum("ij,ij->i", *sentences)
        return {
            "cosine": cosine,
            "context": np.round(contexts.astype(np.float64), PLACES),
            "rank_left": 1 / (1 + np.minimum(drawn.rank_left, drawn.rank_right).astype(np.float64)),
            "rank_right": 1 / (1 + np.maximum(drawn.rank_left, drawn.rank_right).astype(np.float64)),
            "margin": cosine - drawn.rival.astype(np.float64),
            "position": np.abs(self._position[left] - self._position[right]),
            "headline": (self._headline[left] | self._headline[right]).astype(np.float64),
            "quoted": (self._quoted[left] & self._quoted[right]).astype(np.float64),
        }


class _Incidence:
    """Which words each wording has: numbers of words, wording after wording."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._listed, self._counted = array("i"), array("i")

    def add(self, words: Iterable[str]) -> None:
        """The words of the next wording."""
        number = self._number
        numbers = [number.setdefault(word, len(number)) for word in sorted(words)]
        self._listed.extend(numbers)
        self._counted.append(len(numbers))

    def close(self, idf: Mapping[str, float] | None = None) -> None:
        """Nothing comes any more."""
        self._flat = np.array(self._listed, dtype=np.int64)
        self._count = np.array(self._counted, dtype=np.int64)
        self._start = np.concatenate(([0], np.cumsum(self._count)))
        self._idf = np.array([idf.get(w, 0.0) if idf is not None else 1.0 for w in self._number])
        rows = np.repeat(np.arange(len(self._count)), self._count)
        self.weight = _summed(rows, self._idf[self._flat], len(self._count))
        self._number, self._listed, self._counted = {}, array("i"), array("i")

    def fewer(self, left: _Places, right: _Places) -> NDArray[np.int64]:
        """The lesser number of words of each pair."""
        return np.minimum(self._count[left], self._count[right])

    def apart(self, left: _Places, right: _Places, common: Floats) -> Floats:
        """1 where both have words and none in common."""
        return np.asarray((self.fewer(left, right) > 0) & (common == 0), dtype=np.float64)

    def common(self, left: _Places, right: _Places) -> tuple[Floats, Floats, Floats]:
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

    def _of(self, wordings: _Places) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words of the wordings one after the other, and the place of the wording that each belongs to."""
        count = self._count[wordings]
        owner = np.repeat(np.arange(len(wordings)), count)
        inside = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
        return self._flat[self._start[wordings][owner] + inside], owner


def _summed(places: NDArray[np.int64], weights: Floats, count: int) -> Floats:
    """The sum of the weights at each of `count` places."""
    return np.asarray(np.bincount(places, weights=weights, minlength=count), dtype=np.float64)


def _over(part: NDArray[np.float64], whole: NDArray[np.float64] | NDArray[np.int64]) -> Floats:
    """Part of the whole; 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
