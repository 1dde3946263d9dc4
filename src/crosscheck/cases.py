"""Short ways to write the examples of a kind: two sentences, what must come of them, and why."""

from __future__ import annotations

from datetime import date

from crosscheck.contracts import Example
from crosscheck.model import Verdict


def fires(left: str, right: str, why: str, published: date | None = None) -> Example:
    """A conflict must be found, in two articles of that day."""
    return _case(left, right, why, Verdict.CONFLICT, published)


def agrees(left: str, right: str, why: str, published: date | None = None) -> Example:
    """The two must be found to agree, in two articles of that day."""
    return _case(left, right, why, Verdict.AGREE, published)


def silent(left: str, right: str, why: str, published: date | None = None, *, expect: Verdict | None = None) -> Example:
    """No conflict may be found; `expect` says what must be, where we care."""
    return _case(left, right, why, expect, published)


def matched_fires(left: str, right: str, why: str) -> Example:
    """A conflict must be found in two articles whose first sentences are known to state one fact."""
    return Example(left=left, right=right, expect=Verdict.CONFLICT, why=why, matched=True)


def matched_silent(left: str, right: str, why: str) -> Example:
    """None may be found in two such articles."""
    return Example(left=left, right=right, expect=None, why=why, matched=True)


def _case(left: str, right: str, why: str, expect: Verdict | None, published: date | None) -> Example:
    return Example(left=left, right=right, expect=expect, why=why, left_published=published, right_published=published)
