"""Quotations: the same speaker's words on the same occasion that differ inside the quotation marks.

A quotation is verbatim or it is wrong, so a changed word counts; its typography does not. Curly and straight marks,
final punctuation, capitals, contractions, [insertions], an ellipsis and a quotation that only begins later or ends
earlier are the same words. Two quotations of which less than seven tenths agree are two quotations: unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from crosscheck.contracts import DetailKind, Example
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Verdict
from crosscheck.vocabulary import names

FEWEST = 3
"""Words of the shortest quotation that is compared."""
NEAR = 0.7
"""Share of words in common from which two quotations are two versions of one."""
FEWEST_SHARED = 5
PART = 0.4
"""Share of the shorter quotation that the common stretch must make up."""
SWAPPED = 2
"""Words at the edge of both quotations that may be others: a change, not a longer stretch on one side."""
LONGEST_GAP = 3
"""Words that may be missing inside before it is an abridgement rather than a changed wording."""
SPELLING = 80.0
"""rapidfuzz ratio from which two words are spellings of one."""

WORD = re.compile(r"\[[^\]\n]{0,80}\]|\.\.\.|…|[^\W_]+(?:['’][^\W_]+)?")
MARKED = re.compile(r"[“\"„]([^”“\"„]{8,1500})[”\"]")
GAP = "..."
SHORT_FORMS = {
    "n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
}  # fmt: skip
WHOLE_FORMS = {"can't": "can not", "won't": "will not", "cannot": "can not", "let's": "let us", "gonna": "going to",
               "ain't": "is not", "wanna": "want to", "okay": "ok"}  # fmt: skip
IS_FORMS = frozenset({"it's", "he's", "she's", "that's", "what's", "there's", "here's", "who's", "where's"})
FILLERS = frozenset({"uh", "um", "er", "ah", "oh", "well", "so", "and", "but"})
LIGHT = frozenset({"a", "an", "the", "this", "that", "these", "those", "of", "to", "in", "on", "at", "for", "with",
                   "is", "are", "was", "were", "be", "been", "am", "have", "has", "had", "do", "does", "did", "will",
                   "would", "i", "you", "he", "she", "it", "we", "they", "my", "our", "their", "his", "her", "its",
                   "just", "very", "really", "here", "there", "then", "now"})  # fmt: skip
NEGATIONS = frozenset({"not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without"})
CONDITIONS = frozenset({"if", "unless", "except", "only", "until", "provided"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words inside the marks, normalised, and who says them."""

    words: tuple[str, ...]
    speaker: str | None
    label: str | None


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
        stretches = (
            [(claim.start, claim.end)]
            if claim.quoted
            else [(claim.start + m.start(1), claim.start + m.end(1)) for m in MARKED.finditer(claim.text)]
        )
        said = claim.attribution
        found = []
        for start, end in stretches:
            surface = claim.text[start - claim.start : end - claim.start]
            words = normal(surface)
            if sum(w != GAP for w in words) >= FEWEST:
                value = Quote(
                    words=words,
                    speaker=said.speaker if said is not None else None,
                    label=said.speaker_label if said is not None else None,
                )
                canonical = " ".join(words)
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
        if a.speaker and b.speaker and names.same(a.speaker, b.speaker, label) is Verdict.CONFLICT:
            return UNKNOWN
        if a.words == b.words:
            return AGREE
        short, long = sorted((a.words, b.words), key=lambda w: (len(w), w))
        return _versions(short, long)


def normal(text: str) -> tuple[str, ...]:
    """The words in lower case with contractions written out; "..." for an ellipsis or a bracketed insertion."""
    words: list[str] = []
    for match in WORD.findall(text.replace("’", "'")):
        word = match.lower()
        if word in {"...", "…"} or word.startswith("["):
            words.append(GAP)
        else:
            words.extend(_written_out(word))
    return tuple(words)


