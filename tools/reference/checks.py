"""The page on checks, from the kinds' own words and examples."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from crosscheck import pipeline
from crosscheck.contracts import DetailKind, Example
from crosscheck.model import Verdict
from crosscheck.presentation.markdown import escape, table


def checks() -> Iterator[str]:
    """Every kind: what it flags, what it never flags, and its examples."""
    yield "# Checks"
    yield (
        "One section for each kind of detail, in the kind's own words; `crosscheck explain KIND` prints the same. The "
        "examples are also its tests. The left sentence stands in one source and the right one in another, matched as "
        "one fact. Where an example gives days, they are those of publication."
    )
    kinds = pipeline.kinds()
    yield table(("Kind", "Flags"), [(f"[{k.name}](#{k.name})", escape(k.summary)) for k in kinds])
    for kind in kinds:
        yield from _kind(kind)


def _kind(kind: DetailKind) -> Iterator[str]:
    yield f"## {kind.name}"
    yield inspect.getdoc(inspect.getmodule(type(kind))) or kind.summary
    for flagged, title in ((True, "Flagged"), (False, "Not flagged")):
        examples = [e for e in kind.examples if (e.expect is Verdict.CONFLICT) is flagged]
        if examples:
            yield f"**{title}**"
            yield table(("One source", "Another", "Why"), [_example(e) for e in examples])


def _example(example: Example) -> tuple[str, str, str]:
    days = [f" *({day.isoformat()})*" if day else "" for day in (example.left_published, example.right_published)]
    return escape(example.left) + days[0], escape(example.right) + days[1], escape(example.why)
