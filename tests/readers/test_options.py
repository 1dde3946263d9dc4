"""What the user may tell the readers: an encoding, columns, limits. Through the intake, as `check` does."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from crosscheck import intake, readers
from crosscheck.cli import app
from crosscheck.contracts import Columns, Limits, Read, Reader, ReadOptions
from crosscheck.errors import ConfigError, CrosscheckError, ReadError
from crosscheck.intake import Intake, gather
from crosscheck.plugins import discover
from crosscheck.reading.isolation import Workers
from documents import LEAD, MORE, TITLE, Near, Reaching, docx, page, para, pdf_of, run
from fuzzing.laws import by_name, seeds

READERS = discover(readers, Reader)  # type: ignore[type-abstract]
REAL = frozenset({"test_the_limits_of_a_process_can_be_set"})
"""Tests through real processes."""
RUSSIAN = "Порт закрыт в понедельник из-за шторма, сообщили в управлении порта."
PRINT = f"BT /F1 12 Tf 40 800 Td ({LEAD}) Tj ET".encode()
FRENCH = "Être ou ne pas être, dit-il à Orléans lundi soir."


@pytest.fixture(autouse=True)
def near(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.originalname not in REAL:
        monkeypatch.setattr(intake, "Workers", Near)


def take(path: Path, **options: object) -> Intake:
    return gather([str(path)], READERS, options=ReadOptions(**options))  # type: ignore[arg-type]


def reason(path: Path, **options: object) -> str:
    found = take(path, **options)
    assert found.articles == ()
    return found.skipped[0].reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", RUSSIAN),
        ("a.md", RUSSIAN),
        ("a.html", page(f"<p>{RUSSIAN} {LEAD}</p>" + "".join(f"<p>{row}</p>" for row in MORE))),
        ("a.csv", f'title,text\n{TITLE},"{RUSSIAN}"\n'),
        ("a.json", json.dumps({"text": RUSSIAN}, ensure_ascii=False)),
        ("a.jsonl", json.dumps({"text": RUSSIAN}, ensure_ascii=False)),
    ],
)
def test_a_named_encoding_overrides_the_guess(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_bytes(content.encode("koi8-r"))
    (article,) = take(file, encoding="koi8-r", strict_encoding=True).articles
    assert RUSSIAN in article.text
    assert RUSSIAN not in take(file).articles[0].text
    assert "--strict-encoding refuses" in reason(file, strict_encoding=True)


def test_a_byte_order_mark_wins_over_the_named_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FRENCH.encode("utf-16"))
    assert take(tmp_path / "a.txt", encoding="cp1252", strict_encoding=True).articles[0].text == FRENCH


def test_an_encoding_that_does_not_fit_is_noted_or_refused(tmp_path: Path) -> None:
    """Item 8."""
    (tmp_path / "a.txt").write_bytes(FRENCH.encode("cp1252"))
    found = take(tmp_path, encoding="utf-8")
    assert found.articles[0].notes == ("broken utf-8: unreadable bytes replaced",)
    assert found.skipped == ()
    assert "--strict-encoding refuses" in reason(tmp_path / "a.txt", encoding="utf-8", strict_encoding=True)
    assert "name its encoding with --encoding" in reason(tmp_path / "a.txt", strict_encoding=True)
    assert take(tmp_path / "a.txt").articles[0].text == FRENCH


def test_strict_encoding_lets_pass_what_is_certain(tmp_path: Path) -> None:
    for name, data in {
        "a.txt": FRENCH.encode(),
        "b.txt": FRENCH.encode("utf-16") + "\n".encode("utf-16-le"),
        "c.html": page(f"<p>{FRENCH}</p>" * 3, head='<meta charset="cp1252">').encode("cp1252"),
    }.items():
        (tmp_path / name).write_bytes(data)
    found = take(tmp_path, strict_encoding=True)
    assert [FRENCH in article.text for article in found.articles] == [True] * 3
    assert found.skipped == ()


def test_columns_are_those_that_the_user_names(tmp_path: Path) -> None:
    row = {"Beitrag": LEAD, "Kopf": TITLE, "Blatt": "Coast News", "Wer": "By Ada Brill", "Tag": "2024-05-02"}
    (tmp_path / "a.csv").write_text(";".join(row) + "\n" + ";".join(row.values()) + "\n")
    (tmp_path / "b.jsonl").write_text(json.dumps({**row, "Beitrag": MORE[0]}))
    (tmp_path / "c.json").write_text(json.dumps([{**row, "Beitrag": MORE[1]}]))
    columns = Columns(text=("beitrag",), title=("Kopf",), source=("Blatt",), author=("Wer",), date=("Tag",))
    found = take(tmp_path, columns=columns)
    assert [(a.title, a.source, a.author, str(a.published)) for a in found.articles] == [
        (TITLE, "Coast News", "Ada Brill", "2024-05-02")
    ] * 3
    assert [a.part for a in found.articles] == ["row 1", "line 1", None]
    assert take(tmp_path).articles == ()


def test_authors_of_records(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": LEAD, "author": [{"name": "Ada Brill"}, "Ben Cole"]}))
    assert take(tmp_path).articles[0].author == "Ada Brill, Ben Cole"
    (tmp_path / "b.md").write_text(f"---\nauthor: By Ada Brill\n---\n{LEAD}\n")
    assert take(tmp_path / "b.md").articles[0].author == "Ada Brill"


@dataclass(frozen=True, slots=True)
class Case:
    limits: Limits
    name: str
    data: Callable[[], bytes]
    why: str


def digits() -> bytes:
    """A Word file whose text packs 2 to 1, as text does."""
    return docx(para(run(random.Random(1).randbytes(600_000).hex(" ", 4))))


CASES = {
    "bytes": Case(Limits(file_bytes=100), "a.txt", lambda: b"x " * 60, "0.0 MB is over the limit of 0.0001 MB"),
    "parts": Case(Limits(zip_parts=2), "a.docx", lambda: docx(para(run(LEAD))), "3 parts, limit 2"),
    "sum": Case(Limits(zip_unpacked_bytes=600), "a.docx", lambda: docx(para(run(LEAD))), "unpacks to 0 MB, limit 0.00"),
    "ratio": Case(Limits(zip_ratio=1), "a.docx", digits, "packed over 1 to 1"),
    "pdf": Case(Limits(pdf_stream_bytes=50), "a.pdf", lambda: pdf_of([PRINT]), "page 1 of 1: grows beyond"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_limit_can_be_set_and_is_named_where_it_strikes(tmp_path: Path, case: Case) -> None:
    (tmp_path / case.name).write_bytes(case.data())
    assert case.why in reason(tmp_path / case.name, limits=case.limits)
    assert len(take(tmp_path / case.name).articles) == 1


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(parse_seconds=0.05), "gave up after 0.05 s"),
        (Limits(parse_memory_bytes=1), "no process to parse it in: limits.parse_memory_bytes may be too low"),
    ],
)
def test_the_limits_of_a_process_can_be_set(tmp_path: Path, limits: Limits, why: str) -> None:
    (tmp_path / "a.html").write_text(page("<p>x</p>" * 99_999))
    (tmp_path / "b.txt").write_text(LEAD)
    found = take(tmp_path, limits=limits)
    assert [s.reason.startswith(why) for s in found.skipped] == [True]
    assert [a.text for a in found.articles] == [LEAD]


def test_limits_and_columns_stand_in_the_documents() -> None:
    folder = Path(__file__).resolve().parents[2] / "docs" / "reference"
    rows = [line for line in (folder / "limits.md").read_text(encoding="utf-8").split("\n") if line.startswith("|")]
    for field in fields(Limits):
        (row,) = (row for row in rows if row.endswith(f"| `{field.name}` |"))
        assert f"| {getattr(Limits(), field.name):,.0f} " in row
    names = (folder / "readers.md").read_text(encoding="utf-8")
    for field in fields(Columns):
        assert f"| `{field.name}` | {', '.join(f'`{name}`' for name in getattr(Columns(), field.name))} |" in names


def test_what_is_cut_is_read_up_to_there_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A word here.\n\n" * 100)
    (tmp_path / "b.csv").write_text("text\n" + "".join(f"Row {n} of it.\n" for n in range(5)))
    found = take(tmp_path, limits=Limits(article_characters=500, table_rows=2))
    assert [len(article.text) for article in found.articles] == [489, 12, 12]
    assert [(s.reason, s.part) for s in found.skipped] == [
        (
            "cut: read 489 of 1400 characters, limit 500 an article: split it, or raise limits.article_characters",
            "a part of it",
        ),
        ("rows from 3 on: limit 2 of 5", "one item of it"),
    ]


def test_a_parser_reaches_neither_the_network_nor_other_programs() -> None:
    with Workers(ReadOptions(limits=Limits(parse_processes=1))) as workers:
        for deed in (b"connect", b"resolve", b"send", b"start", b"shell"):
            with pytest.raises(ReadError, match="PermissionError: a parser may not do this"):
                workers.start(Reaching(), deed)()
        assert workers.start(Reaching(), b"")() == (Read(text="done"),)


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["--encoding", "utf-88"], "encoding is 'utf-88', which is unknown"),
        (["--column", "words=x"], "--column is 'words=x': give text, title"),
    ],
)
def test_a_slip_in_an_option_is_named_before_anything_is_read(tmp_path: Path, args: list[str], why: str) -> None:
    for command in ("check", "claims"):
        with pytest.raises(ConfigError, match=why):
            app([command, str(tmp_path / "none.txt"), *args], standalone_mode=False)


def test_the_options_reach_the_readers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the command, as far as it goes without a model: a single article is too few to compare."""
    (tmp_path / "a.txt").write_bytes(FRENCH.encode("cp1252"))
    (tmp_path / "b.csv").write_text(f'story\n"{LEAD}"\n')
    for args, complaint in (
        ([], ""),
        (["--strict-encoding"], "a.txt: encoding not stated"),
        (["--strict-encoding", "--encoding", "cp1252"], ""),
    ):
        with pytest.raises(CrosscheckError):
            app(["check", str(tmp_path / "a.txt"), *args], standalone_mode=False)
        assert complaint in capsys.readouterr().err
    with pytest.raises(CrosscheckError, match=r"only .*b\.csv was"):
        app(["check", str(tmp_path / "b.csv"), "--column", "text=story"], standalone_mode=False)


@pytest.mark.parametrize("name", sorted(seeds()))
def test_standard_input_is_read_by_the_name_that_it_would_have(name: str) -> None:
    for content in seeds()[name]:
        got = gather(["-"], READERS, stdin=io.BytesIO(content), options=ReadOptions(stdin=f"story.{name}"))
        assert [article.text for article in got.articles] == [
            read.text for read in by_name()[name].read(content) if read.text
        ]
        assert not any("named" in note for article in got.articles for note in article.notes)


@pytest.mark.parametrize("name", ["docx", "eml", "html", "json", "newsml", "pdf", "rss", "txt"])
def test_what_tells_itself_needs_no_name(name: str) -> None:
    for content in seeds()[name]:
        got = gather(["-"], READERS, stdin=io.BytesIO(content))
        assert [article.text for article in got.articles] == [
            read.text for read in by_name()[name].read(content) if read.text
        ]


def test_content_counts_before_the_name_of_standard_input() -> None:
    got = gather(["-"], READERS, stdin=io.BytesIO(page().encode()), options=ReadOptions(stdin="story.txt"))
    assert got.articles[0].notes == ("named '.txt', but opens as HTML and was read as that",)
