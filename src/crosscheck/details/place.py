"""Place: where the fact happened, which country's ground or air it concerns, and how much of it.

A place counts where a preposition, a direction or a noun of extent makes it one ("in Aleppo", "Ukrainian skies");
names that only act ("Ukraine said") belong to other kinds, and so do datelines. Two places differ in scope where
one narrows the other under the same words ("airspace over Western Ukraine" / "Ukrainian skies"); unrelated places
conflict only for one and the same event. A town against its province is precision: a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.cases import matched_fires, matched_silent
from crosscheck.contracts import DetailKind, Example, Reach
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Mention, Reading, Severity, Verdict
from crosscheck.vocabulary import gazetteer, names, towns
from crosscheck.vocabulary.belongings import Belonging, Seat, belonging, seats
from crosscheck.vocabulary.countwords import inverse
from crosscheck.vocabulary.datewords import PROPER_MONTH, WEEKDAY, YEAR
from crosscheck.vocabulary.hosts import hosting
from crosscheck.vocabulary.series import Series, contrasted, series
from crosscheck.vocabulary.series import gives as lacking
from crosscheck.vocabulary.spots import Bearing, Spot, bearings, gives_spot, spots, two_bearings, two_spots
from crosscheck.vocabulary.statements import beside, in_common
from crosscheck.vocabulary.storeys import Storey, has_storey, storeys, two_storeys
from crosscheck.vocabulary.syntax import SUBJECT, between, children, head_of, top
from crosscheck.vocabulary.whereabouts import (
    Situated,
    Struck,
    Where,
    located,
    opposed,
    settled,
    situated,
    struck,
    words,
)
from crosscheck.vocabulary.wording import worded_alike

LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
LOOSE, WEAK, TIED = 0.2, 0.45, 0.5
"""Confidence of a contrast between two places of two relations, "flew to" and "was in", or to which one goes; of those
that no word ties to one event; and under the same words."""

TIMES = tuple(re.compile(pattern) for pattern in (WEEKDAY, PROPER_MONTH, YEAR))
"""Words for when something comes about, by sorts of which one happening has one."""
ALIKE = ((5, 0.5), (4, 0.8))
"""Words that two claims must have in common, and their share of the shorter one, for `LOOSE`: either will do."""
WHITHER = (4, 0.65)
"""The same where both say whither, or whence."""
TELLING = ((3, 0.4), (2, 0.6))
"""The same for `WEAK`, where no figure and no day stands in both."""
EXACT = frozenset({"number", "date"})
IDLE = frozenset({"1", "2"})
"""Figures that any two claims may have in common."""


class PlaceKind:
    """The kind `place`."""

    name: Kind = "place"
    reach: Reach = Reach.NAME
    summary = "another place for one event, or a part of it against the whole"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Every place that locates something, in text order."""
        named = [m for m in claim.mentions if m.label in LABELS and not m.pronoun]
        found = {d for m in named for d in (*located(claim, m), *belonging(claim, m))}
        told = (*found, *hosting(claim), *situated(claim), *struck(claim), *seats(claim))
        return tuple(sorted(told, key=lambda d: (d.start, d.end, d.canonical)))

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """The rows of names in the claim, places that no table knows, on which side of a town something was, floors."""
        return (*series(claim, self.name), *spots(claim), *bearings(claim), *storeys(claim))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Same place, part of the other, or another place for the same event."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Situated) and isinstance(b, Situated):
            return _compare_situated(a, b)
        if isinstance(a, Struck) and isinstance(b, Struck):
            return _compare_struck(a, b)
        if isinstance(a, Seat) and isinstance(b, Seat):
            return _compare_seats(a, b)
        return _compare_where(left, right, a, b) if isinstance(a, Where) and isinstance(b, Where) else UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:  # noqa: PLR0911  (one a sort of value)
        """Whether two places of one sort, neither inside the other, could be where one thing happened."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Series) and isinstance(b, Series):
            return contrasted(left, right) if a.placed or b.placed else UNKNOWN
        if isinstance(a, Spot):
            return two_spots(left, right)
        if isinstance(a, Bearing):
            return two_bearings(left, right)
        if isinstance(a, Storey):
            return two_storeys(left, right)
        one_site = bool(_site(left) & _site(right))  # one finding on where the site lies is enough
        if one_site or not isinstance(a, Where | Belonging) or not isinstance(b, Where | Belonging):
            return UNKNOWN
        if not _two(a, b) or _times_apart(left.claim, right.claim) or _of_many(left, right):
            return UNKNOWN
        sure = _sure(left, right, a, b)
        return UNKNOWN if sure is None else replace(_unrelated(a, b), confidence=sure, severity=Severity.DIVERGENCE)

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim names the place, or a part of it: what only holds it ("Syria" for "Idlib") does not.

        Nor does an adjective that locates nothing: "the Russian embassy" does not put anything in Russia.
        """
        value, other = detail.value, against.value
        if isinstance(value, Series) and isinstance(other, Series):
            return lacking(claim, value, other)
        if isinstance(value, Spot | Bearing):
            return gives_spot(claim, value)
        if isinstance(value, Storey):
            return has_storey(claim, value)
        return isinstance(value, Where | Belonging) and any(
            _names(m.name, value.name) for m in claim.mentions if m.label in LABELS and _locates(claim, m)
        )


