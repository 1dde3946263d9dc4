"""Splits an article into clause-sized claims, each with who says it.

Decisions:

* The frame ("X said on Monday that") is no claim; its content is, and carries the attribution. A frame that denies
  or asks stays with its content, because the content alone would say the opposite.
* A quotation that stands on its own is one claim per stretch between an opening and a closing mark, however many
  sentences it has; a quotation over several paragraphs is one claim per paragraph. So every claim is verbatim,
  contiguous text of the article and never holds a caption that stands between two paragraphs. Only another outlet's
  report, copied between marks over several sentences, is split like any other text.
* A headline is one claim per sentence, with or without a verb.
* A clause that shares its subject with another keeps its own words as tokens; the shared subject, or the noun that
  a relative pronoun stands for, is in `Claim.borrowed`.
"""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model import Attribution, Claim, Document, Mention, Sentence, Span, Token
from crosscheck.split.clauses import Clause, clauses
from crosscheck.split.frames import Reading, read
from crosscheck.split.quotations import Quotation, quotations
from crosscheck.split.scope import pointed_back, quoted_by
from crosscheck.split.signatures import headed
from crosscheck.split.speakers import Heard, attribute, noun_phrase
from crosscheck.split.tails import tail
from crosscheck.split.tree import QUOTES, VERBAL, Tree, words
from crosscheck.vocabulary import lexicon

__all__ = ["split"]

SMALLEST = 3
"""Words of the smallest claim that is no headline."""
EDGES = frozenset({"and", "but", "or", "nor", "that", "while", "although", "though", "whereas", "with", "yet"})
"""Words that join a clause to another and say nothing of it."""


def split(document: Document) -> tuple[Claim, ...]:
    """The claims of an article in text order, with ids `<article>c1`, `<article>c2`, ..."""
    found = quotations(document)
    copied: list[tuple[Quotation, Attribution]] = []
    drafts: list[Claim] = []
    heard = Heard()
    for number, sentence in enumerate(document.sentences):
        copied += _reports(document, number, found, heard)
        quotes = tuple(q for q in found if all(q is not c for c, _ in copied))
        if sentence.headline:
            made = _headline(document, sentence, heard)
        else:
            made = _sentence(document, sentence, quotes, heard)
            back = pointed_back(document, sentence, heard)
            if back is not None:
                drafts = _attributed(drafts, document.sentences[number - 1] if number else None, back)
                heard, made = heard.after(back), []
        made = [_copied(c, copied) for c in made]
        drafts.extend(made)
        for claim in made:
            heard = heard.after(claim.attribution)
        for quote, attribution in quoted_by(document, number, quotes, heard):
            drafts.append(_quotation(document, quote, attribution))
            heard = heard.after(attribution)
    return _numbered(document, drafts)


def _reports(
    document: Document, number: int, found: tuple[Quotation, ...], heard: Heard
) -> list[tuple[Quotation, Attribution]]:
    """The quotations that begin in the sentence and copy an outlet's report, with that outlet."""
    if not any(q.prose for q in found):
        return []
    said = quoted_by(document, number, found, heard)
    return [(q, a) for q, a in said if q.prose and a is not None and (a.outlet or a.speaker_label == "ORG")]


def _copied(claim: Claim, copied: list[tuple[Quotation, Attribution]]) -> Claim:
    """A claim of a copied report: the outlet that it is copied from goes in front of its own speaker."""
    for quote, said in copied:
        if quote.start <= claim.start and claim.end <= quote.end:
            return replace(claim, attribution=_joined(claim.attribution, replace(said, mode="indirect")))
    return claim


def _numbered(document: Document, drafts: list[Claim]) -> tuple[Claim, ...]:
    article = document.body.article
    ordered = sorted(drafts, key=lambda c: (c.start, c.end))
    return tuple(replace(claim, id=f"{article.id}c{n}") for n, claim in enumerate(ordered, start=1))


