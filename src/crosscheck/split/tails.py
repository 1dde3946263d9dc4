"""Frames at the end of a sentence ("..., Bild reported on May 27"), found by their surface.

The parse of a long sentence often hangs such a tail in the wrong place, most of all where a text has lost its
commas, while its form is regular: a noun phrase and a cue, or a cue and a noun phrase, with no verb after them.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Token
from crosscheck.split.speakers import Frame
from crosscheck.vocabulary import lexicon

LONGEST_NAME = 16
"""Tokens of the longest noun phrase that is taken for a speaker."""
LONGEST_REST = 12
"""Tokens of the longest stretch after the cue: "on Monday in an interview with the paper"."""
CUE_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PUNCT", "PART", "PRON", "X", "ADV", "SYM", "INTJ"})
SHY = frozenset(
    {"continue", "go", "rule", "find", "determine", "show", "point", "speak", "question", "agree", "answer"}
)
"""Cues that often end a sentence without framing it."""
ENDING = frozenset({"NOUN", "PROPN", "NUM", "ADV"})
"""What a statement ends with before who says it, where the comma between is lost."""
NEAR = 3
"""Words after "said" among which a name stands then."""
WHEN = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
                  "earlier", "late", "last", "this"})  # fmt: skip
"""Words with which a bare time after the cue begins: "said Monday"."""


def tail(tokens: Sequence[Token]) -> Frame | None:
    """The frame that ends the sentence, if one does and a statement stands before it."""
    stop = len(tokens)
    while stop and tokens[stop - 1].pos == "PUNCT":
        stop -= 1
    for at in range(stop - 1, max(stop - 1 - LONGEST_NAME - 2, 1), -1):
        token = tokens[at]
        if (token.pos in {"VERB", "AUX"} and _cue(token)) or _closing(tokens, at, stop):
            return _direct(tokens, at, stop) or _inverted(tokens, at, stop)
        if token.tag in FINITE and token.pos == "VERB":
            return None
    return None


def _cue(token: Token) -> bool:
    found = lexicon.verb(token.lemma)
    return (
        found is not None
        and token.tag in CUE_TAGS
        and found.strength not in {"denial", "belief"}
        and found.group != "ask"
        and token.lemma not in SHY
    )


def _closing(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the sentence ends with who believes or shows it: "..., the ministry estimates", "..., records show".

    The tagger takes such a last word for a noun at times, though it has a subject.
    """
    last = tokens[at]
    found = lexicon.verb(last.lemma)
    if found is None or at + 1 != stop or found.strength == "denial" or found.group == "ask":
        return False
    misread = last.tag == "NNS" and any(t.dep in {"nsubj", "ccomp"} and t.head == last.index for t in tokens[:at])
    weak = found.strength == "belief" or last.lemma == "show"
    return (misread or (weak and last.tag in CUE_TAGS)) and any(t.text == "," for t in tokens[:at])


def _direct(tokens: Sequence[Token], at: int, stop: int) -> Frame | None:
    """A frame with the speaker first: "..., a monitor said on Thursday"."""
    after = tokens[at + 1 : stop]
    undergone = bool(after) and after[0].text == "by"  # "both described by colleagues"
    if len(after) > LONGEST_REST or undergone or not _adjunct(after, tokens[at]):
        return None
    start = _name_start(tokens, at)
    if start is None or not _statement(tokens[:start]):
        return None
    comma = tokens[start - 1].text in {",", "—", "–", "-", '"'}
    if not comma and any(t.dep == "cc" or t.lemma in {"as", "than", "that", "what"} for t in tokens[start - 1 : start]):
        return None
    head = _head(tokens[start:at])
    if head is None or (not comma and not _loose(tokens, start, at)):
        return None
    return Frame(cue=tokens[at], speaker=head, tokens=tuple(tokens[start:]), phrase=True)


def _inverted(tokens: Sequence[Token], at: int, stop: int) -> Frame | None:
    """A frame with the cue first: "..., said Rami Abdel Rahman, director of the Observatory"."""
    after = tokens[at + 1 : stop]
    comma = tokens[at - 1].text in {",", "—", "–", '"'}
    if not after or not (comma or _lost(tokens, at, after)) or not _statement(tokens[: at - comma]):
        return None
    if not after[0].text[0].isupper() and after[0].lemma not in {"a", "an", "the", "one"}:
        return None
    if any(t.tag in FINITE for t in after) or any(t.dep == "ccomp" for t in after):
        return None
    head = _head(after)
    return None if head is None else Frame(cue=tokens[at], speaker=head, tokens=tuple(tokens[at:]), phrase=True)


