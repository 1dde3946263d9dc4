from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import ForeignError, ReadError
from crosscheck.readers.feed import PLUGIN
from crosscheck.reading.isolation import attempt
from crosscheck.reading.rows import EMPTY
from documents import LAUGHS, LEAD, MORE, SECRET, TITLE, rss

ITEM = (
    f"<item><title>{TITLE}</title><link>https://example.org/1</link>"
    "<pubDate>Thu, 02 May 2024 23:30:00 -0500</pubDate><description>Short.</description>"
    f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{MORE[0]}</p><script>x()</script>]]></content:encoded></item>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title><entry>'
    f'<title>{TITLE}</title><link href="https://example.org/1"/><updated>2024-05-02T01:00:00+02:00</updated>'
    f"<summary>{LEAD}</summary></entry></feed>"
)


def test_rss() -> None:
    read = PLUGIN.read(rss(ITEM).encode())[0]
    assert read.text == f"{TITLE}\n\n{LEAD}\n\n{MORE[0]}\n"
    assert (read.title, read.source, read.url) == (TITLE, "Coast News", "https://example.org/1")
    assert read.published == date(2024, 5, 2)  # as stated there, not moved to UTC
    assert read.notes == ()


def test_atom_with_a_summary_only() -> None:
    read = PLUGIN.read(ATOM.encode())[0]
    assert (read.text, read.published) == (f"{TITLE}\n\n{LEAD}\n", date(2024, 5, 2))
    assert read.notes == ("the feed carries a summary only",)


def test_an_entry_without_text_is_named() -> None:
    reads = PLUGIN.read(rss(ITEM + "<item><title>Only a title</title></item>").encode())
    assert (reads[1].text, reads[1].missing) == ("", (f"entry 2: {EMPTY}",))


def test_other_xml_is_foreign() -> None:
    with pytest.raises(ForeignError):
        PLUGIN.read(b"<catalogue><book>x</book></catalogue>")


def test_a_feed_that_is_not_well_formed_is_read_with_a_note() -> None:
    read = PLUGIN.read(rss(ITEM).replace("</channel></rss>", "").encode())[0]
    assert LEAD in read.text
    assert read.notes == ("not well-formed XML: read as far as it goes",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    """Items 24 and 25, also where the feed is broken behind them."""
    (tmp_path / "secret").write_text(SECRET)
    for inner in (f'<!ENTITY x SYSTEM "file://{tmp_path}/secret">', LAUGHS):
        text = rss(f"<item><title>&x;&l9;</title><description>{LEAD}</description></item>", f"<!DOCTYPE r [{inner}]>")
        for data in (text, text.replace("</channel>", "")):
            with pytest.raises(ReadError, match="entity limit"):
                PLUGIN.read(data.replace("utf-8", encoding).encode(encoding))


def test_a_path_or_address_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feed.xml").write_text(rss(ITEM))
    monkeypatch.chdir(tmp_path)
    for data in (b"feed.xml", str(tmp_path / "feed.xml").encode(), b"https://example.org/feed"):
        reads, why, _ = attempt(PLUGIN, data)
        assert not reads
        assert why


@given(st.text(st.sampled_from("<>/!-=\"' &;#x\x00itemdscrptoln[]CDATAé\r\n"), max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_tangle_is_read_or_refused(tangle: str) -> None:
    reads, why, _ = attempt(PLUGIN, rss(f"<item><description>{tangle}</description></item>").encode())
    assert bool(reads) != bool(why)
    assert "parser failed" not in (why or "")


def test_who_wrote_an_entry() -> None:
    """RSS writes a mail address with a name in brackets, or `dc:creator`; Atom has authors of its own."""
    item = f"<item><title>{TITLE}</title><description>{LEAD}</description>{{}}</item>"
    entries = (
        item.format("<author>ada@example.org (Ada Brill)</author>")
        + item.format("")
        + item.format('<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">By Ada Brill</dc:creator>')
    )
    assert [read.author for read in PLUGIN.read(rss(entries).encode())] == ["Ada Brill", None, "Ada Brill"]
    atom = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><entry><title>{TITLE}</title>'
        f"<author><name>Ada Brill</name></author><author><name>Ben Cole</name></author>"
        f'<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;</content></entry></feed>'
    )
    read = PLUGIN.read(atom.encode())[0]
    assert (read.author, read.part) == ("Ada Brill, Ben Cole", "entry 1")
