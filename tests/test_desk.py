from __future__ import annotations

from pathlib import Path

from crosscheck.desk import keyed
from crosscheck.model import Article

ROOT = Path("/desk/story")


def keys(*paths: str) -> list[str]:
    articles = [Article(id=f"a{n}", source="s", path=path, text="") for n, path in enumerate(paths)]
    return [article.key for article in keyed(articles, ROOT)]


def test_a_key_is_the_path_without_its_suffix_below_the_root_and_the_last_folder_elsewhere() -> None:
    assert keys("/desk/story/wire/one.txt", "/mail/two.txt") == ["wire/one", "mail/two"]


def test_files_that_share_a_name_keep_their_suffixes_and_articles_of_one_file_are_numbered() -> None:
    found = keys("/desk/story/a.txt", "/desk/story/a.md", "/desk/story/b.csv", "/desk/story/c.txt", "/desk/story/b.csv")
    assert found == ["a.txt", "a.md", "b#1", "c", "b#2"]
