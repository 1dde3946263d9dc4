"""Whose age a number is: "Ana Lee, 52", "52-year-old Ana Lee", "vanished at the age of 19"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model import Claim, Mention, Token
from crosscheck.vocabulary.countwords import act
from crosscheck.vocabulary.doers import GENERATION
from crosscheck.vocabulary.quantity import Quantity
from crosscheck.vocabulary.syntax import SUBJECT, children, head_of

OLDEST = Decimal(116)
"""No plain number above it is taken for an age."""
_NAME_BEFORE = re.compile(r"(?:,\s|\s\()(?:now\s|aged?\s|who is\s)?$")
_BEHIND = re.compile(r"(?:,\s|\s\()(?:now\s|aged?\s)?(\d{1,3})(?=[,).;]|\s*$)")
_AHEAD = re.compile(r"\b(\d{1,3})-year-old\s$")
_NAME_CLOSES = re.compile(r"[,).;]|\s*$|\sand\b|\sof\s")
_LISTED = re.compile(r"(?:,\s\d{1,3})*,?\sand\s\d{1,3}\b")
"""Further ages behind one: of several people, named before them in whatever order."""
_PAST = re.compile(r"\bthen[-\s]$", re.IGNORECASE)
_THEN = re.compile(r"[^,;]{0,24}\s(?:at the time|back then|at that time)\b", re.IGNORECASE)
"""What tells that somebody was of that age once."""
_AT = re.compile(r"\b(?:at|when (?:s?he|they) (?:was|were))\s(?:the\s)?(?:age\s)?(?:of\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """The person, by the fullest folded name, and the act at which the age is told; empty for the present."""

    person: str
    act: str = ""

    @property
    def lone(self) -> bool:
        """Whether the article tells one name only: two who share it cannot be told apart."""
        return " " not in self.person

    @property
    def surname(self) -> str:
        """The last word of the name, "Jr." left out."""
        return GENERATION.sub("", self.person).split()[-1]


def aged(claim: Claim, found: Quantity) -> Aged | None:
    """Whose age the quantity is, or None where it is nobody's by name.

    `found` lies in `claim.text`. A plain number counts as an age only in the shapes "Name, 52," and "Name (52)",
    "Name is 52" and "at 52" with a person as subject.
    """
    start, end = claim.start + found.inner[0], claim.start + found.inner[1]
    # The recogniser takes many a surname for a firm or a town: where the words say "age", any name will do.
    people = [m for m in claim.mentions if m.label == "PERSON" or found.dimension == "age"]
    before, behind = claim.text[: found.inner[0]], claim.text[found.inner[1] :]
    if _no_age(claim, found, behind) or _PAST.search(before) or _THEN.match(behind):
        return None
    event = _at_event(claim, start, end, before)
    if event is not None and (found.dimension == "age" or not _of_things(claim, start, end)):
        return _of_subject(claim, people, event, act(event) or event.lemma)
    if found.dimension == "age" and _LISTED.match(behind):
        return None
    named = (_following(claim, people, end) if found.dimension == "age" else None) or _beside(claim, people, before)
    if named is not None and (found.dimension == "age" or _NAME_CLOSES.match(behind)):
        return _named(named, "")
    if found.dimension != "age" and not _alone(claim, start, end):
        return None
    being = _present(claim, start, end)
    return None if being is None else _of_subject(claim, people, being, "")


def _no_age(claim: Claim, found: Quantity, behind: str) -> bool:
    """Whether the quantity can be nobody's age: too many, a fraction, a part ("one of five sons")."""
    if found.dimension == "age":
        return False
    if claim.text[slice(*found.inner)].casefold() == "one":  # "she was the one who"
        return True
    part = behind.startswith(" of ") and not claim.text[slice(*found.inner)].isdigit()
    return part or not (found.dimension == "count" and 0 < found.low <= OLDEST and found.low % 1 == 0)


def age_told(claim: Claim, name: str) -> str:
    """The number that stands beside a name as an age: "Ana Lee, 52,", "52-year-old Ana Lee"; empty where none does."""
    for mention in claim.mentions:
        if mention.name != name or mention.pronoun:
            continue
        at = mention.start - claim.start, mention.end - claim.start
        found = _BEHIND.match(claim.text, at[1]) or _AHEAD.search(
            claim.text[max(0, at[0] - len("116-year-old ")) : at[0]]
        )
        if found is not None:
            return found[1]
    return ""


