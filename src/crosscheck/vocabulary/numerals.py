"""Numbers as they are written: "1,234", "2.5", "¾", "fifty-one", "half a million", "dozens".

Only the number itself is read here; units, currencies and "at least" belong to `quantity`. Grammar of spelled
English numbers after the usual place-value scheme (units, tens, hundreds, scales), with fractions whose
denominator is an ordinal ("two thirds"). Ordinals by themselves ("17th", "second") are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias

ONES = MappingProxyType(
    {w: n for n, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])}
    | {"naught": 0}
)
TEENS = MappingProxyType(
    {
        w: n
        for n, w in enumerate(
            [
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
            ],
            start=10,
        )
    }
)
TENS = MappingProxyType(
    {
        w: 10 * n
        for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
    }
)
SCALES = MappingProxyType(
    {
        "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mil": 10**6, "billion": 10**9,
        "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "lakh": 10**5, "crore": 10**7,
        "dozen": 12, "dozens": 12, "dzs": 12, "dozs": 12,
    }
)  # fmt: skip
LETTERS = frozenset({"k", "mn", "mil", "bn", "b", "tn", "trn"})
"""Scales that stand only right behind digits."""
DENOMINATORS = MappingProxyType(
    {
        "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "sixteenth": 16, "twentieth": 20,
        "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
    }
)  # fmt: skip
UNDER_TEN = MappingProxyType({"first": 1, "second": 2} | {w: n for w, n in DENOMINATORS.items() if 2 < n < 10})
GLYPHS = MappingProxyType(
    {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅙": (1, 6), "⅛": (1, 8),
     "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
)  # fmt: skip

_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,6}(?![\d,]*\d)(?:\.\d{1,9})?|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,9})?"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,5}(?!\d)|\d{1,3}[\u00a0\u202f]\d{3}(?!\d)"
    r"|\d{1,18},\d{1,2}(?![\d,])|\d{0,18}\.\d{1,9}(?!\.?\d)|\d{1,18}(?!\d)"
)
_PIECE = re.compile(
    rf"(?P<slash>(?<![\w./])(?:1/2|[12]/3|[13]/4|[1-4]/5|[1357]/8)(?![\d/]))"
    rf"|(?P<digits>(?<![\w.:/])(?<![A-Z]-)(?:{_DIGITS})(?:[eE][+-]?\d{{1,2}}\b|x10\^[+-]?\d{{1,2}}\b)?(?!(?:st|nd|rd|th)\b|[:/.]\d))"
    rf"|(?P<glyph>[{''.join(GLYPHS)}])|(?P<capital>M\b)|(?P<word>[^\W\d_]+)"
)
_VAGUE = re.compile(
    r"\b(?:(?P<many>tens|dozens|scores|hundreds|thousands|millions|billions)"
    r"(?: of (?P<of>thousands|millions|billions))?"
    r"|(?P<few>several|a few|a couple(?: of)?|a handful of|multiple|numerous|many)"
    r"(?: (?P<base>dozen|hundred|thousand|million|billion)\b)?)(?!-)\b",
    re.IGNORECASE,
)
_MANY = MappingProxyType(
    {"tens": (20, 5), "dozens": (24, 5), "scores": (40, 5), "hundreds": (200, 5), "thousands": (2000, 10),
     "millions": (2 * 10**6, 10), "billions": (2 * 10**9, 10)}
)  # fmt: skip
"""Least count that the plural can mean, and how many times as much it can reach at most."""
_FEW = MappingProxyType({"a couple": (2, 3), "a couple of": (2, 3), "a handful of": (2, 9), "a few": (2, 9)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in a text, in code points. `low` is `high` unless the words are vague ("dozens")."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    vague: bool = False
    spelled: bool = False
    """Whether no digit stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    text: str
    start: int
    end: int
    value: Decimal | None = None


_Parsed: TypeAlias = "tuple[Decimal, int] | None"


def numerals(text: str) -> tuple[Numeral, ...]:
    """All numbers of the text, in order, none inside another."""
    pieces = _pieces(text)
    counted = frozenset(
        p.end for p in pieces if p.value is not None or p.text in ONES or p.text in TENS or p.text in TEENS
    )
    hits = [m for m in _VAGUE.finditer(text) if m.start() - 1 not in counted]
    vague = [n for n in map(_vague, hits) if n is not None]
    found: list[Numeral] = []
    at = 0
    while at < len(pieces):
        read = _number(pieces, at, text)
        if read is None:
            at += 1
            continue
        value, after = read
        used = pieces[at:after]
        start = _sign(text, used[0].start)
        spelled = all(p.value is None for p in used)
        negative = start != used[0].start
        value = -value if negative else value
        found.append(Numeral(start=start, end=used[-1].end, low=value, high=value, spelled=spelled))
        at = after
    plain = [n for n in found if not any(v.start < n.end and n.start < v.end for v in vague)]
    return tuple(sorted((*plain, *vague), key=lambda n: n.start))


