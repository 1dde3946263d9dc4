"""Speakers who are set beside what they say without a verb: "…" — Maria Lopez; Lopez: The dam will hold."""

from __future__ import annotations

from crosscheck.model import Attribution, Document, Mention, Sentence, Span
from crosscheck.split.quotations import Quotation

DASHES = "—–―"
MARKS = " \u00a0\n\"'”’»"
FARTHEST = 6
"""Code points between the end of a quotation and the name that signs it: marks, a space, a dash."""
LONGEST_LINE = 80
"""Code points of a signature: a name and, after a comma, who that is."""


def signed(document: Document, quote: Quotation) -> Attribution | None:
    """The person whose name follows the quotation after a dash and ends the line."""
    text = document.body.article.text
    at = quote.end
    while at < len(text) and at - quote.end < FARTHEST and (text[at] in MARKS or text[at] in DASHES):
        at += 1
    if not any(c in DASHES for c in text[quote.end : at]):
        return None
    person = next((m for m in document.mentions if m.start == at and m.label == "PERSON" and not m.pronoun), None)
    if person is None:
        return None
    rest = text[person.end : person.end + LONGEST_LINE].split("\n")[0].strip()
    ends = not rest.rstrip(".") or (rest[0] in ",(" and len(rest) < LONGEST_LINE)
    return _by(person, direct=True) if ends else None


def headed(document: Document, sentence: Sentence) -> Attribution | None:
    """Whose word a headline is by the name in front of its colon: "Lopez: The dam will hold"."""
    first = sentence.tokens[0]
    for mention in document.mentions:
        if mention.start != first.start or mention.label not in {"PERSON", "ORG"}:
            continue
        after = [t for t in sentence.tokens if t.start >= mention.end]
        finite = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in after)
        if len(after) > 1 and after[0].text == ":" and after[0].start == mention.end and finite:
            return _by(mention, direct=False)
    return None


def _by(mention: Mention, *, direct: bool) -> Attribution:
    return Attribution(
        speaker=mention.name,
        speaker_label=mention.label,
        cue=None,
        outlet=None,
        mode="direct" if direct else "indirect",
        anonymous=False,
        speaker_span=Span(start=mention.start, end=mention.end),
        cue_span=None,
        phrase=None,
    )
