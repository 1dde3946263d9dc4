"""Two versions of one article: which facts changed, came and went, and not which words moved.

Each claim looks for its *echo* in the other version: the same words, nearly the same words, or a claim that the
alignment takes for the same fact. What both say in the two sentences is settled, wherever it stands in them; what is
left is a change. Details are held against each other by the rules of their kinds, as between two sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from crosscheck.contracts import DetailKind
from crosscheck.identity import fold
from crosscheck.model import Claim, Detail, Kind, Reading, Run, Verdict
from crosscheck.proof import Change, How, Pair, Place
from crosscheck.proofing.coverage import SURE, Coverage, coverage, denied, exact
from crosscheck.proofing.worth import worth_checking
from crosscheck.vocabulary import names
from crosscheck.vocabulary.statements import in_common

ALIKE = 70
"""Likeness in words (token sort ratio, 0 to 100) from which two claims of two versions are one claim, edited."""
SAME = 0.5
"""Alignment score from which they are one claim, rewritten."""
INSIDE = 0.75
"""Share of a claim's content words that a sentence of the other version has, where the claim is a part of it now."""
VERBATIM = 90
"""Likeness from which a claim is the same but for who says it."""
COUNTED: frozenset[Kind] = frozenset({"number", "date", "quote"})
"""Kinds of which a detail that came or went is told by itself."""
SWAPPED: frozenset[Kind] = frozenset({"number", "date", "title", "name"})
"""Kinds of which one detail that went and one that came in the same claim are a change, comparable or not."""


@dataclass(frozen=True, slots=True)
class _Versions:
    """The claims of both versions, and the echo of each."""

    asked: Coverage
    echo: Mapping[str, Claim]
    score: Mapping[tuple[str, str], float]
    """How sure the alignment is of two claims, old and new."""
    texts: Mapping[str, str]

    def sentence(self, claim: Claim) -> tuple[Claim, ...]:
        return self.asked.sentences[claim.article, claim.sentence]

    def says(self, claim: Claim, words: str) -> bool:
        """Whether the claim's sentence has these words, as whole words."""
        sentence = self.texts[claim.article][claim.sentence.start : claim.sentence.end]
        return f" {_words(words)} " in f" {_words(sentence)} "


def pair(run: Run, old: str, new: str, kinds: Sequence[DetailKind]) -> Pair:
    """What changed from the old to the new version.

    Args:
        run: of the two versions alone.
        old: the id of the old version.
        new: the id of the new one.
        kinds: those that were compared.
    """
    before = [c for c in run.claims if c.article == old]
    after = [c for c in run.claims if c.article == new]
    asked = coverage(run, kinds)
    scores = {(m.left, m.right): m.score for m in run.matches} | {(m.right, m.left): m.score for m in run.matches}
    texts = {b.article.id: b.article.text for b in run.bodies}
    versions = _Versions(asked=asked, echo=_echoes(before, after, scores), score=scores, texts=texts)
    changes = [c for claim in after if claim.id in versions.echo for c in _edited(claim, versions)]
    changes += [_whole("added", c) for c in after if _lone(c, old, versions)]
    changes += [_whole("removed", c) for c in before if _lone(c, new, versions)]
    known = {fold(c.text) for c in before}
    touched = {p.claim for change in changes for p in (change.old, change.new) if p is not None}
    reworded = [_reworded(c, versions) for c in after if fold(c.text) not in known and c.id not in touched]
    order = _order(before, after, versions)
    listed = sorted(_once(changes), key=lambda c: (not c.checkable, order[(c.new or c.old or Place(claim="")).claim]))
    kept = tuple(c for c in reworded if c is not None)
    return Pair(run=run, old=old, new=new, changes=tuple(listed), reworded=kept)


