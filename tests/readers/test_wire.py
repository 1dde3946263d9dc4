"""What agencies send: ninjs and NewsML-G2."""

from __future__ import annotations

import json
from datetime import date

import pytest

from crosscheck.contracts import ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.readers.newsml import PLUGIN as NEWSML
from crosscheck.readers.ninjs import PLUGIN as NINJS
from crosscheck.reading.isolation import attempt
from documents import LAUGHS, LEAD, MORE, TITLE, newsml

ITEM = {
    "uri": "https://example.org/item/1",
    "type": "text",
    "pubstatus": "usable",
    "versioncreated": "2024-05-02T23:30:00+02:00",
    "headline": TITLE,
    "body_text": f"{LEAD}\n{MORE[0]}",
    "infosource": [{"name": "Example Agency"}],
}
SECOND = {
    "uri": "urn:newsml:example.org:1",
    "type": "text",
    "pubstatus": "usable",
    "versioncreated": "2024-05-02T10:00:00Z",
    "embargoed": "2024-05-02T12:00:00Z",
    "headlines": [{"role": "short", "value": "Port shut"}, {"role": "main", "value": TITLE}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": f"<p>{LEAD}</p><p>{MORE[0]}</p>"}],
    "infosources": [{"name": "Example Agency"}],
}
EMBARGOED = ReadOptions(embargoed=True)
TEXT = f"{TITLE}\n\n{LEAD}\n\n{MORE[0]}\n"


def ninjs(value: object) -> bytes:
    return json.dumps(value).encode()


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        NINJS.read(data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_ninjs_1() -> None:
    read = NINJS.read(ninjs(ITEM))[0]
    assert (read.text, read.title, read.source) == (TEXT, TITLE, "Example Agency")
    assert (read.published, read.url, read.notes) == (date(2024, 5, 2), "https://example.org/item/1", ())


def test_ninjs_2() -> None:
    read = NINJS.read(ninjs(SECOND), EMBARGOED)[0]
    assert (read.text, read.title, read.url) == (TEXT, TITLE, None)
    assert read.notes == ("was under embargo until 2024-05-02T12:00:00Z",)


@pytest.mark.parametrize("status", ["canceled", "withheld", "stat:canceled", "anything"])
def test_what_was_withdrawn_is_no_source(status: str) -> None:
    assert refused(ninjs({**ITEM, "pubstatus": status})).startswith("withdrawn by its publisher")
    with pytest.raises(ReadError, match="withdrawn by its publisher"):
        NEWSML.read(newsml(status).encode())


@pytest.mark.parametrize("status", [["canceled"], {"literal": "canceled"}, {"qcode": "stat:withheld"}, 3, {"a": 1}])
@pytest.mark.parametrize("key", ["pubstatus", "pubStatus"])
def test_a_status_of_another_type_or_spelling_does_not_let_an_item_through(key: str, status: object) -> None:
    fields = {name: value for name, value in ITEM.items() if name != "pubstatus"}
    assert refused(ninjs({**fields, key: status})).startswith("withdrawn by its publisher")
    assert refused(ninjs({"text": LEAD, key: status})).startswith("withdrawn by its publisher")
    assert NINJS.read(ninjs({**fields, key: None}))[0].text == TEXT


@pytest.mark.parametrize("until", [True, 4070908800, ["2099-01-01"], {"value": "2099-01-01"}])
def test_an_embargo_of_another_type_holds(until: object) -> None:
    assert refused(ninjs({**ITEM, "embargoed": until})).startswith("under embargo until")
    assert refused(ninjs({"text": LEAD, "embargoed": until})).startswith("under embargo until")


def test_a_list_keeps_its_good_items() -> None:
    reads = NINJS.read(ninjs([ITEM, {**ITEM, "pubstatus": "canceled"}, SECOND]), EMBARGOED)
    assert [bool(read.text) for read in reads] == [True, False, True]
    assert reads[1].missing[0].startswith("item 2: withdrawn")


def test_json_that_is_no_article_is_foreign() -> None:
    for value in ({"version": 1, "rows": []}, [1, 2], {**ITEM, "type": "picture"}):
        with pytest.raises(ForeignError):
            NINJS.read(ninjs(value))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a":' * 100_000, "nested too deep"),
        ('{"text": NaN}', "not JSON: it holds NaN"),
        ('{"text": "a", "text": "b"}', "not JSON: the key 'text' stands twice"),
        ('{"text": ' + "1" * 5000 + "}", "not JSON: a number of thousands of digits"),
        ('{"text": "a', "not JSON: Unterminated string"),
        ('{"text": "a"} {"text": "b"}', "not JSON: Extra data"),
    ],
)
def test_json_is_read_strictly(text: str, why: str) -> None:
    """Item 33."""
    _, reason, _ = attempt(NINJS, text.encode())
    assert reason is not None
    assert reason.startswith(why)


