"""Quotations: the same speaker's words on the same occasion that differ inside the quotation marks.

A quotation is verbatim or it is wrong, so a changed word counts; its typography does not. Curly and straight marks,
final punctuation, capitals, contractions, [insertions], an ellipsis, British and American spelling and a quotation that
only begins later or ends earlier are the same words. Two quotations of which less than seven tenths agree are two
quotations, unless they are one sentence up to a word and then go on differently: unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.cases import fires, silent
from crosscheck.contracts import DetailKind, Example
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary import names
from crosscheck.vocabulary.reworded import reworded
from crosscheck.vocabulary.spelling import american, one_name, one_word
from crosscheck.vocabulary.verbatim import (
    GAP,
    Wording,
    after,
    before,
    figure,
    holds,
    in_a_row,
    in_common,
    quoted,
    wording,
)

FEWEST = 3
"""Words of the shortest quotation that is compared."""
NEAR = 0.7
"""Share of words in common from which two quotations are two versions of one."""
FEWEST_SHARED = 5
PART = 0.4
"""Share of the shorter quotation that the common stretch must make up."""
SWAPPED = 2
"""Words at the edge of both quotations that may be others: a change, not a longer stretch on one side."""
BESIDE = 3
"""Words in common from which on one word beside them may be a change, for each such word."""
SNATCH = 4
"""Words of the shortest phrase that is held against a longer quotation but for its last word."""
LONGEST_GAP = 3
"""Words that may be missing inside before it is an abridgement rather than a changed wording."""
FORKS = {False: (10, 5), True: (6, 3)}
"""Words in a row, and how many of them carry meaning, after or before which two quotations that differ are two versions
of one sentence: of any two speakers, and where both name the same one."""
BEGINNINGS = {False: (8, 4), True: (5, 2)}
"""The same of words with which both quotations begin, a verb among them: what they speak of is nothing in common."""
OTHER = 0.5
"""Share of the words of meaning, in the shorter of two ends, that the other must not reach to have."""
PHRASE_FORK = (4, 3)
"""The same for two phrases that begin alike."""
LONGEST_PHRASE = 10
"""Words of the longest quotation that is part of a phrase and no sentence."""
CUT = 3
"""Words in a row that show where a quotation goes on after a cut."""
SHOWN = 8
"""Words of each side that are shown."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FILLERS = frozenset({"uh", "um", "er", "ah", "oh", "well", "so", "and", "but"})
LIGHT = frozenset({"a", "an", "the", "this", "that", "these", "those", "of", "to", "in", "on", "at", "for", "with",
                   "is", "are", "was", "were", "be", "been", "am", "have", "has", "had", "do", "does", "did", "will",
                   "would", "i", "you", "he", "she", "it", "we", "they", "my", "our", "their", "his", "her", "its",
                   "just", "very", "really", "here", "there", "then", "now"})  # fmt: skip
NEGATIONS = frozenset({"not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without"})
JOINING = frozenset({"or", "as", "by", "from", "when", "because", "while", "after", "before", "who", "which", "him",
                     "them", "us", "me"})  # fmt: skip
