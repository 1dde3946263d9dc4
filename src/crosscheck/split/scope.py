"""How far an attribution reaches beyond its clause: quotations, and sentences that point back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model import Attribution, Document, Sentence, Token
from crosscheck.split.clauses import clauses
from crosscheck.split.frames import frame_of
from crosscheck.split.quotations import Quotation
from crosscheck.split.signatures import signed
from crosscheck.split.speakers import Frame, Heard, attribute
from crosscheck.split.tree import FINITE, VERBAL, Tree, words
from crosscheck.vocabulary import lexicon

NEAR = 3
"""Code points between a quotation and the sentence that frames it: marks and a space."""
SHORT = 9
"""Words of the longest sentence that only points back: "The New York Times reported this."."""


def pointed_back(document: Document, sentence: Sentence, heard: Heard) -> Attribution | None:
    """The attribution of a sentence that says nothing but who reported the one before it."""
    if words(sentence.tokens) > SHORT:
        return None
    tree = Tree(sentence.tokens)
    top = next((t for t in sentence.tokens if tree.head(t) is None), None)
    if top is None or lexicon.verb(top.lemma) is None or top.pos not in VERBAL:
        return None
    back = [
        t for t in tree.children(top) if t.dep in {"dobj", "nsubjpass", "advmod"} and t.lemma in {"this", "it", "so"}
    ]
    own = tree.children(top, "nsubj", "agent")
    if not back or not own or tree.children(top, "neg", "ccomp", "xcomp"):
        return None
    made = clauses(tree)
    frame = frame_of(tree, {c.top.index: c for c in made}, made[0])
    return attribute(document, tree, frame, heard, direct=False)


def quoted_by(
    document: Document, number: int, quotes: Sequence[Quotation], heard: Heard
) -> list[tuple[Quotation, Attribution | None]]:
    """The quotations that begin in the sentence, each with its speaker."""
    sentence = document.sentences[number]
    mine = [q for q in quotes if any(t.index == q.tokens[0].index for t in sentence.tokens)]
    found: list[tuple[Quotation, Attribution | None]] = []
    last: Attribution | None = None
    for quote in mine:
        frame = _framing(document, quote, quotes)
        said: Attribution | None = None
        if frame is not None:
            said = attribute(document, frame[0], frame[1], heard, direct=True)
        else:
            said = signed(document, quote) or _announced(document, quote, heard)
            said = said or last or _carried(document, quote, quotes, heard)
        if said is not None:
            said = replace(said, mode="direct")
            heard = heard.after(said)
        last = said
        found.append((quote, said))
    return found


def _announced(document: Document, quote: Quotation, heard: Heard) -> Attribution | None:
    """Who speaks by the line that leads into the quotation's paragraph: "The mayor said:"."""
    before = [s for s in document.sentences if s.end <= quote.start]
    if not before or not _opens_paragraph(document, quote) or before[-1].tokens[-1].text != ":":
        return None
    tree = Tree(before[-1].tokens)
    frames = [f for f in _frames(tree) if f.speaker is not None and f.cue.dep in {"ROOT", "conj"}]
    return attribute(document, tree, frames[-1], heard, direct=True) if frames else None


def _framing(document: Document, quote: Quotation, quotes: Sequence[Quotation]) -> tuple[Tree, Frame] | None:
    """The cue nearest to the quotation in its own sentences or the one that goes on right after it.

    After a colon it is whoever speaks before it: what follows may be the next sentence.
    """
    quoted = {t.index for q in quotes for t in q.tokens}
    found: list[tuple[int, bool, Tree, Frame]] = []
    trees: list[Tree] = []
    for sentence in document.sentences:
        if sentence.paragraph != quote.paragraph or sentence.headline:
            continue
        if sentence.start > quote.end + NEAR or sentence.end < quote.start - NEAR:
            continue
        tree = Tree([t for t in sentence.tokens if t.index not in quoted])
        trees.append(tree)
        for frame in _frames(tree):
            distance = _distance(frame, quote)
            if distance is not None:
                found.append((distance, frame.cue.start < quote.start, tree, frame))
    if _led_into(document, quote) and any(before and f.speaker is not None for _, before, _, f in found):
        found = [x for x in found if x[1]]
    if not found:
        return next((made for tree in trees if (made := _uttered(document, quote, tree)) is not None), None)
    best = min(found, key=lambda x: x[0])
    return best[2], best[3]