def _lost(tokens: Sequence[Token], at: int, after: Sequence[Token]) -> bool:
    """Whether a text that has lost its commas goes on with who said it: "wounded 60 people said the Observatory"."""
    named = any(t.pos == "PROPN" for t in after[:NEAR])
    return named and tokens[at].text == "said" and tokens[at - 1].pos in ENDING


def _adjunct(after: Sequence[Token], cue: Token) -> bool:
    """Whether what follows the cue only says when, where or to whom it was said."""
    if any(t.pos in {"VERB", "AUX", "SCONJ"} and t.lemma not in {"follow", "accord"} for t in after):
        return False
    if not after:
        return True
    told = cue.lemma in {"tell", "inform", "advise", "brief"}
    first = after[0]
    return told or first.pos in {"ADP", "ADV"} or first.text.lower() in WHEN


def _name_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where the noun phrase left of the cue begins: after a comma, or at its article where commas are lost."""
    at = at - 1 if tokens[at - 1].pos in {"AUX", "ADV"} else at
    if tokens[at - 1].text == ",":
        return _apposed_start(tokens, at - 1)
    begin: int | None = None
    for n in range(at - 1, max(at - 1 - LONGEST_NAME, 0), -1):
        token = tokens[n]
        if token.text in {",", "—", "–", '"'}:
            return n + 1 if n + 1 < at and tokens[n + 1].tag != "WP$" else None
        if token.tag == "CC" and tokens[n - 1].pos in ENDING and tokens[n + 1].pos in ENDING:
            continue  # "chairman and mayor Ann Ruiz"
        if token.pos not in NOMINAL or token.tag in {"WP", "WP$", "WDT"} or token.dep == "mark":
            break
        if token.lemma in {"a", "an", "the"} and tokens[n - 1].pos in {"NOUN", "PROPN", "NUM", "ADV"}:
            begin = n
            break
        if _known(token) and n == at - 1 and tokens[n - 1].pos in ENDING | {"ADJ"}:
            begin = _described(tokens, n)
        if token.tag == "PRP" and n == at - 1 and tokens[n - 1].pos in {"NOUN", "PROPN", "NUM", "ADV"}:
            return n
    return begin


def _apposed_start(tokens: Sequence[Token], comma: int) -> int | None:
    """Where the noun phrase before a name between commas begins: ", the court's expert, Professor Ann Ruiz, said"."""
    commas = 0
    for n in range(comma - 1, max(comma - LONGEST_NAME, 0), -1):
        if tokens[n].text == ",":
            commas += 1
            if commas == 1 and tokens[comma - 1].pos != "PROPN":
                return None
            if commas > 1:
                first = tokens[n + 1]
                return n + 1 if first.tag in {"DT", "PRP$"} or first.pos in {"NOUN", "PROPN"} else None
        elif tokens[n].pos not in NOMINAL:
            return None
    return None


def _known(token: Token) -> bool:
    """Whether the word alone tells who speaks: "residents", "officials", "sources"."""
    return token.tag == "NNS" and (lexicon.anonymous(token.lemma) or lexicon.walk(token.lemma) is not None)


def _described(tokens: Sequence[Token], at: int) -> int | None:
    """Where the adjectives before that word begin; None where no noun stands before them, which ended the statement."""
    while at > 1 and tokens[at - 1].pos == "ADJ":
        at -= 1
    return at if tokens[at - 1].pos in ENDING else None


def _loose(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the parse, too, sees no other use for the phrase than to name who speaks."""
    own = {t.index for t in tokens[start : at + 1]}
    head = _head(tokens[start:at])
    return head is not None and (head.head in own or head.dep in {"dobj", "nsubj", "appos", "npadvmod", "dep"})


def _head(phrase: Sequence[Token]) -> Token | None:
    """The head of a noun phrase: the noun before its first preposition, comma or relative."""
    found: Token | None = None
    for token in phrase:
        if found is not None and (token.pos in {"ADP", "PUNCT", "VERB", "AUX", "DET"} or token.tag in {"WP", "WDT"}):
            break
        if token.pos in {"NOUN", "PROPN", "PRON"}:
            found = token
    return found


def _statement(tokens: Sequence[Token]) -> bool:
    """Whether the words before the tail hold a finite verb and a subject."""
    return any(t.tag in FINITE for t in tokens) and any(t.dep in {"nsubj", "nsubjpass", "expl"} for t in tokens)
