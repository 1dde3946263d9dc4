"""How a text stands to what it tells: polarity, certainty and progress of an event, read off the parse.

The words and their scales live in `data/stance.toml`. Reading starts at the verb that names the event and climbs
to the verbs and nouns that govern it: "has not ruled out the possibility of sending troops" is about `send`, and
leaves it possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Token
from crosscheck.vocabulary.negation import negated
from crosscheck.vocabulary.predicates import lemma, levels, words
from crosscheck.vocabulary.syntax import SUBJECT, children, head_of, subtree

POSSIBLE, HEARSAY, WOULD, AHEAD, FACT = 1.0, 2.0, 2.5, 3.5, 4.0
"""Certainty: `AHEAD` is that of what will be, `WOULD` of what would."""
PLANNED, FUTURE, DECIDED, BEGUN, DONE = 2.0, 2.7, 3.0, 4.0, 4.5
GOVERNED = frozenset({"xcomp", "ccomp", "pcomp", "acl", "prep", "dobj", "pobj", "nsubjpass", "oprd", "acomp", "conj"})
UNTIL = "until"
"""What does not come about until something else does, comes about then."""
LIMITS = ("det", "advmod", "predet")
"""Where a word stands that limits a negation: "not all workers"; "just north of the town" limits none."""
PLAIN_PREPOSITIONS = frozenset({"with", "without", "after", "since", "by", "amid"})
"""Before a clause in -ing these tell it as a fact, if what they hang on is one."""
ON_NOUNS = frozenset({"det", "amod", "nummod", "poss", "compound", "predet", "quantmod"})
"""Relations of a word that opens a noun phrase: an adverb before it is said of that, not of the verb before both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """How an event stands in the text.

    `certainty` runs from 1 (possible) to 4 (told as fact), `progress` from 1 (being considered) to 4.5 (done).
    `later` tells that a negation holds only so far, `partial` that it reaches only a part of what is said,
    `sourced` that the doubt is only that somebody else says so ("alleges").
    """

    positive: bool = True
    certainty: float = FACT
    progress: float = DONE
    later: bool = False
    partial: bool = False
    sourced: bool = False
    blamed: bool = False
    """Whether the doubt is that somebody is blamed for it: "allegedly", "accused of"."""

    @property
    def done(self) -> bool:
        """Whether it is told as so and over."""
        return self.positive and self.certainty >= FACT and self.progress >= DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Governed:
    """A mood, and the verb whose subject is the one who does the event."""

    mood: Mood
    control: Token
    asserted: bool = True


def mood(tokens: Sequence[Token], event: Token) -> Governed:
    """The mood of `event`, a verb or a noun that stands for one, after all that governs it has had its say."""
    found = _own(tokens, event) if event.pos in {"VERB", "AUX"} else Mood(positive=not negated(tokens, event))
    control, below = event, event
    told = asserted(tokens, event)
    for _ in range(6):
        above = head_of(tokens, below)
        if above is None or not (below.dep in GOVERNED or _content(tokens, below)):
            break
        if _joined(tokens, below, above):
            control, below = above if control == below else control, above
            told = told and asserted(tokens, below)
            continue
        step = _climb(tokens, below, above, found)
        if step is None:
            break
        found, control = step.mood, step.control if step.control != below else control
        below = above
        told = told and asserted(tokens, below)
    return Governed(mood=found, control=control, asserted=told and not _open(tokens, below))


def _content(tokens: Sequence[Token], clause: Token) -> bool:
    """Whether the clause tells what the noun above it is, whatever the parse says: "allegations that he left"."""
    if clause.dep != "relcl":
        return False
    noun = head_of(tokens, clause)
    if noun is not None and noun.lemma in words("certainty", "hearsay"):  # "the reproach that he was celebrating"
        return any(t.lemma == "that" and t.dep not in SUBJECT for t in children(tokens, clause))
    return any(t.tag == "IN" for t in children(tokens, clause, "mark"))


def _joined(tokens: Sequence[Token], below: Token, above: Token) -> bool:
    """Whether two verbs hang on one word: "agreed to suspend tests and close the site"."""
    bare = below.dep == "conj" and below.tag == above.tag and below.tag in {"VB", "VBG"} and above.dep in GOVERNED
    own = [t for t in children(tokens, below, "aux", "nsubj", "nsubjpass") if t.tag != "TO"]
    return bare and not own


