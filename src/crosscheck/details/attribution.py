"""Attribution: who says it.

A fact of its own in one source and somebody's word in another; another speaker; a named speaker and an anonymous
one; a further source that only one article gives.

The chain is compared link by link. This kind is strict, because prose leaves attributions out for many harmless
reasons: a headline has none, a paragraph carries one on, an outlet that retells adds itself. Such differences are
unknown. Two claims must share words of content before the question who says them is asked at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from crosscheck.contracts import DetailKind, Example
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
from crosscheck.vocabulary import lexicon, names
from crosscheck.vocabulary.gazetteer import is_outlet
from crosscheck.vocabulary.parties import Party, mention_at
from crosscheck.vocabulary.statements import in_common, main_verb, one_statement, same_predicate
from crosscheck.vocabulary.syntax import children, head_of, subtree

CLOSE = 0.4
"""Share of the shorter claim's content words that the other must have before two speakers are compared."""
SAME = 0.5
"""The same where one side gives a plain fact: it must be the same statement."""
WEAK = 0.35
RELATED = 2
"""Content words in common before a further source is compared."""
TOLD = 3
"""Content words in common before two speakers, or a speaker and a plain fact, are compared."""
LAY = frozenset({"witness", "relative", "medic", "press", "fighter"})
"""Walks of life of people who do not speak for a body."""
FARTHER = frozenset({"they", "it", "he", "she", "we", "who", "which", "that"})
"""Speakers by a pronoun: whom they stand for is too unsure to hold against a plain fact."""
BODIES = frozenset({"police", "authority", "government", "ministry", "army", "military", "court", "company"})
"""Descriptions of a body that speaks as such: neither a name nor anonymous."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Outlet, speaker, whoever is said to confirm it, whom the speaker has it from; all empty for a plain fact."""

    speaker: str | None = None
    outlet: str | None = None
    also: tuple[str, ...] = ()
    source: str | None = None
    """The last link: "the mayor said, citing police"."""
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
        return " > ".join(p for p in (*parts, self.source) if p)


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
        hedge, own = _hedge(claim.tokens), _own_words(claim)
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
                source=said.cited,
            )
            chain = _led_back(chain)
        elif hedge is not None:
            chain = Chain(also=chain.also, anonymous=True, strength="doubtful")
        elif own is not None:
            chain = replace(own[0], also=chain.also)
        shown = hedge or (own[1] if own is not None else None)
        place = _place(claim, said, also, () if shown is None else _noun_phrase(claim.tokens, shown))
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
        scopes = _scope(left), _scope(right)
        shared, share = in_common(*scopes)
        if shared < RELATED or any(r.claim.headline or r.claim.quoted for r in (left, right)):
            return UNKNOWN  # headlines leave speakers out; who says a quotation is the quotation's affair
        one = same_predicate(*scopes)
        further = _further_source(a, b, one=one)
        if further is not None:
            return further
        if shared < TOLD or share < CLOSE or not one:
            return _agreement(a, b)
        if a.plain or b.plain:
            told, fact = (b, left.claim) if a.plain else (a, right.claim)
            named = not any(r.detail.surface.casefold() in FARTHER for r in (left, right))
            teller = partial(_is_party, told) if told.speaker else None
            alike = named and share >= SAME and one_statement(left.claim, right.claim, teller)
            return _plain(told, fact) if alike else UNKNOWN
        return _speakers(a, b)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Two speakers of one statement, neither of whom is the other or speaks for the other."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Chain) or not isinstance(b, Chain) or a.speaker is None or b.speaker is None:
            return UNKNOWN
        if a.direct or b.direct or any(r.claim.headline or r.claim.quoted for r in (left, right)):
            return UNKNOWN
        shared, share = in_common(_scope(left), _scope(right))
        if shared < RELATED or share < CLOSE or not _two_speakers(a, b):
            return UNKNOWN
        first, second = sorted((a.speaker, b.speaker))
        return _differ(WEAK, f"“{first}” says it in one source, “{second}” in the other.")

    def gives(self, claim: Claim, detail: Detail, _: Detail, /) -> bool:
        """Whether the claim names the speaker, as speaker or in what is said."""
        chain = detail.value
        if not isinstance(chain, Chain) or chain.speaker is None:
            return True
        told = claim.attribution
        called = [m.name for m in claim.mentions] + ([told.speaker] if told is not None and told.speaker else [])
        last = chain.speaker.casefold().split()[-1].rstrip("s")
        return any(last in {w.rstrip("s") for w in name.casefold().split()} for name in called)


