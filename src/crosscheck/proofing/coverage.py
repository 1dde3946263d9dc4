"""Whether another article states a claim too: a match whose details agree, never a likeness of topic.

A claim is *backed* by an article where the alignment takes two claims for one fact, nothing in them is at odds, and
what can be compared agrees. Of figures, quotations and calendar dates each must be given there too: a claim with one
more of them is another claim. "Monday" and "several" need not be: news leaves them out where they go without saying.
One sentence may say in a clause beside it what the other says in one, so details are sought in the whole sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.contracts import DetailKind
from crosscheck.guard import guarded
from crosscheck.model import Claim, Detail, Kind, Match, Reading, Run, Severity, Span, Verdict
from crosscheck.proof import Backing
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.alike import AGENTS
from crosscheck.vocabulary.counting import Counted, counted
from crosscheck.vocabulary.statements import in_common

HARD: frozenset[Kind] = frozenset({"number", "date", "quote"})
"""Kinds of which a detail can be told from all others; the rest depends on how a sentence is built."""
SURE = 0.8
"""Score from which two claims are taken for one fact though nothing else speaks for it."""
LIKELY = 0.6
"""... that does where the other has `WORDY` of the claim's words, or a detail stands alike in both."""
SHARED = 0.4
"""... that does where a figure or a quotation agrees by the rules of its kind."""
NEVER = 2.0
"""A score that there is not."""
WORDY = 0.5
"""Share of the claim's own content words: the source must say what the draft says, not a part of it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The claims of a run by their matches, ready to be asked."""

    kinds: Mapping[Kind, DetailKind]
    claims: Mapping[str, Claim]
    partners: Mapping[str, tuple[Match, ...]]
    sentences: Mapping[tuple[str, Span], tuple[Claim, ...]]

    def backing(self, claim: Claim, among: frozenset[str]) -> tuple[Backing, ...]:
        """The articles of `among` that state the claim or a part of it, each with its surest claim, in their order."""
        found: dict[str, list[tuple[float, Claim]]] = defaultdict(list)
        for match in self.partners.get(claim.id, ()):
            other = self.claims[match.right if match.left == claim.id else match.left]
            turned = not (claim.quoted and other.quoted) and denied(claim) != denied(other)
            if other.article not in among or match.score < SHARED or turned:
                continue
            if not self._at_odds(claim, other):
                found[other.article].append((match.score, other))
        return tuple(b for article in sorted(found) if (b := self._best(claim, found[article])) is not None)

    def _best(self, claim: Claim, others: Sequence[tuple[float, Claim]]) -> Backing | None:
        told = [d for d in claim.details if d.kind in HARD]
        given: set[Detail] = set()
        surest: tuple[float, Claim] | None = None
        for score, other in sorted(others, key=lambda pair: (-pair[0], pair[1].start)):
            agreed = {d for d in told if self._agrees(claim, d, other)}
            alike = {d for d in told if score >= LIKELY and self._stands(claim, d, other)}
            if score >= _enough(claim, other, agreed, alike) and not _apart(told, agreed | alike, other):
                given |= agreed | alike
                surest = surest or (score, other)
        if surest is None or (any(map(exact, told)) and not any(map(exact, given))):
            return None
        details = tuple(d for d in told if d in given)
        return Backing(claim=surest[1].id, article=surest[1].article, score=surest[0], details=details)

    def _agrees(self, claim: Claim, detail: Detail, other: Claim) -> bool:
        """Whether the other claim's sentence gives the detail, by the rules of its kind."""
        mine = Reading(claim=claim, detail=detail)
        kind = self.kinds.get(detail.kind)
        return kind is not None and any(
            kind.compare(mine, theirs).verdict is Verdict.AGREE
            for beside in self.sentences[other.article, other.sentence]
            for theirs in _readings(beside, detail.kind)
        )

    def _stands(self, claim: Claim, detail: Detail, other: Claim) -> bool:
        """Whether the other claim's sentence holds the same day, or the same figure of what may be the same thing."""
        return any(
            theirs.detail.canonical == detail.canonical and _comparable(Reading(claim=claim, detail=detail), theirs)
            for beside in self.sentences[other.article, other.sentence]
            for theirs in _readings(beside, detail.kind)
        )

    def _at_odds(self, claim: Claim, other: Claim) -> bool:
        """Whether a detail of the two differs for which the other's sentence has no equal."""
        return any(
            outcome.verdict is Verdict.CONFLICT
            and outcome.severity > Severity.NOTE
            and not self._agrees(claim, d, other)
            for d in claim.details
            if d.kind in self.kinds
            for theirs in _readings(other, d.kind)
            for outcome in [self.kinds[d.kind].compare(Reading(claim=claim, detail=d), theirs)]
        )