def _written_out(word: str) -> list[str]:
    if word in WHOLE_FORMS:
        return WHOLE_FORMS[word].split()
    if word in IS_FORMS:
        return [word[:-2], "is"]
    for ending, full in SHORT_FORMS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], full]
    return [word]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A place inside the common stretch where the words differ."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def _versions(short: tuple[str, ...], long: tuple[str, ...]) -> Comparison:
    """Compares the stretch that the two have in common; what stands before and after it is left aside."""
    if sum((Counter(short) & Counter(long)).values()) < PART * len(short):
        return UNKNOWN
    pairs = _aligned(short, long)
    if not pairs:
        return UNKNOWN
    (a, b), (c, d) = pairs[0], (pairs[-1][0] + 1, pairs[-1][1] + 1)
    changes = [
        _Change(left=short[x + 1 : v], right=long[y + 1 : w])
        for (x, y), (v, w) in pairwise(pairs)
        if (v, w) != (x + 1, y + 1)
    ]
    left_out = sum(max(len(x.left), len(x.right)) for x in changes if GAP in (*x.left, *x.right))
    longest = max(c - a, d - b) - left_out
    if len(pairs) < min(FEWEST_SHARED, len(short)) or len(pairs) < max(NEAR * longest, PART * len(short)):
        return UNKNOWN
    edges = [_Change(left=short[:a], right=long[:b]), _Change(left=short[c:], right=long[d:])]
    changes += [x for x in edges if x.left and x.right and max(len(x.left), len(x.right)) <= SWAPPED]
    found = _judged([x for x in changes if not _same(x)], _ends(short, long, c, d))
    if found.verdict is Verdict.AGREE and len(pairs) < PART * sum(w != GAP for w in long):
        return UNKNOWN  # a snatch of a long quotation does not settle what the rest of it says
    return found


def _aligned(short: Sequence[str], long: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of equal words in the best local alignment (Smith and Waterman 1981; +1 equal, -1 otherwise)."""
    width = len(long) + 1
    scores = [[0] * width for _ in range(len(short) + 1)]
    best, end = 0, (0, 0)
    for i, word in enumerate(short, start=1):
        row, above = scores[i], scores[i - 1]
        for j in range(1, width):
            step = above[j - 1] + (1 if word == long[j - 1] else -1)
            row[j] = max(0, step, above[j] - 1, row[j - 1] - 1)
            if row[j] > best or (row[j] == best > 0 and word == long[j - 1] and (i, j) > end):
                best, end = row[j], (i, j)
    pairs: list[tuple[int, int]] = []
    i, j = end
    while i and j and scores[i][j] > 0:
        equal = short[i - 1] == long[j - 1]
        if scores[i][j] == scores[i - 1][j - 1] + (1 if equal else -1):
            if equal:
                pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif scores[i][j] == scores[i - 1][j] - 1:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _ends(short: Sequence[str], long: Sequence[str], a: int, b: int) -> tuple[str, ...]:
    """What the longer one says after the shorter one has ended without an ellipsis."""
    return tuple(long[b:]) if a == len(short) and short[-1] != GAP else ()


def _same(change: _Change) -> bool:
    """Whether the change is one of form: an ellipsis, a filler, a spelling, two words written as one."""
    left, right = change.left, change.right
    if GAP in left or GAP in right:
        # An ellipsis stands for the other's words, not for those beside it: "lost ... the house" has lost nothing else.
        return not left or not right or {GAP} in (set(left), set(right)) or _left_out(left, right)
    if all(w in FILLERS for w in (*left, *right)):
        return True
    if "".join(left) == "".join(right):
        return True
    return (
        bool(left) and bool(right) and not _negates(change) and fuzz.ratio(" ".join(left), " ".join(right)) >= SPELLING
    )


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
    if any(not c.left or not c.right for c in changes) and any(
        max(len(c.left), len(c.right)) > LONGEST_GAP for c in changes
    ):
        return UNKNOWN  # an abridgement, or two passages of one speech
    said = "; ".join(f"{_shown(c.left)} / {_shown(c.right)}" for c in changes[:3])
    if any(_negates(c) for c in changes):
        return _differ(Severity.CONFLICT, 0.8, f"the quotations differ in a negation: {said}")
    weighty = any(w not in LIGHT for c in changes for w in (*c.left, *c.right))
    return _differ(Severity.DIVERGENCE, 0.75 if weighty else 0.55, f"the same words are quoted differently: {said}")


def _shown(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"' if words else "nothing"


def _differ(severity: Severity, confidence: float, why: str) -> Comparison:
    return Comparison(
        verdict=Verdict.CONFLICT, severity=severity, confidence=confidence, why=why[0].upper() + why[1:] + ".",
        point="wording of a quotation",
    )  # fmt: skip


EXAMPLES = (
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
)

PLUGIN: DetailKind = QuoteKind()