def number(surface: str) -> Decimal | None:
    """The value of a text that is one number and nothing else, or None."""
    found = numerals(surface)
    whole = len(found) == 1 and not found[0].vague and found[0].end - found[0].start >= len(surface.strip())
    return found[0].low if whole else None


def _pieces(text: str) -> tuple[_Piece, ...]:
    pieces = []
    for match in _PIECE.finditer(text):
        value = None
        if match["digits"]:
            value = _digits(match["digits"])
        elif match["glyph"]:
            value = Decimal(GLYPHS[match["glyph"]][0]) / GLYPHS[match["glyph"]][1]
        elif match["slash"]:
            above, below = match[0].split("/")
            value = Decimal(above) / Decimal(below)
        name = "mn" if match["capital"] else "½" if match["slash"] else match[0].lower()
        pieces.append(_Piece(text=name, start=match.start(), end=match.end(), value=value))
    return tuple(pieces)


def _digits(surface: str) -> Decimal:
    plain = re.sub(r"[ \u00a0\u202f]", "", surface).replace("x10^", "e")
    if re.fullmatch(r"\d{1,18},\d{1,2}", plain):
        plain = plain.replace(",", ".")
    return Decimal(plain.replace(",", ""))


def _sign(text: str, start: int) -> int:
    before = text[max(0, start - 9) : start]
    if text[:start].lower().endswith("plus or minus "):
        return start
    match = re.search(r"(?:^|[\s($])(-\s?|(?:minus|negative) )$", before, re.IGNORECASE)
    return start - len(match[1]) if match and (match[1].strip() != "-" or start - len(match[1]) == 0) else start


def _adjoin(pieces: Sequence[_Piece], at: int, text: str) -> bool:
    """Whether nothing but blanks or one hyphen stands between the piece and the one before it."""
    if not 0 < at < len(pieces):
        return False
    gap = text[pieces[at - 1].end : pieces[at].start]
    return len(gap) <= 3 and gap.strip() in {"", "-", "‐", "‑"}


def _number(pieces: Sequence[_Piece], at: int, text: str) -> _Parsed:
    """The longest number that starts at the piece: value and index behind it."""
    word = pieces[at].text
    follows: Callable[[int], str] = lambda k: pieces[k].text if _adjoin(pieces, k, text) else ""  # noqa: E731
    if word in {"a", "an", "half"} and pieces[at].value is None:
        return _article(pieces, at, follows)
    read = _whole(pieces, at, follows)
    if read is None:
        return None
    value, after = _fraction(pieces, at, read, follows)
    while follows(after) in SCALES and follows(after) not in LETTERS and value % 1:
        value, after = value * SCALES[follows(after)], after + 1
    return value, after


def _article(  # noqa: PLR0911  (one return for each form)
    pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]
) -> _Parsed:
    """Numbers that begin with an article or a half: "a hundred", "a third of", "half a million", "a half"."""
    first, second, third = pieces[at].text, follows(at + 1), follows(at + 2)
    if first == "half":
        scale = at + 2 if second in {"a", "an"} else at + 1
        if follows(scale) in SCALES and follows(scale) not in LETTERS:
            return Decimal(SCALES[follows(scale)]) / 2, scale + 1
        if second in {"a", "an"} and third:
            return Decimal("0.5"), at + 2
        if second in {"of", "the"} or at + 1 == len(pieces):
            return Decimal("0.5"), at + 1
        return None
    if second in {"hundred", *SCALES} and second not in LETTERS:
        read = _whole(pieces, at + 1, follows)
        return None if read is None else _fraction(pieces, at, read, follows)
    if second.rstrip("s") in DENOMINATORS and (third == "of" or at + 2 == len(pieces)):
        return Decimal(1) / DENOMINATORS[second.rstrip("s")], at + 2
    return None


def _whole(pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]) -> _Parsed:
    """Groups of falling scale: "two thousand and two hundred"."""
    total, last, here = Decimal(0), Decimal("Infinity"), at
    while True:
        read = _group(pieces, here, follows)
        if read is None or read[2] >= last:
            break
        amount, after, scale = read
        total, last = total + amount, scale
        here = after
        if scale == 1:
            break
        joined = after + 1 if follows(after) == "and" else after
        if not follows(joined) or (pieces[joined].value is not None and pieces[after - 1].value is not None):
            break
        if _group(pieces, joined, follows) is None or _starts_fraction(pieces, joined, follows):
            break
        here = joined
    return (total, here) if last.is_finite() else None


def _group(pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]) -> tuple[Decimal, int, Decimal] | None:
    """A number below the next scale, and the scale: (amount, index behind, scale)."""
    if at >= len(pieces):
        return None
    word = pieces[at].text
    if word == "hundred" or (word in SCALES and word not in LETTERS and not word.endswith("s")):
        amount, after = Decimal(1), at
    else:
        read = _small(pieces, at, follows)
        if read is None:
            return None
        amount, after = read
    scale = Decimal(1)
    if follows(after) == "hundred" or (after == at and word == "hundred"):
        amount, after = amount * 100, after + 1
        tail = after + 1 if follows(after) == "and" else after
        rest = _small(pieces, tail, follows) if follows(tail) and not _starts_fraction(pieces, tail, follows) else None
        if rest is not None and rest[0] < 100 and pieces[tail].value is None and follows(rest[1]) != "dozens":
            amount, after = amount + rest[0], rest[1]
        elif rest is not None and follows(rest[1]) == "dozens":
            return amount, after, Decimal(100)
    while after < len(pieces) and (after == at or follows(after)) and pieces[after].text in SCALES:
        suffix = pieces[after].text
        if suffix in LETTERS and (after == at or pieces[after - 1].value is None):
            break
        amount, scale, after = amount * SCALES[suffix], scale * SCALES[suffix], after + 1
    return amount, after, scale


