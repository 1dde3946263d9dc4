"""The findings as rows for tables: one for each side of each finding."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import Run
from crosscheck.presentation.excerpts import sentence_of
from crosscheck.presentation.index import index
from crosscheck.presentation.readings import gravest_first, readings
from crosscheck.presentation.standing import standing
from crosscheck.presentation.wording import chain, point

COLUMNS = (
    *("fingerprint", "severity", "kind", "confidence", "status", "standing", "point", "why", "shared_origin"),
    *("superseded", "reading", "letter", "source", "path", "line", "words", "value", "sentence", "attribution"),
)


def cells(run: Run) -> Iterator[dict[str, str | int | float]]:
    """One row a side, gravest finding first. Texts are as the articles have them: each format escapes its own way."""
    at = index(run)
    for finding in gravest_first(run.findings):
        for place, view in enumerate(readings(finding, at), start=1):
            for side in view.sides:
                yield {
                    "fingerprint": finding.fingerprint,
                    "severity": finding.severity.word,
                    "kind": finding.kind,
                    "confidence": round(float(finding.confidence), 4),
                    "status": finding.status,
                    "standing": standing(finding),
                    "point": point(finding),
                    "why": finding.why,
                    "shared_origin": finding.shared_origin or "",
                    "superseded": "yes" if finding.superseded else "",
                    "reading": place,
                    "letter": at.letters[side.article],
                    "source": at.article(side.article).source,
                    "path": at.article(side.article).path,
                    "line": at.line(side),
                    "words": side.detail.surface,
                    "value": side.detail.canonical,
                    "sentence": sentence_of(at, side),
                    "attribution": chain(at.claims[side.claim].attribution),
                }
