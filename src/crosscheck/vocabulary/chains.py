"""Who says a claim, as a chain of links: outlet, speaker, who confirms it, whom the speaker has it from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Attribution, Claim, Phrase, Token
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.gazetteer import is_outlet
from crosscheck.vocabulary.parties import mention_at
from crosscheck.vocabulary.statements import main_verb
from crosscheck.vocabulary.syntax import children, subtree
from crosscheck.vocabulary.tolls import counts_harm

RELATIVE = frozenset({"WP", "WDT"})
SUBJECTS = ("nsubj", "nsubjpass")
RECKONED = "reckon"
"""The cue of a claim that tells no more than who counted or worked out a figure."""


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
    cue: str = ""
    """The word that tells it, where one does: "say", "write"."""
    toll: bool = False
    """Whether it is told how many came to harm."""

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


def chain_of(claim: Claim) -> tuple[Chain, Phrase]:
    """Who says the claim, or the empty chain of a plain fact; and the words that show it."""
    also, said = _further(claim), claim.attribution
    if said is not None and "you" in (said.speaker or "").split():
        said = None  # "as many of you know": the reader is nobody's source
    hedge, own = _hedge(claim.tokens), _own_words(claim) or _inside(claim)
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
            cue=said.cue or "",
        )
        chain = _led_back(chain)
    elif hedge is not None:
        chain = Chain(also=chain.also, anonymous=True, strength="doubtful")
    elif own is not None:
        chain = replace(own[0], also=chain.also)
    shown = hedge or (own[1] if own is not None else None)
    place = _place(claim, said, also, () if shown is None else _noun_phrase(claim.tokens, shown))
    return replace(chain, toll=counts_harm(claim)), place


def _led_back(chain: Chain) -> Chain:
    """The chain with whom an outlet cites as the one who speaks: "the paper reported, citing an official"."""
    source = chain.source
    if chain.speaker is not None or source is None or is_outlet(source) is not None:
        return _own_voice(chain)
    return replace(chain, speaker=source, source=None, anonymous=lexicon.anonymous(head_noun(source)))


def _own_voice(chain: Chain) -> Chain:
    """The chain with a government's news agency as the one who speaks, where it retells nobody."""
    alone = chain.outlet is not None and chain.speaker is None and chain.source is None
    own = alone and lexicon.state_press(chain.outlet or "")
    return replace(chain, speaker=chain.outlet, outlet=None) if own else chain


def head_noun(phrase: str) -> str:
    """The noun of a description, singular: "official" of "two officials in the capital"."""
    listed = phrase.split()
    stop = next((k for k, w in enumerate(listed) if w in {"of", "in", "from", "at", "for", "with", "who"}), len(listed))
    last = listed[max(stop - 1, 0)].lower()
    return last if lexicon.anonymous(last) else last.removesuffix("s")


def _hedge(tokens: Sequence[Token]) -> Token | None:
    """The adverb of hearsay that is first in the text."""
    return next((t for t in tokens if lexicon.hedge(t.lemma)), None)


def _own_words(claim: Claim) -> tuple[Chain, Token] | None:
    """Who tells it where the telling is the statement itself, and where that stands: "police identified him as X".

    In the passive without an agent nobody tells it. None for any other verb.
    """
    tokens = claim.tokens
    verb = main_verb(tokens)
    if verb is None or not (_states(tokens, verb) or _counts(tokens, verb)):
        return None
    if _several(tokens, verb):
        return Chain(strength="neutral"), verb
    passive = bool(children(tokens, verb, "auxpass", "nsubjpass"))
    by = [p for a in children(tokens, verb, "agent") for p in children(tokens, a, "pobj")]
    who = next(iter(by if passive else children(tokens, verb, "nsubj")), None)
    if who is None:
        return (Chain(anonymous=True, strength="neutral"), verb) if passive else None
    figure = verb.lemma == "put" or lexicon.counting(verb.lemma)
    if who.pos not in {"NOUN", "PROPN"}:
        return (Chain(strength="neutral"), verb) if figure else None  # "it put the damage at 4 million"
    found = _speaking(claim, who)
    return (replace(found[0], cue=RECKONED), found[1]) if found is not None and figure else found


def _states(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb states something in its subject's name: "identified him as X", "put the damage at 4 million"."""
    link = lexicon.statement(verb.lemma)
    if link is None:
        return False
    near = subtree(tokens, verb) if link == "as" else children(tokens, verb)  # the parse hangs "as" anywhere
    said = [t for t in near if t.lemma == link and t.dep == "prep" and t.start > verb.start]
    if verb.lemma != "put":
        return bool(said)
    figure = any(w.pos == "NUM" for t in said for w in subtree(tokens, t))  # "put out a blaze at the refinery"
    return figure and not children(tokens, verb, "prt")


def _counts(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it tells who counted or worked out a figure: "organisers counted 2,500 people"."""
    content = [t for t in children(tokens, verb, "ccomp") if t.start > verb.start]
    if not lexicon.counting(verb.lemma) or content or children(tokens, verb, "neg"):
        return False
    held = children(tokens, verb, "dobj", "nsubjpass")
    return any(w.pos == "NUM" for t in held for w in (t, *subtree(tokens, t)))


def _several(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether another clause of the claim has a teller of its own: "police counted nine; the lawyers counted 22"."""
    own = {t.index for t in children(tokens, verb, *SUBJECTS)}
    tells = (t for t in tokens if t is not verb and t.pos == "VERB" and lexicon.verb(t.lemma) is not None)
    return any(s.index not in own for t in tells for s in children(tokens, t, "nsubj"))


def _inside(claim: Claim) -> tuple[Chain, Token] | None:
    """Who tells the clause that a pronoun begins: "a girl who police say is ...", "what a report said was ..."."""
    for verb in claim.tokens:
        if verb.pos != "VERB" or lexicon.verb(verb.lemma) is None or verb.dep not in {"relcl", "ccomp", "ROOT"}:
            continue
        who = next((t for t in children(claim.tokens, verb, "nsubj") if t.tag not in RELATIVE), None)
        told = [t for c in children(claim.tokens, verb, "ccomp") for t in children(claim.tokens, c, *SUBJECTS)]
        if who is not None and any(t.tag in RELATIVE and t.start < who.start for t in told):
            return _speaking(claim, who)
    return None


def _speaking(claim: Claim, who: Token) -> tuple[Chain, Token] | None:
    """The chain of a noun, or of a pronoun whose antecedent is known."""
    mention = mention_at(claim, who)
    if who.pos not in {"NOUN", "PROPN"} and (mention is None or mention.name.casefold() == mention.surface.casefold()):
        return None
    phrase = _noun_phrase(claim.tokens, who)
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
    return Phrase(start=start, end=end, text=claim.between(start, end))
