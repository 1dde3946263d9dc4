"""Finds the frames of a sentence: the words that only say who tells what, and the clauses that they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from crosscheck.model import Token
from crosscheck.split.clauses import Clause
from crosscheck.split.embedded import as_told, voice
from crosscheck.split.speakers import Frame
from crosscheck.split.tree import VERBAL, Tree, words
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.syntax import SUBJECT

REGARDS = MappingProxyType(
    {
        "by": frozenset({"count", "estimate", "reckoning", "calculation", "account", "tally", "admission"}),
        "in": frozenset({"eye", "view", "opinion", "word", "estimation", "judgment", "judgement", "telling"}),
        "to": frozenset({"knowledge"}),
    }
)
"""Nouns that say with a preposition in front whose word or reckoning it is: "by the union's count"."""
SEVERAL = frozenset({"eye", "word"})
"""Those of them that have to stand in the plural: not "in the eye of the storm"."""
PHRASES = frozenset({"accord", "according"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence cut into clauses, and the frames among them.

    `covers` gives the frame over a clause by the index of its top; `frames` are the tops that are no claim.
    """

    clauses: tuple[Clause, ...]
    covers: tuple[tuple[int, Frame], ...]
    frames: frozenset[int]

    def frame(self, top: int) -> Frame | None:
        """The frame that covers the clause with this top: its own, or that of the content it is part of."""
        own = dict(self.covers)
        by_top = {c.top.index: c for c in self.clauses}
        seen: set[int] = set()
        here: int | None = top
        while here is not None and here in by_top and here not in seen:
            seen.add(here)
            if here in own:
                return own[here]
            here = by_top[here].parent
            if here in self.frames:
                return None
        return None


def read(tree: Tree, found: Sequence[Clause], ending: Frame | None = None) -> Reading:
    """The frames among the clauses of a sentence, and each clause's words without them.

    `ending` is a frame at the end of the sentence whose words are not in `tree`: it covers all that has no other.
    """
    kept = {c.top.index: c for c in found}
    covers: dict[int, Frame] = {}
    frames: set[int] = set()
    for clause in found:
        if clause.role == "content" and clause.parent is not None:
            above = kept[clause.parent]
            if _gives(tree, above):
                continue
            frames.add(above.top.index)
            covers[clause.top.index] = frame_of(tree, kept, above)
            if not _leads(above, clause):
                _hand_over(kept, above.top.index, clause.top.index)
        elif clause.role == "nominal":
            covers[clause.top.index] = _told_by_noun(tree, clause)
        elif clause.role == "frame" and clause.parent is not None and not _in_passing(tree, clause):
            frames.add(clause.top.index)
            covers[clause.parent] = frame_of(tree, kept, clause)
            _hand_over(kept, clause.top.index, clause.parent)
    _phrases(tree, kept, covers)
    if ending is not None:
        for clause in found:
            if clause.role in {"root", "conj"} and clause.top.index not in frames:
                covers.setdefault(clause.top.index, ending)
    order = tuple(kept[c.top.index] for c in found)
    return Reading(clauses=order, covers=tuple(sorted(covers.items(), key=lambda x: x[0])), frames=frozenset(frames))


def _gives(tree: Tree, clause: Clause) -> bool:
    """Whether somebody adds a thing rather than a word: "the city pays half; the state will add 20 million"."""
    return clause.top.lemma == "add" and bool(tree.children(clause.top, "dobj"))


