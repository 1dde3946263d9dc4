"""The run as JSON for other programs: schema `crosscheck.report/1`, described in `data/report.schema.json`.

Fields stand in the order of the contract; nothing in it depends on the clock, the machine or the order of hashing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.contracts import Report
from crosscheck.identity import sentence_mark, source_id
from crosscheck.model import (
    Agreement,
    Article,
    Attribution,
    Body,
    Claim,
    Decision,
    Finding,
    Ledger,
    Run,
    Severity,
    Side,
    Unmet,
)
from crosscheck.places import place
from crosscheck.presentation.indented import pieces
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, readings
from crosscheck.presentation.standing import unaudited
from crosscheck.presentation.wording import message

SCHEMA = "crosscheck.report/1"

_SURROGATE = re.compile("[\ud800-\udfff]")


class Json:
    """The whole run, machine-readable."""

    name = "json"
    suffix = ".json"

    def render(self, run: Run) -> str:
        """The report. Lone surrogates, which UTF-8 cannot carry, are written as JSON escapes."""
        return "".join(self.pieces(run))

    def pieces(self, run: Run) -> Iterator[str]:
        """What `render` gives, piece by piece: that of a thousand articles has hundreds of megabytes."""
        return (_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", piece) for piece in pieces(_report(run)))


def _report(run: Run) -> dict[str, Any]:
    """The parts of the report; long lists are generators."""
    at = index(run)
    return {
        "schema": SCHEMA,
        "counts": _counts(run),
        "articles": [_article(body, at.letters[identity]) for identity, body in at.bodies.items()],
        "claims": (_claim(claim) for claim in run.claims),
        "matches": (
            {"left": m.left, "right": m.right, "score": _share(m.score), "cosine": _share(m.cosine)}
            for m in run.matches
        ),
        "groups": ({"id": group.id, "claims": list(group.claims)} for group in run.groups),
        "findings": (_finding(finding, at) for finding in gravest_first(run.findings)),
        "agreements": (_agreement(agreement, at) for agreement in run.agreements),
        "origins": ({"name": o.name, "articles": list(o.articles), "why": o.why} for o in run.origins),
        "uncompared": (
            {"article": u.article, "start": u.start, "end": u.end, "surface": u.surface, "reason": u.reason}
            for u in run.uncompared
        ),
        "skipped": [{"path": s.path, "reason": s.reason, "part": s.part} for s in run.skipped],
        "kinds": list(run.kinds),
        "models": dict(sorted(run.models)),
        "baseline": _ledger(run.baseline) if run.baseline else None,
    }


def _counts(run: Run) -> dict[str, int]:
    counts = {
        severity.word: sum(f.severity is severity for f in run.findings) for severity in sorted(Severity, reverse=True)
    }
    return counts | {
        "new": sum(finding.status == "new" for finding in run.findings),
        "unaudited": unaudited(run),
        "withheld": run.withheld,
        "agreements": len(run.agreements),
        "uncompared": len(run.uncompared),
        "skipped": len(run.skipped),
    }


def _article(body: Body, letter: str) -> dict[str, Any]:
    article: Article = body.article
    return {
        "id": article.id,
        "key": source_id(article),
        "letter": letter,
        "source": article.source,
        "author": article.author,
        "path": article.path,
        "part": article.part,
        "pages": len(article.pages) or None,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "origin": article.origin,
        "notes": list(article.notes),
        "dropped": [{"start": d.span.start, "end": d.span.end, "reason": d.reason} for d in body.dropped],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": claim.article,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "headline": claim.headline,
        "quoted": claim.quoted,
        "attribution": _attribution(claim.attribution),
        "details": [
            {"kind": d.kind, "start": d.start, "end": d.end, "surface": d.surface, "value": d.canonical}
            for d in claim.details
        ],
    }


def _attribution(attribution: Attribution | None) -> dict[str, Any] | None:
    if attribution is None:
        return None
    return {
        "speaker": attribution.speaker,
        "cue": attribution.cue,
        "outlet": attribution.outlet,
        "mode": attribution.mode,
        "anonymous": attribution.anonymous,
    }


def _finding(finding: Finding, at: Index) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "locus": finding.locus,
        "kind": finding.kind,
        "severity": finding.severity.word,
        "confidence": _share(finding.confidence),
        "message": message(finding, readings(finding, at)),
        "point": finding.point,
        "why": finding.why,
        "group": finding.group,
        "shared_origin": finding.shared_origin,
        "superseded": finding.superseded,
        "status": finding.status,
        "decision": _decision(finding.decision) if finding.decision else None,
        "sides": [_side(side, at) for side in finding.sides],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "state": decision.state,
        "reason": decision.reason,
        "by": decision.by,
        "expires": decision.expires.isoformat() if decision.expires else None,
        "before": [{"source": source, "value": value} for source, value in decision.before],
    }


def _ledger(ledger: Ledger) -> dict[str, Any]:
    return {
        "gone": [_unmet(entry) for entry in ledger.gone],
        "not_checked": [_unmet(entry) for entry in ledger.not_checked],
        "unused_suppressions": [{"path": u.path, "line": u.line, "why": u.why} for u in ledger.unused],
    }


def _unmet(entry: Unmet) -> dict[str, Any]:
    return {
        "fingerprint": entry.fingerprint,
        "kind": entry.kind,
        "title": entry.title,
        "sources": list(entry.sources),
    }


def _agreement(agreement: Agreement, at: Index) -> dict[str, Any]:
    return {
        "kind": agreement.kind,
        "value": agreement.canonical,
        "group": agreement.group,
        "sides": [_side(side, at) for side in agreement.sides],
    }


def _side(side: Side, at: Index) -> dict[str, Any]:
    article = at.article(side.article)
    claim = at.claims[side.claim]
    spot = place(article, side.detail.start)
    return {
        "claim": side.claim,
        "article": side.article,
        "key": source_id(article),
        "source": article.source,
        "path": article.path,
        "line": spot.line,
        "page": spot.page,
        "paragraph": spot.paragraph,
        "place": spot.words,
        "claim_start": min(claim.start, side.detail.start),
        "claim_end": max(claim.end, side.detail.end),
        "sentence_mark": sentence_mark(article.text[claim.sentence.start : claim.sentence.end]),
        "start": side.detail.start,
        "end": side.detail.end,
        "surface": side.detail.surface,
        "value": side.detail.canonical,
        "reading": side.reading,
    }


def _share(value: float) -> float:
    """Two decimals: the sixth depends on the machine's order of summation, and a share needs no more."""
    return round(float(value), 2)


PLUGIN: Report = Json()