def _led_back(chain: Chain) -> Chain:
    """The chain with whom an outlet cites as the one who speaks: "the paper reported, citing an official"."""
    source = chain.source
    if chain.speaker is not None or source is None or is_outlet(source) is not None:
        return chain
    return replace(chain, speaker=source, source=None, anonymous=lexicon.anonymous(_head_noun(source)))


def _head_noun(phrase: str) -> str:
    """The noun of a description, singular: "official" of "two officials in the capital"."""
    listed = phrase.split()
    stop = next((k for k, w in enumerate(listed) if w in {"of", "in", "from", "at", "for", "with", "who"}), len(listed))
    last = listed[max(stop - 1, 0)].lower()
    return last if lexicon.anonymous(last) else last.removesuffix("s")


def _two_speakers(a: Chain, b: Chain) -> bool:
    """Whether two speakers are surely two: two names of one sort, two walks of life, a body and somebody of none."""
    one, two = a.speaker or "", b.speaker or ""
    walks = _walk(one), _walk(two)
    if _link_more(a, b):
        return False
    if None not in walks:
        return walks[0] != walks[1]
    for body, person in ((a, walks[1]), (b, walks[0])):
        if person is not None and body.label == "ORG" and is_outlet(body.speaker or "") is None:
            return person in LAY or (person == "authority" and not lexicon.public(body.speaker or ""))
    known = a.label is not None and a.label == b.label
    return known and names.same(one, two, a.label) is Verdict.CONFLICT


def _scope(reading: Reading) -> tuple[Token, ...]:
    """The words for which the detail says who tells them: those under a hedge, else the whole claim."""
    tokens = reading.claim.tokens
    hedge = next((t for t in tokens if t.start == reading.detail.start and lexicon.hedge(t.lemma)), None)
    above = None if hedge is None else head_of(tokens, hedge)
    return tokens if above is None or above.pos not in {"VERB", "AUX"} else subtree(tokens, above)


def _hedge(tokens: Sequence[Token]) -> Token | None:
    """The adverb of hearsay that is first in the text."""
    return next((t for t in tokens if lexicon.hedge(t.lemma)), None)


def _own_words(claim: Claim) -> tuple[Chain, Token] | None:
    """Who tells it where the telling is the statement itself, and where that stands: "police identified him as X".

    In the passive without an agent nobody tells it. None for any other verb.
    """
    tokens = claim.tokens
    verb = main_verb(tokens)
    link = None if verb is None else lexicon.statement(verb.lemma)
    if verb is None or link is None:
        return None
    near = subtree(tokens, verb) if link == "as" else children(tokens, verb)  # the parse hangs "as" anywhere
    if not any(t.lemma == link and t.dep == "prep" and t.start > verb.start for t in near):
        return None
    passive = bool(children(tokens, verb, "auxpass", "nsubjpass"))
    by = [p for a in children(tokens, verb, "agent") for p in children(tokens, a, "pobj")]
    who = next(iter(by if passive else children(tokens, verb, "nsubj")), None)
    if who is None:
        return (Chain(anonymous=True, strength="neutral"), verb) if passive else None
    if who.pos not in {"NOUN", "PROPN"}:
        return None
    mention = mention_at(claim, who)
    phrase = _noun_phrase(tokens, who)
    words = claim.text[phrase[0].start - claim.start : phrase[-1].end - claim.start]
    name, label = (words, None) if mention is None else (mention.name, mention.label)
    hidden = mention is None and lexicon.anonymous(who.lemma)
    return Chain(speaker=name, label=label, anonymous=hidden, strength="neutral"), who


def _noun_phrase(tokens: Sequence[Token], head: Token) -> tuple[Token, ...]:
    """The head with what narrows it on its left; the word alone for anything but a noun."""
    if head.pos not in {"NOUN", "PROPN"}:
        return (head,)
    return tuple(t for t in subtree(tokens, head) if t.start <= head.start)


