"""Attribution: who says it.

A fact of its own in one source and somebody's word in another; another speaker; a named speaker and an anonymous
one; a further source that only one article gives.

The chain is compared link by link. This kind is strict, because prose leaves attributions out for many harmless
reasons: a headline has none, a paragraph carries one on, an outlet that retells adds itself. Such differences are
unknown. Two claims must share words of content before the question who says them is asked at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import cache, partial

from crosscheck.cases import matched_fires, matched_silent
from crosscheck.contracts import DetailKind, Example, Giving, Reach
from crosscheck.model import (
    AGREE,
    UNKNOWN,
    Claim,
    Comparison,
    Detail,
    Kind,
    Reading,
    Severity,
    Token,
    Verdict,
)
from crosscheck.vocabulary import lexicon, names
from crosscheck.vocabulary.apart import one_of_many, paper_and_voice, public, two_houses, veiled_and_named
from crosscheck.vocabulary.ascribed import Ascription, disputed, labels
from crosscheck.vocabulary.chains import RECKONED, Chain, chain_of
from crosscheck.vocabulary.contested import contested
from crosscheck.vocabulary.gazetteer import is_outlet
from crosscheck.vocabulary.onefigure import one_figure
from crosscheck.vocabulary.parties import Party
from crosscheck.vocabulary.speakers import (
    back_to,
    body_and_person,
    is_named,
    known_as,
    label_of,
    lay,
    link_more,
    named_and_not,
    private_body,
    strangers,
    two_sorts,
    two_speakers,
    unlike,
    walk,
)
from crosscheck.vocabulary.statements import in_common, one_statement, one_wording, same_predicate, words_in_common
from crosscheck.vocabulary.syntax import children, head_of, subtree, top
from crosscheck.vocabulary.tolls import counts_harm, one_toll
from crosscheck.vocabulary.unsaid import reckoned, speaks_of, unsaid
from crosscheck.vocabulary.uttered import two_voices, utterance

CLOSE = 0.4
"""Share of the shorter claim's content words that the other must have before two speakers are compared."""
LOOSE = 0.25
"""The same for a contrast of speakers who are surely two, in reported speech: the match and the novelty bear the rest.

Between this and `CLOSE`, over the fourteen development clusters, no such finding stands.
"""
SAME = 0.5
"""The same where one side gives a plain fact: it must be the same statement."""
VERBATIM = 0.8
"""The same for a quotation, and for speakers of two sorts: the words must be the same."""
RUN = (6, 3)
"""Words that two claims have in one run, and of content among these, from which on their words are the same."""
ALL = (5, 2)
"""The same of two quotations that have nothing else."""
LONG = (6, 0.7)
"""Content words in common, and their share, from which on two long quotations count as the same words."""
WIDE = (8, 0.55)
"""The same for speakers of two sorts."""
ALIKE = 0.6
"""The same for a body and a person."""
WEAK = 0.35
"""Confidence of a contrast: two speakers of claims that share words, and may still be two statements."""
FIRM = 0.5
"""The same where the words are the same."""
FAINT = 0.25
"""The same for speakers of whom nobody takes one for the other, whatever the claims share: both must be new."""
UTTERED = 0.6
"""The same for one quotation of two persons by name."""
RELATED = 2
"""Content words in common before a further source is compared."""
TOLD = 3
"""Content words in common before two speakers, or a speaker and a plain fact, are compared."""
QUOTED = 3
"""Words in quotation marks that show a quotation."""
MARKS = frozenset("“”\"„«‘'")
MARKED = re.compile(r"[“\"„]([^”“\"„]{8,400})[”\"]")
OFFICES = frozenset({"ministry", "department", "minister"})
"""Nouns that many speakers have in common: what stands before one tells whose it is."""
BARE = frozenset({"the", "a", "an", "it", "their", "our", "hi", "her"})
"""Words before such a noun that tell nothing, without a last "s", as they are held against others."""
FARTHER = frozenset({"they", "it", "he", "she", "we", "who", "which", "that"})
"""Speakers by a pronoun: whom they stand for is too unsure to hold against a plain fact."""


class AttributionKind:
    """Compares who says a claim."""

    name: Kind = "attribution"
    reach: Reach = Reach.TIED
    summary = "a fact in one source and somebody's word in another; another speaker; a further source"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Cases that must and must not fire."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The chain of speakers, or "plain fact"; then what people are called, and by whom."""
        chain, place = chain_of(claim)
        said = Detail(
            kind=self.name,
            start=place.start,
            end=place.end,
            surface=place.text,
            value=chain,
            canonical=chain.words.casefold(),
            referent=utterance(claim),
        )
        return (said, *(_of_ascription(token, found) for token, found in labels(claim)))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Link by link; unknown wherever a difference may be one of telling."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Chain) or not isinstance(b, Chain) or (a.plain and b.plain):
            return UNKNOWN
        if two_voices(left.claim, right.claim):
            return replace(_other_speaker(UTTERED, a.speaker or "", b.speaker or ""), severity=Severity.CONFLICT)
        scopes = _scope(left), _scope(right)
        shared, share = in_common(*scopes)
        aside = _open(left, right) or any(r.claim.headline or r.claim.quoted for r in (left, right))
        if shared < RELATED or aside:
            return UNKNOWN  # headlines leave speakers out; who says a quotation is the quotation's affair
        one = same_predicate(*scopes)
        further = _further_source(left, right, one=one)
        if further is not None:
            return further
        if a.plain != b.plain:
            return _fact_and_word(left, right, share if shared >= TOLD and one else 0.0)
        many = one_of_many(a, b, left.claim, right.claim)
        return _agreement(a, b) if shared < TOLD or share < CLOSE or not one or many else _speakers(a, b)

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Two speakers of one statement, neither of whom speaks for the other; a name that only one side hands on."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Chain) or not isinstance(b, Chain) or a.speaker is None or b.speaker is None:
            return _called(a, b) if isinstance(a, Ascription) else _uncounted(left, right)
        shared, _ = in_common(_scope(left), _scope(right))
        if RECKONED in {a.cue, b.cue} and not one_figure(left.claim, right.claim):
            return UNKNOWN
        told = left.claim.headline or right.claim.headline or _beside(a, right) or _beside(b, left)
        if not shared or told or _open(left, right) or _led_astray(a, left) or _led_astray(b, right):
            return UNKNOWN
        found = _told_apart(left, right) if shared >= RELATED else UNKNOWN
        return found if found.verdict is Verdict.CONFLICT else _houses(left, right)

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim names the speaker, as speaker or in what is said; of a toll, whether it is told alike.

        Who speaks for a body is no news to an article that names the body, so a person has nothing that a body has not;
        nor has "the monitor".
        """
        chain, other = detail.value, against.value
        if isinstance(chain, Ascription):
            given = [d.value for d in claim.details if isinstance(d.value, Ascription)]
            return any(g.sort == chain.sort and bool(g.teller) == bool(chain.teller) for g in given)
        if not isinstance(chain, Chain) or not isinstance(other, Chain):
            return True
        if chain.plain:
            return chain.toll and claim.attribution is None and not claim.headline and counts_harm(claim)
        if chain.speaker is None or (chain.toll and other.plain and claim.attribution and counts_harm(claim)):
            return True
        if other.plain and speaks_of(claim, chain.speaker):
            return True
        return not _stands_for(chain, other) and _told_of(_named_in((claim,)), chain.speaker, chain.label)

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """The same of several claims, of which nothing counts but who is named and how harm is told."""
        called = _named_in(claims)
        harm = [c for c in claims if counts_harm(c)]
        plain = any(c.attribution is None and not c.headline for c in harm)
        told = any(c.attribution is not None for c in harm)
        given = [d.value for c in claims for d in c.details if isinstance(d.value, Ascription)]
        sorts = {(g.sort, bool(g.teller)) for g in given}
        known = cache(partial(_told_of, called))
        spoken = cache(lambda speaker: any(speaks_of(c, speaker) for c in claims))

        def giving(detail: Detail, against: Detail) -> bool:
            chain, other = detail.value, against.value
            if isinstance(chain, Ascription):
                return (chain.sort, bool(chain.teller)) in sorts
            if not isinstance(chain, Chain) or not isinstance(other, Chain):
                return bool(claims)
            if chain.plain:
                return chain.toll and plain
            if chain.speaker is None or (chain.toll and other.plain and told):
                return bool(claims)
            if other.plain and spoken(chain.speaker):
                return True
            return not _stands_for(chain, other) and known(chain.speaker, chain.label)

        return giving


def _told_apart(left: Reading, right: Reading) -> Comparison:
    """Two speakers by what they are and by how much of the words both claims have."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Chain) or not isinstance(b, Chain) or a.speaker is None or b.speaker is None:
        return UNKNOWN
    shared, share = in_common(_scope(left), _scope(right))
    quoted, verbatim = _quoted(left, right), _verbatim(left, right)
    weight = FIRM if verbatim and shared > TOLD else WEAK
    long = shared >= LONG[0] and share >= LONG[1]
    alike = shared > TOLD and share >= ALIKE
    if (two_speakers(a, b) and (verbatim or long or (share >= LOOSE and not quoted))) or (
        alike and (lay(a, b) or (body_and_person(a, b) and (verbatim or not quoted)))
    ):
        return _other_speaker(weight, a.speaker, b.speaker)
    one = verbatim and shared > TOLD and private_body(a, b) and same_predicate(_scope(left), _scope(right))
    if one or strangers(a, b):
        close = weight if one or verbatim else WEAK if shared >= TOLD and share >= SAME else FAINT
        return _other_speaker(close, a.speaker, b.speaker)
    apart = named_and_not(a, b)
    if two_sorts(a, b) and (verbatim or (shared >= WIDE[0] and share >= WIDE[1])):
        return _other_speaker(weight, a.speaker, b.speaker) if apart is None else _unnamed(*apart)
    return UNKNOWN if apart is None or share < CLOSE else _unnamed(*apart, WEAK if alike else FAINT)


