"""One of several whom a row names: a name, a country or its people, or a noun for people; and whether two are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from crosscheck.model import Claim, Token, Verdict
from crosscheck.vocabulary import gazetteer, names
from crosscheck.vocabulary.datewords import MONTHS
from crosscheck.vocabulary.days import WEEKDAYS
from crosscheck.vocabulary.lexicon import table

JOINTS = frozenset({"&", "-", "–", "'", "’"})
"""What stands within a member, beside words."""
CITIZENS = frozenset({"citizen", "national", "one", "native", "resident"})
"""What stands before "of" and a country: "two citizens of Chile, one of Italy"."""
SPELLED = 70
"""Likeness of two names, in percent, from which on they may be two spellings of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of a row: a name, a country or its people, or a noun for people."""

    sort: str
    """`name`, `land` or `noun`."""
    words: frozenset[str]
    """The folded words of the name, the code of the country, or the lemmas."""
    called: str
    person: bool = False
    count: str = ""


def has(claim: Claim, member: Member) -> bool:
    """Whether a claim has the words that tell the member."""
    if member.sort == "noun":
        return any(t.lemma.casefold() in member.words & people().keys() for t in claim.tokens)
    if member.sort == "land":
        return any(land(t.text) in member.words for t in claim.tokens if t.text[:1].isupper()) or any(
            land(m.name) in member.words for m in claim.mentions
        )
    text = claim.text.casefold()
    return any(w in text for w in member.words if len(w) > 2) or any(
        names.same(member.called, m.name) is Verdict.AGREE for m in claim.mentions
    )


def member_of(claim: Claim, part: Sequence[Token], last: Sequence[Token]) -> Member | None:
    """Whom the tokens name; None for things, and for what no table knows as people."""
    own = [t for t in part if t.pos in {"NOUN", "PROPN", "ADJ"} and t.text not in JOINTS]
    count = next((t.lemma for t in part if t.pos == "NUM"), "")
    lands = {code for t in own if (code := land(t.text))}
    rest = [t for t in own if not land(t.text) and t.lemma.casefold() not in CITIZENS]
    if len(lands) == 1 and not rest:
        code = next(iter(lands))
        place = gazetteer.place_of(code)
        return Member(sort="land", words=frozenset(lands), called=place.name if place else code, count=count)
    named = [t for t in part if t.pos == "PROPN"]
    if named:
        return _name(claim, part, named)
    shared = last[-1:] if part[-1].tag == "POS" or part[-1].text in {"'", "’"} else ()
    words = frozenset(t.lemma.casefold() for t in (*own, *shared) if t.pos in {"NOUN", "ADJ"})
    if not words & people().keys():
        return None
    called = " ".join(t.text for t in (*part, *shared) if t.pos in {"NOUN", "ADJ", "NUM"})
    return Member(sort="noun", words=words, called=called, count=count)


def _name(claim: Claim, part: Sequence[Token], named: Sequence[Token]) -> Member | None:
    start, end = part[0].start, part[-1].end
    mentions = [m for m in claim.mentions if start <= m.start and m.end <= end and not m.pronoun]
    whole = [m for m in mentions if m.start <= named[-1].start < m.end]
    called = whole[0].name if len(whole) == 1 and len(mentions) == 1 else " ".join(t.text for t in named)
    bare = names.fold(called)
    words = frozenset(w for w in bare.split() if w not in {"the", "of", "and"})
    if not words or words & calendar():
        return None
    if whole and whole[0].label == "LOC":
        return None  # parts of the world lie in each other
    person = bool(whole) and whole[0].label == "PERSON" and len(words) > 1
    return Member(sort="name", words=words, called=called, person=person)


@lru_cache(maxsize=1 << 14)
def one(left: Member, right: Member) -> Verdict:
    """Whether two members are one."""
    if left.sort != right.sort:
        return Verdict.UNKNOWN
    if left.sort == "land":
        return _one_land(left, right)
    return _one_noun(left.words, right.words) if left.sort == "noun" else _one_name(left, right)


def _one_land(left: Member, right: Member) -> Verdict:
    if left.words != right.words:
        return Verdict.CONFLICT
    return Verdict.UNKNOWN if left.count and right.count and left.count != right.count else Verdict.AGREE


def _one_name(left: Member, right: Member) -> Verdict:
    """Names that share a word, look alike, or of which one may be short for the other, cannot be told apart."""
    short, full = sorted((left.words, right.words), key=len)
    if short <= full or names.same(left.called, right.called) is Verdict.AGREE:
        return Verdict.AGREE
    alike = ratio(left.called.casefold(), right.called.casefold()) >= SPELLED
    if short & full or alike or _initials(left, right) or _initials(right, left) or _seat(left, right):
        return Verdict.UNKNOWN
    return Verdict.CONFLICT


def _one_noun(left: frozenset[str], right: frozenset[str]) -> Verdict:
    ours, theirs = ({people_class(w) for w in side} for side in (left, right))
    if ours == theirs:
        return Verdict.AGREE
    mine, yours = ours - theirs, theirs - ours
    return Verdict.CONFLICT if mine and yours and mine | yours <= set(people().values()) else Verdict.UNKNOWN


def _initials(short: Member, name: Member) -> bool:
    """Whether the one may be the first letters of the other."""
    return short.called.isupper() and not name.called.isupper()


def _seat(left: Member, right: Member) -> bool:
    """Whether the one is a capital, a government or a people of the other's country."""
    lands = [gazetteer.country(m.called) or gazetteer.government(m.called) for m in (left, right)]
    return lands[0] is not None and lands[0] == lands[1]


@lru_cache(maxsize=1 << 14)
def land(word: str) -> str:
    """The code of the country whose name or people the word is."""
    return gazetteer.country(word) or ""


@cache
def calendar() -> frozenset[str]:
    """Names of days, months and feasts."""
    return frozenset((*WEEKDAYS, *MONTHS, "christmas", "easter"))


@cache
def people() -> dict[str, str]:
    """Nouns for people and their trades, each with the first word of its row."""
    roles = table("roles")
    return {word: row[0] for row in (*roles["work"], *roles["groups"]) for word in row}


def people_class(word: str) -> str:
    """The first word of the row; the word itself where no row has it."""
    return people().get(word, word)
