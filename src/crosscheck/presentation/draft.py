"""A marked draft as every report of it shows it: sentence by sentence, in the draft's order, free of any markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model import Article, Claim, Finding, Span
from crosscheck.places import line_of
from crosscheck.presentation.cards import Card, Held, Quoted, card
from crosscheck.presentation.excerpts import Piece, differing
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.sentences import pieces, stripped
from crosscheck.presentation.visible import clipped
from crosscheck.presentation.wording import chain, listed, plural
from crosscheck.proof import WORDS, Backing, Mark, Proof, Word

SIGNS: dict[Word, str] = {"conflicting": "▲", "unsupported": "?", "single-source": "✓1", "corroborated": "✓"}
"""A shape for each mark; the number of origins stands behind the tick."""
QUOTED = 160
"""Characters of a source's words beside a claim that it bears out."""
LOOKED_UP = 60
"""Characters of the words that a note names to look up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One difference between the draft and a source. `number` counts through the draft."""

    number: int
    card: Card
    theirs: tuple[Held, ...]
    """What sources have instead."""
    allies: tuple[Quoted, ...]
    """Sources that have it as the draft has it."""
    again: bool
    """Whether an earlier sentence of the draft shows it already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A source that bears a claim out."""

    article: Article
    where: str
    line: int
    words: str
    attribution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One mark in the margin, for one claim or for several of a sentence that no source has."""

    word: Word
    sign: str
    claims: tuple[str, ...]
    """The claims' words."""
    says: str
    """The mark in a sentence: `Two origins: B, and C with D.`"""
    conflicts: tuple[Conflict, ...] = ()
    among: tuple[Card, ...] = ()
    """Where the sources differ with each other on this point."""
    spelling: tuple[Card, ...] = ()
    support: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One sentence of the draft with the notes beside it."""

    article: Article
    line: int
    span: Span
    headline: bool
    pieces: tuple[Piece, ...]
    """The sentence; marked is what a source has otherwise, or what none has."""
    notes: tuple[Note, ...]

    @property
    def worst(self) -> Word:
        """The mark that an editor cares for most."""
        return min((note.word for note in self.notes), key=WORDS.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A draft with its marks. `folded` are sentences that no source has and that hold nothing to look up."""

    verdict: str
    tally: str
    entries: tuple[Entry, ...]
    folded: tuple[Entry, ...]
    at: Index


def sheet(proof: Proof) -> Sheet:
    """The view of a marked draft."""
    at = index(proof.run)
    numbers: dict[str, int] = {}
    entries: list[Entry] = []
    folded: list[Entry] = []
    for marks in _sentences(proof, at):
        entry = _entry(marks, proof, at, numbers)
        quiet = all(m.word == "unsupported" and not m.checkable and not (m.notes or m.among) for m in marks)
        (folded if quiet else entries).append(entry)
    return Sheet(verdict=verdict(proof), tally=tally(proof), entries=tuple(entries), folded=tuple(folded), at=at)


def verdict(proof: Proof) -> str:
    """The first line: what to change and what to look up, against how many sources."""
    count = counts(proof)
    wrong, bare = count["conflicting"], count["unsupported"]
    parts = [f"{plural(wrong, 'claim')} {'differs' if wrong == 1 else 'differ'} from a source"] if wrong else []
    parts += [f"{plural(bare, 'claim')} to look up {'is' if bare == 1 else 'are'} in no source"] if bare else []
    name = clipped(index(proof.run).article(proof.draft[0]).path, 60) if len(proof.draft) == 1 else "the draft"
    sources = plural(len(proof.run.bodies) - len(proof.draft), "source")
    return f"{', '.join(parts) or 'Nothing to change or to look up'}: {name} against {sources}"


def tally(proof: Proof) -> str:
    """What the verdict leaves out."""
    count = counts(proof)
    run = proof.concerned
    settled = sum(f.status in {"accepted", "false_positive"} for f in run.findings)
    between = plural(proof.elsewhere, "difference")
    parts = [
        (count["corroborated"], f"{plural(count['corroborated'], 'claim')} corroborated"),
        (count["single-source"], f"{plural(count['single-source'], 'claim')} from one source"),
        (count["soft"], f"{plural(count['soft'], 'claim')} without a source or anything to look up"),
        (settled, f"{plural(settled, 'difference')} settled earlier"),
        (run.withheld, f"{plural(run.withheld, 'finding')} below the threshold"),
        (proof.elsewhere, f"{between} between sources on points that the draft does not touch"),
        (len(proof.twins), f"left out as the draft's own text: {', '.join(clipped(t, 80) for t in proof.twins)}"),
        (len(run.skipped), f"{plural(len(run.skipped), 'input')} not read or not compared"),
    ]
    return " ".join(f"{sentence[:1].upper()}{sentence[1:]}." for count, sentence in parts if count)


def relies(proof: Proof, article: str) -> str:
    """The origins that the article shares with another, by name."""
    return ", ".join(dict.fromkeys(clipped(o.name, 80) for o in proof.run.origins if article in o.articles)) or "–"


def counts(proof: Proof) -> Counter[str]:
    """Claims by mark; those that no source has and that hold nothing to look up count as `soft`."""
    return Counter("soft" if m.word == "unsupported" and not m.checkable else m.word for m in proof.marks)