def _led_into(document: Document, quote: Quotation) -> bool:
    """Whether a colon stands before the quotation."""
    return document.body.article.text[: quote.start].rstrip(" \"'“‘„«\u00a0").endswith(":")


def _uttered(document: Document, quote: Quotation, tree: Tree) -> tuple[Tree, Frame] | None:
    """Whoever does what the words beside a quotation say, whatever verb they use: ""No," Ann Lee called out"."""
    tops = (t for t in tree.tokens if tree.head(t) is None and t.pos in VERBAL)
    top = next((t for t in tops if t.tag in FINITE or tree.children(t, "aux")), None)
    subject = None if top is None else tree.subject(top)
    if top is None or subject is None or subject.pos not in {"NOUN", "PROPN", "PRON"} or tree.children(top, "dobj"):
        return None
    own = tree.subtree(subject)
    text = document.body.article.text
    follows = text[quote.start : quote.end].rstrip()[-1:] in {",", "!", "?"} and 0 <= own[0].start - quote.end <= NEAR
    leads = _led_into(document, quote) and top.end <= quote.start
    return (tree, Frame(cue=top, speaker=subject, tokens=tree.tokens)) if follows or leads else None


def _frames(tree: Tree) -> list[Frame]:
    made = clauses(tree)
    kept = {c.top.index: c for c in made}
    found = []
    for clause in made:
        if lexicon.verb(clause.top.lemma) and clause.top.pos in VERBAL:
            frame = frame_of(tree, kept, clause)
            found.append(frame if frame.speaker is not None else _after(tree, frame))
        for token in clause.tokens:
            nested = token.index != clause.top.index and token.dep in {"advcl", "conj", "xcomp", "pcomp", "parataxis"}
            if nested and token.pos in VERBAL and lexicon.verb(token.lemma):
                speaker = tree.subject(token) or frame_of(tree, kept, clause).speaker
                found.append(Frame(cue=token, speaker=speaker, tokens=clause.tokens))
            elif token.lemma in {"accord", "according"}:
                speaker = next((p for to in tree.children(token) for p in tree.children(to, "pobj")), None)
                found.append(Frame(cue=token, speaker=speaker, tokens=tree.subtree(token), phrase=True))
    return found


def _after(tree: Tree, frame: Frame) -> Frame:
    """Inverted frames whose subject the parse took for an object: "..., said Mr. Brown"."""
    nouns = [
        t
        for t in tree.children(frame.cue)
        if t.dep in {"dobj", "attr", "npadvmod", "oprd"} and t.start > frame.cue.start
    ]
    return replace(frame, speaker=nouns[0]) if nouns else frame


def _distance(frame: Frame, quote: Quotation) -> int | None:
    """How far the frame is from the quotation, in code points; frames after it come before those ahead of it."""
    own: list[Token] = [frame.cue] if frame.speaker is None else [frame.cue, frame.speaker]
    start, end = min(t.start for t in own), max(t.end for t in own)
    if start >= quote.end:
        return start - quote.end
    if end <= quote.start:
        return quote.start - end + 2 * NEAR
    return None


def _carried(document: Document, quote: Quotation, quotes: Sequence[Quotation], heard: Heard) -> Attribution | None:
    """The speaker who goes on: in the same paragraph, or in one that the quotation before leads into."""
    said = heard.last
    if said is None:
        return None
    before = [q for q in quotes if q.end < quote.start]
    opens = _opens_paragraph(document, quote)
    if not opens:
        return said
    if (
        before
        and quote.paragraph - before[-1].paragraph <= 2
        and (not before[-1].closed or _ends(document, before[-1]))
    ):
        return said
    return None


def _opens_paragraph(document: Document, quote: Quotation) -> bool:
    first = next(s for s in document.sentences if s.paragraph == quote.paragraph)
    return quote.start - first.start <= 2


def _ends(document: Document, quote: Quotation) -> bool:
    """Whether the paragraph ends with the quotation or the short frame after it."""
    last = [s for s in document.sentences if s.paragraph == quote.paragraph][-1]
    return last.end - quote.end < 60
