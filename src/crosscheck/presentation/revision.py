"""Two versions as every format shows them: sentence by sentence, the words that changed marked, free of any markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Article, Claim, Detail, Side, Span
from crosscheck.places import line_of
from crosscheck.presentation.cards import Card, card
from crosscheck.presentation.excerpts import Piece, differing
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.sentences import pieces, stripped
from crosscheck.presentation.visible import clipped
from crosscheck.presentation.wording import listed, plural
from crosscheck.proof import Change, How, Mark, Pair, Place, Revision, Turn

SIGNS: dict[How, str] = {"changed": "~", "added": "+", "removed": "-", "reworded": "≈"}
WORDS = 70
"""Characters of the words that changed."""
MOST = 0.8
"""Share of its sentence from which a claim is the sentence."""
_TURNED = {
    "breaks": "The new version differs from this now.",
    "still differs": "Both versions differ from this.",
    "drops": "The new version has this no longer.",
    "settles": "The new version no longer differs from this.",
    "confirms": "The new version has this now.",
}
"""In the order in which an editor cares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of one version, with what changed in it marked."""

    article: Article
    line: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One detail that changed: `old` or `new` is empty where it came or went."""

    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One fact, or all that changed between two sentences."""

    how: How
    checkable: bool
    shifts: tuple[Shift, ...]
    old: Passage | None
    new: Passage | None

    @property
    def sign(self) -> str:
        """A shape for what became of it."""
        return SIGNS[self.how]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A claim of ours that the new version breaks, settles, confirms or drops."""

    turn: Turn
    says: str
    ours: Passage
    cards: tuple[Card, ...]
    """Where it differs: from the new version, else from the old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Two versions of one article."""

    old: Article
    new: Article
    items: tuple[Item, ...]
    """What changed, in the order of the new version."""
    reworded: tuple[Item, ...]
    turned: tuple[Turned, ...]


def leaf(pair: Pair, base: str = "") -> Leaf:
    """The view of two versions. `base` is as in `Run.base`."""
    at = index(pair.run)
    rank = {how: place for place, how in enumerate(_TURNED)}
    turned = sorted(pair.turns, key=lambda t: rank[t.how])
    return Leaf(
        old=at.article(pair.old),
        new=at.article(pair.new),
        items=tuple(_items(pair.changes, at)),
        reworded=tuple(_items(pair.reworded, at)),
        turned=_once([_turned(t, pair, base) for t in turned]),
    )


def verdict(revision: Revision) -> str:
    """The first line: how many facts changed, came and went."""
    counts = {how: sum(c.how == how for p in revision.pairs for c in p.changes) for how in SIGNS}
    parts = [f"{plural(counts['changed'], 'fact')} changed"] if counts["changed"] else []
    parts += [f"{counts[how]:,} {how}" for how in ("added", "removed") if counts[how]]
    articles = [(revision.added, "added"), (revision.removed, "removed")]
    parts += [f"{plural(len(found), 'article')} {how}" for found, how in articles if found]
    if len(revision.pairs) == 1 and not (revision.added or revision.removed):
        at = index(revision.pairs[0].run)
        names = [clipped(at.article(a).path, 60) for a in (revision.pairs[0].old, revision.pairs[0].new)]
        where = " → ".join(names)
    else:
        where = plural(len(revision.pairs), "article")
    return f"{listed(parts) or 'No fact changed'}: {where}"


def remark(revision: Revision) -> str:
    """What the verdict leaves out: rewordings, and our claims that are touched."""
    turned = [t.how for p in revision.pairs for t in p.turns]
    reworded = sum(len(p.reworded) for p in revision.pairs)
    parts = [
        (turned.count("breaks"), "of our claims broken"),
        (turned.count("still differs"), "of our claims still different"),
        (turned.count("drops"), "of our claims no longer borne out"),
        (turned.count("settles"), "of our claims settled"),
        (turned.count("confirms"), "of our claims confirmed"),
        (reworded, "reworded, with nothing to compare"),
        (len(revision.skipped), "not read"),
    ]
    return " ".join(f"{count:,} {told}." for count, told in parts if count)


def _items(changes: Sequence[Change], at: Index) -> Iterator[Item]:
    """The changes, those between the same two sentences as one."""
    together: dict[object, list[Change]] = {}
    for change in changes:
        key = (change.how == "reworded", _sentence(change.old, at), _sentence(change.new, at))
        together.setdefault(key, []).append(change)
    for group in together.values():
        first = group[0]
        edited = first.old is not None and first.new is not None and first.how != "reworded"
        yield Item(
            how="changed" if edited else first.how,
            checkable=any(c.checkable for c in group),
            shifts=tuple(_shift(c, at) for c in group if c.kind is not None),
            old=_passage([c.old for c in group if c.old], [c.new for c in group if c.old], at),
            new=_passage([c.new for c in group if c.new], [c.old for c in group if c.new], at),
        )


