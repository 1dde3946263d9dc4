"""The page: its parts, its policy, and that nothing from articles becomes an element."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from crosscheck.model import Run
from crosscheck.reports.html import PLUGIN

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}</style>&lt;b&gt;\u202e\x00"


class Elements(HTMLParser):
    """Collects start tags, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.ids: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: str) -> Elements:
    parser = Elements()
    parser.feed(page)
    return parser


@pytest.fixture(scope="module")
def page() -> str:
    return PLUGIN.render(factories.run())


def test_verdict_readings_and_marks(page: str) -> None:
    assert "<h1>1 new conflict and 1 new divergence in 3 articles</h1>" in page
    assert "People killed: “43” or “31”?" in page
    assert '<mark><span class="unseen">[differs: </span>31<span class="unseen">] </span></mark>' in page
    assert page.endswith("</html>\n")


def test_policy_allows_exactly_our_style_and_script(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;") or policy[1].startswith("default-src 'none'")
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


def test_no_inline_styles_handlers_or_foreign_addresses(page: str) -> None:
    seen = parsed(page)
    assert not {name for name in seen.attributes if name == "style" or name.startswith("on")}
    assert all(a.startswith(("#", "ferry/")) for a in seen.addresses)
    assert len(seen.ids) == len(set(seen.ids))


def test_nothing_from_outside_becomes_an_element() -> None:
    tame = parsed(PLUGIN.render(factories.hostile("0 tame")))  # sorts before letters, as the other does
    wild = parsed(PLUGIN.render(factories.hostile(HOSTILE)))
    assert [tag for tag in wild.tags if tag != "wbr"] == [tag for tag in tame.tags if tag != "wbr"]
    assert wild.attributes == tame.attributes
    assert "{{ 7*7 }}" in wild.text
    assert "\u202e" not in wild.text
    assert "⟨U+202E⟩" in wild.text


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_gives_a_page_that_can_be_written(text: str) -> None:
    PLUGIN.render(factories.hostile(text)).encode("utf-8")


def test_nothing_found() -> None:
    page = PLUGIN.render(Run(bodies=(), claims=()))
    assert "Nothing that calls for a decision." in page
    assert 'class="bar"' not in page
