from __future__ import annotations

from datetime import date

import pytest

from crosscheck.errors import ReadError
from crosscheck.readers.markdown import PLUGIN
from crosscheck.reading import frontmatter

FRONT = (
    '---\ntitle: "Port shut: storm"\nsource: The Day\ndate: 2024-05-02T10:00\nurl: https://e.org/a\ntags:\n  - x\n---\n'
)


def test_front_matter_is_used_and_kept_in_the_text() -> None:
    read = PLUGIN.read((FRONT + "The port was shut.\n").encode())[0]
    assert (read.title, read.source, read.published) == ("Port shut: storm", "The Day", date(2024, 5, 2))
    assert read.url == "https://e.org/a"
    assert read.text.startswith("---\n")
    found = frontmatter.find(read.text)
    assert found is not None
    assert read.text[found.span.end :] == "\nThe port was shut.\n"


def test_a_date_that_is_none_is_noted() -> None:
    read = PLUGIN.read(b"---\ndate: last week\n---\nThe port was shut.")[0]
    assert read.published is None
    assert "not YYYY-MM-DD" in read.notes[0]


def test_an_address_that_is_none_of_the_web_is_not_taken_over() -> None:
    assert PLUGIN.read(b"---\nurl: javascript:alert(1)\n---\nThe port was shut.")[0].url is None


def test_front_matter_alone_is_no_article() -> None:
    with pytest.raises(ReadError, match=r"^empty: front matter and no text under it"):
        PLUGIN.read(b"---\ntitle: x\n---\n \n")


def test_a_rule_is_no_front_matter() -> None:
    for text in ("---\nThe port was shut.\n", "---\nThe port was shut.\n---\nMore.", "Text\n---\na: b\n---\n"):
        assert frontmatter.find(text) is None
        assert PLUGIN.read(text.encode())[0].title is None
