"""Who takes part in what a claim tells: noun phrases as named or described parties, and the roles of a predicate.

A party is compared by what it is called where it is named ("Estonia"), and otherwise by its head noun and the
names that narrow it ("the Estonian government", "the government of Estonia"). A pronoun without an antecedent is
nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model import Claim, Mention, Token, Verdict
from crosscheck.vocabulary.names import same
from crosscheck.vocabulary.syntax import children, head_of, named_beside

NOUNS = frozenset({"NOUN", "PROPN"})
SHARED = frozenset({"conj", "xcomp"})
"""Relations whose lower verb shares the subject of the verb above it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Party:
    """One participant: its fullest name, or its head noun and the names that stand around it."""

    name: str | None
    head: str
    label: str = ""
    within: tuple[str, ...] = ()
    """The names that narrow a common noun."""
    count: str = ""
    """The number word before a common noun."""
    definite: bool = False
    """Whether "the" or a possessive stands before a common noun: the one that the reader knows."""
    plural: bool = False
    guessed: bool = False
    """Whether the words have only a pronoun, and the name is that of whom it seems to stand for."""

    @property
    def firm(self) -> bool:
        """Whether the words are enough to know the party again: a name, or something definite."""
        return self.name is not None or self.definite or bool(self.within)

    @property
    def text(self) -> str:
        """How a message calls it."""
        return self.name or " ".join((*self.within, self.head))


def mention_at(claim: Claim, token: Token) -> Mention | None:
    """The longest mention that covers the token."""
    found = [m for m in claim.mentions if m.start <= token.start and token.end <= m.end]
    return max(found, key=lambda m: m.end - m.start, default=None)


def conjuncts(tokens: Sequence[Token], first: Token) -> tuple[Token, ...]:
    """`first` and whatever is coordinated with it, in text order."""
    found = [first]
    for token in found:
        found.extend(t for t in children(tokens, token, "conj") if t not in found)
    return tuple(sorted(found, key=lambda t: t.index))


def party(claim: Claim, token: Token) -> Party | None:
    """The party whose phrase `token` heads; None for a pronoun that points to nobody and for what is no noun."""
    mention = mention_at(claim, token)
    if token.pos == "PRON" or token.tag in {"PRP", "PRP$", "WP", "DT"}:
        return _pronoun(claim, token, mention)
    if mention is not None and not mention.pronoun and _heads(claim, token, mention):
        return as_party(mention, token)
    if token.pos not in NOUNS:
        return None
    name = named_beside(claim.tokens, token)
    called = None if name is None else mention_at(claim, name)
    if called is not None and not called.pronoun:
        return as_party(called, token)
    if token.pos == "PROPN" and mention is None:
        return Party(name=_phrase(claim.tokens, token), head=token.lemma)
    below = children(claim.tokens, token)
    return Party(
        name=None,
        head=token.lemma,
        within=_within(claim, token),
        count=next((t.lemma for t in below if t.dep == "nummod"), ""),
        definite=any(t.lemma in {"the", "this", "that"} or t.dep == "poss" for t in below),
        plural=token.tag in {"NNS", "NNPS"},
    )


def as_party(mention: Mention, head: Token) -> Party:
    """Who is named there, by the fullest name that the article gives."""
    return Party(name=_bare(mention.name), head=head.lemma, label=_sort(mention))


def parties(claim: Claim, first: Token) -> tuple[Party, ...] | None:
    """The party of every conjunct; None where one of them cannot be told."""
    found = [party(claim, t) for t in conjuncts(claim.tokens, first) if can_act(claim, t)]
    known = tuple(p for p in found if p is not None)
    return known if known and len(known) == len(found) else None


def can_act(claim: Claim, token: Token) -> bool:
    """Whether the token is no verb, or a name that a tagger takes for one: "Trump", "Drew"."""
    called = mention_at(claim, token) if token.pos == "VERB" else None
    return token.pos != "VERB" or (called is not None and called.label == "PERSON" and not called.pronoun)


def partners(claim: Claim, verb: Token) -> tuple[Party, ...]:
    """The named parties behind "with"."""
    beside = (t for p in children(claim.tokens, verb, "prep") if p.lemma == "with" for t in children(claim.tokens, p))
    return tuple(p for t in beside for p in parties(claim, t) or () if p.name is not None)


def subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The token that does or undergoes `verb`: its own subject, or the one that it shares with a verb above."""
    seen: set[int] = set()
    at: Token | None = verb
    while at is not None and at.index not in seen:
        seen.add(at.index)
        own = children(tokens, at, "nsubj", "nsubjpass")
        if own:
            return _relative(tokens, at, own[0])
        above = head_of(tokens, at)
        if above is not None and at.dep in {"acl", "relcl"} and above.pos in NOUNS | {"PRON"}:
            return above
        at = above if at.dep in SHARED or (at.dep == "advcl" and at.tag == "VBG") else None
    return None


def agent_and_patient(tokens: Sequence[Token], verb: Token) -> tuple[Token | None, Token | None]:
    """Who does `verb` and who undergoes it, seen through the passive voice."""
    first = subject(tokens, verb)
    passive = _passive(tokens, verb)
    if not passive:
        return first, next(iter(children(tokens, verb, "dobj", "obj")), None)
    by = [t for p in children(tokens, verb, "agent") for t in children(tokens, p, "pobj")]
    return (by[0] if by else None), first


def _passive(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb is passive; a participle shares the voice of the verb that it is coordinated with."""
    if children(tokens, verb, "auxpass", "nsubjpass") or (verb.dep == "acl" and verb.tag == "VBN"):
        return True
    if verb.dep != "conj" or verb.tag not in {"VBN", "VBD"} or children(tokens, verb, "aux", "nsubj", "dobj"):
        return False
    above = head_of(tokens, verb)
    return above is not None and above.tag == "VBN" and bool(children(tokens, above, "auxpass", "nsubjpass"))


def same_party(left: Party, right: Party) -> Verdict:
    """Whether two parties are one. A name against a description, or two descriptions that differ: unknown."""
    if left.name is not None and right.name is not None:
        return same(left.name, right.name, left.label if left.label == right.label else None)
    if left.name is None and right.name is None and left.head == right.head and _fits(left, right):
        return Verdict.AGREE
    return Verdict.UNKNOWN


def _fits(left: Party, right: Party) -> bool:
    """Whether two described parties with one head noun may be the same."""
    if left.plural != right.plural or (left.count and right.count and left.count != right.count):
        return False
    if left.within and right.within:
        return share(left.within, right.within)
    return not left.within and not right.within


def overlap(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Whether some party stands in both."""
    return any(same_party(a, b) is Verdict.AGREE for a in left for b in right)


def share(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether some name stands in both, under its aliases."""
    return any(same(a, b) is Verdict.AGREE for a in left for b in right)


def listed(found: Sequence[Party]) -> str:
    """The parties as a message lists them."""
    words = [p.text for p in found]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _relative(tokens: Sequence[Token], verb: Token, own: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    above = head_of(tokens, verb)
    if above is not None and verb.dep == "ccomp" and above.dep == "relcl":  # "a girl who police say is ..."
        verb, above = above, head_of(tokens, above)
    if own.tag in {"WP", "WDT"} and above is not None and verb.dep == "relcl":
        return above
    return own


def _pronoun(claim: Claim, token: Token, mention: Mention | None) -> Party | None:
    if mention is not None and mention.name.casefold() != mention.surface.casefold():
        return Party(name=_bare(mention.name), head=token.lemma, label=mention.label, guessed=True)
    speaker = claim.attribution.speaker if claim.attribution and not claim.attribution.anonymous else None
    if token.text.casefold() == "i" and claim.quoted and speaker:
        return Party(name=speaker, head=token.lemma, label="PERSON")
    return None


def _sort(mention: Mention) -> str:
    """The entity label; two or three plain capitalised words that the model takes for a product are a person.

    It does so for names that are rare in English: a party does or undergoes something, which products seldom do.
    """
    words = mention.name.split()
    plain = 2 <= len(words) <= 3 and all(w.isalpha() and w.istitle() for w in words)
    return "PERSON" if mention.label in {"PRODUCT", "WORK_OF_ART"} and plain else mention.label


def _heads(claim: Claim, token: Token, mention: Mention) -> bool:
    """Whether the token is the head of the mention: nothing above it stands inside."""
    inside = {t.index for t in claim.tokens if mention.start <= t.start and t.end <= mention.end}
    return token.head == token.index or token.head not in inside


def _within(claim: Claim, token: Token) -> tuple[str, ...]:
    """The names that narrow a common noun: "Estonian government", "Estonia's government", "government of Estonia"."""
    near = list(children(claim.tokens, token, "amod", "compound", "poss", "nmod"))
    for prep in children(claim.tokens, token, "prep"):
        if prep.lemma in {"of", "from", "in"}:
            near.extend(children(claim.tokens, prep, "pobj"))
    found = (mention_at(claim, t) for t in near)
    return tuple(sorted({_bare(m.name) for m in found if m is not None}))


def _phrase(tokens: Sequence[Token], token: Token) -> str:
    words = [*children(tokens, token, "compound"), token]
    return " ".join(t.text for t in sorted(words, key=lambda t: t.index) if t.pos == "PROPN")


def _bare(name: str) -> str:
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    return name.removesuffix("'s").removesuffix("’s")