def _climb(tokens: Sequence[Token], below: Token, above: Token, so_far: Mood) -> Governed | None:
    """What the word above makes of the mood; None where it does not govern the event."""
    if above.dep in {"prep", "agent"} or above.pos == "ADP":
        positive = so_far.positive != (above.lemma in words("negation", "prepositions"))
        return Governed(mood=replace(so_far, positive=positive), control=below)
    if above.pos == "NOUN" and below.dep in {"prep", "acl", "relcl"}:
        return _noun(tokens, below, above, so_far)
    said = children(tokens, above, "acomp") if above.lemma == "be" and below.dep == "ccomp" else ()
    if said or (above.pos == "ADJ" and below.dep in {"xcomp", "ccomp"}):
        return _adjective(tokens, below, (*said, above)[0], so_far)
    if above.pos in {"VERB", "AUX"} and below.dep != "conj" and not _way(below, above):
        if _destined(tokens, below, above):
            return _due(tokens, above, so_far)
        return _verb(tokens, below, above, so_far)
    return None


def _noun(tokens: Sequence[Token], below: Token, above: Token, so_far: Mood) -> Governed | None:
    if below.dep in {"acl", "relcl"} and above.lemma in words("certainty", "hearsay"):
        said = replace(so_far, certainty=min(so_far.certainty, HEARSAY), sourced=True)
        return Governed(mood=said, control=below)
    level = levels("progress", "nouns").get(above.lemma)
    if level is None:
        return None
    no = negated(tokens, above) != so_far.positive
    return Governed(mood=replace(so_far, positive=no, progress=min(so_far.progress, level)), control=below)


def _verb(tokens: Sequence[Token], below: Token, above: Token, so_far: Mood) -> Governed | None:
    name, own = lemma(tokens, above), _own(tokens, above)
    if name in words("negation", "verbs"):
        if below.dep == "ccomp" and below.start < above.start:
            return None  # "sixty families moved, 45 refused"
        own_subject = children(tokens, below, "nsubj", "nsubjpass", "expl")
        again = below.lemma in words("negation", "verbs")
        if below.dep == "ccomp" and (own_subject or again) and children(tokens, above, "dobj"):
            return None  # "denies involvement Denmark has signed", not "denied his campaign colluded"
        if own.positive:
            heard = so_far.sourced or above.lemma in words("certainty", "sourced")
            denied = replace(so_far, positive=not so_far.positive, later=own.later, sourced=heard)
            return Governed(mood=denied, control=above)
        return Governed(mood=replace(so_far, certainty=min(so_far.certainty, POSSIBLE)), control=above)
    level = levels("progress", "verbs").get(above.lemma)
    passive = bool(children(tokens, above, "auxpass", "nsubjpass"))
    if level is not None and below.dep != "ccomp" and not (passive and below.dep == "xcomp"):
        return Governed(mood=_progress(so_far, own, level), control=above)
    return _doubted(tokens, below, above, replace(so_far, positive=so_far.positive == own.positive))


def _doubted(tokens: Sequence[Token], below: Token, above: Token, mood: Mood) -> Governed | None:
    """What a verb of belief or hearsay makes of the mood, which has taken in whether the verb is denied."""
    doubt = levels("certainty", "verbs").get(above.lemma)
    if doubt is None and children(tokens, above, "auxpass", "nsubjpass"):
        doubt = levels("certainty", "passive").get(above.lemma)
    if doubt is None:
        feels = above.lemma in words("negation", "raising") and below.dep == "ccomp"
        return Governed(mood=mood, control=below) if feels else None
    sourced = mood.sourced or above.lemma in words("certainty", "sourced")
    blamed = mood.blamed or blames(above)
    hedged = replace(mood, certainty=min(mood.certainty, doubt), sourced=sourced, blamed=blamed)
    if above.lemma in words("certainty", "ahead") and not _perfect(tokens, below):
        hedged = replace(hedged, progress=min(hedged.progress, FUTURE))
    above_does = below.dep in {"xcomp", "oprd", "acomp"} or blames(above)
    return Governed(mood=hedged, control=above if above_does else below)


def blames(verb: Token) -> bool:
    """Whether it is done to the one who is said to have done what follows: "accused of", "charged with"."""
    return verb.lemma in words("certainty", "blaming")


def _way(below: Token, above: Token) -> bool:
    """Whether the clause tells how or when, not what: "avoided jail by wandering"; "charged with" tells what."""
    charged = below.lemma == "with" and blames(above)
    return below.dep == "prep" and below.lemma in words("outlook", "means") and not charged


