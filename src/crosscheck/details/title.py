"""Title: office, rank or description of one person, and the side-taking description of one group.

Titles come from words before the name ("acting Gov. X"), from appositions ("X, the foreign minister"), from "X is
the ...", and from the role that the article gives a name. They are compared only for the same person: another
status (former, acting, deputy), another rank of the same ladder or another ministry cannot both be true; two other
descriptions may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from crosscheck.cases import fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Reach
from crosscheck.model import (
    AGREE,
    UNKNOWN,
    Claim,
    Comparison,
    Detail,
    Kind,
    Mention,
    Phrase,
    Reading,
    Severity,
    Token,
    Verdict,
)
from crosscheck.vocabulary.bynames import apposed, by_deeds, nations, so_far
from crosscheck.vocabulary.gazetteer import country, place_of
from crosscheck.vocabulary.groups import Crowd, People, apart, crowd_at, people_at
from crosscheck.vocabulary.homelands import Homeland, homelands, of_land, two_homelands
from crosscheck.vocabulary.names import fold, same
from crosscheck.vocabulary.offices import at_once, of_house, one_house, parted, rivals
from crosscheck.vocabulary.persons import person
from crosscheck.vocabulary.predicates import common, lemma
from crosscheck.vocabulary.roles import (
    Role,
    close,
    exclude,
    goes_with,
    is_kin,
    is_role,
    one_office,
    one_relative,
    role_at,
    role_of,
    tells,
)
from crosscheck.vocabulary.seats import two_seats
from crosscheck.vocabulary.statements import in_common
from crosscheck.vocabulary.syntax import between, children, head_of, subtree
from crosscheck.vocabulary.titles import Title, an_office, evaluative, general, held_how, ranking, title
from crosscheck.vocabulary.voices import Voice, other_voice, voice_of, voiced
from crosscheck.vocabulary.wording import worded_alike

VAGUE = frozenset({"chief", "leader", "director", "commander", "secretary", "chair", "speaker", "candidate", "doctor"})
"""Heads that one person may bear twice: compared only where the rest of the title has a word in common."""
WEAK = 0.45
"""Confidence of a contrast whose words leave open whether it is one office, or one person."""
FAINT = 0.25
"""The same for who tells a claim: both must be new."""
CLOSE = 0.55
"""The same where everything but the office is worded alike: "House majority leader", "House majority treasurer"."""
VERBATIM = (6, 0.8)
"""Content words in common, and their share of the shorter claim's, from which on two sentences are one."""
EXCLUSIVE = frozenset({"", "former", "acting", "deputy"})
LOST = frozenset({"fire", "oust", "dismiss", "remove", "sack", "replace", "depose"})
"""Verbs done to somebody who was in office, and is not behind them: "fired president Lee"."""
GIVEN_UP = frozenset({"step", "resign", "retire", "quit"})
"""Verbs with which one leaves an office oneself."""
TENURE = frozenset({*LOST, *GIVEN_UP, "serve", "appoint", "elect"})
"""Verbs that tell of an office with "as": "stepped down as chairman"."""
SPELLED = frozenset("aeiouhwy")
"""Letters that spellings of one surname from another script add, drop or exchange."""
HALF = 0.5
"""Share of the shorter claim's content words in common from which on two claims tell of one time."""
CLAUSES = frozenset({"relcl", "acl", "appos", "cc", "conj", "punct", "advcl"})
ASIDE = frozenset({"prep", "npadvmod"})
"""Relations of words before a title that are none of it: "including President Kim", "today President Kim"."""


Words: TypeAlias = Claim | Phrase
"""Where a title may stand: the claim itself, or the words that say who tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A title and who bears it, by the fullest name; `places` are the states that the phrase names."""

    person: str
    title: Title
    places: frozenset[str] = frozenset()
    ended: bool = False
    """Whether the sentence tells that it is held no more, and was until then."""
    nations: frozenset[str] = frozenset()
    """Whose people the person is one of, by the adjectives before the noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A counted group in an event, and the words that describe it."""

    count: str
    head: str
    predicate: str
    modifiers: frozenset[str]


class TitleKind:
    """The kind `title`."""

    name: Kind = "title"
    reach: Reach = Reach.TIED
    summary = "another office, rank or status of one person; another side-taking description of one group"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Titles of named persons, then descriptions of counted groups, in text order."""
        said = claim.attribution.phrase if claim.attribution is not None else None
        persons = (d for words in (claim, said) if words is not None for d in _of_persons(words))
        groups = (d for t in claim.tokens if t.dep == "nummod" for d in _of_group(claim, t))
        people = (_of_people(claim, t, group) for t in claim.tokens if (group := people_at(claim, t)) is not None)
        crowds = (_of_crowd(t, crowd) for t in claim.tokens if (crowd := crowd_at(claim, t)) is not None)
        roles = (_of_role(t, role) for t in claim.tokens if (role := role_at(claim, t)) is not None)
        voice = voice_of(said) if said is not None else None
        voices = [] if voice is None else [_of_voice(*voice)]
        found = dict.fromkeys(chain(persons, groups, people, crowds, roles, voices))
        return tuple(sorted(found, key=lambda d: (d.start, d.end, d.canonical)))

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """Whose people somebody is who is told by a noun."""
        return tuple(homelands(claim))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Titles of one person, or descriptions of one group."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Held) and isinstance(b, Held):
            once = {a.title.status, b.title.status} == {"former", ""}
            ended = any(h.ended and not h.title.status for h in (a, b))
            return UNKNOWN if once and (ended or not _at_one_time(left, right)) else _compare_held(a, b)
        if isinstance(a, Described) and isinstance(b, Described):
            return _compare_described(a, b)
        if isinstance(a, Crowd) and isinstance(b, Crowd):
            return _other_camp(left, right) if a.camp != b.camp and _one_sentence(left, right) else UNKNOWN
        if isinstance(a, Role) and isinstance(b, Role) and one_relative(a, b):
            return _other_role(left, right, CLOSE)
        return UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:  # noqa: PLR0911  (one a sort of value)
        """Two offices of one person under the same words, or two roles that one person hardly has."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Held) and isinstance(b, Held):
            one = same(a.person, b.person, "PERSON") is Verdict.AGREE and _known(a.title) and _known(b.title)
            one = one and not (is_kin(a.title.head) or is_kin(b.title.head))  # whose kin it is, a role tells
            tied = a.title.qualifiers & b.title.qualifiers or _one_ladder(a.title, b.title) or _bare(a.title, b.title)
            alike = (_apart(a.title, b.title) and tied) or _other_body(left, right)
            sure = CLOSE if a.title.qualifiers == b.title.qualifiers or worded_alike(left, right) else WEAK
            return _conflict(a, b, sure, Severity.DIVERGENCE) if one and alike else UNKNOWN
        if isinstance(a, Homeland):
            return two_homelands(left, right)
        if isinstance(a, People) and isinstance(b, People):
            return _other_people(a, b) if apart(a, b) else UNKNOWN
        if isinstance(a, Voice) and isinstance(b, Voice):
            return _two_voices(a, b) if other_voice(a, b) else UNKNOWN
        if not (isinstance(a, Role) and isinstance(b, Role)):
            return UNKNOWN
        alike = worded_alike(left, right)
        if not (exclude(a, b) or (alike and one_office(a, b))):
            return UNKNOWN
        return _other_role(left, right, CLOSE if close(a, b) or alike else WEAK)

    def borne(self, left: Reading, right: Reading) -> Comparison:
        """Two offices of one person by name that one hardly holds, wherever they are told."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Held) or not isinstance(b, Held):
            return UNKNOWN
        one = same(a.person, b.person, "PERSON") is Verdict.AGREE
        if one and _two_nations(a, b):
            return _foreign(a, b)
        if one and two_seats(a.title, b.title):
            return _conflict(a, b, WEAK, Severity.DIVERGENCE, full=True)
        if not rivals(a.title, b.title):
            return UNKNOWN
        sure = CLOSE if one_house(a.title, b.title) else WEAK
        return _conflict(a, b, sure, Severity.DIVERGENCE) if one else UNKNOWN

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim has the role, or the group, or the office of somebody who may be the person."""
        value = detail.value
        if isinstance(value, Homeland):
            return of_land(claim, value)
        if isinstance(value, Voice):
            return isinstance(against.value, Voice) and voiced(claim, value, against.value)
        if isinstance(value, People):
            groups = [d.value for d in claim.details if isinstance(d.value, People)]
            return any(g.count == value.count and g.sort == value.sort for g in groups)
        if isinstance(value, Role):
            return any(tells(claim, t, value) for t in claim.tokens)
        rival = against.value
        if isinstance(value, Held) and isinstance(rival, Held) and _two_nations(value, rival):
            return any(isinstance(d.value, Held) and d.value.nations & value.nations for d in claim.details)
        return not isinstance(value, Held) or any(
            isinstance(d.value, Held)
            and _held_too(d.value.title, value.title, against)
            and same(d.value.person, value.person, "PERSON") is not Verdict.CONFLICT
            for d in claim.details
        )


