"""Names of persons: titles off, surname and given names apart, and whether two such names may be one person."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from crosscheck.model import Verdict
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.gazetteer import key

_LIKE_ENOUGH = 0.8
_MIDDLING = 0.6
_ASIDE = re.compile("\\([^()]{0,40}\\)|[\"“][^\"“”]{1,40}[\"”]|(?:^|(?<=\\s))['‘][^'‘’]{1,40}['’](?=\\s|$)")
"""Nicknames in brackets or quotation marks."""
_RESPELL = (
    (re.compile("tsch|tch"), "ch"), (re.compile("sch"), "sh"), (re.compile("dzh|dj"), "j"), (re.compile("zh"), "z"),
    (re.compile("kh"), "h"), (re.compile("gh"), "g"), (re.compile("ph"), "f"), (re.compile("th|dh"), "t"),
    (re.compile("ck|q|c(?=[^ehiy]|$)"), "k"), (re.compile("c(?=[eiy])"), "s"), (re.compile("x"), "ks"),
    (re.compile("w"), "v"), (re.compile("ou|oo"), "u"), (re.compile("ee"), "i"), (re.compile("[yji]{1,3}"), "i"),
    (re.compile("(.)\\1"), "\\1"), (re.compile("(?<=[aeiou])h$"), ""),
)  # fmt: skip
"""Spellings that differ only by the table used to bring a name into Latin letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person's name, folded. `words` are all its words but particles and suffixes, in order."""

    words: tuple[str, ...]
    suffix: str = ""
    gender: str = ""

    @property
    def surname(self) -> str:
        """The last word, or the first where family names stand first."""
        first = len(self.words) in (2, 3) and self.words[0] in _words("family_first") and self.words[-1] not in _given()
        return self.words[0] if first else self.words[-1]

    @property
    def given(self) -> tuple[str, ...]:
        """The other words."""
        return self.words[1:] if self.surname == self.words[0] else self.words[:-1]


@functools.lru_cache(maxsize=16384)
def person(name: str) -> Person | None:
    """The name of a person inside a phrase: "newly-minted President Donald Trump" is donald trump; None if none."""
    bare = _ASIDE.sub(" ", name)
    head = re.split(r",(?!\s*(?:Jr|Sr|II|III|IV)\b)|\(", bare, maxsplit=1)[0]
    words = head.replace(",", " ").split()[:12]
    cut = 0
    for place, word in enumerate(words):
        folded = key(word)
        if folded in ("of", "from", "and") and place - cut > 1:
            words = words[:place]
            break
        titled = folded in _honorifics() and _honorifics()[folded][0] != "suffix"
        common = word[:1].islower() and folded.split(" ")[0] not in _words("particle")
        land = gazetteer.demonym(word) and place < len(words) - 1
        owner = word.endswith(("'s", "’s")) and place < len(words) - 1
        if titled or common or land or owner or not folded:
            cut = place + 1
    rest = [w for word in words[cut:] for w in key(word).split()]
    suffixes = [w for w in rest if _honorifics().get(w, ("",))[0] == "suffix"]
    core = [w for w in rest if w not in suffixes]
    core = [w for w in core if w not in _words("particle")] or core
    if not core or len(core) > 5 or any(w.isdigit() for w in core) or _nobody(core):
        return None
    return Person(words=tuple(core), suffix=suffixes[0] if suffixes else "", gender=gender(name))


def _nobody(core: list[str]) -> bool:
    """Whether the words are no person's name: a body, a country, people of a country, or "Teen" in a headline."""
    whole = " ".join(core)
    country = gazetteer.country(whole) is not None and (len(core) > 1 or gazetteer.demonym(whole))
    return bool(_words("body") & set(core)) or country or _words("common") >= set(core)


def same_person(first: Person, second: Person) -> Verdict:
    """Whether two names of persons call one. Symmetric."""
    if {first.gender, second.gender} == {"m", "f"} or {first.suffix, second.suffix} >= {"jr", "sr"}:
        return Verdict.CONFLICT if compatible(first.surname, second.surname) else Verdict.UNKNOWN
    if "".join(first.words) == "".join(second.words):
        one_junior = (first.suffix == "jr") != (second.suffix == "jr") and len(first.words) > 1
        return Verdict.UNKNOWN if one_junior else Verdict.AGREE
    short, long = sorted((first, second), key=lambda p: (len(p.words), p.words))
    if len(short.words) == 1:
        return _one_word(short, long)
    if _inside(short.words, long.words) or set(short.words) == set(long.words):
        return Verdict.AGREE
    return _full(short, long)


