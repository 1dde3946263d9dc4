"""The pages of `docs/reference/` that are made from the program itself, so that they say what it does.

`python tools/reference` writes them, and so does `nox -s docs`. A test holds that what lies there is what
this would write.
"""

from __future__ import annotations

from pathlib import Path

from reference.checks import checks
from reference.command_line import command_line
from reference.schemas import schemas
from reference.settings import settings

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"


def pages() -> dict[str, str]:
    """Each page by the name of its file."""
    made = {"command-line.md": command_line(), "settings.md": settings(), "json.md": schemas(), "checks.md": checks()}
    return {name: "\n\n".join(parts) + "\n" for name, parts in made.items()}


def write() -> None:
    """Write the pages that have changed."""
    for name, text in pages().items():
        path = FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