POINTING = frozenset({"the", "this", "that", "these", "those", "it"})
ADDING = frozenset({"also", "too", "just", "really", "indeed", "simply", "then", "now"})
"""Words that newsrooms take for one another, or put in or leave out, as they write down or translate one remark."""
CONDITIONS = frozenset({"if", "unless", "except", "only", "until", "provided"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words inside the marks, normalised, and who says them."""

    said: Wording
    speaker: str | None
    label: str | None
    phrase: bool = False
    """Whether it is a few words without a finite verb, inside a sentence of the article."""
    finite: frozenset[str] = frozenset()
    """Its finite verbs, as they are written."""


class QuoteKind:
    """Compares quotations word by word."""

    name: Kind = "quote"
    summary = "words inside quotation marks of the same speaker that differ"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Cases that must and must not fire."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """The whole claim where it is a quotation, else every marked stretch of three words or more in it."""
        if claim.headline:
            return ()
        by = claim.attribution
        found = []
        for start, end in quoted(claim):
            surface = claim.between(start, end)
            said = wording(surface)
            if sum(w != GAP for w in said.words) >= FEWEST:
                value = Quote(
                    said=said,
                    speaker=by.speaker if by is not None else None,
                    label=by.speaker_label if by is not None else None,
                    phrase=_is_phrase(claim, start, end, said),
                    finite=frozenset(
                        t.text.casefold() for t in claim.tokens if start <= t.start < end and t.tag in FINITE
                    ),
                )
                canonical = " ".join(said.words)
                found.append(
                    Detail(kind=self.name, start=start, end=end, surface=surface, value=value, canonical=canonical)
                )
        return tuple(found)

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Same words: agree; nearly the same words of one speaker: a divergence; other words: unknown."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Quote) or not isinstance(b, Quote):
            return UNKNOWN
        label = a.label if a.label == b.label else None
        speakers = names.same(a.speaker, b.speaker, label) if a.speaker and b.speaker else Verdict.UNKNOWN
        if speakers is Verdict.CONFLICT:
            return UNKNOWN
        if a.said.words == b.said.words:
            return AGREE
        short, long = sorted((a, b), key=lambda q: (len(q.said.words), q.said.words))
        found = _versions(short, long, FORKS[speakers is Verdict.AGREE])
        one = found.verdict is Verdict.UNKNOWN and speakers is Verdict.AGREE and reworded(a.said.words, b.said.words)
        return _one_remark(short, long) if one else found


def _one_remark(short: Quote, long: Quote) -> Comparison:
    change = _Change(left=short.said.words, right=long.said.words)
    severity = Severity.CONFLICT if _negates(change) else Severity.DIVERGENCE
    return _differ(severity, 0.5, f"one remark is quoted in two wordings: {_told(change)}")


def _is_phrase(claim: Claim, start: int, end: int, said: Wording) -> bool:
    inside = [t for t in claim.tokens if start <= t.start and t.end <= end]
    return bool(inside) and len(said.words) <= LONGEST_PHRASE and all(t.tag not in FINITE for t in inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A place inside or beside the common stretch where the words differ."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def _versions(short: Quote, long: Quote, fork: tuple[int, int]) -> Comparison:
    """Compares the stretch that the two have in common; what stands before and after it is left aside.

    The mere middle of two sentences is nothing in common, unless one speaker is known to have said both.
    """
    one, two = short.said.words, long.said.words
    if sum((Counter(map(american, one)) & Counter(map(american, two))).values()) < PART * len(one):
        return UNKNOWN
    pairs = in_common(one, two)
    if not pairs:
        return UNKNOWN
    (a, b), (c, d) = pairs[0], (pairs[-1][0] + 1, pairs[-1][1] + 1)
    changes = [
        _Change(left=one[x + 1 : v], right=two[y + 1 : w])
        for (x, y), (v, w) in pairwise(pairs)
        if (v, w) != (x + 1, y + 1)
    ]
    left_out = sum(max(len(x.left), len(x.right)) for x in changes if GAP in (*x.left, *x.right))
    longest = max(c - a, d - b) - left_out
    edges = [
        _Change(left=before(short.said, a), right=before(long.said, b)),
        _Change(left=after(short.said, c), right=after(long.said, d)),
    ]
    fewest = FEWEST_SHARED - _one_for_one(short, long, pairs)
    middle = fork == FORKS[False] and all(x.left and x.right and x.left != x.right for x in edges)
    if middle or len(pairs) < min(fewest, len(one)) or len(pairs) < max(NEAR * longest, PART * len(one)):
        ends = _two_ends(short, long, BEGINNINGS[fork == FORKS[True]])
        return _snatch(short, long, pairs) or _forked(short, long, pairs, fork, edges) or ends or UNKNOWN
    for edge, inward in zip(edges, (1, -1), strict=True):
        inner, shared = _inner(edge, inward)
        if inner.left and inner.right and _swap(inner) <= min(SWAPPED, (len(pairs) + shared) // BESIDE):
            changes.append(inner)
    found = _judged([x for x in changes if not _same(x, short, long)], _ends(one, two, c, d))
    forked = _forked(short, long, pairs, fork, edges) or _two_ends(short, long, BEGINNINGS[fork == FORKS[True]])
    if found.verdict is not Verdict.CONFLICT and forked:
        return forked
    if found.verdict is Verdict.AGREE and len(pairs) < PART * sum(w != GAP for w in two):
        return UNKNOWN  # a snatch of a long quotation does not settle what the rest of it says
    return found


def _inner(edge: _Change, step: int) -> tuple[_Change, int]:
    """What differs beside the common stretch, without the words with which both sentences begin or end, and these.

    "We all did it" and "We two did it" have "we" in common, though the stretch is "did it".
    """
    one, two = edge.left[::step], edge.right[::step]
    same = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if american(a) != american(b)), 0)
    return _Change(left=one[same:][::step], right=two[same:][::step]), same


def _swap(change: _Change) -> int:
    """How many words the longer side has."""
    return max(len(change.left), len(change.right))


def _snatch(short: Quote, long: Quote, pairs: Sequence[tuple[int, int]]) -> Comparison | None:
    """A finding where one is a short phrase, and the other has all of it but ends it in another word.

    What follows there must be nothing or a small word: "brave and tireless young women" has others for "volunteers".
    """
    one, two = short.said.words, long.said.words
    size = len(one)
    if not short.phrase or not SNATCH <= size <= LONGEST_PHRASE or GAP in one or len(pairs) != size - 1:
        return None
    run = _in_row(one[:-1], two)
    if run is None or run + size > len(two):
        return None
    other, after_it = two[run + size - 1], two[run + size : run + size + 1]
    heavy = sum(w not in LIGHT | NEGATIONS | FILLERS for w in one[:-1])
    change = _Change(left=one[-1:], right=(other,))
    plain = {one[-1], other}.isdisjoint(LIGHT | NEGATIONS | FILLERS | {GAP})
    ends = not after_it or after_it[0] in LIGHT | FILLERS | JOINING
    if heavy < 2 or not plain or not ends or _same(change, short, long):
        return None
    return _differ(Severity.DIVERGENCE, 0.6, f"the same words are quoted differently: {_told(change)}")


def _in_row(part: Sequence[str], whole: Sequence[str]) -> int | None:
    """Where the words of `part` stand in a row, spelling aside; None where they stand nowhere or twice."""
    ours, theirs = [american(w) for w in part], [american(w) for w in whole]
    found = [k for k in range(len(theirs) - len(ours) + 1) if theirs[k : k + len(ours)] == ours]
    return found[0] if len(found) == 1 else None


def _one_for_one(short: Quote, long: Quote, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether two short quotations of a known speaker are the same but for one word in the middle."""
    one, two = short.said.words, long.said.words
    whole = pairs[0] == (0, 0) and pairs[-1] == (len(one) - 1, len(two) - 1)
    heavy = sum(one[i] not in LIGHT | NEGATIONS | FILLERS for i, _ in pairs)
    return whole and len(one) == len(two) == len(pairs) + 1 and heavy > 1 and bool(short.speaker and long.speaker)


def _forked(
    short: Quote, long: Quote, pairs: Sequence[tuple[int, int]], fork: tuple[int, int], edges: Sequence[_Change]
) -> Comparison | None:
    """A finding where one sentence goes on differently after a long stretch of the same words, or before it."""
    if short.phrase and long.phrase and pairs[0] == (0, 0):
        fork = PHRASE_FORK
    for change, run, step in zip(edges, (pairs, pairs[::-1]), (1, -1), strict=True):
        said = in_a_row(short.said, long.said, run, step)
        heavy = sum(w not in LIGHT | NEGATIONS | FILLERS | JOINING for w in said)
        if len(said) >= fork[0] and heavy >= fork[1] and _apart(change, step) and not _same(change, short, long):
            severity = Severity.CONFLICT if _negates(change) else Severity.DIVERGENCE
            return _differ(severity, 0.6, f"one sentence is quoted in two ways: {_told(change)}")
    return None


def _two_ends(short: Quote, long: Quote, fewest: tuple[int, int]) -> Comparison | None:
    """A finding where both begin with the same clause and end in words of their own."""
    one, two = short.said.words, long.said.words
    same = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if american(a) != american(b)), len(one))
    change = _Change(left=one[same:], right=two[same:])
    said, light = one[:same], LIGHT | FILLERS | JOINING
    heavy = sum(w not in light | NEGATIONS for w in said)
    if same in short.said.breaks | long.said.breaks:
        return None  # what stands behind the end of a sentence is another
    if same < fewest[0] or heavy < fewest[1] or not short.finite & long.finite & set(said):
        return None
    ends = [{american(w) for w in side} - light for side in (change.left, change.right)]
    if not all(ends) or len(ends[0] & ends[1]) >= OTHER * min(map(len, ends)) or not _apart(change, -1):
        return None
    severity = Severity.CONFLICT if _negates(change) else Severity.DIVERGENCE
    return _differ(severity, 0.6, f"one sentence is quoted in two ways: {_told(change)}")


