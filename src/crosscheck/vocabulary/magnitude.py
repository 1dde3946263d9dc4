"""How two amounts of the same thing stand to each other, given how exactly each is meant.

"more than 70" leaves room for 84 but an editor wants to see "at least 30" beside 43: where one amount only bounds
the other, a factor of `ROOM` between them counts as far apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from crosscheck.vocabulary.quantity import COUNT
from crosscheck.vocabulary.units import Modifier

ROOM = Decimal("1.25")
"""From this factor on, a bound and what it bounds are an editor's matter."""
APIECE = Decimal("1.1")
"""The same for two bounds of one sort: who counts "at least 58" has not counted "at least 72"."""
CLOSE = Decimal("0.05")
"""Share by which two amounts may differ and still be one, rounded."""
CONVERTED = Decimal("0.08")
"""The same, where the two are given in different units: "60 km" and "35 miles"."""
LOOSE = Decimal("0.15")
"""Share by which "about" may miss."""
FINE = 2
"""How many steps of its last figure "about" may miss, where that is less: "some 54 million" is not 45 million."""
HALVES = 5
"""A last figure that is told in steps of itself: "about 25", "about 1,500"."""
ROUNDS = Decimal("1.2")
"""Factor from which on two amounts that are both "about" and told by one step are two: "some 5,000", "some 6,000"."""
STEPS = {"age": Decimal(1), "magnitude": Decimal("0.2")}
"""Of dimensions whose amounts are never rounded by a share: what two must lie apart not to be one."""
NEIGHBOURS = Decimal("1.4")
"""Factor up to which two amounts are near each other."""
EXACT_BELOW = 100
"""Counts below it are not rounded: 30 and 31 dead are two figures."""


