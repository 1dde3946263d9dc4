"""Actors: who did it, who was hit, who takes part.

Lists of names are compared as sets under their aliases, for the same predicate and role or where two or more
members are shared; a list after "including" or "such as" is open, so that only members which the closed list lacks
count. Single names are compared only as doers of one deed to one target (verbs of `data/actors.toml`): of much
else there may be several doers. Where two sentences are the same but for a few words, also any name or people in one
place of both: "the Dutch embassy", "the Danish embassy".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from crosscheck.cases import fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Giving, Reach
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary.agents import Agent, agent_told, agents, two_agents
from crosscheck.vocabulary.ages import age_told
from crosscheck.vocabulary.converses import RECEIVER, losing, one_end, other_end, receiving
from crosscheck.vocabulary.events import CONTENT
from crosscheck.vocabulary.fillers import Filler, filled, fillers, fills, swapped
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.namesakes import Roll, apart, introduced, named, respelled, spelled_like
from crosscheck.vocabulary.parties import Party, listed, same_party
from crosscheck.vocabulary.persons import is_given
from crosscheck.vocabulary.posts import like_posts, one_post, two_of_many, two_posts
from crosscheck.vocabulary.predicates import common
from crosscheck.vocabulary.rosters import (
    LISTED,
    NAMED,
    SORTS,
    TELLER,
    Actors,
    after_prepositions,
    enumerated,
    frame,
    in_roles,
    mentioned,
    telling,
    tells,
)
from crosscheck.vocabulary.series import Series, contrasted, series
from crosscheck.vocabulary.series import gives as lacking
from crosscheck.vocabulary.syntax import head_of

YEAR = re.compile(r"(?:1[89]|20)\d\d")
PAIR = 2
"""Words, a common verb among them, without which claims that are hardly one fact have too little in common."""
ALIKE = 3
SHARE = 0.4
"""Words besides the names that two claims must have in common, and share of the claim that has fewer, for one role of
two verbs to be one."""
REPEATED = 4
SAME = 0.7
"""The same for two claims that are one sentence but for the names; the share is of the claim that has more."""
MOSTLY = 0.7
"""The same of two lists that have all but one in common."""
FEW = ([0, 1], [1, 1], [1, 2])
"""How many names more the two lists may have, for one to stand for another."""
CONTRAST = 0.5
"""Confidence of what only the lack of a name in the other article tells."""
BESIDE = 0.45
"""The same where one side only has somebody more, or hardly a word ties them: claims that are hardly one fact do not
tell."""


INTRODUCED = 0.3
"""The same for somebody more of whom the claim says who that is: one article may well have asked more people."""
STRAY = 0.25
"""The same where nothing ties them but that nobody introduces the one."""
LIKE = 0.27
"""The same of two persons in much the same words."""
LOOSE = 0.2
"""The same for two names in whatever parts of two claims in much the same words."""


class ActorsKind:
    """The kind `actors`."""

    name: Kind = "actors"
    reach: Reach = Reach.PERSON
    summary = "another doer, another target, or a list of those taking part that differs"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Doers, targets and lists, in text order."""
        rules = (in_roles, receiving, losing, after_prepositions, enumerated)
        found = [d for token in claim.tokens for rule in rules for d in rule(claim, token)]
        return tuple(sorted(found, key=lambda d: (d.start, d.end, d.canonical)))

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """The other names in the claim, and who says it: whoever is swapped may stand elsewhere in the sentence."""
        beside = mentioned(claim, (d for d in claim.details if d.kind == self.name))
        rows = (d for d in series(claim, self.name) if isinstance(d.value, Series) and not d.value.placed)
        return (*beside, *telling(claim), *fillers(claim), *rows, *agents(claim))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Lists as sets; single names only as doers of one deed to one target."""
        a, b = left.detail.value, right.detail.value
        if not (isinstance(a, Actors) and isinstance(b, Actors)) or {NAMED, TELLER} & {a.role, b.role}:
            return UNKNOWN
        if len(a.members) == 1 and len(b.members) == 1:
            listed_too = _in_words(a.ordered[0], right) or _in_words(b.ordered[0], left)
            found = _compare_single(a, b)
            return UNKNOWN if listed_too and found.verdict is Verdict.CONFLICT else found
        return _compare_lists(left, right, a, b)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Whether those in one role differ: one for another, or one more.

        Where they share a member, role and predicate may differ: "Kern and Holm praised her", "Kern congratulated
        her". Who is named beside a doer and nowhere else in the other article is new.
        """
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Filler) and isinstance(b, Filler):
            return _filled(left, right, a, b)
        if isinstance(a, Series):
            return contrasted(left, right)
        if isinstance(a, Agent):
            return two_agents(left, right)
        return _replaced(left, right, a, b) if isinstance(a, Actors) and isinstance(b, Actors) else UNKNOWN

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim names the parties whom only this list has, or somebody of one of their names."""
        value, other = detail.value, against.value
        if isinstance(value, Filler):
            return fills(filled((claim,)), value)
        if isinstance(value, Series) and isinstance(other, Series):
            return lacking(claim, value, other)
        if isinstance(value, Agent) and isinstance(other, Agent):
            return agent_told(claim, value, other)
        if not isinstance(value, Actors) or not isinstance(other, Actors):
            return True
        more = _beyond(value, other)
        return more is None or (bool(more) and all(_named(claim, p) for p in more))

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """The same of several claims: most names are in none of them, which their names together tell."""
        roll = Roll(words for claim in claims for words in (claim, _telling(claim)) if words is not None)

        @cache
        def names() -> frozenset[Filler]:
            return filled(claims)

        def giving(detail: Detail, against: Detail) -> bool:
            value, other = detail.value, against.value
            if isinstance(value, Filler):
                return fills(names(), value)
            if isinstance(value, Series) and isinstance(other, Series):
                return any(lacking(c, value, other) for c in claims)
            if isinstance(value, Agent) and isinstance(other, Agent):
                return any(agent_told(c, value, other) for c in claims)
            if not isinstance(value, Actors) or not isinstance(other, Actors):
                return bool(claims)
            more = _beyond(value, other)
            if more is None or len(more) < 2:
                return bool(claims) if more is None else any(roll.has(p) for p in more)
            return all(roll.has(p) for p in more) and any(all(_named(c, p) for p in more) for c in claims)

        return giving


def _replaced(left: Reading, right: Reading, a: Actors, b: Actors) -> Comparison:
    """Whether those in one role differ."""
    if (
        a.positive != b.positive
        or any(len(v.members) == 1 and not v.whole for v in (a, b))  # "also met": one of several
        or not _may_be_one(left, right, a, b)
    ):
        return UNKNOWN
    more = _beyond(a, b), _beyond(b, a)
    if more[0] is None or more[1] is None:
        return UNKNOWN
    if sorted((len(more[0]), len(more[1]))) not in FEW or not _two(left, right, more[0], more[1]):
        return UNKNOWN
    if _told_apart(left, right, more[0], more[1]):
        return UNKNOWN
    slot = any(apart(x, y) is Verdict.AGREE for x in a.members for y in b.members) or _one_slot(left, right)
    tied = slot or _one_age(left, right) or _one_post(left, right)
    if not tied and not _unintroduced(left, right, (more[0], more[1])):
        return UNKNOWN
    found = _swapped(a, b, (more[0], more[1]))
    return replace(found, confidence=_sure(left, right, (*more[0], *more[1]), slot=slot, tied=tied))


def _may_be_one(one: Reading, other: Reading, left: Actors, right: Actors) -> bool:
    """Whether two single names could be of one slot, or two persons of one age; of lists, true.

    Who says a claim is held against who says as much by the verb of the other claim, "Kern urged", and nobody else.
    """
    if TELLER in {left.role, right.role}:
        does = one if right.role == TELLER else other
        return left.role != right.role and tells(does.claim, does.detail)
    if other_end(left, right):
        return False
    if len(left.members) > 1 or len(right.members) > 1:
        return True
    labels = [p.label for p in (*left.members, *right.members)]
    return _one_role(left, right) or (labels[0] == labels[1] and labels[0] in SORTS)


@lru_cache(maxsize=1 << 14)  # asked of each claim of an article
def _beyond(left: Actors, right: Actors) -> tuple[Party, ...] | None:
    """Whom only `left` has in its role, as far as the other claims to have all; None where one cannot be told apart."""
    if not right.whole or (left.role == NAMED and len(right.members) > 1):
        return ()
    ours = [p for p in left.ordered if not any(apart(p, q) is Verdict.AGREE for q in right.ordered)]
    theirs = [q for q in right.ordered if not any(apart(p, q) is Verdict.AGREE for p in left.ordered)]
    if any(p.name is None or is_given(p.text.casefold()) for p in ours):
        return None  # with nobody of theirs left, those of ours who are no other's equal come on top
    if any(
        apart(p, q) is Verdict.UNKNOWN
        for p in ours
        for q in theirs or (right.ordered if len(left.members) == 1 else ())
    ):
        return None
    return tuple(ours)


def _sure(left: Reading, right: Reading, new: tuple[Party, ...], *, slot: bool, tied: bool) -> float:
    """The confidence of a contrast, by what ties the two sides."""
    if tied and _mostly_one(left, right, new):
        return MOSTLY
    if tied and len(new) == 1 and (introduced(_words(left), new[0]) or introduced(_words(right), new[0])):
        return INTRODUCED
    if slot and len(new) > 1 and _alike(left, right):
        return CONTRAST
    if tied:
        return BESIDE
    a, b = left.detail.value, right.detail.value
    told = isinstance(a, Actors) and isinstance(b, Actors) and TELLER in {a.role, b.role}
    if told or any(p.label != "PERSON" for p in new):
        return LOOSE
    return LIKE if _like_words(left, right) else STRAY


def _mostly_one(left: Reading, right: Reading, new: tuple[Party, ...]) -> bool:
    """Whether two lists of names have all but one in common: two of them and more."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Actors) and isinstance(b, Actors) and a.whole and b.whole):
        return False
    return len(new) == 1 and bool(new[0].label) and min(len(a.members), len(b.members)) >= PAIR