def _attributed(drafts: list[Claim], sentence: Sentence | None, said: Attribution) -> list[Claim]:
    """Gives the claims of the sentence before ("The paper reported this.") what they lack."""
    if sentence is None:
        return drafts
    span = Span(start=sentence.start, end=sentence.end)
    return [replace(c, attribution=_joined(c.attribution, said)) if c.sentence == span else c for c in drafts]


def _joined(inner: Attribution | None, outer: Attribution) -> Attribution:
    if inner is None:
        return outer
    return inner if inner.outlet is not None else replace(inner, outlet=outer.outlet)


def _headline(document: Document, sentence: Sentence, heard: Heard) -> list[Claim]:
    tokens = _trimmed(sentence.tokens)
    if words(tokens) < 2:
        return []
    tree = Tree(sentence.tokens)
    reading = read(tree, clauses(tree), tail(sentence.tokens))
    said = next((_said(document, tree, reading, c, heard) for c in reading.clauses if reading.frame(c.top.index)), None)
    return [_claim(document, sentence, tokens, said or headed(document, sentence))]


def _sentence(document: Document, sentence: Sentence, quotes: tuple[Quotation, ...], heard: Heard) -> list[Claim]:
    quoted = {t.index for q in quotes for t in q.tokens}
    rest = [t for t in sentence.tokens if t.index not in quoted]
    if words(rest) < SMALLEST:
        return []
    whole = Tree(rest)
    ending = tail(rest)
    tree = whole if ending is None else Tree([t for t in rest if t not in ending.tokens])
    reading = read(tree, clauses(tree), ending)
    touched = any(q.start < sentence.end and sentence.start < q.end + 3 for q in quotes)
    made = []
    near = {t.index: t for t in rest}
    for clause in reading.clauses:
        if clause.top.index in reading.frames or (touched and _frames_quote(tree, clause)):
            continue
        tokens = _trimmed(clause.tokens)
        if not _states(tree, clause, tokens):
            continue
        claim = _claim(document, sentence, _with_marks(near, tokens), _said(document, whole, reading, clause, heard))
        made.append(replace(claim, borrowed=_borrowed(tree, reading, clause)))
    return made


def _frames_quote(tree: Tree, clause: Clause) -> bool:
    """Whether the clause only introduces the quotation beside it: "he told reporters on Monday"."""
    top = clause.top
    if lexicon.verb(top.lemma) is None:
        return False
    return not any(words(tree.subtree(t)) > 6 for t in tree.children(top, "dobj") if t.dep == "dobj")


def _states(tree: Tree, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """Whether the words make a statement: three or more, with a verb that says something of a subject."""
    if words(tokens) < SMALLEST or not any(t.pos in VERBAL for t in tokens):
        return False
    if clause.role != "root":
        return True
    finite = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in tokens)
    return finite or tree.subject(clause.top) is not None


def _said(document: Document, tree: Tree, reading: Reading, clause: Clause, heard: Heard) -> Attribution | None:
    frame = reading.frame(clause.top.index)
    if frame is None:
        return None
    said = attribute(document, tree, frame, heard, direct=False)
    outer = next((c for c in reading.clauses if c.top.index in reading.frames and frame.cue in c.tokens), None)
    above = reading.frame(outer.top.index) if outer is not None else None
    if above is not None and above is not frame:
        said = _joined(said, attribute(document, tree, above, heard, direct=False))
    return said


def _borrowed(tree: Tree, reading: Reading, clause: Clause) -> tuple[Token, ...]:
    """The subject that the clause shares with the one above it, or the noun that it is relative to."""
    by_top = {c.top.index: c for c in reading.clauses}
    if clause.role == "relative":
        head = tree.head(clause.top)
        return () if head is None else noun_phrase(tree, head)
    here: Clause | None = clause
    for _ in range(len(by_top)):
        if here is None or here.role not in {"conj", "participle"} or tree.subject(here.top) is not None:
            break
        here = by_top.get(here.parent) if here.parent is not None else None
    if here is None or here is clause:
        return ()
    subject = tree.subject(here.top)
    return () if subject is None else noun_phrase(tree, subject)


