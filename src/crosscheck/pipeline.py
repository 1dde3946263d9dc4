"""The whole program, from top to bottom: articles in, a run out. Stages do not know each other; this file does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crosscheck import details
from crosscheck.align import KEPT, Embed, Said, Weights, align, peers, weights, worded, wordings
from crosscheck.analysis import analyse as analysed
from crosscheck.compare import ASKED, Beside, Surroundings, compare, surroundings
from crosscheck.contracts import DetailKind, Encoder, Parser
from crosscheck.folding import Folding, fold, plain, remarks, shown
from crosscheck.guard import Guarded, guarded
from crosscheck.model import Article, Body, Claim, Group, Match, Run, Skipped, Uncompared
from crosscheck.origins import origins
from crosscheck.plugins import discover
from crosscheck.store import FORGETFUL, Store
from crosscheck.store.vectors import StoredEncoder
from crosscheck.threshold import Threshold, kept

WINDOW = 512
"""Texts that are encoded in one go: enough that most share their length with others, a few seconds of work."""

Progress: TypeAlias = Callable[[str, int, int], None]
"""Takes the stage that goes on (parse, encode, align, compare), how many articles it is through with, and of how many;
0 of 0 where it counts none."""


def silent(stage: str, done: int, total: int) -> None:
    """Shows no progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The models and kinds that a run uses."""

    parser: Parser
    encoder: Encoder
    kinds: tuple[DetailKind, ...]
    store: Store = FORGETFUL
    aliases: tuple[tuple[str, str], ...] = ()
    """The newsroom's own names for bodies and persons."""


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
    progress: Progress = silent,
) -> Run:
    """Compare every article with every other. Deterministic; the same articles give the same run."""
    noted, foldings = _noted(articles)
    folded = [plain(a, foldings.get(a.id)) for a in noted]
    rules = guarded(tools.kinds, {a.id: a.path for a in articles})
    run = _analysed(folded, tools, rules, progress)
    claims = run.claims
    said = Said(claims=claims, texts={a.id: a.text for a in folded})
    model = weights()
    around = _surroundings(rules, claims, tools.encoder, progress) if len(articles) <= ASKED else Surroundings()
    matches, groups = _aligned(said, tools.encoder, model, progress)
    progress("compare", 0, 0)
    shared = origins(folded, claims)
    findings, agreements = compare(rules, folded, claims, (matches, groups), Beside(origins=shared, around=around))
    found = replace(
        run,
        kinds=tuple(sorted(rule.name for rule in rules if not rule.failures)),
        matches=matches,
        groups=groups,
        findings=findings,
        agreements=agreements,
        origins=shared,
        uncompared=_uncompared(claims, groups),
        skipped=(*skipped, *unrelated(len(articles)), *_failures(rules)),
        models=(*run.models, ("encoder", tools.encoder.identity), ("alignment", model.identity)),
    )
    return kept(shown(found, noted, foldings), threshold or Threshold())


def _noted(articles: Sequence[Article]) -> tuple[tuple[Article, ...], dict[str, Folding]]:
    """The articles with remarks on characters that do not show, and the folded texts of those that have any."""
    noted = tuple(replace(a, notes=(*a.notes, *remarks(a.text))) for a in articles)
    return noted, {a.id: folding for a in articles if (folding := fold(a.text))}


def _analysed(articles: Sequence[Article], tools: Tools, rules: Sequence[Guarded], progress: Progress) -> Run:
    bodies: list[Body] = []
    claims: list[Claim] = []
    failing = {rule.name: rule.failures for rule in rules}
    for n, article in enumerate(articles):
        progress("parse", n, len(articles))
        analysis = analysed(article, tools.parser, tools.kinds, tools.store, tools.aliases)
        bodies.append(analysis.body(article))
        claims.extend(analysis.claims)
        for kind, failure in analysis.failures:
            failing[kind].append(failure)
    models = (("language pipeline", tools.parser.identity),)
    return Run(bodies=tuple(bodies), claims=tuple(claims), models=models)


