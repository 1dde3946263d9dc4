"""Rules that plant one wrong detail in a fact that two articles state alike. General English, no article's names.

Each rule takes a fact and the generator of the run, and yields the edits it can make. An edit touches only words that
the other article has as well: changing what only one article says would make no divergence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeAlias

from crosscheck.model import Mention, Token
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.syntax import children, subtree
from facts import WORD, Edit, Fact, edited

Rule: TypeAlias = Callable[[Fact, random.Random], Iterator[Edit]]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
# fmt: off
SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
PEOPLE = ("Martin Keller", "Laura Whitfield", "Daniel Osei", "Ines Carvalho", "Peter Lindqvist")
GROUPS = ("Amnesty International", "Greenpeace", "Interpol", "Hezbollah", "Boko Haram")
COUNTRIES = ("Brazil", "Kenya", "Norway", "Vietnam", "Portugal")
TOWNS = ("Leeds", "Rosario", "Durban", "Omaha", "Salzburg")
SPEAKERS = ("a local journalist", "the Red Cross", "a government spokesman", "Amnesty International", "residents")
WHERE = frozenset({"in", "near", "outside", "around", "at"})
REGION = frozenset({"the", "a", "central", "north", "south", "east", "west", "northern", "southern", "eastern",
                    "western", "downtown", "city", "town", "village", "of"})
SAYING = frozenset({"say", "tell", "report", "announce", "confirm", "add", "state"})
WORDS = {
    "NN": ("plan", "failure", "question", "danger"), "NNS": ("leaders", "problems", "reasons", "enemies"),
    "VB": ("reject", "delay", "defend"), "VBD": ("rejected", "delayed", "defended"),
    "VBN": ("rejected", "delayed", "defended"), "VBG": ("rejecting", "delaying", "defending"),
    "JJ": ("serious", "weak", "strange", "dangerous"),
}
FLIPS = {
    "confirmed": "denied", "approved": "rejected", "agreed": "refused", "accepted": "rejected", "denied": "confirmed",
    "rejected": "approved", "refused": "agreed", "won": "lost", "lost": "won", "supports": "opposes",
    "supported": "opposed", "opposed": "supported", "began": "stopped", "succeeded": "failed", "failed": "succeeded",
}
OFFICES = {
    "professor": "lawyer", "minister": "ambassador", "president": "prime minister", "uncle": "cousin",
    "spokesman": "director", "spokeswoman": "director", "leader": "treasurer", "director": "deputy director",
    "mayor": "governor", "governor": "mayor", "senator": "congressman", "congressman": "senator", "coach": "doctor",
    "commander": "private", "general": "colonel", "chief": "deputy chief", "ambassador": "consul",
    "chairman": "secretary", "secretary": "chairman", "doctor": "nurse", "officer": "volunteer", "son": "brother",
    "daughter": "niece", "nephew": "cousin", "brother": "cousin", "sister": "cousin", "owner": "tenant",
    "stronghold": "training camp",
}
# fmt: on
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTED = re.compile(r"[“\"][^”\"“]{12,400}[”\"]")
_HEARD = re.compile(r"\b(?:said|says|told|reported|announced|confirmed|added|stated|according to)\b")
_TAIL = re.compile(r", (?P<who>[^,;\"“”.]{3,60}?) (?:said|reported|announced)(?P<rest>[^,;\"“”.]{0,40})\.")


def number(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """A count, sum, age or share becomes about half as much again."""
    for token in fact.tokens:
        if fact.within(token) or dated(fact, token):
            continue
        value = counted(token)
        if value is not None and value > 1 and _said(value, fact.other):
            yield edited(fact, (token.start, token.end), _raised(token.text), "number/value")


def counted(token: Token) -> float | None:
    """The value of a token that is a plain number in digits, or in a word up to twenty."""
    if _DIGITS.fullmatch(token.text):
        return float(token.text.replace(",", ""))
    small = token.text.lower()
    return float(SMALL.index(small)) if small in SMALL[2:] and token.pos == "NUM" else None


def dated(fact: Fact, token: Token) -> bool:
    """Whether the number belongs to a date, a time of day or a name of digits."""
    if _YEAR.fullmatch(token.text):
        return True
    around = fact.article.text[max(0, token.start - 12) : token.start], fact.article.text[token.end : token.end + 12]
    before, after = WORD.findall(around[0]), WORD.findall(around[1])
    month = (before and before[-1] in MONTHS) or (after and after[0] in MONTHS)
    return bool(month) or around[0][-1:] in {":", "/"} or around[1][:1] in {":", "/"}


def _said(value: float, other: str) -> bool:
    if any(float(m.group().replace(",", "")) == value for m in _DIGITS.finditer(other)):
        return True
    return value < len(SMALL) and value == int(value) and SMALL[int(value)] in WORD.findall(other.lower())


def _raised(text: str) -> str:
    if text.lower() in SMALL:
        word = SMALL[min(20, SMALL.index(text.lower()) + 4)] if text.lower() != "twenty" else "thirteen"
        return word.capitalize() if text[0].isupper() else word
    if "." in text:
        return f"{float(text) * 1.5 + 0.2:.{len(text.split('.')[1])}f}"
    value = int(text.replace(",", ""))
    higher = value + max(2, round(value * 0.5))
    return f"{higher:,}" if "," in text else str(higher)


def date(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """Another weekday, another day of the month, another month, another year."""
    for before, token in pairwise((None, *fact.tokens)):
        if token is None or not fact.shares(token.text):
            continue
        span, text = (token.start, token.end), token.text
        if text in WEEKDAYS:
            yield edited(fact, span, WEEKDAYS[(WEEKDAYS.index(text) + 4) % 7], "date/weekday")
        elif text in MONTHS and (text != "May" or token.pos == "PROPN"):
            yield edited(fact, span, MONTHS[(MONTHS.index(text) + 7) % 12], "date/month")
        elif before is not None and before.text in MONTHS and text.isdigit() and 0 < int(text) <= 31:
            yield edited(fact, span, str((int(text) + 8) % 28 + 1), "date/day")
        elif _YEAR.fullmatch(text) and not fact.within(token):
            yield edited(fact, span, str(int(text) - 3), "date/year")


def place(fact: Fact, choice: random.Random) -> Iterator[Edit]:
    """Another country for a country, another town for any other place, after "in", "near", "outside"."""
    for mention in fact.named:
        led = fact.article.text[mention.end : mention.end + 1] == "-"
        if mention.label in {"GPE", "LOC", "FAC"} and not led and _where(fact, mention.start):
            pool = COUNTRIES if gazetteer.country(mention.surface) else TOWNS
            if fact.shares(mention.surface):
                yield edited(fact, (mention.start, mention.end), choice.choice(pool), "place/swapped")


def actors(fact: Fact, choice: random.Random) -> Iterator[Edit]:
    """Another doer or sufferer, one more of them, or one less."""
    for mention in fact.named:
        pool = {"PERSON": PEOPLE, "ORG": GROUPS, "GPE": COUNTRIES}.get(mention.label)
        head = _head(fact, mention)
        if pool is None or head is None or not fact.shares(mention.surface) or not _takes_part(fact, head):
            continue
        new, start = choice.choice(pool), mention.start
        if fact.article.text[:start].lower().endswith("the "):
            start -= 4
        yield edited(fact, (start, mention.end), new, "actors/swapped")
        if fact.article.text[mention.end : mention.end + 5] != " and " and head.dep != "pobj":
            yield edited(fact, (mention.end, mention.end), f" and {new}", "actors/added")
    yield from _dropped(fact)


def _dropped(fact: Fact) -> Iterator[Edit]:
    for one, two in pairwise(fact.named):
        between = fact.article.text[one.end : two.start]
        listed = fact.article.text[one.start - 2 : one.start] == ", "
        if between in {", ", " and ", " and the "} and not (listed and between != ", ") and fact.shares(two.surface):
            yield edited(fact, (one.end, two.end), "", "actors/dropped")


def attribution(fact: Fact, choice: random.Random) -> Iterator[Edit]:
    """Another speaker, or none where the other article names one."""
    verbs = [t for t in fact.sentence.tokens if t.lemma in SAYING and t.pos == "VERB"]
    if len(verbs) != 1 or not _HEARD.search(fact.context):
        return
    for subject in children(fact.sentence.tokens, verbs[0], "nsubj"):
        if subject.pos != "PRON" and fact.around(subject.text):
            phrase = subtree(fact.sentence.tokens, subject)
            new = choice.choice(SPEAKERS)
            new = new[0].upper() + new[1:] if phrase[0].start == fact.sentence.start else new
            yield edited(fact, (phrase[0].start, phrase[-1].end), new, "attribution/speaker")
    sentence = fact.article.text[fact.sentence.start : fact.sentence.end]
    for tail in _TAIL.finditer(sentence):
        if fact.around(tail["who"]) and not _QUOTED.search(sentence):
            at = fact.sentence.start + tail.start()
            yield edited(fact, (at, fact.sentence.start + tail.end() - 1), "", "attribution/dropped")


def quote(fact: Fact, choice: random.Random) -> Iterator[Edit]:
    """Another word of a quotation that both articles give."""
    theirs = " ".join(" ".join(WORD.findall(q.group().lower())) for q in _QUOTED.finditer(fact.context))
    for stretch in _QUOTED.finditer(fact.article.text, fact.sentence.start, fact.sentence.end):
        for token in fact.sentence.tokens:
            inside = stretch.start() < token.start and token.end < stretch.end()
            if not inside or token.tag not in WORDS or not WORD.fullmatch(token.text):
                continue
            left = WORD.findall(fact.article.text[stretch.start() : token.start])[-2:]
            if len(left) == 2 and " ".join([*left, token.text]).lower() in theirs:
                yield edited(fact, (token.start, token.end), choice.choice(WORDS[token.tag]), "quote/word")


def stance(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """The contrary, or less sure."""
    for verb in fact.tokens:
        if verb.pos != "VERB" or verb.lemma not in fact.lemmas or verb.lemma in SAYING or verb.lemma in {"have", "do"}:
            continue
        helpers = children(fact.sentence.tokens, verb, "aux", "auxpass", "neg")
        span, first = (verb.start, verb.end), next(iter(helpers), None)
        if verb.text in FLIPS:
            yield edited(fact, span, FLIPS[verb.text], "stance/contrary")
        if any(h.dep == "neg" for h in helpers):
            continue
        if first is None and verb.tag == "VBD":
            yield edited(fact, span, f"did not {verb.lemma}", "stance/negation")
            if verb.text.endswith("ed"):
                yield edited(fact, span, f"may have {verb.text}", "stance/strength")
        if first is not None and first.text in {"is", "was", "are", "were", "has", "will", "would", "can", "could"}:
            yield edited(fact, (first.end, first.end), " not", "stance/negation")
        if len(helpers) == 1 and first is not None and first.dep == "auxpass" and first.text in {"was", "were"}:
            yield edited(fact, (first.start, first.end), "may have been", "stance/strength")
        if first is not None and first.text == "will":
            yield edited(fact, (first.start, first.end), "may", "stance/strength")


def title(fact: Fact, _: random.Random) -> Iterator[Edit]:
    """Another office, rank, trade or kinship."""
    for token in fact.tokens:
        new = OFFICES.get(token.text.lower())
        if new is not None and token.pos in {"NOUN", "PROPN"} and fact.shares(token.text):
            new = new.title() if token.text[0].isupper() else new
            yield edited(fact, (token.start, token.end), new, "title/office")


RULES: tuple[Rule, ...] = (number, date, place, actors, attribution, quote, stance, title)


def _where(fact: Fact, at: int) -> bool:
    """Whether a preposition of place stands before, with nothing but "the" and words of region between."""
    before = WORD.findall(fact.article.text[max(0, at - 60) : at].lower())
    return next((word for word in reversed(before) if word not in REGION), "") in WHERE


def _head(fact: Fact, mention: Mention) -> Token | None:
    inside = [t for t in fact.sentence.tokens if mention.start <= t.start and t.end <= mention.end]
    places = {t.index for t in inside}
    return next((t for t in inside if t.head not in places or t.head == t.index), None)


def _takes_part(fact: Fact, head: Token) -> bool:
    """Whether the name is subject, object or agent of a verb, and no speaker."""
    above = next((t for t in fact.sentence.tokens if t.index == head.head), None)
    if above is None or above.lemma in SAYING:
        return False
    return (head.dep in {"nsubj", "nsubjpass", "dobj"} and above.pos in {"VERB", "AUX"}) or above.dep == "agent"
