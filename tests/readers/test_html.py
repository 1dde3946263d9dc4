from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.contracts import Limits, Read, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.readers.html import PLUGIN
from crosscheck.reading import markup
from crosscheck.reading.isolation import Workers, attempt
from documents import LAUGHS, LEAD, MORE, SECRET, TITLE, page

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Storm closes the port of Lesse", "datePublished": "2024-05-02T23:30:00+02:00",
"publisher": {"@type": "Organization", "name": "Coast News"}}</script>"""
FULL = "".join(f"<p>{row}</p>" for row in (LEAD, *MORE))


def take(text: str, encoding: str = "utf-8") -> Read:
    return PLUGIN.read(text.encode(encoding))[0]


def reason(text: str) -> str:
    with pytest.raises(ReadError) as caught:
        take(text)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_article_and_what_the_page_states_of_it() -> None:
    read = take(page(head=f'<link rel="canonical" href="https://example.org/a">{LINKED}'))
    assert read.text == "\n\n".join((TITLE, LEAD, *MORE)) + "\n"
    assert (read.title, read.source, read.published) == (TITLE, "Coast News", date(2024, 5, 2))
    assert read.url == "https://example.org/a"
    assert (read.notes, read.missing) == ((), ())


def test_open_graph_serves_where_json_ld_is_missing() -> None:
    head = (
        '<meta property="og:site_name" content="Coast News">'
        '<meta property="article:published_time" content="2031-05-02T08:00:00Z">'
    )
    read = take(page(head=head))
    assert (read.source, read.published) == ("Coast News", date(2031, 5, 2))


def test_no_date_is_guessed() -> None:
    """Item 40: what is read does not depend on the day of reading."""
    assert take(page(FULL + "<p>© 2019 Coast News, Copyright.</p>")).published is None


def test_a_hostile_address_is_dropped() -> None:
    assert take(page(head='<link rel="canonical" href="javascript:alert(1)">')).url is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Items 9 and 10 for pages, with a wrong `<meta charset>` in the first three."""
    stated = "windows-1252" if encoding == "cp1252" else "iso-8859-2"
    read = take(page(FULL.replace("Ada Brill", "Zoë Être"), f'<meta charset="{stated}">'), encoding)
    assert "Zoë Être" in read.text


def test_a_file_without_markup_is_plain_text() -> None:
    read = take(LEAD)
    assert (read.text, read.notes) == (LEAD, ("no markup in it: read as plain text",))


@pytest.mark.parametrize("levels", [260, 1000])
def test_deep_pages_are_read_whole(levels: int) -> None:
    """Item 19: lxml's default drops all below 256 levels and says nothing."""
    read = take(page("<div>" * levels + FULL))
    assert all(row in read.text for row in (LEAD, *MORE))


@pytest.mark.parametrize("levels", [5000, 100_000])
def test_too_deep_pages_are_refused(levels: int) -> None:
    """Item 19."""
    assert reason(page("<div>" * levels + FULL)).startswith("nested too deep")


def test_several_articles_are_noted() -> None:
    """Item 21."""
    other = f"<article><h2>Other news</h2><p>{MORE[2]}</p></article>"
    notes = take(page().replace("</body>", f"{other}</body>")).notes
    assert "2 articles in one page, read the first" in notes


@pytest.mark.parametrize(
    "body",
    [
        "<div><p>We use cookies. Accept all.</p></div>",
        "<script>render('article')</script>",
        "<noscript>Please turn on JavaScript.</noscript>",
        "",
    ],
)
def test_a_page_without_an_article(body: str) -> None:
    """Item 22."""
    bare = f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    assert reason(bare).startswith("no article text found")


@pytest.mark.parametrize("how", ["hidden", 'style="display:none"', 'style="color:red; VISIBILITY : hidden"'])
def test_hidden_passages_are_left_out(how: str) -> None:
    """Item 23."""
    read = take(page(f"{FULL}<p {how}>The mayor has resigned, it was not reported by anybody at all today.</p>"))
    assert "mayor" not in read.text
    assert read.notes == ("hidden on the page, so left out: 1 passages",)


def test_text_beside_the_article_is_noted() -> None:
    extra = "".join(f"<li><a href='/{n}'>Story number {n} of today, with its headline</a></li>" for n in range(60))
    notes = take(page().replace("</body>", f"<nav><ul>{extra}</ul></nav></body>")).notes
    assert any(note.startswith("the page shows") for note in notes)