def coverage(run: Run, kinds: Sequence[DetailKind]) -> Coverage:
    """What a run knows of its claims, by claim."""
    partners: dict[str, list[Match]] = defaultdict(list)
    for match in run.matches:
        partners[match.left].append(match)
        partners[match.right].append(match)
    sentences: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in run.claims:
        sentences[claim.article, claim.sentence].append(claim)
    held = guarded(kinds, {b.article.id: b.article.path for b in run.bodies})
    return Coverage(
        kinds={kind.name: kind for kind in held},
        claims={claim.id: claim for claim in run.claims},
        partners={key: tuple(found) for key, found in partners.items()},
        sentences={key: tuple(found) for key, found in sentences.items()},
    )


def exact(detail: Detail) -> bool:
    """Whether the detail must be found elsewhere: a quotation, a figure that is no "several", a calendar date."""
    if detail.kind == "number":
        return any(c.isdigit() for c in detail.canonical)
    return detail.kind == "quote" or (detail.kind == "date" and any(c.isdigit() for c in detail.surface))


def _enough(claim: Claim, other: Claim, agreed: Iterable[Detail], alike: Collection[Detail]) -> float:
    """The score from which the two are taken for one fact. An age or a day says little: many facts share it."""
    if any(d.kind != "date" and d.referent is None for d in agreed):
        return SHARED
    own, _ = in_common(claim.tokens, claim.tokens)
    shared, _ = in_common(claim.tokens, other.tokens)
    wordy = shared >= WORDY * own
    dated = any(d.kind == "date" for d in alike)
    return LIKELY if wordy or (alike and not dated) else NEVER if dated else SURE


def denied(claim: Claim) -> bool:
    """Whether the claim says that something is not so: by "not" and the like, or by a verb of denying."""
    cues = [lexicon.verb(t.lemma) for t in claim.tokens]
    cues += [lexicon.cue(claim.attribution.cue)] if claim.attribution and claim.attribution.cue else []
    denials = sum(c is not None and c.strength == "denial" for c in cues)
    return (denials + sum(t.dep == "neg" for t in claim.tokens)) % 2 == 1


def _apart(told: Sequence[Detail], given: Collection[Detail], other: Claim) -> bool:
    """Whether both give days, or both give figures, and not one of them is the same."""
    return any(
        any(map(narrow, told)) and any(map(narrow, other.details)) and not any(map(narrow, given))
        for narrow in (_is_day, _is_figure)
    )


def _is_day(detail: Detail) -> bool:
    return detail.kind == "date" and (detail.canonical.count("-") > 1 or detail.canonical.isalpha())


def _is_figure(detail: Detail) -> bool:
    return detail.kind == "number" and exact(detail)


def _comparable(left: Reading, right: Reading) -> bool:
    """Whether two details of one canonical value may mean one thing: "12 killed" and "12 wounded" do not."""
    if left.detail.kind == "date":
        return not left.detail.canonical.isdigit()  # many things are of one year
    if left.detail.kind != "number":
        return True
    what = [counted(r.claim, r.detail.start, r.detail.end, measure=False) or Counted() for r in (left, right)]
    nouns = {w.noun for w in what} - {""}
    return what[0].sense == what[1].sense and what[0].sense not in AGENTS and len(nouns) < 2


def _readings(claim: Claim, kind: Kind) -> Iterator[Reading]:
    return (Reading(claim=claim, detail=d) for d in claim.details if d.kind == kind)
