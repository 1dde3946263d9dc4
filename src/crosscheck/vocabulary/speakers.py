"""Whether two speakers are two, by their names, what they are, and the walks of life of those without a name."""

from __future__ import annotations

from crosscheck.model import Verdict
from crosscheck.vocabulary import lexicon, names
from crosscheck.vocabulary.chains import Chain, head_noun
from crosscheck.vocabulary.gazetteer import body as body_of
from crosscheck.vocabulary.gazetteer import is_outlet

LAY = frozenset({"witness", "relative", "medic", "press", "fighter"})
"""Walks of life of people who do not speak for a body."""
ANYONE = frozenset({"witnesses", "eyewitnesses", "bystanders"})
"""Onlookers among whom anybody who is named may be."""
NARROWED = frozenset({"of", "in", "from", "at", "for", "with", "who"})
"""What follows the head noun of a description."""
ONLOOKERS = frozenset({"witness", "relative", "press"})
"""Those of them who belong to no body that acts."""
BODIES = frozenset({"police", "authority", "government", "ministry", "army", "military", "court", "company"})
"""Descriptions of a body that speaks as such: neither a name nor anonymous."""


def two_speakers(a: Chain, b: Chain) -> bool:
    """Whether two speakers are surely two: two names of one sort, two walks of life, a body and somebody of none."""
    one, two = a.speaker or "", b.speaker or ""
    walks = _walk(a), _walk(b)
    if link_more(a, b) or _kin(one, two):
        return False
    if None not in walks:
        return walks[0] != walks[1]
    for body, person in ((a, walks[1]), (b, walks[0])):
        if person is not None and body.label == "ORG" and is_outlet(body.speaker or "") is None:
            return person in LAY or (person == "authority" and not lexicon.public(body.speaker or ""))
    known = a.label is not None and a.label == b.label
    return known and names.same(one, two, a.label) is Verdict.CONFLICT


def lay(a: Chain, b: Chain) -> bool:
    """Whether one speaker is a witness, a reporter or the like, and the other is known and no outlet.

    Medics and fighters may well be of a body that is told by what it is.
    """
    if _among(a, b):
        return False
    for one, other in ((a, b), (b, a)):
        sort = walk(one.speaker or "")
        if sort in LAY and (is_outlet(other.speaker or "") is None or _official(other)) and not link_more(a, b):
            body = sort in ONLOOKERS and (described_body(other) is not None or _official(other))
            return other.label in {"PERSON", "ORG", "GPE"} or body
    return False


def _among(a: Chain, b: Chain) -> bool:
    """Whether somebody is named here, and is told there as one of many who saw it."""
    return any(x.label == "PERSON" and heading(y.speaker or "") in ANYONE for x, y in ((a, b), (b, a)))


def two_sorts(a: Chain, b: Chain) -> bool:
    """Whether two speakers of the same words are of two sorts.

    One is a witness, a reporter or the like; or somebody is named here and nobody there; or one belongs to the police
    and the other to the government or the army; or one is a paper filed in court and the other a person; or one is an
    official and the other a government's news agency, which may have it from him and does not say so.
    """
    one, two = a.speaker or "", b.speaker or ""
    if link_more(a, b) or _kin(one, two) or _among(a, b):
        return False
    walks = walk(one), walk(two)
    if any(is_outlet(s) is not None for s in (one, two)):
        return any(_official(c) for c in (a, b)) and "authority" in walks
    if any(w in LAY for w in walks):
        return walks[0] != walks[1]
    arms = lexicon.arm(_head_words(one)), lexicon.arm(_head_words(two))
    filed = [lexicon.filing(head_noun(s)) for s in (one, two)]
    return (
        named_and_not(a, b) is not None
        or (None not in arms and arms[0] != arms[1])
        or (any(filed) and "PERSON" in {a.label, b.label} and a.cue != "write" and b.cue != "write")
    )


def private_body(a: Chain, b: Chain) -> bool:
    """Whether one speaker is a body by name that is no public one, and the other a body or a group by another name."""
    if link_more(a, b) or _kin(a.speaker or "", b.speaker or "") or _initials(a.speaker or "", b.speaker or ""):
        return False
    if any(is_outlet(c.speaker or "") is not None or not _capital(c.speaker or "") for c in (a, b)):
        return False
    return {a.label, b.label} <= {"ORG", None} and any(
        c.label == "ORG" and not lexicon.public(c.speaker or "") for c in (a, b)
    )


