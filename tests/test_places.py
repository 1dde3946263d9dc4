from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.intake import gather
from crosscheck.model import Article
from crosscheck.places import line_of, place
from crosscheck.plugins import discover
from documents import LEAD, MORE, TITLE, docx, page, para, pdf, rss, run

TEXT = "Title\n\nOne two.\nThree four.\n"


def article(text: str = TEXT, **changes: object) -> Article:
    return replace(Article(id="a1", source="S", path="a.txt", text=text), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_an_editor(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert [line_of(text, text.index(word)) for word in ("Title", "One", "Three")] == [1, 3, 4]


def test_nothing_else_ends_a_line() -> None:
    text = "a\x0bb\x0cc\x85d\u2028e\u2029f\x1cg"
    assert line_of(text, len(text)) == 1


@given(st.text(alphabet="ab\r\n\u2028", max_size=30))
def test_a_line_is_one_more_than_the_ends_before(text: str) -> None:
    folded = text.replace("\r\n", "\n").replace("\r", "\n")
    assert line_of(text, len(text)) == folded.count("\n") + 1


def test_words_lead_to_the_place() -> None:
    at = TEXT.index("Three")
    assert place(article(), at).words == "line 4"
    assert place(article(verbatim=False), at).words == "paragraph 3"
    assert place(article(verbatim=False, part="row 7"), at).words == "row 7, paragraph 3"
    assert place(article(), 0) == place(article(), 4)


def test_an_empty_page_is_counted() -> None:
    made = article("A b.\nC d.\n\nE f.\n\n", pages=(0, 11, 11, 17), verbatim=False)
    spots = [place(made, made.text.index(words)).words for words in ("A b", "C d", "E f")]
    assert spots == ["page 1, line 1", "page 1, line 2", "page 3, line 1"]


@given(st.text(max_size=60), st.integers(0, 60))
def test_any_offset_of_any_text_has_a_place(text: str, offset: int) -> None:
    found = place(article(text, verbatim=False), min(offset, len(text)))
    assert found.line >= 1
    assert found.paragraph >= 1


def test_from_each_format_back_to_the_file(tmp_path: object) -> None:
    from pathlib import Path

    from crosscheck import readers
    from crosscheck.contracts import Reader

    folder = Path(str(tmp_path))
    (folder / "a.pdf").write_bytes(pdf([[TITLE, LEAD], [MORE[0], MORE[1]]]))
    (folder / "b.docx").write_bytes(docx(para(run(TITLE)) + para("") + para(run(LEAD)) + para(run(MORE[1]))))
    (folder / "c.html").write_text(page())
    (folder / "d.csv").write_text(f'text,title\n"{LEAD}",{TITLE}\n"{LEAD[:-1]}; {MORE[1]}",Another title\n')
    (folder / "e.rss").write_text(rss("".join(f"<item><description>{x} {MORE[1]}</description></item>" for x in "ab")))
    (folder / "f.txt").write_bytes(f"{TITLE}\r\n\r\n{LEAD}\r\n{MORE[1]}\r\n".encode())
    (folder / "g.jsonl").write_text('{"text": "' + MORE[1] + '"}\n')
    found = gather([str(folder)], discover(readers, Reader))  # type: ignore[type-abstract]
    spots = {
        f"{Path(a.path).name[0]}{a.part or ''}": place(a, a.text.index("Ada Brill")).words
        for a in found.articles
        if "Ada Brill" in a.text
    }
    assert spots == {
        "a": "page 2, line 2",
        "b": "paragraph 3",
        "c": "paragraph 4",
        "drow 2": "row 2, paragraph 2",
        "eentry 1": "entry 1, paragraph 1",
        "eentry 2": "entry 2, paragraph 1",
        "f": "line 4",
        "gline 1": "line 1, paragraph 1",
    }
