"""Who is a country, a place, a government, an outlet or a body: look-ups in the frozen tables of `data/`.

`places.tsv` is built by `tools/build_gazetteer.py` from GeoNames, CLDR, ISO 3166 and countryinfo; `outlets.tsv` and
`bodies.tsv` are kept by hand. Every look-up ignores case, accents, quotation marks, a leading "the" and a
possessive ending; only "US", "IS", "AP" and the like must stand in capitals, since they are words otherwise.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, TypeAlias

PlaceKind: TypeAlias = Literal["country", "region", "capital", "city"]

_CODES = frozenset({"us", "is", "un", "ap", "la", "it", "who", "car", "eu", "uk", "ft", "dc", "imf", "pa"})
"""Short names that are words or parts of words in lower case."""
_REGION_WORDS = ("region", "oblast", "province", "governorate", "prefecture", "district", "county", "state", "area")
_RANK = {"country": 10**10, "capital": 5, "region": 1, "city": 1}
"""How much a person of the population weighs when places share a name."""
_CITY_WORDS = ("city", "town", "metropolitan area")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’‛ʼ`´ʻ", "'") | dict.fromkeys("“”„‟«»", '"'))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the table. `country` is ISO alpha-2, empty where the place lies in several."""

    id: str
    name: str
    kind: PlaceKind
    country: str
    population: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The places and the ways to them."""

    lines: dict[str, str]
    names: dict[str, tuple[str, ...]]
    demonyms: dict[str, str]
    seats: dict[str, str]

    def row(self, identifier: str) -> tuple[str, ...]:
        """The fields of a place: names, id, name, kind, country, parents, population, demonyms."""
        return tuple(self.lines[identifier].split("\t"))

    def parents(self, identifier: str) -> tuple[str, ...]:
        """The places right around it; none for one that the table does not hold."""
        return tuple(self.row(identifier)[5].split("|")) if identifier in self.lines else ()

    def kind(self, identifier: str) -> str:
        """Country, region, capital or city."""
        return self.row(identifier)[3]


@functools.lru_cache(maxsize=16384)
def key(name: str) -> str:
    """A name as the tables spell it: ASCII, lower case, no article, no possessive, no full stops.

    Hyphens become spaces and inner apostrophes go, so that "Jong-un" meets "Jong Un" and "Sana'a" "Sanaa".
    """
    text = unicodedata.normalize("NFKC", name).translate(_DASHES)
    if not text.isascii():
        from anyascii import anyascii  # noqa: PLC0415  (most names are ASCII and never need it)

        text = anyascii("".join(c for c in text if unicodedata.category(c) != "Cf"))
    text = text.casefold().strip(" \t\n\"'.,;:()[]")
    text = (
        text.removesuffix("'s")
        .replace("'s ", " ")
        .replace("&", " and ")
        .replace(".", "")
        .replace("'", "")
        .replace('"', "")
    )
    words = text.replace("-", " ").replace(",", " ").split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and all(len(w) == 1 for w in words):
        return "".join(words)
    return " ".join(words)


def country(name: str) -> str | None:
    """ISO alpha-2 code of a country by name, alias or demonym ("Ukrainian", "Britons", "U.S."); None if none."""
    folded = _asked(name)
    if folded is None:
        return None
    table = _places()
    for place in table.names.get(folded, ()):
        if table.kind(place) == "country":
            return place
    return table.demonyms.get(folded)


def demonym(name: str) -> bool:
    """Whether the name is an adjective or people of a country, not the country's own name."""
    folded = _asked(name)
    return folded is not None and folded in _places().demonyms


def place(name: str) -> Place | None:
    """The likeliest place of that name: a country, else the most populous; None where none is known.

    Demonyms are no places here: see `country`.
    """
    found = candidates(name)
    return found[0] if found else None


def candidates(name: str) -> tuple[Place, ...]:
    """Every place of that name, likeliest first: "Georgia" is a country and a state of the United States."""
    folded = _asked(name)
    if folded is None:
        return ()
    table = _places()
    found = table.names.get(folded)
    if found:
        return tuple(_place(table, p) for p in found)
    return _division(table, folded)


def contains(outer: Place, inner: Place) -> bool:
    """Whether `inner` lies inside `outer` and is not the same place."""
    table = _places()
    waiting, seen = [inner.id], {inner.id}
    while waiting:
        below = waiting.pop()
        # A division that the table knows only as a city's parent lies in the country before its dot.
        parents = table.parents(below) or ((below.split(".")[0],) if "." in below else ())
        for parent in parents:
            if parent == outer.id:
                return outer.id != inner.id
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return False


def divisions(place: Place) -> tuple[str, ...]:
    """The ids of the places right around one of the table."""
    return _places().parents(place.id)


def capital_of(name: str) -> str | None:
    """The country whose capital bears that name: "Kyiv" gives UA, "Washington" US. None if it is no capital."""
    found = candidates(name)
    best = next((p for p in found if p.kind in ("capital", "city")), None)
    return best.country if best and best.kind == "capital" else None


def government(name: str) -> str | None:
    """The country whose government the name can stand for: "the Kremlin", "Downing Street", "Kyiv", "Ukraine"."""
    folded = _asked(name)
    if folded is None:
        return None
    seat = _places().seats.get(folded)
    if seat:
        return seat
    for ending in (" government", " administration"):
        if folded.endswith(ending):
            return country(folded.removesuffix(ending)) or country(folded.removesuffix(ending).upper())
    if folded.startswith("government of "):
        return country(folded.removeprefix("government of ").upper())
    return country(name) or capital_of(name)


