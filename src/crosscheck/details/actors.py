"""Actors: who did it, who was hit, who takes part.

Lists of names are compared as sets under their aliases, for the same predicate and role or where two or more
members are shared; a list after "including" or "such as" is open, so that only members which the closed list lacks
count. Single names are compared only as doers of one deed to one target (verbs of `data/actors.toml`): of much
else there may be several doers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from crosscheck.contracts import DetailKind, Example
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Token, Verdict
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.parties import Party, agent_and_patient, conjuncts, listed, parties, same_party
from crosscheck.vocabulary.stances import common, lemma, negated
from crosscheck.vocabulary.syntax import children, head_of, named_beside

SPELLING = 60
"""Likeness of two names, in percent, from which on they may be two spellings of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The parties in one role of one predicate. `others` are those in the opposite role."""

    role: str
    predicate: str
    members: frozenset[Party]
    whole: bool = True
    """False for a list that only gives examples."""
    others: frozenset[Party] = frozenset()
    specific: bool = False
    """Whether the predicate has one doer and one target."""
    positive: bool = True

    @property
    def ordered(self) -> tuple[Party, ...]:
        """The members in the order of their names."""
        return tuple(sorted(self.members, key=lambda p: (p.text.casefold(), p)))


class ActorsKind:
    """The kind `actors`."""

    name: Kind = "actors"
    summary = "another doer, another target, or a list of those taking part that differs"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Doers, targets and lists, in text order."""
        found = [d for token in claim.tokens for d in (*_roles(claim, token), *_lists(claim, token))]
        return tuple(sorted(found, key=lambda d: (d.start, d.end, d.canonical)))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Lists as sets; single names only as doers of one deed to one target."""
        a, b = left.detail.value, right.detail.value
        if not (isinstance(a, Actors) and isinstance(b, Actors)):
            return UNKNOWN
        if len(a.members) == 1 and len(b.members) == 1:
            return _compare_single(a, b)
        return _compare_lists(a, b)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Whether those in one role of one predicate differ: one for another, or one more."""
        a, b = left.detail.value, right.detail.value
        if not (isinstance(a, Actors) and isinstance(b, Actors)) or (a.role, a.positive) != (b.role, b.positive):
            return UNKNOWN
        if a.predicate != b.predicate or not a.whole or not b.whole:
            return UNKNOWN
        more = _missing(a, b), _missing(b, a)
        if None in more or sorted(map(len, (m or () for m in more))) not in ([0, 1], [1, 1]):
            return UNKNOWN
        extra = [p for m in more for p in m or ()]
        if len(extra) == 2 and (not _comparable(*extra) or ratio(extra[0].text, extra[1].text) > SPELLING):
            return UNKNOWN
        return _swapped(a, [p for p in a.ordered if p not in (more[0] or ())], more)

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim names the parties whom only this list has, or somebody of one of their names."""
        value, other = detail.value, against.value
        if not isinstance(value, Actors) or not isinstance(other, Actors):
            return True
        more = _missing(value, other)
        return more is None or (bool(more) and all(_named(claim, p) for p in more))


def _named(claim: Claim, member: Party) -> bool:
    words = set(member.text.casefold().split())
    return any(words & set(m.name.casefold().split()) for m in claim.mentions) or any(
        same_party(member, Party(name=m.name, head="", label=m.label)) is Verdict.AGREE for m in claim.mentions
    )


def _swapped(
    value: Actors, shared: list[Party], more: tuple[tuple[Party, ...] | None, tuple[Party, ...] | None]
) -> Comparison:
    role = "who" if value.role == "agent" else "whom"
    parts = sorted(listed(extra) for extra in more if extra)
    beside = f" beside {listed(shared[:3])}" if shared else ""
    why = f"One source has {parts[0]} in this role{beside}" + (
        f", the other {parts[1]}." if len(parts) > 1 else " only."
    )
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=0.5,
        point=f"{role}: “{value.predicate}”",
        why=why,
    )


def _roles(claim: Claim, verb: Token) -> Iterator[Detail]:
    """Doer and target of a verb, where they are named."""
    if verb.pos != "VERB":
        return
    agent, patient = agent_and_patient(claim.tokens, verb)
    predicate = lemma(claim.tokens, verb)
    specific = predicate in table("actors")["specific"] and _is_deed(predicate, patient)
    doers = parties(claim, agent) if agent is not None else None
    hit = parties(claim, patient) if patient is not None else None
    predicate = common(predicate, "verbs")
    positive = not negated(claim.tokens, verb)
    for role, first, own, other in (("agent", agent, doers, hit), ("patient", patient, hit, doers)):
        if first is None or own is None or any(p.name is None for p in own):
            continue
        value = Actors(
            role=role,
            predicate=predicate,
            members=frozenset(own),
            others=frozenset(other or ()),
            specific=specific,
            positive=positive,
        )
        yield _detail(claim, conjuncts(claim.tokens, first), value)


def _is_deed(predicate: str, patient: Token | None) -> bool:
    """Light verbs tell of a deed only with a noun of one: "carried out the strike"."""
    if predicate in {"carry out", "launch", "stage", "claim", "cause", "win"}:
        return patient is not None and patient.lemma in table("actors")["deeds"]
    return True


def _lists(claim: Claim, prep: Token) -> Iterator[Detail]:
    """Named lists after "including", "such as" and after the prepositions of counterparties."""
    if prep.dep not in {"prep", "agent"}:
        return
    opening = prep.lemma in table("actors")["open_list"] and prep.text.casefold() not in {"include", "includes"}
    head = head_of(claim.tokens, prep)
    first = next(iter(children(claim.tokens, prep, "pobj")), None)
    if head is None or first is None or not (opening or prep.lemma in table("actors")["counterparties"]):
        return
    found = parties(claim, first)
    if found is None or len(found) < 2 or any(p.name is None for p in found):
        return
    role = "member" if opening else prep.lemma
    value = Actors(
        role=role, predicate=common(head.lemma, "nouns"), members=frozenset(found), whole=not opening, positive=True
    )
    yield _detail(claim, conjuncts(claim.tokens, first), value)


def _detail(claim: Claim, phrase: tuple[Token, ...], value: Actors) -> Detail:
    tokens = tuple(named_beside(claim.tokens, t) or t for t in phrase)
    starts = [m.start for m in claim.mentions for t in tokens[:1] if m.start <= t.start < m.end]
    start, end = min([tokens[0].start, *starts]), max(t.end for t in tokens)
    surface = claim.text[start - claim.start : end - claim.start]
    names = "; ".join(p.text for p in value.ordered)
    mark = "" if value.whole else "among them "
    return Detail(kind="actors", start=start, end=end, surface=surface, value=value, canonical=mark + names)


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
    if not any(_one_target(x, y) for x in left.others for y in right.others):
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


def _compare_lists(left: Actors, right: Actors) -> Comparison:
    more = _missing(left, right), _missing(right, left)
    if any(m is None for m in more):
        return UNKNOWN
    extra_left, extra_right = more[0] or (), more[1] or ()
    shared = min(len(left.members) - len(extra_left), len(right.members) - len(extra_right))
    if shared == 0 or not _same_list(left, right, shared):
        return UNKNOWN
    if not extra_left and not extra_right:
        return AGREE
    if _only_examples(left, extra_right) or _only_examples(right, extra_left):
        return _open_lists(left, right, extra_left, extra_right, shared)
    return _listing(left, extra_left, extra_right) if shared >= 2 else UNKNOWN


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


def _same_list(left: Actors, right: Actors, shared: int) -> bool:
    """Whether the two are one list: by role and predicate, or because most of the members are the same."""
    if left.positive != right.positive:
        return False
    if left.role == right.role and left.predicate == right.predicate:
        return True
    within = shared == min(len(left.members), len(right.members)) and left.whole and right.whole
    different = len(left.members) + len(right.members) - 2 * shared
    return shared >= 2 and different <= (0 if within else shared)


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
    swapped = len(extra_left) == len(extra_right) == 1 and shared >= 2
    return _listing(left, extra_left, extra_right, confidence=0.5) if swapped else UNKNOWN


def _listing(
    left: Actors,
    extra_left: tuple[Party, ...],
    extra_right: tuple[Party, ...],
    *,
    confidence: float = 0.7,
) -> Comparison:
    common_members = [p for p in left.ordered if p not in extra_left]
    point = f"list with {listed(common_members[:3])}"
    parts = sorted(listed(extra) for extra in (extra_left, extra_right) if extra)
    why = f"Only one of the two lists has {parts[0]}" + (f"; only the other has {parts[1]}." if len(parts) > 1 else ".")
    if not (extra_left and extra_right):
        confidence -= 0.15
    return Comparison(
        verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=confidence, point=point, why=why
    )


def _fires(left: str, right: str, why: str) -> Example:
    return Example(left=left, right=right, expect=Verdict.CONFLICT, why=why)


def _silent(left: str, right: str, why: str, expect: Verdict | None = None) -> Example:
    return Example(left=left, right=right, expect=expect, why=why)


EXAMPLES = (
    Example(
        left="The chairwoman, Anna Kern, was arrested at the border.",
        right="Anna Kern and Peter Holm were arrested at the border.",
        expect=Verdict.CONFLICT,
        why="one more, beside a name in apposition",
        matched=True,
    ),
    _silent("The mayor, Anna Kern, was arrested.", "Anna Kern was arrested.", "a name in apposition", Verdict.AGREE),
    _silent(
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
    _fires(
        "The treaty has won support from Norway, Sweden and Denmark.",
        "The treaty has won support from Norway, Sweden and Finland.",
        "one member differs",
    ),
    _fires(
        "Several states, including Latvia, Poland and France, support the treaty.",
        "The treaty has won support from Estonia, Poland and France.",
        "the closed list lacks Latvia",
    ),
    _fires("Israel bombed the Iranian consulate.", "The United States bombed the Iranian consulate.", "another doer"),
    _fires("Peru and Chile and Bolivia signed the pact.", "Peru, Chile and Brazil signed the pact.", "lists differ"),
    _silent(
        "The treaty has won support from the UK, Poland and Canada.",
        "The treaty has won support from Canada, Poland and Great Britain.",
        "order and alias",
        Verdict.AGREE,
    ),
    _silent(
        "Several states, including Poland and Canada, support the treaty.",
        "The treaty is backed by Poland, Canada and Spain.",
        "the open list gives examples",
    ),
    _silent("The village was shelled by Turkey.", "Turkey shelled the village.", "passive", Verdict.AGREE),
    _silent("Officials approved the plan.", "NATO approved the plan.", "general and named"),
    _silent("NATO bombed the bridge.", "NATO countries bombed the bridge.", "a body and its members"),
    _silent("Turkey shelled the village.", "Russia shelled the airport.", "two targets"),
    _silent("France welcomed the treaty.", "Germany welcomed the treaty.", "many can do it"),
    _silent("He shot the deer.", "John Smith shot the deer.", "a pronoun without antecedent"),
    _silent("Israel did not bomb the consulate.", "Syria bombed the consulate.", "no contradiction"),
    _silent("Merkel met Macron in Berlin.", "Merkel met Macron and Trump in Berlin.", "one may be enough"),
    _silent("Emmanuel Macron appointed Barnier.", "France appointed Barnier.", "a person acts for a state"),
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
)
"""Test and documentation in one."""

PLUGIN: DetailKind = ActorsKind()