def _destined(tokens: Sequence[Token], below: Token, above: Token) -> bool:
    """Whether it is to come: "is to lend", and not "the aim is to lend"."""
    if above.lemma != "be" or below.dep != "xcomp":
        return False
    doer = next(iter(children(tokens, above, "nsubj", "nsubjpass")), None)
    abstract = doer is not None and doer.lemma in words("predicates", "aims")
    to = any(t.tag == "TO" for t in children(tokens, below))
    return to and above.tag in {"VBZ", "VBP"} and not abstract and not children(tokens, above, "acomp", "attr")


def _due(tokens: Sequence[Token], above: Token, so_far: Mood) -> Governed:
    positive = so_far.positive == _own(tokens, above).positive
    certainty, progress = min(so_far.certainty, AHEAD), min(so_far.progress, FUTURE)
    return Governed(mood=replace(so_far, positive=positive, certainty=certainty, progress=progress), control=above)


def _progress(so_far: Mood, own: Mood, level: float) -> Mood:
    """A plan that is not made is no plan; a matter that is not decided is still open."""
    if not own.positive and level >= 3.0:
        return replace(so_far, progress=min(so_far.progress, 1.0))
    return replace(
        so_far,
        positive=so_far.positive == own.positive,
        progress=min(so_far.progress, level),
        certainty=min(so_far.certainty, own.certainty),
        later=so_far.later or own.later,
    )


def _adjective(tokens: Sequence[Token], below: Token, above: Token, so_far: Mood) -> Governed | None:
    verb = head_of(tokens, above)
    control = verb if verb is not None and verb.pos in {"VERB", "AUX"} else above
    if above.lemma in words("negation", "adjectives"):
        return Governed(mood=replace(so_far, positive=not so_far.positive), control=control)
    doubt = levels("certainty", "adjectives").get(above.lemma)
    if doubt is None:
        return None
    no = above.lemma.startswith("un") or negated(tokens, control)
    hedged = replace(so_far, positive=so_far.positive != no, certainty=min(so_far.certainty, doubt))
    over = below.tag == "VBD" or any(_perfect(tokens, t) for t in (below, *children(tokens, above)))
    if above.lemma in words("certainty", "ahead") and not over:
        hedged = replace(hedged, progress=min(hedged.progress, FUTURE))
    return Governed(mood=hedged, control=control)


def _own(tokens: Sequence[Token], verb: Token) -> Mood:
    """What the verb's own auxiliaries and adverbs say."""
    below = (*children(tokens, verb), *_shared(tokens, verb))
    certainty, progress = FACT, DONE
    perfect = _perfect(tokens, verb)
    for token in below:
        if token.dep in {"aux", "auxpass"} and not (token.lemma == "could" and _was_able(tokens, verb)):
            certainty = min(certainty, levels("certainty", "modals").get(token.lemma, FACT))
            spared = token.lemma == "could"  # "could have killed hundreds" and did not
            ahead = token.lemma in levels("certainty", "modals") and (spared or not perfect)
            progress = FUTURE if ahead else progress
        elif token.dep == "advmod" and not _of_noun(tokens, token, verb):
            certainty = min(certainty, levels("certainty", "adverbs").get(token.lemma, FACT))
    if verb.tag == "VBG" and any(t.dep == "aux" and t.lemma == "be" for t in below):
        progress = min(progress, BEGUN)
    no = negated(tokens, verb) or any(t.dep == "neg" for t in below)
    near = {t.lemma for t in below} | {c.lemma for t in below if t.pos != "ADV" for c in children(tokens, t, *LIMITS)}
    near |= {c.lemma for t in below if t.dep == "advcl" for c in children(tokens, t, "mark")}  # "not until she left"
    near |= {c.lemma for t in below if t.pos == "ADV" for c in children(tokens, t, "advmod") if c.lemma == "enough"}
    later = no and bool(near & words("negation", "later"))
    return Mood(
        positive=not no or UNTIL in near,
        certainty=certainty,
        progress=progress,
        later=later,
        blamed="allegedly" in near,
        partial=(no and bool(near & words("negation", "partial"))) or _nearly(tokens, below),
    )


