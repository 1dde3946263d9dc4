"""All pairs of unit vectors whose cosine reaches a floor: exact, in blocks, each pair once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Pairs: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]
"""Places of the left and of the right vector, left below right, and their cosines."""

_Places: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64]]
_Find: TypeAlias = Callable[[int], _Places]

ROWS = 512
COLUMNS = 2048
"""Size of a block: its products, 4 MB, stay in the cache of one core."""
SLACK = 1e-5
"""More than a sum of some thousand float32 products can be off."""


def near(vectors: NDArray[np.float32], floor: float, *, screen: bool | None = None) -> Iterator[Pairs]:
    """The pairs with a cosine of `floor` or more, a strip of left vectors after the other.

    Whichever way finds them, what decides is the one cosine that `rescored` gives. Memory: one strip of pairs.

    Args:
        vectors: one unit row each.
        floor: least cosine, above 0.
        screen: look through 8-bit integers first, which needs numkong; where it is there, by default.
    """
    find = _screened(vectors, floor) if (_has_screen() if screen is None else screen) else _multiplied(vectors, floor)
    strips = range(0, len(vectors), ROWS)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for rows, columns in pool.map(find, strips):
            cosines = rescored(vectors, rows, columns)
            kept = cosines >= floor
            yield rows[kept], columns[kept], cosines[kept]


def rescored(vectors: NDArray[np.float32], rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float32]:
    """The cosine of each pair, the same to the last bit in whatever company it is computed."""
    found = np.empty(len(rows), dtype=np.float32)
    for n in range(0, len(rows), 4 * COLUMNS):
        part = slice(n, n + 4 * COLUMNS)
        found[part] = np.einsum("ij,ij->i", vectors[rows[part]], vectors[columns[part]])
    return found


def _multiplied(vectors: NDArray[np.float32], floor: float) -> _Find:
    def find(start: int) -> _Places:
        strip = vectors[start : start + ROWS]
        blocks = range(start // COLUMNS * COLUMNS, len(vectors), COLUMNS)
        return _places(start, ((n, strip @ vectors[n : n + COLUMNS].T) for n in blocks), floor - SLACK)

    return find


def _screened(vectors: NDArray[np.float32], floor: float) -> _Find:
    """By 8-bit integers, which can be off by no more than rounding them took away from both vectors."""
    import numkong  # noqa: PLC0415  (optional)

    scale = 127 / max(float(np.abs(vectors).max(initial=0.0)), 1e-9)
    whole = np.round(vectors * scale).astype(np.int8)
    lost = max((float(np.linalg.norm(b - q / scale, axis=1).max()) for b, q in _chunks(vectors, whole)), default=0.0)
    least = int(np.floor((floor - lost * (2 + lost) - SLACK) * scale * scale))
    packed = [numkong.dots_pack(whole[n : n + COLUMNS]) for n in range(0, len(whole), COLUMNS)]

    def find(start: int) -> _Places:
        strip = whole[start : start + ROWS]
        first = start // COLUMNS
        products = (np.asarray(numkong.dots_packed(strip, block)) for block in packed[first:])
        return _places(start, ((n * COLUMNS, block) for n, block in enumerate(products, first)), least)

    return find


def _chunks(
    vectors: NDArray[np.float32], whole: NDArray[np.int8]
) -> Iterator[tuple[NDArray[np.float32], NDArray[np.int8]]]:
    return ((vectors[n : n + COLUMNS], whole[n : n + COLUMNS]) for n in range(0, len(vectors), COLUMNS))


def _places(start: int, blocks: Iterator[tuple[int, NDArray[Any]]], least: float) -> _Places:
    """Where the products of a strip reach a least value, right of the diagonal."""
    rows, columns = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for offset, products in blocks:
        row, column = np.divmod(np.flatnonzero(products.reshape(-1) >= least), products.shape[1])
        row, column = row + start, column + offset
        right = row < column
        rows.append(row[right])
        columns.append(column[right])
    return np.concatenate(rows), np.concatenate(columns)


@cache
def _has_screen() -> bool:
    return find_spec("numkong") is not None
