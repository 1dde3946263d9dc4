"""Attribution: who says it.

A fact of its own in one source and somebody's word in another; another speaker; a named speaker and an anonymous
one; a further source that only one article gives.

The chain is compared link by link. This kind is strict, because prose leaves attributions out for many harmless
reasons: a headline has none, a paragraph carries one on, an outlet that retells adds itself. Such differences are
unknown. Two claims must share words of content before the question who says them is asked at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck import lexicon, names
from crosscheck.contracts import DetailKind, Example
from crosscheck.gazetteer import is_outlet
from crosscheck.model import (
    AGREE,
    UNKNOWN,
    Attribution,
    Claim,
    Comparison,
    Detail,
    Kind,
    Phrase,
    Reading,
    Severity,
    Token,
    Verdict,
)
from crosscheck.syntax import children, subtree, top

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
EMPTY = frozenset({"be", "have", "do", "say", "tell", "report", "make", "take"})
CLOSE = 0.4
"""Share of the shorter claim's content words that the other must have before a missing speaker counts."""
RELATED = 2
"""Content words in common before two named speakers, or a further source, are compared."""
MODALS = frozenset({"may", "might", "could", "would", "should", "must", "can"})
BODIES = frozenset({"police", "authority", "government", "ministry", "army", "military", "court", "company"})
"""Descriptions of a body that speaks as such: neither a name nor anonymous."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Outlet, speaker, further speakers who are said to confirm it; all empty for a plain fact."""

    speaker: str | None = None
    outlet: str | None = None
    also: tuple[str, ...] = ()
    anonymous: bool = False
    direct: bool = False
    strength: str = ""
    label: str | None = None
    """What the speaker is (PERSON, ORG, ...), where that is known."""

    @property
    def plain(self) -> bool:
        """Whether the text states the fact as its own."""
        return self.speaker is None and self.outlet is None and not self.also and not self.strength

    @property
    def words(self) -> str:
        """The chain for a reader."""
        if self.plain:
            return "plain fact"
        parts = [self.outlet, self.speaker or (None if self.outlet else "somebody"), *self.also]
        return " > ".join(p for p in parts if p)


class AttributionKind:
    """Compares who says a claim."""

    name: Kind = "attribution"
    summary = "a fact in one source and somebody's word in another; another speaker; a further source"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Cases that must and must not fire."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Exactly one detail: the chain of speakers, or "plain fact"."""
        also, said = _further(claim), claim.attribution
        hedge = next((t for t in claim.tokens if lexicon.hedge(t.lemma)), None)
        chain = Chain(also=tuple(a for a, _ in also))
        if said is not None:
            cue = lexicon.cue(said.cue) if said.cue else None
            chain = Chain(
                speaker=said.speaker,
                outlet=said.outlet,
                also=chain.also,
                anonymous=said.anonymous,
                direct=said.mode == "direct",
                label=said.speaker_label,
                strength=cue.strength if cue is not None else "neutral",
            )
        elif hedge is not None:
            chain = Chain(also=chain.also, anonymous=True, strength="doubtful")
        place = _place(claim, said, also, hedge)
        return (
            Detail(
                kind=self.name,
                start=place.start,
                end=place.end,
                surface=place.text,
                value=chain,
                canonical=chain.words.casefold(),
            ),
        )

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Link by link; unknown wherever a difference may be one of telling."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Chain) or not isinstance(b, Chain):
            return UNKNOWN
        if any(r.claim.headline or r.claim.quoted for r in (left, right)):
            return UNKNOWN  # headlines leave speakers out; who says a quotation is the quotation's affair
        shared, share = _overlap(left.claim, right.claim)
        if shared < RELATED:
            return UNKNOWN
        one = _same_predicate(left.claim, right.claim)
        further = _further_source(a, b, one=one)
        if further is not None or not one:
            return further or _agreement(a, b)
        if a.plain or b.plain:
            return _plain(b, left.claim, share) if a.plain else _plain(a, right.claim, share)
        return _speakers(a, b, share)


def _further(claim: Claim) -> tuple[tuple[str, Token], ...]:
    """Who is said to confirm the claim in a relative clause: "which an official reiterated on Thursday"."""
    found = []
    for token in claim.tokens:
        if token.dep not in {"relcl", "advcl"} or lexicon.verb(token.lemma) is None:
            continue
        pronouns = [t for t in children(claim.tokens, token, "dobj") if t.tag in {"WDT", "WP"}]
        subject = next(iter(children(claim.tokens, token, "nsubj")), None)
        if pronouns and subject is not None and subject.pos in {"NOUN", "PROPN"}:
            phrase = subtree(claim.tokens, subject)
            words = claim.text[phrase[0].start - claim.start : phrase[-1].end - claim.start]
            found.append((words, subject))
    return tuple(found)