def _further(claim: Claim) -> tuple[tuple[str, Token], ...]:
    """Who is said to confirm the claim in a relative clause: "which an official reiterated on Thursday"."""
    found = []
    for token in claim.tokens:
        if token.dep not in {"relcl", "advcl"} or lexicon.verb(token.lemma) is None:
            continue
        after = next((t for t in claim.tokens if t.start >= token.end), None)
        if children(claim.tokens, token, "ccomp", "xcomp") or (after is not None and after.pos in {"AUX", "VERB"}):
            continue  # "the attack, which the ministry said was ..." tells something else
        pronouns = [t for t in children(claim.tokens, token, "dobj") if t.tag in {"WDT", "WP"}]
        subject = next(iter(children(claim.tokens, token, "nsubj")), None)
        if pronouns and subject is not None and subject.pos in {"NOUN", "PROPN"}:
            phrase = subtree(claim.tokens, subject)
            words = claim.text[phrase[0].start - claim.start : phrase[-1].end - claim.start]
            found.append((words, subject))
    return tuple(found)


def _place(
    claim: Claim, said: Attribution | None, also: tuple[tuple[str, Token], ...], shown: tuple[Token, ...]
) -> Phrase:
    """The words that show the detail: the added source, the speaker, the hedge, or the main verb."""
    if also:
        phrase = subtree(claim.tokens, also[0][1])
        return _words(claim, phrase[0].start, phrase[-1].end)
    if said is not None and said.phrase is not None and claim.sentence.holds(said.phrase.start, said.phrase.end):
        return said.phrase
    if shown and said is None:
        return _words(claim, shown[0].start, shown[-1].end)
    verb = main_verb(claim.tokens)
    return _words(claim, verb.start, verb.end) if verb is not None else _words(claim, claim.start, claim.end)


def _words(claim: Claim, start: int, end: int) -> Phrase:
    return Phrase(start=start, end=end, text=claim.text[start - claim.start : end - claim.start])


def _is_party(told: Chain, party: Party) -> bool:
    speaker = told.speaker or ""
    if party.name is not None:
        return names.same(speaker, party.name, told.label if told.label == party.label else None) is Verdict.AGREE
    return party.head.casefold() in {w.rstrip("s") for w in speaker.casefold().split()}


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


def _plain(said: Chain, fact: Claim) -> Comparison:
    """A fact here, somebody's word there."""
    if said.plain or said.direct or said.strength in {"belief", "denial"} or fact.attribution is not None:
        return UNKNOWN
    if said.speaker is None and not said.anonymous:
        return UNKNOWN  # an outlet that retells names only itself
    if is_outlet(said.speaker or "") is not None:
        return UNKNOWN
    who = said.speaker or "an unnamed source"
    confidence = 0.5 if said.anonymous or said.strength == "doubtful" else 0.4
    return _differ(confidence, f"One source states this as a fact; the other gives it as the word of {who}.")


def _speakers(a: Chain, b: Chain) -> Comparison:
    """Two attributions: the same speaker, two, or one who is named on one side only."""
    if a.speaker is None or b.speaker is None:
        return _unsourced(a, b)
    same = names.same(a.speaker, b.speaker, _label(a, b))
    if same is Verdict.AGREE or a.speaker.casefold() == b.speaker.casefold():
        return _beyond(a, b)
    if _link_more(a, b):
        return UNKNOWN
    named = [c.speaker for c in (a, b) if not c.anonymous and _named(c.speaker or "")]
    hidden = [c.speaker for c in (a, b) if c.anonymous]
    if named and hidden and _apart(a, b):
        return _differ(0.5, f"One source names who says it, {named[0]}; the other has {hidden[0]}.")
    walks = _walk(a.speaker), _walk(b.speaker)
    if (len(named) == 2 and same is Verdict.CONFLICT) or (None not in walks and walks[0] != walks[1]):
        first, second = sorted((a.speaker, b.speaker))
        return _differ(0.5, f"“{first}” says it in one source, “{second}” in the other.")
    return UNKNOWN