def _at_one_time(left: Reading, right: Reading) -> bool:
    """Whether two claims put an office at one time: who was "the president" then is "the former president" now.

    Both name somebody who speaks, or they have half of their words in common besides names.
    """
    speak = all(not r.claim.span.holds(r.detail.start, r.detail.end) for r in (left, right))
    told = ([t for t in r.claim.tokens if t.pos != "PROPN"] for r in (left, right))
    return speak or in_common(*told)[1] >= HALF


def _held_too(given: Title, found: Title, against: Detail) -> bool:
    """Whether the one is the other's office: of its body, too, where that is what the two sources differ in."""
    rival = against.value
    one_name = isinstance(rival, Held) and rival.title.head == found.head
    words = [{*t.qualifiers, t.portfolio} - {""} for t in (given, found)]
    return given.head == found.head and (not one_name or words[0] == words[1])


def _of_role(token: Token, role: Role) -> Detail:
    named = _referent(role.bearer) if role.sort == "kin" and role.whose and role.bearer else None
    return Detail(
        kind="title",
        start=token.start,
        end=token.end,
        surface=token.text,
        value=role,
        canonical=role.canonical,
        referent=named and f"kinship, {named}",
    )


def _of_voice(token: Token, voice: Voice) -> Detail:
    return Detail(
        kind="title", start=token.start, end=token.end, surface=token.text, value=voice, canonical=voice.canonical
    )


def _two_voices(left: Voice, right: Voice) -> Comparison:
    """Two offices for which one claim is told."""
    first, second = sorted(v.canonical for v in (left, right))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=FAINT,
        point="the office of who says so",
        why=f"One source has it from the {first}, the other from the {second}.",
    )


def _of_crowd(token: Token, crowd: Crowd) -> Detail:
    return Detail(
        kind="title", start=token.start, end=token.end, surface=token.text, value=crowd, canonical=crowd.canonical
    )


def _one_sentence(left: Reading, right: Reading) -> bool:
    """Whether two crowds stand in one place of one sentence, word for word."""
    camps = [{d.value.camp for d in r.claim.details if isinstance(d.value, Crowd)} for r in (left, right)]
    if camps[0] & camps[1]:
        return False  # "doctors and nurses" in another order
    shared, share = in_common(left.claim.tokens, right.claim.tokens)
    return shared >= VERBATIM[0] and share >= VERBATIM[1] and worded_alike(left, right)


def _other_camp(left: Reading, right: Reading) -> Comparison:
    first, second = sorted((left.detail.surface, right.detail.surface))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=CLOSE,
        point="what they are called",
        why=f"Under the same words one source calls them “{first}”, the other “{second}”.",
    )


def _other_role(left: Reading, right: Reading, confidence: float) -> Comparison:
    """Two roles that one person hardly has."""
    roles = [(side.detail.value, side) for side in (left, right) if isinstance(side.detail.value, Role)]
    first, second = sorted(role.noun if "-" in role.noun else side.detail.surface for role, side in roles)
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=confidence,
        point=f"role: {min(role.noun for role, _ in roles)}",
        why=f"One source speaks of “{first}”, the other of “{second}”.",
    )


def _of_people(claim: Claim, counter: Token, found: People) -> Detail:
    """The group in its words, from the number to the noun."""
    noun = head_of(claim.tokens, counter) or counter
    end = max(counter.end, noun.end)
    return Detail(
        kind="title",
        start=counter.start,
        end=end,
        surface=claim.between(counter.start, end),
        value=found,
        canonical=found.canonical,
    )


def _of_persons(words: Words) -> Iterator[Detail]:
    for mention in words.mentions:
        if mention.label == "PERSON" and not mention.pronoun:
            yield from _of_person(words, mention)
    for mention, office, body in by_deeds(words):
        known = title((*_words(body), office), office)
        if known is not None:
            yield _held(words, mention, known, body)


def _of_person(words: Words, mention: Mention) -> Iterator[Detail]:
    before = list(_before(words, mention))
    read = [(title(_words(tokens), last), tokens) for tokens, last in (*before, *_beside(words, mention))]
    found = [(each, tokens) for each, tokens in read if each is not None]
    if not found and (tokens := apposed(words, mention)) and (office := title(_words(tokens))) is not None:
        found = [(office, tokens)]
    for each, tokens in found:
        if not any(_fuller(other, each) for other, _ in found):
            yield _held(words, mention, each, tokens)
    role = title(mention.role.replace("-", " - ").split()) if mention.role and not before else None
    if role is not None and not any(f" {each.head}".endswith(f" {role.head}") for each, _ in found):
        yield _held(words, mention, role, ())


def _fuller(one: Title, other: Title) -> bool:
    """Whether one reading of a title has more words than the other: "Japan's prime minister", "prime minister"."""
    kept = (one.head, one.status, one.under) == (other.head, other.status, other.under)
    return kept and one.qualifiers > other.qualifiers


def _leaving(words: Words, mention: Mention) -> bool:
    """Whether the sentence tells that the one named loses an office, so that it is held no more and was until then."""
    inside = {t.index for t in between(words.tokens, mention.start, mention.end)}
    name = next((t for t in words.tokens if t.index in inside and t.head not in inside), None)
    verb = head_of(words.tokens, name) if name is not None else None
    if name is None or verb is None:
        return False
    lost = name.dep in {"dobj", "nsubjpass"} and verb.lemma in LOST
    return lost or (name.dep == "nsubj" and verb.lemma in GIVEN_UP)


def _under(words: Words, tokens: Sequence[Token]) -> bool:
    """Whether the office was held under somebody: "director under President Lee"."""
    behind = next((t for t in words.tokens if tokens and t.start >= tokens[-1].end), None)
    under = [t for t in (*tokens, behind) if t is not None and t.lemma == "under"]
    return any(_named(words, t) for u in under for t in children(words.tokens, u, "pobj"))


def _held(words: Words, mention: Mention, found: Title, tokens: Sequence[Token]) -> Detail:
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (mention.start, mention.end)
    near = [m for t in tokens if (m := _mention_at(words, t)) is not None and m.label == "GPE"]
    value = Held(
        person=mention.name,
        title=found,
        places=frozenset(m.name.removeprefix("the ") for m in near),
        ended=_leaving(words, mention) or _under(words, tokens),
        nations=nations(tokens, found.head),
    )
    return Detail(
        kind="title",
        start=start,
        end=end,
        surface=words.between(start, end),
        value=value,
        canonical=found.canonical,
        referent=_referent(mention.name),
    )


def _referent(name: str) -> str | None:
    """The surname without what spellings from other scripts choose between; None where there is no surname.

    Coarse on purpose: `compare` asks whether the two are one person.
    """
    known = person(name)
    if known is None:
        return None
    bare = [c for c in fold(known.surname) if c.isalnum() and c not in SPELLED]
    letters = "".join(c for k, c in enumerate(bare) if k == 0 or bare[k - 1] != c)
    return f"title of {letters or known.surname}"


def _mention_at(words: Words, token: Token) -> Mention | None:
    found = [m for m in words.mentions if m.start <= token.start and token.end <= m.end]
    return max(found, key=lambda m: m.end - m.start, default=None)


def _before(words: Words, mention: Mention) -> Iterator[tuple[tuple[Token, ...], str | None]]:
    """The title words straight before the name: "former Chiang Rai governor and mission commander"."""
    found: list[Token] = []
    for token in reversed([t for t in words.tokens if t.end <= mention.start]):
        apart = mention.start - token.end if not found else found[0].start - token.end
        title_word = token.pos in {"NOUN", "PROPN", "ADJ"} or token.tag in {"VBG", "HYPH"} or token.text in {".", "-"}
        title_word = title_word or (not found and is_role(token.text.casefold()))  # "forward" is taken for an adverb
        title_word = title_word and token.dep not in ASIDE
        title_word = title_word or (bool(found) and (_of_body(words, token, found) or held_how(token.text.casefold())))
        if apart > 1 or not (title_word or token.text.casefold() in {"and", "then", "ex"}):
            break
        named = _mention_at(words, token)
        if named is not None and named.label == "PERSON":  # "President Lee and Prime Minister Park": whose is told
            break
        found.insert(0, token)
    while found and found[-1].text == "and":
        found.pop()
    while found and found[0].text == "and":
        found.pop(0)
    cut = next((k for k, t in enumerate(found) if t.text == "and"), None)
    if cut is None:
        yield from ([(tuple(found), found[-1].text if is_role(found[-1].lemma.lower()) else None)] if found else [])
        return
    first, second = tuple(found[:cut]), tuple(found[cut + 1 :])
    if first:
        yield first, None
    if second and not (_status(first) and not _status(second)):  # "former prosecutor and mayor": former mayor, too?
        yield second, None


