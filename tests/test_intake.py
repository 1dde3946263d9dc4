from __future__ import annotations

import gzip
import os
from datetime import date
from pathlib import Path

import pytest

from crosscheck import readers
from crosscheck.contracts import Reader
from crosscheck.errors import ConfigError
from crosscheck.intake import Intake, gather
from crosscheck.plugins import discover
from crosscheck.readers.markdown import PLUGIN as MARKDOWN
from crosscheck.readers.text import PLUGIN as TEXT
from crosscheck.reading.opening import LIMIT
from documents import docx, para, run, zipped

READERS = (MARKDOWN, TEXT)
LEAD = "The port was closed on Monday after a storm broke two cranes."
STORY = f"Storm closes the port of Lesse\n\nLESSE (Reuters) - {LEAD}\n"


def take(*paths: Path | str) -> Intake:
    return gather([str(path) for path in paths], READERS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "a.txt").write_text(STORY.replace("Reuters", "AFP"))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text("---\nsource: The Day\ndate: 2024-05-02\n---\n# Port shut\n\n" + STORY)
    (tmp_path / ".hidden.txt").write_text(STORY)
    (tmp_path / "README.md").write_text("about")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    return tmp_path


def test_a_folder_is_walked_in_sorted_order(folder: Path) -> None:
    got = take(folder)
    assert [(a.id, Path(a.path).name, a.source) for a in got.articles] == [
        ("a1", "a.txt", "AFP"),
        ("a2", "b.txt", "Reuters"),
        ("a3", "c.md", "The Day"),
    ]
    assert got.articles[2].published == date(2024, 5, 2)
    assert got.skipped == ()
    assert [Path(u.path).name for u in got.unused] == [".hidden.txt", "README.md", "photo.jpg"]


def test_documents_that_no_reader_takes_are_named_as_not_read(folder: Path) -> None:
    (folder / "story.rtf").write_bytes(b"{\\rtf1 The port was shut.}")
    (folder / "story.odt").write_bytes(zipped({"mimetype": "application/vnd.oasis.opendocument.text"}))
    (folder / "story.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    (folder / "story.docm").write_bytes(docx(para(run(STORY))))
    got = gather([str(folder)], discover(readers, Reader))  # type: ignore[type-abstract]
    assert [(Path(s.path).name, s.reason.partition(";")[0]) for s in got.skipped] == [
        ("story.odt", "not text: this is a ZIP archive or Office document"),
        ("story.rtf", "not text: this is an RTF document"),
        ("story.txt.gz", "not text: this is a gzip archive"),
    ]
    assert "story.docm" in [Path(a.path).name for a in got.articles]


def test_tables_without_an_article_are_told_apart_from_pictures(folder: Path) -> None:
    (folder / "prices.csv").write_text("day,price\n1,2\n")
    got = gather([str(folder)], discover(readers, Reader))  # type: ignore[type-abstract]
    assert [Path(f.path).name for f in got.foreign] == ["prices.csv"]
    assert got.skipped == ()


def test_a_folder_without_an_article_is_named(folder: Path) -> None:
    (folder / "hollow").mkdir()
    (folder / "about").mkdir()
    (folder / "about" / "README.md").write_text("about")
    (folder / "twins").mkdir()
    os.link(folder / "a.txt", folder / "twins" / "z.txt")
    got = take(folder, folder / "hollow", folder / "about", folder / "twins")
    assert [Path(s.path).name for s in got.skipped] == ["hollow", "about"]
    assert {s.reason for s in got.skipped} == {"no article in this folder: name another, or put articles in it"}


def test_ids_do_not_depend_on_the_order_of_arguments(folder: Path) -> None:
    paths = [folder / "b.txt", folder / "a.txt", folder / "sub"]
    assert take(*paths) == take(*reversed(paths))


def test_a_file_is_read_once(folder: Path) -> None:
    (folder / "z.txt").symlink_to(folder / "a.txt")
    os.link(folder / "b.txt", folder / "y.txt")
    got = take(folder, folder / "a.txt")
    assert len(got.articles) == 3
    assert sum("the same file as" in u.reason for u in got.unused) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"  \n\t ", "empty"),
        (b"%PDF-1.7 x", "not text"),
        (b"\x00\x01\x02\x03" * 200, "not text"),
        (b"x" * (LIMIT + 1), "10.0 MB is over the limit of 10 MB"),
    ],
)
def test_a_bad_file_is_skipped_with_its_reason(folder: Path, content: bytes, reason: str) -> None:
    (folder / "bad.txt").write_bytes(content)
    got = take(folder)
    assert len(got.articles) == 3
    assert [Path(s.path).name for s in got.skipped] == ["bad.txt"]
    assert got.skipped[0].reason.startswith(reason)


