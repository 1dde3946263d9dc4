"""Whether two claims make one statement, word by word and event by event: asked before who says it is compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from crosscheck.model import Claim, Reading, Token, Verdict
from crosscheck.vocabulary import lexicon, names
from crosscheck.vocabulary.events import CONTENT, event_at
from crosscheck.vocabulary.parties import Party, overlap
from crosscheck.vocabulary.syntax import children, head_of, top

Teller = Callable[[Party], bool]
EMPTY = frozenset({"be", "have", "do", "say", "tell", "report", "make", "take"})
BACKGROUND = frozenset({"after", "before", "when", "while", "as", "since", "until", "because", "if", "once"})
WORDED = (6, 0.85)
"""Content words in common, and their share of the shorter claim's, from which on two claims are one wording."""
NEGATIVE = frozenset({"no", "never", "none", "nobody", "nothing", "without"})
MODALS = frozenset({"may", "might", "could", "would", "should", "must", "can"})


def main_verb(tokens: Sequence[Token]) -> Token | None:
    """The verb on top, else the first verb, else whatever word is on top."""
    head = top(tokens)
    if head is not None and head.pos in {"VERB", "AUX"}:
        return head
    return next((t for t in tokens if t.pos in {"VERB", "AUX"}), head)


def beside(reading: Reading) -> list[Token]:
    """The words of a claim but for those of the detail."""
    detail = reading.detail
    return [t for t in reading.claim.tokens if not detail.start <= t.start < detail.end]


def in_common(left: Sequence[Token], right: Sequence[Token]) -> tuple[int, float]:
    """Content words that both stretches have, and their share of the shorter one's."""
    a, b = _content(left), _content(right)
    shared = len(a & b)
    return shared, shared / min(len(a), len(b)) if a and b else 0.0


def words_in_common(left: Sequence[Token], right: Sequence[Token]) -> tuple[int, int]:
    """Words of the longest run that both stretches have, and how many of them are of content."""
    a, b = ([t for t in tokens if t.text[:1].isalnum()] for tokens in (left, right))
    ours, theirs = ([t.text.casefold() for t in words] for words in (a, b))
    found = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match()
    return found.size, len(_content(a[found.a : found.a + found.size]))


def _content(tokens: Sequence[Token]) -> frozenset[str]:
    words = {t.lemma.casefold() for t in tokens if t.pos in CONTENT and t.lemma not in EMPTY}
    return frozenset(w for w in words if any(c.isalnum() for c in w))


def same_predicate(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether both have the same main verb, or the same noun or adjective after "be"."""
    a, b = _predicate(left), _predicate(right)
    return a is not None and a == b


def _predicate(tokens: Sequence[Token]) -> str | None:
    verb = main_verb(tokens)
    if verb is None or verb.lemma not in {"be", "have", "do", "make", "take", "get"}:
        return None if verb is None else verb.lemma
    after = children(tokens, verb, "attr", "acomp", "dobj")
    return f"{verb.lemma} {after[0].lemma}" if after else None


def one_statement(left: Claim, right: Claim, teller: Teller | None) -> bool:
    """Whether both state one thing that has happened or is so, and whoever tells it is not its subject.

    Nothing is compared where the verb of a plain side has its speaker inside, or where a clause only gives the time.

    Args:
        left: one claim.
        right: the other.
        teller: says whether a party is whoever tells the one claim; None where nobody does.
    """
    events = []
    for claim in (left, right):
        verb = main_verb(claim.tokens)
        event = None if verb is None else event_at(claim, verb)
        if verb is None or event is None or not checkable(claim) or _subordinate(claim, verb):
            return False
        events.append(event)
    a, b = events
    sides = _alike(a.agents, b.agents), _alike(a.patients, b.patients)
    if False in sides or True not in sides or a.mood.positive != b.mood.positive:
        return False
    if teller and any(teller(p) for e in events for p in (*(e.agents or ()), *(e.patients or ()))):
        return False
    return not _other_people(left, right)


def one_wording(left: Claim, right: Claim) -> bool:
    """Whether both state something under one verb in nearly the same words, none of them a negation on one side only.

    For what is no event: "five states have laws in place".
    """
    shared, share = in_common(left.tokens, right.tokens)
    if shared < WORDED[0] or share < WORDED[1] or not same_predicate(left.tokens, right.tokens):
        return False
    verbs = main_verb(left.tokens), main_verb(right.tokens)
    for claim, verb in zip((left, right), verbs, strict=True):
        if verb is None or not checkable(claim) or _subordinate(claim, verb):
            return False
    denials = [sum(t.dep == "neg" or t.lemma in NEGATIVE for t in c.tokens) for c in (left, right)]
    return denials[0] == denials[1] and not _other_people(left, right)


def _alike(left: tuple[Party, ...] | None, right: tuple[Party, ...] | None) -> bool | None:
    """Whether the parties in one role may be the same; None where one side does not tell."""
    if left is None or right is None:
        return None
    heads = {p.head for p in left if not p.name} & {p.head for p in right if not p.name}
    counts = {p.count for p in (*left, *right) if p.count}
    return overlap(left, right) or (bool(heads) and len(counts) < 2)


def _other_people(left: Claim, right: Claim) -> bool:
    """Whether each claim names persons and none of them is in both."""
    a, b = ([m.name for m in c.mentions if m.label == "PERSON"] for c in (left, right))
    return bool(a and b) and not any(names.same(x, y, "PERSON") is Verdict.AGREE for x in a for y in b)


def _subordinate(claim: Claim, verb: Token) -> bool:
    """Whether the clause hangs on another to say when or why, or has a speaker of its own inside."""
    if any(t.lemma in BACKGROUND for t in children(claim.tokens, verb, "mark", "advmod") if t.start < verb.start):
        return True
    return any(
        t is not verb and t.pos == "VERB" and lexicon.verb(t.lemma) and children(claim.tokens, t, "nsubj", "nsubjpass")
        for t in claim.tokens
    )


def checkable(claim: Claim) -> bool:
    """Whether the claim states something that has happened or is so, not a forecast, a wish or an opinion."""
    verb = main_verb(claim.tokens)
    if verb is None or any(t.lemma in MODALS and t.tag == "MD" and not _aside(claim, t) for t in claim.tokens):
        return False
    auxiliaries = {t.lemma for t in children(claim.tokens, verb, "aux")}
    finite = verb.tag in {"VBD", "VBZ", "VBP"} or bool(children(claim.tokens, verb, "aux", "auxpass"))
    return finite and not auxiliaries & {"will", "shall"} and not any(t.text == "?" for t in claim.tokens)


def _aside(claim: Claim, modal: Token) -> bool:
    """Whether the modal belongs to a relative clause, which says nothing of the statement itself."""
    above = head_of(claim.tokens, modal)
    return above is not None and above.dep == "relcl"
