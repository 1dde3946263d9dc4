"""Which seats of one house, service or state one person hardly has at one time: "finance chief", "head of research".

What an office is of is told by words of a closed list: the department, the service, the body. The words live in
`data/title_words.toml`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.roles import is_kin, is_role, role_of
from crosscheck.vocabulary.titles import Title

TOP = "top"
"""The seat of who runs the house."""


def two_seats(a: Title, b: Title) -> bool:
    """Whether two titles are of two departments, services or bodies, or of who leads and who is the deputy."""
    if "former" in {a.status, b.status} and a.status != b.status:
        return False  # an office of then, and one of now
    return _departments(a, b) or _services(a, b) or _deputy(a, b) or _officers(a, b) or _bodies(a, b) or _crew(a, b)


def _departments(a: Title, b: Title) -> bool:
    """Whether both run something in a house, and not the same: "chief executive", "finance director"."""
    if a.status != b.status:
        return False
    one, two = _seat(a), _seat(b)
    near = any(one in row and two in row for row in table("title_words")["departments_near"]["rows"])
    return bool(one and two) and one != two and not near


def _seat(found: Title) -> str:
    """The department that a title says somebody runs; empty for any other title."""
    known = table("title_words")["departments"]
    runs = found.head in table("title_words")["runs"]["words"]
    own = {*found.qualifiers, found.portfolio, found.head, *found.head.split()} - {"", *found.named}
    named = [name for name, words in known.items() if own & set(words)]
    if (runs or found.head in _heads(known) or own & set(table("title_words")["runs"]["others"])) and named:
        return named[0] if len(named) == 1 else ""
    tops = table("title_words")["tops"]
    if found.head in tops["words"]:
        return TOP
    if found.head == "director" and found.qualifiers & {"managing", "executive"}:
        return TOP
    if found.head in tops["heads"] and len(own) == 2 and own & set(tops["houses"]):
        return TOP
    trade = is_role(found.head) and not is_kin(found.head) and not runs
    return role_of(found.head) if trade and found.qualifiers & {"chief", "head"} else ""


def _heads(known: MappingProxyType[str, list[str]] | dict[str, list[str]]) -> frozenset[str]:
    """The departments that are named by who runs them: "general counsel"."""
    return frozenset(w for words in known.values() for w in words if " " in w)


def _services(a: Title, b: Title) -> bool:
    """Whether one is of the police, and the other of the fire service."""
    one, two = _service(a), _service(b)
    return bool(one and two) and not one & two


def _service(found: Title) -> frozenset[str]:
    own = {*found.qualifiers, *found.head.split(), found.ladder or ""}
    return frozenset(name for name, words in table("title_words")["services"].items() if own & {name, *words})


def _deputy(a: Title, b: Title) -> bool:
    """Whether one leads what the other is the deputy of, by another word: "chief constable", "deputy police chief"."""
    if {a.status, b.status} != {"", "deputy"} or a.under or b.under or a.head == b.head:
        return False
    leading = table("title_words")["leading"]["words"]
    if a.head not in leading or b.head not in leading or a.portfolio or b.portfolio:
        return False
    school = {role_of(a.head), role_of(b.head)} == {"principal", "chief"}
    public = all(t.qualifiers & frozenset(table("title_words")["public"]["words"]) for t in (a, b))
    one_body = public or bool(a.qualifiers & b.qualifiers & _associations())
    return school or one_body or bool(_service(a) & _service(b))


def _officers(a: Title, b: Title) -> bool:
    """Whether both are officers of one association: "the union's chairman", "the union's general secretary".

    Or one is, and the other post is told without any body: "its president", "the treasurer of the club".
    """
    known = table("title_words")["officers"]
    one, two = role_of(a.head), role_of(b.head)
    both = {one, a.head} & set(known["words"]) and {two, b.head} & set(known["words"])
    if not both or one == two or a.status != b.status or {one, two} <= {role_of(h) for h in known["heads"]}:
        return False
    ours, theirs = (t.qualifiers & _associations() for t in (a, b))
    bare = any(t.qualifiers <= set(known["plain"]) and not t.portfolio for t in (a, b))
    return bool(ours & theirs) or (bare and bool(ours | theirs))


def _bodies(a: Title, b: Title) -> bool:
    """Whether one is of a government, and the other runs an agency: "energy minister", "head of the regulator"."""
    if any(t.head == "governor" for t in (a, b)) and any("bank" in t.qualifiers for t in (a, b)):
        return False  # who governs a central bank runs it
    return (_governs(a) and _agency(b)) or (_governs(b) and _agency(a))


def _governs(found: Title) -> bool:
    return found.head in table("title_words")["governing"]["words"] and not found.qualifiers & _agencies()


def _agency(found: Title) -> bool:
    return found.head in {"chief", "director", "director general"} and bool(found.qualifiers & _agencies())


def _crew(a: Title, b: Title) -> bool:
    """Whether two are of one crew, and only one of them leads it: "captain", "first officer"."""
    return a.head != b.head and any({a.head, b.head} <= set(row) for row in table("title_words")["crew"]["rows"])


@cache
def _associations() -> frozenset[str]:
    return frozenset(table("title_words")["associations"]["words"])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(table("title_words")["agencies"]["words"])
