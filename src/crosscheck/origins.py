"""Which articles retell one report: by what they cite, by what they share word for word, or because we were told.

Agreement inside one origin is no corroboration, and a difference between two retellings of one report is nearly
always somebody's error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import Article, Claim, Origin
from crosscheck.vocabulary import gazetteer, names

LEAD = 4
"""An outlet cited within the first claims of an article is what the article relies on."""
REPEATED = 3
"""... as is one that stands behind this many claims anywhere."""
SHINGLE = 6
"""Words in a row that two articles must share to count as reuse (Broder 1997 calls them shingles)."""
REUSED = 0.2
"""Share of the shorter article's shingles, outside quotations, from which on it is the same text."""


def origins(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Every origin that two or more articles share, sorted by name."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    cited: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in articles:
        for name, why in _relies_on(article, by_article[article.id]).items():
            cited[name].append((article.id, why))
    found = [
        Origin(name=name, articles=tuple(sorted(a for a, _ in rows)), why=rows[0][1])
        for name, rows in cited.items()
        if len(rows) > 1
    ]
    known = [set(o.articles) for o in found]
    found += [o for o in _reused(articles, by_article) if not any(set(o.articles) <= k for k in known)]
    return tuple(sorted(found, key=lambda o: (o.name, o.articles)))


def _relies_on(article: Article, claims: Sequence[Claim]) -> dict[str, str]:
    if article.origin:
        return {gazetteer.is_outlet(article.origin) or article.origin: "stated in sources.toml"}
    own = gazetteer.is_outlet(article.source) or article.source
    uses: dict[str, list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        outlet = claim.attribution.outlet if claim.attribution else None
        name = gazetteer.is_outlet(outlet) or outlet if outlet else None
        if name and names.fold(name) != names.fold(own):
            uses[name].append(n)
    relied = {
        name: f"cited for what {len(at)} {'claim says' if len(at) == 1 else 'claims say'}"
        for name, at in uses.items()
        if at[0] < LEAD or len(at) >= REPEATED
    }
    if article.source and gazetteer.is_outlet(article.source):
        relied.setdefault(own, "its own report")
    return relied


def _reused(articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]) -> Iterable[Origin]:
    """Two articles each; only those are looked at that share a shingle."""
    shingles = [_shingles(claims[a.id]) for a in articles]
    for place, other in enumerate(_shared(shingles)):
        for one, common in other:
            share = common / min(len(shingles[one]), len(shingles[place]))
            if share >= REUSED:
                yield Origin(
                    name=f"text shared by {articles[one].source} and {articles[place].source}",
                    articles=(articles[one].id, articles[place].id),
                    why=f"{100 * share:.0f} % of the shorter text stands word for word in the other",
                )


def _shared(sets: Sequence[NDArray[np.uint64]]) -> Iterator[list[tuple[int, int]]]:
    """Of each set, with which earlier ones it has how many numbers in common.

    The numbers lie in arrays: those of ten thousand articles are many millions, and most stand in one article only.
    """
    flat = np.concatenate([np.zeros(0, dtype=np.uint64), *sets])
    order = np.argsort(flat, kind="stable")
    holder = np.repeat(np.arange(len(sets), dtype=np.int32), [len(s) for s in sets])[order]
    fresh = np.concatenate(([True], np.diff(flat[order]) != 0))[: len(flat)]
    first = np.maximum.accumulate(np.where(fresh, np.arange(len(flat)), 0))
    spot = np.empty_like(order)
    spot[order] = np.arange(len(flat))
    ends = np.cumsum([len(s) for s in sets])
    for numbers, end in zip(sets, ends, strict=True):
        own = spot[end - len(numbers) : end]
        times = own - first[own]
        inside = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
        found, common = np.unique(holder[np.repeat(first[own], times) + inside], return_counts=True)
        yield list(zip(found.tolist(), common.tolist(), strict=True))


def _shingles(claims: Iterable[Claim]) -> NDArray[np.uint64]:
    """A number for each distinct run of words; two runs share one by chance once in 10^19."""
    found: set[int] = set()
    for claim in claims:
        if claim.quoted or claim.headline:
            continue
        words = names.fold(claim.text).split()
        runs = (" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
        found.update(int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest()) for run in runs)
    return np.array(sorted(found), dtype=np.uint64)