def _echoes(
    before: Sequence[Claim], after: Sequence[Claim], scores: Mapping[tuple[str, str], float]
) -> dict[str, Claim]:
    """The counterpart of each claim that has one, the likest first; none is the echo of two in its own version."""
    found: list[tuple[float, int, int]] = []
    for one, left in enumerate(before):
        for two, right in enumerate(after):
            words = 2.0 if fold(left.text) == fold(right.text) else fuzz.token_sort_ratio(left.text, right.text) / 100
            score = scores.get((left.id, right.id), 0.0)
            if words >= ALIKE / 100 or score >= SAME:
                found.append((max(words, score) + words, one, two))
    echo: dict[str, Claim] = {}
    for _, one, two in sorted(found, key=lambda f: (-f[0], abs(f[1] - f[2]), f[1], f[2])):
        left, right = before[one], after[two]
        if left.id not in echo and right.id not in echo:
            echo[left.id], echo[right.id] = right, left
    return echo


def _lone(claim: Claim, other: str, versions: _Versions) -> bool:
    """Whether the other version has the claim nowhere: no echo, no place inside another sentence, no sure match."""
    if claim.id in versions.echo or versions.asked.backing(claim, frozenset({other})):
        return False
    own, _ = in_common(claim.tokens, claim.tokens)
    for (article, _span), claims in versions.asked.sentences.items():
        if article == other and own:
            tokens = tuple(t for c in claims for t in c.tokens)
            shared, _ = in_common(claim.tokens, tokens)
            if shared >= INSIDE * own and not any(_unsettled(claim, claims, versions, COUNTED)):
                return False
    return bool(own)


def _edited(claim: Claim, versions: _Versions) -> Iterator[Change]:
    """The details that differ between a claim of the new version and its echo in the old one."""
    echo = versions.echo[claim.id]
    gone = list(_unsettled(echo, versions.sentence(claim), versions))
    come = list(_unsettled(claim, versions.sentence(echo), versions))
    if denied(echo) != denied(claim) and not any(d.kind == "stance" for d in (*gone, *come)):
        yield Change(how="changed", kind="stance", old=Place(claim=echo.id), new=Place(claim=claim.id))
    for left in list(gone):
        for right in list(come):
            if left.kind == right.kind and _differ(echo, left, claim, right, versions):
                yield _change("changed", (echo, left), (claim, right))
                gone.remove(left)
                come.remove(right)
                break
    for left in gone:
        if left.kind in COUNTED and not _elsewhere(echo, left, claim, versions):
            yield _change("removed", (echo, left), (claim, None))
    for right in come:
        if right.kind in COUNTED and not _elsewhere(claim, right, echo, versions):
            yield _change("added", (echo, None), (claim, right))


def _unsettled(
    claim: Claim, others: Iterable[Claim], versions: _Versions, only: frozenset[Kind] | None = None
) -> Iterator[Detail]:
    """The details of a claim that no claim of a sentence gives too."""
    listed = tuple(others)
    for detail in claim.details:
        if (only is None or detail.kind in only) and not any(_gives(o, claim, detail, versions) for o in listed):
            yield detail


def _gives(other: Claim, claim: Claim, detail: Detail, versions: _Versions) -> bool:
    """Whether a claim of the other version has the detail: by its words, its value, or the rules of its kind."""
    kind = versions.asked.kinds.get(detail.kind)
    if kind is None:
        return True
    mine = Reading(claim=claim, detail=detail)
    for d in other.details:
        if d.kind == detail.kind:
            verdict = kind.compare(mine, Reading(claim=other, detail=d)).verdict
            worded = fold(d.surface) == fold(detail.surface)
            valued = d.canonical == detail.canonical and d.kind != "title"  # the value leaves the field of office out
            if verdict is Verdict.AGREE or (verdict is Verdict.UNKNOWN and (worded or valued)):
                return True
    return False


def _elsewhere(claim: Claim, detail: Detail, echo: Claim, versions: _Versions) -> bool:
    """Whether the echo's sentence has the very words, or another sentence of that version gives the detail."""
    backing = versions.asked.backing(claim, frozenset({echo.article}))
    return versions.says(echo, detail.surface) or any(detail in b.details for b in backing)


