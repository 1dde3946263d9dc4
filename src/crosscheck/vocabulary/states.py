"""States of the United States where they stand abbreviated behind a town: "Ashland, Va.", "Tulsa, OK"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from crosscheck.model import Mention
from crosscheck.vocabulary.lexicon import table

_TOWNS = frozenset({"GPE", "LOC", "FAC"})
"""Labels of what may have the name of a state behind it."""
_FAR = 10
"""Characters behind a town that are looked at: a comma, and the longest of the short forms."""


def with_states(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions of an article, and the states that stand short behind towns, whatever a model took those for."""
    found: list[Mention] = []
    for town in mentions:
        short = _behind().match(text[town.end : town.end + _FAR]) if town.label in _TOWNS else None
        if short is not None:
            start, end = town.end + short.start(1), town.end + short.end(1)
            found.append(Mention(start=start, end=end, surface=text[start:end], name=text[start:end], label="GPE"))
    return [*found, *(m for m in mentions if not any(s.start < m.end and m.start < s.end for s in found))]


def spelled_out(short: str) -> str | None:
    """The name of the state that the letters stand for, with their full stops; None where they stand for none."""
    return _states().get(short)


@functools.cache
def _states() -> dict[str, str]:
    return {short: name for name, forms in table("place_words")["us_states"].items() for short in forms}


@functools.cache
def _behind() -> re.Pattern[str]:
    """A comma and one of the forms; the longest first, so that "W. Va." is not cut."""
    forms = sorted(_states(), key=lambda form: (-len(form), form))
    return re.compile(rf",\s({'|'.join(map(re.escape, forms))})(?!\w)")
