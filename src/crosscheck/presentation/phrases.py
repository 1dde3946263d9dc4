"""The words by which a report calls a reading: the detail's own, or more of the sentence where those tell nothing.

A rule that weighs how something is said points to a verb; "is" against "be" says nothing to an editor, "say is" against
"believed to be" does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from crosscheck.model import Claim, Detail, Kind, Side, Span
from crosscheck.presentation.index import Index
from crosscheck.presentation.visible import visible

WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")

_AFTER = 3
"""Words after a verb that a label shows: enough for "to be in good health"."""
_ROOM = 44
"""Characters of a label that leave room for the verb's subject."""
_REACH = 6
"""Tokens back to the verb that governs this one: "reported by police to be"."""
_WEIGHED = frozenset({"stance", "attribution"})
"""Kinds that point to a verb to say how firmly, or on whose word, something is told."""
_VERBAL = frozenset({"VERB", "AUX", "ADV", "PART"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_UNNAMED: dict[tuple[Kind, str], str] = {
    ("attribution", "plain fact"): "stated as a fact",
    ("attribution", "somebody"): "nobody named",
}
_SLIGHT = frozenset({"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and"})
"""Words that match only beside others."""
_STOP = re.compile(r"[.,;:!?()\[\]\"“”—–]")


def unnamed(side: Side) -> str:
    """What to call a reading whose very point is that words are missing; empty for every other."""
    return _UNNAMED.get((side.detail.kind, side.detail.canonical), "")


def telling(claim: Claim, detail: Detail) -> Span:
    """The detail's words; of a verb, all that tells how firmly it is said: "had apparently left", "believed to be"."""
    place = _verb(claim, detail)
    if place is None:
        return Span(start=detail.start, end=detail.end)
    tokens = claim.tokens
    first = place
    governor = next((n for n, t in enumerate(tokens[:place]) if t.index == tokens[place].head), None)
    raised = tokens[place].dep == "xcomp"
    if raised and governor is not None and tokens[governor].pos in {"VERB", "AUX"} and place - governor <= _REACH:
        first = governor
    while first and tokens[first - 1].pos in _VERBAL and tokens[first - 1].index == tokens[first].index - 1:
        first -= 1
    return Span(start=tokens[first].start, end=max(detail.end, tokens[place].end))


def words(side: Side, index: Index) -> str:
    """The side's words for a label: its detail, and for a verb also its subject and what follows it."""
    claim = index.claims[side.claim]
    if _verb(claim, side.detail) is None:
        return visible(side.detail.surface).strip()
    text = index.article(side.article).text
    group = telling(claim, side.detail)
    rest = text[group.end : claim.sentence.end]
    stop = _STOP.search(rest)
    following = list(WORD.finditer(rest, 0, stop.start() if stop else len(rest)))[:_AFTER]
    subject = next((t for t in claim.tokens if t.dep in _SUBJECTS and t.end + 1 == group.start), None)
    end = group.end + (following[-1].end() if following else 0)
    start = subject.start if subject and end - subject.start <= _ROOM else group.start
    return visible(text[start:end]).strip()


def _verb(claim: Claim, detail: Detail) -> int | None:
    """The place among the claim's tokens of the one verb that the detail consists of."""
    if detail.kind not in _WEIGHED:
        return None
    own = [n for n, token in enumerate(claim.tokens) if detail.start <= token.start < detail.end]
    return own[0] if len(own) == 1 and claim.tokens[own[0]].pos in {"VERB", "AUX"} else None


def likest(surface: str, rivals: Sequence[str]) -> SequenceMatcher[str]:
    """The word by word comparison with the rival that is most like it.

    Ratcliff and Obershelp's matching over casefolded words, as `difflib` has it; small words match only beside others,
    or "a house" would lend its "a" to "a long time" and lose the "house".
    """
    own, *others = [[word.casefold() for word in WORD.findall(text)] for text in (surface, *rivals)]
    return max((SequenceMatcher(_SLIGHT.__contains__, own, other, autojunk=False) for other in others), key=_alike)


def _alike(matcher: SequenceMatcher[str]) -> float:
    return matcher.ratio()


def first_difference(surface: str, rivals: Sequence[str], before: int = 3) -> str:
    """`surface` from shortly before the first words that the likest rival has otherwise; all of it if none has.

    So that the label of a long quotation shows what differs and not how it begins.
    """
    own = list(WORD.finditer(surface))
    if not rivals or not own:
        return surface
    codes = likest(surface, rivals).get_opcodes()
    changed = [low for tag, low, _, _, _ in codes if tag == "replace"] or [
        min(low, len(own) - 1) for tag, low, _, _, _ in codes if tag != "equal"
    ]
    start = max(changed[0] - before, 0) if changed else 0
    return surface if start == 0 else "…" + surface[own[start].start() :]
