"""The table of faults names each of the sixty, and only tests that are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "reference" / "faults.md"
ROW = re.compile(r"^\| (\d+) \|.*\| ([^|]+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@cache
def names_in(path: Path) -> frozenset[str]:
    """The tests that pytest collects from the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def rows() -> dict[int, list[tuple[str, str]]]:
    return {int(number): TEST.findall(cell) for number, cell in ROW.findall(TABLE.read_text(encoding="utf-8"))}


def test_all_sixty_are_there_in_order() -> None:
    assert list(rows()) == list(range(1, 61))


def test_each_has_tests_that_exist() -> None:
    for number, tests in rows().items():
        assert tests, number
        for path, name in tests:
            assert (ROOT / path).is_file(), (number, path)
            assert name in names_in(ROOT / path), (number, name)


def test_every_numbered_test_stands_in_its_row() -> None:
    """A test whose name begins with a number of the table is named in that row."""
    told = {(number, name) for number, tests in rows().items() for _, name in tests}
    for path in sorted((ROOT / "tests" / "faults").glob("test_*.py")):
        for name in names_in(path):
            for number in map(int, re.findall(r"(?<=_)\d\d(?=_)", name)):
                assert (number, name) in told, (path.name, name)