def _two(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether the two are of one sort, and neither lies in the other, may be a part of it, or the village near it."""
    apart = towns.same(a.name, b.name) is Verdict.CONFLICT and not towns.part(a.name, b.name)
    return apart and _one_sort(a, b) and not _beside(a, b)


def _sure(left: Reading, right: Reading, a: Where | Belonging, b: Where | Belonging) -> float | None:
    """The confidence of a contrast, by what ties the two places; None where not even the other words do."""
    tied = _one_slot(a, b) or _lies(left, right) or _lies(right, left)
    things = isinstance(a, Belonging) and isinstance(b, Belonging)
    if tied and (things or _one_happening(a, b) or _alike(left, right, a, b)):
        return TIED
    if tied and (isinstance(a, Belonging) or a.relation == "at") and _one_telling(left, right) and not _two_acts(a, b):
        return WEAK
    enough = (*ALIKE, WHITHER) if tied else ALIKE  # one goes to many places
    return LOOSE if _like_words(left, right, enough) and not _read_as_both(left, right) else None


def _alike(left: Reading, right: Reading, a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether both are put in the same words, and not to two different things: "a college in", "an event in"."""
    things = [w.governor for w in (a, b) if isinstance(w, Where) and w.governor and not w.event]
    return len(set(things)) < len((a, b)) and worded_alike(left, right)


def _two_acts(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether each is where another thing happened that has one spot: where one was born, and where one died."""
    if not (isinstance(a, Where) and isinstance(b, Where)):
        return False
    acts = [inverse("acts").get(w.governor, w.governor) for w in (a, b)]
    return acts[0] != acts[1] and all(w.governor in words("spots") for w in (a, b))


def _one_telling(left: Reading, right: Reading) -> bool:
    """Whether the claims share a subject, a figure or day, or so many words that they hardly tell of two things."""
    found = [
        (
            {(d.kind, d.canonical) for d in r.claim.details if d.kind in EXACT and d.canonical not in IDLE},
            {t.lemma for t in r.claim.tokens if t.dep in SUBJECT and t.pos == "NOUN" and t.lemma != "people"},
        )
        for r in (left, right)
    ]
    if any(ours & theirs for ours, theirs in zip(*found, strict=True)):
        return True
    shared, share = in_common(beside(left), beside(right))
    return any(shared >= least and share >= part for least, part in TELLING)


def _times_apart(left: Claim, right: Claim) -> bool:
    """Whether each claim names a day of the week, or a month, or a year, and the two have none of that sort in common.

    Then it may have come about twice.
    """
    for sort in TIMES:
        ours, theirs = ({t.text.casefold() for t in c.tokens if sort.fullmatch(t.text)} for c in (left, right))
        if ours and theirs and not ours & theirs:
            return True
    return False


def _read_as_both(left: Reading, right: Reading) -> bool:
    """Whether one says where it was, and the other the same of a thing and of the whole: the latter counts."""
    sides = [(type(r.detail.value), r) for r in (left, right)]
    return sides[0][0] is not sides[1][0] and any(sort is Belonging and _twin(r, Where) for sort, r in sides)


def _like_words(left: Reading, right: Reading, enough: Sequence[tuple[int, float]]) -> bool:
    """Whether the claims have enough words in common to tell one thing."""
    shared, share = in_common(left.claim.tokens, right.claim.tokens)
    return any(shared >= least and share >= part for least, part in enough)


def _locates(claim: Claim, mention: Mention) -> bool:
    """Whether the mention is a noun, or an adjective of a stretch of land: "Ukrainian skies"."""
    if not gazetteer.demonym(mention.surface):
        return True
    return any(d.kind == "place" and d.start <= mention.start < d.end for d in claim.details)


def _names(name: str, place: str) -> bool:
    """Whether the name may be of the place or of something in it."""
    verdict = towns.same(name, place)
    if verdict is not Verdict.UNKNOWN:
        return verdict is Verdict.AGREE
    inner, outer = towns.candidates(name), towns.candidates(place)
    if inner and outer:
        return any(towns.contains(o, i) for o in outer for i in inner)
    return bool(set(names.fold(name).split()) & set(names.fold(place).split()))


def _beside(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether one was only near a town, and the other place may lie there: a small one, or one of its division."""
    return a.around != b.around and (towns.small((b if a.around else a).name) or towns.neighbours(a.name, b.name))


def _one_slot(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether both tell one thing apart, or both say where in one relation."""
    if isinstance(a, Belonging) or isinstance(b, Belonging):
        return isinstance(a, Belonging) and isinstance(b, Belonging) and (a.thing, a.owner) == (b.thing, b.owner)
    return a.relation == b.relation


def _one_happening(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether both places are those of one sort of happening, by the same word: "airstrike" is a strike."""
    if not (isinstance(a, Where) and isinstance(b, Where) and a.event and b.event) or a.governor in words("vague"):
        return False
    return a.governor.endswith(b.governor) or b.governor.endswith(a.governor)


def _site(reading: Reading) -> frozenset[str]:
    """The named site that the words put the reading's place around."""
    held = (d for d in reading.claim.details if d.start <= reading.detail.start and reading.detail.end <= d.end)
    return frozenset(d.value.site for d in held if isinstance(d.value, Seat))


def _lies(where: Reading, thing: Reading) -> bool:
    """Whether one says where it was, and the other only in what: "found in Ohio", "found in a Texas depot".

    Not of countries, which own things that stand elsewhere; nor where one of the names is read both ways.
    """
    a, b = where.detail.value, thing.detail.value
    if not (isinstance(a, Where) and isinstance(b, Belonging)) or a.relation != "at" or not b.housing:
        return False
    return not (_twin(where, Belonging) or _twin(thing, Where)) and "country" not in (_sort(a), _sort(b))


def _twin(reading: Reading, sort: type[Where | Belonging]) -> bool:
    """Whether the same words are read as the other sort of place too."""
    end = reading.detail.end
    return any(isinstance(d.value, sort) and d.start < end <= d.end for d in reading.claim.details)


def _of_many(left: Reading, right: Reading) -> bool:
    """Whether one is a place of several, "in Ohio and Iowa", and the other claim does not list one of them too."""
    ours, theirs = _listed(left), _listed(right)
    if len(ours) == len(theirs) == 1:
        return False
    return not any(towns.same(one, other) is Verdict.AGREE for one in ours for other in theirs)


def _listed(reading: Reading) -> frozenset[str]:
    """The place, and those that "and" or a comma joins to it."""
    tokens = reading.claim.tokens
    here = [m for m in reading.claim.mentions if m.start < reading.detail.end and reading.detail.start < m.end]
    joined = [t for m in here if m.label in LABELS and (t := top(between(tokens, m.start, m.end))) is not None]
    for token in joined:
        above = head_of(tokens, token) if token.dep == "conj" else None
        found = (*children(tokens, token, "conj"), *(() if above is None else (above,)))
        joined += [t for t in found if t.pos == "PROPN" and t not in joined]
    return frozenset(
        m.name
        for m in reading.claim.mentions
        if m.label in LABELS and any(m.start <= t.start and t.end <= m.end for t in joined)
    )


def _one_sort(a: Where | Belonging, b: Where | Belonging) -> bool:
    """Whether both are countries, regions, counties or towns.

    A region and a town are of one sort where the town is so large that the gazetteer knows where it lies.
    """
    sorts = {_sort(a), _sort(b)}
    if sorts == {"city", "region"}:
        return all(towns.large(w.name) for w in (a, b))
    return "" not in sorts and len(sorts) == 1


def _sort(value: Where | Belonging) -> str:
    return towns.level(value.name)


def _compare_where(left: Reading, right: Reading, a: Where, b: Where) -> Comparison:
    """Two places of what may be one event."""
    verdict = towns.same(a.name, b.name)
    if a.relation == b.relation and verdict is Verdict.AGREE:
        return _compare_parts(a, b)
    comparable = (a.relation, a.governor) == (b.relation, b.governor) and bool(a.governor)
    if not (comparable and a.event and b.event) or a.governor in words("vague"):
        return UNKNOWN
    if verdict is Verdict.CONFLICT:
        apart = not (_elsewhere(a, right) or _elsewhere(b, left) or towns.part(a.name, b.name))
        return _unrelated(a, b) if apart else UNKNOWN
    return _precision(a, b)


def _compare_parts(a: Where, b: Where) -> Comparison:
    """One place, with or without a direction."""
    if a.modifier == b.modifier:
        return AGREE
    extents = a.extent == b.extent and a.extent in ("air", "water")
    governed = a.governor == b.governor and bool(a.governor) and a.governor not in words("vague")
    if not (extents or governed):
        return UNKNOWN
    whole = settled(a.name)
    if a.modifier and b.modifier:
        if not governed:
            return UNKNOWN
        first, second = sorted((a.modifier, b.modifier))
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=Severity.CONFLICT if opposed(a.modifier, b.modifier) else Severity.NOTE,
            confidence=0.7,
            why=f"One source says the {first} of {whole}, the other the {second}.",
            point="place",
        )
    part = a.modifier or b.modifier
    lies = not a.event or a.governor in words("spots")  # a house has one place, a war need not
    spot = a.relation == "at" and lies and not extents
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.NOTE if spot else Severity.DIVERGENCE,
        confidence=0.75 if extents else 0.6,
        why=f"One source limits it to the {part} of {whole}, the other speaks of {whole} as a whole.",
        point=_POINTS.get(a.extent if extents else "", "place"),
    )


_POINTS = {"air": "airspace", "water": "waters"}


def _compare_situated(a: Situated, b: Situated) -> Comparison:
    """In the town, or miles away from it."""
    if towns.same(a.town, b.town) is not Verdict.AGREE or not a.things & b.things:
        return UNKNOWN
    if a.inside == b.inside:
        return AGREE
    thing = min(a.things & b.things)
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=0.6,
        why=f"One source puts the {thing} in the town itself, the other at a distance from it.",
        point=f"where the {thing} lies",
    )


