"""The Python API: what it gives, what it shows, what it says when something is wrong, and how light its import is."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import crosscheck
import factories
from crosscheck.api import Finding, Run
from crosscheck.baseline import Status, dump
from crosscheck.baseline.changes import Ruling, create, decide
from crosscheck.baseline.sightings import scene
from crosscheck.presentation.cells import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "python-api.md"
NOTEBOOK = ROOT / "examples" / "notebook.ipynb"
LEFT = "The ferry Corrib sank on Monday off Lanmore, killing 43 people, the coast guard said.\n"
RIGHT = "The ferry Corrib sank off Lanmore on Monday, and 31 people were killed, the coast guard said.\n"
TYPES = dict.fromkeys(COLUMNS, "string") | {"confidence": "float64", "reading": "int64", "line": "int64"}


class Tags(HTMLParser):
    """The tags of a piece of HTML, and what its attributes refer to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story") / "ferry"
    folder.mkdir()
    (folder / "harbour.txt").write_text(LEFT, "utf-8")
    (folder / "tide.txt").write_text(RIGHT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def run(story: Path) -> crosscheck.Run:
    """The folder, with a file that is not there and one that is no text."""
    (story / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return crosscheck.check([story, story / "nowhere.txt"])


def test_importing_is_light_and_using_it_is_typed() -> None:
    code = (
        "import sys, crosscheck; from crosscheck import CrosscheckError; print(dir(crosscheck))\n"
        "assert not {'torch', 'spacy', 'pandas', 'numpy', 'jinja2', 'crosscheck.api'} & set(sys.modules)\n"
        "crosscheck.check; assert not {'torch', 'spacy', 'pandas', 'jinja2'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert set(crosscheck.__all__) <= set(ast.literal_eval(done.stdout))
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        crosscheck.chekc  # noqa: B018  # type: ignore[attr-defined]


def test_a_run_of_a_folder(run: crosscheck.Run, story: Path) -> None:
    assert [article.source for article in run.articles] == ["harbour", "tide"]
    (finding,) = [finding for finding in run.findings if finding.kind == "number"]
    assert (finding.severity, finding.heading) == ("conflict", "People killed: “43” or “31”?")
    assert [[quoted.words for quoted in held.quotations] for held in finding.readings] == [["43"], ["31"]]
    (first,) = finding.readings[0].quotations
    assert first.path == (story / "harbour.txt").as_posix()
    assert LEFT[first.start : first.end] == "43"
    assert repr(run) == f"<crosscheck.Run: {run.verdict}>"
    assert repr(finding) == "<crosscheck.Finding conflict, number: People killed: “43” or “31”?>"
    assert "43" in run.report()
    assert json.loads(run.report("json"))["schema"] == "crosscheck.report/1"


def test_what_was_not_read_is_named_and_costs_nothing_else(run: crosscheck.Run, story: Path) -> None:
    said = [str(error) for error in run.errors]
    assert all(isinstance(error, crosscheck.CrosscheckError) for error in run.errors)
    assert [line.partition(": ")[0] for line in sorted(said)] == [f"{story}/nowhere.txt", f"{story}/picture.txt"]
    assert all(line.count(": ") > 1 for line in said), "each with a cure"
    assert "nowhere.txt" in run._repr_html_()


def test_the_table(run: crosscheck.Run) -> None:
    frame = run.findings_frame()
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == TYPES
    numbers = frame[frame.kind == "number"]
    assert list(numbers.words) == ["43", "31"]
    assert list(numbers.reading) == [1, 2]
    assert numbers.fingerprint.nunique() == 1
    assert set(frame.fingerprint) == {finding.fingerprint for finding in run.findings}


def test_an_empty_run_has_the_same_table() -> None:
    empty = Run(record=crosscheck_record())
    assert {name: str(kind) for name, kind in empty.findings_frame().dtypes.items()} == TYPES
    assert len(empty.findings_frame()) == 0
    assert "Nothing to compare" in empty._repr_html_()


def crosscheck_record() -> Any:
    from crosscheck.model import Run as Record

    return Record(bodies=(), claims=())


def shown() -> Iterator[tuple[str, str]]:
    """What a notebook shows of a run and of each of its findings, where everything from outside says something evil."""
    for words in (
        '<script>alert("x")</script>',
        "</td><img src=http://evil.example/x>",
        '" onmouseover="x',
        "\u202eabc\x1b[31m",
    ):
        made = Run(record=factories.hostile(words))
        yield words, made._repr_html_()
        for finding in made.findings:
            yield words, finding._repr_html_()


def test_pictures_in_a_notebook_are_escaped_small_and_whole() -> None:
    pictures = list(shown())
    assert len(pictures) > 12
    for words, html in pictures:
        tags = Tags(html)
        assert words not in html
        assert tags.names <= {"div", "p", "table", "thead", "tbody", "tr", "th", "td", "b", "ul", "li", "code"} | {
            *("blockquote", "mark", "br", "span")
        }
        assert tags.attributes <= {"style"}, "nothing is fetched, nothing runs"
        assert "\u202e" not in html
        assert "\x1b" not in html
        assert len(html) < 20_000


def test_a_long_run_says_how_many_it_does_not_list() -> None:
    from dataclasses import replace

    record = factories.run()
    many = tuple(replace(record.findings[1], fingerprint=f"cc1-number-{n:016}") for n in range(25))
    html = Run(record=replace(record, findings=many))._repr_html_()
    assert html.count("<tr>") == 21
    assert "5 more in <code>run.findings</code>" in html


def test_texts_without_files(run: crosscheck.Run) -> None:
    left = crosscheck.Article(
        source="Harbour Post", text=LEFT, published=date(2024, 5, 7), url="https://post.example/1"
    )
    right = crosscheck.Article(source="Coast Wire", text=RIGHT, origin="the coast guard")
    made = crosscheck.check([right, crosscheck.Article(source="Coast Wire", text=" \n"), left])
    assert [article.source for article in made.articles] == ["Coast Wire", "Harbour Post"]
    assert [str(error) for error in made.errors] == [
        "Coast Wire: empty: the text holds no words; give the article's text"
    ]
    (finding,) = [finding for finding in made.findings if finding.kind == "number"]
    assert finding.readings[0].quotations[0].source == "Coast Wire"
    again = crosscheck.check(article for article in (left, right))
    assert {f.fingerprint for f in again.findings} == {f.fingerprint for f in made.findings}, "order is nothing"


def test_two_texts_of_one_outlet_are_two(run: crosscheck.Run) -> None:
    pair = [crosscheck.Article(source="Coast Wire", text=text) for text in (LEFT, RIGHT)]
    made = crosscheck.check(pair, settings=crosscheck.Settings(select=("number",)))
    assert {article.key for article in made.articles} == {"Coast Wire", "Coast Wire#2"}


def test_settings_and_a_baseline_count(run: crosscheck.Run, story: Path, tmp_path: Path) -> None:
    quiet = crosscheck.check(story, settings=crosscheck.Settings(select=("quote",)))
    assert quiet.findings == ()
    seen = scene(run.record)
    sighting = next(s for s in seen.sightings if s.kind == "number")
    ruling = Ruling(status=Status.ACCEPTED, reason="Counted at noon", by="Ann", today=date(2024, 5, 7), days=30)
    file = tmp_path / "baseline.json"
    file.write_text(dump(decide(create(seen), seen, sighting, ruling)), "utf-8")
    for today, standing in ((date(2024, 6, 6), "accepted"), (date(2024, 6, 7), "expired")):
        judged = crosscheck.check(story, baseline=file, today=today)
        assert [f.standing for f in judged.findings if f.kind == "number"] == [standing]


@pytest.mark.parametrize(
    ("inputs", "error", "message"),
    [
        ([], crosscheck.UnreadError, "no article was read"),
        ("nowhere", crosscheck.UnreadError, "nowhere: no such file or folder: check the path"),
        (["nowhere", crosscheck.Article(source="Post", text=LEFT)], crosscheck.UnreadError, "only Post was read"),
        (
            [crosscheck.Article(source="Post", text=LEFT), 3],
            crosscheck.ConfigError,
            "input 1 is of type int: give a path",
        ),
        (None, crosscheck.ConfigError, "input 0 is of type NoneType"),
        (b"bytes", crosscheck.ConfigError, "input 0 is of type bytes"),
    ],
)
def test_bad_inputs(inputs: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=re.escape(message)) as caught:
        crosscheck.check(inputs)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, crosscheck.CrosscheckError)


def test_wrong_settings_and_formats(run: crosscheck.Run, story: Path, tmp_path: Path) -> None:
    for settings, message in (
        ({"select": ("numbr",)}, "did you mean 'number'"),
        ({"encoder": "no-such-encoder"}, "no-such-encoder"),
    ):
        with pytest.raises(crosscheck.CrosscheckError, match=message):
            crosscheck.check(story, settings=crosscheck.Settings(**settings))
    with pytest.raises(crosscheck.ConfigError, match=r"none\.json: cannot be read"):
        crosscheck.check(story, baseline=tmp_path / "none.json")
    for name in ("pdf", "parquet"):
        with pytest.raises(crosscheck.ConfigError, match=f"no text format is called '{name}'"):
            run.report(name)


def test_the_page_names_every_column_and_attribute() -> None:
    text = PAGE.read_text("utf-8")
    table = re.findall(r"^\| `(\w+)` \| (string|float64|int64) \|", text, re.MULTILINE)
    assert dict(table) == TYPES
    assert [name for name, _ in table] == list(COLUMNS)
    public = [name for name in (*dir(Finding), *dir(Run)) if not name.startswith("_")]
    missing = [name for name in public if f"`{name}" not in text]
    assert missing == []


def test_the_code_on_the_page_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    namespace: dict[str, Any] = {}
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), namespace)
    assert "seeds/" in capsys.readouterr().out


def test_the_notebook_runs_and_is_kept_without_outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = json.loads(NOTEBOOK.read_text("utf-8"))
    cells = [cell for cell in raw["cells"] if cell["cell_type"] == "code"]
    assert (raw["nbformat"], raw["nbformat_minor"]) == (4, 5)
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
    monkeypatch.chdir(NOTEBOOK.parent)
    namespace: dict[str, Any] = {}
    results = [evaluated("".join(cell["source"]), namespace) for cell in cells]
    pictures = [result._repr_html_() for result in results if hasattr(result, "_repr_html_")]
    assert len(pictures) == len(cells) - 2, "all but the errors and the verdict show themselves"
    assert "<mark" in pictures[1]
    assert "31" in pictures[-1]
    assert [str(error) for error in results[-2]] == ["missing.txt: no such file or folder: check the path"]
    assert "6 articles" in results[-1]


def evaluated(source: str, namespace: dict[str, Any]) -> Any:
    """Run a cell and give the value of its last expression, as a notebook does."""
    tree = ast.parse(source, str(NOTEBOOK))
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    exec(compile(tree, str(NOTEBOOK), "exec"), namespace)
    return eval(compile(ast.Expression(last.value), str(NOTEBOOK), "eval"), namespace)
