"""The sentences of the reports. They follow confidence: "differs" from 0.75, "may differ" below."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from crosscheck.model import Attribution, Finding, Kind, Ledger, Run, Severity, Side
from crosscheck.presentation.index import Index
from crosscheck.presentation.readings import LABEL, View, notes, settled, shown
from crosscheck.presentation.standing import unaudited
from crosscheck.presentation.visible import clipped, visible

SURE = 0.75
"""Confidence from which a report says "differ" and no longer "may differ"."""

SIGNS = {Severity.CONFLICT: "▲", Severity.DIVERGENCE: "◆", Severity.NOTE: "●"}
"""A shape for each severity, so that nothing rests on colour."""

CAVEAT = "crosscheck compares what the articles say with each other. It does not know which of them is right."

_SETTLE: dict[Kind, str] = {
    "number": "Ask for the source of each figure and its hour: a later count may have replaced an earlier one.",
    "date": "Check the day against the original announcement or the record, and against the dates of publication.",
    "place": "Find out whether one place lies inside the other, and name the narrowest one that is certain.",
    "actors": "Check the names against the statement or document that lists them.",
    "attribution": "Find out who said it first and to whom, then name that source or say that it is unconfirmed.",
    "quote": "Go back to the recording, transcript or official text, and quote from that.",
    "stance": "Go back to the speaker's own words: one of the reports may have strengthened or weakened them.",
    "title": "Check which office the person held on that day.",
    "name": "Choose one spelling by the house style.",
    "account": "Look for an official finding or a witness, and say whose account it is while accounts differ.",
}
KINDS = tuple(sorted(_SETTLE))
"""The kinds that have advice of their own, by name."""

_SETTLE_ANY = "Go back to the source that each article relies on."

_SETTLE_AGE = "Check the date of birth, and the day on which the person was of that age."

_ROOM = 90
"""Characters of all readings in a heading: beyond, it states that the sources differ, and the readings stand below."""

_KIND_WORDS: dict[Kind, str] = {"actors": "who took part", "attribution": "who says so", "quote": "quotation"}

_SMALL = frozenset(
    ("A", "An", "The", "One", "Some", "Two", "Three", "Several", "Many", "His", "Her", "Its", "Their", "Police",
     "Officials", "Authorities", "Witnesses", "Sources", "Doctors", "Investigators", "Prosecutors", "Experts",
     "Residents", "Activists", "Lawyers", "Relatives", "Analysts", "Medics", "Rescuers", "Survivors")
)  # fmt: skip
"""Words whose capital shows only that a sentence began there. "The" is kept small before names too: `the Times`."""


def plural(count: int, noun: str, many: str | None = None) -> str:
    """`1 note`, `2 notes`; `many` where the plural is not the noun with an s."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def point(finding: Finding) -> str:
    """The matter in a few words; the kind where the finding does not say."""
    return clipped(finding.point, 90) or _KIND_WORDS.get(finding.kind, finding.kind)


def differ(finding: Finding) -> str:
    """`differ` or `may differ`, by the finding's confidence."""
    return "differ" if finding.confidence >= SURE else "may differ"


def grade(finding: Finding) -> str:
    """`divergence`, or `divergence, superseded` where a source says itself that it gives a later figure."""
    return finding.severity.word + (", superseded" if finding.superseded else "")


def matter(finding: Finding, views: Sequence[View]) -> str:
    """The point with what it is about, where the point alone would fit any two sentences.

    `Who says “the bridge was closed”`, `Wording of a quotation (Gen. Brown)`. How certain something is stands in the
    readings: "believed to be", "is".
    """
    told = point(finding)
    if finding.kind == "attribution" and views:
        shortest = min((clipped(view.claim, 70) for view in views), key=lambda text: (len(text), text))
        return f"Who says “{shortest.rstrip('.')}”" if shortest else capital(told)
    if finding.kind == "quote":
        speaker = next((view.speaker for view in views if view.speaker), "")
        return capital(told) + (f" ({clipped(speaker, 40)})" if speaker else "")
    if finding.kind == "stance" and told.startswith("how certain"):
        return "How certain is it"
    return capital(told)


def heading(finding: Finding, views: Sequence[View]) -> str:
    """The matter and, where they are short and few, the readings as a question.

    `People killed: “43” or “31”?`
    """
    about = matter(finding, views)
    labels = [view.label for view in views]
    cut = any(label.endswith("…") for label in labels)
    if cut or len(set(labels)) != len(labels) or len(labels) > 3 or sum(map(len, labels)) > _ROOM:
        return f"{about}: the sources {differ(finding)}"
    return f"{about}: " + " or ".join(view.quoted for view in views) + "?"


def sides(finding: Finding, views: Sequence[View]) -> str:
    """Say who stands against whom: `A and C differ from B`, or `A may differ within its own text`."""
    if len(views) < 2:
        return f"{listed([name for view in views for name in view.letters])} {differ(finding)}."
    torn = [name for name in dict.fromkeys(n for v in views for n in v.letters) if _holds(name, views) > 1]
    if torn:
        rest = [n for n in dict.fromkeys(n for v in views for n in v.letters) if n not in torn]
        verb = "differs" if len(torn) == 1 and finding.confidence >= SURE else differ(finding)
        within = "within its own text" if len(torn) == 1 else "within their own texts"
        return f"{listed(torn)} {verb} {within}" + (f", and from {listed(rest)}." if rest else ".")
    first, *others = [listed(view.letters) for view in views]
    verb = "differs" if len(views[0].letters) == 1 and finding.confidence >= SURE else differ(finding)
    return f"{first} {verb} from {', and from '.join(others)}."


