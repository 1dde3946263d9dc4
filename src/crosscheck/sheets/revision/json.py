"""The changed facts of two versions as JSON."""

from __future__ import annotations

import json
from typing import Any

from crosscheck.model import Article
from crosscheck.places import line_of
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.revision import verdict
from crosscheck.proof import Change, Mark, Pair, Place, Proof, Revision, Turn
from crosscheck.sheets.formats import RevisionFormat

SCHEMA = "crosscheck.revision/1"


class RevisionJson:
    """Every change with its places in both versions."""

    name = "json"
    suffix = ".json"

    def render(self, revision: Revision) -> str:
        """The changes. Lone surrogates, which UTF-8 cannot carry, are written as JSON escapes."""
        whole = {
            "schema": SCHEMA,
            "verdict": verdict(revision),
            "changed": revision.changed,
            "pairs": [_pair(pair) for pair in revision.pairs],
            "added": [_article(a) for a in revision.added],
            "removed": [_article(a) for a in revision.removed],
            "skipped": [{"path": s.path, "reason": s.reason} for s in revision.skipped],
        }
        text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)
        return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _pair(pair: Pair) -> dict[str, Any]:
    at = index(pair.run)
    return {
        "old": _article(at.article(pair.old)),
        "new": _article(at.article(pair.new)),
        "changes": [_change(c, at) for c in pair.changes],
        "reworded": [_change(c, at) for c in pair.reworded],
        "turns": [_turn(t, pair) for t in pair.turns],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "source": article.source,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
    }


def _change(change: Change, at: Index) -> dict[str, Any]:
    return {
        "how": change.how,
        "kind": change.kind,
        "checkable": change.checkable,
        "old": _place(change.old, at) if change.old else None,
        "new": _place(change.new, at) if change.new else None,
    }


def _place(place: Place, at: Index) -> dict[str, Any]:
    claim = at.claims[place.claim]
    detail = place.detail
    text = at.article(claim.article).text
    return {
        "line": line_of(text, detail.start if detail else claim.start),
        "claim": claim.text,
        "sentence": text[claim.sentence.start : claim.sentence.end].strip(),
        "start": detail.start if detail else claim.start,
        "end": detail.end if detail else claim.end,
        "surface": detail.surface if detail else None,
        "value": detail.canonical if detail else None,
    }


def _turn(turn: Turn, pair: Pair) -> dict[str, Any]:
    if pair.before is None or pair.after is None:
        raise ValueError("a turn without its proofs")
    claim = next(c for c in pair.after.run.claims if c.id == turn.after.claim)
    article = next(b.article for b in pair.after.run.bodies if b.article.id == claim.article)
    return {
        "how": turn.how,
        "path": article.path,
        "line": line_of(article.text, claim.start),
        "claim": claim.text,
        "before": _mark(turn.before, pair.before),
        "after": _mark(turn.after, pair.after),
    }


def _mark(mark: Mark, proof: Proof) -> dict[str, Any]:
    claims = {c.id: c for c in proof.run.claims}
    return {
        "mark": mark.word,
        "findings": [f.fingerprint for f in mark.findings],
        "source": [claims[b.claim].text for b in mark.backing]
        or [claims[s.claim].text for f in mark.findings for s in f.sides if s.article not in proof.draft],
    }


PLUGIN: RevisionFormat = RevisionJson()
