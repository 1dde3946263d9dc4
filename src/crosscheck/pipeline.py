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
from crosscheck.folding import Folding, fold, plain, remarks, shown
from crosscheck.guard import Guarded, guarded
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
    noted, foldings = _noted(articles)
    rules = guarded(tools.kinds, {a.id: a.path for a in articles})
    run = shown(_analysed([plain(a, foldings.get(a.id)) for a in noted], tools, rules, progress), noted, foldings)
    return run.claims, replace(run, skipped=_failures(rules))


def check(
    articles: Sequence[Article],
    tools: Tools,
    *,
    skipped: Sequence[Skipped] = (),
    threshold: Threshold | None = None,
    progress: Progress = lambda _: None,
) -> Run:
    """Compare every article with every other. Deterministic; the same articles give the same run."""
    noted, foldings = _noted(articles)
    folded = [plain(a, foldings.get(a.id)) for a in noted]
    rules = guarded(tools.kinds, {a.id: a.path for a in articles})
    run = _analysed(folded, tools, rules, progress)
    claims = run.claims
    progress("align")
    model = weights()
    said = Said(claims=claims, texts={a.id: a.text for a in folded})
    matches, groups = align(said, tools.encoder.encode, model)
    progress("compare")
    shared = origins(folded, claims)
    findings, agreements = compare(rules, folded, claims, (matches, groups), shared)
    found = replace(
        run,
        kinds=tuple(sorted(rule.name for rule in rules if not rule.failures)),
        matches=matches,
        groups=groups,
        findings=findings,
        agreements=agreements,
        origins=shared,
        uncompared=_uncompared(claims, groups),
        skipped=(*skipped, *_failures(rules)),
        models=(*run.models, ("encoder", tools.encoder.identity), ("alignment", model.identity)),
    )
    return kept(shown(found, noted, foldings), threshold or Threshold())


def kept(run: Run, threshold: Threshold) -> Run:
    """The run without the findings below a threshold, which are counted.

    After the baseline had its say, which would take what was left out for settled.
    """
    found = tuple(f for f in run.findings if _kept(f, threshold))
    return replace(run, findings=found, withheld=run.withheld + len(run.findings) - len(found))


def _noted(articles: Sequence[Article]) -> tuple[tuple[Article, ...], dict[str, Folding]]:
    """The articles with remarks on characters that do not show, and the folded texts of those that have any."""
    noted = tuple(replace(a, notes=(*a.notes, *remarks(a.text))) for a in articles)
    return noted, {a.id: folding for a in articles if (folding := fold(a.text))}


def _analysed(articles: Sequence[Article], tools: Tools, rules: Sequence[Guarded], progress: Progress) -> Run:
    progress("clean")
    bodies = tuple(clean(a) for a in articles)
    progress("parse")
    documents = tools.parser.parse(bodies)
    progress("split")
    claims = tuple(_detailed(c, rules) for d in documents for c in split(resolve(d)))
    return Run(bodies=bodies, claims=claims, models=(("language pipeline", tools.parser.identity),))


def _failures(rules: Sequence[Guarded]) -> tuple[Skipped, ...]:
    return tuple(failure for rule in rules for failure in rule.failures)


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