def strangers(a: Chain, b: Chain) -> bool:
    """Whether nobody takes one speaker for the other: somebody who speaks for no body, or a named body of its own.

    The other of such a body is a person by name, another body, officials, or "the monitor", whom the reader knows. Nor
    does a government's spokesman speak for companies, a union, those who put out fires, the police, or an agency.
    """
    if link_more(a, b) or _kin(a.speaker or "", b.speaker or ""):
        return False
    pairs = ((a, b), (b, a))
    return lay(a, b) or any((_private(x) and _no_part(x, y)) or (_governs(x) and _aside(y)) for x, y in pairs)


def described_body(chain: Chain) -> str | None:
    """The sort of body that a description in lower case stands for, where it is one the reader can tell: "the union".

    "A company" may be any.
    """
    words = (chain.speaker or "").split()
    stop = next((k for k, w in enumerate(words) if w in NARROWED), len(words))
    named = stop > 1 and words[stop - 1][:1].isupper()  # a single word may only begin a sentence
    if not stop or words[0].lower() in {"a", "an", "another", "some"} or named:
        return None
    return lexicon.described_body(words[stop - 1])


def heading(speaker: str) -> str:
    """The noun of a description, or the last word of a name, in lower case; empty where there is none."""
    words = speaker.split() or [""]
    stop = next((k for k, w in enumerate(words) if w in NARROWED), len(words))
    return words[max(stop - 1, 0)].casefold()


def back_to(speaker: str) -> bool:
    """Whether the words only stand for a body that was named before: "the agency"."""
    words = speaker.lower().split()
    return len(words) == 2 and words[0] == "the" and lexicon.described_body(words[1]) is not None


def known_as(body: str, name: str) -> bool:
    """Whether a name has a word of the body's, or its first letters."""
    return _kin(body, name) or _initials(body, name)


def _governs(chain: Chain) -> bool:
    """Whether somebody without a name speaks for a government."""
    return (
        chain.label is None and "government" in (chain.speaker or "").split() and walk(chain.speaker or "") is not None
    )


def _aside(chain: Chain) -> bool:
    """Whether a speaker is a body that no government's spokesman speaks for, or an agency with a voice of its own."""
    sort = described_body(chain) or _served(chain)
    acronym = chain.label == "ORG" and len(chain.speaker or "") > 2 and (chain.speaker or "").isupper()
    return (sort is not None and sort != "state") or acronym or _private(chain)


def _served(chain: Chain) -> str | None:
    """The sort of body that somebody speaks for, where that stands before: "a hospital spokeswoman"."""
    words = (chain.speaker or "").lower().split()
    spoken = len(words) > 1 and words[-1].startswith("spokes")
    return lexicon.described_body(words[-2]) if spoken else None


def _private(chain: Chain) -> bool:
    """Whether a speaker is a named body, neither public nor an outlet; one word is often a surname misread."""
    name = chain.speaker or ""
    whole = len(name.split()) > 1 or name.isupper()
    return chain.label == "ORG" and whole and not lexicon.public(name) and is_outlet(name) is None


def _no_part(body: Chain, other: Chain) -> bool:
    """Whether the other speaker is known, and neither the body under another name nor an outlet that retells it.

    "The company" may well be a company that its article calls by another name.
    """
    speaker = other.speaker or ""
    if is_outlet(speaker) is not None or _initials(body.speaker or "", speaker):
        return _official(other)
    if other.label == "ORG":
        same = names.same(body.speaker or "", speaker, "ORG")
        public = len(speaker.split()) > 1 and lexicon.public(speaker)
        return same is Verdict.CONFLICT or (
            same is Verdict.UNKNOWN and (public or body_of(body.speaker or "") is not None)
        )
    known = walk(speaker) == "monitor" and speaker.lower().startswith("the ")
    sort = described_body(other)
    if sort == "office" and lexicon.officed(body.speaker or ""):
        return False  # "the national weather agency" may be the Directorate of Meteorology
    own = sort == "business" and back_to(speaker) and body_of(body.speaker or "") is None
    return other.label == "PERSON" or known or walk(speaker) == "authority" or (sort is not None and not own)


