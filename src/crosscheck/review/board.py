"""What editors decide on: one run, and the baseline file that says what has been decided about each finding.

The file is read anew for every page and changed under its lock, so that several editors, and the commands, can work on
it at once. A decision names the state of the finding that its editor saw: where that has changed meanwhile, nothing is
written, and the editor is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from crosscheck.baseline import Baseline, Entry, dump, load, parse
from crosscheck.baseline.changes import Ruling, decide, reopen
from crosscheck.baseline.matching import match
from crosscheck.baseline.records import Scene
from crosscheck.baseline.sightings import scene
from crosscheck.desk import settle
from crosscheck.errors import CrosscheckError
from crosscheck.files import rewrite
from crosscheck.model import Finding, Run
from crosscheck.threshold import Threshold, kept

SETTLED = frozenset({"accepted", "false_positive", "correction_requested", "suppressed"})
"""States about which there is nothing left to decide."""


class StaleError(CrosscheckError):
    """Somebody decided about the finding after the page was loaded; nothing was written."""


class UnknownError(CrosscheckError):
    """The run holds no such finding, or it is silenced beside the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The run as the baseline has it now, and a mark of what it says of each finding, by fingerprint."""

    run: Run
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A run with all its findings, none held against a baseline yet, and the file that holds the decisions."""

    run: Run
    file: Path
    threshold: Threshold
    today: Callable[[], date]

    def judged(self) -> Judged:
        """How things stand.

        Raises:
            BaselineError: the file is there and cannot be used.
        """
        there = self.file.exists() or self.file.is_symlink()
        baseline = load(self.file) if there else Baseline()
        run = settle(self.run, (baseline, self.file.as_posix()) if there else None, self.today())
        return Judged(run=kept(run, self.threshold), marks=_marks(baseline, self._scene()))

    def decide(self, fingerprint: str, ruling: Ruling, seen: str) -> None:
        """Write a decision.

        Args:
            fingerprint: the finding's.
            ruling: what was decided.
            seen: the finding's mark when the editor looked at it.

        Raises:
            StaleError: its mark is another one by now.
            UnknownError: there is no such finding to decide about.
            CrosscheckError: the file cannot be read or written.
        """

        def change(baseline: Baseline, looked_at: Scene) -> Baseline:
            sighting = next(s for s in looked_at.sightings if s.fingerprint == fingerprint)
            return decide(baseline, looked_at, sighting, ruling)

        self._change(fingerprint, seen, change)

    def reopen(self, fingerprint: str, seen: str) -> None:
        """Take a decision back. Raises as `decide` does."""

        def change(baseline: Baseline, looked_at: Scene) -> Baseline:
            entry = _entries(baseline, looked_at).get(fingerprint)
            return reopen(baseline, entry.fingerprint) if entry else baseline

        self._change(fingerprint, seen, change)

    def _change(self, fingerprint: str, seen: str, change: Callable[[Baseline, Scene], Baseline]) -> None:
        looked_at = self._scene()

        def changed(old: bytes | None) -> str:
            baseline = Baseline() if old is None else parse(old, self.file.as_posix())
            marks = _marks(baseline, looked_at)
            if fingerprint not in marks:
                raise UnknownError("there is no such finding here: load the page again")
            if marks[fingerprint] != seen:
                raise StaleError("somebody has decided about this meanwhile: read it, then save again to replace it")
            return dump(change(baseline, looked_at))

        rewrite(self.file, changed)

    def _scene(self) -> Scene:
        """What can be decided: all but what is silenced beside the text."""
        run = settle(self.run, None, self.today())
        return scene(replace(run, findings=tuple(f for f in run.findings if not _silenced(f))))


def state(finding: Finding) -> str:
    """Where it stands with the editors: `new`, `changed`, `accepted`, ..."""
    return finding.decision.state if finding.decision else "new"


def _silenced(finding: Finding) -> bool:
    return state(finding) == "suppressed"


def _entries(baseline: Baseline, looked_at: Scene) -> dict[str, Entry]:
    pairs = match(baseline.entries, looked_at).pairs
    return {looked_at.sightings[pair.sighting].fingerprint: pair.entry for pair in pairs}


def _marks(baseline: Baseline, looked_at: Scene) -> dict[str, str]:
    entries = _entries(baseline, looked_at)
    return {s.fingerprint: _mark(entries.get(s.fingerprint)) for s in looked_at.sightings}


def _mark(entry: Entry | None) -> str:
    """A digest of all that an entry says; the same word for every finding that has none."""
    if entry is None:
        return "open"
    return hashlib.sha256(dump(Baseline(entries=(entry,))).encode("utf-8", "replace")).hexdigest()[:16]