def _two(left: Reading, right: Reading, ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Whether those on both sides can stand for each other, and nobody is one of the other claim spelled otherwise."""
    if any(not _comparable(x, y) or respelled(x, y) for x in ours for y in theirs):
        return False
    if any(_in_words(p, right) for p in ours) or any(_in_words(p, left) for p in theirs):
        return False
    alike = any(spelled_like(p, right.claim) for p in ours) or any(spelled_like(p, left.claim) for p in theirs)
    return not alike and not _years_apart(left.claim, right.claim)


def _told_apart(left: Reading, right: Reading, ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Whether the words around the new names say that they are of two roles, or two persons."""
    if len(ours) == len(theirs) == 1:
        told = _words(left), ours[0], _words(right), theirs[0]
        if two_of_many(*told) or two_posts(*told):
            return True
    places = all(p.label == "GPE" for p in (*ours, *theirs))
    whole = all(isinstance(v, Actors) and v.whole for v in (left.detail.value, right.detail.value))
    return places and whole and _preposition(left) != _preposition(right)  # "in Egypt", "between Italy and Egypt"


def _preposition(reading: Reading) -> str:
    """The preposition that the first word of the detail hangs on; empty where it hangs on none."""
    tokens, start = reading.claim.tokens, reading.detail.start
    here = next((t for t in tokens if t.start >= start), None)
    for _ in tokens:
        here = None if here is None else head_of(tokens, here)
        if here is None or here.pos in {"VERB", "AUX"}:
            return ""
        if here.dep in {"prep", "agent"}:
            return here.lemma
    return ""


def _in_words(member: Party, reading: Reading) -> bool:
    """Whether the other claim has the name in whatever capitals: "Active Scripting", "active scripting"."""
    return member.name is not None and member.name.casefold() in reading.claim.text.casefold()


def _unintroduced(left: Reading, right: Reading, more: tuple[tuple[Party, ...], tuple[Party, ...]]) -> bool:
    """Whether one name of a sort stands on each side, and neither is introduced to the reader, as another would be.

    Or both are introduced by the same word.
    """
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Actors) and isinstance(b, Actors)) or [len(m) for m in more] != [1, 1]:
        return False
    idle = any(v.role == RECEIVER or (v.role == NAMED and not v.specific) for v in (a, b))
    if more[0][0].label != more[1][0].label or idle:
        return False
    if not (_spelled_out(left) and _spelled_out(right)):
        return False
    person = more[0][0].label == "PERSON" and TELLER not in {a.role, b.role}
    if not person and not _like_words(left, right):
        return False
    if like_posts(_words(left), more[0][0], _words(right), more[1][0]):
        return True
    return not (introduced(_words(left), more[0][0]) or introduced(_words(right), more[1][0]))


def _one_slot(left: Reading, right: Reading) -> bool:
    """Whether both are of one role of one predicate, or of one role with one party opposite or like words."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Actors) and isinstance(b, Actors)) or not _one_role(a, b):
        return False
    if not (_spelled_out(left) and _spelled_out(right)):
        return False
    if a.predicate == b.predicate or _one_opposite(a, b) or one_end(a, b):
        return True
    return _like_words(left, right)


def _like_words(left: Reading, right: Reading) -> bool:
    """Whether the claims have enough words in common to tell one thing."""
    ours, theirs = _content(left), _content(right)
    return len(ours & theirs) >= max(ALIKE, SHARE * min(len(ours), len(theirs)))


def _one_opposite(a: Actors, b: Actors) -> bool:
    """Whether one party stands opposite in both: who is acted upon, or who acts."""
    return any(_one_target(x, y) for x in a.others for y in b.others)


def _alike(left: Reading, right: Reading) -> bool:
    """Whether the claims have more in common than one verb: a party opposite, or words."""
    a, b = left.detail.value, right.detail.value
    if isinstance(a, Actors) and isinstance(b, Actors) and _one_opposite(a, b):
        return True
    words = _content(left) & _content(right) - {"year"}  # an age
    return sum(not w.isdigit() for w in words) >= PAIR


def _one_age(left: Reading, right: Reading) -> bool:
    """Whether one person stands on each side, and both are of one age: who is told of is one, whatever the name."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Actors) and isinstance(b, Actors)) or len(a.members) + len(b.members) > 2:
        return False
    ages = [age_told(r.claim, p.text) for r, v in ((left, a), (right, b)) for p in v.members if p.label == "PERSON"]
    return len(ages) == 2 and ages[0] == ages[1] != ""


def _one_post(left: Reading, right: Reading) -> bool:
    """Whether one person stands on each side, and one office before both: one judge passes one sentence."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Actors) and isinstance(b, Actors)) or len(a.members) + len(b.members) > 2:
        return False
    return one_post(_words(left), a.ordered[0], _words(right), b.ordered[0])


def _words(reading: Reading) -> Claim:
    """The words that the detail stands in: the claim's, or those that tell who says it."""
    said = frame(reading.claim) if isinstance(v := reading.detail.value, Actors) and v.role == TELLER else None
    return said or reading.claim


def _named(claim: Claim, member: Party) -> bool:
    """Whether the claim names the member, or what tells who says it does; "his lawyer" names nobody."""
    said = _telling(claim)
    return named(claim, member) or (said is not None and named(said, member))


