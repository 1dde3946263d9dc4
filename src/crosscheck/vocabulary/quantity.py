"""Quantities in a text: a number with its unit, and how exactly it is meant.

"at least 43" is 43 and more; "10-12 hours" is a range of seconds; "$2.5bn" is money. Units and modifiers live in
`data/units.toml`. What is counted is not decided here: that takes the parse (see `counting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from crosscheck.vocabulary.numerals import SCALES, Numeral, numerals
from crosscheck.vocabulary.units import Modifier, Unit, modifiers, sign_before, unit_behind

COUNT = "count"
YEAR = Decimal(31556952)
"""Seconds of a mean Gregorian year."""

_AGE_BEHIND = re.compile(
    r"[\s-]{1,3}(?P<unit>year|month|week|day)s?(?:[\s-]{1,3}olds?\b|\s+of\s+age\b)|\s?(?P<yo>yo|y/o)\b", re.IGNORECASE
)
_AGE_BEFORE = re.compile(r"\b(?:age[ds]?(?:\s+of)?(?:\s+(?:about|around|just|between|from|only))?\s+)$", re.IGNORECASE)
HALF = Decimal("0.5")
_AND_HALF = re.compile(r"\sand a half\b(?!\s(?:million|billion|dozen))", re.IGNORECASE)
"""Behind a unit: "two metres and a half", "an hour and a half"."""
_ADDED = re.compile(r"\s(?:an?|the|one|some|another|up|[\d$£€])", re.IGNORECASE)
_WHO_WAS = re.compile(r"\bwho (?:is|was|had just turned|turned|is now)\s$", re.IGNORECASE)
_BOTH_AGED = re.compile(r"-?,?\s(?:and|or)\s")
_AND = re.compile(r",\s|,?\sand\s")
_AGES_END = re.compile(r"\s?(?:[,.;:)—–]|$)(?!\d)|\s(?:and|respectively|who|was|were|is|are|had|have)\b", re.IGNORECASE)
_OLDEST = 116
_CLOSES = re.compile(r"\s?(?:[,.;:)—–]|$)(?!\d)")
_RANGE = re.compile(r"\s?(?:-|–|—|~)\s?(?:to\s)?|-?\s(?:to|and|or)\s(?:as (?:many|much) as\s)?", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude(?:[\s-]|\s(?:was|is)\s)(?:of\s)?(?:about\s|around\s)?$", re.IGNORECASE)
"""Words in front of a number that make it the strength of an earthquake."""
_QUAKE = re.compile(r"\s(?:earthquake|quake|tremor|temblor|aftershock)\b", re.IGNORECASE)
"""Words behind a decimal that make it one: "a 5.6 quake"."""
_STRONGEST = 10
_ADVERB = re.compile(r"(?<![\w-])(?:twice|thrice)(?![\w-])", re.IGNORECASE)
_IN = re.compile(r"\s(?:in|out of)\s(?:every\s)?", re.IGNORECASE)
_THINGS_IN = re.compile(r"\s[a-z]{3,20}\s(?:in|out of)\s(?:every\s)?")
"""The same with what is shared between them: "one voter in three"."""
_PLURAL = re.compile(r"\s[a-z]{2,20}s\b")
"""Behind the second number where it counts other things: "one man in ten cars"."""
_WHOLES = frozenset(Decimal(n) for n in (5, 10, 20, 100, 1000))
"""Of how many a share is told: smaller numbers are as often of a few things."""
_FEW = 10
_AND_MORE = re.compile(r"\s[a-z]{3,20}\s(?:and|or)\smore(?=\s?(?:[.,;:)]|$))")
"""Behind a number and what it counts: "two million families and more"."""
_PLACES = 9
"""Decimal places from which on a number is no decimal but a fraction: a third."""
_NOT_COUNTED = re.compile(
    r"(?:\b(?:article|no\.|nos\.|number|route|highway|flight|section|chapter|channel|room|page|resolution|title|"
    r"district|phase|category|grade|type|bill|proposition|clause|paragraph|appendix|part|act|volume|figure|table|"
    r"ward|gate|platform|line|step|rule|lot|unit|block|zone|sector|area|level|class|group of|top|fifa|windows|"
    r"boeing|airbus|interstate|bus|apollo|pier|exit|form|super bowl|session|stage|option|version|nr\.)\s|#|№)$",
    re.IGNORECASE,
)
"""Words in front of a number that make it a name: "Article 5"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with unit, in code points. `low` and `high` are in `unit`, the base unit of `dimension`.

    `dimension` is `count` where no unit stands by the number, `age` for years of age. `high` is None where
    nothing bounds it ("at least 43"); `low` is 0 for "up to 43". `inner` is the stretch without the modifier.
    """

    start: int
    end: int
    inner: tuple[int, int]
    low: Decimal
    high: Decimal | None
    modifier: Modifier
    dimension: str
    unit: str
    amount: Decimal
    """The number as it stands, before conversion."""
    given: str = ""
    """The unit as it stands, lower case."""
    vague: bool = False
    """Whether the words only give a size ("dozens")."""
    bare: bool = True
    """Whether no word or sign by the number tells what it measures."""

    @property
    def size(self) -> Decimal:
        """Base units in the unit that stands by the number."""
        return (self.low or self.high or self.amount) / self.amount if self.amount else Decimal(1)

    @property
    def step(self) -> Decimal:
        """The place of the last figure that is no zero, in base units; 0 where the number is vague or a fraction."""
        places = self.amount.normalize().as_tuple().exponent
        if self.vague or not self.amount or not isinstance(places, int) or places < -_PLACES:
            return Decimal(0)
        return self.size.scaleb(places)


def quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of the text, in order. Names with numbers ("Article 5", "F-16") are left out."""
    flat = text.replace("\n", " ")
    listed = sorted((*numerals(flat), *_adverbs(flat)), key=lambda n: n.start)
    found = [q for n in listed if (q := _measured(flat, n)) is not None]
    joined = tuple(_aged_alike(flat, _joined(flat, found)))
    return tuple(_modified(flat, q) for q in joined)