def _in_passing(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only adds what befell somebody's own: "whose mother learned of it", "whose sister says so"."""
    subject = tree.subject(clause.top)
    return subject is not None and any(t.tag == "WP$" for t in tree.children(subject, "poss"))


def _hand_over(kept: dict[int, Clause], frame: int, content: int) -> None:
    """Gives the content what the parse hung on a frame that follows or interrupts it: "On Monday 10 died, he said"."""
    above, below = kept[frame], kept[content]
    if not below.tokens:
        return
    own = [t for t in above.tokens if t.dep in SUBJECT and t.head == above.top.index] or [above.top]
    moved = [t for t in above.tokens if t.end <= min(own[0].start, above.top.start) and not _within(above, own[0], t)]
    if not words(moved):
        return
    kept[frame] = _with(above, [t for t in above.tokens if t not in moved])
    kept[content] = _with(below, sorted((*below.tokens, *moved), key=lambda t: t.index))


def _leads(frame: Clause, content: Clause) -> bool:
    """Whether the frame stands before its content: "On Monday he said that ..."."""
    own = [t for t in frame.tokens if t.dep in SUBJECT and t.head == frame.top.index] or [frame.top]
    first = min((t.start for t in content.tokens), default=0)
    return frame.top.start < first and own[0].start < first


def _within(clause: Clause, top: Token, token: Token) -> bool:
    """Whether the token belongs to the phrase of `top`."""
    heads = {t.index: t.head for t in clause.tokens}
    here, seen = token.index, set[int]()
    while here in heads and here not in seen:
        if here == top.index:
            return True
        seen.add(here)
        here = heads[here]
    return False


def _with(clause: Clause, tokens: Sequence[Token]) -> Clause:
    return Clause(top=clause.top, tokens=tuple(tokens), parent=clause.parent, role=clause.role)


def frame_of(tree: Tree, kept: dict[int, Clause], clause: Clause) -> Frame:
    """The frame that a clause is: its cue and the head of whoever speaks."""
    cue = clause.top
    if lexicon.verb(cue.lemma) is None:
        near = [cue, *tree.children(cue)]
        own = near + [t for t in clause.tokens if t not in near]
        verbs = (t for t in own if t.pos in VERBAL and lexicon.verb(t.lemma) and t.dep != "advcl")
        cue = next((t for t in own if lexicon.adjective(t.lemma)), None) or next(verbs, cue)
    return Frame(cue=cue, speaker=_speaker(tree, kept, clause), tokens=clause.tokens)


def _told_by_noun(tree: Tree, clause: Clause) -> Frame:
    """The frame of "Smith's claim that ...": the noun is the cue, and stays part of the clause around it."""
    noun = tree.by_index[clause.top.head]
    speaker = voice(tree, noun)
    return Frame(cue=noun, speaker=speaker, tokens=tuple(t for t in (speaker, noun) if t is not None), phrase=True)


def _speaker(tree: Tree, kept: dict[int, Clause], clause: Clause) -> Token | None:
    """The subject of the frame; borrowed from the clause above for participles, conjuncts and relatives."""
    here: Clause | None = clause
    seen: set[int] = set()
    while here is not None and here.top.index not in seen:
        seen.add(here.top.index)
        top = here.top
        given = _given(tree, here)
        if given is not None:
            return given
        subject = tree.subject(top)
        if subject is not None and subject.dep not in {"csubj", "csubjpass", "expl"}:
            if subject.tag in {"WP", "WDT"} and here.role == "relative":
                return tree.head(top)
            return None if subject.dep == "nsubjpass" and lexicon.verb(top.lemma) else subject
        after = next((t for t in tree.children(top, "dobj", "attr", "npadvmod") if t.start > top.start), None)
        if after is not None and here.role in {"root", "frame"} and _inverted(clause, after):
            return after
        if here.role == "root":
            return _left_of(here)
        here = kept.get(here.parent) if here.parent is not None else None
    return None


def _given(tree: Tree, clause: Clause) -> Token | None:
    """The agent of a passive, or the document of "a letter saying that"."""
    top = clause.top
    if clause.role == "telling" and top.dep in {"acl", "relcl"}:
        return tree.head(top)
    return next((p for a in tree.children(top, "agent") for p in tree.children(a, "pobj")), None)


def _left_of(clause: Clause) -> Token | None:
    """The noun right before the cue, where the parse found no subject."""
    before = [t for t in clause.tokens if t.end <= clause.top.start and t.pos not in {"AUX", "ADV"}]
    return before[-1] if before and before[-1].pos in {"PROPN", "NOUN", "PRON"} else None


def _inverted(clause: Clause, after: Token) -> bool:
    """Whether the frame reads "..., reports The Times": verb first, then a name."""
    return min(t.start for t in clause.tokens if t.dep != "punct") == clause.top.start and after.pos == "PROPN"


def _phrases(tree: Tree, kept: dict[int, Clause], covers: dict[int, Frame]) -> None:
    """Takes "according to X" and "as X noted" out of the clauses that hold them."""
    for number, clause in list(kept.items()):
        for token in clause.tokens:
            found = _according(tree, token) or _as_noted(tree, token) or _by_count(tree, token)
            if found is None:
                continue
            inside = {t.index for t in found.tokens}
            rest = [t for t in kept[number].tokens if t.index not in inside]
            if not words(rest):
                continue
            kept[number] = _with(clause, rest)
            leading = found.tokens[0].index <= tree.tokens[0].index + 2
            targets = [number]  # of a frame, too: in "As noted by the paper, X said that ..." there are two links
            if leading:
                targets += [c.top.index for c in kept.values() if c.role == "conj" and c.parent == number]
            for target in targets:
                covers.setdefault(target, found)


def _according(tree: Tree, token: Token) -> Frame | None:
    if token.lemma not in PHRASES or token.dep not in {"prep", "advcl", "acl", "advmod", "pcomp"}:
        return None
    link = next((t for t in tree.children(token) if t.lemma == "to"), None)
    speaker = next(iter(tree.children(link, "pobj")), None) if link is not None else None
    if speaker is None:
        return None
    return Frame(cue=token, speaker=speaker, tokens=_inner(tree, token), phrase=True)


def _by_count(tree: Tree, token: Token) -> Frame | None:
    """The phrase "by the union's count", "in the eyes of the mayor", "to the minister's knowledge"."""
    if token.dep != "prep":
        return None
    noun = next(iter(tree.children(token, "pobj")), None)
    if noun is None or noun.lemma not in REGARDS.get(token.lemma, ()):
        return None
    owner = tree.children(noun, "poss")
    if not owner and token.lemma != "by" and any(t.lemma == "the" for t in tree.children(noun, "det")):
        owner = [p for t in tree.children(noun, "prep") if t.lemma == "of" for p in tree.children(t, "pobj")]
    whose = next(iter(owner), None)
    if whose is None or whose.pos not in {"NOUN", "PROPN"} or (noun.lemma in SEVERAL and noun.tag != "NNS"):
        return None
    return Frame(cue=noun, speaker=whose, tokens=_inner(tree, token), phrase=True)


def _as_noted(tree: Tree, token: Token) -> Frame | None:
    """The phrase "as noted by the publication" or "as the mayor put it"."""
    if token.dep not in {"advcl", "acl", "ccomp", "relcl"} or not as_told(tree, token):
        return None
    agent = next(
        (p for a in tree.children(token, "agent", "prep") if a.lemma == "by" for p in tree.children(a, "pobj")), None
    )
    speaker = agent or tree.subject(token)
    if speaker is None:
        return None
    return Frame(cue=token, speaker=speaker, tokens=_inner(tree, token), phrase=True)


def _inner(tree: Tree, token: Token) -> tuple[Token, ...]:
    """The phrase below the token without a relative clause that adds a fact of its own."""
    return tree.subtree(token)