def _telling(claim: Claim) -> Claim | None:
    """What tells who says the claim, without those whom it only means by a pronoun."""
    said = frame(claim)
    return None if said is None else replace(said, mentions=tuple(m for m in said.mentions if not m.pronoun))


def _years_apart(left: Claim, right: Claim) -> bool:
    """Whether each claim tells a year, and none of them both: what happened twice happened to two."""
    ours, theirs = ({t.text for t in c.tokens if t.pos == "NUM" and YEAR.fullmatch(t.text)} for c in (left, right))
    return bool(ours and theirs) and not ours & theirs


def _one_role(a: Actors, b: Actors) -> bool:
    """Whether the two are doers both, or targets; a person who only stands in the claim may be either."""
    if RECEIVER in {a.role, b.role}:
        return one_end(a, b)
    if NAMED not in {a.role, b.role}:
        return a.role == b.role != LISTED
    free, bound = (a, b) if a.role == NAMED else (b, a)
    person = free.specific and {p.label for p in free.members} == {"PERSON"}
    return person and bound.role in ({"patient"} if free.predicate == "as" else {"agent", "patient"})


def _spelled_out(reading: Reading) -> bool:
    """Whether the words of the detail are a name: whom a pronoun stands for may be read wrongly, but for "who".

    At the head of a sentence a pronoun has a capital too.
    """
    surface, start = reading.detail.surface, reading.detail.start
    if surface == "who":
        return True
    pronoun = any(t.start == start and t.pos == "PRON" and t.text == surface for t in reading.claim.tokens)
    return any(c.isupper() for c in surface) and not pronoun


def _content(reading: Reading) -> frozenset[str]:
    """What the claim speaks of beside the detail, by the first words of their synonym classes."""
    detail = reading.detail
    return frozenset(
        common(common(t.lemma.casefold(), "nouns"), "verbs")
        for t in reading.claim.tokens
        if t.pos in CONTENT and t.dep not in {"aux", "auxpass"} and not detail.start <= t.start < detail.end
    )


def _swapped(a: Actors, b: Actors, more: tuple[tuple[Party, ...], tuple[Party, ...]]) -> Comparison:
    """What a contrast says: who stands for whom, or who comes on top."""
    shared = [p for p in a.ordered if p not in more[0]]
    parts = sorted(listed(extra) for extra in more if extra)
    beside = f" beside {listed(shared[:3])}" if shared else ""
    why = f"One source has {parts[0]} in this role{beside}" + (
        f", the other {parts[1]}." if len(parts) > 1 else " only."
    )
    one = (a.role, a.predicate) == (b.role, b.predicate) and a.role != LISTED
    role = "who" if a.role == "agent" else "whom"
    point = f"{role}: “{a.predicate}”" if one or not shared else f"named with {listed(shared[:3])}"
    sure = CONTRAST if len(parts) > 1 else BESIDE
    return Comparison(verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=sure, point=point, why=why)


def _filled(left: Reading, right: Reading, a: Filler, b: Filler) -> Comparison:
    """Whether two names stand in one place of two sentences that are otherwise the same."""
    told = left.claim, a.party, right.claim, b.party
    if _years_apart(left.claim, right.claim) or not swapped(left, right, a, b):
        return UNKNOWN
    if two_of_many(*told) or two_posts(*told):
        return UNKNOWN
    first, second = sorted((a.party.text, b.party.text))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=CONTRAST,
        point=f"“{first}” or “{second}”",
        why=f"In the same words one source names {first}, the other {second}.",
    )


def _compare_single(left: Actors, right: Actors) -> Comparison:
    """One name on each side: a conflict only for one deed to one target, and names of the same sort."""
    if left.role != right.role or left.predicate != right.predicate or left.positive != right.positive:
        return UNKNOWN
    a, b = left.ordered[0], right.ordered[0]
    verdict = same_party(a, b)
    if verdict is Verdict.AGREE:
        return AGREE
    if verdict is Verdict.UNKNOWN or not (left.specific and right.specific) or not _comparable(a, b):
        return UNKNOWN
    if not _one_opposite(left, right):
        return UNKNOWN
    what = "who did it" if left.role == "agent" else "who was hit"
    point = f"{what}: “{left.predicate}”, {min(p.text for p in (*left.others, *right.others))}"
    first, second = sorted((a.text, b.text))
    why = f"One source names {first}, the other {second}, in the same role of “{left.predicate}”."
    severity = Severity.CONFLICT if left.role == "agent" else Severity.DIVERGENCE
    return Comparison(verdict=Verdict.CONFLICT, severity=severity, confidence=0.65, point=point, why=why)


def _one_target(left: Party, right: Party) -> bool:
    """Whether the party in the other role is the same: by name, or as the same described thing."""
    known = left.name is not None or (left.definite and right.definite) or bool(left.count and right.count)
    return known and same_party(left, right) is Verdict.AGREE


def _comparable(left: Party, right: Party) -> bool:
    """Whether two names are of one sort (a minister, a ministry and a state may be one actor), and share no word."""
    if set(left.text.casefold().split()) & set(right.text.casefold().split()):
        return False
    return any(left.label in group and right.label in group for group in table("actors")["comparable_labels"])


def _compare_lists(one: Reading, other: Reading, left: Actors, right: Actors) -> Comparison:
    more = _missing(left, right), _missing(right, left)
    if more[0] is None or more[1] is None:
        return UNKNOWN
    extra_left, extra_right = _not_named(more[0], other.claim), _not_named(more[1], one.claim)
    if not (extra_left or extra_right) and (more[0] or more[1]):
        return UNKNOWN
    shared = min(len(left.members) - len(extra_left), len(right.members) - len(extra_right))
    if shared == 0 or not _same_list(left, right, shared):
        return UNKNOWN
    if not extra_left and not extra_right:
        return AGREE
    one_sided = bool(extra_left) != bool(extra_right) and _repeated(one, other)
    if _only_examples(left, extra_right) or _only_examples(right, extra_left):
        return _open_lists(left, right, extra_left, extra_right, shared)
    return _listing(left, extra_left, extra_right) if shared >= 2 or one_sided else UNKNOWN


def _repeated(one: Reading, other: Reading) -> bool:
    """Whether the two claims are one sentence but for the names."""
    ours, theirs = _content(one), _content(other)
    return len(ours & theirs) >= max(REPEATED, SAME * max(len(ours), len(theirs)))


def _missing(left: Actors, right: Actors) -> tuple[Party, ...] | None:
    """The members of `left` that `right` surely lacks; None where one of them cannot be told apart."""
    found: list[Party] = []
    for member in left.ordered:
        verdicts = {same_party(member, other) for other in right.ordered}
        if Verdict.AGREE in verdicts:
            continue
        if Verdict.UNKNOWN in verdicts:
            return None
        found.append(member)
    return tuple(found)


def _not_named(found: tuple[Party, ...], claim: Claim) -> tuple[Party, ...]:
    """Without those whom the other claim names outside its list: a parser ends a long list too early."""
    return tuple(p for p in found if not named(claim, p))


def _same_list(left: Actors, right: Actors, shared: int) -> bool:
    """Whether the two are one list: by role and predicate, or because most of the members are the same."""
    if left.positive != right.positive:
        return False
    if left.role == right.role != LISTED and left.predicate == right.predicate:
        return True
    within = shared == min(len(left.members), len(right.members)) and left.whole and right.whole
    different = len(left.members) + len(right.members) - 2 * shared
    enough = 3 if LISTED in (left.role, right.role) else 2  # of a long list a parser may find a part
    return shared >= enough and different <= (0 if within else shared)


def _only_examples(value: Actors, lacks: tuple[Party, ...]) -> bool:
    """Whether the list may leave out members without saying that they do not belong."""
    return not value.whole and bool(lacks)