def _of_body(words: Words, of: Token, body: Sequence[Token]) -> bool:
    """Whether an office by its name stands before "of", and behind it none: "Director of National Intelligence"."""
    office = next((t for t in words.tokens if t.index == of.index - 1), None)
    named = office is not None and office.text[:1].isupper() and title((office.text,)) is not None
    return named and of.lemma == "of" and all(t.pos == "PROPN" for t in body) and title(_words(body)) is None


def _status(tokens: Sequence[Token]) -> bool:
    found = title(_words(tokens), tokens[-1].text) if tokens else None
    return found is not None and bool(found.status)


def _beside(words: Words, mention: Mention) -> Iterator[tuple[tuple[Token, ...], str | None]]:
    """Appositions on either side, and what the name is said to be."""
    tokens = words.tokens
    inside = between(tokens, mention.start, mention.end)
    name = next((t for t in inside if t.head not in {i.index for i in inside} or t.head == t.index), None)
    if name is None:
        return
    heads = [t for t in children(tokens, name, "appos") if t not in inside]
    told = so_far(tokens, inside[-1])
    heads.extend([told] if told is not None and told not in heads else [])
    above = head_of(tokens, name)
    if name.dep == "appos" and above is not None:
        heads.append(above)
    for verb in [above, *children(tokens, name, "relcl")]:
        if verb is not None and verb.lemma == "be" and verb.tag in {"VBZ", "VBP"}:
            heads.extend(children(tokens, verb, "attr") if name.dep == "nsubj" or verb is not above else ())
    if name.dep in {"nsubj", "nsubjpass"} and above is not None and above.lemma in TENURE:
        served = [p for p in children(tokens, above, "prep") if p.lemma == "as"]
        heads.extend(t for p in served for t in children(tokens, p, "pobj") if not general(t.lemma.lower()))
    heads.extend([t for head in heads for t in children(tokens, head, "conj") if t not in inside])
    for head in heads:
        if not any(map(str.isalpha, head.text)) or head.lemma == "ex":
            continue
        if (head.pos in {"NOUN", "PROPN"} and _mention_at(words, head) is None) or head.lemma in {
            "president",
            "minister",
        }:
            yield tuple(t for t in _phrase(words, head) if t not in inside), head.text


def _phrase(words: Words, head: Token) -> tuple[Token, ...]:
    """The noun phrase without clauses, appositions and coordinated titles, nor the person whose relative it is."""
    tokens = words.tokens
    whose = [t for t in children(tokens, head, "poss") if is_kin(head.lemma.lower()) or _named(words, t)]
    aside = [c for c in children(tokens, head, *CLAUSES) if c.tag != "HYPH"]
    leave = {t.index for c in (*aside, *whose) for t in subtree(tokens, c)}
    kept = {t.index for t in subtree(tokens, head)} - leave
    joined = {t.index for b in _hyphened(tokens, head) for t in (b, *subtree(tokens, b)) if t.index < head.index}
    return tuple(t for t in tokens if t.index in kept | joined)


def _hyphened(tokens: Sequence[Token], head: Token) -> tuple[Token, ...]:
    """The word that a hyphen joins to the office, and the hyphen: parsers make three nouns of "vice-president"."""
    last = [t for t in tokens if head.index - 2 <= t.index <= head.index]
    if len(last) < 3 or last[1].text != "-" or last[0].end != last[1].start or last[1].end != head.start:
        return ()
    first, second = last[0].text.casefold(), head.text.casefold()
    return tuple(last[:2]) if held_how(first) or an_office(f"{first}-{second}") else ()


def _named(words: Words, token: Token) -> bool:
    found = _mention_at(words, token)
    return found is not None and found.label == "PERSON"


def _words(tokens: Sequence[Token]) -> list[str]:
    """The words, with abbreviations whose full stop the parser cut off put together again."""
    words: list[str] = []
    for token in tokens:
        if token.text == "." and words:
            words[-1] += "."
        else:
            words.append(token.text)
    return words


def _of_group(claim: Claim, number: Token) -> Iterator[Detail]:
    noun = head_of(claim.tokens, number)
    verb = head_of(claim.tokens, noun) if noun is not None else None
    while verb is not None and verb.pos == "NOUN" and noun is not None and noun.dep in {"conj", "appos"}:
        noun_above, verb = verb, head_of(claim.tokens, verb)
        if noun_above.dep not in {"conj", "appos"}:
            break
    target = head_of(claim.tokens, number)
    if target is None or verb is None or verb.pos != "VERB" or target.pos != "NOUN":
        return
    stretch = claim.between(number.end, target.start)
    modifiers = frozenset(w.casefold() for w in stretch.split())
    surface = claim.between(number.start, target.end)
    predicate = common(lemma(claim.tokens, verb), "verbs")
    value = Described(count=number.text, head=target.lemma, predicate=predicate, modifiers=modifiers)
    if modifiers:
        yield Detail(
            kind="title", start=number.start, end=target.end, surface=surface, value=value, canonical=surface.casefold()
        )


def _compare_held(left: Held, right: Held) -> Comparison:
    if same(left.person, right.person, "PERSON") is not Verdict.AGREE:
        return UNKNOWN
    a, b = left.title, right.title
    if parted(a, b):
        return _conflict(left, right, 0.7, Severity.DIVERGENCE, full=True)
    if a.head == b.head:
        return _same_office(left, right)
    if a.head.endswith(f" {b.head}") or b.head.endswith(f" {a.head}"):
        return AGREE if a.status == b.status and a.ladder == b.ladder == "army" else UNKNOWN
    if a.ladder is not None and a.ladder == b.ladder and not (a.status or b.status):
        return _conflict(left, right, 0.75)
    return UNKNOWN


def _same_office(left: Held, right: Held) -> Comparison:
    a, b = left.title, right.title
    apart = bool(a.qualifiers and b.qualifiers and not a.qualifiers & b.qualifiers)
    if a.portfolio and b.portfolio and a.portfolio != b.portfolio:
        return _conflict(left, right, 0.8) if a.status == b.status else UNKNOWN
    if a.head in VAGUE and (apart or bool(a.qualifiers) != bool(b.qualifiers)):
        return UNKNOWN
    if (a.status, a.under) != (b.status, b.under):
        if not ({a.status, b.status} <= EXCLUSIVE and _one_seat(left, right)):
            return UNKNOWN
        loose = a.head in VAGUE or not _known(a)
        return _conflict(left, right, 0.75, Severity.DIVERGENCE if loose else Severity.CONFLICT)
    if left.places and right.places and not _one_place(left, right):
        return UNKNOWN
    return UNKNOWN if (apart and a.ladder is None) or is_kin(a.head) else AGREE


def _one_seat(left: Held, right: Held) -> bool:
    """Whether the two titles may be of one office: no word that differs, or known for an office that stands alone."""
    if left.places and right.places and not _one_place(left, right):
        return False
    a, b = left.title, right.title
    shared = bool(a.qualifiers & b.qualifiers) or not a.qualifiers or not b.qualifiers
    known = _known(a) or bool(a.qualifiers & b.qualifiers) or not (a.qualifiers or b.qualifiers)
    return shared and (bool(a.portfolio) == bool(b.portfolio) or a.head != "minister") and known


def _apart(a: Title, b: Title) -> bool:
    """Whether two offices differ, and neither is a word that covers the other."""
    covers = any(general(x.head) and (general(y.head) or an_office(y.head)) for x, y in ((a, b), (b, a)))
    longer = a.head.startswith(f"{b.head} ") or b.head.startswith(f"{a.head} ")  # "attorney general", "attorney"
    one = role_of(a.head) == role_of(b.head) or longer
    return not (one or covers or at_once(a, b) or of_house(a, b) or goes_with(a.head, b.head))


