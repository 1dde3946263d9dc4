"""A run's articles and claims by their ids, with the letters and lines by which reports point to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from crosscheck.model import Article, Body, Claim, Run, Side
from crosscheck.places import line_of, place

_LINE_SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""Formats whose raw text is the file itself, so that a line number points into the file."""


def letter(position: int) -> str:
    """The letter of the article at `position` from 0: A to Z, then AA, AB, ..."""
    name = ""
    position += 1
    while position > 0:
        position, digit = divmod(position - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Look-ups over one run. The mappings are read-only and in letter order."""

    bodies: Mapping[str, Body]
    claims: Mapping[str, Claim]
    letters: Mapping[str, str]
    base: str = ""
    """What stands before an article's path in a link: see `Run.base`."""

    def article(self, identity: str) -> Article:
        """The article with that id."""
        return self.bodies[identity].article

    def line(self, side: Side) -> int:
        """The line of the side's detail in its article's raw text."""
        return line_of(self.article(side.article).text, side.detail.start)

    def spot(self, side: Side) -> str:
        """Where the side's detail stands, as one finds it again in the file: `line 9`, `page 2, line 5`."""
        return place(self.article(side.article), side.detail.start).words

    def where(self, side: Side) -> str:
        """Letter and line: `A:9`."""
        return f"{self.letters[side.article]}:{self.line(side)}"


def index(run: Run) -> Index:
    """The look-ups of a run; letters follow the article ids, `a2` before `a10`."""
    bodies = sorted(run.bodies, key=lambda body: _natural(body.article.id))
    return Index(
        bodies=MappingProxyType({body.article.id: body for body in bodies}),
        claims=MappingProxyType({claim.id: claim for claim in run.claims}),
        letters=MappingProxyType({body.article.id: letter(place) for place, body in enumerate(bodies)}),
        base=run.base,
    )


def link(article: Article, line: int | None = None, *, base: str = "") -> str:
    """A relative, percent-encoded address of the article's file, of one line in it where lines mean the file's.

    `?plain=1` makes GitHub show a rendered format as text, without which it has no lines to jump to. A PDF opens at the
    page (RFC 8118, section 3).
    """
    rooted = article.path.startswith("/")
    path = quote(("" if rooted else base) + re.sub("^/{2,}", "/", article.path), safe="/", errors="replace")
    if line is not None and article.pages:
        return f"{path}#page={max(1, sum(line_of(article.text, start) <= line for start in article.pages))}"
    if line is None or not article.path.lower().endswith(_LINE_SUFFIXES):
        return path
    return f"{path}?plain=1#L{line}"


def _natural(identity: str) -> tuple[str, int, str]:
    stem = identity.rstrip("0123456789")
    digits = identity[len(stem) :]
    return (stem, int(digits) if digits else -1, identity)
