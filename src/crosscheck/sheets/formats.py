"""The contracts of the formats: pure functions of a marked draft, or of a revision."""

from __future__ import annotations

from typing import Protocol

from crosscheck.proof import Proof, Revision


class DraftFormat(Protocol):
    """One output format of a marked draft."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def render(self, proof: Proof) -> str:
        """The whole text, ending in a newline. Deterministic; escapes all that articles say."""


class RevisionFormat(Protocol):
    """One output format of a revision."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def render(self, revision: Revision) -> str:
        """The whole text, ending in a newline. Deterministic; escapes all that articles say."""
