"""Headlines in title case, written as a sentence: parsers and name finders were trained on sentences.

"ISIL Kills Over 50 in Central Syria Attack" has no verb for a parser, to which each capital says "name". What is a name
the story itself tells: there it keeps its capital inside sentences, and other words do not (Lita et al. 2003,
"tRuEcasIng", decide by the same evidence from a large corpus).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crosscheck.vocabulary import gazetteer

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LONG = 4
"""Letters from which on title case capitals a word; shorter ones ("in", "of", "for") mostly keep their small letter."""
FEWEST = 5
"""Long words below which a headline does not show its case."""
SHARE = 0.75
"""Share of long words with a capital from which on a headline is in title case. Names alone are mostly fewer."""
_OPENING = frozenset(".!?:;\"'“”‘’([—–-\n")
"""What stands before a word whose capital says nothing."""


def sentence_case(headline: str, story: str) -> str:
    """The headline with small letters where title case alone put capitals, as long as it was; others come back as is.

    A word keeps its capital at the start, in an abbreviation, where the story writes it so more often than not inside a
    sentence, and where the story does not have it and the gazetteer does.
    """
    words = list(WORD.finditer(headline))
    long = [w.group() for w in words if len(w.group()) >= LONG]
    if len(long) < FEWEST or sum(w[0].isupper() for w in long) < SHARE * len(long):
        return headline
    capital, small = _cases(story.replace(headline, " "))
    letters = list(headline)
    for match in words[1:]:
        word = match.group()
        lower = word.lower()
        if _shortened(word, headline, match.start(), match.end()) or capital[lower] > small[lower]:
            continue
        if lower not in small and (gazetteer.place(word) or gazetteer.demonym(word)):
            continue
        if len(lower) == len(word):  # a few capitals have small forms of two letters
            letters[match.start() : match.end()] = lower
    return "".join(letters)


def _shortened(word: str, text: str, start: int, end: int) -> bool:
    """Whether it is "NATO", "I", or a letter of "U.S."."""
    dotted = len(word) == 1 and "." in (text[start - 1 : start], text[end : end + 1])
    return dotted or (word.isupper() and (len(word) > 1 or word == "I"))


def _cases(story: str) -> tuple[Counter[str], Counter[str]]:
    """How often each word, in small letters, has a capital inside a sentence, and how often none."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, before in _led(story):
        if not word[0].isupper():
            small[word.lower()] += 1
        elif before not in _OPENING:
            capital[word.lower()] += 1
    return capital, small


def _led(story: str) -> Iterator[tuple[str, str]]:
    """Each word with the mark or letter before it; a line break for the first of a line."""
    for match in WORD.finditer(story):
        before = story[max(0, match.start() - 2) : match.start()]
        bare = before.rstrip(" \t\u00a0")
        yield match.group(), "\n" if not bare else bare[-1]
