"""Many bad files beside a few good ones, in one run of the command: each start of it loads the models."""

from __future__ import annotations

import io
import json
import os
import random
import socket
import struct
import zlib
from pathlib import Path

import pytest
from pypdf import PdfWriter

import documents as made
from crosscheck.baseline import Baseline, dump
from disputes import entry, sighting
from outcomes import Outcome, check

BASELINE = ".crosscheck-baseline.json"
GOOD = {
    "harbour.txt": "The ferry sank on Monday off Lanmore, killing 43 people, the coast guard said.\n",
    "a%0A::error::x.txt": "The ferry sank off Lanmore on Monday, and 31 people were killed, the coast guard said.\n",
    "[bold]x.txt": "The ferry Corrib sank off Lanmore on Monday, the coast guard said. ::error::owned [/] {{ 7*7 }}\n",
}
"""Two articles that differ, under a name that would be a command to GitHub and one that is markup of the terminal."""
ODD = [b"-rf.txt", b"new\nline.txt", b"b%0A::error::x.txt", b"[red]x.txt", b"\xff.txt", b"n" * 251 + b".txt"]
ENTITY = '<!DOCTYPE {root} [<!ENTITY x SYSTEM "file://{folder}/secret">]>'
LAUGHS = "<!DOCTYPE {root} [" + made.LAUGHS + "]>"


def locked(password: str, owner: str | None = None) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(made.pdf([[made.LEAD]])))
    writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def gigabyte() -> bytes:
    """A gigabyte of zeros, packed: the same block a hundred times, which packing afresh would take seconds for."""
    packer = zlib.compressobj(9)
    first = packer.compress(bytes(10**7)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(10**7)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = (10**9 % 65521) << 16 | 1
    return first + 99 * block + b"\x03\x00" + checksum.to_bytes(4, "big")


def bad(folder: Path) -> dict[str, bytes | str]:
    """The bad files that are over soon, by their names."""
    entity = ENTITY.replace("{folder}", str(folder))
    rows = '{"title": "x", "text": "y", '
    bomb = gigabyte()
    return {
        "empty.txt": b"",
        "blank.txt": " \n\t\r\n ",
        "png.txt": b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 13, b"IHDR") + bytes(200),
        "program.txt": b"\x7fELF" + bytes(200),
        "archive.txt": made.zipped({"a": "b"}),
        "noise.txt": random.Random(3).randbytes(4000),
        "deep5000.html": made.page("<div>" * 5000 + made.LEAD),
        "deep100000.html": made.page("<div>" * 100_000 + made.LEAD),
        "wall.html": "<!DOCTYPE html><html><body><p>We use cookies. Accept all.</p></body></html>",
        "script.html": "<!DOCTYPE html><html><body><script>document.write('x')</script></body></html>",
        "xxe.html": made.page(f"<p>&x; {made.LEAD}</p>").replace("<!DOCTYPE html>", entity.format(root="html")),
        "xxe.docx": made.docx(made.para(made.run("&x;")), prolog=entity.format(root="d")),
        "xxe.rss": made.rss("<item><title>&x;</title><description>x</description></item>", entity.format(root="d")),
        "xxe.json": json.dumps({"uri": "x", "body_xhtml": f"{entity.format(root='html')}<html><p>&x;</p></html>"}),
        "laughs.html": made.page("<p>&l9;</p>").replace("<!DOCTYPE html>", LAUGHS.replace("{root}", "html")),
        "laughs.docx": made.docx(made.para(made.run("&l9;")), prolog=LAUGHS.replace("{root}", "d")),
        "laughs.rss": made.rss("<item><title>&l9;</title></item>", LAUGHS.replace("{root}", "d")),
        "laughs.json": json.dumps(
            {"uri": "x", "body_xhtml": f"{LAUGHS.replace('{root}', 'html')}<html><p>&l9;</p></html>"}
        ),
        "old.doc": b"\xd0\xcf\x11\xe0" + bytes(600),
        "password.pdf": locked("secret", "owner"),
        "cut.pdf": made.pdf([[made.LEAD]])[:300],
        "loop.pdf": made.pdf([[made.LEAD]], kids="2 0 R"),
        "gigabyte.pdf": made.pdf_of([bomb], filters="/Filter /FlateDecode"),
        "twice.pdf": made.pdf_of([zlib.compress(bomb, 9)], filters="/Filter [/FlateDecode /FlateDecode]"),
        "scan.pdf": made.pdf([[]]),
        "deep.json": '{"a":' * 100_000,
        "nan.json": rows + '"n": NaN}',
        "double.json": rows + '"text": "z"}',
        "digits.json": rows + f'"n": {"1" * 5000}}}',
        "cut.json": rows,
        **{os.fsdecode(name): b"" for name in ODD},
    }


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `in` with all of them, and a baseline that knows a file which can no longer be read."""
    root = tmp_path_factory.mktemp("newsroom")
    folder = root / "in"
    folder.mkdir()
    (root / "secret").write_text(made.SECRET)
    for name, content in (GOOD | bad(root)).items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket has at most 107 bytes
        try:
            listening.bind("socket.txt")
        finally:
            os.chdir(here)
    with (folder / "big.txt").open("wb") as file:
        file.truncate(52_428_800)
    (folder / "dangling.txt").symlink_to("gone.txt")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "loop").symlink_to(".")
    known = entry(sighting("cost of the bridge", {"in/harbour": "3 euro", "in/cut": "4 euro"}))
    (root / BASELINE).write_text(dump(Baseline(entries=(known,))), "utf-8")
    return root


@pytest.fixture(scope="session")
def outcome(newsroom: Path) -> Outcome:
    """The run over all of them, with annotations for GitHub on standard output."""
    stdout = ("-q", "-f", "github", "-o", "-")
    return check(newsroom, "in", "/dev/zero", "nowhere.txt", options=stdout, GITHUB_ACTIONS="true")