def _compare_seats(a: Seat, b: Seat) -> Comparison:
    """One hospital, two towns."""
    verdict = towns.same(a.name, b.name)
    if a.site != b.site or verdict is Verdict.UNKNOWN:
        return UNKNOWN
    if verdict is Verdict.AGREE:
        return AGREE
    first, second = sorted((settled(a.name), settled(b.name)))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=0.6,
        why=f"The sources put one site in two places: {first} and {second}.",
        point="where the site lies",
    )


def _compare_struck(a: Struck, b: Struck) -> Comparison:
    """One doer, one act, two parts of the site."""
    if (a.act, a.doer) != (b.act, b.doer):
        return UNKNOWN
    if a.part == b.part:
        return AGREE
    if a.part in b.also or b.part in a.also:
        return UNKNOWN
    first, second = sorted((a.part, b.part))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=0.55,
        why=f"The sources name two parts of the site: {first} and {second}.",
        point=f"place ({a.act})",
    )


def _unrelated(a: Where | Belonging, b: Where | Belonging) -> Comparison:
    first, second = sorted((settled(a.name), settled(b.name)))
    kinds = {p.kind if (p := towns.place(w.name)) else "" for w in (a, b)}
    alike = kinds <= {"city", "capital"} or kinds in ({"country"}, {"region"})
    at = isinstance(a, Where) and a.relation == "at"
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT if alike and at else Severity.DIVERGENCE,
        confidence=0.7 if alike else 0.5,
        why=f"The sources name two places, neither inside the other: {first} and {second}.",
        point=f"place ({a.governor if isinstance(a, Where) else a.thing})",
    )