def _quoted(left: Reading, right: Reading) -> bool:
    """Whether one of the claims is somebody's very words."""
    chains = (left.detail.value, right.detail.value)
    return left.claim.quoted or right.claim.quoted or any(isinstance(c, Chain) and c.direct for c in chains)


def _verbatim(left: Reading, right: Reading) -> bool:
    """Whether the words of the two claims are the same, or as good as."""
    shared, share = in_common(_scope(left), _scope(right))
    return (shared >= TOLD and share >= VERBATIM) or _one_run(left, right)


def _houses(left: Reading, right: Reading) -> Comparison:
    """Two speakers who speak for two bodies, or of whom only one gives a name."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Chain) or not isinstance(b, Chain) or a.speaker is None or b.speaker is None:
        return UNKNOWN
    aside = _by_the_way(left.claim) or _by_the_way(right.claim)
    if aside or (_quoted(left, right) and not _verbatim(left, right)):
        return UNKNOWN
    veiled = veiled_and_named(a, b, left.claim, right.claim)
    if veiled is not None:
        return _unnamed(veiled[0], veiled[1], FIRM if veiled[2] else WEAK)
    if paper_and_voice(a, b) and in_common(_scope(left), _scope(right))[1] >= CLOSE:
        return _other_speaker(FAINT, a.speaker, b.speaker)
    return _other_speaker(FIRM, a.speaker, b.speaker) if two_houses(a, b, left.claim, right.claim) else UNKNOWN


def _by_the_way(claim: Claim) -> bool:
    """Whether the claim is a clause without a subject that only adds to another: "forcing him to seek asylum"."""
    verb = top(claim.tokens)
    return (
        verb is not None
        and verb.dep in {"advcl", "acl", "xcomp"}
        and not children(claim.tokens, verb, "nsubj", "nsubjpass")
    )


def _stands_for(chain: Chain, body: Chain) -> bool:
    """Whether a speaker may only stand for the body, so that it is no news beside its name."""
    back = body.label == "ORG" and (walk(chain.speaker or "") == "monitor" or back_to(chain.speaker or ""))
    return back or (chain.label == "PERSON" and body_and_person(chain, body))


def _named_in(claims: Iterable[Claim]) -> frozenset[str]:
    """The names in the claims, and what those are called who say them."""
    told = ((c.attribution, c.mentions) for c in claims)
    return frozenset(
        name for said, named in told for name in (*(m.name for m in named), said.speaker if said else None) if name
    )


def _told_of(called: Set[str], speaker: str, label: str | None) -> bool:
    """Whether one of the names is the speaker's, a body's also by its first letters."""
    if label == "ORG":
        return any(known_as(speaker, name) for name in called)
    *before, last = (w.rstrip("s") for w in speaker.casefold().split())
    alike = ({w.rstrip("s") for w in name.casefold().split()} for name in called)
    own = set(before[-1:]) - BARE if last in OFFICES else set[str]()
    return any(last in words and (not own or own & words or words <= {last} | BARE) for words in alike)


def _of_ascription(token: Token, found: Ascription) -> Detail:
    return Detail(
        kind="attribution",
        start=token.start,
        end=token.end,
        surface=token.text,
        value=found,
        canonical=found.canonical,
    )


def _open(left: Reading, right: Reading) -> bool:
    """Whether it is open who says one of the claims, or both have a pronoun for their speaker."""
    if _unsure(left.claim) or _unsure(right.claim):
        return True
    return all(r.detail.surface.casefold() in FARTHER for r in (left, right))


def _led_astray(chain: Chain, reading: Reading) -> bool:
    """Whether a pronoun is taken for somebody without a name: whoever else spoke last may be meant."""
    return reading.detail.surface.casefold() in FARTHER and chain.label is None


def _unsure(claim: Claim) -> bool:
    """Whether it is open who says the claim.

    A relative clause in somebody's words may be the writer's own, and a quotation without a speaker in its sentence is
    that of whoever spoke last, or of the next. Of 48 wrong findings of this kind on unread incidents 14 rested on
    these, and none of 89 others.
    """
    said, verb = claim.attribution, top(claim.tokens)
    if said is None:
        return False
    named = said.speaker_span
    elsewhere = named is not None and not claim.sentence.start <= named.start < claim.sentence.end
    return (claim.quoted and elsewhere) or (verb is not None and verb.dep == "relcl")


def _fact_and_word(left: Reading, right: Reading, share: float) -> Comparison:
    """A plain fact against somebody's word: one that may be disputed, however it is worded, or the same statement.

    `share` is that of the content words under one verb that both have.
    """
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Chain) or not isinstance(b, Chain):
        return UNKNOWN
    told, fact, word = (b, left.claim, right.claim) if a.plain else (a, right.claim, left.claim)
    own = not _names(fact, told.speaker)
    if told.cue == RECKONED and (_pointing(told.speaker or "") or public(told.speaker or "")):
        return UNKNOWN  # what a company reports of itself, and what an office has counted
    if own and contested(fact, word, told.cue):
        return _plain(replace(told, strength="neutral") if told.strength == "belief" else told, fact)
    farther = any(r.detail.surface.casefold() in FARTHER for r in (left, right))
    if share < CLOSE or farther or _quotes(fact, word):
        return UNKNOWN
    teller = partial(_is_party, told) if told.speaker else None
    alike = (share >= SAME and one_statement(fact, word, teller)) or (own and one_wording(fact, word))
    return _plain(told, fact) if alike else UNKNOWN


def _pointing(speaker: str) -> bool:
    """Whether the words only point back to a body that was named before: "the group"."""
    words = speaker.split()
    return len(words) == 2 and words[0].lower() == "the" and words[1].islower()


def _uncounted(left: Reading, right: Reading) -> Comparison:
    """How many came to harm, as a plain fact and as somebody's word."""
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Chain) or not isinstance(b, Chain) or a.plain == b.plain:
        return UNKNOWN
    told, fact, word = (b, left.claim, right.claim) if a.plain else (a, right.claim, left.claim)
    if fact.headline or word.headline or fact.quoted or word.quoted or _unsure(word):
        return UNKNOWN
    figure = told.cue == RECKONED and one_figure(fact, word) and reckoned(fact, word, told)
    if not one_toll(fact, word) and not figure and not unsaid(fact, word, told):
        return UNKNOWN
    found = _plain(told, fact)
    return replace(found, confidence=FAINT) if found.verdict is Verdict.CONFLICT else UNKNOWN


