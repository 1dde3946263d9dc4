"""Cuts the words of a sentence into clauses, by the dependency parse.

A clause is a verb with what hangs on it, less the clauses below that say something of their own: coordinated
clauses, reported content, relative clauses that only add, comments in the participle, absolutes ("with X
opposing it") and clauses of contrast, cause or time with a subject of their own. Conditions, purposes and
restrictive relatives stay with the clause that they narrow, because without them it would say something else.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Token
from crosscheck.split.contents import content, stray_content
from crosscheck.split.embedded import as_told, embedded, nominal
from crosscheck.split.tree import FINITE, QUOTES, VERBAL, Tree, words
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.syntax import OBJECT

APART = frozenset({"while", "although", "though", "whereas", "because", "since", "after", "before", "as", "but"})
"""Subordinators whose clause is a statement of its own. "if", "unless", "until", "when" narrow the main clause."""
NARROWING = frozenset({"if", "unless", "until", "when", "whenever", "than", "so", "that", "whether", "as", "once"})
"""Subordinators whose clause narrows the main clause and stays with it."""
SMALLEST = 4
"""Words that a participle or relative clause needs to be cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb and its words. `parent` is the index of the clause above it in the same sentence, or None."""

    top: Token
    tokens: tuple[Token, ...]
    parent: int | None
    role: str
    """How it hangs on its parent: root, conj, content, nominal, relative, participle, telling, absolute, adverbial."""


def clauses(tree: Tree) -> tuple[Clause, ...]:
    """The clauses of the sentence, parents before children, each token in exactly one of them."""
    roles = _cuts(tree)
    if not roles:
        return ()
    order = [t for t in tree.tokens if t.index in roles]
    owner: dict[int, int] = {}
    for token in tree.tokens:
        owner[token.index] = _owner(tree, token, roles)
    for token in tree.tokens:
        if token.dep in {"cc", "punct"} and token.index not in roles:
            owner[token.index] = _moved(tree, token, owner)
        elif roles.get(token.index) == "telling" and token.dep == "pcomp":
            owner[token.head] = token.index
    _close(tree, owner)
    found = []
    for top in sorted(order, key=lambda t: (_depth(tree, t), t.index)):
        head = _governor(tree, top, roles)
        found.append(
            Clause(
                top=top,
                tokens=tuple(t for t in tree.tokens if owner[t.index] == top.index),
                parent=None if head is None else owner[head.index],
                role=roles[top.index],
            )
        )
    return tuple(found)


def _close(tree: Tree, owner: dict[int, int]) -> None:
    """Gives a closing mark to the clause that holds its opening mark and the word before it."""
    opened: int | None = None
    for n, token in enumerate(tree.tokens):
        if token.text not in QUOTES:
            continue
        if opened is None or token.text == "“":
            opened = owner[token.index] if n + 1 == len(tree.tokens) else owner[tree.tokens[n + 1].index]
            continue
        inside = next((t for t in reversed(tree.tokens[:n]) if t.dep != "punct"), token)
        if owner[inside.index] == opened:
            owner[token.index] = opened
        opened = None


def _governor(tree: Tree, top: Token, roles: dict[int, str]) -> Token | None:
    """The word that a clause hangs on; a preposition that went with it ("by telling") is not it."""
    head = tree.head(top)
    if head is not None and roles[top.index] == "telling" and top.dep == "pcomp":
        return tree.head(head)
    return head


def _depth(tree: Tree, token: Token) -> int:
    depth, seen = 0, {token.index}
    head = tree.head(token)
    while head is not None and head.index not in seen:
        seen.add(head.index)
        depth += 1
        head = tree.head(head)
    return depth


def _owner(tree: Tree, token: Token, roles: dict[int, str]) -> int:
    here: Token | None = token
    seen: set[int] = set()
    last = token
    while here is not None and here.index not in seen:
        if here.index in roles:
            return here.index
        seen.add(here.index)
        last = here
        here = tree.head(here)
    return last.index


def _moved(tree: Tree, token: Token, owner: dict[int, int]) -> int:
    """Gives a coordinator that stands right before another clause to that clause."""
    if token.dep != "cc":
        return owner[token.index]
    following = next((t for t in tree.tokens if t.start >= token.end and t.dep != "punct"), None)
    return owner[token.index] if following is None else owner[following.index]


def _cuts(tree: Tree) -> dict[int, str]:
    """The index of every clause top, with its role."""
    roles = {t.index: "root" for t in tree.tokens if tree.head(t) is None}
    waiting = [t for t in tree.tokens if t.index in roles]
    while waiting:
        top = waiting.pop()
        for token in tree.subtree(top):
            if token.index in roles:
                continue
            role = _role(tree, token, roles)
            if role is not None:
                roles[token.index] = role
                waiting.append(token)
    return roles


def _role(tree: Tree, token: Token, roles: dict[int, str]) -> str | None:
    """How the token's clause hangs on the one above, or None where it stays part of it."""
    head = tree.head(token)
    if head is None:
        return "root"
    role: str | None = embedded(tree, token, head)
    if role is not None:
        return role
    if token.dep == "conj" and token.pos in VERBAL:
        role = _conjunct(tree, token, head, roles)
    elif token.dep in {"ccomp", "parataxis"} and token.pos in VERBAL | {"ADJ", "NOUN", "PROPN"}:
        role = content(tree, token, head, roles)
    elif nominal(tree, token, head):
        role = "nominal"
    elif token.dep in {"relcl", "acl", "advcl"} and stray_content(tree, token, head, roles):
        role = "content"
    elif token.dep == "relcl":
        role = _relative(tree, token, head)
    elif token.dep in {"advcl", "acl"} and token.pos in VERBAL:
        role = _adverbial(tree, token)
    elif token.dep == "prep" and token.lemma == "with" and head.pos in VERBAL:
        role = _absolute(tree, token)
    return role


