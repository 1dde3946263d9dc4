"""Findings as the baseline sees them: of a run, or of the JSON report that a run left."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from crosscheck.baseline.records import Held, Quotation, Scene, Sighting
from crosscheck.errors import ConfigError
from crosscheck.identity import fold, sentence_mark, source_id, subject
from crosscheck.model import Article, Claim, Finding, Run, Side

SCHEMA = "crosscheck.report/1"


def scene(run: Run) -> Scene:
    """What a run saw. Where it does not say which kinds it compared, it compared those of its findings.

    A source of which a part was not read does not count as read: what is missing may stand in that part.
    """
    torn = {item.path for item in run.skipped}
    articles = {body.article.id: body.article for body in run.bodies}
    claims = {claim.id: claim for claim in run.claims}
    return Scene(
        sightings=tuple(_sighting(finding, articles, claims) for finding in run.findings),
        read=frozenset(fold(source_id(article)) for article in articles.values() if article.path not in torn),
        kinds=frozenset(run.kinds) or frozenset(finding.kind for finding in run.findings),
        whole=not run.withheld,
    )


def load_report(path: Path) -> Scene:
    """What the run saw that left this JSON report.

    Raises:
        ConfigError: it cannot be read, or is no crosscheck report.
    """
    cure = "make one with 'crosscheck check PATH... -f json', or give the articles' paths"
    try:
        raw = json.loads(path.read_bytes())
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}): {cure}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: not a JSON report: {cure}") from error
    try:
        if raw["schema"] != SCHEMA or "kinds" not in raw:
            raise ConfigError(f"{path}: not a report of this version: {cure}")
        return _scene(raw)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ConfigError(f"{path}: not a report of this version: {cure}") from error


def _sighting(finding: Finding, articles: Mapping[str, Article], claims: Mapping[str, Claim]) -> Sighting:
    held = [(_held(side, articles[side.article], claims[side.claim])) for side in finding.sides]
    return Sighting(
        fingerprint=finding.fingerprint,
        locus=finding.locus,
        kind=finding.kind,
        title=finding.point,
        subject=subject(finding.point),
        sides=distinct(held),
        severity=finding.severity.word,
        why=finding.why,
        quotations=tuple(_quotation(side, articles[side.article], claims[side.claim]) for side in finding.sides),
    )


def distinct(held: list[Held]) -> tuple[Held, ...]:
    """Sorted, and each source and value once."""
    first: dict[tuple[str, str], Held] = {}
    for side in sorted(held):
        first.setdefault(side.said, side)
    return tuple(first.values())


def _held(side: Side, article: Article, claim: Claim) -> Held:
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    return Held(source=source_id(article), value=side.detail.canonical, sentence=sentence_mark(sentence))


def _quotation(side: Side, article: Article, claim: Claim) -> Quotation:
    return Quotation(
        source=article.source,
        path=article.path,
        line=article.text.count("\n", 0, side.detail.start) + 1,
        words=side.detail.surface,
        text=claim.text,
        reading=side.reading,
    )


def _scene(raw: Mapping[str, Any]) -> Scene:
    texts = {claim["id"]: claim["text"] for claim in raw["claims"]}
    torn = {item["path"] for item in raw.get("skipped", ())}
    return Scene(
        sightings=tuple(_reported(finding, texts) for finding in raw["findings"] if not _suppressed(finding)),
        read=frozenset(fold(article["key"]) for article in raw["articles"] if article["path"] not in torn),
        kinds=frozenset(raw["kinds"]),
        whole=not raw["counts"]["withheld"],
    )


def _suppressed(finding: Mapping[str, Any]) -> bool:
    return bool(finding["decision"] and finding["decision"]["state"] == "suppressed")


def _reported(finding: Mapping[str, Any], texts: Mapping[str, str]) -> Sighting:
    sides = finding["sides"]
    return Sighting(
        fingerprint=str(finding["fingerprint"]),
        locus=str(finding["locus"]),
        kind=str(finding["kind"]),
        title=str(finding["point"]),
        subject=subject(finding["point"]),
        sides=distinct([Held(source=s["key"], value=s["value"], sentence=s["sentence_mark"]) for s in sides]),
        severity=str(finding["severity"]),
        why=str(finding["why"]),
        quotations=tuple(
            Quotation(
                source=s["source"],
                path=s["path"],
                line=int(s["line"]),
                words=s["surface"],
                text=texts[s["claim"]],
                reading=int(s["reading"]),
            )
            for s in sides
        ),
    )