def _apart(change: _Change, step: int) -> bool:
    """Whether both say something else there, rather than one leaving out or putting in some words."""
    sides = change.left, change.right
    if any(not s or GAP in s or set(s) <= FILLERS for s in sides):
        return False
    near, far = ([american(w) for w in s][::-step] for s in sides)
    return not (holds(near, far[:CUT]) or holds(far, near[:CUT]))


def _ends(short: Sequence[str], long: Sequence[str], a: int, b: int) -> tuple[str, ...]:
    """What the longer one says after the shorter one has ended without an ellipsis."""
    return tuple(long[b:]) if a == len(short) and short[-1] != GAP else ()


def _same(change: _Change, short: Quote, long: Quote) -> bool:
    """Whether the change is one of form: an ellipsis, a filler, a spelling, two words written as one."""
    left, right = change.left, change.right
    if GAP in left or GAP in right:
        # An ellipsis stands for the other's words, not for those beside it: "lost ... the house" has lost nothing else.
        return not left or not right or {GAP} in (set(left), set(right)) or _left_out(left, right)
    if all(w in FILLERS for w in (*left, *right)) or _jotted(left, right):
        return True
    if "".join(map(american, left)) == "".join(map(american, right)):
        return True
    return len(left) == len(right) and all(
        one_word(x, y) or figure(x) == figure(y) or (x in short.said.names and y in long.said.names and one_name(x, y))
        for x, y in zip(left, right, strict=True)
    )


