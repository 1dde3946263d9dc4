"""Rows of names, whatever the entity model takes them for: "the Greens and the Liberals", "a German and an Italian".

`rosters` reads lists by their labels, which a model gives to rare names by chance: one party is a people, the next a
body. Two rows of the same length that have all but one in common are of one thing all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Token, Verdict
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.members import CITIZENS, JOINTS, Member, has, land, member_of, one
from crosscheck.vocabulary.parties import subject
from crosscheck.vocabulary.syntax import head_of

WITHIN = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PART"})
"""What a member of a row is made of, beside "&", a hyphen, and possessive pronouns."""
SITES = frozenset({"in", "at", "near", "around", "across", "outside", "throughout"})
"""Prepositions that make a row one of places."""
OPENING = frozenset({"include", "including", "like", "as", "among", "eg"})
PAIR = 2
PLAIN, TIED = 0.7, 0.5
"""Confidence of what three and more tell that have all but one in common, and of two pairs with one in common; the
former too where those who differ are called by one noun: "the nurses' union", "the miners' union"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The members in text order."""

    members: tuple[Member, ...]
    behind: str = ""
    """The preposition before the row."""
    placed: bool = False
    """Whether the words say that something is there."""


def series(claim: Claim, kind: Kind) -> Iterator[Detail]:
    """The rows of a claim that do not say that they only give examples, in text order."""
    for token in claim.tokens:
        row = _row(claim, token) if token.lemma == "and" else ()
        if len(row) > 1:
            yield from _told(claim, row, kind)
            if first := _companion(claim, row):
                yield from _told(claim, (first, *row), kind)


def _told(claim: Claim, row: Sequence[Sequence[Token]], kind: Kind) -> Iterator[Detail]:
    """The row as a detail, where each of its members is one that a table or its capitals tell."""
    found = [member_of(claim, part, row[-1]) for part in row]
    members = tuple(m for m in found if m is not None)
    if len(members) < len(row):
        return
    placed = _placed(claim, row[0][0]) and not any(m.person for m in members)
    start, end = row[0][0].start, row[-1][-1].end
    yield Detail(
        kind=kind,
        start=start,
        end=end,
        surface=claim.between(start, end),
        value=Series(members=members, behind=_behind(claim, row[0][0]), placed=placed),
        canonical="; ".join(m.called for m in members),
    )


def _companion(claim: Claim, row: Sequence[Sequence[Token]]) -> tuple[Token, ...]:
    """The words of who does it with those in the row: "Labour governs with the Greens and the Liberals"."""
    prep = next((t for t in reversed(claim.tokens) if t.end <= row[0][0].start), None)
    verb = None if prep is None or prep.lemma not in {"with", "alongside"} else head_of(claim.tokens, prep)
    doer = None if verb is None or verb.pos != "VERB" else subject(claim.tokens, verb)
    if doer is None or doer.pos != "PROPN" or doer.start > row[0][0].start:
        return ()
    at = claim.tokens.index(doer)
    return _phrase(claim.tokens[_start(claim.tokens, at) : at + 1])


def replaced(left: Series, right: Series) -> tuple[Member, Member] | None:
    """The one member that each of two rows has alone, where the others are the same."""
    if len(left.members) != len(right.members):
        return None
    mine = [m for m in left.members if not any(one(m, n) is Verdict.AGREE for n in right.members)]
    theirs = [n for n in right.members if not any(one(m, n) is Verdict.AGREE for m in left.members)]
    if len(mine) != 1 or len(theirs) != 1:
        return None
    if any(one(m, n) is not Verdict.CONFLICT for m in mine for n in right.members):
        return None
    if any(one(m, n) is not Verdict.CONFLICT for m in left.members for n in theirs):
        return None
    return mine[0], theirs[0]


def contrasted(left: Reading, right: Reading) -> Comparison:
    """Whether two rows have all but one in common."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Series) and isinstance(b, Series)) or (odd := replaced(a, b)) is None:
        return UNKNOWN
    if has(right.claim, odd[0]) or has(left.claim, odd[1]):
        return UNKNOWN
    if len(a.members) == PAIR and not _like(a, b, *odd):
        return UNKNOWN
    shared = [m.called for m in a.members if m is not odd[0]]
    first, second = sorted(m.called for m in odd)
    beside = ", ".join(shared[:3])
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=PLAIN if len(a.members) > PAIR or odd[0].words & odd[1].words else TIED,
        point=f"list with {beside}",
        why=f"Beside {beside} one source has {first}, the other {second}.",
    )