class Relation(Enum):
    """How two amounts stand to each other, from the same to incompatible."""

    SAME = "same"
    FITTING = "fitting"
    ROUNDED = "rounded"
    LOOSE = "loose"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount in base units of its dimension, with how it is meant."""

    low: Decimal
    high: Decimal | None
    modifier: Modifier
    dimension: str
    given: str = ""
    """The unit as it stands, to know a conversion when there is one."""
    vague: bool = False
    step: Decimal = Decimal(0)
    """The place of its last figure that is no zero: 10 for 230, a tenth for 4.7; 0 where that is not known."""
    size: Decimal = Decimal(1)
    """Base units in the unit that it is given in: 1000 for kilometres."""

    @property
    def slack(self) -> Decimal:
        """How far "about" may miss."""
        share = abs(self.high or self.low) * LOOSE
        return min(share, self._near) if self._near else share

    @property
    def fine(self) -> bool:
        """Whether it is "about" an amount told so closely that it cannot miss by much: "some 12,400"."""
        return self.modifier == "about" and not self.vague and 0 < self._near < abs(self.low) * LOOSE

    @property
    def _near(self) -> Decimal:
        half = self.step and (self.low / self.step) % 10 == HALVES
        return self.step * FINE * (HALVES if half else 1)

    @property
    def least(self) -> Decimal:
        """The smallest amount that the words allow."""
        return self.low - self.slack if self.modifier == "about" and not self.vague else self.low

    @property
    def most(self) -> Decimal | None:
        """The largest amount that the words allow; None where nothing bounds it."""
        if self.modifier == "about" and not self.vague:
            return (self.high or self.low) + self.slack
        return self.high

    def overlaps(self, other: Amount) -> bool:
        """Whether both are ranges that have an amount in common."""
        return self.modifier == other.modifier == "range" and not _apart(self, other)


def relation(left: Amount, right: Amount) -> Relation:
    """How the two stand to each other. Symmetric. They must have the same dimension and unit."""
    if (left.low, left.high, left.modifier) == (right.low, right.high, right.modifier):
        return Relation.SAME
    if left.modifier == right.modifier == "exact":
        return _exact(left, right)
    if _apart(left, right):
        return _outside(left, right)
    return Relation.LOOSE if _far(left, right) else Relation.FITTING


def near(left: Amount, right: Amount) -> bool:
    """Whether two amounts that differ lie so near each other that they are seldom amounts of two things."""
    small, large = sorted((abs(left.high or left.low), abs(right.high or right.low)))
    return 0 < small < large <= small * NEIGHBOURS


def _far(left: Amount, right: Amount) -> bool:
    """Whether two amounts that allow each other are far apart all the same."""
    pair = {left.modifier, right.modifier}
    if pair == {"range"}:
        ends = ((left.low, right.low), (left.high or left.low, right.high or right.low))
        return any(_wider(*sorted(end)) for end in ends)
    if left.vague or right.vague:
        return False
    if pair & {"at_least", "at_most"}:
        return _factor(left, right) >= (APIECE if left.modifier == right.modifier else ROOM)
    alike = pair == {"about"} and left.step == right.step > 0
    return alike and _wider(min(left.low, right.low), max(left.low, right.low), ROUNDS)


def as_exact(left: Amount, right: Amount) -> bool:
    """Whether both are meant equally exactly: "about 40" is as good as 40, "dozens" and "more than 40" are not."""
    sorts = ({"about": "exact"}.get(a.modifier, a.modifier) for a in (left, right))
    return left.vague == right.vague and len(set(sorts)) == 1


def _wider(small: Decimal, large: Decimal, room: Decimal = ROOM) -> bool:
    return large >= small * room if small else large > 0


def _share(one: Decimal, two: Decimal) -> Decimal:
    most = max(abs(one), abs(two))
    return abs(one - two) / most if most else Decimal(0)


def _exact(left: Amount, right: Amount) -> Relation:
    share = _share(left.low, right.low)
    if share == 0:
        return Relation.SAME
    if left.dimension in STEPS:
        return Relation.APART if abs(left.low - right.low) >= STEPS[left.dimension] else Relation.FITTING
    if left.size != right.size and share <= CONVERTED:
        return Relation.FITTING
    small = left.dimension == COUNT and max(left.low, right.low) < EXACT_BELOW
    return Relation.ROUNDED if share <= CLOSE and not small and _rounds(left, right) else Relation.APART


def _rounds(left: Amount, right: Amount) -> bool:
    """Whether one can be the other rounded, or both one amount rounded: 4.7 and 4.5 are told equally exactly.

    Figures that are not round at all, 142 and 143, are rounded from nothing.
    """
    steps = left.step, right.step
    if not all(steps):
        return True
    if steps[0] == steps[1] and left.dimension == COUNT and steps[0] <= 1:
        return False
    return abs(left.low - right.low) <= max(steps)


def _apart(left: Amount, right: Amount) -> bool:
    return (left.most is not None and left.most < right.least) or (right.most is not None and right.most < left.least)


def _outside(left: Amount, right: Amount) -> Relation:
    """One lies outside what the other allows: a slip of rounding, a matter of words, or a contradiction."""
    lower, upper = (left, right) if left.most is not None and left.most < right.least else (right, left)
    told = (lower.fine or upper.fine) and lower.size == upper.size and not _rounds(lower, upper)
    if lower.most is not None and not told and _share(lower.most, upper.least) <= CLOSE:
        return Relation.FITTING
    hard: Callable[[Amount], bool] = lambda a: a.modifier != "about" and not a.vague  # noqa: E731
    return Relation.APART if hard(left) and hard(right) else Relation.LOOSE


def _factor(left: Amount, right: Amount) -> Decimal:
    """How many times the larger of the two named bounds is the smaller."""
    one, two = (a.high if a.modifier == "at_most" and a.high is not None else a.low for a in (left, right))
    for given, other in ((left, right), (right, left)):
        # A range is near a bound with its nearer end.
        if given.modifier == "range" and given.high is not None:
            bound = other.low if other.modifier == "at_least" else other.high or other.low
            near = min(max(bound, given.low), given.high)
            one, two = (near, two) if given is left else (one, near)
    small, large = sorted((abs(one), abs(two)))
    return large / small if small else Decimal("Infinity")
