"""Who speaks: from the words of a frame ("he told the paper on Monday") to a speaker and an outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Attribution, Document, Mention, Phrase, Span, Token
from crosscheck.split.tree import Tree
from crosscheck.vocabulary import lexicon
from crosscheck.vocabulary.gazetteer import is_outlet

LONGEST_OUTLET = 6
"""Words of the longest outlet name that is tried."""
ADDITIONS = frozenset({"relcl", "appos", "acl", "punct", "advcl", "parataxis", "case"})
LOOSE = frozenset({"relcl", "acl", "advcl", "parataxis"})
"""What hangs on a speaker and says more than who it is."""
NOBODY = frozenset(
    {"it", "this", "that", "there", "which", "what", "his", "her", "its", "their", "much", "all", "nothing"}
)
PERSONAL = frozenset({"he", "she", "they", "i", "we", "who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words that say who says it: cue, head of the speaker's noun phrase, and all words of the frame."""

    cue: Token
    speaker: Token | None
    tokens: tuple[Token, ...]
    phrase: bool = False
    """A phrase inside the claim ("according to X") rather than a clause above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the article has named so far, for "he added" and "the newspaper writes"."""

    speaker: Attribution | None = None
    last: Attribution | None = None
    """The last attribution of any sort: a quotation without a frame of its own goes on from it."""
    outlet: str | None = None

    def after(self, said: Attribution | None) -> Heard:
        """What is known after one more attribution."""
        if said is None:
            return self
        speaker = said if said.speaker is not None else self.speaker
        return replace(self, speaker=speaker, last=said, outlet=said.outlet or self.outlet)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """The speaker's fullest name or description, and where it stands in the text."""

    name: str | None = None
    label: str | None = None
    anonymous: bool = False
    span: Span | None = None


def attribute(document: Document, tree: Tree, frame: Frame, heard: Heard, *, direct: bool) -> Attribution:
    """The attribution that a frame gives, with pronouns and "the newspaper" led back to what was named before."""
    outlet = _named_outlet(document, tree, frame)
    voice = _speaker(document, tree, frame, heard)
    if voice.name is None and _retold(frame):
        outlet = outlet or heard.outlet
    elif voice.name is not None:
        own = is_outlet(_bare(voice.name))
        if own is not None:
            outlet, voice = own, _Voice(span=voice.span)
        elif _retold(frame) and not _names(tree, frame) and heard.outlet is not None:
            outlet, voice = heard.outlet, _Voice(span=voice.span)
    return Attribution(
        speaker=voice.name,
        speaker_label=voice.label,
        cue=_cue_text(frame),
        outlet=outlet,
        mode="direct" if direct else "indirect",
        anonymous=voice.anonymous,
        speaker_span=voice.span,
        cue_span=Span(start=frame.cue.start, end=frame.cue.end),
        phrase=_phrase(document, tree, frame.speaker),
        adverbs=tuple(t.text.lower() for t in tree.children(frame.cue, "advmod")),
        cited=_cited(document, tree, frame),
    )


def _phrase(document: Document, tree: Tree, head: Token | None) -> Phrase | None:
    """The speaker's noun phrase with its appositions, without relative clauses."""
    if head is None:
        return None
    left_out = {t.index for c in tree.children(head, *LOOSE) for t in tree.subtree(c)}
    tokens = tuple(t for t in tree.subtree(head) if t.index not in left_out)
    while tokens and tokens[-1].pos == "PUNCT":
        tokens = tokens[:-1]
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    inside = tuple(m for m in document.mentions if start <= m.start and m.end <= end)
    text = document.body.article.text[start:end]
    return Phrase(start=start, end=end, text=text, tokens=tokens, mentions=inside)


