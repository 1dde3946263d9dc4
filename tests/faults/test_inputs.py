"""Faults 1 to 40 that no test of a reader holds: through the whole program, and as the common expectation says.

`docs/reference/faults.md` lists all sixty with the tests that hold them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

import documents as made
from crosscheck import pipeline, readers
from crosscheck.contracts import Reader
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
from crosscheck.intake import gather
from crosscheck.language import SpacyParser
from crosscheck.model import Finding, Run, Severity
from crosscheck.pipeline import Tools
from crosscheck.plugins import discover
from crosscheck.presentation.index import index
from crosscheck.reports.markdown import PLUGIN as MARKDOWN
from outcomes import COMMAND, Outcome, check, rendered

READERS = discover(readers, Reader)  # type: ignore[type-abstract]
LEFT = (
    "The army of Ukraine needs 150,000 recruits, President Volodymyr Zelensky said in Kyiv on Monday.\n\n"
    "NATO has no soldiers there, the minister said. The base at Lesse was hit by 12 drones on Tuesday.\n"
)
RIGHT = LEFT.replace("said in", "told reporters in").replace("12 drones", "14 drones")


@pytest.fixture(scope="module")
def tools(parser: SpacyParser) -> Tools:
    return Tools(parser=parser, encoder=SentenceTransformersEncoder(), kinds=pipeline.kinds())


def compared(tools: Tools, folder: Path, left: str | bytes, right: str | bytes) -> Run:
    """The two texts read from files and compared; the folder's own name stands nowhere in the run."""
    for name, content in (("left.txt", left), ("right.txt", right)):
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    intake = gather([str(folder)], READERS)
    articles = [replace(a, path=Path(a.path).name, key=Path(a.path).stem) for a in intake.articles]
    return pipeline.check(articles, tools, skipped=intake.skipped)


def said(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return finding.kind, finding.fingerprint, tuple(side.detail.canonical for side in finding.sides)


REASONS = {
    1: {"in/empty.txt": "empty", "in/blank.txt": "empty"},
    2: {"in/pipe.txt": "not a regular file", "in/socket.txt": "not a regular file", "/dev/zero": "not a regular file"},
    3: {"in/dangling.txt": "no such file", "in/self.txt": "cannot be opened (Too many levels of symbolic links)"},
    6: {"in/big.txt": "52.4 MB is over the limit of 10 MB"},
    17: {
        "in/png.txt": "not text: this is a PNG image",
        "in/program.txt": "not text: this is a program",
        "in/archive.txt": "not text: this is a ZIP archive",
        "in/noise.txt": "not text",
    },
    19: {"in/deep5000.html": "nested too deep", "in/deep100000.html": "nested too deep"},
    22: {"in/wall.html": "no article text found", "in/script.html": "no article text found"},
    24: {f"in/xxe.{end}": "entity limit" for end in ("html", "docx", "rss", "json")},
    25: {f"in/laughs.{end}": "entity limit" for end in ("html", "docx", "rss", "json")},
    30: {"in/old.doc": "encrypted or old Word file"},
    31: {
        "in/password.pdf": "encrypted, needs a password",
        "in/cut.pdf": "broken or cut off PDF",
        "in/loop.pdf": "broken or cut off PDF (Detected cyclic page references",
        "in/gigabyte.pdf": "page 1 of 1: grows beyond the size limit",
        "in/twice.pdf": "page 1 of 1: grows beyond the size limit",
        "in/scan.pdf": "no text in 1 of 1 pages, needs OCR",
    },
    33: {
        "in/deep.json": "nested too deep",
        "in/nan.json": "not JSON: it holds NaN",
        "in/double.json": "not JSON: the key 'text' stands twice",
        "in/digits.json": "not JSON: a number of thousands of digits",
        "in/cut.json": "not JSON",
    },
    37: {
        f"in/{name}.txt": "empty"
        for name in ("-rf", "new\nline", "b%0A::error::x", "[red]x", "\\udcff", "n" * 251)
    },
}  # fmt: skip


@pytest.mark.timeout(300)
@pytest.mark.parametrize("number", sorted(REASONS), ids="{:02}".format)
def test_the_common_expectation(outcome: Outcome, number: int) -> None:
    """One line on standard error, and the same reason in each report."""
    for path, start in REASONS[number].items():
        assert outcome.reason(path).startswith(start)


def test_the_bad_do_not_touch_the_good(outcome: Outcome, newsroom: Path) -> None:
    """All others are compared, with 40 bad files at once; nothing else is said, and nothing grows."""
    assert outcome.code == 3
    bad = {path for paths in REASONS.values() for path in paths} | {"nowhere.txt"}
    assert {entry["path"] for entry in outcome.json["skipped"]} == bad
    assert len(outcome.err.splitlines()) == len(bad)
    assert {a["path"] for a in outcome.json["articles"]} == {
        "in/harbour.txt", "in/a%0A::error::x.txt", "in/[bold]x.txt"
    }  # fmt: skip
    (found,) = [f for f in outcome.json["findings"] if f["kind"] == "number"]
    assert sorted(side["value"] for side in found["sides"]) == ["31", "43"]
    assert "Traceback" not in outcome.err + outcome.out
    assert outcome.cpu < 60
    assert outcome.peak < 2.5e9
    assert sorted(p.name for p in newsroom.iterdir()) == [".crosscheck-baseline.json", "in", "out", "secret"]


def test_24_the_secret_stands_in_no_output(outcome: Outcome) -> None:
    assert made.SECRET not in "".join((outcome.out, outcome.err, *outcome.reports.values()))


def test_37_odd_names_of_good_articles_stand_in_every_format(outcome: Outcome) -> None:
    sarif = json.loads(outcome.reports["sarif"])["runs"][0]["results"]
    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in sarif}
    assert "in/a%250A%3A%3Aerror%3A%3Ax.txt" in {place.removeprefix("../") for place in places} | {
        other["physicalLocation"]["artifactLocation"]["uri"].removeprefix("../")
        for r in sarif
        for other in r["relatedLocations"]
    }
    assert "in/a%0A::error::x.txt" in outcome.reports["csv"]
    assert "in/a%0A::error::x.txt" in rendered(outcome.reports["markdown"])
    assert "in/[bold]x.txt" in rendered(outcome.reports["markdown"])