def _beyond(a: Chain, b: Chain) -> Comparison:
    """The other links of two chains with one speaker: whom the speaker has it from, and which outlet was told."""
    if a.source is not None and b.source is not None:
        if names.same(a.source, b.source) is Verdict.CONFLICT and _named(a.source) and _named(b.source):
            first, second = sorted((a.source, b.source))
            return _differ(0.5, f"{a.speaker} has it from “{first}” in one source, from “{second}” in the other.")
        return AGREE
    if a.source or b.source:
        return _differ(
            0.5, f"One source says that {a.speaker} has this from {a.source or b.source}; the other does not."
        )
    if a.outlet is not None and b.outlet is not None and a.outlet != b.outlet:
        first, second = sorted((a.outlet, b.outlet))
        return _differ(0.5, f"One source has the words of {a.speaker} from {first}, the other from {second}.")
    return AGREE


def _link_more(a: Chain, b: Chain) -> bool:
    """Whether the speaker of one is whom the other's speaker has it from: one chain, and one link more."""
    return any(
        one.source is not None and two.speaker is not None and names.same(one.source, two.speaker) is Verdict.AGREE
        for one, two in ((a, b), (b, a))
    )


def _apart(a: Chain, b: Chain) -> bool:
    """Whether somebody without a name is not one of the body that is named: an official of the ministry may be."""
    named, hidden = (b, a) if a.anonymous else (a, b)
    return named.label == "PERSON" or _walk(hidden.speaker or "") not in {"authority", "monitor"}


def _unsourced(a: Chain, b: Chain) -> Comparison:
    """One side or both without a speaker: hearsay against a named one; who told it to an outlet is not said."""
    for known, other in ((a, b), (b, a)):
        hearsay = other.speaker is None and other.outlet is None and other.anonymous
        if hearsay and known.speaker is not None and not known.anonymous and _named(known.speaker):
            return _differ(0.5, f"One source has this from {known.speaker}; the other does not say from whom.")
    return AGREE if a.outlet is not None and a.outlet == b.outlet and a.speaker == b.speaker else UNKNOWN


