"""The records of work at the desk: a draft marked against its sources, and a new version held against the old one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from crosscheck.model import Article, Detail, Finding, Kind, Run, Skipped

Word: TypeAlias = Literal["conflicting", "corroborated", "single-source", "unsupported"]
"""What the sources make of a claim of the draft. Each claim gets exactly one."""

WORDS: tuple[Word, ...] = ("conflicting", "unsupported", "single-source", "corroborated")
"""In the order in which an editor cares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """A claim of a source that states the same as the draft's claim, and the details that both give."""

    claim: str
    article: str
    score: float
    """Probability that the two state the same fact."""
    details: tuple[Detail, ...] = ()
    """Of the draft's claim: those on which the source's sentence agrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the sources say to one claim of the draft."""

    claim: str
    word: Word
    findings: tuple[Finding, ...] = ()
    """Where a source has something else: conflicts and divergences that nobody has settled."""
    notes: tuple[Finding, ...] = ()
    """Spelling, style or rounding."""
    backing: tuple[Backing, ...] = ()
    """One a source, the surest."""
    origins: tuple[tuple[str, ...], ...] = ()
    """The articles that back the claim as a whole, those of one origin together."""
    missing: tuple[Detail, ...] = ()
    """What to look up in a claim that no source has: its figures, dates, quotations and offices, else its names."""
    among: tuple[Finding, ...] = ()
    """Where the sources differ with each other on this point, whatever the draft says."""
    checkable: bool = True
    """Whether an editor can look it up: a figure, a date, a quotation, an office, a name; no opinion or question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A draft, claim by claim."""

    run: Run
    """The draft and its sources, with everything that was found among them."""
    draft: tuple[str, ...]
    """The ids of the draft's articles."""
    marks: tuple[Mark, ...]
    """In the order of the draft."""
    elsewhere: int = 0
    """Differences among the sources on points that the draft does not touch."""
    twins: tuple[str, ...] = ()
    """Paths of sources left out because they hold the draft's own text."""

    @property
    def concerned(self) -> Run:
        """The run with only the findings in which the draft stands against a source."""
        return replace(self.run, findings=tuple(f for f in self.run.findings if between(f, self.draft)))


def between(finding: Finding, draft: tuple[str, ...]) -> bool:
    """Whether a reading of the draft stands against one of a source."""
    ours = {s.reading for s in finding.sides if s.article in draft}
    theirs = {s.reading for s in finding.sides if s.article not in draft}
    return bool(ours) and bool(theirs) and len(ours | theirs) > 1


How: TypeAlias = Literal["changed", "added", "removed", "reworded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A claim of one version, and the detail in it that the change is about; none where it is the whole claim."""

    claim: str
    detail: Detail | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact that one version has and the other has not, or has otherwise."""

    how: How
    kind: Kind | None
    """The kind of the detail; none for a whole claim."""
    old: Place | None
    new: Place | None
    """Both where the claim stands in both versions, even if the detail stands in one."""
    checkable: bool = True
    """Whether it holds a figure, date, quotation, office or name: what does not is told last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A claim of ours that the new version of a source breaks, settles, confirms or no longer bears out."""

    how: Literal["breaks", "settles", "confirms", "drops", "still differs"]
    before: Mark
    """Against the old version."""
    after: Mark
    """Against the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two versions of one article."""

    run: Run
    """Of the two: the old version comes first."""
    old: str
    new: str
    changes: tuple[Change, ...]
    """In the order of the new version; what is gone stands where it stood in the old one."""
    reworded: tuple[Change, ...] = ()
    """Claims in which words of content were exchanged, and nothing that could be compared: not told as changes."""
    turns: tuple[Turn, ...] = ()
    before: Proof | None = None
    """Our articles against the old version, where they were given."""
    after: Proof | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Two versions of an article, or of a folder of them."""

    pairs: tuple[Pair, ...]
    added: tuple[Article, ...] = ()
    """Articles that only the new folder has."""
    removed: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    base: str = ""
    """As in `Run.base`."""

    @property
    def changed(self) -> bool:
        """Whether any fact differs."""
        return bool(self.added or self.removed or any(pair.changes for pair in self.pairs))
