"""How the pages become a site that loads nothing from elsewhere: Sphinx, MyST Markdown, Furo. Run `nox -s docs`."""

import re

from sphinx.application import Sphinx

from crosscheck import __version__

project = "crosscheck"
author = "The crosscheck authors"
project_copyright = author
release = version = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 4
root_doc = "index"
nitpicky = True

smartquotes = False  # it would make one dash of the two before an option

html_theme = "furo"
html_title = "crosscheck"
html_show_sphinx = False
html_copy_source = False
html_static_path = ["site.css"]
html_css_files = ["site.css"]

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
    app.connect("source-read", prepared)