def _called(a: object, b: object) -> Comparison:
    """Two uses of one name, by somebody in one source and by the other source itself."""
    if not isinstance(a, Ascription) or not isinstance(b, Ascription) or not disputed(a, b, RELATED):
        return UNKNOWN
    told, own = (a, b) if a.teller else (b, a)
    return _differ(
        FIRM, f"One source says “{own.noun}” as a fact; for the other, {told.teller} calls them so (“{told.noun}”)."
    )


def _beside(chain: Chain, reading: Reading) -> bool:
    """Whether the words that tell the other speaker name this one: "said Ruiz of the Red Cross"."""
    phrase = reading.claim.attribution.phrase if reading.claim.attribution is not None else None
    speaker = (chain.speaker or "").casefold().removeprefix("the ")
    return phrase is not None and speaker in phrase.text.casefold()


def _one_run(left: Reading, right: Reading) -> bool:
    """Whether the two claims have so many words in one run that they are one utterance, however either goes on."""
    words, content = words_in_common(left.claim.tokens, right.claim.tokens)
    sizes = {sum(t.text[:1].isalnum() for t in r.claim.tokens) for r in (left, right)}
    whole = left.claim.quoted and right.claim.quoted and sizes == {words}
    return (words >= RUN[0] and content >= RUN[1]) or (whole and words >= ALL[0] and content >= ALL[1])


def _names(claim: Claim, speaker: str | None) -> bool:
    """Whether the claim has the last word of the speaker's name or description."""
    last = (speaker or "").casefold().split()[-1:]
    return any(t.text.casefold() in last for t in claim.tokens)


def _scope(reading: Reading) -> tuple[Token, ...]:
    """The words for which the detail says who tells them: those under a hedge, else the whole claim."""
    tokens = reading.claim.tokens
    hedge = next((t for t in tokens if t.start == reading.detail.start and lexicon.hedge(t.lemma)), None)
    above = None if hedge is None else head_of(tokens, hedge)
    return tokens if above is None or above.pos not in {"VERB", "AUX"} else subtree(tokens, above)


def _is_party(told: Chain, party: Party) -> bool:
    speaker = told.speaker or ""
    if party.name is not None:
        return names.same(speaker, party.name, told.label if told.label == party.label else None) is Verdict.AGREE
    return party.head.casefold() in {w.rstrip("s") for w in speaker.casefold().split()}


def _agreement(a: Chain, b: Chain) -> Comparison:
    """The same speaker on both sides; nothing is said of the rest."""
    if a.speaker is None or b.speaker is None:
        return UNKNOWN
    return AGREE if names.same(a.speaker, b.speaker, label_of(a, b)) is Verdict.AGREE else UNKNOWN


def _further_source(left: Reading, right: Reading, *, one: bool) -> Comparison | None:
    """A source that only one side adds to a speaker whom both have, or to the same predicate.

    Whoever does in the other what both tell ("the minister called it a breach") is no further source of it.
    """
    a, b = left.detail.value, right.detail.value
    if not isinstance(a, Chain) or not isinstance(b, Chain) or (not one and _agreement(a, b) is not AGREE):
        return None
    for fuller, other, claim in ((a, b, right.claim), (b, a, left.claim)):
        known = [s for s in (other.speaker, *other.also) if s]
        new = [s for s in fuller.also if not any(names.same(s, k) is Verdict.AGREE for k in known)]
        new = [s for s in new if not _names(claim, s.rstrip(" ,"))]
        if new:
            return _differ(0.6, f"One source names {new[0]} as a further source of this; the other does not.")
    return None


def _quotes(one: Claim, other: Claim) -> bool:
    """Whether one is a quotation, or one quotes words that the other has without marks: a quotation that lost its own.

    Newsrooms do not take words over as a fact of their own that others put in quotation marks.
    """
    texts = [" ".join(re.findall(r"[^\W_]+", c.text.casefold())) for c in (one, other)]
    for claim, theirs in ((one, texts[1]), (other, texts[0])):
        if claim.text[:1] in MARKS:
            return True
        for said in MARKED.findall(claim.text):
            words = re.findall(r"[^\W_]+", said.casefold())
            if len(words) >= QUOTED and " ".join(words) in theirs:
                return True
    return False


def _plain(said: Chain, fact: Claim) -> Comparison:
    """A fact here, somebody's word there."""
    if said.plain or said.direct or said.strength in {"belief", "denial"} or fact.attribution is not None:
        return UNKNOWN
    if said.speaker is None and not said.anonymous:
        return UNKNOWN  # an outlet that retells names only itself
    if is_outlet(said.speaker or "") is not None or lexicon.press(said.speaker or ""):
        return UNKNOWN
    who = said.speaker or "an unnamed source"
    confidence = 0.5 if said.anonymous or said.strength == "doubtful" else 0.4
    return _differ(confidence, f"One source states this as a fact; the other gives it as the word of {who}.")


def _speakers(a: Chain, b: Chain) -> Comparison:
    """Two attributions: the same speaker, two, or one who is named on one side only."""
    if a.speaker is None or b.speaker is None:
        return _unsourced(a, b)
    same = names.same(a.speaker, b.speaker, label_of(a, b))
    if same is Verdict.AGREE or a.speaker.casefold() == b.speaker.casefold():
        return _beyond(a, b)
    if link_more(a, b) or is_outlet(a.speaker) is not None or is_outlet(b.speaker) is not None:
        return UNKNOWN
    named = [c.speaker for c in (a, b) if not c.anonymous and is_named(c.speaker or "")]
    hidden = [c.speaker for c in (a, b) if c.anonymous]
    if named and hidden and unlike(a, b):
        return _differ(0.5, f"One source names who says it, {named[0]}; the other has {hidden[0]}.")
    walks = walk(a.speaker), walk(b.speaker)
    if (len(named) == 2 and same is Verdict.CONFLICT) or (None not in walks and walks[0] != walks[1]):
        return _other_speaker(0.5, a.speaker, b.speaker)
    return UNKNOWN


def _beyond(a: Chain, b: Chain) -> Comparison:
    """The other links of two chains with one speaker: whom the speaker has it from, and which outlet was told."""
    if a.source is not None and b.source is not None:
        if names.same(a.source, b.source) is Verdict.CONFLICT and is_named(a.source) and is_named(b.source):
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


def _unsourced(a: Chain, b: Chain) -> Comparison:
    """One side or both without a speaker: hearsay against a named one; who told it to an outlet is not said."""
    for known, other in ((a, b), (b, a)):
        hearsay = other.speaker is None and other.outlet is None and other.anonymous
        if hearsay and known.speaker is not None and not known.anonymous and is_named(known.speaker):
            return _differ(0.5, f"One source has this from {known.speaker}; the other does not say from whom.")
    return AGREE if a.outlet is not None and a.outlet == b.outlet and a.speaker == b.speaker else UNKNOWN


def _unnamed(named: str, hidden: str, confidence: float = FIRM) -> Comparison:
    return _differ(confidence, f"One source names who says it, {named}; the other has {hidden}.")


def _other_speaker(confidence: float, *speakers: str) -> Comparison:
    first, second = sorted(speakers)
    return _differ(confidence, f"“{first}” says it in one source, “{second}” in the other.")


def _differ(confidence: float, why: str) -> Comparison:
    return Comparison(
        verdict=Verdict.CONFLICT, severity=Severity.DIVERGENCE, confidence=confidence, why=why, point="who says so"
    )