def same_person(left: str, right: str) -> bool:
    """Whether two folded names can be one person: the shorter one's words are the longer one's last or first ones.

    "Jr." is left out, but is not "Sr.".
    """
    juniors = {m[1] for name in (left, right) if (m := GENERATION.search(name))}
    one, two = sorted((GENERATION.sub("", left).split(), GENERATION.sub("", right).split()), key=len)
    if len(juniors) > 1:
        return False
    return bool(one) and (one == two[-len(one) :] or (len(one) > 1 and one[0] == two[0] and one[-1] == two[-1]))


def _named(mention: Mention | None, event: str) -> Aged | None:
    if mention is None:
        return None
    name = mention.name.casefold().replace("’", "'").removesuffix("'s")
    return Aged(person=name, act=event)


def _of_subject(claim: Claim, people: list[Mention], verb: Token, event: str) -> Aged | None:
    """The person who is the subject, by a mention or, where the recogniser passed it over, a lone surname."""
    found = _subject(claim, people, verb)
    if found is not None:
        return _named(found, event)
    lone = next(iter(children(claim.tokens, verb, *SUBJECT)), None)
    if lone is None or lone.tag not in {"NN", "NNP"} or not lone.text.istitle():
        return None
    covered = any(m.start < lone.end and lone.start < m.end for m in claim.mentions)
    return None if covered or children(claim.tokens, lone) else Aged(person=lone.text.casefold(), act=event)


def _token(claim: Claim, start: int, end: int) -> Token | None:
    inside = [t for t in claim.tokens if t.start < end and start < t.end]
    return next((t for t in inside if t.tag == "CD"), inside[0] if inside else None)


def _at_event(claim: Claim, start: int, end: int, before: str) -> Token | None:
    if not _AT.search(before):
        return None
    at = _token(claim, start, end)
    for _ in range(6):
        if at is None or (at.pos == "VERB"):
            return at
        at = head_of(claim.tokens, at)
    return None


def _subject(claim: Claim, people: list[Mention], verb: Token) -> Mention | None:
    for subject in children(claim.tokens, verb, *SUBJECT):
        found = next((m for m in people if m.start <= subject.start and subject.end <= m.end), None)
        if found is not None:
            return found
        return None
    above = head_of(claim.tokens, verb)
    return _subject(claim, people, above) if above is not None and verb.dep in {"conj", "xcomp"} else None


def _beside(claim: Claim, people: list[Mention], before: str) -> Mention | None:
    gap = _NAME_BEFORE.search(before)
    if gap is None:
        gap = re.search(r",?\s(?:aged?|now|is now)\s$", before)
    if gap is None:
        return None
    ends = claim.start + gap.start()
    return next(
        (m for m in people if not m.pronoun and m.end in {ends, ends - before.endswith(".", 0, gap.start())}), None
    )


def _following(claim: Claim, people: list[Mention], end: int) -> Mention | None:
    """The name behind the age: "52-year-old Ana Lee", "the 25-year-old coach Ana Lee"."""
    for mention in people:
        gap = claim.between(end, mention.start)
        if (
            end <= mention.start <= end + 24
            and re.fullmatch(r"(?:\s[a-z]{2,12}){0,2},?\s", gap)
            and not mention.pronoun
            and not _tells_noun(claim, mention)
        ):
            return mention
    return None


def _tells_noun(claim: Claim, mention: Mention) -> bool:
    """Whether the name only tells a noun behind it, and is of no person: "the 39-year-old Dallas man"."""
    last = next((t for t in reversed(claim.tokens) if mention.start <= t.start < mention.end), None)
    above = None if last is None or last.dep not in {"compound", "nmod", "amod"} else head_of(claim.tokens, last)
    return above is not None and above.pos == "NOUN" and above.start >= mention.end and mention.label != "PERSON"


def _present(claim: Claim, start: int, end: int) -> Token | None:
    """The "be" of which the age is told: "Berry is now 27"."""
    number = _token(claim, start, end)
    for _ in range(3):
        above = None if number is None else head_of(claim.tokens, number)
        if above is None:
            return None
        if above.lemma in {"be", "turn"}:
            ahead = {t.lemma for t in children(claim.tokens, above, "aux")} & {"will", "shall", "would"}
            return None if ahead else above  # "she will be 29 in April"
        if above.pos not in {"NOUN", "ADJ"}:
            return None
        number = above
    return None


def _of_things(claim: Claim, start: int, end: int) -> bool:
    """Whether the number counts what the noun behind it names: "at nine sites"."""
    number = _token(claim, start, end)
    return number is not None and number.dep == "nummod"


def _alone(claim: Claim, start: int, end: int) -> bool:
    """Whether the number is itself what somebody "is", with no noun behind it."""
    number = _token(claim, start, end)
    above = None if number is None else head_of(claim.tokens, number)
    return (
        number is not None and number.dep in {"attr", "acomp"} and above is not None and above.lemma in {"be", "turn"}
    )
