"""What befalls those whom a number counts: killed, wounded, missing, expelled (`senses` in `data/counted.toml`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosscheck.model import Token
from crosscheck.vocabulary.countwords import flat, senses, vague_nouns
from crosscheck.vocabulary.syntax import children, head_of

STATES = frozenset({"be", "remain", "lie", "stay"})
"""Verbs behind which a complement or a place tells what befell the counted: "150 are missing", "three are in care"."""
HOW_MANY = frozenset({"over", "under", "above", "around", "about"})
"""Prepositions that also tell how exactly a number is meant."""
ORDERS = frozenset({"order", "tell", "ask", "force", "instruct", "give", "drive", "chase"})
"""Verbs that make somebody go: "ordered 13 envoys to leave", "drove 300 families from their homes"."""
LEAVE = frozenset({"leave", "flee", "abandon"})
"""Verbs that tell of a loss together with what was left: "had to leave their homes"."""
SUFFER = frozenset({"suffer", "sustain", "receive"})
"""Verbs whose object is an injury of their subject."""


def befallen(tokens: Sequence[Token], inside: Sequence[Token], named: Token, verb: Token | None) -> str:
    """The sense that the noun, the words beside it, the noun above or the verb tell, in this order."""
    own = {named.lemma, named.text.lower()}
    above = _noun_above(tokens, named)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda s: bool(own & flat("senses", s, "words")) or named.lemma in flat("senses", s, "nouns"),
        lambda s: bool(_beside(tokens, inside, named) & flat("senses", s, "words")),
        lambda s: above is not None and above.lemma in flat("senses", s, "of"),
    )
    found = next((s for test in tests for s in senses() if test(s)), "") or _sense_past(tokens, named)
    return found if found or verb is None else _sense_of_verb(tokens, named, verb)


def _sense_past(tokens: Sequence[Token], named: Token) -> str:
    """The sense where a headline's "over 50" is parsed as a place or a time: "Rebels kill over 50 in attack"."""
    over = head_of(tokens, named) if named.pos == "NUM" and named.dep == "pobj" else None
    above = None if over is None or over.lemma not in HOW_MANY else head_of(tokens, over)
    if above is None or children(tokens, above, "dobj", "nsubjpass", "auxpass"):
        return ""
    # in small headlines the verb itself is taken for a name: "ISIL Kills over 50"
    verb = above.lemma.lower().removesuffix("s") if above.pos == "PROPN" else above.lemma
    return next((s for s in senses() if verb in flat("senses", s, "object")), "")


def _sense_of_verb(tokens: Sequence[Token], named: Token, verb: Token) -> str:
    role = _role(tokens, named, verb)
    if not role and named.dep == "pobj" and not children(tokens, verb, "nsubj", "nsubjpass"):
        role = "subject"  # "In the blast 155 people died": to some parses "in" governs the people
        return (
            next((s for s in senses() if verb.lemma in flat("senses", s, role)), "") if named.index < verb.index else ""
        )
    if role:
        found = next((s for s in senses() if verb.lemma in flat("senses", s, role)), "")
        if found:
            return found
    told = {t.text.lower() for t in children(tokens, verb, "acomp", "attr", "oprd")} if verb.lemma in STATES else set()
    if verb.tag == "VBG" and not children(tokens, verb, "dobj"):  # to some parses "are missing" is a verb
        told.add(verb.text.lower())
    if role == "subject" and told:
        found = next((s for s in senses() if told & flat("senses", s, "words")), "")
        if found:
            return found
    if named.lemma == "life" and verb.lemma in {"claim", "lose", "take", "cost"}:
        return "killed"
    return _undergone(tokens, verb, role)


def _noun_above(tokens: Sequence[Token], named: Token) -> Token | None:
    """The act of which the counted are the object: "the rescue of four boys"."""
    at: Token | None = named
    for _ in range(2):
        prep = head_of(tokens, at) if at is not None and at.dep == "pobj" else None
        at = head_of(tokens, prep) if prep is not None and prep.lemma == "of" else None
        if at is None or at.lemma not in vague_nouns():
            break
    return at


