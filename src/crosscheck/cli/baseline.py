"""`crosscheck baseline`, `accept` and `reopen`: the only commands that write a baseline."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.gate import BASELINE, day, looked_at
from crosscheck.cli.output import console
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.baseline.records import Baseline, Scene

app = typer.Typer(
    help="Keep the differences that are known already, and what was decided about each.", no_args_is_help=True
)

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH...", help="Articles to compare afresh; else a report is read.")
]
ReportFile = Annotated[Path | None, typer.Option("--report", help="A JSON report of check; else those in reports/.")]
BaselineFile = Annotated[Path, typer.Option("--baseline", help="The baseline file.")]
By = Annotated[str | None, typer.Option("--by", envvar="CROSSCHECK_BY", help="Who decides.")]
Today = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], envvar="CROSSCHECK_TODAY", help="The day to reckon from."),
]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings file instead of crosscheck.toml.")]
HERE = Path(BASELINE)


@app.command()
def create(
    paths: Paths = None, report: ReportFile = None, baseline: BaselineFile = HERE, config: ConfigFile = None
) -> None:
    """Take over everything that differs now, as unaudited. Nothing is decided by that."""
    from crosscheck.baseline import changes

    scene = _one(looked_at(paths or [], report, config))

    def first(old: bytes | None) -> Baseline:
        if old is not None:
            raise ConfigError(f"{baseline}: there is a baseline already: use 'crosscheck baseline update'")
        return changes.create(scene)

    made = _written(baseline, first)
    _tell(f"{baseline}: {len(made.entries)} entries, all unaudited: decide with 'crosscheck baseline audit'")


@app.command()
def update(
    paths: Paths = None, report: ReportFile = None, baseline: BaselineFile = HERE, config: ConfigFile = None
) -> None:
    """Bring the baseline up to a run: what is new or changed comes in as unaudited."""
    from crosscheck.baseline import changes

    scene = _one(looked_at(paths or [], report, config))
    _tell_change(baseline, lambda old: changes.update(old, scene))


@app.command()
def prune(
    paths: Paths = None, report: ReportFile = None, baseline: BaselineFile = HERE, config: ConfigFile = None
) -> None:
    """Remove what differs no longer: entries all of whose sources were read."""
    from crosscheck.baseline import changes

    scene = _one(looked_at(paths or [], report, config))
    _tell_change(baseline, lambda old: changes.prune(old, scene))


@app.command()
def audit(
    paths: Paths = None,
    report: ReportFile = None,
    baseline: BaselineFile = HERE,
    by: By = None,
    today: Today = None,
    config: ConfigFile = None,
) -> None:
    """Walk through what nobody has decided yet, one finding at a time. Each answer is saved at once."""
    from crosscheck.cli.audit import walk

    scene = _one(looked_at(paths or [], report, config))
    decided = walk(scene, baseline, by=by, today=day(today))
    _tell(f"{decided} decided")


@app.command()
def merge(
    ours: Annotated[Path, typer.Argument(help="The baseline to merge into; it is written.")],
    theirs: Annotated[Path, typer.Argument(help="The other baseline.")],
    base: Annotated[Path | None, typer.Option("--base", help="What both grew from.")] = None,
) -> None:
    """Join two baselines, the newest decision first. Usable as git's merge driver: see docs/how-to/ci.md."""
    from crosscheck.baseline import load
    from crosscheck.baseline.merge import merge as joined

    other = load(theirs)
    old = load(base) if base and base.stat().st_size else None  # git names an empty file where both sides added it
    load(ours)
    _changed(ours, lambda mine: joined(mine, other, old))


@app.command()
def diff(
    old: Annotated[str, typer.Argument(help="A file, a git revision, or two as in main..HEAD.")],
    new: Annotated[str | None, typer.Argument(help="A file or a git revision; else the baseline itself.")] = None,
    baseline: BaselineFile = HERE,
) -> None:
    """List what was accepted, changed or reopened between two versions of the baseline."""
    from crosscheck.baseline.merge import difference
    from crosscheck.cli.revisions import version

    if new is None and ".." in old and not Path(old).exists():
        old, _, new = old.partition("..")
        new = new.lstrip(".") or "HEAD"
    for before, after in difference(version(old, baseline), version(new or str(baseline), baseline)):
        _tell_entry(before, after)


