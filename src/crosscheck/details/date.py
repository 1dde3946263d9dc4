"""Dates: "Tuesday" against "Monday", "May 21" against "May 22", for one happening.

A date belongs to the verb or noun that governs it; dates of different happenings are never compared. Dates are
closed intervals of days, leaning on the publication date; what no publication date resolves is compared only with
its like. Times of day are held against each other within one event. Habits ("every Monday"), durations and ages are
no dates.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from crosscheck.cases import agrees, fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Giving, Reach, Slot
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.ages import same_person
from crosscheck.vocabulary.alike import GENERIC, clash
from crosscheck.vocabulary.calendar import resolve, symbol
from crosscheck.vocabulary.countwords import act, label, words
from crosscheck.vocabulary.days import WEEKDAYS, Interval, Moment
from crosscheck.vocabulary.doers import SOMEBODY
from crosscheck.vocabulary.moments import moments
from crosscheck.vocabulary.occasions import PHRASAL, Occasion, occasion
from crosscheck.vocabulary.statements import beside, in_common
from crosscheck.vocabulary.timed import Timed, gives_time, timed, timed_otherwise
from crosscheck.vocabulary.wording import worded_alike

SURE, LIKELY, BOUND, TIED, WEAK = 0.85, 0.65, 0.6, 0.5, 0.45
"""Confidence of two days of one event, of two longer times, and of a contrast that a verb ties to one event, that the
words around tie to one thing, or that nothing ties."""
TELLING, ALIKE = 0.6, 0.5
"""Share of the words of the shorter claim from which on years of two verbs may be of one event; and where both are put
in the same words."""
OPEN = frozenset({"before", "after"})
"""Relations under which two different dates fit each other."""
_UNITS = re.compile(r"day|week|month|year")
SLACK = timedelta(days=1)
"""Weeks begin on Sunday for some writers: a week reaches a day further on either side."""
WEEK = timedelta(days=6)
"""Two days of one weekday that lie further apart are of two weeks."""
_FIRST = re.compile(
    r"\b(?:from|since|as of|start(?:s|ing|ed)?|begin(?:s|ning)?|began|open(?:s|ing|ed)?|effect)\b[\w\s]{0,20}$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:until|till|through|by|before|end(?:s|ing|ed)?|expir(?:es?|ed|ing)|deadline|latest)\b[\w\s]{0,20}$",
    re.IGNORECASE,
)
BEFORE = 40
"""Code points before a date in which such words are looked for."""
UNTOLD, MONTH = 60, 30
"""Days that two dates are taken to lie apart where nobody can tell, and the unit of that for the model of its slots."""
SEASON, YEAR = timedelta(days=95), timedelta(days=366)
RANKS = {"day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 2, "part": 2, "year": 3}
"""How coarsely a time is put, for those that can be held against each other."""
YEARLY = frozenset({"year", "month", "part"})
"""What a state has lasted since is told in these where nobody knows its day."""
LONG = 4
"""The same of all others."""
DAYS_BACK: dict[str, int] = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}
"""Days in each unit in which a time is counted back, roughly."""
TENTH = 1.1
"""The same of two counts from which on neither is the other rounded."""
ONCE = frozenset({"kill", "born", "disappear"})
"""What befalls one person once, so that its day is the same wherever it is told."""
RARE = frozenset({"arrest", "sentence", "injure", "shoot", "abduct", "rescue", "resign"})
"""What befalls one person once in `NEWS`."""
NEWS = timedelta(days=10)
"""How long what happened is news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date, what it is the date of, and how it was put."""

    interval: Interval | None
    symbol: str
    occasion: Occasion
    weekday: int | None = None
    """The weekday, where the expression is nothing but one."""
    month: int | None = None
    day: int | None = None
    beside: tuple[Interval, ...] = ()
    """All dates that the claim gives for the event: "attacks in 2014 and 2015"."""
    ahead: frozenset[str] = frozenset()
    """The units of a time to come that nobody counts: "the coming days and weeks"."""
    near: bool = False
    """Whether it is "today" or the like, which a publication date near midnight shifts."""
    yearless: bool = False
    """Whether its words give a month and no year: the year of `interval` is a guess from the tense."""
    ends: tuple[str, str] | None = None
    """First and last date of a range that gives both."""
    ago: tuple[int, int] | None = None
    """How many units back it lies, and the days in a unit, where no publication date resolves "35 years ago"."""
    person: str = ""
    """Whom it befell, by the fullest name, where that befalls one but once."""


class Date:
    """Different dates for one happening."""

    name: Kind = "date"
    reach: Reach = Reach.EXACT
    summary = "Different days, months, years or times of day for one happening."

    @property
    def examples(self) -> tuple[Example, ...]:
        """What must fire and what must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The dates of the claim's own words."""
        found = [(m, v) for m in moments(claim.text) if (v := _value(claim, m)) is not None]
        by_event: dict[tuple[str, str], list[Interval]] = {}
        for _, value in found:
            if value.interval is not None:
                by_event.setdefault((value.occasion.event, value.occasion.relation), []).append(value.interval)
        return tuple(
            _detail(claim, m, replace(v, beside=tuple(by_event.get((v.occasion.event, v.occasion.relation), ()))))
            for m, v in found
        )

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """Times of day."""
        return tuple(timed(claim))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Agree, conflict or unknown for two dates."""
        one, two = left.detail.value, right.detail.value
        if not isinstance(one, Dated) or not isinstance(two, Dated) or not _same_event(one, two):
            return UNKNOWN
        if _fit(one, two):
            return AGREE
        also = any(_wide(a).overlaps(_wide(b)) for a in one.beside for b in two.beside)
        if also or one.occasion.relation in OPEN or _others(one.occasion, two.occasion):
            return UNKNOWN
        if _two_days(one.occasion, two.occasion) or _untold(one.occasion, two.occasion):
            return UNKNOWN
        severity = _severity(one, two)
        return UNKNOWN if severity is None else _conflict(severity, left, right)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Whether two dates of one grain, related to their events in one way, could be of the same event."""
        one, two = left.detail.value, right.detail.value
        if not isinstance(one, Dated) or not isinstance(two, Dated):
            return timed_otherwise(left, right)
        if not (_until(one, two) or _lie_alike(one, two)):
            return UNKNOWN
        if one.occasion.relation in OPEN or _fit(one, two) or not _kin(one, two) or _apart(left, right, one, two):
            return UNKNOWN
        severity = _severity(one, two)
        if severity is Severity.DIVERGENCE and _loosely(left, right):
            return UNKNOWN
        days = severity is Severity.CONFLICT
        bound = days and self.compare(left, right).verdict is Verdict.CONFLICT
        sure = BOUND if bound else TIED if _tied(left, right) else WEAK
        return UNKNOWN if severity is None else replace(_conflict(severity, left, right), confidence=sure)

    def unshown(self, _: Claim, /) -> tuple[Detail, ...]:
        """None: what fills a slot is a date that is shown."""
        return ()

    def sort(self, reading: Reading) -> Hashable:
        """All dates are of one type, whatever their grain."""
        return isinstance(reading.detail.value, Dated) or None

    def slot(self, left: Reading, right: Reading) -> Slot | None:
        """Two dates without a day in common, that nothing shows to be of two happenings."""
        one, two = left.detail.value, right.detail.value
        if not isinstance(one, Dated) or not isinstance(two, Dated) or _fit(one, two):
            return None
        severity = _severity(one, two)
        if severity is None or one.near or two.near:
            return None  # "yesterday" is a day later in the paper than on the wire
        grains = {_grain(one), _grain(two)}
        if _two_happenings(left, right, one, two) or (len(grains) > 1 and "season" in grains):
            return None  # nobody knows where a summer ends
        return Slot(difference=_conflict(severity, left, right), evidence=_evidence(left, right, one, two))

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether a date of the claim fits this one, and is put as exactly as one of the two."""
        return self.survey((claim,))(detail, against)

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """The same of several claims: few of them have a date."""
        dates = [d.value for claim in claims for d in claim.details if isinstance(d.value, Dated)]

        @cache
        def fitting(value: Dated) -> list[Dated]:
            return [given for given in dates if _fit(given, value) and not _far(given, value)]

        def giving(detail: Detail, against: Detail) -> bool:
            value, other = detail.value, against.value
            if isinstance(value, Timed):
                return any(gives_time(claim, value) for claim in claims)
            if not isinstance(value, Dated) or not isinstance(other, Dated):
                return False
            return any(_given(given, value, other) for given in fitting(value))

        return giving


def _value(claim: Claim, moment: Moment) -> Dated | None:
    start, end = claim.start + moment.start, claim.start + moment.end
    if not any(t.start < end and start < t.end for t in claim.tokens):
        return None
    alone = moment.shape == "date" and moment.month is None and moment.day is None and moment.holiday is None
    of = occasion(claim, start, end, year=alone)
    if moment.bounds is not None and of.relation in {"between", "since"}:
        of = replace(of, relation="")
    if of.relation == "before" and moment.words.startswith("the end of"):
        of = replace(of, relation="by")
    found = resolve(moment, claim.anchor, of.tense)
    return Dated(
        interval=found,
        symbol=symbol(moment),
        occasion=of,
        weekday=moment.weekday if moment.shape == "weekday" and (moment.shift is None or found is None) else None,
        month=moment.month if moment.shape == "date" else None,
        day=moment.day if moment.shape == "date" and moment.month is not None else None,
        ahead=frozenset(_UNITS.findall(moment.words))
        if moment.shape == "stretch" and moment.shift is None
        else frozenset(),
        near=moment.shape == "day",
        yearless=moment.shape == "date" and moment.month is not None and moment.year is None and moment.base is None,
        ends=_ends(found, moment),
        ago=_ago(moment) if found is None else None,
        person=_once(claim, of, moment, found),
    )


def _ago(moment: Moment) -> tuple[int, int] | None:
    unit = DAYS_BACK.get(moment.unit)
    return None if moment.shape != "ago" or moment.shift is None or unit is None else (moment.shift, unit)


def _once(claim: Claim, of: Occasion, moment: Moment, found: Interval | None) -> str:
    """The one person by name whom what is told befell then and at no other time; empty where none is, or several."""
    days = found is not None and found.grain == "day" and claim.anchor is not None
    fresh = days and found is not None and claim.anchor is not None and abs(claim.anchor - found.first) <= NEWS
    weekday = found is None and moment.shape == "weekday" and moment.shift is None
    if of.relation or not (of.event in ONCE or (of.event in RARE and (fresh or weekday))):
        return ""
    whom = of.names & ((of.patients | of.agents) if of.event in {"disappear", "resign"} else of.patients)
    called = {
        m.name.casefold() for m in claim.mentions if m.label == "PERSON" and whom & {*m.name.casefold().split()[-1:]}
    }
    return called.pop() if len(called) == len(whom) == 1 else ""


def _ends(found: Interval | None, moment: Moment) -> tuple[str, str] | None:
    """The two years of "from 2009 to 2017"."""
    if found is None or moment.bounds is None or any(b.shape != "date" or b.year is None for b in moment.bounds):
        return None
    return str(found.first), str(found.last)


def _detail(claim: Claim, moment: Moment, value: Dated) -> Detail:
    return Detail(
        kind="date",
        start=claim.start + moment.start,
        end=claim.start + moment.end,
        surface=claim.text[moment.start : moment.end],
        value=value,
        canonical=value.symbol if value.interval is None else value.interval.text,
        referent=f"{value.occasion.event} of {value.person.split()[-1]}" if value.person else None,
    )


def _two_happenings(left: Reading, right: Reading, one: Dated, two: Dated) -> bool:
    """Whether the wording shows that two dates are of two happenings, or of two ends of one."""
    relations, ends = {one.occasion.relation, two.occasion.relation}, {_end(left), _end(right)} - {""}
    if relations & OPEN or len(ends) > 1 or (len(relations) > 1 and "since" in relations and not _lie_alike(one, two)):
        return True
    ours, theirs = one.occasion, two.occasion
    apart = _two_times(one, two) or _told_apart(left, right, ours, theirs) or _two_days(ours, theirs)
    return apart or _ends_apart(one, two) or _others_done(left, right, ours, theirs)


def _apart(left: Reading, right: Reading, one: Dated, two: Dated) -> bool:
    """Whether the events are two, or one that ends at night: what lasts until Saturday may end on Friday night."""
    ours, theirs = one.occasion, two.occasion
    if _two_times(one, two) or _told_apart(left, right, ours, theirs) or _two_days(ours, theirs):
        return True
    return _ends_apart(one, two) or _two_events(left, right, ours, theirs)


def _ends_apart(one: Dated, two: Dated) -> bool:
    return _until(one, two) and (_next_day(one, two) or _others(one.occasion, two.occasion))


def _evidence(left: Reading, right: Reading, one: Dated, two: Dated) -> dict[str, float]:
    """What in the wording speaks for or against two dates being of one happening."""
    ours, theirs = one.occasion, two.occasion
    far = one.interval is None or two.interval is None
    days = UNTOLD if one.interval is None or two.interval is None else _gap(one.interval, two.interval).days
    ends = [_end(r) for r in (left, right)]
    told: dict[str, float | bool] = {
        "days apart": min(days, YEAR.days) / MONTH,
        "unresolved": far,
        "both days": _severity(one, two) is Severity.CONFLICT,
        "one grain": _grain(one) == _grain(two),
        "lie alike": _lie_alike(one, two),
        "until": _until(one, two),
        "kin": _kin(one, two),
        "tied": _tied(left, right),
        "adrift": _adrift(ours, theirs),
        "since": ours.relation != theirs.relation and "since" in {ours.relation, theirs.relation},
        "one relation": ours.relation == theirs.relation,
        "one event": ours.event == theirs.event != "",
        "others": _others(ours, theirs),
        "one tense": ours.tense == theirs.tense is not None,
        "two tenses": None is not ours.tense != theirs.tense is not None,
        "said": ours.event.startswith("say:") != theirs.event.startswith("say:"),
        "noun": ours.noun != theirs.noun,
        "patients": bool(ours.patients & theirs.patients),
        "agents": bool(ours.agents & theirs.agents),
        "one end": ends[0] == ends[1] != "",
        "an end": (ends[0] == "") != (ends[1] == ""),
    }
    return {name: float(value) for name, value in told.items()}


def _end(reading: Reading) -> str:
    """Whether the words right before a date make it the beginning or the end of something; empty if neither or both."""
    before = reading.claim.text[: reading.detail.start - reading.claim.start][-BEFORE:]
    first, last = _FIRST.search(before) is not None, _LAST.search(before) is not None
    return "" if first == last else "first" if first else "last"


def _same_event(one: Dated, two: Dated) -> bool:
    left, right = one.occasion, two.occasion
    if _two_times(one, two):
        return False
    return bool(left.event) and (left.event, left.relation) == (right.event, right.relation)


def _two_days(one: Occasion, two: Occasion) -> bool:
    """Whether both are days of what goes on for days, and not both its first or last one, nor of one act in it."""
    if one.event and one.event == two.event:
        return one.course == two.course == "itself"
    return bool(one.course and two.course) and {one.course, two.course} != {"bound"}


def _untold(one: Occasion, two: Occasion) -> bool:
    """Whether the words do not tell whom it befell, or what was debated: there may be another such day."""
    alone = not (one.agents or one.patients or two.agents or two.patients)
    return one.adrift or two.adrift or (alone and one.noun and two.noun)


def _adrift(one: Occasion, two: Occasion) -> bool:
    """Whether nothing tells whom the one befell, and the other names somebody."""
    return (one.adrift and bool(two.names)) or (two.adrift and bool(one.names))


def _two_events(left: Reading, right: Reading, one: Occasion, two: Occasion) -> bool:
    """Whether one is when somebody said something and the other when something came about, or another thing was done.

    "Sheriff Ruiz said on Monday" is not of the day of the crash; "signed an order" is not of that of "signed a bill";
    whom "arrested on May 6" is said of may not be him whom the other names.
    """
    if _adrift(one, two):
        return True
    return one.event.startswith("say:") != two.event.startswith("say:") or _others_done(left, right, one, two)


def _others_done(left: Reading, right: Reading, one: Occasion, two: Occasion) -> bool:
    """Whether the one act befell another one: "signed an order", "signed a bill"."""
    if one.event != two.event or (one.patients | two.patients) & GENERIC or not clash(one.patients, two.patients):
        return False
    named = bool(one.patients & one.names), bool(two.patients & two.names)
    return all(named) or (not any(named) and in_common(beside(left), beside(right))[1] < ALIKE)


def _loosely(left: Reading, right: Reading) -> bool:
    """Whether two years or months are of two events, by the verbs, and the other words do not make them one."""
    one, two = left.detail.value, right.detail.value
    if not isinstance(one, Dated) or not isinstance(two, Dated):
        return False
    alike = worded_alike(left, right)
    if one.occasion.event == two.occasion.event and (one.occasion.event or alike):
        return False
    if one.month is not None and (one.month, one.day) == (two.month, two.day):
        return False
    ours, theirs = ((o.agents | o.patients) - o.names for o in (one.occasion, two.occasion))
    if ours & theirs - {SOMEBODY} or set(one.ends or ()) & set(two.ends or ()):
        return False  # of one thing, or with one end
    return in_common(beside(left), beside(right))[1] < (ALIKE if alike else TELLING)


def _two_times(one: Dated, two: Dated) -> bool:
    """Whether it befell two who only share a surname, or one has happened and the other is to come weeks later."""
    people = bool(one.person and two.person) and not same_person(one.person, two.person)
    if one.interval is None or two.interval is None or {one.occasion.tense, two.occasion.tense} != {"past", "future"}:
        return people
    past, coming = (one.interval, two.interval)[:: 1 if one.occasion.tense == "past" else -1]
    return people or coming.first - past.last > NEWS


def _until(one: Dated, two: Dated) -> bool:
    """Whether one tells when a thing ends, and the other until when it lasts."""
    return any(
        end.occasion.event == "end"
        and not end.occasion.relation
        and lasts.occasion.relation == "until"
        and (not lasts.occasion.event or lasts.occasion.event in words("light", "lasting"))
        for end, lasts in ((one, two), (two, one))
    )


def _told_apart(left: Reading, right: Reading, one: Occasion, two: Occasion) -> bool:
    """Whether one is the day of a telling that a noun names, and the other claim has no such noun.

    "Wednesday's disclosure that she had boarded" is not of the day on which she did; "a Friday tweet" and "on Friday,
    in a tweet" are.
    """
    tellings = [o.event if lexicon.noun(o.event) is not None else "" for o in (one, two)]
    if all(tellings) or not any(tellings):
        return False
    claim = (right if tellings[0] else left).claim
    return all(act(t) not in tellings for t in claim.tokens if t.pos == "NOUN")


def _tied(left: Reading, right: Reading) -> bool:
    """Whether both dates are worded alike, or are alike but for their year: "March 2015", "March 2018"."""
    one, two = left.detail.value, right.detail.value
    if worded_alike(left, right) or not isinstance(one, Dated) or not isinstance(two, Dated):
        return True
    return one.month is not None and (one.month, one.day) == (two.month, two.day)


def _next_day(one: Dated, two: Dated) -> bool:
    """Whether the two may be a day apart, by the day or by the weekday."""
    if one.interval is not None and two.interval is not None and _gap(one.interval, two.interval) <= SLACK:
        return True
    return any((a - b) % 7 in {0, 1, 6} for a in _weekdays(one) for b in _weekdays(two))


def _lie_alike(one: Dated, two: Dated) -> bool:
    """Whether both dates lie alike to what they date: what is to stop from a day on stops that day.

    Where they are years (or months) what has lasted since one may have begun in it: "missing since 2002".
    """
    left, right = one.occasion, two.occasion
    years = {_grain(one), _grain(two)} <= YEARLY
    starts = {left.relation, right.relation} == {"", "since"} and (years or left.tense == right.tense == "future")
    return left.relation == right.relation or starts


def _others(left: Occasion, right: Occasion) -> bool:
    """Whether others act or others are acted upon: the boys were found on Monday, the coach on Tuesday."""
    if left.patients & right.patients & left.names & right.names:
        # What befell somebody has one day, whatever those who did it are called: "a novice", "a professor".
        return clash(left.agents & left.names, right.agents & right.names)
    if SOMEBODY in left.agents | right.agents | left.patients | right.patients:
        return not (left.agents & right.agents - {SOMEBODY} or left.patients & right.patients - {SOMEBODY})
    if any(own.called & (other.agents | other.patients) - other.names for own, other in ((left, right), (right, left))):
        return False  # "his mother, Anna Ruiz", "his mother"
    return clash(left.agents, right.agents) or clash(left.patients, right.patients)


def _fit(one: Dated, two: Dated) -> bool:
    if one.symbol == two.symbol and (one.interval is None or two.interval is None):
        return True
    for known, other in ((one, two), (two, one)):
        # A weekday fits any such day: the publication date may be off, or the tense misread.
        if known.weekday is not None and known.weekday in _weekdays(other):
            return True
    if one.interval is None or two.interval is None:
        return _same_part(one, two) or _one_reach(one, two)
    if _guessed(one, two, one.interval, two.interval):
        return True
    if one.ends is not None and two.ends is not None:
        return one.ends == two.ends
    return _wide(one.interval).overlaps(_wide(two.interval))


def _guessed(one: Dated, two: Dated, first: Interval, second: Interval) -> bool:
    """Whether the two are put alike, and lie apart by a guess from the tense only: "July 12", "the weekend"."""
    if (one.yearless or two.yearless) and _same_part(one, two):
        return True
    return one.symbol == two.symbol and _gap(first, second) <= WEEK


def _grain(value: Dated) -> str:
    return "symbol" if value.interval is None else value.interval.grain


def _kin(one: Dated, two: Dated) -> bool:
    """Whether the two are put so that they can be held against each other: "March 2010" and "October 8, 2010"."""
    grains = {_grain(one), _grain(two)}
    if len(grains) == 1 or grains <= RANKS.keys() or bool(_weekdays(one) and _weekdays(two)):
        return True
    return _two_months(one, two) or _years_apart(one, two)


def _two_months(one: Dated, two: Dated) -> bool:
    """Whether both tell their month, and it is not the same, whatever the year of one may be."""
    return one.month is not None and two.month is not None and one.month != two.month


def _years_apart(one: Dated, two: Dated) -> bool:
    """Whether two times of the length of a season or less lie in different years: "summer 2010", "August 2013"."""
    if one.interval is None or two.interval is None:
        return False
    short = all(i.last - i.first <= SEASON for i in (one.interval, two.interval))
    return short and _gap(one.interval, two.interval) > YEAR


def _given(given: Dated, value: Dated, other: Dated) -> bool:
    """Whether a date that fits the value gives it where it is held against the other one."""
    if _loose(given, value, other):
        return False
    if _grain(given) == _grain(value) or (_weekdays(given) and _weekdays(value)):
        return True
    return RANKS.get(_grain(given), LONG) <= max(RANKS.get(_grain(v), 0) for v in (value, other))


def _loose(given: Dated, value: Dated, other: Dated) -> bool:
    """Whether a date is put so loosely that it fits each of two: "some ten years ago"."""
    if given.interval is None or value.interval is None or other.interval is None:
        return False
    return given.interval.overlaps(value.interval) and given.interval.overlaps(other.interval)


def _far(one: Dated, two: Dated) -> bool:
    """Whether two days of one weekday are weeks apart."""
    return one.interval is not None and two.interval is not None and _gap(one.interval, two.interval) > WEEK


def _gap(one: Interval, two: Interval) -> timedelta:
    return max(one.first - two.last, two.first - one.last)


def _weekdays(value: Dated) -> frozenset[int]:
    if value.weekday is not None:
        return frozenset({value.weekday})
    found = value.interval
    return frozenset() if found is None or found.first != found.last else frozenset({found.first.weekday()})


def _same_part(one: Dated, two: Dated) -> bool:
    """Whether two dates fit whatever their year, as "May" and "May 21" do."""
    if one.month is None or one.month != two.month:
        return False
    return one.day is None or two.day is None or one.day == two.day


def _one_reach(one: Dated, two: Dated) -> bool:
    """Whether "the coming weeks" fit "the coming weeks and months"."""
    return bool(one.ahead and two.ahead) and (one.ahead <= two.ahead or two.ahead <= one.ahead)


def _wide(interval: Interval) -> Interval:
    if interval.grain not in {"week", "weekend", "part", "stretch"}:
        return interval
    return Interval(first=interval.first - SLACK, last=interval.last + SLACK, grain=interval.grain)


def _severity(one: Dated, two: Dated) -> Severity | None:
    """How bad it is that the two do not fit; None where that cannot be said."""
    if one.interval is None or two.interval is None:
        if one.interval is not two.interval:  # they are of two weekdays, or cannot be compared
            return Severity.DIVERGENCE if _two_months(one, two) or (_weekdays(one) and _weekdays(two)) else None
        days = one.weekday is not None and two.weekday is not None and one.occasion.tense == two.occasion.tense
        exact = one.day is not None and two.day is not None
        months = (one.month is not None and two.month is not None) or (one.ahead and two.ahead)
        return Severity.CONFLICT if days or exact else Severity.DIVERGENCE if months or _back(one, two) else None
    if "stretch" in {one.interval.grain, two.interval.grain}:
        return Severity.DIVERGENCE if _years_apart(one, two) else None
    if (one.near or two.near) and _gap(one.interval, two.interval) <= SLACK:
        return None
    return Severity.CONFLICT if one.interval.grain == two.interval.grain == "day" else Severity.DIVERGENCE


def _back(one: Dated, two: Dated) -> bool:
    """Whether two times lie so far apart, counted back, that neither is the other rounded, or told a day later."""
    if one.ago is None or two.ago is None:
        return False
    near, far = sorted(count * unit for count, unit in (one.ago, two.ago))
    if one.ago[1] != two.ago[1]:
        return far >= 2 * near and far - near >= max(one.ago[1], two.ago[1])
    return far - near >= 2 * one.ago[1] and far >= TENTH * near


def _conflict(severity: Severity, left: Reading, right: Reading) -> Comparison:
    one = left.detail
    event = one.value.occasion.event if isinstance(one.value, Dated) else ""
    days = severity is Severity.CONFLICT
    point = " of the ".join(filter(None, ("day" if days else "time", "" if PHRASAL in event else label(event))))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=severity,
        confidence=SURE if days and _resolved(left, right) else LIKELY,
        why=f"One source gives {_told(left)}, the other {_told(right)} for the {point}: the two have no day in common.",
        point=point,
    )


def _resolved(*readings: Reading) -> bool:
    return all(isinstance(r.detail.value, Dated) and r.detail.value.interval is not None for r in readings)


def _told(reading: Reading) -> str:
    """The date as it stands, with what it means where that adds something: "Tuesday" (2018-07-03)."""
    canonical = reading.detail.canonical
    meant = (
        ""
        if canonical in {*WEEKDAYS, reading.detail.surface.lower()} or canonical.startswith("--")
        else f" ({canonical})"
    )
    return f'"{reading.detail.surface}"{meant}'


def _together(left: str, right: str, why: str, *, fires: bool) -> Example:
    """Two sentences of one fact."""
    expect = Verdict.CONFLICT if fires else None
    return Example(
        left=left, right=right, expect=expect, why=why, left_published=_MONDAY, right_published=_MONDAY, matched=True
    )


def _anywhere(left: str, right: str, why: str, *, fires: bool) -> Example:
    """Two sentences that nothing matches, each behind one of another matter."""
    return _together(f"It rained in Leeds. {left}", f"The market was empty. {right}", why, fires=fires)


_MONDAY = date(2018, 7, 9)


EXAMPLES = (
    matched_fires(
        "The ferry sank at 7.40 a.m. on Tuesday.", "The ferry sank at 9.20 a.m. on Tuesday.", "two hours of one wreck"
    ),
    matched_fires(
        "The fire broke out at about 3.15 a.m.", "The fire broke out shortly before six in the morning.", "hours apart"
    ),
    matched_silent("The ferry sank at 7.40 a.m.", "The ferry sank at around a quarter to eight.", "told roughly"),
    matched_silent("The ferry left at 7 a.m.", "The ferry sank at 7.40 a.m.", "two happenings"),
    matched_silent("The ferry sank at 7.40 a.m. EST.", "The ferry sank at 12.40 GMT.", "two time zones"),
    matched_silent("The ferry sank at five.", "The ferry sank at 5 p.m.", "no half of the day"),
    matched_silent("Roads stay closed until noon.", "Roads were closed at 9 a.m.", "an end and a beginning"),
    matched_silent("Harkin won in 2:38:10.", "Harkin won in 2:16:33 in May.", "how long it took is no time of day"),
    matched_silent(
        "Tlaloc pays 1.10 pesos on 30 August.",
        "Tlaloc pays 1.10 pesos at the end of August, 15 centavos more.",
        "what follows the month counts something",
    ),
    silent(
        "Testimony in the murder trial continued for a second day on Wednesday.",
        "Jurors heard a neighbour testify on Tuesday in the murder trial.",
        "two days of one trial",
    ),
    silent(
        "The video was presented in court on Thursday during the trial of two men.",
        "Two men went on trial on Wednesday.",
        "a day of the trial, and its first one",
    ),
    matched_fires(
        "The trial of two men began on Wednesday.",
        "The trial of two men opened on Thursday.",
        "the first day of one trial",
    ),
    matched_silent(
        "The singer passed away at 6:41 p.m. this evening (0241 GMT Friday) in a hospital in Los Angeles.",
        "The singer died on Thursday in a hospital in Los Angeles.",
        "the day in another zone",
    ),
    matched_fires(
        "The singer passed away on Friday evening in a hospital in Los Angeles.",
        "The singer passed away on Thursday evening in a hospital in Los Angeles.",
        "two days in one zone",
    ),
    matched_silent(
        "Obama signed an executive order on abortion aid on January 30.",
        "Obama signed an omnibus spending bill on March 11.",
        "two things that were signed",
    ),
    matched_fires(
        "Obama signed an omnibus spending bill on January 30.",
        "Obama signed an omnibus spending bill on March 11.",
        "one bill",
    ),
    matched_silent(
        "The guard got into an altercation with two women on Thursday night.",
        "At a hearing on Tuesday, a prosecutor said that the guard had fought two women.",
        "what came about, and what somebody said of it",
    ),
    silent(
        "A receiver of the team, arrested on January 6 in Oakland, awaits his trial.",
        "Williams, 32, was arrested on February 1 on suspicion of drunken driving.",
        "the participle does not tell whom it befell in its own clause, and there may be two",
    ),
    matched_silent(
        "The actress spent time at the clinic in 2010 and sued a member of the staff.",
        "The actress checked into the clinic as part of a deal in her June 2012 accident case.",
        "two events of two years, in unlike words",
    ),
    matched_fires(
        "The European Commission approved the takeover of Kestrel in 2010.",
        "In 2012 the European Commission cleared the takeover of Kestrel.",
        "one event by two verbs, in like words",
    ),
    fires(
        "The majority leader, Anna Ruiz, was defeated on Saturday by a professor who spent little.",
        "Anna Ruiz was beaten on Tuesday by a political novice.",
        "one defeat: her name stands in apposition, and the victor is told in two ways",
        _MONDAY,
    ),
    fires(
        "Among them were 56 civilians killed by a coalition on Saturday.",
        "Airstrikes killed 56 civilians on Tuesday.",
        "a participle's noun was killed; the airstrikes are no doers",
        _MONDAY,
    ),
    silent(
        "The mayor, Anna Ruiz, was beaten by Peter Kern on Saturday.",
        "Anna Ruiz was beaten by Martin Holm on Tuesday.",
        "two named victors: two defeats",
        _MONDAY,
    ),
    silent(
        "The mayor, Anna Ruiz, was beaten on Saturday.", "Martin Holm was beaten on Tuesday.", "two losers", _MONDAY
    ),
    silent(
        "Children were among civilians killed by soldiers on Saturday.",
        "Women who were killed by the rebels on Tuesday were named.",
        "others, and by others",
        _MONDAY,
    ),
    silent(
        "A convoy led by soldiers on Saturday reached the town.",
        "The convoy left the town by Tuesday.",
        "a day beside a doer, and a day as a bound",
        _MONDAY,
    ),
    fires("Parliament voted on Tuesday.", "Parliament voted on Monday.", "two weekdays of one week", _MONDAY),
    fires("The talks were held on May 21.", "The talks were held on May 22.", "two days of one month"),
    fires("The boys were found on July 2.", "The boys were found last Saturday.", "a date and a weekday", _MONDAY),
    fires("Michelle Lee disappeared in August 2002.", "Michelle Lee vanished in 2003.", "another year"),
    agrees("Parliament voted on July 7.", "Parliament voted on Saturday.", "it was a Saturday", _MONDAY),
    agrees("The minister resigned last week.", "The minister resigned on July 4.", "a day inside the week", _MONDAY),
    agrees("Michelle Lee disappeared in August 2002.", "Michelle Lee vanished in 2002.", "a month inside the year"),
    agrees("The vote took place on Tuesday night.", "The vote was held on Tuesday.", "the same weekday"),
    agrees("The army shelled the town in June last year.", "The army shelled the town in June 2017.",
            "the year stands behind the month", _MONDAY),
    agrees("The talks were held between 4 and 22 June.", "The talks were held on June 20.", "inside it", _MONDAY),
    fires("The talks were held between 4 and 6 June.", "The talks were held on June 25.", "outside it", _MONDAY),
    fires("Parliament voted two days after Christmas.", "Parliament voted on December 29.", "a day reckoned", _MONDAY),
    silent("The rebels attacked the town in the past two weeks.", "The rebels attacked the town on June 3.",
            "so long a stretch holds many attacks", _MONDAY),
    silent("The boys were found on the 21st.", "The boys were found on May 22.", "a day without its month"),
    Example(
        left="The court ruled on Thursday.", right="The court ruled yesterday.", expect=Verdict.AGREE,
        why="each leans on its own publication date",
        left_published=date(2018, 7, 7), right_published=date(2018, 7, 6),
    ),
    silent("The vote is on Tuesday.", "The minister resigned on Monday.", "two happenings", _MONDAY),
    silent("The minister said on Thursday that he resigned.", "The minister resigned on Tuesday.",
            "the day of the statement is not the day of the act", _MONDAY),
    silent("Amanda Lee disappeared in 2003.", "Michelle Kerr disappeared in 2002.", "two people"),
    silent("They meet every Monday.", "They met on Tuesday.", "a habit is no date", _MONDAY),
    silent("The siege has lasted since May 31.", "The siege lasted until June 4.", "beginning and end", _MONDAY),
    silent("The army marched for two weeks.", "The army marched for three weeks.", "durations are no dates"),
    silent("May said the law may pass.", "March was cold, May was not.", "a name and a verb"),
    silent("The boys were found on Monday.", "The coach was found on Tuesday.", "another person found", _MONDAY),
    Example(
        left="The boys entered the cave on June 4.",
        right="The boys vanished on June 23 while they explored the cave.",
        expect=Verdict.CONFLICT,
        why="two wordings of one fact, and neither article knows the other's day",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The two rivals met in Oslo on Tuesday. The talks went on.",
        right="The talks between the two rivals in Oslo opened on Friday.",
        expect=Verdict.CONFLICT,
        why="a meeting and its talks",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The boys entered the cave on June 4. They were found on June 23.",
        right="The boys vanished on June 23 while they explored the cave.",
        expect=Verdict.CONFLICT,
        why="one of the days is new in a pair of sure claims",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The boys entered the cave on June 4 and were found on June 23.",
        right="The boys, found on June 23, went missing on June 4.",
        expect=None,
        why="each day stands in the other sentence too",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The boys entered the cave on June 4.",
        right="The boys went missing in June when they walked into the cave.",
        expect=None,
        why="a day inside the month",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    fires("Four boys were brought out of the cave on Friday.", "Four boys were brought out on Monday.",
           "a verb and its particle are one act", _MONDAY),
    silent("Four boys were brought out of the cave on Friday.", "Four boys were brought in on Monday.",
            "another particle", _MONDAY),
    silent("Four boys were brought out of the cave on Friday.", "The coach was brought out on Monday.",
            "another brought out", _MONDAY),
    silent("Four boys went on Friday.", "Four boys went over two days from Monday.", "no particles", _MONDAY),
    fires("Ann Lee and two other women were found on Friday in a house.",
           "Three women were found in the house on Monday.", "she is one of several", _MONDAY),
    silent("Ann Lee and two other women were found on Friday.", "Peter Kern was found on Monday.", "others", _MONDAY),
    silent("Ann Lee and Eva Holm were found on Friday.", "Peter Kern and two men were found on Monday.", "others",
            _MONDAY),
    Example(
        left="Further measures against the outbreak can be taken in the coming weeks and months.",
        right="More measures against the outbreak are not excluded in the coming days and weeks.",
        expect=Verdict.CONFLICT,
        why="days are not months",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="Further measures can be taken in the coming weeks and months.",
        right="More measures are not excluded in the weeks ahead.",
        expect=None,
        why="the one has what the other has",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="Further measures can be taken in the coming weeks and months.",
        right="More measures are not excluded in the weeks and months to come.",
        expect=None,
        why="the same time",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="Further measures can be taken in the coming days.",
        right="More measures can be taken on July 30.",
        expect=None,
        why="nobody knows how many days",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The party sues over a plot to sway 2016 election.",
        right="The party alleges a plot to influence the 2012 election.",
        expect=Verdict.CONFLICT,
        why="headlines leave the article out",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The party won 2016 votes in the region.",
        right="The party won the region in the 2012 election.",
        expect=None,
        why="a number of votes is no year",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The party sues over a plot to sway 2016 election.",
        right="The party sues over a plot to sway the 2016 vote.",
        expect=None,
        why="one year",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The minister resigned before May 3.",
        right="The minister stepped down on June 9.",
        expect=None,
        why="before is no day",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The siege of the town has lasted since May 31.",
        right="The town under siege was hit on June 9.",
        expect=None,
        why="a beginning and a day",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The rebels shelled the town on October 8, 2010. Homes burned.",
        right="The rebels fired on the town in March 2010.",
        expect=Verdict.CONFLICT,
        why="a day of another month",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The rebels shelled the town on October 8, 2010. They had come in March 2010.",
        right="The rebels fired on the town in March 2010. They came back on October 8.",
        expect=None,
        why="each time stands in the other article too",
        left_published=date(2010, 12, 6),
        right_published=date(2010, 12, 6),
        matched=True,
    ),
    Example(
        left="The rebels shelled the town on March 8, 2010.",
        right="The rebels fired on the town in March 2010.",
        expect=None,
        why="a day inside the month",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="Parliament voted on Tuesday.",
        right="Parliament voted on Friday.",
        expect=Verdict.CONFLICT,
        why="two weekdays, though one article has no publication date",
        left_published=_MONDAY,
    ),
    Example(
        left="Parliament votes next Friday.",
        right="Parliament votes on Friday.",
        expect=None,
        why="the same weekday, though one article has no publication date",
        right_published=_MONDAY,
    ),
    Example(
        left="Parliament voted on Friday.",
        right="Parliament voted in June.",
        expect=None,
        why="a weekday of no known week has no month",
        right_published=_MONDAY,
    ),
    Example(
        left="The boys entered the cave on June 4. A diver fell ill on Monday.",
        right="The boys vanished on June 23 while they explored the cave.",
        expect=Verdict.CONFLICT,
        why="the Monday of July is not the Monday of June",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The rebels shelled the town in 2010.",
        right="The rebels fired on the town on May 4.",
        expect=None,
        why="a day without its year",
        matched=True,
    ),
    Example(
        left="The army will halt its drills on April 2.",
        right="From April 21, the army will stop its drills.",
        expect=Verdict.CONFLICT,
        why="what is to stop from a day on stops that day",
        matched=True,
    ),
    Example(
        left="The army will halt its drills on April 21.",
        right="From April 21, the army will stop its drills.",
        expect=None,
        why="the same day",
        matched=True,
    ),
    Example(
        left="The army halted its drills on April 2.",
        right="The army has held no drills since April 21.",
        expect=None,
        why="what has lasted since a day need not have begun with the act",
        matched=True,
    ),
    Example(
        left="Hackers broke into the servers in 2015 and the first half of 2013.",
        right="In 2015 and 2016 the hackers broke into the servers.",
        expect=Verdict.CONFLICT,
        why="half of another year",
        matched=True,
    ),
    Example(
        left="Hackers broke into the servers in 2015 and the first half of 2016.",
        right="In 2015 and 2016 the hackers broke into the servers.",
        expect=None,
        why="half of the same year",
        matched=True,
    ),
    Example(
        left="The rebels shelled the town in 2003. Its mayor had left some ten years ago.",
        right="The rebels fired on the town in 2006. The mayor had fled some ten years ago.",
        expect=Verdict.CONFLICT,
        why="“some ten years ago” gives neither year",
        left_published=date(2013, 5, 7),
        right_published=date(2013, 5, 7),
        matched=True,
    ),
    Example(
        left="The rebels shelled the town in 2003. The bridge burned in 2006.",
        right="The rebels fired on the town in 2006. Floods came in 2003.",
        expect=None,
        why="each article gives both years",
        left_published=date(2013, 5, 7),
        right_published=date(2013, 5, 7),
        matched=True,
    ),
    Example(
        left="The boys entered the cave last Monday. The rain will stop on Friday.",
        right="The boys vanished last Friday while they explored the cave. The rain will come back on Monday.",
        expect=Verdict.CONFLICT,
        why="days to come are not those of last week",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The two leaders will meet in early January.",
        right="The summit of the two leaders is planned for early June.",
        expect=Verdict.CONFLICT,
        why="another month, though one article has no publication date",
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The two leaders will meet in early January.",
        right="The summit of the two leaders is planned for January.",
        expect=None,
        why="a part of the same month, though one article has no publication date",
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The gas attack on the suburb was in the summer of 2010.",
        right="Gas had killed hundreds in the suburb in August 2013.",
        expect=Verdict.CONFLICT,
        why="a season of another year",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The gas attack on the suburb was in the summer of 2013.",
        right="Gas had killed hundreds in the suburb in September 2013.",
        expect=None,
        why="nobody knows where a summer ends",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The nurse with the fever should not have boarded the flight to Dallas on Monday.",
        right="Last Friday's disclosure that a nurse with a fever had boarded the flight to Dallas angered the union.",
        expect=None,
        why="the day of the deed, and the day on which it was told",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="Hackers broke into the servers in early June 2016.",
        right="The hackers broke into the servers in June 2016.",
        expect=None,
        why="a part of the same month",
        matched=True,
    ),
    Example(
        left="He led the bank from 2009 to 2017.",
        right="From 2009 until 2017 he was head of the bank.",
        expect=None,
        why="one range",
        matched=True,
    ),
    Example(
        left="Hackers stole the data over the weekend.",
        right="The bank said that hackers had stolen the data at the weekend.",
        expect=None,
        why="one weekend, whatever the tense makes of it",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="He led the bank from 2009 to 2017.",
        right="In 2012 he was head of the bank.",
        expect=None,
        why="a year inside the range",
        matched=True,
    ),
    Example(
        left="The judge will sentence the banker on July 12.",
        right="Sentencing of the banker by the judge is set for July.",
        expect=None,
        why="a month that holds the day",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="The judge will sentence the banker on July 12.",
        right="Sentencing of the banker by the judge is set for July 12.",
        expect=None,
        why="one day of a year that neither tells",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    Example(
        left="He led the bank from 2009 to 2017.",
        right="From 2006 until 2017 he was head of the bank.",
        expect=Verdict.CONFLICT,
        why="two ranges that end together",
        matched=True,
    ),
    Example(
        left="Rescuers pulled a girl from the rubble of a house on Tuesday.",
        right="On Thursday the girl was pulled from the rubble.",
        expect=Verdict.CONFLICT,
        why="“from” tells whence, not since when",
        matched=True,
    ),
    fires("Agents made an arrest on Tuesday in connection with the bombs.",
           "A suspect was arrested on Friday in connection with the bombs.", "the day is nobody arrested", _MONDAY),
    fires("Peter Kern was taken into custody on Tuesday.", "Kern was arrested on Friday.",
           "an act behind a light verb and a preposition", _MONDAY),
    silent("Peter Kern was taken into hospital on Tuesday.", "Kern was arrested on Friday.", "no arrest", _MONDAY),
    silent("Peter Kern was taken into custody on Tuesday.", "Ann Lee was arrested on Friday.", "another arrested",
            _MONDAY),
    Example(
        left="The mine has been shut since 2002.",
        right="The mine was closed in 1999.",
        expect=Verdict.CONFLICT,
        why="what has lasted since a year began in it",
        matched=True,
    ),
    Example(
        left="The mine has been shut since 2002.",
        right="The mine was closed in August 2002.",
        expect=None,
        why="a month of that year",
        matched=True,
    ),
    Example(
        left="The mine, which was opened in 1992, employs men of the valley.",
        right="Men of the valley work in the mine of 1989.",
        expect=None,
        why="a clause beside the matched ones, and too little tells what the other year is",
        matched=True,
    ),
    Example(
        left="The mayor sent a Tuesday evening tweet that mocked the suit.",
        right="The mayor, in a tweet Friday evening, mocked the suit.",
        expect=Verdict.CONFLICT,
        why="both tell of a tweet, whatever word the day hangs on",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    silent("Agents made an arrest on Tuesday.", "Agents made a raid on Friday.", "an arrest and a raid", _MONDAY),
    silent("Peter Kern came under attack on Tuesday.", "Peter Kern came under pressure on Friday.",
            "an attack and no act", _MONDAY),
    Example(
        left="The mine has been shut since May 2002.",
        right="The mine was closed in 2002.",
        expect=None,
        why="the year of that month",
        matched=True,
    ),
    Example(
        left="The mayor sent a Tuesday evening tweet that mocked the suit.",
        right="The suit that the mayor mocked was filed on Friday.",
        expect=None,
        why="a tweet and a suit",
        left_published=_MONDAY,
        right_published=_MONDAY,
        matched=True,
    ),
    fires(
        "His mother, Anna Ruiz, died in 2003.", "His mother died in 2006.", "named in one, and called the same in both"
    ),
    silent("His mother, Anna Ruiz, died in 2003.", "His brother died in 2006.", "a mother and a brother"),
    silent("The mayor, Anna Ruiz, died in 2003.", "The mayor, Martin Holm, died in 2006.", "two mayors"),
    agrees("His mother, Anna Ruiz, died in 2003.", "His mother died in May 2003.", "a month inside the year"),
    fires("The body was found 35 years ago.", "The body was found 20 years ago.", "counted back, no day known"),
    agrees("The body was found 35 years ago.", "The body was found 35 years ago.", "as long ago"),
    silent("The body was found 35 years ago.", "The body was found 36 years ago.", "told in the year after"),
    silent("The body was found five weeks ago.", "The body was found a month ago.", "roughly as long ago"),
    silent("The body was found 35 years ago.", "The house was sold 20 years ago.", "found and sold"),
    fires("The election is set for October.", "The election will be held in November.", "set for a month", _MONDAY),
    silent("The election is set for October.", "The trial is set for November.", "two things set", _MONDAY),
    silent("The table is set for October guests.", "The election will be held in November.", "no month", _MONDAY),
    agrees("The vote is scheduled for 12 October.", "The vote will be held in October.", "a day in it", _MONDAY),
    fires("Anna Ruiz went missing in 2004.", "Anna Ruiz was last seen in 2007.", "two words for one act"),
    silent("Anna Ruiz went missing in 2004.", "Anna Ruiz was seen in 2007.", "seen, but not for the last time"),
    _anywhere("Peter Kern died on July 3.", "Peter Kern, 71, perished on July 5.", "one dies once", fires=True),
    _anywhere("Peter Kern died on July 3.", "Maria Kern died on July 5.", "two of one surname", fires=False),
    _anywhere("Peter Kern died on July 3.", "Mr. Kern was buried on July 5.", "another day", fires=False),
    _anywhere("Peter Kern killed a man on July 3.", "Peter Kern died on July 5.", "who killed him", fires=False),
    _anywhere(
        "Police took Peter Kern into custody on Friday.", "Peter Kern was arrested on Sunday.", "one week", fires=True
    ),
    _anywhere("Peter Kern was arrested on Friday.", "Peter Kern was arrested in 2012.", "years apart", fires=False),
    _anywhere("Peter Kern was arrested on Friday.", "Peter Kern was seen on Sunday.", "another happening", fires=False),
    _together("The curfew will last until Sunday.", "The curfew is to end on July 20.", "the end of it", fires=True),
    _together("The curfew will last until Saturday.", "The curfew ends on Friday.", "in the night", fires=False),
    _together("The curfew will last until Saturday.", "The fair is to end on July 20.", "two things", fires=False),
    _together("The curfew had lasted until July 2.", "The curfew began on July 20.", "end and begin", fires=False),
    _together(
        "Closing of the merger is expected in the first quarter of 2019.",
        "Closing of the merger is expected in the second half of 2019.",
        "a quarter and a half year with no day in common",
        fires=True,
    ),
    _together(
        "The police have closed the tunnel until Friday.",
        "The tunnel is closed until the end of the week.",
        "a day until which something lasts is still to come",
        fires=False,
    ),
    _together(
        "The opposition had gathered 40 names for a vote on 17 July.",
        "The opposition forced a vote for next Tuesday.",
        "a day of a month without a year is the one of next week, whatever the tense",
        fires=False,
    ),
    _together(
        "The brewer will pay 31 euros a share, a fifth more than Friday's price.",
        "The brewer said on Monday that it would pay 31 euros a share.",
        "the day of a price is no day of a happening",
        fires=False,
    ),
    _together(
        "A poll on Sunday gave the farmers' party 12 percent.",
        "A vote will be held in October.",
        "one has been, the other is to come months later",
        fires=False,
    ),
    _together(
        "Duties on steel fall to 4 percent in January.",
        "Duties on steel will fall to 4 percent at the start of next year.",
        "the present with a date to come",
        fires=False,
    ),
    _together(
        "The verdict is expected in the first quarter of 2019.",
        "The bridge is foreseen for the second half of 2019.",
        "two things meant for two times",
        fires=False,
    ),
    _together(
        "Bus drivers mean to stop work on December 16.",
        "The strike of the bus drivers begins on December 20.",
        "a model takes them for one day: no verb and no noun ties them",
        fires=True,
    ),
    _together(
        "Owners of empty flats will pay three times as much from January 2019.",
        "The levy on flats that stand empty is trebled from July 2019.",
        "one month by two verbs",
        fires=True,
    ),
    _together(
        "The trial opened on March 4.",
        "The judge expects the case to end by March 22.",
        "its first day and its last",
        fires=False,
    ),
)  # fmt: skip
PLUGIN: DetailKind = Date()
