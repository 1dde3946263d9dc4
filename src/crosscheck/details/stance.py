"""Stance: whether, how surely and how far something is so, and who takes which position towards it.

Two scales of readings, both documented in `data/stance.toml`:

- `event`: an event (its verb, who does it, who undergoes it) with polarity, certainty and progress;
- `position`: what a holder thinks of a topic, from refusal over reservations to support.

Beside them stand denials and confessions: who denies, or owns up to, what. Two readings are compared only on the same
scale, about the same event or of the same holder.
"""

from __future__ import annotations

from dataclasses import replace

from crosscheck.cases import fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Reach
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary import outlooks
from crosscheck.vocabulary.atodds import aside, denies, errand, hedged, one_verb, other_theme, share_party, turned
from crosscheck.vocabulary.avowals import Avowal, avowal_at, avowal_of
from crosscheck.vocabulary.casting import FEW, firm, one_cast, other_cast, role, settled, strangers
from crosscheck.vocabulary.events import Event, bare_event_at, event_at, whole
from crosscheck.vocabulary.given import given_event_at
from crosscheck.vocabulary.insertions import Sign, has, inserted, sign_at
from crosscheck.vocabulary.labels import Label, label_at
from crosscheck.vocabulary.negation import alleges, denials
from crosscheck.vocabulary.outlooks import apart
from crosscheck.vocabulary.parties import listed, overlap
from crosscheck.vocabulary.positions import Position, positions
from crosscheck.vocabulary.predicates import contrary, weaker, words
from crosscheck.vocabulary.stances import AHEAD, BEGUN, DONE, FACT, FUTURE, HEARSAY, PLANNED, POSSIBLE, Mood
from crosscheck.vocabulary.steps import Step, steps

WEAK = 0.45
"""Confidence of a contrast between two events, or between two degrees of one."""
CLOSE = 0.5
"""The same where one denies what the other tells."""
MEANT, FAINT = 0.35, 0.25
"""The same where one is what something was done for, and where two words tell what may be one event."""
SURE, LOOSE = 0.7, 0.49
"""The same where two words of one scale are said of one act, and where it has another name in each."""
BARE = "be"
"""What is said where nothing that somebody is was found: "it was not until 2005 that ..."."""
CERTAINTY_STEP = 1.5
PROGRESS_STEP = 1.5
POSITION_STEP = 0.5
HEARSAY_STEP = 1.0
"""Differences up to these are matters of wording."""