def _other_body(left: Reading, right: Reading) -> bool:
    """Whether two offices of one name are of two bodies, under the same words: "police chief", "fire chief"."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Held) or not isinstance(b, Held) or a.title.head != b.title.head or a.places or b.places:
        return False
    one, two = ({w.removesuffix("s") for w in (*h.title.qualifiers, h.title.portfolio)} - {""} for h in (a, b))
    bare = len(one) == len(two) == 1 and not one & two and a.title.status == b.title.status
    return bare and not any(map(ranking, one | two)) and a.title.head in VAGUE and worded_alike(left, right)


def _one_ladder(a: Title, b: Title) -> bool:
    """Whether both were held on one ladder: few who were president were prime minister too."""
    return a.ladder is not None and a.ladder == b.ladder and a.status == b.status and not (a.under or b.under)


def _bare(a: Title, b: Title) -> bool:
    """Whether one office is told without any word beside it, so that nothing says it is another body's."""
    heads = role_of(a.head), role_of(b.head)
    if (a.ladder == "army") != (b.ladder == "army"):
        return False  # an admiral may be a spokesman
    held = not (a.status or b.status or a.under or b.under)
    told = a.qualifiers and b.qualifiers and (_narrowing(a, b) or _narrowing(b, a))
    return held and heads[0] != heads[1] and not told


def _narrowing(found: Title, other: Title) -> bool:
    """Whether a title has a word that is neither its country nor part of the other: "Japanese prime ambassador"."""
    return any(country(w) is None and w not in other.head.split() for w in found.qualifiers)


def _known(found: Title) -> bool:
    return title(found.head.split()) is not None or is_role(found.head)


def _one_place(left: Held, right: Held) -> bool:
    return any(same(a, b) is Verdict.AGREE for a in left.places for b in right.places)


def _two_nations(left: Held, right: Held) -> bool:
    """Whether one person is of two countries' people, neither of them both."""
    return bool(left.nations and right.nations) and not left.nations & right.nations


def _person(left: Held, right: Held) -> str:
    """The longer of the two names."""
    return min((left.person, right.person), key=lambda n: (-len(n), n))


def _foreign(left: Held, right: Held) -> Comparison:
    person = _person(left, right)
    first, second = sorted(" and ".join(sorted(_called(n) for n in h.nations)) for h in (left, right))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.CONFLICT,
        confidence=0.6,
        point=f"country of {person}",
        why=f"One source tells {person} as of {first}, the other as of {second}.",
    )


def _called(code: str) -> str:
    land = place_of(code)
    return code if land is None else land.name


def _conflict(
    left: Held, right: Held, confidence: float, severity: Severity = Severity.CONFLICT, *, full: bool = False
) -> Comparison:
    """With all words of the title where it is they that differ."""
    person = _person(left, right)
    first, second = sorted(h.title.canonical if full else _shown(h.title) for h in (left, right))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=severity,
        confidence=confidence,
        point=f"title of {person}",
        why=f"{person} is “{first}” for one source and “{second}” for the other.",
    )


def _shown(found: Title) -> str:
    return " ".join(w for w in (found.status, found.under, found.portfolio, found.head) if w)


def _compare_described(left: Described, right: Described) -> Comparison:
    if (left.count, left.head, left.predicate) != (right.count, right.head, right.predicate):
        return UNKNOWN
    if left.modifiers == right.modifiers:
        return AGREE
    if left.modifiers & right.modifiers or not all(evaluative(m) for m in left.modifiers | right.modifiers):
        return UNKNOWN
    first, second = sorted(" ".join(sorted(d.modifiers)) for d in (left, right))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=0.7,
        point=f"description of the {left.count} {left.head}s",
        why=f"One source calls them “{first}”, the other “{second}”.",
    )


def _other_people(left: People, right: People) -> Comparison:
    first, second = sorted(g.canonical for g in (left, right))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=CLOSE,
        point=f"who the {left.count:f} are",
        why=f"One source speaks of “{first}”, the other of “{second}”.",
    )


def _anywhere(left: str, right: str, why: str, *, fires: bool) -> Example:
    """Two sentences that nothing matches, each behind one of another matter."""
    case = matched_fires if fires else matched_silent
    return case(f"It rained on Monday. {left}", f"It was a wet Monday. {right}", why)