def _sentences(proof: Proof, at: Index) -> Iterator[list[Mark]]:
    """The marks of each sentence, in the order of the draft."""
    together: dict[tuple[str, Span], list[Mark]] = {}
    for mark in proof.marks:
        claim = at.claims[mark.claim]
        together.setdefault((claim.article, claim.sentence), []).append(mark)
    yield from together.values()


def _entry(marks: Sequence[Mark], proof: Proof, at: Index, numbers: dict[str, int]) -> Entry:
    claim = at.claims[marks[0].claim]
    article = at.article(claim.article)
    span = stripped(article.text, claim.sentence)
    return Entry(
        article=article,
        line=line_of(article.text, span.start),
        span=span,
        headline=claim.headline,
        pieces=tuple(pieces(article.text, span, _spans(marks, at))),
        notes=tuple(_notes(marks, proof, at, numbers)),
    )


def _notes(marks: Sequence[Mark], proof: Proof, at: Index, numbers: dict[str, int]) -> Iterator[Note]:
    bare = [m for m in marks if m.word == "unsupported" and (m.checkable or len(marks) == 1)]
    loud = any(m.checkable for m in bare)
    for mark in marks:
        if mark.word != "unsupported":
            yield _note(mark, proof, at, numbers)
        elif bare and mark is bare[0]:
            yield _bare([m for m in bare if m.checkable or not loud], at)
        elif mark.among or mark.notes:
            yield _note(mark, proof, at, numbers)


def _note(mark: Mark, proof: Proof, at: Index, numbers: dict[str, int]) -> Note:
    claim = at.claims[mark.claim]
    backed = () if mark.word in {"conflicting", "unsupported"} else mark.backing
    return Note(
        word=mark.word,
        sign=f"✓{len(mark.origins)}" if mark.word == "corroborated" else SIGNS[mark.word],
        claims=(claim.text,),
        says=_says(mark, at),
        conflicts=tuple(_conflict(f, proof, at, numbers) for f in mark.findings),
        among=tuple(card(f, at) for f in mark.among),
        spelling=tuple(card(f, at) for f in mark.notes),
        support=tuple(_support(b, at) for b in backed),
    )


def _bare(marks: Sequence[Mark], at: Index) -> Note:
    """One note for all that no source has in a sentence."""
    wanted = list(dict.fromkeys(clipped(d.surface, LOOKED_UP) for m in marks for d in m.missing))
    partly = sorted({at.letters[b.article] for m in marks for b in m.backing})
    look = f" Look up {listed([f'“{w}”' for w in wanted])}." if wanted else ""
    verb = "has" if len(partly) == 1 else "have"
    says = f"{listed(partly)} {verb} this, but not all of it." if partly else "No source has this."
    return Note(
        word="unsupported",
        sign=SIGNS["unsupported"],
        claims=tuple(at.claims[m.claim].text for m in marks),
        says=f"{says}{look}",
        among=tuple(card(f, at) for m in marks for f in m.among),
        spelling=tuple(card(f, at) for m in marks for f in m.notes),
        support=tuple(_support(b, at) for m in marks for b in m.backing),
    )


def _says(mark: Mark, at: Index) -> str:
    """The mark in a sentence."""
    if mark.word == "conflicting":
        return "A source has it otherwise." if len(mark.findings) == 1 else "Sources have it otherwise."
    if mark.word == "unsupported":
        return "No source has this."
    camps = [" with ".join(at.letters[a] for a in camp) for camp in mark.origins]
    if mark.word == "corroborated":
        return f"{len(camps)} independent origins: {listed(camps)}."
    alone = len(mark.origins[0]) == 1
    return f"Only {camps[0]} has this." if alone else f"One origin only: {camps[0]}."


def _conflict(finding: Finding, proof: Proof, at: Index, numbers: dict[str, int]) -> Conflict:
    again = finding.fingerprint in numbers
    shown = card(finding, at)
    theirs = tuple(h for h in shown.readings if all(q.article not in proof.draft for q in h.quotations))
    return Conflict(
        number=numbers.setdefault(finding.fingerprint, len(numbers) + 1),
        card=shown,
        theirs=theirs,
        allies=tuple(
            q for h in shown.readings if h not in theirs for q in h.quotations if q.article not in proof.draft
        ),
        again=again,
    )


def _support(backing: Backing, at: Index) -> Support:
    claim = at.claims[backing.claim]
    article = at.article(backing.article)
    line = line_of(article.text, claim.start)
    return Support(
        article=article,
        where=f"{at.letters[backing.article]}:{line}",
        line=line,
        words=clipped(article.text[claim.sentence.start : claim.sentence.end], QUOTED),
        attribution=chain(claim.attribution),
    )


def _spans(marks: Sequence[Mark], at: Index) -> Iterator[Span]:
    """The draft's words that a source has otherwise, and those that none has."""
    for mark in marks:
        claim: Claim = at.claims[mark.claim]
        for finding in (*mark.findings, *mark.notes):
            rivals = [s.detail.surface for s in finding.sides if s.article != claim.article]
            for own in (s.detail for s in finding.sides if s.article == claim.article):
                for low, high in differing(own.surface, rivals):
                    yield Span(start=own.start + low, end=own.start + high)
        if mark.checkable:
            yield from (Span(start=d.start, end=d.end) for d in mark.missing)
