"""Rules that change the words of a fact and not what it says: a checker must stay quiet on every one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from facts import WORD, Edit, Fact, edited
from planting import MONTHS, SMALL, WEEKDAYS, Rule, counted, dated

# fmt: off
ALIASES = (
    ("the UK", "Britain"), ("UK", "British"), ("Great Britain", "the United Kingdom"), ("the US", "the United States"),
    ("US", "American"), ("U.S.", "American"), ("American", "US"), ("the U.S.", "the United States"),
    ("ISIS", "Islamic State"), ("ISIL", "Islamic State"), ("Daesh", "Islamic State"), ("Islamic State", "ISIS"),
    ("the UN", "the United Nations"), ("UN", "United Nations"), ("the EU", "the European Union"),
    ("EU", "European Union"), ("NATO", "Nato"), ("GOP", "Republican"), ("FBI", "Federal Bureau of Investigation"),
    ("Va.", "Virginia"), ("Ohio", "the state of Ohio"), ("Daesh-held", "Islamic State-held"),
    ("House Majority Leader", "House majority leader"), ("President", "Pres."), ("General", "Gen."),
)
SYNONYMS = (
    ("said", "stated"), ("kids", "children"), ("began", "started"), ("started", "began"), ("bought", "purchased"),
    ("about", "around"), ("around", "about"), ("more than", "over"), ("over", "more than"), ("also", "too"),
    ("helped", "assisted"), ("big", "large"), ("quickly", "rapidly"), ("ended", "finished"), ("died", "passed away"),
    ("children", "youngsters"), ("located", "situated"), ("stunning", "astonishing"), ("wounded", "injured"),
    ("injured", "wounded"), ("assault", "attack"), ("near", "close to"), ("including", "among them"),
    ("two dozen", "24"), ("searching", "looking"), ("vanished", "disappeared"), ("disappeared", "vanished"),
    ("elsewhere", "in another place"), ("home", "house"), ("soccer", "football"), ("almost", "nearly"),
    ("nearly", "almost"), ("according to", "in the words of"), ("defeated", "beaten"), ("beaten", "defeated"),
)
# fmt: on
_THOUSANDS = re.compile(r"(?<![\d,.$])(\d{1,3}),(\d{3})(?![\d,])")
_MILLION = re.compile(r"(\$)(\d{1,3})\.(\d) million")
_PERCENT = re.compile(r"(?<=\d)( percent| per cent|%)")
_DAY = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})(?:, (\d{{4}}))?(?!\d)")
_UNSTARTED = re.compile(r"(?:He|She|They|It|His|Her|Their|This|That|These|Those|But|And|Meanwhile|[“\"‘'])")


def number_format(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """Figures as words, words as figures, separators, "percent"."""
    text = fact.article.text
    for token in fact.tokens:
        value = counted(token)
        glued = "-" in (text[token.start - 1 : token.start], text[token.end : token.end + 1])
        special = (
            glued or text[token.start - 1 : token.start] in {"$", "£", "€"} or text[token.end : token.end + 1] == "%"
        )
        if value is None or value < 2 or special or fact.within(token) or dated(fact, token):
            continue
        if token.text.isdigit() and value <= 20:
            yield edited(fact, (token.start, token.end), SMALL[int(value)], "number format/in words")
        elif token.text.islower():
            yield edited(fact, (token.start, token.end), str(int(value)), "number format/in figures")
    for m in _THOUSANDS.finditer(text, fact.start, fact.end):
        yield edited(fact, m.span(), m[1] + m[2], "number format/separator")
    for m in _MILLION.finditer(text, fact.start, fact.end):
        yield edited(fact, m.span(), f"${m[2]},{m[3]}00,000", "number format/millions")
    for m in _PERCENT.finditer(text, fact.start, fact.end):
        yield edited(fact, m.span(), " percent" if m[0] == "%" else "%", "number format/percent")


def date_format(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """The day before the month, the month cut short, the date beside a past weekday."""
    text = fact.article.text
    for m in _DAY.finditer(text, fact.start, fact.end):
        yield edited(fact, m.span(), f"{m[2]} {m[1]}" + (f" {m[3]}" if m[3] else ""), "date format/day first")
        short = m[1] if len(m[1]) < 5 else f"{m[1][:3]}."
        if short != m[1]:
            yield edited(fact, m.span(1), short, "date format/short month")
    published = fact.article.published
    root = next((t for t in fact.sentence.tokens if t.dep == "ROOT"), None)
    if published is None or root is None or root.tag not in {"VBD", "VBN"}:
        return
    for before, token in pairwise((None, *fact.tokens)):
        after = text[token.end : token.end + 2] if token else ""
        if token and token.text in WEEKDAYS and before and before.text in {"on", "early", "late"} and after[:1] in " .":
            day = published - timedelta(days=(published.weekday() - WEEKDAYS.index(token.text)) % 7)
            new = f"{token.text}, {MONTHS[day.month - 1]} {day.day}" + ("," if after[:1] == " " else "")
            yield edited(fact, (token.start, token.end), new, "date format/weekday and date")


def alias(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """The same body or country by its other name. The longest listed form at a place counts."""
    yield from _replaced(fact, ALIASES, "alias/name")


def synonym(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """A word of the same strength, outside quotation marks."""
    text = fact.article.text[fact.sentence.start : fact.sentence.end]
    if not any(mark in text for mark in '“”"'):
        yield from _replaced(fact, SYNONYMS, "synonym/word")


def _replaced(fact: Fact, table: tuple[tuple[str, str], ...], name: str) -> Iterator[Edit]:
    text, taken = fact.article.text, set[int]()
    for old, new in sorted(table, key=lambda pair: -len(pair[0])):
        for m in re.finditer(rf"(?<![\w.-]){re.escape(old)}(?![\w-])", text[fact.start : fact.end]):
            span = (fact.start + m.start(), fact.start + m.end())
            whole = not any(n.start < span[0] < n.end or n.start < span[1] < n.end for n in fact.mentions)
            if not taken & set(range(*span)) and whole:
                taken |= set(range(*span))
                capital = span[0] == fact.sentence.start
                yield edited(fact, span, new[0].upper() + new[1:] if capital else new, name)


def order(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """Two names of one sort the other way round."""
    text = fact.article.text
    for one, two in pairwise(fact.named):
        alone = text[max(0, one.start - 2) : one.start] != ", " and text[two.end : two.end + 2] not in {
            "'s",
            "’s",
            ", ",
        }
        if one.label == two.label and alone and text[one.end : two.start] == " and ":
            new = f"{two.surface} and {one.surface}"
            yield edited(fact, (one.start, two.end), new, "order/two names")


def quote_marks(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """Straight marks for curly ones, and the other way."""
    text = fact.article.text
    for m in re.finditer(r"“([^“”\"]{3,400})”|\"([^“”\"]{3,400})\"", text[fact.sentence.start : fact.sentence.end]):
        span = (fact.sentence.start + m.start(), fact.sentence.start + m.end())
        yield edited(fact, span, f'"{m[1]}"' if m[1] else f"“{m[2]}”", "quote marks/straight or curly")


def paragraphs(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """The paragraph changes places with the next; neither of the two, nor the one after, leans on the one before."""
    text = fact.article.text
    start = text.rfind("\n", 0, fact.start) + 1
    bits = [m.span() for m in re.finditer(r"[^\n]+", text[start:])][:3]
    if len(bits) < 3 or start < len(text) * 0.15:
        return
    one, two, three = (text[start + s : start + e] for s, e in bits)
    if all(len(WORD.findall(p)) > 8 and not _UNSTARTED.match(p) for p in (one, two, three)):
        between = text[start + bits[0][1] : start + bits[1][0]]
        yield edited(fact, (start, start + bits[1][1]), f"{two}{between}{one}", "paragraphs/swapped")


RULES: tuple[Rule, ...] = (number_format, date_format, alias, synonym, order, quote_marks, paragraphs)
