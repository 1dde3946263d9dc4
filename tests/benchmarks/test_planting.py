"""The edits that the mutation benchmark makes: what they change, and that an article follows an edit."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crosscheck.model import Article, Mention, Sentence, Span, Token

Modules = dict[str, ModuleType]
BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
TEXT = "On Tuesday 15 civilians and 27 fighters died in Hama."


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Modules]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    names = ("facts", "planting", "harmless")
    yield {name: importlib.import_module(name) for name in names}
    for name in names:
        sys.modules.pop(name, None)


OTHER = "15 civilians and twenty-seven others on Tuesday in Hama"


def fact(bench: Modules, text: str = TEXT, other: str = OTHER, mentions: tuple[Mention, ...] = ()) -> Any:
    tokens, at = [], 0
    for n, word in enumerate(text.replace(".", " .").replace(",", " ,").split()):
        at = text.index(word, at)
        pos = "NUM" if word.isdigit() or word == "fifteen" else "NOUN"
        tokens.append(
            Token(index=n, text=word, lemma=word, pos=pos, tag="NN", dep="dep", head=0, start=at, end=at + len(word))
        )
        at += len(word)
    article = Article(id="a1", source="s", path="p", text=text)
    return bench["facts"].Fact(
        article=article,
        start=0,
        end=len(text),
        sentence=Sentence(start=0, end=len(text), paragraph=0, tokens=tuple(tokens)),
        mentions=mentions,
        other=other,
        context=other,
        lemmas=frozenset(),
        gold=True,
    )


def made(rule: Any, one: Any) -> list[str]:
    return [one.article.text[e.start : e.end] + ">" + e.new for e in rule(one, random.Random(1))]


def test_a_number_is_planted_only_where_the_other_article_has_it(bench: Modules) -> None:
    assert made(bench["planting"].number, fact(bench)) == ["15>23"]


def test_a_day_of_the_month_is_no_count(bench: Modules) -> None:
    one = fact(bench, "It was July 15 at 15:30 with 15 dead", "15 July 15")
    assert [e.start for e in bench["planting"].number(one, random.Random(1))] == [29]


def test_a_weekday_moves(bench: Modules) -> None:
    assert made(bench["planting"].date, fact(bench)) == ["Tuesday>Saturday"]


def test_a_place_needs_its_preposition(bench: Modules) -> None:
    at = TEXT.index("Hama")
    hama = Mention(start=at, end=at + 4, surface="Hama", name="Hama", label="GPE")
    (edit,) = bench["planting"].place(fact(bench, mentions=(hama,)), random.Random(1))
    assert edit.kind == "place"
    assert edit.new in bench["planting"].TOWNS


def test_harmless_edits_keep_the_value(bench: Modules) -> None:
    assert made(bench["harmless"].number_format, fact(bench)) == ["15>fifteen"]
    one = fact(bench, "It rose 5 percent to $5.4 million on April 21, 2003, with 1,500 there")
    assert made(bench["harmless"].number_format, one)[-3:] == [
        "1,500>1500",
        "$5.4 million>$5,400,000",
        " percent>%",
    ]
    assert made(bench["harmless"].date_format, one) == ["April 21, 2003>21 April 2003", "April>Apr."]


def test_synonyms_leave_quotations_alone(bench: Modules) -> None:
    made_here = made(bench["harmless"].synonym, fact(bench, "She vanished near home"))
    assert sorted(made_here) == ["home>house", "near>close to", "vanished>disappeared"]
    assert made(bench["harmless"].synonym, fact(bench, 'She "vanished" near home')) == []


def test_the_title_follows_an_edit(bench: Modules) -> None:
    article = Article(
        id="a1",
        source="s",
        path="p",
        text="x: 15 dead\nFifteen died.",
        title="15 dead",
        title_span=Span(start=3, end=10),
    )
    edit = bench["facts"].Edit(article="a1", start=3, end=5, new="200", kind="number", rule="value", gold=True)
    after = bench["facts"].applied(article, edit)
    assert (after.title, after.text) == ("200 dead", "x: 200 dead\nFifteen died.")
    ahead = bench["facts"].Edit(article="a1", start=0, end=2, new="title:", kind="number", rule="value", gold=True)
    assert bench["facts"].applied(article, ahead).title_span == Span(start=7, end=14)
    assert edit.after == Span(start=3, end=6)