def _aligned(
    said: Said, encoder: Encoder, model: Weights, progress: Progress
) -> tuple[Sequence[Match], tuple[Group, ...]]:
    """Matches and groups; nothing here holds the vectors, so that `align` can let them go."""
    return align(said, _encoded(said, encoder, progress), model)


def _encoded(said: Said, encoder: Encoder, progress: Progress) -> Embed:
    """The vectors of everything that alignment asks for, encoded some articles at a time and kept article by article.

    The vectors of an article are the same to the last bit whatever it is compared with, today and from the store.
    """
    owned = [tuple(claims) for _, claims in groupby(said.claims, key=lambda claim: claim.article)]
    calls = ([text for texts in wordings(replace(said, claims=c)) for text in texts] for c in owned)
    table = _kept(worded(said).texts, calls, len(owned), encoder, progress)
    progress("align", 0, 0)
    return table.of


def _surroundings(
    rules: Sequence[Guarded], claims: Sequence[Claim], encoder: Encoder, progress: Progress
) -> Surroundings:
    """The vectors of the words around details, kept article by article as well."""
    calls = [list(surroundings(rules, tuple(own))) for _, own in groupby(claims, key=lambda claim: claim.article)]
    texts = tuple(dict.fromkeys(text for call in calls for text in call))
    table = _kept(texts, calls, len(calls), encoder, progress)
    return Surroundings(dict(zip(texts, table.of(texts), strict=True)))


def _kept(
    texts: Sequence[str], calls: Iterable[list[str]], articles: int, encoder: Encoder, progress: Progress
) -> _Table:
    """The vectors of all these texts, of which each article calls for some."""
    stored = encoder if isinstance(encoder, StoredEncoder) else StoredEncoder(encoder, FORGETFUL)
    table = _Table(texts)
    done = 0
    for window in _windows(calls):
        progress("encode", done, articles)
        for asked, vectors in zip(window, stored.together(window, table.known), strict=True):
            table.put(asked, vectors)
        done += len(window)
    return table


class _Table:
    """One row for each distinct text, in one array: the vectors of many articles are the largest thing in a run."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._place = {text: n for n, text in enumerate(texts)}
        self._rows: NDArray[np.float32] = np.zeros((len(texts), 0), dtype=np.float32)
        self._filled = np.zeros(len(texts), dtype=np.bool_)

    def known(self, text: str) -> NDArray[np.float32] | None:
        """The row of a text, if it is there."""
        place = self._place[text]
        return self._rows[place] if self._filled[place] else None

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The rows of texts; the array itself where these are all that it holds, in order."""
        places = [self._place[text] for text in texts]
        return self._rows if places == list(range(len(self._rows))) else self._rows[places]

    def put(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Take over the rows of texts; the first one given for a text stays."""
        if len(texts) and not self._rows.shape[1]:
            self._rows = np.zeros((len(self._place), vectors.shape[1]), dtype=np.float32)
        for text, row in zip(texts, vectors, strict=True):
            place = self._place[text]
            if not self._filled[place]:
                self._rows[place] = row
                self._filled[place] = True


def _windows(calls: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    """The calls in order, as many at a time as hold `WINDOW` texts that no call had before, or little more."""
    window: list[list[str]] = []
    seen: set[str] = set()
    least = WINDOW
    for call in calls:
        window.append(call)
        seen.update(call)
        if len(seen) >= least:
            yield window
            window, least = [], len(seen) + WINDOW
    if window:
        yield window


def unrelated(count: int) -> tuple[Skipped, ...]:
    """What a run of so many articles leaves out: nothing, or the comparisons between those that say least alike."""
    most = peers(count)
    if most >= count - 1:
        return ()
    reason = (
        f"each was compared with at most {most} that say most of the same, and a claim with the {KEPT} of its "
        "matches that tell most: give fewer to compare all with all"
    )
    return (Skipped(path=f"{count} articles", reason=reason, part="comparisons"),)


def _failures(rules: Sequence[Guarded]) -> tuple[Skipped, ...]:
    return tuple(failure for rule in rules for failure in rule.failures)


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
