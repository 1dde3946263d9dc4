"""A marked draft as one web page: the draft on the left, the sub-editor's notes beside each sentence.

No script, no network; Jinja escapes everything, and the content security policy allows the page's one style by its
hash.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.presentation.cards import Quoted
from crosscheck.presentation.draft import Conflict, Entry, Note, Support, relies, sheet
from crosscheck.presentation.index import Index, link
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import CAVEAT
from crosscheck.proof import Proof
from crosscheck.sheets.formats import DraftFormat


class DraftHtml:
    """The marked draft as a single web page."""

    name = "html"
    suffix = ".html"

    def render(self, proof: Proof) -> str:
        """The page. Deterministic."""
        view = sheet(proof)
        at = view.at
        style = _resource("draft.css")
        digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
        text = (
            _environment()
            .get_template("draft.html.j2")
            .render(
                style=Markup(style),  # noqa: S704 - our own file
                style_hash=f"sha256-{digest}",
                verdict=view.verdict,
                tally=view.tally,
                caveat=CAVEAT,
                entries=[_entry(entry, at) for entry in view.entries],
                folded=[_entry(entry, at) for entry in view.folded],
                articles=_articles(proof, at),
                skipped=proof.run.skipped,
            )
        )
        return text.rstrip("\n") + "\n"


def _entry(entry: Entry, at: Index) -> dict[str, Any]:
    several = len(entry.notes) > 1
    fresh = [c.number for note in entry.notes for c in note.conflicts if not c.again]
    return {
        "worst": entry.worst,
        "first": fresh[0] if fresh else None,
        "headline": entry.headline,
        "where": f"{at.letters[entry.article.id]}:{entry.line}",
        "link": link(entry.article, entry.line, base=at.base),
        "pieces": entry.pieces,
        "notes": [_note(note, at, several=several) for note in entry.notes],
    }


def _note(note: Note, at: Index, *, several: bool) -> dict[str, Any]:
    return {
        "word": note.word,
        "sign": note.sign,
        "about": " … ".join(note.claims) if several else "",
        "says": note.says,
        "conflicts": [_conflict(conflict, at) for conflict in note.conflicts],
        "among": note.among,
        "spelling": note.spelling,
        "support": [_support(support, at) for support in note.support],
    }


def _conflict(conflict: Conflict, at: Index) -> dict[str, Any]:
    return {
        "number": conflict.number,
        "again": conflict.again,
        "card": conflict.card,
        "confidence": f"{conflict.card.confidence:.2f}",
        "theirs": [_quoted(q, at) for held in conflict.theirs for q in held.quotations],
        "allies": [_quoted(q, at) for q in conflict.allies],
    }


def _quoted(quoted: Quoted, at: Index) -> dict[str, Any]:
    return {
        "where": quoted.where,
        "link": link(at.article(quoted.article), quoted.line, base=at.base),
        "source": quoted.source,
        "said": quoted.attribution,
        "pieces": quoted.pieces,
    }


def _support(support: Support, at: Index) -> dict[str, Any]:
    return {
        "where": support.where,
        "link": link(support.article, support.line, base=at.base),
        "source": support.article.source,
        "said": support.attribution,
        "words": support.words,
    }


def _articles(proof: Proof, at: Index) -> list[dict[str, Any]]:
    return [
        {
            "letter": at.letters[key],
            "path": body.article.path,
            "link": link(body.article, base=at.base),
            "role": "draft" if key in proof.draft else "source",
            "source": body.article.source,
            "published": body.article.published.isoformat() if body.article.published else "not stated",
            "origins": relies(proof, key),
        }
        for key, body in at.bodies.items()
    ]


@cache
def _resource(name: str) -> str:
    return files("crosscheck").joinpath("data", "templates", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_resource),
        finalize=lambda value: visible(value) if type(value) is str else value,
        keep_trailing_newline=True,
    )


PLUGIN: DraftFormat = DraftHtml()