def _official(chain: Chain) -> bool:
    """Whether a speaker is a news agency through which a government speaks."""
    return lexicon.state_press(is_outlet(chain.speaker or "") or "")


def _capital(speaker: str) -> bool:
    return any(w[:1].isupper() for w in speaker.split() if w.lower() not in {"the", "a", "an"})


def _initials(one: str, two: str) -> bool:
    """Whether a word of one may stand for the first letters of the other: "CDC officials"."""
    return any(
        letters and any(len(w) > 1 and w.isupper() and w in letters for w in words)
        for words, letters in ((one.split(), _letters(two)), (two.split(), _letters(one)))
    )


def _letters(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())


def _walk(chain: Chain) -> str | None:
    """The walk of life of a speaker; a country speaks through its authorities."""
    return "authority" if chain.label == "GPE" else walk(chain.speaker or "")


def named_and_not(a: Chain, b: Chain) -> tuple[str, str] | None:
    """The person who is named on one side and whoever speaks without a name on the other, if that is the case."""
    for known, other in ((a, b), (b, a)):
        words = (other.speaker or "").split()
        hidden = other.label is None and bool(words) and words[0].lower() in {"a", "an"} and walk(other.speaker or "")
        if known.label == "PERSON" and known.speaker and other.speaker and hidden:
            return known.speaker, other.speaker
    return None


def body_and_person(a: Chain, b: Chain) -> bool:
    """Whether one speaker is a named body, and no outlet, and the other a person."""
    return (
        {a.label, b.label} == {"ORG", "PERSON"}
        and not link_more(a, b)
        and all(is_outlet(c.speaker or "") is None for c in (a, b))
    )


def _kin(one: str, two: str) -> bool:
    """Whether two speakers have a word with a capital in common: "a Kremlin spokesman" speaks for the Kremlin."""
    first, second = ({w.casefold() for w in s.split() if len(w) > 2 and w[0].isupper()} for s in (one, two))
    return any(not lexicon.common_word(w) for w in (first & second) - {"the", "one", "two"})


def link_more(a: Chain, b: Chain) -> bool:
    """Whether the speaker of one is whom the other's speaker has it from: one chain, and one link more."""
    return any(
        one.source is not None and two.speaker is not None and names.same(one.source, two.speaker) is Verdict.AGREE
        for one, two in ((a, b), (b, a))
    )


def unlike(a: Chain, b: Chain) -> bool:
    """Whether somebody without a name is not one of the body that is named: an official of the ministry may be."""
    named, hidden = (b, a) if a.anonymous else (a, b)
    return named.label == "PERSON" or walk(hidden.speaker or "") not in {"authority", "monitor"}


def walk(speaker: str) -> str | None:
    """The walk of life of a described speaker: an official, a witness, a relative, a doctor...

    A paper speaks for whoever wrote it: "an army statement".
    """
    words = speaker.split()
    stop = next((k for k, w in enumerate(words) if w in NARROWED), len(words))
    if stop > 1 and lexicon.document(words[stop - 1]):
        stop -= 1
    if not stop or (stop > 1 and words[stop - 1][:1].isupper()):
        return None
    return lexicon.walk(words[stop - 1])


def is_named(speaker: str) -> bool:
    """Whether the words hold a name or a body that speaks as such, not only a description."""
    words = speaker.split()
    rest = words[1:] if words and words[0].lower() in {"the", "a", "an"} else words
    return any(w[:1].isupper() for w in rest) or any(w.lower().rstrip("s") in BODIES for w in rest)


def label_of(a: Chain, b: Chain) -> str | None:
    """What both speakers are; None where that differs."""
    return a.label if a.label == b.label else None


def _head_words(phrase: str) -> str:
    """A description up to what narrows it on the right, in lower case; empty for a name."""
    words = phrase.split()
    stop = next((k for k, w in enumerate(words) if w in NARROWED), len(words))
    return " ".join(words[:stop]).lower() if walk(phrase) is not None else ""