def _jotted(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether no more differs than the word that points at a thing ("this", "it"), or one that only adds weight."""
    pointing = bool(left and right) and {*left, *right} <= POINTING
    return pointing or (not (left and right) and {*left, *right} <= ADDING)


def _left_out(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words beside the ellipsis all stand in what the other side has in its place."""
    gapped, other = (left, right) if GAP in left else (right, left)
    return not Counter(w for w in gapped if w != GAP) - Counter(other)


def _negates(change: _Change) -> bool:
    return (sum(w in NEGATIONS for w in change.left) % 2) != (sum(w in NEGATIONS for w in change.right) % 2)


def _judged(changes: Sequence[_Change], ends: tuple[str, ...]) -> Comparison:
    if not changes:
        if ends and ends[0] in CONDITIONS:
            return _differ(Severity.DIVERGENCE, 0.5, f'one quotation ends before "{" ".join(ends[:5])}"')
        return AGREE
    if any(abs(len(c.left) - len(c.right)) > LONGEST_GAP for c in changes):
        return UNKNOWN  # an abridgement, or two passages of one speech
    said = "; ".join(map(_told, changes[:3]))
    if any(_negates(c) for c in changes):
        return _differ(Severity.CONFLICT, 0.8, f"the quotations differ in a negation: {said}")
    weighty = any(w not in LIGHT for c in changes for w in (*c.left, *c.right))
    return _differ(Severity.DIVERGENCE, 0.75 if weighty else 0.55, f"the same words are quoted differently: {said}")


def _told(change: _Change) -> str:
    return f"{_shown(change.left)} / {_shown(change.right)}"


def _shown(words: Sequence[str]) -> str:
    told = " ".join(words[:SHOWN]) + (" ..." if len(words) > SHOWN else "")
    return f'"{told}"' if words else "nothing"


def _differ(severity: Severity, confidence: float, why: str) -> Comparison:
    return Comparison(
        verdict=Verdict.CONFLICT, severity=severity, confidence=confidence, why=why[0].upper() + why[1:] + ".",
        point="wording of a quotation",
    )  # fmt: skip


EXAMPLES = (
    fires(
        '"We lose a leader, but we do not lose our ambition," coach Anna Weber said of the transfer of the captain.',
        '"We lose a captain and a friend, not our ambition," Anna Weber said of the transfer of the captain.',
        "one remark in two wordings",
    ),
    fires(
        'The minister, Anna Weber, said the arrest of the spy was "a blow to the trust of our partners".',
        'The arrest of the spy was "a heavy blow to all of our partners", the minister, Anna Weber, said.',
        "the same of a phrase",
    ),
    fires(
        '"I have done nothing unlawful, but trust has been damaged," Anna Weber said as she resigned on Monday.',
        '"I have made mistakes, and trust has been damaged," Anna Weber said as she resigned on Monday.',
        "a remark with another beginning",
    ),
    silent(
        '"This was a factory with shifts and a canteen of its own," Anna Weber said of the raid.',
        '"It was a factory with shifts and a canteen of its own," Anna Weber said of the raid.',
        "two words that point at one thing",
    ),
    silent(
        '"It is also the only plan on the table that adds up," Anna Weber said of the budget.',
        '"It is the only plan on the table that adds up," Anna Weber said of the budget.',
        "a word that only adds weight",
    ),
    silent(
        '"I want to spare the town a trial by television," the mayor, Anna Weber, said.',
        'The mayor, Anna Weber, said that she wanted "to spare this town a trial by television".',
        "an article, and a word that points",
    ),
    silent(
        '"That is a risk that no bank in this country can take," Anna Weber said of the loan.',
        '"This is a risk that no bank in the country can take," Anna Weber said of the loan.',
        "both at once",
    ),
    fires(
        '"We are feeding the supermarkets for nothing," farmer Anna Weber said of the price of milk.',
        '"We are feeding the supermarkets, and they are eating us," farmer Anna Weber said of the price of milk.',
        "one beginning, and two ends",
    ),
    fires(
        '"I put the bag on the kitchen table and left," Paul Amato told the court of the bribe.',
        '"I put the bag on the kitchen table and she counted it," the witness told the court of the bribe.',
        "a long beginning, of a witness who has his name in one",
    ),
    silent(
        '"We are feeding the supermarkets for nothing," farmer Anna Weber said of the price of milk.',
        '"We are feeding the children of the school," farmer Anna Weber said of the price of milk.',
        "few words in common at the beginning",
    ),
    silent(
        '"We are feeding the supermarkets for nothing," farmer Anna Weber said of the price of milk.',
        '"We are feeding the supermarkets. They are eating us," farmer Anna Weber said of the price of milk.',
        "the sentence ends there in one",
    ),
    silent(
        '"The ferry of the island is a disgrace," mayor Anna Weber said of the ferry.',
        '"The ferry of the island will come back in May," mayor Anna Weber said of the ferry.',
        "what both speak of is nothing in common",
    ),
    fires(
        '"It was never the only plan on the table," Anna Weber said of the budget.',
        '"It was also the only plan on the table," Anna Weber said of the budget.',
        "one word that denies, and one that adds",
    ),
    silent(
        '"We lose a leader, but we do not lose our ambition," coach Anna Weber said of the transfer of the captain.',
        '"We lose a captain and a friend, not our ambition," Paul Amato said of the transfer of the captain.',
        "two speakers",
    ),
    silent(
        '"The arrest of the spy is a blow," the minister, Anna Weber, said of the arrest of the spy.',
        '"The arrest of the spy will change how we guard our files," the minister, Anna Weber, said of the spy.',
        "two remarks on one thing",
    ),
    silent(
        '"We lose a leader, but we do not lose our ambition," coach Anna Weber said of the transfer.',
        '"Ambition is what brought him here, and nobody at this club will blame a leader who leaves for more of it '
        'in a larger league," coach Anna Weber said of the transfer.',
        "a long quotation holds many remarks",
    ),
    silent(
        '"We lose a leader ... we do not lose our ambition," coach Anna Weber said of the transfer of the captain.',
        '"We lose a captain and a friend, not our ambition," Anna Weber said of the transfer of the captain.',
        "a cut may stand for the other words",
    ),
    silent(
        '"The gates were locked," Anna Weber said of the fire at the hall.',
        '"The keys were lost," Anna Weber said of the fire at the hall.',
        "nothing in common but small words",
    ),
    silent(
        '"Nobody told us anything," Anna Weber said of the ferry.',
        '"Nobody told us anything, the water was at our knees," Anna Weber said of the ferry.',
        "one goes on",
        expect=Verdict.AGREE,
    ),
    Example(
        left="“We will rebuild every house in the valley,” Governor Maria Lopez said.",
        right="“We will rebuild every school in the valley,” Governor Maria Lopez said.",
        expect=Verdict.CONFLICT,
        why="one word is another",
    ),
    Example(
        left='"The council will never sell the harbour to strangers," Anna Weber said.',
        right='"The council will never sell the harbour to investors," Anna Weber said.',
        expect=Verdict.CONFLICT,
        why="the last word is another",
    ),
    Example(
        left='"I have spoken to the president about the strike," Paul Bremer said.',
        right='"I have not spoken to the president about the strike," Paul Bremer said.',
        expect=Verdict.CONFLICT,
        why="a negation is missing",
    ),
    Example(
        left='"I saw him trying to get out of a house," Anna Weber said.',
        right='"I saw him trying to get out of the house," Anna Weber said.',
        expect=Verdict.CONFLICT,
        why="a quotation is verbatim, small words included",
    ),
    Example(
        left='"They sold ... the horses and the old farm," Anna Weber said.',
        right='"They sold the house and the horses and the new farm," Anna Weber said.',
        expect=Verdict.CONFLICT,
        why="an ellipsis excuses the words that it stands for, and no others",
    ),
    Example(
        left='"We have nowhere to go," Anna Weber said.',
        right='"We have nowhere to go, and the rain has not stopped for a week, and nobody has come to ask us what we '
        'need or where the children are to sleep," Anna Weber said.',
        expect=Verdict.UNKNOWN,
        why="a snatch of a long quotation says nothing of the rest",
    ),
    Example(
        left='"He gave himself up just after 6 p.m., in the eleventh hour, with five others," Anna Weber said.',
        right='"He gave himself up just after 6:00 p.m., in the 11th hour, with 5 others," Anna Weber said.',
        expect=Verdict.AGREE,
        why="how a number is written was not said",
    ),
    Example(
        left='"He gave himself up just after 6 p.m., with five others," Anna Weber said.',
        right='"He gave himself up just after 6:30 p.m., with five others," Anna Weber said.',
        expect=Verdict.CONFLICT,
        why="another hour",
    ),
    Example(
        left='"We lost 20% of the boats and 11 men in the storm," Anna Weber said.',
        right='"We lost 20 per cent of the boats and eleven men in the storm," Anna Weber said.',
        expect=Verdict.AGREE,
        why="a sign for a word",
    ),
    Example(
        left='"The tremor was strong, and people poured into the streets in panic," a neighbour said.',
        right='"People poured into the streets, fearing aftershocks," Anna Weber said.',
        expect=Verdict.UNKNOWN,
        why="few words in common, and two others beside them",
    ),
    Example(
        left='"They left ... at dawn with everything they owned," Paul Bremer said.',
        right='"They left the town in small boats at dawn with everything they owned," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="the ellipsis stands for the words in its place",
    ),
    Example(
        left="“We’ll get there, over time,” he said.",
        right='"We\'ll get there, over time", he said.',
        expect=Verdict.AGREE,
        why="marks and commas are typography",
    ),
    Example(
        left='"We are ready to talk to the union," Anna Weber said.',
        right='"We\'re ready to talk to the union," Anna Weber said.',
        expect=Verdict.AGREE,
        why="a contraction is the same words",
    ),
    Example(
        left='"They [the rebels] left the town at dawn," Paul Bremer said.',
        right='"They left the town at dawn," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="a bracket is the editor's",
    ),
    Example(
        left='"We have lost everything in the flood, the house and the farm," Anna Weber said.',
        right='"We have lost everything ... the house and the farm," Anna Weber said.',
        expect=Verdict.AGREE,
        why="an ellipsis tells that words are left out",
    ),
    Example(
        left='"The bridge collapsed within seconds and nobody had time to run," Paul Bremer said.',
        right='"The bridge collapsed within seconds," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="a quotation may end earlier where the sense stays",
    ),
    Example(
        left='"Our neighbours have lost everything they had," Anna Weber said.',
        right='Anna Weber said: "Our neighbors have lost everything they had."',
        expect=Verdict.AGREE,
        why="British and American spelling",
    ),
    Example(
        left='"The bridge was old," Paul Bremer said.',
        right='"Nobody could have known that it would fall," Paul Bremer said.',
        expect=Verdict.UNKNOWN,
        why="two quotations, not two versions of one",
    ),
    Example(
        left='"The bridge was in very good order," Paul Bremer said.',
        right='"The bridge was in very bad order," Anna Weber said.',
        expect=Verdict.UNKNOWN,
        why="two speakers may say different things",
    ),
    Example(
        left='The judge called him "a man who cannot get beyond his own selfish interest," a court reporter wrote.',
        right='The judge called him "a man who cannot get beyond his own selfish interests," a court reporter wrote.',
        expect=Verdict.CONFLICT,
        why="one and many are two words, however alike their letters are",
    ),
    Example(
        left='"The court found that the whole raid on our house was legal," Paul Bremer said.',
        right='"The court found that the whole raid on our house was illegal," Paul Bremer said.',
        expect=Verdict.CONFLICT,
        why="two letters more make it the opposite",
    ),
    Example(
        left='The agency said it would "close the old coal mine in the northern part of town to prove its good will."',
        right='"We will close the old coal mine in the northern part of town to win back trust," the agency said.',
        expect=Verdict.CONFLICT,
        why="one sentence that ends in two ways",
    ),
    Example(
        left='"The governor wants to work with farmers," Paul Bremer said.',
        right='"The governor wants to work with the unions but they never answer our letters," Paul Bremer said.',
        expect=Verdict.CONFLICT,
        why="the same speaker's sentence goes on with other people",
    ),
    Example(
        left="Officials said it was a response to a “steady stream of destabilising and hostile acts” by the militia.",
        right="Officials said it was a response to the militia's “steady stream of destabilizing activities.”",
        expect=Verdict.CONFLICT,
        why="two phrases that begin alike and end in other words",
    ),
    Example(
        left='"The old harbour has done its job," Anna Weber said.',
        right='Anna Weber told the council on Monday that "the old harbour has completed its mission."',
        expect=Verdict.CONFLICT,
        why="one remark in two translations; marks around a whole clause are marks",
    ),
    Example(
        left='"It shook the entire region," Anna Weber said.',
        right='"It shook the coastal region," Anna Weber said.',
        expect=Verdict.CONFLICT,
        why="a short remark with one word changed",
    ),
    Example(
        left='"Our favourite theatre cancelled its programme to honour the defence of the centre," Anna Weber said.',
        right='"Our favorite theater canceled its program to honor the defense of the center," Anna Weber said.',
        expect=Verdict.AGREE,
        why="British and American spelling of many words",
    ),
    Example(
        left='"They left Khan Sheikhoun at dawn with the Ecuadorean guards," Paul Bremer said.',
        right='"They left Khan Shaykhun at dawn with the Ecuadorian guards," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="two spellings of a name",
    ),
    Example(
        left='"They will recieve the money from the new fund in the spring," Paul Bremer said.',
        right='"They will receive the money from the new fund in the spring," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="the commonest slip of spelling",
    ),
    Example(
        left='"The governor wants to work with farmers. She never said so," Paul Bremer said.',
        right='"The governor wants to work with farmers, and she has told them so," Paul Bremer said.',
        expect=None,
        why="the sentence has ended: what follows is another",
    ),
    Example(
        left='"The governor wants to work with farmers," Paul Bremer said.',
        right='"The governor wants to work with the small and honest farmers," Paul Bremer said.',
        expect=None,
        why="words left out, not others in their place",
    ),
    Example(
        left='"We came here in May and we stayed with all of our friends until the end of June," Anna Weber said.',
        right='"We came here in May and we stayed until the end of June," Anna Weber said.',
        expect=None,
        why="an abridgement goes on where it was cut",
    ),
    Example(
        left='"The governor wants to work with [the] ... farmers," Paul Bremer said.',
        right='"The governor wants to work with the unions and the farmers," Paul Bremer said.',
        expect=None,
        why="the ellipsis stands for what was left out",
    ),
    Example(
        left='The mayor praised the "brave and tireless volunteers" of the fire brigade.',
        right='The mayor praised the "brave and tireless young women" of the fire brigade.',
        expect=None,
        why="two words in common are too few to know that it is one phrase",
    ),
    Example(
        left='"The prime minister of Norway lied," Anna Weber said.',
        right='"The prime minister of Norway has always been a friend of ours," Anna Weber said.',
        expect=None,
        why="two sentences about one person begin alike",
    ),
    Example(
        left='"I love my new town," Anna Weber said.',
        right='"I love my old job," Anna Weber said.',
        expect=None,
        why="two short remarks with little in common",
    ),
    Example(
        left='"The raid broke every rule of the old treaty and of the law of the sea," Paul Bremer said.',
        right='"The raid broke every rule of the old treaty and it must be punished," Anna Weber said.',
        expect=Verdict.UNKNOWN,
        why="two speakers",
    ),
    Example(
        left='"We are sorry" was the headline, and the paper\'s "editor" would say no more, the council heard.',
        right='"Was the headline ours, and who is the editor?" Anna Weber asked the council on Monday.',
        expect=None,
        why="what stands between two quotations is none",
    ),
    Example(
        left='Paul Bremer said "the bridge has served the town well."',
        right='"The bridge has served the town well," Paul Bremer said.',
        expect=Verdict.AGREE,
        why="marks around a clause of the sentence",
    ),
    Example(
        left='"Nobody here will ever forgive them for it," Anna Weber said.',
        right='Anna Weber told reporters that "nobody here will ever forgive them," and left.',
        expect=None,
        why="the quotation ends earlier",
    ),
    Example(
        left='The town found a "willing and active partner" in the bank, the suit says.',
        right='"In the old bank the town found a willing and active enemy," the suit says.',
        expect=Verdict.CONFLICT,
        why="a short phrase that ends in another word",
    ),
    Example(
        left='The group said they tried to "insult, degrade and imprison" him.',
        right='"They made every effort to insult, degrade and defend him," the group said.',
        expect=Verdict.CONFLICT,
        why="the same, where the sentence goes on with a small word",
    ),
    Example(
        left='The mayor praised the "brave and tireless volunteers" of the fire brigade.',
        right='"We have brave and tireless fire crews in every part of this town," the mayor said.',
        expect=None,
        why="two words for one",
    ),
    Example(
        left='The mayor praised the "brave and tireless volunteers" of the fire brigade.',
        right='"Our brave and tireless volunteers are the pride of this town," the mayor said.',
        expect=None,
        why="the same phrase",
    ),
    Example(
        left='The mayor spoke of the "head of the council" in her letter to the town.',
        right='"I told the head of the department that the bridge was old," the mayor said.',
        expect=None,
        why="one word in common that means something is too few",
    ),
    Example(
        left='The mayor spoke of "old and rusty bridges" in her letter to the town.',
        right='"Old and rusty boats lie here, and old and rusty cars," the mayor said.',
        expect=None,
        why="words that she uses twice",
    ),
    Example(
        left='"We will stop all tests of missiles on April 21," the ministry said.',
        right='"We will stop all tests of missiles on 21st April," the ministry said.',
        expect=Verdict.AGREE,
        why="one day, written in two ways",
    ),
    Example(
        left='"You two could have called before the storm," Ann Lee told them.',
        right='"You all could have called before the storm," Ann Lee told them.',
        expect=Verdict.CONFLICT,
        why="the second word of the sentence",
    ),
    Example(
        left='"No bridge of this size excuses delay," Ann Lee told them.',
        right='"No bridge of this size can excuse delay," Ann Lee told them.',
        expect=Verdict.CONFLICT,
        why="the last word but one",
    ),
    Example(
        left='"You two, and your friends, could have called before the storm," Ann Lee told them.',
        right='"You could have called before the storm," Ann Lee told them.',
        expect=None,
        why="words left out at the beginning",
    ),
    Example(
        left='"Nobody should have called before the storm," Ann Lee told them. "Nobody could know."',
        right='"You two should know what it means," Ann Lee told them. "Nobody called."',
        expect=None,
        why="a few words in common at both ends",
    ),
)

PLUGIN: DetailKind = QuoteKind()
