"""How the pages become a site that loads nothing from elsewhere: Sphinx, MyST Markdown, Furo. Run `nox -s docs`."""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import reference  # noqa: E402

from crosscheck import __version__  # noqa: E402

project = "crosscheck"
author = "The crosscheck authors"
project_copyright = author
release = version = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 4
root_doc = "index"
nitpicky = True

html_theme = "furo"
html_title = "crosscheck"
html_show_sphinx = False
html_copy_source = False
html_theme_options = {"footer_icons": []}

SECTIONS = (
    ("Tutorial", "tutorial"),
    ("How to", "how-to"),
    ("Reference", "reference"),
    ("Explanation", "explanation"),
    ("Decisions", "decisions"),
)


OUTSIDE = re.compile(r"\]\((\.\./\.\./[^)#]+\.md)\)")
"""A link to a page of the repository that is none of the site: it becomes a download, as other files do anyway."""


def prepared(_app: Sphinx, page: str, source: list[str]) -> None:
    """What only the site needs; where the pages are read as plain Markdown, their own links do."""
    source[0] = OUTSIDE.sub(r"](path:\1)", source[0])
    if page == root_doc:
        source[0] += "".join(
            f"\n```{{toctree}}\n:hidden:\n:glob:\n:caption: {title}\n\n{folder}/*\n```\n" for title, folder in SECTIONS
        )


def setup(app: Sphinx) -> None:
    """Called by Sphinx before it looks for pages."""
    reference.write()
    app.connect("source-read", prepared)
