"""Figures: "43 people killed" against "31 people killed".

A figure is compared only with a figure of the same thing: deaths with deaths, of the same set of people, sums for
the same purpose, the age of the same person. Whether they differ depends on how exactly each is meant.
The outcomes of votes and games ("6-3") are figures too, and one source that tells of one thing differs from another
that tells of several. Years, dates, clock times and names with numbers ("Article 5") are no figures.
"""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from crosscheck.cases import agrees, fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Giving, Reach, Slot
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary.ages import OLDEST, Aged, aged, same_person
from crosscheck.vocabulary.alike import AGENTS, GENERIC, IDLE, Likeness, alike, clash, two_lands
from crosscheck.vocabulary.bare import LEAST, amounts, bare, timeless
from crosscheck.vocabulary.calendar import past_days, symbol
from crosscheck.vocabulary.counting import DEMAND, OFTEN, Counted, counted, point
from crosscheck.vocabulary.countwords import inverse, label
from crosscheck.vocabulary.days import Interval, Moment
from crosscheck.vocabulary.designations import designations, named_otherwise
from crosscheck.vocabulary.doers import SOMEBODY
from crosscheck.vocabulary.ellipsis import whereabouts
from crosscheck.vocabulary.events import CONTENT
from crosscheck.vocabulary.listed import Listed, counted_otherwise, listed
from crosscheck.vocabulary.magnitude import Amount, Relation, as_exact, near, relation
from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.oneormany import Form, forms, one_or_many, tells
from crosscheck.vocabulary.othernames import may_be_called, other_names
from crosscheck.vocabulary.quantity import COUNT, Quantity, canonical, quantities
from crosscheck.vocabulary.statements import beside, in_common
from crosscheck.vocabulary.syntax import head_of
from crosscheck.vocabulary.tallies import Tally, ended_otherwise, tallies
from crosscheck.vocabulary.updates import apart, restated, updates
from crosscheck.vocabulary.wording import worded_alike

SURE, LIKELY, TIED, WEAK, VAGUE, FAINT = 0.9, 0.7, 0.5, 0.45, 0.4, 0.25
"""Confidence of two tolls or ages, of two other figures, and of a contrast that the words around tie to one thing,
leave open between figures and between estimates, or tell under two names."""
SHARED = 2
"""Words of these sorts that two claims have in common from which on they may count one thing under any two names."""
YOUNGEST = 10
"""Years from which on a number beside any name is an age: below, it may be a place in a list."""
AFTERSHOCKS = frozenset({"aftershock", "tremor", "foreshock"})
"""Earthquakes beside the one that the news is of."""
HUNDREDS = 100
"""The same of two figures of any sort that others have."""
SCOPE = 20
"""How many times as much the larger of two figures that are no exact ones may be, to be of one thing."""
_DECIMAL = re.compile(r"0?\.\d")
_RATE = re.compile(
    r"\s(?:per|each|apiece|every)\b|\san?\s(?:year|month|week|day|hour|season|share|head|person|piece)\b", re.IGNORECASE
)
_APART = re.compile(
    r"\s(?:after|before|later|earlier|sooner|ago|from)\b|\s(?:of \w+(?: \w+)? )?(?:to go|left|remaining|to spare)\b",
    re.IGNORECASE,
)
"""Behind a length of time: how far off something was, or how much was left."""
_TO_GO = re.compile(r"\s(?:to go|left|remaining|from (?:home|the (?:end|finish|line)))\b", re.IGNORECASE)
_LASTS = re.compile(r"\b(?:for|lasted|took)\s$", re.IGNORECASE)
_BASE = re.compile(
    r"\b(?:(?:up|down)(?: \w+)? from|compared (?:with|to)|(?:more|less|fewer|higher|lower) than(?: in)?|"
    r"(?:threshold|limit|ceiling|cap|cut-?off) of)"
    r"\s(?:(?:the|a|an|about|some|around) )?$",
    re.IGNORECASE,
)
"""Before what a figure is held against: "3.3 percent, up from 2.9", "below the threshold of 4"."""
_LEAD = r"\b(?:lead|margin|majority|advantage|gap|edge|deficit|difference)"
_LEADS = re.compile(rf"{_LEAD}\b", re.IGNORECASE)
_MARGIN = re.compile(
    _LEAD + r"\s(?:of|by)\s(?:\w+\s){0,2}$|"
    r"\b(?:ahead|behind)\sby\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Before a figure that tells by how much one is more than another."""
_SIDE = re.compile(r"\b[Oo]n (?:the|their|its) (?:(?P<whose>[A-Z]\w{1,20}) )?side\b")
"""On whose side of a border or a front something happened."""
_BELOW_ZERO = re.compile(r"\s(?:(?:celsius|centigrade|fahrenheit|[CF])\s)?below (?:zero|freezing)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:an)?others?\b|\b(?:more|further|additional|alone|including|among|remaining|rest|each)\b", re.IGNORECASE
)
_ALONE = re.compile(r"\balone\b", re.IGNORECASE)
_BESIDES = re.compile(r"\b(?:others?|adjoining|neighbou?ring|further|more)\b", re.IGNORECASE)
_FURTHER = re.compile(r"\s(?:and )?\w{1,15} (?:seconds?|minutes?|hours?|days?|weeks?|months?)\b", re.IGNORECASE)
_LARGER = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?),? (?:and )?$", re.IGNORECASE)
NAMED = 3
"""So many may be named beside "and 15 others", and be counted with them elsewhere."""
WHOLE = 100
CONVERTED = Decimal("1.1")
"""Two lengths of time in two units that are nearer than this are one, converted by eye."""
BESIDE = 20
"""Code points on either side of a figure in which such words are looked for."""
DIMENSIONS = (COUNT, "percent", "money", "duration", "age", "length")
"""Of a figure, by which the model of its slots tells them apart."""
FARTHEST = 5.0
"""Natural logarithm of how many times apart two figures are at most for that model: beyond is as good as no matter."""
_REFERS = re.compile(r"\b(?:those|these)\s$", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so far|to date|in total|in all|altogether|overall|since|total|already|now)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with unit, what it counts or whose age it is, and the days that its claim speaks of."""

    amount: Amount
    unit: str
    what: Counted
    person: Aged | None = None
    days: tuple[Interval, ...] = ()
    """All dates of the claim: two figures of different days are figures of different happenings."""
    weekdays: frozenset[str] = frozenset()
    """Weekdays that it names, where no publication date resolves them."""
    total: bool = False
    """Whether the claim speaks of all "so far"."""
    bare: bool = False
    """Whether no word tells what it counts."""


class Number:
    """Figures of the same thing that differ."""

    name: Kind = "number"
    reach: Reach = Reach.EXACT
    summary = "Figures of the same thing that differ: casualties, sums, sizes, lengths of time, ages."

    @property
    def examples(self) -> tuple[Example, ...]:
        """What must fire and what must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The figures of the claim's own words."""
        dates = moments(claim.text)
        inside = timeless(apart(claim.text, _unconverted(claim.text, quantities(claim.text))), dates, claim.text)
        when = _when(claim, dates)
        marks = updates(claim, inside)
        toll = restated(claim, inside, marks)
        found = ((_detail(claim, q, when, toll if m else None), m) for q, m in zip(inside, marks, strict=True))
        figures = [replace(d, update=m) if _restated(d) else d for d, m in found if d is not None]
        ended = [
            d
            for d in tallies(claim)
            if not any(m.start < d.end - claim.start and d.start - claim.start < m.end for m in dates)
        ]
        plain = [f for f in figures if not any(e.start < f.end and f.start < e.end for e in ended)]
        return tuple(sorted((*plain, *ended), key=lambda d: d.start))

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """What is no figure: one or several, how many are named, names."""
        return (*forms(claim), *listed(claim), *designations(claim))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Agree, conflict or unknown for two figures."""
        one, two = left.detail.value, right.detail.value
        if isinstance(one, Tally) and isinstance(two, Tally):
            return AGREE if one.text == two.text and one.contest == two.contest else UNKNOWN
        if not isinstance(one, Figure) or not isinstance(two, Figure) or not _one_unit(one, two):
            return UNKNOWN
        found = relation(one.amount, two.amount)
        fits = found in {Relation.SAME, Relation.FITTING}
        comparable = _comparable(one, two, equal=fits)
        if comparable is None:
            return UNKNOWN
        once = (left.detail.update == "earlier") != (right.detail.update == "earlier")
        if fits:
            exact = once or comparable == "part" or as_exact(one.amount, two.amount)
            return replace(AGREE, superseded=once) if exact else _fitting(left, right)
        apart = _other_scope(one, two, found) or _reconciled(left, right, one, two) or _two_sides(left, right)
        if once or (comparable == "part" and not _part_exceeds(one, two)) or apart:
            return UNKNOWN  # what its own article calls outdated stands against nothing
        return _conflict(found if comparable == "same" else Relation.LOOSE, left, right)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Whether two figures of one unit, and of one noun where they count, could be of the same thing."""
        one, two = left.detail.value, right.detail.value
        if not isinstance(one, Figure) or not isinstance(two, Figure):
            told = (rule(left, right) for rule in (ended_otherwise, named_otherwise, counted_otherwise, one_or_many))
            return next((found for found in told if found.verdict is Verdict.CONFLICT), UNKNOWN)
        if one.bare or two.bare:
            return UNKNOWN  # only the model of slots takes these for one thing
        often = one.what.noun == two.what.noun == OFTEN and worded_alike(left, right)
        plain = often or _one_type(one, two) or _of_one_whole(left, right)
        if not plain and not _under_two_names(one, two, only=_only_left(left, right)):
            return UNKNOWN
        found = relation(one.amount, two.amount)
        if found not in {Relation.APART, Relation.LOOSE}:
            return UNKNOWN
        if _two_things(left, right, one, two) or _base(left) != _base(right):
            return UNKNOWN
        loose = VAGUE if found is Relation.LOOSE else WEAK
        confidence = (TIED if self._tied(left, right) else loose) if plain else FAINT
        return replace(_conflict(found, left, right), confidence=confidence, near=plain and _near(left, right))

    def unshown(self, claim: Claim) -> tuple[Detail, ...]:
        """Figures of which no word tells what they count."""
        return tuple(_barely(claim))

    def sort(self, reading: Reading) -> Hashable:
        """Dimension and unit of a figure."""
        figure = reading.detail.value
        return (figure.amount.dimension, figure.unit) if isinstance(figure, Figure) else None

    def slot(self, left: Reading, right: Reading) -> Slot | None:
        """Two figures of one unit, and of things that may be the same, that are no rounding of each other."""
        one, two = left.detail.value, right.detail.value
        if not isinstance(one, Figure) or not isinstance(two, Figure) or not _one_unit(one, two):
            return None
        found = relation(one.amount, two.amount)
        if found not in {Relation.APART, Relation.LOOSE} or not _one_sort(left, right):
            return None
        if _two_things(left, right, one, two):
            return None
        return Slot(difference=_conflict(found, left, right), evidence=_evidence(left, right, one, two))

    def borne(self, left: Reading, right: Reading) -> Comparison:
        """Two outcomes of one court's vote, wherever they are told."""
        found = ended_otherwise(left, right)
        return UNKNOWN if found is UNKNOWN else replace(found, confidence=WEAK)

    def _tied(self, left: Reading, right: Reading) -> bool:
        """Whether the words show that both are of one thing."""
        return worded_alike(left, right) or self.compare(left, right).verdict is Verdict.CONFLICT

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim has the figure, whatever it counts, or one of such things that fits."""
        return self.survey((claim,))(detail, against)

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """The same of several claims: most are asked for figures of another unit than they have."""
        figures: dict[Hashable, list[Figure]] = {}
        for claim in claims:
            for d in claim.details:
                if isinstance(d.value, Figure):
                    figures.setdefault((d.value.unit, d.value.amount.dimension), []).append(d.value)

        @cache
        def barely() -> Set[Decimal]:
            return amounts(claim.text for claim in claims)

        def giving(detail: Detail, against: Detail) -> bool:
            figure, other = detail.value, against.value
            if not isinstance(figure, Figure):
                return any(_gives_other(claim, figure) for claim in claims)
            if any(
                _one_unit(given, figure)
                and _gives(given, figure)
                and not (isinstance(other, Figure) and relation(given.amount, other.amount) is Relation.SAME)
                for given in figures.get((figure.unit, figure.amount.dimension), ())
            ):
                return True
            amount = _told_barely(figure)
            return amount is not None and amount in barely()

        return giving


def _one_sort(left: Reading, right: Reading) -> bool:
    """Whether two figures of one unit may be of one thing by what they count: no two people, no part and whole."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Figure) or not isinstance(two, Figure):
        return False
    if one.amount.dimension == "age":
        return one.person is None or two.person is None
    if one.amount.dimension == "magnitude":
        return one.what.noun == two.what.noun
    parts = {one.what.part, two.what.part}
    whole = "whole" in parts or ("of" in parts and not (_shares(one, two) or _of_one_whole(left, right)))
    if whole or (len(parts) > 1 and "more" in parts):
        return False
    return one.amount.dimension != COUNT or _one_company(left, right, one, two)