def _place(claim: Claim, said: Attribution | None, also: tuple[tuple[str, Token], ...], hedge: Token | None) -> Phrase:
    """The words that show the detail: the added source, the speaker, the hedge, or the main verb."""
    if also:
        phrase = subtree(claim.tokens, also[0][1])
        return _words(claim, phrase[0].start, phrase[-1].end)
    if said is not None and said.phrase is not None and claim.sentence.holds(said.phrase.start, said.phrase.end):
        return said.phrase
    if hedge is not None and said is None:
        return _words(claim, hedge.start, hedge.end)
    verb = _main_verb(claim)
    return _words(claim, verb.start, verb.end) if verb is not None else _words(claim, claim.start, claim.end)


def _words(claim: Claim, start: int, end: int) -> Phrase:
    return Phrase(start=start, end=end, text=claim.text[start - claim.start : end - claim.start])


def _main_verb(claim: Claim) -> Token | None:
    head = top(claim.tokens)
    if head is not None and head.pos in {"VERB", "AUX"}:
        return head
    return next((t for t in claim.tokens if t.pos in {"VERB", "AUX"}), head)


def _overlap(left: Claim, right: Claim) -> tuple[int, float]:
    """Content words that both claims have, and their share of the shorter claim's."""
    a, b = _content(left), _content(right)
    shared = len(a & b)
    return shared, shared / min(len(a), len(b)) if a and b else 0.0


def _content(claim: Claim) -> frozenset[str]:
    words = {t.lemma for t in claim.tokens if t.pos in CONTENT and t.lemma not in EMPTY}
    return frozenset(w for w in words if any(c.isalnum() for c in w))


def _same_predicate(left: Claim, right: Claim) -> bool:
    """Whether both claims have the same main verb, or the same noun or adjective after "be"."""
    a, b = _predicate(left), _predicate(right)
    return a is not None and a == b


def _predicate(claim: Claim) -> str | None:
    verb = _main_verb(claim)
    if verb is None or verb.lemma not in {"be", "have", "do", "make", "take", "get"}:
        return None if verb is None else verb.lemma
    after = children(claim.tokens, verb, "attr", "acomp", "dobj")
    return f"{verb.lemma} {after[0].lemma}" if after else None


def _agreement(a: Chain, b: Chain) -> Comparison:
    """The same speaker on both sides; nothing is said of the rest."""
    if a.speaker is None or b.speaker is None:
        return UNKNOWN
    return AGREE if names.same(a.speaker, b.speaker, _label(a, b)) is Verdict.AGREE else UNKNOWN


def _label(a: Chain, b: Chain) -> str | None:
    return a.label if a.label == b.label else None


def _further_source(a: Chain, b: Chain, *, one: bool) -> Comparison | None:
    """A source that only one side adds to a speaker whom both have, or to the same predicate."""
    if not one and _agreement(a, b) is not AGREE:
        return None
    for fuller, other in ((a, b), (b, a)):
        known = [s for s in (other.speaker, *other.also) if s]
        new = [s for s in fuller.also if not any(names.same(s, k) is Verdict.AGREE for k in known)]
        if new:
            return _differ(0.6, f"One source names {new[0]} as a further source of this; the other does not.")
    return None


def _plain(said: Chain, fact: Claim, share: float) -> Comparison:
    """A fact here, somebody's word there."""
    if said.plain or said.direct or said.strength in {"belief", "denial"}:
        return UNKNOWN
    if said.speaker is None and not said.anonymous:
        return UNKNOWN  # an outlet that retells names only itself
    if share < CLOSE or not _checkable(fact) or is_outlet(said.speaker or "") is not None:
        return UNKNOWN
    who = said.speaker or "an unnamed source"
    confidence = 0.5 if said.anonymous or said.strength == "doubtful" else 0.4
    return _differ(confidence, f"One source states this as a fact; the other gives it as the word of {who}.")


def _checkable(claim: Claim) -> bool:
    """Whether the claim states something that has happened or is so, not a forecast, a wish or an opinion."""
    verb = _main_verb(claim)
    if verb is None or any(t.lemma in MODALS and t.tag == "MD" for t in claim.tokens):
        return False
    auxiliaries = {t.lemma for t in children(claim.tokens, verb, "aux")}
    finite = verb.tag in {"VBD", "VBZ", "VBP"} or bool(children(claim.tokens, verb, "aux", "auxpass"))
    return finite and not auxiliaries & {"will", "shall"} and not any(t.text == "?" for t in claim.tokens)