def compatible(a: str, b: str) -> bool:
    """Whether two words may be one name: equal, initial, nickname, or another spelling."""
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if a in _forms().get(b, frozenset()):
        return True
    return min(len(a), len(b)) >= 4 and skeleton(a) == skeleton(b)


def person_marks(called: Person) -> Iterator[str]:
    """What two persons share whom `same_person` takes for one, unless one has an initial: a word, or all of them."""
    yield f"all {''.join(called.words)}"
    for word in called.words:
        yield f"name {skeleton(word)}" if len(word) >= 4 else f"name {word}"
        yield from (f"form {form}" for form in _forms().get(word, ()))


@functools.lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """A word with the spellings that transliteration tables choose between made one: "zelenskyy" is "zelenski"."""
    for pattern, letter in _RESPELL:
        word = pattern.sub(letter, word)
    return word


def gender(name: str) -> str:
    """What the titles before the name tell: `m`, `f`, or empty."""
    for word in name.replace("\u00a0", " ").split()[:4]:
        told = _honorifics().get(key(word), ("", "-"))[1]
        if told != "-":
            return told
    return ""


def given_gender(word: str) -> str:
    """`m` or `f` where the given name is known for one gender only, else empty."""
    return _given().get(key(word), "")


def is_given(word: str) -> bool:
    """Whether the folded word is a known given name."""
    return word in _given()


def strip_titles(folded: str) -> str:
    """A folded name without the titles before it: "gen charles q brown jr" is "charles q brown jr"."""
    words = folded.split()
    if words and words[-1] in _words("body"):
        return folded
    while len(words) > 1:
        taken = next((n for n in (2, 1) if len(words) > n and is_title(" ".join(words[:n]))), 0)
        if not taken:
            break
        words = words[taken:]
    return folded if len(words) == 1 and _honorifics().get(words[0], ("",))[0] == "suffix" else " ".join(words)


def is_title(folded: str) -> bool:
    """Whether the folded words are a title or role that stands before names."""
    return _honorifics().get(folded, ("",))[0] in ("title", "role")


def _one_word(short: Person, long: Person) -> Verdict:
    word = short.words[0]
    if len(long.words) > 1 and word == long.words[0] and word in _words("family_first"):
        return Verdict.AGREE
    if compatible(word, long.surname) and len(word) > 1:
        return Verdict.AGREE
    if any(compatible(word, w) for w in long.words) or word in _given():
        return Verdict.UNKNOWN
    if len(long.words) == 1 and long.words[0] in _given():
        return Verdict.UNKNOWN
    near = max(OSA.normalized_similarity(word, w) for w in long.words)
    return Verdict.CONFLICT if near < _MIDDLING else Verdict.UNKNOWN


def _full(short: Person, long: Person) -> Verdict:
    """Two names of two words and more."""
    first = compatible(short.given[0], long.given[0]) or bool(set(short.given) & set(long.given))
    joined = OSA.normalized_similarity("".join(short.given), "".join(long.given))
    last = compatible(short.surname, long.surname)
    if last and (first or joined >= _LIKE_ENOUGH):
        return Verdict.AGREE
    near = OSA.normalized_similarity(short.surname, long.surname)
    if last and short.given[0][:4] == long.given[0][:4]:
        return Verdict.UNKNOWN
    if first:
        length = min(len(short.surname), len(long.surname))
        return Verdict.AGREE if near >= _LIKE_ENOUGH and length >= 6 else Verdict.UNKNOWN
    if set(short.words) & set(long.words) and not last:
        return Verdict.UNKNOWN
    return Verdict.CONFLICT if joined < _MIDDLING and (last or near < _MIDDLING) else Verdict.UNKNOWN


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of one name stand in the other in that order."""
    rest = iter(long)
    return all(word in rest for word in short)


@functools.cache
def _words(which: str) -> frozenset[str]:
    return frozenset(w for name, words in gazetteer.rows("name_words.tsv") if name == which for w in words.split())


@functools.cache
def _honorifics() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for word, sort, told in gazetteer.rows("honorifics.tsv"):
        found.setdefault(word, (sort, told))
    return found


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for _, forms in gazetteer.rows("nicknames.tsv"):
        names = frozenset(key(f) for f in forms.split("|"))
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


@functools.cache
def _given() -> dict[str, str]:
    """Known given names and the gender they tell; empty where both bear it."""
    found: dict[str, str] = {}
    for told, forms in gazetteer.rows("nicknames.tsv"):
        for name in (key(f) for f in forms.split("|") if told != "-"):
            found[name] = told if found.get(name, told) == told else ""
    return found