def _adverbs(text: str) -> Iterator[Numeral]:
    """How often, in one word: "twice"."""
    for m in _ADVERB.finditer(text):
        times = Decimal(2 if m[0].lower() == "twice" else 3)
        yield Numeral(start=m.start(), end=m.end(), low=times, high=times, spelled=True)


def canonical(low: Decimal, high: Decimal | None, modifier: Modifier, dimension: str, unit: str) -> str:
    """The stable text of a quantity: `43`, `>=43`, `~43`, `10..12 h`, `5400000 USD`, `32 y`."""
    factor, shown = _scale(high if low == 0 and high is not None else low, dimension, unit)
    ends = [plain(end / factor) for end in (low, high) if end is not None]
    text = {
        "at_least": f">={ends[0]}",
        "at_most": f"<={ends[-1]}",
        "about": f"~{ends[0]}",
        "range": "..".join(ends),
    }.get(modifier, ends[0])
    return f"{text} {shown}".strip() if shown != "%" else f"{text}%"


def plain(value: Decimal) -> str:
    """Six significant digits at most, no exponent, no trailing zeros; whole numbers are kept whole."""
    if value == value.to_integral_value():
        return format(value.to_integral_value(), "f")
    return format(Decimal(f"{value:.6g}").normalize(), "f")


def _scale(value: Decimal, dimension: str, unit: str) -> tuple[Decimal, str]:
    ladder: tuple[tuple[str, str], ...] = {
        "duration": (("31556952", "y"), ("2629746", "mo"), ("86400", "d"), ("3600", "h"), ("60", "min")),
        "length": (("1000", "km"),),
        "age": (("1", "y"),),
        "percent": (("1", "%"),),
        COUNT: (("1", ""),),
    }.get(dimension, ())
    for factor, shown in ladder:
        if value >= Decimal(factor) or (len(ladder) == 1 and dimension != "length"):
            return Decimal(factor), shown
    return Decimal(1), unit


def _measured(text: str, number: Numeral) -> Quantity | None:
    before, behind = text[max(0, number.start - 24) : number.start], text[number.end : number.end + 40]
    if _NOT_COUNTED.search(before) or re.match(r"[:/]\d|['’]s\b(?=\s+\d)", behind):
        return None
    plain_count = Quantity(
        start=number.start,
        end=number.end,
        inner=(number.start, number.end),
        low=number.low,
        high=number.high,
        modifier="about" if number.vague else "exact",
        dimension=COUNT,
        unit="",
        amount=number.low,
        vague=number.vague,
    )
    aged = _age(text, plain_count)
    if aged is not None:
        return aged
    sign = sign_before(before)
    if sign is not None:
        width, unit = sign
        scaled = _million(text, replace(plain_count, start=number.start - width))
        return _converted(scaled, unit, scaled.end, before[-width:].strip())
    measure = unit_behind(behind)
    shaken = _MAGNITUDE.search(before) or (number.low % 1 and _QUAKE.match(behind))
    if measure is None and number.high <= _STRONGEST and shaken:
        magnitude = Unit(unit="magnitude", dimension="magnitude", factor=Decimal(1))
        return _converted(plain_count, magnitude, number.end, "magnitude")
    if measure is None:
        return None if re.match(r"[A-Za-z]", behind) else plain_count
    width, unit = measure
    given = behind[:width].strip(" -()").lower()
    return _converted(*_halved(text, plain_count, unit, number.end + width), given)


