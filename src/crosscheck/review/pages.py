"""The pages: what each shows, and the templates that lay it out. Jinja escapes all that articles and editors say."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.baseline.records import LIFETIME, SHORTEST_REASON, Status
from crosscheck.presentation.cards import Card, card
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import plural
from crosscheck.review.board import SETTLED, Judged, state
from crosscheck.review.reading import Note, blocks

CHOICES = (
    (Status.ACCEPTED.value, "Accept", "Both may stand as written."),
    (Status.FALSE_POSITIVE.value, "Dismiss", "A false alarm: the sources do not differ."),
    (Status.CORRECTION_REQUESTED.value, "Ask for a correction", "One of them has to change."),
)
"""What an editor can decide: the word of the baseline, of the page, and what it means."""

TABS = (("open", "To decide"), ("decided", "Decided"), ("notes", "Notes"), ("all", "All"))
"""Parts of the list of findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A finding on the page."""

    number: int
    """Its place among all findings of the run: decisions do not move it."""
    card: Card
    state: str
    open: bool
    """Whether it waits for a decision."""
    mark: str | None
    """What its form must bring back; none for what is silenced beside the text."""

    @property
    def tabs(self) -> tuple[str, ...]:
        """The parts of the list that it belongs to."""
        if not self.open:
            return "decided", "all"
        return ("notes" if self.card.severity == "note" else "open"), "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form that came back: what was filled in, and why it was not taken."""

    fingerprint: str
    problem: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who looks, and at what part of the list."""

    csrf: str
    by: str
    show: str = "open"
    done: str = ""
    """The fingerprint of the finding that was decided a moment ago."""
    draft: Draft | None = None


def items(judged: Judged) -> tuple[Item, ...]:
    """Every finding, gravest first, numbered."""
    at = index(judged.run)
    return tuple(
        Item(
            number=number,
            card=card(finding, at),
            state=state(finding).replace("_", " "),
            open=state(finding) not in SETTLED,
            mark=None if state(finding) == "suppressed" else judged.marks.get(finding.fingerprint),
        )
        for number, finding in enumerate(gravest_first(judged.run.findings), start=1)
    )


def overview(judged: Judged, visit: Visit) -> str:
    """The findings, each with its form."""
    found, at = items(judged), index(judged.run)
    counts = {tab: sum(tab in item.tabs for item in found) for tab, _ in TABS}
    show = visit.show if visit.show in counts else "open"
    returned = visit.draft.fingerprint if visit.draft else ""
    weighty = [item for item in found if item.card.severity != "note"]
    return _page(
        "findings",
        visit,
        {
            "headline": _headline(counts["open"], len(weighty)),
            "total": len(weighty),
            "settled": sum(not item.open for item in weighty),
            "tabs": [(tab, label, counts[tab]) for tab, label in TABS],
            "show": show,
            "items": [item for item in found if show in item.tabs or item.card.fingerprint == returned],
            "done": next((i for i in found if i.card.fingerprint == visit.done and not i.open), None),
            "articles": _articles(at, found),
            "skipped": judged.run.skipped,
        },
    )


def article(judged: Judged, identity: str, visit: Visit) -> str | None:
    """One article with its claims in place; None where the run has no such article."""
    at = index(judged.run)
    if identity not in at.bodies:
        return None
    found, body = items(judged), at.bodies[identity]
    laid_out = blocks(judged.run, body, at, [(item.number, item.card, item.open) for item in found])
    first: dict[int, Note] = {}
    for note in (note for block in laid_out for note in block.notes):
        first.setdefault(note.number, note)
    return _page(
        "article",
        visit,
        {
            "headline": body.article.source,
            "article": body.article,
            "letter": at.letters[identity],
            "blocks": laid_out,
            "contents": tuple(first.values()),
            "articles": _articles(at, found),
        },
    )


def message(headline: str, text: str, visit: Visit) -> str:
    """A page that says what went wrong, and what to do."""
    return _page("message", visit, {"headline": headline, "text": text, "articles": ()})


def policy() -> str:
    """The content security policy of the pages: their one style and one script by hash, and forms to ourselves."""
    style, script = _hash(_resource("review.css")), _hash(_resource("review.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def _headline(left: int, total: int) -> str:
    if not total:
        return "The sources do not differ on anything that calls for a decision"
    return f"{plural(left, 'finding')} left to decide" if left else "Nothing left to decide"


def _articles(at: Index, found: Sequence[Item]) -> list[dict[str, Any]]:
    return [
        {
            "id": key,
            "letter": at.letters[key],
            "source": body.article.source,
            "path": body.article.path,
            "waiting": sum(
                any(q.article == key for held in item.card.readings for q in held.quotations)
                for item in found
                if "open" in item.tabs
            ),
        }
        for key, body in at.bodies.items()
    ]


def _page(name: str, visit: Visit, said: Mapping[str, Any]) -> str:
    return (
        _environment()
        .get_template(f"{name}.html.j2")
        .render(
            said,
            visit=visit,
            choices=CHOICES,
            shortest=SHORTEST_REASON,
            lifetime=LIFETIME[Status.ACCEPTED],
            style=Markup(_resource("review.css")),  # noqa: S704 - our own file
            script=Markup(_resource("review.js")),  # noqa: S704 - our own file
        )
    )


def _hash(text: str) -> str:
    """The source expression that allows exactly this inline style or script (CSP level 2)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _resource(name: str) -> str:
    return files("crosscheck.review").joinpath("templates", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_resource),
        finalize=lambda value: visible(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
