"""The pages say what the program does: the tutorial can be followed, and the made pages are as they would be made."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from reference import FOLDER, pages
from typer.main import get_command

from commands import Call
from crosscheck import config, contracts, pipeline
from crosscheck.cli import app

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "first-report.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = {"docs/reference/python-api.md"}
"""Pages whose Python blocks a test of their own runs."""


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def steps(page: Path) -> Iterator[tuple[str, str]]:
    """Each command of the page with what the page shows of its output, if anything."""
    command = ""
    for language, text in BLOCK.findall(page.read_text("utf-8")):
        if language == "sh":
            if command:
                yield command, ""
            command = text.strip()
        elif language == "text" and command:
            yield command, text
            command = ""
    if command:
        yield command, ""


def flowing(text: str) -> str:
    return " ".join(text.split())


def test_the_tutorial_can_be_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crosscheck: Call) -> None:
    """What it shows of an output stands there, paragraph by paragraph and in that order."""
    shutil.copytree(ROOT / "examples" / "ferry", tmp_path / "ferry")
    monkeypatch.chdir(tmp_path / "ferry")
    codes = {}
    for command, shown in steps(TUTORIAL):
        program, *arguments = shlex.split(command)
        assert program == "crosscheck"
        code, said = crosscheck(*arguments)
        codes[command] = code
        rest = flowing(said)
        for paragraph in filter(None, map(flowing, shown.split("\n\n"))):
            before, found, rest = rest.partition(paragraph)
            assert found == paragraph, f"{command} does not print: {paragraph}\n{before}"
    assert [*codes.values()] == [1, 1, 1, 0], codes
    assert {"sources.md", "sources.json"} <= {p.name for p in (tmp_path / "ferry" / "reports").iterdir()}
    assert "31" in (tmp_path / "ferry" / "ferry.html").read_text("utf-8")


def test_no_python_on_a_page_goes_untried() -> None:
    found = {
        page.relative_to(ROOT).as_posix()
        for page in (ROOT / "docs").rglob("*.md")
        if any(language == "python" for language, _ in BLOCK.findall(page.read_text("utf-8")))
    }
    assert found == PYTHON


def test_the_made_pages_are_up_to_date(made: dict[str, str]) -> None:
    for name, text in made.items():
        assert (FOLDER / name).read_text("utf-8") == text, f"docs/reference/{name}: run python tools/reference"


def test_every_command_and_option_is_named(made: dict[str, str]) -> None:
    page = made["command-line.md"]
    sections = {part.split("\n", 1)[0]: part for part in page.split("\n## ")[1:]}
    seen = 0
    pending = [("crosscheck", get_command(app))]
    while pending:
        name, command = pending.pop()
        inner = getattr(command, "commands", {})
        pending.extend((f"{name} {word}", one) for word, one in inner.items())
        if inner:
            continue
        for parameter in command.params:
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert option == "--help" or f"`{option}" in sections[name], (name, option)
                seen += 1
    assert seen > 50


def test_every_setting_limit_column_and_kind_is_named(made: dict[str, str]) -> None:
    for record in (config.Settings, contracts.Limits, contracts.Columns):
        for field in fields(record):
            assert f"`{field.name}`" in made["settings.md"] or f"`[{field.name}]`" in made["settings.md"], field.name
    for kind in pipeline.kinds():
        section = made["checks.md"].split(f"\n## {kind.name}\n")[1].split("\n## ")[0]
        assert section.count("\n| ") == len(kind.examples) + 2, kind.name


def names(schema: object) -> Iterator[str]:
    """Every name of a field in a schema, at any depth."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for inner in schema.values():
            yield from names(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from names(inner)


def test_every_field_of_the_schemas_is_named(made: dict[str, str]) -> None:
    sections = dict(part.split("\n", 1) for part in re.split(r"\n## ", made["json.md"])[1:])
    for name, section in sections.items():
        schema = json.loads((ROOT / "src" / "crosscheck" / "data" / f"{name}.schema.json").read_text("utf-8"))
        for field in names(schema):
            assert re.search(rf"[`.]{field}`", section), (name, field)
    assert len(sections) == 3