def test_entities_are_refused(tmp_path: str) -> None:
    """Items 24 and 25."""
    for inner in (f'<!ENTITY x SYSTEM "file://{tmp_path}/{SECRET}">', LAUGHS):
        hostile = page().replace("<!DOCTYPE html>", f"<!DOCTYPE html [{inner}]>")
        assert reason(hostile).startswith("entity limit")


@pytest.mark.parametrize(
    "hostile",
    [
        page("<p " + " ".join(f'a{n}="1"' for n in range(40_000)) + f">{LEAD}</p>"),
        page("<p " + " ".join(f'a{n}="1"' for n in range(200_000)) + f">{LEAD}</p>"),
        page("<p>x</p>" * 1_000_000),
    ],
    ids=["40,000 attributes", "200,000 attributes", "1,000,000 paragraphs"],
)
def test_a_page_that_takes_too_long_is_given_up(hostile: str) -> None:
    """Item 20. The limit is short here to keep the test short; a good page is read by the same pool afterwards."""
    with Workers(ReadOptions(limits=Limits(parse_processes=1, parse_seconds=3))) as workers:
        waiting = workers.start(PLUGIN, hostile.encode())
        with pytest.raises(ReadError, match=r"gave up after 3 s|too much memory|the parser died"):
            waiting()
        assert LEAD in workers.start(PLUGIN, page().encode())()[0].text


@given(st.text(st.sampled_from("<>/!-=\"' &;#x\x00\x01\ud800pdivbrtable[]CDATAé\u2028\r\n"), max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_tangle_is_read_or_refused_in_one_line(tangle: str) -> None:
    data = page(tangle).encode("utf-8", "surrogatepass")
    reads, why, _ = attempt(PLUGIN, data)
    assert bool(reads) != bool(why)
    assert "\n" not in (why or "")
    assert "parser failed" not in (why or "")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30), max_size=6))
def test_paragraphs_hold_every_word_once(rows: list[str]) -> None:
    escaped = (row.replace("&", "&amp;").replace("<", "&lt;") for row in rows)
    found = markup.plain("<div>" + "".join(f"<p>{row}</p>" for row in escaped) + "</div>")
    kept = markup.NOT_XML.sub(" ", "".join(rows))
    assert "".join("".join(found).split()) == "".join(kept.split())


def test_a_table_row_is_one_paragraph() -> None:
    table = "<table><tr><th>Town</th><th>Dead</th></tr><tr><td><p>Lesse</p></td><td>12</td></tr></table>"
    assert markup.plain(table) == ("Town | Dead", "Lesse | 12")


def test_what_json_ld_and_links_state() -> None:
    stated = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2024-05-02T23:30:00-05:00",
        "dateModified": "2024-05-09T10:00:00Z",
        "author": [{"@type": "Person", "name": "Ada Brill"}, {"@type": "Person", "name": "Ben Cole"}],
        "publisher": {"@type": "Organization", "name": "Coast News"},
    }
    head = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    read = take(page(head=head + '<link rel="canonical" href="https://example.org/a/1">'))
    assert (read.title, read.source, read.author) == (TITLE, "Coast News", "Ada Brill; Ben Cole")
    assert (read.published, read.url) == (date(2024, 5, 2), "https://example.org/a/1")


def test_what_metadata_state() -> None:
    head = (
        '<meta property="og:site_name" content="Coast News"><meta name="author" content="By Ada Brill">'
        '<meta property="article:published_time" content="2024-05-02T23:30:00Z">'
        '<meta property="article:modified_time" content="2024-06-02T00:00:00Z">'
        '<meta property="og:url" content="https://example.org/x">'
    )
    read = take(page(head=head))
    assert (read.source, read.author, read.published) == ("Coast News", "Ada Brill", date(2024, 5, 2))
    assert read.url == "https://example.org/x"


def test_a_byline_on_the_page() -> None:
    byline = '<p class="byline">By <a rel="author" href="/ada">Ada Brill</a></p>'
    assert take(page().replace("</h1>", f"</h1>{byline}")).author == "Ada Brill"


def test_the_address_from_which_a_browser_saved_it() -> None:
    mark = "<!-- saved from url=(0023)https://example.org/a/1 -->\n"
    assert take(mark + page()).url == "https://example.org/a/1"
    assert take(mark.replace("https", "javascript") + page()).url is None


def test_a_row_of_a_table_is_a_line() -> None:
    table = "<table><tr><th>City</th><th>Dead</th></tr><tr><td>Lesse</td><td>31</td></tr></table>"
    text = take(page(f"<p>{LEAD}</p>{table}<p>{MORE[0]}</p><p>{MORE[1]}</p>")).text
    assert "City | Dead\n\nLesse | 31\n\n" in text
    assert "---" not in text
