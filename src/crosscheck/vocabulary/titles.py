"""Titles in the words of a text: the office or rank, whether it is held now, its portfolio and its place.

The words live in `data/titles.tsv` and `data/title_words.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from crosscheck.vocabulary.lexicon import table

SMALL = frozenset({"of", "for", "and", "in", "at", "to", "'s", "’s", "-", ",", "."})
OFFICES = frozenset({"secretary", "minister"})
"""Offices that are of something: "secretary of defence"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the table: the form that is compared, its ladder (None where it excludes nothing) and its rank."""

    head: str
    ladder: str | None
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as it is compared."""

    head: str
    status: str = ""
    """`former`, `acting`, `deputy`, `elect`, `then`, or empty for the office itself."""
    portfolio: str = ""
    qualifiers: frozenset[str] = frozenset()
    """The other words: "house majority" of a leader."""
    ladder: str | None = None
    rank: int = 0
    under: str = ""
    """`deputy` where another status stands before it: "former deputy director"."""
    named: frozenset[str] = frozenset()
    """Those of the other words that only tell a body from others of its sort: "research" of a research institute."""

    @property
    def canonical(self) -> str:
        """Status, qualifiers, portfolio and head as a report lists them."""
        words = (self.status, self.under, *sorted(self.qualifiers), self.portfolio, self.head)
        return " ".join(w for w in words if w)


@cache
def entries() -> MappingProxyType[str, Entry]:
    """The title table, by the word in the text."""
    text = (files("crosscheck") / "data" / "titles.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType(
        {
            word: Entry(head=head, ladder=None if ladder == "-" else ladder, rank=int(rank))
            for word, head, ladder, rank in rows
        }
    )


def title(words: Sequence[str], last: str | None = None) -> Title | None:
    """The title that the words of a phrase hold; None where there is none.

    `last` is the head noun of the phrase by the parse: it stands in where the table knows none of the words.
    """
    lower = _last_office(_turned(_joined([w.casefold() for w in words])))
    found = _longest(lower)
    if last is None and found == (0, 1) and lower[0] == "chief" and len(lower) > 1 and not SMALL & set(lower):
        last = lower[-1]  # "Chief Veterinary Officer": no chief
    at = lower.index(last.casefold()) if last is not None and last.casefold() in lower else None
    if at is not None and found is not None and found[0] < at and ranking(" ".join(lower[slice(*found)])):
        found = None  # "head coach"
    if at is not None and (found is None or found[0] > at):  # "manager of Smith for President": no president
        found = (at, at + 1)
    if found is None:
        return None
    start, end = found
    entry = entries().get(" ".join(lower[start:end]), Entry(head=lower[start], ladder=None, rank=0))
    rest = [w for w in (*lower[:start], *lower[end:]) if w not in SMALL and w not in _silent()]
    statuses = table("title_words")["status"]
    lawman = "deputy" if entry.ladder == "army" else ""  # "Deputy Sgt. Lee": of the sheriff
    held = [statuses[w] for w in rest if statuses.get(w) and w != lawman]
    status = held[0] if held else ""
    rest = [w for w in rest if w not in statuses]
    portfolio = next((p for p in (*entry.head.split()[:-1], *rest) if p in _portfolios()), "")
    return Title(
        head=entry.head.split()[-1] if portfolio and entry.head.endswith("minister") else entry.head,
        status=status,
        portfolio=portfolio.replace("defense", "defence"),
        qualifiers=frozenset(w.replace(".", "") for w in rest if w != portfolio),
        ladder=entry.ladder,
        rank=entry.rank,
        under="deputy" if "deputy" in held and status != "deputy" else "",
        named=frozenset(w for w, after in pairwise(lower) if after in table("title_words")["bodies"]["words"]),
    )


def _joined(words: list[str]) -> list[str]:
    """The words, with a title of the table that has a hyphen as one: "secretary-general"."""
    found: list[str] = []
    for word in words:
        if len(found) > 1 and found[-1] == "-" and f"{found[-2]}-{word}" in entries():
            found[-2:] = [f"{found[-2]}-{word}"]
        else:
            found.append(word)
    return found


def _turned(words: list[str]) -> list[str]:
    """The words, with what an office is of before it: "secretary of defence" is "defence secretary"."""
    for at, word in enumerate(words):
        rest = [w for w in words[at + 1 : at + 4] if w != "the"]
        if word in OFFICES and rest[:1] in (["of"], ["for"]) and len(rest) > 1 and f"{rest[1]} {word}" in entries():
            cut = words.index(rest[1], at) + 1
            return [*words[:at], rest[1], word, *words[cut:]]
    return words


def _last_office(words: list[str]) -> list[str]:
    """The words behind what somebody stands for, where an office stands there: "vice-presidential nominee Gov."."""
    cut = max((k for k, w in enumerate(words) if w in table("title_words")["standing"]["words"]), default=-1)
    return words[cut + 1 :] if _longest(words[cut + 1 :]) else words


def general(head: str) -> bool:
    """Whether the word only says that somebody leads or belongs: "leader" fits a prime minister too."""
    return head in table("title_words")["general"]["words"]


def an_office(head: str) -> bool:
    """Whether the word stands in the table of titles, or is what the table makes of one: "principal"."""
    return head in entries() or head in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(entry.head for entry in entries().values())


def held_how(word: str) -> bool:
    """Whether a word before an office says whether it is held: "retired", which is no adjective to a tagger."""
    return bool(table("title_words")["status"].get(word))


def ranking(word: str) -> bool:
    """Whether a word before an office names no body: "managing director"."""
    return word in table("title_words")["ranking"]["words"]


def evaluative(modifier: str) -> bool:
    """Whether an adjective (perhaps hyphenated) takes a side on those whom it describes."""
    known = table("title_words")["evaluative"]
    parts = modifier.casefold().split("-")
    if len(parts) == 1:
        return parts[0] in known["words"]
    return parts[0] in known["prefixes"] or parts[-1] in known["endings"]


def _longest(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the longest title of the table stands, the last one of equal length."""
    for size in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - size, -1, -1):
            phrase = " ".join(words[start : start + size])
            if phrase in entries() and words[start + size : start + size + 1] != ["for"]:
                return start, start + size
    return None


@cache
def _silent() -> frozenset[str]:
    return frozenset(table("title_words")["silent"]["words"])


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(table("title_words")["portfolios"])