def _conjunct(tree: Tree, token: Token, head: Token, roles: dict[int, str]) -> str | None:
    """A coordinated clause; one that shares its subject only where it shares no auxiliary ("may attack or kill")."""
    if _second_plan(tree, token, head):
        return "conj"
    if head.index not in roles or tree.first(token).tag in {"WP", "WDT", "WRB"}:
        return None
    nested = {t.index for c in tree.children(token, "conj") for t in tree.subtree(c)}
    own = words([t for t in tree.subtree(token) if t.index not in nested])
    if tree.subject(token) is not None:
        return "conj" if own >= SMALLEST - 1 else None
    auxiliaries = tree.children(token, "aux", "auxpass")
    finite = token.tag in FINITE or any(t.tag in FINITE | {"MD"} for t in auxiliaries)
    bare = token.tag == "VBN" and head.tag == "VBD" and not tree.children(head, "aux", "auxpass")
    objects = [t for t in tree.children(token) if t.dep in OBJECT | {"prep", "agent", "ccomp", "acomp"}]
    return "conj" if objects and own >= SMALLEST and (finite or bare) else None


def _second_plan(tree: Tree, token: Token, head: Token) -> bool:
    """The second of two plans: "considers securing the airspace and training troops" holds two facts."""
    gerunds = token.tag == head.tag == "VBG" and head.dep in {"pcomp", "xcomp"}
    objects = all(any(c.dep in OBJECT for c in tree.children(t)) for t in (token, head))
    return gerunds and objects and words(tree.subtree(token)) >= SMALLEST


def _relative(tree: Tree, token: Token, head: Token) -> str | None:
    below = tree.subtree(token)
    pronoun = next((t for t in below if t.tag in {"WDT", "WP", "WP$", "WRB"}), None)
    if pronoun is None or pronoun.lemma == "that" or words(below) < SMALLEST:
        return None
    if lexicon.verb(token.lemma) and pronoun.dep in OBJECT and not tree.children(token, "ccomp"):
        return None  # "which an official repeated on Thursday": says who else says the clause before it
    named = head.pos == "PROPN" and pronoun.lemma in {"who", "which"}
    return "relative" if tree.after_comma(token) or pronoun.lemma == "which" or named else None


def _adverbial(tree: Tree, token: Token) -> str | None:
    """Whether an adverbial clause or a participle says something of its own."""
    marks = {
        t.lemma
        for t in tree.children(token, "mark", "advmod")
        if t.start < token.start and t.tag in {"IN", "RB", "CC", "WRB"}
    }
    own = words(tree.subtree(token))
    subject = tree.subject(token)
    if subject is not None:
        if as_told(tree, token):
            return None
        return _finite_adverbial(tree, token, marks, own)
    infinitive = any(t.tag == "TO" for t in tree.children(token, "aux"))
    if marks & NARROWING or infinitive or token.tag not in {"VBG", "VBN"} or not tree.after_comma(token):
        return None
    return "participle" if own >= SMALLEST or tree.children(token, "ccomp") else None


def _finite_adverbial(tree: Tree, token: Token, marks: set[str], own: int) -> str | None:
    """Clauses with a subject of their own: contrast, cause, time before and after, absolutes."""
    head = tree.head(token)
    if marks & APART:
        comes = head is not None and head.lemma == "come" and "as" in marks  # "The attack comes as ...": nothing alone
        return "adverbial" if own >= SMALLEST and not comes else None
    absolute = "with" in marks or (token.tag == "VBG" and own >= SMALLEST and not marks & NARROWING)
    return "absolute" if absolute and not tree.children(token, "aux") else None


def _absolute(tree: Tree, token: Token) -> str | None:
    for child in tree.children(token, "pcomp"):
        if tree.subject(child) is not None:
            return "absolute"
    for child in tree.children(token, "pobj"):
        if any(t.tag == "VBG" and words(tree.subtree(t)) >= SMALLEST - 2 for t in tree.children(child, "acl")):
            return "absolute" if tree.after_comma(token) else None
    return None
