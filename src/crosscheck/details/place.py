"""Place: where the fact happened, which country's ground or air it concerns, and how much of it.

A place counts where a preposition, a direction or a noun of extent makes it one ("in Aleppo", "Ukrainian skies");
names that only act ("Ukraine said") belong to other kinds, and so do datelines. Two places differ in scope where
one narrows the other under the same words ("airspace over Western Ukraine" / "Ukrainian skies"); unrelated places
conflict only for one and the same event. A town against its province is precision: a note.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck import gazetteer, names
from crosscheck.contracts import DetailKind, Example
from crosscheck.lexicon import table
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Mention, Reading, Severity, Token, Verdict
from crosscheck.syntax import between, children, head_of

LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
_STEPS = 4
"""How many nouns of extent or part are climbed from a place to what happens there."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Where:
    """A place under the words that make it one."""

    name: str
    """The country for a demonym, else the name as folded, without direction."""
    modifier: str = ""
    """The direction that narrows it: `west`, `north`, ..."""
    relation: str = ""
    """`at`, `to` or `from`."""
    extent: str = ""
    """`air`, `ground` or `water` where the text says which; empty else."""
    governor: str = ""
    """Lemma of the verb or noun that the place belongs to."""


class PlaceKind:
    """The kind `place`."""

    name: Kind = "place"
    summary = "another place for one event, or a part of it against the whole"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Every place that locates something, in text order."""
        found = {d for m in claim.mentions if m.label in LABELS and not m.pronoun for d in _located(claim, m)}
        return tuple(sorted(found, key=lambda d: (d.start, d.end)))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Same place, part of the other, or another place for the same event."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Where) or not isinstance(b, Where) or a.relation != b.relation:
            return UNKNOWN
        verdict = names.same(a.name, b.name, "GPE")
        if verdict is Verdict.AGREE:
            return _compare_parts(a, b)
        if a.governor != b.governor or not a.governor or a.governor in _set("vague"):
            return UNKNOWN
        if verdict is Verdict.CONFLICT:
            return UNKNOWN if _elsewhere(a, right) or _elsewhere(b, left) else _unrelated(a, b)
        return _precision(a, b)


def _located(claim: Claim, mention: Mention) -> Iterator[Detail]:
    tokens = between(claim.tokens, mention.start, mention.end)
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside), None)
    if head is None:
        return
    modifier, name = _narrowed(mention.surface)
    start = mention.start
    before = next((t for t in children(claim.tokens, head, "amod", "compound") if _direction(t.text)), None)
    if before is not None and before.start < mention.start and not modifier:
        modifier, start = _direction(before.text), before.start
    found = _climb(claim, head, adjective=gazetteer.demonym(mention.surface))
    if found is None:
        return
    relation, extent, governor, top = found
    if not modifier and top is not None:
        narrowing = (top, *children(claim.tokens, top, "amod"))
        modifier = next((d for t in narrowing if (d := _direction(t.text))), "")
        start = min(start, *(t.start for t in narrowing if _direction(t.text)), start)
    code = gazetteer.country(name)
    land = gazetteer.place_of(code) if code and gazetteer.demonym(name) else None
    value = Where(
        name=land.name if land else name, modifier=modifier, relation=relation, extent=extent, governor=governor
    )
    canonical = " ".join(w for w in (modifier, _settled(value.name)) if w)
    end = max(mention.end, top.end) if top is not None and extent else mention.end
    shown = claim.text[start - claim.start : end - claim.start]
    yield Detail(kind="place", start=start, end=end, surface=shown, value=value, canonical=canonical)


def _climb(claim: Claim, head: Token, *, adjective: bool) -> tuple[str, str, str, Token | None] | None:
    """From the name up to what happens there: relation, extent, governor, and the noun of extent if there is one."""
    relation, extent, top, token = "", "", None, head
    for _ in range(_STEPS):
        above = head_of(claim.tokens, token)
        if above is None:
            break
        if token.dep in ("poss", "amod", "compound", "nmod"):
            kind = _extent(above)
            if not kind and not (above.lemma in _set("parts") and not adjective):
                return None
            extent, top = extent or kind, above
            token = above
        elif token.dep in ("pobj", "conj") and above.dep == "prep":
            sort = "" if above.lemma == "of" else _relation(above.lemma)
            extent = "air" if extent and above.lemma in ("over", "above") else extent
            noun = head_of(claim.tokens, above)
            if noun is None or (not sort and above.lemma != "of"):
                return _settle(claim, relation or sort, extent, None, top) if sort else None
            kind = _extent(noun)
            part = noun.lemma in _set("parts") or bool(_direction(noun.text))
            if not kind and not part:
                return _settle(claim, relation or sort, extent, noun, top) if sort or relation else None
            extent, top, relation = (
                extent or kind,
                top or (noun if kind or _direction(noun.text) else None),
                relation or ("" if part else sort),
            )
            token = noun
        else:
            return _settle(claim, relation, extent, above, top) if extent else None
    return None


def _settle(
    claim: Claim, relation: str, extent: str, governor: Token | None, top: Token | None
) -> tuple[str, str, str, Token | None]:
    """The governor as a lemma; a light noun gives way to the verb above it."""
    while governor is not None and (_extent(governor) or governor.lemma in _set("parts") or governor.pos == "ADP"):
        governor = head_of(claim.tokens, governor)
    return relation or "at", extent, governor.lemma if governor is not None else "", top


def _narrowed(surface: str) -> tuple[str, str]:
    """A direction in front of a name that is no place by itself: "Western Ukraine", but not "West Virginia"."""
    first, _, rest = surface.partition(" ")
    direction = _direction(first)
    if not direction or not rest or gazetteer.candidates(surface) or gazetteer.country(surface):
        return "", surface
    return direction, rest


@functools.cache
def _direction(word: str) -> str:
    """The direction without its ending: "western" is west; empty for other words."""
    folded = word.casefold().replace("-", "")
    if folded not in {d.replace("-", "") for d in _set("directions")}:
        return ""
    return folded.removesuffix("ern")


def _extent(token: Token) -> str:
    return next((sort for sort, nouns in _words()["stretches"].items() if token.lemma in nouns), "")


def _relation(preposition: str) -> str:
    return next((sort for sort, words in _words()["prepositions"].items() if preposition in words), "")


def _words() -> dict[str, dict[str, list[str]]]:
    return dict(table("place_words"))


@functools.cache
def _set(which: str) -> frozenset[str]:
    return frozenset(table("place_words")[which])


def _settled(name: str) -> str:
    place = gazetteer.place(name)
    return place.name if place else names.fold(name)


def _compare_parts(a: Where, b: Where) -> Comparison:
    """One place, with or without a direction."""
    if a.modifier == b.modifier:
        return AGREE
    extents = a.extent == b.extent and a.extent in ("air", "water")
    governed = a.governor == b.governor and bool(a.governor) and a.governor not in _set("vague")
    if not (extents or governed):
        return UNKNOWN
    whole = _settled(a.name)
    if a.modifier and b.modifier:
        if not _opposed(a.modifier, b.modifier) or not governed:
            return UNKNOWN
        first, second = sorted((a.modifier, b.modifier))
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=Severity.CONFLICT,
            confidence=0.7,
            why=f"One source says the {first} of {whole}, the other the {second}.",
            point="place",
        )
    part = a.modifier or b.modifier
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=0.75 if extents else 0.6,
        why=f"One source limits it to the {part} of {whole}, the other speaks of {whole} as a whole.",
        point=_POINTS.get(a.extent if extents else "", "place"),
    )


_POINTS = {"air": "airspace", "water": "waters"}


def _opposed(first: str, second: str) -> bool:
    """Whether the directions exclude each other: north and south, not north and north-west."""
    return any((x in first and y in second) or (y in first and x in second) for x, y in table("place_words")["opposed"])


def _unrelated(a: Where, b: Where) -> Comparison:
    first, second = sorted((_settled(a.name), _settled(b.name)))
    kinds = {p.kind if (p := gazetteer.place(w.name)) else "" for w in (a, b)}
    alike = kinds <= {"city", "capital"} or kinds in ({"country"}, {"region"})
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT if alike and a.relation == "at" else Severity.DIVERGENCE,
        confidence=0.7 if alike else 0.5,
        why=f"The sources name two places, neither inside the other: {first} and {second}.",
        point=f"place ({a.governor})",
    )


def _precision(a: Where, b: Where) -> Comparison:
    """A town against its province: worth a note. A town against its country is not."""
    outer, inner = gazetteer.place(a.name), gazetteer.place(b.name)
    if outer is None or inner is None or "country" in (outer.kind, inner.kind) or not (outer.country and inner.country):
        return UNKNOWN
    if not gazetteer.contains(outer, inner) and not gazetteer.contains(inner, outer):
        return UNKNOWN
    if gazetteer.contains(inner, outer):
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
    return any(names.same(where.name, name, "GPE") is not Verdict.CONFLICT for name in labels)


EXAMPLES = (
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
)
PLUGIN: DetailKind = PlaceKind()
