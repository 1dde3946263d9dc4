"""A finding as a page shows it: words, places and marked quotations, ready to be laid out and free of any markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model import Finding, Side
from crosscheck.presentation.excerpts import Piece, excerpt, sentence_of
from crosscheck.presentation.index import Index
from crosscheck.presentation.readings import View, readings
from crosscheck.presentation.standing import history, standing
from crosscheck.presentation.wording import SIGNS, chain, grade, heading, point, settle, sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One source's words on the point. Texts are as the article has them: a page escapes them its own way."""

    source: str
    path: str
    line: int
    where: str
    """Letter of the article and line: `A:9`."""
    article: str
    """The article's id in its run."""
    start: int
    """Where the disputed words begin in the article's text, in code points."""
    end: int
    words: str
    value: str
    sentence: str
    attribution: str
    """Who says it, and through whom; empty where the article says it in its own name."""
    pieces: tuple[Piece, ...]
    """The sentence, cut to a readable length, with the words that differ marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One reading of the point, and the sources that hold it."""

    label: str
    """Its words, short."""
    value: str
    """The normalised value that was compared."""
    sources: tuple[str, ...]
    letters: tuple[str, ...]
    quotations: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One finding with all that an editor needs to judge it."""

    fingerprint: str
    kind: str
    severity: str
    """`conflict`, `divergence` or `note`."""
    grade: str
    """The same, and whether a source says itself that it gives a later figure."""
    confidence: float
    """From 0 to 1: how sure the comparison is."""
    status: str
    """`new`, `known`, `accepted` or `false_positive`."""
    standing: str
    """The status in words, finer: `changed`, `expired`, `unaudited`, `correction requested`, ..."""
    history: str
    """What was decided before, in a sentence; empty for what is simply new."""
    point: str
    heading: str
    against: str
    """Who stands against whom: `A and C differ from B.`"""
    why: str
    settle: str
    readings: tuple[Held, ...]

    @property
    def sign(self) -> str:
        """The shape that stands for the severity."""
        return next(sign for severity, sign in SIGNS.items() if severity.word == self.severity)


def card(finding: Finding, at: Index) -> Card:
    """The finding of a run, with its quotations."""
    views = readings(finding, at)
    return Card(
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        severity=finding.severity.word,
        grade=grade(finding),
        confidence=float(finding.confidence),
        status=finding.status,
        standing=standing(finding),
        history=history(finding),
        point=point(finding),
        heading=heading(finding, views),
        against=sides(finding, views),
        why=finding.why,
        settle=settle(finding),
        readings=tuple(_held(view, views, at) for view in views),
    )


def _held(view: View, views: Sequence[View], at: Index) -> Held:
    rivals = [side for other in views if other is not view for side in other.sides]
    return Held(
        label=view.label,
        value=view.canonical,
        sources=view.sources,
        letters=view.letters,
        quotations=tuple(_quoted(side, rivals, at) for side in view.sides),
    )


def _quoted(side: Side, rivals: Sequence[Side], at: Index) -> Quoted:
    article = at.article(side.article)
    return Quoted(
        source=article.source,
        path=article.path,
        line=at.line(side),
        where=at.where(side),
        article=article.id,
        start=side.detail.start,
        end=side.detail.end,
        words=side.detail.surface,
        value=side.detail.canonical,
        sentence=sentence_of(at, side),
        attribution=chain(at.claims[side.claim].attribution),
        pieces=excerpt(at, side, rivals).pieces,
    )