def _sentence(place: Place | None, at: Index) -> tuple[str, Span] | None:
    return None if place is None else (at.claims[place.claim].article, at.claims[place.claim].sentence)


def _shift(change: Change, at: Index) -> Shift:
    old, new = _worded(change.old, change.new, at), _worded(change.new, change.old, at)
    return Shift(kind=change.kind or "", old=clipped(" … ".join(old), WORDS), new=clipped(" … ".join(new), WORDS))


def _worded(place: Place | None, other: Place | None, at: Index) -> list[str]:
    """The words that changed on this side; none where the other version alone has them."""
    if place is None or (place.detail is None and other is not None and other.detail is not None):
        return []
    text = at.article(at.claims[place.claim].article).text
    found = [text[span.start : span.end] for span in _marks(place, other, at)]
    if place.detail and other and other.detail and found == [place.detail.surface] and place.detail.kind == "quote":
        theirs = [span for span in _marks(other, place, at) if span.start > other.detail.start]
        return [] if theirs else found  # nothing of it is gone: the other has words more
    return found or [at.claims[place.claim].text]


def _passage(places: Sequence[Place], others: Sequence[Place | None], at: Index) -> Passage | None:
    if not places:
        return None
    claim = at.claims[places[0].claim]
    article = at.article(claim.article)
    span = stripped(article.text, claim.sentence)
    marks = [m for place, other in zip(places, others, strict=True) for m in _marks(place, other, at)]
    return Passage(
        article=article,
        line=line_of(article.text, span.start),
        pieces=tuple(pieces(article.text, span, marks)),
    )


def _marks(place: Place, other: Place | None, at: Index) -> Iterator[Span]:
    """The detail, or of a long one the words that the other lacks; without one, the words that differ.

    A claim that came or went is marked where it is a part of its sentence only.
    """
    claim = at.claims[place.claim]
    rival = at.claims[other.claim] if other else None
    if place.detail is not None and (other is None or other.detail is None):
        yield Span(start=place.detail.start, end=place.detail.end)
    elif place.detail is not None and other and other.detail and not _same(place.detail, other.detail):
        start = place.detail.start
        for low, high in differing(place.detail.surface, [other.detail.surface]):
            yield Span(start=start + low, end=start + high)
    elif rival is not None and (other is None or other.detail is None) == (place.detail is None):
        whole, text = _text(claim, at)
        for low, high in differing(text, [_text(rival, at)[1]]):
            yield Span(start=whole.start + low, end=whole.start + high)
    elif rival is None and len(claim.text) < MOST * len(_text(claim, at)[1]):
        yield Span(start=claim.start, end=claim.end)


def _same(one: Detail, other: Detail) -> bool:
    return one.surface.casefold() == other.surface.casefold()


def _text(claim: Claim, at: Index) -> tuple[Span, str]:
    text = at.article(claim.article).text
    span = stripped(text, claim.sentence)
    return span, text[span.start : span.end]


def _turned(turn: Turn, pair: Pair, base: str) -> Turned:
    proof = pair.before if turn.how == "settles" else pair.after
    mark = turn.before if turn.how == "settles" else turn.after
    if proof is None:
        raise ValueError("a turn without its proofs")
    at = replace(index(proof.run), base=base)
    claim = at.claims[mark.claim]
    article = at.article(claim.article)
    span = stripped(article.text, claim.sentence)
    own = [Span(start=claim.start, end=claim.end)]
    disputed = [Span(start=s.detail.start, end=s.detail.end) for s in _sides(mark, article)]
    return Turned(
        turn=turn,
        says=_TURNED[turn.how],
        ours=Passage(
            article=article,
            line=line_of(article.text, span.start),
            pieces=tuple(pieces(article.text, span, disputed or own)),
        ),
        cards=tuple(card(f, at) for f in mark.findings),
    )


def _once(turned: Sequence[Turned]) -> tuple[Turned, ...]:
    """Each difference at the first of our claims that it concerns: a headline repeats its lead."""
    seen: set[str] = set()
    listed = []
    for item in turned:
        fresh = tuple(c for c in item.cards if c.fingerprint not in seen)
        seen.update(c.fingerprint for c in fresh)
        listed.append(replace(item, cards=fresh))
    return tuple(listed)


def _sides(mark: Mark, article: Article) -> Iterator[Side]:
    return (s for f in mark.findings for s in f.sides if s.article == article.id)