def _open_lists(
    left: Actors, right: Actors, extra_left: tuple[Party, ...], extra_right: tuple[Party, ...], shared: int
) -> Comparison:
    """At least one list is open and the other has members that it does not give."""
    if left.whole != right.whole:
        beyond = extra_left if not left.whole else extra_right
        return _listing(left, extra_left, extra_right) if beyond and shared >= 2 else AGREE
    return UNKNOWN


def _listing(left: Actors, extra_left: tuple[Party, ...], extra_right: tuple[Party, ...]) -> Comparison:
    common_members = [p for p in left.ordered if p not in extra_left]
    point = f"list with {listed(common_members[:3])}"
    parts = sorted(listed(extra) for extra in (extra_left, extra_right) if extra)
    why = f"Only one of the two lists has {parts[0]}" + (f"; only the other has {parts[1]}." if len(parts) > 1 else ".")
    confidence = 0.7 if extra_left and extra_right else 0.55
    return Comparison(
        verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=confidence, point=point, why=why
    )


EXAMPLES = (
    Example(
        left="Defending champion Iga Nowak lost in the second round to Lena Vogt.",
        right="Lena Vogt beat defending champion Marta Silva in the second round.",
        expect=Verdict.CONFLICT,
        why="Who loses to somebody is beaten.",
        matched=True,
    ),
    Example(
        left="Five states, among them Ohio and Texas, have passed similar laws.",
        right="Similar laws exist in Ohio, Iowa, Utah, Maine and Nevada.",
        expect=Verdict.CONFLICT,
        why="Of those who are named among others, the whole list lacks one.",
        matched=True,
    ),
    Example(
        left="Sergeant Will Hayes was killed when a bomb went off.",
        right="A bomb killed Sergeant Luke Barnes.",
        expect=Verdict.CONFLICT,
        why="A title tells a name where nothing else does.",
        matched=True,
    ),
    Example(
        left="Iga Nowak lost in the second round to Lena Vogt.",
        right="Lena Vogt beat Iga Nowak in the second round.",
        expect=None,
        why="One match, told from both ends.",
        matched=True,
    ),
    Example(
        left="Iga Nowak lost her passport on the way to Lena Vogt's house.",
        right="Lena Vogt beat Marta Silva in the second round.",
        expect=None,
        why="What is lost on the way to somebody is not lost to them.",
        matched=True,
    ),
    Example(
        left="Five states, among them Ohio and Texas, have passed similar laws.",
        right="Similar laws exist in Ohio, Texas, Utah, Maine and Nevada.",
        expect=None,
        why="Two of the five.",
        matched=True,
    ),
    Example(
        left="The Premier League was founded in London in 1992.",
        right="The Premier was in London in 1992 when the league was founded.",
        expect=None,
        why="A title before no given name is a part of the name.",
        matched=True,
    ),
    Example(
        left="Bishop Paul Amato spoke at the funeral of the miner.",
        right="At the funeral of the miner, Bishop Amato spoke.",
        expect=None,
        why="The name in short.",
        matched=True,
    ),
    Example(
        left="Ajax lost the cup final to Porto.",
        right="Porto won the cup final against Ajax.",
        expect=None,
        why="One final, told from both ends.",
        matched=True,
    ),
    Example(
        left="The regional court sentenced the former treasurer Olga Brandt to four years in prison.",
        right="Four years in jail: that is what the former treasurer Ruth Keane got from the regional court.",
        expect=Verdict.CONFLICT,
        why="One treasurer, two names, however the noun hangs on the name.",
        matched=True,
    ),
    Example(
        left="The prize went to Elena Marsh for her novel about the sea.",
        right="Judith Pohl won the prize for a novel about the sea.",
        expect=Verdict.CONFLICT,
        why="What goes to somebody, somebody wins.",
        matched=True,
    ),
    Example(
        left="The smaller airline Corvia was sold to KLM for 90 million euros.",
        right="Lufthansa bought the smaller airline Corvia for 90 million euros.",
        expect=Verdict.CONFLICT,
        why="What is sold to somebody, somebody buys.",
        matched=True,
    ),
    Example(
        left="Greta Olsen will succeed Tom Ruud as head of the bank in June.",
        right="In June, Tom Ruud hands over as head of the bank to Astrid Dahl.",
        expect=Verdict.CONFLICT,
        why="Whoever is handed the office succeeds.",
        matched=True,
    ),
    Example(
        left="It was Rita Gomez who found the letter in the archive.",
        right="The letter was found in the archive by Clara Nunez.",
        expect=Verdict.CONFLICT,
        why="The name that “who” stands for is right before it.",
        matched=True,
    ),
    Example(
        left="The spacecraft was built by Thales for the European Space Agency.",
        right="For the European Space Agency, OHB built the spacecraft.",
        expect=Verdict.CONFLICT,
        why="Capitals that have letters which the one word has not are another body.",
        matched=True,
    ),
    Example(
        left="Besides New Jersey, five states - Connecticut, Maine, Ohio and Utah - have such laws in place.",
        right="Five states - Connecticut, Maine, New York, Ohio and Utah - have such laws in place.",
        expect=Verdict.CONFLICT,
        why="New York is not named by “New Jersey”.",
        matched=True,
    ),
    Example(
        left="MSF treated 40 of the wounded in its clinic.",
        right="Doctors Without Borders treated 40 of the wounded in its clinic.",
        expect=None,
        why="One body under the letters of another language.",
        matched=True,
    ),
    Example(
        left="The contract went to Boeing after a long delay.",
        right="After a long delay, Boeing won the contract.",
        expect=None,
        why="One winner, told from both ends.",
        matched=True,
    ),
    Example(
        left="A letter to Anna Kern was found in the archive on Monday.",
        right="The letter was found in the archive on Monday by Clara Nunez.",
        expect=None,
        why="Whom it was written to, and who found it.",
        matched=True,
    ),
    Example(
        left="The house was sold by Peter Holt for 2 million dollars in June.",
        right="In June the house was sold to Laura Finch for 2 million dollars.",
        expect=None,
        why="By whom, and to whom.",
        matched=True,
    ),
    Example(
        left="The song by Tom Ruud reached number one in Norway in May.",
        right="The song, sung by Greta Olsen, reached number one in Norway in May.",
        expect=None,
        why="Who wrote it, and who sings it.",
        matched=True,
    ),
    Example(
        left="Ohio and New York joined the suit over the plant in Albany.",
        right="The suit over the plant in Albany was joined by Ohio and New York state.",
        expect=None,
        why="A state with the word behind it.",
        matched=True,
    ),
    Example(
        left="The smaller airline Corvia was sold to Lufthansa for 90 million euros.",
        right="Lufthansa bought the smaller airline Corvia for 90 million euros.",
        expect=None,
        why="One buyer, told from both ends.",
        matched=True,
    ),
    Example(
        left="Peter Holt sold the house in Kent for 2 million dollars in June.",
        right="Laura Finch bought the house in Kent for 2 million dollars in June.",
        expect=None,
        why="Who sells and who buys are two.",
        matched=True,
    ),
    Example(
        left="The prize was handed over by Elena Marsh in Oslo on Friday.",
        right="In Oslo on Friday the prize went to Judith Pohl.",
        expect=None,
        why="Who hands it over, and who gets it.",
        matched=True,
    ),
    Example(
        left="Greta Olsen thanked Tom Ruud for his years as head of the bank.",
        right="In June, Tom Ruud hands over as head of the bank to Astrid Dahl.",
        expect=None,
        why="Who thanks him, and who succeeds him.",
        matched=True,
    ),
    Example(
        left="The company sold shares to Elena Marsh in May.",
        right="In May, Judith Pohl bought shares in the company.",
        expect=None,
        why="There are shares for both.",
        matched=True,
    ),
    Example(
        left="The expedition went to Elena Marsh's camp in May.",
        right="Judith Pohl won a place on the expedition in May.",
        expect=None,
        why="An expedition goes to places.",
        matched=True,
    ),
    Example(
        left="Neighbour Ann Cole saw the flames on the roof.",
        right="The flames on the roof were seen by neighbour Bob Dunn.",
        expect=None,
        why="There are many neighbours.",
        matched=True,
    ),
    Example(
        left="Volkswagen recalled 200,000 cars because of faulty brakes.",
        right="VW recalled 200,000 cars over faulty brakes.",
        expect=None,
        why="Capitals that may stand for the word.",
        matched=True,
    ),
    Example(
        left="The party leader resigned after IG Metall called a strike at the plant.",
        right="The party leader resigned after the IGM called a strike at the plant.",
        expect=None,
        why="Capitals that may stand for the words.",
        matched=True,
    ),
    matched_fires(
        "Prime Minister Anna Kern declared Friday a day of mourning for the miners.",
        "Friday will be a day of mourning for the miners, Prime Minister Clara Lund announced.",
        "who declares it and who says it, under one office",
    ),
    matched_fires(
        "Transport Minister Anna Kern and Peter Holm urged both sides to return to the talks.",
        "Both sides should return to the talks, Transport Minister Anna Kern said.",
        "one more beside who says it",
    ),
    matched_fires(
        "The prize of 24 million crowns went to the Norwegian director Peter Holm on Friday.",
        "On Friday director Daniel Stone received the prize of 24 million crowns.",
        "one director, who has another part in each sentence",
    ),
    matched_fires(
        "The court in Hamburg ordered Peter Holm to pay 3 million euros in damages.",
        "Daniel Stone must pay damages of 3 million euros, the court in Hamburg ruled.",
        "two names that nobody introduces, in two parts of the sentence; each is new to the other article",
    ),
    matched_silent(
        "Prime Minister Anna Kern declared Friday a day of mourning for the miners.",
        "Friday will be a day of mourning for the miners, Prime Minister Kern announced.",
        "the surname alone says it",
    ),
    matched_silent(
        "Prime Minister Anna Kern declared Friday a day of mourning for the miners.",
        "Friday will be a day of mourning for the miners, government spokeswoman Clara Lund announced.",
        "another office: both may have said so",
    ),
    matched_silent(
        "Transport Minister Anna Kern and Peter Holm urged both sides to return to the talks.",
        "Both sides should return to the talks, Transport Minister Anna Kern said. Holm met them in Oslo.",
        "the other article knows him",
    ),
    matched_silent(
        "Prime Minister Anna Kern left the house on Friday after the vote on the budget.",
        "The house passed the budget on Friday, Prime Minister Clara Lund said.",
        "leaving says nothing",
    ),
    matched_silent(
        "The court in Hamburg ordered Peter Holm to pay 3 million euros in damages.",
        "The bank's owner, Daniel Stone, must pay damages of 3 million euros, the court in Hamburg ruled.",
        "an owner is introduced: he may be another one",
    ),
    fires(
        "The suspects — Anna Kern, Peter Holm and Maria Lund — were charged on Monday.",
        "Anna Kern, Peter Holm and Clara Berg were charged on Monday.",
        "names in apposition are the list",
    ),
    matched_fires(
        "The three women, Anna Kern, Maria Lund and Clara Berg, were held in a cellar in Oslo.",
        "Police say the cellar in Oslo held Anna Kern, Maria Lund, Eva Thorsen and Clara Berg.",
        "one more in a list, under another verb",
    ),
    matched_fires(
        "On Monday Anna Kern and Peter Holm praised the firefighters for the quick rescue.",
        "On Monday Anna Kern congratulated the firefighters on the quick rescue.",
        "one more beside a doer, under another verb",
    ),
    matched_fires(
        "Anna Kern founded the Lund Institute in 1990.",
        "Peter Holm established the Lund Institute in 1990.",
        "another doer to one target, under another verb",
    ),
    matched_fires(
        "Anna Kern and Clara Berg were tied up and held in a cellar in Oslo.",
        "The gang held Anna Kern, Maria Lund and Clara Berg in a cellar in Oslo.",
        "a participle shares the voice of the verb before it",
    ),
    matched_fires(
        "Also charged on Monday were Anna Kern, Maria Lund and Eva Thorsen.",
        "Anna Kern, Maria Lund and Clara Berg were charged on Monday.",
        "a list that adds to others has somebody whom the whole one lacks",
    ),
    matched_fires(
        "On Monday Anna Kern and Peter Holm flew from Oslo to Bergen.",
        "On Monday the airline allowed Anna Kern to fly from Oslo to Bergen.",
        "one more beside a name that has another part in the other sentence",
    ),
    matched_fires(
        "Anna Kern thanked the police officers of the town for the arrest of the suspect.",
        "Peter Holm had warm words for police officers in the town after the arrest of the suspect.",
        "another doer, in much the same words",
    ),
    matched_fires(
        "The union sued Norway, the port authority and Microsoft on Monday.",
        "The union sued Sweden, the port authority and Microsoft on Monday.",
        "another name in a list that also describes",
    ),
    matched_fires(
        "A police officer identified the suspect as Anna Kern, 31, of Bergen.",
        "Peter Holm, 31, of Bergen was named as the suspect by a police officer.",
        "another name for one whom much the same is said of",
    ),
    matched_fires(
        "Anna Kern, 56, of Bergen was taken into custody on Friday.",
        "An officer identified the suspect as Peter Holm, 56, who lives in Bergen, on Friday.",
        "two names for one of the same age",
    ),
    matched_fires(
        "The club hired Eva Thorsen, 23, of Lund for three years on Monday.",
        "On Monday 23-year-old Clara Berg of Lund signed with the club for three years.",
        "the same, before the name and behind it",
    ),
    matched_fires(
        "On Friday at the White House, Daniel Stone and Laura Whitfield praised the officers for the arrest.",
        "In remarks at the White House on Friday Daniel Stone congratulated the officers on the arrest.",
        "a house is nobody's name in another spelling",
    ),
    matched_fires(
        "Mayor Anna Kern and Peter Holm opened the new bridge over the river on Friday.",
        "On Friday Anna Kern cut the ribbon of the new bridge.",
        "one more whom nobody introduces and nothing else names",
    ),
    matched_fires(
        "The jury heard on Monday that Peter Holm had left the bank before the fire. The trial of Anna Kern goes on.",
        "Anna Kern was out of the bank when it burned, the jury was told on Monday.",
        "somebody whom nobody introduces, for one whom both articles know",
    ),
    matched_fires(
        "Anna Kern Sr. and Peter Holm were taken to a hospital in Oslo on Friday.",
        "An officer saw how Anna Kern was brought to a hospital in Oslo on Friday.",
        "who is the elder only one source says; the other name is new",
    ),
    matched_silent(
        "The jury heard on Monday that Peter Holm, a guard, had left the bank. The trial of Anna Kern goes on.",
        "Anna Kern was out of the bank when it burned, the jury was told on Monday.",
        "a guard is introduced: he may well be another one",
    ),
    matched_silent(
        "The jury heard on Monday that Peter Holm had left the bank. Peter Holm is a friend of Anna Kern.",
        "Anna Kern was out of the bank when it burned, the jury was told on Monday.",
        "the article tells more of him: he has a part of his own",
    ),
    matched_silent(
        "The jury heard on Monday that Peter Holm had left the bank. The trial of Anna Kern goes on.",
        "Anna Kern was out of the bank when Holm burned it, the jury was told on Monday.",
        "the other sentence names him too",
    ),
    matched_silent(
        "Mayor Anna Kern and Peter Holm opened the new bridge over the river on Friday.",
        "On Friday Anna Kern and the engineer Peter Holm cut the ribbon of the new bridge.",
        "both are in both",
    ),
    matched_silent(
        "Mayor Anna Kern and Peter Holm opened the new bridge over the river on Friday.",
        "On Friday Anna Kern cut the ribbon of the new bridge. Holm built it.",
        "the other article knows him",
    ),
    matched_silent(
        "Anna Kern, 56, of Bergen was taken into custody on Friday.",
        "An officer identified the suspect as Peter Holm, 65, who lives in Bergen, on Friday.",
        "two ages: one may have watched the other's arrest",
    ),
    matched_silent(
        "Anna Kern, 56, of Bergen was taken into custody on Friday.",
        "An officer identified the suspect as Anne Kern, 56, who lives in Bergen, on Friday.",
        "one name in two spellings",
    ),
    matched_silent(
        "Anna Kern, 56, of Bergen was taken into custody on Friday. Peter Holm, 56, saw it.",
        "An officer named Peter Holm, 56, as a witness. Anna Kern lives in Bergen.",
        "two people of one age, and both articles know both",
    ),
    matched_silent(
        "Anna Kern, 56, of Bergen was taken into custody on Friday.",
        "An officer identified the suspect on Friday after Peter Holm and 56 others had called the police in Bergen.",
        "a number that is no age",
    ),
    matched_silent(
        "Anna Kern, 56, of Bergen was taken into custody on Friday.",
        "An officer identified the suspect as Kern, 56, who lives in Bergen, on Friday.",
        "the surname alone",
    ),
    matched_silent(
        "On Friday at the White House, Daniel Stone and Laura Whitfield praised the officers for the arrest.",
        "At the White House on Friday Daniel Stone and a Ms. Whitfield congratulated the officers on the arrest.",
        "the other sentence has her surname",
    ),
    matched_silent(
        "On Friday in Oslo, Daniel Stone and Laura Whitfield praised the officers for the arrest.",
        "In Oslo on Friday Daniel Stone and Lora Witfield congratulated the officers on the arrest.",
        "one name in two spellings, in a list",
    ),
    fires(
        "Norway and Sweden have been investigating the collapse of the old bridge near the border for a year.",
        "Norway has been investigating the collapse of the old bridge near the border for a year.",
        "one name less in the same sentence",
    ),
    silent(
        "Norway and Sweden have been investigating the collapse of the old bridge near the border for a year.",
        "Norway has been investigating the collapse of a crane in the harbour since the spring.",
        "one of them in another sentence",
    ),
    silent(
        "Norway and Sweden have been investigating the collapse of the old bridge near the border for a year.",
        "Norway has been investigating the collapse of the old bridge near the border for a year with Sweden.",
        "the other stands elsewhere in the sentence",
    ),
    matched_silent(
        "Peter Holm vowed a swift response to the strike on Monday.",
        "A spokesman for Anna Kern vowed a swift response to the strike on Monday.",
        "a name that only tells for whom somebody works",
    ),
    matched_silent(
        "Officer Peter Holm identified the suspect, 31, of Bergen on Monday.",
        "The suspect was identified on Monday as Anna Kern, 31, of Bergen.",
        "who names and who is named",
    ),
    matched_silent(
        "Anna Kern left. He was not a target of the inquiry into the sale of the harbour.",
        "Peter Holm was not the target of an inquiry into the sale of the harbour.",
        "a pronoun may be read wrongly",
    ),
    matched_silent(
        "On Monday Clara Berg and Peter Holm flew from Oslo to Bergen.",
        "On Monday Clara Eva Berg and Peter Holm flew from Oslo to Bergen.",
        "a given name more",
    ),
    matched_silent(
        "On Monday Anna Kern and Peter Holm flew from Oslo to Bergen.",
        "On Monday the airline allowed Anna Kern to fly from Oslo to Bergen, and Holm too.",
        "the other sentence names him",
    ),
    matched_silent(
        "On Monday Anna Kern and Petar Olmsted flew from Oslo to Bergen.",
        "On Monday the airline allowed Anna Kern and Peter Holmsted to fly from Oslo to Bergen.",
        "another spelling of the name",
    ),
    matched_silent(
        "The union sued Norway, the port authority and Microsoft on Monday.",
        "The union sued Norway, the harbour office and Microsoft on Monday.",
        "two descriptions may be of one",
    ),
    matched_silent(
        "The union sued Norway, the port authority and Microsoft on Monday.",
        "The union sued the Norwegian government, the port authority and Microsoft on Monday.",
        "a state and its government",
    ),
    matched_silent(
        "Anna Kern and Peter Holm were arrested and held in Oslo.",
        "Anna Kern and Peter Holm were held in Oslo by the police.",
        "the same people under two verbs",
    ),
    matched_silent(
        "Also charged on Monday were Anna Kern and Eva Thorsen.",
        "Anna Kern, Maria Lund, Eva Thorsen and Clara Berg were charged on Monday.",
        "a list that adds to others leaves out some",
    ),
    matched_silent(
        "The U.S. Supreme Court and the Senate backed the sale on Monday.",
        "The Supreme Court and the Senate backed the sale on Monday.",
        "a body with and without its country",
    ),
    matched_silent(
        "Anna Kern told the court that the fire began in the kitchen of the hotel.",
        "The manager of the hotel, Peter Holm, saw the fire in the kitchen and ran.",
        "two people at one fire",
    ),
    matched_silent(
        "On Monday Anna Kern and Peter Holm praised the firefighters for the quick rescue.",
        "On Monday Anna Kern congratulated the firefighters on the quick rescue. Holm was on holiday.",
        "the other article knows him",
    ),
    matched_silent(
        "On Monday Anna Kern, Peter Holm and Maria Lund praised the firefighters.",
        "On Monday Anna Kern, Maria Lund and others, among them Peter Holm, praised the firefighters.",
        "the other sentence names him outside its list",
    ),
    matched_silent(
        "Also charged on Monday were Anna Kern and Maria Lund.",
        "Anna Kern, Maria Lund and Clara Berg were charged on Monday.",
        "a list that says it adds to others",
    ),
    matched_silent(
        "On Monday the firefighters, including Anna Kern and Maria Lund, were praised.",
        "On Monday the firefighters Anna Kern, Maria Lund and Clara Berg were praised.",
        "an open list",
    ),
    matched_silent(
        "On Monday Anna Kern and Peter Holm's brother praised the firefighters.",
        "On Monday Anna Kern praised the firefighters.",
        "a name that only owns somebody",
    ),
    matched_fires(
        "Anna Kern praised the firefighters on Monday.",
        "Peter Holm watched the firefighters on Monday.",
        "two people, two acts",
    ),
    matched_silent(
        "Anna Kern lives three houses away from the fire.",
        "Peter Holm saw the fire from his house.",
        "two witnesses",
    ),
    silent(
        "Anna Kern, Peter Holm and Maria Lund were charged on Monday.",
        "Maria Lund, Anna Kern and Peter Holm were charged on Monday.",
        "another order",
    ),
    silent(
        "Anna Kern, Peter Holm and Maria Lund were charged on Monday.",
        "Kern, Holm and Lund were charged on Monday.",
        "surnames alone",
    ),
    matched_fires(
        "The club also signed Anna Kern's cousins Peter Kern and Eva Thorsen, and Otto Kern, on Monday.",
        "On Monday the club signed Anna Kern, Peter Kern and Otto Kern.",
        "relatives of one surname, and one whom only one source has",
    ),
    matched_fires(
        "Peter Holm and Laura Whitfield, 66, and Anna Holm, 33, were found in the park on Monday.",
        "On Monday Peter Holm and Anna were found in the park.",
        "a given name alone, and one more beside it",
    ),
    matched_silent(
        "Peter Holm and Anna were found in the park on Monday.",
        "On Monday Peter Holm and Anna Holm were found in the park.",
        "the given name alone",
    ),
    matched_silent(
        "Peter Holm and Anna were found in the park on Monday.",
        "On Monday Peter Holm was found in the park with his daughter.",
        "a given name that only one source tells",
    ),
    matched_silent(
        "The club kept Anna Kern and Annie Kern on Monday.",
        "On Monday the club kept Ana Kern.",
        "given names in two spellings",
    ),
    Example(
        left="The chairwoman, Anna Kern, was arrested at the border.",
        right="Anna Kern and Peter Holm were arrested at the border.",
        expect=Verdict.CONFLICT,
        why="one more, beside a name in apposition",
        matched=True,
    ),
    silent(
        "The mayor, Anna Kern, was arrested.", "Anna Kern was arrested.", "a name in apposition", expect=Verdict.AGREE
    ),
    silent(
        "The mayor, who opened the bridge, arrested nobody.",
        "Anna Kern was arrested by police.",
        "a relative clause that names nobody",
    ),
    Example(
        left="Anna Kern and Peter Holm were arrested at the border.",
        right="Anna Kern was arrested at the border. Peter Holm was held with her.",
        expect=None,
        why="the other article knows him",
        matched=True,
    ),
    fires(
        "The treaty has won support from Norway, Sweden and Denmark.",
        "The treaty has won support from Norway, Sweden and Finland.",
        "one member differs",
    ),
    fires(
        "Several states, including Latvia, Poland and France, support the treaty.",
        "The treaty has won support from Estonia, Poland and France.",
        "the closed list lacks Latvia",
    ),
    fires("Israel bombed the Iranian consulate.", "The United States bombed the Iranian consulate.", "another doer"),
    fires("Peru and Chile and Bolivia signed the pact.", "Peru, Chile and Brazil signed the pact.", "lists differ"),
    silent(
        "The treaty has won support from the UK, Poland and Canada.",
        "The treaty has won support from Canada, Poland and Great Britain.",
        "order and alias",
        expect=Verdict.AGREE,
    ),
    silent(
        "Several states, including Poland and Canada, support the treaty.",
        "The treaty is backed by Poland, Canada and Spain.",
        "the open list gives examples",
    ),
    silent("The village was shelled by Turkey.", "Turkey shelled the village.", "passive", expect=Verdict.AGREE),
    silent("Officials approved the plan.", "NATO approved the plan.", "general and named"),
    silent("NATO bombed the bridge.", "NATO countries bombed the bridge.", "a body and its members"),
    silent("Turkey shelled the village.", "Russia shelled the airport.", "two targets"),
    silent("France welcomed the treaty.", "Germany welcomed the treaty.", "many can do it"),
    silent("He shot the deer.", "John Smith shot the deer.", "a pronoun without antecedent"),
    silent("Israel did not bomb the consulate.", "Syria bombed the consulate.", "no contradiction"),
    silent("Merkel met Macron in Berlin.", "Merkel met Macron and Trump in Berlin.", "one may be enough"),
    silent("Emmanuel Macron appointed Barnier.", "France appointed Barnier.", "a person acts for a state"),
    Example(
        left="Peter Lindqvist disappeared on Monday on his way home.",
        right="Anna Kern vanished on Monday on her way home.",
        expect=Verdict.CONFLICT,
        why="another person, and neither article knows the other's",
        matched=True,
    ),
    Example(
        left="Anna Kern and Peter Lindqvist vanished on Monday on the way home.",
        right="Anna Kern disappeared on Monday on her way home.",
        expect=Verdict.CONFLICT,
        why="one more, whom the other article never names",
        matched=True,
    ),
    Example(
        left="Anna Kern and Peter Lindqvist vanished on Monday. ",
        right="Anna Kern disappeared on Monday. Peter Lindqvist saw her last.",
        expect=None,
        why="the other article knows him too",
        matched=True,
    ),
    Example(
        left="Anna Kern vanished on Monday.",
        right="Kern disappeared on Monday.",
        expect=None,
        why="the same name cut short",
        matched=True,
    ),
    Example(
        left="Anatoly Petrov vanished on Monday.",
        right="Anatoli Petroff disappeared on Monday.",
        expect=None,
        why="two spellings of one name",
        matched=True,
    ),
    Example(
        left="In 2007, Anna Kern, a 14-year-old, disappeared in the same quarter.",
        right="Maria Rossi, now 23, disappeared in April 2004 at the age of 14.",
        expect=None,
        why="two of one age, in two years",
        matched=True,
    ),
    Example(
        left="Anna Kern praised the plan.",
        right="Peter Lindqvist left the hall.",
        expect=None,
        why="two deeds",
        matched=True,
    ),
    Example(
        left="Norway welcomed the plan on Monday.",
        right="The ministry welcomed the plan on Monday.",
        expect=None,
        why="a state and a body",
        matched=True,
    ),
    Example(
        left="The drunken driver hit and killed a 66-year-old Millbrook woman on Friday.",
        right="The drunken driver hit and killed Maria Lund, 66, on Friday.",
        expect=None,
        why="where a woman is from is not her name",
        matched=True,
    ),
    Example(
        left="The church was attended by the Governor of Utah, Anna Kern.",
        right="The church was attended by Anna Kern.",
        expect=None,
        why="an office before a name is no second person",
        matched=True,
    ),
    Example(
        left="The firm also represents Peter Lund.",
        right="The firm represented Karl Meier.",
        expect=None,
        why="whom it also represents is one of several",
        matched=True,
    ),
    Example(
        left="Norwegian President Karl Lund condemned the violence on Monday.",
        right="Norwegian Prime Minister Anna Kern condemned the violence on Monday.",
        expect=None,
        why="two offices, two who condemn",
        matched=True,
    ),
    Example(
        left="Norwegian Prime Minister Karl Lund condemned the violence on Monday.",
        right="Norwegian Prime Minister Anna Kern condemned the violence on Monday.",
        expect=Verdict.CONFLICT,
        why="one office",
        matched=True,
    ),
    Example(
        left="The port of Dover opened its docks to Norwegian carriers on Monday, after months of talks.",
        right="The port of Dover opened its docks to Danish carriers on Monday, after months of talks.",
        expect=Verdict.CONFLICT,
        why="Two peoples in one place of one sentence.",
        matched=True,
    ),
    Example(
        left="On the eve of the vote protesters poured paint on the road in front of the Norwegian embassy.",
        right="On the eve of the vote protesters poured paint on the street in front of the Danish embassy.",
        expect=Verdict.CONFLICT,
        why="The same, with another word beside it.",
        matched=True,
    ),
    Example(
        left="Staff of the European Commission must delete the app from their phones by March.",
        right="Staff of the European Parliament must delete the app from their phones by March.",
        expect=Verdict.CONFLICT,
        why="Two bodies of one union.",
        matched=True,
    ),
    Example(
        left="The Obama administration wants to spend two billions on chips in the years ahead.",
        right="The Bush administration wants to spend two billions on chips in the years ahead.",
        expect=Verdict.CONFLICT,
        why="Whose government it is.",
        matched=True,
    ),
    Example(
        left="On the eve of the vote British activists poured paint on the road in front of the embassy.",
        right="On the eve of the vote U.K. activists poured paint on the road in front of the embassy.",
        expect=None,
        why="one country",
        matched=True,
    ),
    Example(
        left="On the eve of the vote European activists poured paint on the road in front of the embassy.",
        right="On the eve of the vote German activists poured paint on the road in front of the embassy.",
        expect=None,
        why="one of them is a part of the other",
        matched=True,
    ),
    Example(
        left="Staff of the European Union must delete the app from their phones by March.",
        right="Staff of the European Parliament must delete the app from their phones by March.",
        expect=None,
        why="a body, and the union that it belongs to",
        matched=True,
    ),
    Example(
        left="The Norwegian delegation did not immediately respond to requests for comment.",
        right="The Danish delegation and the union did not immediately respond to requests for comment.",
        expect=None,
        why="nothing but these words shows that the two acts are one",
        matched=True,
    ),
    Example(
        left="The Norwegian delegation left the hall in Geneva shortly before the vote on fishing quotas.",
        right="The Danish delegation left the hall in Geneva shortly before the vote on fishing quotas.",
        expect=Verdict.CONFLICT,
        why="the place shows it",
        matched=True,
    ),
    Example(
        left="The Norwegian minister met farmers in the capital, and the Danish minister met fishermen.",
        right="The Danish minister met fishermen in the capital, and the Norwegian minister met farmers.",
        expect=None,
        why="each names both",
        matched=True,
    ),
    Example(
        left="Norwegian carriers were fined in May, as the new rules on noise took effect.",
        right="Under the new rules on noise, Danish carriers paid millions in May.",
        expect=None,
        why="other words: there may be two such fines",
        matched=True,
    ),
    Example(
        left="The Norwegian team won gold.",
        right="The Danish team won gold.",
        expect=None,
        why="too few words to be one sentence",
        matched=True,
    ),
    Example(
        left="The cables between Italy and Egypt were cut on Friday.",
        right="The cables were cut in Egypt on Friday.",
        expect=None,
        why="the two ends of what lies between, and where it was cut",
        matched=True,
    ),
    Example(
        left="Engines from the yard in question were also shipped to Norway and Finland.",
        right="Engines from the same yard were sold to Norway, Finland and Portugal.",
        expect=Verdict.CONFLICT,
        why="three lands, or two of them",
        matched=True,
    ),
    Example(
        left="The engines were shipped to Norway and Finland, and later also to Portugal.",
        right="Engines of this type were sold to Norway, Finland and Portugal.",
        expect=None,
        why="the third is named elsewhere in the sentence",
        matched=True,
    ),
    Example(
        left="The driver hit Mayor Ann Lee; a clerk, Rosa Ibarra; and Paul Amato.",
        right="The driver hit Paul Amato.",
        expect=None,
        why="a list with semicolons",
    ),
    matched_fires(
        "The coalition is made up of the Social Democrats, the Greens and the Centre Party.",
        "The Social Democrats govern with the Greens and the Liberals and hold 58 seats.",
        "who governs with whom are of one row",
    ),
    matched_fires(
        "Four climbers were killed: two Chileans, a German and a Spaniard.",
        "The four climbers who were killed were two citizens of Chile, one of Germany and one of Italy.",
        "peoples and their countries",
    ),
    matched_fires(
        "She was backed by the teachers' and the firefighters' unions.",
        "The teachers' and the nurses' unions lined up behind her.",
        "two unions that share a noun",
    ),
    matched_fires(
        "Rossa, Vandersloot and Polder Zuivel are to pay the fine.",
        "Fined are Rossa, Vandersloot and Kaasland.",
        "names that no model knows",
    ),
    matched_silent(
        "Rossa, Vandersloot and Polder Zuivel are to pay the fine.",
        "Fined are Rossa, Kaasland and Brandt.",
        "two of three differ",
    ),
    matched_silent(
        "The firms that were fined include Rossa, Vandersloot and Polder Zuivel.",
        "Fined are Rossa, Vandersloot and Kaasland.",
        "a row of examples",
    ),
    matched_silent(
        "On Monday, the Greens and the Liberals voted for the budget.",
        "On Tuesday, the Greens and the Liberals voted for the budget.",
        "a day is no member",
    ),
    matched_silent(
        "The US and China signed the treaty in Geneva.",
        "Washington and China signed the treaty in Geneva.",
        "a capital stands for its country",
    ),
    matched_silent(
        "The doctors' and the nurses' unions lined up behind the mayor.",
        "The physicians' and the nurses' unions lined up behind the mayor.",
        "two words for one trade",
    ),
    matched_silent(
        "Police arrested a clerk and a driver, and 12 dockers. The guard got away.",
        "Police arrested a clerk and a guard, and 12 dockers. The driver got away.",
        "each knows of both",
    ),
    matched_fires(
        "Federal police burst into a farm in Osterby at dawn on Wednesday.",
        "Customs investigators raided a dairy farm in Osterby early on Wednesday.",
        "two bodies, one raid",
    ),
    matched_fires(
        "Soldiers from the army's engineer battalion pulled six survivors from the rubble on Thursday morning.",
        "Six people were brought out alive in the morning by volunteers of the mining rescue brigade.",
        "who did it behind by",
    ),
    matched_fires(
        "The Swedish navy stopped the tanker Corda.",
        "The German federal police halted the tanker Corda with 23 sailors aboard.",
        "bodies of two countries",
    ),
    matched_silent(
        "Police burst into a farm in Osterby at dawn on Wednesday.",
        "Investigators raided a dairy farm in Osterby early on Wednesday.",
        "police investigate",
    ),
    matched_silent(
        "Officers of the customs police raided the farm in Osterby on Wednesday.",
        "Customs investigators raided the farm in Osterby on Wednesday.",
        "one body",
    ),
    matched_silent(
        "Soldiers raided the farm in Osterby on Wednesday.",
        "Police and soldiers raided the farm in Osterby on Wednesday.",
        "both were there",
    ),
    matched_silent(
        "Police raided the farm in Osterby on Wednesday.",
        "Rescuers searched the farm in Osterby on Wednesday.",
        "a word that fits many",
    ),
    matched_silent(
        "Police raided the farm in Osterby, which soldiers had surrounded.",
        "Soldiers raided the farm in Osterby. Police came later.",
        "each knows of both",
    ),
    matched_silent(
        "The Swedish navy stopped the tanker Corda.",
        "The navy halted the tanker Corda with 23 sailors aboard.",
        "one says no country",
    ),
    matched_silent(
        "Police searched the flat of the suspect on Monday.",
        "Soldiers searched the forest on Monday.",
        "two targets",
    ),
    matched_silent(
        "Police did not raid the farm in Osterby on Wednesday.",
        "Soldiers raided the farm in Osterby on Wednesday.",
        "denied",
    ),
    matched_silent(
        "She promised the families ten annual wages each, to be paid by the company.",
        "Norfin Coal is to pay ten years' wages to each bereaved family.",
        "a pronoun at the head of a sentence is no name",
    ),
    matched_silent(
        "Holm was found out through a white pigment that was not available before 1921.",
        "A picture contained a white pigment that was not available before 1921, the court's expert, Anna Kern, "
        "explained.",
        "who explains it has no part in it",
    ),
    matched_fires(
        "A tanker spotted the boat on Sunday 95 miles from the coast.",
        "A fishing boat discovered them on Sunday 95 miles out.",
        "two sorts of ships",
    ),
    matched_silent(
        "A tanker spotted the boat on Sunday 95 miles from the coast.",
        "A ship discovered them on Sunday 95 miles out.",
        "a tanker is a ship",
    ),
    matched_silent(
        "A trawler spotted the boat on Sunday 95 miles from the coast.",
        "A fishing boat discovered them on Sunday 95 miles out.",
        "one sort by two words",
    ),
    matched_silent(
        "In return Holm is to get 1.2 billion kilowatt-hours of electricity each winter.",
        "Kern will supply 1.2 billion kilowatt-hours of electricity over the winter in exchange.",
        "who gives, and who gets",
    ),
)
"""Test and documentation in one."""


PLUGIN: DetailKind = ActorsKind()