def _precision(a: Where, b: Where) -> Comparison:
    """A town against its province: worth a note. A town against its country is not."""
    outer, inner = towns.place(a.name), towns.place(b.name)
    if outer is None or inner is None or "country" in (outer.kind, inner.kind) or not (outer.country and inner.country):
        return UNKNOWN
    if not towns.contains(outer, inner) and not towns.contains(inner, outer):
        return UNKNOWN
    if towns.contains(inner, outer):
        outer, inner = inner, outer
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.NOTE,
        confidence=0.6,
        why=f"One source is more exact: {inner.name} lies in {outer.name}.",
        point=f"place ({a.governor})",
    )


def _elsewhere(where: Where, reading: Reading) -> bool:
    """Whether the other claim names this place too, or one inside or around it: then nothing differs."""
    labels = (m.name for m in reading.claim.mentions if m.label in LABELS)
    return any(towns.same(where.name, name) is not Verdict.CONFLICT for name in labels)


EXAMPLES = (
    Example(
        left="A fire destroyed a supermarket in Surrey.",
        right="A fire destroyed a supermarket in Banstead.",
        expect=None,
        why="A county, of which no table knows what lies in it, and a town.",
        matched=True,
    ),
    Example(
        left="A fire destroyed a supermarket in Bristol.",
        right="A fire destroyed a supermarket in Leeds.",
        expect=Verdict.CONFLICT,
        why="Two towns.",
        matched=True,
    ),
    Example(
        left="A judge in Fulton County sentenced the gunman to life.",
        right="An Atlanta judge sentenced the gunman to life.",
        expect=None,
        why="A county and the town in it.",
        matched=True,
    ),
    Example(
        left="A judge in Houston sentenced the gunman to life.",
        right="An Atlanta judge sentenced the gunman to life.",
        expect=Verdict.CONFLICT,
        why="Two towns, one told behind the judge, one before.",
        matched=True,
    ),
    Example(
        left="The settlers tried their hand at farming in Alaska.",
        right="The old dairy building in Palmer burned down.",
        expect=None,
        why="A state, and a town too small for the tables to know in which states there is one of the name.",
        matched=True,
    ),
    Example(
        left="The singer was born in Nashville as Betty Mae Page.",
        right="The singer Betty Page has died in Los Angeles.",
        expect=None,
        why="Birth and death have a place each.",
        matched=True,
    ),
    Example(
        left="The singer Betty Page died in Nashville on Thursday.",
        right="On Thursday the singer Betty Page passed away in Los Angeles.",
        expect=Verdict.CONFLICT,
        why="One death, by two verbs.",
        matched=True,
    ),
    Example(
        left="Violence was also reported in Thessaloniki.",
        right="In Patras, 20,000 people were joined by truck drivers.",
        expect=None,
        why="Nothing but the places says that it is one happening.",
        matched=True,
    ),
    Example(
        left="Volunteers will hold voter registration events in Pennsylvania and Ohio.",
        right="The mothers hosted a campaign event in Florida.",
        expect=None,
        why="What comes about in several places is not the one thing in another.",
        matched=True,
    ),
    Example(
        left="The company has nine breweries in Norway and Britain.",
        right="It owns nine breweries in Britain and Ireland.",
        expect=Verdict.CONFLICT,
        why="Two lists of several, with one in common.",
        matched=True,
    ),
    Example(
        left="The burglars were arrested at an office complex in Washington.",
        right="The burglars were arrested at an office complex in northwest Washington.",
        expect=Verdict.AGREE,
        why="What stands at one spot stands in a part of the town.",
        matched=True,
    ),
    Example(
        left="Toronto will host the summit in June.",
        right="The summit will take place in Ottawa in June.",
        expect=Verdict.CONFLICT,
        why="What a town is host to happens there.",
        matched=True,
    ),
    Example(
        left="Toronto hosted the summit in 2010.",
        right="The summit took place in Ottawa in 2015.",
        expect=None,
        why="Two summits, of two years.",
        matched=True,
    ),
    Example(
        left="Canada will host the summit in June.",
        right="The summit will take place in Ottawa in June.",
        expect=None,
        why="The town lies in the country that is host.",
        matched=True,
    ),
    Example(
        left="The convoy was stopped 20 miles south of Kharkiv.",
        right="Twenty miles south of Poltava, the convoy was stopped.",
        expect=Verdict.CONFLICT,
        why="Miles from one town, and from the other.",
        matched=True,
    ),
    Example(
        left="The fire broke out near Dallas.",
        right="The fire broke out in Plano, Texas.",
        expect=None,
        why="Two towns of one state may lie near each other.",
        matched=True,
    ),
    Example(
        left="The quake struck outside Los Angeles on Monday.",
        right="The quake struck Ridgecrest, Calif., on Monday.",
        expect=None,
        why="A small town may be what lies near a large one.",
        matched=True,
    ),
    Example(
        left="A court in the canton of Zug heard the case.",
        right="A court in Switzerland heard the case.",
        expect=None,
        why="A canton, and its country.",
        matched=True,
    ),
    Example(
        left="The suspect, a resident of Aventura, Fla., was arrested in Plantation.",
        right="The suspect, from Aventura, Florida, was arrested in Plantation, Fla.",
        expect=None,
        why="One state, in short and spelled out.",
        matched=True,
    ),
    Example(
        left="The plane, bound for Portland, Ore., landed in Boise.",
        right="The plane to Oregon landed in Boise, Idaho.",
        expect=None,
        why="Whither and where, each with its state.",
        matched=True,
    ),
    Example(
        left="The parcel was sent to an FBI laboratory in Quantico, Va., on Monday.",
        right="On Monday the parcel went to an FBI laboratory in Denver, Colo.",
        expect=Verdict.CONFLICT,
        why="A town that no table knows lies in the state that stands short behind it.",
        matched=True,
    ),
    Example(
        left="The sheriff was born in Ashland, Va., in 1964.",
        right="Born in Virginia in 1964, the sheriff studied law.",
        expect=None,
        why="The state around it, spelled out.",
        matched=True,
    ),
    Example(
        left="The sheriff was born in Ashland, Va., in 1964.",
        right="Born in Ashland in 1964, the sheriff studied law.",
        expect=None,
        why="Only one says in which state the town lies.",
        matched=True,
    ),
    Example(
        left="The laboratory in Quantico, Va., examined the parcel.",
        right="The parcel was examined in a laboratory near Washington.",
        expect=None,
        why="A small town may be what lies near a large one.",
        matched=True,
    ),
    Example(
        left="The quake was centred near the town of Denizli and lasted 20 seconds.",
        right="Its centre was near the town of Aydin, and the quake lasted 20 seconds.",
        expect=Verdict.CONFLICT,
        why="“Centred” is no part of a place.",
        matched=True,
    ),
    Example(
        left="The bus crashed near Salamanca on its way to Madrid.",
        right="On its way to Madrid, the bus crashed near Valladolid.",
        expect=Verdict.CONFLICT,
        why="What something happens near is a place, whatever else bears the name.",
        matched=True,
    ),
    Example(
        left="Soldiers took the airport of Donetsk on Friday.",
        right="On Friday, soldiers took Luhansk airport.",
        expect=Verdict.CONFLICT,
        why="A site is told from others by its town before it or behind it.",
        matched=True,
    ),
    Example(
        left="The airport of Donetsk was shelled on Friday.",
        right="On Friday, the city of Luhansk was shelled.",
        expect=None,
        why="A site, and a town as a whole.",
        matched=True,
    ),
    Example(
        left="The president is due in Durban on Sunday for a meeting with the premier.",
        right="On Sunday the president will fly to Pretoria for a meeting with the premier.",
        expect=Verdict.CONFLICT,
        why="Whither, in nearly the same words.",
        matched=True,
    ),
    Example(
        left="Thousands marched through Lyon against the pension reform.",
        right="Thousands of people marched against the pension reform in Marseille.",
        expect=Verdict.CONFLICT,
        why="Through one town and in the other, in the same words.",
        matched=True,
    ),
    Example(
        left="Jets killed at least 58 civilians, 11 of them children, in Idlib on Tuesday.",
        right="Jets also killed at least 32 civilians, children among them, in Douma on Monday.",
        expect=None,
        why="Two days, and maybe two raids.",
        matched=True,
    ),
    Example(
        left="The president arrived in Nairobi on Tuesday for talks with Kenyan leaders.",
        right="On Tuesday the president flew to Lagos to hold talks with Kenyan leaders.",
        expect=Verdict.CONFLICT,
        why="Where one arrives and where one flies to; neither article knows the other's town.",
        matched=True,
    ),
    Example(
        left="The president arrived in Nairobi on Tuesday for talks with Kenyan leaders.",
        right="On Tuesday the president flew to Lagos to hold talks with leaders. On Monday he was in Nairobi.",
        expect=None,
        why="The other article knows the town: one goes to many.",
        matched=True,
    ),
    Example(
        left="The president arrived in Nairobi on Tuesday for talks with Kenyan leaders.",
        right="On Tuesday the president flew from Lagos to Kenya to hold talks with its leaders in Nairobi.",
        expect=None,
        why="Where one comes from, and the town stands there too.",
        matched=True,
    ),
    Example(
        left="NATO is currently deliberating the possibility of securing the airspace over Western Ukraine.",
        right="NATO is considering protecting Ukrainian skies by downing Russian missiles over Ukrainian territory.",
        expect=Verdict.CONFLICT,
        why="The west of a country is less than its skies.",
    ),
    Example(
        left="The two ministers signed the treaty in Vienna.",
        right="The two ministers signed the treaty in Geneva.",
        expect=Verdict.CONFLICT,
        why="One signing, two cities.",
    ),
    Example(
        left="Estonia may send troops to western Ukraine.",
        right="Estonia may send troops to Ukraine.",
        expect=Verdict.CONFLICT,
        why="A part against the whole, with the same verb.",
    ),
    Example(
        left="The bomb exploded in northern Mali.",
        right="The bomb exploded in southern Mali.",
        expect=Verdict.CONFLICT,
        why="Opposite ends of one country.",
    ),
    Example(
        left="Miners in the town of Ellwood where the chapel is located came to help.",
        right="Rescuers left the town of Ellwood, about 9 miles away from the chapel, at dawn.",
        expect=Verdict.CONFLICT,
        why="In the town, or miles from it.",
    ),
    Example(
        left="Three women were found at a house in Oslo.",
        right="Three women were found at a house in Bergen.",
        expect=Verdict.CONFLICT,
        why="The house only says more exactly where they were found.",
    ),
    Example(
        left="Three women were found at a house in Oslo.",
        right="The owner of a house in Bergen was questioned.",
        expect=None,
        why="Two houses of two happenings.",
    ),
    Example(
        left="Heavy rain flooded the cellar.",
        right="Heavy rain flooded the roof.",
        expect=Verdict.CONFLICT,
        why="One rain, two parts of the house.",
    ),
    Example(
        left="Miners from the town of Ellwood where the chapel is located came to help.",
        right="Miners from the town of Ashby, about 9 miles from the chapel, came to help.",
        expect=None,
        why="Two towns.",
    ),
    Example(
        left="Miners from the town of Ellwood where the chapel is located came to help.",
        right="Miners from the town of Ellwood, about 9 miles from the border, came to help.",
        expect=None,
        why="Two things.",
    ),
    Example(
        left="Heavy rain flooded the cellar.",
        right="Heavy rain flooded the cellar and the kitchen.",
        expect=None,
        why="The other source names the part too.",
    ),
    Example(
        left="Heavy rain flooded the cellar.",
        right="The fire damaged the roof.",
        expect=None,
        why="Another thing befell it.",
    ),
    Example(
        left="Instructors could train soldiers in Ukraine.",
        right="Instructors could train soldiers on Ukrainian territory.",
        expect=None,
        why="A country and its territory are one.",
    ),
    Example(
        left="The summit was held in the UK.",
        right="The summit was held in Great Britain.",
        expect=None,
        why="Two names of one country.",
    ),
    Example(
        left="The plane crashed near Kiev.",
        right="The plane crashed near Kyiv.",
        expect=None,
        why="Two spellings of one city.",
    ),
    Example(
        left="Rebels shelled a hospital in Aleppo.",
        right="Rebels shelled a hospital in Syria.",
        expect=None,
        why="A city and its country: precision only.",
    ),
    Example(
        left="The suspect was arrested in Florida.",
        right="The suspect was arrested in southern Florida.",
        expect=None,
        why="An arrest is made at one spot: the other source is only more exact.",
    ),
    Example(
        left="The plane crashed in northern Mali.",
        right="The plane crashed in Mali.",
        expect=None,
        why="A crash has one spot, too.",
    ),
    Example(
        left="The president met his allies in Warsaw.",
        right="The president flew from Paris.",
        expect=None,
        why="Two places of two events.",
    ),
    Example(
        left="Protests broke out in Lyon and Marseille.",
        right="Protests broke out in Marseille.",
        expect=None,
        why="The other source names the place too.",
    ),
    Example(
        left="Moscow warned Berlin of consequences.",
        right="Washington warned Berlin of consequences.",
        expect=None,
        why="Capitals that act for governments are actors, not places.",
    ),
    Example(
        left="Ukrainian troops attacked at dawn.",
        right="Troops attacked in western Ukraine.",
        expect=None,
        why="An adjective of troops locates nothing.",
    ),
    Example(
        left="She was born in West Virginia.",
        right="She was born in West Virginia in 1950.",
        expect=None,
        why="The direction belongs to the name.",
    ),
    Example(
        left="Three women were freed from a house in Cleveland.",
        right="Three women have escaped from captivity in Denver.",
        expect=Verdict.CONFLICT,
        why="two towns for one event, and neither article knows the other's",
        matched=True,
    ),
    Example(
        left="The two leaders shook hands in Vienna.",
        right="The two leaders met in Madrid on Monday.",
        expect=Verdict.CONFLICT,
        why="two wordings of one meeting",
        matched=True,
    ),
    Example(
        left="Three women were freed from a house in Cleveland.",
        right="Three women have escaped from captivity in Ohio.",
        expect=None,
        why="the town lies in the state",
        matched=True,
    ),
    Example(
        left="The two leaders shook hands in Vienna. They will meet again in Madrid.",
        right="The two leaders met in Madrid on Monday, after a first round in Vienna.",
        expect=None,
        why="each place stands in the other article too",
        matched=True,
    ),
    Example(
        left="The two leaders shook hands in Vienna.",
        right="The two leaders met in Austria on Monday.",
        expect=None,
        why="the town lies in the country",
        matched=True,
    ),
    Example(
        left="The two leaders shook hands in Vienna.",
        right="The two leaders met near the Danube on Monday.",
        expect=None,
        why="a town and a river",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in a Texas mail depot.",
        right="Mr. Hale's parcel turned up in a mail depot in Ohio.",
        expect=Verdict.CONFLICT,
        why="one depot, told apart by two states",
        matched=True,
    ),
    Example(
        left="A strike in Syria killed a leader of the group on Monday. Many in Syria saw it.",
        right="A strike in Yemen killed a leader of the group on Monday. The group is strong in Syria.",
        expect=Verdict.CONFLICT,
        why="the same words around both, and one is nowhere in the other article",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in a Texas mail depot.",
        right="Mr. Hale's parcel turned up in a mail depot in Houston.",
        expect=None,
        why="the town lies in the state",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in a Texas mail depot.",
        right="Mr. Hale's parcel was sent from an Ohio post office.",
        expect=None,
        why="a depot and a post office",
        matched=True,
    ),
    Example(
        left="The French embassy in Rome was closed on Monday.",
        right="France closed its Rome embassy on Monday.",
        expect=None,
        why="whose it is and where it stands",
        matched=True,
    ),
    Example(
        left="The Texas casino opened on Monday. An Ohio casino followed.",
        right="The Ohio casino opened on Monday. A Texas casino followed.",
        expect=None,
        why="each stands in the other article too",
        matched=True,
    ),
    Example(
        left="The two leaders shook hands in Vienna.",
        right="The two leaders of Spain and Madrid met on Monday.",
        expect=None,
        why="where they come from is not where they met",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in Ohio on Friday.",
        right="Mr. Hale's parcel was found in a Texas mail depot on Friday.",
        expect=Verdict.CONFLICT,
        why="where it was, and in what of which state",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in Salzburg on Friday.",
        right="The parcel for Mr. Hale was found in Florida on Friday.",
        expect=Verdict.CONFLICT,
        why="a town, and a state that it does not lie in",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in Houston on Friday.",
        right="Mr. Hale's parcel was found in a Texas mail depot on Friday.",
        expect=None,
        why="the town lies in the state",
        matched=True,
    ),
    Example(
        left="The protest took place in Rome on Friday.",
        right="The protest took place at France's embassy on Friday.",
        expect=None,
        why="a country owns what stands elsewhere",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in Ohio on Friday.",
        right="The parcel for Mr. Hale was found in Ohio by a Texas mail company on Friday.",
        expect=None,
        why="both name where",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was found in Ohio on Friday.",
        right="Mr. Hale's parcel was found in a Texas mail depot on Friday and sent to Ohio.",
        expect=None,
        why="the other sentence names the place too",
        matched=True,
    ),
    Example(
        left="The parcel for Mr. Hale was sent to Ohio on Friday.",
        right="Mr. Hale's parcel was found in a Texas mail depot on Friday.",
        expect=None,
        why="whither is not where",
        matched=True,
    ),
    Example(
        left="The French embassy closed its office in Kenya on Friday.",
        right="The French embassy closed its office in France on Friday.",
        expect=Verdict.CONFLICT,
        why="whose the embassy is puts nothing in France",
        matched=True,
    ),
    Example(
        left="Reporters wrote of the wars in Norway and Iraq for years.",
        right="Reporters wrote of the wars in Iraq and Afghanistan for years.",
        expect=Verdict.CONFLICT,
        why="the second of two places stands under the same words",
        matched=True,
    ),
    Example(
        left="Reporters wrote of the wars in Afghanistan and Iraq for years.",
        right="Reporters wrote of the wars in Iraq and Afghanistan for years.",
        expect=None,
        why="two places in another order",
        matched=True,
    ),
    Example(
        left="The minister travelled to Norway on Friday.",
        right="The minister left for talks and went to Kenya and Brazil on Friday.",
        expect=None,
        why="one goes to many places",
        matched=True,
    ),
    Example(
        left="Fighter jets were seen over France on Friday.",
        right="Fighter jets were seen in French skies and over Spain on Friday.",
        expect=None,
        why="French skies are France",
        matched=True,
    ),
    Example(
        left="The two leaders met in Vienna and Madrid.",
        right="The two leaders met in Madrid on Monday.",
        expect=None,
        why="one place more",
    ),
    Example(
        left="The mayor opened the bridge in Salisbury on Friday.",
        right="The mayor opened the bridge in Burlingame on Friday.",
        expect=Verdict.CONFLICT,
        why="two small towns",
    ),
    Example(
        left="The mayor opened the bridge in Salisbury on Friday.",
        right="The mayor opened the bridge in England on Friday.",
        expect=None,
        why="the town lies in the country",
    ),
    Example(
        left="The singer was buried in Athens on Friday.",
        right="The singer was buried in Ohio on Friday.",
        expect=None,
        why="there is an Athens in Ohio",
        matched=True,
    ),
    Example(
        left="The plane landed in Khan Sheikhoun.",
        right="The plane landed in Khan Shaykhun.",
        expect=None,
        why="two spellings of one town",
    ),
    Example(
        left="The plant burned down in Burlingame, California.",
        right="The plant burned down in California.",
        expect=None,
        why="the town lies in the state",
    ),
    Example(
        left="An airstrike in Yemen killed a leader of the group on Monday. Many in Yemen saw it.",
        right="On Monday a leader of the group died in a strike in Kenya. The group is strong in Yemen.",
        expect=Verdict.CONFLICT,
        why="one strike, two countries",
        matched=True,
    ),
    Example(
        left="An airstrike in Yemen killed a leader of the group on Monday.",
        right="On Monday a leader of the group died in a strike in Yemen, after one in Kenya.",
        expect=None,
        why="the other sentence names the place too",
        matched=True,
    ),
    Example(
        left="The driver was taken to Mercy Valley Hospital in Denver.",
        right="Two nurses of Mercy Valley Hospital in Omaha treated the singer.",
        expect=Verdict.CONFLICT,
        why="one hospital, two towns, whatever is told of it",
    ),
    Example(
        left="The driver was taken to Mercy Valley Hospital in Denver.",
        right="The driver was taken to Denver's Mercy Valley Hospital.",
        expect=Verdict.AGREE,
        why="one hospital, one town",
    ),
    Example(
        left="The driver was taken to Mercy Valley Hospital in Denver.",
        right="Two nurses of Mercy Valley Hospital in Colorado treated the singer.",
        expect=None,
        why="the town lies in the state",
    ),
    Example(
        left="The driver was taken to General Hospital in Denver.",
        right="Two nurses of General Hospital in Omaha treated the singer.",
        expect=None,
        why="a name that many hospitals bear",
    ),
    Example(
        left="The driver was taken to Mercy Valley Hospital in Denver.",
        right="Two nurses of Lakeside Hospital in Omaha treated the singer.",
        expect=None,
        why="two hospitals",
    ),
    Example(
        left="The U.S. embassy in Nairobi was closed.",
        right="The U.S. embassy in Oslo hung out its flag.",
        expect=None,
        why="a country has many embassies",
    ),
    Example(
        left="The bomb exploded in northern Mali.",
        right="The bomb exploded in northwestern Mali.",
        expect=Verdict.CONFLICT,
        why="neighbouring directions: a note",
    ),
    Example(
        left="The bomb exploded in northern Mali.",
        right="The envoy lived in northwestern Mali.",
        expect=None,
        why="two happenings",
    ),
    Example(
        left="The bomb exploded in northern Mali.",
        right="The bomb exploded in north Mali.",
        expect=None,
        why="one direction",
    ),
    Example(
        left="Peter Moran was shot in Brooklyn on Monday.",
        right="Peter Moran was shot in East Flatbush on Monday.",
        expect=None,
        why="A borough, and a quarter of it that the tables hold as a town.",
    ),
    matched_fires(
        "The council voted to freeze rents for two years in Norvik, Reudland and Gohl.",
        "No rents rise for two years, for the council voted for a freeze in Norvik, Reudland and Lindmark.",
        "three districts, two of them the same",
    ),
    matched_silent(
        "The council voted to freeze rents for two years in Norvik, Reudland and Gohl.",
        "The council voted for a freeze of rents in Norvik, Reudland, Lindmark and Gohl.",
        "one row is longer",
    ),
    matched_silent(
        "The council froze rents in Norvik, Reudland and Gohl. Lindmark was left out.",
        "The council froze rents in Norvik, Reudland and Lindmark. Gohl was left out.",
        "each knows both",
    ),
    matched_silent(
        "In January, cables in the Middle East and Europe were cut.",
        "In January, calls were cut in Egypt, and in the Middle East and Asia too.",
        "parts of the world lie in each other",
    ),
    matched_fires(
        "It was 48.9 degrees in the shade at Lenzu in the north of Sardinia on Tuesday.",
        "A station of the weather service showed 48.9 degrees on Tuesday at Orrusa, on Sardinia's south coast.",
        "two villages that no table knows",
    ),
    matched_fires(
        "The fugitive was found after 12 days in a flat on Philip Street.",
        "After a hunt of 12 days the fugitive was found barricaded in a flat on Orchard Road.",
        "two streets",
    ),
    matched_fires(
        "A helicopter came down in the sea 35 kilometres south-west of Harstvik on Tuesday.",
        "The helicopter crashed on Tuesday some 35 kilometres north of Harstvik.",
        "two sides of one town",
    ),
    matched_fires(
        "The epicentre was near the town of Kemeral, at a depth of 12 kilometres.",
        "The epicentre, at a depth of 12 kilometres, was close to Sarikoy. In Kemeral a wall fell.",
        "there is one epicentre, whatever happened elsewhere",
    ),
    matched_silent(
        "It was 48.9 degrees in the shade at Lenzu on Tuesday. At Orrusa it was cooler.",
        "A station showed 48.9 degrees in the shade on Tuesday at Orrusa.",
        "the other article has the village too",
    ),
    matched_silent(
        "Police found the body on Orchard Road on Monday, 12 days after the crash.",
        "The body was found on Monday at Kilner Hall, 12 days after the crash.",
        "the hall may stand in the road",
    ),
    matched_silent(
        "Police found the body in Lenzu on Monday, 12 days after the crash.",
        "The body was found on Monday at Kilner Hall, 12 days after the crash.",
        "the hall may stand in the village",
    ),
    matched_silent(
        "Police found the body at Corvane Systems Ltd on Monday, 12 days after the crash.",
        "The body was found on Monday at Kilner Hall, 12 days after the crash.",
        "a firm may have its seat there",
    ),
    matched_silent(
        "A helicopter came down in the sea 35 kilometres south-west of Harstvik on Tuesday.",
        "The helicopter crashed on Tuesday some 35 kilometres west of Harstvik.",
        "nearly the same side",
    ),
    matched_silent(
        "The body was found at Orrusa on Monday.",
        "The mayor spoke to voters at Lenzu about the price of water.",
        "two happenings",
    ),
    matched_silent(
        "Anna Weber, a professor at Lenzu, found the error on Monday in 48 tables.",
        "Anna Weber found the error on Monday in 48 tables at Orrusa.",
        "where one works, and where it was",
    ),
    matched_silent(
        "Moscow's embassy called the accusation of the minister on Monday absurd.",
        "The accusation of the minister on Monday was absurd, the embassy in Canberra said.",
        "a capital that stands for its state",
    ),
    matched_fires(
        "Two trams of line 14 collided on Monday near the Savska terminus.",
        "On Monday two trams of line 14 ran into each other close to the Crnova terminus.",
        "two stops that no table knows",
    ),
    matched_silent(
        "Two trams of line 14 collided on Monday near the Savska terminus.",
        "On Monday two trams of line 14 ran into each other close to the terminus.",
        "a terminus without its name",
    ),
    matched_silent(
        "The wolf was shot on Monday night above the village of Praz.",
        "The wolf was shot on Monday night above the river.",
        "a village and a river",
    ),
    matched_silent(
        "Firefighters were battling a forest fire in central Portugal on Tuesday that has burned 23,000 hectares.",
        "The great fire in the Beira has grown to 23,000 hectares.",
        "a region, and no town of the name in another country",
    ),
    matched_fires(
        "The fire in Beira has burned 23 houses.",
        "The fire in Porto has burned 23 houses.",
        "the town of the name",
    ),
    matched_fires(
        "The fire began on the first floor of the house, probably in a socket.",
        "It had started on the ground floor, most likely in a socket.",
        "two floors of one house",
    ),
    matched_fires(
        "The boy fell from a window on the fourth floor on Monday.",
        "The boy fell out of a third-floor window on Monday.",
        "as a word before a window",
    ),
    matched_silent(
        "The fire began on the 2nd floor of the house.", "The fire broke out on the second floor.", "one floor"
    ),
    matched_silent(
        "The fire began in the basement of the house.", "The fire broke out in the cellar.", "two words for one"
    ),
    matched_silent(
        "The fire began on the first floor of the house.",
        "The fire spread to the second floor of the house.",
        "where it began, and how far it came",
    ),
    matched_silent(
        "The fire began on the first floor of the house.",
        "The fire began below the flat. The man lived on the second floor of the house.",
        "where somebody lived",
    ),
    matched_silent(
        "The fire began on the first floor of the house.",
        "The fire began on the ground floor and jumped to the first floor.",
        "the second names both",
    ),
)
PLUGIN: DetailKind = PlaceKind()