def _two_things(left: Reading, right: Reading, one: Figure, two: Figure) -> bool:
    """Whether the wording shows that two figures that differ are of two things, or how both can be right."""
    return (
        "earlier" in {left.detail.update, right.detail.update}
        or _two_matters(one, two)
        or _rate(left) != _rate(right)
        or _margins(left, right)
        or _offset(left) != _offset(right)
        or _once_more(one, two)
        or _different_days(one, two)
        or _other_scope(one, two, relation(one.amount, two.amount))
        or _sums_up(left, right)
        or _two_sides(left, right)
        or _reconciled(left, right, one, two)
    )


def _one_company(left: Reading, right: Reading, one: Figure, two: Figure) -> bool:
    """Whether nothing shows two counts to be of two groups: things of two sorts, deeds of two doers.

    That they go by two names, or that two things befell them, is for the model to weigh: "six prisoners lost their
    lives", "nine men who were behind bars are dead".
    """
    nouns, senses = {one.what.noun, two.what.noun}, {one.what.sense, two.what.sense}
    if OFTEN in nouns and (one.bare or two.bare or not _as_often(one, two)):
        return False
    if senses & AGENTS and clash(one.what.owners, two.what.owners):
        return False
    if one.bare or two.bare or len(nouns) == 1 or "" in nouns or _under_two_names(one, two, only=False):
        return True
    counted_too = any(f.what.noun in _lemmas(r.claim) for f, r in ((one, right), (two, left)))
    alike = in_common(beside(left), beside(right))[0] > 0
    return not counted_too and may_be_called(one.what, two.what, alike=alike)


def _lemmas(claim: Claim) -> frozenset[str]:
    return frozenset(t.lemma.casefold() for t in claim.tokens)


def _known_by(left: Reading, right: Reading, one: Figure, two: Figure) -> dict[str, bool]:
    """How far apart what two counts are of is: by their names, and by what befell them."""
    counts = one.amount.dimension == COUNT and not (one.bare or two.bare)
    nouns, senses = {one.what.noun, two.what.noun}, {one.what.sense, two.what.sense}
    one_name = len(nouns) == 1 or "" in nouns
    return {
        "other names": counts and not (one_name or _under_two_names(one, two, only=_only_left(left, right))),
        "two senses": counts and len(senses) > 1 and "" not in senses,
        "sense untold": counts and len(senses) > 1 and "" in senses,
    }


def _evidence(left: Reading, right: Reading, one: Figure, two: Figure) -> dict[str, float]:
    """What in the wording speaks for or against two figures being of one thing."""
    ours, theirs = one.what, two.what
    signs = [abs(float(f.amount.low)) + 1e-9 for f in (one, two)]
    told: dict[str, float | bool] = {
        "times apart": min(abs(math.log(signs[0] / signs[1])), FARTHEST),
        "loose": relation(one.amount, two.amount) is Relation.LOOSE,
        "bare": one.bare or two.bare,
        "both bare": one.bare and two.bare,
        "one noun": ours.noun == theirs.noun != "",
        "two nouns": "" != ours.noun != theirs.noun != "",
        "one sense": ours.sense == theirs.sense != "",
        "one act": ours.act == theirs.act != "",
        "one relation": ours.relation == theirs.relation,
        "two parts": ours.part != theirs.part,
        "links": bool(ours.links & theirs.links),
        "modifiers": bool(ours.modifiers & theirs.modifiers),
        "two modifiers": bool(ours.modifiers and theirs.modifiers) and ours.modifiers.isdisjoint(theirs.modifiers),
        "owners clash": clash(ours.owners, theirs.owners),
        "base": _base(left) or _base(right),
        "one first word": left.detail.surface.split()[0].lower() == right.detail.surface.split()[0].lower(),
        "one among others": _among_others(left) != _among_others(right),
        **_known_by(left, right, one, two),
        **{dimension: one.amount.dimension == dimension for dimension in DIMENSIONS},
    }
    return {name: float(value) for name, value in told.items()}


def _among_others(reading: Reading) -> bool:
    """Whether the words beside it tell of a part, or of what comes on top: "another 40", "40 others", "40 alone"."""
    return _OTHERS.search(_around(reading)) is not None


def _gives_other(claim: Claim, value: object) -> bool:
    """Whether the claim has what is no figure: as many of a noun, an outcome, a list of so many, a name."""
    if isinstance(value, Form):
        return tells(claim, value.noun, many=value.many)
    if isinstance(value, Tally):
        return any(isinstance(d.value, Tally) and d.value.text == value.text for d in claim.details)
    if isinstance(value, Listed):
        return any(d.value == value for d in listed(claim))
    return any(d.value == value for d in designations(claim))


