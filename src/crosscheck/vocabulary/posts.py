"""Whether two names stand beside one office: "the judge" of one trial is one, whatever either source calls her."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosscheck.model import Claim, Mention, Token
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.parties import Party, mention_at
from crosscheck.vocabulary.persons import is_title
from crosscheck.vocabulary.syntax import children, head_of, subtree, top

LANDS = frozenset({"GPE", "NORP"})


def one_post(left: Claim, ours: Party, right: Claim, theirs: Party) -> bool:
    """Whether the words before the two names say one office: not one that many hold, nor one of two lands."""
    one = _posts(left, ours)
    other = _posts(right, theirs) if one is not None else None
    if one is None or other is None or one[0] != other[0]:
        return False
    words, land = one
    if land and other[1] and land != other[1]:
        return False
    return bool(land and other[1]) or len(words) > 1 or not words & _of_bodies()


def like_posts(left: Claim, ours: Party, right: Claim, theirs: Party) -> bool:
    """Whether the same nouns stand before the two names, maybe those of two lands or bodies: "Mayor"."""
    one, other = _posts(left, ours), _posts(right, theirs)
    return one is not None and other is not None and one[0] == other[0] and not (one[1] and other[1] and one != other)


def two_posts(left: Claim, ours: Party, right: Claim, theirs: Party) -> bool:
    """Whether two different offices stand before the two names: a president and a minister may both condemn it."""
    one, other = _posts(left, ours), _posts(right, theirs)
    if one is None or other is None or one[0] & other[0]:
        return False
    return all(any(is_title(word) for word in words) for words, _ in (one, other))


def two_of_many(left: Claim, ours: Party, right: Claim, theirs: Party) -> bool:
    """Whether a noun for somebody in the crowd stands before both names, and no article: "Resident Ann Cole"."""
    return all(
        any(_anyone(claim, head, m) for m, head in _named(claim, member))
        for claim, member in ((left, ours), (right, theirs))
    )


def _anyone(claim: Claim, head: Token, mention: Mention) -> bool:
    before = _before(claim, mention, head)
    return (
        bool(before) and before[-1].lemma.casefold() in table("actors")["crowd"] and all(t.dep != "det" for t in before)
    )


def _named(claim: Claim, member: Party) -> Iterator[tuple[Mention, Token]]:
    """Where the claim has the name, and what the words before it hang on: the name, or the noun before it."""
    for mention in claim.mentions:
        inside = [t for t in claim.tokens if mention.start <= t.start and t.end <= mention.end]
        head = top(inside)
        if head is None or mention.pronoun or mention.name != member.name:
            continue
        above = head_of(claim.tokens, head) if head.dep == "appos" else None
        beside = above is not None and above.pos == "NOUN" and above.index + 1 == inside[0].index
        yield mention, above if above is not None and beside else head


def _posts(claim: Claim, member: Party) -> tuple[frozenset[str], str] | None:
    """The nouns before the name, lower case, and the land that it is an office of; None where many are called so."""
    for mention, head in _named(claim, member):
        before = [t for t in _before(claim, mention, head) if t is head or t.dep in {"compound", "nmod"}]
        nouns = [t for t in before if t.pos in {"NOUN", "PROPN"} and not _land(claim, t)]
        if nouns and not _many(max(nouns, key=lambda t: t.index)):
            return frozenset(t.text.casefold() for t in nouns), _of(claim, mention, head)
    return None


def _before(claim: Claim, mention: Mention, head: Token) -> list[Token]:
    return [t for t in subtree(claim.tokens, head) if t.end <= mention.start]


def _of(claim: Claim, mention: Mention, head: Token) -> str:
    """The land in the words around the name: "French President", "the president of France", "France's president"."""
    behind = (t for p in children(claim.tokens, head, "prep") if p.lemma == "of" for t in children(claim.tokens, p))
    return next((land for t in (*_before(claim, mention, head), *behind) if (land := _land(claim, t))), "")


def _land(claim: Claim, token: Token) -> str:
    called = mention_at(claim, token)
    if called is None or called.label not in LANDS:
        return ""
    return gazetteer.country(called.surface) or called.name


def _many(noun: Token) -> bool:
    return bool({noun.lemma.casefold(), noun.text.casefold().rstrip(".")} & _crowd())


@cache
def _crowd() -> frozenset[str]:
    """Nouns for one of many: two of them may both be told of."""
    return frozenset((*table("reporting_cues")["anonymous"]["nouns"], *table("actors")["many"]))


@cache
def _of_bodies() -> frozenset[str]:
    return frozenset(table("actors")["of_bodies"])
