"""Facts that two articles state alike, and edits of the text that states them: what the mutation benchmark works on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from crosscheck.model import Article, Mention, Sentence, Span, Token

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A stretch of one sentence whose fact another article states too."""

    article: Article
    start: int
    end: int
    sentence: Sentence
    mentions: tuple[Mention, ...]
    """The names in the sentence."""
    other: str
    """The words in which the other article states it."""
    context: str
    """The sentences that hold those words."""
    lemmas: frozenset[str]
    """The lemmas of those words."""
    gold: bool
    """Whether readers marked it as stated alike; else the program's own alignment did."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens inside the stretch."""
        return tuple(t for t in self.sentence.tokens if self.start <= t.start and t.end <= self.end)

    @property
    def named(self) -> tuple[Mention, ...]:
        """The names inside the stretch, pronouns left out."""
        return tuple(m for m in self.mentions if self.start <= m.start and m.end <= self.end and not m.pronoun)

    def shares(self, words: str) -> bool:
        """Whether the last of these words stands in the other article's sentence too."""
        found = WORD.findall(words.lower())
        return bool(found) and found[-1] in set(WORD.findall(self.other.lower()))

    def around(self, words: str) -> bool:
        """Whether the last of these words stands in the sentences of the other article that state the fact."""
        found = WORD.findall(words.lower())
        return bool(found) and found[-1] in set(WORD.findall(self.context.lower()))

    def within(self, token: Token) -> bool:
        """Whether the token is part of a name."""
        return any(m.start <= token.start and token.end <= m.end for m in self.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One replacement in the text of one article."""

    article: str
    start: int
    end: int
    new: str
    kind: str
    """The kind of detail that a planted error must be found as; for a harmless edit, the sort of edit."""
    rule: str
    gold: bool

    @property
    def after(self) -> Span:
        """Where the new text stands in the edited article; where it is empty, what stands around the gap."""
        end = self.start + len(self.new)
        return Span(start=self.start, end=end) if self.new else Span(start=max(0, self.start - 2), end=end + 1)


def edited(fact: Fact, span: tuple[int, int], new: str, name: str) -> Edit:
    """An edit of a fact's article; `name` is `kind/rule`."""
    kind, rule = name.split("/")
    return Edit(article=fact.article.id, start=span[0], end=span[1], new=new, kind=kind, rule=rule, gold=fact.gold)


def applied(article: Article, edit: Edit) -> Article:
    """The article with the edit made; its title stays where it stood, and follows a change inside it."""
    text = article.text[: edit.start] + edit.new + article.text[edit.end :]
    span, shift = article.title_span, len(edit.new) - (edit.end - edit.start)
    if span is None or edit.start >= span.end:
        return replace(article, text=text)
    if edit.end <= span.start:
        return replace(article, text=text, title_span=Span(start=span.start + shift, end=span.end + shift))
    moved = Span(start=span.start, end=span.end + shift)
    return replace(article, text=text, title_span=moved, title=text[moved.start : moved.end])


def lines(drawn: Iterable[tuple[str, Edit]]) -> str:
    """Edits as JSON lines, each with the name of its cluster, for another tree to make the same ones."""
    return "".join(json.dumps({"cluster": name, **asdict(edit)}) + "\n" for name, edit in drawn)


def drawn(text: str) -> list[tuple[str, Edit]]:
    """What `lines` wrote."""
    rows = (json.loads(line) for line in text.splitlines())
    return [(row.pop("cluster"), Edit(**row)) for row in rows]
