"""A marked draft as JSON: the report of its run, with the marks beside the findings under `draft`."""

from __future__ import annotations

import json
from typing import Any

from crosscheck.model import Detail
from crosscheck.places import line_of
from crosscheck.presentation.draft import counts, verdict
from crosscheck.presentation.index import Index, index
from crosscheck.proof import Mark, Proof
from crosscheck.reports.json import PLUGIN as REPORT
from crosscheck.sheets.formats import DraftFormat

SCHEMA = "crosscheck.draft/1"


class DraftJson:
    """All of `crosscheck.report/1`, and the draft's claims with their marks."""

    name = "json"
    suffix = ".json"

    def render(self, proof: Proof) -> str:
        """The report. Lone surrogates, which UTF-8 cannot carry, are written as JSON escapes."""
        whole = json.loads(REPORT.render(proof.run))
        whole["draft"] = _draft(proof, index(proof.run))
        text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)
        return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _draft(proof: Proof, at: Index) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "verdict": verdict(proof),
        "articles": list(proof.draft),
        "counts": dict(sorted(counts(proof).items())),
        "marks": [_mark(mark, at) for mark in proof.marks],
        "elsewhere": proof.elsewhere,
        "twins": list(proof.twins),
    }


def _mark(mark: Mark, at: Index) -> dict[str, Any]:
    claim = at.claims[mark.claim]
    article = at.article(claim.article)
    return {
        "claim": claim.id,
        "article": article.id,
        "line": line_of(article.text, claim.start),
        "text": claim.text,
        "sentence": article.text[claim.sentence.start : claim.sentence.end].strip(),
        "mark": mark.word,
        "checkable": mark.checkable,
        "findings": [f.fingerprint for f in (*mark.findings, *mark.notes)],
        "origins": [list(camp) for camp in mark.origins],
        "backing": [
            {
                "claim": b.claim,
                "article": b.article,
                "score": round(float(b.score), 2),
                "details": [_detail(d) for d in b.details],
            }
            for b in mark.backing
        ],
        "missing": [_detail(d) for d in mark.missing],
        "among": [f.fingerprint for f in mark.among],
    }


def _detail(detail: Detail) -> dict[str, Any]:
    return {
        "kind": detail.kind,
        "start": detail.start,
        "end": detail.end,
        "surface": detail.surface,
        "value": detail.canonical,
    }


PLUGIN: DraftFormat = DraftJson()
