"""What one run found that the one before did not, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from crosscheck.model import Finding, Run
from crosscheck.presentation.index import index
from crosscheck.presentation.readings import readings
from crosscheck.presentation.visible import clipped, visible
from crosscheck.presentation.wording import heading, listed, point

LABEL = 40
"""Characters of a value."""


def since(before: Mapping[str, Finding], after: Mapping[str, Finding], run: Run) -> RenderableType:
    """`Since the last run: 1 new, 1 gone`, then each. A finding whose values changed counts as both.

    Args:
        before: the findings of the last run, by fingerprint.
        after: those of this one.
        run: this one, to which the findings of `after` belong.
    """
    fresh = [f for key, f in after.items() if key not in before]
    gone = [f for key, f in before.items() if key not in after]
    counts = [f"{len(found)} {word}" for found, word in ((fresh, "new"), (gone, "gone")) if found]
    at = index(run)
    lines = [Text(f"Since the last run: {listed(counts) or 'nothing new, nothing gone'}", style="bold")]
    lines += [Text(f"+ {visible(heading(f, readings(f, at)))}", style="red") for f in fresh]
    lines += [Text(f"- {_told(f)}", style="green") for f in gone]
    return Group(*lines)


def _told(finding: Finding) -> str:
    """A finding of a run that is over: its articles may be gone."""
    values = dict.fromkeys(clipped(side.detail.surface, LABEL) for side in finding.sides)
    return f"{visible(point(finding))}: {listed([f'“{value}”' for value in values])}"