def _was_able(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "could" tells what was so: "could hear shots", "could understand the anger", "only two could fly"."""
    if verb.lemma in words("certainty", "senses"):
        return True
    doer = (t for s in children(tokens, verb, "nsubj", "nsubjpass") for t in subtree(tokens, s))
    behind = (t for t in tokens if t.index == verb.index + 1)  # "could be closed only between ten and five"
    near = (*children(tokens, verb, "advmod"), *doer, *behind)
    return any(t.lemma in words("certainty", "limiting") for t in near)


def _nearly(tokens: Sequence[Token], below: Sequence[Token]) -> bool:
    """Whether it is denied of nearly all, or of a part: "has proposed little", "proposed nothing that would help"."""
    little = [t for t in below if t.dep in {"dobj", "nsubj", "nsubjpass", "advmod"}]
    if any(t.lemma in words("negation", "nearly") and not children(tokens, t, "det") for t in little):
        return True
    return any(t.lemma in words("negation", "pronouns") and children(tokens, t, "relcl", "amod", "acl") for t in little)


def _of_noun(tokens: Sequence[Token], adverb: Token, verb: Token) -> bool:
    """Whether an adverb behind the verb stands before a noun, and is said of that: "lost possibly the best game"."""
    behind = next((t for t in tokens if t.index == adverb.index + 1), None)
    return behind is not None and verb.lemma != "be" and verb.index < adverb.index and behind.dep in ON_NOUNS


def _shared(tokens: Sequence[Token], verb: Token) -> tuple[Token, ...]:
    """What a verb shares with the one before it: "will suspend tests and close", "allegedly shot and killed"."""
    above = head_of(tokens, verb)
    if verb.dep != "conj" or above is None or children(tokens, verb, "aux", "auxpass", "nsubj", "nsubjpass"):
        return ()
    if verb.tag != "VB":
        hedges = [t for t in children(tokens, above, "advmod") if t.index == above.index - 1]
        return tuple(t for t in hedges if t.lemma in levels("certainty", "adverbs") and verb.tag == above.tag)
    either = any(t.lemma in {"or", "nor"} for t in children(tokens, above, "cc"))
    return children(tokens, above, "aux", *(("neg",) if either else ()))


def _perfect(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.lemma == "have" for t in children(tokens, verb, "aux"))


def asserted(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the clause is told as so: no condition, question, command or duty, nothing that would have been."""
    below = children(tokens, word)
    if any(t.dep == "mark" and t.lemma in {"if", "unless", "whether"} for t in below):
        return False
    if any(t.dep == "aux" and t.lemma in {"must", "should", "can", "ought", "need"} for t in below):
        return False
    if _conditions(tokens, below) or unreal(tokens, word):
        return False
    return not (word.dep == "ROOT" and any(t.text == "?" for t in below))


def unreal(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it would have been, and was not: "would not have resigned" tells of a man who did."""
    return any(t.lemma == "would" for t in children(tokens, verb, "aux")) and _perfect(tokens, verb)


def _conditions(tokens: Sequence[Token], below: Sequence[Token]) -> bool:
    """Whether one of these is a clause that says on what condition: "would leave if talks began", not "even if"."""
    marks = [m for t in below if t.dep == "advcl" for m in children(tokens, t, "mark") if m.lemma in {"if", "unless"}]
    return any(not any(t.index == m.index - 1 and t.lemma == "even" for t in tokens) for m in marks)


def _open(tokens: Sequence[Token], last: Token) -> bool:
    """Whether climbing stopped below a word that we do not know: "urged them to leave" does not say they left."""
    if last.dep in {"prep", "agent"}:
        held = {"dobj", "pobj", "pcomp"} & {t.dep for t in children(tokens, last)}
        return bool(held) and (last.lemma not in PLAIN_PREPOSITIONS or _ahead(tokens, head_of(tokens, last)))
    above = head_of(tokens, last)
    if last.dep == "ccomp" and above is not None and above.lemma in words("predicates", "unreal"):
        return True
    infinitive = any(t.tag == "TO" for t in children(tokens, last))
    if infinitive and last.dep in {"acl", "relcl"} and above is not None and _ordered(tokens, above):
        return False
    return last.dep in {"xcomp", "pcomp"} or (infinitive and last.dep in {"acl", "advcl", "relcl", "ccomp"})


def _ahead(tokens: Sequence[Token], word: Token | None) -> bool:
    """Whether a verb itself tells of what is to come or may come: then so does "with him leading" below it."""
    return word is not None and word.pos == "VERB" and _own(tokens, word).progress <= FUTURE


def _ordered(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun's place in a row is told: "the first country to sign" has signed."""
    return any(t.lemma in words("predicates", "ordered") for t in children(tokens, noun, "amod"))