class Stance:
    """The kind `stance`."""

    name: Kind = "stance"
    reach: Reach = Reach.MATCH
    summary = "denied or confirmed, possible or certain, considered or decided, reservations or opposition"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Events and positions, in text order; positions first where both stand at one word."""
        found = [_detail(p.span, claim, p.position, p.position.canonical) for p in positions(claim)]
        full = whole(claim)
        for token in claim.tokens:
            avowal = avowal_at(full, token)
            event = None if avowal is not None else event_at(full, token) or bare_event_at(full, token)
            if event is not None:
                found.append(_detail((token.start, token.end), claim, event, _canonical(event)))
            if avowal is not None:
                detail = _detail((token.start, token.end), claim, avowal, avowal.canonical)
                found.append(replace(detail, referent=avowal.referent))
            label = label_at(claim, token)
            if label is not None:
                found.append(_detail((label.start, token.end), claim, label, label.canonical))
        return tuple(sorted(found, key=lambda d: (d.start, isinstance(d.value, Event))))

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """Events that a noun takes for given: "the death of the diver", "after the mayor's resignation"."""
        found = ((t, given_event_at(claim, t)) for t in claim.tokens)
        given = [_detail((t.start, t.end), claim, e, _canonical(e)) for t, e in found if e is not None]
        given.extend(_detail((t.start, t.end), claim, step, step.canonical) for t, step in steps(claim))
        said = avowal_of(claim)
        if said is not None:
            given.append(_detail((said[0].start, said[0].end), claim, said[1], said[1].canonical))
        sign = sign_at(claim)
        if sign is not None:
            given.append(_detail((sign[0].start, sign[1].end), claim, sign[2], sign[2].denied))
        return tuple(given)

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Events with events, positions with positions; anything else is unknown."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Event) and isinstance(b, Event):
            return UNKNOWN if _alike(left, right, a, b) else _compare_events(a, b)
        if isinstance(a, Position) and isinstance(b, Position):
            return _compare_positions(a, b)
        return _avowed(a, b) if isinstance(a, Avowal) and isinstance(b, Avowal) else UNKNOWN

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """One event denied and told, possible and certain, or an event and its contrary, of parties that may be one."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Step) and isinstance(b, Step):
            return _stepped(a, b)
        if not (isinstance(a, Event) and isinstance(b, Event)):
            return _signed(left, right) if isinstance(a, Sign) and isinstance(b, Sign) else _worded(a, b)
        if a.predicate == b.predicate and apart(a.outlook, b.outlook) and one_cast(a, b):
            return _outlooks(a, b)
        if strangers(a, b) or BARE in {a.predicate, b.predicate} or _alike(left, right, a, b):
            return UNKNOWN
        near = _elsewhere(a, b) or _at_odds(a, b)
        if near is not None or a.noun or b.noun:
            return near or UNKNOWN
        rule = _twins if a.bare or b.bare else _contrast if a.predicate == b.predicate else _contrary
        found = rule(a, b)
        denied = a.predicate == b.predicate and a.mood.positive != b.mood.positive
        tied = (denied and not (a.mood.sourced or b.mood.sourced)) or weaker(a.predicate, b.predicate)
        sure = CLOSE if tied else WEAK
        conflict = found.verdict is Verdict.CONFLICT
        return replace(found, confidence=sure, severity=Severity.DIVERGENCE) if conflict else UNKNOWN

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim tells the event as this one does, or uses the noun with as much doubt."""
        value, other = detail.value, against.value
        if isinstance(value, Label):  # what is told without doubt has nothing more
            labels = (d.value for d in claim.details if isinstance(d.value, Label))
            return bool(value.hedge) and any(x.hedge and x.noun == value.noun for x in labels)
        if isinstance(value, Avowal):
            said = avowal_of(claim)
            told = [d.value for d in claim.details if isinstance(d.value, Avowal)] + ([said[1]] if said else [])
            return any(value.alike(x) for x in told)
        if isinstance(value, Step):
            return any(
                (s.scale, s.step) == (value.scale, value.step) and len(s.shared(value)) >= FEW for _, s in steps(claim)
            )
        if isinstance(value, Sign) and isinstance(other, Sign):
            return has(claim, value, other)
        if isinstance(value, Event) and isinstance(other, Event) and apart(value.outlook, other.outlook):
            return any(isinstance(d.value, Event) and _same_outlook(d.value, value) for d in claim.details)
        return not isinstance(value, Event) or any(
            isinstance(d.value, Event)
            and d.value.predicate == value.predicate
            and d.value.mood.positive == value.mood.positive
            and not other_cast(d.value, value)
            and not _apart(_certainty(d.value.mood), _certainty(value.mood))
            and (not value.bare or d.value.worded_as(value))
            for d in claim.details
        )


def _alike(left: Reading, right: Reading, one: Event, other: Event) -> bool:
    """Whether the two differ in no more than who vouches for it, or where a parse puts a denial that both have."""
    return _both_told(one, other, left.claim, right.claim) or _as_denied(left, right)


def _both_told(one: Event, other: Event, here: Claim, there: Claim) -> bool:
    """Whether one source tells it with "allegedly", and the other as what somebody says: neither vouches for it."""
    less = one.mood.certainty < other.mood.certainty
    heard, plain, claim = (one.mood, other, there) if less else (other.mood, one, here)
    hearsay = heard.certainty == HEARSAY and plain.mood.certainty == FACT and heard.positive == plain.mood.positive
    said = claim.attribution is not None or (heard.blamed and (plain.told or alleges(claim.tokens)))
    return hearsay and said


def _as_denied(left: Reading, right: Reading) -> bool:
    """Whether one event is denied in one of two claims that have the same words of denial: then the parse differs.

    The verbs may be two of one meaning, but not contrary ones.
    """
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Event) or not isinstance(b, Event):
        return False
    if contrary(a.predicate, b.predicate) or a.mood.positive == b.mood.positive:
        return False
    cues = [r.claim.attribution.cue if r.claim.attribution is not None else None for r in (left, right)]
    return denials(left.claim.tokens, cues[0]) == denials(right.claim.tokens, cues[1])


def _stepped(left: Step, right: Step) -> Comparison:
    """One matter considered and decided, or off and put off."""
    if not left.against(right):
        return UNKNOWN
    first, second = sorted((left, right), key=lambda s: s.step)
    why = f"For one source it is {first.step} (“{first.word}”), for the other {second.step} (“{second.word}”)."
    of = left.acts & right.acts or left.shared(right)
    point = f"how far it has come ({min(of, key=lambda w: (-len(w), w))})"
    return _diverges(point, why, SURE if left.acts & right.acts else LOOSE)


def _signed(left: Reading, right: Reading) -> Comparison:
    """One sentence, with a word denied and without."""
    a, b = left.detail.value, right.detail.value
    if not (isinstance(a, Sign) and isinstance(b, Sign) and a.opposes(b)):
        return UNKNOWN
    denying, plain, sign = (left, right, a) if a.denied else (right, left, b)
    if not inserted(denying.claim, plain.claim, sign):
        return UNKNOWN
    why = f"One source says “{denying.detail.surface}”, the other has the same words without the denial."
    return _diverges(f"whether it is “{sign.denied}”", why, CLOSE)


def _worded(left: object, right: object) -> Comparison:
    """Two nouns, or two denials; anything else but two events is unknown."""
    if isinstance(left, Label) and isinstance(right, Label):
        return _doubted(left, right)
    return _avowed(left, right) if isinstance(left, Avowal) and isinstance(right, Avowal) else UNKNOWN


def _avowed(left: Avowal, right: Avowal) -> Comparison:
    """One matter that somebody denies and owns up to, or may have denied, or has not."""
    if not left.against(right):
        return UNKNOWN
    who = min(listed(a.holders) for a in (left, right))
    first, second = sorted((left.told, right.told))
    why = f"For one source {who} does “{first}” it, for the other “{second}”."
    return _diverges(f"whether {who} denies it", why, CLOSE)


def _doubted(left: Label, right: Label) -> Comparison:
    """One noun, told as so and with a doubt: "a suspected gas attack", "the gas attack"."""
    open_, plain = (left, right) if left.hedge else (right, left)
    if not open_.hedge or plain.hedge or not plain.flat or not left.fits(right):
        return UNKNOWN
    why = f"One source says “{open_.hedge} {open_.noun}”, the other only “{plain.noun}”."
    return _diverges(f"how certain the {plain.noun} is", why, WEAK)


def _elsewhere(left: Event, right: Event) -> Comparison | None:
    """One event told as so by one and not by the other, as an errand or by another verb; None for the rest."""
    if errand(left, right):
        found = _denied(left, right) if left.mood.positive != right.mood.positive else _unsure(left, right)
        return replace(found, severity=Severity.DIVERGENCE, confidence=MEANT)
    return _other_word(left, right) if left.predicate != right.predicate and aside(left, right) else None


def _at_odds(left: Event, right: Event) -> Comparison | None:
    """One verb told as so by one, and as what may be or is not so by the other, or its contrary; None for the rest."""
    given = left.noun + right.noun
    if not (left.asserted and right.asserted) or given > 1 or (given and not share_party(left, right)):
        return None
    if turned(left, right):
        return _other_verb(left, right, CLOSE, f" ({_about(left, right)})")
    if not one_verb(left, right):
        return None
    if hedged(left, right) or hedged(right, left):
        return _unsure(left, right)
    if denies(left, right) or denies(right, left):
        return replace(_denied(left, right), confidence=CLOSE, severity=Severity.DIVERGENCE)
    return None


def _other_word(left: Event, right: Event) -> Comparison:
    """Two verbs for what seems to be one event, which one side denies or leaves open."""
    first, second = sorted(_told_as(e) for e in (left, right))
    point = f"whether {_about(left, right)} {min(left.predicate, right.predicate)}"
    return _diverges(point, f"One source says “{first}”, the other “{second}”.", FAINT)


def _told_as(found: Event) -> str:
    if not found.mood.positive:
        return f"not {found.predicate}"
    return found.predicate if found.mood.certainty == FACT else f"perhaps {found.predicate}"


def _unsure(left: Event, right: Event) -> Comparison:
    first, second = sorted((_sure(left.mood), _sure(right.mood)))
    verb = min(left.predicate, right.predicate, key=len)
    point = f"how certain “{verb}” is ({_about(left, right)})"
    return _diverges(point, f"One source tells “{verb}” as {first}, the other as {second}.", CLOSE)


def _twins(left: Event, right: Event) -> Comparison:
    """Two claims that say much the same around one verb, and differ in what they make of it."""
    a, b = left.mood, right.mood
    if left.asserted != right.asserted or a.partial or b.partial or not left.worded_as(right):
        return UNKNOWN
    if left.predicate != right.predicate:
        opposite = contrary(left.predicate, right.predicate) and not other_theme(left, right)
        opposite = opposite and a.positive and b.positive
        return _other_verb(left, right, WEAK, f" ({_about(left, right)})") if opposite else UNKNOWN
    if a.positive != b.positive:
        return UNKNOWN if min(a.certainty, b.certainty) <= HEARSAY else _denied(left, right)
    possible = min(a.certainty, b.certainty) <= POSSIBLE and max(a.certainty, b.certainty) == FACT
    return _compare_degrees(left, right) if possible and a.progress == b.progress else UNKNOWN


def _contrary(left: Event, right: Event) -> Comparison:
    """Two events that exclude each other, both told as done by one doer."""
    if weaker(left.predicate, right.predicate):
        return _weaker(left, right)
    opposite = contrary(left.predicate, right.predicate) and left.mood.done and right.mood.done
    if not opposite or other_theme(left, right) or role(left.agents, right.agents) is not Verdict.AGREE:
        return UNKNOWN
    return _other_verb(left, right, WEAK, f" ({_about(left, right)})")


def _weaker(left: Event, right: Event) -> Comparison:
    """Two events of which one does more of the same to one target: "suspend" and "end"."""
    roles = role(left.agents, right.agents), role(left.patients, right.patients)
    if roles[1] is not Verdict.AGREE or Verdict.CONFLICT in roles or not (left.mood.positive and right.mood.positive):
        return UNKNOWN
    return _other_verb(left, right, CLOSE)


def _other_verb(left: Event, right: Event, confidence: float, about: str = "") -> Comparison:
    first, second = sorted((left.predicate, right.predicate))
    why = f"One source says “{first}”, the other “{second}”."
    return _diverges(f"“{first}” or “{second}”{about}", why, confidence)


def _contrast(left: Event, right: Event) -> Comparison:
    """One event, denied and told, or possible and certain in the articles' own words."""
    a, b = left.mood, right.mood
    if a.positive != b.positive:
        near = share_party(left, right) or len(left.words & right.words) >= FEW
        open_ = a.partial or b.partial or min(a.certainty, b.certainty) < HEARSAY
        return _denied(left, right) if near and not open_ else UNKNOWN
    return UNKNOWN if left.told or right.told or a.sourced or b.sourced else _compare_degrees(left, right)


def _outlooks(left: Event, right: Event) -> Comparison:
    """One event, hoped for and planned, tried and done."""
    first, second = sorted((left.outlook, right.outlook))
    why = f"For one source “{left.predicate}” is {first}, for the other {second}."
    cast = {p.text for p in (*left.cast, *right.cast)}
    about = min(cast, key=lambda w: (len(w), w), default=_about(left, right))
    return _diverges(f"how far “{left.predicate}” has come ({about})", why, WEAK)


def _same_outlook(left: Event, right: Event) -> bool:
    known = left.outlook and not apart(left.outlook, right.outlook)
    return bool(known) and left.predicate == right.predicate and one_cast(left, right)


def _detail(
    span: tuple[int, int], claim: Claim, value: Event | Position | Label | Avowal | Sign | Step, canonical: str
) -> Detail:
    start, end = span
    surface = claim.between(start, end)
    return Detail(kind="stance", start=start, end=end, surface=surface, value=value, canonical=canonical)


def _canonical(event: Event) -> str:
    sign = "" if event.mood.positive else "not "
    how = f", {event.outlook}" if event.outlook not in {"", outlooks.SET, outlooks.DONE} else ""
    return f"{sign}{event.predicate}, certainty {event.mood.certainty:g}, progress {event.mood.progress:g}{how}"


def _compare_events(left: Event, right: Event) -> Comparison:
    if left.predicate != right.predicate or left.bare or right.bare:
        return UNKNOWN
    roles = role(left.agents, right.agents), role(left.patients, right.patients)
    if left.partners and right.partners and not overlap(left.partners, right.partners):
        return UNKNOWN
    if Verdict.CONFLICT in roles or Verdict.AGREE not in roles or not settled(left, right, roles):
        return UNKNOWN
    if left.mood.positive != right.mood.positive:
        return _opposed(left, right)
    return _compare_degrees(left, right)


