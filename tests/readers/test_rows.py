"""Articles that come as records: JSON Lines and tables."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from crosscheck.contracts import Columns, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.readers.jsonl import PLUGIN as JSONL
from crosscheck.readers.ninjs import PLUGIN as NINJS
from crosscheck.readers.table import PLUGIN as TABLE
from crosscheck.reading import rows
from documents import LEAD, MORE, TITLE

ROW = {"title": TITLE, "text": LEAD, "source": "Coast News", "date": "2024-05-02", "url": "https://example.org/1"}


def test_a_line_is_an_article() -> None:
    reads = JSONL.read((json.dumps(ROW) + "\n\n" + json.dumps({"body": MORE[0]}) + "\n").encode())
    assert [read.text for read in reads] == [f"{TITLE}\n\n{LEAD}", MORE[0]]
    first = reads[0]
    assert (first.title, first.source, first.published) == (TITLE, "Coast News", date(2024, 5, 2))
    assert first.url == "https://example.org/1"


def test_bad_lines_are_named_and_the_others_read() -> None:
    """Item 33 for lines."""
    lines = [
        json.dumps(ROW),
        '{"text": "a',
        "[1]",
        '{"text": ""}',
        '{"text": NaN}',
        '{"pubstatus":"canceled","text":"x"}',
    ]
    reads = JSONL.read("\n".join(lines).encode())
    assert [bool(read.text) for read in reads] == [True] + [False] * 5
    assert [read.missing[0].partition(":")[0] for read in reads[1:]] == [f"line {n}" for n in range(2, 7)]


def test_a_broken_line_is_named_by_its_place_in_the_file() -> None:
    reads = JSONL.read(f'{json.dumps(ROW)}\r{{"text": "cut\r[]\r{json.dumps({"text": MORE[0]})}\r'.encode())
    assert [bool(read.text) for read in reads] == [True, False, False, True]
    assert "line 2 column 10" in reads[1].missing[0]


@pytest.mark.parametrize("text", [5, 1.5, [1, {"a": 2}], {"a": "b"}, True])
def test_a_text_of_another_type_is_no_article(text: object) -> None:
    (read,) = JSONL.read(json.dumps({"text": text}).encode())
    assert read.text == ""
    assert "not text: export it as text" in read.missing[0]


def test_a_list_of_strings_is_a_list_of_paragraphs() -> None:
    assert JSONL.read(json.dumps({"text": [LEAD, " ", MORE[0]]}).encode())[0].text == f"{LEAD}\n\n{MORE[0]}"


def test_lines_without_any_text_are_foreign() -> None:
    with pytest.raises(ForeignError):
        JSONL.read(b'{"id": 1}\n{"id": 2}\n')


def test_a_title_that_opens_the_text_is_not_doubled() -> None:
    assert rows.read({"title": TITLE, "text": f"{TITLE.upper()}\n\n{LEAD}"}).text.startswith(TITLE.upper())


def test_a_date_that_is_none_is_noted() -> None:
    read = rows.read({"text": LEAD, "date": "02/03/2024"})
    assert (read.published, len(read.notes)) == (None, 1)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_csv(mark: str, encoding: str) -> None:
    text = mark.join(ROW) + "\r\n" + mark.join(f'"{value}"' for value in ROW.values()) + "\r\n"
    read = TABLE.read(text.encode(encoding))[0]
    assert (read.text, read.source, read.published) == (f"{TITLE}\n\n{LEAD}", "Coast News", date(2024, 5, 2))


def test_cells_stay_as_they_are() -> None:
    reads = TABLE.read(b"text,source\nNA,None\n007,1e3\n")
    assert [(read.text, read.source) for read in reads] == [("NA", "None"), ("007", "1e3")]


def test_named_columns() -> None:
    options = ReadOptions(columns=Columns(text=("Beitrag",), source=("Blatt",)))
    assert TABLE.read(b"Beitrag,Blatt\nA,B\n", options)[0].source == "B"
    assert JSONL.read(b'{"Beitrag": "A", "Blatt": "B"}', options)[0].source == "B"
    assert NINJS.read(b'{"Beitrag": "A", "Blatt": "B"}', options)[0].source == "B"


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (b"a,b\n1,2\n", ForeignError, "no column called text"),
        (b"text,Text\n1,2\n", ReadError, "two columns called 'text'"),
        (b"text,source,text\n1,2,3\n", ReadError, "two columns called 'text'"),
        (b'text,b\n"open,2\n', ReadError, "not a sound CSV table"),
        (b"text,b\n1,2,3,4\n", ReadError, "a row has more cells than there are column names"),
        (b"PAR1 and then nothing", ReadError, "cut off Parquet"),
    ],
)
def test_bad_tables(data: bytes, error: type[ReadError], why: str) -> None:
    with pytest.raises(error, match=why):
        TABLE.read(data)


def test_an_empty_cell_is_named() -> None:
    assert TABLE.read(b"text,b\n,2\nx,3\n")[0].missing == (f"row 1: {rows.EMPTY}",)


def test_parquet() -> None:
    pytest.importorskip("pyarrow")
    import pandas as pd

    out = io.BytesIO()
    pd.DataFrame([ROW, {**ROW, "date": None}]).to_parquet(out)
    reads = TABLE.read(out.getvalue())
    assert [read.published for read in reads] == [date(2024, 5, 2), None]
    assert reads[0].text == f"{TITLE}\n\n{LEAD}"


def test_a_table_tells_empty_cells_from_words() -> None:
    pytest.importorskip("pyarrow")
    import pandas as pd

    out = io.BytesIO()
    empty = {"pubstatus": float("nan"), "embargoed": pd.NaT, "date": pd.NaT}
    late = {"pubstatus": float("nan"), "embargoed": pd.Timestamp("2099-01-01"), "date": pd.NaT}
    pd.DataFrame([{"text": LEAD, **empty}, {"text": MORE[0], **late}]).to_parquet(out)
    free, held = TABLE.read(out.getvalue())
    assert (free.text, free.notes) == (LEAD, ())
    assert held.missing[0].startswith("row 2: under embargo until 2099-01-01")
