"""Two speakers whom nobody takes for one: by whom they speak for, and by whether they are named at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from crosscheck.model import Claim, Verdict
from crosscheck.vocabulary import lexicon, names
from crosscheck.vocabulary.chains import Chain
from crosscheck.vocabulary.gazetteer import body, country, is_outlet, parent_body
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.speakers import ANYONE, NARROWED, heading, known_as, link_more

ARTICLES = frozenset({"a", "an", "another", "one"})
COUNTS = frozenset({"two", "three", "four", "five", "several", "some", "many", "other"})
ANYBODY = frozenset({"man", "woman", "men", "women", "people", "person"})
PUBLIC = frozenset({"state", "office", "justice", "rescue", "authority"})
"""Sorts of bodies, and the walk of life, of those who speak for the public hand."""
BODIES = frozenset({"public", "business", "labour", "lobby", "civic", "medic", "counsel", "host"})
"""Sorts that speak as such, under no name of a person."""
MADE = frozenset({"by", "to", "seen", "obtained", "published", "filed", "sent", "that", "which"})
"""Words behind a paper that tell whose it is, or who has it."""
STEM = 5
"""Letters by which two words of one root are known: "audit", "auditors"."""
SMALL = frozenset({"a", "an", "the", "of", "to", "by", "from", "in", "for", "this", "that", "and"})
MAY_SERVE = {
    "expert": frozenset({"public", "medic", "civic", "monitor"}),
    "counsel": frozenset({"business", "relative"}),
    "monitor": frozenset({"public", "civic", "lobby", "labour"}),
    "civic": frozenset({"public", "medic", "lobby", "business"}),
    "host": frozenset({"broker", "civic", "lobby", "labour", "business", "trade", "monitor"}),
    "broker": frozenset({"public", "civic", "lobby", "labour", "business"}),
    "lobby": frozenset({"labour", "business"}),
    "press": frozenset({"witness"}),
    "medic": frozenset({"witness"}),
    "relative": frozenset({"witness"}),
    "labour": frozenset({"medic", "witness"}),
    "trade": frozenset({"labour", "business", "witness", "relative", "medic", "civic"}),
}
"""Of two sorts, those that somebody may be of at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whom a speaker speaks for, as far as the words tell it."""

    named: bool
    hidden: bool
    """Whether nobody is named, nor a body as such."""
    veiled: bool
    """Whether the words say that the name is kept back: "a person close to the talks"."""
    sorts: frozenset[str]
    fields: frozenset[str]
    """What the offices among them have to do with: health, the army."""
    countries: frozenset[str]
    body: str | None
    """The usual name of a body that everybody knows."""
    words: frozenset[str]


def two_houses(a: Chain, b: Chain, left: Claim, right: Claim) -> bool:
    """Whether two speakers speak for two sorts of bodies or people, two ministries, or two countries."""
    if not _comparable(a, b):
        return False
    one, two = voice_of(a, left), voice_of(b, right)
    if one.veiled or two.veiled or (one.words & two.words) - _common():
        return False
    strange = bool(one.sorts and two.sorts) and not any(_may_be(x, y) for x in one.sorts for y in two.sorts)
    strange = strange or _onlookers(a, b, one, two) or _onlookers(b, a, two, one)
    return strange or _bodies(a, b, one, two) or _known(one, two) or _two_offices(one, two)


def _onlookers(a: Chain, b: Chain, one: Voice, two: Voice) -> bool:
    """Whether these are experts, several and none by name, and that is somebody who holds or speaks for an office.

    One expert may well sit in an office; "Western analysts" speak for none.
    """
    head = heading(a.speaker or "")
    several = one.sorts == {"expert"} and not one.named and head.endswith("s")
    return several and two.sorts == {"public"} and (two.named or _spokes(two)) and bool(b.speaker)


def paper_and_voice(a: Chain, b: Chain) -> bool:
    """Whether one has it from a paper that speaks for nobody, and the other from somebody who has no part in that."""
    if not _comparable(a, b):
        return False
    low = [(c.speaker or "").casefold().replace("'s", "").split() for c in (a, b)]
    heads = [_head(list(takewhile(lambda w: w not in MADE, words))) for words in low]
    papers = [lexicon.paper(head) for head in heads]
    stems = [{w[:STEM] for w in words} - SMALL for words in low]
    if papers[0] == papers[1] or stems[0] & stems[1] or "write" in {a.cue, b.cue}:
        return False
    voice, words, paper = (b, low[1], heads[0]) if papers[0] else (a, low[0], heads[1])
    if lexicon.filing(paper):
        return voice.label == "PERSON" and not _sorts(words)  # prosecutors and lawyers speak by what they file
    return voice.label == "PERSON" or bool(_sorts(words))


def _two_offices(one: Voice, two: Voice) -> bool:
    """Whether both speak for the public hand, of two countries or on two fields."""
    if {*one.sorts, *two.sorts} != {"public"}:
        return False
    pairs = (one.countries, two.countries), (one.fields, two.fields)
    return any(ours and theirs and not ours & theirs for ours, theirs in pairs)


def _bodies(a: Chain, b: Chain, one: Voice, two: Voice) -> bool:
    """Whether both are bodies by names that have nothing in common."""
    called = all(
        c.label == "ORG" and (c.speaker or "").casefold().split()[-1] in v.words for c, v in ((a, one), (b, two))
    )
    return called and names.same(a.speaker or "", b.speaker or "", "ORG") is not Verdict.AGREE


def _known(one: Voice, two: Voice) -> bool:
    """Whether one is a body that everybody knows, and the other an office of a state or a person who holds one."""
    return any(_of_states(v.body) and w.body is None and w.words & _national() for v, w in ((one, two), (two, one)))


def _spokes(voice: Voice) -> bool:
    """Whether somebody speaks for a body, whatever the name."""
    return any(w.startswith("spokes") for w in voice.words)


def _of_states(name: str | None) -> bool:
    """Whether a body is one of many states: no office of one state, nor a company."""
    above = None if name is None else parent_body(name)
    return bool({name, above} & frozenset(table("reporting_cues")["hidden"]["international"]))


def veiled_and_named(a: Chain, b: Chain, left: Claim, right: Claim) -> tuple[str, str, bool] | None:
    """Whoever speaks openly on one side, whoever gives no name on the other, and whether the latter keeps it back."""
    if link_more(a, b) or _retells(a) or _retells(b):
        return None
    one, two = voice_of(a, left), voice_of(b, right)
    for open_, other, known, dark in ((a, b, one, two), (b, a, two, one)):
        if known.veiled or not open_.speaker or not other.speaker:
            continue
        body = bool(known.sorts) and known.sorts <= BODIES and not known.hidden
        if dark.veiled and (known.named or body or _spokes(known)):
            return open_.speaker, other.speaker, True
        if dark.hidden and known.named and heading(other.speaker) not in ANYONE | ANYBODY:
            return open_.speaker, other.speaker, False
    return None


def voice_of(chain: Chain, claim: Claim) -> Voice:
    """What the words that name the speaker tell of him."""
    said = claim.attribution
    speaker = chain.speaker or ""
    text = speaker
    if said is not None and said.speaker == speaker and said.phrase is not None:
        text = f"{said.phrase.text} {speaker}" if speaker not in said.phrase.text else said.phrase.text
    words = [w.strip(",.;:()\"“”'’").removesuffix("'s").removesuffix("’s") for w in text.split()]
    words = [w for w in words if w]
    low = [w.casefold() for w in words]
    named = chain.label == "PERSON"
    return Voice(
        named=named,
        hidden=not named and _hidden(low),
        veiled=not named and _veiled(low),
        sorts=_sorts(low),
        fields=_fields(low),
        countries=frozenset(c for w in words if w[:1].isupper() and (c := country(w)) is not None),
        body=_body(words),
        words=frozenset(low),
    )


def _body(words: Sequence[str]) -> str | None:
    """The body whose name the words hold, the longest first."""
    spans = ((i, j) for size in range(len(words), 0, -1) for i in range(len(words) - size + 1) for j in (i + size,))
    return next((found for i, j in spans if words[i][:1].isupper() and (found := body(" ".join(words[i:j])))), None)


def _comparable(a: Chain, b: Chain) -> bool:
    one, two = a.speaker or "", b.speaker or ""
    if not one or not two or link_more(a, b) or names.same(one, two) is Verdict.AGREE:
        return False
    return not (_retells(a) or _retells(b) or known_as(one, two))


def _retells(chain: Chain) -> bool:
    """Whether a speaker is an outlet: its name, or what newsrooms are called in lower case."""
    speaker = chain.speaker or ""
    return is_outlet(speaker) is not None or lexicon.press(" ".join(w for w in speaker.split() if w[:1].islower()))


def _head(low: Sequence[str]) -> str:
    """The noun before what narrows it."""
    stop = next((k for k, w in enumerate(low) if w in NARROWED | _ties()), len(low))
    return low[max(stop - 1, 0)] if low else ""


def _hidden(low: Sequence[str]) -> bool:
    """Whether somebody is told by a description that fits many: "a diplomat", "two officials", "security sources"."""
    head = _head(low)
    single = head.removesuffix("s")
    known = any(lexicon.anonymous(w) for w in (head, single)) or lexicon.walk(head) is not None
    if not low or not known or head.startswith("spokes"):
        return False  # whose name is of no matter: they speak for a body, and openly
    return low[0] in ARTICLES | COUNTS or low[0].isdigit()


def _veiled(low: Sequence[str]) -> bool:
    """Whether the words say that the name is kept back."""
    head = _head(low)
    hidden = table("reporting_cues")["hidden"]
    nouns = frozenset(hidden["nouns"])
    plain = head in nouns or head.removesuffix("s") in nouns
    if low and low[0] in {"the", "his", "her", "its", "their"}:
        return plain and bool(set(low) & _ties())
    return plain or (_hidden(low) and bool(set(low) & _ties())) or bool(set(low) & frozenset(hidden["words"]))


def one_of_many(a: Chain, b: Chain, left: Claim, right: Claim) -> bool:
    """Whether somebody in office by name may be one of those who are only told as many: "officials", "its governor"."""
    one, two = voice_of(a, left), voice_of(b, right)
    return any(
        known.named
        and "public" in known.sorts
        and dark.sorts == {"public"}
        and not (dark.named or dark.veiled)
        and heading(c.speaker or "").endswith("s")
        for c, dark, known in ((a, one, two), (b, two, one))
    )


def public(speaker: str) -> bool:
    """Whether the words name an office, or somebody who holds one."""
    return "public" in _sorts(speaker.casefold().split())


def _may_be(one: str, two: str) -> bool:
    return one == two or two in MAY_SERVE.get(one, ()) or one in MAY_SERVE.get(two, ())


def _sorts(low: Sequence[str]) -> frozenset[str]:
    """The sorts of bodies and people that the words name; who only speaks for them counts where nobody else does.

    Of two in a row the last says what it is: "the police union" is no police, "the port authority" no port.
    """
    found = [_sort(word, before) for before, word in zip(("", *low), low, strict=False)]
    spokes = [n for n, word in enumerate(low) if word.startswith("spokes") and len(low) > 1]
    kept = (s for n, s in enumerate(found) if n not in spokes and (n + 1 in spokes or not any(found[n + 1 : n + 2])))
    return frozenset(s for s in kept if s is not None)


def _sort(word: str, before: str) -> str | None:
    """The sort of body or people that a word stands for, with the word before it."""
    single = word.removesuffix("s")
    for name, own in table("reporting_cues")["house"].items():
        if {word, single, f"{before} {word}", f"{before} {single}"} & set(own):
            return str(name)
    if single.endswith("maker"):
        return "business"
    sort = lexicon.described_body(word) or lexicon.walk(word)
    return "public" if sort in PUBLIC else sort


def _fields(low: Sequence[str]) -> frozenset[str]:
    """What the offices among the words have to do with."""
    listed = table("reporting_cues")["field"]
    return frozenset(name for name, own in listed.items() if set(own) & set(low))


@cache
def _ties() -> frozenset[str]:
    return frozenset(table("reporting_cues")["hidden"]["ties"])


@cache
def _common() -> frozenset[str]:
    return frozenset(table("reporting_cues")["hidden"]["common"])


@cache
def _national() -> frozenset[str]:
    return frozenset(table("reporting_cues")["hidden"]["national"])