def _trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without marks at the ends and joining words at the start; a quotation keeps both its marks."""
    start, stop = 0, len(tokens)
    while start < stop and (tokens[start].text.lower() in EDGES or _mark(tokens[start])):
        start += 1
    while stop > start and (_mark(tokens[stop - 1]) or tokens[stop - 1].dep == "cc"):
        stop -= 1
    kept = tokens[start:stop]
    if start and _opens(tokens[start - 1], kept):
        kept = (tokens[start - 1], *kept)
    if len(tokens) > stop:
        closing = next((t for t in tokens[stop : stop + 2] if _closes(t, kept)), None)
        kept = kept if closing is None else (*kept, *tokens[stop : tokens.index(closing) + 1])
    return kept


def _with_marks(near: dict[int, Token], kept: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with both marks and the stop before the closing one, where they are a quotation as a whole."""
    opening = near.get(kept[0].index - 1) if kept else None
    if opening is None or opening.text not in QUOTES or opening.end != kept[0].start:
        return kept
    end, after = kept[-1].end, []
    for number in (1, 2):
        token = near.get(kept[-1].index + number)
        if token is None or token.start != end or any(t.text in QUOTES for t in kept):
            break
        end = token.end
        after.append(token)
        if token.text in QUOTES:
            return (opening, *kept, *after)
        if not _mark(token):
            break
    return kept


def _opens(token: Token, kept: tuple[Token, ...]) -> bool:
    """Whether the mark opens a quotation or bracket that closes inside."""
    if token.text == "(":
        return any(t.text == ")" for t in kept)
    return token.text in QUOTES and sum(t.text in QUOTES for t in kept) % 2 == 1


def _closes(token: Token, kept: tuple[Token, ...]) -> bool:
    """Whether the mark closes a quotation or bracket that opens inside."""
    if token.text == ")":
        return sum(t.text == "(" for t in kept) > sum(t.text == ")" for t in kept)
    return token.text in QUOTES and sum(t.text in QUOTES for t in kept) % 2 == 1


def _mark(token: Token) -> bool:
    return not any(c.isalnum() or c in "$€£%" for c in token.text)


def _quotation(document: Document, quote: Quotation, said: Attribution | None) -> Claim:
    first, last = quote.tokens[0], quote.tokens[-1]
    over = [s for s in document.sentences if s.start <= last.start and first.end <= s.end]
    sentence = replace(over[0], end=over[-1].end)
    tokens = quote.tokens[:-1] if last.text == "," and len(quote.tokens) > 1 else quote.tokens
    return replace(_claim(document, sentence, tokens, said), quoted=True)


def _claim(document: Document, sentence: Sentence, tokens: tuple[Token, ...], said: Attribution | None) -> Claim:
    article = document.body.article
    start, end = tokens[0].start, tokens[-1].end
    return Claim(
        id="",
        article=article.id,
        text=article.text[start:end],
        start=start,
        end=end,
        sentence=Span(start=sentence.start, end=sentence.end),
        paragraph=sentence.paragraph,
        tokens=tokens,
        mentions=_inside(document.mentions, tokens),
        attribution=said,
        headline=sentence.headline,
        anchor=article.published,
    )


def _inside(mentions: tuple[Mention, ...], tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """The mentions whose words all are among the tokens."""
    starts, ends = {t.start for t in tokens}, {t.end for t in tokens}
    own = [m for m in mentions if tokens[0].start <= m.start and m.end <= tokens[-1].end]
    return tuple(
        m for m in own if any(m.start <= s < m.end for s in starts) and any(m.start < e <= m.end for e in ends)
    )