def of_whole(tokens: Sequence[Token], named: Token) -> str:
    """The sense of the whole that a part is named of: "56 dead, including 11 children"."""
    at: Token | None = named
    for _ in range(4):
        at = None if at is None else head_of(tokens, at)
        if at is not None and at.pos not in {"ADP", "VERB", "AUX"}:
            return next((s for s in senses() if {at.lemma, at.text.lower()} & flat("senses", s, "words", "nouns")), "")
    return ""


def _undergone(tokens: Sequence[Token], verb: Token, role: str) -> str:
    """The sense that the verb tells together with another word: "lost their homes", "ordered 13 envoys to leave"."""
    objects = {t.lemma for t in children(tokens, verb, "dobj")} if role == "subject" else set()
    if role == "subject":
        left = [t for t in (verb, *children(tokens, verb, "xcomp")) if t.lemma in LEAVE]
        objects |= {n.lemma for t in left for n in children(tokens, t, "dobj")}
        key = "lost" if left or verb.lemma == "lose" else "suffer" if verb.lemma in SUFFER else ""
        return next((s for s in senses() if key and objects & flat("senses", s, key)), "")
    if role != "object":
        return ""
    if verb.lemma == "leave":
        with_ = _behind(tokens, verb, "with")
        return next((s for s in senses() if with_ & flat("senses", s, "suffer")), "")
    told = children(tokens, verb, "xcomp", "advcl", "ccomp", "prt", "prep") if verb.lemma in ORDERS else ()
    home = {n.lemma for t in told for n in children(tokens, t, "dobj")} | _behind(tokens, verb, "from")
    lost = next((s for s in senses() if home & flat("senses", s, "lost")), "") if verb.lemma in ORDERS else ""
    return lost or next((s for s in senses() if {t.lemma for t in told} & flat("senses", s, "told")), "")


def _behind(tokens: Sequence[Token], verb: Token, prep: str) -> set[str]:
    """The nouns behind a preposition of the verb."""
    return {n.lemma for p in children(tokens, verb, "prep") if p.lemma == prep for n in children(tokens, p, "pobj")}


def _beside(tokens: Sequence[Token], inside: Sequence[Token], named: Token) -> set[str]:
    """Words right behind and before the noun phrase, and its participles: "43 people dead", "43 wounded civilians"."""
    listed = list(tokens)
    last = max(listed.index(inside[-1]), listed.index(named) if named in listed else 0)
    after = next((t for t in listed[last + 1 : last + 3] if t.pos != "ADV"), None)
    ends = [t.index for t in tokens if t.pos == "CCONJ" and t.index < inside[0].index]  # "260 injured and 1,900 houses"
    found = {
        t.text.lower()
        for t in children(tokens, named, "amod", "acl", "relcl", "advcl", "oprd")
        if not any(t.index < end for end in ends)
    }
    free = after is not None and after.tag in {"VBN", "VBD", "JJ"} and not children(tokens, after, "dobj", "auxpass")
    if after is not None and free and after.dep not in {"amod", "compound"}:
        found.add(after.text.lower())
    return found


def _role(tokens: Sequence[Token], named: Token, verb: Token) -> str:
    at = named
    while at.dep in {"conj", "appos", "nummod", "compound"} or (at.dep == "pobj" and _through_of(tokens, at)):
        above = head_of(tokens, at)
        if above is not None and at.dep == "pobj":
            above = head_of(tokens, above)
        if above is None or above.index == verb.index:
            break
        at = above
    if at.dep in {"dobj", "nsubjpass", "obj", "dative"}:
        return "object"
    if at.dep == "nsubj":
        return "subject"
    return "object" if at.dep == "agent" and verb.lemma == "follow" else ""


def _through_of(tokens: Sequence[Token], noun: Token) -> bool:
    prep = head_of(tokens, noun)
    return prep is not None and prep.lemma in {"of", "include", "among"}
