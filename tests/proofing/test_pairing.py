from __future__ import annotations

from crosscheck.model import Article
from crosscheck.proofing.pairing import paired


def article(path: str, title: str, text: str = "", url: str | None = None) -> Article:
    return Article(id=path, source=path, path=path, title=title, text=text or f"{title}\n\n{title}.", url=url)


def test_two_articles_are_two_versions_whatever_they_are_called() -> None:
    old, new = article("a.txt", "Ferry sinks"), article("b.txt", "Bridge closed")
    assert paired([old], [new], lambda a: a.path).pairs == ((old, new),)


def test_names_come_before_addresses_headlines_and_texts() -> None:
    body = "The council of Ardmore voted for the new bridge over the river on Tuesday after a debate of four hours."
    old = [
        article("one", "Ferry sinks off Lanmore"),
        article("two", "Bridge closed for repairs", url="example.org/b"),
        article("three", "Snow falls in the hills"),
        article("four", "Council votes", body),
        article("five", "Nothing like it"),
    ]
    new = [
        article("one", "Something else entirely"),
        article("2", "Quite another headline", url="example.org/b"),
        article("3", "Snow falls in the high hills"),
        article("4", "Yes to the bridge", body.replace("four", "five")),
        article("six", "Festival opens"),
    ]
    found = paired(old, new, lambda a: a.path)
    assert [(a.path, b.path) for a, b in found.pairs] == [("one", "one"), ("two", "2"), ("three", "3"), ("four", "4")]
    assert ([a.path for a in found.added], [a.path for a in found.removed]) == (["six"], ["five"])


def test_articles_without_a_headline_are_not_alike_for_that() -> None:
    old = [article("a", "", "Snow fell in Brack."), article("b", "x")]
    new = [article("c", "", "A bridge was closed for good."), article("b", "x")]
    assert len(paired(old, new, lambda a: a.path).pairs) == 1
