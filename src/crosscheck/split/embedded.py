"""Reported content under words that are no clause of their own: "by telling them that", "his claim that".

The sentence around such words stays a claim. What is told becomes a claim of its own, because its truth is the
teller's and not the article's.
"""

from __future__ import annotations

from crosscheck.model import Token
from crosscheck.split.tree import FINITE, VERBAL, Tree
from crosscheck.vocabulary import lexicon

ACHIEVED = frozenset({"by", "in", "after"})
"""Prepositions under which the telling took place: "by saying"; not so "from saying", "without saying"."""
ASPECT = frozenset({"go", "continue", "begin", "start", "proceed", "keep"})
"""Verbs that only say at which stage the telling is: "went on to say"."""
ACTS = frozenset({
    "agree", "answer", "ask", "comment", "continue", "cry", "demand", "determine", "find", "go", "hear", "learn",
    "question", "read", "reply", "respond", "rule", "shout", "show", "speak", "testify", "threaten", "tweet", "vow",
    "whisper", "write",
})  # fmt: skip
"""Cues that after "as" mostly tell when something happened: "as he spoke, the crowd left"."""
ASSERTED = FINITE | {"MD"}


def embedded(tree: Tree, token: Token, head: Token) -> str | None:
    """The role of a cue that tells something below a preposition or a document; None for any other token."""
    if token.pos not in VERBAL or not _tells(tree, token):
        return None
    if token.dep == "pcomp" and head.lemma in ACHIEVED and token.tag == "VBG":
        above = tree.head(head)
        return "telling" if above is not None and _took_place(tree, above) else None
    if token.dep == "acl" and token.tag == "VBG":
        return "telling" if lexicon.document(head.lemma) else None
    if token.dep == "relcl" and lexicon.document(head.lemma):
        subject = tree.subject(token)
        return "telling" if subject is not None and subject.tag in {"WDT", "WP"} else None
    if token.dep == "ccomp" and head.start > token.start and lexicon.verb(head.lemma) is None:
        return "conj" if _paratactic(tree, token, head) else None
    return None


def as_told(tree: Tree, token: Token) -> bool:
    """Whether the clause only says who tells the rest: "as the mayor pointed out", "as she put it"."""
    mark = any(t.lemma == "as" and t.start < token.start for t in tree.children(token))
    if not mark or tree.children(token, "ccomp", "xcomp", "neg") or _limits(tree, token):
        return False
    if token.lemma == "put":
        return any(t.lemma == "it" for t in tree.children(token, "dobj"))
    if token.lemma == "point":
        return any(t.lemma == "out" for t in tree.children(token, "prt", "advmod"))
    return lexicon.verb(token.lemma) is not None and token.lemma not in ACTS and not tree.children(token, "dobj")


def _limits(tree: Tree, token: Token) -> bool:
    """Whether the clause says how much somebody knows of it: "as far as she knew"."""
    marks = {t.index for t in tree.children(token) if t.lemma == "as"}
    return any(t.lemma in {"far", "much"} and t.index + 1 in marks for t in tree.tokens)


def set_before(tree: Tree, token: Token, head: Token) -> bool:
    """Whether a colon or semicolon parts the clause from a cue with its own content: "It rained: Smith said ..."."""
    if token.start > head.start or tree.subject(token) is None:
        return False
    if not any(t.start > head.start and _stated(tree, t) for t in tree.children(head, "ccomp")):
        return False
    end = tree.subtree(token)[-1].end
    return any(end <= t.start < head.start and t.text in {":", ";"} for t in tree.tokens)


def going_on(tree: Tree, cue: Token) -> bool:
    """Whether a verb above the cue only says at which stage the telling is."""
    above = tree.head(cue)
    return cue.dep == "xcomp" and above is not None and above.lemma in ASPECT


def nominal(tree: Tree, token: Token, head: Token) -> bool:
    """Whether the clause is what a noun of speech tells, with somebody whose word it is: "Smith's claim that"."""
    if token.dep not in {"acl", "ccomp", "relcl"} or head.pos != "NOUN" or token.pos not in VERBAL:
        return False
    found = lexicon.noun(head.lemma)
    if found is None or found.strength == "denial" or found.group == "ask" or voice(tree, head) is None:
        return False
    marks = tree.children(token, "mark")
    own = tree.subject(token)
    if own is None or own.tag in {"WDT", "WP"} or not any(t.lemma == "that" for t in marks):
        return False
    return token.tag in ASSERTED or any(t.tag in ASSERTED for t in tree.children(token, "aux", "auxpass"))


def voice(tree: Tree, noun: Token) -> Token | None:
    """Whose word a noun of speech stands for: the owner, or whoever it is by or from."""
    owner = next(iter(tree.children(noun, "poss")), None)
    if owner is not None:
        return None if owner.lemma == "its" else owner
    by = next((t for t in tree.children(noun, "prep", "agent") if t.lemma in {"by", "from"}), None)
    return None if by is None else next(iter(tree.children(by, "pobj")), None)


def _tells(tree: Tree, cue: Token) -> bool:
    """Whether the verb is a cue over a statement, neither denied nor asked."""
    found = lexicon.verb(cue.lemma)
    if found is None or found.strength in {"denial", "belief"} or found.group == "ask" or tree.children(cue, "neg"):
        return False
    return any(_stated(tree, t) for t in tree.children(cue, "ccomp"))


def _took_place(tree: Tree, act: Token) -> bool:
    """Whether the verb above "by saying" is an act of whoever says it: not "Lopez says Smith is right in saying"."""
    return act.pos in VERBAL and not tree.children(act, "neg") and lexicon.verb(act.lemma) is None


def _stated(tree: Tree, content: Token) -> bool:
    """Whether the clause is a statement with a subject rather than a question."""
    return tree.subject(content) is not None and not asked(tree, content)


def asked(tree: Tree, content: Token) -> bool:
    """Whether the clause is a question: "whether it rained", "how it ended"."""
    if any(t.lemma in {"whether", "if"} for t in tree.children(content, "mark")):
        return True
    return any(t.tag in {"WP", "WRB", "WDT"} and t.start < content.start for t in tree.children(content))


def _paratactic(tree: Tree, token: Token, head: Token) -> bool:
    """Whether the parse hung a whole sentence on the one after it: "A estimates that ...; B puts it at ..."."""
    if token.tag not in ASSERTED and not any(t.tag in ASSERTED for t in tree.children(token, "aux")):
        return False
    if tree.subject(token) is None or tree.children(token, "mark"):
        return False
    last = max(tree.subtree(token), key=lambda t: t.start)
    return any(last.start <= t.start < head.start and t.text in {";", ":", "—", "–", ","} for t in tree.tokens)
