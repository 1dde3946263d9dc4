"""Whether two named parties may be one: names cut short, spelled otherwise, or taken for another sort."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from sys import intern

from rapidfuzz.fuzz import ratio

from crosscheck.model import Claim, Mention, Token, Verdict
from crosscheck.vocabulary.doers import GENERATION
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.names import same, sieve
from crosscheck.vocabulary.parties import Party, same_party
from crosscheck.vocabulary.persons import compatible, is_given
from crosscheck.vocabulary.syntax import children, top

SHORT = 3
"""Letters up to which a word of a name tells nothing: "of", "and", "Inc"."""
SPELLING = 60
"""Likeness of two names, in percent, from which on they may be two spellings of one."""
MISTAKEN = 80
"""The same for a person's name and one that was not taken for a person's."""

TELLING = frozenset({"appos", "relcl", "compound", "amod", "acl", "prep", "nummod", "nmod", "poss"})
"""How the words hang on a name that say who is called so."""
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr"})


def named(claim: Claim, member: Party) -> bool:
    """Whether a name in the claim may be the member's; a given name beside another surname is somebody else's."""
    words, telling = _words(member.text)
    text = claim.text.casefold()  # of most names no word is there; one with marks may be written otherwise
    if any(w in text or not w.isalpha() for w in telling) and any(
        t.text.casefold() in telling for t in claim.tokens if t.text[:1].isupper()
    ):
        return True
    for mention in claim.mentions:
        parts = mention.name.casefold().split()
        if (words if len(parts) == 1 else telling) & set(parts):
            return True
    if member.name is None:
        return False
    label, own = member.label, sieve(member.name)
    return any(
        sieve(m.name) & own and same(member.name, m.name, label if m.label == label else None) is Verdict.AGREE
        for m in claim.mentions
    )


class Roll:
    """The names that stand in one or another of several claims, as `named` has them; each party is looked up once."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        capitals: set[str] = set()
        called: set[tuple[str, str]] = set()
        for claim in claims:
            capitals.update(intern(t.text.casefold()) for t in claim.tokens if t.text[:1].isupper())
            called.update((m.name, m.label) for m in claim.mentions)
        self._called = tuple((name, label, sieve(name)) for name, label in called)
        parts = [name.casefold().split() for name, _ in called]
        self._alone = frozenset(own[0] for own in parts if len(own) == 1)
        self._words = capitals | {word for own in parts if len(own) > 1 for word in own}
        self._known: dict[Party, bool] = {}

    def has(self, member: Party) -> bool:
        """Whether one of the claims names the member."""
        found = self._known.get(member)
        if found is None:
            found = self._known[member] = self._has(member)
        return found

    def _has(self, member: Party) -> bool:
        words, telling = _words(member.text)
        if not (telling.isdisjoint(self._words) and words.isdisjoint(self._alone)):
            return True
        called, label = member.name, member.label
        if called is None:
            return False
        own = sieve(called)
        return any(
            bits & own and same(called, m, label if at == label else None) is Verdict.AGREE
            for m, at, bits in self._called
        )


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a name, and those that tell it from others, if there are any: asked of each claim of an article."""
    words = frozenset(text.casefold().split())
    return words, frozenset(w for w in words if not is_given(w) and w not in _shared()) or words


@cache
def _shared() -> frozenset[str]:
    return frozenset(table("actors")["name_parts"])


def apart(left: Party, right: Party) -> Verdict:
    """As `same_party`; two bodies are two as well where neither a word nor first letters could make them one."""
    verdict = same_party(left, right)
    if verdict is Verdict.UNKNOWN and {left.label, right.label} == {"PERSON"}:
        return _one_person(left, right)
    if verdict is not Verdict.UNKNOWN or {left.label, right.label} != {"ORG"}:
        return verdict
    words = [{w.casefold() for w in p.text.split() if len(w) > SHORT or p.text.isupper()} for p in (left, right)]
    if min(map(len, words)) > 1 and (words[0] <= words[1] or words[1] <= words[0]):
        return Verdict.AGREE
    short = any(_may_shorten(a.text, b.text) for a, b in ((left, right), (right, left)))
    return verdict if short or words[0] & words[1] or not all(words) else Verdict.CONFLICT


def _may_shorten(short: str, name: str) -> bool:
    """Whether capitals may stand for a body: of one word they have no letter that it has not, in that order."""
    if not short.isupper():
        return False
    rest = iter(name.casefold())
    return len(name.split()) > 1 or name.isupper() or all(letter in rest for letter in short.casefold())


def _one_person(left: Party, right: Party) -> Verdict:
    """Two names that may be one: those that end alike are, where one article has cut a name short."""
    ours, theirs = _plain(left), _plain(right)
    short, full = sorted((ours, theirs), key=len)
    alone = len(short) == 1 < len(full) and is_given(short[0])
    if ours[-1] == theirs[-1] or (alone and short[0] == full[0]):
        return Verdict.AGREE
    if alone:
        return Verdict.UNKNOWN if _alike(short[0], full[0]) or _alike(short[0], full[-1]) else Verdict.CONFLICT
    other = not compatible(ours[0], theirs[0]) and ratio(ours[-1], theirs[-1]) < SPELLING
    return Verdict.CONFLICT if other and min(len(ours), len(theirs)) > 1 else Verdict.UNKNOWN


def _plain(member: Party) -> list[str]:
    """The words of the name without what tells son from father: only one of two articles may give it."""
    return GENERATION.sub("", member.text.casefold()).split() or [member.text.casefold()]


def _alike(one: str, other: str) -> bool:
    """Whether two words of names may be one, cut short or spelled otherwise."""
    return compatible(one, other) or ratio(one, other) >= SPELLING


def _relatives(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names with one surname have given names that cannot be one."""
    return min(len(left), len(right)) > 1 and left[-1] == right[-1] and not _alike(left[0], right[0])


def respelled(left: Party, right: Party) -> bool:
    """Whether a person's name and another may be two spellings of one."""
    return "PERSON" in {left.label, right.label} and ratio(left.text, right.text) > SPELLING


def spelled_like(member: Party, claim: Claim) -> bool:
    """Whether a name in the claim may be the member's in another spelling."""
    whole = member.text.casefold().split()
    ours = [w for w in whole if len(w) > SHORT]
    others = [(m.name.casefold().split(), m.label) for m in claim.mentions]
    theirs = {(w, label) for name, label in others if not _relatives(whole, name) for w in name if len(w) > SHORT}
    return any(
        ratio(w, other) > (MISTAKEN if member.label == "PERSON" != label else SPELLING)
        for w in ours
        for other, label in theirs
    )


def introduced(claim: Claim, member: Party) -> bool:
    """Whether the claim says who the person is, whom it names or means.

    Whoever is new to the reader is introduced: by an office, an apposition, a relative clause.
    """
    return any(m.name == member.name and _introduced(claim, m) for m in claim.mentions if not m.pronoun)


def _introduced(claim: Claim, mention: Mention) -> bool:
    """Whether a word beside the name tells who that is."""
    inside = [t for t in claim.tokens if mention.start <= t.start and t.end <= mention.end]
    head = top(inside)
    if head is None:
        return False
    beside = (t for t in children(claim.tokens, head, *TELLING) if t not in inside and not _courtesy(t))
    return head.dep in {"appos", "compound", "poss"} or any(beside)


def _courtesy(token: Token) -> bool:
    return token.text.rstrip(".").casefold() in COURTESY
