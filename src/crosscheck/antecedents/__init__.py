"""Who is meant: mentions corrected by the gazetteer, joined to the fullest name in the article, pronouns included."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.antecedents.aliases import called
from crosscheck.antecedents.linking import link
from crosscheck.antecedents.pronouns import pronouns
from crosscheck.antecedents.recognition import recognise
from crosscheck.antecedents.roles import bare_roles, with_roles
from crosscheck.model import Document

__all__ = ["called", "resolve"]


def resolve(document: Document) -> Document:
    """The document with its mentions corrected and completed.

    Every mention is trimmed of articles, titles and possessive endings and labelled by the gazetteer where that knows
    it; `name` is the fullest form in the article; `role` holds the title that stands with it; pronouns and bare roles
    ("the governor") are added where their antecedent is safe. Mentions come sorted and do not overlap.
    """
    named = link(recognise(document), document)
    told = with_roles(named, document)
    full = bare_roles(told, document)
    everything = pronouns(full, document)
    return replace(document, mentions=tuple(sorted(everything, key=lambda m: (m.start, m.end))))