def _nobody(heard: Event, told: Event) -> bool:
    """Whether the doubt is of who did it, and the other tells of nobody, or of another.

    "He allegedly killed her", "she was killed", "she was killed by a motorist".
    """
    named = bool(heard.agents) or bool(heard.words & words("certainty", "blaming"))
    doubted = heard.mood.blamed and told.mood.certainty == FACT and named
    other = told.agents is not None and role(heard.agents, told.agents) is Verdict.CONFLICT
    return doubted and (other or (told.agents is None and bool(heard.patients and told.patients)))


def _compare_degrees(left: Event, right: Event) -> Comparison:
    """One event with one polarity: how sure, and how far."""
    a, b = left.mood, right.mood
    if _heard_and_seen(left, right):
        why = f"One source has an impression that “{left.predicate}” is so, the other says that somebody reports it."
        return _diverges(f"how certain “{left.predicate}” is ({_about(left, right)})", why, 0.5)
    if _apart(_certainty(a), _certainty(b)):
        low, high = sorted((left, right), key=lambda e: e.mood.certainty)
        if (low.mood.sourced and (high.told or high.mood.sourced)) or _nobody(low, high):
            return UNKNOWN
        first, second = sorted((_sure(a), _sure(b)))
        point = f"how certain “{left.predicate}” is ({_about(left, right)})"
        return _diverges(point, f"One source tells “{left.predicate}” as {first}, the other as {second}.", 0.7)
    if _planned(left, right) or _planned(right, left):
        why = f"For one source “{left.predicate}” is planned, the other says that it will be so."
        return _diverges(f"how far “{left.predicate}” has come ({_about(left, right)})", why, 0.5)
    if abs(a.progress - b.progress) > PROGRESS_STEP and {a.progress, b.progress} != {FUTURE, DONE}:
        first, second = sorted((_far(a), _far(b)))
        why = f"For one source “{left.predicate}” is {first}, for the other {second}."
        return _diverges(f"how far “{left.predicate}” has come ({_about(left, right)})", why, 0.6)
    return UNKNOWN if apart(left.outlook, right.outlook) else AGREE


def _planned(plan: Event, will: Event) -> bool:
    """Whether the one is a plan, and the other to come in the article's own words."""
    own = not will.mood.sourced
    return plan.mood.progress <= PLANNED and own and (will.mood.progress, will.mood.certainty) == (FUTURE, AHEAD)


def _heard_and_seen(left: Event, right: Event) -> bool:
    """Whether one is an impression of the teller ("appeared to be"), the other hearsay ("was reported to be")."""
    a, b = left.mood, right.mood
    hedged = max(a.certainty, b.certainty) < FACT and not (left.told or right.told)
    return hedged and a.sourced != b.sourced and abs(a.certainty - b.certainty) >= HEARSAY_STEP


def _certainty(found: Mood) -> float:
    """What is still to come is no fact yet, however surely it is told."""
    return found.certainty if found.progress >= BEGUN else min(found.certainty, AHEAD)


def _opposed(left: Event, right: Event) -> Comparison:
    a, b = left.mood, right.mood
    if a.partial or b.partial or min(a.certainty, b.certainty) < 2.0 or not firm(left, right):
        return UNKNOWN
    return _denied(left, right)


def _denied(left: Event, right: Event) -> Comparison:
    a, b = left.mood, right.mood
    if _outlived(a, b) or _outlived(b, a):
        return UNKNOWN
    verb = min(left.predicate, right.predicate, key=len)
    point = f"whether {_about(left, right)} {verb}"
    sides = sorted((f"{'' if m.positive else 'not '}{verb}" for m in (a, b)), reverse=True)
    why = f"One source says “{sides[0]}”, the other “{sides[1]}”."
    soft = a.later or b.later or min(a.certainty, b.certainty) < FACT or _tense(a) != _tense(b)
    if soft:
        return _diverges(point, why, 0.6)
    return Comparison(verdict=Verdict.CONFLICT, severity=Severity.CONFLICT, confidence=0.75, point=point, why=why)


def _outlived(guess: Mood, done: Mood) -> bool:
    """Whether the one is only expected, or not, and the other is over: "was not expected to come", "came"."""
    return guess.progress == FUTURE and guess.certainty < AHEAD and done.certainty == FACT and done.progress >= DONE


def _tense(found: Mood) -> bool:
    return found.progress <= FUTURE


def _apart(left: float, right: float) -> bool:
    """Fact against any hedge below "will", or hedges that are far apart."""
    low, high = sorted((left, right))
    return high - low > CERTAINTY_STEP or (high == FACT and low <= 3.0 and low != 2.5)


def _about(left: Event, right: Event) -> str:
    """Who it is about, the same for either order."""
    known = [listed(p) for e in (left, right) for p in (e.agents or e.patients,) if p]
    return min(known, key=lambda w: (len(w), w), default="it")


def _sure(found: Mood) -> str:
    steps = ((1.5, "possible"), (2.4, "believed or reported"), (3.0, "likely"), (3.5, "to come"), (4.0, "a fact"))
    return next(word for limit, word in steps if found.certainty <= limit)


def _far(found: Mood) -> str:
    steps = ((1.0, "under consideration"), (2.0, "planned"), (3.0, "decided"), (4.0, "begun"), (4.5, "done"))
    return next(word for limit, word in steps if found.progress <= limit)


def _diverges(point: str, why: str, confidence: float) -> Comparison:
    return Comparison(
        verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=confidence, point=point, why=why
    )


def _compare_positions(left: Position, right: Position) -> Comparison:
    if not overlap(left.holders, right.holders) or not left.topic_fits(right):
        return UNKNOWN
    if abs(left.level - right.level) <= POSITION_STEP:
        return AGREE
    point = f"position of {min(listed(p.holders) for p in (left, right))}"
    first, second = sorted((left.word, right.word))
    why = f"One source speaks of “{first}”, the other of “{second}”."
    if left.level * right.level < 0 and min(abs(left.level), abs(right.level)) >= 2.0 and left.shares_topic(right):
        return Comparison(verdict=Verdict.CONFLICT, severity=Severity.CONFLICT, confidence=0.8, point=point, why=why)
    return _diverges(point, why, 0.75)


