"""Persons who are told by what they are: "the economics professor", "their coach", "Lee's daughter".

The words live in `data/roles.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rapidfuzz import fuzz

from crosscheck.model import Claim, Token, Verdict
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.names import same
from crosscheck.vocabulary.parties import mention_at
from crosscheck.vocabulary.syntax import children, head_of

PRONOUNS = frozenset({"PRP$", "PRP"})
LONG = 4
"""Letters up to which a word has but one spelling."""
SPELLED = 90
"""Likeness, 0 to 100, from which on two longer words are spellings of one: "Shabab", "Shabaab"."""
TAKEN_FOR = frozenset({"believe", "think", "presume", "say", "know", "understand", "claim"})
"""Verbs before "to be" whose subject is who is meant, be they taken for a past tense: "a girl believed to be ..."."""
SPOUSES = frozenset({"wife", "husband"})
PLACED = frozenset({"at", "of", "in", "for"})
"""Prepositions behind which stands what a role belongs to: "a professor at the college"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun for a person, and the words that say which person it is."""

    noun: str
    sort: str
    """`kin` or `work`."""
    meaning: str
    """The first word of its row."""
    words: frozenset[str]
    """The lemmas that narrow it down, without a final s: some parses take "economics" for "economic"."""
    owner: str = ""
    """Whose: the last name of the owner, or `-` for a possessive pronoun."""
    bearer: str = ""
    """Who has it, where a name stands beside the noun."""
    definite: bool = False
    """Whether "the" stands before it."""
    whose: str = ""
    """The last name of the owner, also where a pronoun stands for the name."""
    said_of: str = ""
    """The noun that is said to be it: "the girl is Lee's daughter"."""

    @property
    def canonical(self) -> str:
        """The words and the noun as a report lists them."""
        return " ".join((*sorted(self.words), self.noun))


def role_at(claim: Claim, token: Token) -> Role | None:
    """The role that a singular noun names; None for any other word, and inside of a name."""
    known = _rows().get(token.lemma.lower())
    if known is None or token.tag not in {"NN", "NNP"} or token.dep == "compound":
        return None
    mention = mention_at(claim, token)
    if (mention is not None and not mention.pronoun and mention.label != "ORG") or _of_spouse(claim, token):
        return None
    owners = children(claim.tokens, token, "poss")
    law = "-in-law" if by_marriage(claim, token) else ""
    preps = [p for p in children(claim.tokens, token, "prep") if p.lemma in PLACED and not law]
    behind = [t for p in preps for t in children(claim.tokens, p, "pobj")]
    words = [
        *children(claim.tokens, token, "amod", "compound", "nmod"),
        *behind,
        *(t for b in behind for t in children(claim.tokens, b, "compound") if t.pos == "PROPN"),
    ]
    return Role(
        noun=token.lemma.lower() + law,
        sort=known[0],
        meaning=known[1] + law,
        words=frozenset(
            t.lemma.lower().removesuffix("s")
            for t in (*words, *(o for o in owners if o.tag == "NN"))
            if t.pos in {"NOUN", "PROPN", "ADJ"} and not any(map(str.isdigit, t.text))  # an age narrows nothing down
        ),
        owner="" if not owners else "-" if owners[0].tag in PRONOUNS else owners[0].text.lower(),
        bearer=_bearer(claim, token),
        definite=any(t.lemma.lower() == "the" for t in children(claim.tokens, token, "det")),
        whose=_whose(claim, owners[0]) if owners else "",
        said_of=_said_of(claim, token),
    )


def _of_spouse(claim: Claim, token: Token) -> bool:
    """Whether the noun is of a chain of kin through a marriage: "his wife's brother" is a brother-in-law.

    Neither word says by itself what the one is to the other.
    """
    above = head_of(claim.tokens, token) if token.dep in {"poss", "pobj"} else None
    if above is not None and above.lemma == "of":
        above = head_of(claim.tokens, above)
    if above is not None and token.lemma.lower() in SPOUSES and is_kin(above.lemma.lower()):
        return True
    of = (p for p in children(claim.tokens, token, "prep") if p.lemma == "of")
    owners = (*children(claim.tokens, token, "poss"), *(t for p in of for t in children(claim.tokens, p, "pobj")))
    return is_kin(token.lemma.lower()) and any(t.lemma.lower() in SPOUSES for t in owners)


def by_marriage(claim: Claim, token: Token) -> bool:
    """Whether "-in-law" follows: a son-in-law is no son."""
    at = next((n for n, t in enumerate(claim.tokens) if t.index == token.index), None)
    after = [] if at is None else [t.text.lower() for t in claim.tokens[at + 1 : at + 5] if t.text != "-"]
    return after[:2] == ["in", "law"]


def tells(claim: Claim, token: Token, role: Role) -> bool:
    """Whether the token names the role, wherever it stands, and no other owner stands before it by name."""
    known = _rows().get(token.lemma.lower())
    if known is None or known[1] + ("-in-law" if by_marriage(claim, token) else "") != role.meaning:
        return False
    named = {t.text.lower() for t in children(claim.tokens, token, "poss") if t.tag not in PRONOUNS}
    if role.owner and role.sort == "work" and _any_such(claim, token):
        return False
    return not named or role.owner in {"", "-"} or role.owner in named


def _any_such(claim: Claim, token: Token) -> bool:
    """Whether the word names anybody of the trade: "a doctor", "doctors", where "their doctor" is one man."""
    plural = token.tag in {"NNS", "NNPS"}
    return plural or any(t.lemma.lower() in {"a", "an"} for t in children(claim.tokens, token, "det"))


def one_relative(left: Role, right: Role) -> bool:
    """Whether two kinships to one person are told of one relative, by name or as what the sentence speaks of."""
    if left.sort != "kin" or right.sort != "kin" or left.meaning == right.meaning:
        return False
    if not left.whose or left.whose != right.whose:
        return False
    if left.bearer and right.bearer:
        return same(left.bearer, right.bearer, "PERSON") is Verdict.AGREE
    return bool(left.said_of) and left.said_of == right.said_of


def _whose(claim: Claim, owner: Token) -> str:
    """The last name of the owner; empty for a pronoun whose antecedent is no person by name."""
    if owner.tag not in PRONOUNS:
        return owner.text.lower()
    mention = mention_at(claim, owner)
    known = mention is not None and mention.label == "PERSON" and mention.name.casefold() != owner.text.casefold()
    return mention.name.casefold().split()[-1] if mention is not None and known else ""


def _said_of(claim: Claim, token: Token) -> str:
    """The noun of which a form of "be" says the role, through verbs of saying and relative clauses."""
    verb = head_of(claim.tokens, token)
    if verb is None or verb.lemma != "be" or token.dep != "attr":
        return ""
    at: Token | None = verb
    for _ in range(4):
        if at is None:
            return ""
        subject = next(iter(children(claim.tokens, at, "nsubj", "nsubjpass")), None)
        if subject is not None and subject.pos == "NOUN" and (at == verb or at.tag == "VBN" or at.lemma in TAKEN_FOR):
            return subject.lemma.lower()
        above = head_of(claim.tokens, at)
        if at.dep in {"relcl", "acl"}:
            return above.lemma.lower() if above is not None and above.pos == "NOUN" else ""
        at = above if at.dep in {"xcomp", "ccomp"} else None
    return ""


def _shared(left: Role, right: Role) -> bool:
    """Whether a word that narrows one down narrows the other too, in whatever spelling of a name."""
    return any(
        a == b or (min(len(a), len(b)) > LONG and fuzz.ratio(a, b) >= SPELLED) for a in left.words for b in right.words
    )


def is_role(noun: str) -> bool:
    """Whether the word, in lower case, names a role."""
    return noun in _rows()


def is_kin(noun: str) -> bool:
    """Whether the word, in lower case, says of whose family somebody is."""
    return _rows().get(noun, ("", ""))[0] == "kin"


def role_of(noun: str) -> str:
    """The first word of the row that the word, in lower case, stands in; the word itself where none has it."""
    return _rows().get(noun, ("", noun))[1]


def exclude(left: Role, right: Role) -> bool:
    """Whether two roles under the same words, or of the same owner, are of two persons or an error."""
    if [left.meaning, right.meaning] in _rivals() and _shared(left, right):
        return True
    if left.sort != right.sort or left.meaning == right.meaning or goes_with(left.noun, right.noun):
        return False
    owned = bool(left.owner and right.owner) and (left.owner == right.owner or "-" in {left.owner, right.owner})
    if left.sort == "kin":
        parts = [set(r.bearer.casefold().split()) for r in (left, right)]
        strangers = all(parts) and not parts[0] & parts[1]
        return (owned and not strangers and not _both_ways(left, right)) or _one_bearer(left, right)
    if "spokesman" in {left.meaning, right.meaning}:
        return False  # who speaks for a body speaks beside whomever else it has
    return owned or _shared(left, right)


def goes_with(one: str, other: str) -> bool:
    """Whether somebody may well be both: the owner of a farm is its farmer, and anybody a volunteer."""
    anything, *rows = table("roles")["besides"]
    return bool({one, other} & set(anything)) or any(one in row and other in row for row in rows)


def _one_bearer(left: Role, right: Role) -> bool:
    """Whether both stand beside one name, and both without an owner or of one: a daughter is a sister, too."""
    if not left.bearer or not right.bearer or left.owner != right.owner or left.whose != right.whose:
        return False
    return same(left.bearer, right.bearer, "PERSON") is Verdict.AGREE


def _both_ways(left: Role, right: Role) -> bool:
    """Whether one is to the other what the other word says, so that two people are told of: father and son.

    A name beside both would be one person's.
    """
    pair = {left.meaning, right.meaning}
    return not (left.bearer and right.bearer) and any(pair <= set(row) for row in table("roles")["both_ways"])


def _bearer(claim: Claim, token: Token) -> str:
    """The person whose name follows the role, as in "son-in-law Jared Kushner" and "his daughter, Yulia"."""
    words = [t for t in claim.tokens if t.end > token.end][:6]
    words = [t for t in words if t.text.lower() not in {"-", ",", "in", "law"}][:1]
    mention = mention_at(claim, words[0]) if words else None
    return mention.name if mention is not None and mention.label == "PERSON" and not mention.pronoun else ""


def one_office(left: Role, right: Role) -> bool:
    """Whether two offices ("the president"), without owner and one without any word, may stand in one slot."""
    if not (left.definite and right.definite):
        return False
    plain = not (left.owner or right.owner) and not (left.words and right.words)
    return left.sort == right.sort == "work" and left.meaning != right.meaning and plain


def close(left: Role, right: Role) -> bool:
    """Whether the words around two roles leave little doubt that they are of one person: the same owner or field."""
    if left.sort == "kin":
        return left.owner == right.owner != "-"
    return bool(left.words) and bool(right.words) and (left.words <= right.words or right.words <= left.words)


@cache
def _rivals() -> tuple[list[str], ...]:
    return tuple(pair for row in table("roles")["rivals"] for pair in (row, row[::-1]))


@cache
def _rows() -> MappingProxyType[str, tuple[str, str]]:
    found = table("roles")
    return MappingProxyType({w: (sort, row[0]) for sort in ("kin", "work") for row in found[sort] for w in row})
