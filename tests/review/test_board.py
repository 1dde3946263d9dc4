"""What is written when editors decide: by one, by two at once, late, and on a file that is broken or gone."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed, so the review page was not tried")

from crosscheck.baseline import Status, dump, load
from crosscheck.baseline.changes import Ruling, create
from crosscheck.baseline.sightings import scene
from crosscheck.model import Body
from crosscheck.review.board import Board, StaleError, UnknownError, state
from review.editors import DEAD, TODAY, board, editor, form, guarded, headline, run

ABOARD = "cc1-number-c3-c6"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "decisions" / "baseline.json"


def ruling(reason: str = "The Post counted at noon", by: str = "Ann", status: Status = Status.ACCEPTED) -> Ruling:
    return Ruling(status=status, reason=reason, by=by, today=TODAY)


def states(looked_at: Board) -> dict[str, str]:
    return {finding.fingerprint: state(finding) for finding in looked_at.judged().run.findings}


def test_a_decision_is_written_and_taken_back(file: Path) -> None:
    desk = board(file)
    desk.decide(DEAD, ruling(), desk.judged().marks[DEAD])
    (entry,) = load(file).entries
    assert (entry.fingerprint, entry.status, entry.by, entry.added) == (DEAD, Status.ACCEPTED, "Ann", TODAY)
    assert states(desk)[DEAD] == "accepted"
    desk.reopen(DEAD, desk.judged().marks[DEAD])
    assert load(file).entries == ()
    assert states(desk)[DEAD] == "new"


def test_a_stale_mark_writes_nothing(file: Path) -> None:
    desk = board(file)
    seen = desk.judged().marks[DEAD]
    desk.decide(DEAD, ruling(), seen)
    before = file.read_bytes()
    with pytest.raises(StaleError):
        desk.decide(DEAD, ruling("They really differ", "Bob"), seen)
    with pytest.raises(StaleError):
        desk.reopen(DEAD, seen)
    assert file.read_bytes() == before
    desk.decide(DEAD, ruling("They really differ", "Bob"), desk.judged().marks[DEAD])
    assert [entry.by for entry in load(file).entries] == ["Bob"]


def test_what_the_run_does_not_hold_cannot_be_decided(file: Path) -> None:
    with pytest.raises(UnknownError):
        board(file).decide("cc1-number-none", ruling(), "open")
    assert not file.exists()


def test_a_finding_silenced_beside_the_text_is_shown_and_cannot_be_decided(file: Path) -> None:
    note = '<!-- crosscheck: ignore-file number reason="An old story" -->\n'
    made = run()
    third = next(body for body in made.bodies if body.article.id == "a3")
    silenced = replace(third, article=replace(third.article, text=third.article.text + note))
    bodies: tuple[Body, ...] = tuple(silenced if body is third else body for body in made.bodies)
    desk = board(file, replace(made, bodies=bodies))
    assert states(desk)[DEAD] == "suppressed"
    with pytest.raises(UnknownError):
        desk.decide(DEAD, ruling(), "open")
    page = editor(guarded(file, desk.run)).get("/?show=decided").text
    assert "Silenced beside the text: An old story" in page


def test_many_editors_at_once_lose_no_decision(file: Path) -> None:
    """Each through a session of its own, all at the same moment, on different findings."""
    names = [finding.fingerprint for finding in run().findings]
    app = guarded(file)
    ready = threading.Barrier(len(names))
    answers: list[int] = []

    def work(fingerprint: str) -> None:
        client = editor(app)
        fields = form(client.get("/?show=all").text, fingerprint)
        ready.wait(30)
        said = fields | {"status": "accepted", "reason": f"Looked into {fingerprint}"}
        answers.append(client.post(f"/findings/{fingerprint}/decide", data=said).status_code)

    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert answers == [200] * len(names)
    assert sorted(entry.fingerprint for entry in load(file).entries) == sorted(names)


def test_two_editors_on_one_finding_and_the_second_is_told(file: Path) -> None:
    app = guarded(file)
    ann, bob = editor(app), editor(app)
    mine, theirs = form(ann.get("/").text, DEAD), form(bob.get("/").text, DEAD)
    path = f"/findings/{DEAD}/decide"
    first = ann.post(path, data=mine | {"status": "accepted", "reason": "Post counted at noon", "by": "Ann"})
    assert headline(first.text) == "2 findings left to decide"
    late = theirs | {"status": "false-positive", "reason": "One ferry, two days", "by": "Bob"}
    told = bob.post(path, data=late)
    assert told.status_code == 409
    assert "Somebody has decided about this meanwhile" in told.text
    assert "Accepted by Ann until 2026-05-30: Post counted at noon" in told.text
    assert "One ferry, two days</textarea>" in told.text, "what Bob wrote is not lost"
    assert [entry.by for entry in load(file).entries] == ["Ann"]
    again = bob.post(path, data=late | form(told.text, DEAD))
    assert again.status_code == 200
    assert [(entry.by, entry.status) for entry in load(file).entries] == [("Bob", Status.FALSE_POSITIVE)]


def test_a_late_reopening_is_told_too(file: Path) -> None:
    app = guarded(file)
    ann, bob = editor(app), editor(app)
    fields = form(ann.get("/").text, DEAD) | {"status": "accepted", "reason": "Post counted at noon"}
    ann.post(f"/findings/{DEAD}/decide", data=fields)
    stale = form(bob.get("/?show=decided").text, DEAD, "reopen")
    ann.post(f"/findings/{DEAD}/reopen", data=form(ann.get("/?show=decided").text, DEAD, "reopen"))
    assert bob.post(f"/findings/{DEAD}/reopen", data=stale).status_code == 409
    assert load(file).entries == ()


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"reason": "Post counted at noon"}, "Nothing was chosen"),
        ({"status": "unaudited", "reason": "Post counted at noon"}, "Nothing was chosen"),
        ({"status": "accepted", "reason": "ok"}, "The reason is too short"),
        ({"status": "accepted", "reason": " " * 40}, "The reason is too short"),
        ({"status": "accepted", "reason": "Post counted at noon", "expires": "2026-03-01"}, "not a coming one"),
        ({"status": "accepted", "reason": "Post counted at noon", "expires": "soon"}, "not a coming one"),
    ],
)
def test_a_form_that_is_filled_in_wrong_comes_back_with_what_was_said(
    file: Path, fields: dict[str, str], problem: str
) -> None:
    client = editor(guarded(file))
    said = form(client.get("/").text, DEAD) | {"by": "Ann Other"} | fields
    answer = client.post(f"/findings/{DEAD}/decide", data=said)
    assert answer.status_code == 422
    assert problem in answer.text
    assert 'value="Ann Other"' in answer.text
    assert not file.exists()


@pytest.mark.parametrize(
    ("fields", "expires"),
    [({}, "2026-05-30"), ({"expires": "2026-04-01"}, "2026-04-01"), ({"endless": "1"}, "None")],
)
def test_how_long_it_holds(file: Path, fields: dict[str, str], expires: str) -> None:
    client = editor(guarded(file))
    said = form(client.get("/").text, DEAD) | {"status": "accepted", "reason": "Post counted at noon"} | fields
    client.post(f"/findings/{DEAD}/decide", data=said)
    assert [str(entry.expires) for entry in load(file).entries] == [expires]


def test_a_changed_and_an_expired_decision_wait_again(file: Path) -> None:
    made = run()
    file.parent.mkdir()
    aged = [replace(e, status=Status.ACCEPTED, reason="Looked into it") for e in create(scene(made)).entries]
    old = {e.fingerprint: e for e in aged}
    expired = replace(old[DEAD], expires=TODAY.replace(year=2025))
    sides = tuple(replace(side, value="119 passenger") for side in old[ABOARD].sides)
    kept = [e for e in aged if e.fingerprint not in {DEAD, ABOARD}]
    baseline = create(scene(made))
    changed = replace(old[ABOARD], fingerprint="cc1-number-before", locus="cc1-number-locus", sides=sides)
    file.write_text(dump(replace(baseline, entries=(*kept, expired, changed))), "utf-8")
    found = states(board(file, made))
    assert (found[DEAD], found[ABOARD]) == ("expired", "changed")
    page = editor(guarded(file, made)).get("/").text
    assert headline(page) == "2 findings left to decide"
    assert "Settled until 2025-03-01" in page


def test_a_broken_baseline_is_said_on_the_page_and_stays(file: Path) -> None:
    client = editor(guarded(file))
    fields = form(client.get("/").text, DEAD) | {"status": "accepted", "reason": "Post counted at noon"}
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"{\n<<<<<<< ours\n")
    for answer in (client.get("/"), client.post(f"/findings/{DEAD}/decide", data=fields)):
        assert answer.status_code == 503
        assert "marks of an unfinished merge" in answer.text
    assert file.read_bytes() == b"{\n<<<<<<< ours\n"


def test_the_name_is_remembered_for_the_next_form(file: Path) -> None:
    client = editor(guarded(file))
    fields = form(client.get("/").text, DEAD) | {
        "status": "accepted",
        "reason": "Post counted at noon",
        "by": "Zoë; Ann",
    }
    page = client.post(f"/findings/{DEAD}/decide", data=fields).text
    assert 'name="by" value="Zoë; Ann"' in page
