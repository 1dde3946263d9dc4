"""The words of a quotation in a form that can be compared, and the stretch that two quotations have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from crosscheck.model import Claim
from crosscheck.vocabulary.datewords import MONTHS
from crosscheck.vocabulary.numerals import DENOMINATORS, ONES, TEENS, TENS
from crosscheck.vocabulary.spelling import american

MARKED = re.compile(r"(?<![^\W_])(?<![.,!?;:…])[“\"„](?=\S)([^”“\"„]{8,1500})(?:[”\"]|$)")
"""A quotation inside a claim; the claim may end before it does."""
WORD = re.compile(r"\[[^\]\n]{0,80}\]|\.\.\.|…|[^\W_]+(?:['’][^\W_]+)?")
BREAK = re.compile(r"[.!?:;—–\n]")
"""What may end a sentence; a mark too many costs a finding, a mark too few a false one."""
GAP = "..."
HUNDRED = 100
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
LONG_MONTHS = MappingProxyType({number: name for name, number in MONTHS.items()})
"""The full name of each month: in the table it stands behind its short forms."""
HOUR = re.compile(r"(?<![\d:.])(\d{1,2}):00(?![\d:])")
"""A full hour, which some write without its minutes."""
PERCENT = re.compile(r"(?<=\d) ?%|\bper cent\b", re.IGNORECASE)
FIGURE = re.compile(r"(\d+)(?:st|nd|rd|th)?")
SPELLED = MappingProxyType(
    {w: str(n) for row in (ONES, TEENS, TENS) for w, n in row.items()}
    | {w: str(n) for w, n in DENOMINATORS.items() if w.endswith("th") and n < HUNDRED}
    | {"first": "1", "second": "2", "third": "3"}
)
"""Numbers below a hundred in a word, as figures: how a number is written is not what was said."""
SHORT_FORMS = {
    "n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
}  # fmt: skip
WHOLE_FORMS = {"can't": "can not", "won't": "will not", "cannot": "can not", "let's": "let us", "gonna": "going to",
               "ain't": "is not", "wanna": "want to", "okay": "ok"}  # fmt: skip
IS_FORMS = frozenset({"it's", "he's", "she's", "that's", "what's", "there's", "here's", "who's", "where's"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words in lower case with contractions written out; "..." for an ellipsis or a bracketed insertion."""

    words: tuple[str, ...]
    breaks: frozenset[int] = frozenset()
    """Places in `words` before which a sentence may end."""
    names: frozenset[str] = frozenset()
    """The words that are written with a capital somewhere."""


def quoted(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Where the claim quotes, without the marks: as a whole where it is a quotation, else each marked stretch in it."""
    if claim.quoted:
        return ((claim.start, claim.end),)
    return tuple((claim.start + m.start(1), claim.start + m.end(1)) for m in MARKED.finditer(claim.text))


def wording(text: str) -> Wording:
    """The words of a quotation as they are compared."""
    words: list[str] = []
    breaks: set[int] = set()
    capitals: set[str] = set()
    end = 0
    plain = PERCENT.sub(" percent", HOUR.sub(r"\1", text.replace("’", "'")))
    for match in WORD.finditer(plain):
        if BREAK.search(plain, end, match.start()):
            breaks.add(len(words))
        end = match.end()
        word = match[0].lower()
        if word in {"...", "…"} or word.startswith("["):
            words.append(GAP)
            continue
        words.extend(_written_out(word))
        if match[0][0].isupper():
            capitals.add(word)
    return Wording(words=tuple(_month_first(words)), breaks=frozenset(breaks), names=frozenset(capitals))


def _month_first(words: Sequence[str]) -> list[str]:
    """The words with a day of a month as "april 21", whether it is written "21 April", "Apr. 21" or "April 21st"."""
    found = list(words)
    for n, (one, two) in enumerate(pairwise(words)):
        day, month = (one, two) if two in MONTHS else (two, one)
        bare = DAY.fullmatch(day)
        if bare is not None and month in MONTHS:
            found[n : n + 2] = [LONG_MONTHS[MONTHS[month]], bare[1]]
    return found


def _written_out(word: str) -> list[str]:
    if word in WHOLE_FORMS:
        return WHOLE_FORMS[word].split()
    if word in IS_FORMS:
        return [word[:-2], "is"]
    for ending, full in SHORT_FORMS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], full]
    return [word]


def figure(word: str) -> str:
    """The number that a word in lower case stands for, in figures: "11" for "11th" and "eleventh"; else the word."""
    found = FIGURE.fullmatch(word)
    return found[1] if found is not None else SPELLED.get(word, word)


def in_common(short: Sequence[str], long: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of equal words in the best local alignment (Smith and Waterman 1981; +1 equal, -1 otherwise)."""
    short, long = [american(w) for w in short], [american(w) for w in long]
    width = len(long) + 1
    scores = [[0] * width for _ in range(len(short) + 1)]
    best, end = 0, (0, 0)
    for i, word in enumerate(short, start=1):
        row, above = scores[i], scores[i - 1]
        for j in range(1, width):
            step = above[j - 1] + (1 if word == long[j - 1] else -1)
            row[j] = max(0, step, above[j] - 1, row[j - 1] - 1)
            if row[j] > best or (row[j] == best > 0 and word == long[j - 1] and (i, j) > end):
                best, end = row[j], (i, j)
    pairs: list[tuple[int, int]] = []
    i, j = end
    while i and j and scores[i][j] > 0:
        equal = short[i - 1] == long[j - 1]
        if scores[i][j] == scores[i - 1][j - 1] + (1 if equal else -1):
            if equal:
                pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif scores[i][j] == scores[i - 1][j] - 1:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def before(said: Wording, at: int) -> tuple[str, ...]:
    """What the sentence says before the word at `at`."""
    return said.words[max((n for n in said.breaks if n <= at), default=0) : at]


def after(said: Wording, at: int) -> tuple[str, ...]:
    """What the sentence says from `at` on."""
    return said.words[at : min((n for n in said.breaks if n >= at), default=None)]


def in_a_row(one: Wording, two: Wording, pairs: Sequence[tuple[int, int]], step: int) -> list[str]:
    """The words of one sentence in a row in both from the first pair on, forward (1) or backward (-1)."""
    run = [one.words[pairs[0][0]]]
    for (i, j), (v, w) in pairwise(pairs):
        if (v, w) != (i + step, j + step) or max(i, v) in one.breaks or max(j, w) in two.breaks:
            break
        run.append(one.words[v])
    return run


def holds(words: Sequence[str], some: Sequence[str]) -> bool:
    """Whether `some` stand in a row among the words."""
    return any(words[n : n + len(some)] == some for n in range(len(words)))
