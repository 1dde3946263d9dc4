"""The sentences of the reports. They follow confidence: "differs" from 0.75, "may differ" below."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Attribution, Finding, Kind, Ledger, Run, Severity
from crosscheck.presentation.readings import View, notes, settled, shown
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

_KIND_WORDS: dict[Kind, str] = {"actors": "who took part", "attribution": "who says so", "quote": "quotation"}

_ARTICLES = frozenset({"A", "An", "The", "One", "Some", "Two", "Three", "Several", "His", "Her", "Its", "Their"})
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


def heading(finding: Finding, views: Sequence[View]) -> str:
    """The matter and, where they are short and few, the readings as a question.

    `People killed: “43” or “31”?`
    """
    matter = capital(point(finding))
    if len({view.label for view in views}) != len(views) or len(views) > 3 or any(len(v.label) > 40 for v in views):
        return f"{matter}: the sources {differ(finding)}"
    return f"{matter}: " + " or ".join(f"“{view.label}”" for view in views) + "?"


def sides(finding: Finding, views: Sequence[View]) -> str:
    """Say who stands against whom: `A and C differ from B`."""
    first, *others = [listed(view.letters) for view in views]
    if not others:
        return f"{first} {differ(finding)}."
    verb = "differs" if len(views[0].letters) == 1 and finding.confidence >= SURE else differ(finding)
    return f"{first} {verb} from {', and from '.join(others)}."


def message(finding: Finding, views: Sequence[View]) -> str:
    """One sentence that stands alone.

    `The sources differ on people killed: “43” (AP, BBC) against “31” (CNN).`
    """
    held = " against ".join(f"“{view.label}” ({', '.join(visible(name) for name in view.sources)})" for view in views)
    return f"The sources {differ(finding)} on {point(finding)}: {held}."


def settle(finding: Finding) -> str:
    """How an editor can settle it: a shared origin first, then what holds for the kind."""
    return f"{upstream(finding)} {advice(finding.kind)}".strip()


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
        name = f"{first.lower() if first in _ARTICLES else first}{space}{rest}"
        links.append(f"according to {name}{unnamed}")
    if attribution.outlet and attribution.outlet != attribution.speaker:
        links.append(f"via {clipped(attribution.outlet, 60)}")
    return ", ".join(links)


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
