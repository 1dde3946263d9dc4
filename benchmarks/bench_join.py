"""The join of all pairs of vectors over a cosine, against the usual libraries: time, pairs found, share of the peak.

    python benchmarks/bench_join.py [--sizes 1000,10000,100000] [--repeat 5] [--without NAME,NAME]

Vectors: bunches of twenty about random centres, 384 dimensions, so that pairs lie on both sides of the floor. The peers
run in turn within each round, and ratios are taken round by round; the table gives medians. `exact` counts the pairs of
the float32 way; recall is against these. `paraphrase_mining` gets limits so wide that it drops nothing. A peer that is
not installed is left out and named.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.join import near

FLOOR = 0.6
Vectors = NDArray[np.float32]
Join = Callable[[Vectors], NDArray[np.int64]]
"""Vectors to the sorted keys, left * count + right, of the pairs that were found."""


def vectors_of(count: int) -> Vectors:
    rng = np.random.default_rng(count)
    rows = np.repeat(rng.standard_normal((count // 20 + 1, 384)).astype(np.float32), 20, axis=0)[:count]
    rows += np.float32(0.8) * rng.standard_normal((count, 384)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def ours(*, screen: bool) -> Join:
    def join(vectors: Vectors) -> NDArray[np.int64]:
        found = [left * len(vectors) + right for left, right, _ in near(vectors, FLOOR, screen=screen)]
        return np.sort(np.concatenate(found))

    return join


def mining(vectors: Vectors) -> NDArray[np.int64]:
    import torch  # noqa: PLC0415  (may be missing)
    from sentence_transformers.util import paraphrase_mining_embeddings  # noqa: PLC0415  (may be missing)

    found = paraphrase_mining_embeddings(torch.from_numpy(vectors), max_pairs=10 * len(vectors), top_k=100)
    return keys([(int(i), int(j)) for score, i, j in found if score >= FLOOR], len(vectors))


def searching(vectors: Vectors) -> NDArray[np.int64]:
    import torch  # noqa: PLC0415  (may be missing)
    from sentence_transformers.util import semantic_search  # noqa: PLC0415  (may be missing)

    whole = torch.from_numpy(vectors)
    found = semantic_search(whole, whole, top_k=min(100, len(vectors)))
    pairs = [(n, int(h["corpus_id"])) for n, hits in enumerate(found) for h in hits if h["score"] >= FLOOR]
    return keys([(i, j) for i, j in pairs if i != j], len(vectors))


def flat(vectors: Vectors) -> NDArray[np.int64]:
    import faiss  # noqa: PLC0415  (may be missing)

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    limits, _, found = index.range_search(vectors, FLOOR)
    bounds = np.asarray(limits, dtype=np.int64)
    rows = np.repeat(np.arange(len(vectors)), bounds[1:] - bounds[:-1])
    kept = rows < found
    return np.sort(rows[kept] * len(vectors) + found[kept])


def keys(pairs: list[tuple[int, int]], count: int) -> NDArray[np.int64]:
    return np.array(sorted({min(p) * count + max(p) for p in pairs}), dtype=np.int64)


PEERS: dict[str, tuple[str, Join]] = {
    "crosscheck, 8-bit screen": ("numkong", ours(screen=True)),
    "crosscheck, float32": ("numpy", ours(screen=False)),
    "faiss IndexFlatIP, range_search": ("faiss", flat),
    "paraphrase_mining": ("sentence_transformers", mining),
    "semantic_search": ("sentence_transformers", searching),
}


def peak() -> float:
    """Float32 operations a second of a large matrix product, best of five."""
    a = np.ones((4096, 4096), dtype=np.float32)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        a @ a
        times.append(time.perf_counter() - start)
    return 2 * 4096**3 / min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--without", default="", help="ways to leave out: semantic_search takes the longest")
    options = parser.parse_args()
    left_out = options.without.split(",")
    here = {name: join for name, (module, join) in PEERS.items() if find_spec(module) and name not in left_out}
    print(
        f"not installed: {', '.join(PEERS.keys() - here.keys()) or 'none'}; load {os.getloadavg()[0]:.1f}", flush=True
    )
    print("| vectors | way | seconds | times the 8-bit way | times the float32 way | pairs | recall | of the peak |")
    print("|---|---|---|---|---|---|---|---|")
    for size in (int(s) for s in options.sizes.split(",")):
        measure(size, options.repeat, here)
    print(f"load {os.getloadavg()[0]:.1f}", flush=True)


def measure(size: int, repeat: int, here: dict[str, Join]) -> None:
    vectors = vectors_of(size)
    best, found = peak(), {}
    seconds: dict[str, list[float]] = {name: [] for name in here}
    for _ in range(repeat):
        for name, join in here.items():
            start = time.perf_counter()
            found[name] = join(vectors)
            seconds[name].append(time.perf_counter() - start)
    exact = found["crosscheck, float32"]
    for name in here:
        bases = [b for b in ("crosscheck, 8-bit screen", "crosscheck, float32") if b in here]
        ratios = [statistics.median(a / b for a, b in zip(seconds[name], seconds[base], strict=True)) for base in bases]
        middle = statistics.median(seconds[name])
        recall = len(np.intersect1d(found[name], exact)) / len(exact)
        same = "" if np.array_equal(found[name], exact) else " (another set)"
        share = size * (size - 1) * vectors.shape[1] / middle / best
        told = " | ".join(f"{r:.2f}" for r in ratios)
        pairs = f"{len(found[name])}{same}"
        print(
            f"| {size} | {name} | {middle:.3f} | {told} | {pairs} | {recall:.5f} | {share:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
