"""What the new version of a source makes of our claims that the old one did not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from crosscheck.proof import Mark, Proof, Turn

How = Literal["breaks", "settles", "confirms", "drops", "still differs"]


def turns(before: Proof, after: Proof) -> tuple[Turn, ...]:
    """Our claims whose mark changed from the old version to the new one, in our order.

    Args:
        before: our articles, marked against the old version.
        after: the same articles, marked against the new one.
    """
    return tuple(_turns(before, after))


def _turns(before: Proof, after: Proof) -> Iterator[Turn]:
    old = {_place(before, mark): mark for mark in before.marks}
    for mark in after.marks:
        known = old.get(_place(after, mark))
        how = _how(known, mark) if known is not None else None
        if known is not None and how is not None:
            yield Turn(how=how, before=known, after=mark)


def _how(before: Mark, after: Mark) -> How | None:
    if "conflicting" in {before.word, after.word}:
        if before.word == after.word:
            return "still differs"
        return "breaks" if after.word == "conflicting" else "settles"
    if (before.word == "unsupported") == (after.word == "unsupported") or not after.checkable:
        return None
    return "drops" if after.word == "unsupported" else "confirms"


def _place(proof: Proof, mark: Mark) -> tuple[str, int, int]:
    """The same claim in two runs over one text."""
    claim = next(c for c in proof.run.claims if c.id == mark.claim)
    path = next(b.article.path for b in proof.run.bodies if b.article.id == claim.article)
    return path, claim.start, claim.end
