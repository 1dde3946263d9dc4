"""Faults of outputs that no test of a format holds: of the run of `conftest`, and of the file that a report goes to."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

import factories
from crosscheck.cli.output import deliver
from crosscheck.errors import ConfigError, CrosscheckError
from crosscheck.files import write
from crosscheck.model import Body, Ledger, Run
from crosscheck.reports.json import PLUGIN as JSON
from crosscheck.reports.sarif import PLUGIN as SARIF
from outcomes import Outcome, rendered

SCHEMAS = Path(__file__).resolve().parents[1] / "reports" / "schemas"
SARIF_LIMIT = 25_000
"""Results of one run that GitHub takes."""


def test_43_no_line_begins_with_what_an_article_says(outcome: Outcome) -> None:
    """An article is called `a%0A::error::x.txt`, another says `::error::owned`; annotations are ours and no others."""
    for line in (outcome.out + outcome.err).splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice ", "::notice::", "crosscheck: ", "::warning::")), (
            line
        )
        assert not line.startswith("::error::")
    assert "::error::owned" not in outcome.out
    assert "in/harbour.txt,line=1" in outcome.out


def test_45_markup_of_the_terminal_and_of_templates_is_text(outcome: Outcome) -> None:
    assert "[bold]x.txt" in rendered(outcome.reports["markdown"])
    assert "{{ 7*7 }}" not in outcome.reports["html"] or "49" not in outcome.reports["html"]
    assert not any("\x1b" in text or "\x9b" in text for text in (outcome.out, outcome.err, *outcome.reports.values()))


def test_47_the_log_of_a_run_keeps_the_schema(outcome: Outcome) -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(outcome.reports["sarif"])
    jsonschema.validate(log, schema)
    (run,) = log["runs"]
    assert len(run["tool"]["driver"]["rules"]) >= len(outcome.json["kinds"])


def test_48_the_report_names_no_machine(outcome: Outcome, newsroom: Path) -> None:
    for form, text in outcome.reports.items():
        assert str(newsroom) not in text, form
    assert json.loads(outcome.reports["json"]) == outcome.json


def report_to(path: Path, run: Run) -> None:
    deliver(run, [(JSON, path)], quiet=True, verbose=False)


def placed(folder: Path) -> Run:
    """A run over articles that lie in the folder."""
    run = factories.run()
    bodies = []
    for body in run.bodies:
        path = folder / f"{body.article.id}.txt"
        path.write_text(body.article.text, encoding="utf-8")
        bodies.append(Body(article=replace(body.article, path=str(path)), paragraphs=body.paragraphs))
    return replace(run, bodies=tuple(bodies))


def test_50_a_report_never_takes_the_place_of_an_input(tmp_path: Path) -> None:
    run = placed(tmp_path)
    (tmp_path / "link.json").symlink_to(tmp_path / "a1.txt")
    (tmp_path / "known.json").write_text("{}")
    held = replace(run, baseline=Ledger(path=str(tmp_path / "known.json")))
    for name, given in (("a1.txt", run), ("link.json", run), ("known.json", held)):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(ConfigError, match="is an input of this run"):
            report_to(tmp_path / name, given)
        assert (tmp_path / name).read_bytes() == before
    report_to(tmp_path / "other.json", held)


def test_50_a_disk_that_is_full_is_said(tmp_path: Path) -> None:
    """`/dev/full` takes no byte. Root could put a file in its place, which must not happen to any device."""
    device = os.makedev(1, 7)
    if Path("/dev/full").stat().st_rdev != device:
        pytest.skip("this system has no /dev/full")
    with pytest.raises(CrosscheckError, match=r"/dev/full: cannot be written \(No space left on device\)"):
        report_to(Path("/dev/full"), placed(tmp_path))
    assert Path("/dev/full").stat().st_rdev == device


def test_50_a_device_or_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe, "text\n")
        assert os.read(reader, 100) == b"text\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert [p.name for p in tmp_path.iterdir()] == ["pipe"]


def test_47_more_results_than_github_takes_are_counted() -> None:
    """The gravest stay, and a notification gives the number of the others."""
    run = factories.run()
    many = tuple(replace(run.findings[0], fingerprint=f"cc1-{n}") for n in range(SARIF_LIMIT + 5))
    (log,) = json.loads(SARIF.render(replace(run, findings=many)))["runs"]
    assert len(log["results"]) == SARIF_LIMIT
    notes = log["invocations"][0]["toolExecutionNotifications"]
    assert "5 findings are not among the results: limit 25000" in [note["message"]["text"] for note in notes]