EXAMPLES = (
    matched_fires(
        "Some 15,000 people marched through Leeds on Monday evening, the organisers said.",
        "On Monday evening some 15,000 people marched through Leeds, the interior ministry said.",
        "who calls a march, and an office",
    ),
    matched_fires(
        "The kilns use a third more coal than modern ones, according to a study by the consultancy Meridian.",
        "The old kilns use a third more coal than new ones, Paul Amato said. The plant closes in June.",
        "a paper, and a person who has no part in it",
    ),
    matched_fires(
        "The depot on the coast supplied the troops in the south, army spokesman Paul Amato said.",
        "The depot on the coast serves the troops in the south, Western analysts say. It burned on Monday.",
        "somebody who speaks for an office, and experts who speak for none",
    ),
    matched_fires(
        "The damage in the streets of Leeds came to 4.2 million pounds. The march was on Monday.",
        "Shopkeepers put the damage in the streets of Leeds at 4.2 million pounds.",
        "whose figure it is",
    ),
    matched_fires(
        "The ferry left the port with a hole in its side, the captain of the second ferry, Paul Amato, said.",
        "The ferry left the port with a hole in its side, the owner's lawyer, Anna Weber, said.",
        "speakers beside what they are, between commas",
    ),
    matched_silent(
        "The march drew 15,000 people to the square in Leeds, the organisers said.",
        "The trade unions said the march drew 15,000 people to the square in Leeds.",
        "who calls a march may be a union",
    ),
    matched_silent(
        "The kilns of the plant use a third more coal than modern ones, a study by Paul Amato says.",
        "The old kilns of the plant use a third more coal than new ones, Paul Amato said.",
        "whose paper it is",
    ),
    matched_silent(
        "More than 14 tonnes of cocaine went north on the orders of the captain, the indictment says.",
        "More than 14 tonnes of cocaine went north on the orders of the captain, prosecutors said.",
        "what prosecutors file, they say",
    ),
    matched_silent(
        "Six people were killed in the south of the country on Monday night, officials said.",
        "Six people were killed in the south on Monday night, its governor, Anna Weber, said.",
        "somebody in office may be one of the officials",
    ),
    matched_silent(
        "The group made a profit of 4.2 million pounds in May. It sells cement.",
        "The group reported a profit of 4.2 million pounds for May.",
        "what a company reports of itself",
    ),
    matched_silent(
        "The police reported nine injured at the march; the lawyers counted 22 on their side.",
        "Nine were injured at the march, a police spokesman said.",
        "each clause has a teller of its own",
    ),
    matched_silent(
        "Firefighters put out a blaze at the refinery of Pointe Claire on Monday.",
        "A blaze at the refinery of Pointe Claire was over on Monday, the company said.",
        "who puts out a fire says nothing",
    ),
    matched_silent(
        "In August the team will start in the tour of Spain, that much is certain.",
        "The team will start in the tour of Spain in August, its captain said.",
        "nobody says what is certain",
    ),
    matched_silent(
        "The minister, Paul Amato, called the raid on the house of the consul a breach of the treaty.",
        "The envoy was called back over a raid on the house of the consul, which the minister, Paul Amato, "
        "described as a breach of the treaty.",
        "who says it in both is no further source",
    ),
    matched_silent(
        "The Disaster Office counts 1.3 million households in need of help.",
        "Anna Weber of the Red Cross said that 6.6 million people were in need of help.",
        "two figures are two statements",
    ),
    matched_silent(
        "The value of the coins in the museum was 1.4 million pounds. They are gone.",
        "The state criminal office put the value of the coins in the museum at 1.4 million pounds.",
        "what an office has worked out",
    ),
    Example(
        left="Karl Meier, who had directed the harbour museum for ten years, was dismissed, the police said.",
        right="Karl Meier had directed the harbour museum for ten years. He was dismissed, the police said.",
        expect=None,
        why="what a relative clause adds may be the writer's",
        matched=True,
    ),
    Example(
        left="Karl Meier had directed the harbour museum for ten years, the police said.",
        right="Karl Meier had directed the harbour museum for ten years. He was dismissed, the police said.",
        expect=Verdict.CONFLICT,
        why="what a main clause tells is the speaker's",
        matched=True,
    ),
    Example(
        left="As many of you know, a suspicious fire burned the old dairy in Palmer to the ground.",
        right="A suspicious fire burned the old dairy in Palmer to the ground.",
        expect=None,
        why="whoever speaks to the reader names no source",
        matched=True,
    ),
    Example(
        left="The lift had been repaired twice that year, the Health Ministry said.",
        right="Amnesty International said that repairs had been made to the lift two times in the year.",
        expect=Verdict.CONFLICT,
        why="a ministry, and a body that stands apart from governments",
        matched=True,
    ),
    Example(
        left="The lift had been repaired twice that year, a hospital spokeswoman said.",
        right="A government spokesman said that repairs had been made to the lift two times in the year.",
        expect=Verdict.CONFLICT,
        why="whom either speaks for",
        matched=True,
    ),
    Example(
        left="“Nobody had all and all had some of it,” Werner Haas told reporters. Later Ruth Adler left the hall.",
        right="“Nobody had all and all had some of it,” minister Ruth Adler said. Werner Haas runs the clinic.",
        expect=Verdict.CONFLICT,
        why="one utterance, two people by name, both of whom both articles know",
        matched=True,
    ),
    Example(
        left="“Nobody had all and all had some of it,” Werner Haas told reporters.",
        right="Ruth Adler left the hall. “Nobody had all and all had some of it,” she said.",
        expect=None,
        why="whom the pronoun stands for may be misread",
        matched=True,
    ),
    Example(
        left="“Nobody had all of it,” Werner Haas told reporters. Ruth Adler was there.",
        right="“Nobody had all of it,” minister Ruth Adler said. Werner Haas was there.",
        expect=None,
        why="few words, and light ones: two people may say so",
        matched=True,
    ),
    Example(
        left="“Nobody looked at the labels,” Werner Haas said. Haas runs the clinic.",
        right="“Nobody looked at the labels,” residents said. Werner Haas has left the clinic.",
        expect=Verdict.CONFLICT,
        why="few words, and nothing else",
        matched=True,
    ),
    Example(
        left="The lift had been repaired twice that year, the mayor said.",
        right="A government spokesman said that repairs had been made to the lift two times in the year.",
        expect=None,
        why="the mayor may have a spokesman",
        matched=True,
    ),
    Example(
        left="Police brought the other two women out of the house, witnesses said.",
        right="The police took the other two women from the house, Anna Ruiz said.",
        expect=None,
        why="somebody named may be one of the witnesses",
        matched=True,
    ),
    Example(
        left="The lift had been repaired twice that year, scientists said.",
        right="Greenpeace said that repairs had been made to the lift two times in the year.",
        expect=None,
        why="a body may have scientists",
        matched=True,
    ),
    Example(
        left="“Nobody looked at the labels,” Werner Haas said. Haas runs the clinic.",
        right="“Nobody looked at the labels on Monday night,” residents said. Werner Haas has left the clinic.",
        expect=None,
        why="few words, and more on one side",
        matched=True,
    ),
    Example(
        left="The lift had been repaired twice that year, a police spokeswoman said.",
        right="Police said that repairs had been made to the lift two times in the year.",
        expect=None,
        why="who speaks for the police",
        matched=True,
    ),
    Example(
        left="Rust ate through the cables of the lift in the hotel, the Labour Ministry said.",
        right="Rust had weakened the cables of the hotel lift. It fell on Sunday with eight people.",
        expect=Verdict.CONFLICT,
        why="whose word it is, in an article that never names him",
        matched=True,
    ),
    Example(
        left="The new tunnel will cut the journey to Basel by 40 minutes, Transport Minister Anna Ruiz said.",
        right="The new tunnel will take 40 minutes off the journey to Basel. It opens in May.",
        expect=Verdict.CONFLICT,
        why="what somebody expects, as what will be so",
        matched=True,
    ),
    Example(
        left="Rust ate through the cables of the lift in the hotel, the Labour Ministry said.",
        right="Rust had weakened the cables of the hotel lift. The ministry ordered new ones.",
        expect=None,
        why="an article that speaks of the teller elsewhere",
        matched=True,
    ),
    Example(
        left="Halden Group shut its two oldest mills in the valley in May, the company said.",
        right="The two oldest mills of Halden Group in the valley ceased work in May. They made paper.",
        expect=None,
        why="what somebody tells of himself",
        matched=True,
    ),
    Example(
        left="The Labour Ministry ate up half of the money for new cables, Anna Ruiz of the Labour Ministry said.",
        right="Half of the money for new cables went to the Labour Ministry. It fell on Sunday.",
        expect=None,
        why="the teller has a part in it",
        matched=True,
    ),
    Example(
        left="Rust ate through the cables of the lift in the hotel, local radio reported.",
        right="Rust had weakened the cables of the hotel lift. It fell on Sunday with eight people.",
        expect=None,
        why="an outlet that retells",
        matched=True,
    ),
    Example(
        left="Inspectors had found rust in the cables of the lift in May, state media reported.",
        right="Inspectors had found rust in the cables of the lift in May. The lift fell on Sunday.",
        expect=None,
        why="newsrooms that retell, in one wording",
        matched=True,
    ),
    Example(
        left="The new tunnel could cut the journey to Basel by 40 minutes, Transport Minister Anna Ruiz said.",
        right="The new tunnel could take 40 minutes off the journey to Basel. It opens in May.",
        expect=None,
        why="no fact of either",
        matched=True,
    ),
    Example(
        left="Rust ate through the cables of the lift in the hotel, the Labour Ministry believes.",
        right="Rust had weakened the cables of the hotel lift. It fell on Sunday with eight people.",
        expect=None,
        why="a belief is no word for a fact",
        matched=True,
    ),
    Example(
        left="Rust ate through the cables of the lift in the hotel, the Labour Ministry said.",
        right="Rust may have weakened the cables of the hotel lift. It fell on Sunday with eight people.",
        expect=None,
        why="left open by the other",
        matched=True,
    ),
    Example(
        left="The lift in the hotel had been repaired twice that year, the Labour Ministry said.",
        right="The hotel's lift had not been repaired twice that year. It fell on Sunday.",
        expect=None,
        why="one denies what the other tells",
        matched=True,
    ),
    Example(
        left="Two of the boats were boarded near the island before dawn, Amnesty International said.",
        right="Before dawn two of the boats were boarded near the island, SANA reported.",
        expect=Verdict.CONFLICT,
        why="a government's own news agency is the voice of no other body",
        matched=True,
    ),
    Example(
        left="Two of the boats were boarded near the island before dawn, Amnesty International said.",
        right="Before dawn two of the boats were boarded near the island, Reuters reported.",
        expect=None,
        why="an outlet may retell the body",
        matched=True,
    ),
    Example(
        left="Two of the boats were boarded near the island before dawn, the Defence Ministry said.",
        right="Before dawn two of the boats were boarded near the island, SANA reported.",
        expect=None,
        why="a government's news agency retells its ministries",
        matched=True,
    ),
    Example(
        left="“The port will be closed to every foreign ship from Sunday,” a government spokesman said.",
        right="“The port will be closed to every foreign ship from Sunday,” the Xinhua News Agency said.",
        expect=Verdict.CONFLICT,
        why="one quotation, of an official and of a government's news agency",
        matched=True,
    ),
    Example(
        left="“The port will be closed to every foreign ship from Sunday,” a government spokesman said.",
        right="“The port will be closed to every foreign ship from Sunday,” the Xinhua News Agency cited a "
        "government spokesman as saying.",
        expect=None,
        why="the agency says whom it has it from",
        matched=True,
    ),
    Example(
        left="The port will be closed to foreign ships from Sunday, a government spokesman said.",
        right="From Sunday the port will not be open to ships from abroad, the Xinhua News Agency said.",
        expect=None,
        why="the agency retells him in words of its own",
        matched=True,
    ),
    Example(
        left="Two of the boats were boarded near the island before dawn, a military source said.",
        right="Two of the boats were boarded near the island before dawn, SANA said.",
        expect=None,
        why="nor need it say whom it has it from",
        matched=True,
    ),
    Example(
        left="Amnesty International said the ban would keep 9,000 people out of school.",
        right="The ban will keep 9,000 people out of school, said Anna Ruiz of the International Labour Office.",
        expect=Verdict.CONFLICT,
        why="what two bodies have in common is a word that many have in their names",
        matched=True,
    ),
    Example(
        left="The rebels lost 40 men in the ambush near the bridge, the army said in a statement.",
        right="The rebels lost 40 men in the ambush near the bridge, residents said.",
        expect=Verdict.CONFLICT,
        why="the army, and people who live there",
        matched=True,
    ),
    Example(
        left="Forty rebels died in the ambush near the bridge, according to an army statement.",
        right="In the ambush near the bridge forty rebels died, residents said.",
        expect=Verdict.CONFLICT,
        why="a paper speaks for whoever wrote it",
        matched=True,
    ),
    Example(
        left="Detectives searched the offices of the bank on Monday, prosecutors said.",
        right="On Monday the bank's offices were searched by detectives, a government spokesman said.",
        expect=Verdict.CONFLICT,
        why="prosecutors have no spokesman in the government",
        matched=True,
    ),
    Example(
        left="Two helicopters searched the desert on Monday, the Defence Ministry said.",
        right="On Monday the desert was searched by two helicopters, a government spokesman said.",
        expect=None,
        why="the ministry is part of the government",
        matched=True,
    ),
    Example(
        left="“I never heard such a loud blast in all my years here,” said the mayor, Anna Ruiz.",
        right="“I never heard such a loud blast in all my years here,” a local journalist said.",
        expect=Verdict.CONFLICT,
        why="one quotation, two speakers",
        matched=True,
    ),
    Example(
        left="The Red Cross said government forces used banned weapons at least three times in the town.",
        right="Government forces used banned weapons at least three times in the town, Anna Ruiz said.",
        expect=Verdict.CONFLICT,
        why="the same words, a body that the other article does not know, and a person",
        matched=True,
    ),
    Example(
        left="The Red Cross said government forces used banned weapons at least three times in the town.",
        right="Government forces used banned weapons three times in the town, said Anna Ruiz of the Red Cross.",
        expect=None,
        why="a person who speaks for the body",
        matched=True,
    ),
    Example(
        left="“I never heard such a loud blast in all my years here,” said the mayor, Anna Ruiz.",
        right="“I have never been so afraid as on that night,” a local journalist said.",
        expect=None,
        why="two quotations",
        matched=True,
    ),
    Example(
        left="“I never heard such a loud blast in all my years here,” Anna Ruiz told reporters.",
        right="“I never heard such a loud blast in all my years here,” Reuters cited Anna Ruiz as saying.",
        expect=None,
        why="an outlet is no rival of whom it cites",
        matched=True,
    ),
    Example(
        left="“I never heard such a loud blast in all my years here,” said Anna Ruiz, who lives nearby.",
        right="“I never heard such a loud blast in all my years here,” she said. Anna Ruiz lives nearby.",
        expect=None,
        why="a pronoun",
        matched=True,
    ),
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
    Example(
        left="Residents said government forces shelled the bridge and the market on Monday.",
        right="On Monday government forces shelled the bridge and the market, a Swedish lawyer said.",
        expect=Verdict.CONFLICT,
        why="two walks of life, whatever country one is from",
        matched=True,
    ),
    Example(
        left="Australia confirmed that it would expel two diplomats of the embassy for spying.",
        right="The Red Cross confirmed that it would expel two diplomats of the embassy for spying.",
        expect=Verdict.CONFLICT,
        why="a country and a body that is none of its own",
        matched=True,
    ),
    Example(
        left="Australia confirmed that it would expel two diplomats of the embassy for spying.",
        right="The Foreign Ministry confirmed that it would expel two diplomats of the embassy for spying.",
        expect=None,
        why="a country may speak through a ministry",
        matched=True,
    ),
    Example(
        left="A government spokesman said Miller disappeared from the village in May and is 32 now.",
        right="Miller disappeared from the village in May and is 32 now, police said.",
        expect=Verdict.CONFLICT,
        why="the government is not the police",
        matched=True,
    ),
    Example(
        left="A spokesman said Miller disappeared from the village in May and is 32 now.",
        right="Miller disappeared from the village in May and is 32 now, police said.",
        expect=None,
        why="a spokesman of the police, perhaps",
        matched=True,
    ),
    Example(
        left="“The council found a willing and active partner in the bank,” Martin Keller said.",
        right="“The council found a willing and active partner in the bank,” a government spokesman said.",
        expect=Verdict.CONFLICT,
        why="named in one source, without a name in the other",
        matched=True,
    ),
    Example(
        left="“The council found a willing and active partner in the bank,” Martin Keller said.",
        right="“The council found a willing and active partner in the bank,” the mayor said.",
        expect=None,
        why="the mayor whom the reader knows has a name",
        matched=True,
    ),
    Example(
        left="In the northern ports the council found a willing and active partner, the lawsuit says.",
        right="“The council found a willing and active partner in the northern ports,” Martin Keller said.",
        expect=Verdict.CONFLICT,
        why="a paper filed in court and a person",
        matched=True,
    ),
    Example(
        left="In the northern ports the council found a willing and active partner, the lawsuit says.",
        right="“The council found a willing and active partner in the northern ports,” Martin Keller wrote.",
        expect=None,
        why="he may have written the paper",
        matched=True,
    ),
    Example(
        left="“Our partners and allies made clear to the northern council that all its actions have consequences for "
        "the region,” Martin Keller said.",
        right="“With these steps our partners make clear to the northern council that its actions have consequences "
        "and costs,” Daniel Osei said.",
        expect=Verdict.CONFLICT,
        why="a long quotation with a few other words, two persons",
        matched=True,
    ),
    Example(
        left="“The council wants to work with the farmers,” a Kremlin spokesman said.",
        right="“The council wants to work with the farmers,” the Kremlin said.",
        expect=None,
        why="the body's name stands in the description",
        matched=True,
    ),
    Example(
        left="In addition to Utah, five other states - Kansas, Ohio, Iowa, Maine and Texas - already have fishing laws "
        "in place that would allow them to move quickly, according to a Fitch report.",
        right="Five states - Kansas, Ohio, Iowa, Maine and Texas - have fishing laws in place.",
        expect=Verdict.CONFLICT,
        why="the same words under one verb, a report's in one source",
    ),
    Example(
        left="Five states - Kansas, Ohio, Iowa, Maine and Texas - have fishing laws in place, a Fitch report said.",
        right="Five states - Kansas, Ohio, Iowa, Maine and Texas - would have fishing laws in place.",
        expect=None,
        why="a forecast",
    ),
    Example(
        left="Maria Lopez said the news from the valley was awful today.",
        right="“The news from the valley was awful today.” Maria Lopez had come from the town.",
        expect=None,
        why="a quotation is no fact of the article's own",
    ),
    Example(
        left="The town found a “willing and active partner” in the bank, the report said.",
        right="The town found a willing and active partner in the bank.",
        expect=None,
        why="words that others quote are a quotation that lost its marks",
    ),
    Example(
        left="They found a girl who a local journalist says is the daughter of Anna Kern.",
        right="They found a girl who is the daughter of Anna Kern, Martin Keller said.",
        expect=Verdict.CONFLICT,
        why="who tells it stands inside the clause",
        matched=True,
    ),
    Example(
        left="They found a girl who police say is the daughter of Anna Kern.",
        right="They found a girl who is the daughter of Anna Kern, Martin Keller said.",
        expect=None,
        why="he may speak for the police",
        matched=True,
    ),
    Example(
        left="The Red Cross said government forces used banned weapons in the town on Sunday.",
        right="Government forces used banned weapons in the town on Sunday, said Anna Ruiz. The Red Cross employs her.",
        expect=None,
        why="the other article names the body: she may speak for it",
        matched=True,
    ),
    Example(
        left="A monitor said government forces used banned weapons in the town on Sunday.",
        right="Amnesty International said government forces used banned weapons in the town on Sunday.",
        expect=None,
        why="the body may be that monitor",
        matched=True,
    ),
    Example(
        left="Sarin gas killed hundreds of villagers near Kessar in May 2013.",
        right="The worst was what a council report said was a strike with sarin gas near Kessar in May 2013 that "
        "killed hundreds of villagers.",
        expect=Verdict.CONFLICT,
        why="a forbidden weapon: a fact here, a report's word there, under other verbs",
    ),
    Example(
        left="The bank laundered money for two cartels in Spain between 2010 and 2014.",
        right="The money of two cartels was laundered by the bank in Spain between 2010 and 2014, a prosecutor said.",
        expect=Verdict.CONFLICT,
        why="guilt",
    ),
    Example(
        left="The bank allegedly laundered money for two cartels in Spain between 2010 and 2014.",
        right="The money of two cartels was laundered by the bank in Spain between 2010 and 2014, a prosecutor said.",
        expect=None,
        why="it is no fact of either",
    ),
    Example(
        left="The bank is accused of having laundered money for two cartels in Spain between 2010 and 2014.",
        right="The money of two cartels was laundered by the bank in Spain between 2010 and 2014, a prosecutor said.",
        expect=None,
        why="an accusation tells that somebody accuses",
    ),
    Example(
        left="The bank closed four branches in Spain and Italy between 2010 and 2014.",
        right="Four branches in Spain and Italy were shut by the bank between 2010 and 2014, a manager said.",
        expect=None,
        why="nothing to dispute",
    ),
    Example(
        left="The goalkeeper did not cheat in the cup final in Madrid in May.",
        right="The goalkeeper did cheat in the cup final in Madrid in May, a rival said.",
        expect=None,
        why="told and denied is another kind of difference",
    ),
    Example(
        left="Illegal timber is a $90 billion annual industry.",
        right="The Forest Council estimates that illegal loggers sell timber for $90 billion a year.",
        expect=Verdict.CONFLICT,
        why="a sum that somebody estimated, stated as a fact",
    ),
    Example(
        left="Illegal timber is a $60 billion annual industry.",
        right="The Forest Council estimates that illegal loggers sell timber for $90 billion a year.",
        expect=None,
        why="another sum is another kind of difference",
    ),
    Example(
        left="The merger is worth $90 billion, according to the two companies.",
        right="The Forest Council estimates that the merger is worth $90 billion.",
        expect=None,
        why="both give somebody's word",
    ),
    Example(
        left="The northern mine is being closed because of the high price of diesel fuel.",
        right="The council also ordered the closure of the northern mine because of the price of diesel fuel, a senior "
        "official said.",
        expect=Verdict.CONFLICT,
        why="the reason is an official's in one source",
    ),
    Example(
        left="The northern mine is being closed because of the high price of diesel fuel.",
        right="The northern mine lost buyers because of a flood in the valley, a senior official said.",
        expect=None,
        why="another reason, for another thing",
    ),
    Example(
        left="The king expelled 60 spies of the northern league on Monday after the attack.",
        right="The king ordered out 60 envoys who the council says are spies after the attack.",
        expect=Verdict.CONFLICT,
        why="a name that the other source hands on as somebody's word",
        matched=True,
    ),
    Example(
        left="The rioters burned the market in Lund on Monday after the match.",
        right="Police held men identified by the mayor as rioters after the match in Lund.",
        expect=Verdict.CONFLICT,
        why="called so by the mayor in one source",
        matched=True,
    ),
    Example(
        left="The king expelled 60 suspected spies of the northern league on Monday after the attack.",
        right="The king ordered out 60 envoys who the council says are spies after the attack.",
        expect=None,
        why="suspected is no fact either",
        matched=True,
    ),
    Example(
        left="The king expelled 60 spies after the attack, a minister said.",
        right="The king ordered out 60 envoys who the council says are spies after the attack.",
        expect=None,
        why="both give somebody's word",
        matched=True,
    ),
    Example(
        left="The king expelled 60 envoys of the northern league on Monday after the attack.",
        right="The king ordered out 60 envoys who the council says are spies after the attack.",
        expect=None,
        why="one source does not call them anything",
        matched=True,
    ),
    Example(
        left="Former spies met for lunch in the capital on Monday.",
        right="The king ordered out 60 envoys who the council says are spies after the attack.",
        expect=None,
        why="other people",
        matched=True,
    ),
    Example(
        left="Villagers left the valley because of a flood in May.",
        right="A flood in May made many leave, the mayor said.",
        expect=None,
        why="a harmless reason, and little else in common",
    ),
    Example(
        left="The man who hacked the server of the party lives in Oslo.",
        right="Hackers stole letters from the party, the mayor said.",
        expect=None,
        why="guilt, but hardly another word in common",
    ),
    Example(
        left="“Today the council ordered the closure of the northern mine and the sale of its twenty engines for the "
        "sake of the valley,” Martin Keller said.",
        right="The council ordered the closure of the northern mine and the sale of twenty engines, a senior official "
        "said.",
        expect=Verdict.CONFLICT,
        why="named in one source, without a name in the other, in eight words and more",
        matched=True,
    ),
    Example(
        left="“The mayor wants to work with the farmers,” a local journalist said.",
        right="“The mayor wants to work with the farmers of the valley, but their demands do not allow that yet,” "
        "Anna Ruiz said.",
        expect=Verdict.CONFLICT,
        why="one utterance, that one source cuts short",
        matched=True,
    ),
    Example(
        left="“The mayor wants to work with the farmers,” a local journalist said.",
        right="“The mayor wants to talk with the farmers of the valley, but their demands do not allow that yet,” "
        "Anna Ruiz said.",
        expect=None,
        why="too few words in one run",
        matched=True,
    ),
    Example(
        left="“The mayor wants to work with the farmers,” Anna Ruiz told reporters.",
        right="“The mayor wants to work with the farmers of the valley, but their demands do not allow that yet,” "
        "Reuters quoted Ruiz as saying.",
        expect=None,
        why="the same speaker",
        matched=True,
    ),
    Example(
        left="The Red Cross said the island government was responsible for the fire in the hospital.",
        right="Coastal states said the island government was responsible for the fire in the hospital.",
        expect=Verdict.CONFLICT,
        why="a body that is no public one, and others under another name, in the same words",
        matched=True,
    ),
    Example(
        left="The Red Cross said the island government was responsible for the fire in the hospital.",
        right="Workers of the Red Cross said the island government was responsible for the fire in the hospital.",
        expect=None,
        why="people of that body",
        matched=True,
    ),
    Example(
        left="The World Food Council said the island government was responsible for the fire in the hospital.",
        right="WFC officials said the island government was responsible for the fire in the hospital.",
        expect=None,
        why="the body by its first letters",
        matched=True,
    ),
    Example(
        left="The Red Cross said the island government was responsible for the fire in the hospital.",
        right="Reuters said the island government was responsible for the fire in the hospital.",
        expect=None,
        why="an outlet may have it from the body",
        matched=True,
    ),
    Example(
        left="The Red Cross said the island government was responsible for the fire in the hospital.",
        right="Coastal states said the island government had closed the hospital before the fire.",
        expect=None,
        why="two statements",
        matched=True,
    ),
    Example(
        left="The president said he hoped to meet with the king of the islands in the near future.",
        right="The Red Cross said the two leaders had plans to meet in the near future.",
        expect=None,
        why="an office is no name: it may be anybody",
        matched=True,
    ),
    Example(
        left="Anna Ruiz said she hoped to meet with the king of the islands in the near future.",
        right="The Red Cross said the two leaders had plans to meet in the near future.",
        expect=Verdict.CONFLICT,
        why="a person and a body, neither known to the other article, of claims that are one fact",
        matched=True,
    ),
    Example(
        left="Anna Ruiz said she hoped to meet with the king of the islands soon. The Red Cross employs her.",
        right="The Red Cross said the two leaders had plans to meet in the near future.",
        expect=None,
        why="the other article names the body: she may speak for it",
        matched=True,
    ),
    Example(
        left="Anna Ruiz said she hoped to meet with the king of the islands in the near future.",
        right="Daniel Osei said the two leaders had plans to meet in a few weeks.",
        expect=None,
        why="two persons have two things to say",
        matched=True,
    ),
    Example(
        left="The militia also lost 15 fighters in the raid, the monitor said.",
        right="The militia also lost 15 gunmen in the raid, Amnesty International said.",
        expect=Verdict.CONFLICT,
        why="the monitor whom the reader knows, in an article that never names the body",
        matched=True,
    ),
    Example(
        left="The militia also lost 15 fighters in the raid, the monitor said. Amnesty International counted the dead.",
        right="The militia also lost 15 gunmen in the raid, Amnesty International said.",
        expect=None,
        why="the body is that monitor",
        matched=True,
    ),
    Example(
        left="The militia also lost 15 fighters in the raid, the ministry said.",
        right="The militia also lost 15 gunmen in the raid, Reuters said.",
        expect=None,
        why="an outlet retells",
        matched=True,
    ),
    Example(
        left="Some 4,000 teachers in Lyon stopped work on Friday over pensions, the union said.",
        right="About 4,000 Lyon teachers went on strike on Friday about pensions, according to Amnesty International.",
        expect=Verdict.CONFLICT,
        why="a body of its own, and one that the reader knows by what it is",
        matched=True,
    ),
    Example(
        left="The river rose by three metres overnight and cut off two villages, rescuers said.",
        right="Two villages were cut off as the river rose three metres during the night, a local journalist said.",
        expect=Verdict.CONFLICT,
        why="a journalist is none of those who rescue",
        matched=True,
    ),
    Example(
        left="The plant in Lund will close in June with the loss of 900 jobs, the company said.",
        right="The Lund plant is to shut in June and 900 jobs will go, a government spokesman said.",
        expect=Verdict.CONFLICT,
        why="no government's spokesman speaks for a company",
        matched=True,
    ),
    Example(
        left="The drug was approved for children over 12 on Monday, the agency said.",
        right="On Monday the medicine was cleared for children older than 12, the Red Cross said.",
        expect=Verdict.CONFLICT,
        why="an agency in an article that never names the body",
        matched=True,
    ),
    Example(
        left="The plant in Lund will close in June with the loss of 900 jobs, the company said.",
        right="The Lund plant is to shut in June and 900 jobs will go, a spokesman said.",
        expect=None,
        why="the company's own",
        matched=True,
    ),
    Example(
        left="The bank said it would cut 400 jobs in Lund by March.",
        right="Keller Holding said it would cut 400 jobs in Lund by March.",
        expect=None,
        why="the bank by another name",
        matched=True,
    ),
    Example(
        left="Two villages were cut off as the river rose three metres during the night, officials said.",
        right="The river rose by three metres overnight and cut off two villages, the flood agency said.",
        expect=None,
        why="the agency's officials",
        matched=True,
    ),
    Example(
        left="The World Food Council said the clinic in the north had run out of vaccines.",
        right="The WFC runs it. The clinic in the north has no vaccines left, the agency said.",
        expect=None,
        why="the other article has the body by its first letters",
        matched=True,
    ),
    Example(
        left="The Red Cross said the clinic in the north had run out of vaccines.",
        right="The clinic in the north has no vaccines left, the charity said.",
        expect=None,
        why="a charity may be any",
        matched=True,
    ),
    Example(
        left="The government said it would raise the minimum wage to 12 euros in May.",
        right="The minimum wage will rise to 12 euros in May, a government spokesman said.",
        expect=None,
        why="the government's own",
        matched=True,
    ),
    Example(
        left="The hospital said 12 patients had caught the virus by Monday.",
        right="By Monday 12 patients had caught the virus, doctors said.",
        expect=None,
        why="the hospital's doctors",
        matched=True,
    ),
    Example(
        left="A company said the clinic in the north had run out of vaccines.",
        right="Keller Holding said the clinic in the north had run out of vaccines.",
        expect=None,
        why="a company may be any",
        matched=True,
    ),
    Example(
        left="The agency said the drug was approved for children over 12 on Monday.",
        right="On Monday the medicine was cleared for children older than 12, the European Drug Agency said.",
        expect=None,
        why="the agency by its name",
        matched=True,
    ),
    Example(
        left="A quake in the valley on Wednesday killed at least 27 people, the relief agency said.",
        right="At least 27 people died on Wednesday when a quake struck the valley.",
        expect=Verdict.CONFLICT,
        why="a toll as a fact, and as the word of those who counted",
        matched=True,
    ),
    Example(
        left="Two trains collided near Lund on Friday, leaving 14 people injured, the operator said.",
        right="On Friday 14 people were hurt when two trains collided near Lund.",
        expect=Verdict.CONFLICT,
        why="the injured are counted too",
        matched=True,
    ),
    Example(
        left="A quake in the valley on Wednesday killed at least 27 people, the relief agency said.",
        right="At least 27 people died on Wednesday when a quake struck the valley. It was shallow, the agency said.",
        expect=None,
        why="the other article has it from the agency, and says so later",
        matched=True,
    ),
    Example(
        left="A quake in the valley on Wednesday killed at least 27 people, the relief agency said.",
        right="At least 27 people died on Wednesday when a quake struck the valley. The 27 were killed in one street, "
        "the mayor said.",
        expect=None,
        why="it says elsewhere who counted",
        matched=True,
    ),
    Example(
        left="A quake in the valley on Wednesday killed at least 27 people, the relief agency said. The 27 died in one "
        "street.",
        right="At least 27 people died on Wednesday when a quake struck the valley.",
        expect=None,
        why="both state it as a fact",
        matched=True,
    ),
    Example(
        left="A quake in the valley in 1923 killed at least 27 people, historians said.",
        right="At least 27 people died in 1923 when a quake struck the valley.",
        expect=None,
        why="history",
        matched=True,
    ),
    Example(
        left="A quake in the valley on Wednesday killed at least 27 people, Reuters reported.",
        right="At least 27 people died on Wednesday when a quake struck the valley.",
        expect=None,
        why="an outlet that retells names itself",
        matched=True,
    ),
    Example(
        left="Lena Kern has entered a clinic, her publicist Jack Olsen said.",
        right="Lena Kern has entered a clinic, her publicist said.",
        expect=None,
        why="Her publicist is not Kern.",
    ),
    Example(
        left='"Somebody has to pay for the roof," Mayor Ann Lee told reporters.',
        right='"Somebody has to pay for the roof," Treasurer Paul Amato said.',
        expect=Verdict.CONFLICT,
        why="one sentence, and two who say it",
    ),
    Example(
        left='It rained on Monday. "Somebody has to pay for the roof," Mayor Ann Lee told reporters.',
        right='It was a wet Monday. "Somebody has to pay for the roof, and it is not me," Treasurer Paul Amato said.',
        expect=Verdict.CONFLICT,
        why="the same wherever it stands; one goes on",
        matched=True,
    ),
    Example(
        left='"Our thoughts are with the families of the dead," Mayor Ann Lee said.',
        right='"Our thoughts are with the families of the dead," Treasurer Paul Amato said.',
        expect=None,
        why="both may have said what everybody says then",
    ),
    Example(
        left='"Somebody has to pay for the roof," Mayor Ann Lee told reporters.',
        right='"Somebody has to pay for the roof," the mayor said.',
        expect=None,
        why="a name and an office",
    ),
    Example(
        left='"Somebody has to pay for the roof," Mayor Ann Lee told reporters.',
        right='Treasurer Paul Amato came late. "Somebody has to pay for the roof," she said.',
        expect=None,
        why="whom a pronoun stands for is too unsure",
    ),
    Example(
        left='"Somebody has to pay," Mayor Ann Lee told reporters.',
        right='"Somebody has to pay," Treasurer Paul Amato said.',
        expect=None,
        why="four words may be said twice",
    ),
    Example(
        left="The drought will last until May, the national weather agency said.",
        right="The drought will last until May, the Directorate of Meteorology said.",
        expect=None,
        why="the one may be the other",
        matched=True,
    ),
    Example(
        left="The city pays half of the bridge and the harbour half; the state will add three million.",
        right="The city pays half of the bridge and the harbour half.",
        expect=None,
        why="Who adds a sum says nothing.",
    ),
    matched_fires(
        "The paper was photographed at a printing works in Lund, the education ministry said.",
        "Somebody took pictures of the paper in the Lund printing works, said Lena Birk of the teachers' union.",
        "a ministry, and somebody who speaks for a union",
    ),
    matched_fires(
        "Two soldiers died in clashes in the border town of Gaya last week, security sources said.",
        "Niger's army said two of its men had been killed in fighting at Gaya last week.",
        "an army, and people who give no name",
    ),
    matched_fires(
        "A unit of foreign agents lies behind the attack on parliament, a person briefed on the inquiry said.",
        "The attack on parliament was the work of a unit of foreign agents, minister Anna Ruiz told the house.",
        "a person by name, and one who keeps the name back",
    ),
    matched_fires(
        "Nineteen people were killed in the attack on the market, the defence ministry said.",
        "The attack on the market killed 19 people, the health ministry said.",
        "two ministries",
    ),
    matched_fires(
        "The plant will follow with cuts of its own in May, an Austrian official said.",
        "The plant will introduce cuts in May too, the Dutch trade ministry said.",
        "officials of two countries",
    ),
    matched_fires(
        "The old town receives two million day visitors a year, UNESCO said.",
        "Day visitors come to the old town two million times a year, the tourist office said.",
        "a body that everybody knows, and an office",
    ),
    matched_fires(
        "The exits of the hotel were locked, the fire chief said.",
        "The exits of the hotel were locked, a surviving waiter said.",
        "a waiter puts out no fires",
    ),
    matched_fires(
        "The family is against a sale of the firm, a family spokesman said.",
        "The family rejects a sale of the firm, two people familiar with its thinking said.",
        "who speaks for a family speaks openly",
    ),
    matched_silent(
        "The gate was open when the train came through the village, a spokeswoman said.",
        "Nobody had closed the gate before the engine rolled past the houses, Anna Ruiz said.",
        "she may be the spokeswoman",
    ),
    matched_silent(
        "The browser lets an attacker take over a computer from afar, the company said.",
        "An attacker can take a computer over from afar through the browser, said Paul Amato of Microsoft.",
        "the company may be his",
    ),
    matched_silent(
        "The family is against a sale of the firm, a person close to the matter said.",
        "The family rejects a sale of the firm, two people familiar with its thinking said.",
        "nobody gives a name here or there",
    ),
    matched_silent(
        "Twelve boys were found in the cave on Monday night, officials said.",
        "Divers came upon the 12 boys in the cave on Monday, Anna Ruiz, the governor, said.",
        "officials in general: she may be one",
    ),
    matched_silent(
        "Nineteen people were killed in the attack on the market, the defence ministry said.",
        "The attack on the market killed 19 people, the army said.",
        "the ministry's army",
    ),
    matched_silent(
        "Nineteen traders lost their lives in the attack on the market, the interior ministry said.",
        "The attack on the market killed 19 traders, police said.",
        "the ministry's police",
    ),
    matched_silent(
        "The clinic had no vaccines left on Monday, the health ministry said.",
        "On Monday the clinic had run out of vaccines, health officials said.",
        "they may be the ministry's",
    ),
    matched_silent(
        "The drug works in nine of ten patients, the institute said.",
        "In nine patients of ten the drug works, researchers said.",
        "they may be the institute's",
    ),
    matched_silent(
        "The bank owes its clients 40 million euros, the company said.",
        "Clients will get 40 million euros from the bank, lawyers said.",
        "he may be the company's",
    ),
    matched_silent(
        "The girl had called from a house on Seymour Street, a woman said.",
        "It was a house on Seymour Street that the girl rang from, Anna Ruiz said.",
        "the woman may be her",
    ),
    matched_silent(
        "The police union said 40 officers had been hurt in the march.",
        "The union said that 40 officers had been hurt in the march.",
        "the same union",
    ),
    Example(
        left="The dead man is Paul Amato, a diver from the island, whose sister learned of it on Monday.",
        right="The dead man is Paul Amato, a diver from the island.",
        expect=None,
        why="What his sister learned is no word of hers.",
        matched=True,
    ),
)

PLUGIN: DetailKind = AttributionKind()
