"""What articles and sentences give of a kind's values: whether one is new to a source, or stands in one sentence."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from crosscheck.compare.aligned import Aligned
from crosscheck.contracts import Contrasting, Giving, Surveying
from crosscheck.model import Claim, Detail, Reading, Span

ASKED = 51
"""Articles up to which all are asked whether they give two values; of a larger run those with which one of the two
articles has a match: what another story gives says nothing of this one, and asking all costs their square."""


def _unreferred(claim: Claim) -> Claim:
    """The claim without those whom it only means by a pronoun."""
    named = tuple(m for m in claim.mentions if not m.pronoun)
    return claim if len(named) == len(claim.mentions) else replace(claim, mentions=named)


class Known:
    """What articles and sentences give, each asked once for each two values. Lives for one kind in one run."""

    def __init__(self, kind: Contrasting, aligned: Aligned) -> None:
        self._kind = kind
        self._aligned = aligned
        self._claims = aligned.articles
        self._survey = kind.survey if isinstance(kind, Surveying) else self._each
        self._surveys: dict[str, Giving] = {}
        self._number: dict[object, int] = {}
        self._numbered: dict[int, tuple[Detail, int]] = {}
        self._given: dict[tuple[str, Span | None, int, int], bool] = {}

    def new(self, reading: Reading, against: Reading) -> bool | None:
        """Whether the other's article knows nothing of what the reading has and the other has not.

        None where the reading has no more than the other.
        """
        if not self._kind.gives(reading.claim, reading.detail, against.detail):
            return None
        return not self._gives(reading, against, None)

    def alone(self, one: Reading, other: Reading, *, tied: bool) -> bool:
        """Whether both values are new, and no third article gives the two: one that does has them of two slots.

        One new value is enough where the wording ties the two to one slot.
        """
        new = self.new(one, other), self.new(other, one)
        if not (all(new) or (tied and any(new))):
            return False
        third = self._near({one.claim.article, other.claim.article})
        return not any(self._in(a, one, other) and self._in(a, other, one) for a in third)

    def both_new(self, one: Reading, other: Reading) -> bool:
        """Whether neither article knows the other's value."""
        return self.new(one, other) is True and self.new(other, one) is True

    def outlier(self, one: Reading, other: Reading) -> bool:
        """Whether one of two values stands in one sentence of the whole run, and the other in several articles.

        Where its own article gives the other's value too, but not again its own, that one sentence is odd.
        """
        return self._lone(one, other) or self._lone(other, one)

    def stray(self, one: Reading, other: Reading) -> bool:
        """Whether one value stands in one sentence of the whole run, and everybody else has the other, or nothing.

        A pronoun in a further sentence does not count: it stands for whoever is put before it.
        """
        return self._stray(one, other) or self._stray(other, one)

    def _stray(self, one: Reading, other: Reading) -> bool:
        return bool(self.new(one, other)) and self.new(other, one) is not True and self._once(one, other)

    def _once(self, one: Reading, other: Reading) -> bool:
        """Whether no other article gives the one value, nor any other sentence of its own."""
        if any(self._in(a, one, other) for a in self._near({one.claim.article})):
            return False
        elsewhere = (c for c in self._claims[one.claim.article] if c.sentence != one.claim.sentence)
        return not any(self._kind.gives(_unreferred(c), one.detail, other.detail) for c in elsewhere)

    def _lone(self, one: Reading, other: Reading) -> bool:
        """Whether the one value stands nowhere else, and the other in some article beside its own."""
        if not self.new(one, other) or not self._once(one, other):
            return False
        articles = self._near({one.claim.article}) | {one.claim.article}
        return any(self._in(a, other, one) for a in articles - {other.claim.article})

    def _near(self, articles: Set[str]) -> Set[str]:
        """The other articles of the run; of a large one those that match something in one of these."""
        few = len(self._claims) <= ASKED
        near = self._claims.keys() if few else set().union(*(self._aligned.met[a] for a in articles))
        return near - articles

    def told(self, reading: Reading, against: Reading) -> bool:
        """Whether the other sentence gives the value too."""
        return self._gives(reading, against, against.claim.sentence)

    def _gives(self, reading: Reading, against: Reading, sentence: Span | None) -> bool:
        """Whether a claim of the other's article, or of one sentence in it, gives what the reading has more."""
        return self._in(against.claim.article, reading, against, sentence)

    def _in(self, article: str, reading: Reading, against: Reading, sentence: Span | None = None) -> bool:
        """Whether a claim of the article, or of one sentence in it, gives what the reading has more."""
        values = self._value(reading.detail), self._value(against.detail)
        found = self._given.get((article, sentence, *values))
        if found is None:
            found = self._giving(article, sentence)(reading.detail, against.detail)
            self._given[article, sentence, *values] = found
        return found

    def _giving(self, article: str, sentence: Span | None) -> Giving:
        """What the claims of the article, or of one sentence in it, give."""
        if sentence is not None:
            at = sentence.start, sentence.end
            return self._each([c for c in self._claims[article] if (c.sentence.start, c.sentence.end) == at])
        if article not in self._surveys:
            self._surveys[article] = self._survey(self._claims[article])
        return self._surveys[article]

    def _each(self, claims: Sequence[Claim]) -> Giving:
        """What one or another of the claims gives, by asking each."""
        return lambda detail, against: any(self._kind.gives(claim, detail, against) for claim in claims)

    def _value(self, detail: Detail) -> int:
        """A number for what the detail says, wherever it stands; values are long to hash, so once for each detail."""
        known = self._numbered.get(id(detail))
        if known is None:
            said = (detail.surface, detail.canonical, detail.value, detail.referent, detail.update)
            known = self._numbered[id(detail)] = detail, self._number.setdefault(said, len(self._number))
        return known[1]
