from __future__ import annotations

import random
from pathlib import Path

import pytest

from crosscheck.contracts import OPTIONS, Limits, Read, ReadOptions
from crosscheck.errors import ReadError
from crosscheck.readers.docx import PLUGIN
from crosscheck.reading import archives
from crosscheck.reading.isolation import Workers, attempt
from documents import LAUGHS, LEAD, MORE, docx, para, run, zipped

BODY = para(run(LEAD)) + para(run(MORE[0]))
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
CELL = "<w:tc>{}</w:tc>"


def take(data: bytes) -> Read:
    return PLUGIN.read(data)[0]


def reason(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        take(data)
    return str(caught.value)


def test_paragraphs() -> None:
    assert take(docx(BODY)) == Read(text=f"{LEAD}\n\n{MORE[0]}\n")


def test_tracked_changes_are_read_as_accepted() -> None:
    """Item 28."""
    change = (
        run("NATO needs ")
        + '<w:del w:id="1"><w:r><w:delText>100,000</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("150,000")}</w:ins>'
        + run(" recruits.")
        + f'<w:moveFrom w:id="3">{run("Moved away.")}</w:moveFrom>'
    )
    read = take(docx(para(change)))
    assert read.text == "NATO needs 150,000 recruits.\n"
    assert read.notes == ("has tracked changes, read as accepted",)


def test_tables_footnotes_and_text_boxes() -> None:
    """Item 29."""
    table = f"<w:tbl><w:tr>{CELL.format(para(run('Dead')))}{CELL.format(para(run('12')))}</w:tr></w:tbl>"
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    box = (
        f"<w:r><w:pict><v:shape {VML}><v:textbox><w:txbxContent>{para(run('Boxed: 31 hurt.'))}"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    note = f'<w:footnote w:id="7">{para(run("The count is of 3 May."))}</w:footnote>'
    read = take(docx(para(run(LEAD) + mark) + table + para(box), notes=note))
    assert read.text.split("\n\n") == [LEAD, "Dead | 12", "Boxed: 31 hurt.", "The count is of 3 May.\n"]


NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def drawn(words: str) -> str:
    inner = f"<w:txbxContent>{para(run(words))}</w:txbxContent>"
    return f"<w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing>"


def boxed(words: str, older: str) -> str:
    choice = f'<mc:Choice Requires="wps">{drawn(words)}</mc:Choice>'
    return f"<w:r {NAMES}><mc:AlternateContent>{choice}{older}</mc:AlternateContent></w:r>"


def test_text_boxes_of_both_ways_are_read_once() -> None:
    """Item 29: Word writes a box twice; other programs write it the newer way alone, which mammoth does not know."""
    vml = f"<v:textbox><w:txbxContent>{para(run('Twice: 32.'))}</w:txbxContent></v:textbox>"
    older = f"<mc:Fallback><w:pict><v:shape>{vml}</v:shape></w:pict></mc:Fallback>"
    body = boxed("Twice: 32.", older) + boxed("Newer: 33.", "") + f"<w:r {NAMES}>{drawn('Bare: 34.')}</w:r>"
    read = take(docx(para(run(LEAD) + body)))
    assert sorted(read.text.split()) == sorted([*LEAD.split(), *["Twice:", "32.", "Newer:", "33.", "Bare:", "34."]])


def test_hidden_text_is_no_text() -> None:
    """Item 23, in Word."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden: 99.</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown: 98.</w:t></w:r>'
    read = take(docx(para(run(LEAD)) + para(hidden + shown)))
    assert read.text == f"{LEAD}\n\nShown: 98.\n"
    assert read.notes == ("hidden text, left out",)


def test_fields_and_wrappers_are_read() -> None:
    field = f'<w:fldSimple w:instr="DATE">{run("3 May")}</w:fldSimple>'
    turned = f'<w:bdo w:val="ltr">{run(" and 12")}</w:bdo>'
    assert take(docx(f"<w:customXml>{para(run('On ') + field + turned)}</w:customXml>")).text == "On 3 May and 12\n"


def test_text_that_cannot_be_read_is_named() -> None:
    """No silent caps: mammoth drops formulas."""
    formula = f"<m:oMath {NAMES}><m:r><m:t>x = 12</m:t></m:r></m:oMath>"
    assert take(docx(BODY + para(formula))).missing[0].startswith("text in 'oMath': not read")
    assert take(docx(BODY + para("<w:proofErr/><w:unknown/>"))).missing == ()


def test_a_deleted_paragraph_mark_and_row() -> None:
    """Item 28: two paragraphs that became one, and a row that went."""
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    rows = "".join(
        f"<w:tr>{gone}{CELL.format(para(run(words)))}</w:tr>"
        for gone, words in (('<w:trPr><w:del w:id="2"/></w:trPr>', "Gone"), ("", "Kept"))
    )
    read = take(docx(para(mark + run("First half ")) + para(run("second half.")) + f"<w:tbl>{rows}</w:tbl>"))
    assert read.text == "First half second half.\n\nKept\n"


def test_the_author_of_the_properties() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Brill &amp; Ben</dc:creator></p>'
    assert take(docx(BODY, {"docProps/core.xml": core})).author == "Ada Brill & Ben"


def test_the_one_heading_is_the_title() -> None:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    styles = (
        '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/styles" Target="styles.xml"/></Relationships>'
    )
    extra = {"word/styles.xml": styles, "word/_rels/document.xml.rels": rels}
    assert take(docx(para(style + run("Port shut")) + BODY, extra)).title == "Port shut"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted or old Word file"),
        (docx(BODY)[:300], "broken or cut off"),
        (b"PK\x03\x04" + bytes(50), "broken or cut off"),
        (zipped({"word/other.txt": "x"}), "a ZIP archive, but no Word file"),
        (docx(""), "no text in it"),
        (docx("<w:p><w:r>"), "broken Word file (mismatched tag"),
    ],
)
def test_broken_files(data: bytes, why: str) -> None:
    """Item 30, and the broken containers."""
    assert reason(data).startswith(why)


def test_a_document_within_the_document_is_named() -> None:
    chunk = '<w:altChunk xmlns:r="x" r:id="r9"/>'
    read = take(docx(BODY + chunk, {"word/afchunk.html": "<p>99 dead</p>"}))
    assert read.missing == ("inserted documents, not read: 1; open the file in Word and save it again",)


def test_entities_are_refused() -> None:
    """Items 24 and 25."""
    for inner in ('<!ENTITY x SYSTEM "file:///etc/hostname">', LAUGHS):
        for text in ("&x;", "&l9;"):
            assert reason(docx(para(run(text)), prolog=f"<!DOCTYPE d [{inner}]>")).startswith("entity limit")
    sixteen = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [{LAUGHS}]><d/>'.encode("utf-16")
    assert reason(docx(BODY, {"word/styles.xml": sixteen})).startswith("entity limit")


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    """Item 26: a text of 200 MB, two million paragraphs."""
    assert reason(docx(para(run("x" * 200_000_000)))).startswith("unpacks to 200 MB, limit 100 MB")
    assert reason(docx(para(run("x")) * 2_000_000)).startswith("unpacks to")
    assert reason(docx(para(run("x")) * 500_000)).startswith("packed over 200 to 1")


def test_pictures_are_not_unpacked() -> None:
    """Item 26: media that unpack to 300 MB stand in no one's way."""
    assert take(docx(BODY, {"word/media/image1.png": bytes(300_000_000)})).text.startswith(LEAD)


def test_too_many_parts_are_refused() -> None:
    many = {f"x/{n}.bin": b"" for n in range(OPTIONS.limits.zip_parts)}
    assert "parts, limit 5000" in reason(docx(BODY, many))


def test_a_lying_size_is_caught_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_check", lambda *_: None)
    with pytest.raises(ReadError, match=r"^unpacks to over 0\.0005 MB"):
        PLUGIN.read(docx(BODY), ReadOptions(limits=Limits(zip_unpacked_bytes=500)))


def test_names_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Item 27."""
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    names = {"../../up.xml": "<a/>", "/tmp/crosscheck-absolute.xml": "<a/>", "..\\up.xml": "<a/>"}
    assert take(docx(BODY, names)).text.startswith(LEAD)
    assert list(tmp_path.rglob("*")) == [inner]
    assert not Path("/tmp/crosscheck-absolute.xml").exists()


def test_depth_is_refused() -> None:
    with Workers(ReadOptions(limits=Limits(parse_processes=1))) as workers:
        inner = "<w:sdt><w:sdtContent>" * 8000 + BODY + "</w:sdtContent></w:sdt>" * 8000
        waiting = workers.start(PLUGIN, docx(inner))
        with pytest.raises(ReadError, match=r"nested too deep|too much memory|died|gave up"):
            waiting()
        deep = "<w:smartTag>" * 20_000 + run("x") + "</w:smartTag>" * 20_000
        waiting = workers.start(PLUGIN, docx(para(deep)))
        with pytest.raises(ReadError, match=r"nested too deep|too much memory|died|gave up"):
            waiting()


def test_flipped_bytes_never_raise() -> None:
    chance = random.Random(7)
    good = docx(BODY)
    for _ in range(120):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        reads, why, _ = attempt(PLUGIN, bytes(data))
        assert bool(reads) != bool(why)
        assert "\n" not in (why or "")
