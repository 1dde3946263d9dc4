"""Claims that say the same in the same words, and differ only in where they stand: what is said of one is said of all.

Articles that retell one report have the same sentences, and each pair of them would be compared again for each pair of
articles. A kind sees a reading and the words around it, never the article, so the outcome is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeAlias

from crosscheck.model import Attribution, Claim, Comparison, Detail, Mention, Phrase, Reading, Row, Span, Token, Verdict
from crosscheck.packing import held

Rule: TypeAlias = Callable[[Reading, Reading], Comparison]
Outcome: TypeAlias = tuple[Reading, Reading, Comparison]
"""Two readings, and what a rule says of them."""
_Key: TypeAlias = tuple[int, int, int, int]
_Found: TypeAlias = tuple[tuple[int, int, Comparison], ...]
"""What a rule says of two claims: which reading of the one, which of the other, and the outcome."""

KEPT = 1 << 19
"""Outcomes of one rule that are remembered, and pairs of wordings: some 100 MB each."""
_PLACED = (Attribution, Detail, Mention, Phrase, Span, Token)
"""Records that say where they stand."""
_PLACES = {"start": 0, "end": 0, "index": 1, "head": 1}
"""Fields that are counted in characters (0) and in tokens (1) from the beginning of the article."""
_FIELDS: dict[type, tuple[str, ...]] = {record: tuple(f.name for f in fields(record)) for record in (Claim, *_PLACED)}
_UNSEEN = frozenset({"id", "article", "paragraph"})


def wordings(claims: Iterable[Claim]) -> dict[str, int]:
    """By the id of each claim that is worded like another a number that they share; no others."""
    first: dict[object, list[tuple[int, Claim]]] = {}
    number: dict[str, int] = {}
    shared: set[int] = set()
    for claim in claims:
        known = first.setdefault((claim.text, claim.anchor, claim.headline, claim.quoted), [])
        found = next((n for n, other in known if alike(other, claim)), None)
        if found is None:
            known.append((len(number), claim))
        else:
            shared.add(found)
        number[claim.id] = len(number) if found is None else found
    return {claim: n for claim, n in number.items() if n in shared}


def alike(one: Claim, other: Claim) -> bool:
    """Whether the two differ in nothing but the place, by the same distance everywhere."""
    rows = held(one, "tokens"), held(other, "tokens")
    turn = rows[1].index - rows[0].index if isinstance(rows[0], Row) and isinstance(rows[1], Row) else 0
    shifts = (other.start - one.start, turn)
    return all(_same(_of(one, n), _of(other, n), shifts, n) for n in _FIELDS[Claim] if n not in _UNSEEN)


def _of(record: object, name: str) -> Any:
    """A field, and the tokens in a row as they are held."""
    return held(record, name) if name == "tokens" else getattr(record, name)


def _same(one: Any, other: Any, shifts: tuple[int, int], name: str) -> bool:
    if name in _PLACES:
        return bool(other - one == shifts[_PLACES[name]])
    if type(one) is Row:
        return type(other) is Row and _same_words(one, other, shifts)
    if type(one) is tuple:
        return len(one) == len(other) and all(_same(a, b, shifts, "") for a, b in zip(one, other, strict=True))
    if isinstance(one, _PLACED) and type(one) is type(other):
        return all(_same(_of(one, n), _of(other, n), shifts, n) for n in _FIELDS[type(one)])
    return bool(one == other)


def _same_words(one: Row, other: Row, shifts: tuple[int, int]) -> bool:
    """As `_same` of each two tokens: nearly all that is asked are tokens."""
    turned = (other.start - one.start, other.index - one.index) == shifts
    return turned and one.words == other.words and one.places == other.places


class Remembered:
    """A rule on two readings that is asked once for two wordings. Lives for one kind in one run."""

    def __init__(self, rule: Rule, number: Mapping[str, int]) -> None:
        self._rule = rule
        self._number = number
        self._known: dict[_Key, Comparison] = {}
        self._met: dict[tuple[int, int], _Found] = {}

    def between(self, left: Sequence[Reading], right: Sequence[Reading]) -> list[Outcome]:
        """Every pair of readings of two claims of which the rule does not say that it is unknown, in order.

        Most pairs of wordings of a large run have nothing to say of each other, and are met again and again: that is
        one question then, however many readings the two claims have.

        Args:
            left: all readings of one claim, or those that are distinct, at least one; of one wording always the same.
            right: those of another.
        """
        one, other = self._number.get(left[0].claim.id), self._number.get(right[0].claim.id)
        if one is None or other is None:
            return [(left[a], right[b], outcome) for a, b, outcome in self._asked(left, right)]
        found = self._met.get((one, other))
        if found is None:
            found = tuple(self._asked(left, right))
            if len(self._met) < KEPT:
                self._met[one, other] = found
        return [(left[a], right[b], outcome) for a, b, outcome in found]

    def _asked(self, left: Sequence[Reading], right: Sequence[Reading]) -> Iterator[tuple[int, int, Comparison]]:
        for a, mine in enumerate(left):
            for b, theirs in enumerate(right):
                outcome = self._rule(mine, theirs)
                if outcome.verdict is not Verdict.UNKNOWN:
                    yield a, b, outcome

    def __call__(self, left: Reading, right: Reading) -> Comparison:
        """What the rule says of the pair."""
        key = self._key(left, right)
        if key is None:
            return self._rule(left, right)
        found = self._known.get(key)
        if found is None:
            found = self._rule(left, right)
            if len(self._known) < KEPT:
                self._known[key] = found
        return found

    def _key(self, left: Reading, right: Reading) -> _Key | None:
        one, other = self._number.get(left.claim.id), self._number.get(right.claim.id)
        if one is None or other is None:
            return None
        return one, _place(left), other, _place(right)


def _place(reading: Reading) -> int:
    """Which of the claim's details it is; of one that the claim does not show, where it stands."""
    place = 0
    for detail in reading.claim.details:
        if detail is reading.detail:
            return place
        place += 1
    return place + reading.detail.start - reading.claim.start