def _like(a: Series, b: Series, one_: Member, other: Member) -> bool:
    """Whether those who differ in two pairs are of one sort, and lands of one role: "to Egypt", "from Italy"."""
    return one_.person == other.person and (one_.sort != "land" or a.behind == b.behind)


def gives(claim: Claim, value: Series, against: Series) -> bool:
    """Whether the claim has whom only this row has."""
    odd = replaced(value, against)
    return odd is None or has(claim, odd[0])


def _row(claim: Claim, joint: Token) -> tuple[tuple[Token, ...], ...]:
    """The members around the last "and" of a row, each as its tokens; empty where there is no row."""
    at = next(n for n, t in enumerate(claim.tokens) if t.index == joint.index)
    last, found = _forwards(claim.tokens, at + 1), []
    if not last:
        return ()
    end = at - 1 if at and claim.tokens[at - 1].text == "," else at
    later = last
    while (part := _backwards(claim.tokens, end)) and _linked(part, later):
        found.append(part)
        later = part
        end = claim.tokens.index(part[0]) - 1
        if end < 1 or claim.tokens[end].text != ",":
            break
    row = (*reversed(found), last)
    return () if _continued(claim, row) or _opened(claim, row[0][0]) else row


def _forwards(tokens: Sequence[Token], start: int) -> tuple[Token, ...]:
    end = _end(tokens, start)
    if end < len(tokens) and tokens[end].lemma == "of" and _counted(tokens[start:end]):
        end = _end(tokens, end + 1)
    return _phrase(tokens[start:end])


def _backwards(tokens: Sequence[Token], end: int) -> tuple[Token, ...]:
    start = _start(tokens, end)
    if start and tokens[start - 1].lemma == "of":
        before = _start(tokens, start - 1)
        if _counted(tokens[before : start - 1]):
            start = before
    return _phrase(tokens[start:end])


def _start(tokens: Sequence[Token], at: int) -> int:
    """Where the run of words that may stand in a member begins, which ends before `at`."""
    while at > 0 and _inside(tokens, at - 1):
        at -= 1
    return at


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the run that begins at `at` ends."""
    while at < len(tokens) and _inside(tokens, at):
        at += 1
    return at


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token may stand in a member: "son-in-law" is one word to a reader."""
    token = tokens[at]
    if token.pos in WITHIN or token.text in JOINTS or token.tag == "PRP$":
        return True
    return 0 < at < len(tokens) - 1 and tokens[at - 1].text == tokens[at + 1].text == "-"


def _counted(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[-1].lemma.casefold() in CITIZENS


def _phrase(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, if there is a name, a people or a noun among them."""
    told = any(t.pos in {"NOUN", "PROPN"} or land(t.text) for t in tokens)
    return tuple(tokens) if told else ()


def _linked(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether the parse joins the two: "on Tuesday, Russia and China" has two members."""
    joined = {"conj", "appos", "poss", "nmod", "compound"}
    return any(
        (a.dep in joined and a.head in {t.index for t in side}) for a, side in _both(one, other) if a.head != a.index
    )


def _both(one: Sequence[Token], other: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    yield from ((t, other) for t in one)
    yield from ((t, one) for t in other)


def _continued(claim: Claim, row: Sequence[Sequence[Token]]) -> bool:
    """Whether there is more behind the last member, or the row says that there are others."""
    behind = [t for t in claim.tokens if t.start >= row[-1][-1].end][:2]
    if any(t.lemma in {"other", "else", "more", "etc"} for part in row for t in part):
        return True
    if [t.lemma for t in behind] in (["among", "other"], ["as", "well"]):
        return True
    return len(behind) > 1 and behind[0].lemma in {"and", "or"} and _inside(behind, 1)


def _opened(claim: Claim, first: Token) -> bool:
    """Whether what stands before the row says that it only gives examples."""
    before = [t for t in claim.tokens if t.end <= first.start][-2:]
    return any(t.lemma in OPENING for t in before) or any(t.lemma in {"also", "too", "or"} for t in before)


def _behind(claim: Claim, first: Token) -> str:
    before = next((t for t in reversed(claim.tokens) if t.end <= first.start), None)
    return before.lemma if before is not None and before.pos == "ADP" else ""


def _placed(claim: Claim, first: Token) -> bool:
    before = [t for t in claim.tokens if t.end <= first.start][-3:]
    if before and before[-1].lemma == "of":
        above = head_of(claim.tokens, before[-1])
        return above is not None and above.lemma in table("place_words")["sites"]
    return bool(before) and before[-1].lemma in SITES