def _small(pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]) -> _Parsed:
    piece = pieces[at]
    if piece.value is not None:
        after = at + 1
        if after < len(pieces) and pieces[after].value is not None and pieces[after].text in GLYPHS:
            return piece.value + (pieces[after].value or 0), after + 1
        return piece.value, after
    word = piece.text
    if word in TENS:
        unit = ONES.get(follows(at + 1), 0)
        return Decimal(TENS[word] + unit), at + (2 if unit else 1)
    if word in TEENS or word in ONES:
        return Decimal(TEENS.get(word, ONES.get(word, 0))), at + 1
    return None


def _denominator(at: int, follows: Callable[[int], str]) -> tuple[int, int] | None:
    word = follows(at)
    if word.removesuffix("s") in DENOMINATORS or word == "halves":
        return DENOMINATORS.get(word, DENOMINATORS.get(word.removesuffix("s"), 2)), at + 1
    if word in TENS and follows(at + 1).removesuffix("s") in UNDER_TEN:
        return TENS[word] + UNDER_TEN[follows(at + 1).removesuffix("s")], at + 2
    return None


def _starts_fraction(pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]) -> bool:
    """Whether a proper fraction starts here: the "three fifths" of "twenty and three fifths"."""
    read = _small(pieces, at, follows)
    if read is None:
        return False
    below = _denominator(read[1], follows)
    return below is not None and read[0] < below[0]


def _fraction(  # noqa: PLR0911  (one return for each form)
    pieces: Sequence[_Piece], at: int, read: tuple[Decimal, int], follows: Callable[[int], str]
) -> tuple[Decimal, int]:
    """What a fraction behind the whole number makes of it: "two thirds", "two and a half", "3 million and a half"."""
    value, after = read
    below = _denominator(after, follows)
    if below is not None and below[1] > after:
        tens = pieces[after - 1].text
        if after - at > 1 and tens in TENS and below[0] < 10 and pieces[after - 1].value is None:
            return (value - TENS[tens]) / (TENS[tens] + below[0]), below[1]
        plural = pieces[below[1] - 1].text.endswith(("s", "halves"))
        if plural or (value == 1 and (follows(below[1]) == "of" or below[1] == len(pieces) or _hyphen(pieces, after))):
            return value / below[0], below[1]
        return value, after
    if follows(after) == "and":
        part = _part(pieces, after + 1, follows)
        if part is not None:
            amount, behind = part
            if follows(behind) in SCALES and follows(behind) not in LETTERS and pieces[after - 1].text in SCALES:
                return value + amount * SCALES[follows(behind)], behind + 1
            last = pieces[after - 1].text
            return value + amount * (SCALES[last] if last in SCALES and last not in LETTERS else 1), behind
    if follows(after) == "point" and follows(after + 1):
        tail = _small(pieces, after + 1, follows)
        if tail is not None:
            return value + tail[0] / (10 ** len(str(int(tail[0])))), tail[1]
    return value, after


def _hyphen(pieces: Sequence[_Piece], at: int) -> bool:
    return pieces[at].start - pieces[at - 1].end == 1 and pieces[at - 1].value is None


def _part(pieces: Sequence[_Piece], at: int, follows: Callable[[int], str]) -> _Parsed:
    """A part below one: "a half", "a third", "three fifths"."""
    word = follows(at)
    if word in {"a", "an", "one"} and follows(at + 1) in DENOMINATORS:
        return Decimal(1) / DENOMINATORS[follows(at + 1)], at + 2
    if not word or not _starts_fraction(pieces, at, follows):
        return None
    read = _small(pieces, at, follows)
    below = None if read is None else _denominator(read[1], follows)
    return None if read is None or below is None else (read[0] / below[0], below[1])


def _vague(match: re.Match[str]) -> Numeral | None:
    if match["many"]:
        low, times = _MANY[match["many"].lower()]
        unit = {"thousands": 10**3, "millions": 10**6, "billions": 10**9}.get((match["of"] or "").lower(), 1)
        low, high = low * unit, low * unit * times
    else:
        base = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}.get(
            (match["base"] or "").lower(), 1
        )
        if base == 1 and match["few"].lower() in {"multiple", "numerous", "many"}:
            return None
        low, high = _FEW.get(match["few"].lower(), (2, 19))
        low, high = low * base, high * base
    return Numeral(start=match.start(), end=match.end(), low=Decimal(low), high=Decimal(high), vague=True, spelled=True)
