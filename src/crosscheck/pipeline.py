"""The whole program, from top to bottom: articles in, a run out. Stages do not know each other; this file does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crosscheck import details
from crosscheck.align import Said, align, weights
from crosscheck.antecedents import resolve
from crosscheck.clean import clean
from crosscheck.compare import compare
from crosscheck.config import CREDIBLE
from crosscheck.contracts import DetailKind, Encoder, Parser
from crosscheck.model import Article, Claim, Finding, Group, Run, Severity, Skipped, Uncompared
from crosscheck.origins import origins
from crosscheck.plugins import discover
from crosscheck.split import split

STAGES = ("clean", "parse", "split", "align", "compare")
"""What `Progress` is told, in order, as each stage begins."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The models and kinds that a run uses."""

    parser: Parser
    encoder: Encoder
    kinds: tuple[DetailKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """Which findings a run keeps."""

    severity: Severity = Severity.NOTE
    confidence: float = CREDIBLE


def kinds() -> tuple[DetailKind, ...]:
    """Every kind of detail there is, by name."""
    return discover(details, DetailKind)  # type: ignore[type-abstract]


def analyse(articles: Sequence[Article], tools: Tools, progress: Progress) -> tuple[tuple[Claim, ...], Run]:
    """Articles to claims with their details, and a run that holds nothing else yet."""
    progress("clean")
    bodies = tuple(clean(a) for a in articles)
    progress("parse")
    documents = tools.parser.parse(bodies)
    progress("split")
    claims = tuple(_detailed(c, tools.kinds) for d in documents for c in split(resolve(d)))
    return claims, Run(bodies=bodies, claims=claims, models=(("language pipeline", tools.parser.identity),))


def check(
    articles: Sequence[Article],
    tools: Tools,
    *,
    skipped: Sequence[Skipped] = (),
    threshold: Threshold | None = None,
    progress: Progress = lambda _: None,
) -> Run:
    """Compare every article with every other. Deterministic; the same articles give the same run."""
    claims, run = analyse(articles, tools, progress)
    progress("align")
    model = weights()
    said = Said(claims=claims, texts={a.id: a.text for a in articles})
    matches, groups = align(said, tools.encoder.encode, model)
    progress("compare")
    shared = origins(articles, claims)
    findings, agreements = compare(tools.kinds, articles, claims, (matches, groups), shared)
    found = replace(
        run,
        kinds=tuple(sorted(kind.name for kind in tools.kinds)),
        matches=matches,
        groups=groups,
        findings=findings,
        agreements=agreements,
        origins=shared,
        uncompared=_uncompared(claims, groups),
        skipped=tuple(skipped),
        models=(*run.models, ("encoder", tools.encoder.identity), ("alignment", model.identity)),
    )
    return kept(found, threshold or Threshold())


def kept(run: Run, threshold: Threshold) -> Run:
    """The run without the findings below a threshold, which are counted.

    After the baseline had its say, which would take what was left out for settled.
    """
    found = tuple(f for f in run.findings if _kept(f, threshold))
    return replace(run, findings=found, withheld=run.withheld + len(run.findings) - len(found))


def _detailed(claim: Claim, found: Sequence[DetailKind]) -> Claim:
    return replace(claim, details=tuple(d for kind in found for d in kind.extract(claim)))


def _kept(finding: Finding, threshold: Threshold) -> bool:
    return finding.severity >= threshold.severity and finding.confidence >= threshold.confidence


def _uncompared(claims: Sequence[Claim], groups: Sequence[Group]) -> tuple[Uncompared, ...]:
    """Figures and dates that no other source speaks of."""
    grouped = {c for g in groups for c in g.claims}
    return tuple(
        Uncompared(
            article=c.article,
            start=d.start,
            end=d.end,
            surface=d.surface,
            reason=f"no other source speaks of this {d.kind}",
        )
        for c in claims
        if c.id not in grouped
        for d in c.details
        if d.kind in {"number", "date"} and d.referent is None
    )
