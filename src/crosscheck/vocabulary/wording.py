"""Whether two sentences put two values in the same words, so that both fill one slot whatever they are."""

from __future__ import annotations

from crosscheck.model import Reading

BESIDE = 3
"""Words on either side of a value that are looked at."""
SHARED = 0.5
"""Share of them, of the sentence that has fewer, that must stand in the other too."""


def worded_alike(one: Reading, other: Reading) -> bool:
    """Whether the two values hang on one word in both sentences, and most of the words beside them are the same."""
    governors = _governor(one), _governor(other)
    if not governors[0] or governors[0] != governors[1]:
        return False
    near, far = _beside(one), _beside(other)
    return len(near & far) >= SHARED * min(len(near), len(far)) > 0


def _inside(reading: Reading) -> list[int]:
    """The places, among the claim's tokens, of those that the detail covers."""
    detail = reading.detail
    return [n for n, t in enumerate(reading.claim.tokens) if t.start < detail.end and detail.start < t.end]


def _governor(reading: Reading) -> str:
    """The lemma of the word above the detail."""
    tokens = reading.claim.tokens
    inside = {tokens[n].index for n in _inside(reading)}
    above = next((t.head for t in tokens if t.index in inside and t.head not in inside), None)
    return next((t.lemma for t in tokens if t.index == above), "")


def _beside(reading: Reading) -> frozenset[str]:
    """The lemmas of the words next to the detail, marks left out."""
    tokens, inside = reading.claim.tokens, _inside(reading)
    if not inside:
        return frozenset()
    near = (*tokens[max(0, inside[0] - BESIDE) : inside[0]], *tokens[inside[-1] + 1 : inside[-1] + 1 + BESIDE])
    return frozenset(t.lemma for t in near if t.lemma[:1].isalnum())
