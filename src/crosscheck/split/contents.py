"""Which clauses are what a frame tells, and so are cut off from it."""

from __future__ import annotations

from crosscheck.model import Token
from crosscheck.split.embedded import asked, going_on, set_before
from crosscheck.split.tree import FINITE, VERBAL, Tree, words
from crosscheck.vocabulary import lexicon

JUDGING = frozenset(
    {
        "find",
        "declare",
        "rule",
        "deem",
        "consider",
        "judge",
        "pronounce",
        "hold",
        "proclaim",
        "certify",
        "think",
        "believe",
    }
)
"""Verbs that make or think somebody something without a verb below: "found him guilty", "declared the talks dead"."""


def _made(tree: Tree, token: Token, head: Token) -> bool:
    """Whether the words say what somebody is found or declared to be: the finding is the fact, not only its content."""
    if head.lemma not in JUDGING or tree.children(token, "mark", "aux", "auxpass", "cop"):
        return False
    return token.pos in {"ADJ", "NOUN", "PROPN"} or token.tag == "VBN"


def _interrupts(tree: Tree, token: Token) -> bool:
    """Whether a clause without a joining word only says who tells the one around it: "the dam, he added, would"."""
    own = tree.subject(token)
    if own is None or lexicon.verb(token.lemma) is None or tree.children(token, "neg", "ccomp"):
        return False
    # A base form with a subject before it is a present tense that the tagger misread: "advisers say"
    present = token.tag == "VB" and own.start < token.start
    return token.tag in FINITE or present or bool(tree.children(token, "aux"))


def content(tree: Tree, token: Token, head: Token, roles: dict[int, str]) -> str | None:
    """Reported content is cut off its frame, unless it is a question or the frame denies it."""
    if token.dep == "parataxis":
        return "frame" if _interrupts(tree, token) else "conj"
    if set_before(tree, token, head):
        return "conj"
    if asked(tree, token) or _made(tree, token, head):
        return None
    cue = lexicon.verb(head.lemma) if head.pos in VERBAL else lexicon.adjective(head.lemma)
    frame = head if head.pos in VERBAL else tree.head(head)
    if cue is None and head.lemma == "be":
        cue = next(
            (lexicon.adjective(t.lemma) for t in tree.children(head, "acomp") if lexicon.adjective(t.lemma)), None
        )
    if cue is None or frame is None or cue.strength == "denial" or cue.group == "ask" or tree.children(frame, "neg"):
        return None
    if frame.index not in roles and not going_on(tree, frame):
        return None
    return "content" if words(tree.subtree(token)) >= 2 else None


def stray_content(tree: Tree, token: Token, head: Token, roles: dict[int, str]) -> bool:
    """Reported content that the parse hung on a noun of the frame: "said in a speech on Monday that ..."."""
    if tree.subject(token) is None or not any(
        t.lemma == "that" and t.tag == "IN" for t in tree.children(token, "mark")
    ):
        return False
    above: Token | None = head
    for _ in range(4):
        if above is None or above.index in roles:
            break
        above = tree.head(above)
    return (
        above is not None
        and above.index in roles
        and above.start <= head.start  # a subject with a clause of its own is not what the cue tells
        and lexicon.verb(above.lemma) is not None
        and (content(tree, token, above, roles) is not None and not tree.children(above, "ccomp"))
    )