def _halved(text: str, found: Quantity, unit: Unit, end: int) -> tuple[Quantity, Unit, int]:
    """The quantity with the half that is told behind its unit, the unit, and where both end."""
    half = _AND_HALF.match(text, end)
    if half is None or found.vague or found.high is None:
        return found, unit, end
    more = replace(found, low=found.low + HALF, high=found.high + HALF, amount=found.amount + HALF)
    return more, unit, half.end()


def _million(text: str, found: Quantity) -> Quantity:
    """The quantity with its "m" read as millions, as in "$5m" and "$5MM": it is a metre where no currency leads."""
    mark = re.match(r"\s?mm?\b", text[found.end : found.end + 4], re.IGNORECASE)
    if mark is None:
        return found
    end = found.end + mark.end()
    by = Decimal(10**6)
    return replace(found, end=end, low=found.low * by, high=(found.high or found.low) * by, amount=found.amount * by)


def _converted(found: Quantity, unit: Unit, end: int, given: str) -> Quantity:
    high = None if found.high is None else found.high * unit.factor
    return replace(
        found, end=end, inner=(found.start, end), low=found.low * unit.factor, high=high, dimension=unit.dimension,
        unit=unit.unit, given=given, bare=False,
    )  # fmt: skip


def _age(text: str, found: Quantity) -> Quantity | None:
    behind = _AGE_BEHIND.match(text, found.end)
    before = _AGE_BEFORE.search(text[max(0, found.start - 24) : found.start])
    told = found.low < _OLDEST and _WHO_WAS.search(text[max(0, found.start - 24) : found.start]) is not None
    alone = before and re.match(r"(?![\w%])", text[found.end :])
    if not (behind or alone or (told and _CLOSES.match(text, found.end))):
        return None
    unit = (behind["unit"] or "year").lower() if behind else "year"
    per_year = {"year": 1, "month": 12, "week": 52, "day": 365}[unit]
    end = behind.end() if behind else found.end
    return replace(
        found, end=end, inner=(found.start, end), low=found.low / per_year, high=(found.high or found.low) / per_year,
        dimension="age", unit="y", given=unit, bare=False,
    )  # fmt: skip