def _speakers(a: Chain, b: Chain, share: float) -> Comparison:
    """Two attributions: the same speaker, two, or one who is named on one side only."""
    if a.speaker is None or b.speaker is None:  # who told it to the outlet is not said
        return AGREE if a.outlet is not None and a.outlet == b.outlet and a.speaker == b.speaker else UNKNOWN
    same = names.same(a.speaker, b.speaker, _label(a, b))
    if same is Verdict.AGREE or a.speaker.casefold() == b.speaker.casefold():
        return AGREE
    named = [c.speaker for c in (a, b) if not c.anonymous and _named(c.speaker or "")]
    hidden = [c.speaker for c in (a, b) if c.anonymous]
    if share >= CLOSE and named and hidden:
        return _differ(0.5, f"One source names who says it, {named[0]}; the other has {hidden[0]}.")
    if share >= CLOSE and len(named) == 2 and same is Verdict.CONFLICT:
        return _differ(0.5, f"{a.speaker} says it in one source, {b.speaker} in the other.")
    return UNKNOWN


def _named(speaker: str) -> bool:
    """Whether the words hold a name or a body that speaks as such, not only a description."""
    words = speaker.split()
    rest = words[1:] if words and words[0].lower() in {"the", "a", "an"} else words
    return any(w[:1].isupper() for w in rest) or any(w.lower().rstrip("s") in BODIES for w in rest)


def _differ(confidence: float, why: str) -> Comparison:
    return Comparison(
        verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=confidence, why=why, point="who says so"
    )


EXAMPLES = (
    Example(
        left="The monitoring group said the strike killed 15 civilians in the village.",
        right="The strike killed 15 civilians in the village.",
        expect=Verdict.CONFLICT,
        why="somebody's word in one, a fact in the other",
    ),
    Example(
        left="Maria Lopez said the dam had failed during the night.",
        right="Paul Bremer said the dam had failed during the night.",
        expect=Verdict.CONFLICT,
        why="another named speaker",
    ),
    Example(
        left="The ministry has stated that it will not send soldiers to the border.",
        right="The ministry has stated that it will not send soldiers to the border, "
        "which a senior official reiterated on Thursday.",
        expect=Verdict.CONFLICT,
        why="one source gives a further, anonymous source",
    ),
    Example(
        left="A senior official said the talks had collapsed over prisoner exchanges.",
        right="Maria Lopez said the talks had collapsed over prisoner exchanges.",
        expect=Verdict.CONFLICT,
        why="anonymous in one, named in the other",
    ),
    Example(
        left="Maria Lopez said the dam had failed during the night.",
        right="Maria Lopez stated that the dam had failed during the night.",
        expect=Verdict.AGREE,
        why="said and stated are one",
    ),
    Example(
        left="Governor Maria Lopez said the dam had failed during the night.",
        right="The dam had failed during the night, Lopez said.",
        expect=Verdict.AGREE,
        why="the same person by surname",
    ),
    Example(
        left="The dam failed during the night, Reuters reported.",
        right="The dam failed during the night.",
        expect=Verdict.UNKNOWN,
        why="an outlet that retells adds only itself",
    ),
    Example(
        left="The dam failed during the night, Reuters reported.",
        right="Maria Lopez said the dam failed during the night.",
        expect=Verdict.UNKNOWN,
        why="the outlet may have it from her",
    ),
    Example(
        left="Maria Lopez said the dam would hold.",
        right="The dam should hold.",
        expect=Verdict.UNKNOWN,
        why="a forecast is nobody's fact",
    ),
    Example(
        left="Maria Lopez said the dam had failed.",
        right="Thousands of people left the valley in buses.",
        expect=Verdict.UNKNOWN,
        why="different facts",
    ),
    Example(
        left="Sources said the talks had collapsed over prisoner exchanges.",
        right="Officials said the talks had collapsed over prisoner exchanges.",
        expect=Verdict.UNKNOWN,
        why="two descriptions of people without a name may be of the same people",
    ),
    Example(
        left="Police believe the fire was set on purpose.",
        right="The fire was set on purpose, police believe.",
        expect=Verdict.AGREE,
        why="the order of the words is style",
    ),
)

PLUGIN: DetailKind = AttributionKind()
