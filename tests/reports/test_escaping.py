"""Text from articles in every machine format: whatever it is, it stays text. `nox -s deep` tries 20,000 of each."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from xml.etree import ElementTree as ET

from hypothesis import example, given, settings
from hypothesis import strategies as st

import factories
from crosscheck import terminal
from crosscheck.presentation.visible import visible
from crosscheck.reports import concise, github, gitlab, junit, sarif
from crosscheck.reports import csv as table
from crosscheck.reports import json as machine

EXAMPLES = int(os.environ.get("CROSSCHECK_TEST_EXAMPLES", "40"))
TRAPS = (
    *(
        "::error::",
        "::stop-commands::x",
        "##[error]",
        "%0A::error::",
        "\n::warning file=x::",
        "\r##[group]",
        "%",
        ",",
        ":",
    ),
    *("\x1b[31m", "\x1b]8;;http://x\x07", "\x1b]52;c;eA==\x07", "\x9b31m", "\x07", "\x00", "\x7f", "\u202e", "\ud800"),
    *("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "'=1", ' "=1', ";", '"', "\n"),
    *("<b>", "]]>", "&amp;", "<!--", "[x](1)", "\\", "\ufffe", "[bold]", "[/]", "\u2028", "../", "//h/", "a b#?.txt"),
)
HOSTILE = st.lists(st.one_of(st.text(max_size=5), st.sampled_from(TRAPS)), min_size=1, max_size=8).map("".join)
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

DEEP = settings(max_examples=EXAMPLES, deadline=None)


@DEEP
@given(HOSTILE)
@example("::error::x")
@example(":")
@example("\n::stop-commands::x")
@example("\x1f")
def test_no_line_is_a_command_that_we_did_not_give(text: str) -> None:
    run = factories.hostile(text)
    for line in github.PLUGIN.render(run).split("\n")[:-1]:
        assert re.match(r"::(?:error|warning|notice) (?:file=[^:,\r\n]*,line=\d+,)?title=[^:,\r\n]*::", line)
        assert not CONTROL.search(line)
    for line in concise.PLUGIN.render(run).split("\n"):
        assert not line.lstrip().startswith(("::", "##["))
        assert not CONTROL.search(line)


@DEEP
@given(HOSTILE)
@example("=cmd|' /C calc'!A0")
def test_no_cell_is_a_formula(text: str) -> None:
    run = factories.hostile(text)
    rows = list(csv.reader(io.StringIO(table.PLUGIN.render(run), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 + sum(len(finding.sides) for finding in run.findings)
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
        assert not CONTROL.search(cell)


@DEEP
@given(HOSTILE)
def test_xml_and_json_give_the_text_back(text: str) -> None:
    run = factories.hostile(text)
    cases = list(ET.fromstring(junit.PLUGIN.render(run)).iter("testcase"))
    assert len(cases) == len(run.findings) + len(run.skipped)
    shown = re.sub("[\ufffe\uffff]", "\ufffd", visible(text))
    assert cases[-1].get("name") == shown
    assert len(json.loads(gitlab.PLUGIN.render(run).encode("utf-8"))) == 3
    report = json.loads(machine.PLUGIN.render(run).encode("utf-8"))
    assert {article["source"] for article in report["articles"]} == {text}
    assert {side["surface"] for finding in report["findings"] for side in finding["sides"]} == {text}


@DEEP
@given(HOSTILE)
@example("[x](1)")
def test_sarif_has_no_link_and_no_address_but_ours(text: str) -> None:
    log = json.loads(sarif.PLUGIN.render(factories.hostile(text)).encode("utf-8"))
    for result in log["runs"][0]["results"]:
        said, _, links = result["message"]["text"].rpartition(" See ")
        assert not re.search(r"(?<!\\)(?:\\\\)*\[", said)
        assert re.fullmatch(r"(?:\[[A-C] line \d+\]\(\d\)(?:, )?)+\.", links)
        for place in (*result["locations"], *result["relatedLocations"]):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"x/(?:[A-Za-z0-9/_.~-]|%[0-9A-F]{2})*", uri)


@DEEP
@given(HOSTILE)
@example("[/]")
def test_nothing_moves_the_terminal(text: str) -> None:
    from rich.console import Console

    screen = Console(file=io.StringIO(), width=100, force_terminal=False, color_system=None)
    screen.print(terminal.summary(factories.hostile(text), width=100, limit=10))
    assert isinstance(screen.file, io.StringIO)
    assert not CONTROL.search(screen.file.getvalue())