def _unconverted(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Without a sum in brackets behind one by the same sign: it is of another dollar, "US$1 million ($1.5 million)"."""
    again = {
        n
        for n, (one, two) in enumerate(pairwise(found), 1)
        if one.dimension == two.dimension == "money"
        and one.unit == two.unit
        and re.fullmatch(r"\s?\(", text[one.end : two.start])
    }
    return tuple(q for n, q in enumerate(found) if n not in again)


def _restated(detail: Detail) -> bool:
    """Whether the figure is one that is given anew as reports come in: not the size of any other thing."""
    figure = detail.value
    if not isinstance(figure, Figure) or figure.amount.dimension == "age":
        return False
    return figure.amount.dimension != COUNT or bool(figure.what.sense)


def _one_unit(one: Figure, two: Figure) -> bool:
    scales = {_scale(f.amount.given) for f in (one, two)} if one.amount.dimension == "degree" else set()
    return (one.unit, one.amount.dimension) == (two.unit, two.amount.dimension) and scales != {"c", "f"}


def _scale(given: str) -> str:
    """The scale of a temperature by the first letter of its name; empty where the unit does not tell."""
    name = given.lower().removeprefix("degrees").strip(" °")
    return "" if name.startswith("degree") else name[:1]


def _fitting(left: Reading, right: Reading) -> Comparison:
    """Two counts that both can be right, one told more exactly than the other."""
    return replace(_conflict(Relation.FITTING, left, right), verdict=Verdict.AGREE, superseded=False)


def _one_type(one: Figure, two: Figure) -> bool:
    """Whether the two could be of one thing: of one unit and, for ages, one person; for counts, one noun."""
    if not _one_unit(one, two):
        return False
    if one.amount.dimension == "age":
        # "A 34-year-old man" may be he whom the other names: "Peter Kern, 34".
        return one.person is None or two.person is None
    parts = [f.what.part if f.what.noun != OFTEN else f.what.part.replace("more", "") for f in (one, two)]
    there = all(f.what.noun.startswith("those (") for f in (one, two))
    if "whole" in parts:
        return False  # "10 of the 16 games": what is told is told of the 10
    if (parts[0] == "more") != (parts[1] == "more") or ("of" in parts and not (there or _shares(one, two))):
        return False
    if one.amount.dimension != COUNT:
        unnamed = one.amount.dimension != "magnitude" and not (one.what.noun and two.what.noun)
        return unnamed or one.what.noun == two.what.noun
    return _one_count(one, two)


def _shares(one: Figure, two: Figure) -> bool:
    """Whether both are shares of one whole: "38 percent of the vote"."""
    measured = one.amount.dimension == two.amount.dimension == "percent"
    wholes = [{inverse("things").get(word, word) for word in f.what.links} for f in (one, two)]
    untold = {one.what.part, two.what.part} != {"of"}
    return measured and (untold or bool(wholes[0] & wholes[1]))


def _of_one_whole(left: Reading, right: Reading) -> bool:
    """Whether both tell how many of so many: "three of the five hostages", "four of the five hostages"."""
    one, two = left.detail.value, right.detail.value
    if not (isinstance(one, Figure) and isinstance(two, Figure)) or {one.what.part, two.what.part} != {"of"}:
        return False
    if one.amount.dimension != COUNT or one.what.noun != two.what.noun or not one.what.noun:
        return False
    wholes = [
        {d.value.amount.low for d in r.claim.details if isinstance(d.value, Figure) and d.value.what.noun == own.noun}
        - {amount.low}
        for r, own, amount in ((left, one.what, one.amount), (right, two.what, two.amount))
    ]
    return bool(wholes[0] & wholes[1])


def _one_count(one: Figure, two: Figure) -> bool:
    """Whether two counts are of one noun, and the same befell the counted."""
    if one.what.sense or two.what.sense:
        others = one.what.sense in AGENTS and clash(one.what.owners, two.what.owners)
        group = one.what.noun == two.what.noun or {one.what.noun, two.what.noun} <= GENERIC or _one_group(one, two)
        return one.what.sense == two.what.sense and group and not others
    told = one.what.noun not in IDLE or _as_often(one, two)
    return bool(one.what.noun) and one.what.noun == two.what.noun and told


def _only_left(left: Reading, right: Reading) -> bool:
    """Whether the two claims share words, and every other count in them has its equal in the other claim."""
    told = [{t.lemma.lower() for t in beside(r) if t.pos in CONTENT} for r in (left, right)]
    counts = [
        [d.value for d in r.claim.details if isinstance(d.value, Figure) and d.value.amount.dimension == COUNT]
        for r in (left, right)
    ]
    return len(told[0] & told[1]) >= SHARED and all(
        sum(not any(relation(a.amount, b.amount) is Relation.SAME for b in others) for a in own) == 1
        for own, others in (counts, counts[::-1])
    )


def _under_two_names(one: Figure, two: Figure, *, only: bool) -> bool:
    """Whether the two may be of one thing that the sources name differently."""
    if not _one_unit(one, two) or one.amount.dimension in {"age", "magnitude"}:
        return False
    slots = {one.what.relation, two.what.relation}
    if one.what.act and one.what.act == two.what.act and len(slots) == 2 and all(slots):
        return False  # "sentenced to seven terms on fifty charges"
    if one.amount.dimension == COUNT:
        return other_names(one.what, two.what, (one.amount, two.amount), only=only)
    return one.what.part == two.what.part != "of" and not clash(one.what.owners, two.what.owners)


def _one_group(one: Figure, two: Figure) -> bool:
    """Whether one does it to people described alike under two names: "expels 60 Russian officials", "diplomats"."""
    doers = one.what.owners & two.what.owners - {SOMEBODY}
    return one.what.sense in AGENTS and bool(doers) and bool(one.what.modifiers & two.what.modifiers)


def _as_often(one: Figure, two: Figure) -> bool:
    """Whether both tell how many times one doer did one thing."""
    act = one.what.act if one.what.noun == OFTEN else ""
    return bool(act) and act == two.what.act and not clash(one.what.owners, two.what.owners)


def _near(left: Reading, right: Reading) -> bool:
    """Whether two figures lie near each other, and nothing tells that each is of somebody or something else.

    Shares beside further shares are rows of a table, such as a poll's.
    """
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Figure) or not isinstance(two, Figure) or one.amount.dimension in {"age", "magnitude"}:
        return False
    if clash(one.what.owners, two.what.owners) or one.what.noun != two.what.noun:
        return False
    shares = max(
        sum(isinstance(d.value, Figure) and d.value.unit == "percent" for d in r.claim.details) for r in (left, right)
    )
    return (one.unit != "percent" or shares == 1) and near(one.amount, two.amount)


def _once_more(one: Figure, two: Figure) -> bool:
    """Whether one counts the times before this one, and the other this one too: "on two other occasions", "thrice"."""
    others = (one.what.part == "more") != (two.what.part == "more")
    return one.what.noun == OFTEN and others and abs(one.amount.low - two.amount.low) <= 1


def _gives(given: Figure, figure: Figure) -> bool:
    found = relation(given.amount, figure.amount)
    apart = figure.amount.dimension == COUNT and bool(given.what.noun) and given.what.noun != figure.what.noun
    fits = found is Relation.FITTING or (found is Relation.LOOSE and given.amount.overlaps(figure.amount))
    return found is Relation.SAME or (fits and not apart)


def _told_barely(figure: Figure) -> Decimal | None:
    """What a claim may have without its unit that tells it all the same: "nine" for an age, "the 4.2 million foreseen".

    None for what is told of too many things.
    """
    amount = figure.amount
    told = abs(amount.low) / amount.size
    telling = amount.dimension == "age" or told >= LEAST or told % 1 != 0
    return told if telling and not amount.vague and figure.what.noun != OFTEN else None


def _sums_up(left: Reading, right: Reading) -> bool:
    """Whether one side gives in parts what the other gives in one.

    "48 officials and 12 officers" beside "60", "19 ships here and six there" beside "25", and the other way about: "184
    people, two of them dead" beside "182", "14.80, up from 13.60" beside "1.20".
    """
    for parts, whole in ((left, right), (right, left)):
        own, total = parts.detail.value, whole.detail.value
        if isinstance(own, Figure) and isinstance(total, Figure):
            beside = _beside(parts, own)
            low, asked = own.amount.low, total.amount.low
            if beside and any(asked in {low + part, abs(low - part)} for part in (*beside, sum(beside))):
                return True
    return False


def _beside(reading: Reading, own: Figure) -> list[Decimal]:
    """The other figures of the claim in its unit, also those of which no word tells what they count."""
    claim, at = reading.claim, reading.detail
    known = [d for d in claim.details if d != at and isinstance(d.value, Figure) and _one_unit(d.value, own)]
    taken = [(d.start - claim.start, d.end - claim.start) for d in (*known, at)]
    scale = 1 if own.amount.dimension == COUNT else own.amount.size
    further = [q.low * scale for q in bare(claim.text) if not any(a < q.inner[1] and q.inner[0] < b for a, b in taken)]
    return [*(d.value.amount.low for d in known if isinstance(d.value, Figure)), *further]


def _reconciled(left: Reading, right: Reading, one: Figure, two: Figure) -> bool:
    """Whether the words around tell how both can be right: yes and no, "he and 15 others", "in Rafah alone".

    So do a length of time that goes on in a smaller unit, "two hours and 50 minutes", and two units that nobody
    converts exactly, "ten weeks" for "two and a half months".
    """
    low, high = sorted((one.amount.low, two.amount.low))
    if one.amount.dimension == "percent":
        return low + high == WHOLE and one.what.act != two.what.act
    if one.amount.dimension == "duration":
        units = {f.amount.given.split()[-1].rstrip("s").lower() for f in (one, two) if f.amount.given}
        further = any(_in_two_units(r) for r in (left, right))
        return further or (len(units) > 1 and high <= low * CONVERTED)
    if one.amount.dimension != COUNT:
        return False
    alone, others = ([pattern.search(_around(r)) is not None for r in (left, right)] for pattern in (_ALONE, _BESIDES))
    return alone[0] != alone[1] or (others[0] != others[1] and high - low <= NAMED)


def _in_two_units(reading: Reading) -> bool:
    """Whether a length of time goes on in a smaller unit, or is what is left of a larger one."""
    claim, detail = reading.claim, reading.detail
    before, behind = claim.text[: detail.start - claim.start], claim.text[detail.end - claim.start :]
    return _FURTHER.match(behind) is not None or _LARGER.search(before[-BESIDE:]) is not None


def _around(reading: Reading) -> str:
    """The words beside a figure, and itself."""
    claim, detail = reading.claim, reading.detail
    return claim.text[max(detail.start - claim.start - BESIDE, 0) : detail.end - claim.start + BESIDE]


def _two_matters(one: Figure, two: Figure) -> bool:
    """Whether they are of two countries, or two sums or lengths of two owners are hundreds of times apart."""
    small, large = sorted((abs(one.amount.low), abs(two.amount.low)))
    owned = one.amount.dimension != COUNT and clash(one.what.owners, two.what.owners)
    lands = one.unit == "percent" and two_lands(one.what, two.what)
    if one.amount.dimension != COUNT and (one.what.act == DEMAND) != (two.what.act == DEMAND):
        return bool(one.what.act and two.what.act)  # "want 7 percent" is none of "spoke of 92 percent"
    return lands or (owned and small * HUNDREDS < large)


def _rate(reading: Reading) -> bool:
    """Whether it is so much for each: "$22 million per season"."""
    return _RATE.match(reading.claim.text[reading.detail.end - reading.claim.start :]) is not None


def _margins(left: Reading, right: Reading) -> bool:
    """Whether one tells by how much one is more than another, "a lead of 37 votes", and the other of no such lead."""
    found = [_MARGIN.search(r.claim.text[: r.detail.start - r.claim.start]) is not None for r in (left, right)]
    other = (right if found[0] else left).claim
    return found[0] != found[1] and _LEADS.search(other.text) is None


def _two_sides(left: Reading, right: Reading) -> bool:
    """Whether each is of another side of a border or a front."""
    ours, theirs = (frozenset(m["whose"] or "" for m in _SIDE.finditer(r.claim.text)) - {""} for r in (left, right))
    return clash(ours, theirs)


def _offset(reading: Reading) -> bool:
    """Whether it tells how much later or sooner something was, not how much there was: "two days after"."""
    if not isinstance(reading.detail.value, Figure):
        return False
    dimension = reading.detail.value.amount.dimension
    text, start, end = (
        reading.claim.text,
        *(n - reading.claim.start for n in (reading.detail.start, reading.detail.end)),
    )
    if dimension == "length":
        return _TO_GO.match(text[end:]) is not None
    return dimension == "duration" and _APART.match(text[end:]) is not None and not _LASTS.search(text[:start])


def _base(reading: Reading) -> bool:
    """Whether it is only what the claim's own figure is held against."""
    return _BASE.search(reading.claim.text[: reading.detail.start - reading.claim.start]) is not None


def _other_scope(one: Figure, two: Figure, found: Relation) -> bool:
    """Whether a bound or a vague figure is so far from the other that they hardly count one thing.

    "At least two hurt" by a thrown stone is not of the "at least 70 hurt" in the whole country.
    """
    # of "up to 15 million" the low end is nothing
    small, large = sorted(f.amount.low or f.amount.high or Decimal(0) for f in (one, two))
    both = one.amount.vague and two.amount.vague
    return found is Relation.LOOSE and not both and 0 < small * SCOPE < large


def _different_days(one: Figure, two: Figure) -> bool:
    apart = one.days and two.days and not any(a.overlaps(b) for a in one.days for b in two.days)
    return bool(apart) or clash(one.weekdays, two.weekdays) or _dated_part(one, two)


def _dated_part(one: Figure, two: Figure) -> bool:
    """Whether one is a total "so far" and the other of some days."""
    dated = two if one.total else one
    return one.total != two.total and bool(
        dated.weekdays or any(d.grain in {"day", "weekend", "week"} for d in dated.days)
    )


def _when(claim: Claim, dates: tuple[Moment, ...]) -> tuple[tuple[Interval, ...], frozenset[str]]:
    loose = frozenset(symbol(m) for m in dates if m.shape == "weekday" and claim.anchor is None)
    return past_days(dates, claim.anchor), loose


def _barely(claim: Claim) -> Iterator[Detail]:
    """The figures of which no word tells what they count."""
    found = [q for q in bare(claim.text) if q.low >= LEAST and not _no_figure(claim, q)]
    if not found:
        return
    shown = [(d.start - claim.start, d.end - claim.start) for d in claim.details if d.kind == "number"]
    when = _when(claim, moments(claim.text))
    for q in found:
        if any(a < q.end and q.start < b for a, b in shown):
            continue
        start, end = (claim.start + n for n in q.inner)
        what = counted(claim, start, end, measure=False) or Counted()
        what = replace(what, sense="", noun="")
        yield _shown(claim, q, Figure(amount=_amount(q), unit="", what=what, days=when[0], weekdays=when[1], bare=True))


def _detail(
    claim: Claim, found: Quantity, when: tuple[tuple[Interval, ...], frozenset[str]], toll: Counted | None
) -> Detail | None:
    start, end = claim.start + found.inner[0], claim.start + found.inner[1]
    if not any(t.start < end and start < t.end for t in claim.tokens) or _no_figure(claim, found):
        return None
    person = aged(claim, found)
    if person is None and found.bare and _beside_name(claim, start, end):
        if not YOUNGEST <= found.low < OLDEST:
            return None
        found = replace(found, dimension="age", unit="y")  # of somebody whom the recogniser does not know for one
    if person is not None:
        found = replace(found, dimension="age", unit="y")
    if found.unit == "degree" and found.low > 0 and _BELOW_ZERO.match(claim.text, found.end):
        high = None if found.high is None else -found.high
        found = replace(found, low=-found.low, high=high, amount=-found.amount)
    share = found.dimension == COUNT and 0 < found.low < 1 and not _DECIMAL.match(claim.text, found.inner[0])
    if share:  # "a third"
        high = None if found.high is None else found.high * 100
        found = replace(found, dimension="percent", unit="percent", low=found.low * 100, high=high)
    what = Counted(act=person.act) if person is not None else _matter(claim, found, toll)
    if what is None:
        return None
    figure = Figure(
        amount=_amount(found, whole=not share),
        unit=found.unit,
        what=what,
        person=person,
        days=when[0],
        weekdays=when[1],
        total=_SO_FAR.search(claim.text) is not None,
    )
    return _shown(claim, found, figure)


def _amount(found: Quantity, *, whole: bool = True) -> Amount:
    """The amount of a quantity; the last figure of what is no whole number is no step that it was told by."""
    return Amount(
        low=found.low,
        high=found.high,
        modifier=found.modifier,
        dimension=found.dimension,
        given=found.given,
        vague=found.vague,
        step=found.step if whole else Decimal(0),
        size=found.size,
    )


def _shown(claim: Claim, found: Quantity, figure: Figure) -> Detail:
    shown = canonical(found.low, found.high, found.modifier, found.dimension, found.unit)
    surface = claim.text[found.start : found.end]
    person = figure.person
    return Detail(
        kind="number",
        start=claim.start + found.start,
        end=claim.start + found.end,
        surface=surface,
        value=figure,
        canonical=" ".join(surface.lower().split()) if found.vague else shown,
        referent=None if person is None or person.act or person.lone else f"age of {person.surname}",
    )


def _matter(claim: Claim, found: Quantity, toll: Counted | None) -> Counted | None:
    """What the quantity is of, or None where that is not known well enough."""
    start, end = claim.start + found.inner[0], claim.start + found.inner[1]
    if found.dimension == "magnitude":
        return _shaken(claim)
    what = counted(claim, start, end, measure=found.dimension != COUNT)
    if found.dimension == "age":
        return Counted(noun=what.noun if what else "", act=what.act if what else "")
    if found.dimension != COUNT:
        return what
    if found.bare and what is not None and not (what.sense or what.noun):
        there = whereabouts(claim, start, end)
        what = replace(what, noun=f"those ({there})") if there else what
    if toll is not None and (what is None or (not what.sense and what.noun in GENERIC)):
        return toll
    return None if what is None or _weak(found, what) else what


def _shaken(claim: Claim) -> Counted:
    """What a magnitude is of: the earthquake, of which there is one, or one that followed."""
    after = any(t.lemma.lower() in AFTERSHOCKS for t in claim.tokens)
    return Counted(noun="aftershock" if after else "")


def _beside_name(claim: Claim, start: int, end: int) -> bool:
    """Whether it stands beside a name, as an age does: "Ana Lee, 52, of Oslo", not known for a person."""
    behind = claim.text[end - claim.start :].lstrip()
    if behind and behind[0] not in ",.;:)–—":
        return False
    token = next((t for t in claim.tokens if t.start < end and start < t.end), None)
    above = None if token is None or token.dep != "appos" else head_of(claim.tokens, token)
    return above is not None and above.pos == "PROPN" and above.end <= start


def _weak(found: Quantity, what: Counted) -> bool:
    """Whether a count is of nothing that is known, or is an idle "one": "one day", "one of them"."""
    return not what.sense and (not what.noun or (found.amount == 1 and found.modifier == "exact"))


def _no_figure(claim: Claim, found: Quantity) -> bool:
    """Numbers in names ("Ocean's 11"), halves of scores ("3-1"), list numbers ("1."), and the one of "no one"."""
    start, end = claim.start + found.inner[0], claim.start + found.inner[1]
    named = any(
        m.start <= start
        and end <= m.end
        and not m.pronoun
        and m.label not in {"NORP", "PERSON"}
        and "," not in claim.between(m.start, start)  # of "Ruiz, 23" the recogniser makes one name
        for m in claim.mentions
    )
    before, behind = claim.text[: found.inner[0]], claim.text[found.inner[1] :]
    if claim.text[slice(*found.inner)].casefold() == "one" and before.casefold().endswith("no "):
        return True
    if _REFERS.search(before):
        return True  # it was told before, and may be put roughly: "a portion of those billion people"
    listed = not before.strip() and re.match(r"[.)]\s", behind) is not None
    score = found.bare and (re.search(r"\d\s?[-–]\s?$", before) or re.match(r"\s?[-–]\s?\d", behind))
    return (named and found.dimension == COUNT) or listed or bool(score) or re.match(r"[-–][A-Z\d]", behind) is not None


def _comparable(one: Figure, two: Figure, *, equal: bool) -> Likeness | None:
    """`same` where both count one thing, `part` where one counts a group of the other's people, else None."""
    if one.amount.dimension == "age":
        return _same_age(one, two)
    if one.days and two.days and not any(a.overlaps(b) for a in one.days for b in two.days):
        return None
    if clash(one.weekdays, two.weekdays):
        return None
    if _dated_part(one, two):
        return None
    return alike(one.what, two.what, measure=one.amount.dimension != COUNT, equal=equal)


def _same_age(one: Figure, two: Figure) -> Likeness | None:
    if one.person is None or two.person is None:
        return None
    same = same_person(one.person.person, two.person.person) and one.person.act == two.person.act
    return "same" if same else None


def _part_exceeds(one: Figure, two: Figure) -> bool:
    """Whether a group ("56 civilians") is larger than the whole ("31 people")."""
    whole, part = (one, two) if one.what.noun in GENERIC else (two, one)
    return whole.amount.most is not None and whole.amount.most < part.amount.least and part.amount.modifier != "at_most"


_WEIGHT = {
    Relation.APART: (Severity.CONFLICT, "they cannot both be right"),
    Relation.LOOSE: (Severity.DIVERGENCE, "both can be right, but they are far apart"),
    Relation.ROUNDED: (Severity.NOTE, "the difference is small enough for rounding"),
    Relation.FITTING: (Severity.NOTE, "one is more exact than the other"),
}


def _conflict(found: Relation, left: Reading, right: Reading) -> Comparison:
    one, two = left.detail, right.detail
    figures = [f for f in (one.value, two.value) if isinstance(f, Figure)]
    dimension = figures[0].amount.dimension if figures else COUNT
    # The wider matter, whichever side gives it: a group ("child") stands against the whole ("people killed").
    what = min((f.what for f in figures), key=lambda w: (w.noun not in GENERIC, point(w, dimension)), default=Counted())
    severity, reason = _WEIGHT[found]
    if left.claim.headline or right.claim.headline:
        # Headlines drop "at least": their figures are never exact enough for a conflict.
        severity = min(severity, Severity.DIVERGENCE)
    person = _person(left, right)
    matter = person or point(what, dimension)
    later = _later(left, right)
    if later is not None:
        severity = min(severity, Severity.DIVERGENCE)
        reason = f'the one with "{later.surface}" says itself that it updates an earlier figure'
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=severity,
        confidence=SURE if what.sense or person else LIKELY,
        why=f'One source gives "{one.surface}", the other "{two.surface}" for the {matter}: {reason}.',
        point=matter,
        superseded=later is not None,
    )


