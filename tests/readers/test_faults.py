"""What taking in must survive, by the numbers of `docs/reference/faults.md`: one bad file among good ones."""

from __future__ import annotations

import io
import json
import os
import random
import struct
import time
import zlib
from pathlib import Path

import pytest

from crosscheck import intake, readers
from crosscheck.contracts import Limits, Reader, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.intake import Intake, gather
from crosscheck.plugins import discover
from crosscheck.reading import opening
from crosscheck.reading.isolation import Workers
from documents import (
    LAUGHS,
    LEAD,
    MORE,
    SECRET,
    TITLE,
    Faulty,
    Near,
    docx,
    newsml,
    page,
    para,
    pdf,
    rss,
    run,
    zipped,
)

READERS = discover(readers, Reader)  # type: ignore[type-abstract]
REAL = frozenset({"test_24_a_secret_never_gets_out", "test_25_billion_laughs", "test_40_order_of_arguments",
                  "test_a_bomb_of_a_file_in_each_format_is_over_soon"})  # fmt: skip
"""Tests through real processes. The others parse in this one: starting a pool takes a second."""
STORY = f"{TITLE}\n\n{LEAD}\n"
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 13, b"IHDR") + bytes(200)
NOISE = random.Random(3).randbytes(4000)


@pytest.fixture(autouse=True)
def near(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.originalname not in REAL:
        monkeypatch.setattr(intake, "Workers", Near)


def take(*paths: Path | str, stdin: bytes | None = None) -> Intake:
    return gather([str(path) for path in paths], READERS, stdin=None if stdin is None else io.BytesIO(stdin))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(STORY)
    return tmp_path


def bad(folder: Path, name: str, content: bytes | str) -> str:
    """The reason for the one bad file; the good one is read all the same."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    got = take(folder)
    assert [Path(a.path).name for a in got.articles] == ["good.txt"]
    assert [Path(s.path).name for s in got.skipped] == [name]
    assert "\n" not in got.skipped[0].reason
    return got.skipped[0].reason


@pytest.mark.parametrize("name", ["empty.txt", "empty.html", "empty.docx", "empty.pdf", "empty.json", "empty.csv"])
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n "])
def test_01_empty(folder: Path, name: str, content: bytes) -> None:
    assert bad(folder, name, content).startswith("empty")


def test_02_no_regular_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe.html")
    start = time.monotonic()
    got = take(folder, "/dev/zero")
    assert time.monotonic() - start < 1
    assert {s.reason.partition(":")[0] for s in got.skipped} == {"not a regular file"}
    assert len(got.skipped) == 2


def test_03_links(folder: Path) -> None:
    (folder / "dangling.txt").symlink_to(folder / "gone")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "again.txt").symlink_to(folder / "good.txt")
    got = take(folder)
    assert len(got.articles) == 1
    assert [Path(s.path).name for s in got.skipped] == ["dangling.txt", "self.txt"]
    assert {Path(u.path).name for u in got.unused} == {"good.txt", "loop"}


def test_04_no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: str, flags: int) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    assert bad(folder, "locked.txt", STORY).startswith("cannot be opened (Permission denied)")


def test_05_deleted_or_grown_after_listing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "fleeting.txt").write_text(STORY)
    (folder / "growing.txt").write_text(STORY)
    real = opening.contents

    def late(path: str, limit: int) -> tuple[bytes, tuple[int, int]]:
        if path.endswith("fleeting.txt"):
            Path(path).unlink()
        if path.endswith("growing.txt"):
            Path(path).write_bytes(b"x" * (opening.LIMIT + 1))
        return real(path, limit)

    monkeypatch.setattr(intake, "contents", late)
    reasons = [s.reason for s in take(folder).skipped]
    assert reasons[0].startswith("no such file")
    assert reasons[1].startswith("10.0 MB is over the limit")


def test_06_far_too_large(folder: Path) -> None:
    with (folder / "big.txt").open("wb") as file:
        file.truncate(52_428_800)
    got = take(folder)
    assert got.skipped[0].reason.startswith("52.4 MB is over the limit of 10 MB a file")


def test_07_one_line_of_a_megabyte(folder: Path) -> None:
    (folder / "line.txt").write_text(f"{LEAD} " * 10_000)
    got = take(folder)
    cut = next(a for a in got.articles if a.path.endswith("line.txt"))
    assert intake.LONGEST - 200 < len(cut.text) <= intake.LONGEST
    assert cut.text.endswith("said.")
    assert cut.notes[0].startswith(f"cut: read {len(cut.text)} of 1")
    assert got.skipped[0].reason.startswith("cut: read")
    assert got.skipped[0].part == "a part of it"


def test_07_a_long_article_is_cut_at_a_paragraph(folder: Path) -> None:
    (folder / "long.html").write_text(page("".join(f"<p>{n}: {LEAD}</p>" for n in range(4000))))
    got = take(folder / "long.html")
    assert got.articles[0].text.endswith("said.\n")
    assert len(got.skipped) == 1


def test_08_invalid_utf_8(folder: Path) -> None:
    (folder / "broken.txt").write_bytes(STORY.encode() + b"\xe2\x28 and more of the story.")
    got = take(folder)
    assert got.skipped == ()
    assert "Windows-1252" in got.articles[0].notes[0]


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".csv", ".xml"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_09_encodings(folder: Path, suffix: str, encoding: str) -> None:
    if suffix == ".xml" and encoding in {"utf-16-le", "utf-16-be", "utf-32"}:
        pytest.skip("XML wants a mark there, and expat knows no UTF-32")
    content = {
        ".txt": STORY,
        ".html": page(),
        ".json": json.dumps({"title": TITLE, "text": LEAD}),
        ".csv": f'title,text\n"{TITLE}","{LEAD}"\n',
        ".xml": newsml().replace('"1.0"', f'"1.0" encoding="{encoding[:6].rstrip("-")}"'),
    }[suffix]
    (folder / f"a{suffix}").write_bytes(content.encode(encoding))
    got = take(folder / f"a{suffix}")
    assert got.skipped == ()
    assert got.articles[0].text.startswith(f"{TITLE}\n")
    assert LEAD in got.articles[0].text


def test_10_windows_1252(folder: Path) -> None:
    (folder / "a.txt").write_bytes("Être ou ne pas être.".encode("cp1252"))
    assert take(folder / "a.txt").articles[0].text == "Être ou ne pas être."


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_11_nul_bytes(folder: Path, name: str) -> None:
    content = STORY if name.endswith("txt") else page()
    (folder / name).write_text(content.replace("Monday", "Mon\0day"))
    article = take(folder / name).articles[0]
    assert "on Monday after" in article.text
    assert "1 NUL characters removed" in article.notes


def test_12_line_ends_stay_as_they_are(folder: Path) -> None:
    (folder / "a.txt").write_bytes(STORY.replace("\n", "\r\n").encode())
    assert take(folder / "a.txt").articles[0].text == STORY.replace("\n", "\r\n")


def test_16_runs_of_marks_and_digits(folder: Path) -> None:
    (folder / "marks.txt").write_text("a" + "\u0301" * 200_000)
    (folder / "digits.txt").write_text("1" * 1_000_000)
    start = time.monotonic()
    got = take(folder)
    assert time.monotonic() - start < 15
    assert len(got.articles) == 3


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv"])
@pytest.mark.parametrize(
    ("content", "what"),
    [
        (PNG, "a PNG image"),
        (b"\x7fELF" + bytes(200), "a program"),
        (zipped({"a": "b"}), "a ZIP archive"),
        (NOISE, ""),
        (b"SQLite format 3\0" + bytes(200), "a database"),
    ],
)
def test_17_no_text(folder: Path, name: str, content: bytes, what: str) -> None:
    reason = bad(folder, name, content)
    assert reason.startswith("not text")
    assert what in reason


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (page().encode(), "HTML"),
        (pdf([[LEAD]]), "PDF"),
        (docx(para(run(LEAD))), "DOCX"),
        (rss(f"<item><title>{TITLE}</title><description>{LEAD}</description></item>").encode(), "feed"),
        (newsml().encode(), "NewsML-G2"),
        (json.dumps({"title": TITLE, "text": LEAD}).encode(), "JSON"),
        (f"Received: by x\nFrom: a@example.org\nSubject: {TITLE}\n\n{LEAD}\n".encode(), "mail"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_18_content_before_the_name(folder: Path, name: str, content: bytes, what: str) -> None:
    (folder / name).write_bytes(content)
    article = take(folder / name).articles[0]
    assert LEAD in article.text
    suffix = Path(name).suffix
    assert article.notes[0] == f"named '{suffix}', but opens as {what} and was read as that"


def test_18_prose_is_not_taken_for_markup(folder: Path) -> None:
    for n, text in enumerate(
        ["<html> is a tag that", "{curly} brackets", "From: here on, it rains.\nTo: us", "<3 is a heart. Thanks."]
    ):
        (folder / f"{n}.txt").write_text(text + f" {LEAD}")
    texts = [a.text for a in take(folder).articles]
    assert len(texts) == 5
    assert sum(text.startswith(("{curly}", "From: here", "<3 is")) for text in texts) == 3


def test_24_a_secret_never_gets_out(folder: Path) -> None:
    (folder / "secret").write_text(SECRET)
    entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{folder}/secret">]>'
    (folder / "a.html").write_text(
        page(f"<p>&x; {LEAD}</p>").replace("<!DOCTYPE html>", entity.replace(" d ", " html "))
    )
    (folder / "a.docx").write_bytes(docx(para(run("&x;")), prolog=entity))
    (folder / "a.rss").write_text(rss(f"<item><title>&x;</title><description>{LEAD}</description></item>", entity))
    (folder / "a.xml").write_text(newsml(prolog=entity, body="&x;"))
    (folder / "a.json").write_text(json.dumps({"uri": "x", "body_xhtml": f"{entity}<html><p>&x;</p></html>"}))
    got = take(folder)
    assert SECRET not in repr(got)
    assert len(got.articles) == 1
    assert [s.reason.partition(":")[0] for s in got.skipped] == ["entity limit"] * 5


def test_25_billion_laughs(folder: Path) -> None:
    prolog = f"<!DOCTYPE d [{LAUGHS}]>"
    (folder / "a.html").write_text(page("<p>&l9;</p>").replace("<!DOCTYPE html>", prolog.replace(" d ", " html ")))
    (folder / "a.docx").write_bytes(docx(para(run("&l9;")), prolog=prolog))
    (folder / "a.rss").write_text(rss("<item><title>&l9;</title></item>", prolog))
    (folder / "a.xml").write_text(newsml(prolog=prolog, body="&l9;"))
    got = take(folder)
    assert [s.reason.partition(":")[0] for s in got.skipped] == ["entity limit"] * 4


def test_30_old_word(folder: Path) -> None:
    assert bad(folder, "old.doc", b"\xd0\xcf\x11\xe0" + bytes(600)).startswith("encrypted or old Word file")


def test_33_an_archive_of_json(folder: Path) -> None:
    assert bad(folder, "deep.json", '{"a":' * 100_000).startswith("nested too deep")
    (folder / "deep.json").unlink()
    (folder / "rows.jsonl").write_text(json.dumps({"text": LEAD}) + '\n{"text": NaN}\n')
    got = take(folder)
    assert len(got.articles) == 2
    assert got.skipped[0].reason.startswith("line 2: not JSON: it holds NaN")
    assert got.skipped[0].part == "one item of it"


def test_34_one_name_in_two_folders(folder: Path) -> None:
    for name in ("x", "y"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text(f"{STORY}{name}")
    got = take(folder)
    assert len({a.path for a in got.articles}) == len({a.id for a in got.articles}) == 3


def test_35_one_text_under_two_names(folder: Path) -> None:
    (folder / "twin.txt").write_text(STORY.replace("\n", "\r\n"))
    assert take(folder).articles[1].notes == (f"same text as {folder}/good.txt",)


def test_36_one_file_given_twice(folder: Path) -> None:
    (folder / "link.html").symlink_to(folder / "good.txt")
    got = take(folder, folder / "good.txt", folder / "good.txt", f"{folder}/./good.txt")
    assert len(got.articles) == 1


@pytest.mark.parametrize(
    "name", [b"-rf.txt", b"new\nline.txt", b"a%0A::error::x.txt", b"[bold]x.txt", b"\xff.txt", b"n" * 251 + b".txt"]
)
def test_37_odd_names(folder: Path, name: bytes) -> None:
    with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123
        file.write(STORY.encode() + name[:1])
    got = take(folder)
    assert len(got.articles) == 2
    for article in got.articles:
        article.path.encode("utf-8")


def test_40_order_of_arguments(folder: Path) -> None:
    (folder / "a.html").write_text(page())
    (folder / "b.pdf").write_bytes(pdf([[LEAD]]))
    (folder / "c.json").write_text("{")
    paths = sorted(folder.iterdir())
    assert take(*paths) == take(*reversed(paths)) == take(*paths[2:], *paths)


def test_57_the_processes_are_gone_afterwards() -> None:
    start = time.monotonic()

    def interrupted() -> None:
        with Workers() as workers:
            workers.start(Faulty(), b"hang")
            time.sleep(0.5)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"die", "the parser died on it"),
        (b"hang", "gave up after 1 s"),
        (b"memory", "needs too much memory"),
        (b"raise", "the faulty parser failed"),
        (b"deep", "nested too deep"),
        (b"write", "the faulty parser failed"),
    ],
)
def test_58_a_process_that_fails_costs_one_file(data: bytes, why: str) -> None:
    """A signal, a hang, memory, any exception; and a parser that was taken over cannot write a file."""
    with Workers(ReadOptions(limits=Limits(parse_processes=1, parse_seconds=1))) as workers:
        waiting = workers.start(Faulty(), data)
        after = workers.start(Faulty(), b"fine")
        with pytest.raises(ReadError) as caught:
            waiting()
        assert str(caught.value).startswith(why)
        assert "\n" not in str(caught.value)
        assert after()[0].text == "fine"


def test_standard_input(folder: Path) -> None:
    got = take("-", folder / "good.txt", stdin=page().encode())
    assert [(a.path, a.source) for a in got.articles] == [("-", "standard input"), (f"{folder}/good.txt", "good")]
    assert got.articles[0].notes == ()
    assert take("-", stdin=b"").skipped[0].reason.startswith("empty")
    assert take("-", stdin=b"x" * (opening.LIMIT + 1)).skipped[0].reason.startswith("10.0 MB is over")
    assert take("-").skipped[0].reason.startswith("standard input is closed")


def test_json_in_a_folder_that_is_no_article_is_passed_over(folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "x", "version": "1"}')
    (folder / "figures.csv").write_text("year,sum\n2024,3\n")
    got = take(folder)
    assert got.skipped == ()
    assert len(got.unused) == 2
    assert len(take(folder, folder / "package.json").skipped) == 1


def test_a_table_gives_many_articles(folder: Path) -> None:
    (folder / "a.csv").write_text(f'text,outlet\n"{LEAD}",One\n"{MORE[0]}",Two\n,Three\n')
    got = take(folder / "a.csv")
    assert [(a.id, a.source) for a in got.articles] == [("a1", "One"), ("a2", "Two")]
    assert got.skipped[0].reason.startswith("row 3: no text in it")


def test_a_bomb_of_a_file_in_each_format_is_over_soon(folder: Path) -> None:
    squeezed = zlib.compress(bytes(50_000_000))
    for name in ("a.pdf", "a.docx", "a.html", "a.xml", "a.json", "a.eml"):
        (folder / name).write_bytes(squeezed)
    assert len(take(folder).skipped) == 6
