"""Letters, lines and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factories
from crosscheck.model import Body, Run
from crosscheck.places import line_of
from crosscheck.presentation.index import index, letter, link


@pytest.mark.parametrize(("position", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters(position: int, name: str) -> None:
    assert letter(position) == name


def test_letters_follow_the_ids_by_number() -> None:
    bodies = tuple(Body(article=factories.article(f"a{n}", "x"), paragraphs=()) for n in (10, 2, 1))
    assert dict(index(Run(bodies=bodies, claims=())).letters) == {"a1": "A", "a2": "B", "a10": "C"}


def test_lines_count_line_feeds() -> None:
    assert [line_of("a\nb\r\nc", at) for at in (0, 1, 2, 5)] == [1, 1, 2, 3]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a b/(x).txt", "a%20b/%28x%29.txt?plain=1#L3"),
        ("javascript:alert(1).md", "javascript%3Aalert%281%29.md?plain=1#L3"),
        ("//evil.example/x.txt", "/evil.example/x.txt?plain=1#L3"),
        ("scan.pdf", "scan.pdf"),
        ("odd\udcff.html", "odd%3F.html"),
    ],
)
def test_links_are_relative_encoded_and_point_to_lines_only_in_text(path: str, address: str) -> None:
    assert link(factories.article("a1", "x", path=path), 3) == address


def test_a_link_to_a_pdf_opens_the_page() -> None:
    text = "one\ntwo\n\nthree\n\n"
    article = replace(factories.article("a1", text, path="a b.pdf"), pages=(0, 9, 9))
    assert [link(article, line) for line in (1, 2, 4)] == [f"a%20b.pdf#page={n}" for n in (1, 1, 3)]
    assert link(article) == "a%20b.pdf"