def _aged_alike(text: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities, with all numbers of "ages 50, 52 and 54" made ages."""
    last: Quantity | None = None
    pairs = list(found)
    for one, two in zip_longest(pairs, pairs[1:]):
        paired = two is not None and two.dimension == "age" and _BOTH_AGED.fullmatch(text[one.end : two.start])
        if paired and one.bare and one.low < _OLDEST and two is not None:  # "the 28- and 35-year-olds"
            last = replace(one, dimension="age", unit="y", given=two.given, bare=False)
            yield last
            continue
        listed = last is not None and last.dimension == "age" and _AND.fullmatch(text[last.end : one.start])
        aged = listed and one.bare and one.low < _OLDEST and one.low % 1 == 0 and _AGES_END.match(text, one.end)
        last = replace(one, dimension="age", unit="y", given="year", bare=False) if aged else one
        yield last


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Ranges ("10-12 hours", "five- to six-hour") and sums ("5 ft 2 in", "3 dollars 50 cents") made one."""
    at = 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        made = None if two is None else (_range(text, one, two) or _sum(text, one, two) or _in_so_many(text, one, two))
        yield made or one
        at += 2 if made else 1


def _range(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    gap = text[one.end : two.start]
    if not _RANGE.fullmatch(gap) or one.vague or two.vague:
        return None
    spread = "and" not in gap and " or " not in gap
    between = re.search(r"\bbetween\s(?:\w+\s)?$", text[max(0, one.start - 20) : one.start], re.IGNORECASE)
    if not spread and not between and not (" or " in gap and two.low - one.low <= max(Decimal(1), one.low / 2)):
        return None
    if not one.bare and not two.bare and (one.dimension, one.unit) != (two.dimension, two.unit):
        return None
    if two.bare and not one.bare and one.dimension not in {"money", "age"}:
        return None
    shared = _shared_scale(text[two.start : two.end]) if one.amount < 1000 else Decimal(1)
    unit = two.low / two.amount if one.bare and two.amount else one.low / one.amount if one.amount else Decimal(1)
    low: Decimal = one.amount * unit * (shared if one.amount * shared < two.amount else Decimal(1))
    if low >= (two.low if two.high is None else two.high):
        return None
    shell = two if one.bare else one
    return replace(
        shell, start=one.start, end=two.end, inner=(one.start, two.end), low=low, high=two.high, modifier="range",
        given=two.given or one.given, amount=one.amount,
    )  # fmt: skip


def _shared_scale(surface: str) -> Decimal:
    """The scale word behind the second number of "$10-12 million" counts for the first, too."""
    words = re.findall(r"[a-z]+", surface.lower())
    return next((Decimal(SCALES[w]) for w in words if w in SCALES), Decimal(100 if "hundred" in words else 1))


def _sum(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    gap = text[one.end : two.start].strip().lower()
    if gap not in {"", "and", ","} or one.dimension not in {"length", "money"}:
        return None
    whole, part = one.given.rstrip("s."), two.given.rstrip("s.")
    pair = (whole, part) in {("ft", "in"), ("foot", "inch"), ("feet", "inche"), ("feet", "inch"), ("dollar", "cent")}
    if not (pair or (one.dimension == "money" and part == "cent") or (whole in {"ft", "feet"} and two.bare)):
        return None
    if two.bare and not re.match(r"\s?in\b", text[two.end :]):
        return None
    end = two.end + (len(re.match(r"\s?in\b", text[two.end :])[0]) if two.bare else 0)  # type: ignore[index]
    added = two.low * (Decimal("0.0254") if two.bare else 1)
    unit = one.low / one.amount if one.amount else Decimal(1)
    total = one.low + added
    return replace(one, end=end, inner=(one.start, end), low=total, high=total, amount=total / unit)


def _in_so_many(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    """A share told by whole numbers, and so only roughly: "nine in ten", "two out of every five"."""
    plain_ = one.bare and two.bare and not (one.vague or two.vague) and one.dimension == two.dimension == COUNT
    if not plain_ or not 0 < one.amount < two.amount or not (two.amount in _WHOLES or _one_of_few(one, two)):
        return None
    gap = text[one.end : two.start]
    if not _IN.fullmatch(gap) and (not _THINGS_IN.fullmatch(gap) or _PLURAL.match(text, two.end)):
        return None
    share = one.amount * 100 / two.amount
    return replace(
        one, end=two.end, inner=(one.start, two.end), low=share, high=share, modifier="about", dimension="percent",
        unit="percent", amount=share, bare=False,
    )  # fmt: skip


def _one_of_few(one: Quantity, two: Quantity) -> bool:
    """Whether it is one of so few that nobody would tell it of single things: "one in three"."""
    return one.amount == 1 and two.amount <= _FEW and two.amount % 1 == 0


def _modified(text: str, found: Quantity) -> Quantity:
    before = text[max(0, found.start - 32) : found.start].lower()
    behind = text[found.end : found.end + 16].lower()
    ahead = next(((w, m) for w, m in modifiers("before") if _ends(before, w)), None)
    after = next(((w, m) for w, m in modifiers("after") if _begins(behind, w)), None)
    start, end, modifier = found.start, found.end, found.modifier
    if after is not None:
        end, modifier = found.end + len(after[0]) + behind.index(after[0]), after[1]
    elif found.bare and _AND_MORE.match(text, found.end):
        modifier = "at_least"
    if ahead is not None:
        start, modifier = found.start - (len(before) - before.rindex(ahead[0])), ahead[1]
    if found.modifier in {modifier, "range"}:
        return replace(found, start=start, end=end)
    if modifier == "at_least":
        return replace(found, start=start, end=end, modifier="at_least", high=None)
    if modifier == "at_most":
        return replace(found, start=start, end=end, modifier="at_most", low=Decimal(0), high=found.high or found.low)
    return replace(found, start=start, end=end, modifier=modifier)


def _ends(before: str, phrase: str) -> bool:
    trimmed = before.rstrip(" -")
    if not trimmed.endswith(phrase):
        return False
    left = trimmed[: len(trimmed) - len(phrase)]
    return not phrase[0].isalpha() or not left or not (left[-1].isalnum() or left[-1] == "-")


def _begins(behind: str, phrase: str) -> bool:
    trimmed = behind.lstrip(" ")
    rest = trimmed[len(phrase) :]
    if not trimmed.startswith(phrase) or (phrase[0] in "+-" and trimmed != behind):
        return False
    if phrase == "plus" and _ADDED.match(rest):
        return False  # "24 months plus a one-off sum"
    return phrase == "+" or not rest or not rest[0].isalnum()
