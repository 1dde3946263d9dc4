"""The records that flow through the stages: frozen, slotted, hashable to the bottom.

Offsets are Unicode code points into the raw text of an article, half-open. Similarities and confidences
are floats in [0, 1]. A record never refers to its parent; identity across records is by `id`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum, IntEnum
from functools import lru_cache
from struct import pack, unpack
from sys import intern
from typing import Any, Literal, TypeAlias, TypeVar

from crosscheck.packing import packed

T = TypeVar("T")

Kind: TypeAlias = str
"""The word for a kind of detail, the same in code, report, option and document: `number`, `date`, ..."""


class Verdict(Enum):
    """What comparing two details says. `UNKNOWN` covers missing and incomparable: never a conflict."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Severity(IntEnum):
    """How bad a finding is, whatever our confidence in it."""

    NOTE = 1
    """Spelling, style or rounding."""
    DIVERGENCE = 2
    """Both may be true, but scope, precision, strength or source differ so that an editor should look."""
    CONFLICT = 3
    """Both cannot be true as written."""

    @property
    def word(self) -> str:
        """The lower-case name that reports and options use."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open stretch of an article's raw text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, start: int, end: int) -> bool:
        """Whether `start`..`end` lies wholly inside."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text of one source (outlet). `text` is the raw text as read and is never rewritten."""

    id: str
    """Short and stable inside a run: `a1`, `a2`, ... in the order of the paths, sorted."""
    source: str
    """The outlet, or the file's stem where no outlet is known."""
    path: str
    """As given on the command line, with `/` as separator."""
    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None
    """Whose report it retells, where `sources.toml` says so."""
    title_span: Span | None = None
    """Where the title stands in `text`, if it stands there."""
    key: str = ""
    """The path below the project's folder without its suffix: the same on every machine. Empty for no file."""
    notes: tuple[str, ...] = ()
    """What the reader had to do to the bytes: guessed encoding, removed NULs..."""
    pages: tuple[int, ...] = ()
    """Where each page begins in `text`, for formats that have pages."""
    author: str | None = None
    """Who wrote it, as the file states it."""
    part: str | None = None
    """Which part of the file it is, where the file holds several articles: "row 3", "entry 2"."""
    verbatim: bool = True
    """Whether `text` is the file itself, so that its lines are those that an editor shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A stretch of text that is not the story, with the reason that a report can print."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that was not read or not compared."""

    path: str
    reason: str
    part: str = "all of it"
    """What of it: the whole, or the part that was cut or missing."""
    bug: bool = False
    """Whether a rule of ours failed, and not the input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What `clean` leaves of an article: the story as spans over the raw text, in order, one per paragraph."""

    article: Article
    paragraphs: tuple[Span, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of the parse. `index` and `head` count tokens of the whole article; a root is its own head.

    `pos`, `tag` and `dep` follow Universal POS, Penn Treebank and ClearNLP, as spaCy's English pipelines do.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


class Row:
    """Tokens in a row, as they are held: what each word is, and where the words stand from the first one on.

    Each word is one object for all rows, and so are the words and places of claims that are worded alike. Equal by
    identity, so that it is fast to look up what was made of it.
    """

    __slots__ = ("index", "places", "start", "words")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.index, self.start = tokens[0].index, tokens[0].start
        self.words = _one_row(tuple([_one_word(t.text, t.lemma, t.pos, t.tag, t.dep) for t in tokens]))
        at, of = self.index, self.start
        numbers = [n for t in tokens for n in (t.index - at, t.head - at, t.start - of, t.end - of)]
        wide = max(numbers) >= 1 << 15 or min(numbers) < -(1 << 15)
        self.places = _one_row(pack(f"{len(numbers)}{'q' if wide else 'h'}", *numbers))


_WORD = ("text", "lemma", "pos", "tag", "dep")
_PUT: Mapping[str, Callable[[Token, Any], None]] = {f.name: getattr(Token, f.name).__set__ for f in fields(Token)}


def _held_tokens(tokens: tuple[Token, ...]) -> Row | tuple[Token, ...]:
    return Row(tokens) if tokens else tokens


def _tokens(row: Row | tuple[Token, ...]) -> tuple[Token, ...]:
    if not isinstance(row, Row):
        return row
    count, at, of = len(row.words), row.index, row.start
    numbers = unpack(f"{4 * count}{'h' if len(row.places) == 8 * count else 'q'}", row.places)
    columns: dict[str, Iterable[Any]] = dict(zip(_WORD, zip(*row.words, strict=True), strict=True))
    columns |= {"index": [at + n for n in numbers[::4]], "head": [at + n for n in numbers[1::4]]}
    columns |= {"start": [of + n for n in numbers[2::4]], "end": [of + n for n in numbers[3::4]]}
    made = tuple([object.__new__(Token) for _ in row.words])
    for name, column in columns.items():  # a third of the time that their own constructor takes
        deque(map(_PUT[name], made, column), maxlen=0)
    return made


@lru_cache(maxsize=1 << 16)
def _one_word(*word: str) -> tuple[str, ...]:
    """What a word is, the same object for all who ask."""
    return tuple(map(intern, word))


@lru_cache(maxsize=1 << 14)
def _one_row(row: T) -> T:
    """The words or places, the same object for all who ask."""
    return row


@lru_cache(maxsize=1 << 16)
def _one(number: int) -> int:
    """The number, the same object for all who ask."""
    return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, role or pronoun in the text and the fullest name by which the article calls its referent."""

    start: int
    end: int
    surface: str
    name: str
    """The antecedent's fullest form in this article; equal to `surface` where nothing fuller stands."""
    label: str
    """PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, ... (OntoNotes 5)."""
    pronoun: bool = False
    role: str | None = None
    """Title or role that the article gives this referent, as it stands here: "Gen.", "foreign minister"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one paragraph, with its tokens in order."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article as the language stage sees it: sentences with their parse, and every mention."""

    body: Body
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()


@packed(_held_tokens, _tokens, "tokens")
@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of an article that belong to no claim, with their parse: the noun phrase that names a speaker."""

    start: int
    end: int
    text: str
    """Verbatim."""
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def between(self, start: int, end: int) -> str:
        """The words at `start`..`end` of the article's text, both inside the phrase."""
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says a claim. A chain: `outlet` reported that `speaker` said it.

    `speaker` is the fullest name or the description as it stands ("a Biden administration official");
    `anonymous` tells that it names nobody. `mode` is `direct` inside quotation marks, else `indirect`.
    """

    speaker: str | None
    cue: str | None
    outlet: str | None
    mode: Literal["direct", "indirect"]
    anonymous: bool = False
    speaker_label: str | None = None
    """PERSON, ORG, GPE, ... where the speaker's words are a name whose sort is known."""
    speaker_span: Span | None = None
    cue_span: Span | None = None
    phrase: Phrase | None = None
    """The speaker's words as they stand at this claim, with title and apposition."""
    adverbs: tuple[str, ...] = ()
    """Adverbs of the cue, lower case: "initially" reported, "now" say."""
    cited: str | None = None
    """Whom the speaker or the outlet gives as a source in turn: "the mayor said, citing police"."""


Update: TypeAlias = Literal["", "earlier", "later", "raised", "lowered"]
"""What an article says of a value's place among others of one matter: it was replaced (`earlier`), or it has replaced
another, a smaller one (`raised`), a larger one (`lowered`), or whichever (`later`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A typed, normalised piece of a claim. `value` belongs to the kind; `canonical` is its stable text form."""

    kind: Kind
    start: int
    end: int
    surface: str
    value: Hashable
    canonical: str
    referent: str | None = None
    """The one person or body whose lasting property this is (an age, a title), as a folded name. Such a detail is
    compared with every other of the same referent, whether or not the claims around them match."""
    update: Update = ""

    def __post_init__(self) -> None:
        """Hold each place and each short form once, as `Token` does."""
        object.__setattr__(self, "start", _one(self.start))
        object.__setattr__(self, "end", _one(self.end))
        object.__setattr__(self, "surface", intern(self.surface))
        object.__setattr__(self, "canonical", intern(self.canonical))


@packed(_held_tokens, _tokens, "tokens")
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of fact, clause-sized. `text` is `article.text[start:end]`, verbatim.

    `tokens` are the claim's own words in order: a clause that became another claim is left out of them even
    where it stands inside the span. `head` of the topmost token may lie outside.
    """

    id: str
    article: str
    text: str
    start: int
    end: int
    sentence: Span
    paragraph: int
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...] = ()
    borrowed: tuple[Token, ...] = ()
    """Words outside the claim that it leans on: the subject it shares with the clause before it, or the noun
    that its relative pronoun stands for. Never the ground for a detail of this claim."""
    attribution: Attribution | None = None
    headline: bool = False
    quoted: bool = False
    """Whether the claim is a quotation as a whole."""
    anchor: date | None = None
    """The publication date that relative dates lean on."""
    details: tuple[Detail, ...] = ()

    def between(self, start: int, end: int) -> str:
        """The words at `start`..`end` of the article's text, both inside the claim."""
        return self.text[start - self.start : end - self.start]

    @property
    def span(self) -> Span:
        """The claim's stretch of the raw text."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A detail in its claim: what one source says on a point."""

    claim: Claim
    detail: Detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The outcome of comparing two readings.

    `severity`, `why` and `point` count for a conflict, and for an agreement worth a note: "dozens" beside 60. Of other
    agreements, `why` is empty.
    """

    verdict: Verdict
    severity: Severity = Severity.DIVERGENCE
    confidence: float = 1.0
    """How sure we are that the two values differ, given that the two claims speak of the same fact."""
    why: str = ""
    """One plain sentence for the editor: what differs and why it counts."""
    point: str = ""
    """The matter in a few words, without either value: "people killed", "day of the vote"."""
    superseded: bool = False
    """Of a conflict: one side says itself that its value has replaced an earlier one, such as the other's. Of two equal
    values: one side says that it was replaced."""
    near: bool = False
    """Of a conflict: the two lie so near each other that they are seldom of two things, as 45 and 54 million euros."""


AGREE = Comparison(verdict=Verdict.AGREE)
UNKNOWN = Comparison(verdict=Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two claims of different articles that speak of the same fact."""

    left: str
    right: str
    score: float
    """Probability that the two state the same fact, by the alignment model."""
    cosine: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of two or more articles that matches join, kept coherent."""

    id: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A report that several articles retell: their agreement is not corroboration."""

    name: str
    articles: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One source's reading of the disputed detail. Sides with the same `reading` stand together."""

    claim: str
    article: str
    detail: Detail
    reading: int


Status: TypeAlias = Literal["new", "known", "accepted", "false_positive"]
"""Where a finding stands, as coarse as a gate needs it: only what is new fails a run."""

State: TypeAlias = Literal[
    "new", "changed", "expired", "unaudited", "accepted", "false_positive", "correction_requested", "suppressed"
]
"""Where a finding stands with the editors, finer than `Finding.status`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the baseline, or a suppression in the text, says of a finding."""

    state: State
    reason: str = ""
    by: str | None = None
    expires: date | None = None
    """The last day on which it holds."""
    before: tuple[tuple[str, str], ...] = ()
    """(source id, canonical value) of each side as the baseline has it, where that has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A divergent detail inside a group, with two or more readings."""

    fingerprint: str
    locus: str
    """The fingerprint without the values: the same when a value has changed."""
    kind: Kind
    severity: Severity
    confidence: float
    point: str
    why: str
    group: str | None
    """The group that holds the sides; none for a property of one referent that unmatched claims mention."""
    sides: tuple[Side, ...]
    shared_origin: str | None = None
    superseded: bool = False
    """Whether one side says itself that it gives a later figure, which explains the difference."""
    status: Status = "new"
    """New (also where it changed, or where its acceptance expired), known, or settled."""
    decision: Decision | None = None
    """Why the status is what it is; none where there is no baseline, or where it says nothing of this finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A point on which two or more sources give the same detail."""

    kind: Kind
    canonical: str
    group: str | None
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncompared:
    """A detail that was left out of the comparison, and why: nothing is dropped in silence."""

    article: str
    start: int
    end: int
    surface: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """An entry of the baseline that met no finding in this run."""

    fingerprint: str
    kind: Kind
    title: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    """A suppression that silenced nothing, with the reason."""

    path: str
    line: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the baseline and the suppressions say of a run as a whole."""

    path: str | None = None
    """The baseline file, as given; none where only suppressions took part."""
    gone: tuple[Unmet, ...] = ()
    """All their sources were read, and they no longer differ."""
    not_checked: tuple[Unmet, ...] = ()
    """Some of their sources or their kind took no part in this run."""
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything one run found; every report is a pure function of it."""

    bodies: tuple[Body, ...]
    claims: tuple[Claim, ...]
    matches: Sequence[Match] = ()
    groups: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    origins: tuple[Origin, ...] = ()
    uncompared: tuple[Uncompared, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    base: str = ""
    """What leads from the folder of a report to the folder that article paths start from: `../` for `reports/x.md`."""
    models: tuple[tuple[str, str], ...] = ()
    """(part, identity) of the models that took part: language pipeline, encoder, alignment model."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of detail that were compared."""
    withheld: int = 0
    """Findings below the run's threshold, which are not among `findings`."""
    baseline: Ledger | None = None