def test_a_lone_surrogate_is_replaced() -> None:
    """Item 33."""
    assert NINJS.read(b'{"text": "a \\ud800 b"}')[0].text == "a \ufffd b"


def test_entities_in_a_body_are_refused() -> None:
    """Items 24 and 25 for ninjs."""
    for inner in ('<!ENTITY x SYSTEM "file:///etc/hostname">', LAUGHS):
        body = f"<!DOCTYPE html [{inner}]><html><body><p>{LEAD} &x; &l9;</p></body></html>"
        assert refused(ninjs({**ITEM, "body_text": "", "body_xhtml": body})).startswith("entity limit")


def test_newsml() -> None:
    read = NEWSML.read(newsml().encode())[0]
    assert (read.text, read.title, read.source) == (TEXT, TITLE, "Example Agency")
    assert read.published == date(2024, 5, 2)
    assert read.notes == ()


@pytest.mark.parametrize(
    ("until", "refused_as"),
    [
        ("2024-05-02T12:00:00+02:00", "under embargo until 2024-05-02T12:00:00+02:00"),
        ("2024-05-02T07:59:00Z", None),
        ("2024-05-02T08:00:01Z", "under embargo until 2024-05-02T08:00:01Z"),
        ("2024-05-02", "under embargo until 2024-05-02,"),
        ("", "under embargo until further notice"),
    ],
)
def test_what_is_under_embargo_is_no_source_until_the_user_says_so(until: str, refused_as: str | None) -> None:
    """Without a clock: a version made after the end of the embargo is free, and so is what the user lets in."""
    data = newsml(embargo=until).encode()
    _, reason, _ = attempt(NEWSML, data)
    assert (reason is None) == (refused_as is None)
    assert (reason or "").startswith(refused_as or "")
    assert NEWSML.read(data, EMBARGOED)[0].notes[0].startswith("was under embargo until")
    item = {**ITEM, "embargoed": until, "versioncreated": "2024-05-02T10:00:00+02:00"}
    if until:
        assert (attempt(NINJS, ninjs(item))[1] is None) == (refused_as is None)


def test_a_message_with_several_items() -> None:
    one = newsml().partition("?>")[2]
    two = newsml("stat:withheld").partition("?>")[2]
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{one}{two}</itemSet></newsMessage>'
    reads = NEWSML.read(message.encode())
    assert reads[0].text == TEXT
    assert reads[1].missing[0].startswith("item 2: withdrawn")


def test_hostile_xml_is_refused() -> None:
    """Items 24 and 25 for XML, cut off files, depth."""
    for inner in ('<!ENTITY x SYSTEM "file:///etc/hostname">', LAUGHS):
        with pytest.raises(ReadError, match="entity limit"):
            NEWSML.read(newsml(prolog=f"<!DOCTYPE d [{inner}]>", body="&x;&l9;").encode())
    with pytest.raises(ReadError, match="not well-formed XML"):
        NEWSML.read(newsml().encode()[:400])
    with pytest.raises(ReadError, match="nested too deep"):
        NEWSML.read(newsml(body="<b>" * 30_000 + "</b>" * 30_000).encode())


def test_who_wrote_an_item() -> None:
    assert NINJS.read(ninjs({**ITEM, "by": "By Ada Brill, EXA"}))[0].author == "Ada Brill, EXA"
    assert NINJS.read(ninjs({**ITEM, "byline": "Ada Brill"}))[0].author == "Ada Brill"
    by = newsml().replace("</headline>", "</headline><by>By Ada Brill</by>")
    assert NEWSML.read(by.encode())[0].author == "Ada Brill"
    creator = newsml().replace("</headline>", '</headline><creator literal="x"><name>Ben Cole</name></creator>')
    assert NEWSML.read(creator.encode())[0].author == "Ben Cole"


def test_an_item_with_a_description_only_says_so() -> None:
    """As some agencies send ninjs 2.0: `descriptions` and no `bodies`."""
    bare = {key: value for key, value in SECOND.items() if key not in {"bodies", "embargoed"}}
    read = NINJS.read(ninjs({**bare, "descriptions": [{"role": "text", "value": LEAD}]}))[0]
    assert read.text == f"{TITLE}\n\n{LEAD}\n"
    assert read.notes == ("the item carries a summary only",)


def test_the_body_that_is_meant_for_people_is_read() -> None:
    """Agencies add bodies in XML of their own beside text and HTML."""
    nitf = {"role": "x", "contenttype": "application/xml", "value": "<X><HEAD>junk</HEAD><P>other</P></X>"}
    plain = {"role": "text", "contenttype": "text/plain", "value": f"{LEAD}\n{MORE[0]}"}
    free = {key: value for key, value in SECOND.items() if key != "embargoed"}
    assert NINJS.read(ninjs({**free, "bodies": [nitf, plain]}))[0].text == TEXT