def accept(
    fingerprint: Annotated[
        str, typer.Argument(metavar="FINGERPRINT", help="As reports show it; the beginning will do.")
    ],
    paths: Paths = None,
    reason: Annotated[str, typer.Option("--reason", help="Why it may stand, in ten characters or more.")] = "",
    status: Annotated[
        str, typer.Option("--status", help="accepted, false-positive or correction-requested.")
    ] = "accepted",
    expires: Annotated[str | None, typer.Option("--expires", help="90d, a date such as 2025-01-31, or never.")] = None,
    any_source: Annotated[
        bool, typer.Option("--any-source", help="Also where further sources give one of these values.")
    ] = False,
    report: ReportFile = None,
    baseline: BaselineFile = HERE,
    by: By = None,
    today: Today = None,
    config: ConfigFile = None,
) -> None:
    """Decide about one finding; it stays quiet until it changes or the decision expires."""
    from crosscheck.baseline import Status, changes
    from crosscheck.baseline.records import DECIDED

    if status not in {known.value for known in DECIDED}:
        raise ConfigError(f"--status is '{status}': give one of {', '.join(known.value for known in DECIDED)}")
    now = day(today)
    ruling = changes.Ruling(
        status=Status(status), reason=reason, by=by, today=now, days=_days(expires, now), any_source=any_source
    )
    scenes = looked_at(paths or [], report, config)
    sighting = changes.find([s for scene in scenes for s in scene.sightings], fingerprint)
    scene = next(scene for scene in scenes if sighting in scene.sightings)
    _changed(baseline, lambda old: changes.decide(old, scene, sighting, ruling), missing_ok=True)
    until = f" until {ruling.expires}" if ruling.expires else ""
    _tell(f"{sighting.fingerprint}: {status}{until}")


def reopen(
    fingerprint: Annotated[
        str, typer.Argument(metavar="FINGERPRINT", help="As reports show it; the beginning will do.")
    ],
    baseline: BaselineFile = HERE,
) -> None:
    """Take back a decision: the finding is new again."""
    from crosscheck.baseline import changes

    _tell_change(baseline, lambda old: changes.reopen(old, fingerprint))


def saved(path: Path, change: Callable[[Baseline], Baseline]) -> None:
    """Change the baseline, or a new empty one, under its lock."""
    _changed(path, change, missing_ok=True)


def _written(path: Path, change: Callable[[bytes | None], Baseline]) -> Baseline:
    from crosscheck.baseline import dump
    from crosscheck.files import rewrite

    made: list[Baseline] = []

    def text(old: bytes | None) -> str:
        made.append(change(old))
        return dump(made[-1])

    rewrite(path, text)
    return made[-1]


def _changed(
    path: Path, change: Callable[[Baseline], Baseline], *, missing_ok: bool = False
) -> tuple[Baseline, Baseline]:
    from crosscheck.baseline import Baseline, BaselineError, parse

    seen: list[Baseline] = []

    def changed(old: bytes | None) -> Baseline:
        if old is None and not missing_ok:
            raise BaselineError(f"{path}: no such file: make one with 'crosscheck baseline create'")
        seen.append(Baseline() if old is None else parse(old, str(path)))
        return change(seen[-1])

    made = _written(path, changed)
    return seen[-1], made


def _tell_change(path: Path, change: Callable[[Baseline], Baseline]) -> None:
    from crosscheck.baseline.merge import difference

    for before, after in difference(*_changed(path, change)):
        _tell_entry(before, after)


def _tell_entry(before: object, after: object) -> None:
    from crosscheck.baseline.records import Entry

    entry = after if isinstance(after, Entry) else before
    if not isinstance(entry, Entry):
        return
    sign = "+" if before is None else "-" if after is None else "~"
    said = " / ".join(f"{side.source}: {side.value}" for side in entry.sides)
    why = f" ({entry.reason})" if entry.reason else ""
    _tell(f"{sign} {entry.fingerprint} {entry.status.value}: {entry.title}: {said}{why}")


def _one(scenes: list[Scene]) -> Scene:
    if len(scenes) > 1:
        raise ConfigError(f"{len(scenes)} reports in reports/: name one with --report, or name the articles")
    return scenes[0]


def _days(stated: str | None, today: date) -> int | None:
    if stated is None:
        return None
    if stated == "never":
        return 0
    if found := re.fullmatch(r"(\d{1,4})d", stated):
        return int(found[1]) or None
    try:
        left = (date.fromisoformat(stated) - today).days
    except ValueError:
        left = 0
    if left < 1:
        raise ConfigError(f"--expires is '{stated}': give days as in 90d, a coming date as in 2030-01-31, or never")
    return left


def _tell(text: str) -> None:
    from crosscheck.presentation.visible import visible

    console().print(visible(text), markup=False, soft_wrap=True)
