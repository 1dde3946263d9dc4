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
    ],
)
def test_broken_files(data: bytes, why: str) -> None:
    """Item 30, and the broken containers."""
    assert reason(data).startswith(why)


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
    with Workers(count=1) as workers:
        waiting = workers.start(PLUGIN, docx("<w:sdt><w:sdtContent>" * 30_000 + BODY))
        with pytest.raises(ReadError, match=r"parser failed|nested too deep|too much memory|died|gave up"):
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
