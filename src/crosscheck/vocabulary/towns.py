"""Towns that the gazetteer leaves out: known by name and by the division that they lie in, and by nothing else.

`towns.tsv` holds those of 15,000 people and more, as many again as `places.tsv`. Many are called as people and things
are ("Franklin", "Mobile", "Plantation"), so only who knows already that a name locates something asks here.
"""

from __future__ import annotations

import functools

from crosscheck.model import Verdict
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.gazetteer import Place, key
from crosscheck.vocabulary.lexicon import table

_LARGE = 100_000
"""People from which a town is hardly a part of another, by the likeliest that bears its name."""
_WORDS = 4
"""Words of a name that may say, before or after it, where the place lies: "Springfield, Illinois"."""


def same(left: str, right: str) -> Verdict:
    """Whether two names of places call one place; CONFLICT where neither can lie in the other. Symmetric.

    Of every town that bears a name none is left out: "Athens" may be the one in Georgia where the other says Georgia.
    """
    (one, here), (other, there) = _parted(left), _parted(right)
    verdict = names.same(one, other, "GPE")
    if verdict is Verdict.AGREE:
        two = here and there and names.same(here, there, "GPE") is not Verdict.AGREE
        return Verdict.CONFLICT if two else verdict
    ours, theirs = candidates(left), candidates(right)
    if not ours or not theirs:
        return verdict
    if verdict is Verdict.UNKNOWN and {p.id for p in ours} & {p.id for p in theirs}:
        return Verdict.AGREE
    if any(contains(a, b) or contains(b, a) for a in ours for b in theirs):
        return Verdict.UNKNOWN
    return Verdict.CONFLICT if small(left) or small(right) else verdict


def place(name: str) -> Place | None:
    """The likeliest place of that name, a town of this table where the gazetteer has none."""
    return next(iter(candidates(name)), None)


def candidates(name: str) -> tuple[Place, ...]:
    """Every place of that name, likeliest first."""
    return (*gazetteer.candidates(name), *_towns(name))


def contains(outer: Place, inner: Place) -> bool:
    """Whether `inner`, of this table or the gazetteer's, lies inside `outer`."""
    division, mark, _ = inner.id.partition("/")
    if not mark:
        return gazetteer.contains(outer, inner)
    around = Place(id=division, name=division, kind="region", country=inner.country)
    return outer.id == division or gazetteer.contains(outer, around)


def neighbours(left: str, right: str) -> bool:
    """Whether two towns may lie near each other: in one division, as far as the tables know them."""
    ours, theirs = ({d for p in candidates(name) for d in _divisions(p)} for name in (left, right))
    return bool(ours & theirs)


def part(left: str, right: str) -> bool:
    """Whether one of two names may be a part or a suburb of the other: both in one division, and one no large town.

    The tables hold boroughs and quarters ("Brooklyn", "East Flatbush") as towns, and not what they are part of.
    """
    if not neighbours(left, right):
        return False
    largest = (max((p.population for p in candidates(name)), default=0) for name in (left, right))
    return min(largest) < _LARGE


def level(name: str) -> str:
    """On which level the place lies: `country`, `region`, `county` or `city`; empty where that is not known.

    The tables hold no counties: of "Surrey" they know a town in Canada, and nothing that lies in the county.
    """
    found = place(name)
    if (found is None or found.kind != "region") and _county(name):
        return "county"
    return "" if found is None else found.kind.replace("capital", "city")


def large(name: str) -> bool:
    """Whether the tables surely know the place, and what it lies in: no town that has many small namesakes."""
    return any(p.kind != "city" or p.population >= _LARGE for p in gazetteer.candidates(name))


def _county(name: str) -> bool:
    own, words = key(_parted(name)[0]), table("place_words")
    ends = {*own.split()[:1], *own.split()[-1:]}
    return own in words["counties"] or bool(ends & set(words["county_words"])) or own.endswith(words["county_ending"])


def _divisions(town: Place) -> tuple[str, ...]:
    division, mark, _ = town.id.partition("/")
    return (division,) if mark else gazetteer.divisions(town)


@functools.lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The name without the country or region that it lies in: "Idlib Syria", "Paris, Texas", "Syria's Idlib"."""
    words = name.replace(",", " ").split()
    if not 1 < len(words) <= _WORDS or candidates(name) or gazetteer.country(name):
        return name
    for cut in range(1, len(words)):
        for inner, outer in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            around = _around(" ".join(outer))
            if around is not None and any(contains(around, p) for p in candidates(" ".join(inner))):
                return " ".join(inner)
    return name


def seated(name: str, around: str) -> str:
    """The name of a town with the country or region behind it: "Ashland, Virginia".

    As it is where the tables know a place of that name in there, or none that is so small as to be told by it.
    """
    outer, known = _around(around), candidates(name)
    if outer is None or any(p.kind != "city" or contains(outer, p) for p in known) or gazetteer.country(name):
        return name
    return f"{name}, {outer.name}"


def _parted(name: str) -> tuple[str, str]:
    """The name of a town that no table knows, and what it was said to lie in; of others the name alone."""
    own, mark, outer = name.rpartition(", ")
    return (own, outer) if mark and _around(outer) is not None and not _listed(name) else (name, "")


def _around(name: str) -> Place | None:
    """A country or region, by name or genitive."""
    found = gazetteer.place(name) or (gazetteer.place(name[:-1]) if name.endswith("s") else None)
    return found if found is not None and found.kind in ("country", "region") else None


def small(name: str) -> bool:
    """Whether the gazetteer does not hold the name: at most a town of this table."""
    return not gazetteer.candidates(name)


def _towns(name: str) -> tuple[Place, ...]:
    own, outer = _parted(name)
    around = _around(outer) if outer else None
    if around is not None:
        return (Place(id=f"{around.id}/{key(own)}", name=own, kind="city", country=around.country),)
    return _listed(name)


def _listed(name: str) -> tuple[Place, ...]:
    """The towns of the table that bear the name."""
    return tuple(
        Place(id=f"{division}/{own}", name=name, kind="city", country=division.partition(".")[0])
        for division, own in _table().get(key(name), ())
    )


@functools.cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    """Folded name -> the division and own name of each town so called."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for division, listed in gazetteer.rows("towns.tsv"):
        for spellings in listed.split(";"):
            own, *more = spellings.split("|")
            town = ((division, own),)
            for alias in (own, *more):
                found[alias] = found.get(alias, ()) + town
    return found