@pytest.mark.timeout(300)
def test_20_and_26_files_that_a_parser_chokes_on(tmp_path: Path) -> None:
    """Alone, since each costs its ten seconds: too many attributes, operators without end, bombs in Word files."""
    operators = zlib.compress(b"BT /F1 12 Tf " + b"(x) Tj " * 3_000_000 + b"ET", 9)
    text = made.para(made.run("x" * 101_000_000))
    media = {"word/media/image1.png": zlib.compress(bytes(10)) + bytes(1000)}
    files: dict[str, bytes | str] = {
        "attributes.html": made.page(f"<p {' '.join(f'a{n}=1' for n in range(60_000))}>{made.LEAD}</p>"),
        "operators.pdf": made.pdf_of([operators], filters="/Filter /FlateDecode"),
        "node.docx": made.docx(text),
        "paragraphs.docx": made.docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 2_000_000),
        "good.docx": made.docx(made.para(made.run(made.LEAD)), extra=media),
        "good.txt": f"{made.MORE[0]}\n",
    }
    (tmp_path / "in").mkdir()
    for name, content in files.items():
        (tmp_path / "in" / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    outcome = check(tmp_path, "in", options=("-q",))
    assert outcome.code == 3
    assert len(outcome.json["articles"]) == 2
    for name in ("attributes.html", "operators.pdf"):
        assert outcome.reason(f"in/{name}").startswith(("gave up after 10 s", "page 1 of 1: grows beyond"))
    for name in ("node.docx", "paragraphs.docx"):
        assert outcome.reason(f"in/{name}").startswith(("unpacks to", "packed over 200 to 1"))
    assert outcome.cpu < 60
    assert outcome.peak < 2.5e9


def test_02_nothing_blocks() -> None:
    """A pipe and a device, named outright, are over at once; the models are never loaded for them."""
    done = subprocess.run(
        [COMMAND, "check", "/dev/zero", "/dev/tty"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 3
    assert "crosscheck: /dev/zero: not a regular file" in done.stderr


def test_04_no_permission_for_another_user(tmp_path: Path) -> None:
    """Root may read everything, so that the reading is done as somebody else where the tests run as root."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("good.txt", "locked.txt"):
        (folder / name).write_text(LEFT)
    (folder / "locked.txt").chmod(0)
    handle = os.open(folder, os.O_RDONLY)  # the folders above are closed to others
    code = (
        f"import os; os.fchdir({handle})\n"
        "from crosscheck import readers\nfrom crosscheck.contracts import Reader\n"
        "from crosscheck.intake import gather\nfrom crosscheck.plugins import discover\n"
        "found = discover(readers, Reader)\n"
        "if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "got = gather(['.'], found)\n"
        "print([a.path for a in got.articles], [(s.path, s.reason) for s in got.skipped])"
    )
    folder.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True, pass_fds=[handle]
        )
    finally:
        os.close(handle)
    assert done.stdout.startswith("['./good.txt'] [('./locked.txt', 'cannot be opened (Permission denied)"), done.stdout


def test_12_line_ends_make_no_difference(tools: Tools, tmp_path: Path) -> None:
    plain = compared(tools, tmp_path, LEFT, RIGHT)
    (expected,) = [f for f in plain.findings if f.kind == "number"]
    rows = RIGHT.split("\n")
    for number, changed in enumerate(
        (
            RIGHT.replace("\n", "\r\n"),
            RIGHT.replace("\n", "\r"),
            f"{rows[0]}\r\n\r{rows[2]}\n",
            RIGHT.replace(" on Tuesday.", " on Tuesday.\u2028"),
        )
    ):
        run = compared(tools, tmp_path, LEFT, changed)
        (found,) = [f for f in run.findings if f.kind == "number"]
        assert said(found) == said(expected), number
        assert [index(run).line(side) for side in found.sides] == [3, 3], number


def test_13_what_does_not_show_changes_nothing(tools: Tools, tmp_path: Path) -> None:
    """Zero-width, soft hyphen, reading order: matched as without them, shown, and every place true to the file."""
    expected = compared(tools, tmp_path, LEFT, RIGHT)
    odd = RIGHT.replace("150,000", "\u202d150\u200b,0\u00ad00\u202c").replace("Zelensky", "Zelen\u200dsky")
    run = compared(tools, tmp_path, LEFT, odd.replace("NATO", "NA\u200bTO\u200e").replace("14 d", "1\u200b4 d"))
    assert list(map(said, run.findings)) == list(map(said, expected.findings))
    assert [(a.kind, a.canonical) for a in run.agreements] == [(a.kind, a.canonical) for a in expected.agreements]
    texts = {body.article.id: body.article.text for body in run.bodies}
    for claim in run.claims:
        assert claim.text == texts[claim.article][claim.start : claim.end]
        for detail in claim.details:
            assert detail.surface == texts[claim.article][detail.start : detail.end]
    page = rendered(MARKDOWN.render(run))
    assert "invisible characters, passed over in comparing: 8 (U+00AD, U+200B, U+200D)" in page
    assert "1⟨U+200B⟩4" in page


@pytest.mark.parametrize(
    "number", ["١٥٠٬٠٠٠", "١٥٠٠٠٠", "１５０，０００", "１５００００", "150\u00a0000", "150\u202f000"]
)
def test_14_a_number_is_one_in_any_digits(tools: Tools, tmp_path: Path, number: str) -> None:
    run = compared(
        tools, tmp_path, LEFT.replace("12", "14").replace("150,000", "130,000"), RIGHT.replace("150,000", number)
    )
    (found,) = [f for f in run.findings if f.kind == "number"]
    assert {side.detail.canonical: side.detail.surface for side in found.sides} == {
        "130000": "130,000",
        "150000": number,
    }


def test_15_a_cyrillic_letter_is_reported_and_no_conflict(tools: Tools, tmp_path: Path) -> None:
    run = compared(tools, tmp_path, LEFT, RIGHT.replace("NATO", "N\u0410TO"))
    assert [f for f in run.findings if f.kind in {"actors", "name"} and f.severity > Severity.NOTE] == []
    assert "NATO" in {a.canonical for a in run.agreements if a.kind == "actors"}
    assert "mixed scripts: “N\u0410TO” (U+0410 Cyrillic Capital Letter A)" in rendered(MARKDOWN.render(run))


def test_16_runs_of_marks_and_digits_are_soon_over(tools: Tools, tmp_path: Path) -> None:
    """Through the whole program, in CPU seconds of this process."""
    start = time.process_time()
    run = compared(tools, tmp_path, LEFT + "a" + "\u0301" * 199_000, RIGHT + "1" * 199_000)
    assert time.process_time() - start < 15
    assert "12" in {side.detail.canonical for f in run.findings for side in f.sides}


def test_35_one_text_twice_is_no_corroboration(tools: Tools, tmp_path: Path) -> None:
    (tmp_path / "twin.txt").write_text(LEFT.replace("\n", "\r\n"))
    run = compared(tools, tmp_path, LEFT, RIGHT)
    names = {body.article.id: body.article.path for body in run.bodies}
    assert {"left.txt", "twin.txt"} <= {names[a] for origin in run.origins for a in origin.articles}
    (noted,) = [body.article.notes for body in run.bodies if body.article.path == "twin.txt"]
    assert noted == (f"same text as {tmp_path}/left.txt",)


@pytest.mark.parametrize(
    ("names", "code", "words"),
    [
        (("one.txt", "empty.txt"), 3, "only one.txt was read: give two or more articles to compare"),
        (("empty.txt",), 3, "no article was read"),
        (("nowhere.txt", "nothing/*.txt", "hollow"), 2, "no article was read"),
    ],
)
def test_39_too_few_articles(tmp_path: Path, names: tuple[str, ...], code: int, words: str) -> None:
    (tmp_path / "one.txt").write_text(LEFT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "hollow").mkdir()
    done = subprocess.run(
        [COMMAND, "check", *names], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path
    )
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "reports").exists()
