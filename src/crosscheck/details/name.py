"""Name: one name that the sources spell differently. Always a note, for the sub-editor.

Compared are the fullest names that each article gives, so that a surname alone never counts as a spelling; aliases
("UK" / "Britain"), short forms and titles are no spellings either.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.contracts import DetailKind, Example
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary import names

LABELS = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in its article's fullest form, as written, and what it names."""

    name: str
    label: str


class NameKind:
    """The kind `name`."""

    name: Kind = "name"
    summary = "two spellings of one name"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """Every name in the claim, in text order."""
        return tuple(
            Detail(
                kind="name",
                start=m.start,
                end=m.end,
                surface=m.surface,
                value=Name(name=m.name, label=m.label),
                canonical=names.fold(m.name),
            )
            for m in claim.mentions
            if m.label in LABELS and not m.pronoun and any(c.isupper() for c in m.surface)
        )

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """A note where the two spell one name differently."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Name) or not isinstance(b, Name) or a.label != b.label:
            return UNKNOWN
        if names.fold(a.name) == names.fold(b.name):
            return AGREE
        if not names.spelling_variant(a.name, b.name):
            return UNKNOWN
        first, second = sorted((a.name, b.name))
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=Severity.NOTE,
            confidence=0.8,
            why=f"One name in two spellings: {first} and {second}.",
            point="spelling of a name",
        )


EXAMPLES = (
    Example(
        left="President Volodymyr Zelensky spoke on Monday.",
        right="President Volodymyr Zelenskyy spoke on Monday.",
        expect=Verdict.CONFLICT,
        why="Two ways to bring a name into Latin letters.",
    ),
    Example(
        left="The delegation arrived in Kiev.",
        right="The delegation arrived in Kyiv.",
        expect=Verdict.CONFLICT,
        why="An older and a newer spelling.",
    ),
    Example(
        left="Foreign Minister Sergei Lavrov left the room.",
        right="Foreign Minister Sergey Lavrov left the room.",
        expect=Verdict.CONFLICT,
        why="The given name is spelled in two ways.",
    ),
    Example(
        left="President Emmanuel Macron spoke in Paris.",
        right="Macron spoke in Paris.",
        expect=None,
        why="A surname is no spelling of the full name.",
    ),
    Example(
        left="The UK sent two ships.",
        right="Great Britain sent two ships.",
        expect=None,
        why="Two names, not two spellings.",
    ),
    Example(
        left="Iran closed the border.",
        right="Iraq closed the border.",
        expect=None,
        why="Two countries, however alike the words.",
    ),
    Example(
        left="Austria will host the talks.",
        right="Australia will host the talks.",
        expect=None,
        why="Two countries, however alike the words.",
    ),
    Example(
        left="Gen. Charles Q. Brown Jr. spoke on Thursday.",
        right="General Charles Brown Jr. spoke on Thursday.",
        expect=None,
        why="A middle initial is left out, not spelled otherwise.",
    ),
    Example(
        left="NATO will send instructors.",
        right="Nato will send instructors.",
        expect=None,
        why="House style of capitals.",
    ),
    Example(
        left="Kim Jong-un met the envoy.",
        right="Kim Jong Un met the envoy.",
        expect=None,
        why="House style of hyphens.",
    ),
)
PLUGIN: DetailKind = NameKind()