def _holds(letter: str, views: Sequence[View]) -> int:
    return sum(letter in view.letters for view in views)


def message(finding: Finding, views: Sequence[View]) -> str:
    """One sentence that stands alone.

    `The sources differ on people killed: “43” (AP, BBC) against “31” (CNN).`
    """
    held = " against ".join(f"{view.quoted} ({', '.join(visible(name) for name in view.sources)})" for view in views)
    return f"The sources {differ(finding)} on {point(finding)}: {held}."


def compared(views: Sequence[View]) -> tuple[str, ...]:
    """The values that were compared, one a reading, where all are short enough to stand on a line; else nothing.

    How firmly something is said, and on whose word, has no value that an editor knows: there the words stand for it.
    """
    values = tuple(
        view.label if any(side.detail.kind in {"stance", "attribution"} for side in view.sides) else view.canonical
        for view in views
    )
    return values if all(len(value) <= LABEL for value in values) else ()


def settle(finding: Finding) -> str:
    """How an editor can settle it: a shared origin first, then what holds for the kind."""
    aged = finding.kind == "number" and finding.point.startswith("age of ")
    return f"{upstream(finding)} {_SETTLE_AGE if aged else advice(finding.kind)}".strip()


def advice(kind: Kind) -> str:
    """How one settles a difference of this kind."""
    return _SETTLE.get(kind, _SETTLE_ANY)


def upstream(finding: Finding) -> str:
    """`Both rely on Bild: go back to Bild.` Empty where the articles share no origin."""
    if finding.shared_origin is None:
        return ""
    name = visible(finding.shared_origin)
    who = "Both" if len({side.article for side in finding.sides}) == 2 else "All"
    return f"{who} rely on {name}: go back to {name}."


def chain(attribution: Attribution | None) -> str:
    """Who says it, and through whom: `according to Gen. Brown, via The New York Times`. Empty where nobody is named."""
    if attribution is None:
        return ""
    links = []
    if attribution.speaker:
        unnamed = " (unnamed)" if attribution.anonymous else ""
        first, space, rest = clipped(attribution.speaker, 90).partition(" ")
        name = f"{first.lower() if first in _SMALL else first}{space}{rest}"
        links.append(f"according to {name}{unnamed}")
    if attribution.outlet and attribution.outlet != attribution.speaker:
        links.append(f"via {clipped(attribution.outlet, 60)}")
    return ", ".join(links)


def provenance(side: Side, at: Index) -> str:
    """Whose words they are and where: outlet, page or paragraph where lines are not the file's, and who said it."""
    spot = at.spot(side)
    parts = (
        at.article(side.article).source,
        "" if spot.startswith("line ") else spot,
        chain(at.claims[side.claim].attribution),
    )
    return ", ".join(stripped for part in parts if (stripped := visible(part).strip()))


def command(finding: Finding) -> str:
    """What an editor types to settle the finding, or to open it again: safe to paste into a shell."""
    fingerprint = shlex.quote(visible(finding.fingerprint))
    if finding.status in {"accepted", "false_positive"}:
        return f"crosscheck reopen {fingerprint}"
    return f'crosscheck accept {fingerprint} --reason "…"'


def verdict(run: Run) -> str:
    """The first line of every report: what was found, in how many articles."""
    articles = plural(len(run.bodies), "article")
    if len(run.bodies) < 2:
        return f"Nothing to compare: {articles} read"
    findings = shown(run)
    new = "new " if any(finding.status != "new" for finding in run.findings) else ""
    fresh = [finding for finding in findings if finding.status == "new"]
    counts = [plural(sum(f.severity is severity for f in fresh), f"{new}{severity.word}") for severity in _grave(fresh)]
    if counts:
        return f"{listed(counts)} in {articles}"
    unread = " that could be read" if run.skipped else ""
    return f"No {new}conflicts or divergences in {'the ' if unread else ''}{articles}{unread}"


def tally(run: Run) -> str:
    """What the verdict leaves out: what is known or settled already, notes, agreement, what was not read."""
    known = sum(finding.status == "known" for finding in shown(run))
    ledger = run.baseline or Ledger()
    parts = [
        (known, f"{known:,} known from the baseline"),
        (unaudited(run), f"{unaudited(run):,} in the baseline unaudited"),
        (len(notes(run)), f"{plural(len(notes(run)), 'note')} on spelling, style or rounding"),
        (len(settled(run)), f"{len(settled(run)):,} settled earlier"),
        (len(run.agreements), f"{plural(len(run.agreements), 'detail')} on which sources agree"),
        (len(run.uncompared), f"{plural(len(run.uncompared), 'detail')} not compared"),
        (len(run.skipped), f"{plural(len(run.skipped), 'input')} not read or not compared"),
        (len(ledger.gone), f"{len(ledger.gone):,} of the baseline gone"),
        (len(ledger.not_checked), f"{len(ledger.not_checked):,} of the baseline not checked"),
        (len(ledger.unused), f"{plural(len(ledger.unused), 'suppression')} unused"),
        (run.withheld, f"{plural(run.withheld, 'finding')} below the threshold"),
    ]
    return " ".join(f"{sentence}." for count, sentence in parts if count)


def _grave(findings: Sequence[Finding]) -> list[Severity]:
    return sorted({finding.severity for finding in findings}, reverse=True)


def capital(text: str) -> str:
    """The text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]
