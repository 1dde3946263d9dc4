"""The extension points. One file in the matching folder, holding a constant `PLUGIN`, adds one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from crosscheck.errors import ConfigError
from crosscheck.model import Body, Claim, Comparison, Detail, Document, Kind, Reading, Run, Verdict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two sentences of two sources, and what the kind must say of them. Test and documentation in one.

    `expect` is CONFLICT (the kind must fire), AGREE (it must settle) or UNKNOWN; a case that must not fire
    without our caring which of the two it is has `expect=None`.
    """

    left: str
    right: str
    expect: Verdict | None
    why: str
    left_published: date | None = None
    right_published: date | None = None
    matched: bool = False
    """Whether the two are the texts of two articles whose first sentences are known to state one fact, so that values
    which only one of the articles has are held against each other."""
    superseded: bool = False
    """Whether what fires must be marked as an update that says so, and nothing else may be."""


class DetailKind(Protocol):
    """One kind of detail: its value, how it is found, and when two values of it differ."""

    @property
    def name(self) -> Kind:
        """The one word for it: option, report, file name and documentation anchor."""

    @property
    def summary(self) -> str:
        """One line: what it flags."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """At least six that must not fire for every three that must."""

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The details of this kind in the claim, in text order. Deterministic."""

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Whether two details of matched claims agree. Symmetric in verdict, severity and confidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a reader makes of one file: the raw text, and what the file itself says about it."""

    text: str
    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Parts of the file that were not read, each with its reason: they make the run incomplete. An item without
    any text is a `Read` with an empty `text` and its reason here."""
    pages: tuple[int, ...] = ()
    """Where each page begins in `text`, for formats that have pages."""
    part: str | None = None
    """Which part of the file it is, where the file holds several articles: "row 3", "entry 2"."""
    verbatim: bool = False
    """Whether `text` is the file itself, so that its lines are those that an editor shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The names under which tables, JSON and JSON Lines hold the parts of an article, in order; case does not count."""

    text: tuple[str, ...] = ("text", "body_text", "body", "content", "article", "article_text", "maintext")
    title: tuple[str, ...] = ("title", "headline", "head")
    source: tuple[str, ...] = ("source", "outlet", "publisher", "publication", "site_name", "site", "domain")
    author: tuple[str, ...] = ("author", "authors", "byline", "by", "creator")
    date: tuple[str, ...] = (
        *("published", "date", "date_published", "datepublished", "published_at", "publish_date"),
        *("versioncreated", "firstcreated", "pubdate"),
    )
    url: tuple[str, ...] = ("url", "link", "canonical_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where reading stops, so that no file can stop the run. What lies beyond a limit is named in the report."""

    file_bytes: int = 10_000_000
    """Of one file, standard input, or fetched page: far above any article, and below what makes a parser slow."""
    article_characters: int = 200_000
    """Of one article, some 35,000 words; it is cut at a paragraph."""
    parse_seconds: float = 10.0
    """Wall clock for one file. Good files of the largest size take less than 3 s on one slow core."""
    parse_memory_bytes: int = 2_000_000_000
    """Address space of one parsing process, where the system can limit it."""
    parse_processes: int = 2
    """Parsing processes at one time; each is replaced after 200 files."""
    zip_parts: int = 5000
    zip_unpacked_bytes: int = 100_000_000
    """Of all parts that are read."""
    zip_ratio: int = 200
    """Unpacked to packed size from which a part of over 1 MB is a bomb; Office documents stay below 30."""
    pdf_stream_bytes: int = 75_000_000
    """Of one stream of a PDF, unpacked; pypdf's own default."""
    table_rows: int = 20_000

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if not getattr(self, name) > 0:  # so that it holds for NaN too
                raise ConfigError(f"limits: {name} is {getattr(self, name)}: give a number above 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read, as the user asks for it."""

    encoding: str | None = None
    """Of all files that do not say theirs by a byte order mark; else it is found out."""
    strict_encoding: bool = False
    """Refuse a file whose encoding would have to be guessed, or that is broken in its own."""
    stdin: str = ""
    """What standard input would be called as a file: its ending tells a format that does not tell itself."""
    embargoed: bool = False
    """Take items under embargo for sources too: their time has come."""
    columns: Columns = Columns()
    limits: Limits = Limits()


OPTIONS = ReadOptions()


class Reach(Enum):
    """How sure two claims must be of one fact for two differing values to count where the wording does not tie them."""

    FACT = "one fact"
    """More likely one fact than not."""
    TIED = "tied"
    """Also somewhat less likely, where the wording ties the values and nobody else has both."""
    MATCH = "match"
    """As `TIED`, in claims that are hardly likely one fact too, for a wrong value alone makes them look unlike, and in
    the other clauses of two matched sentences, for the value may stand in any of them."""
    NAME = "name"
    """As `MATCH`; and nothing has to tie two names of which one stands in no other sentence of the run, while the other
    is known or the other side has none."""
    PERSON = "person"
    """As `NAME`, where such a name stands in claims less likely still."""
    EXACT = "exact"
    """As `MATCH`; and in somewhat less likely claims untied too, for such values differ beyond doubt. They are told of
    many things, though, so that one new value tells less than among names."""


@runtime_checkable
class Contrasting(Protocol):
    """A kind whose values can be held against each other where nothing in the wording ties them to one slot."""

    @property
    def name(self) -> Kind:
        """As in `DetailKind`."""

    @property
    def reach(self) -> Reach:
        """Which claims are near enough."""

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """CONFLICT where the two values are of one type, differ, and could be said of the same thing."""

    def gives(self, claim: Claim, detail: Detail, against: Detail, /) -> bool:
        """Whether the claim has somewhere, whatever it says of it there, what `detail` has and `against` has not."""


Giving: TypeAlias = Callable[[Detail, Detail], bool]
"""What `Contrasting.gives` says of one or another of some claims, by the detail and what it is held against."""


@runtime_checkable
class Surveying(Protocol):
    """A contrasting kind that looks through the claims of an article once, and not anew for each two values.

    What a large run costs hangs on this: an article is asked by all that it has a match with.
    """

    def survey(self, claims: Sequence[Claim]) -> Giving:
        """Whether `gives` is true of one of the claims: the same answer, from an index of what they have."""


@runtime_checkable
class Tacit(Protocol):
    """A contrasting kind that also reads what is in too many sentences to be shown: held against its like alone."""

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """Further details of the claim, for `contrast` and `gives` alone, in text order. Deterministic."""


@runtime_checkable
class Bearing(Protocol):
    """A contrasting kind whose details name a bearer: two of one bearer count wherever they stand in two articles."""

    def borne(self, left: Reading, right: Reading) -> Comparison:
        """CONFLICT where one bearer hardly has both; it counts where neither article gives the other's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Two values of one type that differ, as a learned model is to see them."""

    difference: Comparison
    """What is to be said of them if they fill one slot."""
    evidence: Mapping[str, float]
    """What in the wording speaks for it or against it, by name; the same names for all values of a kind."""


@runtime_checkable
class Slotted(Protocol):
    """A contrasting kind for which a model has learned whether two differing values are told of one thing."""

    def unshown(self, claim: Claim, /) -> tuple[Detail, ...]:
        """Details of the claim that may fill a slot and are too many, or too vague, to be shown. Deterministic."""

    def sort(self, reading: Reading) -> Hashable:
        """Of what type the value is: only two of one type can fill one slot. None where it fills none."""

    def slot(self, left: Reading, right: Reading) -> Slot | None:
        """The two values, of one type, as the model sees them; None where they may both be right."""


@runtime_checkable
class Collating(Protocol):
    """A kind that also holds together what two articles say of one referent that no sentence of theirs shares."""

    def collected(self, claim: Claim) -> tuple[Detail, ...]:
        """Details of the claim and of whoever says it, each with its referent, in text order. Deterministic.

        Of each article the first with a value is compared with those of the articles that match something in it, where
        neither of the two articles has both values.
        """


class Reader(Protocol):
    """One input format."""

    @property
    def name(self) -> str:
        """The format's name."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings, lower case with the dot, that a folder walk picks up."""

    @property
    def hazardous(self) -> bool:
        """Whether `read` must run in a process that can be killed: its parser can hang, or eat the memory."""

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether this reader takes the file, by its first 4,096 bytes before its suffix."""

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The articles in the file. Raises `ReadError` whose text is the reason, without the path."""


class Parser(Protocol):
    """A language pipeline: a tokeniser, a tagger, a dependency parser, entity recognition."""

    @property
    def identity(self) -> str:
        """Name and version of the pipeline."""

    def parse(self, bodies: Sequence[Body]) -> tuple[Document, ...]:
        """One document per body, in order."""


class Encoder(Protocol):
    """A sentence embedding model."""

    @property
    def identity(self) -> str:
        """Name and version or hash of the weights; thresholds and cached vectors belong to it."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One L2-normalised row per text, shape (len(texts), dimensions)."""


class Report(Protocol):
    """One output format: a pure function of a run."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def render(self, run: Run) -> str:
        """The whole report as text, ending in a newline. Deterministic; escapes all that articles say."""


@runtime_checkable
class PieceReport(Report, Protocol):
    """One output format that need not be in memory as a whole."""

    def pieces(self, run: Run) -> Iterator[str]:
        """What `render` gives, piece by piece."""


@runtime_checkable
class BinaryReport(Protocol):
    """One output format that is no text."""

    @property
    def name(self) -> str:
        """The word that `--output-format` takes."""

    @property
    def suffix(self) -> str:
        """The ending of a file in this format, with the dot."""

    def pack(self, run: Run) -> bytes:
        """The whole report. Deterministic."""


AnyReport: TypeAlias = Report | BinaryReport
"""What a module of `reports` may hold as its `PLUGIN`."""