def is_outlet(name: str) -> str | None:
    """The usual name of a news agency, newspaper, broadcaster or site; None if it is none that we know."""
    return _listed(name, _names("outlets.tsv"))


def body(name: str) -> str | None:
    """The usual short name of an international body or well-known organisation: NATO, UN, IS, FBI; None if none."""
    return _listed(name, _names("bodies.tsv"))


def parent_body(usual: str) -> str | None:
    """The larger body that the table puts this one in, both by usual name: the FBI belongs to the DOJ."""
    return _parent_bodies().get(usual)


def place_of(code: str) -> Place | None:
    """The country with this ISO alpha-2 code."""
    table = _places()
    return _place(table, code) if code in table.lines else None


def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """The tab-separated rows of a table in `data/`, without its `#` lines."""
    return tuple(tuple(line.split("\t")) for line in _text(table).split("\n") if line and not line.startswith("#"))


def _text(table: str) -> str:
    return files("crosscheck").joinpath("data").joinpath(table).read_text(encoding="utf-8")


def _asked(name: str) -> str | None:
    folded = key(name)
    if not folded or len(folded) > 80:
        return None
    return None if folded in _CODES and not _capital(name) else folded


def _capital(name: str) -> bool:
    letters = [c for c in name.removesuffix("'s").removesuffix("’s") if c.isalpha()]
    if name[:4].casefold() == "the ":
        letters = letters[3:]
    return bool(letters) and all(c.isupper() for c in letters)


def _division(table: _Table, folded: str) -> tuple[Place, ...]:
    """Finds "Lviv region" where only the city is listed: the division that the city lies in."""
    head, _, last = folded.rpartition(" ")
    if last in _CITY_WORDS and head:
        return tuple(_place(table, p) for p in table.names.get(head, ()) if table.kind(p) != "country")
    first, _, after = folded.partition(" of ")
    if after and first in ("state", "province", "city"):
        head, last = after, first
    if last not in _REGION_WORDS or not head:
        return ()
    found = [_place(table, p) for p in table.names.get(head, ())]
    areas = [p for p in found if p.kind == "region"]
    for town in found:
        parent = table.parents(town.id)[0]
        if town.kind in ("city", "capital") and "." in parent and not any(a.id == parent for a in areas):
            name = f"{head} {last}".title()
            areas.append(Place(id=parent, name=name, kind="region", country=town.country, population=town.population))
    return tuple(areas)


def _place(table: _Table, identifier: str) -> Place:
    row = table.row(identifier)
    kind: PlaceKind = row[3]  # type: ignore[assignment]
    return Place(id=row[1], name=row[2], kind=kind, country=row[4], population=int(row[6]))


@functools.cache
def _places() -> _Table:
    """The table, its lines unsplit until somebody asks for one: there are fifteen thousand."""
    lines: dict[str, str] = {}
    names: dict[str, tuple[str, ...]] = {}
    shared: set[str] = set()
    demonyms: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in _text("places.tsv").split("\n"):
        if not line or line[0] == "#":
            continue
        aliases, identifier, rest = line.split("\t", 2)
        if identifier[0] == "m":
            seats.update(dict.fromkeys(aliases.split("|"), identifier[1:]))
            continue
        lines[identifier] = line
        single = (identifier,)
        for alias in aliases.split("|"):
            if names.setdefault(alias, single) is not single:
                names[alias] += single
                shared.add(alias)
        if rest[-1] != "\t":
            demonyms.update((word, identifier) for word in rest.rpartition("\t")[2].split("|") if word not in demonyms)
    table = _Table(lines=lines, names=names, demonyms=demonyms, seats=seats)
    for alias in shared:
        names[alias] = tuple(sorted(names[alias], key=lambda i: (-_weight(table.row(i), alias), i)))
    return table


def _weight(row: tuple[str, ...], alias: str) -> int:
    """A place's claim on a name: its people, the rank of its kind, and whether the name is its own."""
    own = row[0] == alias or row[0].startswith(f"{alias}|")
    return (int(row[6]) + 1) * _RANK[row[3]] * (2 if own else 1)


@functools.cache
def _names(table: str) -> dict[str, tuple[str, bool]]:
    """Folded name -> (usual name, whether it must stand with an article or in capitals)."""
    found: dict[str, tuple[str, bool]] = {}
    for usual, *more in rows(table):
        for alias in (usual, *(more[0].split("|") if more and more[0] else ())):
            strict = alias.startswith("!")
            known = found.setdefault(key(alias.removeprefix("!")), (usual, strict))
            if strict and known[0] == usual:
                found[key(alias.removeprefix("!"))] = (usual, True)
    return found


def _listed(name: str, table: dict[str, tuple[str, bool]]) -> str | None:
    folded = _asked(name)
    found = table.get(folded) if folded else None
    if found is None:
        return None
    short = len(folded or "") <= 3 and not _capital(name)
    articled = re.match(r"the\s", name, re.IGNORECASE) is not None
    return None if short or (found[1] and not articled and not _capital(name)) else found[0]


@functools.cache
def _parent_bodies() -> dict[str, str]:
    return {row[0]: row[2] for row in rows("bodies.tsv") if len(row) > 2}