def _later(left: Reading, right: Reading) -> Detail | None:
    """The figure whose own words say that it has replaced one such as the other; None where both or neither do."""
    if bool(left.detail.update) == bool(right.detail.update):
        return None
    new, old = (left, right) if left.detail.update else (right, left)
    if new.claim.anchor is not None and old.claim.anchor is not None and new.claim.anchor < old.claim.anchor:
        return None
    one, two = new.detail.value, old.detail.value
    if not isinstance(one, Figure) or not isinstance(two, Figure) or one.person is not None:
        return None
    went = {"raised": two.amount.low < one.amount.low, "lowered": two.amount.low > one.amount.low, "later": True}
    return new.detail if went.get(new.detail.update, False) else None


def _person(*readings: Reading) -> str:
    """The matter where it is somebody's age, by the fuller name."""
    people = [r.detail.value.person for r in readings if isinstance(r.detail.value, Figure) and r.detail.value.person]
    fullest = max(people, key=lambda p: (len(p.person), p.person), default=None)
    if fullest is None:
        return ""
    return f"age of {fullest.person.title()}" + (f" at the {label(fullest.act)}" if fullest.act else "")


def _supersedes(left: str, right: str, why: str) -> Example:
    return Example(left=left, right=right, expect=Verdict.CONFLICT, why=why, superseded=True)