def _walk(speaker: str) -> str | None:
    """The walk of life of a described speaker: an official, a witness, a relative, a doctor..."""
    words = speaker.split()
    if any(w[:1].isupper() for w in words[1:]):
        return None
    stop = next((k for k, w in enumerate(words) if w in {"of", "in", "from", "at", "for", "with", "who"}), len(words))
    return lexicon.walk(words[stop - 1]) if stop else None


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
        left="Maria Lopez told Reuters that the dam had failed during the night.",
        right="Maria Lopez told CNN that the dam had failed during the night.",
        expect=Verdict.CONFLICT,
        why="one speaker by way of two outlets",
    ),
    Example(
        left="The dam had failed during the night, Maria Lopez said, citing the Water Ministry.",
        right="The dam had failed during the night, Maria Lopez said.",
        expect=Verdict.CONFLICT,
        why="one link more: whom she has it from",
    ),
    Example(
        left="Maria Lopez told Reuters that the dam had failed during the night.",
        right="Paul Bremer told Reuters that the dam had failed during the night.",
        expect=Verdict.CONFLICT,
        why="one outlet, two speakers",
    ),
    Example(
        left="Maria Lopez told Reuters that the dam had failed during the night.",
        right="Maria Lopez said that the dam had failed during the night.",
        expect=None,
        why="which outlet she told is left out",
    ),
    Example(
        left="According to Reuters, Maria Lopez said the dam had failed during the night.",
        right="Maria Lopez told Reuters that the dam had failed during the night.",
        expect=Verdict.AGREE,
        why="one chain in two wordings",
    ),
    Example(
        left="The dam had failed during the night, Maria Lopez said, citing Paul Bremer.",
        right="The dam had failed during the night, Paul Bremer said.",
        expect=None,
        why="the same chain, told from its second link",
    ),
    Example(
        left="The dam had failed during the night, Sky News reported, citing Maria Lopez.",
        right="Maria Lopez told Sky News that the dam had failed during the night.",
        expect=Verdict.AGREE,
        why="whom an outlet cites is who speaks",
    ),
    Example(
        left="The dam had failed during the night, Sky News reported, citing Reuters.",
        right="The dam had failed during the night, Reuters reported.",
        expect=None,
        why="an outlet that retells another adds only itself",
    ),
    Example(
        left="The dam had failed during the night, Maria Lopez said, citing the Water Ministry.",
        right="The dam had failed during the night, Lopez said, citing the Water Ministry.",
        expect=Verdict.AGREE,
        why="the same links",
    ),
    Example(
        left="Maria Lopez told Reuters that the dam had failed during the night.",
        right="Maria Lopez told CNN that prices had risen in the valley.",
        expect=None,
        why="two interviews, two statements",
    ),
    Example(
        left="Maria Lopez told Reuters on May 21 that she would leave the ministry.",
        right="Maria Lopez told CNN on April 15 that the bridge would open in June.",
        expect=None,
        why="two interviews on two dates are no conflict",
    ),
    Example(
        left="A neighbor said the dam had failed during the night.",
        right="Officials said the dam had failed during the night.",
        expect=Verdict.CONFLICT,
        why="two walks of life",
    ),
    Example(
        left="The monitor said that 21 miners had been killed in the valley.",
        right="The blast comes after a flood in May when 15 miners were reportedly killed in the valley.",
        expect=None,
        why="hearsay against a described speaker: the same one, perhaps",
    ),
    Example(
        left="Maria Lopez said that 21 miners had been killed in the valley.",
        right="The blast comes after a flood in May when 15 miners were reportedly killed in the valley.",
        expect=Verdict.CONFLICT,
        why="hearsay in one, a named source in the other, under the same verb",
    ),
    Example(
        left="Sheriff Paul Bremer identified the suspects as Ann Miller and her brother.",
        right="The suspects were identified as Ann Miller and her brother.",
        expect=Verdict.CONFLICT,
        why="who identified them is told by one source only",
    ),
    Example(
        left="Two neighbors said they called the police to the house on Monday.",
        right="Two neighbors called the police to the house on Monday.",
        expect=None,
        why="those who tell it did it themselves",
    ),
    Example(
        left="Police said four boys were brought out of the cave on Monday.",
        right="The boats left after four boys were brought out of the cave on Monday.",
        expect=None,
        why="a clause that only gives the time",
    ),
    Example(
        left="Police said the package for Ann Miller was found in a mail office in Florida.",
        right="The package for John Hall was found in a mail office in Florida.",
        expect=None,
        why="another person, another package",
    ),
    Example(
        left="The party sued the government and a firm for allegedly disrupting the vote in the capital.",
        right="The party sued the government and a firm over the vote in the capital.",
        expect=None,
        why="the hedge covers another verb",
    ),
    Example(
        left="The ministry will expel 23 diplomats of the embassy, officials said.",
        right="The ministry expelled 23 diplomats of the embassy.",
        expect=None,
        why="to come in one, done in the other: another kind of difference",
    ),
    Example(
        left="The town expelled 23 envoys after the attack on the bridge, which the ministry determined was a plot.",
        right="The town expelled 23 envoys after the attack on the bridge.",
        expect=None,
        why="the ministry speaks of the attack",
    ),
    Example(
        left="Officials of the ministry said the dam had failed during the night.",
        right="The Water Ministry said the dam had failed during the night.",
        expect=None,
        why="officials of a body may be the body",
    ),
    Example(
        left="They said the dam had failed during the night near the village.",
        right="The dam failed during the night near the village.",
        expect=None,
        why="a pronoun does not tell who speaks",
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
    Example(
        left="The girl found at the house is the daughter of Anna Kern, Martin Keller said.",
        right="The girl who was found at the house is believed to be Kern's daughter, Daniel Osei said.",
        expect=Verdict.CONFLICT,
        why="two persons say it, each in one article only",
        matched=True,
    ),
    Example(
        left="The girl found at the house is the daughter of Anna Kern, Keller said.",
        right="The girl who was found at the house is Kern's daughter, said Martin Keller.",
        expect=None,
        why="the surname alone",
        matched=True,
    ),
    Example(
        left="The girl found at the house is the daughter of Anna Kern, police said.",
        right="The girl who was found at the house is Kern's daughter, an officer said.",
        expect=None,
        why="a body and one of it",
        matched=True,
    ),
    Example(
        left="The bridge will open in May, Martin Keller said.",
        right="Prices rose in May, Daniel Osei said.",
        expect=None,
        why="two statements",
        matched=True,
    ),
)

PLUGIN: DetailKind = AttributionKind()