EXAMPLES = (
    matched_fires("The US expelled 60 Russian diplomats.", "The US expelled 60 Russian spies.", "one group"),
    matched_fires("Three guards were killed in the raid.", "Three soldiers were killed in the raid.", "one act"),
    matched_fires(
        "The king ordered the expulsion of 25 Swedish spies.",
        "The king told 25 Swedish diplomats to leave.",
        "25 of them, and of one country",
    ),
    matched_silent("Three guards were killed in the raid.", "Three soldiers were hurt in the raid.", "two acts"),
    matched_silent("Three guards were killed.", "Four soldiers were killed.", "two numbers"),
    matched_silent("Three people were killed.", "Three soldiers were killed.", "people may be soldiers"),
    matched_fires("Three villagers were killed.", "Three gunmen were killed.", "who is one is not the other"),
    matched_silent("Three civilians were killed.", "Three students were killed.", "students are civilians"),
    matched_silent("Two pilots were killed.", "Two soldiers were killed.", "pilots may be soldiers"),
    matched_silent("Two nurses were killed.", "Two protesters were killed.", "nurses may protest"),
    matched_silent("Three rebels were killed.", "Three fighters were killed.", "fighters of one sort"),
    matched_silent("Oslo expelled 25 Danish spies.", "Oslo expelled 25 Swedish diplomats.", "two countries"),
    matched_silent(
        "Three guards and three soldiers were killed.",
        "Three soldiers were killed.",
        "the first names both",
    ),
    matched_fires(
        "Former Deputy Director Paul Bremer of the port was sued.",
        "Former Director Paul Bremer of the port was sued.",
        "second there, or first",
    ),
    matched_silent(
        "Former deputy director of the port Paul Bremer was sued.",
        "Former director of the museum Paul Bremer was sued.",
        "of two houses",
    ),
    matched_silent("A nurse helped the driver.", "A doctor helped the driver. A nurse came.", "both were there"),
    matched_silent("A nurse helped the driver.", "A doctor accused the driver.", "two acts"),
    matched_fires(
        "The president wants to work with the farmers.",
        "The prime minister wants to work with the farmers.",
        "two offices in one slot",
    ),
    matched_silent(
        "The president wants to work with the farmers.",
        "The president wants to work with the farmers. The minister agrees.",
        "the second knows both",
    ),
    matched_silent("The president of Ghana spoke.", "The minister of Kenya spoke.", "two countries"),
    matched_silent("Coach Paul Bremer was ill.", "Head coach Paul Bremer was ill.", "a head coach is a coach"),
    matched_silent("Durban lawyer Anna Kern was ill.", "Durban attorney Anna Kern was ill.", "one trade"),
    matched_silent(
        "Finance Committee Chairman Anna Kern opposed the bill in May.",
        "Finance Committee Chairman Rep. Anna Kern opposed the bill in May.",
        "a member of the house has a post there",
    ),
    matched_silent(
        "The club fired president Paul Bremer in May.",
        "In May the club had fired its former president Paul Bremer.",
        "whoever is fired was it until then",
    ),
    matched_silent(
        "Paul Bremer, director of the port under President Lee, opposed the bill.",
        "Paul Bremer, former director of the port, opposed the bill.",
        "under somebody is in a time of his",
    ),
    matched_fires(
        "The club sued president Paul Bremer in May.",
        "In May the club sued former president Paul Bremer.",
        "whoever is sued is it, or is not",
    ),
    matched_silent(
        "Vice-presidential nominee Gov. Anna Kern spoke in Durban.",
        "Governor Anna Kern spoke in Durban.",
        "a vice-presidential nominee is no deputy governor",
    ),
    matched_fires(
        "Deputy Gov. Anna Kern spoke in Durban.",
        "Governor Anna Kern spoke in Durban.",
        "a deputy governor is",
    ),
    matched_silent(
        "Communication director Anna Kern spoke to the reporters in Durban.",
        "Communications director Anna Kern spoke to the reporters in Durban.",
        "one body in two spellings",
    ),
    matched_silent(
        "Judge Lee's brother, guard Paul Bremer, was stabbed in Durban.",
        "Lee's brother, Paul Bremer, was stabbed in Durban.",
        "the judge is another",
    ),
    matched_silent(
        "Police found Rosa Kern and her daughter Anna Kern in Durban.",
        "Paul Bremer was charged with killing his mother and sister Anna Kern in Durban.",
        "a daughter of one is the sister of another",
    ),
    matched_silent(
        "Paul Bremer surprised his son by coming to the match in Durban.",
        "Bremer's father came to the match in Durban.",
        "father and son are two",
    ),
    matched_fires(
        "Paul Bremer came with his son to the match in Durban.",
        "Paul Bremer came with his nephew to the match in Durban.",
        "two kinships to one man",
    ),
    matched_silent(
        "Gomes stabbed his ex-girlfriend, Anna Kern, in Durban.",
        "Gomes stabbed his former girlfriend, Anna Kern, in Durban.",
        "ex and former",
    ),
    matched_fires(
        "The package was sent to former President Anna Kern.",
        "The package was sent to former Prime Minister Anna Kern.",
        "two offices of one ladder",
    ),
    matched_silent(
        "The package was sent to former Governor Anna Kern.",
        "The package was sent to former Senator Anna Kern.",
        "two ladders: she was both",
    ),
    matched_fires(
        "The aides include son-in-law Paul Bremer.",
        "The aides include brother-in-law Paul Bremer.",
        "two kinships of one name",
    ),
    matched_silent(
        "The aides include Kern's son Paul Bremer.",
        "The aides include Lee's brother Paul Bremer.",
        "of two owners",
    ),
    matched_silent("The aides include his son Paul.", "The aides include his brother John.", "two people"),
    matched_silent("Three former soldiers were hired.", "Three guards were hired.", "soldiers once"),
    Example(
        left="House Majority Leader Anna Kern was beaten on Tuesday.",
        right="The House majority treasurer, Anna Kern, lost the vote. The majority leader conceded.",
        expect=Verdict.CONFLICT,
        why="two offices under the same words, one of them new",
        matched=True,
    ),
    Example(
        left="Paul Stone, campaign manager of Kern for President, called the suit a sham.",
        right="The suit is a sham, said Paul Stone, the campaign manager.",
        expect=None,
        why="the noun that leads the phrase is the office, not its last word",
        matched=True,
    ),
    Example(
        left="Anna Kern, the deputy treasurer of the House, was beaten.",
        right="Anna Kern, the majority leader of the Senate, was beaten. A treasurer was named.",
        expect=None,
        why="two offices under other words: she may hold both",
        matched=True,
    ),
    Example(
        left="French President Anne Roux and Spanish Prime Minister Juan Lopez discussed the storm on Monday.",
        right="French President Anne Roux and Spanish leader Juan Lopez discussed the storm on Monday.",
        expect=None,
        why="a prime minister is a leader",
        matched=True,
    ),
    Example(
        left="French President Anne Roux and Spanish Prime Minister Juan Lopez discussed the storm on Monday.",
        right="French President Anne Roux and Spanish President Juan Lopez discussed the storm on Monday.",
        expect=Verdict.CONFLICT,
        why="the title before one name is not the other's",
        matched=True,
    ),
    Example(
        left="Kern's daughter, Lena, was named in the suit.",
        right="Kern's daughter-in-law, Lena, was named in the suit. Her daughter was not.",
        expect=Verdict.CONFLICT,
        why="a daughter-in-law is no daughter",
        matched=True,
    ),
    Example(
        left="Spanish budget chief Juan Lopez resigned on Monday over the loans.",
        right="Spanish budget commissioner Juan Lopez resigned on Monday over the loans.",
        expect=None,
        why="a chief may be a commissioner",
        matched=True,
    ),
    Example(
        left="Kern's daughter, Lena, and his son-in-law, Paul, were named in the suit.",
        right="Named in the suit were Kern's son-in-law, Paul, and his daughter Lena.",
        expect=None,
        why="the same two in another order",
        matched=True,
    ),
    fires(
        "Former Ohio Gov. John Miller opened the fair.", "Ohio Governor John Miller opened the fair.", "former or not"
    ),
    silent(
        "President Anna Kern met the envoy in 2003.",
        "The former president Anna Kern wrote a book about it.",
        "in office then, and no longer now",
    ),
    silent(
        "The court heard former Ohio governor John Miller on Monday.",
        "A year earlier the club had hired Ohio Gov. John Miller.",
        "two times",
    ),
    fires("Acting Mayor Anna Kowalska resigned.", "Anna Kowalska, the mayor, resigned.", "acting or not"),
    fires("Foreign Minister Peter Novak left.", "Peter Novak, the defence minister, left.", "another ministry"),
    fires("General Mark Smith was killed.", "Col. Mark Smith was killed.", "another rank"),
    fires("Deputy Foreign Minister Ivan Petrov spoke.", "Foreign Minister Ivan Petrov spoke.", "deputy or not"),
    fires("The raid killed 27 rebel fighters.", "The raid killed 27 pro-government fighters.", "the group's side"),
    fires(
        "Former Ohio governor John Miller said the bridge would reopen on Monday.",
        "Ohio Gov. John Miller said nobody had been hurt.",
        "titles in the words that say who speaks, whatever is said",
    ),
    silent(
        "Ohio Gov. John Miller said the bridge would reopen on Monday.",
        "The bridge will reopen on Monday, said Governor John Miller of Ohio.",
        "the same title beside the verb of saying",
    ),
    silent(
        "The team hired former prosecutor and Ohio mayor John Miller.",
        "The team hired John Miller, the former mayor.",
        "what “former” stands before may cover both titles",
    ),
    silent("Gov. Ann Miller said so on Monday.", "Former Gov. John Miller said so, too.", "two persons of one surname"),
    silent("Gen. Mark Smith spoke.", "General Mark Smith spoke.", "abbreviation", expect=Verdict.AGREE),
    silent(
        "Foreign Minister Peter Novak left.",
        "Peter Novak, the minister of foreign affairs, left.",
        "the same office",
        expect=Verdict.AGREE,
    ),
    silent("Defense Secretary Ben Hall left.", "Ben Hall, the defence minister, left.", "the same office"),
    silent("Economics professor David Bratt won.", "David Bratt, the challenger, won.", "both may be true"),
    silent("Lt. Gen. Mark Smith spoke.", "General Mark Smith spoke.", "short for the longer rank"),
    silent("The House majority leader, Eric Vance, lost.", "House Majority Leader Eric Vance lost.", "form"),
    silent("Former President Ann Lee spoke.", "President John Hall spoke.", "two persons"),
    silent("Gov. John Miller spoke.", "Ohio Gov. John Miller spoke.", "more specific", expect=Verdict.AGREE),
    silent("The raid killed 27 young fighters.", "The raid killed 27 foreign fighters.", "both may be true"),
    silent("The raid killed 27 rebel fighters.", "The raid killed 30 government fighters.", "two groups"),
    silent("Company spokeswoman Jane Roe said so.", "Jane Roe, a spokesperson, said so.", "form"),
    silent("French President Marc Petit spoke.", "President Marc Petit of France spoke.", "form", expect=Verdict.AGREE),
    Example(
        left="The boys and their coach walked into the cave.",
        right="The boys entered the cave with their doctor.",
        expect=Verdict.CONFLICT,
        why="two trades for one companion",
        matched=True,
    ),
    Example(
        left="Anna Kern's niece was found in the house.",
        right="The girl in the house is Anna Kern's daughter.",
        expect=Verdict.CONFLICT,
        why="two kinships of one person to one other",
        matched=True,
    ),
    Example(
        left="The mayor lost to an economics professor.",
        right="The mayor was beaten by an economics teacher.",
        expect=Verdict.CONFLICT,
        why="two trades under the same words",
        matched=True,
    ),
    Example(
        left="The boys and their coach walked into the cave. A doctor waited.",
        right="The boys entered the cave with their doctor, and the coach followed.",
        expect=None,
        why="each is known to the other article",
        matched=True,
    ),
    Example(
        left="The mayor lost to an economics professor.",
        right="The mayor was beaten by a rich lawyer.",
        expect=None,
        why="both may be true of one person",
        matched=True,
    ),
    Example(
        left="The boys and their coach walked into the cave.",
        right="The boys entered the cave with their trainer.",
        expect=None,
        why="two words for one trade",
        matched=True,
    ),
    Example(
        left="Anna Kern's niece was found in the house.",
        right="The girl in the house is a student.",
        expect=None,
        why="a kinship and a trade",
        matched=True,
    ),
    Example(
        left="Her brother called the police.",
        right="A nurse called the police.",
        expect=None,
        why="two callers may be one",
        matched=True,
    ),
    Example(
        left="The coach of the boys spoke.",
        right="The coach spoke to a driver.",
        expect=None,
        why="another person",
        matched=True,
    ),
    Example(
        left="The strikes since January have also hit several areas in the northern province where jihadists sit.",
        right="Strikes since January have also hit several areas in the northern province where militias sit.",
        expect=Verdict.CONFLICT,
        why="one sentence, and another word for those who are there",
        matched=True,
    ),
    Example(
        left="The coast guard brought 200 refugees ashore on the southern island of Leros late on Sunday.",
        right="The coast guard brought 200 people and refugees ashore on the southern island of Leros late on Sunday.",
        expect=None,
        why="one word for them",
        matched=True,
    ),
    Example(
        left="On the island of Leros refugees waited in the harbour for buses to the capital on Sunday.",
        right="On the island of Leros migrants waited in the harbour for buses to the capital on Sunday.",
        expect=Verdict.CONFLICT,
        why="refugees are not any migrants",
        matched=True,
    ),
    Example(
        left="On the island of Leros militants waited in the harbour for buses to the capital on Sunday.",
        right="On the island of Leros gunmen waited in the harbour for buses to the capital on Sunday.",
        expect=None,
        why="two words with one view",
        matched=True,
    ),
    Example(
        left="The army fought jihadists in the north.",
        right="The army was helped by militias in the north of the country.",
        expect=None,
        why="two slots",
        matched=True,
    ),
    Example(
        left="Doctors and nurses of the clinic in Lund went on strike over pay on Monday.",
        right="Nurses and doctors of the clinic in Lund went on strike over pay on Monday.",
        expect=None,
        why="the same two in another order",
        matched=True,
    ),
    Example(
        left="Police said the child in the cellar of the house is Lee's niece. Lee's daughter was at school.",
        right="The child in the cellar of the house is Lee's daughter. Lee's niece was at school.",
        expect=Verdict.CONFLICT,
        why="one child, whomever else the articles know",
        matched=True,
    ),
    Example(
        left="Police said the child in the cellar of the house is Lee's niece. Lee's daughter was at school.",
        right="The woman in the cellar of the house is Lee's daughter. Lee's niece was at school.",
        expect=None,
        why="a child and a woman",
        matched=True,
    ),
    Example(
        left="Paul Kern and his daughter Lena left the court. His niece Ada waited.",
        right="The judge spoke to Paul Kern. His niece Lena was with him.",
        expect=Verdict.CONFLICT,
        why="Lena, by name, is one or the other, wherever it stands",
    ),
    Example(
        left="Paul Kern and his daughter Lena left the court.",
        right="The judge spoke to Ada Moss. Her niece Lena was with her.",
        expect=None,
        why="Kern's daughter may be the niece of Moss",
    ),
    Example(
        left="The boys and their coach walked into the cave in May. An Australian doctor examined the boys.",
        right="The boys walked into the cave with their doctor in May. Their coach was lost.",
        expect=None,
        why="not new: the other article has the coach, and the pair is not sure",
    ),
    Example(
        left="A raid in Somalia targeted a leader of the northern Shabab league.",
        right="A raid in Somalia targeted the treasurer of the Shabaab league.",
        expect=Verdict.CONFLICT,
        why="one league in two spellings",
        matched=True,
    ),
    Example(
        left="A spokesman of the Lund hospital spoke of the fire on Monday.",
        right="The principal of the Lund hospital spoke of the fire on Monday.",
        expect=None,
        why="who speaks for a body is there beside others",
        matched=True,
    ),
    Example(
        left="A raid in Somalia targeted a leader of the northern Shabab league.",
        right="A raid in Somalia targeted the treasurer of the Barre clan.",
        expect=None,
        why="two bodies",
        matched=True,
    ),
    Example(
        left="The raid was aimed at the group and at its treasurer, Ali Barre.",
        right="The raid was aimed at northern league leader Ali Barre.",
        expect=Verdict.CONFLICT,
        why="one office is told without a word beside it",
        matched=True,
    ),
    _anywhere(
        "Al Shabab leader Ahmed Warsame was named in a suit on Monday.",
        "The drone had been flown over the coast to look for al-Shabaab treasurer Ahmed Warsame.",
        "two offices of one body, in two spellings, whatever else is told",
        fires=True,
    ),
    _anywhere(
        "Nurses walked out, hospital spokesman Tom Beck told reporters.",
        "Tom Beck, the director, has two children.",
        "who runs a house, or speaks for it",
        fires=True,
    ),
    _anywhere(
        "The bill was championed by former Governor Anna Kern.",
        "It was a victory for the state's recently departed mayor, Anna Kern.",
        "two offices held before",
        fires=True,
    ),
    _anywhere(
        "Senator Anna Kern won the primary.", "Governor Anna Kern has two children.", "two offices of state", fires=True
    ),
    _anywhere(
        "One letter was sent to former Director of National Intelligence James Cole.",
        "James Cole, the former deputy director of national intelligence, got one.",
        "a body between the office and the name",
        fires=True,
    ),
    _anywhere(
        "Ohio Gov. Ann Miller left.",
        "Ann Miller, the former Ohio senator, left.",
        "one office after the other",
        fires=False,
    ),
    _anywhere(
        "Acme founder John Miller left.", "Acme chief executive John Miller spoke.", "a founder may run it", fires=False
    ),
    _anywhere(
        "Harvard professor Ann Miller spoke.",
        "Harvard historian Ann Miller left.",
        "a professor of history",
        fires=False,
    ),
    _anywhere(
        "Rear Adm. John Miller spoke.",
        "Navy spokesman John Miller left.",
        "an admiral may speak for others",
        fires=False,
    ),
    _anywhere(
        "Club leader John Miller spoke.", "Club secretary John Miller left.", "a leader by any office", fires=False
    ),
    _anywhere("Mayor Anna Kern spoke.", "Anna Kern, the leader of the group, left.", "a mayor may lead", fires=False),
    _anywhere("Actor John Miller spoke.", "UN ambassador John Miller left.", "two houses", fires=False),
    _anywhere("Ohio uncle John Miller spoke.", "Ohio lawyer John Miller left.", "a family and a trade", fires=False),
    _anywhere("The letter of lawyer Ann Lee came.", "Ann Lee, the owner, left.", "a lawyer may own it", fires=False),
    _anywhere("Texas coach John Miller spoke.", "Texas senator Ann Miller left.", "two people", fires=False),
    _anywhere(
        "Senator Anna Kern won the primary.",
        "Governor Anna Kern has two children. As Senator Anna Kern she wrote a book.",
        "the second gives both",
        fires=False,
    ),
    _anywhere(
        "White House spokesman John Miller spoke.",
        "White House communications director John Miller left.",
        "a director who speaks for the house",
        fires=False,
    ),
    Example(
        left="Police said the girl in the cellar of the house is Lee's niece. Lee's daughter was at school.",
        right="A girl believed to be Lee's daughter was found in the cellar. Lee's niece was at school.",
        expect=Verdict.CONFLICT,
        why="who is believed to be somebody's daughter is meant",
        matched=True,
    ),
    Example(
        left="The suit was brought by lawyer Ali Barre on Monday.",
        right="The suit was brought by union attorney Ali Barre on Monday.",
        expect=None,
        why="two words for one trade",
        matched=True,
    ),
    Example(
        left="A spokesman for the governor said two bridges had collapsed in the flood.",
        right="Two bridges have collapsed in the flood, the mayor's spokesman said.",
        expect=Verdict.CONFLICT,
        why="he speaks for another office",
        matched=True,
    ),
    Example(
        left="The talks will go on until Friday, the minister's adviser and spokeswoman said.",
        right="The chancellor's lawyer said the talks would go on until Friday.",
        expect=None,
        why="two persons: both offices differ",
        matched=True,
    ),
    Example(
        left="A spokesman for the governor said two bridges had collapsed in the flood.",
        right="Two bridges have collapsed in the flood, the governor's spokeswoman said.",
        expect=None,
        why="a man or a woman, one office",
        matched=True,
    ),
    Example(
        left="A spokesman for the governor said two bridges had collapsed in the flood.",
        right="Two bridges have collapsed in the flood, the mayor's spokesman said. The governor was away.",
        expect=None,
        why="the other article has the governor",
        matched=True,
    ),
    Example(
        left="The governor said two bridges had collapsed in the flood.",
        right="Two bridges have collapsed in the flood, the governor's spokesman said.",
        expect=None,
        why="he says what the governor says",
        matched=True,
    ),
    Example(
        left="A spokesman for Anna Kern said two bridges had collapsed in the flood.",
        right="Two bridges have collapsed in the flood, the mayor's spokesman said.",
        expect=None,
        why="she may be the mayor",
        matched=True,
    ),
    Example(
        left="In April, Anna Kern stepped down as chairwoman of the club.",
        right="The club's treasurer, Anna Kern, resigned in April.",
        expect=Verdict.CONFLICT,
        why="the office that she left",
        matched=True,
    ),
    Example(
        left="In April, Anna Kern stepped down as head of the club.",
        right="The club's treasurer, Anna Kern, resigned in April.",
        expect=None,
        why="a head may be any officer",
        matched=True,
    ),
    Example(
        left="In April, Anna Kern was seen as a friend of the club.",
        right="The club's treasurer, Anna Kern, resigned in April.",
        expect=None,
        why="no office",
        matched=True,
    ),
    Example(
        left="A treaty was signed in Oslo on Monday by Japan's ambassador Ken Mori and others.",
        right="Japanese Prime Minister Ken Mori signed a treaty in Oslo on Monday.",
        expect=Verdict.CONFLICT,
        why="one country's, and two offices",
        matched=True,
    ),
    Example(
        left="A treaty was signed in Oslo on Monday by party chairman Ken Mori and others.",
        right="Japanese Prime Minister Ken Mori signed a treaty in Oslo on Monday.",
        expect=None,
        why="he may be both",
        matched=True,
    ),
    matched_silent("Coach Ivo Brand left the club.", "Manager Ivo Brand was sacked by the club.", "one office"),
    matched_silent("Chief executive Ann Lee of Norfin wrote it.", "Norfin founder Ann Lee wrote it.", "she is both"),
    matched_fires(
        "The interior minister, Maria Lopez, resigned.",
        "Defence Minister Maria Lopez quit.",
        "two ministries",
    ),
    matched_silent(
        "The interior minister, Maria Lopez, resigned.",
        "Interior Minister Maria Lopez quit.",
        "one ministry",
    ),
    matched_fires("Police chief Robert Miller opened it.", "Fire chief Robert Miller opened it.", "two bodies"),
    matched_silent("Police chief Robert Miller opened it.", "Chief Robert Miller opened it.", "a body left out"),
    matched_silent("Police chief Robert Miller opened it.", "The police chief, Robert Miller, did.", "one body"),
    matched_silent("Executive director Robert Miller left.", "Managing director Robert Miller left.", "no bodies"),
    matched_silent("Tour guide Robert Miller left.", "Mountain guide Robert Miller left.", "a guide may be both"),
    matched_fires(
        "Robert Miller, an adviser to Mr. Holm, was sued.",
        "Robert Miller, a former adviser to Mr. Holm, was sued.",
        "whether he still is",
    ),
    matched_silent(
        "Robert Miller, an adviser to Mr. Holm, was sued.",
        "Robert Miller, a former adviser to the bank, was sued.",
        "advisers of two houses",
    ),
    matched_silent(
        "Chief executive Robert Miller opened it.",
        "Robert Miller, the chairman and chief executive, opened it.",
        "the second of two offices",
    ),
    matched_fires(
        "Defender Anna Keller scored twice. The Chilean defender Rosa Ibarra was hurt.",
        "Defender Anna Keller scored twice. Rosa Ibarra, the Peruvian defender, was hurt.",
        "of two countries' people",
    ),
    _anywhere(
        "Chilean forward Rosa Ibarra came on for Anna Keller.",
        "The Peruvian striker, Rosa Ibarra, was booked.",
        "two countries, and two words for one place in the team",
        fires=True,
    ),
    matched_silent(
        "The Chilean forward Ana Soto was hurt.",
        "The Chilean-born Peruvian forward Ana Soto was hurt.",
        "where from, and for whom",
    ),
    matched_silent("Chilean forward Ana Soto was hurt.", "Peruvian club forward Ana Soto was hurt.", "her club"),
    matched_silent("The Greek ambassador, Ann Lee, left.", "The Dutch ambassador, Ann Lee, left.", "to whom"),
    matched_silent("British climber Ann Lee fell.", "Scottish climber Ann Lee fell.", "one inside the other"),
    matched_silent("British climber Ann Lee fell.", "British-Italian climber Ann Lee fell.", "of both"),
    matched_fires(
        "Fulham captain Anna Keller was booked.",
        "The vice-captain of Fulham, Anna Keller, was booked.",
        "captain or not",
    ),
    matched_fires(
        "Anna Keller, who chairs the supervisory board, resigned.",
        "The chair of the bank's management board, Anna Keller, resigned.",
        "two boards of one bank",
    ),
    matched_silent(
        "Anna Keller, who chairs the supervisory board, resigned.",
        "The chair of the bank's board, Anna Keller, resigned.",
        "one board, without its name",
    ),
    matched_silent(
        "Anna Keller, who heads the agency in Bern, resigned.",
        "Agency head Anna Keller resigned.",
        "one office, as a deed and as a title",
    ),
    matched_fires(
        "The chief medical officer, Anna Keller, resigned.",
        "Chief Veterinary Officer Anna Keller resigned.",
        "two offices of state",
    ),
    matched_silent(
        "The chief medical officer, Anna Keller, resigned.",
        "The country's chief medical officer, Anna Keller, resigned.",
        "whose",
    ),
    matched_silent(
        "Chief investigator Anna Keller resigned.",
        "The chief investigator of the agency, Anna Keller, resigned.",
        "one with the body's name",
    ),
    matched_fires("Detective Sgt. Anna Keller arrested him.", "Detective Lt. Anna Keller arrested him.", "two ranks"),
    matched_silent("Detective Sgt. Anna Keller arrested him.", "Sergeant Anna Keller did.", "one rank"),
    matched_silent("Deputy Sgt. Anna Keller arrested him.", "Sgt. Anna Keller did.", "a sheriff's deputy"),
    matched_silent("General Manager Anna Keller resigned.", "The manager, Anna Keller, resigned.", "a longer word"),
    matched_silent(
        "Party secretary-general Anna Keller resigned.",
        "The party's general secretary, Anna Keller, resigned.",
        "one office, either way round",
    ),
    matched_silent("Director-General Anna Keller resigned.", "General Anna Keller resigned.", "no general"),
    matched_silent("Governor-General Anna Keller resigned.", "Governor Anna Keller resigned.", "two translations"),
    matched_fires(
        "Anna Keller, a spokeswoman for the ministry, was asked.",
        "Anna Keller, a spokeswoman for the police, was asked.",
        "for whom she speaks",
    ),
    matched_silent(
        "Anna Keller, a spokeswoman for the ministry, was asked.",
        "Government spokeswoman Anna Keller was asked.",
        "A ministry is of the government.",
    ),
    matched_fires(
        "Anna Keller, head of the national rescue service, resigned.",
        "Anna Keller, who leads the regional rescue service, resigned.",
        "of the land, or of a part",
    ),
    matched_silent(
        "Anna Keller, head of the national rescue service, resigned.",
        "Anna Keller, who leads the rescue service, resigned.",
        "one body",
    ),
    matched_fires("Chief Inspector Anna Keller did.", "Superintendent Anna Keller did.", "two ranks"),
    matched_silent("Chief Inspector Anna Keller did.", "Inspector Anna Keller did.", "a rank cut short"),
    matched_fires("Governor Anna Keller did it.", "Lieutenant Governor Anna Keller did it.", "who governs"),
    matched_silent("The post goes to former general Ann Lee.", "Ann Lee, once a general, got it.", "both of then"),
    matched_silent(
        "Retired judge Ann Lee spoke.", "Former judge Ann Lee spoke.", "both of then, first in its sentence"
    ),
    matched_silent("Volunteer firefighter Ann Lee died.", "Ann Lee, a rescue service volunteer, died.", "she was both"),
    matched_silent(
        "The 61-year-old farmer was led away in handcuffs.",
        "The 61-year-old owner of the farm was led away in handcuffs.",
        "an age is nothing that two persons share, and a farmer owns a farm",
    ),
    matched_silent(
        "The police questioned the dog's owner.", "The police questioned the dog's keeper.", "he may be both"
    ),
    matched_fires(
        "The farm's owner, 63, was led away in handcuffs.",
        "The tenant of the farm, aged 63, was led away in handcuffs.",
        "nobody rents what he owns",
    ),
    matched_silent("The flat's owner was led away.", "The tenant of the house was led away.", "of two things"),
    matched_silent("Defence Secretary Ann Lee did it.", "Ann Lee, the secretary of defence, did it.", "one office"),
    matched_silent("Head teacher Ann Lee did it.", "Ann Lee, the head, did it.", "one word left out"),
    _anywhere(
        "Chief executive Ann Lee left.", "The finance director, Ann Lee, left.", "two seats of one firm", fires=True
    ),
    _anywhere("Ann Lee, head of research, left.", "Production chief Ann Lee left.", "two departments", fires=True),
    _anywhere(
        "Ann Lee, the security chief, left.", "Chief physician Ann Lee left.", "a calling of its own", fires=True
    ),
    _anywhere("Chief engineer Ann Lee left.", "Ann Lee, the technical director, left.", "may be one", fires=False),
    _anywhere("Finance director Ann Lee left.", "Ann Lee, the chief financial officer, left.", "one seat", fires=False),
    _anywhere(
        "Chief executive Ann Lee left.",
        "Ann Lee, the former finance director, left.",
        "what she was before",
        fires=False,
    ),
    _anywhere(
        "Chief executive Ann Lee left.",
        "Ann Lee, the chief executive and finance director, left.",
        "one article has both",
        fires=False,
    ),
    _anywhere("Finance minister Ann Lee left.", "The chief executive, Ann Lee, left.", "of no house", fires=False),
    _anywhere(
        "Ann Lee, the museum director, spoke.",
        "Ann Lee, chair of the museum's trustees, spoke.",
        "who runs it is not of its board",
        fires=True,
    ),
    _anywhere("Inspector Ann Lee spoke.", "Fire service diver Ann Lee spoke.", "police or fire service", fires=True),
    _anywhere("Inspector Ann Lee spoke.", "Police chief Ann Lee spoke.", "one service", fires=False),
    _anywhere("Fire inspector Ann Lee spoke.", "Firefighter Ann Lee spoke.", "one service", fires=False),
    _anywhere(
        "Ann Lee, the chief constable of Leeds, resigned.",
        "The deputy police commander, Ann Lee, resigned.",
        "who leads, and the deputy",
        fires=True,
    ),
    _anywhere("Headteacher Ann Lee spoke.", "Deputy head Ann Lee spoke.", "who leads, and the deputy", fires=True),
    _anywhere("Council leader Ann Lee spoke.", "The deputy mayor, Ann Lee, spoke.", "she may be both", fires=False),
    _anywhere(
        "Ann Lee, the union's general secretary, spoke.",
        "Ann Lee, regional organiser of the union, spoke.",
        "two posts of one union",
        fires=True,
    ),
    _anywhere("Party chair Ann Lee spoke.", "Party secretary Ann Lee spoke.", "no association", fires=False),
    _anywhere(
        "The deputy energy minister, Ann Lee, resigned.",
        "Ann Lee, head of the energy regulator, resigned.",
        "of the government, or of an agency",
        fires=True,
    ),
    _anywhere(
        "The energy minister, Ann Lee, resigned.",
        "Ann Lee, head of the party, resigned.",
        "she may be both",
        fires=False,
    ),
    _anywhere("Captain Ann Lee turned back.", "First officer Ann Lee turned back.", "one leads the crew", fires=True),
    _anywhere("Captain Ann Lee turned back.", "Sea captain Ann Lee turned back.", "one rank", fires=False),
    _anywhere(
        "Production chief Ann Lee takes over.",
        "His place goes to Ann Lee, until now the firm's head of finance.",
        "an office behind words that say how long",
        fires=True,
    ),
    _anywhere(
        "Production chief Ann Lee takes over.",
        "His place goes to Ann Lee, until now the firm's head of production.",
        "one office",
        fires=False,
    ),
    _anywhere(
        "Federation president Ann Lee spoke.",
        "The federation's vice-president, Ann Lee, left.",
        "the first or the second, in one word or two",
        fires=True,
    ),
    _anywhere(
        "The club's vice-president, Ann Lee, left.",
        "Ann Lee, vice president of the club, left.",
        "one office in two spellings",
        fires=False,
    ),
    _anywhere("The ex-president, Ann Lee, left.", "Former president Ann Lee left.", "one status", fires=False),
    _anywhere(
        "Ann Lee, the president of the club, spoke.",
        "The treasurer, Ann Lee, spoke.",
        "two posts of a club",
        fires=True,
    ),
    _anywhere(
        "Ann Lee, who chairs the tenants' association, spoke.",
        "Its legal adviser, Ann Lee, spoke.",
        "who chairs it, and who advises it",
        fires=True,
    ),
    _anywhere(
        "Ann Lee, the president of the club, spoke.", "Club chairwoman Ann Lee spoke.", "two words for one", fires=False
    ),
    _anywhere(
        "Ann Lee, the president of the club, spoke.",
        "The party treasurer, Ann Lee, spoke.",
        "she may be both",
        fires=False,
    ),
    _anywhere(
        "The regulator's chairwoman, Ann Lee, spoke.",
        "Ann Lee, deputy head of the authority, spoke.",
        "one public body by two words",
        fires=True,
    ),
    _anywhere(
        "The regulator's chairwoman, Ann Lee, spoke.",
        "Ann Lee, deputy leader of the council, spoke.",
        "two bodies",
        fires=False,
    ),
    _anywhere(
        "The regional governor, Ann Lee, spoke.",
        "The head of the environment agency, Ann Lee, spoke.",
        "who governs, and who runs an agency",
        fires=True,
    ),
    _anywhere(
        "The governor, Ann Lee, spoke.", "The head of the central bank, Ann Lee, spoke.", "one office", fires=False
    ),
    _anywhere(
        "The museum's director, Ann Lee, spoke.",
        "Ann Lee, the head of the museum's collections, spoke.",
        "the house, or a department of it",
        fires=True,
    ),
    _anywhere(
        "The agency's president, Ann Lee, spoke.",
        "Ann Lee, the agency's head of nature conservation, spoke.",
        "the house, or a department of it",
        fires=True,
    ),
    _anywhere(
        "The agency's president, Ann Lee, spoke.",
        "Ann Lee, head of the nature conservation agency, spoke.",
        "the agency by its name",
        fires=False,
    ),
    _anywhere(
        "The institute's director, Ann Lee, spoke.",
        "Ann Lee, the director of the research institute, spoke.",
        "what the institute does",
        fires=False,
    ),
    _anywhere(
        "Chief executive Ann Lee spoke.",
        "Ann Lee, the director of the medical centre, spoke.",
        "a house by its name",
        fires=False,
    ),
    _anywhere("Depot manager Ann Lee spoke.", "Ann Lee, the firm's owner, spoke.", "a part, and the whole", fires=True),
    matched_silent(
        "Named as a suspect was the governor's brother-in-law.",
        "Named as a suspect was the brother of his wife.",
        "one kinship, in other words",
    ),
    matched_silent(
        "Among the suspects is the governor's brother-in-law.",
        "Among the suspects is his wife's brother.",
        "a wife's brother is a brother-in-law",
    ),
    matched_silent(
        "Among the suspects is the governor's mother-in-law.",
        "Among the suspects is her husband's mother.",
        "a husband's mother is a mother-in-law",
    ),
    matched_fires(
        "Police questioned the captain, a Sri Lankan.",
        "Their captain, an Indian national, has been questioned by police.",
        "of two countries",
    ),
    matched_fires(
        "The pilot was a New Zealander aged 44.",
        "Killed were the pilot, an Australian of 44, and four employees.",
        "said of him, and beside the noun",
    ),
    matched_fires(
        "Four climbers from Slovakia died on Sunday.",
        "Four Czech climbers died on Sunday.",
        "one group of two countries",
    ),
    matched_silent(
        "The Swedish driver of the bus was arrested.", "The driver, from Stockholm, was arrested.", "a town"
    ),
    matched_silent(
        "The Swedish driver of the bus was arrested.",
        "The Danish driver of the bus and the Swedish driver of the car were arrested.",
        "the second article has both",
    ),
    matched_silent("The driver, a German-Iranian, was arrested.", "The Iranian driver was arrested.", "of both"),
    matched_silent("A Swedish tourist was robbed.", "A Danish tourist was robbed.", "two tourists may be robbed"),
    matched_silent("Four Slovak climbers died.", "Five Czech climbers died.", "two groups"),
    matched_silent("The Turkish president was ill.", "The Greek president was ill.", "each country has one"),
    matched_silent("The British climber fell.", "The Scottish climber fell.", "one inside the other"),
    matched_silent("The Spanish teacher was hurt.", "The French teacher was hurt.", "what is taught"),
    matched_silent(
        "The pilot, who had flown in Kenya, was hurt.", "The pilot, a Dane, was hurt.", "where somebody once was"
    ),
)
"""Test and documentation in one."""

PLUGIN: DetailKind = TitleKind()