def _differ(echo: Claim, left: Detail, claim: Claim, right: Detail, versions: _Versions) -> bool:
    """Whether the one detail has taken the place of the other."""
    kind = versions.asked.kinds[left.kind]
    outcome = kind.compare(Reading(claim=echo, detail=left), Reading(claim=claim, detail=right))
    differ = outcome.verdict is Verdict.CONFLICT
    if left.kind == "attribution":
        return _other_teller(echo, claim, versions, differ=differ)
    if differ:
        return True
    if left.kind == "stance":
        return _turned(left.canonical, right.canonical)
    if left.kind == "name":
        swapped = not versions.says(claim, left.surface) and not versions.says(echo, right.surface)
        return swapped and names.same(left.canonical, right.canonical, None) is not Verdict.AGREE
    return left.kind in SWAPPED and exact(left) == exact(right)


def _other_teller(echo: Claim, claim: Claim, versions: _Versions, *, differ: bool) -> bool:
    """Whether somebody else tells the same now, or somebody what stood as a fact, or the other way round."""
    tellers = [c.attribution.speaker if c.attribution else None for c in (echo, claim)]
    verbatim = fuzz.token_sort_ratio(echo.text, claim.text) >= VERBATIM
    last = [(t or "").split()[-1:] for t in tellers]
    if any(versions.says(other, words[0]) for words, other in zip(last, (claim, echo), strict=True) if words):
        return False  # whoever told it stands in the sentence still, in another place
    one, other = tellers
    if differ:
        return True
    if one is None or other is None:
        return verbatim and one is not other
    another = fuzz.token_set_ratio(fold(one), fold(other)) < VERBATIM
    sure = verbatim or versions.score.get((echo.id, claim.id), 0.0) >= SURE
    return another and sure and names.same(one, other, None) is not Verdict.AGREE


def _reworded(claim: Claim, versions: _Versions) -> Change | None:
    """A claim in which words of content were exchanged, and nothing that could be compared."""
    echo = versions.echo.get(claim.id)
    if echo is None:
        return None
    shared, _ = in_common(echo.tokens, claim.tokens)
    if shared >= min(in_common(c.tokens, c.tokens)[0] for c in (echo, claim)):
        return None
    return Change(how="reworded", kind=None, old=Place(claim=echo.id), new=Place(claim=claim.id), checkable=False)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _turned(one: str, other: str) -> bool:
    """Whether one of two stances denies what the other says: "not overload" and "overload"."""
    plain = [value.split(",")[0].removeprefix("not ") for value in (one, other)]
    return plain[0] == plain[1] and one.startswith("not ") != other.startswith("not ")


def _change(how: How, old: tuple[Claim, Detail | None], new: tuple[Claim, Detail | None]) -> Change:
    detail = new[1] or old[1]
    return Change(
        how=how,
        kind=detail.kind if detail else None,
        old=Place(claim=old[0].id, detail=old[1]),
        new=Place(claim=new[0].id, detail=new[1]),
    )


def _whole(how: How, claim: Claim) -> Change:
    place = Place(claim=claim.id)
    added = how == "added"
    return Change(
        how=how,
        kind=None,
        old=None if added else place,
        new=place if added else None,
        checkable=worth_checking(claim),
    )


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """Each change of a value once, though headline and lead both have it; the later places add nothing."""
    seen: set[tuple[object, ...]] = set()
    for change in changes:
        values = tuple(p.detail.canonical if p and p.detail else None for p in (change.old, change.new))
        key = (change.how, change.kind, values) if any(values) else (change,)
        if key not in seen:
            seen.add(key)
            yield change


def _order(before: Sequence[Claim], after: Sequence[Claim], versions: _Versions) -> dict[str, float]:
    """Where each claim stands in the new version; one that is gone, right after the one that stood before it."""
    order: dict[str, float] = {c.id: float(n) for n, c in enumerate(after)}
    last = -1.0
    for claim in before:
        echo = versions.echo.get(claim.id)
        last = order[echo.id] if echo else last + 0.001
        order[claim.id] = last
    return order
