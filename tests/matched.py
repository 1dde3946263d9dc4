"""Articles of a few sentences whose claims are known to be matched, from text to findings."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.antecedents import resolve
from crosscheck.compare import compare
from crosscheck.contracts import DetailKind
from crosscheck.language import SpacyParser
from crosscheck.model import Article, Body, Claim, Finding, Group, Match, Span
from crosscheck.split import split


def found(parser: SpacyParser, kind: DetailKind, *texts: str, apart: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """The findings of articles all of whose claims are known to state one fact, but for those that state another."""
    articles = [Article(id=f"a{n}", source=f"S{n}", path=f"a{n}", text=text) for n, text in enumerate(texts, start=1)]
    bodies = [Body(article=a, paragraphs=(Span(start=0, end=len(a.text)),)) for a in articles]
    claims: list[Claim] = [c for document in parser.parse(bodies) for c in split(resolve(document))]
    claims = [replace(c, details=kind.extract(c)) for c in claims]
    matches = [
        Match(left=a.id, right=b.id, score=0.9, cosine=0.8)
        for n, a in enumerate(claims)
        for b in claims[n + 1 :]
        if a.article != b.article and (a.id in apart) == (b.id in apart)
    ]
    groups = [
        Group(id="g1", claims=tuple(c.id for c in claims if c.id not in apart)),
        Group(id="g2", claims=apart),
    ]
    return compare((kind,), articles, claims, (matches, groups))[0]
