"""Who relies on whom: the reports that articles retell, and the outlets that they cite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import Article, Origin, Run
from crosscheck.presentation.drawing import Box, Drawing, Line, Shape, Words, fitted
from crosscheck.presentation.index import Index
from crosscheck.presentation.wording import plural
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.names import fold

WIDTH, _STEP, _TALL = 420, 44, 30
_LEFT, _RIGHT = 162, 174
"""Width of the boxes of articles, and of those of what they rely on."""
DRAWN = 12
"""Outlets that the picture shows; the table beside it has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """One article's reliance on one report or outlet."""

    article: str
    on: str
    why: str
    claims: int
    """Claims of the article that cite it."""
    shared: bool
    """Whether other articles of the run rely on it too: then their agreement corroborates nothing."""


def reliances(run: Run, at: Index) -> tuple[Reliance, ...]:
    """Every reliance, by what is relied on (most articles first), then in letter order."""
    cited = _cited(run, at)
    found: dict[tuple[str, str], Reliance] = {}
    for origin in run.origins:
        for key in origin.articles:
            count = cited.get((key, origin.name), 0)
            why = plural(count, "claim cites it", "claims cite it") if count else _why(at.article(key), origin)
            found[key, origin.name] = Reliance(article=key, on=origin.name, why=why, claims=count, shared=True)
    for key in at.letters:
        stated = at.article(key).origin
        name = (gazetteer.is_outlet(stated) or stated) if stated else None
        if name and (key, name) not in found:
            found[key, name] = Reliance(article=key, on=name, why="stated in sources.toml", claims=0, shared=False)
    for (key, name), count in cited.items():
        why = plural(count, "claim cites it", "claims cite it")
        found.setdefault((key, name), Reliance(article=key, on=name, why=why, claims=count, shared=False))
    order = list(at.letters)
    articles = Counter(one.on for one in found.values() if one.shared)
    weight = Counter[str]()
    for one in found.values():
        weight[one.on] += one.claims
    return tuple(sorted(found.values(), key=lambda r: (-articles[r.on], -weight[r.on], r.on, order.index(r.article))))


def reliance_graph(ties: Sequence[Reliance], at: Index) -> Drawing | None:
    """Articles on the left, what they rely on on the right; a broad line for a report that several retell."""
    names = _uncrossed(list(dict.fromkeys(tie.on for tie in ties))[:DRAWN], ties, list(at.letters))
    if not names:
        return None
    own = {_outlet(at.article(key).source): name for key, name in at.letters.items()}
    rows = max(len(at.letters), len(names))
    lefts = {key: _middle(place, len(at.letters), rows) for place, key in enumerate(at.letters)}
    rights = {name: _middle(place, len(names), rows) for place, name in enumerate(names)}
    shared = [tie.on for tie in ties if tie.shared]
    shapes: list[Shape] = [
        Line(
            x1=_LEFT, y1=lefts[tie.article], x2=WIDTH - _RIGHT, y2=rights[tie.on], bent=True,
            width=4 if tie.shared else 1.5, style="tie shared" if tie.shared else "tie",
        )
        for tie in ties if tie.on in rights
    ]  # fmt: skip
    for key, middle in lefts.items():
        shapes.extend(_article(at.letters[key], at.article(key).source, middle))
    for name, middle in rights.items():
        shapes.extend(_origin(name, shared.count(name), own.get(_outlet(name), ""), middle))
    ends = sorted(set(shared))
    told = f"{plural(len(ends), 'report')} stand behind several articles: {', '.join(ends)}. " if ends else ""
    return Drawing(
        name="reliance",
        title="Who relies on whom",
        description=f"{told}Lines lead from articles to the reports and outlets that they rely on or cite.",
        width=WIDTH,
        height=rows * _STEP + 4,
        shapes=tuple(shapes),
    )


def _cited(run: Run, at: Index) -> Counter[tuple[str, str]]:
    """(article, outlet) with the number of claims that cite it; an article does not rely on its own outlet."""
    found: Counter[tuple[str, str]] = Counter()
    for claim in run.claims:
        outlet = claim.attribution.outlet if claim.attribution else None
        if not outlet:
            continue
        name = gazetteer.is_outlet(outlet) or outlet
        if _outlet(name) != _outlet(at.article(claim.article).source):
            found[claim.article, name] += 1
    return found


def _outlet(source: str) -> str:
    """An outlet's usual name without spaces and without the ending of its address: `foxnews` for all its forms."""
    named = gazetteer.is_outlet(source) or re.sub(r"(?i)^www\.|\.(?:com|org|net|co\.\w\w|\w\w)$", "", source)
    return fold(named).replace(" ", "")


def _why(article: Article, origin: Origin) -> str:
    if article.origin:
        return "stated in sources.toml"
    return "its own report" if _outlet(origin.name) == _outlet(article.source) else origin.why


def _uncrossed(names: Sequence[str], ties: Sequence[Reliance], order: Sequence[str]) -> list[str]:
    """The names in the mean order of the articles that rely on them, so that few lines cross (barycentre rule)."""
    places = {name: [order.index(tie.article) for tie in ties if tie.on == name] for name in names}
    return sorted(names, key=lambda name: (sum(places[name]) / len(places[name]), name))


def _middle(place: int, count: int, rows: int) -> float:
    """The height of a box's middle: both columns are centred on each other."""
    return 2 + _STEP * (place + 0.5 + (rows - count) / 2)


def _article(letter: str, source: str, middle: float) -> Iterator[Shape]:
    yield Box(x=1, y=middle - _TALL / 2, width=_LEFT - 2, height=_TALL, style="node")
    yield Words(x=10, y=middle + 4.5, text=letter, style="strong")
    yield Words(x=32, y=middle + 4.5, text=fitted(source, _LEFT - 38))


def _origin(name: str, articles: int, letter: str, middle: float) -> Iterator[Shape]:
    """A report or outlet: how many retell it, and the letter of the article that it brought out itself."""
    left = WIDTH - _RIGHT + 1
    note = f"×{articles}" if articles else letter
    yield Box(x=left, y=middle - _TALL / 2, width=_RIGHT - 2, height=_TALL, style="node root" if articles else "node")
    words = _RIGHT - (44 if note else 20)
    told = "shared text" if name.startswith("text shared by ") else name
    yield Words(x=left + 9, y=middle + 4.5, text=fitted(told, words), style="strong" if articles else "")
    if note:
        yield Words(x=WIDTH - 10, y=middle + 4.5, text=note, style="faint" if articles else "strong", anchor="end")
