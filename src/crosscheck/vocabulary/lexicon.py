"""Reporting cues: the words that say who tells something, and how the teller stands to it.

The words live in `data/reporting_cues.toml`, which also documents the scale of strengths. `table` loads any
TOML file of the package's `data` folder.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

Strength: TypeAlias = Literal["neutral", "assertive", "confirm", "doubtful", "belief", "denial"]
"""The teller's distance to the content; `data/reporting_cues.toml` explains each step."""

FORMS = ("verbs", "nouns", "adjectives", "adverbs", "phrases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that introduces what somebody says or thinks."""

    lemma: str
    group: str
    """The class of near-synonyms: `say`, `report`, `confirm`, `deny`, ..."""
    strength: Strength
    forms: frozenset[str]
    """As which parts of speech it is a cue: `verbs`, `nouns`, `adjectives`, `adverbs`, `phrases`."""


@cache
def table(name: str) -> MappingProxyType[str, Any]:
    """The TOML file `data/<name>.toml` of this package, read once. Raises `FileNotFoundError` for an unknown name."""
    text = (files("crosscheck") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


def cue(lemma: str) -> Cue | None:
    """The cue with this lemma, in whatever part of speech, or None."""
    return _cues().get(lemma.lower())


def verb(lemma: str) -> Cue | None:
    """The cue with this lemma if it is one as a verb."""
    return _as(lemma, "verbs")


def noun(lemma: str) -> Cue | None:
    """The cue with this lemma if it is one as a noun: "the claim that ..."."""
    return _as(lemma, "nouns")


def document(lemma: str) -> bool:
    """Whether the noun is a text or recording that itself tells something: "a letter saying that ..."."""
    return lemma.lower() in _nouns("document")


def adjective(lemma: str) -> Cue | None:
    """The cue with this lemma if it is one as an adjective: "adamant that ..."."""
    return _as(lemma, "adjectives")


def hedge(lemma: str) -> Cue | None:
    """The cue with this lemma if it is an adverb of hearsay: "reportedly"."""
    return _as(lemma, "adverbs")


def anonymous(noun: str) -> bool:
    """Whether a noun phrase with this head names nobody: "sources", "a witness"."""
    return noun.lower() in _nouns("anonymous")


def publication(noun: str) -> bool:
    """Whether a noun phrase with this head may stand for the outlet that is retold: "the newspaper"."""
    return noun.lower() in _nouns("publication")


def press(speaker: str) -> bool:
    """Whether the words of a speaker are of a newsroom or many: "state media", "local radio"."""
    return bool(set(speaker.casefold().split()) & frozenset(table("reporting_cues")["press"]["words"]))


def state_press(outlet: str) -> bool:
    """Whether an outlet, by its usual name, is a news agency through which a government speaks."""
    return outlet in table("reporting_cues")["state_press"]["names"]


def common_word(word: str) -> bool:
    """Whether bodies that have nothing to do with each other may have the word in their names."""
    return word.casefold() in table("reporting_cues")["common"]["words"]


def filing(noun: str) -> bool:
    """Whether the noun is a paper that somebody files in court: "the lawsuit says ..."."""
    return noun.lower() in _nouns("filing")


def arm(words: str) -> str | None:
    """The arm of the state that the words of a description belong to, where they tell one and no other."""
    said = set(words.lower().split())
    found = [name for name, nouns in table("reporting_cues")["arm"].items() if said & set(nouns)]
    return found[0] if len(found) == 1 else None


def prints(lemma: str) -> bool:
    """Whether the verb is one with which "the source" means a publication: "the source writes"."""
    return lemma.lower() in table("reporting_cues")["publication"]["verbs"]


def statement(lemma: str) -> str | None:
    """The preposition with which the verb states something in its subject's name: "identify ... as"; or None."""
    found: str | None = table("reporting_cues")["statement"]["verbs"].get(lemma.lower())
    return found


def paper(noun: str) -> bool:
    """Whether the noun stands for a paper or a recording that speaks for nobody by itself."""
    return noun.lower() in table("reporting_cues")["paper"]["nouns"]


def counting(lemma: str) -> bool:
    """Whether the subject of the verb answers for a figure that is its object: "counted 2,500 people"."""
    return lemma.lower() in table("reporting_cues")["statement"]["counting"]


def walk(noun: str) -> str | None:
    """The walk of life from which a speaker with this noun, singular or plural, speaks; None for no certain one."""
    return _walks().get(noun.lower())


def described_body(noun: str) -> str | None:
    """The sort of body that a description with this head noun, singular or plural, stands for; None for none."""
    return _bodies().get(noun.lower())


def officed(name: str) -> bool:
    """Whether a body's name says that it is an office, an agency or the like, whatever a description calls it."""
    return any(_bodies().get(w) == "office" or w in _offices() for w in name.casefold().split())


@cache
def _offices() -> frozenset[str]:
    return frozenset(table("reporting_cues")["offices"]["words"])


def public(name: str) -> bool:
    """Whether a body's name has a word of a public body, or is too short to tell."""
    words = name.casefold().split()
    return len(words) < 2 or bool(set(words) & frozenset(table("reporting_cues")["public"]["words"]))


@cache
def _bodies() -> MappingProxyType[str, str]:
    found = {noun: name for name, nouns in table("reporting_cues")["body"].items() for noun in nouns}
    return MappingProxyType({_plural(noun): name for noun, name in found.items()} | found)


@cache
def _walks() -> MappingProxyType[str, str]:
    found = {noun: name for name, nouns in table("reporting_cues")["walk"].items() for noun in nouns}
    return MappingProxyType(found | {_plural(noun): name for noun, name in found.items()})


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _as(lemma: str, form: str) -> Cue | None:
    found = cue(lemma)
    return found if found is not None and form in found.forms else None


@cache
def _nouns(section: str) -> frozenset[str]:
    return frozenset(table("reporting_cues")[section]["nouns"])


@cache
def _cues() -> MappingProxyType[str, Cue]:
    found: dict[str, Cue] = {}
    for group in table("reporting_cues")["cue"]:
        for form in FORMS:
            for word in group.get(form, ()):
                before = found.get(word)
                if before is None:
                    found[word] = Cue(
                        lemma=word, group=group["class"], strength=group["strength"], forms=frozenset({form})
                    )
                elif before.group == group["class"]:
                    found[word] = Cue(
                        lemma=word, group=before.group, strength=before.strength, forms=before.forms | {form}
                    )
    return MappingProxyType(found)
