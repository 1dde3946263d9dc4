"""Offices of somebody that no parse joins to the name: "The vice-captain of X, Ann Lee, ...", "who heads the board".

The words live in `data/title_words.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.model import Claim, Mention, Phrase, Token
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.roles import is_kin, is_role
from crosscheck.vocabulary.syntax import children, subtree
from crosscheck.vocabulary.titles import entries

LONGEST = 9
"""Words of the longest office before a name."""
BROKEN = frozenset({"VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PUNCT"})
"""Words with which a noun phrase has begun anew, or is none."""
NOUN_PHRASE = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"})
"""Words that may stand before the noun of a phrase: "the company's chief"."""
OF_BODIES = frozenset({"of", "for", "at"})


def apposed(words: Claim | Phrase, mention: Mention) -> tuple[Token, ...]:
    """The words of an office between an article and the comma before a name: it must end at a comma, too."""
    before = [t for t in words.tokens if t.end <= mention.start]
    after = next((t for t in words.tokens if t.start >= mention.end), None)
    if not before or before[-1].text != "," or (after is not None and after.text != ","):
        return ()
    found: list[Token] = []
    for token in reversed(before[:-1]):
        if len(found) == LONGEST or (token.pos in BROKEN and token.text != "-"):
            break
        found.insert(0, token)
    first = next((n for n, t in enumerate(found) if t.lemma == "the"), None)
    inner = found[first + 1 :] if first is not None else []
    cut = next((n for n, t in enumerate(inner) if t.text in OF_BODIES), len(inner))
    office = inner[cut - 1].text.casefold() if 0 < cut < len(inner) else ""
    known = office in entries() or (is_role(office) and not is_kin(office))
    return tuple(inner) if known else ()


def so_far(tokens: Sequence[Token], name: Token) -> Token | None:
    """The office behind a name and words that say when it is held: "Ann Lee, until now head of finance".

    Parsers hang it on those words, or on the verb.
    """
    behind = [t for t in tokens if t.index > name.index][: LONGEST + 3]
    if not behind or behind[0].text != ",":
        return None
    said = [t.text.casefold() for t in behind[1:4]]
    whens = [when.split() for when in table("title_words")["whens"]["words"]]
    cut = max((len(w) for w in whens if said[: len(w)] == w), default=0)
    noun: Token | None = None
    for token in behind[1 + cut :] if cut else ():
        if token.pos not in NOUN_PHRASE:
            break
        noun = token if token.tag == "NN" else noun
    return noun


def by_deeds(words: Claim | Phrase) -> Iterator[tuple[Mention, str, tuple[Token, ...]]]:
    """Whom a clause with "who" says to run a body, the office that this makes, and the words of the body."""
    deeds = table("title_words")["deeds"]
    for mention in words.mentions:
        who = next((t for t in words.tokens if t.start == mention.start), None)
        if who is None or not mention.pronoun or mention.label != "PERSON" or who.lemma != "who":
            continue
        verb = next((t for t in words.tokens if t.index == who.head and t.tag == "VBZ"), None)
        body = children(words.tokens, verb, "dobj") if verb is not None and verb.lemma in deeds else ()
        if (
            verb is not None
            and len(body) == 1
            and any(c.dep in {"det", "poss"} for c in children(words.tokens, body[0]))
        ):
            yield mention, deeds[verb.lemma], subtree(words.tokens, body[0])


def nations(tokens: Sequence[Token], head: str) -> frozenset[str]:
    """The countries whose people somebody is one of, by the words before the noun: "the Chilean centre-back"."""
    at = next((n for n, t in enumerate(tokens) if head in {t.text.casefold(), t.lemma.casefold()}), None)
    if at is None or head in table("title_words")["abroad"]["words"]:
        return frozenset()
    found: set[str] = set()
    for token in reversed(tokens[:at]):
        land = gazetteer.country(token.text) if gazetteer.demonym(token.text) else None
        if land is not None:
            found.add(land)
        elif token.pos != "ADJ" and token.tag not in {"VBG", "CD"}:
            break
    return frozenset(found)
