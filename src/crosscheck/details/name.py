"""Name: one name that the sources spell differently. Always a note, for the sub-editor.

Compared are the fullest names that each article gives, so that a surname alone never counts as a spelling; aliases
("UK" / "Britain"), short forms and titles are no spellings either. A name is one wherever it stands, so those of two
articles that tell of one thing are held together whether or not the sentences around them match, and those of speakers
too. Whoever stands in one article in both spellings is two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.contracts import DetailKind, Example
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Mention, Reading, Severity, Verdict
from crosscheck.vocabulary import names
from crosscheck.vocabulary.spellings import consonants, other_middle

PLACE = "place"
SORTS = {"PERSON": "person", "ORG": "body", "GPE": PLACE, "LOC": PLACE, "FAC": PLACE}
"""What a name is of, by its OntoNotes label: a recogniser takes one village for a town here and for a region there."""


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
        return tuple(_detail(m) for m in claim.mentions if _is_name(m))

    def collected(self, claim: Claim) -> tuple[Detail, ...]:
        """The same, and the names of whoever says it, each with what it is of and its consonants."""
        said = claim.attribution.phrase if claim.attribution is not None else None
        found = [m for m in (*claim.mentions, *(said.mentions if said is not None else ())) if _is_name(m)]
        spelled = (n for m in found for n in (m, *_misspelled(m)))
        return tuple(replace(_detail(m), referent=referent) for m in spelled if (referent := _referent(m)))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """A note where the two spell one name differently."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Name) or not isinstance(b, Name) or SORTS[a.label] != SORTS[b.label]:
            return UNKNOWN
        if names.fold(a.name) == names.fold(b.name):
            return AGREE
        first, second = sorted((a.name, b.name))
        if names.spelling_variant(a.name, b.name):
            why = f"One name in two spellings: {first} and {second}."
        elif SORTS[a.label] == "person" and other_middle(names.fold(a.name), names.fold(b.name)):
            why = f"One name with two middle names: {first} and {second}."
        else:
            return UNKNOWN
        return Comparison(
            verdict=Verdict.CONFLICT, severity=Severity.NOTE, confidence=0.8, why=why, point="spelling of a name"
        )


def _is_name(mention: Mention) -> bool:
    return mention.label in SORTS and not mention.pronoun and any(c.isupper() for c in mention.surface)


def _detail(mention: Mention) -> Detail:
    return Detail(
        kind="name",
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        value=Name(name=mention.name, label=mention.label),
        canonical=names.fold(mention.name),
    )


def _misspelled(mention: Mention) -> Iterator[Mention]:
    """The mention by the words that stand there, where its article spells the name otherwise in another place."""
    if names.spelling_variant(mention.surface, mention.name):
        yield replace(mention, name=mention.surface)


def _referent(mention: Mention) -> str | None:
    """What two spellings of one name share: the consonants of the last word of a person's, of the whole of another."""
    folded = names.fold(mention.name)
    told = consonants(folded.split()[-1] if SORTS[mention.label] == "person" and folded else folded)
    return f"{SORTS[mention.label]} {told}" if told.strip() else None


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
    Example(
        left="The ferry sank off Lanmore on Monday. Petros Papadimos, the harbour master, said it was overloaded.",
        right="On Monday the ferry sank off Lanmore. Two were pulled out, Petros Papademos told the radio.",
        expect=Verdict.CONFLICT,
        matched=True,
        why="The speaker of another sentence in another spelling.",
    ),
    Example(
        left="Troops took Tel Mashoun on Monday. Some fled.",
        right="Troops took a village on Monday. The governor of Tel Mashun resigned.",
        expect=Verdict.CONFLICT,
        matched=True,
        why="A village that no table knows, in sentences of two facts.",
    ),
    Example(
        left="The court freed Thomas Edward Moran on Monday.",
        right="The court freed Thomas Eric Moran on Monday.",
        expect=Verdict.CONFLICT,
        why="Two middle names of one man.",
    ),
    Example(
        left="The court freed Thomas Edward Moran on Monday.",
        right="The court freed Thomas E. Moran on Monday.",
        expect=None,
        why="An initial is no other name.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. Karin Olsson and Karen Olsson were on board.",
        right="On Monday the ferry sank off Lanmore. Karen Olsson was on board.",
        expect=None,
        matched=True,
        why="One article has both, and so tells two women apart.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. Mario Lopez was on board.",
        right="On Monday the ferry sank off Lanmore. Maria Lopez was on board.",
        expect=None,
        matched=True,
        why="A man and a woman.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. Petros Papadimos said it was overloaded.",
        right="On Monday the ferry sank off Lanmore. Papadimos said it was overloaded.",
        expect=None,
        matched=True,
        why="A surname is no spelling of the full name.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. Anna Kern was on board.",
        right="On Monday the ferry sank off Lanmore. Peter Kern was on board.",
        expect=None,
        matched=True,
        why="Two of one family.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. Ali Hassan was on board.",
        right="On Monday the ferry sank off Lanmore. Ali Hussein was on board.",
        expect=None,
        matched=True,
        why="Two surnames with other consonants.",
    ),
    Example(
        left="The ferry sank off Lanmore on Monday. The Houthis took the boat.",
        right="On Monday the ferry sank off Lanmore. The Houthi boat was taken.",
        expect=None,
        matched=True,
        why="One and several of a people.",
    ),
    Example(
        left="Rebels took Hama on Monday.",
        right="Rebels took Homs on Monday.",
        expect=None,
        why="Two cities.",
    ),
)
PLUGIN: DetailKind = NameKind()
