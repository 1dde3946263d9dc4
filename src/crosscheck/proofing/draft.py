"""A draft against its sources: each claim conflicting, corroborated, single-source or unsupported.

Corroboration is counted by origins: two sources that retell one wire, one newspaper or each other are one witness, and
so are two articles of one outlet. A claim stands as well as its worst-backed figure, date or quotation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.contracts import DetailKind
from crosscheck.model import Article, Claim, Detail, Finding, Run, Severity
from crosscheck.proof import Backing, Mark, Proof, Word, between
from crosscheck.proofing.coverage import Coverage, coverage, exact
from crosscheck.proofing.worth import worth_checking
from crosscheck.vocabulary import gazetteer, names

REUSED = "text shared by "
"""How the name of an origin begins that rests on words two articles share."""
OPEN = frozenset({"new", "known"})
"""What an editor has not settled."""


def proof(run: Run, draft: Sequence[str], kinds: Sequence[DetailKind], *, twins: Sequence[str] = ()) -> Proof:
    """The draft's claims with their marks.

    Args:
        run: of the draft and its sources together, held against the baseline, below no threshold.
        draft: the ids of the draft's articles.
        kinds: those that were compared.
        twins: paths of sources that were left out.
    """
    own = frozenset(draft)
    run = _unshared(run, own)
    sources = frozenset(b.article.id for b in run.bodies) - own
    mine = tuple(f for f in run.findings if between(f, tuple(draft)))
    rest = tuple(f for f in run.findings if not any(s.article in own for s in f.sides) and _open(f))
    asked = coverage(run, kinds)
    alike = _one_origin(run, sources)
    order = {identity: place for place, identity in enumerate(draft)}
    claims = sorted((c for c in run.claims if c.article in own), key=lambda c: (order[c.article], c.start, c.end))
    touching = _touching(claims, rest, run)
    first = {c.id: _mark(c, mine, touching.get(c.id, ()), (asked, sources, alike)) for c in claims}
    marks = tuple(_headed(c, first, claims) if c.headline else first[c.id] for c in claims)
    shown = {f.fingerprint for m in marks for f in m.among}
    return Proof(
        run=run,
        draft=tuple(draft),
        marks=marks,
        elsewhere=sum(f.fingerprint not in shown and f.severity > Severity.NOTE for f in rest),
        twins=tuple(twins),
    )


def _open(finding: Finding) -> bool:
    return finding.status in OPEN


def _mark(
    claim: Claim,
    findings: Sequence[Finding],
    among: Sequence[Finding],
    around: tuple[Coverage, frozenset[str], frozenset[frozenset[str]]],
) -> Mark:
    asked, sources, alike = around
    here = [f for f in findings if _open(f) and any(s.claim == claim.id for s in f.sides)]
    grave = tuple(f for f in here if f.severity > Severity.NOTE)
    backing = asked.backing(claim, sources)
    origins = _weighed(claim, backing, alike, asked.claims)
    word: Word = "conflicting" if grave else _word(origins)
    return Mark(
        claim=claim.id,
        word=word,
        findings=grave,
        notes=tuple(f for f in here if f.severity is Severity.NOTE),
        backing=backing,
        origins=origins,
        missing=_missing(claim, backing) if word == "unsupported" else (),
        among=tuple(among),
        checkable=worth_checking(claim),
    )


def _headed(head: Claim, marks: Mapping[str, Mark], claims: Sequence[Claim]) -> Mark:
    """The mark of a headline: what it repeats from its story stands or falls with that, and alone it is not nagged."""
    own = marks[head.id]
    if own.word != "unsupported":
        return own
    wanted = {(d.kind, d.canonical) for d in head.details if exact(d)}
    beneath = [c for c in claims if c.article == head.article and not c.headline]
    told = next((c for c in beneath if wanted and wanted <= {(d.kind, d.canonical) for d in c.details}), None)
    if told is None:
        return replace(own, checkable=own.checkable and bool(wanted))
    return replace(marks[told.id], claim=head.id, among=(), missing=own.missing)


def _unshared(run: Run, own: frozenset[str]) -> Run:
    """The run without the origins that only say that the draft was written from a source, in its very words."""
    gone = {o.name for o in run.origins if o.name.startswith(REUSED) and own & set(o.articles)}
    return replace(
        run,
        origins=tuple(o for o in run.origins if o.name not in gone),
        findings=tuple(replace(f, shared_origin=None) if f.shared_origin in gone else f for f in run.findings),
    )


def _word(origins: Sequence[object]) -> Word:
    if not origins:
        return "unsupported"
    return "corroborated" if len(origins) > 1 else "single-source"


def _weighed(
    claim: Claim, backing: Sequence[Backing], alike: frozenset[frozenset[str]], claims: Mapping[str, Claim]
) -> tuple[tuple[str, ...], ...]:
    """The origins behind the detail that has fewest of them."""
    wanted = [d for d in claim.details if exact(d)]
    behind = [_origins([b for b in backing if d in b.details], alike, claims) for d in wanted]
    return min(behind, key=len) if behind else _origins(backing, alike, claims)


def _missing(claim: Claim, backing: Sequence[Backing]) -> tuple[Detail, ...]:
    """What to look up in a claim that no source has: figures, quotations, dates and offices, else the names."""
    given = {d for b in backing for d in b.details}
    firm = tuple(d for d in claim.details if d not in given and (exact(d) or d.kind == "title"))
    return firm or tuple(d for d in claim.details if d.kind == "name")


def _origins(
    backing: Iterable[Backing], alike: frozenset[frozenset[str]], claims: Mapping[str, Claim]
) -> tuple[tuple[str, ...], ...]:
    """The articles parted by origin: joined where they share one, or where these very claims cite one outlet."""
    parts: list[list[Backing]] = []
    for item in backing:
        joined = [p for p in parts if any(_same(item, other, alike, claims) for other in p)]
        parts = [p for p in parts if p not in joined] + [[item, *(b for p in joined for b in p)]]
    return tuple(sorted(tuple(sorted(b.article for b in part)) for part in parts))


def _same(one: Backing, other: Backing, alike: frozenset[frozenset[str]], claims: Mapping[str, Claim]) -> bool:
    if frozenset((one.article, other.article)) in alike:
        return True
    cited = [_outlet(claims[b.claim]) for b in (one, other)]
    return cited[0] is not None and cited[0] == cited[1]


def _outlet(claim: Claim) -> str | None:
    outlet = claim.attribution.outlet if claim.attribution else None
    return names.fold(gazetteer.is_outlet(outlet) or outlet) if outlet else None


def _one_origin(run: Run, sources: frozenset[str]) -> frozenset[frozenset[str]]:
    """Pairs of sources that are one witness: one outlet, one report retold, or one text."""
    articles = [b.article for b in run.bodies if b.article.id in sources]
    pairs = {frozenset((a.id, b.id)) for a, b in combinations(articles, 2) if _outlet_of(a) == _outlet_of(b)}
    pairs |= {frozenset(pair) for o in run.origins for pair in combinations(o.articles, 2)}
    return frozenset(pairs)


def _outlet_of(article: Article) -> str:
    return names.fold(gazetteer.is_outlet(article.source) or article.source)


def _touching(claims: Sequence[Claim], findings: Sequence[Finding], run: Run) -> dict[str, tuple[Finding, ...]]:
    """Where the sources differ with each other, at the first claim of the draft that speaks of that fact."""
    grave = [f for f in findings if f.severity > Severity.NOTE]
    home = {c: g.id for g in run.groups for c in g.claims}
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in grave:
        at = next((c.id for c in claims if finding.group is not None and home.get(c.id) == finding.group), None)
        if at is not None:
            found[at].append(finding)
    return {claim: tuple(listed) for claim, listed in found.items()}
