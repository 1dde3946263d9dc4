"""An article on its page: all of its words in order, each claim and disputed word marked where it stands."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed, so the review page was not tried")

from crosscheck.model import Run
from crosscheck.presentation.index import index
from crosscheck.review.pages import items
from crosscheck.review.reading import Block, blocks
from review.editors import board, editor, form, guarded, headline, run


def laid_out(made: Run, identity: str, file: Path) -> tuple[Block, ...]:
    judged = board(file, made).judged()
    at = index(judged.run)
    numbered = [(item.number, item.card, item.open) for item in items(judged)]
    return blocks(judged.run, at.bodies[identity], at, numbered)


@pytest.mark.parametrize("identity", ["a1", "a2", "a3"])
def test_no_word_is_lost_or_moved(tmp_path: Path, identity: str) -> None:
    made = run()
    text = next(body.article.text for body in made.bodies if body.article.id == identity)
    shown = " ".join(
        "".join(piece.text for piece in block.pieces) for block in laid_out(made, identity, tmp_path / "b")
    )
    assert shown.split() == text.split()


def test_each_disputed_word_is_marked_where_it_stands(tmp_path: Path) -> None:
    made = run()
    for body in made.bodies:
        struck = {
            (stroke.number, piece.text)
            for block in laid_out(made, body.article.id, tmp_path / "b")
            for piece in block.pieces
            for stroke in piece.strokes
        }
        expected = {
            (item.number, quoted.words)
            for item in items(board(tmp_path / "b", made).judged())
            for held in item.card.readings
            for quoted in held.quotations
            if quoted.article == body.article.id
        }
        assert struck == expected


def test_every_link_between_articles_and_findings_leads_somewhere(tmp_path: Path) -> None:
    client = editor(guarded(tmp_path / "b"))
    pages = {path: client.get(path).text for path in ("/?show=all", "/articles/a1", "/articles/a2", "/articles/a3")}
    anchors = {path: set(re.findall(r' id="([^"]+)"', page)) for path, page in pages.items()}
    links = [
        (path, unescape(link)) for path, page in pages.items() for link in re.findall(r'href="([^"]+#[^"]+)"', page)
    ]
    assert len(links) > 20
    for path, link in links:
        target, _, anchor = link.partition("#")
        assert anchor in anchors[target or path], link


def test_what_was_left_out_is_there_with_its_reason(tmp_path: Path) -> None:
    page = editor(guarded(tmp_path / "b")).get("/articles/a1").text
    assert "Left out: advertisement</summary>" in page


def test_claims_that_others_share_lead_to_them(tmp_path: Path) -> None:
    page = editor(guarded(tmp_path / "b")).get("/articles/a3").text
    assert 'class="claim shared"' in page
    assert '<a href="/articles/a1#c1" aria-label="The same fact in A">A</a>' in page
    assert re.search(r'class="claim">the captain had been \| drunk &lt;b&gt;<', page)


def test_what_is_settled_is_marked_as_settled(tmp_path: Path) -> None:
    client = editor(guarded(tmp_path / "b"))
    assert ' settled"' not in client.get("/articles/a3").text
    for finding in run().findings:
        fields = form(client.get("/?show=all").text, finding.fingerprint)
        said = fields | {"status": "accepted", "reason": "Looked into it"}
        client.post(f"/findings/{finding.fingerprint}/decide", data=said)
    assert headline(client.get("/").text) == "Nothing left to decide"
    page = client.get("/articles/a3").text
    assert page.count("<mark class=") == page.count(' settled" id="w') + 1, "all marks but the one of the legend"