EXAMPLES = (
    matched_silent(
        "The police closed the road to the mountain for three nights in May.",
        "The road to the mountain could be closed only between ten and five in May.",
        "when alone it could be closed",
    ),
    matched_silent(
        "The farm minister promised the dairy farmers of the north a cut in taxes in May.",
        "The farm minister is considering a ban on dairy imports in the north in May.",
        "one thing is promised, and another considered",
    ),
    matched_fires(
        "The council's chief executive, Anna Weber, resigned on Wednesday with immediate effect.",
        "Chief executive Anna Weber is going on leave until the council has read the report.",
        "left for good, and away for a time",
    ),
    matched_silent(
        "Chief executive Anna Weber of the council resigned on Wednesday with immediate effect.",
        "Chief executive Anna Weber stepped down on Wednesday after the council had read the report.",
        "two words for leaving",
    ),
    matched_silent(
        "Chief executive Anna Weber of the council resigned on Wednesday with immediate effect.",
        "The council's engineer, Paul Bremer, is on leave until the council has read the report.",
        "two people",
    ),
    matched_silent(
        "Sixty families on the slope had been moved since then, 45 had refused.",
        "Then 60 families on the slope moved; 45 stayed.",
        "others refused",
    ),
    matched_silent(
        "The mayor, Anna Weber, may resign over the report on the bridge.",
        "The mayor, Anna Weber, is on leave until there is a report on the bridge.",
        "a possibility",
    ),
    matched_fires(
        "The farm minister promised the dairy farmers of the north 40 million pounds in aid.",
        "The farm minister is considering aid of 40 million pounds for the dairy farmers of the north.",
        "who promises it considers it no more",
    ),
    matched_fires(
        "The president, Anna Weber, announced a veto of the media bill on Monday.",
        "The president, Anna Weber, is thinking about a veto of the media bill.",
        "what is announced is decided",
    ),
    matched_fires(
        "The institute has broken off the expedition to the glacier.",
        "The institute will decide next week whether to break off the expedition to the glacier.",
        "done, and still to be decided",
    ),
    matched_fires(
        "The mayor, Anna Weber, said she would not appeal against the ruling on the port.",
        "The mayor, Anna Weber, has not ruled out an appeal against the ruling on the port.",
        "what somebody says he will not do, and leaves open",
    ),
    matched_fires(
        "The union will ask the court to lift the ban on the strike.",
        "The union is still undecided about going to court over the ban on the strike.",
        "to come, and undecided",
    ),
    matched_fires(
        "The vaccination campaign in the north of the country will go on, the minister said.",
        "The vaccination campaign in the north of the country has been suspended.",
        "what goes on is not suspended",
    ),
    matched_silent(
        "The institute will decide next week whether to break off the expedition to the glacier.",
        "The institute has not decided yet about the end of the expedition to the glacier.",
        "open for both",
    ),
    matched_silent(
        "The institute has decided to break off the expedition to the glacier.",
        "The institute will decide next week where the ship of the expedition goes.",
        "what is open is another thing",
    ),
    matched_silent(
        "The farm minister promised the dairy farmers of the north 40 million pounds in aid.",
        "The farm minister promised to think about aid for the dairy farmers of the north.",
        "both promise",
    ),
    matched_silent(
        "The mayor, Anna Weber, said she would not appeal against the ruling on the port.",
        "The governor, Paul Bremer, has not ruled out a visit to the port.",
        "two people",
    ),
    matched_silent(
        "The vaccination campaign in the north of the country will go on, the minister said.",
        "The school campaign of the party has been suspended.",
        "two campaigns",
    ),
    matched_silent(
        "The president, Anna Weber, announced a visit to Oman on Monday.",
        "The president, Anna Weber, is thinking about a veto of the media bill.",
        "two things",
    ),
    matched_silent(
        "Talks on the border went on until midnight on Monday.",
        "Talks on the border were interrupted for lunch on Monday.",
        "both may be so",
    ),
    matched_silent(
        "The minister said at the rally that he understood the anger of the tenants.",
        "The minister could understand the anger of the tenants at the rally, he said.",
        "who could understand it, did",
    ),
    matched_silent(
        "Residents of the town heard the blast from miles away on Monday.",
        "On Monday residents of the town could hear the blast from miles away.",
        "who could hear it, did",
    ),
    matched_silent(
        "Two helicopters of the army flew to the village on Sunday.",
        "Only two helicopters of the army could fly to the village on Sunday.",
        "of which no more could",
    ),
    matched_silent(
        "The chicken in the kitchen of the school had cooled too slowly overnight.",
        "The chicken in the kitchen of the school had not cooled fast enough overnight.",
        "too little, and not enough",
    ),
    matched_silent(
        "The bridge over the harbour was maintained by the city for years.",
        "The bridge over the harbour was not properly maintained by the city for years.",
        "how it was done is denied, not that it was",
    ),
    matched_silent(
        "The party accused the mayor of celebrating at the cost of the poor.",
        "From the party came the reproach that the mayor was celebrating at the cost of the poor.",
        "a noun for what somebody says, before what he says",
    ),
    matched_silent(
        "Nino Hall opened the festival in Leeds on Monday evening.",
        "Nobody younger than Nino Hall has ever opened the festival in Leeds on a Monday evening.",
        "denied of others",
    ),
    matched_fires(
        "The chicken in the kitchen of the school had cooled overnight.",
        "The chicken in the kitchen of the school had not cooled overnight.",
        "denied as such",
    ),
    matched_fires(
        "The mayor of Leeds closed the old port on Monday.",
        "The mayor of Leeds could close the old port on Monday.",
        "what may come",
    ),
    Example(
        left="A man from Leeds has pleaded guilty to the murder of his cousin in May.",
        right="A man from Leeds has pled not guilty to the murder of his cousin in May.",
        expect=Verdict.CONFLICT,
        why="what is denied is no event",
        matched=True,
    ),
    Example(
        left="The hiker fell from a cliff in the north of Leeds that was known as a meeting place.",
        right="The hiker fell from a cliff in the north of Leeds that was not known as a meeting place.",
        expect=Verdict.CONFLICT,
        why="a denial in a relative clause",
        matched=True,
    ),
    Example(
        left="A man from Leeds has pleaded guilty to the murder of his cousin in May.",
        right="A man from Leeds has pleaded guilty not only to the murder of his cousin in May.",
        expect=None,
        why="that denies nothing",
        matched=True,
    ),
    Example(
        left="A man from Leeds was found innocent of the murder of his cousin in May.",
        right="A man from Leeds was found not guilty of the murder of his cousin in May.",
        expect=None,
        why="another word for the same",
        matched=True,
    ),
    Example(
        left="A man from Leeds was never charged with the murder of his cousin in May.",
        right="A man from Leeds was not charged with the murder of his cousin in May.",
        expect=None,
        why="both deny it",
        matched=True,
    ),
    Example(
        left="The man who pleaded guilty to murder is 32 and lives in Leeds.",
        right="The man has pleaded not guilty, his lawyer told the court in Hull on Monday.",
        expect=None,
        why="other words: he may have done both",
        matched=True,
    ),
    matched_silent(
        "Bird flu was not deemed to be a threat to humans until 1997, after an outbreak in Oslo.",
        "Bird flu was not considered a threat to humans until 1997, after an outbreak in Oslo.",
        "one denial, in other words for the verb",
    ),
    matched_fires(
        "Nora Lindt denied any wrongdoing on Tuesday.",
        "On Tuesday Nora Lindt admitted wrongdoing.",
        "denied, and owned up to",
    ),
    matched_fires(
        "Russia has denied any part in the attack on the bridge.",
        "Moscow has confirmed being behind the attack on the bridge.",
        "a capital speaks for its country",
    ),
    matched_fires(
        "The builder has not denied taking money for the bridge.",
        "The builder has denied that he took money for the bridge.",
        "no denial, and one",
    ),
    matched_fires(
        "The company admitted that it had used cheap concrete in the bridge.",
        "The company has denied using cheap concrete in the bridge.",
        "what somebody says of himself, and denies",
    ),
    matched_silent(
        "The company denied the charges on Monday.",
        "On Monday the company denied all the accusations.",
        "denied in other words",
    ),
    matched_silent(
        "The builder denied taking money for the bridge.",
        "The builder admitted that he had met the mayor in Oslo.",
        "denied and owned up to, two matters",
    ),
    matched_silent(
        "Nora Lindt denied any wrongdoing on Tuesday.",
        "On Tuesday Paul Bremer admitted wrongdoing.",
        "two people",
    ),
    matched_silent(
        "The builder did not deny taking money for the bridge.",
        "The builder did not admit taking money for the bridge.",
        "neither the one nor the other",
    ),
    matched_silent(
        "Nora Lindt has yet to deny the charges, and has not commented.",
        "Nora Lindt denied the charges.",
        "not so far",
    ),
    matched_fires(
        "The army will not hand over the two captured pilots next week, mediators said.",
        "Mediators said the army would hand over the two captured pilots next week.",
        "what was told would be so, and will not",
    ),
    matched_silent(
        "The army would hand over the two captured pilots if talks began, mediators said.",
        "Mediators said the army would not hand over the two captured pilots.",
        "a condition",
    ),
    matched_silent(
        "The army will hand over the two captured pilots next week, mediators said.",
        "Mediators said the army would hand over the two captured pilots next week.",
        "will, and would where it is told in the past",
    ),
    matched_fires(
        "The nurse was suspended in May and was not arrested on Monday.",
        "Police arrested the nurse on Monday.",
        "the subject stands in the clause before",
    ),
    matched_silent(
        "The nurse was suspended in May and was arrested on Monday.",
        "Police arrested the nurse on Monday.",
        "the subject stands in the clause before, and both say so",
    ),
    matched_silent(
        "The nurse saw the doctor in May and was not arrested on Monday.",
        "Police arrested the doctor on Monday.",
        "whoever is the subject of the clause before",
    ),
    matched_silent(
        "Police believe that the girl found in the house on Monday is a cousin of the owner.",
        "A girl was found in the house on Monday.",
        "what a noun phrase takes for given is not what is believed",
    ),
    matched_silent(
        "The councillor did not attend the hearing on Friday in Leeds.",
        "The councillor was absent from the hearing in Leeds on Friday.",
        "not there in other words",
    ),
    matched_fires(
        "Gunmen raided the bank in Leeds on Monday.",
        "Gunmen may have robbed the bank in Leeds on Monday.",
        "left open under another verb",
    ),
    matched_silent(
        "The minister skipped the summit in Hanoi on Monday.",
        "The minister did not attend the summit in Hanoi on Monday.",
        "the other verb says it is not so",
    ),
    matched_silent(
        "The bank stayed open in Leeds on Monday.",
        "The bank in Leeds did not close on Monday.",
        "not so by another verb",
    ),
    matched_silent(
        "The council rejected the plan for the port on Monday.",
        "The council did not approve the plan for the port on Monday.",
        "contraries, one denied",
    ),
    matched_silent(
        "The guard survived the blast at the mill on Monday.",
        "The guard did not die in the blast at the mill on Monday.",
        "what one lives through one does not die of",
    ),
    matched_silent(
        "The mayor has not seen the report on the flooded mill.",
        "The mayor, who had read about the flooded mill, left Leeds on Monday.",
        "two clauses with little in common",
    ),
    matched_fires(
        "The army sent four helicopters to evacuate families from rooftops in Leeds.",
        "Four army helicopters did not evacuate families from rooftops in Leeds.",
        "sent to do it",
    ),
    matched_fires(
        "The mayor flew to Durban to open the bridge on Monday.",
        "The mayor may have opened the bridge in Durban on Monday.",
        "came to do it",
    ),
    matched_silent(
        "The firm sued the city to close the bridge on Monday.",
        "The city did not close the bridge on Monday.",
        "sued to bring it about",
    ),
    matched_silent(
        "The army will send helicopters to evacuate families from rooftops in Leeds.",
        "The helicopters did not evacuate families from rooftops in Leeds.",
        "the sending is still to come",
    ),
    matched_silent(
        "The mayor was asked to open the bridge in Durban on Monday.",
        "The mayor did not open the bridge in Durban on Monday.",
        "asked",
    ),
    matched_fires(
        "The mayor may lend the club two million pounds in May.",
        "The mayor is to lend the club two million pounds in May.",
        "possible and to come",
    ),
    silent("The mayor is to open the bridge.", "The mayor will open the bridge.", "both to come"),
    silent("The aim is to open the bridge.", "The mayor opened the bridge.", "what is aimed at"),
    matched_fires(
        "The foreign ministry criticized the agreement as a danger to peace.",
        "The foreign ministry did not criticize the agreement as a danger to peace.",
        "a verb of telling that is done to something",
    ),
    matched_silent(
        "The ministry told reporters on Monday that the bridge was closed.",
        "The ministry did not tell reporters on Monday that the bridge was closed.",
        "telling belongs to other kinds",
    ),
    matched_fires(
        "Naval exercises will be held in Durban in spring.",
        "Naval exercises will not be held in Durban in spring.",
        "a light verb in the passive",
    ),
    matched_silent(
        "Naval exercises will be held in Durban in spring.",
        "Talks will not be held in Durban in spring.",
        "other things are held",
    ),
    matched_silent(
        "The crash could have killed hundreds of fans.",
        "Two fans died in the crash, which killed nobody else.",
        "what was spared is no report",
    ),
    matched_silent(
        "Not all the miners were found on Monday.",
        "The miners were found on Monday by divers.",
        "some of them",
    ),
    matched_silent(
        "The senator might have met the envoy in May.",
        "The senator may have met the envoy in May.",
        "both leave it open",
    ),
    matched_silent(
        "The team hopes to be the first to reach the wreck this week.",
        "The team did not reach the wreck this week.",
        "a hope is no fact",
    ),
    matched_fires(
        "The blast may have killed at least nine miners on Tuesday.",
        "Police said nine miners were killed in the blast on Tuesday.",
        "perhaps, and so",
    ),
    matched_fires(
        "The state may have tried another way in 2014 with a law on casinos.",
        "In 2014 Ohio tried again with a law that leaves the casinos out.",
        "perhaps, and so",
    ),
    matched_fires(
        "The first climber to emerge on Monday was taken to a hospital.",
        "The first climber did not emerge on Monday.",
        "the first to do it has done it",
    ),
    matched_fires(
        "Four climbers were not brought down from the ridge on Monday, bringing the count of missing to eight.",
        "After four more climbers were brought down from the frozen ridge on Monday, the town cheered.",
        "one verb of two things",
    ),
    matched_silent(
        "The storm may have sunk two ferries.",
        "The storm may well have sunk two ferries.",
        "both leave it open",
    ),
    matched_silent(
        "Anna Weber may have left the club.",
        "John Hall left the club on Sunday.",
        "two players",
    ),
    matched_silent(
        "The rebels said the army had used gas in the valley.",
        "The army denied allegations that it had used gas in the valley.",
        "each side says its own",
    ),
    matched_silent(
        "The plan is to become the next club to sign a keeper before the season.",
        "The club did not sign a keeper before the season.",
        "a plan is no fact",
    ),
    matched_fires(
        "The president hoped to meet the pope in Warsaw this autumn.",
        "The president is to meet the pope in Warsaw this autumn.",
        "hoped for, and set",
    ),
    matched_fires(
        "The club is in talks to sign Marta Ruiz before the season.",
        "The club plans to sign Marta Ruiz before the season.",
        "in talks, and planned",
    ),
    matched_fires(
        "Prosecutors said the broker tried to bribe Judge Anna Weber.",
        "Prosecutors said the broker bribed Judge Anna Weber.",
        "tried, and done",
    ),
    matched_fires(
        "The indictment says Hall conspired to help Lee hack the bank's server.",
        "Prosecutors said Hall tried to help Lee hack the bank's server.",
        "plotted, and tried",
    ),
    matched_fires(
        "The two leaders made tentative plans to visit the border town in May.",
        "The two leaders will visit the border town in May.",
        "tentative, and set",
    ),
    matched_silent(
        "Norway is scheduled to meet Denmark in the final on Sunday.",
        "Norway will meet Denmark in the final on Sunday.",
        "both set",
    ),
    matched_silent(
        "The minister is due to visit Kenya on Friday.",
        "The minister visited Kenya on Friday.",
        "the hour of writing",
    ),
    matched_silent(
        "The union plans to strike at Easter in Leeds.",
        "The union is expected to strike at Easter in Leeds.",
        "a plan is expected to be kept",
    ),
    matched_silent(
        "The president hopes to meet Anna Weber in Warsaw.",
        "The president will meet John Hall in Warsaw.",
        "two who are met",
    ),
    matched_fires(
        "Ruiz will meet Weber on Friday and plans to meet Hall in May.",
        "Ruiz hopes to meet Hall in May.",
        "planned or hoped: the one who is met is Hall",
    ),
    matched_silent(
        "The mayor tried to save the mill by buying the land.",
        "The mayor bought the land.",
        "the means by which",
    ),
    matched_silent(
        "The firm, which is in talks to sell the mill in Leeds, plans to sell the mill in Leeds in May.",
        "The firm plans to sell the mill in Leeds in May.",
        "the first tells both",
    ),
    matched_silent(
        "Ruiz plans to meet with Weber in May.",
        "Ruiz will meet with Hall in May.",
        "two who are met",
    ),
    matched_silent(
        "The court would free Hall if the state failed to charge him.",
        "The lawyers want the court to free Hall.",
        "under a condition",
    ),
    matched_silent(
        "Rescuers tried to reach the second village before dark.",
        "Rescuers reached the first town at noon.",
        "two places",
    ),
    matched_silent(
        "The firm did not try to sell the club to Smith.",
        "The firm hopes to sell the club to Smith.",
        "denied",
    ),
    matched_silent(
        "The rebels attempted to take the airport on Monday.",
        "The rebels sought to take the airport on Monday.",
        "tried in two words",
    ),
    matched_silent(
        "The miners are considering whether to end the strike in March.",
        "The miners are in talks to end the strike in March.",
        "both talk of it",
    ),
    matched_fires(
        "A suspected gas attack killed 12 people in the town.",
        "A gas attack killed 12 people in the town.",
        "a noun with a doubt and without",
    ),
    matched_fires(
        "The alleged robbers fled in a van on Monday.",
        "The robbers fled in a van on Monday.",
        "of the same verb",
    ),
    matched_silent(
        "A suspected gas attack killed 12 people in the town.",
        "A gas attack killed 12 people in the town. It was a suspected gas attack.",
        "the second doubts it too",
    ),
    matched_silent(
        "A suspected gas attack killed 12 people in the town.",
        "A gas attack killed 12 people in the town, the mayor said.",
        "the mayor's words",
    ),
    matched_silent(
        "A suspected gas attack killed 12 people in the town.",
        "An alleged gas attack killed 12 people in the town.",
        "two doubts",
    ),
    matched_silent(
        "A suspected gas attack shook the town.",
        "The town was not hit by any gas attack.",
        "told of none",
    ),
    matched_silent(
        "A suspected gas attack shook the town.",
        "The town was shaken by attacks.",
        "one, and many",
    ),
    silent(
        "The party alleged that officials conspired with the firm.",
        "Officials conspired with the firm, the party said.",
        "both are the party's words: how they are called is a matter of its strength of claim",
    ),
    silent(
        "The attack killed 15 civilians with another ten bodies yet to be identified.",
        "Ten bodies were identified after the attack.",
        "another event hangs on the verb",
    ),
    fires(
        "The attack did not kill 15 civilians with another ten bodies yet to be identified.",
        "The attack killed 15 civilians with another ten bodies yet to be identified.",
        "a verb with an object tells the event, whatever the parser hangs on it",
    ),
    fires(
        "France and Italy have voiced reservations about such a step.",
        "No accord was reached, with France and Italy expressing opposition.",
        "reservations are weaker than opposition",
    ),
    fires(
        "The ministry denied that its forces had shelled the town.", "The ministry's forces shelled the town.", "denial"
    ),
    fires("The senate did not approve the budget.", "The senate approved the budget.", "opposite polarity"),
    fires("The cabinet is considering closing the port.", "The cabinet has decided to close the port.", "progress"),
    fires(
        "The driver had apparently left a child on the bus.", "The driver left a child on the bus.", "hedge and fact"
    ),
    fires("The governor supports the tunnel.", "The governor opposes the tunnel.", "opposite positions"),
    fires("The court may reject the appeal.", "The court has rejected the appeal.", "possible and done"),
    fires(
        "The miners appeared to be in good health.", "The miners were reported to be in good health.", "seen or heard"
    ),
    fires(
        "The girl is believed to be the mayor's daughter.",
        "With them was the girl who police say is the mayor's daughter.",
        "believed or said to be",
    ),
    silent(
        "The girl is believed to be Berry's daughter.",
        "With them was a girl who police say is Castro's daughter.",
        "another relation",
    ),
    silent("The miners seemed to be in good health.", "The miners appeared to be in good health.", "equal impressions"),
    silent(
        "The miners appeared to be in good health, police said.",
        "The miners were reported to be in good health.",
        "both are somebody's word",
    ),
    silent("The envoy is reported to be in custody.", "The envoy is said to be in custody.", "equal hearsay"),
    silent("No definitive decisions have been made.", "No final decision has been made.", "both undecided"),
    silent(
        "Sweden has not ruled out the possibility of sending troops.",
        "Sweden did not rule out the possibility of sending soldiers.",
        "left open by both",
    ),
    silent("The union is considering suing the mine.", "The union is weighing suing the mine.", "synonyms"),
    silent(
        "The bank is deliberating the possibility of closing branches.",
        "The bank is mulling closing branches.",
        "synonyms",
    ),
    silent("Norway backs the treaty.", "Norway has voiced support for the treaty.", "equal strength"),
    silent("Norway backs the treaty.", "Denmark opposes the treaty.", "two holders"),
    silent("Norway supports the treaty.", "Norway opposes the quota.", "two topics"),
    silent("The mayor did not attend the funeral.", "The mayor attended the dinner.", "two events"),
    silent("The storm is likely to hit Cuba.", "The storm is expected to hit Cuba.", "equal hedges"),
    silent("The minister refused to resign.", "The minister declined to resign.", "equal refusals"),
    silent("The council failed to approve the plan.", "The council did not approve the plan.", "both negative"),
    silent("The firm said it would cut jobs.", "The firm will cut jobs.", "sequence of tenses"),
    silent("Police may close the bridge if it rains.", "Police closed the road.", "two events, one under a condition"),
    silent("The envoy is believed to have fled.", "The envoy is thought to have fled.", "equal beliefs"),
    silent("The ship was reportedly hit.", "The ship was allegedly hit.", "equal hearsay"),
    silent("Some states oppose the law.", "Several groups support the law.", "nobody is named"),
    matched_fires(
        "The diver did not die on Friday in the flooded cave.",
        "The death of the diver on Friday in the flooded cave shocked the town.",
        "a noun takes for given what the other denies",
    ),
    matched_fires(
        "The minister may have resigned on Monday over the bribes.",
        "The minister's resignation on Monday over the bribes shook the cabinet.",
        "possible, and taken for given",
    ),
    matched_silent(
        "The diver did not die on Friday in the flooded cave.",
        "Rescuers feared the death of the diver on Friday in the flooded cave.",
        "feared",
    ),
    matched_silent(
        "The diver did not die on Friday in the flooded cave.",
        "The death of a nurse on Friday near the flooded cave shocked the town.",
        "another one",
    ),
    matched_silent(
        "The court did not convict the banker on Monday in Leeds.",
        "The possible conviction of the banker on Monday in Leeds worries the bank.",
        "may come",
    ),
    matched_silent(
        "The diver did not die on Friday in the flooded cave.",
        "The town fears a death on Friday in the flooded cave.",
        "nobody's",
    ),
    matched_silent(
        "The firm may have closed the mill in Leeds on Monday.",
        "The union demands talks before the closure of the mill in Leeds on Monday.",
        "before it comes",
    ),
    matched_silent(
        "The firm may have closed the mill in Leeds on Monday.",
        "Talks on the closure of the mill in Leeds began on Monday.",
        "talked about",
    ),
    matched_silent(
        "The court did not convict the banker on Monday in Leeds.",
        "No conviction of the banker came on Monday in Leeds.",
        "denied twice",
    ),
    matched_silent(
        "Denmark did not file a complaint on Friday against the bank and the city.",
        "Norway filed a complaint on Friday against the bank and the city.",
        "other holders",
    ),
    matched_silent(
        "Only the mayor's defeat in May surprised the party in Leeds.",
        "The mayor lost in Leeds in May, and the party was surprised.",
        "both tell it",
    ),
    matched_silent(
        "The escape of the two prisoners came on Sunday.",
        "The two guards did not escape on Sunday.",
        "others",
    ),
    matched_silent(
        "The return of the team to Leeds was delayed until Monday.",
        "The coach did not return to Leeds on Monday.",
        "the team, and its coach",
    ),
    matched_silent(
        "The arrest of Hall followed a tip on Monday in Leeds.",
        "Police did not arrest Weber on Monday in Leeds after the tip.",
        "two men",
    ),
    matched_silent(
        "The departure of the coach came on Friday, the club said.",
        "The coach was not asked to leave on Friday, the club said.",
        "asked",
    ),
    matched_fires(
        "The strike was not targeted at the rebel leader Hassan Karim on Monday.",
        "A US drone targeted the rebel leader Hassan Karim on Monday.",
        "much in common, though the parse takes two things for the target",
    ),
    matched_fires(
        "The Labour Party did not file a lawsuit on Friday against the bank and the city.",
        "The Labour National Committee filed a lawsuit on Friday against the bank and the city.",
        "one body by two names",
    ),
    matched_fires(
        "The banker did not arrive in Leeds, just north of the river, on Monday.",
        "The banker arrived in Leeds, just north of the river, on Monday.",
        "“just” belongs to the place",
    ),
    matched_fires(
        "The cousins did not live elsewhere.",
        "The driver lived at the home, and the cousins lived elsewhere.",
        "the driver's living is none of theirs",
    ),
    Example(
        left="The rebels won the town in the battle.",
        right="The rebels lost the town in Monday's battle.",
        expect=Verdict.CONFLICT,
        why="contraries",
        matched=True,
    ),
    Example(
        left="The storm did not damage the old bridge.",
        right="The old bridge was damaged in the storm.",
        expect=Verdict.CONFLICT,
        why="denied and told",
        matched=True,
    ),
    Example(
        left="The rebels won the town in the battle.",
        right="The army lost the town in Monday's battle.",
        expect=None,
        why="two who are not one",
        matched=True,
    ),
    Example(
        left="The company bought the mill.",
        right="The family sold the mill.",
        expect=None,
        why="both sides of one sale",
        matched=True,
    ),
    fires("The firm will shut down the mill.", "The firm plans to close the mill.", "coming or planned"),
    silent("The firm would close the mill.", "The firm plans to close the mill.", "would is any way to come"),
    silent(
        "The firm has agreed to cut jobs and close the mill.",
        "The firm plans to close the mill.",
        "agreed holds for both verbs, and is one step from planned",
    ),
    silent(
        "The firm has agreed to cut jobs and close the mill.",
        "The firm agreed to close the mill.",
        "agreed holds for both verbs",
    ),
    fires(
        "The company is considering cutting jobs and closing the mill.",
        "The company has decided to close the mill.",
        "considering holds for both verbs",
    ),
    fires(
        "The mayor is weighing the closure of the bridge.",
        "The mayor ordered the closure of the bridge.",
        "weighed or settled, by a noun",
    ),
    silent("The mayor announced the closure of the bridge.", "The mayor closed the bridge.", "settled and done"),
    fires("US troops reportedly shelled the town.", "The US shelled the town.", "troops act for their state"),
    silent("US troops shelled the town.", "The US shelled the town.", "both plain"),
    matched_silent("Russian troops reportedly shelled the town.", "The US shelled the town.", "two states"),
    matched_silent("Syrian jets may bomb the town.", "Turkey bombed the town.", "two states"),
    fires("It is likely that the court rejected the appeal.", "The court rejected the appeal.", "hedged from above"),
    silent(
        "It is likely that the court rejected the appeal.", "The court probably rejected the appeal.", "equal hedges"
    ),
    silent("It was good that the court rejected the appeal.", "The court rejected the appeal.", "judged, no less sure"),
    silent(
        "It is unlikely that Norway signed the treaty.", "It is likely that Norway did not sign the treaty.", "equal"
    ),
    fires("It is unlikely that Norway signed the treaty.", "Norway signed the treaty.", "an adjective that denies"),
    silent(
        "Norway denies involvement Denmark has signed the treaty.",
        "Denmark has signed the treaty.",
        "what is denied is said: a line without a full stop runs into the next",
    ),
    silent("It is not the first time that a bridge failed.", "It is the third time that a bridge failed.", "counted"),
    matched_fires(
        "The suspect did not appear at Weston Magistrates' Court on Thursday.",
        "It was Hale who appeared in the Weston Magistrates' Court where supporters packed the gallery.",
        "a verb that says little, in one setting",
    ),
    matched_fires(
        "Congress cannot regulate sports gambling directly.",
        "Congress can regulate sports gambling directly.",
        "what may be done, denied",
    ),
    matched_fires(
        "Police urged residents to leave the flooded town before nightfall.",
        "Police urged residents not to leave the flooded town before nightfall.",
        "two orders",
    ),
    matched_fires(
        "The firm refused to give the server to the federal investigators on Monday.",
        "The firm agreed to give the server to the federal investigators on Monday.",
        "contraries of will",
    ),
    matched_fires(
        "The nurse had no symptoms on the flight from Leeds to Durban.",
        "The nurse had symptoms on the flight from Leeds to Durban.",
        "had none and had some",
    ),
    matched_silent(
        "He had no comment on the closing of the port.",
        "He had two days to comment on the closing of the port.",
        "other objects of a light verb",
    ),
    matched_silent(
        "The mayor did not go to the funeral of the teacher in Leeds on Monday.",
        "The mayor went to the dinner of the company in Durban on Friday.",
        "another setting",
    ),
    matched_silent(
        "Officials did not say whether the missiles were tested in May.",
        "Officials said the missiles were tested in May.",
        "telling belongs to other kinds",
    ),
    matched_silent(
        "If the council does not go along with the plan for the port, the firm will leave.",
        "The council went along with the plan for the port.",
        "one is a condition",
    ),
    matched_silent(
        "The storm could not be seen from the coast at night.",
        "The storm was seen by sailors in the north on Sunday.",
        "another setting",
    ),
    matched_silent(
        "The company can close the port if it wants.",
        "The company cannot open the port if it rains.",
        "two verbs that are contraries, one denied",
    ),
    matched_silent(
        "Not all workers went back to the mine in Leeds on Monday.",
        "Workers went back to the mine in Leeds on Monday.",
        "a part",
    ),
    matched_silent(
        "Workers were told not to enter the mine after the blast on Monday.",
        "Workers were told to stay away from the mine after the blast on Monday.",
        "the same order",
    ),
    matched_silent(
        "She may have known the driver of the bus that crashed.",
        "The driver of the bus that crashed knew the road.",
        "others know something else",
    ),
    matched_fires(
        "The ministry announced the halt of nuclear tests.",
        "The ministry will suspend nuclear tests in May.",
        "more and less of one act",
    ),
    matched_fires(
        "The quake damaged the old church in the town.",
        "The old church in the town was destroyed by the quake.",
        "more and less of one act",
    ),
    matched_silent("Parliament eased the ban on travel.", "Parliament lifted the tax on fuel.", "two matters"),
    matched_silent("The bank delayed the sale of its office.", "The city cancelled the sale of its land.", "two"),
    matched_silent("The quake damaged the old church.", "The quake destroyed the new school.", "two buildings"),
    matched_silent("The quake damaged 30 homes.", "The quake destroyed 12 homes.", "two counts"),
    matched_silent("The club suspended the player.", "The club ended the season.", "two matters"),
    matched_silent("The quake did not destroy the church.", "The quake damaged the church.", "both may be so"),
    matched_silent("Nobody was hurt in the fire on Monday.", "No-one was hurt in the fire on Monday.", "in pieces"),
    matched_silent(
        "The future of Europe is at stake in the vote.",
        "Nothing less than the future of Europe is at stake in the vote.",
        "nothing less is all of it",
    ),
    matched_silent(
        "The actress wore nothing but a red hat on the cover.",
        "The actress wore a red hat on the cover.",
        "nothing but a hat is a hat",
    ),
    matched_silent(
        "The Colts did not take the lead until Moran scored.",
        "The Colts took the lead when Moran scored.",
        "not until then is then",
    ),
    matched_silent(
        "The club has placed Moran on the injured list.",
        "The club would not have placed Moran on the injured list in May.",
        "what would have been was not",
    ),
    matched_silent("Without the leak Kern would not have resigned.", "Kern resigned on Monday.", "likewise"),
    matched_silent(
        "Peter Moran allegedly struck a woman with his car in Queens on Friday.",
        "Investigators say that Peter Moran struck a woman with his car in Queens on Friday.",
        "neither source vouches for it",
    ),
    matched_fires(
        "Peter Moran allegedly struck a woman with his car in Queens on Friday.",
        "Peter Moran struck a woman with his car in Queens on Friday.",
        "one source vouches for it",
    ),
    matched_silent(
        "The mayor wanted to thank residents of the valley for their help on Monday.",
        "The mayor thanked residents of the valley for their help on Monday.",
        "to say that one wants to thank is to thank",
    ),
    matched_fires(
        "The mayor wanted to meet residents of the valley on Monday.",
        "The mayor met residents of the valley on Monday.",
        "wanted, and done",
    ),
    matched_silent(
        "We feel that the club was not playing well in Leeds.",
        "We did not feel that the club was playing well in Leeds.",
        "one denial in two places",
    ),
    matched_fires(
        "The club was not playing well in Leeds.",
        "The club was playing well in Leeds.",
        "a denial, and none",
    ),
    matched_silent(
        "The mayor doubts charges will be filed over the fire in Leeds.",
        "The mayor does not think charges will be filed over the fire in Leeds.",
        "doubted, and not thought so",
    ),
    matched_silent(
        "Two men accused of killing Anna Weber in Leeds went on trial.",
        "Two men charged with killing Anna Weber in Leeds went on trial.",
        "neither is proven",
    ),
    matched_fires(
        "Paul Bremer was charged with killing Anna Weber in Leeds.",
        "Paul Bremer killed Anna Weber in Leeds.",
        "charged, and told as a fact",
    ),
    matched_silent(
        "Paul Bremer allegedly killed Anna Weber in Leeds on Monday.",
        "Anna Weber was killed in Leeds on Monday.",
        "the doubt is of who did it",
    ),
    matched_fires(
        "Anna Weber was allegedly killed in Leeds on Monday.",
        "Anna Weber was killed in Leeds on Monday.",
        "the doubt is of what was done",
    ),
    matched_silent(
        "Many contest police allegations that Paul Bremer pointed a gun at officers in Leeds.",
        "Paul Bremer allegedly pointed a gun at officers in Leeds.",
        "allegations, and allegedly",
    ),
    matched_fires(
        "Many contest police allegations that Paul Bremer pointed a gun at officers in Leeds.",
        "Paul Bremer pointed a gun at officers in Leeds.",
        "allegations, and a fact",
    ),
    matched_silent(
        "The council decided against recommending a tax on hotels in Leeds.",
        "The council decided not to recommend a tax on hotels in Leeds.",
        "decided against is decided not to",
    ),
    matched_fires(
        "The council decided against recommending a tax on hotels in Leeds.",
        "The council decided to recommend a tax on hotels in Leeds.",
        "against it, and for it",
    ),
    matched_silent(
        "The banker avoided prison for years by feigning an illness of the mind.",
        "The banker feigned an illness of the mind for years.",
        "what was avoided is the prison",
    ),
    matched_silent(
        "The club lost possibly the best match of the season in Leeds.",
        "The club lost the best match of the season in Leeds.",
        "what is possible is that it was the best",
    ),
    matched_fires(
        "The club possibly lost the match in Leeds on Monday.",
        "The club lost the match in Leeds on Monday.",
        "what is possible is the loss",
    ),
    matched_silent(
        "Unlike stars Rosa Kern, Ida Moss and Paul Bremer, Hall is not signed for a sequel.",
        "The stars, including Rosa Kern, Ida Moss and Paul Bremer, are all signed on for the rest of the series.",
        "the writer is another",
    ),
    matched_silent(
        "The director has proposed nothing that would raise the taxes on hotels.",
        "The director has proposed little that would raise the taxes on hotels.",
        "nothing of a sort, and little",
    ),
    matched_silent(
        "The videos from the street do not show whether Paul Bremer held a gun.",
        "The videos from the street show Paul Bremer, and a gun beside him.",
        "what they leave open is a question",
    ),
    matched_silent(
        "Hillary Kern did not need an event to shake the race on Monday.",
        "Hillary Kern needs to sell herself.",
        "nothing in common but the name",
    ),
    matched_silent(
        "Ford started the game in Leeds with three goals.",
        "Ford finished with eleven goals after the game in Leeds.",
        "other things are begun and ended",
    ),
    matched_fires(
        "The army began the offensive in the valley on Monday.",
        "The army ended the offensive in the valley on Monday.",
        "begun, and ended",
    ),
    matched_silent(
        "Paul Bremer allegedly struck Anna Weber with his car in Leeds on Monday.",
        "Anna Weber was struck by a grey car in Leeds on Monday.",
        "the doubt is of who did it",
    ),
    matched_silent(
        "Police allege Paul Bremer, 61, opened fire at the office party in Leeds on Monday.",
        "Paul Bremer allegedly opened fire at the office party in Leeds on Monday.",
        "neither source vouches for it",
    ),
    matched_silent(
        "Anna Weber was not expected to attend the match in Leeds on Monday.",
        "Anna Weber attended the match in Leeds on Monday.",
        "what nobody expected may come",
    ),
    matched_fires(
        "Anna Weber will not attend the match in Leeds on Monday.",
        "Anna Weber will attend the match in Leeds on Monday.",
        "will not, and will",
    ),
    matched_silent(
        "The law could allow the council to void the rules on hotels.",
        "The law allows the council to review the rules on hotels.",
        "other things are allowed",
    ),
    matched_fires(
        "The law could allow the council to void the rules on hotels.",
        "The law allows the council to void the rules on hotels.",
        "could, and does",
    ),
    matched_fires(
        "Anna Weber had threatened to leave the coalition of Leeds.",
        "Anna Weber left the coalition of Leeds.",
        "a threat, and the deed",
    ),
    matched_fires(
        "Anna Weber is considering whether to sell the harbour of Leeds.",
        "Anna Weber has sold the harbour of Leeds.",
        "a question, and the deed",
    ),
    matched_silent(
        "Anna Weber has not decided whether to sell the harbour of Leeds.",
        "Anna Weber is considering whether to sell the harbour of Leeds.",
        "open in both",
    ),
    matched_silent(
        "Pupils who had the soup needed no doctor if they felt well.",
        "Nine of the pupils needed a doctor.",
        "what holds under a condition",
    ),
    matched_silent(
        "Anna Weber was tried on Monday. Paul Amato is the man who is accused of shooting Rosa Ibarra.",
        "Anna Weber was tried on Monday. Paul Amato was 17 when Rosa Ibarra was shot.",
        "who did it is open, not that she was shot",
    ),
    matched_fires(
        "The health ministry has decided to include the jab in its routine programme.",
        "The health ministry is considering adding the jab to the routine schedule.",
        "decided, or considered: two words for the deed",
    ),
    matched_silent(
        "The health ministry has decided to include the jab in its routine programme.",
        "The health ministry agreed to add the jab to the routine schedule.",
        "decided in both",
    ),
    matched_silent(
        "The health ministry has decided to include the jab in its routine programme.",
        "The health ministry had considered adding the jab to the routine schedule.",
        "what was considered before",
    ),
    matched_silent(
        "The health ministry has decided to include the jab in its routine programme.",
        "The health ministry considers the jab a success.",
        "held for, not considered",
    ),
    matched_silent(
        "The health ministry has decided to close the hospital.",
        "The health ministry is considering a pay rise for nurses.",
        "two matters",
    ),
    matched_fires(
        "The youth centre will be closed.", "Closing the youth centre is being examined.", "to come, or open"
    ),
    matched_fires(
        "The government would appeal, it said.", "The government is weighing an appeal.", "a noun for the deed"
    ),
    matched_fires("Human error was the cause.", "Human error could not be excluded.", "so, or possible"),
    matched_silent("Human error was one cause.", "Human error was the cause of it.", "so in both"),
    matched_fires(
        "The mayor resigned over the lost files.", "The mayor offered to step down over the lost files.", "meant"
    ),
    matched_silent(
        "The mayor resigned over the lost files.", "The mayor hopes to find the lost files.", "another deed"
    ),
    matched_fires(
        "The old dyke may give way tonight.", "The old dyke will break before morning.", "in other words for it"
    ),
    matched_silent("The old dyke may give way tonight.", "The old dyke will be visited tonight.", "another event"),
    matched_fires(
        "Lee will not stand for election in the spring.",
        "Lee may yet run again in the spring election.",
        "ruled out, or possible",
    ),
    matched_fires(
        "The planners have rejected the retractable roof over the ground at Northgate.",
        "The planners put off their ruling on the roof at Northgate.",
        "refused, or still open",
    ),
    matched_fires(
        "The final maths exam for 28,000 pupils has been cancelled.",
        "The maths exam for 28,000 pupils has been put off until June.",
        "off, or put off",
    ),
    matched_fires(
        "The environment agency has revoked the permit for the mine.",
        "The permit for the mine is suspended for six months, the environment agency said.",
        "for good, or for a time",
    ),
    matched_silent(
        "The environment agency has revoked the permit for the mine.",
        "The environment agency has annulled the permit for the mine.",
        "for good in both",
    ),
    matched_silent(
        "The environment agency has revoked the permit for the mine.",
        "The school has suspended two pupils.",
        "two matters",
    ),
    matched_silent(
        "The match in Leeds was postponed.",
        "The match in Leeds has been suspended.",
        "stopped for a time in both",
    ),
    matched_silent(
        "The match in Leeds was cancelled.",
        "The match in Leeds was not postponed.",
        "a denial of the other",
    ),
    matched_fires(
        "The authorities called off their tsunami warning.",
        "The warning of a tsunami remained in force.",
        "over, or in force",
    ),
    fires("The farmers' union welcomed the deal.", "The farmers' union criticised the deal.", "for and against"),
    fires("The union met the plan with criticism.", "The union hailed the plan.", "for and against, as a noun"),
    silent("The union met the plan with criticism.", "The union condemned the plan.", "against in both"),
    silent("Ann Lee dismissed the coach.", "Ann Lee welcomed the coach.", "no position"),
    fires("Ann Lee dismissed the offer as a trick.", "Ann Lee welcomed the offer.", "for and against, with a word"),
    matched_silent(
        "The planners put off their ruling on the roof.",
        "The planners postponed their decision on the roof.",
        "open in both",
    ),
    matched_silent(
        "The planners put off the ruling on the roof.", "The planners have rejected the new car park.", "two matters"
    ),
    matched_silent(
        "Lee will not stand for election in the spring.", "Lee may yet visit the fair in the spring.", "another deed"
    ),
    matched_silent(
        "Lee has signed a contract with Leeds.", "Lee has agreed on a contract with Leeds.", "settled in both"
    ),
    matched_silent("Lee is likely to sign for Leeds.", "Lee is close to a deal with Leeds.", "meant in both"),
    matched_silent("The club offered to pay the fine.", "The club has paid the driver.", "another deed"),
    matched_silent(
        "The tsunami warning remained in force.", "The tsunami warning was still in place.", "in force in both"
    ),
    matched_silent("The ban on salmon was lifted.", "The ban on salmon was scrapped.", "over in both"),
    matched_silent("The party expelled the mayor.", "The party suspended talks with its rival.", "two matters"),
    matched_silent("The team dismissed the coach.", "The team suspended the striker.", "of two persons"),
    matched_silent(
        "The court would rule on Monday.", "The court may rule on Monday if the papers arrive.", "on a condition"
    ),
    matched_silent(
        "The police could not rule out arson.", "The police may examine whether it was arson.", "open in both"
    ),
    matched_silent("The firm may cut 300 jobs.", "The firm is considering 300 job cuts.", "open in both"),
    matched_silent(
        "No more than 70 tonnes may be shipped.", "The country will limit its exports to 70 tonnes.", "what is allowed"
    ),
    matched_silent(
        "The rule could delay projects, builders said.",
        "Builders said that the rule would delay projects.",
        "what were so if it came to that",
    ),
)
"""Test and documentation in one."""

PLUGIN: DetailKind = Stance()
