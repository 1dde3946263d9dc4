"""Whether two sentences put two values in the same words, so that both fill one slot whatever they are."""

from __future__ import annotations

from crosscheck.model import Reading, Token
from crosscheck.vocabulary.syntax import head_of, top

BESIDE = 3
"""Words on either side of a value that are looked at."""
SHARED = 0.5
"""Share of them, of the sentence that has fewer, that must stand in the other too."""


def worded_alike(one: Reading, other: Reading) -> bool:
    """Whether the two values hang on one word in both sentences, and most of the words beside them are the same."""
    governors = _governor(one), _governor(other)
    if governors[0] is None or governors[1] is None or governors[0].lemma != governors[1].lemma:
        return False
    near, far = _beside(one), _beside(other)
    return len(near & far) >= SHARED * min(len(near), len(far)) > 0


def _places(reading: Reading) -> tuple[int, ...]:
    """Where the words of the detail stand among the claim's tokens."""
    detail, tokens = reading.detail, reading.claim.tokens
    return tuple(n for n, t in enumerate(tokens) if t.start < detail.end and detail.start < t.end)


def _governor(reading: Reading) -> Token | None:
    """The word above the detail."""
    tokens = reading.claim.tokens
    head = top([tokens[n] for n in _places(reading)])
    return None if head is None else head_of(tokens, head)


def _beside(reading: Reading) -> frozenset[str]:
    """The lemmas of the words next to the detail, marks left out."""
    tokens, places = reading.claim.tokens, _places(reading)
    if not places:
        return frozenset()
    near = (*tokens[max(0, places[0] - BESIDE) : places[0]], *tokens[places[-1] + 1 : places[-1] + 1 + BESIDE])
    return frozenset(t.lemma for t in near if t.lemma[:1].isalnum())
