"""The audit: one finding after the other on the terminal, with both quotations and single keys."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.output import console

if TYPE_CHECKING:
    from rich.text import Text

    from crosscheck.baseline.records import Baseline, Scene, Sighting, Status

KEYS = "a accept, f false positive, c correction asked, s skip, b back, q quit"


def walk(
    scene: Scene,
    path: Path,
    *,
    by: str | None,
    today: date,
    key: Callable[[], str] | None = None,
    line: Callable[[str], str] | None = None,
) -> int:
    """Ask about each finding that is new, changed, expired or unaudited. How many were decided.

    Args:
        scene: what the run saw.
        path: the baseline, which is read anew and saved after each answer.
        by: who decides.
        today: the day of the decisions.
        key: reads one key; from the keyboard, or from standard input where that is no terminal.
        line: reads a reason, from standard input where nothing else is said.
    """
    from crosscheck.baseline.changes import Ruling, decide
    from crosscheck.cli.baseline import saved

    screen, press, ask = console(), key or _pressed, line or _typed
    queue = list(waiting(scene, _present(path), today))
    place, decided = 0, 0
    while place < len(queue):
        sighting = queue[place]
        for text in shown(sighting, f"{place + 1} of {len(queue)}"):
            screen.print(text, soft_wrap=True)
        match press().lower():
            case "q" | "":
                break
            case "b":
                place = max(0, place - 1)
            case "s":
                place += 1
            case "a" | "f" | "c" as choice:
                reason = _reason(ask)
                if reason is None:
                    continue
                ruling = Ruling(status=_statuses()[choice], reason=reason, by=by, today=today)
                saved(path, partial(decide, scene=scene, sighting=sighting, ruling=ruling))
                decided += 1
                place += 1
            case _:
                screen.print(f"Keys: {KEYS}", markup=False)
    return decided


def waiting(scene: Scene, baseline: Baseline, today: date) -> Iterator[Sighting]:
    """The findings without a decision that holds, each fingerprint once, in the order of the run."""
    from crosscheck.baseline.matching import UNCHANGED, match
    from crosscheck.baseline.records import Status

    holding = {
        pair.sighting
        for pair in match(baseline.entries, scene).pairs
        if pair.how in UNCHANGED and pair.entry.status is not Status.UNAUDITED and not pair.entry.expired(today)
    }
    seen: set[str] = set()
    for place, sighting in enumerate(scene.sightings):
        if place not in holding and sighting.fingerprint not in seen:
            seen.add(sighting.fingerprint)
            yield sighting


def shown(sighting: Sighting, where: str) -> Iterator[Text]:
    """A finding with every quotation, the disputed words marked, for the terminal."""
    from rich.text import Text

    from crosscheck.presentation.visible import clipped, visible

    yield Text()
    yield Text(
        f"[{where}] {sighting.severity} · {visible(sighting.kind)} · {clipped(sighting.title, 90)}", style="bold"
    )
    for quoted in sighting.quotations:
        text = Text(f"  {visible(quoted.source)} ({visible(quoted.path)}:{quoted.line}): “", style="")
        before, words, after = visible(quoted.text).partition(visible(quoted.words))
        text.append(before)
        text.append(words, style="bold underline")
        text.append(f"{after}”")
        if not words:
            text.append(f" [{clipped(quoted.words, 80)}]", style="bold underline")
        yield text
    if sighting.why:
        yield Text(f"  Why: {visible(sighting.why)}")
    yield Text(f"  {visible(sighting.fingerprint)}    {KEYS}", style="dim")


def _present(path: Path) -> Baseline:
    from crosscheck.baseline import Baseline, load

    return load(path) if path.exists() or path.is_symlink() else Baseline()


def _statuses() -> dict[str, Status]:
    from crosscheck.baseline.records import Status

    return {"a": Status.ACCEPTED, "f": Status.FALSE_POSITIVE, "c": Status.CORRECTION_REQUESTED}


def _reason(line: Callable[[str], str]) -> str | None:
    """A reason that is long enough, or None where the editor thinks better of it with an empty line."""
    from crosscheck.baseline.records import SHORTEST_REASON

    while True:
        try:
            given = line(f"Reason ({SHORTEST_REASON} characters or more, empty to go back): ").strip()
        except EOFError:
            return None
        if not given:
            return None
        if len(given) >= SHORTEST_REASON:
            return given


def _typed(prompt: str) -> str:
    return input(prompt)


def _pressed() -> str:
    """One key, or the first character of a line where standard input is no terminal; empty at its end."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()[:1]
    import typer

    return typer.getchar(echo=True)
