"""One article to its claims with their details: the stages that see nothing but this article.

What they see is its text, title and date. Ids and places are put in afterwards, so that the outcome can be kept from
run to run, whatever the article is called there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.contracts import DetailKind, Parser
from crosscheck.guard import guarded
from crosscheck.model import Article, Body, Claim, Dropped, Kind, Skipped, Span
from crosscheck.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the stages make of an article. Ids of claims are numbers of claims, and no record names the article."""

    paragraphs: tuple[Span, ...]
    dropped: tuple[Dropped, ...]
    claims: tuple[Claim, ...]
    failures: tuple[tuple[Kind, Skipped], ...] = ()
    """Kinds that failed on a claim, which is a bug."""

    def of(self, article: Article) -> Analysis:
        """The same with the article's id and path."""
        claims = (replace(claim, id=article.id + claim.id, article=article.id) for claim in self.claims)
        failures = ((kind, replace(failure, path=article.path)) for kind, failure in self.failures)
        return replace(self, claims=tuple(claims), failures=tuple(failures))

    def body(self, article: Article) -> Body:
        """The story in the article."""
        return Body(article=article, paragraphs=self.paragraphs, dropped=self.dropped)


def analyse(
    article: Article, parser: Parser, kinds: Sequence[DetailKind], store: Store, aliases: Sequence[tuple[str, str]] = ()
) -> Analysis:
    """What the stages make of the article, worked out now or in an earlier run.

    `aliases` are the newsroom's own names for bodies and persons.
    """
    bare = Article(
        id="",
        source="",
        path="",
        text=article.text,
        title=article.title,
        published=article.published,
        title_span=article.title_span,
    )
    basis = (bare, parser.identity, tuple(kind.name for kind in kinds), tuple(aliases))
    return store.record("article", basis, Analysis, lambda: _worked_out(bare, parser, kinds, aliases)).of(article)


def _worked_out(
    article: Article, parser: Parser, kinds: Sequence[DetailKind], aliases: Sequence[tuple[str, str]]
) -> Analysis:
    from crosscheck.antecedents import called, resolve  # noqa: PLC0415 - a tenth of the start of a run that needs none of it
    from crosscheck.clean import clean  # noqa: PLC0415
    from crosscheck.split import split  # noqa: PLC0415

    rules = guarded(kinds, {"": ""})
    body = clean(article)
    (document,) = parser.parse((body,))
    claims = tuple(
        replace(claim, details=tuple(detail for rule in rules for detail in rule.extract(claim)))
        for claim in split(called(resolve(document), aliases))
    )
    return Analysis(
        paragraphs=body.paragraphs,
        dropped=body.dropped,
        claims=claims,
        failures=tuple((rule.name, failure) for rule in rules for failure in rule.failures),
    )