EXAMPLES = (
    matched_silent(
        "The dead are a couple, their grandson of nine and a volunteer aged 27.",
        "A couple, their nine-year-old grandson and a volunteer of 27 did not survive.",
        "each sentence tells both ages, one of them without the word",
    ),
    matched_silent(
        "The pool was to have cost 4.2 million euros.",
        "The pool swallowed 8.7 million euros instead of the 4.2 million foreseen.",
        "the other sentence has the sum, and no currency by it",
    ),
    matched_silent(
        "Only 15,000 flats were completed, of the 20,000 the city had planned.",
        "The city missed its target of 20,000 new flats by 5,000.",
        "both tell the target",
    ),
    matched_fires("The pool cost 4.2 million euros.", "The pool cost 8.7 million euros.", "two sums for one thing"),
    matched_silent(
        "Queiroga won 8,214 votes on Sunday.",
        "A first count had given Queiroga a lead of 37 votes.",
        "a total and by how much it is more",
    ),
    matched_silent(
        "On the Lebanese side of the border more than 200 people have been killed.",
        "On the Israeli side 17 people have been killed.",
        "two sides of a border",
    ),
    matched_fires(
        "On the Lebanese side of the border more than 200 people have been killed.",
        "On the Lebanese side 17 people have been killed.",
        "one side of a border",
    ),
    matched_silent(
        "Its temperature is put at minus 80 degrees Celsius.",
        "Its temperature is 80 degrees below zero.",
        "two ways to write one cold",
    ),
    matched_silent("Waves of two metres and a half rose.", "Waves of two and a half metres rose.", "one height"),
    matched_silent(
        "Some 260 people were injured.", "Officials spoke of 260 injured and 1,900 houses.", "houses are not injured"
    ),
    matched_silent(
        "The bank closed 22 branches in the quarter.", "Of 596 branches 574 are left.", "a whole, and what was closed"
    ),
    matched_silent("Brittany has 56 percent of the pork.", "More than half of the pork is from Brittany.", "it is"),
    matched_silent(
        "Breaches can lead to fines of up to 15 million euros.",
        "The court imposed a fine of 8,000 euros.",
        "what is the most, and what it was",
    ),
    agrees("A 5.6 quake jolted the island.", "A magnitude-5.6 earthquake jolted the island.", "its strength"),
    matched_silent(
        "The team offered Teixeira $160 million.",
        "The team offered Teixeira $22 million per season.",
        "a sum and a rate",
    ),
    matched_fires("The team offered Teixeira $160 million.", "The team offered Teixeira $122 million.", "two sums"),
    matched_fires("Greek stocks fell 5.4 per cent.", "Greek stocks fell 3.9 percent.", "“per cent” is no rate"),
    agrees(
        "The team offered Teixeira $200MM.", "The team offered Teixeira $200 million.", "millions, as brokers write"
    ),
    agrees(
        "Damage was estimated at US$1 million ($1.52 million).",
        "Damage was estimated at $1 million.",
        "the sum in brackets is in another dollar",
    ),
    matched_silent(
        "His level was 0.41 percent, the police said.",
        "His level was 0.41, the police said.",
        "a decimal fraction is no share of something",
    ),
    matched_silent(
        "It was the fifth 30-goal season for Teixeira.",
        "Teixeira scored in each of the past five seasons.",
        "a hyphen joins the number to what it counts",
    ),
    matched_silent(
        "He was back at the plant less than ten minutes after his suspension.",
        "The fifteen-year employee was back at the plant.",
        "how much later, and how long",
    ),
    matched_fires(
        "Ten minutes after her suspension the employee drove back to the plant.",
        "Forty minutes after her suspension the employee drove back to the plant.",
        "how much later, twice",
    ),
    silent(
        "They attacked a television truck and injured at least two people.",
        "The riots have injured at least 70 people.",
        "bounds so far apart are of two scopes",
    ),
    fires("The riots have injured at least 20 people.", "The riots have injured at least 70 people.", "of one scope"),
    silent(
        "Hillary Clinton, 68, has been ill.",
        "Hillary Clinton was the one who started it.",
        "the one of a relative clause is no age",
    ),
    silent("Teixeira will be 29 in April.", "Mark Teixeira, 28, was offered a deal.", "an age to come"),
    fires("Mark Teixeira is 29.", "Mark Teixeira, 28, was offered a deal.", "an age now"),
    silent(
        "The 39-year-old Dallas man shot his former co-workers.",
        "Dallas, 38, was charged with murder.",
        "a town before a noun is no person",
    ),
    agrees(
        "The margin of error of the poll is plus or minus 4 percentage points.",
        "The margin of error of the poll is 4 percentage points.",
        "a range to either side",
    ),
    matched_silent(
        "Some 25 percent of traffic in Saudi Arabia was cut on Friday.",
        "Some 65 percent of traffic in India was cut on Friday.",
        "two countries",
    ),
    matched_fires(
        "Some 25 percent of traffic in Saudi Arabia was cut on Friday.",
        "Some 65 percent of traffic in Saudi Arabia was cut on Friday.",
        "one country",
    ),
    silent(
        "If a portion of those billion people displaced came here, the town would drown.",
        "A record 65 million people are displaced worldwide.",
        "“those” points at what was told before",
    ),
    matched_silent(
        "Klitschko had knocked down Rahman in the previous round with successive left hooks.",
        "Klitschko had Rahman on the canvas in the sixth round with a double left hook.",
        "a double one is several",
    ),
    fires("Two hundred people are still missing.", "90 people are missing.", "a state tells what befell them"),
    silent("Two hundred people are missing.", "90 people are homeless.", "two things that befall"),
    silent("Two hundred people are missing.", "90 people are ready to help.", "nothing befell them"),
    fires(
        "Two divers will accompany each boy.",
        "Each boy is accompanied by four divers.",
        "the passive turns doer and target, not what is counted",
    ),
    fires("ISIS lost 15 fighters in the attack.", "Daesh lost 23 fighters in the attack.", "one body, two names"),
    silent("Two divers accompanied the boy.", "The boys were accompanied by the coach and four nurses.", "others"),
    silent("No one was hurt in the blast.", "Three people were hurt in the blast.", "the one of “no one” is no figure"),
    silent("No one was hurt in the blast.", "One person was hurt in the blast.", "that is a matter of stance"),
    fires("The blast killed 43 people.", "31 people were killed in the blast.", "two exact death counts"),
    fires("The death toll was 43.", "The attack left 31 dead.", "both count the dead"),
    _supersedes("The death toll rose to 43.", "The attack left 31 dead.", "its own words say that the toll rose"),
    _supersedes(
        "At least 43 people were killed, up from 31.",
        "The blast killed 31 people.",
        "the later stands, not the earlier",
    ),
    _supersedes(
        "The ministry revised the death toll upward to 43.", "The blast killed 31 people.", "a figure given anew"
    ),
    _supersedes(
        "Officials now say 43 people were killed.", "The blast killed 31 people.", "“now” replaces what was said"
    ),
    _supersedes("The number of dead was revised down to 31.", "The flood killed 43 people.", "a count that fell"),
    fires("At least 30 people died in the shelling.", "The shelling killed 43 people.", "a bound far below"),
    fires(
        "Airstrikes killed at least 56 civilians.", "Airstrikes killed at least 85 civilians.", "two bounds far apart"
    ),
    fires(
        "NATO will train 150,000 new recruits.",
        "NATO will train 15,000 new recruits.",
        "the same act, ten times as many",
    ),
    fires("They signed a $2.5 billion deal.", "They signed a $1.8 billion deal.", "the same deal"),
    fires(
        "Maria Lopez, 32, vanished from her home.", "Maria Lopez, 30, vanished from her home.", "one person, two ages"
    ),
    fires(
        "There are at least 56 dead, including 17 children.",
        "At least 56 civilians, including 11 children, were killed.",
        "a part named of the dead",
    ),
    silent(
        "There are at least 56 dead, including 17 children.",
        "At least 56 civilians, including 11 women, were killed.",
        "two parts of the dead",
    ),
    silent(
        "There are at least 56 wounded, including 17 children.",
        "At least 56 civilians, including 11 children, were killed.",
        "a part of the wounded is none of the dead",
    ),
    agrees("The blast killed 43 people.", "Forty-three people died in the blast.", "spelled out"),
    agrees("NATO will train 150,000 new recruits.", "NATO will train 150 thousand recruits.", "another format"),
    agrees(
        "The rocket flew 60 km from the coast.", "The rocket flew 37 miles from the coast.", "a conversion that holds"
    ),
    agrees("More than 70 people were killed.", "84 people were killed.", "the bound allows it"),
    agrees("Dozens of people were wounded.", "The attack wounded 50 people.", "dozens can be fifty"),
    agrees("They signed a $2.5bn deal.", "They signed a $2.5 billion deal.", "another format"),
    agrees("The death toll has risen from 31 to 43.", "The blast killed 43 people.", "the later figure counts"),
    silent("The death toll has risen from 31 to 43.", "43 people were killed, up from 31.", "the same two figures"),
    silent("Officials had earlier put the toll at 31.", "The blast killed 43 people.", "outdated by its own words"),
    silent("Police initially said 31 people had died.", "The blast killed 43 people.", "outdated by its own words"),
    silent("Initial reports of 31 dead were wrong.", "The blast killed 43 people.", "outdated by its own words"),
    silent("The death toll rose to 43.", "The death toll climbed to 43.", "one later figure"),
    silent("The number of wounded rose to 43.", "The blast killed 31 people.", "a count of others"),
    Example(
        left="The blast killed 31 people. The death toll later climbed to 43.",
        right="The blast killed 43 people.",
        expect=None,
        why="the article itself goes on to the later figure",
        matched=True,
    ),
    silent("The attack killed 43 people.", "The attack wounded 50 people.", "the dead are not the wounded"),
    silent("The strike killed 11 children.", "The strike killed 56 civilians.", "children are another set"),
    silent(
        "The strikes killed 56 civilians.",
        "56 civilians, including 11 children, were killed.",
        "a part is named beside the whole",
    ),
    silent("Article 5 covers the alliance.", "Article 4 covers the alliance.", "names, not figures"),
    silent("She was born in 1971 in Oslo.", "She was born in 1972 in Oslo.", "years are dates"),
    silent("Germany expelled four diplomats.", "France expelled six diplomats.", "another country's act"),
    silent("Maria Lopez, 32, was found.", "Ana Perez, 23, was found.", "ages of two people"),
    silent("He raised $200,000 for the campaign.", "She raised $5.4 million for the campaign.", "two who raise"),
    silent("Ukraine shot down 60 drones.", "Russia launched 70 drones.", "another act"),
    silent("One of the men was 17th in line.", "Two of the men were first in line.", "ordinals and loose parts"),
    silent("Four boys were rescued Sunday.", "Eight boys were rescued so far, four more than before.", "later total"),
    Example(
        left="With just over $300,000, the challenger Ann Lee toppled the mayor. She had been a teacher.",
        right="Ann Lee spent $200,000 on the campaign that unseated the mayor.",
        expect=Verdict.CONFLICT,
        why="sums in two wordings of one fact, and neither article knows the other's",
        matched=True,
    ),
    Example(
        left="The minister, who needed 40 votes, won.",
        right="The minister, who had 65 votes, won the ballot.",
        expect=Verdict.CONFLICT,
        why="votes in two wordings of one fact",
        matched=True,
    ),
    Example(
        left="With just over $300,000, Ann Lee toppled the mayor. The mayor had $200,000.",
        right="Ann Lee spent $200,000 on the campaign that unseated the mayor, who had $300,000.",
        expect=None,
        why="each sum stands in the other article too",
        matched=True,
    ),
    fires("Martin Ruiz Jr., 54, was held on Friday.", "Martin Ruiz, 56, was held on Friday.", "“Jr.” is no surname"),
    silent("The flood killed 10 to 20 people.", "The flood killed at least 20 people.", "the range reaches the bound"),
    silent("The flood killed 10 to 30 people.", "The flood killed at least 20 people.", "the bound lies in the range"),
    fires("The flood killed 30 to 40 people.", "The flood killed at least 20 people.", "the bound is far below it"),
    fires("Rebels kill over 50 in attack", "The attack killed 31 people.", "a headline leaves the people out"),
    silent("Rebels kill over 50 in attack", "The attack wounded 31 people.", "killed, not wounded"),
    silent("Rebels kill man over 50 in attack", "The attack killed 31 people.", "a man of that age"),
    silent("Rebels killed over 50 years ago", "The attack killed 31 people.", "a time"),
    silent("A man was killed over 50 dollars.", "The attack killed 31 people.", "what he was killed for"),
    fires("Six divers escorted each boy.", "Two divers will accompany each boy.", "two verbs of one act"),
    silent("Six divers escorted each boy.", "Two divers will train each boy.", "two acts"),
    silent("Six divers escorted each boy.", "Two nurses will accompany each boy.", "divers and nurses"),
    silent("Martin Ruiz Jr., 54, was held on Friday.", "Martin Ruiz Sr., 81, was held on Friday.", "father and son"),
    silent("Martin Ruiz Jr., 54, was held.", "Martin Lopez Jr., 81, was held.", "“Jr.” makes nobody the same"),
    silent("Police arrested Cesar Ruiz Jr., 54, of Oslo.", "Police arrested 56 people.", "an age is no count"),
    silent("Pedro and Onil Ruiz, ages 54 and 50, were held.", "Onil Ruiz, 50, was held.", "ages of several, in a row"),
    Example(
        left="Police held Ruiz and his brothers, aged 50 and 54.",
        right="Police held Ruiz and his two brothers, ages 50 and 81.",
        expect=Verdict.CONFLICT,
        why="the second of two ages",
        matched=True,
    ),
    Example(
        left="Police held Ruiz and his brothers, aged 50 and 54.",
        right="Police held Ruiz and his two brothers, ages 54 and 50.",
        expect=None,
        why="the same ages in another order",
        matched=True,
    ),
    Example(
        left="Police held his brothers, aged 50 and 54.",
        right="Police held his brothers, aged 50, and 81 others.",
        expect=None,
        why="others are counted, not aged",
        matched=True,
    ),
    Example(
        left="The analyst gave the site thousands of secret documents.",
        right="The site got hundreds of thousands of secret reports from the analyst.",
        expect=Verdict.CONFLICT,
        why="a hundred times as many papers",
        matched=True,
    ),
    Example(
        left="The analyst gave the site thousands of secret documents.",
        right="The site got thousands of secret reports from the analyst.",
        expect=None,
        why="as many papers",
        matched=True,
    ),
    Example(
        left="The analyst gave the site thousands of secret documents.",
        right="The site got hundreds of thousands of readers from the analyst.",
        expect=None,
        why="papers and readers",
        matched=True,
    ),
    Example(
        left="18 countries announced plans to expel envoys. London had sent 23 agents home.",
        right="The move led at least 21 countries to expel envoys.",
        expect=Verdict.CONFLICT,
        why="the agents are no countries",
        matched=True,
    ),
    Example(
        left="18 countries announced plans to expel envoys. London had sent 21 agents home.",
        right="The move led 21 countries to expel envoys; 18 agents left.",
        expect=None,
        why="the very numbers stand in both, whatever they count",
        matched=True,
    ),
    Example(
        left="Three women were found in the house.",
        right="Ann Lee and two other women were found in the house.",
        expect=None,
        why="two others besides her",
        matched=True,
    ),
    Example(
        left="The bridge is 40 metres long and was shut on Monday.",
        right="The bridge, shut on Monday, is 12 years old.",
        expect=None,
        why="two units",
        matched=True,
    ),
    Example(
        left="Four boys were freed on Monday.",
        right="The freed boys had waited for nine days.",
        expect=None,
        why="boys and days",
        matched=True,
    ),
    Example(
        left="On Monday 12 houses burned in the valley.",
        right="On Tuesday 19 houses burned in the valley.",
        expect=None,
        why="of two days",
        matched=True,
    ),
    Example(
        left="One of the brothers lived at the house.",
        right="Three brothers lived at the house.",
        expect=None,
        why="one of them is no count of them",
        matched=True,
    ),
    Example(
        left="The trapped boys are aged 11 to 16.",
        right="The players in the cave are aged 11 to 24.",
        expect=Verdict.CONFLICT,
        why="a range gives no other range that it overlaps",
        matched=True,
    ),
    Example(
        left="The trapped boys are aged 11 to 16.",
        right="The players in the cave, aged 11 to 24, include boys aged 11 to 16.",
        expect=None,
        why="both ranges in one sentence",
        matched=True,
    ),
    fires("The rest took 10 to 12 hours.", "The rest took 10 to 18 hours.", "two ranges of one length of time"),
    silent("The rest took 10 to 12 hours.", "The rest took 10 to 13 hours.", "the ends are near"),
    silent("The rest took 10 to 18 hours.", "The rest took 12 hours.", "inside the range"),
    silent("The rest took 10 to 18 hours.", "The trip took 2 to 4 hours.", "a rest and a trip"),
    fires("Ana Perez is now 27.", "Perez is now 41.", "a surname is enough"),
    silent("Perez is now 27.", "Lopez is now 41.", "two surnames"),
    silent("The mother is now 27.", "The mother is now 41.", "a word is no surname"),
    silent("Perez disappeared at age 16.", "Perez is now 27.", "her age then and now"),
    Example(
        left="He ordered the removal of 60 officials.",
        right="He ordered the removals of 48 officials and of 12 officials in Oslo.",
        expect=None,
        why="the parts sum up to the whole",
        matched=True,
    ),
    Example(
        left="He ordered the removal of 60 officials.",
        right="He ordered the removals of 48 officials and of 15 guards.",
        expect=Verdict.CONFLICT,
        why="the parts are of other things, and sum up to nothing",
        matched=True,
    ),
    Example(
        left="Britain expelled 23 Russian diplomats.",
        right="Germany expelled four Russian diplomats.",
        expect=None,
        why="worded alike, but each has its own",
        matched=True,
    ),
    matched_fires("The court ruled 6-3 to lift the ban.", "The judges lifted the ban on a 7-2 vote.", "one ruling"),
    matched_fires(
        "The senate passed the bill 51-49 on Monday.",
        "The bill passed the senate by a vote of 53 to 47.",
        "one vote, told with a hyphen and with “to”",
    ),
    matched_fires("Leeds beat Durban 3-1 in the final.", "Leeds won the final 2-1 against Durban.", "one game"),
    matched_silent("The court ruled 6-3 to lift the ban.", "The ban fell in a vote of 6 to 3.", "one outcome"),
    matched_silent(
        "Leeds beat Durban 3-1 in the final.", "Durban lost the final 1-3 to Leeds.", "seen from both sides"
    ),
    matched_silent(
        "The court ruled 6-3 to lift the ban. An earlier vote ended 7-2.",
        "The judges lifted the ban on a 6-3 vote; the earlier vote was 7-2.",
        "both know both votes",
    ),
    matched_silent("The court read chapter 6-3 aloud.", "The court read chapter 7-2 aloud.", "names, no outcome"),
    matched_silent("The court sat in 2014-2015.", "The court sat in 2016-2017.", "years, no outcome"),
    matched_silent("The bill won 51-49 in the senate.", "Leeds won 2-1 on Monday.", "a vote and a game"),
    matched_fires(
        "The spies to be expelled include 48 in the embassy and 12 at the mission.",
        "Those expelled include 72 attached to the embassy and 12 at the mission.",
        "the place stands for the noun",
    ),
    matched_silent(
        "The spies to be expelled include 48 in the embassy and 12 at the mission.",
        "Those expelled include 12 attached to the mission and 48 to the embassy.",
        "the same numbers in another order",
    ),
    matched_silent(
        "Those expelled include 48 in the embassy.", "Those expelled include 12 at the mission.", "two places"
    ),
    matched_silent(
        "Those expelled include 48 in the year.", "Those expelled include 12 in the week.", "two times, no places"
    ),
    matched_fires(
        "The charity is run by former army nurses.",
        "The charity is run by a former army nurse.",
        "several and one, under the same words",
    ),
    matched_fires(
        "The train stopped near one of our gas plants.",
        "The train stopped near gas plants.",
        "“one of our plants” is one",
    ),
    matched_silent(
        "The charity is run by former army nurses.", "The charity is run by the former army nurse.", "one known already"
    ),
    matched_silent(
        "The charity is run by former army nurses.", "The charity pays a former army nurse.", "under other words"
    ),
    matched_silent(
        "The charity is run by former army nurses.", "The charity is run by a retired nurse.", "narrowed in another way"
    ),
    matched_silent(
        "The charity is run by former army nurses. A nurse founded it.",
        "The charity is run by a former army nurse. Other nurses help.",
        "each article has both",
    ),
    matched_silent(
        "The strike was announced by senior union officials.",
        "The strike was announced by a senior union official.",
        "who said it is a matter of sources",
    ),
    matched_fires(
        "She faces up to 18 months in prison.",
        "Ana Lee, who came to court, faces a sentence of up to 12 months in prison.",
        "two highest terms: neither is a sum of nothing and the other",
    ),
    matched_fires(
        "The agency wants to interview all 198 passengers on the plane.",
        "The agency is now trying to reach all 132 passengers on the plane.",
        "“now” makes no other total where no day is told",
    ),
    matched_silent(
        "The agency reached 132 passengers on Monday.",
        "The agency has reached 198 passengers so far.",
        "a day's count and the total",
    ),
    silent("Hundreds of people fled.", "About 900 people fled.", "hundreds can be nine hundred"),
    fires("Hundreds of people fled.", "More than 1,500 people fled.", "who means more than a thousand says so"),
    fires("Dozens of people were killed.", "More than 400 people were killed.", "dozens are no four hundred"),
    silent("Dozens of people were killed.", "At least 58 people were killed.", "dozens can be fifty-eight"),
    matched_fires(
        "The rebels agreed to hand over a stockpile of 1950 tonnes of ammunition.",
        "The rebels agreed to hand over their stockpile of 1300 tonnes of ammunition.",
        "no year stands before a unit of measure",
    ),
    silent(
        "Sales have fallen since 1990.", "Sales of 1990 tonnes were reported.", "a year, and a figure of four digits"
    ),
    silent("It cost 40 pounds in 1990 dollars.", "It cost 50 pounds in 1980 dollars.", "prices of a year"),
    matched_fires(
        "The navy has struck the island at least seven times since the war began.",
        "The navy has struck the island at least three times since the war began.",
        "how often one thing was done",
    ),
    matched_fires(
        "The senator has voted against the budget four times.",
        "The senator voted against the budget twice.",
        "“twice” is a figure",
    ),
    matched_fires(
        "The bank has raised its rates on six occasions this year.",
        "The bank raised its rates twice this year.",
        "times and occasions",
    ),
    matched_fires(
        "The report said that the troops used mortars at least seven times in the war.",
        "The inquiry said that the troops used mortars at least three times in the war.",
        "the words around tell that one thing was done so often",
    ),
    matched_silent(
        "The club won the cup three times.", "The club, which lost twice in the final, won the cup.", "two things done"
    ),
    matched_silent(
        "The new bridge is twice as long as the old one.", "The bridge was closed three times.", "a factor is no count"
    ),
    matched_silent("The striker scored twice.", "The goalkeeper was beaten three times.", "two things done"),
    matched_silent(
        "The phone rang at least twice.", "The phone rang twice, then stopped.", "two bounds that fit each other"
    ),
    matched_silent("Ruiz was elected twice.", "Kern was elected three times.", "two persons"),
    matched_silent(
        "Prices rose three times faster than wages.", "Prices rose twice last year.", "a factor and a count"
    ),
    matched_fires(
        "Finland expels 90 Russian officials over the attack on a former spy.",
        "Finland expels 60 Russian diplomats over the attack on a former spy.",
        "one doer, one act, people of one nation under two names",
    ),
    matched_silent(
        "Finland expels four Russian officials over the attack.",
        "Norway expels six Russian diplomats over the attack.",
        "two doers",
    ),
    matched_silent(
        "Finland expels four Russian officials over the attack.",
        "Finland expels six Chinese students over the attack.",
        "two nations",
    ),
    matched_silent(
        "The army arrested 40 Syrian fighters and 12 Syrian doctors.",
        "The army arrested 12 Syrian doctors.",
        "each group in both",
    ),
    matched_silent("The ship had 450 passengers.", "The ship had 450 people aboard.", "as many"),
    matched_silent("The club has 450 passengers.", "The club's 12 ships sank.", "people and things"),
    matched_silent("Twelve swimmers came second.", "Fourteen judges were ill.", "two groups of people"),
    matched_silent("The fire killed 12 workers.", "The fire left 31 people homeless.", "two things that befell them"),
    matched_silent("The club has 12 players.", "Of the club's players, 14 people came.", "some of them"),
    matched_silent("He led by 34 points.", "He led for 51 minutes.", "two units"),
    matched_silent("The inquiry heard 34 witnesses.", "The inquiry took 51 days.", "two things that were counted"),
    matched_silent("Wages will rise 5 percent.", "The union wants another 8 percent.", "more, beside all"),
    matched_fires(
        "He scored 19 goals in 34 matches.", "Last season he scored 19 goals in 51 games.", "one thing, two nouns"
    ),
    matched_fires(
        "About 3,000 dockers walked out over pay.", "Some 4,500 dockworkers walked out over pay.", "two names, one stem"
    ),
    matched_fires(
        "The fire killed 112 workers at the plant.",
        "The fire killed 168 people at the plant.",
        "all dead may be workers",
    ),
    matched_silent(
        "The fire killed 12 workers at the plant.", "The fire killed 31 people at the plant.", "a small part of them"
    ),
    matched_silent("The fire killed 28 children.", "The fire killed 31 people.", "the others may be grown up"),
    matched_silent("The storm sank 12 ships.", "The storm destroyed 40 houses.", "two sorts of things"),
    matched_silent(
        "Five conservatives joined her.", "She and six colleagues agreed.", "nothing says that they are the same"
    ),
    matched_fires(
        "Fishermen rescued 80 people.", "In all 120 people were pulled out by fishermen.", "one doer, one crowd"
    ),
    matched_silent("Fishermen rescued 80 people.", "The navy pulled 120 people out of the water.", "two doers"),
    matched_fires(
        "The party won 38 percent of the vote.", "The party won 57 percent of the votes.", "shares of one whole"
    ),
    matched_silent(
        "The party won 38 percent of the vote.", "The party won 57 percent of the seats.", "shares of two wholes"
    ),
    matched_fires("The Greens doubled their seats to 14.", "The Greens won 21 seats.", "what became of the object"),
    matched_fires(
        "The firm has 900 people at nine sites.", "The firm employs 900 people at thirteen sites.", "sites, and no age"
    ),
    matched_fires(
        "A 43-year-old man was arrested over the stabbing in Leeds.",
        "Peter Kern, 34, was arrested over the stabbing in Leeds.",
        "he may be the man whom the other does not name",
    ),
    matched_silent(
        "A 43-year-old man was arrested over the stabbing in Leeds.",
        "Peter Kern, 34, and a 43-year-old man were arrested over the stabbing in Leeds.",
        "a man of that age beside him",
    ),
    matched_silent(
        "Ann Lee, 43, was arrested over the stabbing in Leeds.",
        "Peter Kern, 34, was arrested over the stabbing in Leeds.",
        "two persons",
    ),
    matched_fires(
        "The ship sank with 450 passengers on board.",
        "There were 675 people aboard the ship when it sank.",
        "all on board may be passengers",
    ),
    matched_silent(
        "The ship sank with 450 passengers on board.",
        "There were 675 people aboard the ship, among them 450 passengers, when it sank.",
        "passengers and crew",
    ),
    matched_silent(
        "The ship sank with 20 children on board.",
        "There were 675 people aboard the ship when it sank.",
        "children are some of the people",
    ),
    matched_fires(
        "The nurse had a temperature of 99.5 Fahrenheit.",
        "The nurse had a temperature of 110 degrees.",
        "a scale without the word for its steps",
    ),
    matched_silent(
        "The nurse had a temperature of 99.5 Fahrenheit.",
        "The nurse had a temperature of 37.5 Celsius.",
        "two scales",
    ),
    matched_silent(
        "The nurse had a temperature of 99.5 Fahrenheit.",
        "The nurse had a temperature of 99.5 degrees.",
        "one temperature",
    ),
    matched_fires(
        "The president won the election with 53% of the vote.",
        "The president was re-elected with 80 percent of ballots.",
        "a share of all is no part of a set",
    ),
    matched_silent(
        "The president won the election with 53% of the vote.",
        "The president was re-elected with 53 percent of ballots on a turnout of 80 percent.",
        "the share and the turnout",
    ),
    fires(
        "More than 9,000 families lost their homes.", "The flood drove 14,000 families from their homes.", "homeless"
    ),
    silent("Nine families lost their jobs.", "The flood drove 14 families from their homes.", "jobs are no homes"),
    silent("Nine families lost their homes.", "Nine families lost their houses.", "as many"),
    silent("Nine families lost their homes.", "The flood killed 14 people.", "homeless, and dead"),
    silent("The army drove 14 tanks from their base.", "Nine families lost their homes.", "tanks live nowhere"),
    fires("The crash left four people with burns.", "Nine people suffered injuries in the crash.", "hurt, both"),
    silent("Four people received medals.", "Nine people received serious injuries.", "medals and injuries"),
    silent("The crash left four people with debts.", "Nine people suffered injuries.", "debts are no injuries"),
    fires("Norway told 12 envoys to leave.", "Norway ordered 21 envoys out of the country.", "sent away, both"),
    silent("Norway told 12 envoys to leave.", "Norway expelled 12 envoys.", "as many"),
    silent("Norway told 12 envoys to wait.", "Norway ordered 21 envoys out of the country.", "they stay"),
    matched_fires("Norway told 12 Chinese to leave.", "Norway expels 21 Chinese diplomats.", "people by their nation"),
    silent("Norway told 12 Chinese to leave.", "Finland expels 21 Chinese diplomats.", "two who expel"),
    matched_fires("Five people were arrested in Leeds.", "Police in Leeds made nine arrests.", "people, or no noun"),
    matched_fires("The firm will cut 4,000 jobs.", "The company is to shed 6,000 posts.", "one act on one thing"),
    silent("The firm will cut 4,000 jobs.", "The company advertised 6,000 posts.", "another act"),
    matched_fires("The trial took nine weeks.", "The trial did not last six weeks.", "“last” is a verb here"),
    matched_silent("The trial took nine weeks.", "The judge was ill for the last six weeks.", "“last” is none here"),
    matched_fires("A 6.4-magnitude quake hit the island.", "The quake had a magnitude of 7.1.", "one earthquake"),
    matched_silent("A 6.4-magnitude quake hit the island.", "The quake had a magnitude of 6.5.", "near enough"),
    matched_silent("A 6.4-magnitude quake hit the island.", "The quake hit the island at 7.1 km.", "no magnitude"),
    matched_silent("Nobody knew the magnitude of 12 fires.", "A magnitude 9 quake lit them.", "fires, a quake"),
    matched_silent("The magnitude was 9.", "The quake lit 12 fires.", "fires, a quake"),
    matched_silent(
        "A 6.4-magnitude quake hit the island.", "An aftershock of magnitude 5.1 hit the island.", "two earthquakes"
    ),
    matched_fires(
        "The judges ruled by seven votes to two to lift the ban.",
        "The judges lifted the ban on a 6-3 vote.",
        "numbers spelled out",
    ),
    matched_fires(
        "The council backed the plan with 30 votes in favour and 21 against.",
        "The council backed the plan by 38 votes to 13.",
        "told by both sides",
    ),
    matched_silent("Five to ten judges ruled on it.", "The judges ruled 6-3 on it.", "a range, and an outcome"),
    Example(
        left="It rained on Monday. The court's 7-2 ruling lets the firm build.",
        right="It was a wet Monday. The justices struck the rule down on a 6-3 vote.",
        expect=Verdict.CONFLICT,
        why="one court votes once, wherever it is told",
        matched=True,
    ),
    Example(
        left="It rained on Monday. The appeals court's 7-2 ruling lets the firm build.",
        right="It was a wet Monday. The justices struck the rule down on a 6-3 vote.",
        expect=None,
        why="two courts",
        matched=True,
    ),
    matched_fires("The crew of Flight 417 saw the fire.", "The crew of flight 471 saw the fire.", "one number"),
    matched_silent("She left on Flight 417.", "She left on Flight 417 and came back on Flight 471.", "there and back"),
    matched_silent("She left on Flight 417.", "She saw Bill 471 pass.", "two sorts of things"),
    matched_silent("She had a flight 40 minutes later.", "She had a flight 50 minutes later.", "minutes, no names"),
    matched_silent("Article 5 covers the alliance.", "The alliance leans on Article 4.", "two parts of one treaty"),
    matched_fires(
        "The law cites Article 5 of the treaty.", "The law cites Article 4 of the treaty.", "under the same words"
    ),
    matched_fires(
        "Nine cities - Rome, Lyon, Porto and Leeds - have such a rule.",
        "Like Oslo, four other cities (Rome, Lyon, Porto and Leeds) have the rule already.",
        "the same names, counted differently",
    ),
    matched_silent(
        "Nine cities - Rome, Lyon, Porto and Leeds - have it.",
        "Like Oslo, four other cities (Rome, Lyon, Porto and Turin) will get it.",
        "other names",
    ),
    matched_silent(
        "Four cities - Rome, Lyon, Porto and Leeds - have such a rule.",
        "Like Oslo, four other cities (Rome, Lyon, Porto and Leeds) have the rule already.",
        "as many",
    ),
    matched_silent("Nine men, Rome and Lyon agree.", "Four women, Rome and Lyon agree.", "nobody is listed"),
    matched_silent("The train, 12 minutes late, left.", "The train, 20 years old, left.", "minutes and years"),
    matched_silent("The storm was Category 4.", "The storm was a Category 4 hurricane.", "one step"),
    matched_silent("Two of the men fled.", "Three of the women fled.", "of men, of women"),
    matched_silent("The phone rang on one other occasion.", "The phone rang twice.", "once, and this time"),
    matched_fires(
        "Three of the five hostages were freed.", "Four of the five hostages are free.", "so many of so many"
    ),
    matched_silent("Three of the five hostages were freed.", "Four of the nine hostages are free.", "of two wholes"),
    matched_fires(
        "The navy has struck the island on at least six other occasions in the war.",
        "The navy has struck the island at least twice in the war.",
        "the times before this one",
    ),
    matched_silent(
        "The navy has struck the island on two other occasions in the war.",
        "The navy has struck the island three times in the war.",
        "with this one",
    ),
    matched_fires(
        "Ruiz cheated 2,300 savers out of 85 million euros from 2009 to 2014.",
        "From 2009 to 2014 Ruiz cheated 3,200 small investors.",
        "two names for them, and nothing else is left over",
    ),
    matched_silent(
        "Ruiz cheated 2,300 savers in 12 towns from 2009 to 2014.",
        "From 2009 to 2014 Ruiz robbed 31 small banks in 15 villages.",
        "more than one count is left over",
    ),
    matched_silent(
        "The quake hit the island and left 12 ruins.", "The quake hit the island and hurt 15 divers.", "not alike"
    ),
    matched_silent("The storm on the coast sank 12 ships.", "The storm on the coast hit 15 schools.", "two sorts"),
    matched_silent("The storm on the coast tore 12 cables.", "The storm on the coast hurt 15 anglers.", "people"),
    matched_fires(
        "The bus hurt 14 pupils in Leeds.", "In Leeds 19 children were hurt by a bus.", "pupils are children"
    ),
    matched_fires(
        "Some 1,800 people had to leave their homes.", "About 2,700 people were evacuated.", "out of their homes"
    ),
    silent("Some 1,800 people left their seats.", "About 2,700 people were evacuated.", "out of their seats"),
    matched_fires(
        "Three of the injured remained in hospital.", "Five were still in hospital on Monday.", "where they are"
    ),
    matched_silent("Three were still in doubt.", "On Monday seven were still in hospital.", "doubt is no place"),
    matched_silent("Three were still in hospital.", "Three of the injured lay in hospital.", "as many"),
    matched_silent("Three were in time.", "Five were in hospital.", "time is no place"),
    matched_silent("The bank repaid 40 percent of the loans.", "The bank repaid 60 percent of the fees.", "two wholes"),
    matched_silent("The man, aged 28, fell.", "The 28-year-old fell.", "as old"),
    matched_silent("Three were there for a week.", "Seven were there for a month.", "no place is named"),
    matched_fires("The union wants 8 percent.", "The union is asking for 12 percent more.", "what they demand"),
    matched_silent("The union wants 8 percent.", "The union got another 12 percent.", "more, beside all"),
    matched_fires("The bank repaid 40 percent.", "The bank repaid 60 percent of the losses.", "of an untold whole"),
    matched_fires("The driver, who was 58, was hurt.", "The 71-year-old driver was hurt.", "an age told with “was”"),
    matched_silent("The driver, who was 58 km away, heard it.", "The 71-year-old driver was hurt.", "a distance"),
    matched_silent("The driver, who was 58 then, left.", "The 58-year-old driver left.", "as old"),
    matched_silent("The 28- and 35-year-olds survived.", "The men, aged 35 and 28, survived.", "the same ages"),
    matched_silent(
        "The 28- and 35-year-olds survived.", "Both men, for 28 and 53 hours under snow, survived.", "hours"
    ),
    matched_silent("It plans six more launches.", "Of ten launches it plans, one is in May.", "more, and all"),
    matched_silent("In the blast 155 people died.", "In the blast 155 people were killed.", "as many died"),
    matched_fires("In the large blast 155 people died.", "The large blast killed 233 people.", "killed, by any parse"),
    Example(
        left="Anna Kern, one of the biggest stars of her time, died on Monday.",
        right="Anna Kern, 91, died on Monday.",
        expect=None,
        why="One of many is no age.",
    ),
    Example(
        left="Anna Kern is one of five sisters.",
        right="Anna Kern is 77.",
        expect=None,
        why="Likewise.",
    ),
    Example(
        left="Anna Kern, who was 18 at the time of the shooting, confessed.",
        right="Anna Kern, 20, confessed.",
        expect=None,
        why="Then and now.",
    ),
    Example(
        left="Then-15-year-old Peter Moran had a gun.",
        right="Peter Moran, 16, had a gun.",
        expect=None,
        why="Then and now.",
    ),
    matched_fires(
        "The nurses were offered 3.6 percent and a day off.",
        "The nurses were offered 3.2 percent and a day off.",
        "two shares told equally exactly: neither is the other rounded",
    ),
    matched_fires(
        "The bank lent the farmers 48 million euros.",
        "The bank lent the farmers some 39 million euros.",
        "'some' 39 million is not 48 million",
    ),
    matched_fires(
        "Some 4,000 villagers fled across the lake.",
        "About 6,000 villagers fled across the lake.",
        "two estimates told equally roughly",
    ),
    matched_silent(
        "Sales of tractors grew by 4.5 percent.",
        "Sales of tractors grew by 4.4 percent.",
        "both may be 4.45 percent, rounded",
    ),
    matched_silent(
        "The dam holds 412 million litres.",
        "The dam holds 400 million litres.",
        "the second is the first, rounded",
    ),
    matched_silent(
        "Some 2.44 million people had voted by noon.",
        "By noon 2.5 million people had voted.",
        "a round figure beside an exact one",
    ),
    matched_silent(
        "The game was stopped for 12 minutes.",
        "The game was decided by a penalty with three minutes of play to go.",
        "how long it was stopped, and how much was left",
    ),
    matched_silent(
        "He missed ten games in the spring.",
        "He missed ten of the team's 16 games in the spring.",
        "a part, and the whole that it is a part of",
    ),
    matched_silent(
        "The clerks spoke of 88 percent of their members.",
        "The clerks want 6 percent.",
        "what is wanted is no share of those who walked out",
    ),
    agrees("Nine people are missing.", "Her brother is one of nine people missing.", "the one is no toll"),
    matched_fires(
        "The gap is put at 4.3 percent of output, up from 2.8 percent in the spring.",
        "The council faces a gap of 4.1 percent of output.",
        "what a figure is held against is none of the matter",
    ),
    matched_silent(
        "The water had a temperature of 19.5 Celsius.",
        "The temperature of the water, 19.5 degrees, was below the threshold of 20.4 degrees.",
        "a threshold is no measurement",
    ),
    matched_fires(
        "The temperature of the water was below the threshold of 20.4 degrees.",
        "The temperature of the water was below the threshold of 22.5 degrees.",
        "two thresholds",
    ),
    matched_silent(
        "The gap was 4.3 percent of output, up from 2.8 percent in the spring.",
        "The gap was 4.3 percent of output.",
        "the same, and what it is held against",
    ),
    matched_silent(
        "Nine in ten drivers stayed at home.",
        "The union said that 92 percent of the drivers stayed at home.",
        "nine in ten is about 90 percent",
    ),
    matched_fires(
        "Nine in ten drivers stayed at home.",
        "The company said that 71 percent of the drivers stayed at home.",
        "nine in ten is a share",
    ),
    matched_silent(
        "Nine in ten days of rain were lost.",
        "The company said that 71 percent of the drivers stayed at home.",
        "another matter",
    ),
    matched_fires(
        "The brewery pays its new boss 310,000 euros a month.",
        "A salary of 260,000 euros a month awaits the new head of the brewery.",
        "a model takes them for one slot: no verb and no noun ties them",
    ),
    matched_fires(
        "The bank sees inflation at 5.8 percent at the end of the year.",
        "Inflation should fall to 6.2 percent by December, under the bank's forecast.",
        "one forecast in other words",
    ),
    matched_fires(
        "The club paid 34 million euros for the striker.",
        "The striker moves for a fee of 28 million euros.",
        "one sum by two verbs",
    ),
    silent(
        "The blast killed 16 people, a cleric among them.", "The cleric and 15 others were killed in the blast.", "16"
    ),
    silent("The blast killed 21 people.", "In Rafah alone seven people were killed in the blast.", "a part"),
    fires("The blast killed 21 people.", "In Rafah seven people were killed in the blast.", "nothing says a part"),
    matched_fires(
        "Six prisoners lost their lives in the riot.",
        "Nine men who were behind bars are dead after the riot.",
        "a model takes the men for the prisoners",
    ),
    matched_silent("Petrol costs 14.80 euros, up from 13.60.", "Fuel prices rose by 1.20 euros.", "the difference"),
    matched_silent("Two inns had 19 guests and a third six.", "The guests of all three were 25 people.", "19 and six"),
    matched_silent("The levy hurts 2.4 million families.", "The levy hurts two million families and more.", "or more"),
    silent("One voter in three stayed at home.", "33 percent of the voters stayed at home.", "a share"),
    silent("Four farms in ten have closed.", "The farms that have closed number 25,000.", "a share, and a number"),
    matched_silent("The ban was rejected by 51.2 percent.", "The ban was backed by 48.8 percent.", "no and yes"),
    matched_fires("The ban was backed by 51.2 percent.", "The ban was backed by 49.8 percent.", "not the rest"),
    matched_silent("The bank has ten weeks to appeal.", "The bank has two and a half months to appeal.", "by eye"),
    matched_silent(
        "The match lasted two hours and 50 minutes.", "The match lasted almost three hours.", "two units together"
    ),
    matched_silent(
        "In a survey, 72 percent of parents were in favour of the ban.",
        "Among teachers, 88 percent like the idea of a ban.",
        "shares of two groups",
    ),
    matched_silent(
        "The ferry carries 400 cars.", "It has cabins for 650 passengers and room for lorries.", "two things"
    ),
)
PLUGIN: DetailKind = Number()