def test_missing_paths_and_odd_names_are_skipped(folder: Path) -> None:
    got = take(folder / "gone.txt", folder / "photo.jpg", "nul\0byte", folder / "a.txt")
    assert len(got.articles) == 1
    reasons = {Path(s.path).name: s.reason for s in got.skipped}
    assert reasons["gone.txt"].startswith("no such file")
    assert reasons["photo.jpg"].startswith("not text: this is a JPEG")
    assert reasons["nul\0byte"].startswith("not a path")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_does_not_block(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert take(folder).skipped[0].reason.startswith("not a regular file")


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    got = take(folder)
    assert len(got.articles) == 3
    assert got.skipped[0].reason.startswith("cannot be opened")


def test_sources_toml_wins_over_the_text(folder: Path) -> None:
    (folder / "sources.toml").write_text(
        '[[article]]\nfile = "a.txt"\nsource = "Coast News"\npublished = 2024-05-01T23:00:00+02:00\norigin = "AFP"\n'
        'title = "Storm closes the port of LESSE"\nurl = "https://example.org/1"\n'
    )
    first = take(folder).articles[0]
    assert (first.source, first.published, first.origin) == ("Coast News", date(2024, 5, 1), "AFP")
    assert first.title == "Storm closes the port of LESSE"
    assert first.title_span is not None
    assert first.text[first.title_span.start : first.title_span.end] == "Storm closes the port of Lesse"
    assert take(folder / "a.txt").articles[0].source == "Coast News"


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[[article]]\nfile = "a.txt"\nsorce = "X"', ["unknown key 'sorce'", "did you mean 'source'?"]),
        ('[[articles]]\nfile = "a.txt"', ["did you mean 'article'?"]),
        ('[[article]]\nfile = "no\\u0000.txt"', ["no path"]),
        ('[[article]]\nsource = "X"', ["names no file"]),
        ('[[article]]\nfile = "a.txt"\npublished = "2024-05-01"', ["must be a date", "without quotation marks"]),
        ('[[article]]\nfile = "a.txt"\nsource = 3', ["'source' in article 1 must be text"]),
        ('[[article]]\nfile = "a.txt"\n[[article]]\nfile = "a.txt"', ["two [[article]] tables"]),
        ("article = 1", ["[[article]]"]),
        ("[[article]\n", ["not valid TOML"]),
    ],
)
def test_a_slip_in_sources_toml_is_one_line_with_its_cure(folder: Path, toml: str, words: list[str]) -> None:
    (folder / "sources.toml").write_text(toml)
    with pytest.raises(ConfigError) as caught:
        take(folder)
    message = str(caught.value)
    assert "sources.toml" in message
    assert "\n" not in message
    assert all(word in message for word in words), message


def test_a_file_that_sources_toml_names_and_that_is_gone_is_said_and_the_others_are_read(folder: Path) -> None:
    (folder / "sources.toml").write_text(
        '[[article]]\nfile = "no.txt"\n[[article]]\nfile = "a.txt"\nsource = "X"\n[[article]]\nfile = "sub/gone.md"\n'
    )
    got = take(folder)
    assert [a.source for a in got.articles] == ["X", "Reuters", "The Day"]
    assert [Path(s.path).name for s in got.skipped] == ["no.txt", "gone.md"]
    assert all(s.reason.startswith("sources.toml names it, but it is not there") for s in got.skipped)
    assert take(folder / "a.txt", folder / "b.txt").skipped == (), "nobody asked for the folder"
    assert len(take(folder, folder / "a.txt").skipped) == 2


def test_relative_paths_stay_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "sources.toml").write_text('[[article]]\nfile = "a.txt"\nsource = "X"')
    assert [(a.path, a.source) for a in take("./a.txt").articles] == [("./a.txt", "X")]
    assert [(a.path, a.source) for a in take("a.txt").articles] == [("a.txt", "X")]
    assert take(".").articles[0].path == "./a.txt"
