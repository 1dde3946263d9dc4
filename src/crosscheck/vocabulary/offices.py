"""Which offices one person hardly holds at one time: "the group's leader", "the group's treasurer".

The words live in `data/title_words.toml` and `data/roles.toml`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from rapidfuzz import fuzz

from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.roles import is_kin, is_role, role_of
from crosscheck.vocabulary.titles import Title, entries, general

LONG = 4
"""Letters up to which a word has but one spelling."""
SPELLED = 90
"""Likeness, 0 to 100, from which on two longer words are spellings of one: "Shabab", "Shabaab"."""
ARMY = "army"


def rivals(a: Title, b: Title) -> bool:
    """Whether one person by name hardly holds both: of one body, on one ladder, or two offices of state."""
    if (a.status, a.under) != (b.status, b.under) or not (_known(a.head) and _known(b.head)):
        return False
    one, two = _meaning(a), _meaning(b)
    if one == two or ARMY in {a.ladder, b.ladder} or any(one in row and two in row for row in _together()):
        return False
    if any(general(x) and (general(y) or y in _same()) for x, y in ((one, two), (two, one))):
        return False  # "leader" fits a prime minister too
    ladder = a.ladder is not None and a.ladder == b.ladder
    state = not a.status and {one, two} <= _offices()
    return ladder or state or one_house(a, b) or _voice(a, b)


def at_once(a: Title, b: Title) -> bool:
    """Whether the two are mostly one person's: a founder who runs the firm, a coach who is called a manager."""
    heads = {_meaning(a), _meaning(b)}
    return any(heads <= set(row) for row in table("title_words")["at_once"].values())


def of_house(a: Title, b: Title) -> bool:
    """Whether one is a member of a parliament, and the other a post that members have: "Chairman Rep. Lee"."""
    known = table("title_words")["house"]
    members, posts = (frozenset(known[part]) for part in ("members", "posts"))
    one, two = _meaning(a), _meaning(b)
    return (one in members and two in posts) or (two in members and one in posts)


def parted(a: Title, b: Title) -> bool:
    """Whether two offices of one name are of two parts of one house: the supervisory board, the management board.

    Or of two bodies told by one word each: the chief medical officer, the chief veterinary officer. Or somebody speaks
    for two sorts of bodies: the ministry, the police.
    """
    if a.head != b.head or (a.status, a.under) != (b.status, b.under):
        return False
    one, two = a.qualifiers - b.qualifiers, b.qualifiers - a.qualifiers
    both = a.qualifiers & b.qualifiers
    if any(len(one & row) == len(two & row) == 1 for row in _parted()) and both:
        return True
    if a.head == "spokesperson" and one and two and not both:
        sorts = [{lexicon.described_body(w) for w in words} - {None} for words in (one, two)]
        return len(sorts[0]) == len(sorts[1]) == 1 and sorts[0] != sorts[1]
    return "chief" in both and len(one) == len(two) == 1 and not any(w in entries() for w in one | two)


def _voice(a: Title, b: Title) -> bool:
    """Whether one only speaks for a house that the other runs, and one of the two is told without a word beside it."""
    heads = {_meaning(a), _meaning(b)}
    runs = heads & frozenset(table("title_words")["together"]["house"])
    return "spokesperson" in heads and bool(runs) and not (a.status or (a.qualifiers and b.qualifiers))


def one_house(a: Title, b: Title) -> bool:
    """Whether a word beside the two offices is the same, in whatever spelling of a name."""
    return any(
        x == y or (min(len(x), len(y)) > LONG and fuzz.ratio(x, y) >= SPELLED)
        for x in a.qualifiers
        for y in b.qualifiers
    )


def _known(head: str) -> bool:
    return (head in entries() or is_role(head) or any(e.head == head for e in entries().values())) and not is_kin(head)


def _meaning(found: Title) -> str:
    press = found.qualifiers & frozenset(table("title_words")["press"]["words"])
    return "spokesperson" if press else _same().get(found.head, role_of(found.head))


@cache
def _same() -> MappingProxyType[str, str]:
    """The heads that the table of titles gives itself, each as it is: "chair" there is "chairman" among the roles."""
    return MappingProxyType({e.head: e.head for e in entries().values()})


@cache
def _parted() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row) for row in table("title_words")["parted"].values())


@cache
def _offices() -> frozenset[str]:
    return frozenset(table("title_words")["offices"]["words"])


@cache
def _together() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row) for row in table("title_words")["together"].values())