def _cited(document: Document, tree: Tree, frame: Frame) -> str | None:
    """Whom the frame gives as the source of whoever speaks: "the mayor said, citing police", "Reuters, which cited"."""
    near = [frame.cue, *tree.children(frame.cue, "advcl", "conj")]
    near += tree.children(frame.speaker, "relcl", "acl") if frame.speaker is not None else ()
    verb = next((t for t in near if t.lemma == "cite"), None)
    head = None if verb is None else next(iter(tree.children(verb, "dobj")), None)
    if head is None or head.pos not in {"NOUN", "PROPN"}:
        return None
    mention = mention_at(document.mentions, head)
    if mention is not None and not mention.pronoun:
        return _bare_name(mention)
    phrase = noun_phrase(tree, head)
    return document.body.article.text[phrase[0].start : phrase[-1].end].strip("\"'“”‘’ ")


def _cue_text(frame: Frame) -> str:
    return "according to" if frame.cue.lemma in {"accord", "according"} else frame.cue.lemma


def _retold(frame: Frame) -> bool:
    """Whether the speaker's words stand for an outlet: "the newspaper", "the source writes", "it reads"."""
    head = frame.speaker
    if head is None:
        return False
    if head.lemma == "it":
        return frame.cue.lemma in {"read", "write", "publish"}
    if head.lemma == "source":
        return head.tag == "NN" and lexicon.prints(frame.cue.lemma)
    return head.tag == "NN" and lexicon.publication(head.lemma)


def _names(tree: Tree, frame: Frame) -> bool:
    """Whether the speaker's phrase has a name in it: "the Amaq news agency"."""
    return frame.speaker is not None and any(t.pos == "PROPN" for t in noun_phrase(tree, frame.speaker))


def _speaker(document: Document, tree: Tree, frame: Frame, heard: Heard) -> _Voice:
    head = frame.speaker
    if head is None:
        return _Voice()
    phrase = noun_phrase(tree, head)
    span = Span(start=phrase[0].start, end=phrase[-1].end)
    mention = mention_at(document.mentions, head)
    if mention is not None and (mention.name != mention.surface or not mention.pronoun):
        return _Voice(name=_bare_name(mention), label=mention.label, span=span)
    person = _apposed(document, tree, head)
    if person is not None:
        return _Voice(name=_bare_name(person), label=person.label, span=span)
    if head.pos == "PRON" or head.lemma == "much":  # "that much is certain"
        return _subject_before(document, head, span) or _pronoun(head, heard, span)
    person = _leading(document.mentions, phrase, head)
    if person is not None:
        return _Voice(name=_bare_name(person), label=person.label, span=span)
    surface = document.body.article.text[span.start : span.end].strip("\"'“”‘’ ")
    return _Voice(name=surface, anonymous=lexicon.anonymous(head.lemma), span=span)


def _subject_before(document: Document, head: Token, span: Span) -> _Voice | None:
    """The person who is the subject of the sentence before, for "he" and "she" without a known antecedent."""
    if head.lemma not in {"he", "she"}:
        return None
    sentences = document.sentences
    here = next((n for n, s in enumerate(sentences) if s.start <= head.start < s.end), 0)
    if here == 0 or sentences[here - 1].paragraph != sentences[here].paragraph:
        return None
    tree = Tree(sentences[here - 1].tokens)
    root = next((t for t in tree.tokens if tree.head(t) is None), None)
    subject = None if root is None else tree.subject(root)
    if subject is None:
        return None
    mention = mention_at(document.mentions, subject)
    person = mention if mention is not None and mention.label == "PERSON" else _apposed(document, tree, subject)
    return None if person is None else _Voice(name=_bare_name(person), label=person.label, span=span)


def _pronoun(head: Token, heard: Heard, span: Span) -> _Voice:
    """Who a pronoun without a known antecedent most likely is: whoever spoke last."""
    before = heard.speaker if head.lemma in PERSONAL else heard.last if head.lemma == "it" else None
    if before is not None and before.speaker is not None:
        return _Voice(name=before.speaker, label=before.speaker_label, anonymous=before.anonymous, span=span)
    return _Voice(name=None if head.lemma in NOBODY | PERSONAL else head.text, span=span)


