"""Spellings of one word: British and American, with and without accents, and of a name from another script.

`colour` and `color` are one word, `interest` and `interests` are two, and so are `legal` and `illegal`: likeness of
letters tells neither from the other, so only the known differences between the spellings count.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from crosscheck.model import Verdict
from crosscheck.vocabulary import names

_ENDINGS = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ful|able|ably|ite|ites|hood|er|ers|ist|ists|less)?$)", "or"),
        (r"(?<=[a-z]{2})(?:ys|yz)(?=(?:e|es|ed|ing|er|ers)$)", "yz"),
        (r"(?<=[a-z]{2})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational|able)$)", "iz"),
        (r"(?<=[a-z]{2})(?<=[bt])re(?=s?$)", "er"),
        (r"(?<=[a-z][ae])ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
        (r"(?<=[a-z])enc(?=(?:e|es|eless)$)", "ens"),
        (r"(?<=[a-z]{2})ogue(?=s?$)", "og"),
        (r"(?<=[a-z])mme(?=s?$)", "m"),
        (r"(?<=[a-z]dg)e(?=ments?$)", ""),
        (r"(?<=[a-z]l)l(?=(?:ment|ments|ful|fully)$)", ""),
        (r"(?<=^(?:north|south|after)ward)s$", ""),
        (r"(?<=^(?:back|down|home|east|west)ward)s$", ""),
        (r"(?<=^(?:to|up|in|on)ward)s$", ""),
    )
)
"""The differences that Oxford and Webster list as regular."""
_PAIRS = {
    "grey": "gray", "practise": "practice", "practised": "practiced", "practising": "practicing", "whilst": "while",
    "amongst": "among", "amidst": "amid", "learnt": "learned", "burnt": "burned", "dreamt": "dreamed",
    "spelt": "spelled", "spoilt": "spoiled", "leant": "leaned", "leapt": "leaped", "cheque": "check",
    "cheques": "checks", "tyre": "tire", "tyres": "tires", "kerb": "curb", "plough": "plow", "sceptic": "skeptic",
    "sceptical": "skeptical", "storey": "story", "storeys": "stories", "ageing": "aging", "aeroplane": "airplane",
    "aluminium": "aluminum", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "mould": "mold", "pyjamas": "pajamas",
    "mum": "mom", "draught": "draft", "gaol": "jail", "artefact": "artifact", "artefacts": "artifacts",
}  # fmt: skip
_OTHER = frozenset({"prise", "prised"})
"""Words that would fall together with another one."""
_SKELETON = str.maketrans({**dict.fromkeys("aeiouyhw'’"), "c": "k", "q": "k", "z": "s"})


@functools.lru_cache(maxsize=16384)
def american(word: str) -> str:
    """A lower-case word in one spelling, without accents. Made for comparing: not always a word."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if plain in _PAIRS or plain in _OTHER:
        return _PAIRS.get(plain, plain)
    for pattern, new in _ENDINGS:
        plain = pattern.sub(new, plain)
    return plain


def one_word(left: str, right: str) -> bool:
    """Whether two lower-case words are spellings of one, the commonest slip ("recieve") included."""
    return american(left).replace("ei", "ie") == american(right).replace("ei", "ie")


def one_name(left: str, right: str) -> bool:
    """Whether two names have the same consonants (`Qaeda`, `Qaida`) and are not known to be two."""
    return _skeleton(left) == _skeleton(right) and names.same(left, right) is not Verdict.CONFLICT


def _skeleton(name: str) -> str:
    bare = american(name.casefold()).replace("ph", "f").translate(_SKELETON)
    return re.sub(r"(.)\1+", r"\1", bare)
