"""Names by which a newsroom calls one body or person, beside those that the program knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model import Document


def called(document: Document, aliases: Sequence[tuple[str, str]]) -> Document:
    """The document with each mention under the name that its alias stands for.

    An alias is another name and the one that it stands for. Capitals and a leading "the" do not count. What the
    language model takes for no name stays as it is.
    """
    if not aliases:
        return document
    known = {_bare(other): name for other, name in aliases}
    mentions = (
        replace(m, name=known.get(_bare(m.name)) or known.get(_bare(m.surface)) or m.name) for m in document.mentions
    )
    return replace(document, mentions=tuple(mentions))


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