def _bare_name(mention: Mention) -> str:
    return mention.name.strip("\"'“”‘’ ,:") or mention.surface


def _apposed(document: Document, tree: Tree, head: Token) -> Mention | None:
    """The person named beside a role: "the foreign minister, Gabrielius Landsbergis"."""
    for child in tree.children(head, "appos"):
        mention = mention_at(document.mentions, child)
        if mention is not None and mention.label == "PERSON":
            return mention
    return None


def _leading(mentions: Sequence[Mention], phrase: Sequence[Token], head: Token) -> Mention | None:
    """The person whose name begins the phrase, right before a role that has lost its comma: "Ann Ruiz head of X".

    Whoever owns the role, "her rep", is somebody else.
    """
    mention = mention_at(mentions, phrase[0])
    before = next((t for t in reversed(phrase) if t.start < head.start), None)
    if mention is None or mention.pronoun or mention.label != "PERSON":
        return None
    if before is None or mention.end != before.end or before.tag in {"POS", "PRP$"}:
        return None
    return mention if len(mention.name.split()) > 1 and head.pos == "NOUN" else None


def mention_at(mentions: Sequence[Mention], token: Token) -> Mention | None:
    """The mention whose words include the token; the longest where there are several."""
    over = [m for m in mentions if m.start <= token.start and token.end <= m.end and m.label != "LANGUAGE"]
    return max(over, key=lambda m: (m.end - m.start, -m.start), default=None)


def noun_phrase(tree: Tree, head: Token) -> tuple[Token, ...]:
    """The noun phrase without appositions, relatives and other additions."""
    left_out: set[int] = set()
    for child in tree.children(head):
        if child.dep in ADDITIONS or (child.dep == "prep" and child.lemma in {"including", "according"}):
            left_out |= {t.index for t in tree.subtree(child)}
    kept = [t for t in tree.subtree(head) if t.index not in left_out]
    position = kept.index(head)
    start = position
    while start > 0 and kept[start - 1].index == kept[start].index - 1:
        start -= 1
    stop = position
    while stop + 1 < len(kept) and kept[stop + 1].index == kept[stop].index + 1:
        stop += 1
    return tuple(kept[start : stop + 1])


def _bare(name: str) -> str:
    return name.strip("\"'“”‘’ .,:")


def _named_outlet(document: Document, tree: Tree, frame: Frame) -> str | None:
    """An outlet among the words of the frame: "sources from Bild", "told CNN", "in an interview with X"."""
    tokens = list(frame.tokens)
    if frame.speaker is not None:
        tokens += [t for t in tree.subtree(frame.speaker) if t not in tokens]
    return outlet_in(document, sorted(tokens, key=lambda t: t.index))


def outlet_in(document: Document, tokens: Sequence[Token]) -> str | None:
    """The first outlet named among the tokens, by its longest name."""
    text = document.body.article.text
    for n, token in enumerate(tokens):
        if not token.text[0].isupper():
            continue
        for size in range(min(LONGEST_OUTLET, len(tokens) - n), 0, -1):
            last = tokens[n + size - 1]
            if last.index != token.index + size - 1 or not last.text[0].isupper():
                continue
            if _runs_on(tokens, n, n + size):
                continue
            found = is_outlet(_bare(text[token.start : last.end]))
            if found is not None:
                return found
    return None


def _runs_on(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether the words are only a part of a longer name: "National" in "Salamiyeh National Hospital"."""
    before = tokens[start - 1] if start else None
    after = tokens[stop] if stop < len(tokens) else None
    if before is not None and before.pos == "PROPN" and before.index == tokens[start].index - 1:
        return True
    return after is not None and after.pos == "PROPN" and after.index == tokens[stop - 1].index + 1
