"""What two articles say of one referent wherever they name it: a spelling needs no sentence that both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from crosscheck.compare.aligned import Aligned
from crosscheck.contracts import Collating
from crosscheck.model import Reading

NEXT = 10
"""Articles before it, of those that name the referent, with which an article is held together. All who share a reading
end in one finding, so that a chain is enough, and the pairs of a large run do not grow with its square."""


def collated(kind: Collating, aligned: Aligned) -> Iterator[tuple[Reading, Reading]]:
    """The first reading of each value in an article beside another value in one that matches something in it.

    An article that has both values tells two referents apart, or spells as it likes: it is held against nobody who has
    one of the two.
    """
    for articles in _by_referent(kind, aligned).values():
        named = list(articles.items())
        for n, (article, own) in enumerate(named):
            near = [other for other in named[max(0, n - NEXT) : n] if other[0] in aligned.met[article]]
            for _, theirs in near:
                for left in (r for value, r in theirs.items() if value not in own):
                    for right in (r for value, r in own.items() if value not in theirs):
                        yield left, right


def _by_referent(kind: Collating, aligned: Aligned) -> Mapping[str, Mapping[str, Mapping[str, Reading]]]:
    """By referent and article the first reading of each value, of the referents that have two values or more."""
    found: dict[str, dict[str, dict[str, Reading]]] = defaultdict(lambda: defaultdict(dict))
    for claim in chain.from_iterable(aligned.articles.values()):
        for detail in kind.collected(claim):
            if detail.referent is not None:
                found[detail.referent][claim.article].setdefault(detail.canonical, Reading(claim=claim, detail=detail))
    return {r: articles for r, articles in found.items() if len(set(chain.from_iterable(articles.values()))) > 1}
