"""Which articles retell one report: by what they cite, by what they share word for word, or because we were told.

Agreement inside one origin is no corroboration, and a difference between two retellings of one report is nearly
always somebody's error.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

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
    shingles = {a.id: _shingles(claims[a.id]) for a in articles}
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, other in enumerate(articles):
        shared = Counter(chain.from_iterable(holders[shingle] for shingle in shingles[other.id]))
        for place, common in sorted(shared.items()):
            one = articles[place]
            fewer = min(len(shingles[one.id]), len(shingles[other.id]))
            if common / fewer >= REUSED:
                yield Origin(
                    name=f"text shared by {one.source} and {other.source}",
                    articles=(one.id, other.id),
                    why=f"{100 * common / fewer:.0f} % of the shorter text stands word for word in the other",
                )
        for shingle in shingles[other.id]:
            holders[shingle].append(n)


def _shingles(claims: Iterable[Claim]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for claim in claims:
        if claim.quoted or claim.headline:
            continue
        words = names.fold(claim.text).split()
        found.update(tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
    return frozenset(found)
